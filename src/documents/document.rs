//! Một văn bản phải lập, and what it needs.

use std::sync::Arc;

use chrono::NaiveDate;
use minijinja::Value;
use serde::Serialize;

use super::need::Need;
use crate::model::{Kind, Period, UnreadRecords};

/// Một văn bản phải lập.
#[derive(Debug, Clone)]
pub struct Document {
    /// Which kind.
    pub kind: Kind,
    /// Where it goes, relative to the output folder, with `/`.
    pub path: String,
    /// The year in whose folder it lies.
    pub year: i32,
    /// The dialogue whose paper it is, or `other` where it is of what came in at none; `None` for
    /// a paper of the whole year.
    pub session: Option<Arc<str>>,
    /// Which of several papers of its kind; `None` for the only one, or all letters in one.
    pub part: Option<String>,
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
    pub fn is_touched_by(&self, unread: &UnreadRecords) -> bool {
        let mut sources = self.sources.iter();
        sources.any(|file| unread.are_at(file))
            || self.needs.iter().any(|it| it.is_touched_by(unread))
    }
}

/// Thể thức có hiệu lực: a profile and the time in which it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guideline {
    /// The profile's name, `hd36`.
    pub profile: Arc<str>,
    /// When the guideline is in force.
    pub period: Period,
    /// What papers call the office.
    pub names: OfficeNames,
}

/// Cách gọi cơ quan: what papers call the office and its parts, in the middle of a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OfficeNames {
    /// The office, `Đảng ủy`.
    pub body: String,
    /// In whose name papers speak, `Ban Thường vụ Đảng ủy`.
    pub issuer: String,
    /// Who holds the dialogues, `Bí thư Đảng ủy`.
    pub head: String,
    /// Who keeps the papers, `Văn phòng Đảng ủy`.
    pub secretariat: String,
}

/// What of the documents is wanted, beside where they go and what they need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Views {
    /// Their titles, and what their templates see.
    Made,
    /// Their titles: [`Document::view`] is undefined.
    Named,
    /// Neither: [`Document::title`] says no more than the kind.
    Left,
}

/// Asks the template of a kind for the trích yếu of a view; `None` where the template is at fault.
pub type AskSubject<'a> = &'a dyn Fn(Kind, &Value) -> Option<String>;
