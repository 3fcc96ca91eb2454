//! Lựa chọn: keys whose value is one of a few words.

use std::fmt;
use std::marker::PhantomData;

use schemars::{Schema, json_schema};
use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer};

/// Một lựa chọn: all that one value of a choice is called.
#[derive(Debug, Clone, Copy)]
pub struct ChoiceWords {
    /// As records write it: `no-basis`.
    pub name: &'static str,
    /// As editors, messages and the workbook name it.
    pub title: &'static str,
    /// As papers print it: the title, unless it is too short for somebody who has not asked.
    pub label: &'static str,
    /// What it means, for whoever has to choose.
    pub meaning: &'static str,
}

/// Lựa chọn: the value of a key that is one of a few words. `choices!` declares one.
pub trait NamedChoice: Copy + PartialEq + 'static {
    /// What the choice is about, and what that means: title and description of its schema.
    const ABOUT: (&'static str, &'static str);
    /// All values, in the order in which they are offered.
    const ALL: &'static [Self];
    /// Their names in the records, likewise.
    const NAMES: &'static [&'static str];

    /// All that the value is called.
    fn words(self) -> &'static ChoiceWords;

    /// As records write it.
    fn name(self) -> &'static str {
        self.words().name
    }

    /// As papers print it, with a capital letter.
    fn label(self) -> &'static str {
        self.words().label
    }

    /// The value of that name.
    fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|it| it.name() == name)
    }

    /// The values as they are typed, each with what it means: `assigned` (Giao việc).
    fn in_words() -> String {
        let all = Self::ALL.iter().map(|it| it.words());
        let glossed: Vec<_> = all
            .map(|it| format!("`{}` ({})", it.name, it.title))
            .collect();
        glossed.join(", ")
    }
}

/// Declares a choice: the one place where its values are named.
///
/// ```text
/// Type "title" "what it is about":
/// Value "name-in-records" "title" printed "label on papers": "what it means"
/// ```
///
/// The label may be left out where it is the title. A value that holds where none is typed is
/// marked as for `#[derive(Default)]`.
macro_rules! choices {
    ($(#[$derive:meta])* $type:ident $about:literal $help:literal: $(
        $(#[$mark:meta])* $value:ident $name:literal $title:literal $(printed $label:literal)?: $meaning:literal
    )+) => {
        #[doc = concat!($about, ": ", $help)]
        $(#[$derive])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $type {
            $(
                $(#[$mark])*
                #[doc = concat!($title, ": ", $meaning)]
                $value,
            )+
        }

        impl $crate::records::NamedChoice for $type {
            const ABOUT: (&'static str, &'static str) = ($about, $help);
            const ALL: &'static [Self] = &[$(Self::$value),+];
            const NAMES: &'static [&'static str] = &[$($name),+];

            fn words(self) -> &'static $crate::records::ChoiceWords {
                match self {
                    $(Self::$value => const {
                        &$crate::records::ChoiceWords {
                            name: $name,
                            title: $title,
                            label: $crate::records::choice::last_of(&[$title $(, $label)?]),
                            meaning: $meaning,
                        }
                    },)+
                }
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                $crate::records::choice::read(stringify!($type), from)
            }
        }

        impl schemars::JsonSchema for $type {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                $crate::records::choice::schema::<Self>()
            }
        }
    };
}

pub(super) use choices;

/// Reads what may be left out; where it is, the usual holds.
pub(super) fn or_usual<'de, T, D>(from: D) -> Result<T, D::Error>
where
    T: Deserialize<'de> + Default,
    D: Deserializer<'de>,
{
    Ok(Option::deserialize(from)?.unwrap_or_default())
}

/// The last of some words; none where there are none.
pub(super) const fn last_of(words: &[&'static str]) -> &'static str {
    match words {
        [.., last] => last,
        [] => "",
    }
}

/// Reads a choice. The decoder offers nothing but the names, and asks [`Visitor::expecting`]
/// what to tell whoever typed something else.
pub(super) fn read<'de, T: NamedChoice, D: Deserializer<'de>>(
    type_name: &'static str,
    from: D,
) -> Result<T, D::Error> {
    from.deserialize_enum(type_name, T::NAMES, ChoiceVisitor(PhantomData))
}

struct ChoiceVisitor<T>(PhantomData<T>);

impl<T: NamedChoice> Visitor<'_> for ChoiceVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&T::in_words())
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<T, E> {
        T::named(name).ok_or_else(|| E::unknown_variant(name, T::NAMES))
    }
}

/// The schema of a choice.
pub(super) fn schema<T: NamedChoice>() -> Schema {
    let value = |it: &T| {
        let words = it.words();
        json_schema!({
            "type": "string",
            "const": words.name,
            "title": words.title,
            "description": words.meaning,
        })
    };
    let (title, description) = T::ABOUT;
    let values: Vec<Schema> = T::ALL.iter().map(value).collect();
    json_schema!({ "title": title, "description": description, "oneOf": values })
}
