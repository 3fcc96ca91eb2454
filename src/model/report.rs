//! Reports: what a person writes around the computed figures.

use std::sync::Arc;

use chrono::NaiveDate;

use super::session::Paper;
use crate::records::{Prose, ReportKind, Text};

/// Báo cáo.
#[derive(Debug, Clone)]
pub struct Report {
    /// The record it was read from.
    pub file: Arc<str>,
    /// The year it reports on.
    pub year: i32,
    /// The name of its file.
    pub name: Arc<str>,
    /// Annual or progress.
    pub kind: ReportKind,
    /// Number, date, signer.
    pub paper: Paper,
    /// The last day whose events are counted.
    pub as_of: NaiveDate,
    /// Trích yếu.
    pub subject: Text,
    /// Đánh giá chung.
    pub assessment: Vec<Prose>,
    /// Hạn chế.
    pub shortcomings: Vec<Prose>,
    /// Nguyên nhân.
    pub causes: Vec<Prose>,
    /// Phương hướng.
    pub directions: Vec<Prose>,
    /// Kiến nghị cấp trên.
    pub proposals: Vec<Prose>,
    /// Nơi nhận.
    pub recipients: Vec<Text>,
}
