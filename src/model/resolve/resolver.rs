//! One file on its way from raw to sound.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::findings::{Finding, KeyPath, Place, Rule, catalogue as rule};
use crate::model::period::Period;
use crate::records::nearest;
use crate::records::{Day, Text};
use crate::vietnamese::plain_words;

/// One file on its way from raw to sound; counts what goes wrong.
pub(crate) struct Resolver<'a> {
    pub(crate) file: &'a Arc<str>,
    pub(crate) findings: std::cell::RefCell<&'a mut Vec<Finding>>,
    before: usize,
}

impl<'a> Resolver<'a> {
    pub(crate) fn new(file: &'a Arc<str>, findings: &'a mut Vec<Finding>) -> Self {
        let before = findings.len();
        Self {
            file,
            findings: std::cell::RefCell::new(findings),
            before,
        }
    }

    pub(crate) fn value(&self, path: KeyPath) -> Place {
        Place::value(self.file, path)
    }

    /// The place of a text, or the file when it has none.
    pub(crate) fn place_of(&self, text: &Text) -> Place {
        text.place().unwrap_or_else(|| Place::file(self.file))
    }

    pub(crate) fn report(&self, finding: Finding) {
        self.findings.borrow_mut().push(finding);
    }

    pub(crate) fn report_at(&self, rule: &'static Rule, path: KeyPath) {
        self.report(Finding::under(rule, self.value(path)));
    }

    /// Reports a value that is wrong because of a day.
    pub(crate) fn report_on(&self, rule: &'static Rule, path: KeyPath, day: NaiveDate) {
        self.report(Finding::under(rule, self.value(path)).on(day));
    }

    /// Reports a list that must not be empty.
    pub(crate) fn empty(&self, path: KeyPath) {
        let key = path.last_key().unwrap_or_default().to_owned();
        let finding = Finding::under(&rule::EMPTY_LIST, self.value(path));
        self.report(finding.with("key", key));
    }

    pub(crate) fn out_of_range(&self, path: KeyPath, least: u32, most: u32) {
        let key = path.last_key().unwrap_or_default().to_owned();
        let finding = Finding::under(&rule::OUT_OF_RANGE, self.value(path)).with("key", key);
        let finding = finding.with("least", least.to_string());
        self.report(finding.with("most", most.to_string()));
    }

    /// The thing, unless this file turned out to have an error.
    pub(crate) fn unless_errors<T>(&self, thing: T) -> Option<T> {
        let findings = self.findings.borrow();
        let failed = findings[self.before..].iter().any(Finding::is_error);
        (!failed).then_some(thing)
    }

    pub(crate) fn period(
        &self,
        from: Option<Day>,
        until: Option<Day>,
        at: &KeyPath,
    ) -> Option<Period> {
        let period = Period::new(from, until);
        if period.is_none() {
            self.report_at(&rule::PERIOD_REVERSED, at.key("until"));
        }
        period
    }

    /// Reports every identifier that is taken already, beside the one that took it, and
    /// every one that is not made of small letters, digits and hyphens.
    pub(crate) fn identifiers<'t>(&self, ids: impl Iterator<Item = &'t Text>) {
        let mut seen: Vec<&Text> = Vec::new();
        for id in ids {
            let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
            if !id.as_str().chars().all(plain) {
                let finding = Finding::under(&rule::BAD_IDENTIFIER, self.place_of(id));
                self.report(finding.with("id", id.as_str()));
            }
            match seen.iter().find(|other| **other == id) {
                Some(first) => {
                    let finding = Finding::under(&rule::DUPLICATE_IDENTIFIER, self.place_of(id));
                    let finding = finding.with("id", id.as_str());
                    self.report(finding.beside(self.place_of(first)));
                }
                None => seen.push(id),
            }
        }
    }

    /// Says that nothing is called so. `known` are the codes that there are, each with the name
    /// of what it stands for, if it has one.
    pub(crate) fn unknown_reference(&self, id: &Text, known: &[(&str, Option<&str>)]) {
        let codes: Vec<&str> = known.iter().map(|(code, _)| *code).collect();
        let near = nearest(id.as_str(), &codes).or_else(|| called(id.as_str(), known));
        let finding = match near {
            Some(near) => Finding::under(&rule::MISSPELT_REFERENCE, self.place_of(id))
                .suggest(format!("\"{near}\"")),
            None => Finding::under(&rule::UNKNOWN_REFERENCE, self.place_of(id)),
        };
        // With one at hand the others would only hide it.
        let shown = known
            .iter()
            .filter(|(code, _)| near.is_none_or(|it| it == *code));
        let named = shown.map(|(code, name)| match name {
            Some(name) => format!("“{code}” ({name})"),
            None => format!("“{code}”"),
        });
        let named: Vec<String> = named.collect();
        let finding = finding.with("id", id.as_str());
        self.report(finding.with("known", named.join(", ")));
    }
}

/// The code of the one thing whose name contains what was typed: `uy-ban-kiem-tra` for the body
/// with the code `ubkt`.
fn called<'a>(typed: &str, known: &[(&'a str, Option<&str>)]) -> Option<&'a str> {
    let typed = plain_words(typed);
    let names = |(_, name): &&(&str, Option<&str>)| {
        name.is_some_and(|name| plain_words(name).contains(&typed))
    };
    let mut called = known.iter().filter(names);
    let (code, _) = called.next()?;
    (typed.contains(' ') && called.next().is_none()).then_some(*code)
}
