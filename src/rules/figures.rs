//! Số liệu: who came is counted, and figures that another source states agree with those counted
//! from the records.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::check::Check;
use crate::findings::{Bilingual, Finding, bilingual, rules};
use crate::model::{Model, Petition, Session};
use crate::records::Channel;

pub(super) static CHECKS: &[Check] = &[
    Check::Session(who_came_is_counted),
    Check::Session(stated_figures_are_counted),
];

const TURNS: Bilingual = bilingual!("lượt ý kiến", "turns");
const ITEMS: Bilingual = bilingual!("nội dung kiến nghị", "items");
const SPEAKERS: Bilingual = bilingual!("người phát biểu", "speakers");
const ATTENDANCE: Bilingual = bilingual!("người dự", "people attending");

/// Minutes and conclusion say how many came.
fn who_came_is_counted(_: &Model, session: &Session, findings: &mut Vec<Finding>) {
    let told = session.minutes.is_some() || session.conclusion.is_some();
    if session.was_held() && told && session.attendance.is_empty() {
        findings.push(session.finding("held", AttendanceMissing));
    }
}

/// Compares, never corrects: the documents print what is counted.
fn stated_figures_are_counted(model: &Model, session: &Session, findings: &mut Vec<Finding>) {
    if !model.knows_petitions_of(session) {
        return;
    }
    // What others count is what was said in the room.
    let spoken = |petition: &&Petition| petition.channel == Channel::Session;
    let turns: Vec<_> = model.petitions_of(session).filter(spoken).collect();
    let items = turns.iter().flat_map(|petition| &petition.items);
    // Merged ones are counted where they went, here as in the documents.
    let day = session.day().unwrap_or(NaiveDate::MAX);
    let items = items.filter(|item| item.merged_by(day).is_none()).count();
    // Rough counts agree with nothing exactly.
    let rough = session.attendance.iter().any(|it| it.approximate.is_some());
    let came: u32 = session.attendance.iter().map(|group| group.count).sum();
    let came = (came > 0 && !rough).then_some(came as usize);
    let (stated, spoke) = (&session.stated, speakers(&turns));
    for (key, what, stated, counted) in [
        ("turns", TURNS, stated.turns, Some(turns.len())),
        ("items", ITEMS, stated.items, Some(items)),
        ("speakers", SPEAKERS, stated.speakers, Some(spoke)),
        ("attendance", ATTENDANCE, stated.attendance, came),
    ] {
        if let Some((stated, counted)) = stated.zip(counted)
            && stated as usize != counted
        {
            let breach = StatedDiffers {
                what,
                stated,
                counted,
            };
            findings.push(session.finding(&format!("stated.{key}"), breach));
        }
    }
}

/// How many persons spoke; a group speaks with one voice, and who speaks twice is one person.
fn speakers(turns: &[&Petition]) -> usize {
    let mut named = BTreeSet::new();
    let mut others = 0;
    for petition in turns {
        if petition.collective.is_some() || petition.petitioner.is_empty() {
            others += 1;
            continue;
        }
        let villages: Vec<&str> = petition.villages.iter().map(|it| it.id.as_str()).collect();
        named.extend(petition.petitioner.iter().map(|person| {
            let role = person.role.as_ref().map(|it| it.as_str());
            (person.name.as_str(), role, villages.clone())
        }));
    }
    named.len() + others
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

StatedDiffers "D408" "stated-differs" Warning { what: Bilingual, stated: u32, counted: usize }
vi "{what}: nguồn khác nêu {stated}, hồ sơ có {counted}"
=> "xem lại hồ sơ hoặc nguồn ấy; văn bản in số đếm được từ hồ sơ"
en "{what}: another source states {stated}, the records hold {counted}"
=> "look at the records or that source; documents print what is counted"
why "Số liệu lệch nhau phải được biết và giải thích, không được lặng lẽ sửa cho khớp."
  / "Figures that differ must be known and explained, never silently made to agree."
wrong r#"[stated]
source = "Bản tin của xã"
items = 3"#
right r#"[stated]
source = "Bản tin của xã"
items = 1"#
by Practice

}
