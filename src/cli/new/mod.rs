//! `doithoai new`: records, and whole offices, begun.

mod answers;
mod options;

use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use clap::{ArgMatches, Command};

use crate::cli::Exit;
use crate::cli::arguments::Options;
use crate::cli::commands::{in_language, subcommand};
use crate::cli::report::Report;
use crate::findings::{Lang, render_short};
use crate::scaffold::{
    Draft, Interview, OfficeAnswers, PetitionAnswers, PlanAnswers, ReportAnswers, SessionAnswers,
    Shelf, Stop, new_office, new_petition, new_plan, new_report, new_session,
};

/// What to begin, and what is known of it.
pub(super) enum Arguments {
    Session(SessionAnswers),
    Petition(PetitionAnswers),
    Plan(PlanAnswers),
    Report(ReportAnswers),
    Office(PathBuf, OfficeAnswers),
}

pub(super) fn command(lang: Lang) -> Command {
    let t = |vi, en| in_language(lang, vi, en);
    let kind = |name, usage: &'static str, about| {
        subcommand(lang, name, about).override_usage(format!(
            "doithoai new {usage} {}",
            t("[lựa chọn]", "[options]")
        ))
    };
    subcommand(
        lang,
        "new",
        t(
            "mở hồ sơ mới: buổi đối thoại, ý kiến, kế hoạch, báo cáo, cơ quan",
            "begin a record: a session, petition, plan, report or office",
        ),
    )
    .override_usage("doithoai new session|petition|plan|report|office")
    .disable_help_subcommand(true)
    .subcommand_help_heading(t("Lệnh", "Commands"))
    .subcommand_required(true)
    .subcommand(
        kind(
            "session",
            "session",
            t(
                "mở hồ sơ một buổi đối thoại; thiếu gì thì hỏi",
                "begin the record of a dialogue; what is missing is asked for",
            ),
        )
        .args(options::session(lang)),
    )
    .subcommand(
        kind(
            "petition",
            t("petition BUỔI", "petition SESSION"),
            t(
                "ghi một lượt ý kiến của một buổi đối thoại, hoặc `other`",
                "record what one person brought forward at a session, or `other`",
            ),
        )
        .args(options::petition(lang)),
    )
    .subcommand(
        kind(
            "plan",
            t("plan NĂM", "plan YEAR"),
            t(
                "mở kế hoạch của một năm, theo kế hoạch gần nhất",
                "begin the plan of a year, after the last one",
            ),
        )
        .args(options::plan(lang)),
    )
    .subcommand(
        kind(
            "report",
            t("report TÊN", "report NAME"),
            t(
                "mở báo cáo: nam là báo cáo năm, tên khác (quy-3) là báo cáo tiến độ",
                "begin a report: `nam` is the annual one, others (quy-3) are of progress",
            ),
        )
        .args(options::report(lang)),
    )
    .subcommand(
        kind(
            "office",
            t("office THƯ-MỤC", "office DIR"),
            t(
                "lập thư mục hồ sơ cho một cơ quan",
                "make a folder of records for an office",
            ),
        )
        .args(options::office(lang)),
    )
}

/// The arguments, and those that all commands have.
pub(super) fn read(matches: &ArgMatches) -> (Arguments, &ArgMatches) {
    match matches.subcommand() {
        Some(("petition", inner)) => (Arguments::Petition(answers::petition(inner)), inner),
        Some(("plan", inner)) => (Arguments::Plan(answers::plan(inner)), inner),
        Some(("report", inner)) => (Arguments::Report(answers::report(inner)), inner),
        Some(("office", inner)) => {
            let (folder, answers) = answers::office(inner);
            (Arguments::Office(folder, answers), inner)
        }
        Some((_, inner)) => (Arguments::Session(answers::session(inner)), inner),
        // `clap` asks for a subcommand.
        None => (Arguments::Session(SessionAnswers::default()), matches),
    }
}

pub(super) fn run(arguments: &Arguments, options: &Options, report: &Report) -> Exit {
    let root = match (&options.roots[..], &options.all_in) {
        ([], None) => Path::new("."),
        ([root], None) => root,
        _ => {
            report.say(format_args!(
                "{}\n",
                report.word(
                    "lỗi: `new` chỉ làm cho một cơ quan",
                    "error: `new` is for one office"
                )
            ));
            return Exit::Usage;
        }
    };
    let done = match arguments {
        Arguments::Office(folder, answers) => office(folder, answers, report),
        arguments => record(root, arguments, options, report),
    };
    done.unwrap_or_else(|stop| stopped(stop, report))
}

