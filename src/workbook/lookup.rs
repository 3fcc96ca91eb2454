//! Tra tên: which name of a list was meant by what was typed.

use super::choices::{ChoiceList, Choices, ListedName, folded};
use crate::findings::{Finding, Place, rules};
use crate::vietnamese::plain_words;

/// What was typed is no name of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum NoSuchName {
    /// One is like it.
    Near(String),
    /// None is like it; these are known.
    Unknown(Vec<String>),
    /// It may be any of these.
    Several(Vec<String>),
}

impl NoSuchName {
    /// What is told of it; `column` is where it was typed.
    pub(super) fn finding(self, column: &str, typed: &str, place: Option<Place>) -> Finding {
        macro_rules! breach {
            ($rule:ident, $known:expr) => {{
                let (column, text, known) = (column.to_owned(), typed.to_owned(), $known);
                Finding::at(
                    $rule {
                        column,
                        text,
                        known,
                    },
                    place,
                )
            }};
        }
        match self {
            Self::Near(known) => breach!(NameMisspelt, known),
            Self::Unknown(known) => breach!(NameUnknown, known.join(", ")),
            Self::Several(known) => breach!(NameAmbiguous, known.join(", ")),
        }
    }
}

impl Choices {
    /// What the record calls what was typed. Letters may be large or small, composed or not,
    /// their tone marks in the old place or the new; nothing else is overlooked.
    ///
    /// # Errors
    ///
    /// When no name of the list was meant, or several may have been.
    pub(super) fn find(&self, list: ChoiceList, typed: &str) -> Result<&str, NoSuchName> {
        let names = self.of_list(list);
        let wanted = folded(typed);
        let by_id = |it: &ListedName| it.id == typed;
        let by_label = |it: &ListedName| folded(&it.label) == wanted;
        let by_another = |it: &ListedName| it.also.iter().any(|name| folded(name) == wanted);
        let ways: [&dyn Fn(&ListedName) -> bool; 3] = [&by_id, &by_label, &by_another];
        let mut found = ways
            .into_iter()
            .map(|meant| names.iter().filter(|it| meant(it)).collect::<Vec<_>>());
        let found = found.find(|it| !it.is_empty());
        match found.as_deref() {
            Some([one]) => Ok(&one.id),
            Some(several) => {
                let labels = several.iter().map(|it| it.label.clone());
                Err(NoSuchName::Several(labels.collect()))
            }
            None => Err(match nearest(names, typed) {
                Some(near) => NoSuchName::Near(near),
                None => NoSuchName::Unknown(names.iter().map(|it| it.label.clone()).collect()),
            }),
        }
    }
}

/// The name most like what was typed, marks and capitals aside.
fn nearest(names: &[ListedName], typed: &str) -> Option<String> {
    let typed = plain_words(typed);
    let distance = |name: &String| strsim::damerau_levenshtein(&plain_words(name), &typed);
    let near = names.iter().filter_map(|it| {
        let called = it.also.iter().chain([&it.label, &it.id]);
        Some((called.map(distance).min()?, it))
    });
    let (distance, name) = near.min_by_key(|(distance, _)| *distance)?;
    (distance <= 1 + typed.chars().count() / 4).then(|| name.label.clone())
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

#[cfg(test)]
mod tests {
    use super::*;

    fn some() -> Choices {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        let (records, _) = crate::workspace::load(root, &|_| true);
        let office = records.office.and_then(|it| it.record);
        let office = office.expect("the example's");
        Choices::of(&office, &["2025-04-nuoc-tang".to_owned()])
    }

    #[test]
    fn names_are_found_however_they_are_typed() {
        let choices = some();
        for (list, typed, id) in [
            (ChoiceList::Villages, "nuoc-tang", "nuoc-tang"),
            (ChoiceList::Villages, "Nước Tang", "nuoc-tang"),
            (ChoiceList::Villages, "THÔN  NƯỚC TANG", "nuoc-tang"),
            (ChoiceList::Bodies, "Uỷ ban nhân dân xã", "ubnd"),
            (ChoiceList::Bodies, "u\u{309}y ban nhân dân xã", "ubnd"),
            (ChoiceList::Bodies, "UBND xã", "ubnd"),
            (ChoiceList::Kinds, "kiến nghị", "request"),
            (ChoiceList::Levels, "Xã", "commune"),
            (ChoiceList::Channels, "Tiếp công dân", "reception"),
            (ChoiceList::Outcomes, "đã giải quyết xong", "done"),
            (ChoiceList::EventKinds, "Giao việc", "assigned"),
            (ChoiceList::Signers, "Nguyễn Văn Biện", "bi-thu"),
        ] {
            assert_eq!(choices.find(list, typed), Ok(id), "{typed}");
        }
    }

    #[test]
    fn nothing_is_guessed() {
        let choices = some();
        let near = |list, typed| choices.find(list, typed);
        let nuoc_tang = "thôn Nước Tang".to_owned();
        assert_eq!(
            near(ChoiceList::Villages, "Nuoc Tang"),
            Err(NoSuchName::Near(nuoc_tang))
        );
        assert!(matches!(
            near(ChoiceList::Villages, "Hà Nội phố"),
            Err(NoSuchName::Unknown(_))
        ));
        let two = near(ChoiceList::Persons, "Nguyễn Thị Thu Sương");
        assert!(matches!(two, Err(NoSuchName::Several(labels)) if labels.len() == 2));
        let one = near(ChoiceList::Persons, "Nguyễn Thị Thu Sương (suong)");
        assert_eq!(one, Ok("suong"));
    }

    #[test]
    fn every_label_finds_its_own() {
        let choices = some();
        for (list, _) in ChoiceList::ALL {
            for choice in choices.of_list(list) {
                assert_eq!(choices.find(list, &choice.label), Ok(&*choice.id));
            }
        }
    }
}
