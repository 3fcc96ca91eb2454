//! Báo cáo năm, báo cáo tiến độ: computed figures around what a person has written.

use chrono::NaiveDate;
use minijinja::{Value, context};

use super::breakdown::Breakdown;
use super::session_table::session_table;
use crate::documents::context::{DocumentContext, DocumentSpec, Made};
use crate::documents::need::Need;
use crate::documents::percent::{percent, shares_add_up};
use crate::documents::views::{Readers, Rows};
use crate::model::{Entry, Kind, Report, Secrecy, Session, SessionStatus, Tally};
use crate::records::{RateDecimals, ReportKind};
use crate::vietnamese::wording;

pub(crate) fn document(context: &DocumentContext<'_>, report: &Report) -> Made {
    let (kind, part) = match report.kind {
        ReportKind::Annual => (Kind::AnnualReport, None),
        ReportKind::Progress => (Kind::ProgressReport, Some(report.name.to_string())),
    };
    let mut spec = DocumentSpec::new(kind, report.year, report.paper.issue);
    spec.part = part;
    spec.topic = context! { subject => &report.subject };
    spec.ending = Some((&report.recipients, &report.paper.signer));
    let model = context.model;
    let counted = model.petitions.iter().filter(|it| it.year <= report.year);
    let sessions = model.sessions.iter().filter(|it| it.year == report.year);
    spec.sources.push(&report.file);
    spec.sources.extend(counted.map(|it| &it.file));
    spec.sources.extend(sessions.map(|it| &it.file));
    spec.needs = Need::figures_of(report.year);
    context.document(spec, || view(context, kind, report))
}

fn view<'a>(context: &DocumentContext<'a>, kind: Kind, report: &'a Report) -> Value {
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
        written(tally, office.papers.rate_decimals)
    };
    let carried = model.carried_into(report.year, &context.office.outcome_groups);
    let carried_open: Vec<_> = carried.iter().copied().filter(open).collect();
    let last_day = NaiveDate::from_ymd_opt(report.year - 1, 12, 31);
    let last_year = last_day.map(|last| {
        let mut entries = model.entries_of_year(report.year - 1, last);
        entries.retain(open);
        (!entries.is_empty()).then(|| figures(&entries, last))
    });
    let sessions: Vec<&Session> = model.sessions_known(report.year, day).collect();
    let with = |wanted: &[SessionStatus]| {
        let statuses = sessions.iter().map(|it| it.status(day));
        statuses.filter(|it| wanted.contains(it)).count()
    };
    let petitions = model.petitions.iter().filter(|it| it.year == report.year);
    let issued = |day_of_plan: Option<NaiveDate>| day_of_plan.is_none_or(|it| it <= day);
    let plan = model.plan_of(report.year);
    let plan = plan.filter(|it| issued(it.paper.issue.date));
    let published = sessions.iter().filter(|it| it.published_by(day).is_some());
    // What stands apart is told once, and not among what was to be settled.
    let apart = |entry: &&Entry<'_>| entry.item.state(day).stands_apart();
    let settled: Vec<Entry<'a>> = entries.iter().filter(|it| !apart(it)).copied().collect();
    let breakdown = Breakdown {
        context,
        entries: &settled,
        day,
    };
    let readers = Readers::of(kind, office);
    let rows = Rows::on(context, day, readers);
    let table =
        |entries: &[Entry<'a>]| -> Value { entries.iter().map(|entry| rows.row(*entry)).collect() };
    context! {
        year => report.year,
        as_of => wording::day_in_text(day),
        // How many the year's plan has.
        plan_count => plan.map(|plan| plan.sessions.len()),
        session_count => sessions.len(),
        held => with(&[SessionStatus::Held]),
        planned => with(&[SessionStatus::Planned, SessionStatus::Announced]),
        handed_over => with(&[SessionStatus::HandedOver]),
        postponed => with(&[SessionStatus::Postponed]),
        cancelled => with(&[SessionStatus::Cancelled]),
        published => published.count(),
        sessions => session_table(model, report.year, day),
        turns => petitions.filter(|it| it.received.0 <= day).count(),
        // All items, how many more were put under another number, how many are secret.
        grand_total => all.len(),
        merged_total => listed.len() - all.len(),
        secret_total => all.len() - entries.len(),
        figures => figures(&entries, day),
        tables => breakdown.tables(),
        // What the office's villages are called.
        village => office.village_word(),
        // How many of the rows carried over are secret, and not in these figures.
        carried_secret => carried.len() - carried_open.len(),
        carried_figures => figures(&carried_open, day),
        // Whatever the list below says to be overdue, or to have been late.
        carried_overdue => carried_open.iter().filter(|it| it.item.missed_deadline(day)).count(),
        carried => table(&carried),
        last_year => last_year.flatten(),
        assessment => &report.assessment,
        shortcomings => &report.shortcomings,
        causes => &report.causes,
        directions => &report.directions,
        proposals => &report.proposals,
        rows => table(&listed),
    }
}

/// Figures as documents write them.
fn written(tally: Tally, decimals: RateDecimals) -> Value {
    // A part of the whole, and its share; none of nothing.
    let figure = |count| context! { count, share => percent(count, tally.total, decimals) };
    let groups = [tally.resolved, tally.in_progress, tally.unresolved];
    context! {
        total => tally.total,
        answered => figure(tally.answered),
        resolved => figure(tally.resolved),
        in_progress => figure(tally.in_progress),
        unresolved => figure(tally.unresolved),
        overdue => tally.overdue,
        late => tally.late,
        // What is in none of these figures.
        noted => tally.noted,
        returned => tally.returned,
        withdrawn => tally.withdrawn,
        // The shares of the three groups do not add up to a hundred.
        rounded => !shares_add_up(&groups, decimals),
    }
}