/// Makes something of the flags; when that is not enough and there is somebody to ask, once more
/// with questions.
fn interviewed<T>(
    report: &Report,
    make: impl Fn(Interview<'_>) -> Result<T, Stop>,
) -> Result<T, Stop> {
    let first = make(Interview::of_flags());
    let (input, output) = (std::io::stdin(), std::io::stderr());
    let somebody = input.is_terminal() && output.is_terminal();
    match first {
        Err(Stop::Missing(_)) if somebody => {
            let (mut input, mut output) = (input.lock(), output.lock());
            make(Interview::with(&mut input, &mut output, report.lang))
        }
        first => first,
    }
}

fn record(
    root: &Path,
    arguments: &Arguments,
    options: &Options,
    report: &Report,
) -> Result<Exit, Stop> {
    let shelf = Shelf::read(root)?;
    let draft: Draft = interviewed(report, |ask| match arguments {
        Arguments::Petition(answers) => new_petition(&shelf, answers.clone(), ask),
        Arguments::Plan(answers) => new_plan(&shelf, answers),
        Arguments::Report(answers) => {
            let as_of = options.as_of;
            let answers = answers.clone();
            new_report(&shelf, ReportAnswers { as_of, ..answers }, ask)
        }
        Arguments::Session(answers) => new_session(&shelf, answers.clone(), ask),
        Arguments::Office(..) => Err(Stop::Cancelled),
    })?;
    let written = draft.write(root)?;
    // One line each: a new plan has many places to fill in.
    let left = render_short(&written.findings, &written.sources, report.lang);
    report.say(format_args!("{left}"));
    report.data(format_args!("{}\n", written.file));
    let next = if written.findings.is_empty() {
        report.word(
            "đã mở hồ sơ trên; điền tiếp rồi gõ `doithoai check`, sau đó `doithoai build`",
            "the record is begun; go on in it, then `doithoai check` and `doithoai build`",
        )
    } else {
        report.word(
            "đã mở hồ sơ trên; điền những chỗ vừa nêu rồi gõ `doithoai check`, sau đó `doithoai build`",
            "the record is begun; fill in the places above, then `doithoai check` and `doithoai build`",
        )
    };
    report.note(format_args!("{next}"));
    // What is left to be filled in is no mistake of this command.
    Ok(Exit::Fine)
}

fn office(folder: &Path, answers: &OfficeAnswers, report: &Report) -> Result<Exit, Stop> {
    let files = interviewed(report, |ask| new_office(folder, answers.clone(), ask))?;
    for file in files {
        report.data(format_args!("{}\n", folder.join(file).display()));
    }
    report.note(format_args!(
        "{}\n  cd {}\n  doithoai check\n  doithoai new plan {}",
        report.word(
            "đã lập thư mục hồ sơ; đọc README.md, đối chiếu records/office.toml, rồi:",
            "the folder is made; read README.md, look over records/office.toml, then:"
        ),
        folder.display(),
        report.word("<năm>", "<year>"),
    ));
    Ok(Exit::Fine)
}

fn stopped(stop: Stop, report: &Report) -> Exit {
    match stop {
        Stop::Findings(findings, sources) => {
            report.findings(&findings, &sources);
            report.count(&findings);
            return Exit::after(&findings, true);
        }
        Stop::Missing(flags) => report.say(format_args!(
            "{} {}\n",
            report.word("lỗi: còn thiếu", "error: missing"),
            flags.join(", "),
        )),
        Stop::Cancelled => report.say(format_args!(
            "\n{}\n",
            report.word("đã thôi, chưa ghi gì", "stopped, nothing was written")
        )),
        Stop::Unasked(error) => {
            let detail = crate::findings::io_detail(Some(&error));
            let detail = detail.get(report.lang);
            report.say(format_args!(
                "{} ({detail})\n",
                report.word("lỗi: không hỏi được", "error: the questions failed")
            ));
            return Exit::Internal;
        }
    }
    Exit::Usage
}
