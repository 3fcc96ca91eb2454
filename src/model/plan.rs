//! The plan of the year, and of one session.

use std::ops::Deref;
use std::sync::Arc;

use super::embed::{embeds, stands};
use super::office::{Body, Village};
use super::paper::Paper;
use crate::findings::Place;
use crate::records::{PlanRecord, PlannedSessionRecord, SessionPlanRecord, TaskRecord};

/// Kế hoạch: what its record says, with the paper and the tasks resolved.
#[derive(Debug, Clone)]
pub struct Plan<T> {
    pub(super) record: T,
    /// Number, date, signer.
    pub paper: Paper,
    /// Who does what.
    pub tasks: Vec<PlanTask>,
}

/// Kế hoạch riêng của một buổi đối thoại, thematic or extraordinary.
///
/// When, where and with whom it takes place stands in the session itself.
pub type SessionPlan = Plan<SessionPlanRecord>;

/// Kế hoạch năm: the plan of a year's dialogues.
#[derive(Debug, Clone)]
pub struct YearPlan {
    pub(super) plan: Plan<PlanRecord>,
    /// The record it was read from.
    pub file: Arc<str>,
    /// The year it plans.
    pub year: i32,
    /// The planned sessions, in order.
    pub sessions: Vec<PlannedSession>,
}

/// Buổi đối thoại dự kiến.
#[derive(Debug, Clone)]
pub struct PlannedSession {
    pub(super) record: PlannedSessionRecord,
    pub(super) here: Place,
    /// Where the people come from.
    pub villages: Vec<Arc<Village>>,
}

/// Nhiệm vụ của một cơ quan.
#[derive(Debug, Clone)]
pub struct PlanTask {
    pub(super) record: TaskRecord,
    /// Who has to do it.
    pub body: Arc<Body>,
}

impl<T> Deref for Plan<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.record
    }
}

impl Deref for YearPlan {
    type Target = Plan<PlanRecord>;

    fn deref(&self) -> &Plan<PlanRecord> {
        &self.plan
    }
}

embeds! {
    PlannedSession: PlannedSessionRecord;
    PlanTask: TaskRecord;
}

stands! { PlannedSession }
