//! Thứ và ngày: weekdays that are not those of their dates.

use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};
use regex::Regex;
use unicode_normalization::UnicodeNormalization;

use super::typed::Typed;
use crate::findings::{Bilingual, Finding, rules};

/// `thứ Sáu, ngày 18/4/2025`, with a weekday in words or digits and a full date.
#[expect(clippy::expect_used, reason = "a constant pattern, compiled by a test")]
static WEEKDAY: LazyLock<Regex> = LazyLock::new(|| {
    let weekday = r"(?P<weekday>thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật)";
    let date = r"(?P<day>\d{1,2})(?:/|\s+tháng\s+)(?P<month>\d{1,2})(?:/|\s+năm\s+)(?P<year>\d{4})";
    Regex::new(&format!(r"(?i)\b{weekday}[\s,(]+(?:ngày\s+)?{date}")).expect("a pattern")
});

/// The first day of the week that is not the one of the date behind it.
pub(super) fn wrong_weekday(typed: &Typed<'_>) -> Option<Finding> {
    // Nearly every string ends here.
    let weekdays = ["hứ ", "hủ nhật", "HỨ ", "HỦ NHẬT"];
    if !weekdays.iter().any(|it| typed.text.contains(it)) {
        return None;
    }
    let text: String = typed.text.nfc().collect();
    WEEKDAY.captures_iter(&text).find_map(|found| {
        let number = |name: &str| found[name].parse::<u32>().ok();
        let year = i32::try_from(number("year")?).ok()?;
        let day = NaiveDate::from_ymd_opt(year, number("month")?, number("day")?)?;
        let written = written_day(&found["weekday"])?;
        let right = day.weekday().num_days_from_monday() as usize;
        let breach = WeekdayWrong {
            text: found["weekday"].to_owned(),
            day,
            weekday: DAYS[right].2,
        };
        (written != right).then(|| typed.finding(&found[0], breach))
    })
}

/// From Monday on: how a day's name ends, its digit, and what it is called.
const DAYS: [(&str, &str, Bilingual); 7] = [
    ("hai", "2", named("thứ Hai", "Monday")),
    ("ba", "3", named("thứ Ba", "Tuesday")),
    ("tư", "4", named("thứ Tư", "Wednesday")),
    ("năm", "5", named("thứ Năm", "Thursday")),
    ("sáu", "6", named("thứ Sáu", "Friday")),
    ("bảy", "7", named("thứ Bảy", "Saturday")),
    ("nhật", "", named("Chủ nhật", "Sunday")),
];

const fn named(vi: &'static str, en: &'static str) -> Bilingual {
    Bilingual { vi, en }
}

/// Which day of the week is written, counted from Monday.
fn written_day(words: &str) -> Option<usize> {
    let words = words.to_lowercase();
    let last = words.split_whitespace().next_back()?;
    DAYS.iter().position(|it| last == it.0 || last == it.1)
}

rules! { RULES:

WeekdayWrong "D123" "weekday-mismatch" Warning { text: String, day: NaiveDate, weekday: Bilingual }
vi "ghi “{text}” nhưng ngày {day} là {weekday}"
=> "xem lại thứ hoặc ngày"
en "“{text}” is written, but {day} is a {weekday}"
=> "check the weekday or the day"
why "Thứ và ngày lệch nhau thì người được mời không biết đến ngày nào."
  / "When weekday and day disagree, those who are invited do not know when to come."
wrong r#"funding = "Chi trước thứ Hai, ngày 18/4/2025 từ"#
right r#"funding = "Chi trước thứ Sáu, ngày 18/4/2025 từ"#
by Practice

}
