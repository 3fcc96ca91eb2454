//! Danh sách người kiến nghị: who asked for what, by given name, so that the office finds at
//! once whoever stands at its door.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use crate::documents::views::villages;
use crate::model::{Entry, Secrecy};
use crate::records::Text;
use crate::vietnamese::Alphabet;

/// A person and the numbers of what they asked for.
#[derive(Serialize)]
pub(crate) struct Petitioner<'a> {
    name: &'a Text,
    honorific: Option<&'a Text>,
    role: Option<&'a Text>,
    villages: String,
    codes: Vec<&'a Text>,
}

/// The persons of some entries, in the order of their given names. Who asked only for what is
/// secret is not among them.
pub(crate) fn petitioners<'a>(
    entries: impl Iterator<Item = Entry<'a>>,
    day: NaiveDate,
) -> Vec<Petitioner<'a>> {
    let mut people: BTreeMap<_, Petitioner<'a>> = BTreeMap::new();
    for Entry { petition, item } in entries {
        if item.secrecy == Secrecy::Secret {
            continue;
        }
        let from = villages(petition.villages.iter().map(|it| &**it), day);
        for person in &petition.petitioner {
            // Two of one name in one village are told apart by what they are.
            let role = person.role.as_ref().map(Text::as_str);
            let key = (person.name.as_str(), role, from.clone());
            let known = people.entry(key).or_insert_with(|| Petitioner {
                name: &person.name,
                honorific: person.honorific.as_ref(),
                role: person.role.as_ref(),
                villages: from.clone(),
                codes: Vec::new(),
            });
            known.codes.push(&item.code);
        }
    }
    let mut people: Vec<_> = people.into_values().collect();
    let names = Alphabet::vietnamese();
    people.sort_by(|a, b| names.compare_given_names(a.name.as_str(), b.name.as_str()));
    people
}
