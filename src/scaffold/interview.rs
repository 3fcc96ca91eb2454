//! Hỏi: what a new record needs, from flags or from a person at the keyboard.

use std::io;
use std::io::{BufRead, Write};

use chrono::NaiveDate;

use super::person::{Complaint, LEFT_OUT, NEEDED, NOT_A_DAY, Person, chosen, day};
use super::shelf::{Choice, find};
use crate::findings::{Bilingual, Finding, Lang, Sources};

/// Vì sao không lập được hồ sơ.
#[derive(Debug)]
pub enum Stop {
    /// Something is wrong with what was asked for, or with the records that are there.
    Findings(Vec<Finding>, Box<Sources>),
    /// These flags are needed and nobody could be asked.
    Missing(Vec<&'static str>),
    /// The questions were broken off.
    Cancelled,
    /// The questions could not be put.
    Unasked(io::Error),
}

impl From<Finding> for Stop {
    fn from(finding: Finding) -> Self {
        Self::Findings(vec![finding], Box::default())
    }
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Unasked(error)
    }
}

/// Cuộc hỏi: gathers what is needed. Without a person to ask, what is missing is noted.
pub struct Interview<'a> {
    person: Option<Person<'a>>,
    missing: Vec<&'static str>,
}

impl<'a> Interview<'a> {
    /// Nobody is asked: flags alone.
    pub fn of_flags() -> Self {
        Self {
            person: None,
            missing: Vec::new(),
        }
    }

    /// Asks somebody who types into `input` and reads `output`.
    pub fn with(input: &'a mut dyn BufRead, output: &'a mut dyn Write, lang: Lang) -> Self {
        Self {
            person: Some(Person {
                input,
                output,
                lang,
            }),
            missing: Vec::new(),
        }
    }

    /// A text that must be there.
    pub(super) fn text(
        &mut self,
        flag: &'static str,
        given: Option<String>,
        question: Bilingual,
        usual: Option<&str>,
    ) -> Result<Option<String>, Stop> {
        let understood = |typed: &str| Ok(typed.to_owned());
        self.needed(flag, given, question, &[], usual, &understood)
    }

    /// A text that must be there and must be `sound`; what was given by flag is not looked at.
    pub(super) fn sound_text(
        &mut self,
        flag: &'static str,
        given: Option<String>,
        question: Bilingual,
        sound: &dyn Fn(&str) -> Result<(), Complaint>,
    ) -> Result<Option<String>, Stop> {
        let understood = |typed: &str| sound(typed).map(|()| typed.to_owned());
        self.needed(flag, given, question, &[], None, &understood)
    }

    /// A day that must be there.
    pub(super) fn day(
        &mut self,
        flag: &'static str,
        given: Option<NaiveDate>,
        question: Bilingual,
        usual: Option<NaiveDate>,
    ) -> Result<Option<NaiveDate>, Stop> {
        let usual = usual.map(|day| day.to_string());
        let understood = |typed: &str| day(typed).ok_or(NOT_A_DAY);
        self.needed(flag, given, question, &[], usual.as_deref(), &understood)
    }

    /// One of these choices, which must be there.
    pub(super) fn choice(
        &mut self,
        flag: &'static str,
        given: Option<String>,
        question: Bilingual,
        choices: &[Choice],
        usual: Option<&str>,
    ) -> Result<Option<String>, Stop> {
        let given = given.map(|id| find(choices, &id)).transpose()?;
        let understood = |typed: &str| chosen(choices, typed);
        self.needed(flag, given, question, choices, usual, &understood)
    }

    /// One or more of these choices.
    pub(super) fn choices(
        &mut self,
        flag: &'static str,
        given: Vec<String>,
        question: Bilingual,
        choices: &[Choice],
    ) -> Result<Option<Vec<String>>, Stop> {
        let given = Some(given).filter(|it| !it.is_empty());
        let understood = |typed: &str| {
            if let Ok(one) = chosen(choices, typed) {
                return Ok(vec![one]);
            }
            // Names have blanks; between codes they will do.
            let marked = typed.contains([',', ';']);
            let between = |c: char| ",;".contains(c) || (!marked && c.is_whitespace());
            let typed = typed.split(between).map(str::trim);
            let typed = typed.filter(|it| !it.is_empty());
            typed.map(|it| chosen(choices, it)).collect()
        };
        self.needed(flag, given, question, choices, None, &understood)
    }

    /// A text that may be left out: it is asked for only when there is somebody to ask.
    pub(super) fn wanted(
        &mut self,
        given: Option<String>,
        question: Bilingual,
    ) -> Result<Option<String>, Stop> {
        let understood = |typed: &str| Ok(typed.to_owned());
        self.optional(given, question, &[], &understood)
    }

    /// One of these choices, or none.
    pub(super) fn wanted_choice(
        &mut self,
        given: Option<String>,
        question: Bilingual,
        choices: &[Choice],
    ) -> Result<Option<String>, Stop> {
        let understood = |typed: &str| chosen(choices, typed);
        self.optional(given, question, choices, &understood)
    }

    /// Ends the interview.
    ///
    /// # Errors
    ///
    /// When something is missing.
    pub(super) fn end(self) -> Result<(), Stop> {
        if self.missing.is_empty() {
            Ok(())
        } else {
            Err(Stop::Missing(self.missing))
        }
    }

    fn needed<T>(
        &mut self,
        flag: &'static str,
        given: Option<T>,
        question: Bilingual,
        choices: &[Choice],
        usual: Option<&str>,
        understood: &dyn Fn(&str) -> Result<T, Complaint>,
    ) -> Result<Option<T>, Stop> {
        if given.is_some() {
            return Ok(given);
        }
        let Some(person) = &mut self.person else {
            self.missing.push(flag);
            return Ok(None);
        };
        person.list(choices)?;
        loop {
            let typed = person.ask(question, usual)?;
            let typed = match (&*typed, usual) {
                ("", Some(usual)) => usual,
                ("", None) => {
                    person.say(NEEDED.get(person.lang))?;
                    continue;
                }
                (typed, _) => typed,
            };
            match understood(typed) {
                Ok(answer) => return Ok(Some(answer)),
                Err(complaint) => person.say(&complaint.shown(person.lang))?,
            }
        }
    }

    fn optional<T>(
        &mut self,
        given: Option<T>,
        question: Bilingual,
        choices: &[Choice],
        understood: &dyn Fn(&str) -> Result<T, Complaint>,
    ) -> Result<Option<T>, Stop> {
        let Some(person) = self.person.as_mut().filter(|_| given.is_none()) else {
            return Ok(given);
        };
        person.list(choices)?;
        loop {
            let typed = person.ask(question, Some(LEFT_OUT.get(person.lang)))?;
            if typed.is_empty() {
                return Ok(None);
            }
            match understood(&typed) {
                Ok(answer) => return Ok(Some(answer)),
                Err(complaint) => person.say(&complaint.shown(person.lang))?,
            }
        }
    }
}
