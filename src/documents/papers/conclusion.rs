//! Kết luận: item by item, who does what until when.

use std::sync::Arc;

use chrono::NaiveDate;
use minijinja::context;
use serde::Serialize;

use crate::documents::context::{DocumentContext, DocumentSpec, Made};
use crate::documents::letterhead::Ending;
use crate::documents::need::Need;
use crate::documents::views::{
    ItemView, Readers, SecretView, open_items, people, secret_items, speaker,
};
use crate::model::{Kind, Person, Session};
use crate::records::{Attendance, Channel, ConclusionOrder, Field, NamedChoice, Prose, Text};

#[derive(Serialize)]
struct View<'a> {
    chairs: Vec<&'a Person>,
    attendance: &'a [Attendance],
    /// Lượt ý kiến.
    turns: usize,
    /// Whether all came in at the session itself.
    spoken: bool,
    /// Nội dung kiến nghị.
    item_count: usize,
    /// How many more were put under another number.
    merged_count: usize,
    assessment: &'a [Prose],
    /// By field, or all of them in one group without a name.
    groups: Vec<Group<'a>>,
    secrets: Vec<SecretView<'a>>,
    directions: &'a [Prose],
}

#[derive(Serialize)]
struct Group<'a> {
    field: Option<&'a Text>,
    items: Vec<Concluded<'a>>,
}

#[derive(Serialize)]
struct Concluded<'a> {
    speaker: String,
    item: ItemView<'a>,
}

/// The conclusion of a session that was held.
pub(crate) fn document(context: &DocumentContext<'_>, session: &Session) -> Option<Made> {
    let conclusion = session.conclusion.as_ref().filter(|_| session.was_held())?;
    session.date?;
    let (kind, issue) = (Kind::Conclusion, conclusion.paper.issue);
    let papers = context.office.papers;
    let petitions: Vec<_> = context.model.petitions_of(session).collect();
    let mut spec = DocumentSpec::of_session(kind, session, issue);
    spec.topic = context! { form => papers.conclusion.name() };
    spec.ending = Some(Ending::new(
        &conclusion.recipients,
        &conclusion.paper.signer,
    ));
    spec.sources
        .extend(petitions.iter().map(|petition| &petition.file));
    spec.needs = vec![Need::petitions_of(session), Need::calendar()];
    // A draft shows everything that is recorded so far: that is what it is for.
    let by = issue.date.unwrap_or(NaiveDate::MAX);
    let readers = Readers::of(kind, context.office);
    let printed = petitions.iter().flat_map(|petition| {
        open_items(petition).map(|item| {
            let concluded = Concluded {
                speaker: speaker(petition, issue.reference, readers),
                item: ItemView::on(item, by),
            };
            (&item.field, concluded)
        })
    });
    let groups = match papers.conclusion_order {
        ConclusionOrder::Items => vec![Group {
            field: None,
            items: printed.map(|(_, item)| item).collect(),
        }],
        ConclusionOrder::Fields => by_field(&context.office.fields, printed),
    };
    let all = || petitions.iter().flat_map(|petition| &petition.items);
    let merged = all().filter(|item| item.merged_into.is_some()).count();
    let view = || View {
        chairs: people(&session.chairs),
        attendance: &session.attendance,
        turns: petitions.len(),
        spoken: petitions.iter().all(|it| it.channel == Channel::Session),
        item_count: all().count() - merged,
        merged_count: merged,
        assessment: &conclusion.assessment,
        groups,
        secrets: secret_items(petitions.iter().copied()),
        directions: &conclusion.directions,
    };
    Some(context.document(spec, view))
}

/// The items under their fields, in the office's order; fields without any are left out.
fn by_field<'a>(
    fields: &'a [Arc<Field>],
    items: impl Iterator<Item = (&'a Arc<Field>, Concluded<'a>)>,
) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'a>> = fields
        .iter()
        .map(|field| Group {
            field: Some(&field.name),
            items: Vec::new(),
        })
        .collect();
    for (field, item) in items {
        if let Some(at) = fields.iter().position(|it| it.id == field.id) {
            groups[at].items.push(item);
        }
    }
    groups.retain(|group| !group.items.is_empty());
    groups
}
