//! `doithoai status`: what is due and what is overdue on a day.

use std::io::IsTerminal;
use std::time::{SystemTime, UNIX_EPOCH};

use chrono::{DateTime, FixedOffset, NaiveDate};
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches, Command};
use serde::Serialize;

use super::Exit;
use super::arguments::{Format, Options};
use super::commands::{in_language, subcommand};
use super::offices::offices;
use super::report::Report;
use crate::board::{Board, BoardJson, Styling, render_lines, render_table};
use crate::documents::Views;
use crate::findings::{Finding, Lang};
use crate::vietnamese::day_in_text;
use crate::workspace::Workspace;

/// What `status` is told beside what every command is.
pub(super) struct Arguments {
    /// Whether anything overdue fails the run.
    fail_on_overdue: bool,
}

pub(super) fn command(lang: Lang) -> Command {
    let t = |vi, en| in_language(lang, vi, en);
    subcommand(
        lang,
        "status",
        t(
            "việc đến hạn, quá hạn trong một ngày (--as-of, mặc định hôm nay)",
            "what is due and overdue on a day (--as-of, today by default)",
        ),
    )
    .arg(
        Arg::new("fail-on")
            .long("fail-on")
            .value_name("WHAT")
            .value_parser(PossibleValuesParser::new(["overdue"]))
            .hide_possible_values(true)
            .help_heading(t("Lựa chọn", "Options"))
            .help(t(
                "`overdue`: có việc quá hạn thì mã thoát là 1, dùng cho CI",
                "`overdue`: fail when anything is overdue, for CI",
            )),
    )
}

impl Arguments {
    pub(super) fn read(matches: &ArgMatches) -> Self {
        Self {
            fail_on_overdue: matches.get_one::<String>("fail-on").is_some(),
        }
    }
}

/// The boards of all offices in one JSON document.
#[derive(Serialize)]
struct Document<'a> {
    as_of: NaiveDate,
    offices: &'a [serde_json::Value],
}

/// One office in it.
#[derive(Serialize)]
struct OfficeView<'a> {
    root: String,
    /// Records with errors: what they say is not on the board.
    broken: &'a [String],
    #[serde(flatten)]
    board: BoardJson<'a>,
}

pub(super) fn run(arguments: &Arguments, options: &Options, report: &Report) -> Exit {
    let offices = match offices(options, report) {
        Ok(offices) => offices,
        Err(exit) => return exit,
    };
    let Some(day) = options.as_of.or_else(today) else {
        report.say(format_args!(
            "{}\n",
            report.word(
                "lỗi: đồng hồ của máy sai; hãy ghi ngày bằng --as-of",
                "error: the clock is wrong; name the day with --as-of"
            )
        ));
        return Exit::Usage;
    };
    let mut exit = Exit::Fine;
    let mut views = Vec::new();
    for office in &offices {
        // What a draft is called does not matter here: findings must not depend on the clock.
        let mut workspace = Workspace::read(&office.root, None, Views::Left);
        if !options.deny_warnings {
            workspace.findings.retain(Finding::is_error);
        }
        report.findings_aside(&workspace.findings, &workspace.sources);
        exit = exit.max(Exit::after(&workspace.findings, options.deny_warnings));
        let board = Board::of(&workspace.model, day);
        if arguments.fail_on_overdue && board.overdue().next().is_some() {
            exit = exit.max(Exit::Findings);
        }
        let sources = &workspace.sources;
        match options.format {
            Format::Json => {
                let view = OfficeView {
                    root: office.root.display().to_string(),
                    broken: &workspace.broken,
                    board: BoardJson::new(&board, sources, options.lang),
                };
                views.extend(serde_json::to_value(&view));
            }
            Format::Short => report.data(format_args!(
                "{}",
                render_lines(&board, sources, options.lang)
            )),
            Format::Human => {
                if offices.len() > 1 {
                    report.data(format_args!("{}\n", office.root.display()));
                }
                let title = report.word("Việc đến hạn, quá hạn: ngày", "Due and overdue on");
                let table = render_table(&board, sources, options.lang, styling());
                // Of records that cannot be read nobody knows that nothing is to be done.
                if workspace.broken.is_empty() || !board.tasks.is_empty() {
                    report.data(format_args!("{title} {}\n\n{table}", day_in_text(day)));
                }
                if !workspace.broken.is_empty() {
                    report.note(format_args!(
                        "{} {}",
                        report.word(
                            "chưa tính, vì còn lỗi:",
                            "left out, as there are errors in:"
                        ),
                        workspace.broken.join(", ")
                    ));
                }
                if offices.len() > 1 {
                    report.data(format_args!("\n"));
                }
            }
        }
    }
    if options.format == Format::Json {
        let document = Document {
            as_of: day,
            offices: &views,
        };
        let json = serde_json::to_string_pretty(&document).unwrap_or_default();
        report.data(format_args!("{json}\n"));
    }
    exit
}

/// Colours for a terminal whose user has not declined them.
fn styling() -> Styling {
    if std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none() {
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
