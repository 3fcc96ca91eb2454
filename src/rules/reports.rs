//! Báo cáo: its figures are those of its own time.

use chrono::{Months, NaiveDate};

use super::check::Check;
use crate::findings::{Finding, rules};
use crate::model::Model;

pub(super) static CHECKS: &[Check] = &[
    Check::Model(reports_count_their_own_year),
    Check::Model(reports_are_signed_after_they_are_counted),
];

/// A report counts what the folder of its year holds, and is written in that year or in the first
/// months of the next one; that of a quarter or month, in it or soon after it.
fn reports_count_their_own_year(model: &Model, findings: &mut Vec<Finding>) {
    for report in &model.reports {
        let (day, year) = (report.as_of.0, report.year);
        let outside = |first, months| {
            let (from, until) = span(year, first, months)?;
            (day < from || day > until).then_some((from, until))
        };
        if let Some((from, until)) = outside(1, 12) {
            let breach = AsOfOutsideYear {
                day,
                year,
                from,
                until,
            };
            findings.push(report.paper.finding("as-of", breach));
        } else if let Some((first, months)) = months_of(&report.name)
            && let Some((from, until)) = outside(first, months)
        {
            let name = report.name.to_string();
            let breach = AsOfOutsidePeriod {
                day,
                name,
                from,
                until,
            };
            findings.push(report.paper.finding("as-of", breach));
        }
    }
}

/// The first month that a report of that name is about, and how many: `quy-3`, `thang-10`.
fn months_of(name: &str) -> Option<(u32, u32)> {
    let number = |word: &str| name.strip_prefix(word)?.parse::<u32>().ok();
    match (number("quy-"), number("thang-")) {
        (Some(quarter @ 1..=4), _) => Some((quarter * 3 - 2, 3)),
        (_, Some(month @ 1..=12)) => Some((month, 1)),
        _ => None,
    }
}

/// From the first day of some months to the end of the third month behind them: later nobody
/// asks for their report any more.
fn span(year: i32, first: u32, months: u32) -> Option<(NaiveDate, NaiveDate)> {
    let from = NaiveDate::from_ymd_opt(year, first, 1)?;
    let behind = from.checked_add_months(Months::new(months + 3))?;
    Some((from, behind.pred_opt()?))
}

/// Nobody can sign today what is counted tomorrow.
fn reports_are_signed_after_they_are_counted(model: &Model, findings: &mut Vec<Finding>) {
    for report in &model.reports {
        let day = report.as_of.0;
        if let Some(date) = report.paper.issue.date.filter(|date| *date < day) {
            findings.push(
                report
                    .paper
                    .finding("as-of", CountedAfterSigning { day, date }),
            );
        }
    }
}

rules! { RULES:

AsOfOutsideYear "D540" "as-of-outside-year" Error { day: NaiveDate, year: i32, from: NaiveDate, until: NaiveDate }
vi "báo cáo của năm {year} mà số liệu tính đến {day}"
=> "sửa `as-of` (từ {from} đến {until}), hoặc chuyển tệp sang thư mục reports/ của năm ấy"
en "the report is in the folder of {year}, and its figures are as of {day}"
=> "mend `as-of` (from {from} to {until}), or move the file to the reports/ of its year"
why "Báo cáo đếm hồ sơ trong thư mục năm của nó; tính đến một ngày của năm khác thì số liệu bằng 00 mà vẫn được ký."
  / "A report counts the records of its year's folder; as of a day in another year it is signed with 00 everywhere."
wrong "as-of = 2023-12-15"
right "as-of = 2024-12-15"
by Practice

AsOfOutsidePeriod "D541" "as-of-outside-period" Warning { day: NaiveDate, name: String, from: NaiveDate, until: NaiveDate }
vi "báo cáo {name} mà số liệu tính đến {day}"
=> "sửa `as-of` (từ {from} đến {until}), hoặc đổi tên tệp theo kỳ báo cáo"
en "the report is called {name}, and its figures are as of {day}"
=> "mend `as-of` (from {from} to {until}), or rename the file after its period"
why "Tệp chép từ kỳ trước mà quên sửa ngày thì báo cáo mang số liệu của kỳ trước."
  / "A file copied from the last period with its day left as it was reports the last period's figures."
wrong "as-of = 2024-06-30"
right "as-of = 2024-09-30"
by Practice

CountedAfterSigning "D542" "counted-after-signing" Error { day: NaiveDate, date: NaiveDate }
vi "số liệu tính đến {day} mà báo cáo ký ngày {date}"
=> "sửa `as-of` cho không sau ngày báo cáo, hoặc sửa `date`"
en "figures as of {day} in a report signed on {date}"
=> "mend `as-of`, which is not after the day of the report, or `date`"
why "Không ai ký hôm nay số liệu của ngày mai."
  / "Nobody signs today what is counted tomorrow."
wrong "as-of = 2024-12-31"
right "as-of = 2024-12-15"
by Practice

}
