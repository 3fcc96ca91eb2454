//! Tests of the whole: records in, pages and messages out.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may fail loudly"
)]

mod browser;
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
mod guide;
mod history;
mod hostile;
mod incremental;
mod index;
mod language;
mod man;
mod markup;
mod mutations;
mod offices;
mod pack;
mod page_breaks;
mod preview;
mod reproducible;
mod scaffold;
mod schemas;
mod seed;
mod standards;
mod status;
mod support;
mod templates;
mod text;
mod unknown;
mod workbook;
mod workbook_changes;
mod workbook_hostile;
mod workbook_list;
mod workflows;
