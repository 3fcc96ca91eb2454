//! What all kinds share on the way from the model to a document.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use minijinja::{Value, context};

use super::document::{AskSubject, Document, Guideline, Views};
use super::issued::IssuedPapers;
use super::letterhead::{InForce, ending, opening};
use super::names_in_print::KeptNames;
use super::need::Need;
use super::views::occasion as occasion_view;
use crate::findings::{Finding, Place, rules};
use crate::model::{
    Entry, Issue, Kind, Model, NoIdentity, Office, OpenItems, Secrecy, Session, Signer,
};
use crate::records::{NamedChoice, Text};
use crate::vietnamese::wording;

/// The model with what every document needs of it.
pub(crate) struct DocumentContext<'a> {
    pub model: &'a Model,
    pub office: &'a Office,
    pub guidelines: &'a [Guideline],
    pub views: Views,
    /// Asks the templates for their trích yếu.
    pub subjects: AskSubject<'a>,
    /// The names that papers keep back, for which views are made that are left out otherwise.
    pub names: &'a KeptNames<'a>,
    /// The papers that went out: what the records would print now is compared with them.
    pub issued: &'a IssuedPapers,
    /// When each item was open.
    pub open: OpenItems<'a>,
    /// The open items that were merged into others, by the others' codes.
    pub merged: BTreeMap<&'a str, Vec<Entry<'a>>>,
}

/// A paper, unless none of its day can be.
pub(crate) type Made = Result<Document, Finding>;

/// A document to be: everything but what its own template alone sees.
pub(crate) struct DocumentSpec<'a> {
    pub kind: Kind,
    /// The year in whose folder it lies.
    pub year: i32,
    /// The dialogue among whose papers it is, or `other` for what came in at none; `None` for one
    /// of the whole year.
    pub session: Option<Arc<str>>,
    /// Which it is, from 1, where a paper goes out once more.
    pub nth: u32,
    /// Which of several papers of its kind.
    pub part: Option<String>,
    pub issue: Issue,
    /// The dialogue it tells of.
    pub occasion: Option<&'a Session>,
    /// What else its trích yếu tells of, under the names that its template has for it.
    pub topic: Value,
    /// What stands behind the trích yếu in lists: whom the one letter goes to.
    pub title_end: String,
    /// Recipients and signer, where it has them.
    pub ending: Option<(&'a [Text], &'a Signer)>,
    /// The record that asks for the document, then all others it shows.
    pub sources: Vec<&'a Arc<str>>,
    /// What must be whole for it.
    pub needs: Vec<Need>,
}

impl<'a> DocumentSpec<'a> {
    /// One of a year's, of which nothing more is known.
    pub(crate) fn new(kind: Kind, year: i32, issue: Issue) -> Self {
        Self {
            kind,
            year,
            session: None,
            nth: 1,
            part: None,
            issue,
            occasion: None,
            topic: Value::from(()),
            title_end: String::new(),
            ending: None,
            sources: Vec::new(),
            needs: Vec::new(),
        }
    }

    /// One that a session's record asks for.
    pub(crate) fn of_session(kind: Kind, session: &'a Session, issue: Issue) -> Self {
        Self {
            session: Some(Arc::clone(&session.id)),
            occasion: Some(session),
            sources: vec![&session.file],
            ..Self::new(kind, session.year, issue)
        }
    }
}

impl<'a> DocumentContext<'a> {
    pub(crate) fn new(
        model: &'a Model,
        office: &'a Office,
        guidelines: &'a [Guideline],
        views: Views,
        subjects: AskSubject<'a>,
        names: &'a KeptNames<'a>,
        issued: &'a IssuedPapers,
    ) -> Self {
        let mut merged: BTreeMap<&str, Vec<Entry<'_>>> = BTreeMap::new();
        for entry in model.listed() {
            let into = entry.item.merged_into.as_ref();
            if let Some(code) = into.filter(|_| entry.item.secrecy == Secrecy::Open) {
                merged.entry(code.as_str()).or_default().push(entry);
            }
        }
        Self {
            model,
            office,
            guidelines,
            views,
            subjects,
            names,
            issued,
            open: model.open_items(&office.outcome_groups),
            merged,
        }
    }

