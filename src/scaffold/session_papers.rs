//! Văn bản của buổi đối thoại: their numbers, days and signers, as lines that are not used yet.

use chrono::{Days, NaiveDate};

use super::examples::{Examples, signer};
use super::form::{RecordForm, commented, text};
use super::known_records::KnownRecords;
use crate::records::{DayUnit, SessionKind, Step};

/// Numbers, days and signers of the papers around the session.
pub(super) fn papers(
    known: &KnownRecords,
    day: NaiveDate,
    kind: SessionKind,
    examples: &Examples,
    form: &mut RecordForm,
) {
    let office = &known.office;
    let calendar = &known.model.calendar;
    let announce = office.deadlines.of(Step::Announce);
    let announced = known.working_day_before(announce.from(day, calendar));
    form.give("announced", announced.to_string());
    form.give(
        "announce-rule",
        format!(
            "chậm nhất {} ngày{} trước buổi đối thoại",
            announce.offset,
            working(announce.unit)
        ),
    );
    let conclude = office.deadlines.of(Step::Conclude);
    let concluded = known.working_day_before(conclude.from(day, calendar));
    form.give("concluded", concluded.to_string());
    form.give(
        "conclude-rule",
        format!(
            "chậm nhất {} ngày{} sau buổi đối thoại",
            conclude.offset,
            working(conclude.unit)
        ),
    );
    let before = |days: u64| day.checked_sub_days(Days::new(days)).unwrap_or(day);
    form.give("questions-until", before(2).to_string());
    form.give("next", known.next_working_day(concluded).to_string());
    form.give("signer", examples.signer.clone());
    form.give("body", examples.body.clone());
    let register = office.papers.conclusion.abbreviation();
    let next = |register: &str, taken: u32| {
        let number = known.next_number(register, day);
        number.saturating_add(taken).to_string()
    };
    for (hole, register, taken) in [
        ("number-tb", "TB", 0),
        ("number-gm", "GM", 0),
        // Where conclusions are notices, the announcement takes the number before.
        ("number-kl", register, u32::from(register == "TB")),
        ("number-cv", "CV", 0),
    ] {
        form.give(hole, next(register, taken));
    }
    let minutes = known.model.sessions.iter();
    let minutes = minutes.filter_map(|it| it.minutes.as_ref()?.number);
    let last = minutes.max().map_or(0, u32::from);
    form.give("number-bb", last.saturating_add(1).to_string());
    if kind == SessionKind::Regular {
        form.insert("plan", String::new());
    } else {
        let mut plan = RecordForm::new(include_str!("forms/session-plan.toml"));
        let planned = announced.checked_sub_days(Days::new(14));
        let planned = known.working_day_before(planned.unwrap_or(announced));
        plan.give("number-kh", next("KH", 0));
        plan.give("planned", planned.to_string());
        plan.give("signer", examples.signer.clone());
        plan.give("body", examples.body.clone());
        form.insert("plan", plan.fill());
    }
    review(known, day, kind, announced, form);
}

/// A regular session goes through what the earlier ones have left open.
fn review(
    known: &KnownRecords,
    day: NaiveDate,
    kind: SessionKind,
    announced: NaiveDate,
    form: &mut RecordForm,
) {
    let items = known.model.open_items(&known.office.outcome_groups);
    let open = items.before(day).count();
    let signer = signer(known, announced);
    let number = known.next_number("BC", day);
    let draft = format!("[review]\nsigner = {}\n", text(&signer));
    let issued = commented(&format!("number = {number}\ndate = {announced}\n"));
    if open > 0 && kind == SessionKind::Regular {
        form.give("open", format!(": hiện còn {open} nội dung"));
        form.insert("review", format!("{draft}{issued}\n"));
    } else {
        form.give("open", "");
        form.insert("review", format!("{}{issued}\n", commented(&draft)));
    }
}

fn working(unit: DayUnit) -> &'static str {
    match unit {
        DayUnit::WorkingDays => " làm việc",
        DayUnit::Days => "",
    }
}
