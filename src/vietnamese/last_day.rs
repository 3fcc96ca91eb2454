//! Thời hạn bằng chữ: which day is the last one, where the words say so.

use std::sync::LazyLock;

use chrono::{Datelike, Months, NaiveDate};
use regex::{Captures, Regex};

/// Thời hạn bằng chữ: what the words of a deadline say of its last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TermInWords {
    /// The last day on which it is in time: `trong quý III/2025`, `trước ngày 30/6/2025`.
    Until(NaiveDate),
    /// Giai đoạn: over some years, `giai đoạn 2026-2030`, `nhiệm kỳ 2025-2030`.
    Period,
    /// Thường xuyên: again and again, `thường xuyên`, `hằng quý`.
    Standing,
    /// Words from which no day follows: `khi có kinh phí`.
    Unclear,
}

/// What the words say, which were written on `given`: a day, month or quarter without a year is
/// the first one that is not over by then.
///
/// `trước` leaves out what stands behind it: `trước ngày 30/6/2025` ends on 29 June, `trước
/// tháng 6/2025` on 31 May; but `trước 17 giờ ngày 30/6/2025` on 30 June.
pub fn term_in_words(words: &str, given: NaiveDate) -> TermInWords {
    let words = words.to_lowercase();
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if PERIOD.is_match(&words) {
        return TermInWords::Period;
    }
    let mut named = TIME.captures_iter(&words);
    let (first, second) = (named.next(), named.next());
    // `từ ngày 01/5/2025 đến ngày 30/6/2025` ends with the second; of two days that are not the
    // ends of one time nobody knows which is meant.
    let time = match (first, second) {
        (first, None) => first,
        (Some(first), second) if last_word(before(&words, &first)) == "từ" => second,
        _ => return TermInWords::Unclear,
    };
    let Some(time) = time else {
        return match STANDING.is_match(&words) {
            true => TermInWords::Standing,
            false => TermInWords::Unclear,
        };
    };
    if named.next().is_some() {
        return TermInWords::Unclear;
    }
    let Some((first, last)) = span(&time, given) else {
        return TermInWords::Unclear;
    };
    let before = before(&words, &time);
    let word = last_word(before);
    // A season of a year is not the year.
    let season = time.name("year").is_some() && !BEFORE_YEAR.contains(&word);
    let left_out = word == "trước";
    let something_before = before.contains("trước") && !left_out && !BEFORE.is_match(before);
    // What says when something begins does not say when it ends.
    let begins = matches!(word, "sau" | "từ") || BEGINS.is_match(before);
    if season || something_before || begins {
        return TermInWords::Unclear;
    }
    // With an hour or an end between them `trước` does not leave it out.
    let until = match left_out {
        true => first.pred_opt(),
        false => Some(last),
    };
    until.map_or(TermInWords::Unclear, TermInWords::Until)
}

/// What stands before a time.
fn before<'a>(words: &'a str, time: &Captures<'_>) -> &'a str {
    let start = time.get(0).map_or(0, |it| it.start());
    words[..start].trim_end()
}

/// The word that says how a time is meant: the last one before it, or before `ngày`.
fn last_word(before: &str) -> &str {
    let before = before.strip_suffix("ngày").map_or(before, str::trim_end);
    let mut words = before.rsplit(|letter: char| !letter.is_alphanumeric());
    words.next().unwrap_or_default()
}

/// Over several years, without a day on which it could be late.
static PERIOD: LazyLock<Regex> = LazyLock::new(|| {
    let named = r"(giai đoạn|nhiệm kỳ|các năm)( từ)?( năm)? [0-9]{4}";
    let bare = r"^(trong )?(năm )?[0-9]{4} ?[-–] ?[0-9]{4}$";
    pattern(&format!("{named}|{bare}"))
});

/// Without end.
static STANDING: LazyLock<Regex> = LazyLock::new(|| {
    let often = "thường xuyên|liên tục|lâu dài|định kỳ|theo mùa vụ";
    let each = "(hằng|hàng|mỗi) (ngày|tuần|tháng|quý|năm)";
    pattern(&format!("{often}|{each}"))
});

/// What may stand between `trước` and a time: an hour of it, or its end.
static BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    let clock = r"[0-9]{1,2} ?(giờ|h)( ?[0-9]{1,2}( phút)?)?,?";
    let end = "hết|cuối|khi hết|khi kết thúc";
    pattern(&format!(r"\btrước( ({clock}|{end}))?( ngày)?$"))
});

/// What says when something begins, or names a part of a time: `không trước`, `khởi công ngày`, `tuần 1`.
static BEGINS: LazyLock<Regex> = LazyLock::new(|| {
    let begins = "khởi công|khởi động|bắt đầu|không trước|chưa trước|không sớm hơn|sớm nhất";
    let week = "tuần( thứ)? ([0-9]+|đầu|nhất|hai|ba|tư|giữa)( của)?";
    pattern(&format!(r"\b({begins}|{week})( vào| là)?( ngày)?$"))
});

