//! Giấy mời: one letter for each invitee, and all of them in one file for printing.

use minijinja::{Value, context};

use crate::documents::context::{DocumentContext, DocumentSpec, Made};
use crate::model::{Guest, InvitationRound, Invitee, Kind, Session};
use crate::records::Text;
use crate::vietnamese::wording;

/// The letters of every round.
pub(crate) fn documents(context: &DocumentContext<'_>, session: &Session) -> Vec<Made> {
    let rounds = session.invitations();
    rounds
        .flat_map(|it| of_round(context, session, it))
        .collect()
}

fn of_round(
    context: &DocumentContext<'_>,
    session: &Session,
    round: InvitationRound<'_>,
) -> Vec<Made> {
    let InvitationRound {
        nth,
        paper,
        note,
        invitees: all,
    } = round;
    let arranged = session.on(paper.issue.tells_until());
    if arranged.day.is_none() || all.is_empty() {
        return Vec::new();
    }
    let recipients = &context.office.recipients.invitation;
    let document = |part: Option<String>, invitees: &[Invitee]| {
        let mut spec = DocumentSpec::of_session(Kind::Invitation, session, paper.issue);
        spec.ending = Some((recipients, &paper.signer));
        spec.nth = nth;
        spec.part = part;
        if let [one] = invitees {
            spec.title_end = format!(" - {}", name(one));
        }
        let view = || {
            let letters: Value = invitees.iter().map(letter).collect();
            context! { letters, note }
        };
        context.document(spec, view)
    };
    let width = all.len().to_string().len().max(2);
    let letters = all.iter().enumerate().map(|(at, invitee)| {
        let name = wording::slug(name(invitee).as_str());
        let part = format!("{:0width$}-{name}", at + 1);
        document(Some(part), std::slice::from_ref(invitee))
    });
    letters.chain([document(None, all)]).collect()
}

fn name(invitee: &Invitee) -> &Text {
    match &invitee.who {
        Guest::Person(person) => &person.name,
        Guest::Body(body) => &body.name,
        Guest::Named(name) => name,
    }
}

/// One letter. Of a body somebody is asked to come.
fn letter(invitee: &Invitee) -> Value {
    let (guest, person) = match &invitee.who {
        Guest::Person(person) => ("person", Some(&**person)),
        Guest::Body(_) => ("body", None),
        Guest::Named(_) => ("other", None),
    };
    context! {
        guest,
        person,
        name => person.is_none().then(|| name(invitee)),
        prepare => &invitee.prepare,
    }
}
