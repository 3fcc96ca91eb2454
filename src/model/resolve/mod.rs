//! From the raw records to the model.

mod calendar;
mod event;
mod links;
mod lookup;
mod office;
mod petition;
mod plan;
mod plan_text;
mod report;
mod session;

use std::sync::Arc;

use chrono::NaiveDate;

use super::Calendar;
use super::Office;
use super::Period;
use super::Petition;
use super::Plan;
use super::Report;
use super::Session;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::KeyPath;
use crate::diagnostic::Place;
use crate::diagnostic::Rule;
use crate::diagnostic::catalogue as rule;
use crate::records::Day;
use crate::records::Gaps;
use crate::records::Records;
use crate::records::Text;
use crate::records::nearest;
use crate::records::plain_words;

/// Mô hình: all that is known about one office.
///
/// Holds only what is sound: a record with an error is left out.
#[derive(Debug, Clone, Default)]
pub struct Model {
    /// The office; without it there can be no document.
    pub office: Option<Office>,
    /// The working calendar.
    pub calendar: Calendar,
    /// The plans, by year.
    pub plans: Vec<Plan>,
    /// The sessions, by year and identifier.
    pub sessions: Vec<Session>,
    /// The petitions, by year, session and number.
    pub petitions: Vec<Petition>,
    /// The reports, by year and name.
    pub reports: Vec<Report>,
    /// Where records may be that are not known.
    pub gaps: Gaps,
    /// The day on which the records are looked at, when somebody named one.
    pub as_of: Option<NaiveDate>,
}

impl Model {
    /// The plan of a year.
    pub fn plan_of(&self, year: i32) -> Option<&Plan> {
        self.plans.iter().find(|plan| plan.year == year)
    }

    /// Whether all petitions of a session are known.
    pub fn knows_petitions_of(&self, session: &Session) -> bool {
        let (year, id) = (session.year, &session.id);
        !self.gaps.touch(&format!("records/{year}/petitions/{id}"))
    }

    /// The petitions that were brought forward at a session, in order.
    pub fn petitions_of<'a>(&'a self, session: &'a Session) -> impl Iterator<Item = &'a Petition> {
        // They stand by year and session, as they were read.
        let key = (session.year, &*session.id);
        let before = |it: &Petition| (it.year, it.session.as_deref().unwrap_or(OUTSIDE)) < key;
        let first = self.petitions.partition_point(before);
        let rest = self.petitions[first..].iter();
        rest.take_while(move |petition| petition.is_of(session))
    }
}

/// Resolves references, periods and numbers. `as_of` is the day whose names and guideline
/// a draft takes; without it a draft takes those of the first day of its year.
pub fn resolve(
    records: &Records,
    as_of: Option<NaiveDate>,
    findings: &mut Vec<Diagnostic>,
) -> Model {
    let calendar = calendar::resolve_calendars(&records.calendars, findings);
    let office = records.office.as_ref().and_then(|loaded| {
        let raw = loaded.record.as_ref()?;
        office::resolve_office(&Resolver::new(&loaded.file, findings), raw)
    });
    let mut model = Model {
        calendar,
        as_of,
        gaps: Gaps::left_by(findings),
        ..Model::default()
    };
    let Some(office) = office else {
        // Without an office every reference would be unknown: one cause, one finding.
        return model;
    };
    for (&year, loaded) in &records.plans {
        let resolver = Resolver::new(&loaded.file, findings);
        let plan = loaded.record.as_ref();
        let plan = plan.and_then(|raw| {
            plan::resolve_plan(&resolver, &office, &model.calendar, year, as_of, raw)
        });
        model.plans.extend(plan);
    }
    for ((year, id), loaded) in &records.sessions {
        let resolver = Resolver::new(&loaded.file, findings);
        let session = loaded.record.as_ref();
        let session = session.and_then(|raw| {
            session::resolve_session(&resolver, &office, &model.calendar, (*year, id), as_of, raw)
        });
        if session.is_none() {
            model.gaps.add(&loaded.file);
        }
        model.sessions.extend(session);
    }
    for ((year, id, ordinal), loaded) in &records.petitions {
        let resolver = Resolver::new(&loaded.file, findings);
        let session = (**id != *OUTSIDE).then(|| Arc::clone(id));
        if session.is_some() && !records.sessions.contains_key(&(*year, Arc::clone(id))) {
            let finding = Diagnostic::new(&rule::UNKNOWN_SESSION, Place::file(&loaded.file));
            resolver.report(finding.with("id", &**id));
            model.gaps.add(&format!("records/{year}/petitions"));
        }
        let petition = loaded.record.as_ref();
        let key = (*year, session, *ordinal);
        let petition = petition.and_then(|raw| {
            petition::resolve_petition(&resolver, &office, &model.calendar, key, raw)
        });
        if petition.is_none() {
            model.gaps.add(&loaded.file);
        }
        model.petitions.extend(petition);
    }
    for ((year, name), loaded) in &records.reports {
        let resolver = Resolver::new(&loaded.file, findings);
        let report = loaded.record.as_ref();
        let report = report.and_then(|raw| {
            report::resolve_report(&resolver, &office, &model.calendar, (*year, name), raw)
        });
        model.reports.extend(report);
    }
    links::check_links(&model, records, findings);
    links::check_annual_reports(&mut model, findings);
    model.office = Some(office);
    model
}

