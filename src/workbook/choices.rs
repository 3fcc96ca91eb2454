//! Danh mục: the names that a cell may hold, and which of them was meant.

use unicode_normalization::UnicodeNormalization;

use crate::lint::in_old_way;
use crate::records::{self, Channel, EventKind, ItemKind, Level, OfficeRecord, Outcome};
use crate::vietnamese::plain_words;

/// Which list a column takes its names from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum List {
    Sessions,
    Channels,
    Villages,
    Kinds,
    Fields,
    Levels,
    Bodies,
    EventKinds,
    Persons,
    Signers,
    Outcomes,
}

impl List {
    /// All of them, in the order of the sheet of lists.
    pub(super) const ALL: [Self; 11] = [
        Self::Sessions,
        Self::Channels,
        Self::Villages,
        Self::Kinds,
        Self::Fields,
        Self::Levels,
        Self::Bodies,
        Self::EventKinds,
        Self::Persons,
        Self::Signers,
        Self::Outcomes,
    ];

    /// As the sheet of lists heads it.
    pub(super) fn heading(self) -> &'static str {
        match self {
            Self::Sessions => "Buổi đối thoại",
            Self::Channels => "Kênh tiếp nhận",
            Self::Villages => "Thôn",
            Self::Kinds => "Loại nội dung",
            Self::Fields => "Lĩnh vực",
            Self::Levels => "Cấp thẩm quyền",
            Self::Bodies => "Cơ quan",
            Self::EventKinds => "Loại việc xử lý",
            Self::Persons => "Người trả lời",
            Self::Signers => "Người ký",
            Self::Outcomes => "Kết quả",
        }
    }
}

/// Một mục trong danh mục.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Choice {
    /// As the record has it.
    pub id: String,
    /// As the workbook shows it: one of a kind within its list.
    pub label: String,
    /// What else it is called.
    also: Vec<String>,
    /// Whether it is no more: it comes last.
    over: bool,
}

/// Mọi danh mục của cơ quan.
#[derive(Debug, Clone, Default)]
pub(super) struct Choices {
    lists: Vec<Vec<Choice>>,
}

/// What was typed is no name of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Unknown {
    /// The nearest one, if there is one near.
    Nothing(Option<String>),
    /// It may be any of these.
    Several(Vec<String>),
}

impl Choices {
    /// The lists of an office; `sessions` are as the records are to be filed.
    pub(super) fn of(office: &OfficeRecord, sessions: Vec<String>) -> Self {
        let list = |list| match list {
            List::Sessions => sessions.iter().map(|id| plain(id, id)).collect(),
            List::Channels => titles::<Channel>(),
            List::Kinds => titles::<ItemKind>(),
            List::Levels => titles::<Level>(),
            List::EventKinds => titles::<EventKind>(),
            List::Outcomes => titles::<Outcome>(),
            List::Villages => villages(office),
            List::Fields => office
                .field
                .iter()
                .map(|it| plain(it.id.as_str(), it.name.as_str()))
                .collect(),
            List::Bodies => bodies(office),
            List::Persons => persons(office),
            List::Signers => signers(office),
        };
        Self {
            lists: List::ALL.into_iter().map(|it| distinct(list(it))).collect(),
        }
    }

    /// The names of a list: those that are no more come last.
    pub(super) fn of_list(&self, list: List) -> &[Choice] {
        let at = List::ALL.iter().position(|it| *it == list);
        at.and_then(|at| self.lists.get(at))
            .map_or(&[], Vec::as_slice)
    }

    /// As the workbook shows what the record calls `id`.
    pub(super) fn label<'a>(&'a self, list: List, id: &'a str) -> &'a str {
        let found = self.of_list(list).iter().find(|it| it.id == id);
        found.map_or(id, |it| &it.label)
    }

    /// What the record calls what was typed. Letters may be large or small, composed or not,
    /// their tone marks in the old place or the new; nothing else is overlooked.
    pub(super) fn find(&self, list: List, typed: &str) -> Result<&str, Unknown> {
        let choices = self.of_list(list);
        let wanted = folded(typed);
        let mut found: Vec<&Choice> = choices.iter().filter(|it| it.id == typed).collect();
        if found.is_empty() {
            let labelled = |it: &&Choice| folded(&it.label) == wanted;
            found.extend(choices.iter().filter(labelled));
        }
        if found.is_empty() {
            let called = |it: &&Choice| it.also.iter().any(|name| folded(name) == wanted);
            found.extend(choices.iter().filter(called));
        }
        match found[..] {
            [one] => Ok(&one.id),
            [] => Err(Unknown::Nothing(nearest(choices, typed))),
            _ => {
                let labels = found.iter().map(|it| it.label.clone());
                Err(Unknown::Several(labels.collect()))
            }
        }
    }
}

/// The name most like what was typed, marks and capitals aside.
fn nearest(choices: &[Choice], typed: &str) -> Option<String> {
    let typed = plain_words(typed);
    let distance = |name: &str| strsim::damerau_levenshtein(&plain_words(name), &typed);
    let near = choices.iter().filter_map(|it| {
        let names = it.also.iter().chain([&it.label, &it.id]);
        let best = names.map(|name| distance(name)).min()?;
        Some((best, it))
    });
    let (distance, choice) = near.min_by_key(|(distance, _)| *distance)?;
    (distance <= 1 + typed.chars().count() / 4).then(|| choice.label.clone())
}

