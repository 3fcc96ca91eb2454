//! Người kiến nghị: how a document names who asked for something.

use chrono::NaiveDate;

use super::super::wording;
use super::occasion::villages;
use crate::model::Petition;
use crate::model::Speaker;
use crate::records::PostedNames;
use crate::records::RawPetitioner;

/// Who will read a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Readers {
    /// The office, the bodies at work and the petitioner: names in full.
    Office,
    /// Whoever passes the notice board: names as the office has chosen.
    Public(PostedNames),
}

/// Who speaks, in words, in a document of a day: `ông Đinh Văn Gônh, thôn Nước Tang`.
pub(crate) fn speaker(petition: &Petition, day: NaiveDate, readers: Readers) -> String {
    let who = who(petition, readers);
    // `12 hộ xóm Gò` has said how many they are.
    let told = |count: u32| says(&who, &format!("{count} hộ"));
    let households = petition.households.filter(|count| !told(*count));
    let households = households.map_or(String::new(), |count| {
        format!(", đại diện {} hộ dân", wording::two_digits(count.into()))
    });
    // `Chi hội Nông dân thôn Nước Tang` has said where it comes from.
    let unsaid = petition.villages.iter().map(|it| &**it);
    let unsaid = unsaid.filter(|it| !says(&who, &format!("{} {}", it.kind, it.name)));
    let from = villages(unsaid, day);
    let from = if from.is_empty() {
        from
    } else {
        format!(", {from}")
    };
    format!("{who}{households}{from}")
}

/// Whether a text has a name in it, and not just the beginning of a longer one: `thôn 1` is
/// not in `thôn 12`.
fn says(text: &str, name: &str) -> bool {
    let (text, name) = (text.to_lowercase(), name.to_lowercase());
    let mut found = text.match_indices(&name);
    found.any(|(at, _)| {
        let next = text[at + name.len()..].chars().next();
        !next.is_some_and(char::is_alphanumeric)
    })
}

/// The same without where they come from, for the middle of a sentence.
pub(super) fn who(petition: &Petition, readers: Readers) -> String {
    match &petition.speaker {
        Speaker::Persons(persons) => names(persons, readers),
        // The public need not know who spoke for a group.
        Speaker::Collective(name, persons) => match (readers, &persons[..]) {
            (Readers::Office, [_, ..]) => format!("{name} ({})", names(persons, readers)),
            _ => name.to_string(),
        },
        Speaker::Unknown => SOMEBODY.to_owned(),
    }
}

fn names(persons: &[RawPetitioner], readers: Readers) -> String {
    let hidden = |person: &RawPetitioner| named(person, readers) == SOMEBODY;
    if persons.len() > 1 && persons.iter().all(hidden) {
        return format!("{} người dân", wording::two_digits(persons.len() as u64));
    }
    let names = persons.iter().map(|person| named(person, readers));
    names.collect::<Vec<_>>().join(", ")
}

const SOMEBODY: &str = "một người dân";

fn named(person: &RawPetitioner, readers: Readers) -> String {
    let form = match (readers, person.publish_name) {
        (Readers::Office, _) | (Readers::Public(_), Some(true)) => PostedNames::Full,
        // Somebody who does not want to be named is not given away by the office's habit.
        (Readers::Public(PostedNames::Full), Some(false)) => PostedNames::Initials,
        (Readers::Public(form), _) => form,
    };
    let honorific = person.honorific.as_ref();
    let honorific = honorific.map_or(String::new(), |it| format!("{it} "));
    match form {
        PostedNames::Full => {
            let role = person.role.as_ref();
            let role = role.map_or(String::new(), |it| format!(" ({it})"));
            format!("{honorific}{}{role}", person.name)
        }
        // A role would say who it is.
        PostedNames::Initials => format!("{honorific}{}", wording::initials(person.name.as_str())),
        PostedNames::Hidden => SOMEBODY.to_owned(),
    }
}
