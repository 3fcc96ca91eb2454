//! Thời hạn: a dialogue is announced and concluded in time, and what is open has a day that is
//! kept.

use chrono::NaiveDate;

use super::check::Check;
use crate::findings::{Finding, rules};
use crate::model::{DaySet, Entry, Model, Secrecy, Session};
use crate::records::Step;

pub(super) static CHECKS: &[Check] = &[
    Check::Session(sessions_are_announced_in_time),
    Check::Session(sessions_are_concluded_in_time),
    Check::Session(conclusions_are_published_in_time),
    Check::Item(open_items_have_a_deadline),
    Check::Item(deadlines_have_not_passed),
];

/// The last day for a step of a session that was held on a day; `None` without an office.
fn last_day(model: &Model, step: Step, held: NaiveDate) -> Option<NaiveDate> {
    let office = model.office.as_ref()?;
    Some(office.deadline_of(step).from(held, &model.calendar))
}

/// The people hear of a dialogue early enough to come, and of every new day that is set for it:
/// who was told of the old one has not been told of the new one.
fn sessions_are_announced_in_time(model: &Model, session: &Session, findings: &mut Vec<Finding>) {
    for DaySet { since, day, told } in session.days_set() {
        if let Some(held) = day
            && let Some((told, place)) = told
            && let Some(day) = last_day(model, Step::Announce, held)
            // Behind the session it is another finding.
            && day < told
            && told <= held
        {
            let announced = session.announced_on();
            let anew = since.is_some_and(|since| announced.is_some_and(|it| it < since));
            findings.push(match anew {
                true => Finding::new(NewDayToldLate { held, day }, place),
                false => Finding::new(AnnouncedLate { day }, place),
            });
        }
    }
}

/// What was concluded is made public within the days that the step has.
fn conclusions_are_published_in_time(
    model: &Model,
    session: &Session,
    findings: &mut Vec<Finding>,
) {
    let published = session.publication.iter().enumerate();
    if let Some((at, first)) = published.min_by_key(|(_, it)| it.date)
        && let Some(held) = session.day().filter(|_| session.was_held())
        && let Some(day) = last_day(model, Step::Publish, held)
        && day < first.date.0
    {
        let late = (first.date.0 - day).num_days();
        let keys = format!("publication[{at}].date");
        findings.push(session.finding(&keys, PublishedLate { late, held, day }));
    }
}

/// The conclusion follows within the days that the office has set itself.
fn sessions_are_concluded_in_time(model: &Model, session: &Session, findings: &mut Vec<Finding>) {
    if let Some(held) = session.day()
        && let Some(concluded) = session.concluded_on()
        && let Some(day) = last_day(model, Step::Conclude, held)
        && day < concluded
    {
        let days = day.iter_days().skip(1).take_while(|it| *it <= concluded);
        let late = days.filter(|it| model.calendar.is_working_day(*it)).count();
        findings.push(session.finding("conclusion.date", ConcludedLate { late, held, day }));
    }
}

/// What was given to somebody, and is still open, has a day until which it is to be done. The
/// usual deadline is filled in for the commune's own bodies; others are asked for an answer.
fn open_items_have_a_deadline(_: &Model, entry: Entry<'_>, findings: &mut Vec<Finding>) {
    let item = entry.item;
    if item.secrecy == Secrecy::Secret {
        return;
    }
    let tasks = item.open_tasks(NaiveDate::MAX);
    if tasks.iter().any(|task| task.due().is_none()) {
        findings.push(item.code.finding(|code| ItemWithoutDeadline { code }));
    }
}

/// What is overdue on the day on which the records are looked at. Without such a day nothing
/// is: the records alone do not know what time it is.
fn deadlines_have_not_passed(model: &Model, entry: Entry<'_>, findings: &mut Vec<Finding>) {
    let (item, Some(office)) = (entry.item, &model.office) else {
        return;
    };
    let Some(day) = model.as_of else { return };
    for task in item.open_tasks(day) {
        if let Some(days) = task.days_overdue(day) {
            let body = item.in_charge_of(&task, office, day).body.short_name();
            let body = body.to_string();
            findings.push(item.code.finding(|code| ItemOverdue {
                code,
                body,
                days,
                day,
            }));
        }
    }
}

