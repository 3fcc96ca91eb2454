//! Hoãn, hủy, chuyển, đổi: changes of a session follow one another and change something.

use chrono::NaiveDate;

use super::check::Check;
use crate::findings::{Finding, rules};
use crate::model::{Kind, Model, Rearrangement, Session};
use crate::records::ChangeKind;

pub(super) static CHECKS: &[Check] = &[
    Check::Session(changes_follow_one_another),
    Check::Session(nothing_changes_after_the_end),
    Check::Session(changes_change_something),
    Check::Session(one_body_tells_of_a_change),
    Check::Session(successors_have_a_name),
    Check::Session(changes_come_after_what_they_change),
    Check::Session(new_days_lie_ahead),
];

/// Which change holds on a day is told by their order.
fn changes_follow_one_another(_: &Model, session: &Session, findings: &mut Vec<Finding>) {
    for pair in session.change.windows(2) {
        if let [before, after] = pair
            && after.date < before.date
        {
            findings.push(after.finding("date", ChangesOutOfOrder { day: before.date.0 }));
        }
    }
}

/// What was cancelled or handed over is neither put off nor moved any more.
fn nothing_changes_after_the_end(_: &Model, session: &Session, findings: &mut Vec<Finding>) {
    let over =
        |it: &Rearrangement| matches!(it.kind, ChangeKind::Cancelled | ChangeKind::HandedOver);
    let mut changes = session.change.iter();
    if let Some(end) = changes.find(|it| over(it)) {
        let off = end.date.0;
        let late = changes.map(|it| it.finding("kind", ChangeAfterEnd { off }));
        findings.extend(late.map(|it| it.beside(end.place("kind"))));
    }
}

/// A key that means nothing for the kind of change, and a change of nothing.
fn changes_change_something(_: &Model, session: &Session, findings: &mut Vec<Finding>) {
    for change in &session.change {
        let over = matches!(change.kind, ChangeKind::Cancelled | ChangeKind::HandedOver);
        let keys = new_keys(change);
        for key in keys.iter().copied().filter(|_| over) {
            let key = key.to_owned();
            findings.push(change.finding(&key.clone(), ChangeKeyIdle { key }));
        }
        if change.successor.is_some() && change.kind != ChangeKind::HandedOver {
            let key = "successor".to_owned();
            findings.push(change.finding("successor", ChangeKeyIdle { key }));
        }
        let before = change.date.0.pred_opt().and_then(|day| session.on(day).day);
        let same_day = change.new_date.map(|it| it.0) == before && before.is_some();
        let nothing = change.kind == ChangeKind::Moved && keys.is_empty();
        if nothing || same_day && keys == ["new-date"] {
            let key = if nothing { "kind" } else { "new-date" };
            findings.push(change.finding(key, ChangesNothing));
        }
    }
}

/// A notice of our own cites no other one: what stands in its record beside the signer is read by
/// nobody.
fn one_body_tells_of_a_change(_: &Model, session: &Session, findings: &mut Vec<Finding>) {
    let both = |it: &&Rearrangement| it.signer.is_some() && it.reference.is_some();
    let both = session.change.iter().filter(both);
    findings.extend(both.map(|it| it.finding("reference", ReferenceBesideSigner)));
}

/// Whoever asks where to go with a request is told the name of the successor.
fn successors_have_a_name(_: &Model, session: &Session, findings: &mut Vec<Finding>) {
    let nobody = |it: &&Rearrangement| it.kind == ChangeKind::HandedOver && it.successor.is_none();
    let nobody = session.change.iter().filter(nobody);
    findings.extend(nobody.map(|it| it.finding("kind", HandedToNobody)));
}

/// The keys of what is arranged anew, as far as they are written.
fn new_keys(change: &Rearrangement) -> Vec<&'static str> {
    let keys = [
        ("new-date", change.new_date.is_some()),
        ("new-start", change.new_start.is_some()),
        ("new-venue", change.new_venue.is_some()),
        ("new-landmark", change.new_landmark.is_some()),
        ("new-form", change.new_form.is_some()),
    ];
    let written = keys.into_iter().filter(|(_, written)| *written);
    written.map(|(key, _)| key).collect()
}

