//! Thứ và ngày: weekdays that are not those of their dates.

use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate, Weekday};
use regex::Regex;
use unicode_normalization::UnicodeNormalization;

use crate::findings::{Bilingual, Finding, Place, rules};

/// `thứ Sáu, ngày 18/4/2025`, with a weekday in words or digits and a full date.
#[expect(clippy::expect_used, reason = "a constant pattern, compiled by a test")]
static WEEKDAY: LazyLock<Regex> = LazyLock::new(|| {
    let weekday = r"(?P<weekday>thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật)";
    let date = r"(?P<day>\d{1,2})(?:/|\s+tháng\s+)(?P<month>\d{1,2})(?:/|\s+năm\s+)(?P<year>\d{4})";
    Regex::new(&format!(r"(?i)\b{weekday}[\s,(]+(?:ngày\s+)?{date}")).expect("a pattern")
});

/// The first day of the week that is not the one of the date behind it.
pub(super) fn wrong_weekday(place: &Place, raw: &str) -> Option<Finding> {
    // Nearly every string ends here.
    if !raw.contains("hứ ")
        && !raw.contains("hủ nhật")
        && !raw.contains("HỨ ")
        && !raw.contains("HỦ NHẬT")
    {
        return None;
    }
    let text: String = raw.nfc().collect();
    WEEKDAY.captures_iter(&text).find_map(|found| {
        let number = |name: &str| found[name].parse::<u32>().ok();
        let year = i32::try_from(number("year")?).ok()?;
        let day = NaiveDate::from_ymd_opt(year, number("month")?, number("day")?)?;
        let (written, right) = (weekday(&found["weekday"])?, day.weekday());
        let breach = WeekdayWrong {
            text: found["weekday"].to_owned(),
            day,
            weekday: weekday_name(right),
        };
        (written != right).then(|| Finding::new(breach, place.inside(&found[0])))
    })
}

fn weekday(words: &str) -> Option<Weekday> {
    let words = words.to_lowercase();
    let last = words.split_whitespace().next_back()?;
    Some(match last {
        "hai" | "2" => Weekday::Mon,
        "ba" | "3" => Weekday::Tue,
        "tư" | "4" => Weekday::Wed,
        "năm" | "5" => Weekday::Thu,
        "sáu" | "6" => Weekday::Fri,
        "bảy" | "7" => Weekday::Sat,
        "nhật" => Weekday::Sun,
        _ => return None,
    })
}

fn weekday_name(day: Weekday) -> Bilingual {
    let (vi, en) = match day {
        Weekday::Mon => ("thứ Hai", "Monday"),
        Weekday::Tue => ("thứ Ba", "Tuesday"),
        Weekday::Wed => ("thứ Tư", "Wednesday"),
        Weekday::Thu => ("thứ Năm", "Thursday"),
        Weekday::Fri => ("thứ Sáu", "Friday"),
        Weekday::Sat => ("thứ Bảy", "Saturday"),
        Weekday::Sun => ("Chủ nhật", "Sunday"),
    };
    Bilingual { vi, en }
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
