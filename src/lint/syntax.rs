//! Cú pháp: what is wrong with a file that is no TOML.

use std::sync::Arc;

use super::slips::{PARSER_SAYS, TWICE, UNCLOSED, slip, unclosed_list};
use crate::findings::{Bilingual, Finding, Place, bilingual, rules};

/// More syntax errors than a hurried clerk makes in one file.
pub(super) const AVALANCHE: usize = 10;

/// Syntax errors as findings. One bracket left open makes the parser stumble over every line
/// behind it: only the first error of such an avalanche says anything.
pub(crate) fn syntax_findings(
    file: &Arc<str>,
    text: &str,
    errors: &[toml::de::Error],
) -> Vec<Finding> {
    let told = if errors.len() > AVALANCHE {
        1
    } else {
        errors.len()
    };
    let mut by_place: Vec<_> = errors.iter().collect();
    by_place.sort_by_key(|error| error.span().map(|span| span.start));
    let finding = |error: &toml::de::Error| {
        let range = error.span().unwrap_or(0..0);
        // The parser stumbles behind a list that was never closed; the mistake is where the
        // list begins.
        let list = unclosed_list(text, range.start);
        let range = list.clone().unwrap_or(range);
        let typed = text.get(range.clone()).unwrap_or_default();
        let place = Place::bytes(file, range.clone());
        if looks_like_a_date(typed) {
            let (date, month) = (typed.to_owned(), length_of_month(typed));
            Finding::new(ImpossibleDate { date, month }, place)
        } else {
            let (what, advice) = match error.message() {
                "duplicate key" => TWICE,
                _ if list.is_some() => UNCLOSED,
                _ => slip(text, &range),
            };
            // What the parser says is about the next thing it expected, and in English.
            let own = (what == PARSER_SAYS).then(|| error.message().to_owned());
            let detail = own.unwrap_or_default();
            let breach = TomlSyntax {
                what,
                detail,
                advice,
            };
            Finding::new(breach, place)
        }
    };
    by_place.into_iter().take(told).map(finding).collect()
}

/// `2025-02-30`: four digits, two, two.
fn looks_like_a_date(typed: &str) -> bool {
    let parts: Vec<&str> = typed.split('-').collect();
    let digits = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit());
    parts.iter().map(|part| part.len()).eq([4, 2, 2]) && parts.iter().all(digits)
}

/// How long the month of a day is that no calendar has.
fn length_of_month(date: &str) -> Bilingual {
    match date.get(5..7) {
        Some("02") => bilingual!(
            "tháng Hai có 28 ngày, năm nhuận 29",
            "February has 28 days, 29 in a leap year",
        ),
        Some("04" | "06" | "09" | "11") => {
            bilingual!("tháng này có 30 ngày", "this month has 30 days")
        }
        Some("01" | "03" | "05" | "07" | "08" | "10" | "12") => {
            bilingual!("tháng này có 31 ngày", "this month has 31 days")
        }
        _ => bilingual!("năm có 12 tháng", "a year has 12 months"),
    }
}

rules! { RULES:

TomlSyntax "D106" "toml-syntax" Error { what: Bilingual, detail: String, advice: Bilingual }
vi "không đúng cú pháp TOML: {what}{detail}"
=> "{advice}"
en "not valid TOML: {what}{detail}"
=> "{advice}"
why "Sai cú pháp thì không biết chắc người nhập định ghi gì; đoán mò có thể làm sai văn bản."
  / "With broken syntax nobody can be sure what was meant, and a guess may end up in print."
wrong r#"signer = "bi-thu"#
right r#"signer = "bi-thu""#
by Records

ImpossibleDate "D113" "impossible-date" Error { date: String, month: Bilingual }
vi "không có ngày {date}"
=> "{month}; xem lại ngày trên giấy tờ gốc, viết năm-tháng-ngày, đủ hai chữ số"
en "there is no day {date}"
=> "{month}; look the day up in the papers and write year-month-day, with two digits each"
why "Ngày không có trên lịch là gõ nhầm; chương trình không đoán thay."
  / "A day that no calendar has is a slip of the keyboard, and the program does not guess."
wrong "date = 2025-02-30"
right "date = 2025-02-28"
by Practice

}
