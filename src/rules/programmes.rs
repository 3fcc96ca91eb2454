//! Chương trình: it runs on, within the session's hours, and knows when the session begins.

use super::check::Check;
use crate::findings::{Bilingual, Finding, Place, bilingual, rules};
use crate::model::{Model, Session};
use crate::records::{AgendaLine, Clock};

pub(super) static CHECKS: &[Check] = &[
    Check::Session(agendas_run_in_order),
    Check::Session(agendas_know_when_it_begins),
];

fn clock(time: Clock) -> String {
    time.format("%H:%M").to_string()
}

const AFTER_THE_END: Bilingual = bilingual!("muộn hơn giờ kết thúc", "lies after the end at");
const BEFORE_THE_LAST: Bilingual = bilingual!(
    "sớm hơn dòng đứng trước, lúc",
    "lies before the line above it at"
);

/// The programme goes on from one time to a later one, within the session's own hours.
fn agendas_run_in_order(_: &Model, session: &Session, findings: &mut Vec<Finding>) {
    let again = session.invitation_again.iter();
    let again = again.map(|it| (&it.agenda[..], it.paper.place("")));
    let all = [(&session.agenda[..], session.place(""))].into_iter();
    for (lines, table) in all.chain(again) {
        runs_in_order(session, lines, &table, findings);
    }
}

fn runs_in_order(
    session: &Session,
    lines: &[AgendaLine],
    table: &Place,
    findings: &mut Vec<Finding>,
) {
    let mut last = None;
    for (at, line) in lines.iter().enumerate() {
        let over = session.end.filter(|end| line.time > *end);
        let early = last.filter(|last| line.time < *last);
        let wrong = over.map(|it| (AFTER_THE_END, it));
        if let Some((relation, other)) = wrong.or(early.map(|it| (BEFORE_THE_LAST, it))) {
            let breach = AgendaOutOfOrder {
                time: clock(line.time),
                relation,
                other: clock(other),
            };
            let place = table.nth("agenda", at).down("time");
            findings.push(Finding::new(breach, place));
        }
        // A time that cannot be meant does not put the next one in the wrong.
        if over.is_none() {
            last = Some(line.time);
        }
    }
}

/// A programme has a line at the hour at which the letter that it goes with asks people to come.
/// Guests may be received before it; what was moved to other hours has other lines.
fn agendas_know_when_it_begins(_: &Model, session: &Session, findings: &mut Vec<Finding>) {
    for agenda in session.agendas() {
        let arranged = session.on(agenda.issue.tells_until());
        if let Some(start) = arranged.start.filter(|_| arranged.day.is_some())
            && !agenda.lines.is_empty()
            && agenda.lines.iter().all(|line| line.time != start)
        {
            let start = clock(start);
            let first = agenda.place_of(0);
            findings.push(match agenda.taken_over {
                Some(place) => Finding::new(AgendaOfOldHours { start }, place).beside(first),
                None => Finding::new(AgendaWithoutStart { start }, first),
            });
        }
    }
}

rules! { RULES:

AgendaOfOldHours "D445" "agenda-of-old-hours" Warning { start: String }
vi "lần mời này bắt đầu lúc {start}, mà chương trình gửi kèm là `[[agenda]]` cũ, không có dòng nào lúc ấy"
=> "ghi chương trình mới ở `[[invitation-again.agenda]]` của lần mời này; giữ nguyên `[[agenda]]` đã gửi"
en "this round invites to {start}, and the programme that goes with it is the old `[[agenda]]`, which has no line then"
=> "write the new programme in `[[invitation-again.agenda]]` of this round; keep the `[[agenda]]` that was sent"
why "Đổi giờ mà chương trình gửi kèm giấy mời lại còn in giờ cũ thì người dự không biết theo giờ nào."
  / "With other hours in the letter than in the programme beside it nobody knows when to come."
wrong r#"date = 2025-04-15
signer = "bi-thu""#
right r#"date = 2025-04-15
signer = "bi-thu"

[[invitation-again.agenda]]
time = 13:30:00
content = "Nhân dân phát biểu"
who = "Nhân dân""#
by Practice

AgendaWithoutStart "D544" "agenda-without-start" Warning { start: String }
vi "chương trình không có dòng nào lúc {start} là giờ bắt đầu"
=> "sửa giờ của các dòng hoặc giờ bắt đầu cho khớp; đón tiếp đại biểu thì có thể trước giờ ấy"
en "no line of the programme is at {start}, when the session begins"
=> "make the hours of the lines and the start agree; guests may be received before it"
why "Giấy mời in giờ bắt đầu, chương trình gửi kèm phải có việc vào giờ ấy."
  / "The letter asks people to come at that hour: something has to be on the programme then."
wrong r#"[[agenda]]
time = 08:00:00"#
right r#"[[agenda]]
time = 07:30:00"#
by Practice

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
