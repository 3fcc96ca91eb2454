//! `doithoai issue`: papers that went out, kept as they are.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;
use clap::Args;
use serde::Serialize;

use super::caller::{Caller, Exit};
use super::choice::session;
use super::limits::TimeLimit;
use super::offices::only_office;
use super::recording::record_in;
use super::words;
use crate::documents::{Document, Named, Standing, Views, named};
use crate::findings::Finding;
use crate::issuing::{IssueOrder, Issuing, Kept, RecordsBroken, issue};
use crate::model::UnreadRecords;
use crate::records::NamedChoice;
use crate::scaffold::{WrittenLike, day_value};
use crate::workspace::{LARGEST_COPY, Workspace, read_bytes};

/// keep papers that went out: from then on they are copied, and never set anew
#[derive(Args)]
pub(super) struct IssueArguments {
    /// a path, kind, folder or session; of several papers those that have number and date
    #[arg(value_name = "PAPER", required = true)]
    papers: Vec<String>,
    /// the signed or scanned PDF of the one paper; without it the paper is kept as built
    #[arg(long, value_name = "FILE")]
    signed: Option<PathBuf>,
    /// the day on which it went out [default: the day that the paper bears]
    #[arg(long, value_name = "DATE", value_parser = day_value)]
    date: Option<NaiveDate>,
    /// put another copy in the place of the one that is kept, which stays beside it
    #[arg(long, requires = "reason")]
    replace: bool,
    /// why the copy is replaced
    #[arg(long, value_name = "TEXT", requires = "replace", value_parser = words_value)]
    reason: Option<String>,
    #[command(flatten)]
    time_limit: TimeLimit,
}

/// One paper that is kept, for programs.
#[derive(Serialize)]
#[serde(tag = "reason", rename = "issued")]
struct IssuedLine<'a> {
    path: &'a str,
    number: Option<&'a str>,
    date: NaiveDate,
    issued: NaiveDate,
    signed: &'static str,
    sha256: &'a str,
    file: &'a str,
}

pub(super) fn run(arguments: &IssueArguments, caller: &Caller) -> Result<Exit, Exit> {
    let lang = caller.lang;
    let office = only_office(caller)?;
    let mut order = IssueOrder {
        signed: None,
        day: arguments.date,
        replace: arguments.reason.clone(),
    };
    let workspace = Workspace::read(&office.root, caller.as_of, Views::Made);
    let (documents, lost) = meant(arguments, &workspace, &office.out, caller)?;
    if !lost.is_empty() {
        let broken = |path: String| Finding::nowhere(RecordsBroken { path });
        let mut findings: Vec<Finding> = lost.into_iter().map(broken).collect();
        let errors = workspace.findings.iter().filter(|it| it.is_error());
        findings.extend(errors.cloned());
        let exit = caller.tell(&mut findings, &workspace.sources);
        caller.note(words::nothing_issued(lang));
        return Ok(exit);
    }
    if let Some(file) = &arguments.signed {
        if documents.len() > 1 {
            return Err(caller.refuse(words::signed_of_several(lang, documents.len())));
        }
        match signed_copy(file) {
            Ok(bytes) => order.signed = Some(bytes),
            Err(mut findings) => return Ok(caller.tell(&mut findings, &workspace.sources)),
        }
    }
    let renderer = arguments.time_limit.renderer(&workspace.templates);
    let issuing = Issuing {
        root: &office.root,
        out: &office.out,
        workspace: &workspace,
        renderer: &renderer,
        jobs: caller.jobs(),
    };
    match issue(&issuing, &documents, &order) {
        Ok((kept, changes)) => {
            record_in(&office.root, &changes, caller)?;
            kept.iter().for_each(|it| tell(it, caller));
            caller.note(words::issued_in_all(lang, kept.len()));
            Ok(Exit::Fine)
        }
        Err(mut findings) => {
            add_causes(&documents, &workspace, &mut findings);
            let exit = caller.tell(&mut findings, &workspace.sources);
            caller.note(words::nothing_issued(lang));
            Ok(exit.max(Exit::Findings))
        }
    }
}

