//! `new plan`: the plan of a year, after the last one where there is one.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::Days;
use chrono::NaiveDate;

use super::draft::Draft;
use super::examples::signer;
use super::form::Form;
use super::form::blank;
use super::form::blank_words;
use super::form::commented;
use super::form::lines;
use super::form::list;
use super::form::text;
use super::interview::Stop;
use super::shelf::Shelf;
use super::shelf::quarter;
use crate::model::Body;
use crate::records::Phase;
use crate::records::Prose;
use crate::records::RawBasis;
use crate::records::RawDuty;
use crate::records::RawPlan;
use crate::records::Text;

/// Những điều biết về kế hoạch mới.
#[derive(Debug, Clone, Default)]
pub struct PlanAnswers {
    /// The year.
    pub year: i32,
    /// The regular sessions, as far as they are known.
    pub sessions: Vec<PlannedAnswer>,
}

/// Một buổi dự kiến.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedAnswer {
    /// The month, 1 to 12.
    pub month: u32,
    /// Codes of the villages.
    pub villages: Vec<String>,
}

/// The record of a new plan. What it says follows the plan of the last year that has one.
///
/// # Errors
///
/// When a village is not known, or the year is none.
pub fn new_plan(shelf: &Shelf, given: &PlanAnswers) -> Result<Draft, Stop> {
    let year = given.year;
    // `clap` lets no other years through than those a calendar knows.
    let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
    let mut form = Form::new(include_str!("forms/plan.toml"));
    form.give("year", year.to_string());
    let number = shelf.next_number("KH", first);
    form.give("number", number.to_string());
    let issued = first.checked_add_days(Days::new(14)).unwrap_or(first);
    form.give("date", shelf.working_day(issued).to_string());
    form.give("signer", text(&signer(shelf, first)));
    let sessions = sessions(shelf, given)?;
    let known = !given.sessions.is_empty();
    form.insert("sessions", sessions);
    let earlier = shelf.records.plans.range(..year);
    let last = earlier.rev().find_map(|(year, it)| {
        let plan = it.record.as_ref()?;
        Some(Last { year: *year, plan })
    });
    words(&mut form, year, known, last.as_ref());
    form.insert("tasks", tasks(shelf, first, year, last.as_ref()));
    Ok(Draft {
        file: format!("records/{year}/plan.toml"),
        text: form.fill(),
    })
}

/// Kế hoạch gần nhất.
struct Last<'a> {
    year: i32,
    plan: &'a RawPlan,
}

impl Last<'_> {
    /// A sentence of the last plan with the new year in it.
    fn renewed(&self, words: &str, year: i32) -> String {
        words.replace(&format!("năm {}", self.year), &format!("năm {year}"))
    }

    fn list(&self, list: &[Prose], year: i32) -> String {
        let renewed = list
            .iter()
            .map(|it| self.renewed(it.source().as_str(), year));
        lines(&renewed.collect::<Vec<_>>())
    }
}

/// The sentences: of the last plan, or blanks.
fn words(form: &mut Form, year: i32, known: bool, last: Option<&Last<'_>>) {
    let from = last.map(|last| {
        format!(
            ".\n# Câu chữ chép từ kế hoạch năm {}, đã thay số năm: xem lại từng câu, nhất là căn cứ, nhiệm vụ và nơi nhận",
            last.year
        )
    });
    form.give("from", from.unwrap_or_default());
    let one = |of: fn(&RawPlan) -> &str, otherwise: String| {
        let copied = last.map(|last| text(&last.renewed(of(last.plan), year)));
        copied.unwrap_or(otherwise)
    };
    let many = |of: fn(&RawPlan) -> &[Prose], what: &str| {
        let copied = last.map(|last| last.list(of(last.plan), year));
        copied.unwrap_or_else(|| lines(&[blank_words(what)]))
    };
    let subject = format!("Bí thư Đảng ủy đối thoại trực tiếp với Nhân dân năm {year}");
    form.give("subject", one(|it| it.subject.as_str(), text(&subject)));
    let enactment = "Ban Thường vụ Đảng ủy xây dựng kế hoạch với nội dung như sau:";
    form.give(
        "enactment",
        one(|it| it.enactment.source().as_str(), text(enactment)),
    );
    form.give("purposes", many(|it| &it.purposes, "mục đích"));
    form.give("requirements", many(|it| &it.requirements, "yêu cầu"));
    form.give("contents", many(|it| &it.contents, "nội dung đối thoại"));
    form.give(
        "funding",
        one(|it| it.funding.source().as_str(), blank("nguồn kinh phí")),
    );
    let closing = "Yêu cầu các cơ quan, đơn vị có liên quan triển khai thực hiện tốt Kế hoạch này";
    form.give(
        "closing",
        one(|it| it.closing.source().as_str(), text(closing)),
    );
    let recipients = last.map(|last| texts(&last.plan.recipients));
    let usual = || {
        let above = blank_words("nơi nhận ở cấp trên");
        lines(&[
            &*above,
            "HĐND, UBND xã",
            "Các chi bộ trực thuộc",
            "Lưu Văn phòng Đảng ủy",
        ])
    };
    form.give("recipients", recipients.unwrap_or_else(usual));
    form.give(
        "themes",
        one(
            |it| it.schedule.themes.source().as_str(),
            blank("các chủ đề trong năm"),
        ),
    );
    form.give(
        "venue",
        one(|it| it.schedule.venue.source().as_str(), blank("địa điểm")),
    );
    let audience = last.and_then(|last| {
        let audience = last.plan.schedule.audience.as_ref()?;
        Some(text(&last.renewed(audience.source().as_str(), year)))
    });
    // Sessions without villages need an audience.
    let needed = Some(blank("đối tượng được mời")).filter(|_| !known);
    form.give_or_show(
        "audience",
        audience.or(needed),
        blank("đối tượng được mời, nếu không theo thôn"),
    );
    let extraordinary = last.and_then(|last| {
        let words = last.plan.schedule.extraordinary.as_ref()?;
        Some(text(&last.renewed(words.source().as_str(), year)))
    });
    form.give_or_show(
        "extraordinary",
        extraordinary,
        blank("khi nào tổ chức đối thoại chuyên đề, đột xuất"),
    );
    form.insert("bases", bases(last));
}

fn texts(list: &[Text]) -> String {
    lines(&list.iter().map(Text::as_str).collect::<Vec<_>>())
}

fn bases(last: Option<&Last<'_>>) -> String {
    let Some(last) = last else {
        return GENERAL_BASIS.to_owned();
    };
    last.plan.basis.iter().map(basis).collect()
}

fn basis(basis: &RawBasis) -> String {
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

fn sessions(shelf: &Shelf, given: &PlanAnswers) -> Result<String, Stop> {
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
fn tasks(shelf: &Shelf, day: NaiveDate, year: i32, last: Option<&Last<'_>>) -> String {
    let Some(last) = last else {
        let bodies = shelf.bodies(day);
        let tasks = bodies.iter().map(|body| {
            let what = blank(&format!("việc của {}", body.name));
            format!("{}{}", task(&body.id), duty(&["before"], &what, false))
        });
        return tasks.map(|it| it + "\n").collect();
    };
    let mut order: Vec<&Arc<Body>> = Vec::new();
    let mut duties: BTreeMap<&str, Vec<&RawDuty>> = BTreeMap::new();
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
            let when: Vec<&str> = it.when.iter().map(|phase| phase_name(*phase)).collect();
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

fn phase_name(phase: Phase) -> &'static str {
    match phase {
        Phase::Before => "before",
        Phase::During => "during",
        Phase::After => "after",
    }
}
