//! Đọc một ô: what a cell says under its heading, or why that is not clear.

use chrono::{Datelike, NaiveDate};

use super::choices::Choices;
use super::column::{Column, ColumnKind};
use super::field_value::FieldValue;
use super::grid::CellValue;
use super::words;
use crate::findings::{Bilingual, Finding, Place, rules};
use crate::vietnamese::normalize;

/// A cell on its way to what it says.
pub(super) struct CellReading<'a> {
    pub value: &'a CellValue,
    pub column: &'a Column,
    pub choices: &'a Choices,
    pub place: &'a Place,
}

impl<'a> CellReading<'a> {
    /// What the cell says; nothing for blanks.
    ///
    /// # Errors
    ///
    /// A finding at the cell, when it does not say one thing clearly.
    pub(super) fn said(&self) -> Result<Option<FieldValue>, Finding> {
        Ok(Some(match self.column.kind {
            ColumnKind::Shown => return Ok(None),
            ColumnKind::Text | ColumnKind::Code => FieldValue::Text(normalize(self.text()?)),
            ColumnKind::One(_) => FieldValue::Text(self.name(self.text()?.trim())?),
            ColumnKind::Several(_) | ColumnKind::Codes => self.several()?,
            ColumnKind::Each | ColumnKind::EachYesNo => {
                let entries = self.text()?.split([';', '\n']);
                FieldValue::Many(entries.map(normalize).collect())
            }
            ColumnKind::Count => FieldValue::Count(self.count()?),
            ColumnKind::Day => FieldValue::Day(self.day()?),
        }))
    }

    fn heading(&self) -> String {
        self.column.heading.clone()
    }

    fn formula(&self) -> Finding {
        let column = self.heading();
        Finding::new(CellFormula { column }, self.place.clone())
    }

    fn wrong(&self, expected: Bilingual) -> Finding {
        let found = match self.value {
            CellValue::Formula => return self.formula(),
            CellValue::Number(_) => words::A_NUMBER,
            CellValue::Day(_) => words::A_DATE,
            CellValue::Time => words::A_TIME,
            CellValue::Truth(_) => words::A_TRUTH,
            CellValue::Broken => words::AN_ERROR,
            CellValue::Text(_) => words::TEXT,
        };
        let breach = CellKind {
            column: self.heading(),
            expected,
            found,
        };
        Finding::new(breach, self.place.clone())
    }

    fn text(&self) -> Result<&'a str, Finding> {
        match self.value {
            CellValue::Text(text) => Ok(text),
            _ => Err(self.wrong(words::TEXT)),
        }
    }

    fn count(&self) -> Result<i64, Finding> {
        let number = match self.value {
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
        number.ok_or_else(|| self.wrong(words::A_WHOLE_NUMBER))
    }

    fn day(&self) -> Result<NaiveDate, Finding> {
        let (day, text) = match self.value {
            CellValue::Day(day) => (Some(*day), day.format("%d/%m/%Y").to_string()),
            CellValue::Text(text) => (typed_day(text.trim()), text.trim().to_owned()),
            CellValue::Number(number) => (None, number.to_string()),
            CellValue::Formula => return Err(self.formula()),
            _ => (None, "…".to_owned()),
        };
        // Elsewhere a year has lost a digit, or Excel counted from its first day.
        let sensible = day.filter(|day| (2000..2100).contains(&day.year()));
        sensible.ok_or_else(|| {
            let column = self.heading();
            Finding::new(CellDate { column, text }, self.place.clone())
        })
    }

    /// The identifier of what was named.
    fn name(&self, typed: &str) -> Result<String, Finding> {
        let (ColumnKind::One(list) | ColumnKind::Several(list)) = self.column.kind else {
            return Ok(normalize(typed));
        };
        let found = self.choices.find(list, typed).map(str::to_owned);
        found.map_err(|none| none.finding(&self.column.heading, typed, Some(self.place.clone())))
    }

    /// Names between semicolons or on lines of their own; between commas where no name has one.
    fn several(&self) -> Result<FieldValue, Finding> {
        let text = self.text()?;
        let split = |marks: &[char]| -> Result<FieldValue, Finding> {
            let names = text.split(marks).map(str::trim).filter(|it| !it.is_empty());
            let mut ids = Vec::new();
            for id in names.map(|name| self.name(name)) {
                let id = id?;
                if !ids.contains(&id) {
                    ids.push(id);
                }
            }
            Ok(FieldValue::Many(ids))
        };
        let with_commas = || split(&[';', '\n', ',']);
        match split(&[';', '\n']) {
            _ if self.column.kind == ColumnKind::Codes => with_commas(),
            Err(finding) => with_commas().map_err(|_| finding),
            names => names,
        }
    }
}

/// `18/4/2025`, day first as everywhere in Vietnam, with the whole year.
fn typed_day(text: &str) -> Option<NaiveDate> {
    let parts: Vec<&str> = text.split(['/', '-', '.']).collect();
    let [day, month, year] = parts[..] else {
        return None;
    };
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let sound = digits(day) && digits(month) && digits(year);
    let fits = (1..=2).contains(&day.len()) && (1..=2).contains(&month.len());
    if !sound || !fits || year.len() != 4 {
        return None;
    }
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_dates_are_understood() {
        let day = |text| typed_day(text).map(|it| it.to_string());
        assert_eq!(day("18/4/2025").as_deref(), Some("2025-04-18"));
        assert_eq!(day("05/03/2026").as_deref(), Some("2026-03-05"));
        assert_eq!(day("18-04-2025").as_deref(), Some("2025-04-18"));
        for text in [
            "5/3/26",
            "4/18/2025",
            "2025-04-18",
            "18 tháng 4 năm 2025",
            "45765",
            "18/4",
            "",
            "31/2/2025",
            "1/1/20255",
            "+1/1/2025",
            "18/4/2025 08:00",
        ] {
            assert_eq!(day(text), None, "{text}");
        }
    }
}
