//! Thứ tự chữ cái: lists in the order of the Vietnamese alphabet.

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;

/// `đ` stands behind `d`, tones come last.
pub(crate) struct Alphabet {
    collator: Option<CollatorBorrowed<'static>>,
}

impl Alphabet {
    pub(crate) fn vietnamese() -> Self {
        let collator = Collator::try_new(locale!("vi").into(), CollatorOptions::default());
        Self {
            collator: collator.ok(),
        }
    }

    pub(crate) fn compare(&self, a: &str, b: &str) -> Ordering {
        match &self.collator {
            Some(collator) => collator.compare(a, b),
            None => a.cmp(b),
        }
    }

    /// By the last word of a name, then by the whole name.
    pub(crate) fn compare_given_names(&self, a: &str, b: &str) -> Ordering {
        let given = |name| str::split_whitespace(name).next_back().unwrap_or(name);
        let by_given = self.compare(given(a), given(b));
        by_given.then_with(|| self.compare(a, b))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_in_the_order_of_the_vietnamese_alphabet() {
        let mut names = [
            "Nguyễn Văn Đá",
            "Đinh Thị Dung",
            "Phạm Văn Hòa",
            "Đinh Văn Hoa",
            "K'Dung",
            "Đinh Văn Ê",
            "Trần Thị Em",
            "A Vô Tô Phương",
            "Bùi Thị Hoa",
        ];
        let alphabet = Alphabet::vietnamese();
        names.sort_by(|a, b| alphabet.compare_given_names(a, b));
        assert_eq!(
            names,
            [
                "Đinh Thị Dung",
                "Nguyễn Văn Đá",
                "Trần Thị Em",
                "Đinh Văn Ê",
                "Bùi Thị Hoa",
                "Đinh Văn Hoa",
                "Phạm Văn Hòa",
                "K'Dung",
                "A Vô Tô Phương",
            ]
        );
    }
}
