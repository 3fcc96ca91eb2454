//! Văn bản còn thiếu căn cứ: no paper is left without what it tells of, and none follows what is
//! called off.

use chrono::NaiveDate;

use super::check::Check;
use crate::findings::{Finding, rules};
use crate::model::{Kind, Model, Paper, Session};

pub(super) static CHECKS: &[Check] = &[
    Check::Session(papers_have_what_they_tell_of),
    Check::Session(nothing_leads_to_what_is_called_off),
    Check::Session(conclusions_are_made_public_afterwards),
];

/// A paper with a number, a day or words of its own is not to vanish because what it tells of is
/// no longer recorded.
fn papers_have_what_they_tell_of(_: &Model, session: &Session, findings: &mut Vec<Finding>) {
    let held = session.was_held();
    for (kind, paper) in session.papers() {
        let arranged = session.on(paper.issue.tells_until());
        let missing = match kind {
            Kind::Conclusion if !held => "held = true",
            Kind::Announcement | Kind::Invitation | Kind::Assignment if arranged.day.is_none() => {
                "date"
            }
            Kind::Announcement if arranged.venue.is_none() => "venue",
            Kind::Invitation if invites_nobody(session, paper) => "[[invitee]]",
            _ => continue,
        };
        findings.push(left_alone(kind, paper, missing));
    }
    if let Some(minutes) = session.minutes.as_ref().filter(|_| !held) {
        let (paper, missing) = (
            Kind::Minutes.vietnamese().to_owned(),
            "held = true".to_owned(),
        );
        findings.push(match minutes.number {
            Some(_) => session.finding("minutes.number", PaperVanishes { paper, missing }),
            None => session.finding("minutes", PaperNotYet { paper, missing }),
        });
    }
}

/// Whether a round of invitations has neither a list of its own nor that of the session.
fn invites_nobody(session: &Session, paper: &Paper) -> bool {
    let mut rounds = session.invitations();
    rounds.any(|it| std::ptr::eq(it.paper, paper) && it.invitees.is_empty())
}

fn left_alone(kind: Kind, paper: &Paper, missing: &str) -> Finding {
    let (missing, name) = (missing.to_owned(), kind.vietnamese().to_owned());
    match (paper.issue.number, paper.issue.date) {
        (None, None) => {
            let breach = PaperNotYet {
                paper: name,
                missing,
            };
            paper.finding("signer", breach)
        }
        (number, _) => {
            let key = if number.is_some() { "number" } else { "date" };
            paper.finding(
                key,
                PaperVanishes {
                    paper: name,
                    missing,
                },
            )
        }
    }
}

/// What is cancelled or handed over has no further papers.
fn nothing_leads_to_what_is_called_off(_: &Model, session: &Session, findings: &mut Vec<Finding>) {
    let Some(off) = session.called_off_on() else {
        return;
    };
    for (_, paper) in session.papers() {
        if let Some(day) = paper.issue.date.filter(|day| *day > off) {
            findings.push(paper.finding("date", PaperAfterCallOff { day, off }));
        }
    }
}

/// A conclusion is made public once there is one.
fn conclusions_are_made_public_afterwards(
    _: &Model,
    session: &Session,
    findings: &mut Vec<Finding>,
) {
    for (nth, published) in session.publication.iter().enumerate() {
        let place = session.place("").nth("publication", nth).down("date");
        let day = published.date.0;
        match session.concluded_on() {
            Some(concluded) if concluded <= day => {}
            Some(_) | None => findings.push(Finding::new(PublishedTooEarly { day }, place)),
        }
    }
}

rules! { RULES:

PaperVanishes "D437" "paper-vanishes" Error { paper: String, missing: String }
vi "{paper} đã có số hoặc ngày mà hồ sơ thiếu `{missing}` nên không lập được"
=> "ghi lại `{missing}`; nếu chưa từng ban hành thì bỏ số và ngày của văn bản"
en "{paper} has a number or a day, and cannot be made without `{missing}`"
=> "write `{missing}` again; if it was never issued, remove its number and day"
why "Văn bản đã có số thì người ta đang giữ trong tay; nó không được biến mất vì một dòng bị xóa."
  / "People hold a numbered paper in their hands; it may not vanish with one line of a record."
wrong "held = false"
right "held = true"
by Practice

PaperNotYet "D438" "paper-not-yet" Warning { paper: String, missing: String }
vi "{paper} đã soạn nhưng hồ sơ chưa có `{missing}` nên chưa lập"
=> "ghi `{missing}` khi đã có; không dùng nữa thì xóa bảng này"
en "{paper} is written, and is not made without `{missing}`"
=> "write `{missing}` when it is known; remove the table if it is not used"
why "Người soạn tưởng đã có văn bản để in."
  / "Whoever wrote it believes that there is a paper to print."
wrong r#"held = false"#
right r#"held = true"#
by Practice

PaperAfterCallOff "D439" "paper-after-call-off" Error { day: NaiveDate, off: NaiveDate }
vi "văn bản ngày {day}, mà buổi đối thoại đã hủy hoặc chuyển ngày {off}"
=> "bỏ số và ngày của văn bản nếu không ban hành, hoặc sửa ngày của [[change]]"
en "a paper of {day}, when the session was cancelled or handed over on {off}"
=> "remove the number and day of what was not issued, or mend the day of the [[change]]"
why "Buổi đã hủy thì không thông báo, không mời ai nữa."
  / "Nobody is told of or invited to what is cancelled."
wrong "date = 2025-04-16"
right "date = 2025-04-09"
by Practice

PublishedTooEarly "D440" "published-too-early" Error { day: NaiveDate }
vi "công khai ngày {day} khi chưa có kết luận ban hành"
=> "sửa ngày công khai, hoặc ghi số và ngày của kết luận"
en "made public on {day}, when no conclusion was issued"
=> "mend the day, or write number and day of the conclusion"
why "Chỉ kết luận đã ban hành mới niêm yết, công khai được."
  / "Only what was issued can be made public."
wrong "date = 2025-04-20"
right "date = 2025-04-28"
by Practice

}
