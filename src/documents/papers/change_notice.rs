//! Thông báo hoãn, hủy, chuyển, đổi: what becomes of a session that was announced otherwise.

use minijinja::{Value, context};

use crate::documents::context::{DocumentContext, DocumentSpec, Made};
use crate::documents::views::occasion;
use crate::model::{Kind, Rearrangement, Session, Signed};
use crate::records::{Announcement, NamedChoice};
use crate::vietnamese::wording;

/// One notice for every change that somebody signs one of.
pub(crate) fn documents(context: &DocumentContext<'_>, session: &Session) -> Vec<Made> {
    let signed = session.change.iter().enumerate();
    let signed = signed.filter(|(_, it)| it.paper.is_some());
    let made = signed.enumerate().filter_map(|(nth, (at, change))| {
        let part = (nth + 1).to_string();
        document(context, session, change, (part, &session.change[..at]))
    });
    made.collect()
}

fn document(
    context: &DocumentContext<'_>,
    session: &Session,
    change: &Rearrangement,
    (part, before): (String, &[Rearrangement]),
) -> Option<Made> {
    let paper = change.paper.as_ref()?;
    let recipients = &context.office.recipients.announcement;
    let mut spec = DocumentSpec::of_session(Kind::ChangeNotice, session, paper.issue);
    spec.part = Some(part);
    spec.ending = Some((recipients, &paper.signer));
    spec.topic = changed(change);
    let announced = announced_before(session, change);
    let announced_on = announced.and_then(|it| it.paper.issue.date);
    // What an announcement was made after, it has said itself.
    let since = before
        .iter()
        .filter(|it| announced_on.is_none_or(|day| it.date.0 > day));
    let earlier = since.map(|it| {
        let notice = it.paper.as_ref();
        context! {
            what => changed(it),
            date => wording::day_in_text(it.date.0),
            notice => notice.and_then(|it| context.cited(Kind::ChangeNotice, it.issue)),
            reference => &it.reference,
        }
    });
    let view = || {
        let known = change.date.0.pred_opt().unwrap_or(change.date.0);
        context! {
            // When and where it was to be until now.
            before => occasion(session, known),
            announcement => announced
                .and_then(|it| context.cited(Kind::Announcement, it.paper.issue)),
            // The changes since, in order.
            earlier => earlier.collect::<Value>(),
            reason => &change.reason,
            successor => &change.successor,
            // What the office's villages are called.
            village => context.office.village_word(),
        }
    };
    Some(context.document(spec, view))
}

/// What a change is, as its trích yếu tells it.
fn changed(change: &Rearrangement) -> Value {
    let parts = [
        (
            "time",
            change.new_date.is_some() || change.new_start.is_some(),
        ),
        (
            "place",
            change.new_venue.is_some() || change.new_landmark.is_some(),
        ),
        ("form", change.new_form.is_some()),
    ];
    let parts = parts.into_iter().filter(|(_, changed)| *changed);
    context! {
        change => change.kind.name(),
        parts => parts.map(|(part, _)| part).collect::<Vec<_>>(),
    }
}

/// The last announcement that people had heard by a change; one of the same day is that of the
/// new arrangement, unless it is the only one.
fn announced_before<'a>(
    session: &'a Session,
    change: &Rearrangement,
) -> Option<&'a Signed<Announcement>> {
    let issued =
        |it: &Signed<Announcement>| it.paper.issue.date.filter(|_| !it.paper.issue.is_draft());
    let all = || session.announcements().map(|(_, it)| it);
    let earlier = all().filter(|it| issued(it).is_some_and(|day| day < change.date.0));
    let same_day = || all().find(|it| issued(it) == Some(change.date.0));
    earlier.max_by_key(|it| issued(it)).or_else(same_day)
}
