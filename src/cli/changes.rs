//! `doithoai changes`: which papers two states of the records print otherwise.

use std::path::{Path, PathBuf};

use clap::Args;
use serde::Serialize;

use super::caller::{Caller, Exit, Format, once_each};
use super::choice::{names_a_kind, refuse_unknown};
use super::limits::TimeLimit;
use super::offices::{for_each, nothing_kept_at, offices};
use super::words;
use crate::changes::{
    Comparison, KeepPicture, NoRevision, OfficeState, Pair, PaperChange, compare, markdown, plain,
    range, summary,
};
use crate::documents::Views;
use crate::findings::Finding;
use crate::making::Folders;
use crate::workspace::{Workspace, unwritable, write_atomically};

/// The revision that the working folder is compared with.
const LAST: &str = "HEAD";

/// which papers two states of the records print otherwise
#[derive(Args)]
pub(super) struct ChangesArguments {
    /// a git revision or a folder, compared with the folder as it is now or with NEW [default: HEAD]
    #[arg(value_name = "OLD[..NEW]")]
    states: Option<String>,
    /// say it in Markdown, for a comment on a merge request
    #[arg(long)]
    markdown: bool,
    /// write the pages that differ side by side into this folder
    #[arg(long, value_name = "DIR")]
    pages: Option<PathBuf>,
    #[command(flatten)]
    time_limit: TimeLimit,
}

/// One paper, for programs.
#[derive(Serialize)]
#[serde(tag = "reason", rename = "paper")]
struct PaperLine<'a> {
    #[serde(flatten)]
    paper: &'a PaperChange,
}

/// How many papers are different, for programs.
#[derive(Serialize)]
#[serde(tag = "reason", rename = "changes")]
struct ChangesLine<'a> {
    old: &'a str,
    new: Option<&'a str>,
    changed: usize,
    added: usize,
    gone: usize,
    /// Those that could not be compared.
    unknown: &'a [String],
}

/// Compares and tells.
///
/// # Errors
///
/// How the program ends when there is no such state, or what was asked for makes no sense.
pub(super) fn run(arguments: &ChangesArguments, caller: &Caller) -> Result<Exit, Exit> {
    let (old, new) = range(arguments.states.as_deref().unwrap_or(LAST));
    let several = offices(caller)?.len() > 1;
    let folder = |name: &str| Path::new(name).join("records").is_dir();
    // One folder cannot be the earlier state of two offices.
    if several && (folder(old) || new.is_some_and(folder)) {
        return Err(caller.refuse(words::one_office_at_a_time(caller.lang)));
    }
    for_each(caller, |office| {
        if let Some(pages) = &arguments.pages {
            nothing_kept_at(&office.root, pages, caller)?;
        }
        let state =
            |name| OfficeState::named(name, &office.root).map_err(|it| refused(&it, name, caller));
        let before = state(old)?;
        let after = match new {
            Some(name) => state(name)?,
            None => OfficeState::of_folder(&office.root),
        };
        office_compared(arguments, office, (&before, &after), (old, new), caller)
    })
}

fn office_compared(
    arguments: &ChangesArguments,
    office: &Folders,
    (before, after): (&OfficeState, &OfficeState),
    (old, new): (&str, Option<&str>),
    caller: &Caller,
) -> Result<Exit, Exit> {
    let read = |state: &OfficeState| Workspace::read(state.root(), caller.as_of, Views::Made);
    let (mut before, mut after) = (read(before), read(after));
    let (_, not_before) = before.keep_only(&caller.only);
    let (_, not_after) = after.keep_only(&caller.only);
    let nowhere = |it: &&String| not_before.contains(it) && !names_a_kind(it);
    let unknown: Vec<&String> = not_after.iter().filter(nowhere).collect();
    if !unknown.is_empty() && after.broken.is_empty() && before.broken.is_empty() {
        return Err(refuse_unknown(unknown, caller));
    }
    let renderer = |it: &Workspace| arguments.time_limit.renderer(&it.templates);
    let of_old = renderer(&before);
    let of_new = (before.templates != after.templates).then(|| renderer(&after));
    let keep = |name: &str, picture: &[u8]| {
        let folder = arguments.pages.as_deref().unwrap_or(&office.out);
        let path = folder.join(name);
        let shown = path.display().to_string();
        let written = write_atomically(&path, picture);
        written.map_err(|error| unwritable(&shown, &error))?;
        Ok(shown)
    };
    let keep: &KeepPicture<'_> = &keep;
    let comparison = compare(&Pair {
        before: (&before, &of_old),
        after: (&after, of_new.as_ref().unwrap_or(&of_old)),
        jobs: caller.jobs(),
        keep: arguments.pages.is_some().then_some(keep),
    });
    // What is wrong now can be mended; what was wrong then is history.
    let errors = after.findings.iter().filter(|it| it.is_error()).cloned();
    let mut findings: Vec<Finding> = errors.chain(comparison.findings_after.clone()).collect();
    let mut findings_before = comparison.findings_before.clone();
    once_each(&mut findings);
    once_each(&mut findings_before);
    if !findings_before.is_empty() {
        caller.say(words::found_in(caller.lang, old));
    }
    caller.findings_aside(&findings_before, &before.sources);
    caller.findings_aside(&findings, &after.sources);
    tell(arguments, &comparison, (old, new), caller);
    let exit = Exit::after(&findings, caller.deny_warnings);
    Ok(if comparison.unknown.is_empty() {
        exit
    } else {
        exit.max(Exit::Findings)
    })
}

fn tell(
    arguments: &ChangesArguments,
    comparison: &Comparison,
    (old, new): (&str, Option<&str>),
    caller: &Caller,
) {
    let lang = caller.lang;
    if arguments.markdown {
        caller.data(markdown(comparison, old, new, lang));
        return;
    }
    if caller.format != Format::Json {
        caller.data(plain(comparison, lang));
        caller.say(summary(comparison, old, new, lang));
        return;
    }
    let [changed, added, gone, _] = comparison.counts();
    for paper in &comparison.papers {
        caller.line(&PaperLine { paper });
    }
    caller.line(&ChangesLine {
        old,
        new,
        changed,
        added,
        gone,
        unknown: &comparison.unknown,
    });
}

/// Says why there is no such state.
fn refused(why: &NoRevision, name: &str, caller: &Caller) -> Exit {
    let lang = caller.lang;
    caller.refuse(match why {
        NoRevision::NoGit => words::no_git(lang, name),
        NoRevision::NoRepository(detail) => words::no_repository(lang, name, detail),
        NoRevision::Unknown => words::no_revision(lang, name),
        NoRevision::NoOffice => words::no_office_then(lang, name),
        NoRevision::Failed(detail) => words::git_failed(lang, name, detail),
    })
}
