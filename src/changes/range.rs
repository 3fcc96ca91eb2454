//! Hai trạng thái: which two are meant by `OLD..NEW`.

use std::path::Path;

/// The state before and the one after; `None` for what lies in the office's folder now. One alone
/// is the one before.
///
/// Two dots part them, unless they belong to the name of a folder: `../a..../b`.
pub fn range(text: &str) -> (&str, Option<&str>) {
    if Path::new(text).is_dir() {
        return (text, None);
    }
    let parts = |at: usize| {
        let (before, after) = (&text[..at], &text[at + 2..]);
        let folder = before.is_empty() || before.ends_with(['/', '\\']);
        (!folder).then_some((before, Some(after).filter(|it| !it.is_empty())))
    };
    let dots = (0..text.len()).filter(|at| text.as_bytes()[*at..].starts_with(b".."));
    dots.map(parts).find_map(|it| it).unwrap_or((text, None))
}

#[cfg(test)]
mod tests {
    use super::range;

    #[test]
    fn two_dots_part_two_states() {
        assert_eq!(range("HEAD"), ("HEAD", None));
        assert_eq!(range("HEAD~1.."), ("HEAD~1", None));
        assert_eq!(range("v1.2..main"), ("v1.2", Some("main")));
        assert_eq!(range("../cu..../moi"), ("../cu", Some("../moi")));
        assert_eq!(range("a/../b..c"), ("a/../b", Some("c")));
        assert_eq!(range(".."), ("..", None));
    }
}
