//! `doithoai status`: what is due and what is overdue on a day.

use std::io::IsTerminal;
use std::time::{SystemTime, UNIX_EPOCH};

use chrono::{DateTime, FixedOffset, NaiveDate};
use clap::Args;
use clap::builder::PossibleValuesParser;
use serde::Serialize;

use super::exit::Exit;
use super::globals::{Format, GlobalOptions};
use super::offices::offices;
use super::report::{Report, colours_wanted};
use super::words;
use crate::board::{Board, BoardJson, Styling, render_lines, render_table};
use crate::documents::Views;
use crate::findings::Finding;
use crate::vietnamese::day_in_text;
use crate::workspace::Workspace;

/// what is due and overdue on a day (--as-of, today by default)
#[derive(Args)]
#[command(
    override_usage = "doithoai status [options]",
    next_help_heading = "Options"
)]
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

/// The boards of all offices in one JSON document.
#[derive(Serialize)]
struct BoardsView<'a> {
    as_of: NaiveDate,
    offices: &'a [serde_json::Value],
}

/// One office in it.
#[derive(Serialize)]
struct OfficeBoardView<'a> {
    root: String,
    /// Records with errors: what they say is not on the board.
    broken: &'a [String],
    #[serde(flatten)]
    board: BoardJson<'a>,
}

pub(super) fn run(
    arguments: &StatusArguments,
    globals: &GlobalOptions,
    report: &Report,
) -> Result<Exit, Exit> {
    let offices = offices(globals, report)?;
    let Some(day) = globals.as_of.or_else(today) else {
        return Err(report.refuse(words::clock_wrong(report.lang)));
    };
    let mut exit = Exit::Fine;
    let mut views = Vec::new();
    for office in &offices {
        // What a draft is called does not matter here: findings must not depend on the clock.
        let mut workspace = Workspace::read(&office.root, None, Views::Left);
        if !globals.deny_warnings {
            workspace.findings.retain(Finding::is_error);
        }
        let (sources, lang) = (&workspace.sources, globals.lang);
        report.findings_aside(&workspace.findings, sources);
        exit = exit.max(Exit::after(&workspace.findings, globals.deny_warnings));
        let board = Board::of(&workspace.model, day);
        if arguments.fail_on.is_some() && board.overdue().next().is_some() {
            exit = exit.max(Exit::Findings);
        }
        let root = office.root.display();
        match globals.format {
            Format::Json => views.extend(serde_json::to_value(&OfficeBoardView {
                root: root.to_string(),
                broken: &workspace.broken,
                board: BoardJson::new(&board, sources, lang),
            })),
            Format::Short => report.data(render_lines(&board, sources, lang)),
            Format::Human if offices.len() > 1 => {
                report.data(format_args!("{root}\n"));
                show(&board, &workspace, day, report);
                report.data("\n");
            }
            Format::Human => show(&board, &workspace, day, report),
        }
    }
    if globals.format == Format::Json {
        let boards = BoardsView {
            as_of: day,
            offices: &views,
        };
        let json = serde_json::to_string_pretty(&boards).unwrap_or_default();
        report.data(format_args!("{json}\n"));
    }
    Ok(exit)
}

/// The board of an office as a table for people.
fn show(board: &Board<'_>, workspace: &Workspace, day: NaiveDate, report: &Report) {
    let table = render_table(board, &workspace.sources, report.lang, styling());
    // Of records that cannot be read nobody knows that nothing is to be done.
    if workspace.broken.is_empty() || !board.tasks.is_empty() {
        let title = words::due_on(report.lang, &day_in_text(day));
        report.data(format_args!("{title}\n\n{table}"));
    }
    if !workspace.broken.is_empty() {
        let files = workspace.broken.join(", ");
        report.note(words::left_out(report.lang, &files));
    }
}

/// Colours for a terminal whose user has not declined them.
fn styling() -> Styling {
    if std::io::stdout().is_terminal() && colours_wanted() {
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
