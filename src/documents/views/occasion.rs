//! When, where and with whom: what every document of a session says.

use std::sync::Arc;

use chrono::NaiveDate;
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::model::{Declared, Person, Session, Village};
use crate::records::{NamedChoice, Text};
use crate::vietnamese::wording;

/// Buổi đối thoại, as templates see it.
#[derive(Serialize)]
pub(crate) struct Occasion<'a> {
    theme: Option<&'a Text>,
    date: Option<String>,
    /// When only the month is known: `tháng 8/2025`.
    month: Option<String>,
    weekday: Option<&'static str>,
    part_of_day: Option<&'static str>,
    start: Option<String>,
    end: Option<String>,
    venue: Option<&'a Text>,
    landmark: Option<&'a Text>,
    /// `in-person`, `online` or `both`.
    form: &'static str,
    /// With whom: `Nhân dân thôn Nước Tang`.
    audience: String,
    /// Whether that is the people at large, not some profession or association.
    people: bool,
}

impl<'a> From<&'a Session> for Occasion<'a> {
    fn from(session: &'a Session) -> Self {
        Self {
            theme: session.theme.as_ref(),
            date: session.day().map(wording::day_in_text),
            month: session
                .month
                .map(|month| format!("tháng {}/{}", wording::month(month), session.year)),
            weekday: session.day().map(wording::weekday),
            part_of_day: session.start.map(|it| wording::part_of_day(it.0)),
            start: session.start.map(|it| wording::time_of_day(it.0)),
            end: session.end.map(|it| wording::time_of_day(it.0)),
            venue: session.venue.as_ref(),
            landmark: session.landmark.as_ref(),
            form: session.form.name(),
            audience: audience(session),
            people: session.audience.is_none(),
        }
    }
}

impl Serialize for Person {
    /// With positions, as far as papers name a person.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut person = serializer.serialize_struct("Person", 3)?;
        person.serialize_field("honorific", &self.honorific)?;
        person.serialize_field("name", &self.name)?;
        person.serialize_field("titles", &self.titles)?;
        person.end()
    }
}

impl Serialize for Village {
    /// What it is called.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut village = serializer.serialize_struct("Village", 2)?;
        village.serialize_field("kind", &self.kind)?;
        village.serialize_field("name", &self.name)?;
        village.end()
    }
}

/// Persons, in the order of the record.
pub(crate) fn people(persons: &[Arc<Person>]) -> Vec<&Person> {
    persons.iter().map(|it| &**it).collect()
}

/// Đối tượng in words: the recorded audience, or the people of the villages.
pub(crate) fn audience(session: &Session) -> String {
    match &session.audience {
        Some(audience) => audience.to_string(),
        None if session.villages.is_empty() => {
            format!("Nhân dân trên địa bàn {}", session.unit.name())
        }
        None => {
            // The session itself belongs to the time when the village was there.
            let day = session.day().unwrap_or(NaiveDate::MIN);
            format!(
                "Nhân dân {}",
                villages(session.villages.iter().map(|it| &**it), day)
            )
        }
    }
}

/// `thôn Nước Tang`, `thôn Nước Tang, thôn Làng Mùng`; a village that has been merged by the day
/// of the document is marked `(cũ)`.
pub(crate) fn villages<'a>(villages: impl Iterator<Item = &'a Village>, day: NaiveDate) -> String {
    let names: Vec<String> = villages
        .map(|it| {
            let former = if it.period().is_over(day) {
                " (cũ)"
            } else {
                ""
            };
            format!("{} {}{former}", it.kind, it.name)
        })
        .collect();
    names.join(", ")
}
