//! `doithoai new`: records, and whole offices, begun.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::caller::{Caller, Exit};
use super::offices::only_office;
use super::words;
use crate::findings::{io_detail, render_short};
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
    let begun = match &arguments.what {
        What::Session(answers) => record(root, caller, |known, ask| {
            new_session(known, answers.clone(), ask)
        }),
        What::Petition(answers) => record(root, caller, |known, ask| {
            new_petition(known, answers.clone(), ask)
        }),
        What::Plan(answers) => record(root, caller, |known, _| new_plan(known, answers)),
        What::Report(answers) => record(root, caller, |known, ask| {
            let as_of = caller.as_of;
            let answers = answers.clone();
            new_report(known, ReportAnswers { as_of, ..answers }, ask)
        }),
        What::Correction(answers) => record(root, caller, |known, _| {
            let as_of = caller.as_of;
            let answers = answers.clone();
            new_correction(known, &CorrectionAnswers { as_of, ..answers })
        }),
        What::Office(NewOfficeArguments { folder, answers }) => office(folder, answers, caller),
    };
    begun
        .map(|()| Exit::Fine)
        .map_err(|why| not_begun(why, caller))
}

/// Makes something of the flags; when that is not enough and there is somebody to ask, once more
/// with questions.
fn interviewed<T>(
    caller: &Caller,
    make: impl Fn(Interview<'_>) -> Result<T, NotBegun>,
) -> Result<T, NotBegun> {
    let (input, output) = (std::io::stdin(), std::io::stderr());
    if !input.is_terminal() || !output.is_terminal() {
        return make(Interview::of_flags());
    }
    match make(Interview::ahead()) {
        Err(NotBegun::Missing(_)) => {
            let (mut input, mut output) = (input.lock(), output.lock());
            make(Interview::with(&mut input, &mut output, caller.lang))
        }
        made => made,
    }
}

/// Begins a record. What is left to be filled in is no mistake of this command.
fn record(
    root: &Path,
    caller: &Caller,
    make: impl Fn(&KnownRecords, Interview<'_>) -> Result<NewRecord, NotBegun>,
) -> Result<(), NotBegun> {
    let known = KnownRecords::read(root)?;
    let written = interviewed(caller, |ask| make(&known, ask))?.write(root)?;
    // One line each: a new plan has many places to fill in.
    let blanks = render_short(&written.findings, &written.sources, caller.lang);
    caller.text(blanks);
    caller.data(format_args!("{}\n", written.file));
    caller.note(if written.findings.is_empty() {
        words::record_begun(caller.lang)
    } else {
        words::record_has_blanks(caller.lang)
    });
    Ok(())
}

fn office(folder: &Path, answers: &OfficeAnswers, caller: &Caller) -> Result<(), NotBegun> {
    let files = interviewed(caller, |ask| new_office(folder, answers.clone(), ask))?;
    for file in files {
        caller.data(format_args!("{}\n", folder.join(file).display()));
    }
    caller.note(words::office_begun(caller.lang, folder.display()));
    Ok(())
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