    /// Makes the document; `own` is what its template alone sees.
    ///
    /// # Errors
    ///
    /// A finding when no guideline or no name of the office holds on its day.
    pub(crate) fn document(&self, spec: DocumentSpec<'_>, own: impl FnOnce() -> Value) -> Made {
        let (kind, day) = (spec.kind, spec.issue.reference);
        let place = spec.sources.first().map(|file| Place::file(file));
        let (identity, guideline) = self.in_force(day, place)?;
        let (session, part) = (spec.session.as_deref(), spec.part.as_deref());
        let path = kind.path(spec.year, session, spec.nth, part);
        let sought = self.names.are_sought_in(kind, spec.year) || self.issued.has(&path);
        let mut title = self.office.type_word(kind).to_owned();
        let mut view = Value::UNDEFINED;
        if self.views != Views::Left || sought {
            // Templates ask whether there is a name: an empty one is none.
            let name = |it: Text| match it.as_str() {
                "" => Value::from(""),
                _ => Value::from(it),
            };
            let names = guideline.names_of(identity).into_iter();
            let office: BTreeMap<&str, Value> = names.map(|(key, it)| (key, name(it))).collect();
            let office = Value::from(office);
            let occasion = Value::from(
                spec.occasion
                    .map(|it| occasion_view(it, spec.issue.tells_until())),
            );
            let topic = spec.topic;
            if self.views != Views::Left {
                // Lists know no more of it.
                let known = context! {
                    office => office.clone(),
                    occasion => occasion.clone(),
                    topic => topic.clone(),
                };
                let subject = (self.subjects)(kind, &known);
                let subject = subject.filter(|it| !it.is_empty());
                title.extend(subject.iter().flat_map(|it| [" ", it]));
                if spec.nth > 1 {
                    title += &format!(" (lần {})", spec.nth);
                }
                title += &spec.title_end;
            }
            if self.views == Views::Made || sought {
                let in_force = (identity, guideline);
                view = context! {
                    opening => opening(self.office, in_force, kind, &spec.issue, &title),
                    office,
                    occasion,
                    topic,
                    ending => spec.ending.map(ending),
                    it => own(),
                };
            }
        }
        let asked_by = spec.sources.first().filter(|_| kind != Kind::Ledger);
        let asked_by = asked_by.map(|it| Arc::clone(it));
        let mut sources: Vec<Arc<str>> = spec.sources.iter().map(|file| Arc::clone(file)).collect();
        sources.push(Arc::clone(&self.office.file));
        sources.sort_unstable();
        sources.dedup();
        Ok(Document {
            kind,
            path,
            year: spec.year,
            session: spec.session,
            part: spec.part,
            title,
            number: self.number(kind, spec.issue).map(|it| it.to_string()),
            date: spec.issue.date,
            reference: day,
            asked_by,
            sources,
            needs: spec.needs,
            profile: Arc::clone(&guideline.profile),
            view,
            issued: None,
        })
    }

    /// Số và ngày of a paper of the office's own, as others cite it; a draft cannot be cited.
    pub(crate) fn cited(&self, kind: Kind, issue: Issue) -> Option<Value> {
        let number = self.number(kind, issue)?;
        Some(context! { number, date => wording::day_in_text(issue.date?) })
    }

    /// Number and symbol as one, `05-KH/ĐU`, at the place of the symbol; `None` in a draft or without
    /// a number.
    fn number(&self, kind: Kind, issue: Issue) -> Option<Text> {
        let number = wording::two_digits(issue.number?.into());
        let (identity, guideline) = self.in_force(issue.reference, None).ok()?;
        let symbol = guideline.symbol_of(self.office.register(kind)?, identity);
        Some(symbol.map(|it| format!("{number}{it}")))
    }

    /// What the office is called on a day, and the guideline of its side.
    fn in_force(&self, day: NaiveDate, place: Option<Place>) -> Result<InForce<'a>, Finding> {
        let identity = self.office.identity_on(day);
        let Some(identity) = identity else {
            return Err(Finding::at(NoIdentity { day }, place));
        };
        let side = identity.side().name();
        Guideline::of(self.guidelines, identity, day)
            .map(|guideline| (identity, guideline))
            .ok_or_else(|| Finding::at(NoProfile { day, side }, place))
    }
}

rules! { RULES:

NoProfile "D217" "no-profile" Error { day: NaiveDate, side: &'static str }
vi "không có hướng dẫn thể thức nào của `side = \"{side}\"` có hiệu lực vào ngày {day}"
=> "sửa ngày, hoặc `side` của [[identity]], hoặc thêm vào templates/profiles/ tệp thể thức có `side = \"{side}\"`"
en "no format guideline of `side = \"{side}\"` covers {day}"
=> "mend the date or the `side` of [[identity]], or add a profile with `side = \"{side}\"` to templates/profiles/"
why "Thể thức theo hướng dẫn có hiệu lực vào ngày ban hành: Hướng dẫn 36-HD/VPTW từ 03/4/2018, Hướng dẫn 05-HD/VPTW từ 27/5/2026."
  / "The format follows the guideline in force on the day of issue: 36-HD/VPTW from 3 April 2018, 05-HD/VPTW from 27 May 2026."
wrong r#"[announcement]
number = 7
date = 2015-04-09"#
right r#"[announcement]
number = 7
date = 2025-04-09"#
by Party "Hướng dẫn 36-HD/VPTW (từ 03/4/2018); Hướng dẫn 05-HD/VPTW (từ 27/5/2026)"

}
