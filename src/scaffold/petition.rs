//! `new petition`: from answers to the record of one turn or letter.

use chrono::{Datelike, NaiveDate};

use super::draft::Draft;
use super::events::events;
use super::examples::Examples;
use super::form::{Form, blank_words, commented, list, text, written};
use super::interview::{Interview, Stop};
use super::shelf::Shelf;
use crate::findings::Bilingual;
use crate::model::Session;
use crate::records::{Channel, ItemKind, Level, NamedChoice};
use crate::vietnamese::normalize;

/// Những điều biết về lượt ý kiến mới.
#[derive(Debug, Clone, Default)]
pub struct PetitionAnswers {
    /// The session's identifier, or `other`.
    pub session: String,
    /// The day it came in; the session's when left out.
    pub received: Option<NaiveDate>,
    /// How it came in; follows from the day when left out.
    pub channel: Option<Channel>,
    /// `ông`, `bà`.
    pub honorific: Option<String>,
    /// Who speaks.
    pub name: Option<String>,
    /// What the petitioner is.
    pub role: Option<String>,
    /// A group that speaks as one.
    pub collective: Option<String>,
    /// How many households the petitioner speaks for.
    pub households: Option<u32>,
    /// Codes of villages; the session's when it has one alone.
    pub villages: Vec<String>,
    /// What was said.
    pub content: Option<String>,
    /// The same in a few words.
    pub short: Option<String>,
    /// A request when left out.
    pub kind: Option<ItemKind>,
    /// Code of the field.
    pub field: Option<String>,
    /// Which level can decide; the lead body's when left out.
    pub authority: Option<Level>,
    /// Code of the lead body.
    pub lead: Option<String>,
}

/// The folder of petitions that came in at no session.
const OUTSIDE: &str = "other";

/// The record of a new petition.
///
/// # Errors
///
/// When something is missing, names nothing, or cannot be known because records are broken.
pub fn new_petition(
    shelf: &Shelf,
    given: PetitionAnswers,
    mut ask: Interview<'_>,
) -> Result<Draft, Stop> {
    let session = match &*given.session {
        OUTSIDE => None,
        id => Some(shelf.session(id)?),
    };
    let held = session.and_then(|it| it.date);
    let received = given.received.or(held);
    let received = ask.day("--received", received, WHEN, None)?;
    let day = received.unwrap_or_default();
    let mut villages = Vec::new();
    for id in &given.villages {
        villages.push(shelf.village(id, day)?);
    }
    let named = given.name.clone();
    let name = match &given.collective {
        Some(_) => named,
        None => ask.wanted(named, WHO)?,
    };
    if villages.is_empty() {
        villages = from_where(shelf, session, name.is_some(), day, &mut ask)?;
    }
    let content = ask.text("--content", given.content.clone(), CONTENT, None)?;
    let field = ask.choice("--field", given.field.clone(), FIELD, &shelf.fields(), None)?;
    let lead = match given.lead.as_deref() {
        Some(id) => Some(shelf.body(id, day)?),
        None => None,
    };
    let lead = ask.wanted_choice(lead, LEAD, &shelf.bodies(day))?;
    ask.end()?;

    let year = session.map_or(day.year(), |it| it.year);
    // A number or code in a broken record may be taken, in whichever year's folder it stands.
    for (year, ..) in shelf.records.petitions.keys() {
        shelf.whole(&format!("records/{year}/petitions"))?;
    }
    let folder = session.map_or(OUTSIDE, |it| &*it.id);
    let taken = shelf.records.petitions.keys();
    let taken = taken.filter(|(of, id, _)| *of == year && **id == *folder);
    let number = taken.map(|(_, _, number)| *number).max().unwrap_or(0);
    let number = number.saturating_add(1);

    let mut form = Form::new(include_str!("forms/petition.toml"));
    form.give("nth", number.to_string());
    form.give("about", about(session, day));
    let channel = given.channel.unwrap_or_else(|| usual_channel(held, day));
    form.give("channel", text(channel.name()));
    form.give("received", day.to_string());
    let examples = Examples::on(shelf, day);
    let some = Some(list(&villages)).filter(|_| !villages.is_empty());
    form.give_or_show("villages", some, format!("[{}]", examples.village));
    let collective = given.collective.as_deref().map(text);
    form.give_or_show(
        "collective",
        collective,
        text(&blank_words("tên tập thể, như Chi hội Nông dân thôn")),
    );
    let households = given.households.map(|it| it.to_string());
    form.give_or_show("households", households, "2".to_owned());
    form.insert("petitioner", petitioner(&given, name.as_deref()));
    let content = content.unwrap_or_default();
    item(shelf, &given, &content, year, &mut form);
    let authority = authority(shelf, &given, lead.as_deref());
    form.give("authority", text(authority.name()));
    form.give("field", text(&field.unwrap_or_default()));
    form.give_or_show("lead", lead.as_deref().map(text), examples.body.clone());
    let body = lead.as_deref().map_or(examples.body.clone(), text);
    form.give("body", body.clone());
    let others = shelf.bodies(day).into_iter();
    let other = others.map(|it| text(&it.id)).find(|it| *it != body);
    form.give("other-body", other.unwrap_or_else(|| body.clone()));
    let complaint = matches!(
        given.kind,
        Some(ItemKind::Complaint | ItemKind::Denunciation)
    );
    form.insert("events", events(shelf, day, complaint, &body, &examples));
    Ok(Draft {
        file: format!("records/{year}/petitions/{folder}/{number:02}.toml"),
        text: form.fill(),
    })
}

