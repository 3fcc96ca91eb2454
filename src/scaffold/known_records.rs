//! Hồ sơ đang có: what a new record can name, and which numbers come next.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use chrono::{Days, NaiveDate};

use super::new_record::NotBegun;
use crate::documents::Guideline;
use crate::findings::{Finding, rules};
use crate::model::{
    Body, BodyNotInForce, Declared, MisspeltReference, Model, Named, Office, Session,
    UnknownReference, UnreadRecords, Village, VillageNotInForce, meant, resolve,
};
use crate::records::{NamedChoice, Records, Text, nearest};
use crate::render::read_guidelines;
use crate::workspace::{Changes, load, load_templates};

/// Hồ sơ đang có: the records of one office, as far as they are sound.
pub struct KnownRecords {
    pub(super) records: Records,
    pub(super) model: Model,
    pub(super) office: Office,
    guidelines: Vec<Guideline>,
    findings: Vec<Finding>,
}

impl KnownRecords {
    /// Reads the records.
    ///
    /// # Errors
    ///
    /// When `office.toml` is missing or has errors: nothing can be named without it.
    pub fn read(root: &Path) -> Result<Self, NotBegun> {
        let (records, mut findings) = load(root, &Changes::new());
        let mut model = resolve(&records, None, &mut findings);
        let Some(office) = model.office.clone() else {
            findings.retain(Finding::is_error);
            return Err(NotBegun::Findings(findings, Box::new(records.sources)));
        };
        // What is wrong with templates is for `check` to say.
        let mut aside = Vec::new();
        let guidelines = read_guidelines(&load_templates(root, &mut aside), &mut aside);
        // The model leaves out what is broken; a number in it may be taken.
        model.unread = UnreadRecords::left_by(&findings);
        Ok(Self {
            records,
            model,
            office,
            guidelines,
            findings,
        })
    }

    /// Stops when a record in this folder is broken: what it holds is not known.
    pub(super) fn whole(&self, folder: &str) -> Result<(), NotBegun> {
        if !self.model.unread.touch(folder) {
            return Ok(());
        }
        let inside = |it: &&Finding| it.is_error() && UnreadRecords::behind(it).touch(folder);
        let findings = self.findings.iter().filter(inside).cloned().collect();
        let sources = Box::new(self.records.sources.clone());
        Err(NotBegun::Findings(findings, sources))
    }

    /// What papers of a day call the office and its parts, as templates name them, and the kind
    /// of place. Where its side has no profile, another one's words are there to be changed.
    pub(super) fn called(&self, day: NaiveDate) -> BTreeMap<&str, String> {
        let identity = self.office.identity_on(day);
        let guideline = identity.and_then(|it| Guideline::of(&self.guidelines, it, day));
        let guideline = guideline.or(self.guidelines.first());
        let names = identity.zip(guideline).map(|(it, of)| of.names_of(it));
        let names = names.unwrap_or_default().into_iter();
        let mut names: BTreeMap<&str, String> = names
            .map(|(name, words)| (name, words.to_string()))
            .collect();
        names.insert("unit", self.office.unit_on(day).name().to_owned());
        names
    }

    /// The villages on a day.
    pub(super) fn villages(&self, day: NaiveDate) -> Vec<Named> {
        in_force(&self.office.villages, day, village)
    }

    /// The bodies on a day.
    pub(super) fn bodies(&self, day: NaiveDate) -> Vec<Named> {
        in_force(&self.office.bodies, day, body)
    }

    /// The fields.
    pub(super) fn fields(&self) -> Vec<Named> {
        let fields = self.office.fields.iter();
        fields.map(|it| Named::new(&it.id, &it.name)).collect()
    }

    /// The codes of villages that are called so, in force on the day.
    pub(super) fn villages_called(
        &self,
        typed: &[impl AsRef<str>],
        day: NaiveDate,
    ) -> Result<Vec<String>, NotBegun> {
        let not_in_force = |name, successor| {
            Finding::nowhere(VillageNotInForce {
                day,
                name,
                successor,
            })
        };
        let villages = &self.office.villages;
        let code = |it: &str| code_on(villages, it, day, village, not_in_force);
        typed.iter().map(|it| code(it.as_ref())).collect()
    }

    /// The code of a body that is called so, in force on the day.
    pub(super) fn body(&self, typed: &str, day: NaiveDate) -> Result<String, NotBegun> {
        code_on(&self.office.bodies, typed, day, body, |name, successor| {
            Finding::nowhere(BodyNotInForce {
                day,
                name,
                successor,
            })
        })
    }

