//! Chương trình: which agenda goes with which round of invitations.

use super::paper::Issue;
use super::session::Session;
use crate::findings::Place;
use crate::records::AgendaLine;

/// Chương trình gửi kèm giấy mời: an agenda, and the round of invitations with which it goes out.
#[derive(Debug, Clone)]
pub struct SentAgenda<'a> {
    /// Which round it is, from 1.
    pub nth: u32,
    /// The day whose arrangement it is for.
    pub issue: Issue,
    /// What is listed; empty where no programme is made.
    pub lines: &'a [AgendaLine],
    table: Place,
    /// The round of invitations that takes over the lines of the session; `None` where the lines
    /// are its own.
    pub taken_over: Option<Place>,
}

impl Session {
    /// The agenda of each round of invitations, or the only one, of the session's own day. A round
    /// without one of its own takes that of the session.
    pub fn agendas(&self) -> Vec<SentAgenda<'_>> {
        let own = |nth, issue| SentAgenda {
            nth,
            issue,
            lines: &self.agenda,
            table: self.place(""),
            taken_over: None,
        };
        let first = self.invitation.iter().map(|it| own(1, it.paper.issue));
        let again = (2..).zip(&self.invitation_again).map(|(nth, it)| {
            let shared = own(nth, it.paper.issue);
            match it.agenda.is_empty() {
                true => SentAgenda {
                    taken_over: Some(it.paper.place("")),
                    ..shared
                },
                false => SentAgenda {
                    lines: &it.agenda,
                    table: it.paper.place(""),
                    ..shared
                },
            }
        });
        let mut sent: Vec<_> = first.chain(again).collect();
        if sent.is_empty() {
            sent.extend(self.day().map(|day| own(1, Issue::on(day, None))));
        }
        sent
    }
}

impl SentAgenda<'_> {
    /// Where the hour of a line stands, counted from 0.
    pub fn place_of(&self, line: usize) -> Place {
        self.table.nth("agenda", line).down("time")
    }
}
