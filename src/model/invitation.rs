//! Giấy mời: who is invited, and once more when a session was put off or moved.

use std::sync::Arc;

use super::embed::embeds;
use super::office::{Body, Person};
use super::paper::Paper;
use crate::records::{InvitationAgain, InviteeRecord, Text};

/// Người, cơ quan được mời.
#[derive(Debug, Clone)]
pub struct Invitee {
    pub(super) record: InviteeRecord,
    /// Who is invited.
    pub who: Guest,
}

/// Khách mời.
#[derive(Debug, Clone)]
pub enum Guest {
    /// A person with positions.
    Person(Arc<Person>),
    /// A body.
    Body(Arc<Body>),
    /// Anybody else, as printed.
    Named(Text),
}

/// Giấy mời lại: letters that invite once more.
#[derive(Debug, Clone)]
pub struct RepeatedInvitation {
    pub(super) record: InvitationAgain,
    /// Number, date, signer.
    pub paper: Paper,
    /// Who is invited by it, where these are others than at first.
    pub invitees: Vec<Invitee>,
}

embeds! {
    Invitee: InviteeRecord;
    RepeatedInvitation: InvitationAgain;
}

/// Lần mời: letters of invitation that go out together.
#[derive(Debug, Clone, Copy)]
pub struct InvitationRound<'a> {
    /// Which it is, from 1.
    pub nth: u32,
    /// Number, date, signer.
    pub paper: &'a Paper,
    /// Lưu ý: what all letters end with.
    pub note: Option<&'a Text>,
    /// Who gets one.
    pub invitees: &'a [Invitee],
}

impl RepeatedInvitation {
    /// As the round that it is; without a list of its own it goes to those of the session.
    pub(super) fn round<'a>(&'a self, nth: u32, all: &'a [Invitee]) -> InvitationRound<'a> {
        let own = &self.invitees[..];
        InvitationRound {
            nth,
            paper: &self.paper,
            note: self.note.as_ref(),
            invitees: if own.is_empty() { all } else { own },
        }
    }
}
