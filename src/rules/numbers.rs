//! Số văn bản: each number once, and in the order of the days.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::check::Check;
use super::register::{Registered, papers};
use crate::findings::{Finding, Place, rules};
use crate::model::Model;

pub(super) static CHECKS: &[Check] = &[numbers_run_in_order, numbers_leave_no_gap];

/// Number, day and where they stand.
type Issued<'a> = (u32, NaiveDate, Registered<'a>);

/// The numbers of one kind run through one term of the committee (Hướng dẫn 36, điểm 1.3).
fn numbers_run_in_order(model: &Model, findings: &mut Vec<Finding>) {
    let mut registers: BTreeMap<(&str, usize), Vec<Issued<'_>>> = BTreeMap::new();
    for paper in papers(model) {
        if let (Some(number), Some(date)) = (paper.paper.issue.number, paper.paper.issue.date) {
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
            let [(before, date, paper), (next, later, other)] = pair else {
                continue;
            };
            let one_letter = paper.letter.is_some() && paper.letter == other.letter;
            let (number, register) = (*next, register.to_owned());
            if number == *before && !one_letter {
                let finding =
                    Finding::new(NumberTwice { number, register }, other.paper.number_place());
                findings.push(finding.beside(paper.paper.number_place()));
            } else if number > *before && later < date {
                let breach = NumbersOutOfOrder {
                    number,
                    register,
                    day: *later,
                    before: *before,
                };
                let finding = Finding::new(breach, other.paper.date_place());
                findings.push(finding.beside(paper.paper.date_place()));
            }
        }
    }
}

/// Numbers that the records alone give out run without a gap: codes of the ledger, sessions of
/// a year. Numbers of papers do not: the register holds other papers as well.
fn numbers_leave_no_gap(model: &Model, findings: &mut Vec<Finding>) {
    if !model.unread.is_empty() {
        return;
    }
    let codes = model.listed().filter_map(|entry| {
        let code = &entry.item.code;
        let (series, number) = code.as_str().rsplit_once('-')?;
        let number = number.parse().ok()?;
        Some((series.to_owned(), number, code.place()?))
    });
    let sessions = model.sessions.iter().map(|session| {
        let place = session.place("ordinal");
        (session.year.to_string(), session.ordinal, place)
    });
    let mut all: Vec<(String, u32, Place)> = codes.chain(sessions).collect();
    all.sort();
    for pair in all.windows(2) {
        let [(series, before, beside), (same, number, place)] = pair else {
            continue;
        };
        if series == same && *number > before.saturating_add(1) {
            let breach = NumberGap {
                number: *number,
                before: *before,
                series: series.clone(),
            };
            findings.push(Finding::new(breach, place.clone()).beside(beside.clone()));
        }
    }
}

/// The number that a new paper takes in a register (`KH`, `TB`, ...): one more than the highest
/// of the committee's term in which the day lies.
///
/// The records know of their own papers alone; the office's register may be further on.
pub fn next_number(model: &Model, register: &str, day: NaiveDate) -> u32 {
    let own = papers(model).filter(|it| it.register == register);
    let in_term = own.filter(|it| {
        let date = it.paper.issue.date.unwrap_or(day);
        term(model, date) == term(model, day)
    });
    let highest = in_term.filter_map(|it| it.paper.issue.number).max();
    highest.unwrap_or(0).saturating_add(1)
}

/// Which term of the committee a day lies in; 0 before the first that the office declares.
fn term(model: &Model, day: NaiveDate) -> usize {
    let terms = model.office.as_ref().map(|office| &office.terms[..]);
    let begun = terms.into_iter().flatten().filter(|first| first.0 <= day);
    begun.count()
}

rules! { RULES:

NumberTwice "D506" "number-twice" Warning { number: u32, register: String }
vi "số {number}-{register} đã dùng cho một văn bản khác trong cùng nhiệm kỳ"
=> "xem sổ đăng ký văn bản đi và sửa số gõ nhầm; nhiệm kỳ mới thì khai ngày đầu vào `terms` trong office.toml"
en "the number {number}-{register} is taken by another paper of the same term"
=> "look at the register and mend the number; of a new term put the first day into `terms` in office.toml"
why "Số văn bản của Đảng chạy liên tục theo từng loại trong một nhiệm kỳ, mỗi số một văn bản."
  / "Numbers of Party papers run through one term, kind by kind, each of them once."
wrong r#"date = 2025-05-14
kind = "notified"
paper-number = 12"#
right r#"date = 2025-05-14
kind = "notified"
paper-number = 13"#
by Party "Hướng dẫn 36-HD/VPTW, điểm 1.3"

NumbersOutOfOrder "D507" "numbers-out-of-order" Warning { number: u32, register: String, day: NaiveDate, before: u32 }
vi "văn bản số {number}-{register} ghi ngày {day}, trước ngày của văn bản số {before}"
=> "xem sổ đăng ký văn bản đi và sửa số hoặc ngày gõ nhầm"
en "number {number}-{register} is dated {day}, before number {before}"
=> "look at the register and mend the number or the day"
why "Số lớn hơn được lấy sau; ngày lùi lại thường là gõ nhầm số hoặc ngày."
  / "A greater number is taken later; an earlier day is most often a slip."
wrong r#"date = 2025-05-09
kind = "notified"
paper-number = 13"#
right r#"date = 2025-05-14
kind = "notified"
paper-number = 13"#
by Party "Hướng dẫn 36-HD/VPTW, điểm 1.3"

NumberGap "D531" "number-gap" Warning { before: u32, number: u32, series: String }
vi "sau số {before} là số {number} ({series}): thiếu số ở giữa"
=> "sửa số gõ nhầm, hoặc thêm hồ sơ còn thiếu"
en "number {number} follows {before} ({series}): one or more are missing"
=> "mend the number, or add the record that is missing"
why "Mã số trong sổ theo dõi và lần đối thoại đánh liên tục; thiếu số thường là thiếu hồ sơ."
  / "Codes of the ledger and sessions of a year run on; a gap usually is a record that was forgotten."
wrong "ordinal = 3"
right "ordinal = 1"
by Practice

}
