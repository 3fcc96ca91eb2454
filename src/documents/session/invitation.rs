//! Giấy mời: one letter for each invitee, and all of them in one file for printing.

use serde::Serialize;

use super::folder;
use super::occasion::{Occasion, PersonView, audience};
use crate::documents::document::Document;
use crate::documents::drafting::{Draft, Drafting};
use crate::documents::kind::Kind;
use crate::documents::letterhead::Signature;
use crate::findings::Finding;
use crate::model::{Guest, Invitee, Session, Signed};
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
    drafting: &Drafting<'_>,
    session: &Session,
) -> Vec<Result<Document, Finding>> {
    let known = session.date.is_some() && !session.invitees.is_empty();
    let (Some(invitation), true) = (&session.invitation, known) else {
        return Vec::new();
    };
    let making = Making {
        drafting,
        session,
        invitation,
    };
    let width = session.invitees.len().to_string().len().max(2);
    let mut documents: Vec<_> = session
        .invitees
        .iter()
        .enumerate()
        .map(|(at, invitee)| {
            let name = wording::slug(name(invitee).as_str());
            let path = format!("giay-moi/{:0width$}-{name}.pdf", at + 1);
            making.document(&path, std::slice::from_ref(invitee))
        })
        .collect();
    documents.push(making.document("giay-moi.pdf", &session.invitees));
    documents
}

struct Making<'a> {
    drafting: &'a Drafting<'a>,
    session: &'a Session,
    invitation: &'a Signed<Invitation>,
}

impl Making<'_> {
    fn document(&self, path: &str, invitees: &[Invitee]) -> Result<Document, Finding> {
        let kind = Kind::Invitation;
        let subject = format!("dự đối thoại trực tiếp với {}", audience(self.session));
        let to = match invitees {
            [one] => format!(" - {}", name(one)),
            _ => String::new(),
        };
        let draft = Draft {
            kind,
            abbreviation: None,
            about: None,
            path: format!("{}/{path}", folder(self.session)),
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
            recipients: &self.drafting.office.recipients.invitation,
            signature: Signature::from(&self.invitation.paper.signer),
        };
        self.drafting.document(draft, view)
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
