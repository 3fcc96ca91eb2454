//! Kết luận: item by item, who does what until when.

use std::sync::Arc;

use chrono::NaiveDate;
use serde::Serialize;

use crate::documents::context::{DocumentContext, DocumentSpec};
use crate::documents::document::Document;
use crate::documents::filing::Filing;
use crate::documents::letterhead::Signature;
use crate::documents::need::Need;
use crate::documents::views::{
    AttendanceView, ItemView, Occasion, PersonView, Readers, SecretView, audience, open_items,
    people, secret_items, speaker,
};
use crate::findings::Finding;
use crate::model::{Kind, Session};
use crate::records::{Channel, ConclusionForm, ConclusionOrder, Field, Prose, Text};
use crate::vietnamese::wording;

#[derive(Serialize)]
struct View<'a> {
    /// `conclusion` or `notice`.
    form: &'static str,
    subject: &'a str,
    occasion: Occasion<'a>,
    chairs: Vec<PersonView<'a>>,
    attendance: Vec<AttendanceView<'a>>,
    /// Lượt ý kiến.
    turns: String,
    /// Whether all came in at the session itself.
    spoken: bool,
    /// Nội dung kiến nghị.
    item_count: String,
    /// How many more were put under another number.
    merged_count: Option<String>,
    assessment: &'a [Prose],
    /// By field, or all of them in one group without a name.
    groups: Vec<Group<'a>>,
    secrets: Vec<SecretView<'a>>,
    directions: &'a [Prose],
    recipients: &'a [Text],
    signature: Signature<'a>,
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
pub(crate) fn document(
    context: &DocumentContext<'_>,
    session: &Session,
) -> Option<Result<Document, Finding>> {
    let conclusion = session.conclusion.as_ref().filter(|_| session.held)?;
    let kind = Kind::Conclusion;
    let papers = context.office.papers;
    let register = papers.conclusion.abbreviation();
    let (form, title_word, what) = match papers.conclusion {
        ConclusionForm::Conclusion => ("conclusion", "Kết luận", "của"),
        ConclusionForm::Notice => ("notice", "Thông báo", "Kết luận của"),
    };
    let held = wording::day_in_text(session.date?);
    let subject = format!(
        "{what} {} tại buổi đối thoại trực tiếp với {}, ngày {held}",
        context.head_on(conclusion.paper.issue.reference),
        audience(session)
    );
    let petitions: Vec<_> = context.model.petitions_of(session).collect();
    let mut sources = vec![&session.file];
    sources.extend(petitions.iter().map(|petition| &petition.file));
    let spec = DocumentSpec {
        kind,
        register: Some(register),
        about: None,
        filing: Filing::session(session),
        title: format!("{title_word} {subject}"),
        issue: conclusion.paper.issue,
        sources,
        needs: vec![Need::petitions_of(session), Need::calendar()],
    };
    let day = conclusion.paper.issue.reference;
    // A draft shows everything that is recorded so far: that is what it is for.
    let by = conclusion.paper.issue.date.unwrap_or(NaiveDate::MAX);
    let readers = Readers::of(kind, context.office);
    let printed = petitions.iter().flat_map(|petition| {
        open_items(petition).map(|item| {
            let speaker = speaker(petition, day, readers);
            let item_view = ItemView::on(item, by);
            (
                &item.field,
                Concluded {
                    speaker,
                    item: item_view,
                },
            )
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
        form,
        subject: &subject,
        occasion: Occasion::from(session),
        chairs: people(&session.chairs),
        attendance: session
            .attendance
            .iter()
            .map(AttendanceView::from)
            .collect(),
        turns: wording::two_digits(petitions.len() as u64),
        spoken: petitions.iter().all(|it| it.channel == Channel::Session),
        item_count: wording::two_digits((all().count() - merged) as u64),
        merged_count: (merged > 0).then(|| wording::two_digits(merged as u64)),
        assessment: &conclusion.assessment,
        groups,
        secrets: secret_items(petitions.iter().copied()),
        directions: &conclusion.directions,
        recipients: &conclusion.recipients,
        signature: Signature::from(&conclusion.paper.signer),
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
