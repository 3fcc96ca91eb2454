//! The office exists, under some name, whenever it means to act.

use chrono::NaiveDate;

use super::check::Check;
use crate::findings::{Finding, Place, rules};
use crate::model::Model;

pub(super) static CHECKS: &[Check] = &[sessions_have_an_office, events_have_an_office];

/// A session planned for a month in which the office has no name any more (after a merger)
/// needs someone else to hold it.
fn sessions_have_an_office(model: &Model, findings: &mut Vec<Finding>) {
    let Some(office) = &model.office else { return };
    for plan in &model.plans {
        for session in &plan.sessions {
            let first = NaiveDate::from_ymd_opt(plan.year, session.month, 1);
            if first.is_some_and(|day| office.identity_on(day).is_none()) {
                let month = format!("{}/{}", session.month, plan.year);
                let place = session.place("month");
                findings.push(Finding::new(SessionWithoutOffice { month }, place));
            }
        }
    }
}

/// Nothing is received and no dialogue is held by an office that is no more.
fn events_have_an_office(model: &Model, findings: &mut Vec<Finding>) {
    let Some(office) = &model.office else { return };
    let mut check = |day: NaiveDate, place: Place| {
        if office.identity_on(day).is_none() {
            findings.push(Finding::new(NoOfficeOnDay { day }, place));
        }
    };
    for session in &model.sessions {
        if let Some(day) = session.date {
            check(day, session.place("date"));
        }
    }
    for petition in &model.petitions {
        check(petition.received, petition.place("received"));
        for event in petition.items.iter().flat_map(|it| &it.events) {
            check(event.date, event.place("date"));
        }
    }
}

rules! { RULES:

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
