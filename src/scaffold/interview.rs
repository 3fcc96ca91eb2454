//! Hỏi: what a new record needs, from flags or from a person at the keyboard.

use std::io::{BufRead, Write};

use chrono::NaiveDate;

use super::candidate::{Candidate, find};
use super::not_begun::NotBegun;
use super::respondent::{Complaint, Question, Respondent, chosen};
use super::typed::day;
use super::words;
use crate::findings::Lang;

/// Cuộc hỏi: gathers what is needed. Without a person to ask, what is missing is noted.
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

    /// A text that must be there.
    pub(super) fn text(
        &mut self,
        flag: &'static str,
        given: Option<String>,
        question: Question,
        usual: Option<&str>,
    ) -> Result<Option<String>, NotBegun> {
        let understood = |typed: &str| Ok(typed.to_owned());
        self.needed(flag, given, question, &[], usual, &understood)
    }

    /// A text that must be there and must be `sound`; what was given by flag is not looked at.
    pub(super) fn sound_text(
        &mut self,
        flag: &'static str,
        given: Option<String>,
        question: Question,
        sound: &dyn Fn(&str) -> Result<(), Complaint>,
    ) -> Result<Option<String>, NotBegun> {
        let understood = |typed: &str| sound(typed).map(|()| typed.to_owned());
        self.needed(flag, given, question, &[], None, &understood)
    }

    /// A day that must be there.
    pub(super) fn day(
        &mut self,
        flag: &'static str,
        given: Option<NaiveDate>,
        question: Question,
        usual: Option<NaiveDate>,
    ) -> Result<Option<NaiveDate>, NotBegun> {
        let usual = usual.map(|day| day.to_string());
        let understood = |typed: &str| day(typed).ok_or(Complaint::NotADay);
        self.needed(flag, given, question, &[], usual.as_deref(), &understood)
    }

    /// One of these choices, which must be there.
    pub(super) fn choice(
        &mut self,
        flag: &'static str,
        given: Option<String>,
        question: Question,
        candidates: &[Candidate],
        usual: Option<&str>,
    ) -> Result<Option<String>, NotBegun> {
        let given = given.map(|id| find(candidates, &id)).transpose()?;
        let understood = |typed: &str| chosen(candidates, typed);
        self.needed(flag, given, question, candidates, usual, &understood)
    }

    /// One or more of these choices.
    pub(super) fn choices(
        &mut self,
        flag: &'static str,
        given: Vec<String>,
        question: Question,
        candidates: &[Candidate],
    ) -> Result<Option<Vec<String>>, NotBegun> {
        let given = Some(given).filter(|it| !it.is_empty());
        let understood = |typed: &str| {
            if let Ok(one) = chosen(candidates, typed) {
                return Ok(vec![one]);
            }
            // Names have blanks; between codes they will do.
            let marked = typed.contains([',', ';']);
            let between = |c: char| ",;".contains(c) || (!marked && c.is_whitespace());
            let typed = typed.split(between).map(str::trim);
            let typed = typed.filter(|it| !it.is_empty());
            typed.map(|it| chosen(candidates, it)).collect()
        };
        self.needed(flag, given, question, candidates, None, &understood)
    }

    /// Whether there is nobody to ask, now or later.
    pub(super) fn is_alone(&self) -> bool {
        self.respondent.is_none() && !self.looks_ahead
    }

    /// A text that may be left out: it is asked for only when there is somebody to ask.
    pub(super) fn wanted(
        &mut self,
        given: Option<String>,
        question: Question,
    ) -> Result<Option<String>, NotBegun> {
        let understood = |typed: &str| Ok(typed.to_owned());
        self.optional(given, question, &[], &understood)
    }

    /// One of these choices, or none.
    pub(super) fn wanted_choice(
        &mut self,
        given: Option<String>,
        question: Question,
        candidates: &[Candidate],
    ) -> Result<Option<String>, NotBegun> {
        let understood = |typed: &str| chosen(candidates, typed);
        self.optional(given, question, candidates, &understood)
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

    fn needed<T>(
        &mut self,
        flag: &'static str,
        given: Option<T>,
        question: Question,
        candidates: &[Candidate],
        usual: Option<&str>,
        understood: &dyn Fn(&str) -> Result<T, Complaint>,
    ) -> Result<Option<T>, NotBegun> {
        if given.is_some() {
            return Ok(given);
        }
        let Some(respondent) = &mut self.respondent else {
            self.missing.push(flag);
            return Ok(None);
        };
        respondent.list(candidates)?;
        loop {
            let typed = respondent.ask(question, usual)?;
            let typed = match (&*typed, usual) {
                ("", Some(usual)) => usual,
                ("", None) => {
                    respondent.say(words::needed(respondent.lang))?;
                    continue;
                }
                (typed, _) => typed,
            };
            match understood(typed) {
                Ok(answer) => return Ok(Some(answer)),
                Err(complaint) => respondent.say(&complaint.shown(respondent.lang))?,
            }
        }
    }

    fn optional<T>(
        &mut self,
        given: Option<T>,
        question: Question,
        candidates: &[Candidate],
        understood: &dyn Fn(&str) -> Result<T, Complaint>,
    ) -> Result<Option<T>, NotBegun> {
        let Some(respondent) = self.respondent.as_mut().filter(|_| given.is_none()) else {
            return Ok(given);
        };
        respondent.list(candidates)?;
        loop {
            let typed = respondent.ask(question, Some(words::left_out(respondent.lang)))?;
            if typed.is_empty() {
                return Ok(None);
            }
            match understood(&typed) {
                Ok(answer) => return Ok(Some(answer)),
                Err(complaint) => respondent.say(&complaint.shown(respondent.lang))?,
            }
        }
    }
}
