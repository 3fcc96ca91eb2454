//! Phiếu chuyển: what one body has to do, in one letter.

use chrono::NaiveDate;
use serde::Serialize;

use crate::documents::context::{DocumentContext, DocumentSpec};
use crate::documents::document::Document;
use crate::documents::filing::Filing;
use crate::documents::letterhead::Signature;
use crate::documents::need::Need;
use crate::documents::views::{DueView, Occasion, Readers, speaker};
use crate::findings::Finding;
use crate::model::{Assignment, Item, Kind, Session};
use crate::records::{Channel, NamedChoice, Text};
use crate::vietnamese::wording;

#[derive(Serialize)]
struct View<'a> {
    addressee: &'a Text,
    occasion: Occasion<'a>,
    conclusion: Option<ConclusionReference>,
    rows: Vec<Row<'a>>,
    /// Whether all of it was said at the session; letters and calls count to it as well.
    spoken: bool,
    /// Whether the body is the commune's own: such a one is given tasks, others are asked.
    own: bool,
    recipients: &'a [Text],
    signature: Signature<'a>,
}

#[derive(Serialize)]
struct ConclusionReference {
    /// `Kết luận` or `Thông báo kết luận`.
    word: &'static str,
    number: String,
    date: String,
}

#[derive(Serialize)]
struct Row<'a> {
    code: &'a Text,
    speaker: String,
    content: &'a Text,
    task: Option<&'a Text>,
    due: Option<DueView<'a>>,
}

/// One letter for each body that is to get one and was given something.
pub(crate) fn documents(
    context: &DocumentContext<'_>,
    session: &Session,
) -> Vec<Result<Document, Finding>> {
    let letters = session.assignments.iter();
    letters
        .filter_map(|letter| document(context, session, letter))
        .collect()
}

fn document(
    context: &DocumentContext<'_>,
    session: &Session,
    letter: &Assignment,
) -> Option<Result<Document, Finding>> {
    let mut sources = vec![&session.file];
    let mut rows = Vec::new();
    let mut spoken = true;
    for petition in context.model.petitions_of(session) {
        for item in petition.items.iter().filter(|item| item.is_handed_on()) {
            if let Some((due, task)) = item.given_to(&letter.body, letter.covers()) {
                sources.push(&petition.file);
                spoken &= petition.channel == Channel::Session;
                let day = letter.paper.issue.reference;
                rows.push(Row {
                    code: &item.code,
                    speaker: speaker(petition, day, Readers::Office) + &merged(context, item, day),
                    content: &item.content,
                    task,
                    due: DueView::new(due),
                });
            }
        }
    }
    if rows.is_empty() {
        return None;
    }
    let day = wording::day_in_text(session.date?);
    let about = format!("về việc giải quyết kiến nghị của Nhân dân sau đối thoại ngày {day}");
    let kind = Kind::Assignment;
    let spec = DocumentSpec {
        kind,
        register: None,
        about: Some(about.clone()),
        filing: Filing::session(session).part(letter.body.id.as_str()),
        title: format!("{} {about}, gửi {}", kind.vietnamese(), letter.body.name),
        issue: letter.paper.issue,
        sources,
        needs: vec![Need::petitions_of(session), Need::calendar()],
    };
    let view = || View {
        addressee: &letter.body.name,
        occasion: Occasion::from(session),
        conclusion: conclusion(context, session),
        rows,
        spoken,
        own: letter.body.is_own(),
        recipients: &context.office.recipients.assignment,
        signature: Signature::from(&letter.paper.signer),
    };
    Some(context.document(spec, view))
}

fn conclusion(context: &DocumentContext<'_>, session: &Session) -> Option<ConclusionReference> {
    let issue = session.conclusion.as_ref()?.paper.issue;
    let form = context.office.papers.conclusion;
    let symbol = &context.office.identity_on(issue.reference)?.symbol;
    let number = wording::two_digits(issue.number?.into());
    Some(ConclusionReference {
        number: format!("{number}-{}/{symbol}", form.abbreviation()),
        word: form.label(),
        date: wording::day_in_text(issue.date?),
    })
}

/// Who else asked for it, under another number: they wait for an answer as well.
fn merged(context: &DocumentContext<'_>, item: &Item, day: NaiveDate) -> String {
    let same = context.merged.get(item.code.as_str());
    let others = same.into_iter().flatten().map(|entry| {
        let who = speaker(entry.petition, day, Readers::Office);
        format!("; cùng ý kiến (mã số {}): {who}", entry.item.code)
    });
    others.collect()
}
