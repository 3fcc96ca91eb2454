//! Báo cáo năm, báo cáo tiến độ: computed figures around what a person has written.

use chrono::NaiveDate;
use minijinja::context;
use minijinja::value::Serde;
use serde::Serialize;

use super::breakdown::{Breakdown, Table};
use super::session_table::SessionTable;
use crate::documents::context::{DocumentContext, DocumentSpec, Made};
use crate::documents::filing::Filing;
use crate::documents::letterhead::Ending;
use crate::documents::need::Need;
use crate::documents::percent::{percent, shares_add_up};
use crate::documents::views::{Readers, Row, Rows};
use crate::model::{Entry, Kind, Report, Secrecy, Session, SessionStatus, Tally};
use crate::records::{Prose, RateDecimals, ReportKind};
use crate::vietnamese::wording;

#[derive(Serialize)]
struct View<'a> {
    year: i32,
    as_of: String,
    sessions: SessionTable,
    /// How many the year's plan has.
    plan_count: Option<String>,
    session_count: String,
    held: String,
    planned: Option<String>,
    handed_over: Option<String>,
    postponed: Option<String>,
    cancelled: Option<String>,
    turns: String,
    /// All items, and how many of them are secret.
    grand_total: String,
    /// How many more were put under another number.
    merged_total: Option<String>,
    secret_total: Option<String>,
    figures: Figures,
    tables: Vec<Table>,
    /// What the office's villages are called.
    village: String,
    carried: Vec<Row<'a>>,
    carried_figures: Figures,
    /// How many of the rows are secret, and not in these figures.
    carried_secret: Option<String>,
    last_year: Option<Figures>,
    assessment: &'a [Prose],
    shortcomings: &'a [Prose],
    causes: &'a [Prose],
    directions: &'a [Prose],
    proposals: &'a [Prose],
    rows: Vec<Row<'a>>,
}

/// Figures as documents write them.
#[derive(Serialize)]
struct Figures {
    total: String,
    answered: Figure,
    resolved: Figure,
    in_progress: Figure,
    unresolved: Figure,
    overdue: String,
    late: String,
    /// The shares of the three groups do not add up to a hundred.
    rounded: bool,
}

/// A part of the whole.
#[derive(Serialize)]
struct Figure {
    count: String,
    /// In percent; `None` of nothing.
    share: Option<String>,
}

pub(crate) fn document(context: &DocumentContext<'_>, report: &Report) -> Made {
    let filing = Filing::year(report.year);
    let (kind, filing) = match report.kind {
        ReportKind::Annual => (Kind::AnnualReport, filing),
        ReportKind::Progress => (Kind::ProgressReport, filing.part(&*report.name)),
    };
    let mut spec = DocumentSpec::new(kind, filing, report.paper.issue);
    spec.topic = context! { subject => Serde(&report.subject) };
    spec.ending = Some(Ending::new(&report.recipients, &report.paper.signer));
    let model = context.model;
    let counted = model.petitions.iter().filter(|it| it.year <= report.year);
    let sessions = model.sessions.iter().filter(|it| it.year == report.year);
    spec.sources.push(&report.file);
    spec.sources.extend(counted.map(|it| &it.file));
    spec.sources.extend(sessions.map(|it| &it.file));
    spec.needs = Need::figures_of(report.year);
    context.document(spec, || view(context, kind, report))
}

fn view<'a>(context: &DocumentContext<'a>, kind: Kind, report: &'a Report) -> View<'a> {
    let model = context.model;
    let day = report.as_of.0;
    let listed = model.listed_of_year(report.year, day);
    let all = model.entries_of_year(report.year, day);
    // Whatever was split by field, body or outcome could be found out by subtraction: the
    // secret items are counted once, in the grand total, and nowhere else.
    let open = |entry: &Entry<'_>| entry.item.secrecy == Secrecy::Open;
    let entries: Vec<Entry<'a>> = all.iter().copied().filter(open).collect();
    let office = context.office;
    let figures = |entries: &[Entry<'_>], day| {
        let tally = Tally::of(entries.iter().copied(), day, &office.outcome_groups);
        Figures::new(tally, office.papers.rate_decimals)
    };
    let carried = model.carried_into(report.year, &context.office.outcome_groups);
    let last_day = NaiveDate::from_ymd_opt(report.year - 1, 12, 31);
    let last_year = last_day.map(|last| {
        let mut entries = model.entries_of_year(report.year - 1, last);
        entries.retain(open);
        (!entries.is_empty()).then(|| figures(&entries, last))
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
    let plan = model.plan_of(report.year);
    let breakdown = Breakdown {
        context,
        entries: &entries,
        day,
    };
    let readers = Readers::of(kind, office);
    let rows = Rows::on(context, day, readers);
    View {
        year: report.year,
        as_of: wording::day_in_text(day),
        plan_count: plan.map(|plan| wording::two_digits(plan.sessions.len() as u64)),
        session_count: wording::two_digits(sessions.len() as u64),
        held: with(&[SessionStatus::Held]).unwrap_or_else(|| wording::two_digits(0)),
        planned: with(&[SessionStatus::Planned, SessionStatus::Announced]),
        handed_over: with(&[SessionStatus::HandedOver]),
        postponed: with(&[SessionStatus::Postponed]),
        cancelled: with(&[SessionStatus::Cancelled]),
        sessions: SessionTable::new(model, report.year, day),
        turns: wording::two_digits(turns as u64),
        grand_total: wording::two_digits(all.len() as u64),
        merged_total: (listed.len() > all.len())
            .then(|| wording::two_digits((listed.len() - all.len()) as u64)),
        secret_total: (all.len() > entries.len())
            .then(|| wording::two_digits((all.len() - entries.len()) as u64)),
        figures: figures(&entries, day),
        tables: breakdown.tables(),
        village: context.office.village_word(),
        carried_secret: {
            let secret = carried.iter().filter(|entry| !open(entry)).count() as u64;
            (secret > 0).then(|| wording::two_digits(secret))
        },
        carried_figures: figures(
            &carried.iter().copied().filter(open).collect::<Vec<_>>(),
            day,
        ),
        carried: carried.iter().map(|entry| rows.row(*entry)).collect(),
        last_year: last_year.flatten(),
        assessment: &report.assessment,
        shortcomings: &report.shortcomings,
        causes: &report.causes,
        directions: &report.directions,
        proposals: &report.proposals,
        rows: listed.iter().map(|entry| rows.row(*entry)).collect(),
    }
}

impl Figures {
    fn new(tally: Tally, decimals: RateDecimals) -> Self {
        let figure = |part| Figure {
            count: wording::two_digits(part),
            share: percent(part, tally.total, decimals),
        };
        let groups = [tally.resolved, tally.in_progress, tally.unresolved];
        Self {
            total: wording::two_digits(tally.total),
            answered: figure(tally.answered),
            resolved: figure(tally.resolved),
            in_progress: figure(tally.in_progress),
            unresolved: figure(tally.unresolved),
            overdue: wording::two_digits(tally.overdue),
            late: wording::two_digits(tally.late),
            rounded: !shares_add_up(&groups, decimals),
        }
    }
}
