//! Where an item is on a given day: derived from its events, never stored.

use chrono::NaiveDate;

use super::course::TaskState;
use super::petition::{Action, Event, Item, Secrecy};
use super::task::{GivenTask, Giving};
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
    /// Đã ghi nhận: praise, or a comment that nobody was given.
    Noted,
}

impl State {
    /// Whether nothing more is to come.
    pub fn is_end(self) -> bool {
        matches!(self, Self::Resolved(_)) || self.stands_apart()
    }

    /// Whether reports count it for itself and not among what was to be settled.
    pub fn stands_apart(self) -> bool {
        matches!(self, Self::Returned | Self::Withdrawn | Self::Noted)
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
            Self::Noted => "Đã ghi nhận",
        }
    }
}

impl Item {
    /// The events up to and including a day.
    pub fn events_until(&self, day: NaiveDate) -> &[Event] {
        let count = self.events.iter().take_while(|it| it.date <= day).count();
        &self.events[..count]
    }

    /// The same, one after another.
    pub fn events_by(&self, day: NaiveDate) -> impl Iterator<Item = &Event> {
        self.events_until(day).iter()
    }

    /// Where it is on a day. What has ended is opened again by a reopening alone: papers that
    /// arrive afterwards change nothing. As long as anybody has a task, the tasks decide.
    pub fn state(&self, day: NaiveDate) -> State {
        let moved = self.moved_to(day);
        if matches!(moved, State::Returned | State::Withdrawn) {
            return moved;
        }
        if !self.has_duty(day) {
            return State::Noted;
        }
        if moved.is_end() {
            return moved;
        }
        let tasks = self.given_by(day);
        let held = || tasks.iter().filter(|it| it.is_held());
        match held().rfind(|it| it.is_open()) {
            Some(open) if open.giving == Giving::Transferred => State::Transferred,
            Some(_) => State::Assigned,
            None if held().next().is_some() => State::Answered,
            None => moved,
        }
    }

    /// To where the last event that moves an item has moved it by a day.
    fn moved_to(&self, day: NaiveDate) -> State {
        let mut state = State::Received;
        for event in self.events_by(day) {
            let next = match &event.action {
                Action::Classified => State::Classified,
                Action::Assigned { .. } => State::Assigned,
                Action::Transferred { .. } => State::Transferred,
                Action::Resolved { outcome, .. } => State::Resolved(*outcome),
                Action::Returned(_) => State::Returned,
                Action::Withdrawn => State::Withdrawn,
                Action::Reopened(_) => State::Reopened,
                action if action.answers() => State::Answered,
                // The rest happens to an item on its way and does not move it.
                _ => continue,
            };
            if !state.is_end() || next.is_end() || next == State::Reopened {
                state = next;
            }
        }
        state
    }

    /// The code under which it is dealt with by a day, once it was merged into another.
    pub fn merged_by(&self, day: NaiveDate) -> Option<&Text> {
        let merged = self.merged_on.is_none_or(|on| on.0 <= day);
        self.merged_into.as_ref().filter(|_| merged)
    }

    /// Whether nothing more has to be done on that day.
    pub fn is_closed(&self, day: NaiveDate) -> bool {
        self.merged_by(day).is_some() || self.state(day).is_end()
    }

    /// The group in which reports count it on that day, unless it stands apart.
    pub fn group(&self, day: NaiveDate, groups: &OutcomeGroupsRecord) -> ReportGroup {
        match self.state(day) {
            State::Resolved(outcome) => groups.of(outcome),
            State::Returned | State::Withdrawn | State::Noted => ReportGroup::Resolved,
            State::Assigned | State::Transferred | State::Answered | State::Reopened => {
                ReportGroup::InProgress
            }
            State::Received | State::Classified => ReportGroup::Unresolved,
        }
    }

    /// Whether somebody has answered it by that day, or it ended with an outcome: not the same
    /// as resolved.
    pub fn is_answered(&self, day: NaiveDate) -> bool {
        let ended = |event: &Event| matches!(event.action, Action::Resolved { .. });
        self.events_by(day)
            .any(|event| event.action.answers() || ended(event))
    }

    /// Since when somebody waits to be told what became of it: a body answered in writing, or
    /// it was finished, and no letter has gone out since. An answer on the spot needs none, nor
    /// does what was returned with advice, withdrawn or only noted.
    pub fn owes_reply_since(&self, day: NaiveDate) -> Option<NaiveDate> {
        if self.state(day).stands_apart() {
            return None;
        }
        let events = self.events_until(day);
        let tasks = self.given_by(day);
        if tasks.is_empty() {
            let told =
                |it: &Event| matches!(it.action, Action::Notified { .. } | Action::Answered { .. });
            let untold = !self.at_hand(day).iter().any(told);
            return self.news_since(day).filter(|_| untold);
        }
        let letter = |from: usize| {
            let later = events.iter().skip(from + 1);
            let mut letters = later.filter(|it| matches!(it.action, Action::Notified { .. }));
            letters.next().is_some()
        };
        let untold = |task: &GivenTask<'_>| {
            let done = task.done?;
            let told = match (&events.get(done)?.action, task.state) {
                (Action::Answered { .. }, _) => true,
                (Action::Replied { .. }, _) => letter(done),
                // Whoever was told since it was given knows what came of it.
                (_, TaskState::Ended(_)) => letter(task.given),
                _ => true,
            };
            (!told).then(|| events[done].date)
        };
        tasks.iter().filter_map(untold).min()
    }

    /// Since when there is something to tell whoever asked: the first answer in writing, or the
    /// end, since it was given to whoever dealt with it last.
    pub fn news_since(&self, day: NaiveDate) -> Option<NaiveDate> {
        let news = |event: &&Event| {
            matches!(
                event.action,
                Action::Replied { interim: false, .. } | Action::Resolved { .. }
            )
        };
        self.at_hand(day).iter().find(news).map(|event| event.date)
    }

    /// The events by a day from the last time on that somebody was given the item, or that it
    /// was opened again.
    fn at_hand(&self, day: NaiveDate) -> &[Event] {
        let events = self.events_until(day);
        let begins = |event: &Event| {
            event.action.gives_to().is_some() || matches!(event.action, Action::Reopened(_))
        };
        &events[events.iter().rposition(begins).unwrap_or(0)..]
    }

    /// Whether whoever asked has been told by a day that it came in, where it went or what became
    /// of it.
    pub fn is_acknowledged(&self, day: NaiveDate) -> bool {
        let told = |event: &Event| {
            matches!(
                event.action,
                Action::Acknowledged(_) | Action::Notified { .. } | Action::Answered { .. }
            ) || event.action.ends()
        };
        self.events_by(day).any(told)
    }

    /// The day on which it was closed, when it is closed on that day.
    pub fn closed_on(&self, day: NaiveDate) -> Option<NaiveDate> {
        let closed = self.is_closed(day);
        let last = self.events_by(day).filter(|it| it.action.ends()).last();
        last.filter(|_| closed).map(|event| event.date)
    }

    /// Whether an assignment letter of a day lists it: it may be printed, and is not dealt with
    /// under another number.
    pub fn is_handed_on(&self, day: NaiveDate) -> bool {
        self.secrecy == Secrecy::Open && self.merged_by(day).is_none()
    }
}
