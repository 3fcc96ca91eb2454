//! Đọc một ô: what a cell says under its heading, or why that is not clear.

use chrono::{Datelike, NaiveDate};

use super::choices::{Choices, NameUnknown};
use super::column::{Column, ColumnKind};
use super::grid::CellValue;
use super::record::FieldValue;
use super::words;
use crate::findings::{Bilingual, Finding, rules};
use crate::vietnamese::normalize;

/// What stands between the entries of a cell.
const MARKS: &[char] = &[';', '\n'];
/// The same where no name has a comma in it.
const WITH_COMMAS: &[char] = &[';', '\n', ','];

impl Column {
    /// What a cell below the heading says; nothing for what is for the eye alone.
    ///
    /// # Errors
    ///
    /// A finding, not yet at its place, when the cell does not say one thing clearly.
    pub(super) fn read(
        &self,
        value: &CellValue,
        choices: &Choices,
    ) -> Result<Option<FieldValue>, Finding> {
        let text = || match value {
            CellValue::Text(text) => Ok(text.as_str()),
            _ => Err(self.wrong(value, words::TEXT)),
        };
        Ok(Some(match self.kind {
            ColumnKind::Shown => return Ok(None),
            ColumnKind::Count => FieldValue::Count(self.count(value)?),
            ColumnKind::Day => FieldValue::Day(self.day(value)?),
            ColumnKind::Text | ColumnKind::Code => FieldValue::Text(normalize(text()?)),
            ColumnKind::One(list) => {
                let id = choices.find(list, text()?.trim(), &self.heading)?;
                FieldValue::Text(id.to_owned())
            }
            ColumnKind::Each | ColumnKind::EachYesNo => {
                FieldValue::Many(text()?.split(MARKS).map(normalize).collect())
            }
            ColumnKind::YesNo => FieldValue::Flag(self.yes_or_no(text()?.trim())?),
            ColumnKind::Codes => {
                FieldValue::Many(entries(text()?, WITH_COMMAS, |code| Ok(normalize(code)))?)
            }
            ColumnKind::Several(list) => {
                let text = text()?;
                let id = |typed: &str| {
                    let found = choices.find(list, typed, &self.heading);
                    found.map(str::to_owned)
                };
                let ids = entries(text, MARKS, id);
                let with_commas = |finding| entries(text, WITH_COMMAS, id).map_err(|_| finding);
                FieldValue::Many(ids.or_else(with_commas)?)
            }
        }))
    }

    /// What `có` or `không` says; how the letters are typed does not matter.
    ///
    /// # Errors
    ///
    /// A finding, not yet at its place, for any other word.
    pub(super) fn yes_or_no(&self, text: &str) -> Result<bool, Finding> {
        match text.to_lowercase().as_str() {
            "có" => Ok(true),
            "không" => Ok(false),
            other => Err(Finding::nowhere(NameUnknown {
                column: self.heading.clone(),
                text: other.to_owned(),
                known: "có, không".to_owned(),
            })),
        }
    }

    fn count(&self, value: &CellValue) -> Result<i64, Finding> {
        let number = match value {
            CellValue::Number(number) if number.fract() == 0.0 && number.abs() < 1e9 => {
                Some(*number as i64)
            }
            // `05` is the fifth.
            CellValue::Text(text) => {
                let digits = text.trim().trim_end_matches('.');
                let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
                digits.parse().ok().filter(|_| plain && digits.len() < 10)
            }
            _ => None,
        };
        number.ok_or_else(|| self.wrong(value, words::A_WHOLE_NUMBER))
    }

    fn day(&self, value: &CellValue) -> Result<NaiveDate, Finding> {
        let (day, text) = match value {
            CellValue::Day(day) => (Some(*day), day.format("%d/%m/%Y").to_string()),
            CellValue::Text(text) => (typed_day(text.trim()), text.trim().to_owned()),
            CellValue::Number(number) => (None, number.to_string()),
            CellValue::Formula => return Err(self.wrong(value, words::A_DATE)),
            _ => (None, "…".to_owned()),
        };
        // Elsewhere a year has lost a digit, or Excel counted from its first day.
        let sensible = day.filter(|day| (2000..2100).contains(&day.year()));
        sensible.ok_or_else(|| {
            let column = self.heading.clone();
            Finding::nowhere(CellDate { column, text })
        })
    }

