//! Người được hỏi: somebody at a keyboard, and what becomes of what is typed.

use std::io;
use std::io::{BufRead, Write};

use chrono::{Datelike, NaiveDate};

use super::interview::Stop;
use super::shelf::{Choice, meant};
use crate::findings::{Bilingual, Lang};
use crate::records::nearest;

/// Somebody who can be asked.
pub(super) struct Person<'a> {
    pub input: &'a mut dyn BufRead,
    pub output: &'a mut dyn Write,
    pub lang: Lang,
}

impl Person<'_> {
    pub(super) fn say(&mut self, line: &str) -> io::Result<()> {
        writeln!(self.output, "  {line}")
    }

    pub(super) fn list(&mut self, choices: &[Choice]) -> io::Result<()> {
        for (at, choice) in choices.iter().enumerate() {
            writeln!(
                self.output,
                "  {:>3}. {} ({})",
                at + 1,
                choice.id,
                choice.name
            )?;
        }
        Ok(())
    }

    /// What is typed behind a question; `usual` is what nothing means.
    pub(super) fn ask(&mut self, question: Bilingual, usual: Option<&str>) -> Result<String, Stop> {
        let usual = usual.map_or_else(String::new, |it| format!(" [{it}]"));
        write!(self.output, "{}{usual}: ", question.get(self.lang))?;
        self.output.flush()?;
        let mut line = Vec::new();
        if self.input.read_until(b'\n', &mut line)? == 0 {
            return Err(Stop::Cancelled);
        }
        Ok(String::from_utf8_lossy(&line).trim().to_owned())
    }
}

/// Why an answer cannot be used.
pub(super) struct Complaint {
    words: Bilingual,
    detail: String,
}

impl Complaint {
    pub(super) fn shown(&self, lang: Lang) -> String {
        format!("{}{}", self.words.get(lang), self.detail)
    }
}

pub(super) const NOT_A_DAY: Complaint = Complaint {
    words: Bilingual {
        vi: "ngày viết như 2026-04-17 hoặc 17/4/2026",
        en: "a day is written like 2026-04-17 or 17/4/2026",
    },
    detail: String::new(),
};

impl From<Bilingual> for Complaint {
    fn from(words: Bilingual) -> Self {
        let detail = String::new();
        Self { words, detail }
    }
}

pub(super) const NEEDED: Bilingual = Bilingual {
    vi: "chỗ này phải có; Ctrl-D để thôi",
    en: "this is needed; Ctrl-D to stop",
};

pub(super) const LEFT_OUT: Bilingual = Bilingual {
    vi: "Enter: bỏ qua",
    en: "Enter: none",
};

const NOT_THERE: Bilingual = Bilingual {
    vi: "không có mục này; gõ số thứ tự hoặc mã ở trên",
    en: "there is none; type its number or code",
};

const PERHAPS: Bilingual = Bilingual {
    vi: "không có mục này; có phải là ",
    en: "there is none; did you mean ",
};

/// A choice by its place in the list, its code or its name.
pub(super) fn chosen(choices: &[Choice], typed: &str) -> Result<String, Complaint> {
    let by_place = typed.parse::<usize>().ok();
    let by_place = by_place.and_then(|at| choices.get(at.checked_sub(1)?));
    if let Some(choice) = meant(choices, typed).or(by_place) {
        return Ok(choice.id.clone());
    }
    let codes: Vec<&str> = choices.iter().map(|it| &*it.id).collect();
    let (words, detail) = match nearest(typed, &codes) {
        Some(near) => (PERHAPS, format!("{near}?")),
        None => (NOT_THERE, String::new()),
    };
    Err(Complaint { words, detail })
}

/// A day as a record or a person writes it. Years of two or five digits are slips.
pub fn day(typed: &str) -> Option<NaiveDate> {
    let typed = typed.trim();
    let day: NaiveDate = typed
        .parse()
        .or_else(|_| NaiveDate::parse_from_str(typed, "%d/%m/%Y"))
        .ok()?;
    (1900..=2999).contains(&day.year()).then_some(day)
}
