//! Bộ hồ sơ: all record files of one office, as typed.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::calendar::CalendarRecord;
use super::office::OfficeRecord;
use super::petition::PetitionRecord;
use super::plan::PlanRecord;
use super::report::ReportRecord;
use super::session::SessionRecord;
use crate::findings::Sources;

/// The folder of petitions that came in at no session.
pub const OUTSIDE: &str = "other";

/// A record file: its name, and what it says unless it is broken.
#[derive(Debug, Clone)]
pub struct Loaded<T> {
    /// Name relative to the root, with `/`.
    pub file: Arc<str>,
    /// `None` when the file has errors; they are among the findings.
    pub record: Option<T>,
}

/// Bộ hồ sơ: all record files of one office, as typed.
#[derive(Debug, Clone, Default)]
pub struct Records {
    /// `office.toml`; `None` when there is no such file.
    pub office: Option<Loaded<OfficeRecord>>,
    /// `calendar/<year>.toml`, by year.
    pub calendars: BTreeMap<i32, Loaded<CalendarRecord>>,
    /// `<year>/plan.toml`, by year.
    pub plans: BTreeMap<i32, Loaded<PlanRecord>>,
    /// `<year>/sessions/<id>.toml`, by year and identifier.
    pub sessions: BTreeMap<(i32, Arc<str>), Loaded<SessionRecord>>,
    /// `<year>/petitions/<session>/<nn>.toml`, by year, session and number.
    pub petitions: BTreeMap<(i32, Arc<str>, u32), Loaded<PetitionRecord>>,
    /// `<year>/reports/<name>.toml`, by year and name.
    pub reports: BTreeMap<(i32, Arc<str>), Loaded<ReportRecord>>,
    /// The texts of the files, to show findings in.
    pub sources: Sources,
}
