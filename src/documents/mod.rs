//! Văn bản: which documents the records imply, and what the template of each one sees.
//!
//! [`work_list`] is pure: the same model gives the same documents in the same order. A
//! document knows everything a later stage needs; nobody looks back at the model.

mod letterhead;
mod plan;
mod wording;

use std::sync::Arc;

use chrono::NaiveDate;
use minijinja::Value;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::KeyPath;
use crate::diagnostic::Place;
use crate::diagnostic::catalogue as rule;
use crate::model::Model;
use crate::model::Period;

pub use wording::day_in_text;
pub use wording::two_digits;

/// Loại văn bản: a kind of document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Kế hoạch.
    Plan,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 1] = [Self::Plan];

    /// The name by which commands know the kind.
    pub fn name(self) -> &'static str {
        match self {
            Self::Plan => "plan",
        }
    }

    /// The Vietnamese name.
    pub fn vietnamese(self) -> &'static str {
        match self {
            Self::Plan => "Kế hoạch",
        }
    }

    /// The kind's part of a document symbol: `KH` in `12-KH/ĐU` (Hướng dẫn 36, điểm 1.3).
    pub fn abbreviation(self) -> &'static str {
        match self {
            Self::Plan => "KH",
        }
    }

    /// The template, relative to the templates folder.
    pub fn template(self) -> &'static str {
        match self {
            Self::Plan => "plan.typ.j2",
        }
    }
}

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
    /// The name of its profile.
    pub profile: Arc<str>,
    /// What its template sees.
    pub view: Value,
}

impl Document {
    /// A document that follows from no record: for setting markup that was made elsewhere.
    pub fn bare(path: &str, title: &str, reference: NaiveDate) -> Self {
        Self {
            kind: Kind::Plan,
            path: path.to_owned(),
            title: title.to_owned(),
            number: None,
            date: None,
            reference,
            sources: Vec::new(),
            profile: Arc::from(""),
            view: Value::UNDEFINED,
        }
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

/// The documents that follow from the model, in a stable order.
pub fn work_list(
    model: &Model,
    guidelines: &[Guideline],
    findings: &mut Vec<Diagnostic>,
) -> Vec<Document> {
    let Some(office) = &model.office else {
        return Vec::new();
    };
    let mut documents = Vec::new();
    for plan in &model.plans {
        match guideline_on(guidelines, plan.issue.reference) {
            Some(profile) => documents.extend(plan::document(office, plan, profile)),
            None => {
                let place = Place::value(&plan.file, KeyPath::root().key("date"));
                let finding = Diagnostic::new(&rule::NO_PROFILE, place);
                findings.push(finding.on(plan.issue.reference));
            }
        }
    }
    documents
}

fn guideline_on(guidelines: &[Guideline], day: NaiveDate) -> Option<&Arc<str>> {
    guidelines
        .iter()
        .find(|it| it.period.contains(day))
        .map(|it| &it.profile)
}
