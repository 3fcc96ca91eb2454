//! Biểu mẫu hồ sơ: the text of a record with holes, `«key»`, to be filled with TOML.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use toml_edit::{Array, Value};

use crate::lint::BLANK;
use crate::vietnamese::normalize;

/// What goes into a hole.
enum Filling {
    /// The record says so.
    Given(String),
    /// The record does not say so: the line becomes a comment that shows how it would.
    Example(String),
    /// Lines of the record, in place of the line with the hole.
    Lines(String),
}

/// Một biểu mẫu đang điền.
pub(super) struct RecordForm {
    text: &'static str,
    fillings: BTreeMap<&'static str, Filling>,
}

impl RecordForm {
    pub(super) fn new(text: &'static str) -> Self {
        Self {
            text,
            fillings: BTreeMap::new(),
        }
    }

    /// Fills a hole with a value as TOML writes it, or with words of a comment.
    pub(super) fn give(&mut self, key: &'static str, value: impl Into<String>) {
        self.fillings.insert(key, Filling::Given(value.into()));
    }

    /// Fills a hole in a line that stays a comment.
    pub(super) fn show(&mut self, key: &'static str, value: impl Into<String>) {
        self.fillings.insert(key, Filling::Example(value.into()));
    }

    /// Gives what there is, or shows what could be there.
    pub(super) fn give_or_show(
        &mut self,
        key: &'static str,
        value: Option<String>,
        example: String,
    ) {
        match value {
            Some(value) => self.give(key, value),
            None => self.show(key, example),
        }
    }

    /// Puts lines in place of the line with the hole.
    pub(super) fn insert(&mut self, key: &'static str, lines: String) {
        self.fillings.insert(key, Filling::Lines(lines));
    }

    /// The text of the record.
    pub(super) fn fill(&self) -> String {
        let mut out = String::new();
        for line in self.text.lines() {
            self.fill_line(line, &mut out);
        }
        out
    }

    fn fill_line(&self, line: &str, out: &mut String) {
        let mut filled = String::new();
        let mut shown = false;
        let mut rest = line;
        while let Some((before, behind)) = rest.split_once('«') {
            let Some((key, behind)) = behind.split_once('»') else {
                break;
            };
            filled.push_str(before);
            match self.fillings.get(key) {
                Some(Filling::Given(value)) => filled.push_str(value),
                Some(Filling::Example(value)) => {
                    filled.push_str(value);
                    shown = true;
                }
                Some(Filling::Lines(lines)) => {
                    out.push_str(lines);
                    return;
                }
                None => filled.push_str(&format!("«{key}»")),
            }
            rest = behind;
        }
        filled.push_str(rest);
        if shown && !filled.starts_with('#') {
            out.push('#');
        }
        out.push_str(&filled);
        out.push('\n');
    }
}

/// Every line as a comment that becomes a part of the record when its `#` is taken away.
pub(super) fn commented(lines: &str) -> String {
    let comment = |line: &str| match line {
        "" => "\n".to_owned(),
        line if line.starts_with('#') => format!("{line}\n"),
        line => format!("#{line}\n"),
    };
    lines.lines().map(comment).collect()
}

/// A text as TOML writes it. Line ends become blanks, as they do when a record is read.
pub(super) fn text(value: &str) -> String {
    Value::from(normalize(value)).to_string()
}

/// A list of texts on one line.
pub(super) fn list<T: AsRef<str>>(values: &[T]) -> String {
    let values: Array = values.iter().map(|it| normalize(it.as_ref())).collect();
    Value::from(values).to_string()
}

/// A list of texts, one on each line.
pub(super) fn lines<T: AsRef<str>>(values: &[T]) -> String {
    let lines: String = values
        .iter()
        .map(|it| format!("  {},\n", text(it.as_ref())))
        .collect();
    format!("[\n{lines}]")
}

/// A blank that a person has to fill: `"[điền: nơi tổ chức]"`.
pub(super) fn blank(what: &str) -> String {
    text(&blank_words(what))
}

/// A blank as it stands inside of quotes: `[điền: nơi tổ chức]`.
pub(super) fn blank_words(what: &str) -> String {
    format!("{BLANK}: {what}]")
}

/// A day as people write it.
pub(super) fn written(day: NaiveDate) -> String {
    crate::vietnamese::day_in_text(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_becomes_a_comment() {
        let mut form =
            RecordForm::new("# Chủ đề «year».\ntheme = «theme»\nvenue = «venue»\n«rest»\n");
        form.give("year", "2026");
        form.give("theme", text("điện"));
        form.show("venue", blank("nơi tổ chức"));
        form.insert("rest", commented("[plan]\nnumber = 1\n"));
        assert_eq!(
            form.fill(),
            "# Chủ đề 2026.\ntheme = \"điện\"\n#venue = \"[điền: nơi tổ chức]\"\n#[plan]\n#number = 1\n"
        );
    }

    #[test]
    fn whatever_is_typed_is_a_string() {
        for typed in [
            "\"trích\"",
            "'''",
            "\"\"\"",
            "a = 1\n[item]",
            "\\u0041",
            "= 5 # không",
            "../../etc",
            "\u{7f}",
            "it's \"both\" '''",
        ] {
            let written = format!("value = {}", text(typed));
            let table: toml::Table = written.parse().expect(&written);
            let value = table.get("value").and_then(|it| it.as_str());
            assert_eq!(value, Some(&*normalize(typed)), "{written}");
            assert_eq!(written.lines().count(), 1, "{written}");
        }
    }
}