/// Nothing can be changed before anybody planned or announced it, or after it was held.
fn changes_come_after_what_they_change(
    model: &Model,
    session: &Session,
    findings: &mut Vec<Finding>,
) {
    let plan = model.plan_foreseeing(session);
    let planned = plan.and_then(|it| it.paper.issue.date);
    let issued = session
        .papers()
        .filter(|(kind, _)| !matches!(kind, Kind::Conclusion | Kind::ChangeNotice));
    let issued = issued.filter_map(|(_, it)| it.issue.date);
    let first = issued.chain(planned).min();
    let held = session.day().filter(|_| session.was_held());
    for change in &session.change {
        let day = change.date.0;
        if let Some(known) = first.filter(|first| day < *first) {
            findings.push(change.finding("date", ChangeBeforeSession { known }));
            continue;
        }
        // What was concluded by then took place on the day that was arranged before.
        let arranged = day.pred_opt().and_then(|it| session.on(it).day);
        let over = session.concluded_on().is_some_and(|it| it < day);
        let arranged = arranged.filter(|it| over && *it < day);
        if let Some(held) = held.filter(|held| day > *held).or(arranged) {
            findings.push(change.finding("date", ChangeAfterSession { held }));
        }
    }
}

/// A session is put off to a day to come.
fn new_days_lie_ahead(_: &Model, session: &Session, findings: &mut Vec<Finding>) {
    for change in &session.change {
        if let Some(new) = change.new_date.filter(|new| *new < change.date) {
            let (new, day) = (new.0, change.date.0);
            findings.push(change.finding("new-date", NewDayBehind { new, day }));
        }
    }
}

