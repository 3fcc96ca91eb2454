//! Sổ đăng ký văn bản đi: every numbered or dated paper that the records mention, each number once
//! and in the order of the days.

use chrono::NaiveDate;

use super::check::Check;
use crate::findings::{Finding, Place, rules};
use crate::model::{Action, Kind, Model, Paper};

pub(super) static CHECKS: &[Check] = &[
    Check::Model(numbers_run_in_order),
    Check::Model(numbers_leave_no_gap),
];

/// Một văn bản đã hoặc sẽ ban hành.
pub(super) struct Registered<'a> {
    /// The register in which its number runs: `KH`, `TB`, `CV`, ...
    pub register: &'static str,
    /// Number, day and where they stand.
    pub paper: &'a Paper,
    /// Day and body of a reminder: several items that name the same share one letter.
    pub letter: Option<(NaiveDate, &'a str)>,
}

/// All papers, in the order of the records.
pub(super) fn papers(model: &Model) -> impl Iterator<Item = Registered<'_>> {
    let office = model.office.as_ref();
    let register = move |kind: Kind| {
        let own = office.map_or(kind.register(), |it| it.register(kind));
        own.unwrap_or_default()
    };
    let paper = move |kind, paper| Registered {
        register: register(kind),
        paper,
        letter: None,
    };
    let plans = model
        .plans
        .iter()
        .map(move |it| paper(Kind::Plan, &it.paper));
    let of_sessions = model.sessions.iter().flat_map(|it| it.papers());
    let of_sessions = of_sessions.map(move |(kind, it)| paper(kind, it));
    let events = model.listed().flat_map(|entry| &entry.item.events);
    let letters = events.filter_map(move |event| {
        let letter = match &event.action {
            Action::Reminded { body, .. } => Some((event.date, body.id.as_str())),
            _ => None,
        };
        Some(Registered {
            register: register(Kind::Reply),
            paper: event.action.letter()?,
            letter,
        })
    });
    let reports = model
        .reports
        .iter()
        .map(move |it| paper(Kind::AnnualReport, &it.paper));
    let corrections = model
        .corrections
        .iter()
        .map(move |it| paper(Kind::Correction, &it.paper));
    let letters = letters.chain(corrections);
    plans.chain(of_sessions).chain(letters).chain(reports)
}

/// The numbers of one kind run through one term of the committee (Hướng dẫn 36, điểm 1.3).
fn numbers_run_in_order(model: &Model, findings: &mut Vec<Finding>) {
    let issued = papers(model).filter_map(|it| {
        let (number, date) = (it.paper.issue.number?, it.paper.issue.date?);
        Some(((it.register, term(model, date)), number, date, it))
    });
    let mut issued: Vec<_> = issued.collect();
    issued.sort_by_key(|(series, number, date, _)| (*series, *number, *date));
    for pair in issued.windows(2) {
        let [(series, before, date, first), (same, number, day, second)] = pair else {
            continue;
        };
        let (before, number, day, register) = (*before, *number, *day, series.0.to_owned());
        let one_letter = first.letter.is_some() && first.letter == second.letter;
        let (first, second) = (first.paper, second.paper);
        if series != same {
            continue;
        }
        if number == before && !one_letter {
            let breach = NumberTwice { number, register };
            let finding = Finding::new(breach, second.number_place());
            findings.push(finding.beside(first.number_place()));
        } else if number > before && day < *date {
            let breach = NumbersOutOfOrder {
                number,
                register,
                day,
                before,
            };
            let finding = second.finding("date", breach);
            findings.push(finding.beside(first.place("date")));
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
    let sessions = model.sessions.iter();
    let sessions = sessions.map(|it| (it.year.to_string(), it.ordinal, it.place("ordinal")));
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
