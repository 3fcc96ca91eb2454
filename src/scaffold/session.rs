//! `new session`: from answers to the record of a dialogue.

use chrono::{Datelike, Days, NaiveDate};
use clap::Args;
use minijinja::value::Serde;
use minijinja::{Value, context};

use super::examples::{Examples, signer};
use super::form::{bare, record_of};
use super::interview::Interview;
use super::known_records::KnownRecords;
use super::new_record::{NewRecord, NotBegun, RecordExists, identifier};
use super::typed::{day_value, month_value, one_of};
use super::words;
use crate::findings::Finding;
use crate::records::{DayUnit, NamedChoice, SessionKind, SessionRecord, Step};
use crate::vietnamese::{day_in_text, lower_first, slug};

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
    let mut villages = known.villages_called(&given.villages, day)?;
    if given.audience.is_none() {
        let candidates = known.villages(day);
        villages = ask.choices("--village", villages, words::session_villages, &candidates)?;
    }
    let theme = ask.text(None, given.theme, words::session_theme)?;
    let venue = ask.text(None, given.venue, words::session_venue)?;
    ask.end()?;

    let kind = given.kind.unwrap_or(SessionKind::Regular);
    let audience = given.audience;
    let folder = format!("records/{}/sessions", day.year());
    known.whole(&folder)?;
    let id = match given.id {
        Some(id) => identifier(id)?,
        None => {
            let audience = audience.as_deref().map(slug).filter(|it| !it.is_empty());
            let whom = villages.first().cloned().or(audience);
            usual_id(day, &whom.unwrap_or_else(|| kind.name().to_owned()))
        }
    };
    // Two years may not share one: a command that names it would mean either.
    if let Some(other) = known.model.sessions.iter().find(|it| *it.id == *id) {
        let path = other.file.to_string();
        return Err(Finding::nowhere(RecordExists { path }).into());
    }
    let sessions = known.model.sessions.iter();
    let of_year = sessions.filter(|it| it.year == day.year());
    let last = of_year.map(|it| it.ordinal).max().unwrap_or(0);
    let people = people_of(known, &villages);
    let example = Examples::on(known, day);
    let values = context! {
        kind => kind.name(),
        kind_in_words => bare(lower_first(kind.label())),
        ordinal => last.saturating_add(1),
        quarter => day.quarter(),
        month => day.month(),
        year => day.year(),
        date => date.map(bare),
        date_in_words => date.map(|it| bare(day_in_text(it))),
        day => bare(day),
        villages => Some(villages).filter(|it| !it.is_empty()),
        villagers => bare(&people),
        people => audience.clone().unwrap_or(people),
        audience,
        theme,
        venue,
        example => Serde(&example),
        office => known.called(day),
    };
    let text = record_of::<SessionRecord>(
        include_str!("forms/session.toml"),
        context! { ..values, ..papers(known, day, kind) },
    )?;
    Ok(NewRecord {
        file: format!("{folder}/{id}.toml"),
        text,
    })
}

/// The identifier of a session where none is given: year, month and whom it is with.
fn usual_id(day: NaiveDate, whom: &str) -> String {
    let whom: Vec<&str> = whom.split('-').take(4).collect();
    format!("{}-{:02}-{}", day.year(), day.month(), whom.join("-"))
}

/// The people of some villages, in words.
fn people_of(known: &KnownRecords, villages: &[String]) -> String {
    let all = &known.office.villages;
    let named: Vec<String> = villages
        .iter()
        .filter_map(|id| all.iter().find(|it| it.id.as_str() == id))
        .map(|it| format!("{} {}", it.kind, it.name))
        .collect();
    match &named[..] {
        [] => "Nhân dân trên địa bàn".to_owned(),
        named => format!("Nhân dân {}", named.join(", ")),
    }
}

/// Numbers, days and signers of the papers around the session, for lines that are not used yet.
fn papers(known: &KnownRecords, day: NaiveDate, kind: SessionKind) -> Value {
    let (announce_rule, announced) = by_rule(known, day, Step::Announce);
    let (conclude_rule, concluded) = by_rule(known, day, Step::Conclude);
    // What is to be made public by a day is concluded by it.
    let (_, published) = by_rule(known, day, Step::Publish);
    let concluded = known.working_day_before(concluded.min(published));
    let before = |day: NaiveDate, days| day.checked_sub_days(Days::new(days)).unwrap_or(day);
    let number = |register| known.next_number(register, day);
    let register = known.office.papers.conclusion.abbreviation();
    // Where conclusions are notices, the announcement takes the number before.
    let taken = u32::from(register == "TB");
    let sessions = known.model.sessions.iter();
    let minutes = sessions.filter_map(|it| it.minutes.as_ref()?.number).max();
    // A regular session goes through what the earlier ones have left open.
    let open = match kind {
        SessionKind::Regular => {
            let items = known.model.open_items(&known.office.outcome_groups);
            items.before(day).count()
        }
        _ => 0,
    };
    context! {
        announce_rule,
        announced => bare(announced),
        changed => bare(known.next_working_day(announced)),
        conclude_rule,
        concluded => bare(concluded),
        questions_until => bare(before(day, 2)),
        next => bare(known.next_working_day(concluded)),
        planned => bare(known.working_day_before(before(announced, 14))),
        number_kh => number("KH"),
        number_tb => number("TB"),
        number_gm => number("GM"),
        number_bc => number("BC"),
        number_bb => minutes.unwrap_or(0).saturating_add(1),
        number_kl => number(register).saturating_add(taken),
        number_cv => number("CV"),
        open_items => open,
        review_signer => signer(known, announced),
    }
}

/// The time that a step is given, in words, and the last working day of it.
fn by_rule(known: &KnownRecords, day: NaiveDate, step: Step) -> (Value, NaiveDate) {
    let deadline = known.office.deadline_of(step);
    let days = match deadline.unit {
        DayUnit::WorkingDays => "ngày làm việc",
        DayUnit::Days => "ngày",
    };
    let due = deadline.from(day, &known.model.calendar);
    (
        bare(format_args!("{} {days}", deadline.offset)),
        known.working_day_before(due),
    )
}
