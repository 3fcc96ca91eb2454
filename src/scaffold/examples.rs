//! Ví dụ: codes of the office that stand in the lines not used yet.

use chrono::NaiveDate;

use super::candidate::Candidate;
use super::form::text;
use super::known_records::KnownRecords;
use crate::records::Text;

/// Codes to show, as TOML writes them.
pub(super) struct Examples {
    /// Who signs, the Secretary before anybody else.
    pub signer: String,
    /// A body of the office.
    pub body: String,
    /// A person of the office.
    pub person: String,
    /// A village.
    pub village: String,
}

impl Examples {
    /// Those in force on a day, or what there is.
    pub(super) fn on(known: &KnownRecords, day: NaiveDate) -> Self {
        let office = &known.office;
        let body = office.bodies.first().map(|it| &it.id);
        let person = office.persons.first().map(|it| &it.id);
        let village = office.villages.first().map(|it| &it.id);
        Self {
            signer: text(&signer(known, day)),
            body: text(&first_or(known.bodies(day), body)),
            person: text(&first_or(known.persons(day), person)),
            village: text(&first_or(known.villages(day), village)),
        }
    }
}

/// The role in which a paper of that day is signed: the Secretary's, if he signs.
pub(super) fn signer(known: &KnownRecords, day: NaiveDate) -> String {
    let roles = known.roles(day);
    match roles.iter().find(|it| it.id == "bi-thu") {
        Some(secretary) => secretary.id.clone(),
        None => first_or(roles, known.office.signers.first().map(|it| &it.role)),
    }
}

/// The code of the first candidate, or the other one.
fn first_or(candidates: Vec<Candidate>, other: Option<&Text>) -> String {
    let first = candidates.into_iter().next().map(|it| it.id);
    first
        .or_else(|| other.map(ToString::to_string))
        .unwrap_or_default()
}
