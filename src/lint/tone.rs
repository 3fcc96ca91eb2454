//! Cách bỏ dấu: `ủy` or `uỷ`; both are in use, an office keeps to one.

use super::typed::Typed;
use crate::findings::{Bilingual, Finding, KeyPath, Place, bilingual, rules};
use crate::records::{OfficeRecord, ToneMarks};

/// Where each way was met, over all files.
#[derive(Debug, Default)]
pub(crate) struct Spellings {
    /// The syllables, each at the value it stands in.
    old: Vec<(Place, String)>,
    new: Vec<(Place, String)>,
}

impl Spellings {
    /// Adds those of another file.
    pub(crate) fn extend(&mut self, other: Self) {
        self.old.extend(other.old);
        self.new.extend(other.new);
    }

    /// Notes the ways in which a string places its marks. People write their own names as
    /// their papers have them.
    pub(super) fn note(&mut self, typed: &Typed<'_>) {
        for (way, list) in [
            (ToneMarks::Old, &mut self.old),
            (ToneMarks::New, &mut self.new),
        ] {
            if let Some(word) = syllable(typed.text, way)
                && !is_name(typed.path)
            {
                list.push((typed.place(word), word.to_owned()));
            }
        }
    }

    /// Findings where the office's way is not kept; where it has none, one that shows both.
    pub(crate) fn check(self, office: Option<&OfficeRecord>, findings: &mut Vec<Finding>) {
        let chosen = office.and_then(|it| it.style.tone_marks);
        let usual = chosen.unwrap_or(if self.new.len() > self.old.len() {
            ToneMarks::New
        } else {
            ToneMarks::Old
        });
        let (kept, others) = match usual {
            ToneMarks::Old => (self.old, self.new),
            ToneMarks::New => (self.new, self.old),
        };
        let told = if chosen.is_some() { others.len() } else { 1 };
        for (place, text) in others.into_iter().take(told) {
            let mended = replaced(&text, usual);
            let suggestion = mended.clone();
            let breach = MixedToneMarks {
                text,
                usual: name(usual),
                mended,
            };
            let finding = Finding::new(breach, place).suggest(suggestion);
            let beside = kept.first().filter(|_| chosen.is_none());
            findings.push(finding.beside(beside.map(|(place, _)| place.clone())));
        }
    }
}

fn name(way: ToneMarks) -> Bilingual {
    match way {
        ToneMarks::Old => bilingual!("òa, úy"),
        ToneMarks::New => bilingual!("oà, uý"),
    }
}

/// Whether the value is a person's name.
fn is_name(path: &KeyPath) -> bool {
    let persons = ["petitioner", "person", "signer"];
    let first = path.keys().next();
    first.is_some_and(|it| persons.contains(&it)) && path.last_key() == Some("name")
}

/// Vowels with grave, acute, hook, tilde, dot below.
const O: [char; 5] = ['ò', 'ó', 'ỏ', 'õ', 'ọ'];
const A: [char; 5] = ['à', 'á', 'ả', 'ã', 'ạ'];
const E: [char; 5] = ['è', 'é', 'ẻ', 'ẽ', 'ẹ'];
const U: [char; 5] = ['ù', 'ú', 'ủ', 'ũ', 'ụ'];
const Y: [char; 5] = ['ỳ', 'ý', 'ỷ', 'ỹ', 'ỵ'];

/// The two vowels in the other way, if it is one of the three pairs that have two ways.
fn other_way(first: char, second: char, way: ToneMarks) -> Option<(char, char)> {
    let families = [('o', O, 'a', A), ('o', O, 'e', E), ('u', U, 'y', Y)];
    families
        .into_iter()
        .find_map(|(plain, marked, last, last_marked)| {
            (0..5).find_map(|tone| {
                let old = (marked[tone], last);
                let new = (plain, last_marked[tone]);
                let (here, there) = match way {
                    ToneMarks::Old => (old, new),
                    ToneMarks::New => (new, old),
                };
                (here == (first, second)).then_some(there)
            })
        })
}

fn lower(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}

