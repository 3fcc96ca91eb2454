//! Ví dụ: codes of the office that stand in the lines not used yet.

use chrono::NaiveDate;
use serde::Serialize;

use super::known_records::KnownRecords;
use crate::model::Declared;

/// Codes to show.
#[derive(Serialize)]
pub(super) struct Examples<'a> {
    /// Who signs, the Secretary before anybody else.
    pub signer: &'a str,
    /// A body of the office.
    pub body: &'a str,
    /// A person of the office.
    pub person: &'a str,
    /// A village.
    pub village: &'a str,
}

impl<'a> Examples<'a> {
    /// Those in force on a day, or what there is.
    pub(super) fn on(known: &'a KnownRecords, day: NaiveDate) -> Self {
        let office = &known.office;
        Self {
            signer: signer(known, day),
            body: first(office.bodies.iter().map(|it| &**it), day),
            person: first(office.persons.iter().map(|it| &**it), day),
            village: first(office.villages.iter().map(|it| &**it), day),
        }
    }
}

/// The role in which a paper of that day is signed: the Secretary's, if he signs.
pub(super) fn signer(known: &KnownRecords, day: NaiveDate) -> &str {
    match known.office.signer_on("bi-thu", day) {
        Some(secretary) => secretary.role.as_str(),
        None => first(known.office.signer.iter(), day),
    }
}

/// The code of the first thing in force on a day; of the first one where none is.
fn first<'t, T: Declared + 't>(
    things: impl Iterator<Item = &'t T> + Clone,
    day: NaiveDate,
) -> &'t str {
    let there = things.clone().find(|it| it.is_there_on(day));
    let first = there.or(things.clone().next());
    first.map_or("", |it| it.code().as_str())
}
