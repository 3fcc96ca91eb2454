//! When, where and with whom: what every document of a session says.

use std::sync::Arc;

use chrono::NaiveDate;
use minijinja::{Value, context};

use crate::model::{Declared, Person, Session, Village};
use crate::records::{ChangeKind, NamedChoice};
use crate::vietnamese::wording;

/// Buổi đối thoại, as templates see it: as it was arranged by a day.
pub(crate) fn occasion(session: &Session, known: NaiveDate) -> Value {
    let put_off = session
        .changes_by(known)
        .any(|it| it.kind == ChangeKind::Postponed);
    // The month once planned holds no more for what was put off.
    let month = session.month.filter(|_| !put_off).map(wording::month);
    let arranged = session.on(known);
    context! {
        theme => &session.theme,
        date => arranged.day.map(wording::day_in_text),
        // When only the month is known.
        month => month.map(|month| format!("tháng {month}/{}", session.year)),
        weekday => arranged.day.map(wording::weekday),
        part_of_day => arranged.start.map(|it| wording::part_of_day(it.0)),
        start => arranged.start.map(|it| wording::time_of_day(it.0)),
        end => session.end.map(|it| wording::time_of_day(it.0)),
        venue => arranged.venue,
        landmark => arranged.landmark,
        form => arranged.form.name(),
        audience => audience(session, known),
        // Whether that is the people at large, not some profession or association.
        people => session.audience.is_none(),
    }
}

impl From<&Person> for Value {
    /// With positions, as far as papers name a person.
    fn from(person: &Person) -> Self {
        context! {
            honorific => &person.honorific,
            name => &person.name,
            titles => &person.titles,
        }
    }
}

impl From<&Village> for Value {
    /// What it is called.
    fn from(village: &Village) -> Self {
        context! { kind => &village.kind, name => &village.name }
    }
}

/// Persons, in the order of the record.
pub(crate) fn people(persons: &[Arc<Person>]) -> Value {
    persons.iter().map(|it| &**it).collect()
}

/// Đối tượng in words: the recorded audience, or the people of the villages, as they were called
/// on the day of the session that was known by a day.
pub(crate) fn audience(session: &Session, known: NaiveDate) -> String {
    match &session.audience {
        Some(audience) => audience.to_string(),
        None if session.villages.is_empty() => {
            format!("Nhân dân trên địa bàn {}", session.on(known).unit.name())
        }
        None => {
            // The session itself belongs to the time when the village was there.
            let day = session.on(known).day.unwrap_or(NaiveDate::MIN);
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
