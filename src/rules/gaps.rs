//! Bỏ sót: what one record promises and no other record keeps; a plan with fewer sessions than are
//! due, a letter with nothing to say.

use chrono::NaiveDate;

use super::check::Check;
use crate::findings::{Finding, rules};
use crate::model::{Body, Item, Model, Office, OpenItems, Paper, Session, YearPlan};
use crate::records::{ReportKind, SessionKind};

pub(super) static CHECKS: &[Check] = &[
    Check::Plan(plans_have_enough_sessions),
    Check::Plan(planned_sessions_are_recorded),
    Check::Office(reviews_go_through_what_is_open),
    Check::Session(conclusions_forget_nothing),
    Check::Session(given_items_have_letters),
    Check::Session(letters_have_something_to_say),
];

/// The office's own rule says how many dialogues a year has at least.
fn plans_have_enough_sessions(model: &Model, plan: &YearPlan, findings: &mut Vec<Finding>) {
    let Some(office) = &model.office else { return };
    let (planned, least) = (plan.sessions.len(), office.least_sessions());
    if planned < least as usize {
        let breach = TooFewSessions { planned, least };
        findings.push(plan.paper.finding("session", breach));
    }
}

/// When the year is reported on, every planned session has a record: held, postponed or
/// handed over.
fn planned_sessions_are_recorded(model: &Model, plan: &YearPlan, findings: &mut Vec<Finding>) {
    let year = plan.year;
    let mut reports = model.reports.iter();
    let reported = reports.any(|it| it.kind == ReportKind::Annual && it.year == year);
    let known = !model.unread.touch(&format!("records/{year}/sessions"));
    let sessions = model.sessions.iter();
    let regular = sessions.filter(|it| it.year == year && it.kind == SessionKind::Regular);
    let (planned, counted) = (plan.sessions.len(), regular.count());
    if reported && known && counted < planned {
        let breach = PlannedSessionMissing { planned, counted };
        findings.push(plan.sessions[counted].finding("", breach));
    }
}

/// What earlier dialogues left open is gone through before the next one; a review that would list
/// nothing is not made, and its number is taken in vain.
fn reviews_go_through_what_is_open(model: &Model, office: &Office, findings: &mut Vec<Finding>) {
    let items = model.open_items(&office.outcome_groups);
    for session in &model.sessions {
        findings.extend(match &session.review {
            None => review_missing(session, &items),
            Some(review) => review_empty(model, session, review, &items),
        });
    }
}

fn review_missing(session: &Session, items: &OpenItems<'_>) -> Option<Finding> {
    let expected = session.kind == SessionKind::Regular && session.called_off_on().is_none();
    let day = session.day().filter(|_| expected)?;
    let open = items.before(day);
    let open: Vec<_> = open.filter(|it| !it.petition.is_of(session)).collect();
    let first = open.first()?;
    let breach = ReviewMissing {
        count: open.len(),
        code: first.item.code.to_string(),
    };
    let finding = session.finding("date", breach);
    Some(finding.beside(first.item.code.place()))
}

fn review_empty(
    model: &Model,
    session: &Session,
    review: &Paper,
    items: &OpenItems<'_>,
) -> Option<Finding> {
    let known = model.unread.is_empty() && !review.issue.is_draft();
    let day = review.issue.date.filter(|_| known)?;
    let mut open = items.before(day);
    let empty = open.all(|it| it.petition.is_of(session));
    empty.then(|| review.finding("number", ReviewEmpty { day }))
}

/// What came in for a session after its conclusion is not in the conclusion.
fn conclusions_forget_nothing(model: &Model, session: &Session, findings: &mut Vec<Finding>) {
    let Some(day) = session.concluded_on() else {
        return;
    };
    for petition in model.petitions_of(session).filter(|it| it.received.0 > day) {
        let finding = petition.finding("received", ReceivedAfterConclusion { day });
        findings.push(finding.beside(session.place("conclusion.date")));
    }
}

/// The items of a session.
fn items<'a>(model: &'a Model, session: &'a Session) -> impl Iterator<Item = &'a Item> {
    model.petitions_of(session).flat_map(|it| &it.items)
}

/// An office that writes assignment letters writes one to every body that was given something.
fn given_items_have_letters(model: &Model, session: &Session, findings: &mut Vec<Finding>) {
    if session.assignments.is_empty() {
        return;
    }
    for item in items(model, session) {
        let first = item.events.iter().find(|it| it.action.gives_to().is_some());
        let Some(first) = first.map(|it| it.date) else {
            continue;
        };
        // What is passed on months later goes by a letter of its own.
        let by = session.concluded_on().map_or(first, |day| day.max(first));
        if !item.is_handed_on(by) {
            continue;
        }
        let mut seen: Vec<&Body> = Vec::new();
        for task in item.given_by(by) {
            let written = session.assignments.iter();
            let mut written = written.map(|it| &it.body);
            if written.all(|it| it.id != task.body.id)
                && seen.iter().all(|it| it.id != task.body.id)
            {
                seen.push(task.body);
                let body = task.body.name.to_string();
                findings.push(item.code.finding(|code| GivenWithoutLetter { code, body }));
            }
        }
    }
}

