//! Rà soát: what earlier conclusions left unresolved, before the next session.

use serde::Serialize;

use crate::documents::context::{DocumentContext, DocumentSpec};
use crate::documents::document::Document;
use crate::documents::filing::Filing;
use crate::documents::letterhead::Signature;
use crate::documents::need::Need;
use crate::documents::views::{Occasion, Readers, Row, Rows, audience};
use crate::findings::Finding;
use crate::model::{Kind, Secrecy, Session};
use crate::records::Text;
use crate::vietnamese::wording;

#[derive(Serialize)]
struct View<'a> {
    subject: &'a str,
    as_of: String,
    occasion: Occasion<'a>,
    count: String,
    overdue: String,
    /// How many of them are secret: of those no more is said.
    secret: Option<String>,
    rows: Vec<Row<'a>>,
    recipients: &'a [Text],
    signature: Signature<'a>,
}

/// The review on its own day: all items of earlier sessions and years that are open then.
pub(crate) fn document(
    context: &DocumentContext<'_>,
    session: &Session,
) -> Option<Result<Document, Finding>> {
    let paper = session.review.as_ref()?;
    // A draft without a day is not reckoned for an invented one.
    let day = paper.issue.date.or(session.date)?;
    // What came in for this very session is not left over from an earlier one.
    let open = context.open.before(day);
    let open: Vec<_> = open.filter(|it| !it.petition.is_of(session)).collect();
    if open.is_empty() {
        return None;
    }
    let subject = format!(
        "kết quả rà soát những kiến nghị chưa giải quyết dứt điểm trước buổi đối thoại với {}",
        audience(session)
    );
    let kind = Kind::Review;
    let mut sources = vec![&session.file];
    sources.extend(open.iter().map(|entry| &entry.petition.file));
    let spec = DocumentSpec {
        kind,
        register: None,
        about: None,
        filing: Filing::session(session),
        title: format!("{} {subject}", kind.vietnamese()),
        issue: paper.issue,
        sources,
        needs: vec![Need::PetitionsUntil(session.year), Need::calendar()],
    };
    let rows = Rows::on(context, day, Readers::Office);
    let of = |secrecy| open.iter().filter(move |it| it.item.secrecy == secrecy);
    let secret = of(Secrecy::Secret).count() as u64;
    let overdue = || of(Secrecy::Open).filter(|it| it.item.days_overdue(day).is_some());
    let view = || View {
        subject: &subject,
        as_of: wording::day_in_text(day),
        occasion: Occasion::from(session),
        count: wording::two_digits(open.len() as u64),
        secret: (secret > 0).then(|| wording::two_digits(secret)),
        overdue: wording::two_digits(overdue().count() as u64),
        rows: open.iter().map(|entry| rows.row(*entry)).collect(),
        recipients: &context.office.recipients.review,
        signature: Signature::from(&paper.signer),
    };
    Some(context.document(spec, view))
}
