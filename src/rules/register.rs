//! Sổ đăng ký văn bản đi: every numbered or dated paper that the records mention.

use chrono::NaiveDate;

use crate::model::{Action, Kind, Model, Paper};

/// Một văn bản đã hoặc sẽ ban hành.
pub(super) struct Registered<'a> {
    /// The register in which its number runs: `KH`, `TB`, `CV`, ...
    pub register: &'static str,
    /// Number, day and where they stand.
    pub paper: &'a Paper,
    /// Day and body of a reminder: several items that name the same share one letter.
    pub letter: Option<(NaiveDate, &'a str)>,
}

/// All papers, in the order of the records.
pub(super) fn papers(model: &Model) -> impl Iterator<Item = Registered<'_>> {
    let office = model.office.as_ref();
    let register = move |kind: Kind| {
        let own = office.map_or(kind.register(), |it| it.register(kind));
        own.unwrap_or_default()
    };
    let paper = move |kind, paper| Registered {
        register: register(kind),
        paper,
        letter: None,
    };
    let plans = model
        .plans
        .iter()
        .map(move |it| paper(Kind::Plan, &it.paper));
    let of_sessions = model.sessions.iter().flat_map(|it| it.papers());
    let of_sessions = of_sessions.map(move |(kind, it)| paper(kind, it));
    let events = model.listed().flat_map(|entry| &entry.item.events);
    let letters = events.filter_map(move |event| {
        let letter = match &event.action {
            Action::Reminded { body, .. } => Some((event.date, body.id.as_str())),
            _ => None,
        };
        Some(Registered {
            register: register(Kind::Reply),
            paper: event.action.letter()?,
            letter,
        })
    });
    let reports = model
        .reports
        .iter()
        .map(move |it| paper(Kind::AnnualReport, &it.paper));
    plans.chain(of_sessions).chain(letters).chain(reports)
}
