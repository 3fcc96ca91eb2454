//! Người kiến nghị: how a document names who asked for something.

use chrono::NaiveDate;

use super::occasion::villages;
use crate::model::{Kind, Office, Petition};
use crate::records::{Petitioner, PostedNames};
use crate::vietnamese::{says, short_name, without_persons, wording};

/// Who will read a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Readers {
    /// The office, the bodies at work and the petitioner: names in full.
    Office,
    /// Whoever passes the notice board: names as the office has chosen.
    Public(PostedNames),
}

impl Readers {
    /// Who reads the papers of a kind.
    pub(crate) fn of(kind: Kind, office: &Office) -> Self {
        match kind.is_posted() {
            true => Self::Public(office.papers.posted_names),
            false => Self::Office,
        }
    }
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

/// The same without where they come from, for the middle of a sentence.
pub(crate) fn who(petition: &Petition, readers: Readers) -> String {
    let persons = &petition.petitioner[..];
    match &petition.collective {
        // The public need not know who spoke for a group.
        Some(name) if readers != Readers::Office => collective(name.as_str(), persons, readers),
        Some(name) if persons.is_empty() => name.to_string(),
        Some(name) => format!("{name} ({})", names(persons, readers)),
        None if persons.is_empty() => SOMEBODY.to_owned(),
        None => names(persons, readers),
    }
}

/// A group as the public may know it: who is named with it is a person like any other.
fn collective(name: &str, persons: &[Petitioner], readers: Readers) -> String {
    let hidden = match readers {
        Readers::Office | Readers::Public(PostedNames::Full) => return name.to_owned(),
        Readers::Public(PostedNames::Initials) => None,
        Readers::Public(PostedNames::Hidden) => Some(SOMEBODY),
    };
    let open = |named: &str| {
        let mut open = persons.iter().filter(|it| it.publish_name == Some(true));
        open.any(|it| it.name.as_str() == named)
    };
    without_persons(name, hidden, &open).unwrap_or_else(|| name.to_owned())
}

fn names(persons: &[Petitioner], readers: Readers) -> String {
    let hidden = |person: &Petitioner| named(person, readers) == SOMEBODY;
    if persons.len() > 1 && persons.iter().all(hidden) {
        return format!("{} người dân", wording::two_digits(persons.len() as u64));
    }
    let names = persons.iter().map(|person| named(person, readers));
    names.collect::<Vec<_>>().join(", ")
}

/// Whom papers do not name.
pub(crate) const SOMEBODY: &str = "một người dân";

fn named(person: &Petitioner, readers: Readers) -> String {
    let form = match readers {
        Readers::Office => PostedNames::Full,
        Readers::Public(chosen) => person.posted_as(chosen),
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
        PostedNames::Initials if person.honorific.is_none() => short_name(person.name.as_str()),
        // Behind a form of address Ông is a family name.
        PostedNames::Initials => format!("{honorific}{}", wording::initials(person.name.as_str())),
        PostedNames::Hidden => SOMEBODY.to_owned(),
    }
}
