//! Nội dung kiến nghị: each has somebody who sees to it, and ends with a result.

use std::sync::Arc;

use chrono::NaiveDate;

use super::check::Check;
use crate::findings::{Finding, rules};
use crate::model::{Action, Body, Entry, Event, Model, Session, State};
use crate::records::Channel;

pub(super) static CHECKS: &[Check] = &[
    Check::Session(concluded_items_are_directed),
    Check::Item(items_are_given_to_their_lead),
    Check::Session(turns_are_of_the_day),
    Check::Item(ended_items_have_a_result),
];

/// What has been concluded on was given to somebody, handed on or answered. A lead body alone
/// is not told what to do.
fn concluded_items_are_directed(model: &Model, session: &Session, findings: &mut Vec<Finding>) {
    if session.concluded_on().is_none() {
        return;
    }
    for item in model.petitions_of(session).flat_map(|it| &it.items) {
        // An answer on the spot needs nobody else, and what was opened again was directed before.
        let directed = |event: &Event| {
            let action = &event.action;
            action.gives_to().is_some() || action.answers() || action.ends()
        };
        let waits = item.has_duty(NaiveDate::MAX) && !item.events.iter().any(directed);
        if waits && item.merged_into.is_none() {
            findings.push(item.code.finding(|code| ItemWithoutBody { code }));
        }
    }
}

/// What is given to a body first is given to the one in the lead, or to one that works along. An
/// event written below the wrong item shows itself so.
fn items_are_given_to_their_lead(_: &Model, entry: Entry<'_>, findings: &mut Vec<Finding>) {
    let item = entry.item;
    let Some(lead) = &item.lead else { return };
    let assigned = |it: &&Event| matches!(it.action, Action::Assigned { .. });
    let given = || item.events.iter().filter(assigned);
    let Some(first) = given().next() else { return };
    // Several bodies may be given something on one day.
    let together = given().take_while(|it| it.date == first.date);
    let mut bodies = together.filter_map(|it| it.action.gives_to());
    let leads = |to: &Arc<Body>| to.id == lead.id || item.with.iter().any(|it| it.id == to.id);
    if !bodies.any(leads)
        && let Some(to) = first.action.gives_to()
    {
        let breach = AssignedElsewhere {
            body: to.name.to_string(),
            lead: lead.name.to_string(),
        };
        let finding = first.finding("body", breach);
        findings.push(finding.beside(item.place("lead")));
    }
}

/// What was brought forward at a session came in on its day.
fn turns_are_of_the_day(model: &Model, session: &Session, findings: &mut Vec<Finding>) {
    let Some(day) = session.day().filter(|_| session.was_held()) else {
        return;
    };
    let said = model.petitions_of(session);
    for petition in said.filter(|it| it.channel == Channel::Session) {
        // Another year altogether is another finding.
        let near = (petition.received.0 - day).num_days().abs() < 366;
        if near && petition.received.0 != day {
            let finding = petition.finding("received", SaidOnAnotherDay { day });
            findings.push(finding.beside(session.place("date")));
        }
    }
}

/// An item that has ended says how: an answer, a measure, or a word at its end.
fn ended_items_have_a_result(_: &Model, entry: Entry<'_>, findings: &mut Vec<Finding>) {
    let item = entry.item;
    let ended = matches!(item.state(NaiveDate::MAX), State::Resolved(_));
    let told = item.events.iter().any(|event| {
        matches!(
            event.action,
            Action::Answered { .. }
                | Action::Replied { .. }
                | Action::Notified { .. }
                | Action::Interim(_)
                | Action::Resolved { text: Some(_), .. }
        )
    });
    if ended && !told {
        findings.push(item.code.finding(|code| EndedWithoutResult { code }));
    }
}

rules! { RULES:

ItemWithoutBody "D516" "item-without-body" Warning { code: String }
vi "đã có kết luận nhưng nội dung “{code}” chưa giao, chưa chuyển, chưa trả lời"
=> "thêm một [[item.event]]: `assigned` (giao việc), `transferred` (chuyển cấp trên) hoặc `answered` (đã trả lời tại chỗ)"
en "there is a conclusion but “{code}” was neither given to a body nor handed on nor answered"
=> "add an [[item.event]]: `assigned`, `transferred` or `answered`"
why "Kết luận phải rõ ai làm, đến khi nào; việc không ai làm thì không xong. `lead` chỉ nói ai chủ trì, chưa phải là giao việc: kết luận in nội dung ấy mà không có chỉ đạo nào."
  / "A conclusion says who does what until when; what nobody does is never done. `lead` only says who leads: the conclusion would print the request without any direction."
wrong r#"authority = "commune"
lead = "ubnd""#
right r#"authority = "commune"
lead = "ubnd"

[[item.event]]
date = 2025-04-25
kind = "assigned""#
by Practice

EndedWithoutResult "D518" "ended-without-result" Warning { code: String }
vi "nội dung “{code}” đã kết thúc mà không ghi kết quả nào"
=> "ghi `text` ở việc kết thúc, hoặc ghi câu trả lời"
en "“{code}” has ended and no result is on record"
=> "write `text` at its end, or record the answer"
why "Người dân hỏi lại thì cơ quan phải nói được đã làm gì."
  / "When people ask again the office must be able to say what was done."
wrong r#"kind = "resolved"
outcome = "done""#
right r#"kind = "resolved"
outcome = "done"
text = "Đã sửa 0,4 km đường.""#
by Practice

AssignedElsewhere "D534" "assigned-elsewhere" Warning { body: String, lead: String }
vi "việc giao cho {body}, nhưng cơ quan chủ trì của nội dung này là {lead}"
=> "việc của nội dung khác thì chuyển xuống dưới [[item]] của nội dung ấy; giao đúng thì sửa `lead` hoặc thêm cơ quan vào `with`"
en "{body} is given the work, but {lead} leads this item"
=> "move the event below the [[item]] it belongs to; if it is right, mend `lead` or add the body to `with`"
why "Một [[item.event]] thuộc về [[item]] đứng ngay trên nó: ghi ở cuối tệp có hai nội dung thì thành việc của nội dung cuối."
  / "An [[item.event]] belongs to the [[item]] above it: written at the end of a file with two, it is of the last."
wrong r#"lead = "ubnd"

[[item.event]]
date = 2025-04-25
kind = "assigned"
body = "cong-an""#
right r#"lead = "cong-an"

[[item.event]]
date = 2025-04-25
kind = "assigned"
body = "cong-an""#
by Practice

SaidOnAnotherDay "D537" "said-on-another-day" Warning { day: NaiveDate }
vi "ý kiến ghi là nêu tại buổi đối thoại, nhưng buổi ấy vào ngày {day}"
=> "sửa `received` thành ngày đối thoại; gửi trước hoặc sau buổi ấy thì sửa `channel`"
en "the petition is recorded as made at the session, which was held on {day}"
=> "set `received` to the day of the session; if it came before or after, mend `channel`"
why "Thời hạn trả lời tính từ ngày tiếp nhận; đổi ngày đối thoại mà quên đổi ở đây thì sổ theo dõi sai."
  / "Deadlines count from the day of receipt; when the session is moved, this day moves along."
wrong r#"channel = "session"
received = 2025-04-17"#
right r#"channel = "session"
received = 2025-04-18"#
by Practice

}
