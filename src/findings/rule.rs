//! A rule: code, level and words in both languages.

use std::fmt;

/// Ngôn ngữ: the language of messages, by its code. Documents are always Vietnamese.
///
/// Any folder may have its sentences in more languages than these two; whoever matches a code
/// says in English what a language lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lang(&'static str);

impl Lang {
    /// Vietnamese, the default: the reader is an office worker.
    pub const VI: Self = Self("vi");
    /// English, for those who maintain the program.
    pub const EN: Self = Self("en");

    /// The language of that code.
    pub const fn new(code: &'static str) -> Self {
        Self(code)
    }

    /// The code, as HTML has it as well.
    pub fn code(self) -> &'static str {
        self.0
    }

    /// What stands in these two languages alone.
    pub fn choose<T>(self, vi: T, en: T) -> T {
        if self == Self::VI { vi } else { en }
    }
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
        match self {
            Self::Error => lang.choose("lỗi", "error"),
            Self::Warning => lang.choose("cảnh báo", "warning"),
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
        lang.choose(self.vi, self.en)
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
        let (vi, en) = match self {
            Self::Law(clause) | Self::Party(clause) => return clause,
            Self::Records => (
                "quy ước của hồ sơ doithoai",
                "the format of doithoai's records",
            ),
            Self::Practice => (
                "nề nếp văn phòng; các hồ sơ phải khớp nhau",
                "office practice; records must agree with each other",
            ),
            Self::Technical => (
                "yêu cầu kỹ thuật (phông chữ, PDF, mẫu, tệp)",
                "technical (fonts, PDF, templates, files)",
            ),
        };
        lang.choose(vi, en)
    }
}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.code, self.name)
    }
}
