//! Bỏ sót: what one record promises and no other record keeps.

use chrono::NaiveDate;

use super::check::Check;
use crate::findings::{Finding, rules};
use crate::model::Model;
use crate::records::SessionKind;

pub(super) static CHECKS: &[Check] = &[open_items_are_reviewed, conclusions_forget_nothing];

/// What earlier dialogues left open is gone through before the next one.
fn open_items_are_reviewed(model: &Model, findings: &mut Vec<Finding>) {
    let Some(office) = &model.office else { return };
    let items = model.open_items(&office.outcome_groups);
    for session in &model.sessions {
        let regular = session.kind == SessionKind::Regular;
        let Some(day) = session.date.filter(|_| regular && session.review.is_none()) else {
            continue;
        };
        let open = items.before(day);
        let open: Vec<_> = open.filter(|it| !it.petition.is_of(session)).collect();
        let Some(first) = open.first() else { continue };
        let breach = ReviewMissing {
            count: open.len(),
            code: first.item.code.to_string(),
        };
        let place = session.place("date");
        findings.push(Finding::new(breach, place).beside(first.item.code.place()));
    }
}

/// What came in for a session after its conclusion is not in the conclusion.
fn conclusions_forget_nothing(model: &Model, findings: &mut Vec<Finding>) {
    for session in &model.sessions {
        let concluded = session.conclusion.as_ref();
        let Some(day) = concluded.and_then(|it| it.paper.issue.date) else {
            continue;
        };
        for petition in model.petitions_of(session).filter(|it| it.received > day) {
            let received = petition.place("received");
            let finding = Finding::new(ReceivedAfterConclusion { day }, received);
            findings.push(finding.beside(session.place("conclusion.date")));
        }
    }
}

rules! { RULES:

ReviewMissing "D526" "review-missing" Warning { count: usize, code: String }
vi "còn {count} nội dung của các lần trước chưa giải quyết xong (như “{code}”) mà buổi này không có rà soát"
=> "thêm [review] vào hồ sơ buổi đối thoại, hoặc ghi kết quả của các nội dung ấy"
en "{count} item(s) of earlier dialogues are open (such as “{code}”) and this session has no review"
=> "add [review] to the session, or record how those items ended"
why "Kế hoạch yêu cầu rà soát kết quả giải quyết kết luận lần trước trước khi đối thoại."
  / "The plan asks for a review of what the last conclusion left open, before the next dialogue."
wrong r#"secretary = "bien"
held = true"#
right r#"secretary = "bien"
held = true

[review]
signer = "bi-thu""#
by Practice

ReceivedAfterConclusion "D527" "received-after-conclusion" Warning { day: NaiveDate }
vi "ý kiến đến sau ngày ban hành kết luận ({day}) nên kết luận đã gửi không có"
=> "xem lại ngày tiếp nhận; nếu đúng thì chuyển hồ sơ sang petitions/other/ hoặc buổi sau"
en "it came in after the conclusion ({day}), which therefore cannot contain it"
=> "check the day of receipt; if it is right, move the record to petitions/other/ or to the next session"
why "Văn bản dựng lại phải như bản đã ban hành; thêm một ý kiến thì khác bản đã gửi."
  / "A document made again must be the one that was issued; one more petition would make it another."
wrong "received = 2025-05-12"
right "received = 2025-04-18"
by Practice

}