/// The session's own village; of several, or of none, the one that is named.
fn from_where(
    shelf: &Shelf,
    session: Option<&Session>,
    named: bool,
    day: NaiveDate,
    ask: &mut Interview<'_>,
) -> Result<Vec<String>, Stop> {
    let of_session = session.map(|it| &it.villages[..]).unwrap_or_default();
    match of_session {
        [village] => Ok(vec![village.id.to_string()]),
        // A person at a session of several villages comes from one.
        [_, ..] if named => {
            let choices = shelf.villages(day);
            let villages = ask.choices("--village", Vec::new(), WHERE_FROM, &choices)?;
            Ok(villages.unwrap_or_default())
        }
        _ => {
            let village = ask.wanted_choice(None, WHERE_FROM, &shelf.villages(day))?;
            Ok(village.into_iter().collect())
        }
    }
}

/// Code, words and kind of the request.
fn item(shelf: &Shelf, given: &PetitionAnswers, content: &str, year: i32, form: &mut Form) {
    let code = shelf.next_code(year, 1);
    let next = shelf.next_code(year, 2);
    let short = given.short.clone().or_else(|| brief(content));
    let short = short.unwrap_or_else(|| blank_words(&format!("tóm tắt nội dung {code}")));
    form.give("code", text(&code));
    form.give("code-plain", code);
    form.give("next-code", text(&next));
    form.give("next-code-plain", next);
    form.give("content", text(content));
    form.give("short", text(&short));
    let kind = given.kind.unwrap_or(ItemKind::Request);
    form.give("kind", text(kind.name()));
}

/// A single short sentence is its own summary.
fn brief(content: &str) -> Option<String> {
    let content = normalize(content);
    let sentence = content.trim_end_matches('.');
    let single = !sentence.contains(['.', '?', '!', ';']) && !sentence.is_empty();
    (single && sentence.chars().count() <= 100).then(|| sentence.to_owned())
}

fn petitioner(given: &PetitionAnswers, name: Option<&str>) -> String {
    let line = |key: &str, value: Option<&str>, example: &str| match value {
        Some(value) => format!("{key} = {}\n", text(value)),
        None => format!("#{key} = {}\n", text(example)),
    };
    let honorific = line("honorific", given.honorific.as_deref(), "ông");
    let role = blank_words("chức vụ, tư cách, khi cần phân biệt");
    let role = line("role", given.role.as_deref(), &role);
    let publish = "# Theo ý người ấy: true thì văn bản niêm yết in đủ họ tên, false thì không.\n\
                   #publish-name = false\n";
    match name {
        Some(name) => {
            let name = text(name);
            format!("[[petitioner]]\n{honorific}name = {name}\n{role}{publish}\n")
        }
        None => {
            let name = text(&blank_words("họ và tên"));
            let rest = commented(&format!("{honorific}name = {name}\n{role}{publish}"));
            format!("#[[petitioner]]\n{rest}\n")
        }
    }
}

fn about(session: Option<&Session>, day: NaiveDate) -> String {
    match session {
        Some(session) => format!(" của buổi đối thoại {}", session.id),
        None => format!(", tiếp nhận ngoài hội nghị ngày {}", written(day)),
    }
}

/// What comes in before a session was sent beforehand; at no session, people are received.
fn usual_channel(held: Option<NaiveDate>, received: NaiveDate) -> Channel {
    match held {
        Some(held) if received < held => Channel::LetterBefore,
        Some(held) if received > held => Channel::LetterAfter,
        Some(_) => Channel::Session,
        None => Channel::Reception,
    }
}

/// The level of the body that leads, unless another one decides.
fn authority(shelf: &Shelf, given: &PetitionAnswers, lead: Option<&str>) -> Level {
    let mut bodies = shelf.office.bodies.iter();
    let lead = lead.and_then(|id| bodies.find(|it| it.id.as_str() == id));
    let usual = lead.map_or(Level::Commune, |it| it.level);
    given.authority.unwrap_or(usual)
}

const WHEN: Bilingual = Bilingual {
    vi: "Ngày tiếp nhận",
    en: "Day of receipt",
};

const WHO: Bilingual = Bilingual {
    vi: "Họ và tên người kiến nghị",
    en: "Full name of the petitioner",
};

const WHERE_FROM: Bilingual = Bilingual {
    vi: "Người kiến nghị ở thôn nào",
    en: "Village of the petitioner",
};

const CONTENT: Bilingual = Bilingual {
    vi: "Nguyên văn lời kiến nghị",
    en: "What was said, word for word",
};

const FIELD: Bilingual = Bilingual {
    vi: "Lĩnh vực",
    en: "Field",
};

const LEAD: Bilingual = Bilingual {
    vi: "Cơ quan chủ trì",
    en: "Lead body",
};
