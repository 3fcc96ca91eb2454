//! Người gọi: who runs the program, what they asked for in common, how they are told things, and
//! how the run ends.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::io::ErrorKind;
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};

use chrono::NaiveDate;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{ArgAction, Args, ValueEnum};
use serde::Serialize;

use super::languages::{called, languages};
use super::{outlet, words};
use crate::findings::{Finding, Lang, OneLine, Sources, render_human, render_json, render_short};
use crate::render::EngineFailed;
use crate::scaffold::day_value;
use crate::workspace::{unwritable, write_atomically};

/// More threads than any machine of an office has processors would only take memory.
const MOST_JOBS: NonZeroUsize = match NonZeroUsize::new(256) {
    Some(most) => most,
    None => NonZeroUsize::MIN,
};

/// Người gọi: what every command may be asked for, and where and how things are said.
#[derive(Args)]
#[allow(
    rustdoc::invalid_html_tags,
    reason = "a help is text: <root> is a folder"
)]
pub(super) struct Caller {
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
    /// Whether data could not be delivered.
    #[arg(skip)]
    unheard: AtomicBool,
}

impl Caller {
    /// How many threads to use: as asked for, or one for each processor.
    pub(super) fn jobs(&self) -> NonZeroUsize {
        let available = || std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
        self.jobs.unwrap_or_else(available).min(MOST_JOBS)
    }

    /// Shows findings in the chosen form.
    pub(super) fn findings(&self, findings: &[Finding], sources: &Sources) {
        match self.format {
            Format::Json => self.data(render_json(findings, sources, self.lang)),
            Format::Human | Format::Short => self.findings_aside(findings, sources),
        }
    }

    /// Shows findings to people even where the data is JSON.
    pub(super) fn findings_aside(&self, findings: &[Finding], sources: &Sources) {
        let styled = outlet::aside_is_coloured();
        self.text(match self.format {
            Format::Short => render_short(findings, sources, self.lang),
            Format::Human | Format::Json => render_human(findings, sources, self.lang, styled),
        });
    }

    /// A line for people; programs that read JSON are spared it.
    pub(super) fn note(&self, line: impl Display) {
        if self.format != Format::Json {
            self.say(line);
        }
    }

    /// A line of JSON; people are spared it.
    pub(super) fn line(&self, line: &impl Serialize) {
        if self.format == Format::Json {
            let json = serde_json::to_string(line).unwrap_or_default();
            self.data(format_args!("{json}\n"));
        }
    }

    /// A line for people, whatever the format.
    pub(super) fn say(&self, line: impl Display) {
        self.text(format_args!("{line}\n"));
    }

    /// A line about what was asked for and cannot be done, and how the program then ends.
    pub(super) fn refuse(&self, line: impl Display) -> Exit {
        self.say(line);
        Exit::Usage
    }

    /// Text for people as it is, whatever the format.
    pub(super) fn text(&self, text: impl Display) {
        // Nothing can be done when nobody listens.
        let _ = outlet::aside(&text.to_string());
    }

    /// Data for programs. A reader that has gone away is no failure; a full disk is one.
    pub(super) fn data(&self, text: impl Display) {
        let written = outlet::data(&text.to_string());
        if written.is_err_and(|error| error.kind() != ErrorKind::BrokenPipe) {
            self.unheard.store(true, Ordering::Relaxed);
        }
    }

    /// The name of a file, on a line of its own, for programs.
    pub(super) fn name(&self, name: impl Display) {
        self.data(format_args!("{}\n", OneLine(name)));
    }

    /// Whether data could not be delivered.
    pub(super) fn is_unheard(&self) -> bool {
        self.unheard.load(Ordering::Relaxed)
    }

    /// Shows what was found, each once, and how much; how a run with it ends.
    pub(super) fn tell(&self, findings: &mut Vec<Finding>, sources: &Sources) -> Exit {
        once_each(findings);
        self.findings(findings, sources);
        self.count(findings);
        Exit::after(findings, self.deny_warnings)
    }

    /// Writes files for whoever asked, outside of any office, and names each; the first one that
    /// cannot be written is told, and ends it: the others go to the same folder.
    pub(super) fn write(
        &self,
        files: impl IntoIterator<Item = (PathBuf, impl AsRef<[u8]>)>,
    ) -> Exit {
        for (path, bytes) in files {
            let shown = path.display().to_string();
            if let Err(error) = write_atomically(&path, bytes.as_ref()) {
                self.findings(&[unwritable(&shown, &error)], &Sources::default());
                return Exit::Findings;
            }
            self.name(&shown);
        }
        Exit::Fine
    }

    /// How many errors and warnings there were, or nothing when there were none.
    pub(super) fn count(&self, findings: &[Finding]) {
        let errors = findings.iter().filter(|it| it.is_error()).count();
        if !findings.is_empty() {
            self.note(words::found(self.lang, errors, findings.len() - errors));
        }
    }
}

/// Mã thoát, the better ends first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Exit {
    /// All was done.
    Fine = 0,
    /// Records, templates or the disk stood in the way.
    Findings = 1,
    /// What was asked for makes no sense.
    Usage = 2,
    /// The program or the machine failed.
    Internal = 3,
}

impl Exit {
    /// How a run with these findings ends.
    pub(super) fn after(findings: &[Finding], deny_warnings: bool) -> Self {
        let failed = |it: &Finding| it.is::<EngineFailed>();
        if findings.iter().any(failed) {
            Self::Internal
        } else if findings.iter().any(Finding::is_error) || (deny_warnings && !findings.is_empty())
        {
            Self::Findings
        } else {
            Self::Fine
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
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

/// Keeps one of findings that say the same of the same place: a template that is wrong is
/// wrong for every document made with it.
pub(super) fn once_each(findings: &mut Vec<Finding>) {
    // Only what stands at one place can say the same; there may be thousands of places.
    let mut kept: Vec<Finding> = Vec::with_capacity(findings.len());
    let mut at_place: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    for finding in findings.drain(..) {
        let same = at_place.entry(finding.place.clone()).or_default();
        if same.iter().all(|at| kept[*at] != finding) {
            same.push(kept.len());
            kept.push(finding);
        }
    }
    *findings = kept;
}
