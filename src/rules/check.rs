//! What every file of checks rests on.

use crate::findings::Finding;
use crate::model::{Entry, Model, Office, Petition, Session, YearPlan};

/// Phép kiểm tra: one look at everything of a kind, one after the other. What it finds breaks
/// rules that stand beside it.
#[derive(Clone, Copy)]
pub(super) enum Check {
    /// At all records together.
    Model(fn(&Model, &mut Vec<Finding>)),
    /// At the office.
    Office(fn(&Model, &Office, &mut Vec<Finding>)),
    /// At the plan of a year.
    Plan(fn(&Model, &YearPlan, &mut Vec<Finding>)),
    /// At a dialogue.
    Session(fn(&Model, &Session, &mut Vec<Finding>)),
    /// At a petition.
    Petition(fn(&Model, &Petition, &mut Vec<Finding>)),
    /// At a request, merged ones too.
    Item(fn(&Model, Entry<'_>, &mut Vec<Finding>)),
}

impl Check {
    /// Looks at everything.
    pub(super) fn run(self, model: &Model, findings: &mut Vec<Finding>) {
        match self {
            Self::Model(check) => check(model, findings),
            Self::Office(check) => model
                .office
                .iter()
                .for_each(|it| check(model, it, findings)),
            Self::Plan(check) => model.plans.iter().for_each(|it| check(model, it, findings)),
            Self::Session(check) => model
                .sessions
                .iter()
                .for_each(|it| check(model, it, findings)),
            Self::Petition(check) => model
                .petitions
                .iter()
                .for_each(|it| check(model, it, findings)),
            Self::Item(check) => model.listed().for_each(|it| check(model, it, findings)),
        }
    }
}
