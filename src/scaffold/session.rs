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

/// Buổi đối thoại mới, as far as it is known.
struct NewSession {
    kind: SessionKind,
    /// The day on which it is held, or any of its month.
    day: NaiveDate,
    /// The day on which it is held, once there is one.
    date: Option<NaiveDate>,
    villages: Vec<String>,
    audience: Option<String>,
    theme: Option<String>,
    venue: Option<String>,
}

/// The record of a new session.
///
/// # Errors
///
/// When something is missing, names nothing, or cannot be known because records are broken.
pub fn new_session(
    known: &KnownRecords,
    mut given: SessionAnswers,
    ask: Interview<'_>,
) -> Result<NewRecord, NotBegun> {
    let id = given.id.take();
    let session = NewSession::asked(known, given, ask)?;
    let year = session.day.year();
    let folder = format!("records/{year}/sessions");
    known.whole(&folder)?;
    let id = match id {
        Some(id) => identifier(id)?,
        None => session.usual_id(),
    };
    // Two years may not share one: a command that names it would mean either.
    if let Some(other) = known.model.sessions.iter().find(|it| *it.id == *id) {
        let path = other.file.to_string();
        return Err(Finding::nowhere(RecordExists { path }).into());
    }
    Ok(NewRecord {
        file: format!("{folder}/{id}.toml"),
        text: session.text(known),
    })
}

impl NewSession {
    /// What is given, and what is asked for.
    ///
    /// # Errors
    ///
    /// When something is missing or names nothing.
    fn asked(
        known: &KnownRecords,
        given: SessionAnswers,
        mut ask: Interview<'_>,
    ) -> Result<Self, NotBegun> {
        // With the month alone there is no day to ask for.
        let date = match given.month {
            Some(_) => given.date,
            None => ask.day("--date", given.date, words::session_day, None)?,
        };
        let day = date.or(given.month).unwrap_or_default();
        let mut villages = given
            .villages
            .iter()
            .map(|it| known.village(it, day))
            .collect::<Result<Vec<_>, _>>()?;
        if given.audience.is_none() {
            let candidates = known.villages(day);
            let question = words::session_villages;
            let chosen = ask.choices("--village", villages, question, &candidates)?;
            villages = chosen.unwrap_or_default();
        }
        let theme = ask.wanted(given.theme, words::session_theme)?;
        let venue = ask.wanted(given.venue, words::session_venue)?;
        ask.end()?;
        Ok(Self {
            kind: given.kind.unwrap_or(SessionKind::Regular),
            day,
            date,
            villages,
            audience: given.audience,
            theme,
            venue,
        })
    }

    /// The text of its record.
    fn text(&self, known: &KnownRecords) -> String {
        let day = self.day;
        let mut form = RecordForm::new(include_str!("forms/session.toml"));
        form.give("about", self.about(known));
        form.give("kind", text(self.kind.name()));
        let sessions = known.model.sessions.iter();
        let of_year = sessions.filter(|it| it.year == day.year());
        let last = of_year.map(|it| it.ordinal).max().unwrap_or(0);
        form.give("ordinal", last.saturating_add(1).to_string());
        form.give("quarter", day.quarter().to_string());
        form.give("month", day.month().to_string());
        let date = self.date.map(|it| it.to_string());
        form.give_or_show("date", date, day.to_string());
        form.show("start", "07:30:00");
        let examples = Examples::on(known, day);
        form.give_or_show(
            "villages",
            (!self.villages.is_empty()).then(|| list(&self.villages)),
            format!("[{}]", examples.village),
        );
        for (hole, words, what) in [
            ("theme", &self.theme, "chủ đề"),
            ("audience", &self.audience, "đối tượng được mời"),
            ("venue", &self.venue, "nơi tổ chức"),
        ] {
            form.give_or_show(hole, words.as_deref().map(text), blank(what));
        }
        form.give("people", text(&self.people(known)));
        form.give("chairs", format!("[{}]", examples.person));
        form.give("person", examples.person.clone());
        papers(known, day, self.kind, &examples, &mut form);
        form.fill()
    }

    /// Its identifier where none is given: year, month and whom it is with.
    fn usual_id(&self) -> String {
        let audience = self.audience.as_deref().map(slug);
        let audience = audience.filter(|it| !it.is_empty());
        let whom = self.villages.first().cloned().or(audience);
        let whom = whom.unwrap_or_else(|| self.kind.name().to_owned());
        let whom: Vec<&str> = whom.split('-').take(4).collect();
        let (year, month) = (self.day.year(), self.day.month());
        format!("{year}-{month:02}-{}", whom.join("-"))
    }

    /// The session in a line.
    fn about(&self, known: &KnownRecords) -> String {
        let kind = lower_first(self.kind.label());
        let whom = match self.villages[..] {
            [] => String::new(),
            _ => format!(" với {}", self.people_of_villages(known)),
        };
        match self.date {
            Some(date) => format!("{kind}{whom}, ngày {}", written(date)),
            None => {
                let (month, year) = (self.day.month(), self.day.year());
                format!("{kind}{whom}, tháng {month}/{year}")
            }
        }
    }

    /// Who is invited, in words.
    fn people(&self, known: &KnownRecords) -> String {
        match &self.audience {
            Some(audience) => audience.clone(),
            None => self.people_of_villages(known),
        }
    }

    fn people_of_villages(&self, known: &KnownRecords) -> String {
        let villages = known.office.villages.iter();
        let named: Vec<String> = self
            .villages
            .iter()
            .filter_map(|id| villages.clone().find(|it| it.id.as_str() == id))
            .map(|it| format!("{} {}", it.kind, it.name))
            .collect();
        match &named[..] {
            [] => "Nhân dân trên địa bàn".to_owned(),
            named => format!("Nhân dân {}", named.join(", ")),
        }
    }
}
