//! Đính chính: an issued paper with what is wrong in it, and what is right.

use std::sync::Arc;

use super::embed::embeds;
use super::paper::Paper;
use crate::records::{CorrectedPassage, CorrectionRecord, IssuedRecord, Text};
use crate::vietnamese::single_spaced;

/// Đính chính: what an issued paper says wrongly, and what is right.
#[derive(Debug, Clone)]
pub struct Correction {
    pub(super) record: CorrectionRecord,
    /// The record it was read from.
    pub file: Arc<str>,
    /// The year in whose folder it lies.
    pub year: i32,
    /// The name of its file.
    pub name: Arc<str>,
    /// Number, date, signer.
    pub paper: Paper,
    /// The paper that is corrected, as it went out.
    pub corrected: IssuedRecord,
}

embeds! { Correction: CorrectionRecord; }

impl Correction {
    /// A passage as it has to be read.
    fn mended(&self, text: String) -> String {
        let mend = |text: String, it: &CorrectedPassage| match &it.stood {
            Some(stood) => {
                let right = it.right.as_ref().map_or("", Text::as_str);
                single_spaced(&text.replace(&single_spaced(stood.as_str()), &single_spaced(right)))
            }
            None => text,
        };
        self.passage.iter().fold(text, mend)
    }

    /// Whether it says that a passage is missing.
    fn adds(&self, text: &str) -> bool {
        let missing = self.passage.iter().filter(|it| it.stood.is_none());
        let mut missing = missing.filter_map(|it| it.right.as_ref());
        missing.any(|it| single_spaced(it.as_str()) == text)
    }

    /// Whether those of them that have number and day say that what an issued paper prints as
    /// `before` has to be read as `after`; either is empty where there is nothing.
    pub fn any_of(corrections: &[Self], path: &str, before: &str, after: &str) -> bool {
        let own = corrections.iter();
        let own = own.filter(|it| it.corrected.path == path && !it.paper.issue.is_draft());
        let mut issued: Vec<&Self> = own.collect();
        issued.sort_by_key(|it| (it.paper.issue.date, it.paper.issue.number));
        if before.is_empty() {
            return issued.iter().any(|it| it.adds(after));
        }
        let mended = issued
            .iter()
            .fold(before.to_owned(), |text, it| it.mended(text));
        before != after && mended == after
    }
}
