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
    words(&mut form, year, planned.all_in_villages, last.as_ref());
    form.insert("tasks", tasks(known, first, year, last.as_ref()));
    Ok(NewRecord {
        file: format!("records/{year}/plan.toml"),
        text: form.fill(),
    })
}

/// The sentences: of the last plan, or blanks.
fn words(form: &mut RecordForm, year: i32, all_in_villages: bool, last: Option<&LastPlan<'_>>) {
    let from = last.map(|last| {
        format!(
            ".\n# Câu chữ chép từ kế hoạch năm {}, đã thay số năm: xem lại từng câu, nhất là căn cứ, nhiệm vụ và nơi nhận",
            last.year
        )
    });
    form.give("from", from.unwrap_or_default());
    let one = |of: fn(&PlanRecord) -> &str, otherwise: String| {
        let copied = last.map(|last| text(&last.renewed(of(last.plan), year)));
        copied.unwrap_or(otherwise)
    };
    let many = |of: fn(&PlanRecord) -> &[Prose], what: &str| {
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
    let needed = Some(blank("đối tượng được mời")).filter(|_| !all_in_villages);
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
