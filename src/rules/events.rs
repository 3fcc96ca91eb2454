//! Việc xử lý: what happens to a request, in an order that can be, by bodies that exist.

use chrono::NaiveDate;

use super::check::Check;
use crate::findings::{Finding, rules};
use crate::model::{Action, Declared, Entry, Model};
use crate::records::ItemKind;

pub(super) static CHECKS: &[Check] = &[
    Check::Item(events_follow_receipt),
    Check::Item(ended_items_rest),
    Check::Item(bodies_exist),
    Check::Item(praise_has_no_deadline),
    Check::Item(merged_on_a_day),
];

/// Nothing happens to a request before it has come in.
fn events_follow_receipt(_: &Model, entry: Entry<'_>, findings: &mut Vec<Finding>) {
    let Entry { petition, item } = entry;
    let day = petition.received.0;
    if let Some(early) = item.events.iter().find(|it| it.date < day) {
        let finding = early.finding("date", EventBeforeReceipt { day });
        findings.push(finding.beside(petition.place("received")));
    }
}

/// What has ended is not given to anybody any more, unless it was opened again.
fn ended_items_rest(_: &Model, entry: Entry<'_>, findings: &mut Vec<Finding>) {
    let mut ended = false;
    for event in &entry.item.events {
        let moves = matches!(
            event.action,
            Action::Classified
                | Action::Assigned { .. }
                | Action::Transferred { .. }
                | Action::Extended { .. }
                | Action::Reminded { .. }
        );
        if ended && moves {
            findings.push(event.finding("kind", EventAfterEnd));
        }
        ended |= event.action.ends();
        ended &= !matches!(event.action, Action::Reopened(_));
    }
}

/// Whoever is given something, or reminded of it, exists on that day.
fn bodies_exist(_: &Model, entry: Entry<'_>, findings: &mut Vec<Finding>) {
    for event in &entry.item.events {
        if let Action::Assigned { body, .. }
        | Action::Transferred { body, .. }
        | Action::Reminded { body, .. } = &event.action
            && !body.is_there_on(event.date)
        {
            let (body, day) = (body.name.to_string(), event.date);
            findings.push(event.finding("date", BodyGone { body, day }));
        }
    }
}

/// Praise asks nobody for anything: a deadline beside it is counted and printed by nobody.
fn praise_has_no_deadline(_: &Model, entry: Entry<'_>, findings: &mut Vec<Finding>) {
    let item = entry.item;
    if item.kind != ItemKind::Praise {
        return;
    }
    for (nth, event) in item.event.iter().enumerate() {
        let keys = [
            ("deadline", event.deadline.is_some()),
            ("deadline-text", event.deadline_text.is_some()),
        ];
        for (key, _) in keys.into_iter().filter(|(_, written)| *written) {
            let place = item.place("").nth("event", nth).down(key);
            let key = key.to_owned();
            let finding = Finding::new(DeadlineOfPraise { key }, place);
            findings.push(finding.beside(item.place("kind")));
        }
    }
}

/// The day of a merger is one on which it had come in, and belongs to a merger.
fn merged_on_a_day(_: &Model, entry: Entry<'_>, findings: &mut Vec<Finding>) {
    let Entry { petition, item } = entry;
    let Some(merged) = item.merged_on else { return };
    let day = petition.received.0;
    if item.merged_into.is_none() {
        findings.push(item.finding("merged-on", MergedNowhere));
    } else if merged.0 < day {
        let finding = item.finding("merged-on", EventBeforeReceipt { day });
        findings.push(finding.beside(petition.place("received")));
    }
}

rules! { RULES:

MergedNowhere "D545" "merged-nowhere" Warning
vi "`merged-on` không được dùng đến: nội dung này không gộp vào nội dung nào"
=> "thêm `merged-into` là mã số nội dung nơi giải quyết chung, hoặc xóa dòng này"
en "`merged-on` is not used: the item is merged into no other"
=> "add `merged-into` with the code of the other item, or remove the line"
why "Giá trị không ai đọc thì không có tác dụng, mà không ai hay."
  / "A value that nobody reads has no effect, and nobody is told so."
wrong r#"authority = "commune"
merged-on = 2025-05-12"#
right r#"authority = "commune"
merged-into = "2025-01"
merged-on = 2025-05-12"#
by Records

DeadlineOfPraise "D429" "deadline-of-praise" Warning { key: String }
vi "`{key}` không được dùng đến: lời khen không đòi ai làm gì nên không có thời hạn"
=> "xóa dòng này; nếu có việc phải làm thì sửa `kind` của nội dung"
en "`{key}` is not used: praise asks nobody for anything and has no deadline"
=> "remove the line; if something is to be done, mend the item's `kind`"
why "Thời hạn không ai đọc thì không in ra, không được nhắc, mà không ai hay."
  / "A deadline that nobody reads is silently neither printed nor asked for."
wrong r#"kind = "praise""#
right r#"kind = "request""#
by Records

EventBeforeReceipt "D510" "event-before-receipt" Warning { day: NaiveDate }
vi "việc xử lý ghi ngày trước ngày tiếp nhận ({day})"
=> "xem lại ngày tiếp nhận và ngày của việc này"
en "the event lies before the day of receipt ({day})"
=> "check the day of receipt and the day of the event"
why "Không thể giao hay trả lời một ý kiến chưa đến."
  / "Nobody can assign or answer what has not come in yet."
wrong r#"date = 2025-04-15
kind = "answered""#
right r#"date = 2025-04-18   # ngày tiếp nhận
kind = "answered""#
by Practice

EventAfterEnd "D513" "event-after-end" Warning
vi "việc này ghi sau khi nội dung đã kết thúc"
=> "nếu giải quyết lại thì ghi `reopened` trước, kèm lý do; nếu không thì xem lại ngày và thứ tự các việc"
en "this event stands behind the end of the item"
=> "to take it up again record `reopened` first, with the reason; else check the order"
why "Nội dung đã kết thúc chỉ mở lại bằng một việc `reopened`; báo cáo vẫn tính là đã kết thúc."
  / "An item that has ended is taken up again by `reopened` alone; reports still count it as ended."
wrong r#"date = 2025-05-12
kind = "assigned""#
right r#"date = 2025-05-12
kind = "reopened"
text = "Đường lại hỏng sau mưa."

[[item.event]]
date = 2025-05-12
kind = "assigned""#
by Practice

BodyGone "D514" "body-gone" Warning { body: String, day: NaiveDate }
vi "“{body}” không tồn tại vào ngày {day}"
=> "ghi cơ quan tiếp nhận công việc, hoặc sửa thời gian của cơ quan ấy trong office.toml"
en "“{body}” does not exist on {day}"
=> "name the body that took over, or mend its dates in office.toml"
why "Giao việc, đôn đốc một cơ quan đã giải thể thì không ai nhận."
  / "Nobody receives a letter to a body that is gone."
wrong r#"date = 2025-07-07
kind = "assigned"
body = "ubnd-huyen""#
right r#"date = 2025-07-07
kind = "assigned"
body = "ubnd-tinh""#
by Practice

}