/// As two names are compared.
fn folded(text: &str) -> String {
    let composed: String = text.nfc().collect();
    let words: Vec<&str> = composed.split_whitespace().collect();
    in_old_way(&words.join(" ").to_lowercase())
}

fn plain(id: &str, label: &str) -> Choice {
    Choice {
        id: id.to_owned(),
        label: label.to_owned(),
        also: Vec::new(),
        over: false,
    }
}

fn titles<T: records::NamedChoice>() -> Vec<Choice> {
    let words = T::ALL.iter().map(|it| it.words());
    words.map(|it| plain(it.name, it.title)).collect()
}

fn villages(office: &OfficeRecord) -> Vec<Choice> {
    let choice = |it: &records::VillageRecord| Choice {
        also: vec![it.name.to_string()],
        over: it.until.is_some(),
        ..plain(it.id.as_str(), &format!("{} {}", it.kind, it.name))
    };
    office.village.iter().map(choice).collect()
}

fn bodies(office: &OfficeRecord) -> Vec<Choice> {
    let choice = |it: &records::BodyRecord| {
        let short = it.short.as_ref().unwrap_or(&it.name);
        Choice {
            also: vec![it.name.to_string()],
            over: it.until.is_some(),
            ..plain(it.id.as_str(), short.as_str())
        }
    };
    office.body.iter().map(choice).collect()
}

fn persons(office: &OfficeRecord) -> Vec<Choice> {
    let choice = |it: &records::PersonRecord| Choice {
        also: vec![format!("{} {}", it.honorific, it.name)],
        over: it.until.is_some(),
        ..plain(it.id.as_str(), it.name.as_str())
    };
    office.person.iter().map(choice).collect()
}

/// A role is one choice, whoever signs in it.
fn signers(office: &OfficeRecord) -> Vec<Choice> {
    let mut roles: Vec<Choice> = Vec::new();
    for signer in &office.signer {
        let name = signer.name.to_string();
        match roles.iter_mut().find(|it| it.id == signer.role.as_str()) {
            Some(role) => role.also.push(name),
            None => roles.push(Choice {
                also: vec![name],
                ..plain(signer.role.as_str(), signer.role.as_str())
            }),
        }
    }
    roles
}

/// The same choices with labels that are one of a kind and can stand in a list.
fn distinct(mut choices: Vec<Choice>) -> Vec<Choice> {
    let folded_labels: Vec<String> = choices.iter().map(|it| folded(&it.label)).collect();
    for (at, choice) in choices.iter_mut().enumerate() {
        let mine = folded_labels.get(at);
        let shared = folded_labels.iter().filter(|it| Some(*it) == mine).count() > 1;
        if shared {
            choice.also.push(choice.label.clone());
            choice.label = format!("{} ({})", choice.label, choice.id);
        }
        if choice.label.contains(';') {
            choice.label = choice.id.clone();
        }
    }
    choices.sort_by_key(|it| it.over);
    choices
}

#[cfg(test)]
mod tests {
    use super::*;

    fn some() -> Choices {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        let (records, _) = crate::workspace::load(root, &|_| true);
        let office = records.office.and_then(|it| it.record);
        let office = office.expect("the example's");
        Choices::of(&office, vec!["2025-04-nuoc-tang".to_owned()])
    }

    #[test]
    fn names_are_found_however_they_are_typed() {
        let choices = some();
        for (list, typed, id) in [
            (List::Villages, "nuoc-tang", "nuoc-tang"),
            (List::Villages, "Nước Tang", "nuoc-tang"),
            (List::Villages, "THÔN  NƯỚC TANG", "nuoc-tang"),
            (List::Bodies, "Uỷ ban nhân dân xã", "ubnd"),
            (List::Bodies, "u\u{309}y ban nhân dân xã", "ubnd"),
            (List::Bodies, "UBND xã", "ubnd"),
            (List::Kinds, "kiến nghị", "request"),
            (List::Levels, "Xã", "commune"),
            (List::Channels, "Tiếp công dân", "reception"),
            (List::Outcomes, "đã giải quyết xong", "done"),
            (List::EventKinds, "Giao việc", "assigned"),
            (List::Signers, "Nguyễn Văn Biện", "bi-thu"),
        ] {
            assert_eq!(choices.find(list, typed), Ok(id), "{typed}");
        }
    }

    #[test]
    fn nothing_is_guessed() {
        let choices = some();
        let near = |list, typed| choices.find(list, typed);
        let nuoc_tang = Some("thôn Nước Tang".to_owned());
        assert_eq!(
            near(List::Villages, "Nuoc Tang"),
            Err(Unknown::Nothing(nuoc_tang))
        );
        assert_eq!(
            near(List::Villages, "Hà Nội phố"),
            Err(Unknown::Nothing(None))
        );
        let two = near(List::Persons, "Nguyễn Thị Thu Sương");
        assert!(matches!(two, Err(Unknown::Several(labels)) if labels.len() == 2));
        let one = near(List::Persons, "Nguyễn Thị Thu Sương (suong)");
        assert_eq!(one, Ok("suong"));
    }

    #[test]
    fn every_label_finds_its_own() {
        let choices = some();
        for list in List::ALL {
            for choice in choices.of_list(list) {
                assert_eq!(choices.find(list, &choice.label), Ok(&*choice.id));
            }
        }
    }
}
