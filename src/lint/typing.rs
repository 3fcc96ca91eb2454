//! Lỗi gõ: slips of the keyboard inside a string, references and weekdays among them.

use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};
use regex::Regex;
use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::typed::Typed;
use crate::findings::{Bilingual, Finding, bilingual, rules};
use crate::vietnamese::is_composed;

/// What a blank that only a person can fill begins with: `[điền: nguồn kinh phí]`.
const BLANK: &str = "[điền";

pub(super) fn decomposed_word(typed: &Typed<'_>) -> Option<Finding> {
    if is_composed(typed.text) {
        return None;
    }
    let word = typed.text.split_whitespace().find(|word| !is_nfc(word))?;
    let (text, mended) = (word.to_owned(), word.nfc().collect::<String>());
    let suggestion = mended.clone();
    let finding = typed.finding(word, Decomposed { text, mended });
    Some(finding.mend(suggestion))
}

pub(super) fn mixed_quotes(typed: &Typed<'_>) -> Option<Finding> {
    let mixed = typed.text.contains('"') && typed.text.contains(['“', '”']);
    mixed.then(|| typed.finding("\"", MixedQuotes))
}

pub(super) fn closing_mark(typed: &Typed<'_>) -> Option<Finding> {
    let ended = typed.text.trim_end().strip_suffix("./.")?;
    (!ended.is_empty()).then(|| typed.finding("./.", ClosingMarkTyped))
}

/// A blank in the text, with its bracket.
pub(super) fn blank_left(typed: &Typed<'_>) -> Option<Finding> {
    let blank = &typed.text[typed.text.find(BLANK)?..];
    let end = blank.find(']').map_or(blank.len(), |at| at + 1);
    let excerpt = &blank[..end];
    let blank = excerpt.to_owned();
    Some(typed.finding(excerpt, BlankLeft { blank }))
}

pub(super) fn state_authority(typed: &Typed<'_>) -> Option<Finding> {
    // Nearly every string ends here.
    if !typed.text.contains("TUQ") {
        return None;
    }
    let mut words = typed.text.split(|c: char| !c.is_alphanumeric());
    let stands = words.any(|word| word == "TUQ");
    stands.then(|| typed.finding("TUQ", StateAuthority))
}

/// The first reference with blanks or long dashes in it.
pub(super) fn misspelt_reference(typed: &Typed<'_>) -> Option<Finding> {
    let raw = typed.text;
    // Nearly every string has no reference at all.
    if !raw.contains('/') || !raw.contains(['-', '–', '—']) {
        return None;
    }
    let whole = |end: usize| !raw[end..].starts_with(char::is_alphanumeric);
    let mut references = REFERENCE.find_iter(raw);
    let found = references.find(|it| is_misspelt(it.as_str()) && whole(it.end()))?;
    let text = found.as_str().to_owned();
    let letters = text.chars().filter(|c| !c.is_whitespace());
    let mended: String = letters.map(|c| if is_dash(c) { '-' } else { c }).collect();
    let suggestion = mended.clone();
    let finding = typed.finding(found.as_str(), ReferenceForm { text, mended });
    Some(finding.suggest(suggestion))
}

/// `11- QĐ/TW`, `120 /QĐ-UBND`: number, kind and body of a document, however they are joined.
#[expect(clippy::expect_used, reason = "a constant pattern, compiled by a test")]
static REFERENCE: LazyLock<Regex> = LazyLock::new(|| {
    let kinds = "QĐi?|QyĐ|QC|NQ|CT|KL|KH|HD|TB|BC|CV|TTr|CTr|GM|BB|NĐ|TT";
    // The edge of a word in any script would make the search ten times as slow.
    let (number, body) = (r"(?-u:\b)[0-9]{1,5}", r"[A-ZĐƯ]{2,}");
    let party = format!(r"{number}\s*[-–—]\s*(?:{kinds})\s*/\s*{body}");
    let state = format!(r"{number}\s*/\s*(?:[0-9]{{4}}\s*/\s*)?(?:{kinds})\s*[-–—]\s*{body}");
    Regex::new(&format!("{party}|{state}")).expect("a pattern")
});

fn is_misspelt(reference: &str) -> bool {
    reference.contains(|c: char| c.is_whitespace() || is_dash(c))
}

fn is_dash(c: char) -> bool {
    matches!(c, '–' | '—')
}

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
    ("hai", "2", bilingual!("thứ Hai", "Monday")),
    ("ba", "3", bilingual!("thứ Ba", "Tuesday")),
    ("tư", "4", bilingual!("thứ Tư", "Wednesday")),
    ("năm", "5", bilingual!("thứ Năm", "Thursday")),
    ("sáu", "6", bilingual!("thứ Sáu", "Friday")),
    ("bảy", "7", bilingual!("thứ Bảy", "Saturday")),
    ("nhật", "", bilingual!("Chủ nhật", "Sunday")),
];

