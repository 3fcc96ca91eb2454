//! Báo cáo năm, báo cáo tiến độ: computed figures around what a person has written.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::super::Document;
use super::super::Kind;
use super::super::drafting::Draft;
use super::super::drafting::Drafting;
use super::super::labels;
use super::super::letterhead::Signature;
use super::super::session::audience;
use super::super::wording;
use super::Row;
use super::needs;
use crate::diagnostic::Diagnostic;
use crate::model::Entry;
use crate::model::Petition;
use crate::model::Report;
use crate::model::Secrecy;
use crate::model::Session;
use crate::model::SessionStatus;
use crate::model::Tally;
use crate::records::Prose;
use crate::records::ReportKind;
use crate::records::Text;

#[derive(Serialize)]
struct View<'a> {
    subject: &'a Text,
    year: i32,
    as_of: String,
    sessions: Vec<SessionRow>,
    session_count: String,
    held: String,
    planned: Option<String>,
    handed_over: Option<String>,
    postponed: Option<String>,
    cancelled: Option<String>,
    turns: String,
    /// All items, and how many of them are secret.
    grand_total: String,
    secret_total: Option<String>,
    figures: Figures,
    tables: Vec<Table>,
    /// The villages' figures add up to more than the total.
    shared_villages: bool,
    carried: Vec<Row<'a>>,
    carried_figures: Figures,
    last_year: Option<Figures>,
    assessment: &'a [Prose],
    shortcomings: &'a [Prose],
    causes: &'a [Prose],
    directions: &'a [Prose],
    proposals: &'a [Prose],
    rows: Vec<Row<'a>>,
    recipients: &'a [Text],
    signature: Signature<'a>,
}

#[derive(Serialize)]
struct SessionRow {
    name: String,
    date: String,
    status: &'static str,
    attendance: String,
    turns: u64,
    items: u64,
}

/// Figures as documents write them.
#[derive(Serialize)]
struct Figures {
    total: String,
    answered: String,
    resolved: String,
    in_progress: String,
    unresolved: String,
    overdue: String,
    answered_share: Option<String>,
    resolved_share: Option<String>,
    in_progress_share: Option<String>,
    unresolved_share: Option<String>,
}

/// One way to split the items.
#[derive(Serialize)]
struct Table {
    title: &'static str,
    head: &'static str,
    rows: Vec<TableRow>,
    total: TableRow,
}

#[derive(Serialize)]
struct TableRow {
    label: String,
    total: u64,
    resolved: u64,
    in_progress: u64,
    unresolved: u64,
    /// Width of the bar of a chart, in thousandths of the widest.
    bar: u64,
}

pub(super) fn document(drafting: &Drafting<'_>, report: &Report) -> Result<Document, Diagnostic> {
    let (kind, path) = match report.kind {
        ReportKind::Annual => (
            Kind::AnnualReport,
            format!("{}/bao-cao-nam.pdf", report.year),
        ),
        ReportKind::Progress => (
            Kind::ProgressReport,
            format!("{}/bao-cao/{}.pdf", report.year, report.name),
        ),
    };
    let model = drafting.model;
    let mut sources = vec![&report.file];
    let counted = model
        .petitions
        .iter()
        .filter(|petition| petition.year <= report.year);
    sources.extend(counted.map(|petition| &petition.file));
    sources.extend(
        model
            .sessions
            .iter()
            .filter(|it| it.year == report.year)
            .map(|it| &it.file),
    );
    let draft = Draft {
        kind,
        abbreviation: None,
        about: None,
        path,
        title: format!("{} {}", kind.vietnamese(), report.subject),
        issue: report.paper.issue,
        sources,
        needs: needs(drafting, report.year),
    };
    drafting.document(draft, view(drafting, report))
}

