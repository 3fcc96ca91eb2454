//! `doithoai status`: what is due and what is overdue on a day.

use std::time::{SystemTime, UNIX_EPOCH};

use chrono::{DateTime, FixedOffset, NaiveDate};
use clap::Args;
use clap::builder::PossibleValuesParser;
use serde_json::json;

use super::caller::{Caller, Exit, Format};
use super::limits::TimeLimit;
use super::offices::offices;
use super::outlet::data_is_coloured;
use super::standings::{Standings, papers};
use super::words;
use crate::board::{Board, Styling, render_json, render_lines, render_table};
use crate::documents::Views;
use crate::findings::Finding;
use crate::making::SinceIssue;
use crate::vietnamese::day_in_text;
use crate::workspace::Workspace;

/// what is due and overdue on a day (--as-of, today by default)
#[derive(Args)]
pub(super) struct StatusArguments {
    /// `overdue`: fail when anything is overdue, for CI
    #[arg(
        long,
        value_name = "WHAT",
        value_parser = PossibleValuesParser::new(["overdue"]),
        hide_possible_values = true
    )]
    fail_on: Option<String>,
}

pub(super) fn run(arguments: &StatusArguments, caller: &Caller) -> Result<Exit, Exit> {
    let offices = offices(caller)?;
    let Some(day) = caller.as_of.or_else(today) else {
        return Err(caller.refuse(words::clock_wrong(caller.lang)));
    };
    let mut exit = Exit::Fine;
    let mut views = Vec::new();
    for office in &offices {
        // What a draft is called does not matter here: findings must not depend on the clock.
        let mut workspace = Workspace::read(&office.root, None, Views::Left);
        if !caller.deny_warnings {
            workspace.findings.retain(Finding::is_error);
        }
        // What went out and would be printed otherwise now is told until somebody acts.
        if workspace.documents.iter().any(|it| it.issued.is_some()) {
            let renderer = TimeLimit::NONE_GIVEN.renderer(&workspace.templates);
            let since_issue = SinceIssue::of(&workspace, &renderer);
            workspace.findings.extend(since_issue.findings());
        }
        let (sources, lang) = (&workspace.sources, caller.lang);
        caller.findings_aside(&workspace.findings, sources);
        exit = exit.max(Exit::after(&workspace.findings, caller.deny_warnings));
        let board = Board::of(&workspace.model, day);
        if arguments.fail_on.is_some() && board.overdue().next().is_some() {
            exit = exit.max(Exit::Findings);
        }
        let root = office.root.display();
        match caller.format {
            Format::Json => {
                let mut view = render_json(&board, sources, lang);
                view["root"] = json!(root.to_string());
                // What these records say is not on the board.
                view["broken"] = json!(workspace.broken);
                view["papers"] = papers(&workspace.documents);
                views.push(view);
            }
            Format::Short => caller.data(render_lines(&board, sources, lang)),
            Format::Human if offices.len() > 1 => {
                caller.name(root);
                show(&board, &workspace, day, caller);
                caller.data("\n");
            }
            Format::Human => show(&board, &workspace, day, caller),
        }
    }
    if caller.format == Format::Json {
        let boards = json!({ "as_of": day, "offices": views });
        caller.data(format_args!("{boards:#}\n"));
    }
    Ok(exit)
}

/// The board of an office as a table for people.
fn show(board: &Board<'_>, workspace: &Workspace, day: NaiveDate, caller: &Caller) {
    let table = render_table(board, &workspace.sources, caller.lang, styling());
    // Of records that cannot be read nobody knows that nothing is to be done.
    if workspace.broken.is_empty() || !board.tasks.is_empty() {
        let title = words::due_on(caller.lang, &day_in_text(day));
        caller.data(format_args!("{title}\n\n{table}"));
    }
    let mut standings = Standings::default();
    standings.add(&workspace.documents);
    let standings = standings.in_words(caller.lang);
    if !standings.is_empty() {
        caller.data(words::papers(caller.lang, &standings));
    }
    if !workspace.broken.is_empty() {
        let files = workspace.broken.join(", ");
        caller.note(words::left_out(caller.lang, &files));
    }
}

/// Colours for a terminal whose user has not declined them.
fn styling() -> Styling {
    if data_is_coloured() {
        Styling::Coloured
    } else {
        Styling::Plain
    }
}

/// Hours that clocks in Viet Nam are ahead of UTC, all year round.
const HOURS_AHEAD: i32 = 7;

/// Today in Viet Nam: the one place where the clock is read.
fn today() -> Option<NaiveDate> {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).ok()?.as_secs();
    let now = DateTime::from_timestamp(i64::try_from(seconds).ok()?, 0)?;
    let zone = FixedOffset::east_opt(HOURS_AHEAD * 3600)?;
    Some(now.with_timezone(&zone).date_naive())
}
