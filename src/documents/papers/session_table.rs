//! Các buổi đối thoại trong năm: one row each, and what came in beside them.

use chrono::NaiveDate;
use serde::Serialize;

use crate::documents::views::audience;
use crate::model::{Model, Petition, Session, SessionStatus};
use crate::vietnamese::wording;

/// The year's sessions as a table.
#[derive(Serialize)]
pub(crate) struct SessionTable {
    rows: Vec<SessionRow>,
    /// What came in outside of sessions, when anything did.
    outside: Option<Counts>,
    total: Counts,
}

#[derive(Serialize)]
struct SessionRow {
    name: String,
    date: String,
    status: &'static str,
    attendance: String,
    counts: Counts,
}

/// Lượt ý kiến và nội dung; an item merged into another is counted there.
#[derive(Clone, Copy, Serialize)]
struct Counts {
    turns: u64,
    items: u64,
}

impl SessionTable {
    /// The sessions of a year as they stand on a day.
    pub(crate) fn new(model: &Model, year: i32, day: NaiveDate) -> Self {
        let received = |petition: &&Petition| petition.received.0 <= day;
        let of_year = || {
            let petitions = model.petitions.iter().filter(received);
            petitions.filter(|it| it.year == year)
        };
        let outside = Counts::of(of_year().filter(|it| it.session.is_none()));
        let sessions = model.sessions.iter().filter(|it| it.year == year);
        let rows = sessions.map(|session| {
            let counts = Counts::of(model.petitions_of(session).filter(received));
            SessionRow::new(session, day, counts)
        });
        Self {
            rows: rows.collect(),
            outside: (outside.turns > 0).then_some(outside),
            total: Counts::of(of_year()),
        }
    }
}

impl Counts {
    fn of<'a>(petitions: impl Iterator<Item = &'a Petition>) -> Self {
        let mut counts = Self { turns: 0, items: 0 };
        for petition in petitions {
            let counted = petition.items.iter();
            let counted = counted.filter(|item| item.merged_into.is_none());
            counts.turns += 1;
            counts.items += counted.count() as u64;
        }
        counts
    }
}

impl SessionRow {
    fn new(session: &Session, day: NaiveDate, counts: Counts) -> Self {
        let status = session.status(day);
        let held = status == SessionStatus::Held;
        let mut groups = session.attendance.iter();
        let exact = groups.all(|group| group.approximate.is_none());
        let people: u32 = session.attendance.iter().map(|group| group.count).sum();
        Self {
            name: audience(session),
            date: session.day().map(wording::day_in_text).unwrap_or_default(),
            status: status.label(),
            attendance: match (people, exact) {
                (0, _) => "-".to_owned(),
                _ if !held => "-".to_owned(),
                (people, true) => people.to_string(),
                (people, false) => format!("khoảng {people}"),
            },
            counts,
        }
    }
}

/// The session at which a petition was brought forward, as tables name it.
pub(crate) fn name_of(model: &Model, petition: &Petition) -> String {
    match model.sessions.iter().find(|it| petition.is_of(it)) {
        Some(session) => {
            let day = session.day().map(wording::day_in_text);
            let day = day.map_or(String::new(), |day| format!(", {day}"));
            format!("{}{day}", audience(session))
        }
        None => "Ngoài các buổi đối thoại".to_owned(),
    }
}
