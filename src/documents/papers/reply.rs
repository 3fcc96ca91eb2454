//! Trả lời công dân: what became of an item, in a letter to who asked for it.

use chrono::NaiveDate;
use serde::Serialize;

use crate::documents::context::{DocumentContext, DocumentSpec};
use crate::documents::document::Document;
use crate::documents::filing::Filing;
use crate::documents::letterhead::Signature;
use crate::documents::views::{Readers, open_items, speaker, who};
use crate::findings::Finding;
use crate::model::{Action, Item, Kind, Petition};
use crate::records::{NamedChoice, Text};
use crate::vietnamese::wording;

#[derive(Serialize)]
struct View<'a> {
    addressee: String,
    /// The same without where they come from.
    who: String,
    /// What came in: `kiến nghị`, `phản ánh`, ...
    what: String,
    code: &'a Text,
    received: String,
    /// The body's answer on which ours rests.
    basis: Option<Basis<'a>>,
    content: &'a Text,
    text: &'a Text,
    recipients: &'a [Text],
    signature: Signature<'a>,
}

/// Văn bản trả lời of a body.
#[derive(Serialize)]
struct Basis<'a> {
    number: &'a Text,
    date: String,
    issuer: &'a Text,
}

/// The last numbered answer of a body by a day.
fn basis(item: &Item, day: NaiveDate) -> Option<Basis<'_>> {
    let replies = item.events_by(day).filter_map(|event| match &event.action {
        Action::Replied { number, issuer, .. } => Some(Basis {
            number: number.as_ref()?,
            date: wording::day_in_text(event.date),
            issuer,
        }),
        _ => None,
    });
    replies.last()
}

/// A letter for every item of which the petitioner was told.
pub(crate) fn documents<'a>(
    context: &DocumentContext<'_>,
    filing: &Filing,
    petitions: impl Iterator<Item = &'a Petition>,
) -> Vec<Result<Document, Finding>> {
    let mut documents = Vec::new();
    let kind = Kind::Reply;
    for petition in petitions {
        for item in open_items(petition) {
            let notified = item.events.iter().filter_map(|event| match &event.action {
                Action::Notified { letter, text } => Some((event.date, letter, text)),
                _ => None,
            });
            for (nth, (date, letter, text)) in notified.enumerate() {
                let again = if nth == 0 {
                    String::new()
                } else {
                    format!("_{}", nth + 1)
                };
                let what = wording::lower_first(item.kind.label());
                let about = format!("về việc trả lời {what} “{}”", item.short);
                let spec = DocumentSpec {
                    kind,
                    register: None,
                    about: Some(about.clone()),
                    filing: filing.part(format!("{}{again}", item.code)),
                    title: format!("{} {about}", kind.vietnamese()),
                    issue: letter.issue,
                    sources: vec![&petition.file],
                    needs: Vec::new(),
                };
                let view = || View {
                    addressee: speaker(petition, date, Readers::Office),
                    who: who(petition, Readers::Office),
                    what,
                    code: &item.code,
                    basis: basis(item, date),
                    received: wording::day_in_text(petition.received),
                    content: &item.content,
                    text,
                    recipients: &context.office.recipients.reply,
                    signature: Signature::from(&letter.signer),
                };
                documents.push(context.document(spec, view));
            }
        }
    }
    documents
}