/// What may stand before a year that is meant as a whole: not `mùa khô năm 2026`.
const BEFORE_YEAR: &[&str] = &[
    "", "trong", "hết", "cuối", "đến", "tới", "vào", "là", "nhất", "xong", "thành", "trước",
    "thúc", "từ",
];

/// A time that ends on a day: a date, a month, a quarter, a half, nine months, a year.
static TIME: LazyLock<Regex> = LazyLock::new(|| {
    let time = r"(?x)
    (?:ngày\ )? \b (?<day>[0-9]{1,2}) [/.-] (?<day_month>[0-9]{1,2})
        (?: (?:[/.-]|\ năm\ ) (?<day_year>[0-9]{4}) | / (?<day_short>[0-9]{2}) )? \b
    | ngày\ (?<long_day>[0-9]{1,2})\ tháng\ (?<long_month>[0-9]{1,2}) (?:\ năm\ (?<long_year>[0-9]{4}) )?
    | (?<months>0?6|0?9|sáu|chín)\ tháng\ (?<half>đầu|cuối)\ năm (?:\ (?<half_year>[0-9]{4}) )?
    | (?:(?<part>đầu|giữa|thượng\ tuần|trung\ tuần|hạ\ tuần)\ )?
        tháng\ (?<month>[0-9]{1,2})
        (?: (?:/|\ năm\ |-) (?<month_year>[0-9]{4}) | / (?<month_short>[0-9]{2}) )? \b
    | (?:(?<quarter_part>đầu|giữa)\ )?
        quý\ (?<quarter>iv|iii|ii|i|[1-4])
        (?: (?:/|\ năm\ |-) (?<quarter_year>[0-9]{4}) | / (?<quarter_short>[0-9]{2}) )? \b
    | (?:(?<year_part>đầu|giữa)\ )? năm\ (?<year>[0-9]{4}|nay) \b";
    pattern(time)
});

#[expect(
    clippy::expect_used,
    reason = "constant patterns, each compiled by a test"
)]
fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("a pattern")
}

/// The first and the last day of a time; `None` where there is no such day, or its end is not
/// said: `đầu tháng 5/2025`.
fn span(time: &Captures<'_>, given: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let named = |name: &str| time.name(name).map(|it| it.as_str());
    let number = |name: &str| named(name).and_then(|it| it.parse::<u32>().ok());
    let year = |name: &str| named(name).and_then(|it| it.parse::<i32>().ok());
    // `30/6/27` is of this century.
    let short = |name: &str| year(name).map(|it| 2000 + it);
    let months = |first: u32, count: u32, year: Option<i32>| {
        next_not_over(given, year, |year| span_of_months(year, first, count))
    };
    if let (Some(day), Some(month)) = (
        number("day").or(number("long_day")),
        number("day_month").or(number("long_month")),
    ) {
        let year = year("day_year")
            .or(year("long_year"))
            .or(short("day_short"));
        return next_not_over(given, year, |year| {
            let day = NaiveDate::from_ymd_opt(year, month, day)?;
            Some((day, day))
        });
    }
    if let Some(count) = named("months") {
        let six = !count.ends_with('9') && count != "chín";
        return match (named("half"), six) {
            (Some("đầu"), true) => months(1, 6, year("half_year")),
            (Some("đầu"), false) => months(1, 9, year("half_year")),
            (_, true) => months(7, 6, year("half_year")),
            (_, false) => months(4, 9, year("half_year")),
        };
    }
    if let Some(month) = number("month") {
        let (first, last) = months(month, 1, year("month_year").or(short("month_short")))?;
        return match named("part") {
            None | Some("hạ tuần") => Some((first, last)),
            Some("thượng tuần") => Some((first, first.with_day(10)?)),
            Some("trung tuần") => Some((first.with_day(11)?, first.with_day(20)?)),
            Some(_) => None,
        };
    }
    if named("quarter_part").or(named("year_part")).is_some() {
        return None;
    }
    if let Some(quarter) = named("quarter") {
        let nth = match quarter {
            "i" | "1" => 1,
            "ii" | "2" => 2,
            "iii" | "3" => 3,
            _ => 4,
        };
        let year = year("quarter_year").or(short("quarter_short"));
        return months(nth * 3 - 2, 3, year);
    }
    let year = year("year").unwrap_or(given.year());
    span_of_months(year, 1, 12)
}

/// The time of that year; where none is named, the first one that is not over on a day.
fn next_not_over(
    given: NaiveDate,
    year: Option<i32>,
    of_year: impl Fn(i32) -> Option<(NaiveDate, NaiveDate)>,
) -> Option<(NaiveDate, NaiveDate)> {
    match year {
        Some(year) => of_year(year),
        None => [given.year(), given.year() + 1]
            .into_iter()
            .filter_map(of_year)
            .find(|(_, last)| *last >= given),
    }
}