/// The folder of petitions that came in at no session.
pub(crate) const OUTSIDE: &str = "other";

/// One file on its way from raw to sound; counts what goes wrong.
struct Resolver<'a> {
    file: &'a Arc<str>,
    findings: std::cell::RefCell<&'a mut Vec<Diagnostic>>,
    before: usize,
}

impl<'a> Resolver<'a> {
    fn new(file: &'a Arc<str>, findings: &'a mut Vec<Diagnostic>) -> Self {
        let before = findings.len();
        Self {
            file,
            findings: std::cell::RefCell::new(findings),
            before,
        }
    }

    fn value(&self, path: KeyPath) -> Place {
        Place::value(self.file, path)
    }

    /// The place of a text, or the file when it has none.
    fn place_of(&self, text: &Text) -> Place {
        text.place()
            .cloned()
            .unwrap_or_else(|| Place::file(self.file))
    }

    fn report(&self, finding: Diagnostic) {
        self.findings.borrow_mut().push(finding);
    }

    fn report_at(&self, rule: &'static Rule, path: KeyPath) {
        self.report(Diagnostic::new(rule, self.value(path)));
    }

    /// Reports a value that is wrong because of a day.
    fn report_on(&self, rule: &'static Rule, path: KeyPath, day: NaiveDate) {
        self.report(Diagnostic::new(rule, self.value(path)).on(day));
    }

    /// Reports a list that must not be empty.
    fn empty(&self, path: KeyPath) {
        let key = path.last_key().unwrap_or_default().to_owned();
        let finding = Diagnostic::new(&rule::EMPTY_LIST, self.value(path));
        self.report(finding.with("key", key));
    }

    fn out_of_range(&self, path: KeyPath, least: u32, most: u32) {
        let key = path.last_key().unwrap_or_default().to_owned();
        let finding = Diagnostic::new(&rule::OUT_OF_RANGE, self.value(path)).with("key", key);
        let finding = finding.with("least", least.to_string());
        self.report(finding.with("most", most.to_string()));
    }

    /// The thing, unless this file turned out to have an error.
    fn unless_errors<T>(&self, thing: T) -> Option<T> {
        let findings = self.findings.borrow();
        let failed = findings[self.before..].iter().any(Diagnostic::is_error);
        (!failed).then_some(thing)
    }

    fn period(&self, from: Option<Day>, until: Option<Day>, at: &KeyPath) -> Option<Period> {
        let period = Period::new(from, until);
        if period.is_none() {
            self.report_at(&rule::PERIOD_REVERSED, at.key("until"));
        }
        period
    }

    /// Reports every identifier that is taken already, beside the one that took it, and
    /// every one that is not made of small letters, digits and hyphens.
    fn identifiers<'t>(&self, ids: impl Iterator<Item = &'t Text>) {
        let mut seen: Vec<&Text> = Vec::new();
        for id in ids {
            let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
            if !id.as_str().chars().all(plain) {
                let finding = Diagnostic::new(&rule::BAD_IDENTIFIER, self.place_of(id));
                self.report(finding.with("id", id.as_str()));
            }
            match seen.iter().find(|other| **other == id) {
                Some(first) => {
                    let finding = Diagnostic::new(&rule::DUPLICATE_IDENTIFIER, self.place_of(id));
                    let finding = finding.with("id", id.as_str());
                    self.report(finding.beside(self.place_of(first)));
                }
                None => seen.push(id),
            }
        }
    }

    /// Says that nothing is called so. `known` are the codes that there are, each with the name
    /// of what it stands for, if it has one.
    fn unknown_reference(&self, id: &Text, known: &[(&str, Option<&str>)]) {
        let codes: Vec<&str> = known.iter().map(|(code, _)| *code).collect();
        let near = nearest(id.as_str(), &codes).or_else(|| called(id.as_str(), known));
        let finding = match near {
            Some(near) => Diagnostic::new(&rule::MISSPELT_REFERENCE, self.place_of(id))
                .suggest(format!("\"{near}\"")),
            None => Diagnostic::new(&rule::UNKNOWN_REFERENCE, self.place_of(id)),
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
