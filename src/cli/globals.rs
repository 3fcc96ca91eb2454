//! Lựa chọn chung: the options that every command has.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use chrono::NaiveDate;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{ArgAction, Args, ValueEnum};

use super::languages::{called, languages};
use crate::findings::Lang;
use crate::scaffold::day_value;

/// More threads than any machine of an office has processors would only take memory.
const MOST_JOBS: NonZeroUsize = match NonZeroUsize::new(256) {
    Some(most) => most,
    None => NonZeroUsize::MIN,
};

/// Lựa chọn chung: which offices, which documents, and how to speak.
#[derive(Args)]
#[command(next_help_heading = "Options")]
#[allow(
    rustdoc::invalid_html_tags,
    reason = "a help is text: <root> is a folder"
)]
pub(super) struct GlobalOptions {
    /// the folder that holds records/ [default: .]; repeat it for several offices
    #[arg(id = "root", long = "root", value_name = "DIR", global = true)]
    pub roots: Vec<PathBuf>,
    /// a folder of offices: every folder in it that has records/
    #[arg(
        id = "roots",
        long = "roots",
        value_name = "DIR",
        global = true,
        conflicts_with = "root"
    )]
    pub all_in: Option<PathBuf>,
    // No doc comment: rustdoc takes the root for a tag of HTML.
    #[arg(
        long,
        value_name = "DIR",
        global = true,
        help = "where documents go [default: <root>/output]; a folder in it for each of several offices"
    )]
    pub out: Option<PathBuf>,
    /// only this kind, path or folder (can be repeated)
    #[arg(long, value_name = "WHAT", global = true)]
    pub only: Vec<String>,
    /// the day on which records are looked at: names in drafts, what is due; such as 2025-04-18
    #[arg(long, value_name = "DATE", global = true, value_parser = day_value)]
    pub as_of: Option<NaiveDate>,
    /// number of threads
    #[arg(long, value_name = "N", global = true)]
    jobs: Option<NonZeroUsize>,
    /// warnings fail the run as well, for CI
    #[arg(long, global = true)]
    pub deny_warnings: bool,
    /// how findings are shown: human, short or json [default: human]
    #[arg(
        id = "message_format",
        long = "message-format",
        value_name = "FORMAT",
        global = true,
        value_enum,
        default_value = "human",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub format: Format,
    /// language of messages: {languages} [default: vi]
    #[arg(
        long,
        value_name = "LANG",
        global = true,
        value_parser = PossibleValuesParser::new(languages().iter().map(|it| it.code()))
            .map(|it| called(&it).unwrap_or(Lang::VI)),
        default_value = "vi",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub lang: Lang,
    /// print this help
    #[arg(id = "help", long = "help", short = 'h', global = true, action = ArgAction::Help)]
    _help: (),
}

impl GlobalOptions {
    /// How many threads to use: as asked for, or one for each processor.
    pub(super) fn jobs(&self) -> NonZeroUsize {
        let available = || std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
        self.jobs.unwrap_or_else(available).min(MOST_JOBS)
    }
}

/// Cách trình bày: how findings and progress are shown.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    // What stands here as doc comments would show in completions.
    // With source lines, on stderr.
    Human,
    // One line each, on stderr.
    Short,
    // One JSON object a line, on stdout.
    Json,
}
