//! Việc được giao: what one body has to do about an item, and how far it is on a day. Several
//! stand side by side.

use std::sync::Arc;

use chrono::NaiveDate;

use super::course::{Course, Slot, TaskState};
use super::office::Body;
use super::petition::{Action, Due, Event, Item};
use crate::records::{ItemKind, Text};

/// Việc được giao: what one body has to do about an item, as it stands on a day.
#[derive(Debug, Clone)]
pub struct GivenTask<'a> {
    /// Who was given it.
    pub body: &'a Arc<Body>,
    /// The day on which it was given.
    pub day: NaiveDate,
    /// How it was given.
    pub giving: Giving,
    /// What has to be done.
    pub text: Option<&'a Text>,
    /// The deadline with which it was given.
    pub first: &'a Due,
    /// All deadlines that were set for it, in order; the last one holds.
    pub dues: Vec<&'a Due>,
    /// How far it is.
    pub state: TaskState,
    /// The place of the event that gave it in the item's history.
    pub(super) given: usize,
    /// The place of the event that answered or ended it.
    pub(super) done: Option<usize>,
}

/// Cách giao: how a body came to a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Giving {
    /// Giao việc.
    Assigned,
    /// Chuyển cấp có thẩm quyền.
    Transferred,
    /// Đôn đốc, gia hạn: a deadline was set for who had not been given anything.
    Asked,
}

impl<'a> GivenTask<'a> {
    fn new(events: &'a [Event], slot: &Slot) -> Option<Self> {
        let event = events.get(slot.given)?;
        let (giving, text, first) = match &event.action {
            Action::Assigned { due, task, .. } => (Giving::Assigned, task.as_ref(), due),
            Action::Transferred { due, task, .. } => (Giving::Transferred, task.as_ref(), due),
            Action::Reminded { due, note, .. } => (Giving::Asked, note.as_ref(), due),
            Action::Extended { due, .. } => (Giving::Asked, None, due),
            _ => return None,
        };
        let later = slot.later.iter().filter_map(|nth| events.get(*nth));
        let later = later.filter_map(|event| event.action.due());
        let set = Some(first).filter(|due| **due != Due::Open);
        Some(Self {
            body: event.to()?,
            day: event.date,
            giving,
            text,
            first,
            dues: set.into_iter().chain(later).collect(),
            state: slot.state,
            given: slot.given,
            done: slot.done,
        })
    }

    /// The deadline that holds; `None` where none was set.
    pub fn due(&self) -> Option<&'a Due> {
        self.dues.last().copied()
    }

    /// Whether its body still has to answer.
    pub fn is_open(&self) -> bool {
        self.state == TaskState::Open
    }

    /// Whether its body still has it, or had it to the end.
    pub fn is_held(&self) -> bool {
        self.state.is_held()
    }

    /// How many days it is overdue on a day; `None` when it is not, or no longer open.
    pub fn days_overdue(&self, day: NaiveDate) -> Option<i64> {
        self.days_past_due(day).filter(|_| self.is_open())
    }

    /// How many days after its deadline it was answered or ended; `None` when it was in time.
    pub fn days_late(&self) -> Option<i64> {
        match self.state {
            TaskState::Answered(day) | TaskState::Ended(day) => self.days_past_due(day),
            TaskState::Open | TaskState::PassedOn(_) => None,
        }
    }

    /// How many days its deadline lies before a day.
    pub fn days_past_due(&self, day: NaiveDate) -> Option<i64> {
        let due = self.due()?.day()?;
        (due < day).then(|| (day - due).num_days())
    }
}

impl Item {
    /// The tasks given by a day since it was last opened, in the order in which they were given.
    pub fn tasks_on(&self, day: NaiveDate) -> Vec<GivenTask<'_>> {
        let events = self.events_until(day);
        let course = Course::of(events);
        let tasks = course.tasks.iter();
        let mut tasks: Vec<_> = tasks
            .filter_map(|slot| GivenTask::new(events, slot))
            .collect();
        if self.kind == ItemKind::Praise {
            // Nobody is bound to a day by praise.
            for task in &mut tasks {
                (task.first, task.dues) = (&Due::Open, Vec::new());
            }
        }
        tasks
    }

    /// The tasks that their bodies have still to answer on a day.
    pub fn open_tasks(&self, day: NaiveDate) -> Vec<GivenTask<'_>> {
        let mut tasks = self.tasks_on(day);
        let closed = self.is_closed(day);
        tasks.retain(|task| task.is_open() && !closed);
        tasks
    }

    /// The tasks that a paper of a day gives, in order: not what was only asked for later.
    pub fn given_by(&self, day: NaiveDate) -> Vec<GivenTask<'_>> {
        let mut tasks = self.tasks_on(day);
        tasks.retain(|task| task.giving != Giving::Asked);
        tasks
    }

    /// What a paper of a day gives to one body.
    pub fn given_to(&self, to: &Body, day: NaiveDate) -> Vec<GivenTask<'_>> {
        let mut tasks = self.given_by(day);
        tasks.retain(|task| task.body.id == to.id);
        tasks
    }

    /// Whether it asks anybody for anything by a day: praise never does, a comment only once it
    /// was given to a body.
    pub fn has_duty(&self, day: NaiveDate) -> bool {
        match self.kind {
            ItemKind::Praise => false,
            ItemKind::Comment => self
                .events_by(day)
                .any(|event| event.action.gives_to().is_some()),
            _ => true,
        }
    }

    /// How many days the task that has waited longest is overdue on a day; `None` when none is.
    pub fn days_overdue(&self, day: NaiveDate) -> Option<i64> {
        let tasks = self.open_tasks(day);
        tasks.iter().filter_map(|it| it.days_overdue(day)).max()
    }

    /// How many days after its deadline the last task was answered or ended, once the item is
    /// closed; `None` when all were in time, or it is open.
    pub fn days_late(&self, day: NaiveDate) -> Option<i64> {
        self.closed_on(day)?;
        if self.state(day).stands_apart() {
            return None;
        }
        let tasks = self.tasks_on(day);
        tasks.iter().filter_map(GivenTask::days_late).max()
    }

    /// Whether a list of a day says of it that it is overdue, or that it was late.
    pub fn missed_deadline(&self, day: NaiveDate) -> bool {
        self.days_overdue(day).or(self.days_late(day)).is_some()
    }

    /// Whether a body that was given it has still to answer.
    pub fn awaits_answer(&self, day: NaiveDate) -> bool {
        !self.open_tasks(day).is_empty()
    }
}
