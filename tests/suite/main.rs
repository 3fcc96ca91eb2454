//! Tests of the whole: records in, pages and messages out.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may fail loudly"
)]

mod cases;
mod choices;
mod cli;
mod dialogue;
mod extremes;
mod faults;
mod figures;
mod fix;
mod fuzz;
mod geometry;
mod history;
mod hostile;
mod incremental;
mod language;
mod markup;
mod mutations;
mod offices;
mod page_breaks;
mod preview;
mod reproducible;
mod schemas;
mod seed;
mod standards;
mod support;
mod templates;
mod text;
mod workflows;
