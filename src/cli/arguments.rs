//! The arguments, understood.

use std::ffi::OsString;
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::time::Duration;

use chrono::NaiveDate;
use clap::ArgMatches;
use clap_complete::Shell;

use super::commands::command;
use super::{export, import, man, new, pack, preview, status};
use crate::findings::Lang;
use crate::making::Shard;

/// In seconds: a thousand times what the longest document of the example takes.
const TIME_LIMIT: u64 = 60;

/// More threads than any machine of an office has processors would only take memory.
const MOST_JOBS: NonZeroUsize = match NonZeroUsize::new(256) {
    Some(most) => most,
    None => NonZeroUsize::MIN,
};

/// What to do, and how.
pub(super) struct Options {
    pub action: Action,
    /// The folders that hold `records/`: one, unless several are named.
    pub roots: Vec<PathBuf>,
    /// A folder whose folders are offices.
    pub all_in: Option<PathBuf>,
    /// Where documents go; `<root>/output` by default.
    pub out: Option<PathBuf>,
    /// Kinds, paths or folders of documents; empty means all.
    pub only: Vec<String>,
    /// The day whose names a draft takes.
    pub as_of: Option<NaiveDate>,
    pub jobs: NonZeroUsize,
    /// Whether `build` makes anew what did not change.
    pub force: bool,
    /// Whether `build` says why it makes each document.
    pub explain: bool,
    /// Whether `verify` makes everything anew and compares.
    pub rebuild: bool,
    /// Whether `verify` first makes one manifest of those of all parts.
    pub merge: bool,
    /// Which part of the work `build` does.
    pub shard: Option<Shard>,
    /// How long one document may take that is made with an office's own templates.
    pub time_limit: Duration,
    /// Whether `check` mends what nothing but the form changes of.
    pub fix: bool,
    /// Whether `check` sets the pages as well.
    pub pages: bool,
    /// Whether a warning fails the run, for CI.
    pub deny_warnings: bool,
    pub format: Format,
    pub lang: Lang,
}

pub(super) enum Action {
    Build,
    Check,
    List,
    Verify,
    Status(status::Arguments),
    Explain(Option<String>),
    Pack(pack::Arguments),
    Preview(preview::Arguments),
    Schema,
    Export(export::Arguments),
    Import(import::Arguments),
    Completions(Shell),
    Man(man::Arguments),
    New(Box<new::Arguments>),
}

/// How findings and progress are shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    /// With source lines, on stderr.
    Human,
    /// One line each, on stderr.
    Short,
    /// One JSON object a line, on stdout.
    Json,
}

/// The language asked for, found before the arguments are understood, so that even a
/// complaint about them is in the right one.
pub(super) fn language(arguments: &[OsString]) -> Lang {
    let mut words = arguments.iter().filter_map(|word| word.to_str());
    while let Some(word) = words.next() {
        let value = match word {
            "--lang" => words.next(),
            _ => word.strip_prefix("--lang="),
        };
        if let Some(value) = value {
            return if value == "en" { Lang::En } else { Lang::Vi };
        }
    }
    Lang::Vi
}

pub(super) fn parse(arguments: &[OsString], lang: Lang) -> Result<Options, clap::Error> {
    let matches = command(lang).try_get_matches_from(arguments)?;
    let (action, inner) = match matches.subcommand() {
        Some(("check", inner)) => (Action::Check, inner),
        Some(("list", inner)) => (Action::List, inner),
        Some(("verify", inner)) => (Action::Verify, inner),
        Some(("status", inner)) => (Action::Status(status::Arguments::read(inner)), inner),
        Some(("explain", inner)) => (Action::Explain(inner.get_one("code").cloned()), inner),
        Some(("pack", inner)) => (Action::Pack(pack::Arguments::read(inner)), inner),
        Some(("preview", inner)) => (Action::Preview(preview::Arguments::read(inner)), inner),
        Some(("schema", inner)) => (Action::Schema, inner),
        Some(("export", inner)) => (Action::Export(export::Arguments::read(inner)), inner),
        Some(("import", inner)) => (Action::Import(import::Arguments::read(inner)), inner),
        Some(("completions", inner)) => {
            let shell = inner.get_one("shell").copied().unwrap_or(Shell::Bash);
            (Action::Completions(shell), inner)
        }
        Some(("man", inner)) => (Action::Man(man::Arguments::read(inner)), inner),
        Some(("new", inner)) => {
            let (arguments, inner) = new::read(inner);
            (Action::New(Box::new(arguments)), inner)
        }
        Some((_, inner)) => (Action::Build, inner),
        None => (Action::Build, &matches),
    };
    Ok(options(action, inner))
}

fn options(action: Action, matches: &ArgMatches) -> Options {
    let flag = |name| matches!(matches.try_get_one(name), Ok(Some(true)));
    let seconds = matches.try_get_one::<u64>("time-limit").ok().flatten();
    let shard = matches.try_get_one::<Shard>("shard").ok().flatten();
    let word = |name| matches.get_one::<String>(name).map(String::as_str);
    let available = || std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
    Options {
        action,
        roots: matches
            .get_many("root")
            .into_iter()
            .flatten()
            .cloned()
            .collect(),
        all_in: matches.get_one("roots").cloned(),
        out: matches.get_one("out").cloned(),
        only: matches
            .get_many("only")
            .into_iter()
            .flatten()
            .cloned()
            .collect(),
        as_of: matches.get_one("as-of").copied(),
        deny_warnings: matches.get_flag("deny-warnings"),
        fix: flag("fix"),
        pages: flag("pages"),
        force: flag("force"),
        explain: flag("explain"),
        rebuild: flag("rebuild"),
        merge: flag("merge"),
        shard: shard.copied(),
        time_limit: Duration::from_secs(seconds.copied().unwrap_or(TIME_LIMIT)),
        jobs: matches
            .get_one("jobs")
            .copied()
            .unwrap_or_else(available)
            .min(MOST_JOBS),
        format: match word("message-format") {
            Some("short") => Format::Short,
            Some("json") => Format::Json,
            _ => Format::Human,
        },
        lang: if word("lang") == Some("en") {
            Lang::En
        } else {
            Lang::Vi
        },
    }
}
