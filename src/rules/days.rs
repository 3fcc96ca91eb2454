//! Ngày: on every day the office is there, in the year of its folder, and at work where a paper is
//! issued; deadlines are counted in working days.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::check::Check;
use super::register::papers;
use crate::findings::{Finding, Place, rules};
use crate::model::{Model, Office, Petition, Session, YearPlan};
use crate::records::CalendarStatus;

pub(super) static CHECKS: &[Check] = &[
    Check::Model(issued_on_a_day_off),
    Check::Session(sessions_fit_their_folder),
    Check::Petition(petitions_fit_their_folder),
    Check::Model(years_have_calendars),
    Check::Office(sessions_have_an_office),
    Check::Office(events_have_an_office),
];

/// A date of issue on a day off is most often a slip of the keyboard.
fn issued_on_a_day_off(model: &Model, findings: &mut Vec<Finding>) {
    for paper in papers(model).map(|it| it.paper) {
        if let Some(day) = paper.issue.date
            && !model.calendar.is_working_day(day)
        {
            findings.push(paper.finding("date", IssuedOnDayOff { day }));
        }
    }
}

/// A session of a year's folder took place in it, or was put off into the next one.
fn sessions_fit_their_folder(_: &Model, session: &Session, findings: &mut Vec<Finding>) {
    let year = session.year;
    if let Some(day) = session.day()
        && !(0..=1).contains(&(day.year() - year))
    {
        findings.push(session.finding("date", FarFromYear { day, year }));
    }
}

/// A petition came in the year of its folder; a letter may have come at the end of the last one.
fn petitions_fit_their_folder(_: &Model, petition: &Petition, findings: &mut Vec<Finding>) {
    let (day, year) = (petition.received.0, petition.year);
    if !(-1..=1).contains(&(day.year() - year)) {
        findings.push(petition.finding("received", FarFromYear { day, year }));
    }
}

/// Deadlines are counted in working days: every year with a session or a petition needs its
/// calendar. A slip in a year shows itself so.
fn years_have_calendars(model: &Model, findings: &mut Vec<Finding>) {
    let mut seen = BTreeSet::new();
    let sessions = model.sessions.iter();
    let sessions = sessions.filter_map(|it| Some((it.place("date"), it.day()?.year())));
    let petitions = model.petitions.iter();
    let petitions = petitions.map(|it| (it.place("received"), it.received.0.year()));
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

/// A session planned for a month in which the office has no name any more (after a merger)
/// needs someone else to hold it.
fn sessions_have_an_office(model: &Model, office: &Office, findings: &mut Vec<Finding>) {
    // Where it had none on the plan's own day that is told already.
    let named = |it: &&YearPlan| office.identity_on(it.paper.issue.reference).is_some();
    for plan in model.plans.iter().filter(named) {
        for session in &plan.sessions {
            let first = NaiveDate::from_ymd_opt(plan.year, session.month, 1);
            if first.is_some_and(|day| office.identity_on(day).is_none()) {
                let month = format!("{}/{}", session.month, plan.year);
                findings.push(session.finding("month", SessionWithoutOffice { month }));
            }
        }
    }
}

/// Nothing is received and no dialogue is held by an office that is no more.
fn events_have_an_office(model: &Model, office: &Office, findings: &mut Vec<Finding>) {
    let mut check = |day: NaiveDate, place: Place| {
        if office.identity_on(day).is_none() {
            findings.push(Finding::new(NoOfficeOnDay { day }, place));
        }
    };
    for session in &model.sessions {
        if let Some(day) = session.day() {
            check(day, session.place("date"));
        }
    }
    for petition in &model.petitions {
        check(petition.received.0, petition.place("received"));
        for event in petition.items.iter().flat_map(|it| &it.events) {
            check(event.date, event.place("date"));
        }
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

SessionWithoutOffice "D310" "session-without-office" Warning { month: String }
vi "không có tên cơ quan nào trong office.toml cho tháng {month}"
=> "nếu xã đã sáp nhập, ghi tên đơn vị kế thừa bằng một [[identity]] mới; nếu không, sửa `from`, `until` của [[identity]]"
en "office.toml has no name of the office for {month}"
=> "if the commune was merged, record the successor's names in a new [[identity]]"
why "Buổi đối thoại sau ngày sáp nhập phải do đơn vị kế thừa tổ chức."
  / "A session after a merger must be held by the successor."
wrong r#"from = 2025-12-01
superior = "ĐẢNG BỘ TỈNH QUẢNG NGÃI""#
right r#"from = 2025-07-01
superior = "ĐẢNG BỘ TỈNH QUẢNG NGÃI""#
by Practice

NoOfficeOnDay "D532" "no-office-on-day" Error { day: NaiveDate }
vi "vào ngày {day} cơ quan không còn (office.toml không có tên cho ngày ấy)"
=> "sửa ngày, hoặc thêm [[identity]] của đơn vị kế thừa"
en "the office does not exist on {day} (office.toml has no name for that day)"
=> "mend the day, or add the successor's [[identity]]"
why "Sau ngày sáp nhập, mọi việc do đơn vị kế thừa làm và ghi."
  / "After a merger everything is done and recorded by the successor."
wrong "received = 2026-02-10"
right "received = 2025-04-18"
by Practice

}
