//! How documents write numbers and dates.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike, Weekday};

use super::plain::plain_words;

/// A count below ten is written with a zero: `05 người`, `02 thôn`.
pub fn two_digits(number: u64) -> String {
    format!("{number:02}")
}

/// The day of a month in a date: below ten with a zero (Hướng dẫn 36, ô 4).
pub(crate) fn day_of_month(day: u32) -> String {
    format!("{day:02}")
}

/// The month in a date: January and February with a zero, March to September without
/// (Hướng dẫn 36, ô 4; Nghị định 30/2020/NĐ-CP, Phụ lục I).
pub(crate) fn month(month: u32) -> String {
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

/// A time of day: `07 giờ 30 phút`, `14 giờ`.
pub(crate) fn time_of_day(time: NaiveTime) -> String {
    match time.minute() {
        0 => format!("{:02} giờ", time.hour()),
        minute => format!("{:02} giờ {minute:02} phút", time.hour()),
    }
}

/// The day of the week: `thứ Sáu`, `Chủ nhật`.
pub(crate) fn weekday(day: NaiveDate) -> &'static str {
    match day.weekday() {
        Weekday::Mon => "thứ Hai",
        Weekday::Tue => "thứ Ba",
        Weekday::Wed => "thứ Tư",
        Weekday::Thu => "thứ Năm",
        Weekday::Fri => "thứ Sáu",
        Weekday::Sat => "thứ Bảy",
        Weekday::Sun => "Chủ nhật",
    }
}

/// A name as its first letters: `Đ.V.G.`
pub(crate) fn initials(name: &str) -> String {
    let words = name.split_whitespace();
    let firsts = words.filter_map(|word| word.chars().find(|c| c.is_alphabetic()));
    firsts
        .flat_map(|first| first.to_uppercase().chain(['.']))
        .collect()
}

/// Whether a text has these words in it, and not only as a part of longer ones: `thôn 1` is not
/// in `thôn 12`.
pub(crate) fn says(text: &str, words: &str) -> bool {
    let (text, words) = (text.to_lowercase(), words.to_lowercase());
    let mut found = text.match_indices(&words);
    found.any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let behind = text[at + words.len()..].chars().next();
        let mut beside = before.into_iter().chain(behind);
        !beside.any(char::is_alphanumeric)
    })
}

/// The words with a capital first letter, for the beginning of a line.
pub(crate) fn upper_first(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().into_iter().flat_map(char::to_uppercase);
    first.chain(chars).collect()
}

/// The words with a small first letter, for the middle of a sentence; a first word in capitals
/// throughout, or a single letter like a name's, stays.
pub(crate) fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    match (chars.next(), chars.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().chain(chars).collect()
        }
        _ => text.to_owned(),
    }
}

/// A name as part of a path: small letters without marks, hyphens between words.
pub(crate) fn slug(text: &str) -> String {
    let slug = plain_words(text).replace(' ', "-");
    match slug.char_indices().nth(LONGEST_SLUG) {
        Some((end, _)) => slug[..end].trim_end_matches('-').to_owned(),
        None => slug,
    }
}

/// In letters. File systems end at 255 bytes, and nobody reads that far.
const LONGEST_SLUG: usize = 80;

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
    fn times_days_and_paths() {
        let time = |h, m| time_of_day(NaiveTime::from_hms_opt(h, m, 0).expect("a time"));
        assert_eq!([time(7, 30), time(14, 0)], ["07 giờ 30 phút", "14 giờ"]);
        assert_eq!(weekday("2025-04-18".parse().expect("a date")), "thứ Sáu");
        assert_eq!(
            slug("Đinh Văn Gônh, K'Dung & Ủy ban"),
            "dinh-van-gonh-k-dung-uy-ban"
        );
    }

    #[test]
    fn words_are_found_whole() {
        for text in [
            "ông Đinh Văn Gônh, thôn 1",
            "ĐINH VĂN GÔNH",
            "(Đinh Văn Gônh)",
        ] {
            assert!(says(text, "Đinh Văn Gônh"), "{text}");
        }
        for text in ["Đinh Văn Gônhh", "xĐinh Văn Gônh", "Đinh Văn", ""] {
            assert!(!says(text, "Đinh Văn Gônh"), "{text}");
        }
        assert!(says("thôn 12 và thôn 1", "thôn 1") && !says("thôn 12", "thôn 1"));
    }

    #[test]
    fn names_shrink_to_their_first_letters() {
        assert_eq!(
            ["Đinh Văn Gônh", "K'Dung", "A Vô Tô Phương", "“Ba Tý” Alăng"].map(initials),
            ["Đ.V.G.", "K.", "A.V.T.P.", "B.T.A."]
        );
    }

    #[test]
    fn words_go_on_in_the_middle_of_a_sentence() {
        assert_eq!(
            ["Sửa đường", "UBND xã", "K'Rá", "Ủy ban", ""].map(lower_first),
            ["sửa đường", "UBND xã", "K'Rá", "ủy ban", ""]
        );
    }

    #[test]
    fn counts_below_ten_are_padded() {
        assert_eq!(
            [0, 2, 9, 10, 121].map(two_digits),
            ["00", "02", "09", "10", "121"]
        );
    }
}
