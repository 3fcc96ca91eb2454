//! What every document has in common: opening, letterhead, signature.

use std::collections::BTreeMap;

use chrono::Datelike;
use minijinja::{Value, context};

use super::document::Guideline;
use crate::findings::KeyPath;
use crate::model::{Identity, Issue, Kind, Office, Signer};
use crate::records::{NamedChoice, StyleSettings, Text};
use crate::vietnamese::wording;

/// The names of the office on a day, and the guideline that its papers follow then.
pub(crate) type InForce<'a> = (&'a Identity, &'a Guideline);

/// What `opening.typ.j2` sees.
pub(crate) fn opening(
    office: &Office,
    (identity, guideline): InForce<'_>,
    kind: Kind,
    issue: &Issue,
    title: &str,
) -> Value {
    let day = issue.reference;
    // A paper without a part of its own in the symbol bears no number.
    let register = office.register(kind);
    let number = issue.number.map(u64::from);
    context! {
        profile => &guideline.profile,
        style => style(&office.style),
        marks => marks(office),
        title,
        author => identity.name.as_str(),
        // The PDF's own date.
        reference => context! { year => day.year(), month => day.month(), day => day.day() },
        letterhead => context! {
            superior => &identity.superior,
            issuer => &identity.name,
            number => number.map(wording::two_digits),
            symbol => register.map(|register| guideline.symbol_of(register, identity)),
            place => &identity.place,
            day => issue.date.map(|date| wording::day_of_month(date.day())),
            month => issue.date.map(|date| wording::month(date.month())),
            year => day.year(),
            draft => issue.is_draft(),
        },
    }
}

/// The marks that the office chose; nothing where it follows the guideline.
fn marks(office: &Office) -> Value {
    let chosen = |mark: &str, key: &str| {
        Value::from(Text::at(
            mark,
            &office.file,
            &KeyPath::root().key("style").key(key),
        ))
    };
    let closing = office.style.closing_mark.map(NamedChoice::name);
    let section = office.style.section_mark.map(NamedChoice::name);
    context! {
        closing => closing.map(|it| chosen(it, "closing-mark")),
        section => section.map(|it| chosen(it, "section-mark")),
    }
}

/// The office's typographic choices under the names that the Typst library has for them; what it
/// left open is nothing.
fn style(style: &StyleSettings) -> Value {
    let choices = BTreeMap::from([
        (
            "closing-mark",
            style.closing_mark.map(NamedChoice::name).into(),
        ),
        (
            "section-mark",
            style.section_mark.map(NamedChoice::name).into(),
        ),
        ("bases", style.bases.map(NamedChoice::name).into()),
        (
            "run-in-headings",
            style.run_in_headings.map(NamedChoice::name).into(),
        ),
        ("two-sided", style.two_sided.unwrap_or(false).into()),
        ("draft-note", style.draft_note.unwrap_or(false).into()),
        ("type-size", style.type_size.into()),
        ("subject-size", style.subject_size.into()),
        ("text-size", style.text_size.into()),
        ("line-pitch", style.line_pitch.into()),
        ("header-left", Value::from(style.header_left)),
    ]);
    Value::from(choices)
}

/// Phần cuối, nơi nhận và phần ký: to whom it goes, and who signs it. The profile has the words
/// for the authority.
pub(crate) fn ending((recipients, signer): (&[Text], &Signer)) -> Value {
    context! {
        recipients => recipients.iter().collect::<Value>(),
        signature => context! {
            // `T/M`, `K/T`, `T/L` or `Q.`, as the record has it.
            authority => signer.authority.map(NamedChoice::name),
            authority_of => &signer.authority_of,
            position => &signer.position,
            name => &signer.name,
        },
    }
}
