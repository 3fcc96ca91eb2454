//! Một văn bản phải lập, and what it needs.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use minijinja::Value;

use super::need::Need;
use super::standing::Standing;
use crate::model::{Identity, Kind, Period, UnreadRecords};
use crate::records::{IssuedRecord, NamedChoice, Side, Text};

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
    /// The record that asks for it; `None` for a list of what is recorded anywhere.
    pub asked_by: Option<Arc<str>>,
    /// The record files it is made from, sorted.
    pub sources: Vec<Arc<str>>,
    /// What must be whole for it.
    pub needs: Vec<Need>,
    /// The name of its profile.
    pub profile: Arc<str>,
    /// What its template sees.
    pub view: Value,
    /// The copy that went out: the paper is that, whatever the records say now.
    pub issued: Option<IssuedCopy>,
}

/// Bản đã ban hành: the copy that a paper is, and what the records would print in its place.
#[derive(Debug, Clone)]
pub struct IssuedCopy {
    /// What is known of the copy.
    pub record: Arc<IssuedRecord>,
    /// The paper as the records have it now; `None` where they have none, or none that is sound.
    pub now: Option<Box<Document>>,
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

    /// How far it has come; `None` for a book, which stays with the office.
    pub fn standing(&self) -> Option<Standing> {
        let number = self.number.is_some() || !self.kind.needs_number();
        match &self.issued {
            Some(_) => Some(Standing::Issued),
            None if !self.kind.goes_out() => None,
            None if number && self.date.is_some() => Some(Standing::Numbered),
            None => Some(Standing::Draft),
        }
    }

    /// Whether something that the document shows or counts may not be known.
    pub fn is_touched_by(&self, unread: &UnreadRecords) -> bool {
        let mut sources = self.sources.iter();
        sources.any(|file| unread.are_at(file))
            || self.needs.iter().any(|it| it.is_touched_by(unread))
    }
}

/// Thể thức có hiệu lực: a profile, and for whom and when it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guideline {
    /// The profile's name, `hd36`.
    pub profile: Arc<str>,
    /// Whose papers follow it.
    pub side: Side,
    /// When the guideline is in force.
    pub period: Period,
    /// Cách gọi: what papers call the office and its parts in the middle of a sentence, by the
    /// names that templates use (`body`, `issuer`, `head`, ...); `{unit}` is the kind of place.
    pub names: BTreeMap<String, Text>,
    /// What follows the number of a paper: `-{kind}/{office}`.
    pub symbol: Text,
    /// The same on a công văn, which has no type of its own.
    pub letter_symbol: Text,
}

impl Guideline {
    /// The one that papers of an office with these names follow on a day.
    pub fn of<'g>(guidelines: &'g [Self], identity: &Identity, day: NaiveDate) -> Option<&'g Self> {
        let side = identity.side();
        let mut guidelines = guidelines.iter();
        guidelines.find(|it| it.side == side && it.period.contains(day))
    }

    /// What follows the number of a paper: `-KH/ĐU`.
    pub(crate) fn symbol_of(&self, register: &str, identity: &Identity) -> Text {
        let form = match register {
            "CV" => &self.letter_symbol,
            _ => &self.symbol,
        };
        let office = identity.symbol.as_str();
        form.map(|it| it.replace("{kind}", register).replace("{office}", office))
    }

    /// What papers call an office that has these names.
    pub fn names_of(&self, identity: &Identity) -> BTreeMap<&str, Text> {
        let unit = identity.unit().name();
        let names = self.names.iter();
        names
            .map(|(name, words)| (name.as_str(), words.map(|it| it.replace("{unit}", unit))))
            .collect()
    }
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
