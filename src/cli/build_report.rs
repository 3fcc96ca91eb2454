//! What became of a build: of every document and why, of every office, in all.

use std::time::Instant;

use serde::Serialize;

use super::caller::{Caller, Exit, once_each};
use super::standings::Standings;
use super::words;
use crate::documents::{Document, Standing};
use crate::findings::{Lang, Sources};
use crate::making::{
    Built, DocumentChanges, DocumentOutcome, Done, Fate, Folders, Reason, interrupted,
};
use crate::workspace::shown_folder;

/// The most places told of one document; a ledger shows thousands.
const MOST: usize = 8;

/// What was done, over all offices.
#[derive(Default)]
pub(super) struct Total {
    standings: Standings,
    built: usize,
    pages: usize,
    kept: usize,
    removed: usize,
    elsewhere: usize,
    left: usize,
}

/// One document, for programs.
#[derive(Serialize)]
#[serde(tag = "reason", rename_all = "kebab-case")]
enum Line<'a> {
    Document {
        path: &'a str,
        kind: &'a str,
        pages: usize,
        milliseconds: u128,
        /// `draft`, `numbered` or `issued`.
        standing: Option<&'a str>,
        /// It had its number before, and says something else now.
        otherwise: bool,
        #[serde(flatten)]
        why: &'a Reason,
    },
    Unchanged {
        path: &'a str,
        kind: &'a str,
        standing: Option<&'a str>,
        pages: usize,
    },
    Removed {
        path: &'a str,
    },
}

/// Tells what became of an office, if asked why each document was made, and how the run ends if
/// there is no other.
pub(super) fn show(built: Built, explain: bool, caller: &Caller, total: &mut Total) -> Exit {
    let workspace = &built.workspace;
    let mut findings = workspace.findings.clone();
    let mut left = 0;
    total.standings.add(&workspace.documents);
    for (document, outcome) in workspace.documents.iter().zip(&built.outcomes) {
        match &outcome.result {
            Ok(Done::Built {
                reason, otherwise, ..
            }) => {
                document_built(caller, document, outcome, reason, *otherwise);
                if explain {
                    for line in lines(reason, &workspace.sources, caller.lang) {
                        caller.note(format_args!("    {line}"));
                    }
                }
                total.pages += outcome.pages();
                total.built += 1;
            }
            Ok(Done::Kept(_)) => {
                total.kept += 1;
                caller.line(&Line::Unchanged {
                    path: &document.path,
                    kind: document.kind.name(),
                    standing: document.standing().map(Standing::name),
                    pages: outcome.pages(),
                });
            }
            Ok(Done::Left) => left += 1,
            Err(failed) => findings.extend_from_slice(failed),
        }
    }
    for path in &built.removed {
        caller.note(words::removed(caller.lang, path));
        caller.line(&Line::Removed { path });
    }
    total.removed += built.removed.len();
    total.elsewhere += built.elsewhere;
    total.left += left;
    findings.extend(built.findings);
    once_each(&mut findings);
    caller.findings(&findings, &workspace.sources);
    for file in &workspace.broken {
        caller.note(words::not_built_from(caller.lang, file));
    }
    caller.count(&findings);
    let exit = Exit::after(&findings, caller.deny_warnings);
    if left > 0 {
        exit.max(Exit::Findings)
    } else {
        exit
    }
}

fn document_built(
    caller: &Caller,
    document: &Document,
    outcome: &DocumentOutcome,
    reason: &Reason,
    otherwise: bool,
) {
    let (lang, path, pages) = (caller.lang, &*document.path, outcome.pages());
    let milliseconds = outcome.time.as_millis();
    caller.line(&Line::Document {
        path,
        kind: document.kind.name(),
        standing: document.standing().map(Standing::name),
        pages,
        milliseconds,
        otherwise,
        why: reason,
    });
    caller.note(words::document(lang, path, pages, milliseconds));
    if *reason == Reason::Issued {
        caller.note(words::copied(lang));
    }
    if otherwise {
        let number = document.number.as_deref().unwrap_or_default();
        caller.note(words::numbered_before(lang, number));
    }
    if document.date.is_none() {
        let day = document.reference.format("%d/%m/%Y").to_string();
        caller.note(words::drafted(lang, &day));
    }
}

/// One line of what was done, where, and how long it took.
pub(super) fn summary(offices: &[Folders], caller: &Caller, total: &Total, begun: Instant) {
    let lang = caller.lang;
    let left = if interrupted() {
        words::left_when_interrupted
    } else {
        words::left
    };
    let others = [
        (total.kept, words::unchanged as fn(_, _) -> _),
        (total.removed, words::removed_in_all),
        (total.elsewhere, words::made_elsewhere),
        (total.left, left),
    ];
    let others = others.into_iter().filter(|(count, _)| *count > 0);
    let done: Vec<String> = std::iter::once(words::built(lang, total.built, total.pages))
        .chain(others.map(|(count, sentence)| sentence(lang, count)))
        .collect();
    let place = match offices {
        [office] => shown_folder(&office.out),
        _ => words::so_many_offices(lang, offices.len()),
    };
    let done = done.join(", ");
    let done = match total.standings.in_words(lang) {
        standings if standings.is_empty() => done,
        standings => format!("{done}, {standings},"),
    };
    let milliseconds = begun.elapsed().as_millis();
    caller.note(words::in_all(lang, &done, &place, milliseconds));
}

/// The reason in lines for people.
fn lines(reason: &Reason, sources: &Sources, lang: Lang) -> Vec<String> {
    let sentence = match reason {
        Reason::New => words::made_first,
        Reason::Forced => words::forced,
        Reason::Issued => words::issued_copy,
        Reason::Missing => words::file_gone,
        Reason::Altered => words::file_altered,
        Reason::Changed(changes) => return of_changes(changes, sources, lang),
    };
    vec![sentence(lang).to_owned()]
}

fn of_changes(changes: &DocumentChanges, sources: &Sources, lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    if changes.program {
        lines.push(words::program_changed(lang).to_owned());
    }
    let templates = changes.templates.iter();
    lines.extend(templates.map(|name| words::template_changed(lang, name)));
    for (place, located) in changes.values.iter().zip(sources.locate(&changes.values)) {
        let file = &place.file;
        let at = located.map_or_else(
            || file.to_string(),
            |it| format!("{file}:{}:{}", it.line, it.column),
        );
        lines.push(words::value_changed(lang, &at, &place.path().to_string()));
    }
    lines.extend(changes.records.iter().map(|record| {
        let sentence = match record.fate {
            Fate::Added => words::record_added,
            Fate::Changed => words::record_changed,
            Fate::Removed => words::record_removed,
        };
        sentence(lang, &record.file)
    }));
    if changes.values.is_empty() {
        // A day, a figure or a choice: it is printed in other words than it is typed.
        let values = changes.computed.iter();
        lines.extend(values.map(|path| words::printed_changed(lang, path)));
    }
    let more = lines.len().saturating_sub(MOST);
    if more > 0 {
        lines.truncate(MOST);
        lines.push(words::more_changed(lang, more));
    }
    lines
}
