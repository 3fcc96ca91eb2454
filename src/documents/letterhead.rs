//! What every document has in common: opening, letterhead, signature.

use chrono::Datelike;
use serde::Serialize;

use super::document::Guideline;
use crate::model::{Identity, Issue, Signer};
use crate::records::{NamedChoice, StyleSettings, Text};
use crate::vietnamese::wording;

/// The names of the office on a day, and the guideline that its papers follow then.
pub(crate) type InForce<'a> = (&'a Identity, &'a Guideline);

/// What `opening.typ.j2` sees.
#[derive(Serialize)]
pub(crate) struct Opening<'a> {
    pub profile: &'a str,
    pub style: Style,
    pub title: &'a str,
    pub author: &'a str,
    pub reference: Reference,
    pub letterhead: Letterhead<'a>,
}

/// The office's typographic choices under the names that the Typst library has for them; what it
/// left open is `None`.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct Style {
    closing_mark: Option<&'static str>,
    section_mark: Option<&'static str>,
    bases: Option<&'static str>,
    run_in_headings: Option<&'static str>,
    two_sided: bool,
    draft_note: bool,
    type_size: Option<u32>,
    subject_size: Option<u32>,
    text_size: Option<u32>,
    line_pitch: Option<u32>,
    header_left: Option<u32>,
}

/// The PDF's own date.
#[derive(Serialize)]
pub(crate) struct Reference {
    year: i32,
    month: u32,
    day: u32,
}

/// Phần đầu văn bản.
#[derive(Serialize)]
pub(crate) struct Letterhead<'a> {
    superior: &'a Text,
    issuer: &'a Text,
    number: Option<String>,
    symbol: Option<String>,
    place: &'a Text,
    day: Option<String>,
    month: Option<String>,
    year: i32,
    draft: bool,
}

/// Phần cuối: nơi nhận và phần ký.
#[derive(Serialize)]
pub(crate) struct Ending<'a> {
    recipients: &'a [Text],
    signature: Signature<'a>,
}

/// Phần ký; the profile has the words for the authority.
#[derive(Serialize)]
struct Signature<'a> {
    /// `T/M`, `K/T`, `T/L` or `Q.`, as the record has it.
    authority: Option<&'static str>,
    authority_of: Option<&'a Text>,
    position: &'a Text,
    name: &'a Text,
}

impl From<&StyleSettings> for Style {
    fn from(style: &StyleSettings) -> Self {
        Self {
            closing_mark: style.closing_mark.map(NamedChoice::name),
            section_mark: style.section_mark.map(NamedChoice::name),
            bases: style.bases.map(NamedChoice::name),
            run_in_headings: style.run_in_headings.map(NamedChoice::name),
            two_sided: style.two_sided.unwrap_or(false),
            draft_note: style.draft_note.unwrap_or(false),
            type_size: style.type_size,
            subject_size: style.subject_size,
            text_size: style.text_size,
            line_pitch: style.line_pitch,
            header_left: style.header_left,
        }
    }
}

impl From<&Issue> for Reference {
    fn from(issue: &Issue) -> Self {
        Self {
            year: issue.reference.year(),
            month: issue.reference.month(),
            day: issue.reference.day(),
        }
    }
}

impl<'a> Letterhead<'a> {
    /// `register` is the kind's part of the symbol; a paper without one bears no number.
    pub(crate) fn new(
        register: Option<&str>,
        (identity, guideline): InForce<'a>,
        issue: &Issue,
    ) -> Self {
        Self {
            superior: &identity.superior,
            issuer: &identity.name,
            number: issue
                .number
                .map(|number| wording::two_digits(number.into())),
            symbol: register.map(|register| guideline.symbol_of(register, identity)),
            place: &identity.place,
            day: issue.date.map(|date| wording::day_of_month(date.day())),
            month: issue.date.map(|date| wording::month(date.month())),
            year: issue.reference.year(),
            draft: issue.is_draft(),
        }
    }
}

impl<'a> Ending<'a> {
    /// To whom it goes, and who signs it.
    pub(crate) fn new(recipients: &'a [Text], signer: &'a Signer) -> Self {
        Self {
            recipients,
            signature: Signature::from(signer),
        }
    }
}

impl<'a> From<&'a Signer> for Signature<'a> {
    fn from(signer: &'a Signer) -> Self {
        Self {
            authority: signer.authority.map(NamedChoice::name),
            authority_of: signer.authority_of.as_ref(),
            position: &signer.position,
            name: &signer.name,
        }
    }
}
