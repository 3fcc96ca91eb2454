//! Phiếu chuyển: what one body has to do, in one letter.

use serde::Serialize;

use super::super::Document;
use super::super::Kind;
use super::super::drafting::Draft;
use super::super::drafting::Drafting;
use super::super::letterhead::Signature;
use super::super::wording;
use super::folder;
use super::occasion::Occasion;
use super::petition::DueView;
use super::petition::open_items;
use super::petition::speaker;
use super::petitions_folder;
use crate::diagnostic::Diagnostic;
use crate::model::Action;
use crate::model::Assignment;
use crate::model::Body;
use crate::model::Item;
use crate::model::Session;
use crate::records::Text;

#[derive(Serialize)]
struct View<'a> {
    addressee: &'a Text,
    occasion: Occasion<'a>,
    conclusion: Option<ConclusionReference>,
    rows: Vec<Row<'a>>,
    recipients: &'a [Text],
    signature: Signature<'a>,
}

#[derive(Serialize)]
struct ConclusionReference {
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
pub(super) fn documents(
    drafting: &Drafting<'_>,
    session: &Session,
) -> Vec<Result<Document, Diagnostic>> {
    let letters = session.assignments.iter();
    letters
        .filter_map(|letter| document(drafting, session, letter))
        .collect()
}

fn document(
    drafting: &Drafting<'_>,
    session: &Session,
    letter: &Assignment,
) -> Option<Result<Document, Diagnostic>> {
    let mut sources = vec![&session.file];
    let mut rows = Vec::new();
    for petition in drafting.model.petitions_of(session) {
        for item in open_items(petition) {
            if let Some((task, due)) = given_to(item, &letter.body) {
                sources.push(&petition.file);
                rows.push(Row {
                    code: &item.code,
                    speaker: speaker(petition, letter.paper.issue.reference),
                    content: &item.content,
                    task,
                    due,
                });
            }
        }
    }
    if rows.is_empty() {
        return None;
    }
    let day = session.date.map(wording::day_in_text).unwrap_or_default();
    let about = format!("về việc giải quyết kiến nghị của Nhân dân sau đối thoại ngày {day}");
    let kind = Kind::Assignment;
    let draft = Draft {
        kind,
        abbreviation: None,
        about: Some(about.clone()),
        path: format!("{}/phieu-chuyen/{}.pdf", folder(session), letter.body.id),
        title: format!("{} {about}, gửi {}", kind.vietnamese(), letter.body.name),
        issue: letter.paper.issue,
        sources,
        needs: vec![petitions_folder(session)],
    };
    let view = View {
        addressee: &letter.body.name,
        occasion: Occasion::from(session),
        conclusion: conclusion(drafting, session),
        rows,
        recipients: &drafting.office.recipients.assignment,
        signature: Signature::from(&letter.paper.signer),
    };
    Some(drafting.document(draft, view))
}

/// What a body was given of an item, if anything.
fn given_to<'a>(item: &'a Item, to: &Body) -> Option<(Option<&'a Text>, Option<DueView<'a>>)> {
    item.events.iter().find_map(|event| match &event.action {
        Action::Assigned { body, due, task } if body.id == to.id => {
            Some((task.as_ref(), DueView::new(due)))
        }
        Action::Transferred {
            body, due, task, ..
        } if body.id == to.id => Some((task.as_ref(), DueView::new(due))),
        _ => None,
    })
}

fn conclusion(drafting: &Drafting<'_>, session: &Session) -> Option<ConclusionReference> {
    let issue = session.conclusion.as_ref()?.paper.issue;
    let symbol = &drafting.office.identity_on(issue.reference)?.symbol;
    let number = wording::two_digits(issue.number?.get().into());
    Some(ConclusionReference {
        number: format!("{number}-KL/{symbol}"),
        date: wording::day_in_text(issue.date?),
    })
}
