//! Lỗi gõ: slips of the keyboard inside a string, and what was meant.

use std::ops::Range;
use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate, Weekday};
use regex::Regex;
use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::findings::{Bilingual, Finding, Place, catalogue as rule};
use crate::vietnamese::is_composed;

/// Looks at one string as it was typed.
pub(crate) fn check_typing(place: &Place, raw: &str, findings: &mut Vec<Finding>) {
    let mut words = raw.split_whitespace();
    if !is_composed(raw)
        && let Some(word) = words.find(|word| !is_nfc(word))
    {
        let composed: String = word.nfc().collect();
        let finding = Finding::under(&rule::DECOMPOSED, place.inside(word));
        let finding = finding.with("text", word).with("mended", &*composed);
        findings.push(finding.mend(composed));
    }
    let mut told = [false; 2];
    for slip in blanks(raw) {
        // One of each kind is enough to send somebody there.
        if !std::mem::replace(&mut told[usize::from(slip.before_mark)], true) {
            findings.push(about_blanks(place, raw, &slip));
        }
    }
    if raw.contains('"') && raw.contains(['“', '”']) {
        findings.push(Finding::under(&rule::MIXED_QUOTES, place.inside("\"")));
    }
    // Nearly every string has no reference at all.
    let may_refer = raw.contains('/') && raw.contains(['-', '–', '—']);
    let references = may_refer.then(|| REFERENCE.find_iter(raw));
    let mut references = references.into_iter().flatten();
    let whole = |end: usize| !raw[end..].starts_with(char::is_alphanumeric);
    if let Some(typed) = references.find(|it| is_misspelt(it.as_str()) && whole(it.end())) {
        let mended: String = typed
            .as_str()
            .chars()
            .filter(|c| !c.is_whitespace())
            .map(|c| if is_dash(c) { '-' } else { c })
            .collect();
        let finding = Finding::under(&rule::REFERENCE_FORM, place.inside(typed.as_str()));
        let finding = finding.with("text", typed.as_str());
        findings.push(finding.with("mended", &*mended).suggest(mended));
    }
    findings.extend(wrong_weekday(place, raw));
    let ended = raw.trim_end().strip_suffix("./.");
    if ended.is_some_and(|text| !text.is_empty()) {
        findings.push(Finding::under(
            &rule::CLOSING_MARK_TYPED,
            place.inside("./."),
        ));
    }
    if let Some(blank) = blank_left(raw) {
        let finding = Finding::under(&rule::BLANK_LEFT, place.inside(blank));
        findings.push(finding.with("blank", blank));
    }
    if raw.contains("TUQ") {
        let mut words = raw.split(|c: char| !c.is_alphanumeric());
        if words.any(|word| word == "TUQ") {
            findings.push(Finding::under(&rule::STATE_AUTHORITY, place.inside("TUQ")));
        }
    }
}

/// What a blank that only a person can fill begins with: `[điền: nguồn kinh phí]`.
pub(crate) const BLANK: &str = "[điền";

/// A blank in the text, with its bracket.
fn blank_left(raw: &str) -> Option<&str> {
    let start = raw.find(BLANK)?;
    let blank = &raw[start..];
    let end = blank.find(']').map_or(blank.len(), |at| at + 1);
    Some(&blank[..end])
}

/// The text with composed letters, the Vietnamese Đ, and no blank too many. Works on the text
/// between the quotes of a TOML string as well as on its value: nothing else is touched.
pub fn mended(text: &str) -> String {
    let composed: String = text
        .nfc()
        .map(|c| if is_eth(c) { 'Đ' } else { c })
        .collect();
    let mut out = String::with_capacity(composed.len());
    let mut done = 0;
    for slip in blanks(&composed) {
        out.push_str(&composed[done..slip.range.start]);
        out.push_str(if slip.before_mark { "" } else { " " });
        done = slip.range.end;
    }
    out.push_str(&composed[done..]);
    out
}

/// Whether the letter looks like Đ and is another one.
pub(crate) fn is_eth(letter: char) -> bool {
    matches!(letter, '\u{d0}' | '\u{189}')
}

/// Blanks that should not be there.
struct Blanks {
    range: Range<usize>,
    /// In front of a mark, where there is none at all.
    before_mark: bool,
}

/// Runs of blanks inside a line that are too long, or stand in front of a mark.
fn blanks(text: &str) -> Vec<Blanks> {
    let mut found = Vec::new();
    let mut rest = 0;
    while let Some(start) = text[rest..].find(' ').map(|at| rest + at) {
        let run = text[start..].bytes().take_while(|byte| *byte == b' ');
        let end = start + run.count();
        rest = end;
        let before = text[..start].chars().next_back();
        let mut after = text[end..].chars();
        let (Some(before), Some(next)) = (before, after.next()) else {
            continue;
        };
        if before.is_whitespace() || next.is_whitespace() {
            continue;
        }
        let before_mark = is_loose_mark(before, next, after.next());
        if before_mark || end - start > 1 {
            let range = start..end;
            found.push(Blanks { range, before_mark });
        }
    }
    found
}

