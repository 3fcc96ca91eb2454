//! Giá trị: what a cell says and what a record says, in one form, so that they compare.

use chrono::{Datelike, NaiveDate};
use toml_edit::{Array, Date, Datetime, Item, Value as Toml};

use super::choices::{Choices, Unknown};
use super::column::{Column, Form};
use super::grid::Value;
use super::refusal::words;
use crate::findings::{Bilingual, Finding, Place, Rule, catalogue as rule};
use crate::vietnamese::normalize;

/// Giá trị của một cột trong một hồ sơ.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Entry {
    /// A text, a code, or the identifier of something.
    Text(String),
    /// Several of them.
    Many(Vec<String>),
    Day(NaiveDate),
    Count(i64),
    Flag(bool),
}

impl Entry {
    /// What a record says; `None` for nothing, and for what is of another kind.
    pub(super) fn of_record(item: &Item) -> Option<Self> {
        match item.as_value()? {
            Toml::String(text) => Some(Self::Text(normalize(text.value()))),
            Toml::Integer(number) => Some(Self::Count(*number.value())),
            Toml::Boolean(flag) => Some(Self::Flag(*flag.value())),
            Toml::Datetime(moment) => {
                let day = moment.value().date?;
                let (month, of_month) = (u32::from(day.month), u32::from(day.day));
                let day = NaiveDate::from_ymd_opt(i32::from(day.year), month, of_month);
                day.map(Self::Day)
            }
            Toml::Array(list) => {
                let texts = list.iter().map(|it| it.as_str().map(normalize));
                let texts: Option<Vec<String>> = texts.collect();
                texts.filter(|it| !it.is_empty()).map(Self::Many)
            }
            Toml::Float(_) | Toml::InlineTable(_) => None,
        }
    }

    /// As a record says it.
    pub(super) fn to_record(&self) -> Toml {
        match self {
            Self::Text(text) => Toml::from(text.as_str()),
            Self::Many(texts) => Toml::from(texts.iter().map(String::as_str).collect::<Array>()),
            Self::Count(number) => Toml::from(*number),
            Self::Flag(flag) => Toml::from(*flag),
            Self::Day(day) => Toml::from(Datetime {
                date: Some(Date {
                    year: u16::try_from(day.year()).unwrap_or_default(),
                    month: day.month() as u8,
                    day: day.day() as u8,
                }),
                time: None,
                offset: None,
            }),
        }
    }

    /// As people read it, with the names of a column's list.
    pub(super) fn shown(&self, form: Form, choices: &Choices) -> String {
        let name = |id: &str| match form {
            Form::One(list) | Form::Several(list) => choices.label(list, id).to_owned(),
            _ => id.to_owned(),
        };
        match self {
            Self::Text(text) => name(text),
            Self::Many(texts) => {
                let names: Vec<String> = texts.iter().map(|it| name(it)).collect();
                names.join("; ")
            }
            Self::Day(day) => day.format("%d/%m/%Y").to_string(),
            Self::Count(number) => number.to_string(),
            Self::Flag(true) => "có".to_owned(),
            Self::Flag(false) => "không".to_owned(),
        }
    }

    /// What a cell of a column says; nothing for blanks.
    ///
    /// # Errors
    ///
    /// A finding at the cell, when it does not say one thing clearly.
    pub(super) fn of_cell(
        value: &Value,
        column: &Column,
        choices: &Choices,
        place: &Place,
    ) -> Result<Option<Self>, Finding> {
        let cell = Cell {
            value,
            column,
            choices,
            place,
        };
        match column.form {
            Form::Shown => Ok(None),
            Form::Text | Form::Code => Ok(Some(Self::Text(normalize(cell.text()?)))),
            Form::One(_) => cell.name(cell.text()?.trim()).map(Self::Text).map(Some),
            Form::Several(_) | Form::Codes => cell.several().map(Some),
            Form::Each => {
                let entries = cell.text()?.split([';', '\n']);
                Ok(Some(Self::Many(entries.map(normalize).collect())))
            }
            Form::Count => cell.count().map(Self::Count).map(Some),
            Form::Day => cell.day().map(Self::Day).map(Some),
        }
    }
}

/// A cell on its way to what it says.
struct Cell<'a> {
    value: &'a Value,
    column: &'a Column,
    choices: &'a Choices,
    place: &'a Place,
}