/// So many months of a year from one on.
fn span_of_months(year: i32, first: u32, count: u32) -> Option<(NaiveDate, NaiveDate)> {
    let first = NaiveDate::from_ymd_opt(year, first, 1)?;
    let last = first.checked_add_months(Months::new(count))?.pred_opt()?;
    Some((first, last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_with_a_last_day_are_understood() {
        let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).map(TermInWords::Until);
        let given = NaiveDate::from_ymd_opt(2025, 4, 25).unwrap_or_default();
        for (words, last) in [
            ("trong quý III/2025", day(2025, 9, 30)),
            ("Trong quý III năm 2025.", day(2025, 9, 30)),
            ("hết quý 1/2026", day(2026, 3, 31)),
            ("trước quý IV/2025", day(2025, 9, 30)),
            ("trước ngày 30/6/2025", day(2025, 6, 29)),
            ("hoàn thành trước 30/6/2025", day(2025, 6, 29)),
            ("trước ngày 01/3/2026", day(2026, 2, 28)),
            ("trước ngày 30 tháng 6 năm 2025", day(2025, 6, 29)),
            ("trước 17 giờ ngày 30/6/2025", day(2025, 6, 30)),
            ("trước khi kết thúc năm 2025", day(2025, 12, 31)),
            ("chậm nhất ngày 30/6/2025", day(2025, 6, 30)),
            ("chậm nhất đến hết ngày 30-6-2025", day(2025, 6, 30)),
            ("từ ngày 01/5/2025 đến ngày 30/6/2025", day(2025, 6, 30)),
            ("trong tháng 5/2025", day(2025, 5, 31)),
            ("cuối tháng 02/2028", day(2028, 2, 29)),
            ("trước tháng 6/2025", day(2025, 5, 31)),
            ("trung tuần tháng 5/2025", day(2025, 5, 20)),
            ("trong năm 2025", day(2025, 12, 31)),
            ("đến năm 2030", day(2030, 12, 31)),
            ("trong 6 tháng đầu năm 2025", day(2025, 6, 30)),
            ("09 tháng đầu năm 2025", day(2025, 9, 30)),
            ("6 tháng cuối năm 2025", day(2025, 12, 31)),
            ("trước ngày 30/6/27", day(2027, 6, 29)),
            ("hết tháng 6/27", day(2027, 6, 30)),
            ("trong quý III/27", day(2027, 9, 30)),
            ("30.6.2025", day(2025, 6, 30)),
            ("tuần cuối tháng 6/2025", day(2025, 6, 30)),
            // Without a year: what comes next.
            ("trong tháng 5", day(2025, 5, 31)),
            ("trước ngày 31/3", day(2026, 3, 30)),
            ("trong quý II", day(2025, 6, 30)),
            ("trong quý I", day(2026, 3, 31)),
            ("trong năm nay", day(2025, 12, 31)),
        ] {
            assert_eq!(Some(term_in_words(words, given)), last, "{words}");
        }
    }

    #[test]
    fn words_without_a_day_are_told_apart() {
        let given = NaiveDate::from_ymd_opt(2025, 4, 25).unwrap_or_default();
        for (words, term) in [
            ("giai đoạn 2026-2030", TermInWords::Period),
            ("trong nhiệm kỳ 2025 - 2030", TermInWords::Period),
            ("thường xuyên", TermInWords::Standing),
            ("báo cáo hằng quý", TermInWords::Standing),
            ("trước ngày 25 hằng tháng", TermInWords::Standing),
            ("khi có kinh phí", TermInWords::Unclear),
            ("trước mùa mưa bão năm 2026", TermInWords::Unclear),
            ("trong mùa khô năm 2026", TermInWords::Unclear),
            ("sau ngày 30/6/2025", TermInWords::Unclear),
            ("không trước ngày 30/6/2025", TermInWords::Unclear),
            ("khởi công ngày 01/6/2025", TermInWords::Unclear),
            ("bắt đầu vào ngày 01/6/2025", TermInWords::Unclear),
            ("tuần 1 tháng 6/2025", TermInWords::Unclear),
            ("tuần đầu của tháng 6/2025", TermInWords::Unclear),
            ("trước học kỳ II năm học 2025-2026", TermInWords::Unclear),
            ("trong 15 ngày làm việc", TermInWords::Unclear),
            ("đầu tháng 5/2025", TermInWords::Unclear),
            ("ngày 31/9/2025", TermInWords::Unclear),
            ("ngày 05/6/2025 hoặc ngày 10/6/2025", TermInWords::Unclear),
        ] {
            assert_eq!(term_in_words(words, given), term, "{words}");
        }
    }
}
