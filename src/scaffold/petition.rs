//! `new petition`: from answers to the record of one turn or letter.

use chrono::{Datelike, NaiveDate};
use clap::{Args, value_parser};
use minijinja::value::Serde;
use minijinja::{Value, context};

use super::examples::Examples;
use super::form::{bare, further_keys, record_of};
use super::interview::Interview;
use super::known_records::KnownRecords;
use super::new_record::{NewRecord, NotBegun};
use super::typed::{day_value, one_of};
use super::words;
use crate::model::Session;
use crate::records::{
    Channel, ItemKind, ItemRecord, Level, NamedChoice, OUTSIDE, PetitionRecord, Step,
};
use crate::vietnamese::{address, day_in_text, normalize, own_summary};

/// Những điều biết về lượt ý kiến mới.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "The record")]
pub struct PetitionAnswers {
    /// identifier of the session, or other
    #[arg(value_name = "SESSION", help_heading = "Arguments")]
    pub session: String,
    /// full name of the petitioner
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    /// ông, bà, anh, chị
    #[arg(long, value_name = "WORD")]
    pub honorific: Option<String>,
    /// what the petitioner is
    #[arg(long, value_name = "TEXT")]
    pub role: Option<String>,
    /// a group that speaks as one
    #[arg(long, value_name = "TEXT")]
    pub collective: Option<String>,
    /// how many households they speak for
    #[arg(long, value_name = "N", value_parser = value_parser!(u32).range(1..))]
    pub households: Option<u32>,
    /// code of a village (can be repeated) [default: the session's]
    #[arg(long = "village", value_name = "ID")]
    pub villages: Vec<String>,
    /// what was said, word for word
    #[arg(long, value_name = "TEXT")]
    pub content: Option<String>,
    /// the same in a few words
    #[arg(long, value_name = "TEXT")]
    pub short: Option<String>,
    /// code of the field
    #[arg(long, value_name = "ID")]
    pub field: Option<String>,
    /// code of the lead body
    #[arg(long, value_name = "ID")]
    pub lead: Option<String>,
    /// request, report, proposal, comment, question, complaint, denunciation, praise [default: request]
    #[arg(
        long,
        value_name = "KIND",
        value_parser = one_of::<ItemKind>(),
        hide_possible_values = true
    )]
    pub kind: Option<ItemKind>,
    /// session, letter-before, letter-after, village-meeting, reception, mailbox, phone
    #[arg(
        long,
        value_name = "CHANNEL",
        value_parser = one_of::<Channel>(),
        hide_possible_values = true
    )]
    pub channel: Option<Channel>,
    /// village, commune, district, province, central, other [default: the lead body's]
    #[arg(
        long,
        value_name = "LEVEL",
        value_parser = one_of::<Level>(),
        hide_possible_values = true
    )]
    pub authority: Option<Level>,
    /// day of receipt [default: the session's]
    #[arg(long, value_name = "DATE", value_parser = day_value)]
    pub received: Option<NaiveDate>,
}

const FORM: &str = include_str!("forms/petition.toml");

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
    let held = session.and_then(Session::day);
    let received = given.received.or(held);
    let received = ask.day("--received", received, words::day_of_receipt, None)?;
    let day = received.unwrap_or_default();
    let mut villages = known.villages_called(&given.villages, day)?;
    let name = match &given.collective {
        Some(_) => given.name,
        None => ask.text(None, given.name, words::petitioner_name)?,
    };
    // What was typed with the name is printed before it, and shortened apart from it.
    let typed = name.as_deref().filter(|_| given.honorific.is_none());
    let (form, its) = typed.and_then(address).unzip();
    let name = its.map(str::to_owned).or_else(|| name.clone());
    let honorific = given.honorific.or(form);
    if villages.is_empty() {
        villages = from_where(known, session, name.is_some(), day, &mut ask)?;
    }
    let content = ask.text(Some("--content"), given.content, words::content)?;
    let field = ask.choice(Some("--field"), given.field, words::field, &known.fields())?;
    let bodies = known.bodies(day);
    let lead = given.lead.map(|it| known.body(&it, day)).transpose()?;
    let lead = ask.choice(None, lead, words::lead, &bodies)?;
    ask.end()?;

    let year = session.map_or(day.year(), |it| it.year);
    let folder = session.map_or(OUTSIDE, |it| &*it.id);
    let nth = next_in(known, year, folder)?;
    let content = content.unwrap_or_default();
    let own_summary = || own_summary(&normalize(&content)).map(str::to_owned);
    let kind = given.kind.unwrap_or(ItemKind::Request);
    let authority = given
        .authority
        .unwrap_or_else(|| level(known, lead.as_deref()));
    let channel = given.channel.unwrap_or_else(|| usual_channel(held, day));
    let example = Examples::on(known, day);
    let body = lead.as_deref().unwrap_or(example.body);
    let other_body = bodies.iter().map(|it| &*it.id).find(|it| *it != body);
    let values = context! {
        nth,
        session => session.map(|it| bare(&it.id)),
        day => bare(day_in_text(day)),
        channel => channel.name(),
        received => bare(day),
        villages => Some(villages).filter(|it| !it.is_empty()),
        collective => given.collective,
        households => given.households,
        honorific,
        name,
        role => given.role,
        code => known.next_code(year, 1),
        next_code => known.next_code(year, 2),
        short => given.short.or_else(own_summary),
        content,
        kind => kind.name(),
        is_complaint => matches!(kind, ItemKind::Complaint | ItemKind::Denunciation),
        field,
        authority => authority.name(),
        body,
        other_body => other_body.unwrap_or(body),
        item_keys => further_keys::<ItemRecord>(FORM),
        lead => lead.as_deref(),
        example => Serde(&example),
    };
    let text = record_of::<PetitionRecord>(FORM, context! { ..values, ..days(known, day) })?;
    Ok(NewRecord {
        file: format!("records/{year}/petitions/{folder}/{nth:02}.toml"),
        text,
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
    let question = words::petitioner_village;
    match of_session {
        [village] => Ok(vec![village.id.to_string()]),
        // A person at a session of several villages comes from one; where nobody can tell which,
        // the session's villages stand for it.
        [_, ..] if named && ask.is_alone() => {
            Ok(of_session.iter().map(|it| it.id.to_string()).collect())
        }
        [_, ..] if named => ask.choices("--village", Vec::new(), question, &known.villages(day)),
        _ => {
            let village = ask.choice(None, None, question, &known.villages(day))?;
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

/// The level of the body that leads; the commune's own where none does.
fn level(known: &KnownRecords, lead: Option<&str>) -> Level {
    let mut bodies = known.office.bodies.iter();
    let lead = lead.and_then(|id| bodies.find(|it| it.id.as_str() == id));
    lead.map_or(Level::Commune, |it| it.level())
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

/// Days on which something may become of the request, and the number of the letter then.
fn days(known: &KnownRecords, received: NaiveDate) -> Value {
    let answer = known.office.deadline_of(Step::Answer);
    let due = |from| known.working_day(answer.from(from, &known.model.calendar));
    let assigned = known.next_working_day(received);
    let deadline = due(assigned);
    let extended = due(deadline);
    let late = known.next_working_day(extended);
    let late_deadline = due(late);
    context! {
        assigned => bare(assigned),
        deadline => bare(deadline),
        extended => bare(extended),
        late => bare(late),
        late_deadline => bare(late_deadline),
        notified => bare(known.next_working_day(late_deadline)),
        number => known.next_number("CV", received),
    }
}
