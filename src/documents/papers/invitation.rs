//! Giấy mời: one letter for each invitee, and all of them in one file for printing.

use serde::Serialize;

use crate::documents::context::{DocumentContext, DocumentSpec};
use crate::documents::document::Document;
use crate::documents::filing::Filing;
use crate::documents::letterhead::Signature;
use crate::documents::views::{Occasion, PersonView, audience};
use crate::findings::Finding;
use crate::model::{Guest, Invitee, Kind, Session, Signed};
use crate::records::{Invitation, Text};
use crate::vietnamese::wording;

#[derive(Serialize)]
struct View<'a> {
    subject: &'a str,
    occasion: Occasion<'a>,
    letters: Vec<Letter<'a>>,
    note: Option<&'a Text>,
    recipients: &'a [Text],
    signature: Signature<'a>,
}

/// One letter.
#[derive(Serialize)]
struct Letter<'a> {
    person: Option<PersonView<'a>>,
    name: Option<&'a Text>,
    prepare: Option<&'a Text>,
    /// `person`, `body` or `other`: a body sends somebody.
    guest: &'static str,
}

pub(crate) fn documents(
    context: &DocumentContext<'_>,
    session: &Session,
) -> Vec<Result<Document, Finding>> {
    let known = session.date.is_some() && !session.invitees.is_empty();
    let (Some(invitation), true) = (&session.invitation, known) else {
        return Vec::new();
    };
    let making = Making {
        context,
        session,
        invitation,
    };
    let filing = Filing::session(session);
    let width = session.invitees.len().to_string().len().max(2);
    let mut documents: Vec<_> = session
        .invitees
        .iter()
        .enumerate()
        .map(|(at, invitee)| {
            let name = wording::slug(name(invitee).as_str());
            let part = format!("{:0width$}-{name}", at + 1);
            making.document(filing.part(part), std::slice::from_ref(invitee))
        })
        .collect();
    documents.push(making.document(filing.clone(), &session.invitees));
    documents
}

struct Making<'a> {
    context: &'a DocumentContext<'a>,
    session: &'a Session,
    invitation: &'a Signed<Invitation>,
}

impl Making<'_> {
    fn document(&self, filing: Filing, invitees: &[Invitee]) -> Result<Document, Finding> {
        let kind = Kind::Invitation;
        let subject = format!("dự đối thoại trực tiếp với {}", audience(self.session));
        let to = match invitees {
            [one] => format!(" - {}", name(one)),
            _ => String::new(),
        };
        let spec = DocumentSpec {
            kind,
            register: None,
            about: None,
            filing,
            title: format!("{} {subject}{to}", kind.vietnamese()),
            issue: self.invitation.paper.issue,
            sources: vec![&self.session.file],
            needs: Vec::new(),
        };
        let view = || View {
            subject: &subject,
            occasion: Occasion::from(self.session),
            letters: invitees.iter().map(Letter::from).collect(),
            note: self.invitation.note.as_ref(),
            recipients: &self.context.office.recipients.invitation,
            signature: Signature::from(&self.invitation.paper.signer),
        };
        self.context.document(spec, view)
    }
}

fn name(invitee: &Invitee) -> &Text {
    match &invitee.who {
        Guest::Person(person) => &person.name,
        Guest::Body(body) => &body.name,
        Guest::Named(name) => name,
    }
}

impl<'a> From<&'a Invitee> for Letter<'a> {
    fn from(invitee: &'a Invitee) -> Self {
        let person = match &invitee.who {
            Guest::Person(person) => Some(PersonView::from(&**person)),
            _ => None,
        };
        Self {
            guest: match &invitee.who {
                Guest::Person(_) => "person",
                Guest::Body(_) => "body",
                Guest::Named(_) => "other",
            },
            name: person.is_none().then(|| name(invitee)),
            person,
            prepare: invitee.prepare.as_ref(),
        }
    }
}
