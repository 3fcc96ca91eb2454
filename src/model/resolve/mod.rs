//! From the records as typed to the model.

mod calendar;
mod correction;
mod event;
mod folder;
mod interim;
mod links;
mod lookup;
mod office;
mod paper;
mod petition;
mod plan;
mod plan_text;
mod printed;
mod resolver;
mod session;
mod signers;
mod wanted;
mod whose;

pub(crate) use correction::CorrectedUnknown;
pub use folder::resolve;
pub(crate) use folder::resolve_supposing;
pub(crate) use lookup::{BadIdentifier, MisspeltReference, UnknownReference};
pub(crate) use paper::NoIdentity;
pub(crate) use plan::VillageNotInForce;
pub(crate) use plan_text::BodyNotInForce;
pub(crate) use resolver::Supposition;

use crate::findings::Rule;
use crate::model::unread;

/// The rules that a record breaks on its way into the model.
pub(crate) static RULES: &[&[&Rule]] = &[
    resolver::RULES,
    lookup::LOOKUP,
    office::OFFICE,
    signers::SIGNERS,
    calendar::CALENDAR,
    paper::PAPER,
    plan::PLAN,
    plan_text::PLAN_TEXT,
    unread::UNREAD,
    session::SESSION,
    petition::PETITION,
    event::EVENT,
    interim::INTERIM,
    whose::WHOSE,
    links::LINKS,
    correction::CORRECTION,
];
