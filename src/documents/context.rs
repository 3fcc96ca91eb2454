//! What all kinds share on the way from the model to a document.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use minijinja::Value;
use minijinja::value::Serde;
use serde::Serialize;

use super::document::{Document, Guideline, OfficeNames, Views};
use super::filing::Filing;
use super::letterhead::{Letterhead, Opening, Reference, Style};
use super::names_in_print::KeptNames;
use super::need::Need;
use crate::findings::{Finding, Place, rules};
use crate::model::{Entry, Issue, Kind, Model, NoIdentity, Office, OpenItems, Secrecy};

/// The model with what every document needs of it.
pub(crate) struct DocumentContext<'a> {
    pub model: &'a Model,
    pub office: &'a Office,
    pub guidelines: &'a [Guideline],
    pub views: Views,
    /// The names that papers keep back, for which views are made that are left out otherwise.
    pub names: &'a KeptNames<'a>,
    /// When each item was open.
    pub open: OpenItems<'a>,
    /// The open items that were merged into others, by the others' codes.
    pub merged: BTreeMap<&'a str, Vec<Entry<'a>>>,
}

/// A document to be: everything but what its template sees.
pub(crate) struct DocumentSpec<'a> {
    pub kind: Kind,
    /// The register in which it is numbered, where that is not the usual one.
    pub register: Option<&'static str>,
    pub filing: Filing,
    pub title: String,
    /// Trích yếu of a công văn, under the number.
    pub about: Option<String>,
    pub issue: Issue,
    /// The record that asks for the document, then all others it shows.
    pub sources: Vec<&'a Arc<str>>,
    /// What must be whole for it.
    pub needs: Vec<Need>,
}

/// What a template sees: the opening, and the rest under the kind's own names.
#[derive(Serialize)]
struct View<'a, T> {
    opening: Opening<'a>,
    office: &'a OfficeNames,
    #[serde(rename = "it")]
    own: T,
}

impl<'a> DocumentContext<'a> {
    pub(crate) fn new(
        model: &'a Model,
        office: &'a Office,
        guidelines: &'a [Guideline],
        views: Views,
        names: &'a KeptNames<'a>,
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
            names,
            open: model.open_items(&office.outcome_groups),
            merged,
        }
    }

    /// Makes the document; `own` is what its template sees.
    ///
    /// # Errors
    ///
    /// A finding when no guideline or no name of the office holds on its day.
    pub(crate) fn document<T: Serialize>(
        &self,
        spec: DocumentSpec<'_>,
        own: impl FnOnce() -> T,
    ) -> Result<Document, Finding> {
        let day = spec.issue.reference;
        let place = || spec.sources.first().map(|file| Place::file(file));
        let guideline = self
            .guideline_on(day)
            .ok_or_else(|| Finding::at(NoProfile { day }, place()))?;
        let identity = self.office.identity_on(day);
        let identity = identity.ok_or_else(|| Finding::at(NoIdentity { day }, place()))?;
        let register = spec.register.or(spec.kind.register());
        let letterhead = Letterhead::new(register, spec.about.as_deref(), identity, &spec.issue);
        let number = letterhead.full_number();
        let sought = self.names.are_sought_in(spec.kind, spec.filing.year);
        let view = match self.views {
            Views::Left if !sought => Value::UNDEFINED,
            Views::Left | Views::Made => Value::from(Serde(&View {
                opening: Opening {
                    profile: &guideline.profile,
                    style: Style::from(&self.office.style),
                    title: &spec.title,
                    author: identity.name.as_str(),
                    reference: Reference::from(&spec.issue),
                    letterhead,
                },
                office: &guideline.names,
                own: own(),
            })),
        };
        let mut sources: Vec<Arc<str>> = spec.sources.iter().map(|file| Arc::clone(file)).collect();
        sources.push(Arc::clone(&self.office.file));
        sources.sort_unstable();
        sources.dedup();
        Ok(Document {
            kind: spec.kind,
            path: spec.filing.path(spec.kind),
            year: spec.filing.year,
            session: spec.filing.session,
            part: spec.filing.part,
            title: spec.title,
            number,
            date: spec.issue.date,
            reference: day,
            sources,
            needs: spec.needs,
            profile: Arc::clone(&guideline.profile),
            view,
        })
    }

    fn guideline_on(&self, day: NaiveDate) -> Option<&'a Guideline> {
        self.guidelines.iter().find(|it| it.period.contains(day))
    }

    /// Who holds the dialogues, as papers of a day call the person; nothing where no guideline
    /// holds, as there is no paper then.
    pub(crate) fn head_on(&self, day: NaiveDate) -> &'a str {
        self.guideline_on(day).map_or("", |it| &it.names.head)
    }
}

rules! { RULES:

NoProfile "D217" "no-profile" Error { day: NaiveDate }
vi "không có hướng dẫn thể thức nào có hiệu lực vào ngày {day}"
=> "sửa ngày, hoặc thêm tệp thể thức vào templates/profiles/"
en "no format guideline covers {day}"
=> "mend the date, or add a profile to templates/profiles/"
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
