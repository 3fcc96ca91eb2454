//! Văn bản đã ban hành: which papers went out, and how they take the place of those that the
//! records would make.

use std::collections::BTreeMap;
use std::sync::Arc;

use minijinja::Value;

use super::document::{Document, IssuedCopy};
use crate::model::Kind;
use crate::records::IssuedRecord;

/// Văn bản đã ban hành: the papers of an office that went out, by their paths.
#[derive(Debug, Clone, Default)]
pub struct IssuedPapers {
    /// Those whose copies are sound.
    pub papers: BTreeMap<String, Arc<IssuedRecord>>,
    /// The files of records or copies that something is wrong with, by the paths of their papers:
    /// these are neither copied nor set anew.
    pub held: BTreeMap<String, Arc<str>>,
}

impl IssuedPapers {
    /// Whether the paper of that path went out.
    pub fn has(&self, path: &str) -> bool {
        self.papers.contains_key(path)
    }

    /// Lets documents be what went out, adds those that no record asks for any more, and returns
    /// the paths of these. What the reply to an item is about is told no more once the item is
    /// secret.
    pub(crate) fn stand_in(
        &self,
        documents: &mut Vec<Document>,
        is_secret: impl Fn(&str) -> bool,
    ) -> Vec<String> {
        let of_record = |record: &Arc<IssuedRecord>| {
            let mut document = of_record(record)?;
            if document.kind == Kind::Reply && document.part.as_deref().is_some_and(&is_secret) {
                document.title = document.kind.vietnamese().to_owned();
            }
            Some(document)
        };
        let mut alone = self.papers.clone();
        for document in &mut *documents {
            let issued = alone.remove(&document.path);
            if let Some(issued) = issued.as_ref().and_then(&of_record) {
                let now = std::mem::replace(document, issued);
                document.sources.extend(now.sources.iter().cloned());
                document.sources.sort_unstable();
                if let Some(copy) = &mut document.issued {
                    copy.now = Some(Box::new(now));
                }
            } else if let Some(file) = self.held.get(&document.path) {
                document.sources.push(Arc::clone(file));
            }
        }
        let paths = alone.keys().cloned().collect();
        documents.extend(alone.values().filter_map(&of_record));
        paths
    }
}

/// The document that a record of a copy makes by itself.
fn of_record(record: &Arc<IssuedRecord>) -> Option<Document> {
    let kind = Kind::named(&record.kind)?;
    let parts: Vec<&str> = record.path.split('/').collect();
    let (year, session, part) = match parts[..] {
        [year, _] => (year, None, None),
        [year, session, _] if kind.is_of_session() => (year, Some(session), None),
        [year, session, _, part] => (year, Some(session), Some(part)),
        [year, _, part] => (year, None, Some(part)),
        _ => return None,
    };
    let file = IssuedRecord::file_of(&record.path, None)?;
    Some(Document {
        kind,
        path: record.path.clone(),
        year: year.parse().ok()?,
        session: session.map(Arc::from),
        part: part.map(|it| it.trim_end_matches(".pdf").to_owned()),
        title: record.title.clone(),
        number: record.number.clone(),
        date: Some(record.date.0),
        reference: record.date.0,
        asked_by: None,
        sources: vec![Arc::from(file)],
        needs: Vec::new(),
        profile: Arc::from(&*record.profile),
        view: Value::UNDEFINED,
        issued: Some(IssuedCopy {
            record: Arc::clone(record),
            now: None,
        }),
    })
}
