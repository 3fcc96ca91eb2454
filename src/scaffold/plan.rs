//! `new plan`: the plan of a year, after the last one where there is one.

use chrono::{Days, NaiveDate};

use super::examples::signer;
use super::form::{RecordForm, blank, blank_words, lines, text};
use super::known_records::KnownRecords;
use super::new_record::NewRecord;
use super::not_begun::NotBegun;
use super::plan_parts::{LastPlan, bases, sessions, tasks, texts};
use super::planned::PlanAnswers;
use crate::records::{PlanRecord, Prose};

/// The record of a new plan. What it says follows the plan of the last year that has one.
///
/// # Errors
///
/// When a village is not known, or the year is none.
pub fn new_plan(known: &KnownRecords, given: &PlanAnswers) -> Result<NewRecord, NotBegun> {
    let year = given.year;
    // `clap` lets no other years through than those a calendar knows.
    let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
    let mut form = RecordForm::new(include_str!("forms/plan.toml"));
    form.give("year", year.to_string());
    let number = known.next_number("KH", first);
    form.give("number", number.to_string());
    let issued = first.checked_add_days(Days::new(14)).unwrap_or(first);
    form.give("date", known.working_day(issued).to_string());
    form.give("signer", text(&signer(known, first)));
    let planned = sessions(known, given)?;
    form.insert("sessions", planned.tables);
    let earlier = known.records.plans.range(..year);
    let last = earlier.rev().find_map(|(year, it)| {
        let plan = it.record.as_ref()?;
        Some(LastPlan { year: *year, plan })
    });
    let last = last.as_ref();
    form.give("from", copied_from(last));
    sentences_of_all(&mut form, year, last);
    lists(&mut form, year, last);
    left_out_at_will(&mut form, year, planned.all_in_villages, last);
    form.insert("bases", bases(last));
    form.insert("tasks", tasks(known, first, year, last));
    Ok(NewRecord {
        file: format!("records/{year}/plan.toml"),
        text: form.fill(),
    })
}

/// A note that the sentences are those of another year.
fn copied_from(last: Option<&LastPlan<'_>>) -> String {
    let year = last.map(|it| it.year);
    let note = year.map(|year| {
        format!(
            ".\n# Câu chữ chép từ kế hoạch năm {year}, đã thay số năm: xem lại từng câu, nhất là căn cứ, nhiệm vụ và nơi nhận"
        )
    });
    note.unwrap_or_default()
}

/// A sentence of a plan.
type Sentence = fn(&PlanRecord) -> &str;

/// The sentences that every plan has: those of the last one, usual ones, or blanks.
fn sentences_of_all(form: &mut RecordForm, year: i32, last: Option<&LastPlan<'_>>) {
    let subject = format!("Bí thư Đảng ủy đối thoại trực tiếp với Nhân dân năm {year}");
    let enactment = "Ban Thường vụ Đảng ủy xây dựng kế hoạch với nội dung như sau:";
    let closing = "Yêu cầu các cơ quan, đơn vị có liên quan triển khai thực hiện tốt Kế hoạch này";
    let sentences: [(&str, Sentence, String); 6] = [
        ("subject", |it| it.subject.as_str(), text(&subject)),
        (
            "enactment",
            |it| it.enactment.source().as_str(),
            text(enactment),
        ),
        (
            "funding",
            |it| it.funding.source().as_str(),
            blank("nguồn kinh phí"),
        ),
        ("closing", |it| it.closing.source().as_str(), text(closing)),
        (
            "themes",
            |it| it.schedule.themes.source().as_str(),
            blank("các chủ đề trong năm"),
        ),
        (
            "venue",
            |it| it.schedule.venue.source().as_str(),
            blank("địa điểm"),
        ),
    ];
    for (hole, of, otherwise) in sentences {
        let copied = last.map(|last| text(&last.renewed(of(last.plan), year)));
        form.give(hole, copied.unwrap_or(otherwise));
    }
}

/// A list of a plan.
type Items = fn(&PlanRecord) -> &[Prose];

/// The lists that every plan has.
fn lists(form: &mut RecordForm, year: i32, last: Option<&LastPlan<'_>>) {
    let lists: [(&str, Items, &str); 3] = [
        ("purposes", |it| &it.purposes, "mục đích"),
        ("requirements", |it| &it.requirements, "yêu cầu"),
        ("contents", |it| &it.contents, "nội dung đối thoại"),
    ];
    for (hole, of, what) in lists {
        let copied = last.map(|last| last.list(of(last.plan), year));
        form.give(hole, copied.unwrap_or_else(|| lines(&[blank_words(what)])));
    }
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
}

/// What a plan may leave out. Sessions without villages need an audience.
fn left_out_at_will(
    form: &mut RecordForm,
    year: i32,
    all_in_villages: bool,
    last: Option<&LastPlan<'_>>,
) {
    let copied = |of: fn(&PlanRecord) -> Option<&Prose>| {
        let last = last?;
        let words = of(last.plan)?.source();
        Some(text(&last.renewed(words.as_str(), year)))
    };
    let needed = (!all_in_villages).then(|| blank("đối tượng được mời"));
    form.give_or_show(
        "audience",
        copied(|it| it.schedule.audience.as_ref()).or(needed),
        blank("đối tượng được mời, nếu không theo thôn"),
    );
    form.give_or_show(
        "extraordinary",
        copied(|it| it.schedule.extraordinary.as_ref()),
        blank("khi nào tổ chức đối thoại chuyên đề, đột xuất"),
    );
}
