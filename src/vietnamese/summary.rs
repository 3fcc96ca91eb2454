//! Tóm tắt: whether a text is short enough to stand for itself.

/// In letters: more does not fit the narrow columns of a table.
const LONGEST: usize = 100;

/// The text as its own summary, without the full stop at its end: one short sentence. A question
/// stays one. `None` where a person has to put it in fewer words.
pub(crate) fn own_summary(text: &str) -> Option<&str> {
    let sentence = text.trim().trim_end_matches(['.', ';', '!']).trim_end();
    // A mark inside a number or a word, as in `1.200 m²`, ends no sentence.
    let asked = sentence.strip_suffix('?').unwrap_or(sentence);
    let mut behind_marks = asked.split(['.', '?', '!', ';']).skip(1);
    let one = !behind_marks.any(|rest| rest.is_empty() || rest.starts_with(' '));
    (one && !asked.is_empty() && sentence.chars().count() <= LONGEST).then_some(sentence)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_short_sentence_is_its_own_summary() {
        for (text, summary) in [
            ("Đề nghị sửa đường.", Some("Đề nghị sửa đường")),
            ("Đề nghị sửa đường!", Some("Đề nghị sửa đường")),
            (
                "Cấp giấy cho 1.200 m² đất.",
                Some("Cấp giấy cho 1.200 m² đất"),
            ),
            ("Bao giờ sửa đường?", Some("Bao giờ sửa đường?")),
            ("Bao giờ sửa? Ai sửa?", None),
            ("?", None),
            ("Đường hỏng. Đề nghị sửa.", None),
            ("Đường hỏng; đề nghị sửa", None),
            (" . ", None),
            ("", None),
        ] {
            assert_eq!(own_summary(text), summary, "{text}");
        }
        assert!(own_summary(&"ă".repeat(LONGEST)).is_some());
        assert_eq!(own_summary(&"ă".repeat(LONGEST + 1)), None);
    }
}
