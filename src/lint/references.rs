//! Số và ký hiệu: references to documents, as they should be typed.

use std::sync::LazyLock;

use regex::Regex;

use super::typed::Typed;
use crate::findings::{Finding, rules};

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

rules! { RULES:

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

}