    /// A session by its code, in whatever year.
    pub(super) fn session(&self, id: &str) -> Result<&Session, NotBegun> {
        let sessions = &self.model.sessions;
        if let Some(session) = sessions.iter().rev().find(|it| &*it.id == id) {
            return Ok(session);
        }
        self.whole("records")?;
        let known: Vec<&str> = sessions.iter().map(|it| &*it.id).collect();
        let not_found = |known: String| {
            let id = id.to_owned();
            Finding::nowhere(SessionNotFound { id, known })
        };
        if let Some(near) = nearest(id, &known) {
            return Err(not_found(near.to_owned()).suggest(near).into());
        }
        // The latest ones: those are most often meant.
        let latest: Vec<&str> = known.into_iter().rev().take(8).collect();
        Err(not_found(latest.join(", ")).into())
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
        let works = |day: &NaiveDate| self.model.calendar.is_working_day(*day);
        let mut days = day.iter_days().rev().take(60);
        days.find(works).unwrap_or(day)
    }

    /// The code of the next item of a year, as the ledger counts them.
    pub(super) fn next_code(&self, year: i32, ahead: u32) -> String {
        let last = self.records.last_code(&year.to_string());
        format!("{year}-{:02}", last.saturating_add(ahead))
    }
}

fn village(village: &Village) -> Named {
    let label = format_args!("{} {}", village.kind, village.name);
    Named::new(&village.id, label).or(&village.name)
}

fn body(body: &Body) -> Named {
    let name = body.name.as_str();
    // `Mầm non Sơn Bao` for the `Trường` of that name.
    let behind_its_kind = name.split_once(' ').map_or(name, |(_, rest)| rest);
    let named = Named::new(&body.id, name).or(body.short_name());
    named.or(behind_its_kind)
}

fn in_force<T: Declared>(things: &[Arc<T>], day: NaiveDate, named: fn(&T) -> Named) -> Vec<Named> {
    let in_force = things.iter().filter(|it| it.is_there_on(day));
    in_force.map(|it| named(it)).collect()
}

/// The code of what is called so and in force on the day.
///
/// # Errors
///
/// What is in its place on that day, or that there is nothing of that name.
fn code_on<T: Declared>(
    things: &[Arc<T>],
    typed: &str,
    day: NaiveDate,
    named: fn(&T) -> Named,
    not_in_force: impl Fn(String, String) -> Finding,
) -> Result<String, NotBegun> {
    let is_typed = |code: &Text| code.as_str() == typed;
    find(&in_force(things, day, named), typed).map_err(|unknown| {
        let Some(gone) = things.iter().find(|it| is_typed(it.code())) else {
            return unknown.into();
        };
        let mut others = things.iter();
        let before = others.find(|it| it.successor().is_some_and(is_typed));
        let other = gone.successor().or(before.map(|it| it.code()));
        let other = other.map_or_else(|| "-".to_owned(), Text::to_string);
        not_in_force(named(gone).label, other).into()
    })
}

/// The code of the one of `all` with this code or name.
///
/// # Errors
///
/// The finding that there is none, with the nearest one.
pub(super) fn find(all: &[Named], typed: &str) -> Result<String, Finding> {
    if let Ok(one) = meant(all, typed) {
        return Ok(one.id.clone());
    }
    let codes: Vec<&str> = all.iter().map(|it| &*it.id).collect();
    let known = all.iter().map(|it| format!("{} ({})", it.id, it.label));
    let (id, known) = (typed.to_owned(), known.collect::<Vec<_>>().join(", "));
    Err(match nearest(typed, &codes) {
        Some(_) => Finding::nowhere(MisspeltReference { id, known }),
        None => Finding::nowhere(UnknownReference { id, known }),
    })
}

rules! { KNOWN_RECORDS:

SessionNotFound "D703" "session-not-found" Error { id: String, known: String }
vi "không có buổi đối thoại “{id}” để ghi ý kiến vào"
=> "dùng một mã đã có: {known}; ý kiến tiếp nhận ngoài hội nghị thì ghi `other`"
en "there is no session “{id}” to which the petition could belong"
=> "name one of: {known}; or `other` for what came in elsewhere"
why "Mỗi lượt ý kiến nằm trong thư mục của buổi đối thoại mà nó thuộc về."
  / "A petition stands in the folder of the session it belongs to."
wrong "`doithoai new petition 2025-04-nuoc-tag`"
    / "`doithoai new petition 2025-04-nuoc-tag`, a slip of the keyboard"
right "`doithoai new petition 2025-04-nuoc-tang`"
    / "`doithoai new petition 2025-04-nuoc-tang`, a session of that year"
by Records

}
