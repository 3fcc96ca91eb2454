//! Buổi đối thoại, as a list of papers names it.

use chrono::NaiveDate;
use serde::Serialize;

use crate::documents::audience;
use crate::model::Session;
use crate::vietnamese::day_in_text;

/// Buổi đối thoại: with whom, when, and how far it has come.
#[derive(Debug, Serialize)]
pub(super) struct Meeting {
    audience: String,
    day: Option<String>,
    status: Option<&'static str>,
    /// The day again, to sort by.
    #[serde(skip)]
    pub date: Option<NaiveDate>,
}

impl Meeting {
    /// A dialogue, as it stands on a day.
    pub(super) fn on(session: &Session, day: Option<NaiveDate>) -> Self {
        Self {
            audience: audience(session),
            day: session.date.map(day_in_text),
            status: day.map(|day| session.status(day).label()),
            date: session.date,
        }
    }
}
