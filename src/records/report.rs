//! `records/<year>/reports/<name>.toml`: what only a person can write in a report.

use serde::Deserialize;

use super::Day;
use super::Prose;
use super::Text;

/// Báo cáo năm, báo cáo tiến độ: every figure in it is computed.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawReport {
    /// Annual or progress.
    pub kind: ReportKind,
    /// Running number; left out in a draft.
    pub number: Option<u32>,
    /// Day of issue; left out in a draft.
    pub date: Option<Day>,
    /// Role of the signer in `office.toml`.
    pub signer: Text,
    /// The last day whose events are counted.
    pub as_of: Day,
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

/// Loại báo cáo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReportKind {
    /// Báo cáo năm.
    Annual,
    /// Báo cáo tiến độ.
    Progress,
}
