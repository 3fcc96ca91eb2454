//! Kế hoạch năm: it has as many sessions as are due, and each of them becomes a record.

use super::check::Check;
use crate::findings::{Finding, rules};
use crate::model::Model;
use crate::records::{ReportKind, SessionKind};

pub(super) static CHECKS: &[Check] = &[plans_have_enough_sessions, planned_sessions_are_recorded];

/// The office's own rule says how many dialogues a year has at least.
fn plans_have_enough_sessions(model: &Model, findings: &mut Vec<Finding>) {
    let Some(office) = &model.office else { return };
    let least = office.sessions_per_year;
    for plan in &model.plans {
        let planned = plan.sessions.len();
        if planned < least as usize {
            let place = plan.place("session");
            findings.push(Finding::new(TooFewSessions { planned, least }, place));
        }
    }
}

/// When the year is reported on, every planned session has a record: held, postponed or
/// handed over.
fn planned_sessions_are_recorded(model: &Model, findings: &mut Vec<Finding>) {
    for plan in &model.plans {
        let year = plan.year;
        let mut reports = model.reports.iter();
        let reported = reports.any(|it| it.kind == ReportKind::Annual && it.year == year);
        let known = !model.unread.touch(&format!("records/{year}/sessions"));
        let sessions = model.sessions.iter();
        let regular = sessions.filter(|it| it.year == year && it.kind == SessionKind::Regular);
        let (planned, counted) = (plan.sessions.len(), regular.count());
        if reported && known && counted < planned {
            let place = plan.sessions[counted].place("");
            let breach = PlannedSessionMissing { planned, counted };
            findings.push(Finding::new(breach, place));
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

}