/// Whether a character is a mark that belongs to the word before the blank. Dots in a row, `./.`
/// and the colon of a proportion (`1 : 2000`) stand where they are meant to.
fn is_loose_mark(before: char, mark: char, behind: Option<char>) -> bool {
    let ends = behind.is_none_or(|c| c.is_whitespace() || matches!(c, '"' | '”' | '\'' | ')'));
    match mark {
        ',' | ';' | '!' | '?' | '.' => ends,
        ':' => ends && !before.is_ascii_digit(),
        ')' | '”' => true,
        _ => false,
    }
}

fn about_blanks(place: &Place, raw: &str, slip: &Blanks) -> Finding {
    // With the words on both sides, so that the spot can be found.
    let start = raw[..slip.range.start]
        .trim_end_matches(|c: char| !c.is_whitespace())
        .len();
    let behind = raw[slip.range.end..].find(char::is_whitespace);
    let end = behind.map_or(raw.len(), |at| slip.range.end + at);
    let typed = &raw[start..end];
    let rule = if slip.before_mark {
        &rule::BLANK_BEFORE_MARK
    } else {
        &rule::DOUBLE_BLANK
    };
    let mended = mended(typed);
    let finding = Finding::under(rule, place.inside(typed)).with("text", typed);
    finding.with("mended", &*mended).mend(mended)
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
    reference.contains(|c: char| c.is_whitespace() || matches!(c, '–' | '—'))
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

fn wrong_weekday(place: &Place, raw: &str) -> Option<Finding> {
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
        let finding = Finding::under(&rule::WEEKDAY_WRONG, place.inside(&found[0])).on(day);
        let finding = finding.with("text", &found["weekday"]);
        (written != right).then(|| finding.with("weekday", weekday_name(right)))
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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::findings::KeyPath;

    fn codes(text: &str) -> Vec<&'static str> {
        let file: Arc<str> = Arc::from("a.toml");
        let place = Place::value(&file, KeyPath::root().key("text"));
        let mut findings = Vec::new();
        check_typing(&place, text, &mut findings);
        findings.iter().map(|finding| finding.rule.code).collect()
    }

    proptest::proptest! {
        #[test]
        fn whatever_is_typed_can_be_looked_at(
            text in "([ \u{a0}\u{3000}\u{200b},.:;*\"(/-]|[\u{d0}đa\u{301}0-9]|\\PC){0,40}",
        ) {
            let once = mended(&text);
            codes(&text);
            assert_eq!(mended(&once), once);
        }
    }

    #[test]
    fn slips_are_told_from_what_is_meant() {
        for (text, expected) in [
            ("xã Sơn Bao, thôn Nước Tang: 05 hộ.", &[][..]),
            ("xã  Sơn Bao", &["D119"]),
            ("xã Sơn Bao , thôn", &["D120"]),
            // A no-break space, as a word processor leaves it, is two bytes long.
            ("xã\u{a0}Sơn  Bao", &["D119"]),
            ("xã\u{3000}Sơn Bao , thôn", &["D120"]),
            ("đường  liên thôn ; cầu  treo", &["D119", "D120"]),
            ("Tổng số: ........ đồng", &[]),
            ("bản đồ tỷ lệ 1 : 2000", &[]),
            ("đoạn một\n    đoạn hai", &[]),
            ("điểm (a )", &["D120"]),
            ("“Sao” và \"Trăng\"", &["D121"]),
            ("\"Trăng\"", &[]),
            ("Quy định 11- QĐ/TW", &["D122"]),
            ("Quy định 11 – QĐ / TW", &["D122"]),
            ("Quy định 11-QĐi/TW, Quyết định 120/QĐ-UBND", &[]),
            ("Nghị định 30/2020/ NĐ-CP", &["D122"]),
            ("đường 11 - KH/ABc", &[]),
            ("thứ Sáu, ngày 18/4/2025", &[]),
            ("Thứ sáu (18/4/2025)", &[]),
            ("thứ Năm, ngày 18 tháng 4 năm 2025", &["D123"]),
            ("Chủ nhật ngày 20/4/2025", &[]),
            ("thứ Hai ngày 30/02/2025", &[]),
            ("thực hiện nghiêm túc./.", &["D124"]),
            ("./.", &[]),
            ("Tại [điền: nơi tổ chức], 07 giờ 30", &["D704"]),
            ("[điền", &["D704"]),
            ("đã lược [...] một đoạn", &[]),
            ("TUQ. BÍ THƯ", &["D125"]),
            ("STUQA", &[]),
            ("Nguye\u{302}\u{303}n", &["D118"]),
        ] {
            assert_eq!(codes(text), expected, "{text}");
        }
    }

    #[test]
    fn mending_changes_the_form_alone() {
        assert_eq!(
            mended("Nguye\u{302}\u{303}n  Văn Ðức , thôn"),
            "Nguyễn Văn Đức, thôn"
        );
        let indented = "\"\"\"\nmột dòng,\n    dòng  hai\"\"\"";
        assert_eq!(mended(indented), "\"\"\"\nmột dòng,\n    dòng hai\"\"\"");
        assert_eq!(mended(&mended("a  ,  b")), mended("a  ,  b"));
    }
}