rules! { RULES:

AnnouncedLate "D504" "announced-late" Warning { day: NaiveDate }
vi "thông báo muộn: hạn cuối là {day}"
=> "thông báo sớm hơn, hoặc ghi quy định riêng của địa phương vào [[deadline]] trong office.toml"
en "announced late: the last day was {day}"
=> "announce earlier, or record the local rule under [[deadline]] in office.toml"
why "Nhân dân phải được biết thời gian, địa điểm, nội dung trước ít nhất 07 ngày (Luật Tổ chức chính quyền địa phương 2025, Điều 43)."
  / "The people are told when, where and what about at least 7 days before (Luật Tổ chức chính quyền địa phương 2025, Điều 43)."
wrong r#"[announcement]
number = 7
date = 2025-04-14"#
right r#"[announcement]
number = 7
date = 2025-04-09"#
by Law "Luật Tổ chức chính quyền địa phương 2025, Điều 43"

NewDayToldLate "D443" "new-day-told-late" Warning { held: NaiveDate, day: NaiveDate }
vi "báo ngày mới {held} muộn: hạn cuối là {day}"
=> "định ngày mới muộn hơn; nếu là việc khẩn cấp (bão, lũ) thì giữ nguyên, báo ngay đến từng thôn và nêu lý do trong báo cáo"
en "the new day {held} is told late: the last day was {day}"
=> "set a later day; in an emergency (a storm, a flood) keep it, tell every village at once and give the reason in the report"
why "Thông báo ngày cũ không thay cho thông báo ngày mới: Nhân dân phải được biết ngày mới trước ít nhất 07 ngày. Chỉ đổi giờ, nơi trong cùng ngày thì không tính lại."
  / "Who was told of the old day was not told of the new one: the people are told at least 7 days before. Another hour or place on the same day is not counted anew."
wrong "new-date = 2025-04-24"
right "new-date = 2025-05-16"
by Law "Luật Tổ chức chính quyền địa phương 2025, Điều 43"

ConcludedLate "D505" "concluded-late" Warning { late: usize, held: NaiveDate, day: NaiveDate }
vi "kết luận ban hành muộn {late} ngày làm việc: đối thoại ngày {held}, hạn cuối là {day}"
=> "xem lại ngày kết luận; nếu đúng là muộn thì giữ nguyên và giải trình trong báo cáo"
en "concluded {late} working day(s) late: the session was on {held}, the last day was {day}"
=> "check the day of the conclusion; if it was late indeed, keep it and account for it in the report"
why "Kế hoạch yêu cầu ban hành kết luận trong 07 ngày làm việc sau đối thoại."
  / "The plan asks for the conclusion within 7 working days of the session."
wrong r#"[conclusion]
number = 9
date = 2025-05-05"#
right r#"[conclusion]
number = 9
date = 2025-04-25"#
by Practice

PublishedLate "D442" "published-late" Warning { late: i64, held: NaiveDate, day: NaiveDate }
vi "công khai muộn {late} ngày: đối thoại ngày {held}, hạn cuối là {day}"
=> "xem lại ngày công khai; nếu đúng là muộn thì giữ nguyên và giải trình trong báo cáo"
en "made public {late} day(s) late: the session was on {held}, the last day was {day}"
=> "check the day; if it was late indeed, keep it and account for it in the report"
why "Kết quả đối thoại phải được công khai trong thời hạn của bước `publish`; thường dùng 10 ngày sau buổi đối thoại."
  / "The results are made public within the days of the step `publish`: 10 days after the session where the office has no rule of its own."
wrong "date = 2025-05-12"
right "date = 2025-04-28"
by Practice

ItemWithoutDeadline "D524" "item-without-deadline" Warning { code: String }
vi "nội dung “{code}” đã chuyển đi mà không có thời hạn"
=> "ghi `deadline` (ngày) hoặc `deadline-text` (bằng chữ) ở việc chuyển"
en "“{code}” was passed on without a deadline"
=> "write `deadline` (a day) or `deadline-text` (in words) where it was passed on"
why "Không có thời hạn thì không biết khi nào phải đôn đốc."
  / "Without a deadline nobody knows when to remind."
wrong r#"kind = "transferred"
body = "ubnd-huyen""#
right r#"kind = "transferred"
body = "ubnd-huyen"
deadline = 2025-05-30"#
by Practice

ItemOverdue "D525" "item-overdue" Warning { code: String, body: String, days: i64, day: NaiveDate }
vi "nội dung “{code}” quá hạn {days} ngày ở {body} (tính đến {day})"
=> "đôn đốc (`reminded`), gia hạn có lý do (`extended`), hoặc ghi kết quả"
en "“{code}” is {days} day(s) overdue with {body} on {day}"
=> "remind (`reminded`), extend it with a reason (`extended`), or record the result"
why "Kết luận đã hứa với Nhân dân một thời hạn. Chỉ kiểm tra khi có --as-of."
  / "The conclusion promised a day to the people. Checked with --as-of alone."
wrong "deadline = 2025-05-30"
right "deadline = 2025-12-30"
by Practice

}
