//! Văn bản: which documents the records imply, and what the template of each one sees.
//!
//! [`work_list`] is pure: the same model gives the same documents in the same order. A
//! document knows everything a later stage needs; nobody looks back at the model.

mod dialogue;
mod drafting;
mod kind;
pub(crate) mod labels;
mod letterhead;
mod need;
mod plan;
mod session;
mod wording;
mod year;

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use drafting::Drafting;
pub(crate) use labels::state as state_label;
use minijinja::Value;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::Place;
use crate::diagnostic::catalogue as rule;
use crate::model::Model;
use crate::model::Period;
use crate::records::Gaps;

pub(crate) use session::Readers;
pub(crate) use session::audience;
pub(crate) use session::posted_as;
pub(crate) use session::speaker;
pub(crate) use session::villages;
pub use wording::day_in_text;
pub(crate) use wording::lower_first;
pub(crate) use wording::says;
pub(crate) use wording::slug;
pub use wording::two_digits;
pub(crate) use wording::upper_first;

pub use dialogue::Dialogue;
pub use dialogue::Named;
pub use dialogue::dialogues;
pub use dialogue::named;
pub use kind::Kind;
pub use need::Need;

/// Một văn bản phải lập.
#[derive(Debug, Clone)]
pub struct Document {
    /// Which kind.
    pub kind: Kind,
    /// Where it goes, relative to the output folder, with `/`.
    pub path: String,
    /// Its full title: kind and subject.
    pub title: String,
    /// Number and symbol, such as `05-KH/ĐU`; `None` in a draft.
    pub number: Option<String>,
    /// Day of issue; `None` in a draft.
    pub date: Option<NaiveDate>,
    /// The day whose names and guideline hold.
    pub reference: NaiveDate,
    /// The record files it is made from, sorted.
    pub sources: Vec<Arc<str>>,
    /// What must be whole for it.
    pub needs: Vec<Need>,
    /// The name of its profile.
    pub profile: Arc<str>,
    /// What its template sees.
    pub view: Value,
}

impl Document {
    /// Whether a user who writes `name` means this document: its kind, its path, or a folder of
    /// its path.
    pub fn is_meant_by(&self, name: &str) -> bool {
        let folder = name.trim_end_matches('/');
        let inside = self.path.strip_prefix(folder);
        self.kind.name() == name
            || self.path == name
            || inside.is_some_and(|rest| rest.starts_with('/'))
    }

    /// Whether something that the document shows or counts may not be known.
    pub fn is_touched_by(&self, gaps: &Gaps) -> bool {
        let mut sources = self.sources.iter();
        sources.any(|file| gaps.are_at(file)) || self.needs.iter().any(|it| it.is_touched_by(gaps))
    }
}

/// Thể thức có hiệu lực: a profile and the time in which it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guideline {
    /// The profile's name, `hd36`.
    pub profile: Arc<str>,
    /// When the guideline is in force.
    pub period: Period,
}

/// Whether documents are only listed, or are to be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Views {
    /// What the templates see is made ready.
    Made,
    /// It is left out: [`Document::view`] is undefined.
    Left,
}

/// The documents that follow from the model, in a stable order.
pub fn work_list(
    model: &Model,
    guidelines: &[Guideline],
    views: Views,
    findings: &mut Vec<Diagnostic>,
) -> Vec<Document> {
    let Some(office) = &model.office else {
        return Vec::new();
    };
    let drafting = Drafting::new(model, office, guidelines, views);
    let mut documents = Vec::new();
    let mut take = |made: Result<Document, Diagnostic>| match made {
        Ok(document) => documents.push(document),
        Err(finding) => {
            // The record that names the day has been found fault with already.
            let told = |it: &Diagnostic| {
                it.rule == &rule::NO_OFFICE_ON_DAY && it.args.first() == finding.args.first()
            };
            if finding.rule != &rule::NO_IDENTITY || !findings.iter().any(told) {
                findings.push(finding);
            }
        }
    };
    for plan in &model.plans {
        take(plan::document(&drafting, plan));
    }
    for session in &model.sessions {
        session::documents(&drafting, session)
            .into_iter()
            .for_each(&mut take);
    }
    year::documents(&drafting).into_iter().for_each(&mut take);
    one_path_each(documents, findings)
}

/// Two documents at one path would overwrite each other: neither is made.
fn one_path_each(documents: Vec<Document>, findings: &mut Vec<Diagnostic>) -> Vec<Document> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for document in &documents {
        *counts.entry(document.path.clone()).or_default() += 1;
    }
    let (alone, others): (Vec<_>, Vec<_>) = documents
        .into_iter()
        .partition(|document| counts.get(&document.path) == Some(&1));
    for document in others {
        // A file of one of these gives the path its name.
        let named = ["/reports/", "/sessions/"].into_iter().find_map(|folder| {
            let mut sources = document.sources.iter();
            sources.find(|it| it.contains(folder))
        });
        let place = named.or(document.sources.first()).map(Place::file);
        let finding = Diagnostic::at(&rule::PATH_TWICE, place);
        findings.push(finding.with("path", document.path));
    }
    alone
}
