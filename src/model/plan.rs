//! The plan of the year, and of one session.

use std::sync::Arc;

use super::embed::{embeds, stands};
use super::office::{Body, Village};
use super::paper::Paper;
use super::quarter::Quarter;
use crate::findings::Place;
use crate::records::{PlanRecord, PlannedSessionRecord, SessionPlanRecord, TaskRecord};

/// Kế hoạch năm: the plan of a year's dialogues.
#[derive(Debug, Clone)]
pub struct Plan {
    pub(super) record: PlanRecord,
    pub(super) here: Place,
    /// The record it was read from.
    pub file: Arc<str>,
    /// The year it plans.
    pub year: i32,
    /// Number, date, signer.
    pub paper: Paper,
    /// The planned sessions, in order.
    pub sessions: Vec<PlannedSession>,
    /// Who does what.
    pub tasks: Vec<PlanTask>,
}

/// Kế hoạch riêng của một buổi đối thoại, thematic or extraordinary.
///
/// When, where and with whom it takes place stands in the session itself.
#[derive(Debug, Clone)]
pub struct SessionPlan {
    pub(super) record: SessionPlanRecord,
    /// Number, date, signer.
    pub paper: Paper,
    /// Who does what.
    pub tasks: Vec<PlanTask>,
}

/// Buổi đối thoại dự kiến.
#[derive(Debug, Clone)]
pub struct PlannedSession {
    pub(super) record: PlannedSessionRecord,
    pub(super) here: Place,
    /// The quarter in which its month lies.
    pub quarter: Quarter,
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

embeds! {
    Plan: PlanRecord;
    SessionPlan: SessionPlanRecord;
    PlannedSession: PlannedSessionRecord;
    PlanTask: TaskRecord;
}

stands! { Plan PlannedSession }
