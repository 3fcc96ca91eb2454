//! Kết luận: item by item, who does what until when.

use std::sync::Arc;

use chrono::NaiveDate;
use minijinja::{Value, context};

use crate::documents::context::{DocumentContext, DocumentSpec, Made};
use crate::documents::need::Need;
use crate::documents::views::{Readers, item_view, open_items, people, secret_items, speaker};
use crate::model::{Kind, Session};
use crate::records::{Channel, ConclusionOrder, Field, NamedChoice, Text};

/// The conclusion of a session that was held.
pub(crate) fn document(context: &DocumentContext<'_>, session: &Session) -> Option<Made> {
    let conclusion = session.conclusion.as_ref().filter(|_| session.was_held())?;
    session.day()?;
    let (kind, issue) = (Kind::Conclusion, conclusion.paper.issue);
    let papers = context.office.papers;
    // A draft shows everything that is recorded so far: that is what it is for.
    let by = issue.date.unwrap_or(NaiveDate::MAX);
    // What came in later it cannot speak of.
    let known = context.model.petitions_of(session);
    let petitions: Vec<_> = known.filter(|it| it.received.0 <= by).collect();
    let mut spec = DocumentSpec::of_session(kind, session, issue);
    spec.topic = context! { form => papers.conclusion.name() };
    spec.ending = Some((&conclusion.recipients, &conclusion.paper.signer));
    spec.sources
        .extend(petitions.iter().map(|petition| &petition.file));
    spec.needs = vec![Need::petitions_of(session), Need::calendar()];
    let readers = Readers::of(kind, context.office);
    let printed = petitions.iter().flat_map(|petition| {
        open_items(petition).map(|item| {
            let concluded = context! {
                speaker => speaker(petition, issue.reference, readers),
                item => item_view(item, by),
            };
            (&item.field, concluded)
        })
    });
    let groups = match papers.conclusion_order {
        ConclusionOrder::Items => vec![group(None, printed.map(|(_, item)| item).collect())],
        ConclusionOrder::Fields => by_field(&context.office.fields, printed),
    };
    let all = || petitions.iter().flat_map(|petition| &petition.items);
    let merged = all().filter(|item| item.merged_by(by).is_some()).count();
    let view = || {
        context! {
            chairs => people(&session.chairs),
            attendance => session.attendance.iter().collect::<Value>(),
            // Lượt ý kiến.
            turns => petitions.len(),
            // Whether all came in at the session itself.
            spoken => petitions.iter().all(|it| it.channel == Channel::Session),
            // Nội dung kiến nghị.
            item_count => all().count() - merged,
            // How many more were put under another number.
            merged_count => merged,
            assessment => &conclusion.assessment,
            // By field, or all of them in one group without a name.
            groups,
            secrets => secret_items(petitions.iter().copied()),
            directions => &conclusion.directions,
        }
    };
    Some(context.document(spec, view))
}

/// The items under their fields, in the office's order; fields without any are left out.
fn by_field<'a>(
    fields: &'a [Arc<Field>],
    items: impl Iterator<Item = (&'a Arc<Field>, Value)>,
) -> Vec<Value> {
    let mut groups = vec![Vec::new(); fields.len()];
    for (field, item) in items {
        if let Some(at) = fields.iter().position(|it| it.id == field.id) {
            groups[at].push(item);
        }
    }
    let groups = fields.iter().zip(groups);
    let groups = groups.filter(|(_, items)| !items.is_empty());
    groups
        .map(|(field, items)| group(Some(&field.name), items))
        .collect()
}

fn group(field: Option<&Text>, items: Vec<Value>) -> Value {
    context! { field, items }
}
