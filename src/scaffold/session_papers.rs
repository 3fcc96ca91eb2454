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
    let announced = by_rule(known, day, Step::Announce, "trước", form);
    form.give("announced", announced.to_string());
    let concluded = by_rule(known, day, Step::Conclude, "sau", form);
    form.give("concluded", concluded.to_string());
    let until = day.checked_sub_days(Days::new(2)).unwrap_or(day);
    form.give("questions-until", until.to_string());
    form.give("next", known.next_working_day(concluded).to_string());
    form.give("signer", examples.signer.clone());
    form.give("body", examples.body.clone());
    numbers(known, day, form);
    if kind == SessionKind::Regular {
        form.insert("plan", String::new());
    } else {
        form.insert("plan", own_plan(known, day, announced, examples));
    }
    review(known, day, kind, announced, form);
}

/// The day by which a step is due, a working day; the rule itself goes into the form.
fn by_rule(
    known: &KnownRecords,
    day: NaiveDate,
    step: Step,
    side: &str,
    form: &mut RecordForm,
) -> NaiveDate {
    let deadline = known.office.deadlines.of(step);
    let (offset, unit) = (deadline.offset, working(deadline.unit));
    let hole = match step {
        Step::Announce => "announce-rule",
        _ => "conclude-rule",
    };
    form.give(
        hole,
        format!("chậm nhất {offset} ngày{unit} {side} buổi đối thoại"),
    );
    known.working_day_before(deadline.from(day, &known.model.calendar))
}

/// The numbers that the papers take when nothing else goes out before them.
fn numbers(known: &KnownRecords, day: NaiveDate, form: &mut RecordForm) {
    let register = known.office.papers.conclusion.abbreviation();
    for (hole, register, taken) in [
        ("number-tb", "TB", 0),
        ("number-gm", "GM", 0),
        // Where conclusions are notices, the announcement takes the number before.
        ("number-kl", register, u32::from(register == "TB")),
        ("number-cv", "CV", 0),
    ] {
        let next = known.next_number(register, day).saturating_add(taken);
        form.give(hole, next.to_string());
    }
    let sessions = known.model.sessions.iter();
    let minutes = sessions.filter_map(|it| it.minutes.as_ref()?.number);
    let last = minutes.max().map_or(0, u32::from);
    form.give("number-bb", last.saturating_add(1).to_string());
}

/// The plan of a session that the year's plan does not have.
fn own_plan(
    known: &KnownRecords,
    day: NaiveDate,
    announced: NaiveDate,
    examples: &Examples,
) -> String {
    let mut plan = RecordForm::new(include_str!("forms/session-plan.toml"));
    let planned = announced.checked_sub_days(Days::new(14));
    let planned = known.working_day_before(planned.unwrap_or(announced));
    plan.give("number-kh", known.next_number("KH", day).to_string());
    plan.give("planned", planned.to_string());
    plan.give("signer", examples.signer.clone());
    plan.give("body", examples.body.clone());
    plan.fill()
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
