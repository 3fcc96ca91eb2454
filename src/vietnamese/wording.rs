//! How documents write numbers, dates and words.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike, Weekday};

use super::plain::plain_words;

/// A count below ten is written with a zero: `05 người`, `02 thôn`.
pub fn two_digits(number: u64) -> String {
    format!("{number:02}")
}

/// The day of a month in a date: below ten with a zero (Hướng dẫn 36, ô 4).
pub fn day_of_month(day: u32) -> String {
    format!("{day:02}")
}

/// The month in a date: January and February with a zero, March to September without
/// (Hướng dẫn 36, ô 4; Nghị định 30/2020/NĐ-CP, Phụ lục I).
pub fn month(month: u32) -> String {
    match month {
        1 | 2 => format!("{month:02}"),
        _ => month.to_string(),
    }
}

/// A quarter of the year, 1 to 4: `II`.
pub fn quarter(number: u32) -> &'static str {
    match number {
        1 => "I",
        2 => "II",
        3 => "III",
        _ => "IV",
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
pub fn time_of_day(time: NaiveTime) -> String {
    match time.minute() {
        0 => format!("{:02} giờ", time.hour()),
        minute => format!("{:02} giờ {minute:02} phút", time.hour()),
    }
}

/// The part of the day: `sáng` before noon, `chiều`, `tối` from six on.
pub fn part_of_day(time: NaiveTime) -> &'static str {
    match time.hour() {
        0..12 => "sáng",
        12..18 => "chiều",
        _ => "tối",
    }
}

/// The day of the week: `thứ Sáu`, `Chủ nhật`.
pub fn weekday(day: NaiveDate) -> &'static str {
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
pub fn initials(name: &str) -> String {
    let words = name.split_whitespace();
    let firsts = words.filter_map(|word| word.chars().find(|c| c.is_alphabetic()));
    firsts
        .flat_map(|first| first.to_uppercase().chain(['.']))
        .collect()
}

/// Whether a text has these words in it, and not only as a part of longer ones: `thôn 1` is not
/// in `thôn 12`.
pub fn says(text: &str, words: &str) -> bool {
    stands_in(&words.to_lowercase(), &text.to_lowercase())
}

/// The same of words and a text in small letters.
pub(super) fn stands_in(words: &str, text: &str) -> bool {
    let mut found = text.match_indices(words);
    found.any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let behind = text[at + words.len()..].chars().next();
        let mut beside = before.into_iter().chain(behind);
        !beside.any(char::is_alphanumeric)
    })
}

/// The words with a capital first letter, for the beginning of a line.
pub fn upper_first(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().into_iter().flat_map(char::to_uppercase);
    first.chain(chars).collect()
}

/// The words with a small first letter, for the middle of a sentence; a first word in capitals
/// throughout, or a single letter like a name's, stays.
pub fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    match (chars.next(), chars.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().chain(chars).collect()
        }
        _ => text.to_owned(),
    }
}

/// A name as part of a path: small letters without marks, hyphens between words.
pub fn slug(text: &str) -> String {
    let slug = plain_words(text).replace(' ', "-");
    match slug.char_indices().nth(LONGEST_SLUG) {
        Some((end, _)) => slug[..end].trim_end_matches('-').to_owned(),
        None => slug,
    }
}

/// In letters. File systems end at 255 bytes, and nobody reads that far.
const LONGEST_SLUG: usize = 80;

/// In letters: more does not fit the narrow columns of a table.
const LONGEST_SUMMARY: usize = 100;

/// The text as its own summary, without the full stop at its end: one short sentence. A question
/// stays one. `None` where a person has to put it in fewer words.
pub fn own_summary(text: &str) -> Option<&str> {
    let sentence = text.trim().trim_end_matches(['.', ';', '!']).trim_end();
    // A mark inside a number or a word, as in `1.200 m²`, ends no sentence.
    let asked = sentence.strip_suffix('?').unwrap_or(sentence);
    let mut behind_marks = asked.split(['.', '?', '!', ';']).skip(1);
    let one = !behind_marks.any(|rest| rest.is_empty() || rest.starts_with(' '));
    (one && !asked.is_empty() && sentence.chars().count() <= LONGEST_SUMMARY).then_some(sentence)
}
