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
    plan_count: Option<usize>,
    session_count: usize,
    held: usize,
    planned: usize,
    handed_over: usize,
    postponed: usize,
    cancelled: usize,
    turns: usize,
    /// All items, and how many of them are secret.
    grand_total: usize,
    /// How many more were put under another number.
    merged_total: usize,
    secret_total: usize,
    figures: Figures,
    tables: Vec<Table>,
    /// What the office's villages are called.
    village: String,
    carried: Vec<Row<'a>>,
    carried_figures: Figures,
    /// How many of the rows are secret, and not in these figures.
    carried_secret: usize,
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
    total: u64,
    answered: Figure,
    resolved: Figure,
    in_progress: Figure,
    unresolved: Figure,
    overdue: u64,
    late: u64,
    /// The shares of the three groups do not add up to a hundred.
    rounded: bool,
}

/// A part of the whole.
#[derive(Serialize)]
struct Figure {
    count: u64,
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
    let carried_open: Vec<_> = carried.iter().copied().filter(open).collect();
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
        let statuses = sessions.iter().map(|it| it.status(day));
        statuses.filter(|it| wanted.contains(it)).count()
    };
    let petitions = model.petitions.iter().filter(|it| it.year == report.year);
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
        plan_count: plan.map(|plan| plan.sessions.len()),
        session_count: sessions.len(),
        held: with(&[SessionStatus::Held]),
        planned: with(&[SessionStatus::Planned, SessionStatus::Announced]),
        handed_over: with(&[SessionStatus::HandedOver]),
        postponed: with(&[SessionStatus::Postponed]),
        cancelled: with(&[SessionStatus::Cancelled]),
        sessions: SessionTable::new(model, report.year, day),
        turns: petitions.filter(|it| it.received.0 <= day).count(),
        grand_total: all.len(),
        merged_total: listed.len() - all.len(),
        secret_total: all.len() - entries.len(),
        figures: figures(&entries, day),
        tables: breakdown.tables(),
        village: context.office.village_word(),
        carried_secret: carried.len() - carried_open.len(),
        carried_figures: figures(&carried_open, day),
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
            count: part,
            share: percent(part, tally.total, decimals),
        };
        let groups = [tally.resolved, tally.in_progress, tally.unresolved];
        Self {
            total: tally.total,
            answered: figure(tally.answered),
            resolved: figure(tally.resolved),
            in_progress: figure(tally.in_progress),
            unresolved: figure(tally.unresolved),
            overdue: tally.overdue,
            late: tally.late,
            rounded: !shares_add_up(&groups, decimals),
        }
    }
}
