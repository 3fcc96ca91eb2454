//! Ví dụ: codes of the office that stand in the lines not used yet.

use chrono::NaiveDate;

use super::form::text;
use super::shelf::{Choice, Shelf};

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
    pub(super) fn on(shelf: &Shelf, day: NaiveDate) -> Self {
        let office = &shelf.office;
        let any = |id: Option<String>| id.unwrap_or_default();
        Self {
            signer: text(&signer(shelf, day)),
            body: text(&first(shelf.bodies(day), || {
                any(office.bodies.first().map(|it| it.id.to_string()))
            })),
            person: text(&first(shelf.persons(day), || {
                any(office.persons.first().map(|it| it.id.to_string()))
            })),
            village: text(&first(shelf.villages(day), || {
                any(office.villages.first().map(|it| it.id.to_string()))
            })),
        }
    }
}

/// The role in which a paper of that day is signed: the Secretary's, if he signs.
pub(super) fn signer(shelf: &Shelf, day: NaiveDate) -> String {
    let roles = shelf.roles(day);
    let secretary = roles.iter().find(|it| it.id == "bi-thu").cloned();
    let roles = secretary.into_iter().chain(roles).collect();
    first(roles, || {
        let any = shelf.office.signers.first();
        any.map(|it| it.role.to_string()).unwrap_or_default()
    })
}

fn first(choices: Vec<Choice>, other: impl FnOnce() -> String) -> String {
    let choice = choices.into_iter().next();
    choice.map_or_else(other, |it| it.id)
}
