//! Số văn bản: each number once, and in the order of the days.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::register::{Registered, papers};
use crate::findings::{Finding, catalogue as rule};
use crate::model::Model;

/// Number, day and where they stand.
type Issued<'a> = (u32, NaiveDate, &'a Registered);

/// The numbers of one kind run through one term of the committee (Hướng dẫn 36, điểm 1.3).
pub(super) fn numbers_run_in_order(model: &Model, findings: &mut Vec<Finding>) {
    let papers = papers(model);
    let mut registers: BTreeMap<(&str, usize), Vec<Issued<'_>>> = BTreeMap::new();
    for paper in &papers {
        if let (Some(number), Some(date)) = (paper.number, paper.date) {
            let key = (paper.register, term(model, date));
            registers
                .entry(key)
                .or_default()
                .push((number, date, paper));
        }
    }
    for ((register, _), mut papers) in registers {
        papers.sort_by_key(|(number, date, _)| (*number, *date));
        for pair in papers.windows(2) {
            let [(number, date, paper), (next, later, other)] = pair else {
                continue;
            };
            let finding = |rule, at| {
                let finding = Finding::under(rule, at).with("register", register);
                finding.with("number", next.to_string())
            };
            if number == next {
                let one_letter = paper.letter.is_some() && paper.letter == other.letter;
                if !one_letter {
                    let finding = finding(&rule::NUMBER_TWICE, other.at_number());
                    findings.push(finding.beside(paper.at_number()));
                }
            } else if later < date {
                let finding = finding(&rule::NUMBERS_OUT_OF_ORDER, other.at_date()).on(*later);
                let finding = finding.with("before", number.to_string());
                findings.push(finding.beside(paper.at_date()));
            }
        }
    }
}

/// The number that a new paper takes in a register (`KH`, `TB`, ...): one more than the highest
/// of the committee's term in which the day lies.
///
/// The records know of their own papers alone; the office's register may be further on.
pub fn next_number(model: &Model, register: &str, day: NaiveDate) -> u32 {
    let own = papers(model)
        .into_iter()
        .filter(|it| it.register == register);
    let in_term = own.filter(|it| {
        let date = it.date.unwrap_or(day);
        term(model, date) == term(model, day)
    });
    let highest = in_term.filter_map(|it| it.number).max();
    highest.unwrap_or(0).saturating_add(1)
}

/// Which term of the committee a day lies in; 0 before the first that the office declares.
fn term(model: &Model, day: NaiveDate) -> usize {
    let terms = model.office.as_ref().map(|office| &office.terms[..]);
    let begun = terms.into_iter().flatten().filter(|first| **first <= day);
    begun.count()
}