/// The papers that are meant, those named one by one, and of each kind, folder and session those
/// that can be issued; and the names that fit none while records are broken.
fn meant<'a>(
    arguments: &IssueArguments,
    workspace: &'a Workspace,
    out: &Path,
    caller: &Caller,
) -> Result<(Vec<&'a Document>, Vec<String>), Exit> {
    let wanted = match arguments.replace {
        true => Standing::Issued,
        false => Standing::Numbered,
    };
    let (mut all, mut lost): (Vec<&Document>, Vec<String>) = (Vec::new(), Vec::new());
    for name in &arguments.papers {
        let name = below(name, out);
        let documents = || workspace.documents.iter().chain(&workspace.withheld);
        let mut own: Vec<&Document> = documents().filter(|it| it.is_meant_by(&name)).collect();
        if own.is_empty() {
            match named(&workspace.dialogues, &name) {
                Named::None(_) if !workspace.broken.is_empty() => lost.push(name.clone()),
                Named::None(_) => {
                    return Err(caller.refuse(words::names_no_paper(caller.lang, &name)));
                }
                _ => {
                    let dialogue = session(&name, workspace, caller)?;
                    own = documents().filter(|it| dialogue.has(it)).collect();
                }
            }
        }
        let (ready, others): (Vec<_>, Vec<_>) = own
            .into_iter()
            .partition(|it| it.standing() == Some(wanted));
        if ready.is_empty() {
            all.extend(others);
        } else {
            for it in others {
                caller.note(words::not_issued(
                    caller.lang,
                    &it.path,
                    words::standing(caller.lang, it.standing()),
                ));
            }
            all.extend(ready);
        }
    }
    all.sort_by(|a, b| a.path.cmp(&b.path));
    all.dedup_by(|a, b| a.path == b.path);
    Ok((all, lost))
}

/// A name as the output folder has it: the shell completes names from where one stands.
fn below(name: &str, out: &Path) -> String {
    let name = name.replace('\\', "/");
    let out = out.display().to_string().replace('\\', "/");
    let inside = name.strip_prefix(&*out).and_then(|it| it.strip_prefix('/'));
    inside.unwrap_or(&name).to_owned()
}

/// A reason as an argument, without the blanks around it: blanks alone say nothing.
fn words_value(typed: &str) -> Result<String, WrittenLike> {
    let words = typed.trim();
    match words.is_empty() {
        true => Err(WrittenLike("\"bản có chữ ký số\"")),
        false => Ok(words.to_owned()),
    }
}

/// The file that came back.
fn signed_copy(file: &Path) -> Result<Vec<u8>, Vec<Finding>> {
    let mut findings = Vec::new();
    let shown: Arc<str> = Arc::from(file.display().to_string());
    read_bytes(file, &shown, LARGEST_COPY, &mut findings).ok_or(findings)
}

/// What keeps the records of the papers from being sound.
fn add_causes(documents: &[&Document], workspace: &Workspace, findings: &mut Vec<Finding>) {
    let errors = workspace.findings.iter().filter(|it| it.is_error());
    let concerns = |error: &&Finding| {
        let withheld = workspace.withheld.iter();
        let mut own = withheld.filter(|it| documents.iter().any(|own| own.path == it.path));
        own.any(|it| it.is_touched_by(&UnreadRecords::behind(error)))
    };
    findings.extend(errors.filter(concerns).cloned());
}

fn tell(kept: &Kept, caller: &Caller) {
    let (record, file) = (&kept.record, &*kept.file);
    let number = record.number.as_deref();
    let signed = record.signed.words().title;
    let signed = caller.lang.choose(signed, record.signed.name());
    caller.note(words::issued(
        caller.lang,
        &record.path,
        number.unwrap_or("-"),
        signed,
        file,
    ));
    caller.line(&IssuedLine {
        path: &record.path,
        number,
        date: record.date.0,
        issued: record.issued.0,
        signed: record.signed.name(),
        sha256: &record.sha256,
        file,
    });
}