/// An assignment letter that would list nothing is not made: somebody waits for it in vain.
fn letters_have_something_to_say(model: &Model, session: &Session, findings: &mut Vec<Finding>) {
    if !model.knows_petitions_of(session) {
        return;
    }
    for letter in &session.assignments {
        let by = letter.covers();
        let given = |it: &Item| it.is_handed_on(by) && !it.given_to(&letter.body, by).is_empty();
        if !items(model, session).any(given) {
            let body = letter.body.name.to_string();
            findings.push(letter.paper.finding("body", LetterEmpty { body }));
        }
    }
}

rules! { RULES:

TooFewSessions "D314" "too-few-sessions" Warning { planned: usize, least: u32 }
vi "kế hoạch có {planned} buổi đối thoại, ít hơn quy định {least} buổi một năm"
=> "thêm buổi, hoặc sửa `sessions-per-year` trong office.toml"
en "the plan has {planned} session(s), fewer than the {least} a year that are due"
=> "add a session, or mend `sessions-per-year` in office.toml"
why "Mỗi năm ít nhất một lần (Luật Tổ chức chính quyền địa phương 2025, Điều 43); quy chế của địa phương có thể đòi nhiều hơn."
  / "At least once a year (Luật Tổ chức chính quyền địa phương 2025, Điều 43); local rules may ask for more."
wrong "sessions-per-year = 4"
right "sessions-per-year = 2"
by Law "Luật Tổ chức chính quyền địa phương 2025, Điều 43"

PlannedSessionMissing "D508" "planned-session-missing" Warning { planned: usize, counted: usize }
vi "kế hoạch có {planned} buổi đối thoại định kỳ, hồ sơ chỉ có {counted}"
=> "thêm hồ sơ cho buổi còn thiếu trong sessions/; không tổ chức thì ghi [[change]] với lý do"
en "the plan has {planned} regular sessions, the records only {counted}"
=> "add a record for the missing session in sessions/; of one not held say why in [[change]]"
why "Báo cáo năm phải nói rõ từng buổi trong kế hoạch: đã tổ chức, hoãn hay hủy."
  / "The annual report accounts for every planned session: held, postponed or cancelled."
wrong "kế hoạch có 2 buổi, sessions/ chỉ có 2025-04-nuoc-tang.toml"
    / "the plan has 2 sessions, sessions/ only 2025-04-nuoc-tang.toml"
right "sessions/ có thêm 2025-10-lang-mung.toml"
    / "sessions/ also has 2025-10-lang-mung.toml"
by Practice

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

LetterEmpty "D414" "letter-empty" Warning { body: String }
vi "chưa có gì để gửi “{body}”: chưa nội dung nào của buổi này được ghi là đã giao cho cơ quan ấy"
=> "thêm [[item.event]] `kind = \"assigned\"` ở nội dung (chỉ ghi `lead` thì chưa phải là giao), hoặc xóa bảng này; nội dung mật thì soạn công văn riêng theo chế độ mật"
en "no letter is made for “{body}”: nothing of this session was given to it that may be printed"
=> "add an [[item.event]] `kind = \"assigned\"` to an item (`lead` alone gives nothing to anybody), or remove this table; for a secret item write the letter by hand"
why "Số văn bản đã lấy mà không có văn bản thì sổ công văn đi bị hở."
  / "A number that was taken for a paper that is not made leaves a gap in the register."
wrong r#"authority = "commune"
lead = "ubnd""#
right r#"authority = "commune"
lead = "ubnd"

[[item.event]]
date = 2025-04-25
kind = "assigned""#
by Practice

ReviewEmpty "D453" "review-empty" Warning { day: NaiveDate }
vi "không lập được báo cáo rà soát: đến ngày {day} không còn kiến nghị nào chưa giải quyết"
=> "bỏ số, ngày (hoặc cả bảng) nếu không còn gì phải rà soát; báo cáo đã gửi thì xem lại các [[item.event]] ghi kết thúc trước ngày ấy"
en "no review is made: no request was left open on {day}"
=> "take number and day out (or the whole table) if nothing is left to review; if it was sent, look at the [[item.event]]s that close requests before that day"
why "Số văn bản đã lấy mà không có văn bản thì sổ công văn đi bị hở."
  / "A number that was taken for a paper that is not made leaves a gap in the register."
wrong r#"[review]
number = 12
date = 2025-04-14
signer = "bi-thu""#
right r#"[review]
signer = "bi-thu""#
by Practice

GivenWithoutLetter "D509" "given-without-letter" Warning { code: String, body: String }
vi "nội dung “{code}” đã giao cho “{body}” nhưng buổi này không có công văn gửi cơ quan ấy"
=> "thêm [[assignment]] cho cơ quan ấy trong hồ sơ buổi đối thoại"
en "“{code}” was given to “{body}” but this session has no letter to it"
=> "add an [[assignment]] for that body to the session"
why "Cơ quan không nhận được công văn thì không biết mình có việc phải làm."
  / "A body that gets no letter does not know that it has something to do."
wrong r#"[[assignment]]
body = "ubnd""#
right r#"[[assignment]]
body = "cong-an"
signer = "bi-thu"

[[assignment]]
body = "ubnd""#
by Practice

}