impl<'a> Cell<'a> {
    fn about(&self, rule: &'static Rule) -> Finding {
        Finding::under(rule, self.place.clone()).with("column", self.column.heading)
    }

    fn wrong(&self, expected: Bilingual) -> Finding {
        if *self.value == Value::Formula {
            return self.about(&rule::CELL_FORMULA);
        }
        let found = match self.value {
            Value::Number(_) => words("một số", "a number"),
            Value::Day(_) => words("một ngày", "a date"),
            Value::Time => words("một giờ", "a time"),
            Value::Truth(_) => words("TRUE hoặc FALSE", "TRUE or FALSE"),
            Value::Broken => words("một lỗi của Excel", "an error of Excel"),
            Value::Text(_) | Value::Formula => words("chữ", "text"),
        };
        let finding = self.about(&rule::CELL_KIND);
        finding.with("expected", expected).with("found", found)
    }

    fn text(&self) -> Result<&'a str, Finding> {
        match self.value {
            Value::Text(text) => Ok(text),
            _ => Err(self.wrong(words("chữ", "text"))),
        }
    }

    fn count(&self) -> Result<i64, Finding> {
        let expected = words(
            "một số nguyên, viết bằng chữ số",
            "a whole number in digits",
        );
        let number = match self.value {
            Value::Number(number) if number.fract() == 0.0 && number.abs() < 1e9 => {
                Some(*number as i64)
            }
            // `05` is the fifth.
            Value::Text(text) => {
                let digits = text.trim().trim_end_matches('.');
                let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
                digits.parse().ok().filter(|_| plain && digits.len() < 10)
            }
            _ => None,
        };
        number.ok_or_else(|| self.wrong(expected))
    }

    fn day(&self) -> Result<NaiveDate, Finding> {
        let day = match self.value {
            Value::Day(day) => Some(*day),
            Value::Text(text) => typed_day(text.trim()),
            Value::Formula => return Err(self.about(&rule::CELL_FORMULA)),
            _ => None,
        };
        // Elsewhere a year has lost a digit, or Excel counted from its first day.
        let sensible = day.filter(|day| (2000..2100).contains(&day.year()));
        sensible.ok_or_else(|| {
            let typed = match self.value {
                Value::Text(text) => text.trim().to_owned(),
                Value::Number(number) => number.to_string(),
                Value::Day(day) => day.format("%d/%m/%Y").to_string(),
                _ => "…".to_owned(),
            };
            self.about(&rule::CELL_DATE).with("text", typed)
        })
    }

    /// The identifier of what was named.
    fn name(&self, typed: &str) -> Result<String, Finding> {
        let (Form::One(list) | Form::Several(list)) = self.column.form else {
            return Ok(normalize(typed));
        };
        let known = self.choices.of_list(list);
        self.choices
            .find(list, typed)
            .map(str::to_owned)
            .map_err(|unknown| {
                let (rule, instead) = match unknown {
                    Unknown::Nothing(Some(nearest)) => (&rule::NAME_MISSPELT, nearest),
                    Unknown::Several(labels) => (&rule::NAME_AMBIGUOUS, labels.join(", ")),
                    Unknown::Nothing(None) => {
                        let labels: Vec<&str> = known.iter().map(|it| &*it.label).collect();
                        (&rule::NAME_UNKNOWN, labels.join(", "))
                    }
                };
                self.about(rule).with("text", typed).with("known", instead)
            })
    }

    /// Names between semicolons or on lines of their own; between commas where no name has one.
    fn several(&self) -> Result<Entry, Finding> {
        let text = self.text()?;
        let split = |marks: &[char]| -> Result<Vec<String>, Finding> {
            let names = text.split(marks).map(str::trim).filter(|it| !it.is_empty());
            let mut ids = Vec::new();
            for id in names.map(|name| self.name(name)) {
                let id = id?;
                if !ids.contains(&id) {
                    ids.push(id);
                }
            }
            Ok(ids)
        };
        if self.column.form == Form::Codes {
            return split(&[';', '\n', ',']).map(Entry::Many);
        }
        let names = split(&[';', '\n']);
        let names = match names {
            Err(finding) => split(&[';', '\n', ',']).map_err(|_| finding),
            names => names,
        };
        names.map(Entry::Many)
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
