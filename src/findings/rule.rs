//! A rule: code, level and words in both languages.

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
pub enum Severity {
    /// The record cannot become a document.
    Error,
    /// The document is built, but someone should look.
    Warning,
}

impl Severity {
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
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
pub struct Rule {
    /// The stable code, `D` and three digits; the first digit is the stage.
    pub code: &'static str,
    /// The problem as a kebab-case statement.
    pub name: &'static str,
    /// How serious it is.
    pub level: Severity,
    /// What is wrong: a phrase without full stop.
    pub message: Bilingual,
    /// What to write instead.
    pub hint: Bilingual,
    /// Why the rule exists.
    pub why: Bilingual,
    /// How it is broken and how it is kept.
    pub example: Example,
    /// Who says so.
    pub source: Source,
}

impl Rule {
    /// Whether it has that code (`D103`, in letters of either case) or name (`unknown-key`).
    pub fn is_called(&self, name: &str) -> bool {
        self.code.eq_ignore_ascii_case(name) || self.name == name
    }
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

impl Eq for Rule {}

/// Ví dụ: lines of a record or template, or a description where the mistake is none of the
/// text.
///
/// The tests break the worked example in this very way and mend it again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Example {
    /// What is wrong.
    pub wrong: Bilingual,
    /// What is right.
    pub right: Bilingual,
}

impl Example {
    /// Whether it shows lines of a file: those read the same in both languages.
    pub fn is_text(&self) -> bool {
        self.wrong.vi == self.wrong.en
    }
}

/// Căn cứ của quy tắc: who says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// A law, with its clause.
    Law(&'static str),
    /// A guideline or regulation of the Party, with its clause.
    Party(&'static str),
    /// The format of the records.
    Records,
    /// What offices do, or what follows from other records.
    Practice,
    /// What fonts, PDF, templates or file systems ask for.
    Technical,
}

impl Source {
    /// As it is shown. Laws and guidelines keep their Vietnamese names.
    pub fn name(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Law(clause) | Self::Party(clause), _) => clause,
            (Self::Records, Lang::Vi) => "quy ước của hồ sơ doithoai",
            (Self::Records, Lang::En) => "the format of doithoai's records",
            (Self::Practice, Lang::Vi) => "nề nếp văn phòng; các hồ sơ phải khớp nhau",
            (Self::Practice, Lang::En) => "office practice; records must agree with each other",
            (Self::Technical, Lang::Vi) => "yêu cầu kỹ thuật (phông chữ, PDF, mẫu, tệp)",
            (Self::Technical, Lang::En) => "technical (fonts, PDF, templates, files)",
        }
    }
}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.code, self.name)
    }
}
