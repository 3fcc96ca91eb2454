//! Văn bản của buổi đối thoại: their numbers, days and signers, as lines that are not used yet.

use chrono::{Days, NaiveDate};
use minijinja::{Value, context};

use super::examples::signer;
use super::form::bare;
use super::known_records::KnownRecords;
use crate::records::{DayUnit, SessionKind, Step};

/// Numbers, days and signers of the papers around the session.
pub(super) fn papers(known: &KnownRecords, day: NaiveDate, kind: SessionKind) -> Value {
    let (announce_rule, announced) = by_rule(known, day, Step::Announce);
    let (conclude_rule, concluded) = by_rule(known, day, Step::Conclude);
    let before = |day: NaiveDate, days| day.checked_sub_days(Days::new(days)).unwrap_or(day);
    let number = |register| known.next_number(register, day);
    let register = known.office.papers.conclusion.abbreviation();
    // Where conclusions are notices, the announcement takes the number before.
    let taken = u32::from(register == "TB");
    let sessions = known.model.sessions.iter();
    let minutes = sessions.filter_map(|it| it.minutes.as_ref()?.number).max();
    // A regular session goes through what the earlier ones have left open.
    let open = match kind {
        SessionKind::Regular => {
            let items = known.model.open_items(&known.office.outcome_groups);
            items.before(day).count()
        }
        _ => 0,
    };
    context! {
        announce_rule,
        announced => bare(announced),
        conclude_rule,
        concluded => bare(concluded),
        questions_until => bare(before(day, 2)),
        next => bare(known.next_working_day(concluded)),
        planned => bare(known.working_day_before(before(announced, 14))),
        number_kh => number("KH"),
        number_tb => number("TB"),
        number_gm => number("GM"),
        number_bc => number("BC"),
        number_bb => minutes.unwrap_or(0).saturating_add(1),
        number_kl => number(register).saturating_add(taken),
        number_cv => number("CV"),
        open_items => open,
        review_signer => signer(known, announced),
    }
}

/// The time that a step is given, in words, and the last working day of it.
fn by_rule(known: &KnownRecords, day: NaiveDate, step: Step) -> (Value, NaiveDate) {
    let deadline = known.office.deadline_of(step);
    let days = match deadline.unit {
        DayUnit::WorkingDays => "ngày làm việc",
        DayUnit::Days => "ngày",
    };
    let due = deadline.from(day, &known.model.calendar);
    (
        bare(format_args!("{} {days}", deadline.offset)),
        known.working_day_before(due),
    )
}