/// The first word that ends in a pair of vowels with its mark placed in that way.
fn syllable(text: &str, way: ToneMarks) -> Option<&str> {
    let mut before = ' ';
    text.char_indices().find_map(|(at, last)| {
        let first = std::mem::replace(&mut before, last);
        // The quick way out for nearly every letter.
        if !may_end(first, last, way) {
            return None;
        }
        let end = at + last.len_utf8();
        let goes_on = text[end..].chars().next().is_some_and(char::is_alphabetic);
        let start = text[..at].rfind(|c: char| !c.is_alphabetic());
        let start = start.map_or(0, |at| {
            at + text[at..].chars().next().map_or(1, char::len_utf8)
        });
        let word = &text[start..end];
        (!goes_on && ending(word, way).is_some()).then_some(word)
    })
}

/// Whether two letters may be a pair of vowels, as far as the plain one of them tells.
fn may_end(first: char, last: char, way: ToneMarks) -> bool {
    match way {
        ToneMarks::Old => matches!(last, 'a' | 'e' | 'y' | 'A' | 'E' | 'Y') && !first.is_ascii(),
        ToneMarks::New => matches!(first, 'o' | 'u' | 'O' | 'U') && !last.is_ascii(),
    }
}

/// The last two vowels of a word in the other way.
fn ending(word: &str, way: ToneMarks) -> Option<(char, char)> {
    let mut back = word.chars().rev();
    let (second, first) = (back.next()?, back.next()?);
    // In `quý` the u belongs to the consonant.
    let consonant = back.next().map(lower) == Some('q');
    let there = other_way(lower(first), lower(second), way)?;
    (!consonant).then_some(there)
}

fn replaced(word: &str, usual: ToneMarks) -> String {
    let way = match usual {
        ToneMarks::Old => ToneMarks::New,
        ToneMarks::New => ToneMarks::Old,
    };
    let mut letters: Vec<char> = word.chars().collect();
    let count = letters.len();
    if let Some((first, second)) = ending(word, way) {
        for (at, letter) in [(count - 2, first), (count - 1, second)] {
            let capital = letters[at].is_uppercase();
            letters[at] = if capital {
                letter.to_uppercase().next().unwrap_or(letter)
            } else {
                letter
            };
        }
    }
    letters.into_iter().collect()
}

/// The text with all its marks placed in the old way (`hòa`, `ủy`), to compare what was typed
/// in either.
pub(crate) fn in_old_way(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for piece in text.split_inclusive(|c: char| !c.is_alphabetic()) {
        let word = piece.trim_end_matches(|c: char| !c.is_alphabetic());
        out.push_str(&replaced(word, ToneMarks::Old));
        out.push_str(&piece[word.len()..]);
    }
    out
}

rules! { RULES:

MixedToneMarks "D126" "mixed-tone-marks" Warning { text: String, usual: Bilingual, mended: String }
vi "“{text}” bỏ dấu khác với cách viết {usual}"
=> "viết thống nhất “{mended}”; chọn cách viết bằng `tone-marks` trong [style] của office.toml"
en "“{text}” places the mark otherwise than {usual}"
=> "write “{mended}” throughout; `tone-marks` under [style] in office.toml chooses the way"
why "Cả hai cách bỏ dấu (ủy, uỷ) đều dùng được, nhưng trong một cơ quan nên thống nhất để tìm kiếm ra."
  / "Both ways (ủy, uỷ) are in use; one office should keep to one of them, so that searches find everything."
wrong r#""Ban Dân vận Huyện uỷ (bc)""#
right r#""Ban Dân vận Huyện ủy (bc)""#
by Practice

}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_are_told_apart() {
        for (text, old, new) in [
            ("Đảng ủy", Some("ủy"), None),
            ("ĐẢNG UỶ", None, Some("UỶ")),
            ("hòa bình, khoẻ mạnh", Some("hòa"), Some("khoẻ")),
            ("quý I, quỹ, ngoài, thoại, huyện", None, None),
            ("xã Thuỷ", None, Some("Thuỷ")),
        ] {
            assert_eq!(syllable(text, ToneMarks::Old), old, "{text}");
            assert_eq!(syllable(text, ToneMarks::New), new, "{text}");
        }
        assert_eq!(in_old_way("Đảng uỷ, khoẻ; quý I"), "Đảng ủy, khỏe; quý I");
        assert_eq!(replaced("UỶ", ToneMarks::Old), "ỦY");
        assert_eq!(replaced("hòa", ToneMarks::New), "hoà");
    }
}
