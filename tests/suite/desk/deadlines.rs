//! Periods, and deadlines by the usual rules and the example's calendars, against days counted by hand.

use chrono::NaiveDate;
use doithoai::documents::Views;
use doithoai::model::{Calendar, Deadline, Model, Period};
use doithoai::records::{Day, DayUnit, Roll, Step};
use doithoai::workspace::Workspace;

use crate::support::folder::Folder;

/// The example: its office has no rules of its own.
fn model() -> Model {
    Workspace::read(Folder::whole_example().path(), None, Views::Left).model
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

#[test]
fn each_step_has_its_usual_days() {
    let model = model();
    let office = model.office.as_ref().expect("an office");
    for (step, from, due) in [
        // Saturday 26 April was worked in exchange for Friday 2 May.
        (Step::Conclude, "2025-04-18", "2025-04-28"),
        (Step::Conclude, "2025-04-25", "2025-05-08"),
        // Tết: five weekdays off.
        (Step::Conclude, "2025-01-24", "2025-02-11"),
        // Ngày Văn hóa Việt Nam, a Tuesday.
        (Step::Conclude, "2026-11-20", "2026-12-02"),
        // Over the turn of the year, with an exchanged day.
        (Step::Conclude, "2025-12-26", "2026-01-08"),
        (Step::Announce, "2025-04-18", "2025-04-11"),
        (Step::Publish, "2025-12-26", "2026-01-05"),
    ] {
        let deadline = office.deadline_of(step);
        let counted = deadline.from(day(from), &model.calendar);
        assert_eq!(counted, day(due), "{step:?} from {from}");
    }
    // Without a calendar only the weekend is off, and the exchanged Saturday is not worked.
    let unknown = Calendar::default();
    let seven = office.deadline_of(Step::Conclude);
    assert_eq!(seven.from(day("2025-04-18"), &unknown), day("2025-04-29"));
    assert_eq!(unknown.status(2025), None);
}

#[test]
fn a_deadline_on_a_day_off_can_roll() {
    let calendar = model().calendar;
    for (roll, due) in [
        (None, "2025-05-02"),
        (Some(Roll::Next), "2025-05-05"),
        (Some(Roll::Previous), "2025-04-29"),
    ] {
        let (offset, unit, before) = (10, DayUnit::Days, false);
        let ten = Deadline {
            offset,
            unit,
            before,
            roll,
        };
        assert_eq!(ten.from(day("2025-04-22"), &calendar), day(due), "{roll:?}");
    }
}

/// Going on day by day agrees with counting the working days in between.
#[test]
fn a_deadline_is_so_many_working_days_away() {
    let calendar = model().calendar;
    for from in day("2024-12-01").iter_days().take(800) {
        for offset in 1..20 {
            let (unit, before, roll) = (DayUnit::WorkingDays, false, None);
            let due = Deadline {
                offset,
                unit,
                before,
                roll,
            }
            .from(from, &calendar);
            let between = from.iter_days().skip(1).take_while(|day| *day <= due);
            let worked = between.filter(|day| calendar.is_working_day(*day));
            assert_eq!(worked.count(), offset as usize, "{from} + {offset}");
            assert!(calendar.is_working_day(due), "{from} + {offset}");
        }
    }
}

fn period(from: Option<&str>, until: Option<&str>) -> Option<Period> {
    let recorded = |text| Day(day(text));
    Period::new(from.map(recorded), until.map(recorded))
}

#[test]
fn both_ends_belong_to_a_period() {
    let half = period(Some("2025-01-01"), Some("2025-06-30")).expect("in order");
    for (date, inside) in [
        ("2024-12-31", false),
        ("2025-01-01", true),
        ("2025-06-30", true),
        ("2025-07-01", false),
    ] {
        assert_eq!(half.contains(day(date)), inside, "{date}");
    }
    assert_eq!(period(Some("2025-06-30"), Some("2025-01-01")), None);
}

#[test]
fn neighbours_do_not_overlap() {
    let district = period(None, Some("2025-06-30")).expect("in order");
    let province = period(Some("2025-07-01"), None).expect("in order");
    assert!(!district.overlaps(&province) && !province.overlaps(&district));
    assert!(district.overlaps(&Period::default()));
}
