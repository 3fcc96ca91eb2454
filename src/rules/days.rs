//! Working days: documents are issued on them, deadlines are counted in them.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::check::Check;
use super::register::{Registered, papers};
use crate::findings::{Finding, Place, rules};
use crate::model::Model;
use crate::records::CalendarStatus;

pub(super) static CHECKS: &[Check] = &[
    issued_on_a_day_off,
    days_fit_their_folder,
    years_have_calendars,
];

/// A date of issue on a day off is most often a slip of the keyboard.
fn issued_on_a_day_off(model: &Model, findings: &mut Vec<Finding>) {
    for Registered { paper, .. } in papers(model) {
        if let Some(day) = paper.issue.date
            && !model.calendar.is_working_day(day)
        {
            findings.push(Finding::new(IssuedOnDayOff { day }, paper.date_place()));
        }
    }
}

/// What stands in the folder of a year happened in it. A session may have been put off into the
/// next year, and a letter may have come at the end of the last one.
fn days_fit_their_folder(model: &Model, findings: &mut Vec<Finding>) {
    let mut far = |place: Place, day: NaiveDate, year: i32| {
        findings.push(Finding::new(FarFromYear { day, year }, place));
    };
    for session in &model.sessions {
        if let Some(day) = session.date
            && !(0..=1).contains(&(day.year() - session.year))
        {
            far(session.place("date"), day, session.year);
        }
    }
    for petition in &model.petitions {
        if !(-1..=1).contains(&(petition.received.year() - petition.year)) {
            far(petition.place("received"), petition.received, petition.year);
        }
    }
}

/// Deadlines are counted in working days: every year with a session or a petition needs its
/// calendar. A slip in a year shows itself so.
fn years_have_calendars(model: &Model, findings: &mut Vec<Finding>) {
    let mut seen = BTreeSet::new();
    let sessions = model.sessions.iter();
    let sessions = sessions.filter_map(|it| Some((it.place("date"), it.date?.year())));
    let petitions = model.petitions.iter();
    let petitions = petitions.map(|it| (it.place("received"), it.received.year()));
    for (place, year) in sessions.chain(petitions) {
        // One that cannot be read has its own finding.
        if model.unread.touch(&format!("records/calendar/{year}.toml")) || !seen.insert(year) {
            continue;
        }
        findings.extend(match model.calendar.status(year) {
            None => Some(Finding::new(CalendarMissing { year }, place)),
            Some(CalendarStatus::Projected) => {
                Some(Finding::new(CalendarProjected { year }, place))
            }
            Some(CalendarStatus::Official) => None,
        });
    }
}

rules! { RULES:

IssuedOnDayOff "D309" "issued-on-day-off" Warning { day: NaiveDate }
vi "{day} là ngày nghỉ"
=> "xem lại ngày ban hành, hoặc bổ sung ngày làm bù vào lịch"
en "{day} is a day off"
=> "check the date of issue, or add the exchanged working day to the calendar"
why "Văn bản ban hành vào ngày nghỉ thường là gõ nhầm ngày."
  / "A document issued on a day off is most often a mistyped date."
wrong r#"number = 5
date = 2025-01-28"#
right r#"number = 5
date = 2025-01-24"#
by Practice

CalendarMissing "D412" "calendar-missing" Warning { year: i32 }
vi "chưa có lịch nghỉ năm {year}: thời hạn theo ngày làm việc chỉ trừ thứ Bảy, Chủ nhật"
=> "thêm records/calendar/{year}.toml theo thông báo nghỉ lễ, Tết của năm ấy"
en "there is no calendar for {year}: working days leave out weekends alone"
=> "add records/calendar/{year}.toml after that year's notice of holidays"
why "Ngày lễ, Tết và ngày hoán đổi làm thời hạn lệch nhiều ngày; thiếu lịch thì thời hạn chỉ là tạm tính."
  / "Holidays and exchanged days move deadlines by days; without a calendar a deadline is only a guess."
wrong "có việc tính hạn theo ngày làm việc trong năm 2027 nhưng chưa có records/calendar/2027.toml"
    / "a deadline in working days falls in 2027, and there is no records/calendar/2027.toml"
right "có records/calendar/2027.toml ghi ngày nghỉ lễ, Tết năm 2027"
    / "records/calendar/2027.toml lists the holidays of 2027"
by Records

CalendarProjected "D413" "calendar-projected" Warning { year: i32 }
vi "lịch nghỉ năm {year} là dự kiến: thời hạn có thể thay đổi"
=> "đối chiếu với thông báo chính thức, rồi ghi `status = \"official\"`"
en "the calendar for {year} is projected: deadlines may still move"
=> "compare it with the official notice, then write `status = \"official\"`"
why "Nghỉ Tết và ngày hoán đổi do thông báo từng năm quyết định."
  / "Tết and exchanged days are decided by each year's notice."
wrong r#"status = "projected""#
right r#"status = "official""#
by Practice

FarFromYear "D533" "far-from-year" Error { day: NaiveDate, year: i32 }
vi "ngày {day} không thuộc năm {year} của thư mục"
=> "sửa ngày gõ nhầm, hoặc chuyển hồ sơ sang thư mục của năm ấy"
en "{day} is not in {year}, the year of the folder"
=> "mend the day, or move the record to the folder of its year"
why "Báo cáo đếm theo năm của thư mục: hồ sơ nằm nhầm năm thì hai năm cùng sai số liệu. Buổi hoãn sang năm sau, ý kiến gửi từ cuối năm trước thì được."
  / "Reports count by the year of the folder: a record in the wrong one spoils the figures of two years. A session put off into the next year and a letter from the end of the last one may stay."
wrong "received = 2020-04-18"
right "received = 2025-04-18"
by Practice

}
