//! `new petition`: from answers to the record of one turn or letter.

use chrono::{Datelike, NaiveDate};

use super::events::events;
use super::examples::Examples;
use super::form::{RecordForm, blank_words, list, text, written};
use super::interview::Interview;
use super::known_records::KnownRecords;
use super::new_record::NewRecord;
use super::not_begun::NotBegun;
use super::petition_answers::PetitionAnswers;
use super::petitioner::petitioner;
use super::words;
use crate::model::Session;
use crate::records::{Channel, ItemKind, Level, NamedChoice, OUTSIDE};
use crate::vietnamese::{normalize, own_summary};

/// The record of a new petition.
///
/// # Errors
///
/// When something is missing, names nothing, or cannot be known because records are broken.
pub fn new_petition(
    known: &KnownRecords,
    given: PetitionAnswers,
    mut ask: Interview<'_>,
) -> Result<NewRecord, NotBegun> {
    let session = match &*given.session {
        OUTSIDE => None,
        id => Some(known.session(id)?),
    };
    let held = session.and_then(|it| it.date);
    let received = given.received.or(held);
    let received = ask.day("--received", received, words::day_of_receipt, None)?;
    let day = received.unwrap_or_default();
    let mut villages = given
        .villages
        .iter()
        .map(|it| known.village(it, day))
        .collect::<Result<Vec<_>, _>>()?;
    let name = match &given.collective {
        Some(_) => given.name.clone(),
        None => ask.wanted(given.name.clone(), words::petitioner_name)?,
    };
    if villages.is_empty() {
        villages = from_where(known, session, name.is_some(), day, &mut ask)?;
    }
    let content = ask.text("--content", given.content.clone(), words::content, None)?;
    let fields = known.fields();
    let field = ask.choice("--field", given.field.clone(), words::field, &fields, None)?;
    let lead = given.lead.as_deref();
    let lead = lead.map(|it| known.body(it, day)).transpose()?;
    let lead = ask.wanted_choice(lead, words::lead, &known.bodies(day))?;
    ask.end()?;

    let year = session.map_or(day.year(), |it| it.year);
    let folder = session.map_or(OUTSIDE, |it| &*it.id);
    let number = next_in(known, year, folder)?;
    let mut form = RecordForm::new(include_str!("forms/petition.toml"));
    form.give("nth", number.to_string());
    form.give("about", about(session, day));
    let channel = given.channel.unwrap_or_else(|| usual_channel(held, day));
    form.give("channel", text(channel.name()));
    form.give("received", day.to_string());
    let examples = Examples::on(known, day);
    form.give_or_show(
        "villages",
        (!villages.is_empty()).then(|| list(&villages)),
        format!("[{}]", examples.village),
    );
    form.give_or_show(
        "collective",
        given.collective.as_deref().map(text),
        text(&blank_words("tên tập thể, như Chi hội Nông dân thôn")),
    );
    let households = given.households.map(|it| it.to_string());
    form.give_or_show("households", households, "2".to_owned());
    form.insert("petitioner", petitioner(&given, name.as_deref()));
    item(known, &given, &content.unwrap_or_default(), year, &mut form);
    form.give("field", text(&field.unwrap_or_default()));
    charged(known, &given, lead.as_deref(), day, &examples, &mut form);
    Ok(NewRecord {
        file: format!("records/{year}/petitions/{folder}/{number:02}.toml"),
        text: form.fill(),
    })
}

/// The session's own village; of several, or of none, the one that is named.
fn from_where(
    known: &KnownRecords,
    session: Option<&Session>,
    named: bool,
    day: NaiveDate,
    ask: &mut Interview<'_>,
) -> Result<Vec<String>, NotBegun> {
    let of_session = session.map(|it| &it.villages[..]).unwrap_or_default();
    match of_session {
        [village] => Ok(vec![village.id.to_string()]),
        // A person at a session of several villages comes from one; where nobody can tell which,
        // the session's villages stand for it.
        [_, ..] if named && ask.is_alone() => {
            Ok(of_session.iter().map(|it| it.id.to_string()).collect())
        }
        [_, ..] if named => {
            let candidates = known.villages(day);
            let question = words::petitioner_village;
            let villages = ask.choices("--village", Vec::new(), question, &candidates)?;
            Ok(villages.unwrap_or_default())
        }
        _ => {
            let candidates = known.villages(day);
            let village = ask.wanted_choice(None, words::petitioner_village, &candidates)?;
            Ok(village.into_iter().collect())
        }
    }
}

/// The number that the next petition of a folder takes.
///
/// # Errors
///
/// When a petition is broken, in whichever year's folder: its number or codes may be taken.
fn next_in(known: &KnownRecords, year: i32, folder: &str) -> Result<u32, NotBegun> {
    for (year, ..) in known.records.petitions.keys() {
        known.whole(&format!("records/{year}/petitions"))?;
    }
    let taken = known.records.petitions.keys();
    let taken = taken.filter(|(of, id, _)| *of == year && **id == *folder);
    let last = taken.map(|(_, _, number)| *number).max().unwrap_or(0);
    Ok(last.saturating_add(1))
}

/// Code, words and kind of the request.
fn item(
    known: &KnownRecords,
    given: &PetitionAnswers,
    content: &str,
    year: i32,
    form: &mut RecordForm,
) {
    let code = known.next_code(year, 1);
    let next = known.next_code(year, 2);
    let short = given
        .short
        .clone()
        .or_else(|| own_summary(&normalize(content)).map(str::to_owned));
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

/// Who decides, who leads, and what may become of the request.
fn charged(
    known: &KnownRecords,
    given: &PetitionAnswers,
    lead: Option<&str>,
    day: NaiveDate,
    examples: &Examples,
    form: &mut RecordForm,
) {
    let authority = authority(known, given, lead);
    form.give("authority", text(authority.name()));
    form.give_or_show("lead", lead.map(text), examples.body.clone());
    let body = lead.map_or_else(|| examples.body.clone(), text);
    let mut bodies = known.bodies(day).into_iter().map(|it| text(&it.id));
    let other = bodies.find(|it| *it != body);
    form.give("other-body", other.unwrap_or_else(|| body.clone()));
    let complaint = matches!(
        given.kind,
        Some(ItemKind::Complaint | ItemKind::Denunciation)
    );
    form.insert("events", events(known, day, complaint, &body, examples));
    form.give("body", body);
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
fn authority(known: &KnownRecords, given: &PetitionAnswers, lead: Option<&str>) -> Level {
    let mut bodies = known.office.bodies.iter();
    let lead = lead.and_then(|id| bodies.find(|it| it.id.as_str() == id));
    given
        .authority
        .unwrap_or_else(|| lead.map_or(Level::Commune, |it| it.level))
}
