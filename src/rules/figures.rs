//! Figures that another source states agree with those counted from the records.

use std::collections::BTreeSet;

use super::check::Check;
use crate::findings::{Bilingual, Finding, rules};
use crate::model::{Model, Petition, Session, Speaker};
use crate::records::Channel;

pub(super) static CHECKS: &[Check] = &[stated_figures_are_counted];

/// Compares, never corrects: the documents print what is counted.
fn stated_figures_are_counted(model: &Model, findings: &mut Vec<Finding>) {
    let known = |session: &&Session| model.knows_petitions_of(session);
    for session in model.sessions.iter().filter(known) {
        // What others count is what was said in the room.
        let spoken = |petition: &&Petition| petition.channel == Channel::Session;
        let turns: Vec<_> = model.petitions_of(session).filter(spoken).collect();
        let items = turns.iter().flat_map(|petition| &petition.items);
        // Merged ones are counted where they went, here as in the documents.
        let items = items.filter(|item| item.merged_into.is_none()).count();
        let stated = &session.stated;
        for (key, what, stated, counted) in [
            ("turns", TURNS, stated.turns, turns.len()),
            ("items", ITEMS, stated.items, items),
            ("speakers", SPEAKERS, stated.speakers, speakers(&turns)),
        ] {
            if let Some(stated) = stated
                && stated as usize != counted
            {
                findings.push(difference(session, key, what, stated, counted));
            }
        }
        // Rough counts agree with nothing exactly.
        let mut groups = session.attendance.iter();
        let exact = groups.all(|group| group.approximate.is_none());
        let came: u32 = session.attendance.iter().map(|group| group.count).sum();
        if let Some(stated) = stated.attendance
            && exact
            && came > 0
            && stated != came
        {
            let (key, counted) = ("attendance", came as usize);
            findings.push(difference(session, key, ATTENDANCE, stated, counted));
        }
    }
}

/// How many persons spoke; a group speaks with one voice, and who speaks twice is one person.
fn speakers(turns: &[&Petition]) -> usize {
    let mut named = BTreeSet::new();
    let mut others = 0;
    for petition in turns {
        match &petition.speaker {
            Speaker::Persons(persons) => {
                let villages: Vec<&str> =
                    petition.villages.iter().map(|it| it.id.as_str()).collect();
                let own = persons.iter();
                named.extend(own.map(|person| {
                    let role = person.role.as_ref().map(|it| it.as_str());
                    (person.name.as_str(), role, villages.clone())
                }));
            }
            Speaker::Collective(..) | Speaker::Unknown => others += 1,
        }
    }
    named.len() + others
}

const TURNS: Bilingual = Bilingual {
    vi: "lượt ý kiến",
    en: "turns",
};
const SPEAKERS: Bilingual = Bilingual {
    vi: "người phát biểu",
    en: "speakers",
};
const ATTENDANCE: Bilingual = Bilingual {
    vi: "người dự",
    en: "people attending",
};
const ITEMS: Bilingual = Bilingual {
    vi: "nội dung kiến nghị",
    en: "items",
};

fn difference(
    session: &Session,
    key: &str,
    what: Bilingual,
    stated: u32,
    counted: usize,
) -> Finding {
    let breach = StatedDiffers {
        what,
        stated,
        counted,
    };
    Finding::new(breach, session.place(&format!("stated.{key}")))
}

rules! { RULES:

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
