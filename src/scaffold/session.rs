//! `new session`: from answers to the record of a dialogue.

use chrono::{Datelike, NaiveDate};

use super::draft::{Draft, identifier};
use super::examples::Examples;
use super::form::{Form, blank, list, text, written};
use super::interview::{Interview, Stop};
use super::session_papers::papers;
use super::shelf::{Shelf, quarter};
use crate::findings::{Bilingual, Finding, catalogue as rule};
use crate::records::{NamedChoice, SessionKind};
use crate::vietnamese::{lower_first, slug};

/// Những điều biết về buổi đối thoại mới; `None` is not known.
#[derive(Debug, Clone, Default)]
pub struct SessionAnswers {
    /// The identifier; made from month and village when left out.
    pub id: Option<String>,
    /// Regular when left out.
    pub kind: Option<SessionKind>,
    /// The day on which it is held.
    pub date: Option<NaiveDate>,
    /// Any day of the month for which it is planned, when there is no day yet.
    pub month: Option<NaiveDate>,
    /// Codes of villages.
    pub villages: Vec<String>,
    /// Another audience.
    pub audience: Option<String>,
    /// The theme.
    pub theme: Option<String>,
    /// The place.
    pub venue: Option<String>,
}

/// The record of a new session.
///
/// # Errors
///
/// When something is missing, names nothing, or cannot be known because records are broken.
pub fn new_session(
    shelf: &Shelf,
    given: SessionAnswers,
    mut ask: Interview<'_>,
) -> Result<Draft, Stop> {
    // With the month alone there is no day to ask for.
    let date = match given.month {
        Some(_) => given.date,
        None => ask.day("--date", given.date, WHEN, None)?,
    };
    let day = date.or(given.month).unwrap_or_default();
    let kind = given.kind.unwrap_or(SessionKind::Regular);
    let mut villages = Vec::new();
    for id in &given.villages {
        villages.push(shelf.village(id, day)?);
    }
    if given.audience.is_none() {
        let choices = shelf.villages(day);
        villages = ask
            .choices("--village", villages, WHERE_FROM, &choices)?
            .unwrap_or_default();
    }
    let theme = ask.wanted(given.theme, THEME)?;
    let venue = ask.wanted(given.venue, VENUE)?;
    ask.end()?;

    let year = day.year();
    let folder = format!("records/{year}/sessions");
    shelf.whole(&folder)?;
    let id = match given.id {
        Some(id) => identifier(id)?,
        None => usual_id(day, kind, &villages, given.audience.as_deref()),
    };
    // Two years may not share one: a command that names it would mean either.
    if let Some(other) = shelf.model.sessions.iter().find(|it| *it.id == *id) {
        let finding = Finding::under_nowhere(&rule::RECORD_EXISTS);
        return Err(finding.with("path", &*other.file).into());
    }
    let mut form = Form::new(include_str!("forms/session.toml"));
    form.give("about", about(shelf, kind, date, &villages, day));
    form.give("kind", text(kind.name()));
    let own = shelf.model.sessions.iter().filter(|it| it.year == year);
    let last = own.map(|it| it.ordinal).max().unwrap_or(0);
    form.give("ordinal", last.saturating_add(1).to_string());
    form.give_or_show("theme", theme.as_deref().map(text), blank("chủ đề"));
    form.give("quarter", quarter(day).to_string());
    form.give("month", day.month().to_string());
    form.give_or_show("date", date.map(|it| it.to_string()), day.to_string());
    form.show("start", "07:30:00");
    let examples = Examples::on(shelf, day);
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
        text(&people(shelf, &villages, given.audience.as_deref())),
    );
    form.give("chairs", format!("[{}]", examples.person));
    form.give("person", examples.person.clone());
    papers(shelf, day, kind, &examples, &mut form);
    Ok(Draft {
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
    shelf: &Shelf,
    kind: SessionKind,
    date: Option<NaiveDate>,
    villages: &[String],
    day: NaiveDate,
) -> String {
    let kind = lower_first(kind.label());
    let whom = match villages {
        [] => String::new(),
        _ => format!(" với {}", people(shelf, villages, None)),
    };
    match date {
        Some(date) => format!("{kind}{whom}, ngày {}", written(date)),
        None => format!("{kind}{whom}, tháng {}/{}", day.month(), day.year()),
    }
}

/// Who is invited, in words.
fn people(shelf: &Shelf, villages: &[String], audience: Option<&str>) -> String {
    let named = villages.iter().filter_map(|id| {
        let mut known = shelf.office.villages.iter();
        let village = known.find(|it| it.id.as_str() == id)?;
        Some(format!("{} {}", village.kind, village.name))
    });
    let named: Vec<String> = named.collect();
    match (audience, &named[..]) {
        (Some(audience), _) => audience.to_owned(),
        (None, []) => "Nhân dân trên địa bàn".to_owned(),
        (None, named) => format!("Nhân dân {}", named.join(", ")),
    }
}

const WHEN: Bilingual = Bilingual {
    vi: "Ngày đối thoại",
    en: "Day of the dialogue",
};

const WHERE_FROM: Bilingual = Bilingual {
    vi: "Nhân dân thôn nào (nhiều thôn thì cách nhau dấu phẩy)",
    en: "People of which villages (commas between several)",
};

const THEME: Bilingual = Bilingual {
    vi: "Chủ đề",
    en: "Theme",
};

const VENUE: Bilingual = Bilingual {
    vi: "Địa điểm",
    en: "Place",
};
