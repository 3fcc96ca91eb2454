//! Hỏi: what a new record needs, from flags or from a person at the keyboard.

use std::io::{self, BufRead, Write};

use chrono::NaiveDate;

use super::known_records::find;
use super::new_record::NotBegun;
use super::typed::day;
use super::words;
use crate::findings::Lang;
use crate::model::{Named, meant};
use crate::records::nearest;

/// Cuộc hỏi: gathers what is needed. Without a person to ask, what is missing is noted.
///
/// Each question names the flag by which its answer can be given, unless it may be left out:
/// then it is put only when there is somebody to ask. An answer that is missing is `None` until
/// the end of the interview.
pub struct Interview<'a> {
    respondent: Option<Respondent<'a>>,
    /// Whether somebody will be asked for what is found to be missing.
    looks_ahead: bool,
    missing: Vec<&'static str>,
}

impl<'a> Interview<'a> {
    /// Nobody is asked: flags alone.
    pub fn of_flags() -> Self {
        Self {
            respondent: None,
            looks_ahead: false,
            missing: Vec::new(),
        }
    }

    /// Nobody is asked yet: what would be asked for is missing.
    pub fn ahead() -> Self {
        Self {
            looks_ahead: true,
            ..Self::of_flags()
        }
    }

    /// Asks somebody who types into `input` and reads `output`.
    pub fn with(input: &'a mut dyn BufRead, output: &'a mut dyn Write, lang: Lang) -> Self {
        Self {
            respondent: Some(Respondent {
                input,
                output,
                lang,
            }),
            ..Self::of_flags()
        }
    }

    /// Whether there is nobody to ask, now or later.
    pub(super) fn is_alone(&self) -> bool {
        self.respondent.is_none() && !self.looks_ahead
    }

    /// A text.
    pub(super) fn text(
        &mut self,
        flag: Option<&'static str>,
        given: Option<String>,
        question: Question,
    ) -> Result<Option<String>, NotBegun> {
        self.answer(flag, given, question, &[], None, &|typed, _| {
            Ok(typed.to_owned())
        })
    }

    /// A day.
    pub(super) fn day(
        &mut self,
        flag: &'static str,
        given: Option<NaiveDate>,
        question: Question,
        usual: Option<NaiveDate>,
    ) -> Result<Option<NaiveDate>, NotBegun> {
        let usual = usual.map(|day| day.to_string());
        let usual = usual.as_deref();
        self.answer(Some(flag), given, question, &[], usual, &|typed, lang| {
            day(typed).ok_or_else(|| words::not_a_day(lang).to_owned())
        })
    }

    /// One of these choices.
    pub(super) fn choice(
        &mut self,
        flag: Option<&'static str>,
        given: Option<String>,
        question: Question,
        candidates: &[Named],
    ) -> Result<Option<String>, NotBegun> {
        let given = given.map(|id| find(candidates, &id)).transpose()?;
        self.answer(flag, given, question, candidates, None, &|typed, lang| {
            chosen(candidates, typed, lang)
        })
    }

    /// One or more of these choices.
    pub(super) fn choices(
        &mut self,
        flag: &'static str,
        given: Vec<String>,
        question: Question,
        candidates: &[Named],
    ) -> Result<Vec<String>, NotBegun> {
        let given = Some(given).filter(|it| !it.is_empty());
        let answer = self.answer(
            Some(flag),
            given,
            question,
            candidates,
            None,
            &|typed, lang| {
                if let Ok(one) = chosen(candidates, typed, lang) {
                    return Ok(vec![one]);
                }
                // Names have blanks; between codes they will do.
                let marked = typed.contains([',', ';']);
                let between = |c: char| ",;".contains(c) || (!marked && c.is_whitespace());
                let typed = typed.split(between).map(str::trim);
                let typed = typed.filter(|it| !it.is_empty());
                typed.map(|it| chosen(candidates, it, lang)).collect()
            },
        );
        Ok(answer?.unwrap_or_default())
    }

    /// What is given; else what somebody types and `understood` can use, which else says why
    /// not. Typing nothing means what is `usual`, and leaves out what has no flag.
    pub(super) fn answer<T>(
        &mut self,
        flag: Option<&'static str>,
        given: Option<T>,
        question: Question,
        candidates: &[Named],
        usual: Option<&str>,
        understood: &dyn Fn(&str, Lang) -> Result<T, String>,
    ) -> Result<Option<T>, NotBegun> {
        if given.is_some() {
            return Ok(given);
        }
        let Some(respondent) = &mut self.respondent else {
            self.missing.extend(flag);
            return Ok(None);
        };
        respondent.list(candidates)?;
        let left_out = flag.is_none().then(|| words::left_out(respondent.lang));
        loop {
            let typed = respondent.ask(question, left_out.or(usual))?;
            let typed = match (&*typed, usual) {
                ("", _) if left_out.is_some() => return Ok(None),
                ("", None) => {
                    respondent.say(words::needed(respondent.lang))?;
                    continue;
                }
                ("", Some(usual)) => usual,
                (typed, _) => typed,
            };
            match understood(typed, respondent.lang) {
                Ok(answer) => return Ok(Some(answer)),
                Err(complaint) => respondent.say(&complaint)?,
            }
        }
    }

    /// Ends the interview.
    ///
    /// # Errors
    ///
    /// When something is missing.
    pub(super) fn end(self) -> Result<(), NotBegun> {
        if self.missing.is_empty() {
            Ok(())
        } else {
            Err(NotBegun::Missing(self.missing))
        }
    }
}

/// A question in the language of whoever is asked.
pub(super) type Question = fn(Lang) -> &'static str;

/// Somebody who can be asked.
struct Respondent<'a> {
    input: &'a mut dyn BufRead,
    output: &'a mut dyn Write,
    lang: Lang,
}

impl Respondent<'_> {
    /// Writes a line below a question.
    fn say(&mut self, line: &str) -> io::Result<()> {
        writeln!(self.output, "  {line}")
    }

    /// Writes what can be chosen, numbered.
    fn list(&mut self, candidates: &[Named]) -> io::Result<()> {
        for (at, Named { id, label, .. }) in candidates.iter().enumerate() {
            writeln!(self.output, "  {:>3}. {id} ({label})", at + 1)?;
        }
        Ok(())
    }

    /// What is typed behind a question; `usual` is what nothing means.
    fn ask(&mut self, question: Question, usual: Option<&str>) -> Result<String, NotBegun> {
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
fn chosen(candidates: &[Named], typed: &str, lang: Lang) -> Result<String, String> {
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