/// Which day of the week is written, counted from Monday.
fn written_day(words: &str) -> Option<usize> {
    let words = words.to_lowercase();
    let last = words.split_whitespace().next_back()?;
    DAYS.iter().position(|it| last == it.0 || last == it.1)
}

rules! { RULES:

Decomposed "D118" "decomposed-text" Warning { text: String, mended: String }
vi "“{text}” gõ bằng dấu rời (Unicode tổ hợp)"
=> "thay bằng “{mended}”: trông như nhau, nhưng là chữ dựng sẵn; `doithoai check --fix` tự thay"
en "“{text}” is typed with separate marks (decomposed Unicode)"
=> "write “{mended}”, which looks the same but is composed; `doithoai check --fix` does it"
why "Chữ dấu rời tìm không thấy, so sánh không khớp với chữ dựng sẵn."
  / "Decomposed letters are not found by a search and do not compare equal with composed ones."
wrong r#""HĐND, UBND xã""#
right r#""HĐND, UBND xã""#
by Technical

MixedQuotes "D121" "mixed-quotes" Warning
vi "trong một đoạn có cả ngoặc kép thẳng \" và ngoặc kép cong “ ”"
=> "dùng thống nhất “ ”"
en "straight \" and curly “ ” quotes in one text"
=> "use “ ” throughout"
why "Hai kiểu ngoặc kép trong một đoạn thường là do chép từ nơi khác."
  / "Two kinds of quotes in one text usually come from pasting."
wrong r#""Khối \"Dân vận\" và “Mặt trận” xã""#
right r#""Khối “Dân vận” và “Mặt trận” xã""#
by Practice

ClosingMarkTyped "D124" "closing-mark-typed" Warning
vi "gõ sẵn dấu kết thúc ./. ở cuối đoạn"
=> "bỏ ./.; dấu kết thúc văn bản do thể thức hoặc `closing-mark` quyết định"
en "the closing mark ./. is typed at the end of a text"
=> "leave it off; the guideline or `closing-mark` decides the mark"
why "Dấu kết thúc do chương trình thêm ở cuối văn bản; gõ sẵn thì in hai lần hoặc in giữa văn bản."
  / "The mark is added at the end of the document; a typed one stands twice, or in the middle."
wrong r#"funding = "Trích từ nguồn kinh phí của Đảng ủy./.""#
right r#"funding = "Trích từ nguồn kinh phí của Đảng ủy.""#
by Party "Hướng dẫn 36-HD/VPTW"

BlankLeft "D704" "blank-left" Warning { blank: String }
vi "chỗ này chưa điền: {blank}"
=> "thay cả phần trong ngoặc vuông bằng nội dung thật; không dùng mục này thì xóa đi"
en "this place is still to be filled in: {blank}"
=> "put the real words in place of the square brackets and all between them, or delete the entry"
why "`doithoai new` để lại những chỗ chỉ con người mới viết được; in ra thì thấy ngay là còn thiếu."
  / "`doithoai new` leaves the places that only a person can fill; in print they are plainly blank."
wrong r#"funding = "[điền: nguồn kinh phí]""#
right r#"funding = "Trích từ nguồn kinh phí bố trí trong dự toán của Đảng ủy xã.""#
by Practice

StateAuthority "D125" "state-signing-form" Warning
vi "“TUQ” không phải là thẩm quyền đề ký của văn bản Đảng"
=> "dùng T/M, K/T, T/L hoặc Q. theo hướng dẫn về thể thức"
en "“TUQ” is no signing authority of Party documents"
=> "use T/M, K/T, T/L or Q. as the guideline has it"
why "Thừa ủy quyền (TUQ) là hình thức đề ký của văn bản hành chính nhà nước."
  / "Signing by delegation (TUQ) belongs to State documents."
wrong r#"position = "TUQ. BÍ THƯ""#
right r#"position = "BÍ THƯ""#
by Party "Hướng dẫn 36-HD/VPTW, ô 7a"

ReferenceForm "D122" "reference-form" Warning { text: String, mended: String }
vi "số, ký hiệu “{text}” viết chưa đúng thể thức"
=> "viết liền, dùng gạch nối ngắn: “{mended}”"
en "the reference “{text}” is not in the right form"
=> "without blanks and with plain hyphens: “{mended}”"
why "Số và ký hiệu viết liền: số, gạch nối, tên loại, gạch chéo, tên cơ quan (Hướng dẫn 36-HD/VPTW)."
  / "Number and symbol are written together: number, hyphen, kind, slash, body (Hướng dẫn 36-HD/VPTW)."
wrong r#""Nghị quyết số 25- NQ/TW""#
right r#""Nghị quyết số 25-NQ/TW""#
by Party "Hướng dẫn 36-HD/VPTW"

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
