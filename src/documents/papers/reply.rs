//! Trả lời công dân: what became of an item, in a letter to who asked for it.

use std::sync::Arc;

use minijinja::context;

use crate::documents::context::{DocumentContext, DocumentSpec, Made};
use crate::documents::views::{Readers, last_reply, open_items, speaker, who};
use crate::model::{Action, Kind, Petition};
use crate::records::NamedChoice;
use crate::vietnamese::wording;

/// A letter for every item of which the petitioner was told, among the papers of a session.
pub(crate) fn documents<'a>(
    context: &DocumentContext<'_>,
    (year, session): (i32, &Arc<str>),
    petitions: impl Iterator<Item = &'a Petition>,
) -> Vec<Made> {
    let recipients = &context.office.recipients.reply;
    let mut documents = Vec::new();
    let items = petitions.flat_map(|it| open_items(it).map(move |item| (it, item)));
    for (petition, item) in items {
        let notified = item.events.iter().filter_map(|event| match &event.action {
            Action::Notified { letter, text, .. } => Some((event.date, letter, text)),
            _ => None,
        });
        for (nth, (date, letter, text)) in notified.enumerate() {
            let again = match nth {
                0 => String::new(),
                nth => format!("_{}", nth + 1),
            };
            let mut spec = DocumentSpec::new(Kind::Reply, year, letter.issue);
            spec.session = Some(Arc::clone(session));
            spec.part = Some(format!("{}{again}", item.code));
            // What came in: `kiến nghị`, `phản ánh`, ...
            let what = wording::lower_first(item.kind.label());
            spec.topic = context! { what, short => &item.short };
            spec.ending = Some((recipients, &letter.signer));
            spec.sources.push(&petition.file);
            let view = || {
                context! {
                    addressee => speaker(petition, date, Readers::Office),
                    // The same without where they come from.
                    who => who(petition, Readers::Office),
                    code => &item.code,
                    // The body's answer on which ours rests.
                    basis => last_reply(item, date),
                    received => wording::day_in_text(petition.received.0),
                    content => &item.content,
                    text,
                }
            };
            documents.push(context.document(spec, view));
        }
    }
    documents
}
