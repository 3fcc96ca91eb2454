//! Petitions, their items, and what became of them by a given day.

use std::sync::Arc;

use chrono::NaiveDate;

use super::embed::{embeds, stands};
use super::office::{Body, Person, Village};
use super::paper::Paper;
use super::session::Session;
use crate::findings::Place;
use crate::records::{Field, ItemRecord, Outcome, PetitionRecord, Text};
use crate::vietnamese::TermInWords;

/// Lượt ý kiến: what one person or group brought forward at one time.
#[derive(Debug, Clone)]
pub struct Petition {
    pub(super) record: PetitionRecord,
    pub(super) here: Place,
    /// The record it was read from.
    pub file: Arc<str>,
    /// The year in whose folder it stands.
    pub year: i32,
    /// Identifier of its session; `None` when it came in at no session.
    pub session: Option<Arc<str>>,
    /// Its number within the session.
    pub ordinal: u32,
    /// Where it comes from.
    pub villages: Vec<Arc<Village>>,
    /// The requests.
    pub items: Vec<Item>,
}

embeds! {
    Petition: PetitionRecord;
    Item: ItemRecord;
}

stands! { Petition Item Event }

impl Petition {
    /// Whether it was brought forward at that session.
    pub fn is_of(&self, session: &Session) -> bool {
        self.year == session.year && self.session.as_deref() == Some(&*session.id)
    }

    /// Whether nobody wrote down who brought it forward.
    pub fn is_nameless(&self) -> bool {
        self.collective.is_none() && self.petitioner.is_empty()
    }
}

/// Nội dung kiến nghị: one request.
#[derive(Debug, Clone)]
pub struct Item {
    pub(super) record: ItemRecord,
    pub(super) here: Place,
    /// What may be printed of it.
    pub secrecy: Secrecy,
    /// Lĩnh vực.
    pub field: Arc<Field>,
    /// The lead body.
    pub lead: Option<Arc<Body>>,
    /// The bodies that work along.
    pub with: Vec<Arc<Body>>,
    /// Its history, in order.
    pub events: Vec<Event>,
}

impl Item {
    /// The codes of the items that it repeats, was split from or merged into.
    pub fn links(&self) -> impl Iterator<Item = &Text> {
        let links = self.repeats.iter().chain(&self.split_from);
        links.chain(&self.merged_into)
    }
}

/// Mức bảo mật. A denunciation is always secret: Luật Tố cáo 2018, Điều 47.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Secrecy {
    /// May be printed.
    Open,
    /// Only its number and date of receipt are printed.
    Secret,
}

/// Một việc xử lý: what happened to an item on one day.
#[derive(Debug, Clone)]
pub struct Event {
    pub(super) here: Place,
    /// The day on which it happened.
    pub date: NaiveDate,
    /// What happened, as far as its kind says.
    pub action: Action,
    /// The bodies whose tasks it is about, where it is about a task that was given before.
    pub whose: Vec<Arc<Body>>,
}

impl Event {
    /// Whether it is about the task that another event gave.
    pub(super) fn is_about(&self, giving: &Self) -> bool {
        let to = giving.to();
        to.is_some_and(|to| self.whose.iter().any(|body| body.id == to.id))
    }

    /// The body to which it gives a task.
    pub(super) fn to(&self) -> Option<&Arc<Body>> {
        self.action.gives_to().or_else(|| self.whose.first())
    }
}

