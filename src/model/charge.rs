//! Ai chịu trách nhiệm: which bodies have an item on a day, and at which level it is decided.

use std::sync::Arc;

use chrono::NaiveDate;

use super::office::{Body, Office};
use super::petition::Item;
use super::task::{GivenTask, Giving};
use crate::records::Level;

/// Cơ quan chủ trì: a body that has an item on a day.
#[derive(Debug, Clone, Copy)]
pub struct InCharge<'a> {
    /// The body that has it then.
    pub body: &'a Arc<Body>,
    /// The dissolved body that it was taken over from.
    pub from: Option<&'a Arc<Body>>,
}

impl<'a> InCharge<'a> {
    fn of(office: &'a Office, body: &'a Arc<Body>, day: NaiveDate) -> Self {
        let now = office.in_charge(body, day);
        Self {
            body: now,
            from: (now.id != body.id).then_some(body),
        }
    }
}

impl Item {
    /// Whoever has a task on a day, or had it when the item was closed: the body that was given
    /// it, or whoever took over from it.
    pub fn in_charge_of<'a>(
        &'a self,
        task: &GivenTask<'a>,
        office: &'a Office,
        day: NaiveDate,
    ) -> InCharge<'a> {
        InCharge::of(office, task.body, self.closed_on(day).unwrap_or(day))
    }

    /// The lead body that the record names, or whoever took over from it: has the item as long
    /// as nobody was given it.
    pub fn lead_on<'a>(&'a self, office: &'a Office, day: NaiveDate) -> Option<InCharge<'a>> {
        let day = self.closed_on(day).unwrap_or(day);
        Some(InCharge::of(office, self.lead.as_ref()?, day))
    }

    /// The bodies that have the item on a day, each once: who was given a task that was not
    /// passed on, else the lead body.
    pub fn in_charge<'a>(&'a self, office: &'a Office, day: NaiveDate) -> Vec<InCharge<'a>> {
        let mut bodies: Vec<InCharge<'a>> = Vec::new();
        let tasks = self.tasks_on(day);
        for task in tasks.iter().filter(|it| it.is_held()) {
            let charge = self.in_charge_of(task, office, day);
            if bodies.iter().all(|it| it.body.id != charge.body.id) {
                bodies.push(charge);
            }
        }
        if bodies.is_empty() {
            bodies.extend(self.lead_on(office, day));
        }
        bodies
    }

    /// Cấp có thẩm quyền: the level that decides on it on a day; once it was transferred, that of
    /// the body to which it went.
    pub fn level_on(&self, day: NaiveDate) -> Level {
        let tasks = self.tasks_on(day);
        let passed_up = |task: &&GivenTask<'_>| task.giving == Giving::Transferred;
        let last = tasks.iter().rfind(passed_up);
        last.map_or(self.authority, |task| task.body.level())
    }
}
