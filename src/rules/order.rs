//! Trình tự: what prepares a dialogue comes before it, and what concludes it behind it.

use chrono::NaiveDate;

use super::check::Check;
use crate::findings::{Finding, rules};
use crate::model::{Kind, Model, Session};
use crate::records::ChangeKind;

pub(super) static CHECKS: &[Check] = &[
    Check::Session(papers_prepare_the_session),
    Check::Session(conclusions_follow_the_session),
    Check::Session(questions_are_sent_beforehand),
    Check::Session(sessions_follow_the_plan),
    Check::Session(held_sessions_were_not_cancelled),
];

/// Announcement, invitation, review and own plan come before the session.
fn papers_prepare_the_session(_: &Model, session: &Session, findings: &mut Vec<Finding>) {
    // Of a notice of a change it is said by the change.
    let after = [Kind::Conclusion, Kind::Assignment, Kind::ChangeNotice];
    for (_, paper) in session.papers().filter(|(kind, _)| !after.contains(kind)) {
        if let Some(day) = paper.issue.date
            && session.day().is_some_and(|held| day > held)
        {
            findings.push(paper.finding("date", PaperAfterSession { day }));
        }
    }
}

/// There is nothing to conclude before the people have been heard.
fn conclusions_follow_the_session(_: &Model, session: &Session, findings: &mut Vec<Finding>) {
    if let Some(concluded) = session.concluded_on()
        && let Some(day) = session.day()
        && concluded < day
    {
        findings.push(session.finding("conclusion.date", ConcludedBeforeSession { day }));
    }
}

/// Questions that come in behind the session cannot be prepared for.
fn questions_are_sent_beforehand(_: &Model, session: &Session, findings: &mut Vec<Finding>) {
    if let Some(announcement) = &session.announcement
        && let Some(until) = announcement.questions_until
        && let Some(planned) = session.on(announcement.paper.issue.tells_until()).day
        && until.0 > planned
    {
        findings.push(session.finding("announcement.questions-until", QuestionsAfterSession));
    }
}

/// A session carries out the plan of its year.
fn sessions_follow_the_plan(model: &Model, session: &Session, findings: &mut Vec<Finding>) {
    let plan = model.plan_of(session.year);
    if let Some(day) = plan.and_then(|plan| plan.paper.issue.date)
        && session.day().is_some_and(|held| held < day)
    {
        findings.push(session.finding("date", SessionBeforePlan { day }));
    }
}

/// What was cancelled or handed over was not held here.
fn held_sessions_were_not_cancelled(_: &Model, session: &Session, findings: &mut Vec<Finding>) {
    let last = session.change.last().map(|change| change.kind);
    let gone = matches!(last, Some(ChangeKind::Cancelled | ChangeKind::HandedOver));
    if gone && session.was_held() {
        findings.push(session.finding("held", HeldAndCancelled));
    }
}

rules! { RULES:

PaperAfterSession "D501" "paper-after-session" Warning { day: NaiveDate }
vi "văn bản phục vụ buổi đối thoại (thông báo, giấy mời, rà soát, kế hoạch riêng) ghi ngày {day}, sau buổi đối thoại"
=> "xem lại ngày văn bản và ngày đối thoại"
en "a paper that prepares the session is dated {day}, behind it"
=> "check the day of the paper and of the session"
why "Thông báo, giấy mời, rà soát và kế hoạch riêng phải có trước buổi đối thoại."
  / "Announcement, invitation, review and own plan come before the session."
wrong r#"[announcement]
number = 7
date = 2025-04-21"#
right r#"[announcement]
number = 7
date = 2025-04-09"#
by Practice

ConcludedBeforeSession "D502" "concluded-before-session" Warning { day: NaiveDate }
vi "kết luận ghi ngày trước buổi đối thoại ({day})"
=> "xem lại ngày kết luận và ngày đối thoại"
en "the conclusion is dated before the session ({day})"
=> "check the day of the conclusion and of the session"
why "Kết luận chỉ có sau khi đã nghe ý kiến."
  / "There is nothing to conclude before the people have been heard."
wrong r#"[conclusion]
number = 9
date = 2025-04-17"#
right r#"[conclusion]
number = 9
date = 2025-04-25"#
by Practice

SessionBeforePlan "D503" "session-before-plan" Warning { day: NaiveDate }
vi "buổi đối thoại diễn ra trước ngày ban hành kế hoạch năm ({day})"
=> "xem lại ngày đối thoại, hoặc ngày của kế hoạch"
en "the session lies before the day of the year's plan ({day})"
=> "check the day of the session, or of the plan"
why "Buổi đối thoại được tổ chức theo kế hoạch, nên thường diễn ra sau khi có kế hoạch."
  / "A session carries out the plan, and so comes after it."
wrong "date = 2025-04-22"
right "date = 2025-01-15"
by Practice

QuestionsAfterSession "D512" "questions-after-session" Warning
vi "hạn gửi câu hỏi (`questions-until`) muộn hơn ngày đối thoại"
=> "xem lại `questions-until` và ngày đối thoại"
en "questions may be sent beforehand until a day behind the session"
=> "check `questions-until` and the day of the session"
why "Câu hỏi gửi trước để các cơ quan chuẩn bị trả lời tại buổi đối thoại."
  / "Questions are sent beforehand so that the bodies can prepare their answers."
wrong "questions-until = 2025-04-21"
right "questions-until = 2025-04-16"
by Practice

HeldAndCancelled "D515" "held-and-cancelled" Warning
vi "buổi đối thoại vừa ghi đã tổ chức vừa ghi hủy hoặc chuyển đơn vị kế thừa"
=> "bỏ `held`, hoặc xóa [[change]] ghi nhầm"
en "the session is recorded as held and as cancelled or handed over"
=> "remove `held`, or the [[change]] that is wrong"
why "Báo cáo tính một buổi một lần: đã tổ chức, hoặc không."
  / "Reports count a session once: held, or not."
wrong r#"held = true

[[change]]
kind = "cancelled""#
right r#"[[change]]
kind = "cancelled""#
by Practice

}
