//! Người được hỏi: somebody at a keyboard, and what becomes of what is typed.

use std::io;
use std::io::{BufRead, Write};

use super::new_record::NotBegun;
use super::words;
use crate::findings::Lang;
use crate::model::{Named, meant};
use crate::records::nearest;

/// A question in the language of whoever is asked.
pub(super) type Question = fn(Lang) -> &'static str;

/// Somebody who can be asked.
pub(super) struct Respondent<'a> {
    pub input: &'a mut dyn BufRead,
    pub output: &'a mut dyn Write,
    pub lang: Lang,
}

impl Respondent<'_> {
    /// Writes a line below a question.
    pub(super) fn say(&mut self, line: &str) -> io::Result<()> {
        writeln!(self.output, "  {line}")
    }

    /// Writes what can be chosen, numbered.
    pub(super) fn list(&mut self, candidates: &[Named]) -> io::Result<()> {
        for (at, Named { id, label, .. }) in candidates.iter().enumerate() {
            writeln!(self.output, "  {:>3}. {id} ({label})", at + 1)?;
        }
        Ok(())
    }

    /// What is typed behind a question; `usual` is what nothing means.
    pub(super) fn ask(
        &mut self,
        question: Question,
        usual: Option<&str>,
    ) -> Result<String, NotBegun> {
        let usual = usual.map_or_else(String::new, |it| format!(" [{it}]"));
        write!(self.output, "{}{usual}: ", question(self.lang))?;
        self.output.flush()?;
        let mut line = Vec::new();
        if self.input.read_until(b'\n', &mut line)? == 0 {
            return Err(NotBegun::Cancelled);
        }
        Ok(String::from_utf8_lossy(&line).trim().to_owned())
    }
}

/// The code of a candidate, by its place in the list, its code or its name.
///
/// # Errors
///
/// That there is none, in the language of whoever is asked.
pub(super) fn chosen(candidates: &[Named], typed: &str, lang: Lang) -> Result<String, String> {
    let by_place = || candidates.get(typed.parse::<usize>().ok()?.checked_sub(1)?);
    if let Some(candidate) = meant(candidates, typed).ok().or_else(by_place) {
        return Ok(candidate.id.clone());
    }
    let codes: Vec<&str> = candidates.iter().map(|it| &*it.id).collect();
    Err(match nearest(typed, &codes) {
        Some(near) => words::perhaps(lang, near),
        None => words::not_there(lang).to_owned(),
    })
}
