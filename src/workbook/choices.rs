//! Danh mục: the names that a cell may hold, and which one a cell means.

use crate::findings::{Finding, rules};
use crate::model::{Named, folded, meant};
use crate::records::{
    Channel, Day, EventKind, ItemKind, Level, NamedChoice, OfficeRecord, Outcome, SignerRecord,
};
use crate::vietnamese::plain_words;

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

/// Một danh mục: a list with its heading; the labels of its names are one of a kind.
type NameList = (ChoiceList, &'static str, Vec<Named>);

/// Mọi danh mục của cơ quan: the lists that dropdowns offer and cells are read by, in the order
/// of the sheet of lists.
pub(super) struct Choices([NameList; 11]);

impl Choices {
    /// The lists of an office; `sessions` are as the records are to be filed.
    pub(super) fn of<'a>(office: &OfficeRecord, sessions: impl Iterator<Item = &'a str>) -> Self {
        use ChoiceList::*;
        let sessions = sessions.map(|id| Named::new(id, id)).collect();
        let villages = dated(&office.village, |it| {
            let label = format!("{} {}", it.kind, it.name);
            (Named::new(&it.id, label).or(&it.name), it.until)
        });
        let fields = office.field.iter();
        let fields = fields.map(|it| Named::new(&it.id, &it.name)).collect();
        let bodies = dated(&office.body, |it| {
            let label = it.short.as_ref().unwrap_or(&it.name);
            (Named::new(&it.id, label).or(&it.name), it.until)
        });
        let persons = dated(&office.person, |it| {
            let full = format!("{} {}", it.honorific, it.name);
            (Named::new(&it.id, &it.name).or(full), it.until)
        });
        let mut lists = Self([
            (Sessions, "Buổi đối thoại", sessions),
            (Channels, "Kênh tiếp nhận", titles::<Channel>()),
            (Villages, "Thôn", villages),
            (Kinds, "Loại nội dung", titles::<ItemKind>()),
            (Fields, "Lĩnh vực", fields),
            (Levels, "Cấp thẩm quyền", titles::<Level>()),
            (Bodies, "Cơ quan", bodies),
            (EventKinds, "Loại việc xử lý", titles::<EventKind>()),
            (Persons, "Người trả lời", persons),
            (Signers, "Người ký", roles(&office.signer)),
            (Outcomes, "Kết quả", titles::<Outcome>()),
        ]);
        lists.0.iter_mut().for_each(|(.., names)| tell_apart(names));
        lists
    }

    /// The lists with their headings.
    pub(super) fn all(&self) -> impl Iterator<Item = (ChoiceList, &'static str)> {
        self.0.iter().map(|(list, heading, _)| (*list, *heading))
    }

    /// The names that a dropdown offers: denunciations are not typed into a workbook.
    pub(super) fn offered(&self, list: ChoiceList) -> impl Iterator<Item = &str> {
        let secret = ItemKind::Denunciation.name();
        let names = self.names(list).iter();
        let names = names.filter(move |it| list != ChoiceList::Kinds || it.id != secret);
        names.map(|it| &*it.label)
    }

    /// As the workbook shows what the record calls `id`.
    pub(super) fn label<'a>(&'a self, list: ChoiceList, id: &'a str) -> &'a str {
        let found = self.names(list).iter().find(|it| it.id == id);
        found.map_or(id, |it| &it.label)
    }

    /// What the record calls what was typed under a heading.
    ///
    /// # Errors
    ///
    /// A finding, not yet at its place, when no name of the list was meant, or several may have
    /// been.
    pub(super) fn find(
        &self,
        list: ChoiceList,
        typed: &str,
        column: &str,
    ) -> Result<&str, Finding> {
        let names = self.names(list);
        let others = match meant(names, typed) {
            Ok(one) => return Ok(&one.id),
            Err(others) => others,
        };
        let (column, text) = (column.to_owned(), typed.to_owned());
        if !others.is_empty() {
            let known = labels(others);
            let breach = NameAmbiguous {
                column,
                text,
                known,
            };
            return Err(Finding::nowhere(breach));
        }
        Err(match nearest(names, typed) {
            Some(near) => Finding::nowhere(NameMisspelt {
                column,
                text,
                known: near.label.clone(),
            }),
            None => Finding::nowhere(NameUnknown {
                column,
                text,
                known: labels(names),
            }),
        })
    }

    fn names(&self, list: ChoiceList) -> &[Named] {
        let found = self.0.iter().find(|(it, ..)| *it == list);
        found.map_or(&[], |(.., names)| names)
    }
}

