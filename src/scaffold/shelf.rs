//! Hồ sơ đang có: what a new record can name, and which numbers come next.

use std::path::Path;
use std::sync::Arc;

use chrono::{Datelike, Days, NaiveDate};

use super::interview::Stop;
use crate::findings::{Finding, Rule, catalogue as rule};
use crate::model::{Model, Office, Period, Session, resolve};
use crate::records::Records;
use crate::records::nearest;
use crate::records::{Gaps, Text};
use crate::render::is_printable;
use crate::vietnamese::normalize;
use crate::workspace::load;

/// Kệ hồ sơ: the records of one office, as far as they are sound.
pub struct Shelf {
    pub(super) records: Records,
    pub(super) model: Model,
    pub(super) office: Office,
    findings: Vec<Finding>,
}

/// Một lựa chọn: something that a record can name by its code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Choice {
    /// The code.
    pub id: String,
    /// What it stands for.
    pub name: String,
}

impl Shelf {
    /// Reads the records.
    ///
    /// # Errors
    ///
    /// When `office.toml` is missing or has errors: nothing can be named without it.
    pub fn read(root: &Path) -> Result<Self, Stop> {
        let (records, mut findings) = load(root, &is_printable);
        let mut model = resolve(&records, None, &mut findings);
        let Some(office) = model.office.clone() else {
            findings.retain(Finding::is_error);
            return Err(Stop::Findings(findings, Box::new(records.sources)));
        };
        // The model leaves out what is broken; a number in it may be taken.
        model.gaps = Gaps::left_by(&findings);
        Ok(Self {
            records,
            model,
            office,
            findings,
        })
    }

    /// Stops when a record in this folder is broken: what it holds is not known.
    pub(super) fn whole(&self, folder: &str) -> Result<(), Stop> {
        if !self.model.gaps.touch(folder) {
            return Ok(());
        }
        let inside = |it: &&Finding| it.is_error() && Gaps::behind(it).touch(folder);
        let findings = self.findings.iter().filter(inside).cloned().collect();
        let sources = Box::new(self.records.sources.clone());
        Err(Stop::Findings(findings, sources))
    }

    /// The villages on a day.
    pub(super) fn villages(&self, day: NaiveDate) -> Vec<Choice> {
        let villages = self.office.villages.iter();
        let named = villages.map(|it| (&it.id, format!("{} {}", it.kind, it.name), &it.period));
        in_force(named, day)
    }

    /// The bodies on a day.
    pub(super) fn bodies(&self, day: NaiveDate) -> Vec<Choice> {
        let bodies = self.office.bodies.iter();
        in_force(
            bodies.map(|it| (&it.id, it.name.to_string(), &it.period)),
            day,
        )
    }

    /// The persons who hold their positions on a day.
    pub(super) fn persons(&self, day: NaiveDate) -> Vec<Choice> {
        let persons = self.office.persons.iter();
        in_force(
            persons.map(|it| (&it.id, it.name.to_string(), &it.period)),
            day,
        )
    }

    /// The roles in which somebody signs on a day.
    pub(super) fn roles(&self, day: NaiveDate) -> Vec<Choice> {
        let signers = self.office.signers.iter();
        in_force(
            signers.map(|it| (&it.role, it.name.to_string(), &it.period)),
            day,
        )
    }

    /// The fields.
    pub(super) fn fields(&self) -> Vec<Choice> {
        let field = |it: &Arc<crate::model::Field>| Choice {
            id: it.id.to_string(),
            name: it.name.to_string(),
        };
        self.office.fields.iter().map(field).collect()
    }

    /// A village by its code, in force on the day.
    pub(super) fn village(&self, id: &str, day: NaiveDate) -> Result<String, Stop> {
        let villages = self.villages(day);
        let gone = self.office.villages.iter().find(|it| it.id.as_str() == id);
        let gone = gone.map(|it| {
            let name = format!("{} {}", it.kind, it.name);
            (name, it.merged_into.clone())
        });
        find(&villages, id).map_err(|unknown| match gone {
            Some((name, next)) => {
                let mut before = self.office.villages.iter();
                let before = before.find(|it| {
                    it.merged_into
                        .as_ref()
                        .is_some_and(|next| next.as_str() == id)
                });
                let other = next.as_ref().or(before.map(|it| &it.id));
                not_in_force(&rule::VILLAGE_NOT_IN_FORCE, name, other, day)
            }
            None => unknown.into(),
        })
    }

    /// A body by its code, in force on the day.
    pub(super) fn body(&self, id: &str, day: NaiveDate) -> Result<String, Stop> {
        let bodies = self.bodies(day);
        let gone = self.office.bodies.iter().find(|it| it.id.as_str() == id);
        let gone = gone.map(|it| (it.name.to_string(), it.successor.clone()));
        find(&bodies, id).map_err(|unknown| match gone {
            Some((name, next)) => {
                let mut before = self.office.bodies.iter();
                let before = before.find(|it| {
                    it.successor
                        .as_ref()
                        .is_some_and(|next| next.as_str() == id)
                });
                let other = next.as_ref().or(before.map(|it| &it.id));
                not_in_force(&rule::BODY_NOT_IN_FORCE, name, other, day)
            }
            None => unknown.into(),
        })
    }

