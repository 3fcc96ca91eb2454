//! Cách xưng hô: the words before a name, as people type them.

use std::ops::Range;

/// The form of address that was typed before a name, as records write it, and the name.
pub fn address(name: &str) -> Option<(String, &str)> {
    let words = words(name);
    let mut length = 0;
    let mut forms: Vec<&str> = Vec::new();
    while let Some((form, more)) = form(&words[length..]) {
        // One word alone is somebody's name.
        if length + more >= words.len() {
            break;
        }
        forms.push(form);
        length += more;
        if form != FAMILY && form != "vợ chồng" {
            break;
        }
    }
    let first = words.get(length).filter(|_| length > 0)?;
    Some((forms.join(" "), name[first.at.start..].trim_end()))
}

/// A word, without the marks around it.
pub(super) struct Word<'a> {
    pub(super) text: &'a str,
    /// Where it stands in the text, in bytes.
    pub(super) at: Range<usize>,
    /// Whether nothing but blanks stands before it.
    pub(super) follows: bool,
    /// Whether a sentence or a bracket begins with it.
    pub(super) begins: bool,
}

/// The words of a text. What begins with a joint, or ends with one, is the word inside.
pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    let mut words: Vec<Word<'_>> = Vec::new();
    let mut end = 0;
    let is_part = |c: char| c.is_alphanumeric() || is_joint(c) || is_tone(c);
    let mut from = None;
    let ends = [(text.len(), ' ')];
    for (at, c) in text.char_indices().chain(ends) {
        match (from, is_part(c)) {
            (None, true) => from = Some(at),
            (Some(start), false) => {
                let raw = &text[start..at];
                let word = raw.trim_matches(is_joint);
                let lead = raw.len() - raw.trim_start_matches(is_joint).len();
                if !word.is_empty() {
                    let span = start + lead..start + lead + word.len();
                    let between = &text[end..span.start];
                    words.push(Word {
                        text: word,
                        follows: !words.is_empty() && between.chars().all(char::is_whitespace),
                        begins: between.contains(['.', '(', ':', ';', '!', '?', '“', '"']),
                        at: span.clone(),
                    });
                    end = span.end;
                }
                from = None;
            }
            _ => {}
        }
    }
    words
}

/// What stands inside of names as well: `H'Ngur`, `Y-Bham`.
fn is_joint(c: char) -> bool {
    matches!(c, '\'' | '’' | '-')
}

/// A mark of a letter that was typed by itself.
pub(super) fn is_tone(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

/// Whoever is called so is an official.
pub(super) const COMRADE: &str = "đồng chí";
/// Who is called so is named in full.
pub(super) const FAMILY: &str = "hộ";

/// Forms of address, as they are typed and as records write them.
const FORMS: &[(&[&str], &str)] = &[
    (&["hộ", "gia", "đình"], FAMILY),
    (&["gia", "đình"], FAMILY),
    (&["hộ"], FAMILY),
    (&["vợ", "chồng"], "vợ chồng"),
    (&["già", "làng"], "già làng"),
    (&["đồng", "chí"], COMRADE),
    (&["đ", "c"], COMRADE),
    (&["đc"], COMRADE),
    (&["ông"], "ông"),
    (&["ô"], "ông"),
    (&["bà"], "bà"),
    (&["b"], "bà"),
    (&["anh"], "anh"),
    (&["chị"], "chị"),
    (&["cô"], "cô"),
    (&["chú"], "chú"),
    (&["bác"], "bác"),
    (&["cụ"], "cụ"),
    (&["em"], "em"),
    (&["cháu"], "cháu"),
    (&["cậu"], "cậu"),
    (&["dì"], "dì"),
    (&["thím"], "thím"),
    (&["mợ"], "mợ"),
];

/// Whether a word is the last one of a form of address.
pub(super) fn ends_form(word: &str) -> bool {
    let word = word
        .trim_matches(|c: char| !c.is_alphanumeric())
        .to_lowercase();
    let last = |(typed, _): &(&[&str], _)| {
        typed
            .last()
            .is_some_and(|it| *it == word || word.ends_with("/c"))
    };
    FORMS.iter().any(last)
}

/// The form of address with which words begin, and how many words it has.
pub(super) fn form(words: &[Word<'_>]) -> Option<(&'static str, usize)> {
    let first = words.first()?;
    let small = first.text.to_lowercase();
    FORMS.iter().find_map(|(typed, written)| {
        let (head, rest) = typed.split_first()?;
        let more = words.get(1..typed.len())?;
        let same = rest
            .iter()
            .zip(more)
            .all(|(a, b)| b.text.to_lowercase() == **a);
        // A letter alone is part of a name, but where a full stop stands behind it.
        let lone = *head == small && small.chars().count() == 1 && rest.is_empty();
        let stopped = words.get(1).is_some_and(|it| it.begins);
        (*head == small && same && (!lone || stopped)).then_some((*written, typed.len()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_address_are_taken_off_names() {
        for (typed, form, name) in [
            ("bà Rơ Lan Phyưi", "bà", "Rơ Lan Phyưi"),
            ("Ô. Siu A", "ông", "Siu A"),
            ("Cụ Đinh Văn Lía", "cụ", "Đinh Văn Lía"),
            ("Già làng Đinh Văn Lía", "già làng", "Đinh Văn Lía"),
            ("Đ/c Đinh Văn Lía", "đồng chí", "Đinh Văn Lía"),
            ("Hộ ông Đinh Văn Lía", "hộ ông", "Đinh Văn Lía"),
            ("Hộ gia đình bà Đinh Thị Bé", "hộ bà", "Đinh Thị Bé"),
            ("ÔNG ĐINH VĂN LÍA", "ông", "ĐINH VĂN LÍA"),
            ("bà\u{a0}Đinh Thị Bé", "bà", "Đinh Thị Bé"),
        ] {
            assert_eq!(address(typed), Some((form.to_owned(), name)), "{typed}");
        }
        for typed in ["Đinh Văn Lía", "Bà", "Siu A", "B Lía"] {
            assert_eq!(address(typed), None, "{typed}");
        }
    }
}