fn view<'a>(drafting: &'a Drafting<'_>, report: &'a Report) -> View<'a> {
    let model = drafting.model;
    let day = report.as_of;
    let all = model.entries_of_year(report.year, day);
    // Whatever was split by field, body or outcome could be found out by subtraction: the
    // secret items are counted once, in the grand total, and nowhere else.
    let open = |entry: &Entry<'_>| entry.item.secrecy == Secrecy::Open;
    let entries: Vec<Entry<'a>> = all.iter().copied().filter(open).collect();
    let tally = |entries: &[Entry<'_>], day| {
        Tally::of(
            entries.iter().copied(),
            day,
            &drafting.office.outcome_groups,
        )
    };
    let carried = model.carried_into(report.year, &drafting.office.outcome_groups);
    let last_day = crate::model::end_of_year_before(day);
    let last_year = last_day.map(|last| {
        let mut entries = model.entries_of_year(report.year - 1, last);
        entries.retain(open);
        tally(&entries, last)
    });
    let sessions: Vec<&Session> = model
        .sessions
        .iter()
        .filter(|it| it.year == report.year)
        .collect();
    let with = |wanted: &[SessionStatus]| {
        let fits = |session: &&&Session| wanted.contains(&session.status(day));
        let count = sessions.iter().filter(fits).count() as u64;
        (count > 0).then(|| wording::two_digits(count))
    };
    let turns = model
        .petitions
        .iter()
        .filter(|it| it.year == report.year && it.received <= day)
        .count();
    let splitting = Splitting {
        entries: &entries,
        tally: &|entries| tally(entries, day),
    };
    let by_village = splitting.table("Theo thôn", "Thôn", |entry| {
        let villages = entry.petition.villages.iter();
        villages
            .map(|it| format!("{} {}", it.kind, it.name))
            .collect()
    });
    let shared_villages =
        by_village.rows.iter().map(|row| row.total).sum::<u64>() > by_village.total.total;
    let repeats = model.repeats();
    let row = |entry: &Entry<'a>| Row::on(*entry, day, repeats.of(entry.item));
    View {
        subject: &report.subject,
        year: report.year,
        as_of: wording::day_in_text(day),
        session_count: wording::two_digits(sessions.len() as u64),
        held: with(&[SessionStatus::Held]).unwrap_or_else(|| wording::two_digits(0)),
        planned: with(&[SessionStatus::Planned, SessionStatus::Announced]),
        handed_over: with(&[SessionStatus::HandedOver]),
        postponed: with(&[SessionStatus::Postponed]),
        cancelled: with(&[SessionStatus::Cancelled]),
        sessions: sessions
            .iter()
            .map(|it| session_row(drafting, it, day))
            .collect(),
        turns: wording::two_digits(turns as u64),
        grand_total: wording::two_digits(all.len() as u64),
        secret_total: (all.len() > entries.len())
            .then(|| wording::two_digits((all.len() - entries.len()) as u64)),
        figures: Figures::from(tally(&entries, day)),
        tables: vec![
            by_village,
            splitting.table("Theo lĩnh vực", "Lĩnh vực", |it| {
                vec![it.item.field.name.to_string()]
            }),
            splitting.table("Theo loại", "Loại", |it| {
                vec![labels::item_kind(it.item.kind).to_owned()]
            }),
            splitting.table("Theo cấp thẩm quyền", "Cấp", |it| {
                vec![labels::level(it.item.authority).to_owned()]
            }),
            splitting.table("Theo cơ quan chủ trì", "Cơ quan, đơn vị", |it| {
                let lead = it.item.lead.as_ref().map(|body| body.short.to_string());
                vec![lead.unwrap_or_else(|| "Không giao".to_owned())]
            }),
        ],
        shared_villages,
        carried_figures: Figures::from(tally(
            &carried.iter().copied().filter(open).collect::<Vec<_>>(),
            day,
        )),
        carried: carried.iter().map(row).collect(),
        last_year: last_year.filter(|it| it.total > 0).map(Figures::from),
        assessment: &report.assessment,
        shortcomings: &report.shortcomings,
        causes: &report.causes,
        directions: &report.directions,
        proposals: &report.proposals,
        rows: all.iter().map(row).collect(),
        recipients: &report.recipients,
        signature: Signature::from(&report.paper.signer),
    }
}

fn session_row(drafting: &Drafting<'_>, session: &Session, day: NaiveDate) -> SessionRow {
    let received = |petition: &&Petition| petition.received <= day;
    let petitions: Vec<_> = drafting
        .model
        .petitions_of(session)
        .filter(received)
        .collect();
    let status = session.status(day);
    let held = status == SessionStatus::Held;
    let exact = session
        .attendance
        .iter()
        .all(|group| group.approximate.is_none());
    let people: u32 = session.attendance.iter().map(|group| group.count).sum();
    SessionRow {
        name: audience(session),
        date: session.date.map(wording::day_in_text).unwrap_or_default(),
        status: labels::session_status(status),
        attendance: match (people, exact) {
            (0, _) => "-".to_owned(),
            _ if !held => "-".to_owned(),
            (people, true) => people.to_string(),
            (people, false) => format!("khoảng {people}"),
        },
        turns: petitions.len() as u64,
        items: petitions.iter().map(|it| it.items.len() as u64).sum(),
    }
}

struct Splitting<'a> {
    entries: &'a [Entry<'a>],
    tally: &'a dyn Fn(&[Entry<'_>]) -> Tally,
}

impl Splitting<'_> {
    /// Splits the items by what they are counted under; one item may count under several.
    fn table(
        &self,
        title: &'static str,
        head: &'static str,
        labels: impl Fn(&Entry<'_>) -> Vec<String>,
    ) -> Table {
        let mut parts: BTreeMap<String, Vec<Entry<'_>>> = BTreeMap::new();
        for entry in self.entries {
            let mut own = labels(entry);
            if own.is_empty() {
                own.push("Không ghi".to_owned());
            }
            for label in own {
                parts.entry(label).or_default().push(*entry);
            }
        }
        let widest = parts.values().map(Vec::len).max().unwrap_or(1) as u64;
        let row = |label: String, tally: Tally| TableRow {
            label,
            total: tally.total,
            resolved: tally.resolved,
            in_progress: tally.in_progress,
            unresolved: tally.unresolved,
            bar: tally.total * 1000 / widest.max(1),
        };
        let mut rows: Vec<TableRow> = parts
            .into_iter()
            .map(|(label, entries)| row(label, (self.tally)(&entries)))
            .collect();
        // The largest first; equal ones stay in the order of their names.
        let unnamed = |row: &TableRow| matches!(&*row.label, "Không ghi" | "Không giao");
        rows.sort_by_key(|row| (unnamed(row), std::cmp::Reverse(row.total)));
        Table {
            title,
            head,
            rows,
            total: row("Tổng số".to_owned(), (self.tally)(self.entries)),
        }
    }
}

impl From<Tally> for Figures {
    fn from(tally: Tally) -> Self {
        let share = |part| wording::percent(part, tally.total);
        Self {
            total: wording::two_digits(tally.total),
            answered: wording::two_digits(tally.answered),
            resolved: wording::two_digits(tally.resolved),
            in_progress: wording::two_digits(tally.in_progress),
            unresolved: wording::two_digits(tally.unresolved),
            overdue: wording::two_digits(tally.overdue),
            answered_share: share(tally.answered),
            resolved_share: share(tally.resolved),
            in_progress_share: share(tally.in_progress),
            unresolved_share: share(tally.unresolved),
        }
    }
}
