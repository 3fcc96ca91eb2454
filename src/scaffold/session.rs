//! `new session`: from answers to the record of a dialogue.

use chrono::{Datelike, NaiveDate};
use clap::Args;

use super::examples::Examples;
use super::form::{RecordForm, blank, list, text, written};
use super::interview::Interview;
use super::known_records::KnownRecords;
use super::new_record::{NewRecord, RecordExists, identifier};
use super::not_begun::NotBegun;
use super::session_papers::papers;
use super::typed::{day_value, month_value, one_of};
use super::words;
use crate::findings::Finding;
use crate::records::{NamedChoice, SessionKind};
use crate::vietnamese::{lower_first, slug};

/// Những điều biết về buổi đối thoại mới.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "The record")]
pub struct SessionAnswers {
    /// the day, such as 2026-04-17
    #[arg(long, value_name = "DATE", value_parser = day_value, conflicts_with = "month")]
    pub date: Option<NaiveDate>,
    /// the month, such as 2026-04, while there is no day
    #[arg(long, value_name = "MONTH", value_parser = month_value)]
    pub month: Option<NaiveDate>,
    /// code of a village (can be repeated)
    #[arg(long = "village", value_name = "ID")]
    pub villages: Vec<String>,
    /// another audience than villages
    #[arg(long, value_name = "TEXT")]
    pub audience: Option<String>,
    /// the theme
    #[arg(long, value_name = "TEXT")]
    pub theme: Option<String>,
    /// the place
    #[arg(long, value_name = "TEXT")]
    pub venue: Option<String>,
    /// regular, thematic or extraordinary [default: regular]
    #[arg(
        long,
        value_name = "KIND",
        value_parser = one_of::<SessionKind>(),
        hide_possible_values = true
    )]
    pub kind: Option<SessionKind>,
    /// identifier and file name [default: year-month-village]
    #[arg(long, value_name = "ID")]
    pub id: Option<String>,
}

/// The record of a new session.
///
/// # Errors
///
/// When something is missing, names nothing, or cannot be known because records are broken.
pub fn new_session(
    known: &KnownRecords,
    given: SessionAnswers,
    mut ask: Interview<'_>,
) -> Result<NewRecord, NotBegun> {
    // With the month alone there is no day to ask for.
    let date = match given.month {
        Some(_) => given.date,
        None => ask.day("--date", given.date, words::session_day, None)?,
    };
    let day = date.or(given.month).unwrap_or_default();
    let kind = given.kind.unwrap_or(SessionKind::Regular);
    let mut villages = Vec::new();
    for id in &given.villages {
        villages.push(known.village(id, day)?);
    }
    if given.audience.is_none() {
        let choices = known.villages(day);
        villages = ask
            .choices("--village", villages, words::session_villages, &choices)?
            .unwrap_or_default();
    }
    let theme = ask.wanted(given.theme, words::session_theme)?;
    let venue = ask.wanted(given.venue, words::session_venue)?;
    ask.end()?;

    let year = day.year();
    let folder = format!("records/{year}/sessions");
    known.whole(&folder)?;
    let id = match given.id {
        Some(id) => identifier(id)?,
        None => usual_id(day, kind, &villages, given.audience.as_deref()),
    };
    // Two years may not share one: a command that names it would mean either.
    if let Some(other) = known.model.sessions.iter().find(|it| *it.id == *id) {
        let path = other.file.to_string();
        return Err(Finding::nowhere(RecordExists { path }).into());
    }
    let mut form = RecordForm::new(include_str!("forms/session.toml"));
    form.give("about", about(known, kind, date, &villages, day));
    form.give("kind", text(kind.name()));
    let own = known.model.sessions.iter().filter(|it| it.year == year);
    let last = own.map(|it| it.ordinal).max().unwrap_or(0);
    form.give("ordinal", last.saturating_add(1).to_string());
    form.give_or_show("theme", theme.as_deref().map(text), blank("chủ đề"));
    form.give("quarter", day.quarter().to_string());
    form.give("month", day.month().to_string());
    form.give_or_show("date", date.map(|it| it.to_string()), day.to_string());
    form.show("start", "07:30:00");
    let examples = Examples::on(known, day);
    let some = |list: String| Some(list).filter(|_| !villages.is_empty());
    form.give_or_show(
        "villages",
        some(list(&villages)),
        format!("[{}]", examples.village),
    );
    form.give_or_show(
        "audience",
        given.audience.as_deref().map(text),
        blank("đối tượng được mời"),
    );
    form.give_or_show("venue", venue.as_deref().map(text), blank("nơi tổ chức"));
    form.give(
        "people",
        text(&people(known, &villages, given.audience.as_deref())),
    );
    form.give("chairs", format!("[{}]", examples.person));
    form.give("person", examples.person.clone());
    papers(known, day, kind, &examples, &mut form);
    Ok(NewRecord {
        file: format!("{folder}/{id}.toml"),
        text: form.fill(),
    })
}

fn usual_id(
    day: NaiveDate,
    kind: SessionKind,
    villages: &[String],
    audience: Option<&str>,
) -> String {
    let audience = || audience.map(slug).filter(|it| !it.is_empty());
    let whom = villages.first().cloned().or_else(audience);
    let whom = whom.unwrap_or_else(|| kind.name().to_owned());
    let whom: Vec<&str> = whom.split('-').take(4).collect();
    format!("{}-{:02}-{}", day.year(), day.month(), whom.join("-"))
}

fn about(
    known: &KnownRecords,
    kind: SessionKind,
    date: Option<NaiveDate>,
    villages: &[String],
    day: NaiveDate,
) -> String {
    let kind = lower_first(kind.label());
    let whom = match villages {
        [] => String::new(),
        _ => format!(" với {}", people(known, villages, None)),
    };
    match date {
        Some(date) => format!("{kind}{whom}, ngày {}", written(date)),
        None => format!("{kind}{whom}, tháng {}/{}", day.month(), day.year()),
    }
}

/// Who is invited, in words.
fn people(known: &KnownRecords, villages: &[String], audience: Option<&str>) -> String {
    let named = villages.iter().filter_map(|id| {
        let mut villages = known.office.villages.iter();
        let village = villages.find(|it| it.id.as_str() == id)?;
        Some(format!("{} {}", village.kind, village.name))
    });
    let named: Vec<String> = named.collect();
    match (audience, &named[..]) {
        (Some(audience), _) => audience.to_owned(),
        (None, []) => "Nhân dân trên địa bàn".to_owned(),
        (None, named) => format!("Nhân dân {}", named.join(", ")),
    }
}
