//! Ví dụ: codes of the office that stand in the lines not used yet.

use chrono::NaiveDate;
use serde::Serialize;

use super::known_records::KnownRecords;
use crate::model::Period;
use crate::records::Text;

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
            body: first(&office.bodies, day, |it| (&it.id, &it.period)),
            person: first(&office.persons, day, |it| (&it.id, &it.period)),
            village: first(&office.villages, day, |it| (&it.id, &it.period)),
        }
    }
}

/// The role in which a paper of that day is signed: the Secretary's, if he signs.
pub(super) fn signer(known: &KnownRecords, day: NaiveDate) -> &str {
    match known.office.signer_on("bi-thu", day) {
        Some(secretary) => secretary.role.as_str(),
        None => first(&known.office.signers, day, |it| (&it.role, &it.period)),
    }
}

/// The code of the first thing in force on a day; of the first one where none is.
fn first<T>(things: &[T], day: NaiveDate, of: impl Fn(&T) -> (&Text, &Period)) -> &str {
    let in_force = things.iter().find(|it| of(it).1.contains(day));
    let first = in_force.or(things.first());
    first.map_or("", |it| of(it).0.as_str())
}
