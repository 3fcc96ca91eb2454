//! Papers: number, day and signer; reports, which are nothing but papers.

use std::ops::Deref;
use std::sync::Arc;

use chrono::NaiveDate;

use super::embed::{embeds, stands};
use super::office::Signer;
use crate::findings::Place;
use crate::records::ReportRecord;

/// Số và ngày: what a clerk fills in when a document is issued.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Issue {
    /// Running number within the kind and the committee's term, 1 to 9999.
    pub number: Option<u32>,
    /// Day of issue.
    pub date: Option<NaiveDate>,
    /// The day whose names, signers and guideline hold: the day of issue, or for a draft
    /// the day the caller names, or the first day of the period it is for.
    pub reference: NaiveDate,
}

impl Issue {
    /// What is issued on a day, or has to be.
    pub fn on(day: NaiveDate, number: Option<u32>) -> Self {
        Self {
            number,
            date: Some(day),
            reference: day,
        }
    }

    /// The last day that it tells of: its own, or whatever is recorded, in a draft.
    pub fn tells_until(&self) -> NaiveDate {
        self.date.unwrap_or(NaiveDate::MAX)
    }

    /// Dự thảo: whether the clerk still has something to fill in.
    pub fn is_draft(&self) -> bool {
        self.number.is_none() || self.date.is_none()
    }
}

/// Số, ngày, người ký: what every paper has that the office sends out.
#[derive(Debug, Clone)]
pub struct Paper {
    /// Number and date.
    pub issue: Issue,
    /// Who signs.
    pub signer: Signer,
    pub(super) here: Place,
    pub(super) number_key: &'static str,
}

stands! { Paper }

impl Paper {
    /// Where its number stands in the record.
    pub fn number_place(&self) -> Place {
        self.place(self.number_key)
    }
}

/// Văn bản có người ký: what a record says of a paper, with number, day and signer resolved.
#[derive(Debug, Clone)]
pub struct Signed<T> {
    pub(super) record: T,
    /// Number, date, signer.
    pub paper: Paper,
}

impl<T> Deref for Signed<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.record
    }
}

/// Báo cáo năm, báo cáo tiến độ.
#[derive(Debug, Clone)]
pub struct Report {
    pub(super) record: ReportRecord,
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
