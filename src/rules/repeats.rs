//! Kiến nghị trùng: requests that say the same are linked to each other.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::check::Check;
use crate::findings::{Finding, rules};
use crate::model::{Entry, Item, Model, Secrecy};
use crate::vietnamese::plain_words;

pub(super) static CHECKS: &[Check] = &[Check::Model(same_requests_are_linked)];

/// Two items of one village in the same words, but for one, are one request made twice.
fn same_requests_are_linked(model: &Model, findings: &mut Vec<Finding>) {
    let requests: Vec<Request<'_>> = model.listed().map(Request::new).collect();
    // Requests that differ in one word are equal once the right word is left out of both, so
    // each is filed under its words, and under its words but for every single one.
    let mut files: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
    for (at, request) in requests.iter().enumerate() {
        let same = request.filings.iter().filter_map(|filing| {
            let earlier = files.get(filing)?.iter().rev().take(COMPARED);
            let mut earlier = earlier.copied();
            earlier.find(|other| request.says_the_same(&requests[*other]))
        });
        if let Some(other) = same.max() {
            let (item, other) = (request.entry.item, requests[other].entry.item);
            let secret = [other, item].iter().any(|it| it.secrecy == Secrecy::Secret);
            if !secret && !linked(other, item) {
                let finding = item.code.finding(|code| SameRequest {
                    code,
                    other: other.code.to_string(),
                });
                findings.push(finding.beside(other.code.place()));
            }
        }
        for filing in &request.filings {
            files.entry(*filing).or_default().push(at);
        }
    }
}

/// An item as it is compared: its short text in plain words, and its villages.
struct Request<'a> {
    entry: Entry<'a>,
    words: Vec<String>,
    villages: Vec<&'a str>,
    /// The words with digits, as they follow each other.
    numbers: Vec<String>,
    /// Sums over the words, all of them and without every single one.
    filings: Vec<u64>,
}

/// Texts of fewer words differ too easily in meaning.
const COMPARABLE: usize = 5;

/// How many requests under one sum are looked at, the latest first: whole lists may be alike
/// but for a name.
const COMPARED: usize = 16;

impl<'a> Request<'a> {
    fn new(entry: Entry<'a>) -> Self {
        let text = plain_words(entry.item.short.as_str());
        let mut words: Vec<String> = text.split(' ').map(str::to_owned).collect();
        let numbered = words.iter().filter(|word| has_digit(word));
        let numbers = numbered.cloned().collect();
        words.sort_unstable();
        let sums: Vec<u64> = words.iter().map(hash).collect();
        let villages = entry.petition.villages.iter();
        let villages: Vec<&str> = villages.map(|it| it.id.as_str()).collect();
        let all = sums.iter().fold(hash(&villages), |a, b| a.wrapping_add(*b));
        let mut filings = vec![all];
        if words.len() > COMPARABLE {
            // Another number is another request.
            let left = words.iter().zip(&sums).filter(|(word, _)| !has_digit(word));
            filings.extend(left.map(|(_, sum)| all.wrapping_sub(*sum)));
            filings.sort_unstable();
            filings.dedup();
        }
        Self {
            entry,
            words,
            villages,
            numbers,
            filings,
        }
    }

    /// Whether two requests that were filed together differ in no more than a slip: one word
    /// too many, or one letter. Another number or name makes another request.
    fn says_the_same(&self, other: &Self) -> bool {
        let extra = |of: &Self, than: &Self| -> Vec<String> {
            let mut rest = than.words.clone();
            let left = of.words.iter().filter(|word| {
                let at = rest.iter().position(|it| it == *word);
                at.map(|at| rest.swap_remove(at)).is_none()
            });
            left.cloned().collect()
        };
        let (mine, others) = (extra(self, other), extra(other, self));
        if self.numbers != other.numbers || self.villages != other.villages {
            return false;
        }
        match (&mine[..], &others[..]) {
            ([], []) | ([_], []) | ([], [_]) => true,
            ([a], [b]) => a.len() > 3 && strsim::damerau_levenshtein(a, b) == 1,
            _ => false,
        }
    }
}

/// The same on every run and machine.
fn hash(value: &(impl Hash + ?Sized)) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

fn has_digit(word: &str) -> bool {
    word.contains(|c: char| c.is_ascii_digit())
}

fn linked(a: &Item, b: &Item) -> bool {
    let leads = |from: &Item, to: &Item| from.links().any(|code| *code == to.code);
    // Both may repeat, or be merged into, a third one.
    let both = |a: &Item, b: &Item| {
        let links = || a.repeats.iter().chain(&a.merged_into);
        links().any(|code| b.repeats.contains(code) || b.merged_into.as_ref() == Some(code))
    };
    leads(a, b) || leads(b, a) || both(a, b)
}

rules! { RULES:

SameRequest "D519" "same-request" Warning { code: String, other: String }
vi "nội dung “{code}” giống nội dung “{other}” nhưng không có liên kết"
=> "ghi `repeats` nếu là kiến nghị lại, `merged-into` nếu gộp giải quyết một lần"
en "“{code}” says the same as “{other}” and is not linked to it"
=> "write `repeats` if it asks again, `merged-into` if both are dealt with at once"
why "Kiến nghị lặp lại cho biết việc nào kéo dài; không liên kết thì đếm thành hai việc."
  / "Repeats show what drags on; without a link two are counted."
wrong r#"code = "2025-02"
content = "Đề nghị sửa đường liên thôn""#
right r#"code = "2025-02"
repeats = ["2025-01"]
content = "Đề nghị sửa đường liên thôn""#
by Practice

}
