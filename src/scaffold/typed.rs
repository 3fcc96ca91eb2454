//! Giá trị gõ vào: days, months and choices as a person types them.

use std::error::Error;
use std::fmt;

use chrono::{Datelike, NaiveDate};
use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::records::NamedChoice;

/// Cách viết đúng: what a value looks like, when one cannot be read.
#[derive(Debug)]
pub struct WrittenLike(pub &'static str);

impl fmt::Display for WrittenLike {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "write it like {}", self.0)
    }
}

impl Error for WrittenLike {}

/// A day as a record or a person writes it. Years of two or five digits are slips.
pub(super) fn day(typed: &str) -> Option<NaiveDate> {
    let typed = typed.trim();
    let day: NaiveDate = typed
        .parse()
        .or_else(|_| NaiveDate::parse_from_str(typed, "%d/%m/%Y"))
        .ok()?;
    (1900..=2999).contains(&day.year()).then_some(day)
}

/// A day as an argument.
///
/// # Errors
///
/// When it is none.
pub fn day_value(typed: &str) -> Result<NaiveDate, WrittenLike> {
    day(typed).ok_or(WrittenLike("2026-04-17, 17/4/2026"))
}

/// A month as an argument, `2026-04`: its first day.
///
/// # Errors
///
/// When it is no month.
pub(super) fn month_value(typed: &str) -> Result<NaiveDate, WrittenLike> {
    day(&format!("{typed}-01")).ok_or(WrittenLike("2026-04"))
}

/// A choice as an argument, by its name in the records.
pub(super) fn one_of<T: NamedChoice + Send + Sync>() -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(T::NAMES)
        .try_map(|name| T::named(&name).ok_or(WrittenLike("one of the names")))
}
