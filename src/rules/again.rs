//! Thông báo lại, mời lại: what is sent once more follows what was sent first.

use chrono::NaiveDate;

use super::check::Check;
use crate::findings::{Finding, rules};
use crate::model::{Model, Paper, Session};

pub(super) static CHECKS: &[Check] = &[Check::Session(papers_are_repeated_after_the_first)];

/// What is announced or sent once more went out before.
fn papers_are_repeated_after_the_first(_: &Model, session: &Session, findings: &mut Vec<Finding>) {
    let announcements = session.announcements().map(|(nth, it)| (nth, &it.paper));
    let invitations = session.invitations().map(|it| (it.nth, it.paper));
    in_order("[announcement]", announcements, findings);
    in_order("[invitation]", invitations, findings);
}

/// Papers that repeat each other, each with which it is.
fn in_order<'a>(
    first: &str,
    papers: impl Iterator<Item = (u32, &'a Paper)>,
    findings: &mut Vec<Finding>,
) {
    let mut before = None;
    for (nth, paper) in papers {
        let day = paper.issue.date;
        if before.is_none() && nth > 1 {
            let first = first.to_owned();
            findings.push(paper.finding("signer", AgainWithoutFirst { first }));
        } else if let Some(earlier) = before.flatten()
            && day.is_some_and(|day| day < earlier)
        {
            findings.push(paper.finding("date", AgainBeforeFirst { earlier }));
        }
        before = Some(day);
    }
}

rules! { RULES:

AgainWithoutFirst "D553" "again-without-first" Error { first: String }
vi "thông báo lại, mời lại mà hồ sơ chưa có lần đầu, `{first}`"
=> "ghi lần đầu ở `{first}`; chưa gửi lần nào thì đổi bảng này thành `{first}`"
en "sent once more, while the first time, `{first}`, is not on record"
=> "write the first one as `{first}`; if none was sent yet, make this table `{first}`"
why "Lần thứ hai thay cho lần thứ nhất người ta đã nhận; cả hai đều phải còn trong hồ sơ."
  / "The second one takes the place of a first that people have in their hands: both must be on record."
wrong r#"[[announcement-again]]
signer = "bi-thu""#
right r#"[announcement]
signer = "bi-thu""#
by Records

AgainBeforeFirst "D554" "again-before-first" Error { earlier: NaiveDate }
vi "thông báo lại, mời lại trước ngày {earlier} của lần trước"
=> "sửa ngày gõ nhầm, hoặc xếp các bảng theo ngày"
en "sent once more before {earlier}, the day of the time before"
=> "mend the day, or put the tables in the order of their days"
why "Lần sau in ngày, giờ, nơi đã đổi; đứng trước lần đầu thì nó in điều cũ."
  / "The later one prints what has changed; dated before the first it would print the old arrangement."
wrong "date = 2025-04-01"
right "date = 2025-04-16"
by Records

}
