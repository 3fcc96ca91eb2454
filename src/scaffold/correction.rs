//! `new correction`: what an issued paper says wrongly.

use chrono::NaiveDate;
use clap::Args;
use minijinja::context;
use minijinja::value::Serde;

use super::examples::Examples;
use super::form::{bare, record_of};
use super::known_records::KnownRecords;
use super::new_record::{NewRecord, NotBegun, identifier};
use crate::findings::Finding;
use crate::model::{CorrectedUnknown, Kind};
use crate::records::{CorrectionRecord, IssuedRecord};
use crate::vietnamese::day_in_text;

/// Những điều biết về đính chính mới.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "The record")]
pub struct CorrectionAnswers {
    /// the issued paper, such as 2025/ke-hoach.pdf
    #[arg(value_name = "PAPER", help_heading = "Arguments")]
    pub paper: String,
    /// its name [default: after the paper]
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    /// where in the paper, such as “Điểm 1, mục II”
    #[arg(long, value_name = "PLACE")]
    pub place: Option<String>,
    /// the words as they were printed
    #[arg(long, value_name = "TEXT")]
    pub stood: Option<String>,
    /// the words that are right
    #[arg(long, value_name = "TEXT")]
    pub right: Option<String>,
    /// The day of the letter, which every command takes as `--as-of`.
    #[arg(skip)]
    pub as_of: Option<NaiveDate>,
}

/// The record of a new correction.
///
/// # Errors
///
/// When the paper never went out, or the name is none that a file can bear.
pub fn new_correction(
    known: &KnownRecords,
    given: &CorrectionAnswers,
) -> Result<NewRecord, NotBegun> {
    let path = &given.paper;
    let file = IssuedRecord::file_of(path, None);
    let issued = file.and_then(|it| known.records.issued.get(&*it)?.record.as_ref());
    let parts = path.split_once('/').zip(issued);
    let Some(((year, rest), issued)) = parts else {
        let path = path.clone();
        return Err(Finding::nowhere(CorrectedUnknown { path }).into());
    };
    let usual = || {
        let stem = rest.trim_end_matches(".pdf");
        stem.replace(['/', '_'], "-")
    };
    let name = identifier(given.name.clone().unwrap_or_else(usual))?;
    let day = given.as_of.unwrap_or(issued.issued.0);
    let word = Kind::named(&issued.kind).map(|it| known.office.type_word(it));
    let number = issued.number.iter().map(|it| format!(" số {it},"));
    let date = day_in_text(issued.date.0);
    let cited = format!(
        "{}{} ngày {date}",
        word.unwrap_or_default(),
        number.collect::<String>()
    );
    let values = context! {
        paper => path,
        cited => bare(&cited),
        as_received => format!("Như nơi nhận của {cited}"),
        number => known.next_number("CV", day),
        date => bare(known.next_working_day(day)),
        place => given.place.as_deref().unwrap_or("[điền: vị trí trong văn bản]"),
        stood => given.stood.as_deref().unwrap_or("[điền: đúng từng chữ như đã in]"),
        right => given.right.as_deref().unwrap_or("[điền: chữ đúng]"),
        example => Serde(Examples::on(known, day)),
        office => known.called(day),
    };
    Ok(NewRecord {
        file: format!("records/{year}/corrections/{name}.toml"),
        text: record_of::<CorrectionRecord>(include_str!("forms/correction.toml"), values)?,
    })
}
