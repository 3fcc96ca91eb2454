//! Reports: what a person writes around the computed figures.

use std::sync::Arc;

use super::embed::{embeds, stands};
use super::paper::Paper;
use crate::findings::Place;
use crate::records::ReportRecord;

/// Báo cáo năm, báo cáo tiến độ.
#[derive(Debug, Clone)]
pub struct Report {
    pub(super) record: ReportRecord,
    pub(super) here: Place,
    /// The record it was read from.
    pub file: Arc<str>,
    /// The year it reports on.
    pub year: i32,
    /// The name of its file.
    pub name: Arc<str>,
    /// Number, date, signer.
    pub paper: Paper,
}

embeds! { Report: ReportRecord; }

stands! { Report }
