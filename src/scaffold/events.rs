//! Việc xử lý: what may become of a request, as lines that are not used yet.

use chrono::NaiveDate;

use super::examples::Examples;
use super::form::RecordForm;
use super::known_records::KnownRecords;
use crate::records::Step;

/// What may become of the request, each on a day that could be.
pub(super) fn events(
    known: &KnownRecords,
    received: NaiveDate,
    complaint: bool,
    body: &str,
    examples: &Examples,
) -> String {
    let mut form = RecordForm::new(if complaint {
        include_str!("forms/complaint-events.toml")
    } else {
        include_str!("forms/events.toml")
    });
    let calendar = &known.model.calendar;
    let due = |from: NaiveDate| {
        let answer = known.office.deadlines.of(Step::Answer);
        known.working_day(answer.from(from, calendar))
    };
    let assigned = known.next_working_day(received);
    let deadline = due(assigned);
    let extended = due(deadline);
    let late = known.next_working_day(extended);
    let late_deadline = due(late);
    let notified = known.next_working_day(late_deadline);
    for (hole, day) in [
        ("received", received),
        ("assigned", assigned),
        ("deadline", deadline),
        ("extended", extended),
        ("late", late),
        ("late-deadline", late_deadline),
        ("replied", late_deadline),
        ("notified", notified),
    ] {
        form.give(hole, day.to_string());
    }
    let number = known.next_number("CV", received);
    form.give("number-cv", number.to_string());
    form.give("next-cv", number.saturating_add(1).to_string());
    form.give("body", body);
    form.give("person", examples.person.clone());
    form.give("signer", examples.signer.clone());
    form.fill()
}
