//! A rule of the catalogue: code, level and words in both languages.

use std::fmt;

/// Ngôn ngữ: the language of messages. Documents are always Vietnamese.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lang {
    /// Vietnamese, the default: the reader is an office worker.
    #[default]
    Vi,
    /// English, for those who maintain the program.
    En,
}

/// Mức: how serious a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The record cannot become a document.
    Error,
    /// The document is built, but someone should look.
    Warning,
}

impl Level {
    /// The word printed before the message.
    pub fn word(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Error, Lang::Vi) => "lỗi",
            (Self::Warning, Lang::Vi) => "cảnh báo",
            (Self::Error, Lang::En) => "error",
            (Self::Warning, Lang::En) => "warning",
        }
    }
}

/// One text in both languages. `{name}` stands for an argument of the finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bilingual {
    /// The Vietnamese text.
    pub vi: &'static str,
    /// The English text.
    pub en: &'static str,
}

impl Bilingual {
    /// The text in `lang`.
    pub fn get(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => self.vi,
            Lang::En => self.en,
        }
    }
}

/// Quy tắc: one kind of finding.
#[derive(PartialEq, Eq)]
pub struct Rule {
    /// The stable code, `D` and three digits; the first digit is the stage.
    pub code: &'static str,
    /// The problem as a kebab-case statement.
    pub name: &'static str,
    /// How serious it is.
    pub level: Level,
    /// What is wrong: a phrase without full stop.
    pub message: Bilingual,
    /// What to write instead.
    pub hint: Bilingual,
    /// Why the rule exists, for `doithoai explain`.
    pub why: Bilingual,
}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.code, self.name)
    }
}
