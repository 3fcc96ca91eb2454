//! Danh sách người kiến nghị: who asked for what, by given name, so that the office finds at
//! once whoever stands at its door.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use minijinja::{Value, context};

use crate::documents::views::villages;
use crate::model::{Entry, Secrecy};
use crate::records::{Petitioner, Text};
use crate::vietnamese::Alphabet;

/// The persons of some entries and the numbers of what they asked for, in the order of their given names. Who asked only for what is
/// secret is not among them.
pub(crate) fn petitioners<'a>(entries: impl Iterator<Item = Entry<'a>>, day: NaiveDate) -> Value {
    let mut people: BTreeMap<_, (&Petitioner, Vec<&Text>)> = BTreeMap::new();
    for Entry { petition, item } in entries {
        if item.secrecy == Secrecy::Secret {
            continue;
        }
        let from = villages(petition.villages.iter().map(|it| &**it), day);
        for person in &petition.petitioner {
            // Two of one name in one village are told apart by what they are.
            let role = person.role.as_ref().map(Text::as_str);
            let key = (person.name.as_str(), role, from.clone());
            let (_, codes) = people.entry(key).or_insert((person, Vec::new()));
            codes.push(&item.code);
        }
    }
    let mut people: Vec<_> = people.into_iter().collect();
    let names = Alphabet::vietnamese();
    people.sort_by(|((a, ..), _), ((b, ..), _)| names.compare_given_names(a, b));
    let people = people
        .into_iter()
        .map(|((_, _, villages), (person, codes))| {
            context! {
                name => &person.name,
                honorific => &person.honorific,
                role => &person.role,
                villages,
                codes => codes.into_iter().collect::<Value>(),
            }
        });
    people.collect()
}
