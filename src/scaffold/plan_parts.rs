//! Các phần của kế hoạch: bases, sessions and tasks, after those of the last plan.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::form::{blank, commented, lines, list, text};
use super::interview::Stop;
use super::plan::PlanAnswers;
use super::shelf::{Shelf, quarter};
use crate::model::Body;
use crate::records::{Basis, DutyRecord, NamedChoice, PlanRecord, Prose, Text};

/// Kế hoạch gần nhất.
pub(super) struct Last<'a> {
    pub year: i32,
    pub plan: &'a PlanRecord,
}

impl Last<'_> {
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

pub(super) fn bases(last: Option<&Last<'_>>) -> String {
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

pub(super) fn sessions(shelf: &Shelf, given: &PlanAnswers) -> Result<String, Stop> {
    let mut out = String::new();
    for session in &given.sessions {
        let first = NaiveDate::from_ymd_opt(given.year, session.month, 1).unwrap_or_default();
        let mut villages = Vec::new();
        for id in &session.villages {
            villages.push(shelf.village(id, first)?);
        }
        out.push_str(&planned(first, &format!("villages = {}", list(&villages))));
    }
    if given.sessions.is_empty() {
        // As many as the office's rule asks for, evenly over the year.
        let count = shelf.office.sessions_per_year.clamp(1, 12);
        for nth in 0..count {
            let month = (12 * nth + 6) / count + 1;
            let first = NaiveDate::from_ymd_opt(given.year, month, 1).unwrap_or_default();
            let what = format!("nơi tổ chức; sửa cả quý, tháng của buổi thứ {}", nth + 1);
            out.push_str(&planned(first, &format!("place = {}", blank(&what))));
        }
        let day = NaiveDate::from_ymd_opt(given.year, 1, 1).unwrap_or_default();
        let known = shelf.villages(day).into_iter().take(1).map(|it| it.id);
        let example = format!("villages = {}", list(&known.collect::<Vec<_>>()));
        let last = NaiveDate::from_ymd_opt(given.year, 12, 1).unwrap_or_default();
        out.push_str(&commented(&planned(last, &example)));
    }
    Ok(out)
}

fn planned(first: NaiveDate, place: &str) -> String {
    let month = first.format("%-m");
    let quarter = quarter(first);
    format!("[[session]]\nquarter = {quarter}\nmonth = {month}\n{place}\n\n")
}

/// Body by body what it has to do; a body that is no more hands its duties on.
pub(super) fn tasks(shelf: &Shelf, day: NaiveDate, year: i32, last: Option<&Last<'_>>) -> String {
    let Some(last) = last else {
        // The committee gives no tasks to others than its own.
        let bodies = shelf.office.bodies.iter();
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
    let mut duties: BTreeMap<&str, Vec<&DutyRecord>> = BTreeMap::new();
    for task in &last.plan.task {
        let mut bodies = shelf.office.bodies.iter();
        let Some(body) = bodies.find(|it| it.id == task.body) else {
            continue;
        };
        let body = shelf.office.in_charge(body, day);
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
