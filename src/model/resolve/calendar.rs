//! Calendar records to the working calendar.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, Weekday};

use super::resolver::{Resolver, Supposition};
use crate::findings::{Finding, Place, rules};
use crate::model::calendar::Calendar;
use crate::records::{CalendarRecord, Loaded};

pub(super) fn resolve_calendars(
    records: &BTreeMap<i32, Loaded<CalendarRecord>>,
    supposing: Option<Supposition<'_>>,
    findings: &mut Vec<Finding>,
) -> Calendar {
    let mut calendar = Calendar::default();
    // A day may be exchanged across the turn of the year: all days off come first.
    for step in [days_off, exchanged] {
        for (&year, loaded) in records {
            if let Some(raw) = &loaded.record {
                let resolver = Resolver::new(&loaded.file, supposing, findings);
                step(&resolver, year, raw, &mut calendar);
            }
        }
    }
    calendar
}

fn days_off(resolver: &Resolver<'_>, year: i32, raw: &CalendarRecord, calendar: &mut Calendar) {
    calendar.status.insert(year, raw.status);
    for (at, off) in raw.off.iter().enumerate() {
        let (day, place) = (off.date.0, resolver.top().nth("off", at).down("date"));
        in_year(resolver, year, day, &place);
        if is_weekend(day) {
            resolver.report_at(DayOffOnWeekend { day }, place);
        } else if !calendar.off.insert(day) {
            resolver.report_at(DuplicateDay { day }, place);
        }
    }
}

fn exchanged(resolver: &Resolver<'_>, year: i32, raw: &CalendarRecord, calendar: &mut Calendar) {
    for (at, work) in raw.work.iter().enumerate() {
        let here = resolver.top().nth("work", at);
        let (day, place) = (work.date.0, here.down("date"));
        in_year(resolver, year, day, &place);
        if !is_weekend(day) {
            resolver.report_at(SwapNotOnWeekend { day }, place);
        } else if !calendar.worked.insert(day) {
            resolver.report_at(DuplicateDay { day }, place);
        }
        let day = work.instead_of.0;
        if !calendar.off.contains(&day) {
            resolver.report_at(SwapWithoutDayOff { day }, here.down("instead-of"));
        }
    }
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

fn in_year(resolver: &Resolver<'_>, year: i32, day: NaiveDate, place: &Place) {
    if day.year() != year {
        resolver.report_at(DayOutsideYear { year }, place.clone());
    }
}

rules! { CALENDAR:

DayOutsideYear "D210" "day-outside-year" Error { year: i32 }
vi "ngày này không thuộc năm {year} của tệp"
=> "sửa năm, hoặc chuyển dòng sang tệp lịch của năm ấy"
en "this day does not lie in the file's year {year}"
=> "mend the year, or move the line to that year's calendar"
why "Ngày nghỉ đặt nhầm năm làm sai mọi thời hạn tính theo ngày làm việc."
  / "A day off in the wrong year falsifies every deadline counted in working days."
wrong r#"date = 2026-04-07
name = "Giỗ Tổ Hùng Vương""#
right r#"date = 2025-04-07
name = "Giỗ Tổ Hùng Vương""#
by Records

DayOffOnWeekend "D211" "day-off-on-weekend" Error { day: NaiveDate }
vi "ngày nghỉ {day} rơi vào thứ Bảy hoặc Chủ nhật"
=> "chỉ ghi các ngày nghỉ từ thứ Hai đến thứ Sáu; nếu nghỉ bù thì ghi ngày nghỉ bù"
en "the day off {day} is a Saturday or Sunday"
=> "list weekdays only; if a day is given instead, list that day"
why "Thứ Bảy, Chủ nhật vốn đã nghỉ; ghi vào lịch thường là gõ nhầm ngày."
  / "Weekends are off anyway; one in the list is most often a mistyped date."
wrong r#"date = 2025-04-06
name = "Giỗ Tổ Hùng Vương""#
right r#"date = 2025-04-07
name = "Giỗ Tổ Hùng Vương""#
by Records

DuplicateDay "D212" "duplicate-day" Error { day: NaiveDate }
vi "ngày {day} đã ghi rồi"
=> "xóa một dòng, hoặc sửa ngày gõ nhầm"
en "the day {day} is listed already"
=> "remove one line, or mend the date that was mistyped"
why "Một ngày ghi hai lần thường là thiếu mất một ngày khác."
  / "A day listed twice usually means that another one is missing."
wrong r#"date = 2025-04-30
name = "Ngày Quốc tế lao động""#
right r#"date = 2025-05-01
name = "Ngày Quốc tế lao động""#
by Practice

SwapNotOnWeekend "D213" "swap-not-on-weekend" Error { day: NaiveDate }
vi "ngày làm bù {day} không phải thứ Bảy hay Chủ nhật"
=> "sửa lại ngày làm bù theo thông báo"
en "the working day given in exchange, {day}, is not a Saturday or Sunday"
=> "mend the day after the notice"
why "Làm bù chỉ có nghĩa vào ngày nghỉ hằng tuần (thông báo hoán đổi ngày làm việc)."
  / "Only a weekend day can be worked in exchange for a weekday off."
wrong r#"[[work]]
date = 2025-04-25"#
right r#"[[work]]
date = 2025-04-26"#
by Practice

SwapWithoutDayOff "D214" "swap-without-day-off" Error { day: NaiveDate }
vi "ngày được hoán đổi {day} không có trong danh sách ngày nghỉ"
=> "một trong hai ngày ghi nhầm: sửa `instead-of` ở đây, hoặc sửa ngày nghỉ ghi sai trong [[off]]; thiếu hẳn ngày nghỉ ấy thì thêm [[off]]"
en "the exchanged day {day} is not among the days off"
=> "one of the two days is wrong: mend `instead-of` here or the day under [[off]]; add an [[off]] if there is none for it"
why "Đi làm bù mà không có ngày nghỉ tương ứng thì một trong hai dòng đã sai."
  / "A day worked in exchange for no day off means that one of the two lines is wrong."
wrong r#"[[work]]
date = 2025-04-26
instead-of = 2025-05-05"#
right r#"[[work]]
date = 2025-04-26
instead-of = 2025-05-02"#
by Practice

}
