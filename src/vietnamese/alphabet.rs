//! Thứ tự chữ cái: lists in the order of the Vietnamese alphabet.

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;

/// Bảng chữ cái: `đ` stands behind `d`, tones come last.
pub struct Alphabet {
    collator: Option<CollatorBorrowed<'static>>,
}

impl Alphabet {
    /// The Vietnamese alphabet.
    pub fn vietnamese() -> Self {
        let collator = Collator::try_new(locale!("vi").into(), CollatorOptions::default());
        Self {
            collator: collator.ok(),
        }
    }

    /// Which of two words comes first.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        match &self.collator {
            Some(collator) => collator.compare(a, b),
            None => a.cmp(b),
        }
    }

    /// By the last word of a name, then by the whole name.
    pub fn compare_given_names(&self, a: &str, b: &str) -> Ordering {
        let given = |name| str::split_whitespace(name).next_back().unwrap_or(name);
        let by_given = self.compare(given(a), given(b));
        by_given.then_with(|| self.compare(a, b))
    }
}
