//! Danh mục: every rule that the program knows, by code.
//!
//! The first digit of a code is the stage: 1 reading files, 2 the office and its calendar,
//! 3 the plan, 4 sessions, petitions and reports, 5 how a dialogue was conducted,
//! 6 workbooks, 7 new records, 8 templates and typesetting, 9 writing.
//!
//! Each rule stands with its words beside the code that finds it broken; here they only come
//! together.

use crate::findings::Rule;
use crate::{issuing, making, recording, scaffold, workbook, workspace};

/// All rules, by code.
pub fn all() -> Vec<&'static Rule> {
    let above = [
        issuing::RULES,
        making::RULES,
        recording::RULES,
        scaffold::RULES,
        workbook::RULES,
    ]
    .into_iter()
    .flatten();
    let above = above.copied().flatten().copied();
    let mut all: Vec<_> = workspace::record_rules().chain(above).collect();
    all.sort_by_key(|rule| rule.code);
    all
}

/// The rule of that code (`D103`) or name (`unknown-key`).
pub fn find(name: &str) -> Option<&'static Rule> {
    all().into_iter().find(|rule| rule.is_called(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_names_are_unique_and_sorted() {
        let codes: Vec<_> = all().iter().map(|rule| rule.code).collect();
        assert!(codes.is_sorted_by(|a, b| a < b), "{codes:?}");
        let mut names: Vec<_> = all().iter().map(|rule| rule.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), codes.len());
    }

    #[test]
    fn every_rule_says_what_to_write_and_why() {
        for rule in all() {
            // Advice on syntax depends on the line and comes from elsewhere.
            let hint = Some(rule.hint).filter(|hint| hint.vi != "{advice}");
            for text in [Some(rule.message), hint, Some(rule.why)]
                .into_iter()
                .flatten()
            {
                assert!(!text.vi.is_empty() && !text.en.is_empty(), "{rule:?}");
                assert_ne!(text.vi, text.en, "{rule:?}");
            }
            let ends = |text: &str| text.ends_with('.');
            assert!(!ends(rule.message.vi) && !ends(rule.message.en), "{rule:?}");
        }
    }
}
