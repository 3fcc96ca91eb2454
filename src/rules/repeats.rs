//! Kiến nghị trùng: requests that say the same are linked to each other.

use std::collections::BTreeMap;

use super::requests::at_code;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue as rule;
use crate::model::Entry;
use crate::model::Item;
use crate::model::Model;
use crate::model::Secrecy;
use crate::records::plain_words;

/// Two items of one village in the same words, but for one, are one request made twice.
pub(super) fn same_requests_are_linked(model: &Model, findings: &mut Vec<Diagnostic>) {
    let requests: Vec<Request<'_>> = model.listed().map(Request::new).collect();
    // Requests that differ in one word are equal once the right word is left out of both, so
    // each is filed under its words, and under its words but for every single one.
    let mut files: BTreeMap<(Vec<&str>, &[&str]), Vec<usize>> = BTreeMap::new();
    for (at, request) in requests.iter().enumerate() {
        let filings = request.filings();
        let candidates = filings.iter().filter_map(|words| {
            let earlier = files.get(&(words.clone(), &request.villages[..]))?;
            let mut earlier = earlier.iter().rev().copied();
            earlier.find(|other| request.says_the_same(&requests[*other]))
        });
        if let Some(other) = candidates.max() {
            let (item, other) = (request.entry.item, requests[other].entry.item);
            let secret = [other, item].iter().any(|it| it.secrecy == Secrecy::Secret);
            if !secret && !linked(other, item) {
                let finding = at_code(&rule::SAME_REQUEST, item);
                let finding = finding.with("other", other.code.as_str());
                findings.push(match other.code.place() {
                    Some(place) => finding.beside(place.clone()),
                    None => finding,
                });
            }
        }
        for words in filings {
            let file = files.entry((words, &request.villages));
            let file = file.or_default();
            if file.last() != Some(&at) {
                file.push(at);
            }
        }
    }
}

/// An item as it is compared: its short text in plain words, and its villages.
struct Request<'a> {
    entry: Entry<'a>,
    words: Vec<String>,
    villages: Vec<&'a str>,
}

/// Texts of fewer words differ too easily in meaning.
const COMPARABLE: usize = 5;

impl<'a> Request<'a> {
    fn new(entry: Entry<'a>) -> Self {
        let text = plain_words(entry.item.short.as_str());
        let mut words: Vec<String> = text.split(' ').map(str::to_owned).collect();
        words.sort_unstable();
        let villages = entry.petition.villages.iter();
        Self {
            entry,
            words,
            villages: villages.map(|it| it.id.as_str()).collect(),
        }
    }

    /// The words, and the words without every single one.
    fn filings(&self) -> Vec<Vec<&str>> {
        let all = || self.words.iter().map(String::as_str);
        let without = |left: usize| all().enumerate().filter(move |(at, _)| *at != left);
        let mut filings = vec![all().collect()];
        if self.words.len() > COMPARABLE {
            let each = (0..self.words.len()).map(|left| without(left).map(|it| it.1).collect());
            filings.extend(each);
            filings.dedup();
        }
        filings
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
        let digits = |word: &String| word.contains(|c: char| c.is_ascii_digit());
        let (mine, others) = (extra(self, other), extra(other, self));
        if mine.iter().chain(&others).any(digits) {
            return false;
        }
        match (&mine[..], &others[..]) {
            ([], []) | ([_], []) | ([], [_]) => true,
            ([a], [b]) => a.len() > 3 && strsim::damerau_levenshtein(a, b) == 1,
            _ => false,
        }
    }
}

fn linked(a: &Item, b: &Item) -> bool {
    let leads = |from: &Item, to: &Item| {
        let links = from.repeats.iter().chain(&from.split_from);
        links.chain(&from.merged_into).any(|code| *code == to.code)
    };
    // Both may repeat, or be merged into, a third one.
    let both = |a: &Item, b: &Item| {
        let links = || a.repeats.iter().chain(&a.merged_into);
        links().any(|code| b.repeats.contains(code) || b.merged_into.as_ref() == Some(code))
    };
    leads(a, b) || leads(b, a) || both(a, b)
}