    /// A session by its code, in whatever year.
    pub(super) fn session(&self, id: &str) -> Result<&Session, Stop> {
        let sessions = &self.model.sessions;
        if let Some(session) = sessions.iter().rev().find(|it| &*it.id == id) {
            return Ok(session);
        }
        self.whole("records")?;
        let known: Vec<&str> = sessions.iter().map(|it| &*it.id).collect();
        let mut finding = Finding::under_nowhere(&rule::SESSION_NOT_FOUND).with("id", id);
        if let Some(near) = nearest(id, &known) {
            finding = finding.suggest(near);
            return Err(finding.with("known", near).into());
        }
        // The latest ones: those are most often meant.
        let known: Vec<&str> = known.into_iter().rev().take(8).collect();
        Err(finding.with("known", known.join(", ")).into())
    }

    /// The number that the next paper of a register takes.
    pub(super) fn next_number(&self, register: &str, day: NaiveDate) -> u32 {
        crate::rules::next_number(&self.model, register, day)
    }

    /// The day, or the first working day behind it.
    pub(super) fn working_day(&self, day: NaiveDate) -> NaiveDate {
        let works = |day: &NaiveDate| self.model.calendar.is_working_day(*day);
        day.iter_days().take(60).find(works).unwrap_or(day)
    }

    /// The first working day behind a day.
    pub(super) fn next_working_day(&self, day: NaiveDate) -> NaiveDate {
        self.working_day(day.checked_add_days(Days::new(1)).unwrap_or(day))
    }

    /// The day, or the last working day before it.
    pub(super) fn working_day_before(&self, day: NaiveDate) -> NaiveDate {
        let earlier = |back: u64| day.checked_sub_days(Days::new(back));
        let mut days = (0..60).filter_map(earlier);
        let works = |day: &NaiveDate| self.model.calendar.is_working_day(*day);
        days.find(works).unwrap_or(day)
    }

    /// The code of the next item of a year, as the ledger counts them.
    pub(super) fn next_code(&self, year: i32, ahead: u32) -> String {
        let petitions = self.records.petitions.values();
        let items = petitions.filter_map(|it| it.record.as_ref());
        let codes = items.flat_map(|it| &it.item).map(|it| it.code.as_str());
        let number = |code: &str| -> Option<u32> {
            let (series, number) = code.rsplit_once('-')?;
            let number = number.parse().ok()?;
            (series == year.to_string()).then_some(number)
        };
        let highest = codes.filter_map(number).max().unwrap_or(0);
        format!("{year}-{:02}", highest.saturating_add(ahead))
    }
}

/// The quarter of a month.
pub(super) fn quarter(day: NaiveDate) -> u32 {
    day.month0() / 3 + 1
}

fn in_force<'a>(
    things: impl Iterator<Item = (&'a Text, String, &'a Period)>,
    day: NaiveDate,
) -> Vec<Choice> {
    let in_force = things.filter(|(_, _, period)| period.contains(day));
    let choice = |(id, name, _): (&Text, String, _)| Choice {
        id: id.to_string(),
        name,
    };
    in_force.map(choice).collect()
}

/// The choice that is called so: by its code, by its name, or by a name without its first word
/// (`thôn`) where no other has it.
pub(super) fn meant<'a>(choices: &'a [Choice], typed: &str) -> Option<&'a Choice> {
    if let Some(choice) = choices.iter().find(|it| it.id == typed) {
        return Some(choice);
    }
    let typed = normalize(typed).to_lowercase();
    let only = |fits: &dyn Fn(&str) -> bool| {
        let mut found = choices.iter().filter(|it| fits(&it.name.to_lowercase()));
        found.next().filter(|_| found.next().is_none())
    };
    let rest = |name: &str| name.split_once(' ').map(|it| it.1.to_owned());
    only(&|name| name == typed).or_else(|| only(&|name| rest(name).is_some_and(|it| it == typed)))
}

/// The choice with this code or name.
///
/// # Errors
///
/// The finding that there is none, with the nearest one.
pub(super) fn find(choices: &[Choice], id: &str) -> Result<String, Finding> {
    if let Some(choice) = meant(choices, id) {
        return Ok(choice.id.clone());
    }
    let codes: Vec<&str> = choices.iter().map(|it| &*it.id).collect();
    let finding = match nearest(id, &codes) {
        Some(near) => Finding::under_nowhere(&rule::MISSPELT_REFERENCE).with("nearest", near),
        None => Finding::under_nowhere(&rule::UNKNOWN_REFERENCE),
    };
    let known = choices.iter().map(|it| format!("{} ({})", it.id, it.name));
    let known: Vec<String> = known.collect();
    Err(finding.with("id", id).with("known", known.join(", ")))
}

fn not_in_force(
    rule: &'static Rule,
    name: String,
    successor: Option<&Text>,
    day: NaiveDate,
) -> Stop {
    let successor = successor.map_or_else(|| "-".to_owned(), ToString::to_string);
    let finding = Finding::under_nowhere(rule).on(day).with("name", name);
    finding.with("successor", successor).into()
}
