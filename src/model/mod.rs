//! Mô hình: what is true, in types that cannot say anything else.
//!
//! [`resolve()`] turns the raw records into the model: references become the things they
//! name, dates become periods, and whatever does not hold is a finding.

mod arrangement;
mod calendar;
mod charge;
mod correction;
mod course;
mod declared;
mod embed;
mod invitation;
mod kind;
mod named;
mod office;
mod paper;
mod period;
mod petition;
mod plan;
mod programme;
mod resolve;
mod session;
mod state;
mod tally;
mod task;
mod telling;
mod unread;
mod whole;

pub use arrangement::Arrangement;
pub use calendar::{Calendar, Deadline};
pub use charge::InCharge;
pub use correction::Correction;
pub use course::TaskState;
pub use declared::Declared;
pub use invitation::{Guest, InvitationRound, Invitee, RepeatedInvitation};
pub use kind::Kind;
pub(crate) use named::{Named, folded, meant};
pub use office::*;
pub use paper::*;
pub use period::Period;
pub use petition::*;
pub use plan::*;
pub use programme::SentAgenda;
pub use resolve::resolve;
pub(crate) use resolve::{
    BadIdentifier, BodyNotInForce, CorrectedUnknown, MisspeltReference, NoIdentity, RULES,
    Supposition, UnknownReference, VillageNotInForce, resolve_supposing,
};
pub use session::*;
pub use state::State;
pub use tally::*;
pub use task::{GivenTask, Giving};
pub use telling::DaySet;
pub use unread::UnreadRecords;
pub use whole::Model;
