//! Các buổi đối thoại trong năm: one row each, and what came in beside them.

use chrono::NaiveDate;
use minijinja::{Value, context};

use crate::documents::views::audience;
use crate::model::{Model, Petition, Session, SessionStatus};
use crate::vietnamese::wording;

/// The sessions of a year as a table, as they stand on a day.
pub(crate) fn session_table(model: &Model, year: i32, day: NaiveDate) -> Value {
    let received = |petition: &&Petition| petition.received.0 <= day;
    let of_year = || {
        let petitions = model.petitions.iter().filter(received);
        petitions.filter(|it| it.year == year)
    };
    let outside = || of_year().filter(|it| it.session.is_none());
    let sessions = model.sessions_known(year, day);
    let rows = sessions.map(|session| {
        let petitions = model.petitions_of(session).filter(received);
        row(session, day, counts(petitions, day))
    });
    context! {
        rows => rows.collect::<Value>(),
        // What came in outside of sessions, when anything did.
        outside => outside().next().map(|_| counts(outside(), day)),
        total => counts(of_year(), day),
    }
}

/// Lượt ý kiến và nội dung; an item merged into another is counted there.
fn counts<'a>(petitions: impl Iterator<Item = &'a Petition>, day: NaiveDate) -> Value {
    let (mut turns, mut items) = (0, 0);
    for petition in petitions {
        let counted = petition.items.iter();
        let counted = counted.filter(|item| item.merged_by(day).is_none());
        turns += 1;
        items += counted.count();
    }
    context! { turns, items }
}

fn row(session: &Session, day: NaiveDate, counts: Value) -> Value {
    let arranged = session.on(day);
    let held = arranged.status == SessionStatus::Held;
    let mut groups = session.attendance.iter();
    let exact = groups.all(|group| group.approximate.is_none());
    let people: u32 = session.attendance.iter().map(|group| group.count).sum();
    context! {
        name => audience(session, day),
        date => arranged.day.map(wording::day_in_text).unwrap_or_default(),
        status => arranged.status.label(),
        attendance => match (people, exact) {
            (0, _) => "-".to_owned(),
            _ if !held => "-".to_owned(),
            (people, true) => people.to_string(),
            (people, false) => format!("khoảng {people}"),
        },
        counts,
    }
}

/// The session at which a petition was brought forward, as tables name it.
pub(crate) fn name_of(model: &Model, petition: &Petition, known: NaiveDate) -> String {
    match model.session_of(petition) {
        Some(session) => {
            let day = session.on(known).day.map(wording::day_in_text);
            let day = day.map_or(String::new(), |day| format!(", {day}"));
            format!("{}{day}", audience(session, known))
        }
        None => "Ngoài các buổi đối thoại".to_owned(),
    }
}