rules! { RULES:

ChangesOutOfOrder "D431" "changes-out-of-order" Error { day: NaiveDate }
vi "thay đổi này đứng sau một thay đổi của ngày {day} muộn hơn"
=> "xếp các [[change]] theo ngày, hoặc sửa ngày gõ nhầm"
en "this change stands behind one of {day}, which is later"
=> "put the [[change]] tables in the order of their days, or mend the day"
why "Buổi đối thoại ngày nào, ở đâu là theo thay đổi sau cùng tính đến ngày của văn bản."
  / "When and where a session takes place follows from the last change by a paper's day."
wrong "date = 2025-11-10"
right "date = 2025-12-10"
by Records

ChangeAfterEnd "D441" "change-after-end" Error { off: NaiveDate }
vi "buổi đối thoại đã hủy hoặc chuyển ngày {off}, không còn gì để hoãn, đổi"
=> "xóa [[change]] ghi nhầm; nếu vẫn tổ chức thì lập hồ sơ buổi đối thoại mới"
en "the session was cancelled or handed over on {off}: it can be neither put off nor moved"
=> "remove the [[change]] that is wrong; if it is held after all, make a new record of a session"
why "Buổi đã hủy không có văn bản nào nữa, mà bảng theo dõi vẫn nhắc mời, thông báo theo ngày mới."
  / "A cancelled session has no further papers, while the board would ask to invite to the new day."
wrong r#"kind = "cancelled""#
right r#"kind = "postponed""#
by Practice

ChangeKeyIdle "D432" "change-key-idle" Warning { key: String }
vi "`{key}` không có nghĩa ở loại thay đổi này nên không được dùng đến"
=> "xóa dòng này, hoặc sửa `kind`: hoãn thì `postponed`, đổi giờ, nơi thì `moved`, chuyển thì `handed-over`"
en "`{key}` means nothing for a change of this kind and is not used"
=> "remove the line, or mend `kind`: `postponed`, `moved` for hours and place, `handed-over`"
why "Giá trị không ai đọc thì không được in ra, mà không ai hay."
  / "A value that nobody reads would silently be left out of print."
wrong r#"kind = "cancelled"
date = 2025-04-14
reason = "mưa lớn kéo dài"
new-date = 2025-05-16"#
right r#"kind = "postponed"
date = 2025-04-14
reason = "mưa lớn kéo dài"
new-date = 2025-05-16"#
by Records

ReferenceBesideSigner "D444" "reference-beside-signer" Warning
vi "`reference` không được dùng đến: đã có `signer` thì cơ quan tự thông báo"
=> "giữ một khóa: `signer` nếu cơ quan tự thông báo, `reference` nếu nơi khác thông báo"
en "`reference` is not used: with a `signer` the office tells of it itself"
=> "keep one of them: `signer` where the office makes the notice, `reference` where somebody else did"
why "Giá trị không ai đọc thì không được in ra, mà không ai hay."
  / "A value that nobody reads would silently be left out of print."
wrong r#"reference = "Thông báo số 156-TB/ĐU, ngày 14/4/2025"
number = 156
signer = "bi-thu""#
right r#"number = 156
signer = "bi-thu""#
by Records

HandedToNobody "D543" "handed-to-nobody" Warning
vi "chuyển đơn vị kế thừa mà chưa ghi chuyển cho đơn vị nào"
=> "thêm `successor` là tên đơn vị sẽ tổ chức"
en "the session is handed over, and to whom is not recorded"
=> "add `successor` with the name of who will hold it"
why "Thông báo chỉ in “đơn vị kế thừa”: Nhân dân không biết hỏi ai, gửi ý kiến đến đâu."
  / "The notice says no more than “the successor”: people do not know whom to ask and where to write."
wrong r#"kind = "handed-over"
date = 2025-04-14
reason = "sắp xếp đơn vị hành chính""#
right r#"kind = "handed-over"
date = 2025-04-14
reason = "sắp xếp đơn vị hành chính"
successor = "Đảng ủy xã Sơn Hà""#
by Practice

ChangesNothing "D433" "changes-nothing" Warning
vi "thay đổi này không đổi gì"
=> "ghi điều mới ở `new-date`, `new-start`, `new-venue`...; `date` của buổi giữ nguyên ngày định ban đầu"
en "this change changes nothing"
=> "write what is new in `new-date`, `new-start`, `new-venue`...; the session's `date` stays the day first arranged"
why "Văn bản trước ngày thay đổi in ngày cũ, văn bản sau in ngày mới: cả hai đều phải còn trong hồ sơ."
  / "Papers before the change print the old day, those after it the new one: both must be on record."
wrong "new-date = 2025-04-18"
right "new-date = 2025-05-16"
by Records

ChangeBeforeSession "D434" "change-before-session" Warning { known: NaiveDate }
vi "thay đổi trước khi buổi đối thoại được biết đến (văn bản đầu tiên ngày {known})"
=> "sửa ngày của [[change]] hoặc ngày của văn bản ấy"
en "a change before anybody knew of the session (its first paper is of {known})"
=> "mend the day of the [[change]] or of that paper"
why "Chưa có kế hoạch, thông báo thì chưa có gì để hoãn, hủy hay đổi."
  / "Where nothing is planned or announced there is nothing to change."
wrong "date = 2025-01-02"
right "date = 2025-04-14"
by Practice

ChangeAfterSession "D435" "change-after-session" Error { held: NaiveDate }
vi "thay đổi sau ngày {held} là ngày buổi đối thoại đã tổ chức"
=> "sửa ngày của [[change]], hoặc ghi `held = false`"
en "a change after {held}, on which the session was held"
=> "mend the day of the [[change]], or write `held = false`"
why "Việc đã làm rồi thì không hoãn, hủy hay đổi được nữa."
  / "What has taken place cannot be put off, cancelled or moved."
wrong "date = 2025-05-20"
right "date = 2025-04-14"
by Practice

NewDayBehind "D436" "new-day-behind" Error { new: NaiveDate, day: NaiveDate }
vi "ngày mới {new} đứng trước ngày quyết định {day}"
=> "sửa `new-date` hoặc ngày quyết định"
en "the new day {new} lies before {day}, when it was decided"
=> "mend `new-date` or the day of the decision"
why "Buổi đối thoại chỉ dời đến một ngày sắp tới."
  / "A session is put off to a day to come."
wrong "new-date = 2025-04-10"
right "new-date = 2025-05-16"
by Practice

}
