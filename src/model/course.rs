//! Diễn biến: how the tasks of an item come, are answered and go, event by event.

use chrono::NaiveDate;

use super::petition::{Action, Due, Event};

/// Tình trạng một việc: how far a task is on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TaskState {
    /// Chưa trả lời.
    Open,
    /// Đã trả lời, on that day.
    Answered(NaiveDate),
    /// Đã chuyển cơ quan khác: handed on by the committee, and nobody's fault any more.
    PassedOn(NaiveDate),
    /// Đã kết thúc: the item ended before the body had answered.
    Ended(NaiveDate),
}

impl TaskState {
    /// Whether the body still has the task, or had it to the end.
    pub fn is_held(self) -> bool {
        !matches!(self, Self::PassedOn(_))
    }
}

/// Diễn biến: the tasks of an item since it was last opened, as far as its events were taken in.
#[derive(Debug, Default)]
pub(super) struct Course {
    /// In the order in which they were given.
    pub(super) tasks: Vec<Slot>,
    /// Whether the item has ended: what comes afterwards changes nothing.
    ended: bool,
}

/// One task, by the places of its events in the item's history.
#[derive(Debug)]
pub(super) struct Slot {
    /// The event that gave it.
    pub(super) given: usize,
    /// The events that set another deadline.
    pub(super) later: Vec<usize>,
    /// How far it is.
    pub(super) state: TaskState,
    /// The event that answered or ended it.
    pub(super) done: Option<usize>,
}

impl Course {
    /// The tasks after some events.
    pub(super) fn of(events: &[Event]) -> Self {
        let mut course = Self::default();
        for nth in 0..events.len() {
            course.take(events, nth);
        }
        course
    }

    /// Takes in the next event, which is one of `events`.
    pub(super) fn take(&mut self, events: &[Event], nth: usize) {
        let Some(event) = events.get(nth) else { return };
        let day = event.date;
        match &event.action {
            Action::Assigned { .. } => self.give(nth, day),
            Action::Transferred { .. } => {
                self.pass_on(events, day);
                self.give(nth, day);
            }
            Action::Reminded { due, .. } | Action::Extended { due, .. } if *due != Due::Open => {
                self.ask_again(events, nth);
            }
            Action::Replied { interim: false, .. } => self.answer(events, nth, |_| true),
            // What is answered on the spot is not what was given there.
            Action::Answered { interim: false, .. } => {
                self.answer(events, nth, |given| given.date < day);
            }
            Action::Reopened(_) => *self = Self::default(),
            action if action.ends() => {
                self.close(TaskState::Ended(day), nth, |_| true);
                self.ended = true;
            }
            _ => {}
        }
    }

    fn give(&mut self, nth: usize, day: NaiveDate) {
        let (state, done) = match self.ended {
            true => (TaskState::Ended(day), Some(nth)),
            false => (TaskState::Open, None),
        };
        self.tasks.push(Slot {
            given: nth,
            later: Vec::new(),
            state,
            done,
        });
    }

    /// What was given on an earlier day is no task of its body any more.
    fn pass_on(&mut self, events: &[Event], day: NaiveDate) {
        for slot in &mut self.tasks {
            if slot.state == TaskState::Open && events[slot.given].date < day {
                slot.state = TaskState::PassedOn(day);
            }
        }
    }

    /// Another deadline: an answered task is open again until it is answered once more. Who was
    /// never given anything has a task from now on.
    fn ask_again(&mut self, events: &[Event], nth: usize) {
        let event = &events[nth];
        let mut meant = 0;
        for slot in &mut self.tasks {
            if slot.state.is_held() && event.is_about(&events[slot.given]) {
                meant += 1;
                if !self.ended {
                    slot.later.push(nth);
                    slot.state = TaskState::Open;
                    slot.done = None;
                }
            }
        }
        if meant == 0 && !self.ended && !event.whose.is_empty() {
            self.give(nth, event.date);
        }
    }

    fn answer(&mut self, events: &[Event], nth: usize, could: impl Fn(&Event) -> bool) {
        let event = &events[nth];
        self.close(TaskState::Answered(event.date), nth, |given| {
            let given = &events[given];
            event.is_about(given) && could(given)
        });
    }

    fn close(&mut self, state: TaskState, nth: usize, which: impl Fn(usize) -> bool) {
        for slot in &mut self.tasks {
            if slot.state == TaskState::Open && which(slot.given) {
                slot.state = state;
                slot.done = Some(nth);
            }
        }
    }
}
