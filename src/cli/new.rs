//! `doithoai new`: records, and whole offices, begun.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::exit::Exit;
use super::globals::GlobalOptions;
use super::report::Report;
use super::words;
use crate::findings::{io_detail, render_short};
use crate::scaffold::{
    Interview, KnownRecords, NewRecord, NotBegun, OfficeAnswers, PetitionAnswers, PlanAnswers,
    ReportAnswers, SessionAnswers, new_office, new_petition, new_plan, new_report, new_session,
};

/// begin a record: a session, petition, plan, report or office
#[derive(Args)]
#[command(
    override_usage = "doithoai new session|petition|plan|report|office",
    subcommand_required = true,
    arg_required_else_help = false
)]
pub(super) struct NewArguments {
    #[command(subcommand)]
    what: What,
}

/// What to begin, and what is known of it.
#[derive(Subcommand)]
enum What {
    /// begin the record of a dialogue; what is missing is asked for
    #[command(override_usage = "doithoai new session [options]")]
    Session(SessionAnswers),
    /// record what one person brought forward at a session, or `other`
    #[command(override_usage = "doithoai new petition SESSION [options]")]
    Petition(PetitionAnswers),
    /// begin the plan of a year, after the last one
    #[command(override_usage = "doithoai new plan YEAR [options]")]
    Plan(PlanAnswers),
    /// begin a report: `nam` is the annual one, others (quy-3) are of progress
    #[command(override_usage = "doithoai new report NAME [options]")]
    Report(ReportAnswers),
    Office(NewOfficeArguments),
}

/// make a folder of records for an office
#[derive(Args)]
#[command(override_usage = "doithoai new office DIR [options]")]
struct NewOfficeArguments {
    /// a folder that does not exist or is empty
    #[arg(value_name = "DIR", help_heading = "Arguments")]
    folder: PathBuf,
    #[command(flatten)]
    answers: OfficeAnswers,
}

pub(super) fn run(
    arguments: &NewArguments,
    globals: &GlobalOptions,
    report: &Report,
) -> Result<Exit, Exit> {
    let root = match (&globals.roots[..], &globals.all_in) {
        ([], None) => Path::new("."),
        ([root], None) => root,
        _ => return Err(report.refuse(words::new_is_for_one_office(report.lang))),
    };
    let begun = match &arguments.what {
        What::Session(answers) => record(root, report, |known, ask| {
            new_session(known, answers.clone(), ask)
        }),
        What::Petition(answers) => record(root, report, |known, ask| {
            new_petition(known, answers.clone(), ask)
        }),
        What::Plan(answers) => record(root, report, |known, _| new_plan(known, answers)),
        What::Report(answers) => record(root, report, |known, ask| {
            let as_of = globals.as_of;
            let answers = answers.clone();
            new_report(known, ReportAnswers { as_of, ..answers }, ask)
        }),
        What::Office(NewOfficeArguments { folder, answers }) => office(folder, answers, report),
    };
    begun
        .map(|()| Exit::Fine)
        .map_err(|why| not_begun(why, report))
}

/// Makes something of the flags; when that is not enough and there is somebody to ask, once more
/// with questions.
fn interviewed<T>(
    report: &Report,
    make: impl Fn(Interview<'_>) -> Result<T, NotBegun>,
) -> Result<T, NotBegun> {
    let (input, output) = (std::io::stdin(), std::io::stderr());
    if !input.is_terminal() || !output.is_terminal() {
        return make(Interview::of_flags());
    }
    match make(Interview::ahead()) {
        Err(NotBegun::Missing(_)) => {
            let (mut input, mut output) = (input.lock(), output.lock());
            make(Interview::with(&mut input, &mut output, report.lang))
        }
        made => made,
    }
}

/// Begins a record. What is left to be filled in is no mistake of this command.
fn record(
    root: &Path,
    report: &Report,
    make: impl Fn(&KnownRecords, Interview<'_>) -> Result<NewRecord, NotBegun>,
) -> Result<(), NotBegun> {
    let known = KnownRecords::read(root)?;
    let written = interviewed(report, |ask| make(&known, ask))?.write(root)?;
    // One line each: a new plan has many places to fill in.
    report.text(render_short(
        &written.findings,
        &written.sources,
        report.lang,
    ));
    report.data(format_args!("{}\n", written.file));
    report.note(if written.findings.is_empty() {
        words::record_begun(report.lang)
    } else {
        words::record_has_blanks(report.lang)
    });
    Ok(())
}

fn office(folder: &Path, answers: &OfficeAnswers, report: &Report) -> Result<(), NotBegun> {
    let files = interviewed(report, |ask| new_office(folder, answers.clone(), ask))?;
    for file in files {
        report.data(format_args!("{}\n", folder.join(file).display()));
    }
    report.note(words::office_begun(report.lang, folder.display()));
    Ok(())
}

fn not_begun(why: NotBegun, report: &Report) -> Exit {
    let lang = report.lang;
    match why {
        NotBegun::Findings(findings, sources) => {
            report.findings(&findings, &sources);
            report.count(&findings);
            Exit::after(&findings, true)
        }
        NotBegun::Missing(flags) => report.refuse(words::missing(lang, &flags.join(", "))),
        NotBegun::Cancelled => report.refuse(format_args!("\n{}", words::cancelled(lang))),
        NotBegun::Unasked(error) => {
            let detail = io_detail(Some(&error));
            report.say(words::unasked(lang, detail.get(lang)));
            Exit::Internal
        }
    }
}
