//! Where an item is on a given day: derived from its events, never stored.

use std::sync::Arc;

use chrono::NaiveDate;

use super::office::{Body, Office};
use super::petition::{Action, Due, Event, Item, Secrecy};
use crate::records::{NamedChoice, Outcome, OutcomeGroupsRecord, ReportGroup, Text};

/// Trạng thái: where an item is; derived from its events, never stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Mới tiếp nhận.
    Received,
    /// Đã phân loại.
    Classified,
    /// Đã giao, đang giải quyết.
    Assigned,
    /// Đã chuyển cấp trên.
    Transferred,
    /// Đã trả lời.
    Answered,
    /// Đã kết thúc với một kết quả.
    Resolved(Outcome),
    /// Đã trả lại, hướng dẫn.
    Returned,
    /// Đã rút.
    Withdrawn,
    /// Mở lại.
    Reopened,
}

impl State {
    /// Whether nothing more is to come.
    pub fn is_end(self) -> bool {
        matches!(self, Self::Resolved(_) | Self::Returned | Self::Withdrawn)
    }

    /// As papers print it, with a capital letter.
    pub fn label(self) -> &'static str {
        match self {
            Self::Received => "Mới tiếp nhận",
            Self::Classified => "Đã phân loại",
            Self::Assigned => "Đang giải quyết",
            Self::Transferred => "Đã chuyển cấp có thẩm quyền",
            Self::Answered => "Đã trả lời",
            Self::Resolved(outcome) => outcome.label(),
            Self::Returned => "Đã trả lại, hướng dẫn",
            Self::Withdrawn => "Người kiến nghị rút",
            Self::Reopened => "Mở lại, đang giải quyết",
        }
    }
}

impl Item {
    /// The events up to and including a day.
    pub fn events_by(&self, day: NaiveDate) -> impl Iterator<Item = &Event> {
        self.events
            .iter()
            .take_while(move |event| event.date <= day)
    }

    /// Where it is on a day. What has ended is opened again by a reopening alone: papers that
    /// arrive afterwards change nothing.
    pub fn state(&self, day: NaiveDate) -> State {
        let mut state = State::Received;
        for event in self.events_by(day) {
            let next = match &event.action {
                Action::Classified => State::Classified,
                Action::Assigned { .. } => State::Assigned,
                Action::Transferred { .. } => State::Transferred,
                Action::Answered { .. } | Action::Replied { .. } => State::Answered,
                Action::Resolved { outcome, .. } => State::Resolved(*outcome),
                Action::Returned(_) => State::Returned,
                Action::Withdrawn => State::Withdrawn,
                Action::Reopened(_) => State::Reopened,
                // These happen to an item on its way; they do not move it.
                Action::Reminded { .. }
                | Action::Extended { .. }
                | Action::Interim(_)
                | Action::Notified { .. } => continue,
            };
            if !state.is_end() || next.is_end() || next == State::Reopened {
                state = next;
            }
        }
        state
    }

    /// Whether nothing more has to be done on that day.
    pub fn is_closed(&self, day: NaiveDate) -> bool {
        self.merged_into.is_some() || self.state(day).is_end()
    }

    /// The group in which reports count it on that day.
    pub fn group(&self, day: NaiveDate, groups: &OutcomeGroupsRecord) -> ReportGroup {
        match self.state(day) {
            State::Resolved(outcome) => groups.of(outcome),
            State::Returned | State::Withdrawn => ReportGroup::Resolved,
            State::Assigned | State::Transferred | State::Answered | State::Reopened => {
                ReportGroup::InProgress
            }
            State::Received | State::Classified => ReportGroup::Unresolved,
        }
    }

    /// Whether somebody has answered it by that day: not the same as resolved.
    pub fn is_answered(&self, day: NaiveDate) -> bool {
        self.events_by(day).any(|event| {
            matches!(
                event.action,
                Action::Answered { .. } | Action::Replied { .. } | Action::Notified { .. }
            )
        })
    }

    /// The deadlines of the task at hand by that day, in order: the first one is kept when it
    /// is extended. Who is given the item anew, or opens it again, is not bound by what was
    /// set for another.
    pub fn dues_by(&self, day: NaiveDate) -> Vec<&Due> {
        let task = self.task_by(day).into_iter();
        task.filter_map(|event| event.action.due()).collect()
    }

    /// The events of the task at hand: from the last time on that somebody was given the item,
    /// or that it was opened again.
    fn task_by(&self, day: NaiveDate) -> Vec<&Event> {
        let events: Vec<&Event> = self.events_by(day).collect();
        let begins = |event: &&Event| {
            event.action.gives_to().is_some() || matches!(event.action, Action::Reopened(_))
        };
        let from = events.iter().rposition(begins).unwrap_or(0);
        events[from..].to_vec()
    }

