//! How documents write numbers and dates.

use chrono::Datelike;
use chrono::NaiveDate;

/// A count below ten is written with a zero: `05 người`, `02 thôn`.
pub fn two_digits(number: u64) -> String {
    format!("{number:02}")
}

/// The day of a month in a date: below ten with a zero (Hướng dẫn 36, ô 4).
pub(super) fn day_of_month(day: u32) -> String {
    format!("{day:02}")
}

/// The month in a date: January and February with a zero, March to September without
/// (Hướng dẫn 36, ô 4; Nghị định 30/2020/NĐ-CP, Phụ lục I).
pub(super) fn month(month: u32) -> String {
    match month {
        1 | 2 => format!("{month:02}"),
        _ => month.to_string(),
    }
}

/// A date inside a text: `30/7/2019`, `05/02/2026`.
pub fn day_in_text(day: NaiveDate) -> String {
    format!(
        "{}/{}/{}",
        day_of_month(day.day()),
        month(day.month()),
        day.year()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_small_days_and_the_first_two_months_are_padded() {
        for (date, written) in [
            ("2019-07-30", "30/7/2019"),
            ("2026-02-05", "05/02/2026"),
            ("2026-09-05", "05/9/2026"),
            ("2025-10-31", "31/10/2025"),
            ("2025-01-10", "10/01/2025"),
        ] {
            assert_eq!(day_in_text(date.parse().expect("a date")), written);
        }
    }

    #[test]
    fn counts_below_ten_are_padded() {
        assert_eq!(
            [0, 2, 9, 10, 121].map(two_digits),
            ["00", "02", "09", "10", "121"]
        );
    }
}
