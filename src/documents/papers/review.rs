//! Rà soát: what earlier conclusions left unresolved, before the next session.

use minijinja::{Value, context};

use crate::documents::context::{DocumentContext, DocumentSpec, Made};
use crate::documents::need::Need;
use crate::documents::views::{Readers, Rows};
use crate::model::{Kind, Secrecy, Session};
use crate::vietnamese::wording;

/// The review on its own day: all items of earlier sessions and years that are open then.
pub(crate) fn document(context: &DocumentContext<'_>, session: &Session) -> Option<Made> {
    let paper = session.review.as_ref()?;
    // A draft without a day is not reckoned for an invented one.
    let day = paper.issue.date.or(session.day())?;
    // What came in for this very session is not left over from an earlier one.
    let open = context.open.before(day);
    let open: Vec<_> = open.filter(|it| !it.petition.is_of(session)).collect();
    if open.is_empty() {
        return None;
    }
    let mut spec = DocumentSpec::of_session(Kind::Review, session, paper.issue);
    spec.ending = Some((&context.office.recipients.review, &paper.signer));
    spec.sources
        .extend(open.iter().map(|entry| &entry.petition.file));
    spec.needs = vec![Need::PetitionsUntil(session.year), Need::calendar()];
    let rows = Rows::on(context, day, Readers::Office);
    let of = |secrecy| open.iter().filter(move |it| it.item.secrecy == secrecy);
    let overdue = || of(Secrecy::Open).filter(|it| it.item.missed_deadline(day));
    let view = || {
        context! {
            as_of => wording::day_in_text(day),
            count => open.len(),
            // Of secret ones no more is said.
            secret => of(Secrecy::Secret).count(),
            overdue => overdue().count(),
            rows => open.iter().map(|entry| rows.row(*entry)).collect::<Value>(),
        }
    };
    Some(context.document(spec, view))
}
