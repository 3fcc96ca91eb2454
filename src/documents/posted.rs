//! Lời văn niêm yết: what posted papers say of persons, decided once, on the finished view: a name is
//! kept back wherever it stands, in whatever field.

use std::collections::{BTreeMap, BTreeSet};

use minijinja::Value;
use minijinja::value::ValueKind;

use super::views::SOMEBODY;
use crate::model::{Model, Office};
use crate::records::{PostedNames, Printed};
use crate::vietnamese::{initials, occurrences, persons_named, replaced, without_persons};

/// Keys under which somebody is named on purpose.
pub(super) const NAMED_ON_PURPOSE: [&str; 7] = [
    "name", "guests", "contact", "chairs", "opening", "office", "ending",
];

/// Cách nêu tên trong văn bản niêm yết: who may be named, and how everybody else is.
pub(super) struct PostedTexts {
    chosen: PostedNames,
    /// Those who may be named in full, in small letters: officials, and who agreed to it.
    open: BTreeSet<String>,
}

impl PostedTexts {
    /// What the records say of it.
    pub(super) fn of(model: &Model) -> Self {
        let office = model.office.as_ref();
        let chosen = office.map_or(PostedNames::Full, |it| it.papers.posted_names);
        let officials = office.into_iter().flat_map(officials);
        let petitioners = model.petitions.iter().flat_map(|it| &it.petitioner);
        let agreed = petitioners.filter(|it| it.publish_name == Some(true));
        let agreed = agreed.map(|it| it.name.as_str());
        let open = officials.chain(agreed).map(str::to_lowercase).collect();
        Self { chosen, open }
    }

    /// Whether persons who do not speak are shortened as well.
    pub(super) fn shortens_others(&self) -> bool {
        self.chosen != PostedNames::Full
    }

    /// Whether a text names somebody who may not be named.
    pub(super) fn names_others(&self, text: &str) -> bool {
        let persons = persons_named(text);
        persons.into_iter().any(|it| !self.may_name(&text[it.name]))
    }

    fn may_name(&self, name: &str) -> bool {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        self.open.contains(&name.to_lowercase())
    }

    /// A text as it may be posted; `names` are those of petitioners who are shortened in it. `None`
    /// where it may be as it is.
    fn text(&self, text: &str, names: &[&str]) -> Option<String> {
        let hidden = (self.chosen == PostedNames::Hidden).then_some(SOMEBODY);
        let others = self.shortens_others();
        let others = others.then(|| without_persons(text, hidden, &|it| self.may_name(it)));
        let mut changed = others.flatten();
        for name in names {
            let current = changed.as_deref().unwrap_or(text);
            let said = occurrences(current, name).into_iter();
            let short = || hidden.map_or_else(|| initials(name), str::to_owned);
            let edited = replaced(current, said.map(|at| (at, short())));
            changed = edited.or(changed);
        }
        changed
    }

    /// A view with its texts as they may be posted; `None` where all of them may be as they are.
    pub(super) fn view(&self, view: &Value, names: &[&str]) -> Option<Value> {
        if !self.shortens_others() && names.is_empty() {
            return None;
        }
        if let Some(printed) = view.downcast_object_ref::<Printed>() {
            return Some(Value::from(match printed {
                Printed::Text(text) => {
                    let changed = self.text(text.as_str(), names)?;
                    Printed::Text(text.map(|_| changed))
                }
                Printed::Prose(prose) => {
                    let changed = self.text(prose.source().as_str(), names)?;
                    Printed::Prose(prose.map(|_| changed))
                }
            }));
        }
        match view.kind() {
            ValueKind::String => Some(Value::from(self.text(view.as_str()?, names)?)),
            ValueKind::Map => {
                let keys = view.try_iter().ok()?;
                let mut any = false;
                let pairs = keys.map(|key| {
                    let value = view.get_item(&key).unwrap_or_default();
                    let named = key
                        .as_str()
                        .is_some_and(|it| NAMED_ON_PURPOSE.contains(&it));
                    let changed = if named {
                        None
                    } else {
                        self.view(&value, names)
                    };
                    any |= changed.is_some();
                    (key.to_string(), changed.unwrap_or(value))
                });
                let pairs: BTreeMap<String, Value> = pairs.collect();
                any.then(|| Value::from(pairs))
            }
            ValueKind::Seq | ValueKind::Iterable => {
                let mut any = false;
                let items = view.try_iter().ok()?.map(|value| {
                    let changed = self.view(&value, names);
                    any |= changed.is_some();
                    changed.unwrap_or(value)
                });
                let items: Value = items.collect();
                any.then_some(items)
            }
            _ => None,
        }
    }
}

/// The names of those who work for the office, with their office.
fn officials(office: &Office) -> impl Iterator<Item = &str> {
    let persons = office.persons.iter().map(|it| it.name.as_str());
    persons.chain(office.signer.iter().map(|it| it.name.as_str()))
}
