//! `doithoai undo`: what the last command changed in the records, brought back after a look.

use clap::Args;
use serde::Serialize;
use similar::{ChangeTag, TextDiff};

use super::caller::{Caller, Exit};
use super::offices::only_office;
use super::recording::{agreed, record, recorder};
use super::{recording_words, words};
use crate::findings::Sources;
use crate::lint::may_be_secret;
use crate::recording::{Undoing, UndoneFile, last_recorded};

/// bring back what the last command changed in the records
#[derive(Args)]
pub(super) struct UndoArguments {
    /// write into the records; without it there is only a preview
    #[arg(long)]
    yes: bool,
}

/// One file for programs.
#[derive(Serialize)]
struct UndoLine<'a> {
    reason: &'static str,
    path: &'a str,
    change: &'static str,
    added: usize,
    removed: usize,
}

/// So many lines of a file are shown.
const SHOWN: usize = 20;

pub(super) fn run(arguments: &UndoArguments, caller: &Caller) -> Result<Exit, Exit> {
    let lang = caller.lang;
    let root = only_office(caller)?.root;
    loop {
        let seen = last_recorded(&root);
        let undoing = match Undoing::of_last(&root) {
            Ok(Some(undoing)) => undoing,
            Ok(None) => return Err(caller.refuse(recording_words::nothing_to_undo(lang))),
            Err(mut findings) => return Ok(caller.tell(&mut findings, &Sources::default())),
        };
        caller.note(recording_words::undoing(lang, &undoing.command));
        undoing.files.iter().for_each(|it| show(it, caller));
        if !(arguments.yes || agreed(undoing.files.len(), caller)) {
            caller.note(words::not_yet_written(lang));
            return Ok(Exit::Fine);
        }
        let recorder = recorder(&root, caller)?;
        if recorder.last_recorded() != seen {
            caller.note(recording_words::looked_at_again(lang));
            continue;
        }
        record(&recorder, &undoing.to_record(), caller)?;
        caller.note(recording_words::undone(lang));
        return Ok(Exit::Fine);
    }
}

/// A file, with the lines that come and go.
fn show(it: &UndoneFile, caller: &Caller) {
    let text = |bytes: &Option<Vec<u8>>| match bytes {
        Some(bytes) => str::from_utf8(bytes).ok().map(str::to_owned),
        None => Some(String::new()),
    };
    let texts = text(&it.now).zip(text(&it.before));
    let (mut added, mut removed, mut lines) = (0, 0, Vec::new());
    if let Some((now, before)) = &texts {
        for line in TextDiff::from_lines(&**now, before).iter_all_changes() {
            let sign = match line.tag() {
                ChangeTag::Equal => continue,
                ChangeTag::Insert => {
                    added += 1;
                    '+'
                }
                ChangeTag::Delete => {
                    removed += 1;
                    '-'
                }
            };
            lines.push(format!("    {sign} {}", line.value().trim_end()));
        }
    }
    let (lang, file) = (caller.lang, &*it.file);
    let change = match (&it.now, &it.before) {
        (_, None) => {
            caller.note(recording_words::file_goes(lang, file));
            "removed"
        }
        (None, _) => {
            caller.note(recording_words::file_comes_back(lang, file));
            "new"
        }
        _ if texts.is_none() => {
            caller.note(recording_words::copy_as_before(lang, file));
            "changed"
        }
        _ => {
            caller.note(format_args!("  {file}  +{added} -{removed}"));
            "changed"
        }
    };
    // A denunciation is not shown, not even to say what changes of it.
    let petition = file.split('/').nth(2) == Some("petitions");
    let secret = |(now, before): &(String, String)| {
        petition && (may_be_secret(now) || may_be_secret(before))
    };
    if it.now.is_some() && it.before.is_some() && !texts.as_ref().is_some_and(secret) {
        let more = lines.len().saturating_sub(SHOWN);
        lines.truncate(SHOWN);
        lines.iter().for_each(|it| caller.note(it));
        if more > 0 {
            caller.note(recording_words::more_lines(lang, more));
        }
    }
    caller.line(&UndoLine {
        reason: "change",
        path: file,
        change,
        added,
        removed,
    });
}
