//! Tests of the whole: records in, pages and messages out.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may fail loudly"
)]

mod desk;
mod house;
mod kept;
mod papers;
mod secrets;
mod support;
mod typed;
mod workbook;
