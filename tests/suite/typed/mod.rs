//! What is typed: every mistake found on its line, nothing odd gets in.

pub(crate) mod cases;
mod choices;
mod extremes;
mod fix;
mod fuzz;
mod hostile;
mod keyboard;
mod language;
mod mutations;
mod pairs;
mod places;
mod reference;
pub(crate) mod schemas;
mod slips;
mod unknown;
mod values;
