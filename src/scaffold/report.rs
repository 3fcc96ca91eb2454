//! `new report`: a report to which only a person can add what the figures mean.

use chrono::{Datelike, NaiveDate};
use clap::{Args, value_parser};
use minijinja::context;
use minijinja::value::Serde;

use super::examples::Examples;
use super::form::{bare, record_of};
use super::interview::Interview;
use super::known_records::KnownRecords;
use super::new_record::{NewRecord, NotBegun, identifier};
use super::typed::one_of;
use super::words;
use crate::records::{NamedChoice, ReportKind, ReportRecord, Text};
use crate::vietnamese::day_in_text;

/// Những điều biết về báo cáo mới.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "The record")]
pub struct ReportAnswers {
    /// its name, such as nam, quy-3
    #[arg(value_name = "NAME", help_heading = "Arguments")]
    pub name: String,
    /// the year [default: that of --as-of]
    #[arg(long, value_name = "YEAR", value_parser = value_parser!(i32).range(1900..=2999))]
    pub year: Option<i32>,
    /// annual or progress [default: after the name]
    #[arg(
        long,
        value_name = "KIND",
        value_parser = one_of::<ReportKind>(),
        hide_possible_values = true
    )]
    pub kind: Option<ReportKind>,
    /// The last day whose events are counted, which every command takes as `--as-of`.
    #[arg(skip)]
    pub as_of: Option<NaiveDate>,
}

/// The record of a new report.
///
/// # Errors
///
/// When the last day is missing, or the name is none that a file can bear.
pub fn new_report(
    known: &KnownRecords,
    given: ReportAnswers,
    mut ask: Interview<'_>,
) -> Result<NewRecord, NotBegun> {
    let name = identifier(given.name)?;
    let usual = given.year.and_then(|year| last_day(&name, year));
    let as_of = ask.day("--as-of", given.as_of, words::last_day_counted, usual)?;
    ask.end()?;
    let as_of = as_of.unwrap_or_default();
    let year = given.year.unwrap_or_else(|| as_of.year());
    let usual = match &*name {
        "nam" => ReportKind::Annual,
        _ => ReportKind::Progress,
    };
    let kind = given.kind.unwrap_or(usual);
    let values = context! {
        year,
        kind => kind.name(),
        number => known.next_number("BC", as_of),
        date => bare(known.next_working_day(as_of)),
        as_of => bare(as_of),
        last_day => bare(day_in_text(as_of)),
        last_recipients => Serde(last_recipients(known, kind, as_of)),
        example => Serde(Examples::on(known, as_of)),
        office => known.called(as_of),
    };
    Ok(NewRecord {
        file: format!("records/{year}/reports/{name}.toml"),
        text: record_of::<ReportRecord>(include_str!("forms/report.toml"), values)?,
    })
}

/// Those of the last report of the kind.
fn last_recipients(known: &KnownRecords, kind: ReportKind, as_of: NaiveDate) -> Option<Vec<&str>> {
    let reports = known.records.reports.values();
    let reports = reports.filter_map(|it| it.record.as_ref());
    let earlier = reports.filter(|it| it.kind == kind && it.as_of.0 < as_of);
    let last = earlier.max_by_key(|it| it.as_of.0)?;
    Some(last.recipients.iter().map(Text::as_str).collect())
}

/// The end of the time that a report of this name is usually about.
fn last_day(name: &str, year: i32) -> Option<NaiveDate> {
    let (month, day) = match name {
        "quy-1" => (3, 31),
        "quy-2" | "6-thang" => (6, 30),
        "quy-3" | "9-thang" => (9, 30),
        "quy-4" | "nam" => (12, 31),
        _ => return None,
    };
    NaiveDate::from_ymd_opt(year, month, day)
}
