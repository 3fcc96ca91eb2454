//! Chương trình: the times of a programme.

use super::check::Check;
use crate::findings::{Bilingual, Finding, rules};
use crate::model::Model;
use crate::records::Clock;

pub(super) static CHECKS: &[Check] = &[agendas_run_in_order];

const AFTER_THE_END: Bilingual = Bilingual {
    vi: "muộn hơn giờ kết thúc",
    en: "lies after the end at",
};
const BEFORE_THE_LAST: Bilingual = Bilingual {
    vi: "sớm hơn dòng đứng trước, lúc",
    en: "lies before the line above it at",
};

/// The programme goes on from one time to a later one, within the session's own hours.
fn agendas_run_in_order(model: &Model, findings: &mut Vec<Finding>) {
    let clock = |time: Clock| time.format("%H:%M").to_string();
    for session in &model.sessions {
        let mut last = None;
        for (at, line) in session.agenda.iter().enumerate() {
            let over = session.end.filter(|end| line.time > *end);
            let early = last.filter(|last| line.time < *last);
            let wrong = over.map(|it| (AFTER_THE_END, it));
            if let Some((relation, other)) = wrong.or(early.map(|it| (BEFORE_THE_LAST, it))) {
                let place = session.place(&format!("agenda[{at}].time"));
                let breach = AgendaOutOfOrder {
                    time: clock(line.time),
                    relation,
                    other: clock(other),
                };
                findings.push(Finding::new(breach, place));
            }
            // A time that cannot be meant does not put the next one in the wrong.
            if over.is_none() {
                last = Some(line.time);
            }
        }
    }
}

rules! { RULES:

AgendaOutOfOrder "D511" "agenda-out-of-order" Warning { time: String, relation: Bilingual, other: String }
vi "trong chương trình, {time} {relation} {other}"
=> "sửa giờ gõ nhầm theo chương trình gốc, hoặc xếp lại các dòng theo giờ"
en "in the agenda, {time} {relation} {other}"
=> "mend the time after the original agenda, or put the lines in the order of their times"
why "Chương trình in theo thứ tự trong hồ sơ."
  / "The programme is printed in the order of the record."
wrong r#"time = 09:00:00
content = "Nhân dân phát biểu"
who = "Nhân dân"
[[agenda]]
time = 08:40:00"#
right r#"time = 09:00:00
content = "Nhân dân phát biểu"
who = "Nhân dân"
[[agenda]]
time = 10:40:00"#
by Practice

}
