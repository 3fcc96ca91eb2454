//! Danh sách người kiến nghị: who asked for what, by given name, so that the office finds at
//! once whoever stands at its door.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use icu_collator::Collator;
use icu_collator::options::CollatorOptions;
use icu_locale_core::locale;
use serde::Serialize;

use super::super::session::villages;
use crate::model::Entry;
use crate::model::Secrecy;
use crate::model::Speaker;
use crate::records::Text;

/// A person and the numbers of what they asked for.
#[derive(Serialize)]
pub(super) struct Petitioner<'a> {
    name: &'a Text,
    honorific: Option<&'a Text>,
    role: Option<&'a Text>,
    villages: String,
    codes: Vec<&'a Text>,
}

/// The persons of some entries, in the order of their given names. Who asked only for what is
/// secret is not among them.
pub(super) fn petitioners<'a>(
    entries: impl Iterator<Item = Entry<'a>>,
    day: NaiveDate,
) -> Vec<Petitioner<'a>> {
    let mut people: BTreeMap<_, Petitioner<'a>> = BTreeMap::new();
    for Entry { petition, item } in entries {
        let Speaker::Persons(persons) = &petition.speaker else {
            continue;
        };
        if item.secrecy == Secrecy::Secret {
            continue;
        }
        let from = villages(petition.villages.iter().map(|it| &**it), day);
        for person in persons {
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
    sort_by_given_name(&mut people, |person| person.name.as_str());
    people
}

/// Sorts by the last word of a name, then by the whole name, in the order of the Vietnamese
/// alphabet: `đ` behind `d`, tones last.
fn sort_by_given_name<T>(things: &mut [T], name: impl Fn(&T) -> &str) {
    let collator = Collator::try_new(locale!("vi").into(), CollatorOptions::default());
    let compare = |a: &str, b: &str| collator.as_ref().map_or(a.cmp(b), |it| it.compare(a, b));
    things.sort_by(|a, b| by_given_name(compare, name(a), name(b)));
}

fn by_given_name(compare: impl Fn(&str, &str) -> Ordering, a: &str, b: &str) -> Ordering {
    let given = |name: &str| {
        name.split_whitespace()
            .next_back()
            .unwrap_or(name)
            .to_owned()
    };
    compare(&given(a), &given(b)).then_with(|| compare(a, b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_in_the_order_of_the_vietnamese_alphabet() {
        let mut names = [
            "Nguyễn Văn Đá",
            "Đinh Thị Dung",
            "Phạm Văn Hòa",
            "Đinh Văn Hoa",
            "K'Dung",
            "Đinh Văn Ê",
            "Trần Thị Em",
            "A Vô Tô Phương",
            "Bùi Thị Hoa",
        ];
        sort_by_given_name(&mut names, |name| name);
        assert_eq!(
            names,
            [
                "Đinh Thị Dung",
                "Nguyễn Văn Đá",
                "Trần Thị Em",
                "Đinh Văn Ê",
                "Bùi Thị Hoa",
                "Đinh Văn Hoa",
                "Phạm Văn Hòa",
                "K'Dung",
                "A Vô Tô Phương",
            ]
        );
    }
}
