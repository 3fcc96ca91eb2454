//! Người dự: how many came to a dialogue that was held.

use super::check::Check;
use crate::findings::{Finding, KeyPath, Place, rules};
use crate::model::Model;

pub(super) static CHECKS: &[Check] = &[who_came_is_counted];

/// Minutes and conclusion say how many came.
fn who_came_is_counted(model: &Model, findings: &mut Vec<Finding>) {
    for session in model.sessions.iter().filter(|it| it.held) {
        let told = session.minutes.is_some() || session.conclusion.is_some();
        if told && session.attendance.is_empty() {
            let place = Place::value(&session.file, KeyPath::root().key("held"));
            findings.push(Finding::new(AttendanceMissing, place));
        }
    }
}

rules! { RULES:

AttendanceMissing "D539" "attendance-missing" Warning
vi "buổi đối thoại đã tổ chức mà chưa ghi có bao nhiêu người dự"
=> "ghi số người của từng thành phần vào `[[attendance]]`; chỉ ước lượng được thì thêm `approximate`"
en "the session was held, and nothing says how many came"
=> "count each group in an `[[attendance]]`, with `approximate` where it is an estimate"
why "Biên bản, thông báo kết luận và báo cáo năm đều ghi số người dự."
  / "Minutes, conclusion and annual report all say how many came."
wrong "held = true"
right r#"held = true

[[attendance]]
group = "Nhân dân thôn Nước Tang"
count = 80"#
by Practice

}
