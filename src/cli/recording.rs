//! Ghi hồ sơ: what all commands that write records do alike.

use std::io::BufRead;
use std::path::Path;

use super::caller::{Caller, Exit, Format};
use super::outlet::somebody_is_there;
use super::recording_words as words;
use crate::findings::{Finding, Sources};
use crate::recording::{
    LeftBehind, RecordChanges, Recorder, Recovered, Unrecorded, recover_before_reading,
};

/// The one who writes into the office's folder, once nobody else does. What a killed command left
/// is brought in order and told.
///
/// # Errors
///
/// How the program ends when that cannot be had.
pub(super) fn recorder<'a>(root: &'a Path, caller: &Caller) -> Result<Recorder<'a>, Exit> {
    let waiting = |holder: &str| caller.note(words::waiting_to_write(caller.lang, holder));
    match Recorder::open(root, waiting) {
        Ok((recorder, recovered)) => {
            tell_recovered(recovered.as_ref(), caller);
            Ok(recorder)
        }
        Err(finding) => Err(failed(&[finding], caller)),
    }
}

/// Writes what a command changes, and tells what there is to tell of it.
///
/// # Errors
///
/// How the program ends when not all of it could be written.
pub(super) fn record(
    recorder: &Recorder<'_>,
    changes: &RecordChanges,
    caller: &Caller,
) -> Result<(), Exit> {
    match recorder.record(changes) {
        Ok(told) => {
            caller.findings(&told, &Sources::default());
            Ok(())
        }
        Err(unrecorded) => Err(not_recorded(&unrecorded, caller)),
    }
}

/// Opens the folder and writes; see [`recorder`] and [`record`]. Where nothing changes, nothing is
/// opened.
///
/// # Errors
///
/// How the program ends when not all of it could be written.
pub(super) fn record_in(root: &Path, changes: &RecordChanges, caller: &Caller) -> Result<(), Exit> {
    if changes.is_empty() {
        return Ok(());
    }
    record(&recorder(root, caller)?, changes, caller)
}

fn not_recorded(unrecorded: &Unrecorded, caller: &Caller) -> Exit {
    let exit = failed(&unrecorded.findings, caller);
    let lang = caller.lang;
    caller.note(match unrecorded.left {
        LeftBehind::AsBefore => words::all_as_before(lang),
        LeftBehind::Halfway => words::to_be_finished(lang),
        LeftBehind::AsAfter => words::all_written_but(lang),
    });
    exit
}

/// Brings in order what a killed command left, before the office's records are read.
///
/// # Errors
///
/// How the program ends when it cannot, and the records are half written.
pub(super) fn recover(root: &Path, caller: &Caller) -> Result<(), Exit> {
    let lang = caller.lang;
    let waiting = |holder: &str| caller.say(words::waiting_to_write(lang, holder));
    match recover_before_reading(root, waiting) {
        Ok(recovered) => tell_recovered(recovered.as_ref(), caller),
        Err(left) if left.settled => {
            let detail = left.detail();
            caller.say(words::writing_left(lang, detail.get(lang)));
        }
        Err(left) => return Err(failed(&[left.finding()], caller)),
    }
    Ok(())
}

fn tell_recovered(recovered: Option<&Recovered>, caller: &Caller) {
    let lang = caller.lang;
    match recovered {
        None => {}
        Some(Recovered::ThrownAway) => caller.say(words::writing_thrown_away(lang)),
        Some(Recovered::TakenBack { command }) => {
            caller.say(words::writing_taken_back(lang, command));
        }
        Some(Recovered::Finished { command, edited }) => {
            caller.say(words::writing_finished(lang, command));
            for file in edited {
                caller.say(words::edited_meanwhile(lang, file));
            }
        }
    }
}

fn failed(findings: &[Finding], caller: &Caller) -> Exit {
    caller.findings(findings, &Sources::default());
    Exit::Findings
}

/// Asks somebody who sits at the terminal whether so many files shall be written.
pub(super) fn agreed(files: usize, caller: &Caller) -> bool {
    if !somebody_is_there() || caller.format == Format::Json {
        return false;
    }
    caller.text(words::write_files(caller.lang, files));
    let mut answer = String::new();
    let read = std::io::stdin().lock().read_line(&mut answer);
    let answer = answer.trim().to_lowercase();
    read.is_ok() && ["c", "có", "co", "y", "yes"].contains(&answer.as_str())
}
