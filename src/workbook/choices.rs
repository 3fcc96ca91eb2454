//! Danh mục: the names that a cell may hold.

use std::fmt::Display;

use unicode_normalization::UnicodeNormalization;

use crate::lint::in_old_way;
use crate::records::{
    Channel, Day, EventKind, ItemKind, Level, NamedChoice, OfficeRecord, Outcome, SignerRecord,
    Text,
};

/// Danh mục của một cột: which list a column takes its names from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ChoiceList {
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

impl ChoiceList {
    /// All of them with their headings, in the order of the sheet of lists.
    pub(super) const ALL: [(Self, &'static str); 11] = [
        (Self::Sessions, "Buổi đối thoại"),
        (Self::Channels, "Kênh tiếp nhận"),
        (Self::Villages, "Thôn"),
        (Self::Kinds, "Loại nội dung"),
        (Self::Fields, "Lĩnh vực"),
        (Self::Levels, "Cấp thẩm quyền"),
        (Self::Bodies, "Cơ quan"),
        (Self::EventKinds, "Loại việc xử lý"),
        (Self::Persons, "Người trả lời"),
        (Self::Signers, "Người ký"),
        (Self::Outcomes, "Kết quả"),
    ];
}

/// Một mục trong danh mục: a name that a cell may hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ListedName {
    /// The identifier by which records name it.
    pub id: String,
    /// As the workbook shows it: one of a kind within its list.
    pub label: String,
    /// Other names by which people know it.
    pub also: Vec<String>,
    /// Whether it is no more: it comes last.
    over: bool,
}

impl ListedName {
    fn new(id: &str, label: impl Display) -> Self {
        Self {
            id: id.to_owned(),
            label: label.to_string(),
            also: Vec::new(),
            over: false,
        }
    }

    /// What has a full name beside its label, and may be no more from a day on.
    fn dated(id: &Text, label: impl Display, full: impl Display, until: Option<Day>) -> Self {
        Self {
            also: vec![full.to_string()],
            over: until.is_some(),
            ..Self::new(id.as_str(), label)
        }
    }
}

/// Mọi danh mục của cơ quan: the lists that dropdowns offer and cells are read by.
#[derive(Debug, Clone)]
pub(super) struct Choices(Vec<Vec<ListedName>>);

impl Choices {
    /// The lists of an office; `sessions` are as the records are to be filed.
    pub(super) fn of(office: &OfficeRecord, sessions: &[String]) -> Self {
        let list = |(list, _)| match list {
            ChoiceList::Sessions => all(sessions, |id| ListedName::new(id, id)),
            ChoiceList::Channels => titles::<Channel>(),
            ChoiceList::Kinds => titles::<ItemKind>(),
            ChoiceList::Levels => titles::<Level>(),
            ChoiceList::EventKinds => titles::<EventKind>(),
            ChoiceList::Outcomes => titles::<Outcome>(),
            ChoiceList::Villages => all(&office.village, |it| {
                let label = format!("{} {}", it.kind, it.name);
                ListedName::dated(&it.id, label, &it.name, it.until)
            }),
            ChoiceList::Fields => all(&office.field, |it| {
                ListedName::new(it.id.as_str(), &it.name)
            }),
            ChoiceList::Bodies => all(&office.body, |it| {
                let label = it.short.as_ref().unwrap_or(&it.name);
                ListedName::dated(&it.id, label, &it.name, it.until)
            }),
            ChoiceList::Persons => all(&office.person, |it| {
                let full = format!("{} {}", it.honorific, it.name);
                ListedName::dated(&it.id, &it.name, full, it.until)
            }),
            ChoiceList::Signers => roles(&office.signer),
        };
        Self(ChoiceList::ALL.map(|it| distinct(list(it))).into())
    }

    /// The names of a list: those that are no more come last.
    pub(super) fn of_list(&self, list: ChoiceList) -> &[ListedName] {
        self.0.get(list as usize).map_or(&[], Vec::as_slice)
    }

    /// The names that a dropdown offers: denunciations are not typed into a workbook.
    pub(super) fn offered(&self, list: ChoiceList) -> impl Iterator<Item = &str> {
        let secret = ItemKind::Denunciation.name();
        let names = self.of_list(list).iter();
        let names = names.filter(move |it| list != ChoiceList::Kinds || it.id != secret);
        names.map(|it| &*it.label)
    }

    /// As the workbook shows what the record calls `id`.
    pub(super) fn label<'a>(&'a self, list: ChoiceList, id: &'a str) -> &'a str {
        let found = self.of_list(list).iter().find(|it| it.id == id);
        found.map_or(id, |it| &it.label)
    }
}

fn all<T>(records: &[T], listed: impl Fn(&T) -> ListedName) -> Vec<ListedName> {
    records.iter().map(listed).collect()
}

fn titles<T: NamedChoice>() -> Vec<ListedName> {
    let words = T::ALL.iter().map(|it| it.words());
    words.map(|it| ListedName::new(it.name, it.title)).collect()
}

/// A role is one choice, whoever signs in it.
fn roles(signers: &[SignerRecord]) -> Vec<ListedName> {
    let mut roles: Vec<ListedName> = Vec::new();
    for signer in signers {
        let (role, name) = (signer.role.as_str(), signer.name.to_string());
        match roles.iter_mut().find(|it| it.id == role) {
            Some(known) => known.also.push(name),
            None => roles.push(ListedName {
                also: vec![name],
                ..ListedName::new(role, role)
            }),
        }
    }
    roles
}

/// The same names with labels that are one of a kind and can stand in a list.
fn distinct(mut names: Vec<ListedName>) -> Vec<ListedName> {
    let labels: Vec<String> = names.iter().map(|it| folded(&it.label)).collect();
    for (name, label) in names.iter_mut().zip(&labels) {
        if labels.iter().filter(|it| *it == label).count() > 1 {
            name.also.push(name.label.clone());
            name.label = format!("{} ({})", name.label, name.id);
        }
        if name.label.contains(';') {
            name.label.clone_from(&name.id);
        }
    }
    names.sort_by_key(|it| it.over);
    names
}

/// The form in which two names are compared.
pub(super) fn folded(text: &str) -> String {
    let composed: String = text.nfc().collect();
    let words: Vec<&str> = composed.split_whitespace().collect();
    in_old_way(&words.join(" ").to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_stand_in_the_order_of_their_numbers() {
        for (at, (list, _)) in ChoiceList::ALL.into_iter().enumerate() {
            assert_eq!(list as usize, at);
        }
    }
}
