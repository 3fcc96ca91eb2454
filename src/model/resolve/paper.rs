//! Number, day and signer, alike in every record of a paper; a report has hardly more.

use std::sync::Arc;

use chrono::NaiveDate;

use super::lookup::Lookup;
use crate::findings::{Place, rules};
use crate::model::paper::{Issue, Paper, Report, Signed};
use crate::records::{IssuedPaper, ReportRecord};

impl Lookup<'_> {
    /// A running number: a register has no more in a term.
    pub(super) fn number(&self, number: Option<u32>, place: Place) -> Option<u32> {
        self.within(number, 1, 9999, place);
        number
    }

    /// Number, date and signer of a paper; `fallback` is the day whose names a draft takes.
    pub(super) fn paper(
        &self,
        table: &impl IssuedPaper,
        fallback: NaiveDate,
        here: Place,
    ) -> Option<Paper> {
        let (number, date, signer) = table.head();
        let date = date.map(|day| day.0);
        let issue = Issue {
            number: self.number(number, here.down("number")),
            date,
            reference: date.unwrap_or(fallback),
        };
        let day = issue.reference;
        if self.office.identity_on(day).is_none() {
            self.report_at(NoIdentity { day }, here.down("date"));
        }
        Some(Paper {
            issue,
            signer: self.signer(signer, day)?,
            here,
            number_key: "number",
        })
    }

    /// A paper of a session, with what its record says.
    pub(super) fn signed<T: IssuedPaper + Clone>(
        &self,
        record: Option<&T>,
        fallback: NaiveDate,
        here: Place,
    ) -> Option<Signed<T>> {
        let record = record?;
        Some(Signed {
            paper: self.paper(record, fallback, here)?,
            record: record.clone(),
        })
    }
}

/// `reports/<name>.toml` to the report.
pub(super) fn resolve_report(
    lookup: &Lookup<'_>,
    (year, name): (i32, &Arc<str>),
    raw: &ReportRecord,
) -> Option<Report> {
    let top = lookup.top();
    let paper = lookup.paper(raw, raw.as_of.0, top.clone())?;
    // A heading with nothing below it is no report to be signed.
    lookup.empty_lists(
        &top,
        &[
            ("shortcomings", raw.shortcomings.is_empty()),
            ("causes", raw.causes.is_empty()),
            ("directions", raw.directions.is_empty()),
            ("proposals", raw.proposals.is_empty()),
            ("recipients", raw.recipients.is_empty()),
        ],
    );
    lookup.unless_errors(Report {
        year,
        name: Arc::clone(name),
        paper,
        file: Arc::clone(lookup.file),
        record: raw.clone(),
    })
}

rules! { PAPER:

NoIdentity "D215" "no-identity" Error { day: NaiveDate }
vi "office.toml không có tên cơ quan cho ngày {day}"
=> "thêm [[identity]] bao gồm ngày này, hoặc sửa ngày"
en "office.toml has no name of the office for {day}"
=> "add an [[identity]] that includes this day, or mend the date"
why "Tiêu đề văn bản lấy tên cơ quan và cấp trên theo ngày ban hành."
  / "The letterhead takes the names that hold on the day of issue."
wrong r#"until = 2024-06-30
superior = "ĐẢNG BỘ HUYỆN SƠN HÀ""#
right r#"until = 2025-06-30
superior = "ĐẢNG BỘ HUYỆN SƠN HÀ""#
by Records

}