/// Nội dung việc xử lý: what happened, with what such an event says.
#[derive(Debug, Clone)]
pub enum Action {
    /// Phân loại.
    Classified,
    /// Trả lời tại chỗ.
    Answered {
        /// Who answered, where the record names somebody.
        by: Option<Arc<Person>>,
        /// The answer.
        text: Text,
        /// Whether it only says that an answer is to come.
        interim: bool,
    },
    /// Giao việc.
    Assigned {
        /// The body that has to do it.
        body: Arc<Body>,
        /// Until when: set, or the office's usual deadline for an answer.
        due: Due,
        /// What has to be done.
        task: Option<Text>,
    },
    /// Chuyển cấp trên.
    Transferred {
        /// The body that decides on it.
        body: Arc<Body>,
        /// Until when an answer is asked for.
        due: Due,
        /// Number and symbol of the letter.
        number: Option<Text>,
        /// Why, and what is asked for.
        task: Option<Text>,
    },
    /// Đôn đốc.
    Reminded {
        /// The body that is reminded.
        body: Arc<Body>,
        /// The office's own letter, of the day of the event.
        letter: Paper,
        /// The new day.
        due: Due,
        /// What is asked for in particular.
        note: Option<Text>,
    },
    /// Gia hạn.
    Extended {
        /// The new day.
        due: Due,
        /// Why it takes longer.
        reason: Text,
    },
    /// Biện pháp tạm thời.
    Interim(Text),
    /// Trả lời bằng văn bản.
    Replied {
        /// Number and symbol of the body's paper.
        number: Option<Text>,
        /// Who issued it, as printed.
        issuer: Text,
        /// The gist of the answer.
        text: Text,
        /// Whether it only says that an answer is to come.
        interim: bool,
    },
    /// Trả lời công dân.
    Notified {
        /// The office's own letter, of the day of the event.
        letter: Paper,
        /// What it says.
        text: Text,
        /// Whether it only says that an answer is to come.
        interim: bool,
    },
    /// Báo tiếp nhận: whoever asked was told that it came in or was passed on.
    Acknowledged(Option<Text>),
    /// Kết thúc.
    Resolved {
        /// How it ended.
        outcome: Outcome,
        /// What was done.
        text: Option<Text>,
    },
    /// Trả lại, hướng dẫn.
    Returned(Text),
    /// Rút.
    Withdrawn,
    /// Mở lại.
    Reopened(Text),
}

impl Action {
    /// Whether it ends an item.
    pub fn ends(&self) -> bool {
        matches!(
            self,
            Self::Resolved { .. } | Self::Returned(_) | Self::Withdrawn
        )
    }

    /// Whether it is an answer, and not only a word that one is to come.
    pub fn answers(&self) -> bool {
        matches!(
            self,
            Self::Answered { interim: false, .. }
                | Self::Replied { interim: false, .. }
                | Self::Notified { interim: false, .. }
        )
    }

    /// The body that it gives the item to.
    pub fn gives_to(&self) -> Option<&Arc<Body>> {
        match self {
            Self::Assigned { body, .. } | Self::Transferred { body, .. } => Some(body),
            _ => None,
        }
    }

    /// Until when it has to be done, where that is said.
    pub fn due(&self) -> Option<&Due> {
        match self {
            Self::Assigned { due, .. }
            | Self::Transferred { due, .. }
            | Self::Reminded { due, .. }
            | Self::Extended { due, .. } => Some(due).filter(|due| **due != Due::Open),
            _ => None,
        }
    }

    /// The letter of our own that goes with it.
    pub fn letter(&self) -> Option<&Paper> {
        match self {
            Self::Reminded { letter, .. } | Self::Notified { letter, .. } => Some(letter),
            _ => None,
        }
    }
}

/// Thời hạn của một việc.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Due {
    /// By a day.
    Day(NaiveDate),
    /// In words, and what they say of the last day: `trong quý III/2025`, `giai đoạn 2026-2030`.
    Words(Text, TermInWords),
    /// None was set.
    Open,
}

impl Due {
    /// The last day on which it is in time; `None` where there is none, so that it is never
    /// overdue.
    pub fn day(&self) -> Option<NaiveDate> {
        match self {
            Self::Day(day) | Self::Words(_, TermInWords::Until(day)) => Some(*day),
            Self::Words(..) | Self::Open => None,
        }
    }

    /// The words, where it is in words.
    pub fn words(&self) -> Option<&Text> {
        match self {
            Self::Words(words, _) => Some(words),
            Self::Day(_) | Self::Open => None,
        }
    }
}