    /// When whoever has the item answered or finished it, by a day.
    fn done_on(&self, day: NaiveDate) -> Option<NaiveDate> {
        let done = |event: &&Event| {
            let answers = matches!(
                event.action,
                Action::Answered { .. } | Action::Replied { .. }
            );
            answers || event.action.ends()
        };
        let first = self.task_by(day).into_iter().find(done);
        first.map(|event| event.date)
    }

    /// How many days it is overdue on that day; `None` when it is not.
    pub fn days_overdue(&self, day: NaiveDate) -> Option<i64> {
        let waits = !self.is_closed(day) && self.done_on(day).is_none();
        self.days_past_due(day, day).filter(|_| waits)
    }

    /// How many days after its deadline it was answered or finished, once it is closed; `None`
    /// when it was in time, or is open.
    pub fn days_late(&self, day: NaiveDate) -> Option<i64> {
        self.closed_on(day)?;
        self.days_past_due(day, self.done_on(day)?)
    }

    /// How many days the deadline that held by one day lies before another.
    pub fn days_past_due(&self, known_by: NaiveDate, day: NaiveDate) -> Option<i64> {
        let due = self.dues_by(known_by).last()?.day()?;
        (due < day).then(|| (day - due).num_days())
    }

    /// Since when somebody waits to be told what became of it: it was answered in writing or
    /// finished, and no letter has gone out since it was given to whoever dealt with it. An
    /// answer on the spot needs none, nor does what was returned with advice or withdrawn.
    pub fn owes_reply_since(&self, day: NaiveDate) -> Option<NaiveDate> {
        if matches!(self.state(day), State::Returned | State::Withdrawn) {
            return None;
        }
        let task = self.task_by(day);
        let given = task
            .first()
            .is_some_and(|it| it.action.gives_to().is_some());
        let told = |event: &&Event| match event.action {
            Action::Notified { .. } => true,
            Action::Answered { .. } => !given,
            _ => false,
        };
        if task.iter().any(told) {
            return None;
        }
        self.news_since(day)
    }

    /// Since when there is something to tell whoever asked: the first answer in writing, or the
    /// end, of the task at hand by a day.
    pub fn news_since(&self, day: NaiveDate) -> Option<NaiveDate> {
        let news = |event: &&Event| {
            matches!(
                event.action,
                Action::Replied { .. } | Action::Resolved { .. }
            )
        };
        let first = self.task_by(day).into_iter().find(news);
        first.map(|event| event.date)
    }

    /// Whether whoever was given the item has still to answer or finish it.
    pub fn awaits_answer(&self, day: NaiveDate) -> bool {
        let given = self.task_by(day).into_iter();
        let given = given.take(1).any(|it| it.action.gives_to().is_some());
        given && !self.is_closed(day) && self.done_on(day).is_none()
    }

    /// The day on which it was closed, when it is closed on that day.
    pub fn closed_on(&self, day: NaiveDate) -> Option<NaiveDate> {
        let closed = self.is_closed(day);
        let last = self.events_by(day).filter(|it| it.action.ends()).last();
        last.filter(|_| closed).map(|event| event.date)
    }

    /// The body that has the item on a day, or had it when it was closed: the lead body, or
    /// whoever took over from it.
    pub fn in_charge<'a>(&'a self, office: &'a Office, day: NaiveDate) -> Option<&'a Arc<Body>> {
        Some(office.in_charge(self.lead_body()?, self.closed_on(day).unwrap_or(day)))
    }

    /// The lead body; where none is named, the one to which it was given first.
    pub fn lead_body(&self) -> Option<&Arc<Body>> {
        self.lead.as_ref().or_else(|| self.first_given_to())
    }

    /// The body to which it was given first.
    pub fn first_given_to(&self) -> Option<&Arc<Body>> {
        self.events.iter().find_map(|it| it.action.gives_to())
    }

    /// What a body was given of it last by a day: until when, and what has to be done.
    pub fn given_to(&self, to: &Body, day: NaiveDate) -> Option<(&Due, Option<&Text>)> {
        let given = self.events_by(day).filter_map(|event| match &event.action {
            Action::Assigned { body, due, task }
            | Action::Transferred {
                body, due, task, ..
            } if body.id == to.id => Some((due, task.as_ref())),
            _ => None,
        });
        given.last()
    }

    /// Whether an assignment letter lists it: it may be printed, and is not dealt with under
    /// another number.
    pub fn is_handed_on(&self) -> bool {
        self.secrecy == Secrecy::Open && self.merged_into.is_none()
    }
}