    fn wrong(&self, value: &CellValue, expected: Bilingual) -> Finding {
        let column = self.heading.clone();
        let found = match value {
            CellValue::Formula => return Finding::nowhere(CellFormula { column }),
            CellValue::Number(_) => words::A_NUMBER,
            CellValue::Day(_) => words::A_DATE,
            CellValue::Time => words::A_TIME,
            CellValue::Truth(_) => words::A_TRUTH,
            CellValue::Broken => words::AN_ERROR,
            CellValue::Text(_) => words::TEXT,
        };
        Finding::nowhere(CellKind {
            column,
            expected,
            found,
        })
    }
}

/// The entries of a cell, each once.
fn entries(
    text: &str,
    marks: &[char],
    read: impl Fn(&str) -> Result<String, Finding>,
) -> Result<Vec<String>, Finding> {
    let mut entries = Vec::new();
    for typed in text.split(marks).map(str::trim) {
        if typed.is_empty() {
            continue;
        }
        let entry = read(typed)?;
        if !entries.contains(&entry) {
            entries.push(entry);
        }
    }
    Ok(entries)
}

/// `18/4/2025`, day first as everywhere in Vietnam, with the whole year.
fn typed_day(text: &str) -> Option<NaiveDate> {
    let day = text.replace(['-', '.'], "/");
    let plain = day.chars().all(|c| c.is_ascii_digit() || c == '/');
    let day = NaiveDate::parse_from_str(&day, "%d/%m/%Y");
    day.ok().filter(|_| plain)
}

rules! { CELLS:

CellFormula "D608" "cell-formula" Error { column: String }
vi "ô “{column}” là một công thức"
=> "chép ô rồi dán lại thành giá trị (Paste Special, Values)"
en "the cell “{column}” is a formula"
=> "copy it and paste it as a value (Paste Special, Values)"
why "Chương trình không chạy công thức lấy từ tệp của người khác; kết quả lưu sẵn có thể đã cũ."
  / "Formulas out of other people's files are not run, and a remembered result may be out of date."
wrong "cột STT ghi =A2+1"
    / "the column STT has =A2+1"
right "cột STT ghi 2"
    / "the column STT has 2"
by Technical

CellKind "D609" "cell-kind" Error { column: String, expected: Bilingual, found: Bilingual }
vi "ô “{column}” phải là {expected}, nhưng đang là {found}"
=> "sửa lại ô; chữ số thì định dạng ô là Number, chữ thì định dạng là Text"
en "the cell “{column}” must be {expected}, but is {found}"
=> "mend the cell; give numbers the format Number and text the format Text"
why "Excel tự đổi những gì trông giống số hoặc ngày; đoán lại thì dễ sai."
  / "Excel changes what looks like a number or a date; guessing back goes wrong."
wrong "cột Số hộ ghi “mười tám”"
    / "the column Số hộ has “mười tám”"
right "cột Số hộ ghi 18"
    / "the column Số hộ has 18"
by Technical

CellDate "D610" "cell-date" Error { column: String, text: String }
vi "ô “{column}”: không hiểu chắc được ngày “{text}”"
=> "ghi đủ ngày/tháng/năm, năm bốn chữ số, ví dụ 05/03/2026 là ngày 5 tháng 3"
en "the cell “{column}”: the date “{text}” can be understood in several ways or none"
=> "write day/month/year with all four digits of the year: 05/03/2026 is 5 March"
why "Ngày tiếp nhận quyết định thời hạn; ngày viết tắt hoặc đảo thứ tự thì không đoán."
  / "Deadlines run from the day of receipt; a shortened or turned date is not guessed."
wrong "cột Ngày ghi 5/3/26"
    / "the column Ngày has 5/3/26"
right "cột Ngày ghi 05/03/2026"
    / "the column Ngày has 05/03/2026"
by Technical

}
