//! Dấu cách thừa: blanks that should not be there, and a text mended of all slips of its form.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use super::characters::is_eth;
use super::typed::Typed;
use crate::findings::{Finding, rules};

/// The first needless blank of each kind: enough to send somebody there.
pub(super) fn needless_blanks(typed: &Typed<'_>) -> impl Iterator<Item = Finding> {
    let mut told = [false; 2];
    let mut found = blanks(typed.text);
    found.retain(|it| !std::mem::replace(&mut told[usize::from(it.before_mark)], true));
    found.into_iter().map(|it| about_blanks(typed, &it))
}

/// The text with composed letters, the Vietnamese Đ, and no blank too many. Works on the text
/// between the quotes of a TOML string as well as on its value: nothing else is touched.
pub fn mended(text: &str) -> String {
    let letters = text.nfc().map(|c| if is_eth(c) { 'Đ' } else { c });
    let letters: String = letters.collect();
    let mut out = String::with_capacity(letters.len());
    let mut done = 0;
    for slip in blanks(&letters) {
        out.push_str(&letters[done..slip.range.start]);
        out.push_str(if slip.before_mark { "" } else { " " });
        done = slip.range.end;
    }
    out + &letters[done..]
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

fn about_blanks(typed: &Typed<'_>, slip: &Blanks) -> Finding {
    let raw = typed.text;
    // With the words on both sides, so that the spot can be found.
    let start = raw[..slip.range.start]
        .trim_end_matches(|c: char| !c.is_whitespace())
        .len();
    let behind = raw[slip.range.end..].find(char::is_whitespace);
    let end = behind.map_or(raw.len(), |at| slip.range.end + at);
    let excerpt = &raw[start..end];
    let (text, suggestion) = (excerpt.to_owned(), mended(excerpt));
    let mended = suggestion.clone();
    let finding = if slip.before_mark {
        typed.finding(excerpt, BlankBeforeMark { text, mended })
    } else {
        typed.finding(excerpt, DoubleBlank { text, mended })
    };
    finding.mend(suggestion)
}

rules! { RULES:

DoubleBlank "D119" "double-blank" Warning { text: String, mended: String }
vi "thừa dấu cách trong “{text}”"
=> "thay bằng “{mended}”; `doithoai check --fix` tự thay"
en "more than one blank in “{text}”"
=> "write “{mended}”; `doithoai check --fix` does it"
why "Dấu cách thừa in ra thành khoảng trống giữa dòng."
  / "Doubled blanks are printed as gaps."
wrong r#""HĐND,  UBND xã""#
right r#""HĐND, UBND xã""#
by Practice

BlankBeforeMark "D120" "blank-before-mark" Warning { text: String, mended: String }
vi "thừa dấu cách trước dấu câu trong “{text}”"
=> "thay bằng “{mended}”; `doithoai check --fix` tự thay"
en "a blank before the mark in “{text}”"
=> "write “{mended}”; `doithoai check --fix` does it"
why "Dấu câu viết liền chữ đứng trước; để cách thì có thể bị đẩy một mình xuống dòng sau."
  / "A mark follows its word at once; behind a blank it may start the next line."
wrong r#""HĐND , UBND xã""#
right r#""HĐND, UBND xã""#
by Practice

}