/// What an office has for a time: what is no more comes last.
fn dated<T>(things: &[T], named: impl Fn(&T) -> (Named, Option<Day>)) -> Vec<Named> {
    let named = things.iter().map(named);
    let (now, over): (Vec<_>, Vec<_>) = named.partition(|(_, until)| until.is_none());
    now.into_iter().chain(over).map(|(it, _)| it).collect()
}

fn titles<T: NamedChoice>() -> Vec<Named> {
    let words = T::ALL.iter().map(|it| it.words());
    words.map(|it| Named::new(it.name, it.title)).collect()
}

/// A role is one choice, whoever signs in it.
fn roles(signers: &[SignerRecord]) -> Vec<Named> {
    let mut roles: Vec<Named> = Vec::new();
    for signer in signers {
        match roles.iter_mut().find(|it| it.id == signer.role.as_str()) {
            Some(known) => known.also.push(signer.name.to_string()),
            None => roles.push(Named::new(&signer.role, &signer.role).or(&signer.name)),
        }
    }
    roles
}

/// Gives the names labels that are one of a kind and can stand in a list.
fn tell_apart(names: &mut [Named]) {
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
}

fn labels<'a>(names: impl IntoIterator<Item = &'a Named>) -> String {
    let labels = names.into_iter().map(|it| &*it.label);
    labels.collect::<Vec<_>>().join(", ")
}

/// The one most like what was typed, marks and capitals aside.
fn nearest<'a>(names: &'a [Named], typed: &str) -> Option<&'a Named> {
    let typed = plain_words(typed);
    let distance = |name: &String| strsim::damerau_levenshtein(&plain_words(name), &typed);
    let near = names.iter().filter_map(|it| {
        let called = it.also.iter().chain([&it.label, &it.id]);
        Some((called.map(distance).min()?, it))
    });
    let (distance, near) = near.min_by_key(|(distance, _)| *distance)?;
    (distance <= 1 + typed.chars().count() / 4).then_some(near)
}

rules! { NAMES:

NameMisspelt "D611" "name-misspelt" Error { column: String, text: String, known: String }
vi "{column}: không có “{text}”"
=> "có phải là “{known}” không? Ghi đúng tên hoặc mã đã khai trong office.toml"
en "{column}: there is no “{text}”"
=> "did you mean “{known}”? Write the name or the code that office.toml has"
why "Tên thôn, cơ quan, lĩnh vực phải khớp với hồ sơ; tên gần giống có thể là nơi khác."
  / "Villages, bodies and fields must be those of the records; a similar name may be another place."
wrong "cột Thôn ghi “Nước Tan”"
    / "the column Thôn has “Nước Tan”"
right "cột Thôn ghi “Nước Tang”"
    / "the column Thôn has “Nước Tang”"
by Records

NameUnknown "D612" "name-unknown" Error { column: String, text: String, known: String }
vi "{column}: không có “{text}”"
=> "ghi một trong: {known}"
en "{column}: there is no “{text}”"
=> "write one of: {known}"
why "Tên thôn, cơ quan, lĩnh vực phải khớp với hồ sơ; nơi mới thì khai trong office.toml trước."
  / "Villages, bodies and fields must be those of the records; declare a new one in office.toml first."
wrong "cột Lĩnh vực ghi “Linh tinh”"
    / "the column Lĩnh vực has “Linh tinh”"
right "cột Lĩnh vực ghi “Giao thông”"
    / "the column Lĩnh vực has “Giao thông”"
by Records

NameAmbiguous "D613" "name-ambiguous" Error { column: String, text: String, known: String }
vi "{column}: “{text}” có thể là {known}"
=> "ghi rõ một trong các tên ấy, kèm mã trong ngoặc"
en "{column}: “{text}” may be {known}"
=> "write one of them in full, with the code in brackets"
why "Hai người trùng tên, hoặc một người hai chức vụ ở hai thời kỳ, thì không đoán."
  / "Of two persons of one name, or one with two positions, none is guessed."
wrong "cột Người trả lời ghi “Phạm Văn Thơi”, người có hai mã"
    / "the column Người trả lời has “Phạm Văn Thơi”, who has two codes"
right "cột Người trả lời ghi “Phạm Văn Thơi (thoi)”"
    / "the column Người trả lời has “Phạm Văn Thơi (thoi)”"
by Records

}
