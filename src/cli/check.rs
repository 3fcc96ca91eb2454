//! `doithoai check`: everything but writing.

use std::cell::LazyCell;
use std::path::Path;

use clap::Args;

use super::caller::{Caller, Exit};
use super::choice::select;
use super::limits::TimeLimit;
use super::offices::for_each;
use super::{fix, words};
use crate::documents::Views;
use crate::making::SinceIssue;
use crate::web::check_own;
use crate::workspace::Workspace;

/// check records and templates, write nothing
#[derive(Args)]
pub(super) struct CheckArguments {
    /// mend decomposed letters, Ð and blanks, after showing each
    #[arg(long)]
    fix: bool,
    /// set every page as well: slower, and finds text that does not fit
    #[arg(long)]
    pages: bool,
}

pub(super) fn run(arguments: &CheckArguments, caller: &Caller) -> Result<Exit, Exit> {
    for_each(caller, |office| check(&office.root, arguments, caller))
}

fn check(root: &Path, arguments: &CheckArguments, caller: &Caller) -> Result<Exit, Exit> {
    // Own templates are tried on what they will see.
    let own_templates = root.join("templates").is_dir();
    let views = if arguments.pages || own_templates {
        Views::Made
    } else {
        Views::Left
    };
    if arguments.fix {
        fix::run(root, caller)?;
    }
    let mut office = Workspace::read(root, caller.as_of, views);
    select(&mut office, &caller.only, caller)?;
    let mut findings = std::mem::take(&mut office.findings);
    let renderer = LazyCell::new(|| TimeLimit::NONE_GIVEN.renderer(&office.templates));
    if office.documents.iter().any(|it| it.issued.is_some()) {
        findings.extend(SinceIssue::of(&office, &renderer).findings());
    }
    if views == Views::Made {
        let documents = &office.documents;
        if arguments.pages {
            // What went out is never set anew.
            let made = documents.iter().filter(|it| it.issued.is_none());
            let made: Vec<_> = made.collect();
            let made = renderer.make_all(&made, caller.jobs(), drop);
            findings.extend(made.into_iter().filter_map(Result::err).flatten());
        }
        findings.extend(renderer.check(documents));
        findings.extend(check_own(&office.model, &office.templates));
    }
    let exit = caller.tell(&mut findings, &office.sources);
    if findings.is_empty() {
        caller.note(words::no_findings(caller.lang));
    }
    Ok(exit)
}
