//! Sổ đăng ký văn bản đi: every numbered or dated paper that the records mention.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::findings::{KeyPath, Place};
use crate::model::{Action, Item, Model, Paper, Session};
use crate::records::ConclusionForm;

/// Một văn bản đã hoặc sẽ ban hành.
pub(super) struct Registered {
    /// The register in which its number runs: `KH`, `TB`, `CV`, ...
    pub register: &'static str,
    /// Its number; `None` in a draft.
    pub number: Option<u32>,
    /// Its day; `None` in a draft.
    pub date: Option<NaiveDate>,
    /// The record it stands in.
    file: Arc<str>,
    /// The table with its number and date.
    table: KeyPath,
    /// Where the keys of the table differ from `number`.
    number_key: &'static str,
    /// Several entries of one letter: a reminder of one body on one day names several items.
    pub letter: Option<String>,
}

impl Registered {
    /// Where its number stands.
    pub(super) fn at_number(&self) -> Place {
        Place::value(&self.file, self.table.key(self.number_key))
    }

    /// Where its day stands.
    pub(super) fn at_date(&self) -> Place {
        Place::value(&self.file, self.table.key("date"))
    }
}

/// All papers, in the order of the records.
pub(super) fn papers(model: &Model) -> Vec<Registered> {
    let mut papers = Vec::new();
    for plan in &model.plans {
        papers.push(Registered {
            register: "KH",
            number: plan.paper.issue.number,
            date: plan.paper.issue.date,
            file: Arc::clone(&plan.file),
            table: KeyPath::root(),
            number_key: "number",
            letter: None,
        });
    }
    let conclusion = model.office.as_ref().map(|office| office.papers.conclusion);
    for session in &model.sessions {
        papers.extend(of_session(session, conclusion));
    }
    for petition in &model.petitions {
        for (at, item) in petition.items.iter().enumerate() {
            let path = KeyPath::root().key("item").index(at);
            papers.extend(of_item(&petition.file, item, &path));
        }
    }
    for report in &model.reports {
        papers.push(of_paper(&report.file, "BC", &report.paper, KeyPath::root()));
    }
    papers
}

fn of_paper(file: &Arc<str>, register: &'static str, paper: &Paper, table: KeyPath) -> Registered {
    Registered {
        register,
        number: paper.issue.number,
        date: paper.issue.date,
        file: Arc::clone(file),
        table,
        number_key: "number",
        letter: None,
    }
}

fn of_session(session: &Session, conclusion: Option<ConclusionForm>) -> Vec<Registered> {
    let at = |key: &str| KeyPath::root().key(key);
    let concluded = conclusion.map_or("KL", ConclusionForm::abbreviation);
    let tables = [
        ("KH", session.plan.as_ref().map(|it| &it.paper), "plan"),
        (
            "TB",
            session.announcement.as_ref().map(|it| &it.paper),
            "announcement",
        ),
        (
            "GM",
            session.invitation.as_ref().map(|it| &it.paper),
            "invitation",
        ),
        ("BC", session.review.as_ref(), "review"),
        (
            concluded,
            session.conclusion.as_ref().map(|it| &it.paper),
            "conclusion",
        ),
    ];
    let tables = tables.into_iter().filter_map(|(register, paper, key)| {
        Some(of_paper(&session.file, register, paper?, at(key)))
    });
    let letters = session.assignments.iter().enumerate();
    let letters = letters.map(|(nth, letter)| {
        of_paper(
            &session.file,
            "CV",
            &letter.paper,
            at("assignment").index(nth),
        )
    });
    tables.chain(letters).collect()
}

fn of_item(file: &Arc<str>, item: &Item, path: &KeyPath) -> Vec<Registered> {
    let letters = item.events.iter().enumerate().filter_map(|(nth, event)| {
        let letter = event.action.letter()?;
        let shared = match &event.action {
            Action::Reminded { body, .. } => Some(format!("{} {}", event.date, body.id)),
            _ => None,
        };
        Some(Registered {
            register: "CV",
            number: letter.issue.number,
            date: Some(event.date),
            file: Arc::clone(file),
            table: path.key("event").index(nth),
            number_key: "paper-number",
            letter: shared,
        })
    });
    letters.collect()
}
