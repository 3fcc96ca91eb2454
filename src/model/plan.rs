//! The plan of the year.

use std::num::NonZeroU32;
use std::sync::Arc;

use chrono::NaiveDate;

use super::office::{Body, Signer, Village};
use super::session::Paper;
use crate::records::{Basis, Phase, PlanHeadings, Prose, Text};

/// Kế hoạch năm.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The record it was read from.
    pub file: Arc<str>,
    /// The year it plans.
    pub year: i32,
    /// Number and date.
    pub issue: Issue,
    /// Trích yếu.
    pub subject: Text,
    /// Who signs.
    pub signer: Signer,
    /// Căn cứ.
    pub bases: Vec<Basis>,
    /// The sentence that issues the plan.
    pub enactment: Prose,
    /// Headings worded otherwise.
    pub headings: PlanHeadings,
    /// Mục đích.
    pub purposes: Vec<Prose>,
    /// Yêu cầu.
    pub requirements: Vec<Prose>,
    /// Nội dung đối thoại.
    pub contents: Vec<Prose>,
    /// Themes of the year's sessions.
    pub themes: Prose,
    /// Đối tượng, when worded by hand.
    pub audience: Option<Prose>,
    /// Where the sessions are held.
    pub venue: Prose,
    /// The clause on thematic or extraordinary sessions.
    pub extraordinary: Option<Prose>,
    /// The planned sessions, in order.
    pub sessions: Vec<PlannedSession>,
    /// Kinh phí.
    pub funding: Prose,
    /// Who does what.
    pub tasks: Vec<PlanTask>,
    /// The last sentence, without its mark.
    pub closing: Prose,
    /// Nơi nhận.
    pub recipients: Vec<Text>,
}

/// Kế hoạch riêng của một buổi đối thoại, thematic or extraordinary.
///
/// When, where and with whom it takes place stands in the session itself.
#[derive(Debug, Clone)]
pub struct SessionPlan {
    /// Number, date, signer.
    pub paper: Paper,
    /// Trích yếu.
    pub subject: Text,
    /// Căn cứ.
    pub bases: Vec<Basis>,
    /// The sentence that issues the plan.
    pub enactment: Prose,
    /// Mục đích.
    pub purposes: Vec<Prose>,
    /// Yêu cầu.
    pub requirements: Vec<Prose>,
    /// Nội dung đối thoại.
    pub contents: Vec<Prose>,
    /// Kinh phí.
    pub funding: Option<Prose>,
    /// Who does what.
    pub tasks: Vec<PlanTask>,
    /// The last sentence, without its mark.
    pub closing: Prose,
    /// Nơi nhận.
    pub recipients: Vec<Text>,
}

/// Số và ngày: what a clerk fills in when a document is issued.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Issue {
    /// Running number within the kind and the committee's term.
    pub number: Option<NonZeroU32>,
    /// Day of issue.
    pub date: Option<NaiveDate>,
    /// The day whose names, signers and guideline hold: the day of issue, or for a draft
    /// the day the caller names, or the first day of the period it is for.
    pub reference: NaiveDate,
}

impl Issue {
    /// Dự thảo: whether the clerk still has something to fill in.
    pub fn is_draft(&self) -> bool {
        self.number.is_none() || self.date.is_none()
    }
}

/// Quý: a quarter of the year, 1 to 4.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quarter(u32);

impl Quarter {
    /// The quarter of that number, if there is one.
    pub fn new(number: u32) -> Option<Self> {
        (1..=4).contains(&number).then_some(Self(number))
    }

    /// The quarter in which a month (1 to 12) lies.
    pub fn of_month(month: u32) -> Option<Self> {
        (1..=12).contains(&month).then(|| Self((month - 1) / 3 + 1))
    }

    /// The Roman numeral, as documents write it.
    pub fn roman(self) -> &'static str {
        ["I", "II", "III", "IV"][self.0 as usize - 1]
    }
}

/// Buổi đối thoại dự kiến.
#[derive(Debug, Clone)]
pub struct PlannedSession {
    /// Quarter.
    pub quarter: Quarter,
    /// Month, 1 to 12.
    pub month: u32,
    /// Where the people come from.
    pub villages: Vec<Arc<Village>>,
    /// The place as printed in the schedule, when worded by hand.
    pub place: Option<Text>,
}

/// Nhiệm vụ của một cơ quan.
#[derive(Debug, Clone)]
pub struct PlanTask {
    /// Who.
    pub body: Arc<Body>,
    /// What, in order.
    pub duties: Vec<Duty>,
}

/// Việc phải làm.
#[derive(Debug, Clone)]
pub struct Duty {
    /// In which phases of a dialogue.
    pub when: Vec<Phase>,
    /// The duty as printed.
    pub text: Prose,
    /// Whether it begins a paragraph of its own.
    pub own_paragraph: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_fall_into_quarters() {
        let roman = |month| Quarter::of_month(month).map(Quarter::roman);
        assert_eq!(
            [1, 3, 4, 10, 12].map(roman),
            ["I", "I", "II", "IV", "IV"].map(Some)
        );
        assert_eq!(roman(0), None);
        assert_eq!(roman(13), None);
    }
}
