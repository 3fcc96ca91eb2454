//! Các phần của kế hoạch: bases, sessions and tasks, after those of the last plan.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};

use super::form::{blank, commented, lines, list, text};
use super::known_records::KnownRecords;
use super::not_begun::NotBegun;
use super::planned::{PlanAnswers, PlannedAnswer};
use crate::model::Body;
use crate::records::{Basis, Duty, NamedChoice, PlanRecord, Prose, Text};

/// Kế hoạch gần nhất.
pub(super) struct LastPlan<'a> {
    pub year: i32,
    pub plan: &'a PlanRecord,
}

impl LastPlan<'_> {
    /// A sentence of the last plan with the new year in it.
    pub(super) fn renewed(&self, words: &str, year: i32) -> String {
        words.replace(&format!("năm {}", self.year), &format!("năm {year}"))
    }

    pub(super) fn list(&self, list: &[Prose], year: i32) -> String {
        let renewed = list
            .iter()
            .map(|it| self.renewed(it.source().as_str(), year));
        lines(&renewed.collect::<Vec<_>>())
    }
}

pub(super) fn texts(list: &[Text]) -> String {
    lines(&list.iter().map(Text::as_str).collect::<Vec<_>>())
}

pub(super) fn bases(last: Option<&LastPlan<'_>>) -> String {
    let Some(last) = last else {
        return GENERAL_BASIS.to_owned();
    };
    last.plan.basis.iter().map(basis).collect()
}

fn basis(basis: &Basis) -> String {
    let mut out = format!("[[basis]]\nkind = {}\n", text(basis.kind.as_str()));
    let mut line = |key: &str, value: Option<String>| {
        if let Some(value) = value {
            out.push_str(&format!("{key} = {value}\n"));
        }
    };
    let words = |it: &Option<Text>| it.as_ref().map(|it| text(it.as_str()));
    line("number", words(&basis.number));
    line("date", basis.date.map(|day| day.0.to_string()));
    line("issuer", words(&basis.issuer));
    line("subject", words(&basis.subject));
    out + "\n"
}

/// What every plan of the kind rests on; the office's own rules are added by the office.
const GENERAL_BASIS: &str = r#"[[basis]]
kind = "Quy định"
number = "11-QĐi/TW"
date = 2019-02-18
issuer = "Bộ Chính trị"
subject = "về trách nhiệm của người đứng đầu cấp ủy trong việc tiếp dân, đối thoại trực tiếp với dân và xử lý những phản ánh, kiến nghị của dân"

#[[basis]]
#kind = "Quyết định"
#number = "[điền: số và ký hiệu]"
#date = 2019-02-18
#issuer = "Ban Thường vụ Đảng ủy"
#subject = "[điền: về việc gì]"

"#;

/// Các buổi dự kiến, as tables of the plan.
pub(super) struct PlannedTables {
    pub tables: String,
    /// Whether every session is with villages, so that the plan needs no other audience.
    pub all_in_villages: bool,
}

/// The sessions that are given; without any, as many as the office's rule asks for, evenly over
/// the year.
///
/// # Errors
///
/// When a village is not known.
pub(super) fn sessions(
    known: &KnownRecords,
    given: &PlanAnswers,
) -> Result<PlannedTables, NotBegun> {
    let mut tables = String::new();
    let mut all_in_villages = !given.sessions.is_empty();
    let first_of = |month| NaiveDate::from_ymd_opt(given.year, month, 1).unwrap_or_default();
    for session in &given.sessions {
        let first = first_of(session.month);
        let whom = whom(known, session, first)?;
        all_in_villages &= whom.starts_with("villages");
        tables.push_str(&planned(first, &whom));
    }
    if given.sessions.is_empty() {
        let count = known.office.sessions_per_year.clamp(1, 12);
        for nth in 0..count {
            let what = format!("nơi tổ chức; sửa cả quý, tháng của buổi thứ {}", nth + 1);
            let first = first_of((12 * nth + 6) / count + 1);
            tables.push_str(&planned(first, &format!("place = {}", blank(&what))));
        }
        let villages = known.villages(first_of(1)).into_iter().take(1);
        let example: Vec<String> = villages.map(|it| it.id).collect();
        let example = format!("villages = {}", list(&example));
        tables.push_str(&commented(&planned(first_of(12), &example)));
    }
    Ok(PlannedTables {
        tables,
        all_in_villages,
    })
}

/// The line that says with whom a session is: villages, or words for others than those. What is
/// written like a code is one.
fn whom(known: &KnownRecords, session: &PlannedAnswer, day: NaiveDate) -> Result<String, NotBegun> {
    let names = session.whom.split(',').map(str::trim);
    let villages: Result<Vec<String>, NotBegun> = names
        .filter(|it| !it.is_empty())
        .map(|it| known.village(it, day))
        .collect();
    let like_code = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-,".contains(c);
    match villages {
        Err(_) if !session.whom.chars().all(like_code) => {
            Ok(format!("place = {}", text(session.whom.trim())))
        }
        villages => Ok(format!("villages = {}", list(&villages?))),
    }
}

fn planned(first: NaiveDate, place: &str) -> String {
    let month = first.format("%-m");
    let quarter = first.quarter();
    format!("[[session]]\nquarter = {quarter}\nmonth = {month}\n{place}\n\n")
}

/// Body by body what it has to do; a body that is no more hands its duties on.
pub(super) fn tasks(
    known: &KnownRecords,
    day: NaiveDate,
    year: i32,
    last: Option<&LastPlan<'_>>,
) -> String {
    let Some(last) = last else {
        // The committee gives no tasks to others than its own.
        let bodies = known.office.bodies.iter();
        let own = bodies.filter(|it| it.is_own() && it.period.contains(day));
        let tasks = own.map(|body| {
            let what = blank(&format!("việc của {}", body.name));
            format!(
                "{}{}",
                task(body.id.as_str()),
                duty(&["before"], &what, false)
            )
        });
        return tasks.map(|it| it + "\n").collect();
    };
    let mut order: Vec<&Arc<Body>> = Vec::new();
    let mut duties: BTreeMap<&str, Vec<&Duty>> = BTreeMap::new();
    for task in &last.plan.task {
        let mut bodies = known.office.bodies.iter();
        let Some(body) = bodies.find(|it| it.id == task.body) else {
            continue;
        };
        let body = known.office.in_charge(body, day);
        if !body.period.contains(day) {
            continue;
        }
        if !order.iter().any(|it| it.id == body.id) {
            order.push(body);
        }
        let own = duties.entry(body.id.as_str()).or_default();
        own.extend(&task.duty);
    }
    let of_body = |body: &&Arc<Body>| {
        let mut out = task(body.id.as_str());
        for it in duties.get(body.id.as_str()).into_iter().flatten() {
            let words = last.renewed(it.text.source().as_str(), year);
            let when: Vec<&str> = it.when.iter().map(|phase| phase.name()).collect();
            out.push_str(&duty(&when, &text(&words), it.paragraph == Some(true)));
        }
        out + "\n"
    };
    order.iter().map(of_body).collect()
}

fn task(body: &str) -> String {
    format!("[[task]]\nbody = {}\n", text(body))
}

fn duty(when: &[&str], words: &str, paragraph: bool) -> String {
    let paragraph = if paragraph { "paragraph = true\n" } else { "" };
    let when = list(when);
    format!("[[task.duty]]\nwhen = {when}\n{paragraph}text = {words}\n")
}
