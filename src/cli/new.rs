//! `doithoai new`: records, and whole offices, begun.

use std::io::{BufRead, Cursor, Read};
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::caller::{Caller, Exit};
use super::offices::only_office;
use super::outlet::{Questions, somebody_is_there};
use super::recording::{record as write, record_in, recorder, recover};
use super::{recording_words, words};
use crate::findings::{io_detail, render_short};
use crate::recording::last_recorded;
use crate::scaffold::{
    CorrectionAnswers, Interview, KnownRecords, NewRecord, NotBegun, OfficeAnswers,
    PetitionAnswers, PlanAnswers, ReportAnswers, SessionAnswers, new_correction, new_office,
    new_petition, new_plan, new_report, new_session,
};

/// begin a record: a session, petition, plan, report, correction or office
#[derive(Args)]
#[command(subcommand_required = true, arg_required_else_help = false)]
pub(super) struct NewArguments {
    #[command(subcommand)]
    what: What,
}

/// What to begin, and what is known of it.
#[derive(Subcommand)]
enum What {
    /// begin the record of a dialogue; what is missing is asked for
    Session(SessionAnswers),
    /// record what one person brought forward at a session, or `other`
    Petition(PetitionAnswers),
    /// begin the plan of a year, after the last one
    Plan(PlanAnswers),
    /// begin a report: `nam` is the annual one, others (quy-3) are of progress
    Report(ReportAnswers),
    /// correct a paper that was issued
    Correction(CorrectionAnswers),
    Office(NewOfficeArguments),
}

/// make a folder of records for an office
#[derive(Args)]
struct NewOfficeArguments {
    /// a folder that does not exist or is empty
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    #[command(flatten)]
    answers: OfficeAnswers,
}

pub(super) fn run(arguments: &NewArguments, caller: &Caller) -> Result<Exit, Exit> {
    let root = &only_office(caller)?.root;
    let as_of = caller.as_of;
    match &arguments.what {
        What::Session(answers) => record("new session", root, caller, |known, ask| {
            new_session(known, answers.clone(), ask)
        }),
        What::Petition(answers) => record("new petition", root, caller, |known, ask| {
            new_petition(known, answers.clone(), ask)
        }),
        What::Plan(answers) => record("new plan", root, caller, |known, _| {
            new_plan(known, answers)
        }),
        What::Report(answers) => record("new report", root, caller, |known, ask| {
            let answers = answers.clone();
            new_report(known, ReportAnswers { as_of, ..answers }, ask)
        }),
        What::Correction(answers) => record("new correction", root, caller, |known, _| {
            let answers = answers.clone();
            new_correction(known, &CorrectionAnswers { as_of, ..answers })
        }),
        What::Office(NewOfficeArguments { folder, answers }) => office(folder, answers, caller),
    }
}

/// Makes something of the flags; when that is not enough and there is somebody to ask, once more
/// with questions. What was `typed` before is taken for the first answers, and what is typed now
/// is added to it.
fn interviewed<T>(
    caller: &Caller,
    typed: &mut Vec<u8>,
    make: impl Fn(Interview<'_>) -> Result<T, NotBegun>,
) -> Result<T, Exit> {
    let made = if !somebody_is_there() {
        make(Interview::of_flags())
    } else {
        match make(Interview::ahead()) {
            Err(NotBegun::Missing(_)) => {
                let before = std::mem::take(typed);
                let input = Cursor::new(before).chain(std::io::stdin().lock());
                let mut input = Noted { input, typed };
                make(Interview::with(&mut input, &mut Questions, caller.lang))
            }
            made => made,
        }
    };
    made.map_err(|why| not_begun(why, caller))
}

/// Begins a record. What is left to be filled in is no mistake of this command.
fn record(
    command: &str,
    root: &Path,
    caller: &Caller,
    make: impl Fn(&KnownRecords, Interview<'_>) -> Result<NewRecord, NotBegun>,
) -> Result<Exit, Exit> {
    let mut typed = Vec::new();
    let mut made = || {
        let why = |it| not_begun(it, caller);
        let known = KnownRecords::read(root).map_err(why)?;
        let made = interviewed(caller, &mut typed, |ask| make(&known, ask))?;
        made.checked(root).map_err(why)
    };
    let seen = last_recorded(root);
    let mut checked = made()?;
    let recorder = recorder(root, caller)?;
    if recorder.last_recorded() != seen {
        // Somebody else has written while the questions were put: numbers that were free may be
        // taken. From here on nobody else writes.
        caller.note(recording_words::looked_at_again(caller.lang));
        checked = made()?;
    }
    write(&recorder, &checked.record.to_record(command), caller)?;
    // One line each: a new plan has many places to fill in.
    let blanks = render_short(&checked.findings, &checked.sources, caller.lang);
    caller.text(blanks);
    caller.name(&checked.record.file);
    caller.note(if checked.findings.is_empty() {
        words::record_begun(caller.lang)
    } else {
        words::record_has_blanks(caller.lang)
    });
    Ok(Exit::Fine)
}

fn office(folder: &Path, answers: &OfficeAnswers, caller: &Caller) -> Result<Exit, Exit> {
    recover(folder, caller)?;
    let make = |ask: Interview<'_>| new_office(folder, answers.clone(), ask);
    let changes = interviewed(caller, &mut Vec::new(), make)?;
    record_in(folder, &changes, caller)?;
    for it in changes.files() {
        caller.name(folder.join(&*it.file).display());
    }
    caller.note(words::office_begun(caller.lang, folder.display()));
    Ok(Exit::Fine)
}

/// Lời đã gõ: what somebody types, kept for the case that it has to be understood once more.
struct Noted<'a, R> {
    input: R,
    typed: &'a mut Vec<u8>,
}

impl<R: BufRead> Read for Noted<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let length = self.input.read(buffer)?;
        self.typed.extend(&buffer[..length]);
        Ok(length)
    }
}

impl<R: BufRead> BufRead for Noted<'_, R> {
    fn fill_buf(&mut self) -> std::io::Result<&[u8]> {
        self.input.fill_buf()
    }

    fn consume(&mut self, length: usize) {
        let read = self.input.fill_buf().unwrap_or_default();
        self.typed.extend(&read[..length.min(read.len())]);
        self.input.consume(length);
    }
}

fn not_begun(why: NotBegun, caller: &Caller) -> Exit {
    let lang = caller.lang;
    match why {
        NotBegun::Findings(findings, sources) => {
            caller.findings(&findings, &sources);
            caller.count(&findings);
            Exit::after(&findings, true)
        }
        NotBegun::Missing(flags) => caller.refuse(words::missing(lang, &flags.join(", "))),
        NotBegun::Cancelled => caller.refuse(format_args!("\n{}", words::cancelled(lang))),
        NotBegun::Unasked(error) => {
            let detail = io_detail(Some(&error));
            caller.say(words::unasked(lang, detail.get(lang)));
            Exit::Internal
        }
    }
}
