//! Bộ hồ sơ: all record files of one office, as typed.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::calendar::CalendarRecord;
use super::correction::CorrectionRecord;
use super::issued_copy::IssuedRecord;
use super::office::OfficeRecord;
use super::petition::PetitionRecord;
use super::plan::PlanRecord;
use super::report::ReportRecord;
use super::session::SessionRecord;
use crate::findings::{Sources, rules};

/// The folder of petitions that came in at no session.
pub const OUTSIDE: &str = "other";

/// Whether a text is spelt as codes and the names of record files are: in small letters without
/// marks, digits and hyphens.
pub fn is_spelt_as_code(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    text.bytes().all(plain)
}

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
    /// `<year>/corrections/<name>.toml`, by year and name.
    pub corrections: BTreeMap<(i32, Arc<str>), Loaded<CorrectionRecord>>,
    /// `<year>/issued/<path>.toml`, by file.
    pub issued: BTreeMap<Arc<str>, Loaded<IssuedRecord>>,
    /// The SHA-256 of `<year>/issued/<path>.pdf`, by file; `None` for one that cannot be read.
    pub copies: BTreeMap<Arc<str>, Option<String>>,
    /// The texts of the files, to show findings in.
    pub sources: Sources,
}

impl Records {
    /// Adds what another part of the folder holds.
    pub(crate) fn extend(&mut self, other: Self) {
        self.office = self.office.take().or(other.office);
        self.calendars.extend(other.calendars);
        self.plans.extend(other.plans);
        self.sessions.extend(other.sessions);
        self.petitions.extend(other.petitions);
        self.reports.extend(other.reports);
        self.corrections.extend(other.corrections);
        self.issued.extend(other.issued);
        self.copies.extend(other.copies);
        self.sources.extend(other.sources);
    }

    /// The highest number that a code of a series has, which is a year: `2025-42` is the year's
    /// 42nd. 0 where it has none.
    pub fn last_code(&self, series: &str) -> u32 {
        let petitions = self.petitions.values();
        let items = petitions.filter_map(|it| it.record.as_ref());
        let numbers = items.flat_map(|it| &it.item).filter_map(|item| {
            let (its_series, number) = item.code.as_str().rsplit_once('-')?;
            number.parse().ok().filter(|_| its_series == series)
        });
        numbers.max().unwrap_or(0)
    }
}

rules! { PLACES:

MisplacedFile "D104" "misplaced-file" Error
vi "tệp .toml nằm sai chỗ"
=> "chỉ có các chỗ: records/office.toml, records/calendar/<năm>.toml và, trong records/<năm>/, plan.toml, sessions/<mã>.toml, petitions/<mã buổi>/<số>.toml, reports/<tên>.toml, corrections/<tên>.toml; tên tệp chỉ gồm chữ thường không dấu, chữ số và gạch nối"
en "a .toml file where none belongs"
=> "the places are: records/office.toml, records/calendar/<year>.toml and, in records/<year>/, plan.toml, sessions/<id>.toml, petitions/<session>/<number>.toml, reports/<name>.toml, corrections/<name>.toml; names of small letters, digits and hyphens"
why "Tệp đặt sai tên hoặc sai thư mục sẽ không bao giờ được dùng đến; người nhập lại tưởng là đã có."
  / "A file with the wrong name or in the wrong folder would never be used, though someone thinks it is."
wrong "kế hoạch lưu ở records/2025/ke-hoach.toml"
    / "the plan is kept in records/2025/ke-hoach.toml"
right "kế hoạch lưu ở records/2025/plan.toml"
    / "the plan is kept in records/2025/plan.toml"
by Records

}
