//! Bản được giữ: the copies and what is known of them, written all together.

use std::sync::Arc;

use super::deadlines::printed_deadlines;
use super::order::{BuiltOtherwise, IssueOrder, Issuing, RecordsBroken};
use super::signed::{Back, came_back};
use crate::documents::Document;
use crate::findings::Finding;
use crate::making::{Manifest, OnDisk, PROGRAM, fingerprint};
use crate::records::{Day, IssuedRecord, ReplacedRecord, SignedForm};
use crate::render::{Digest, RenderedPdf};
use crate::workspace::{Rewrite, Unsaved, rewrite};

/// Một bản đã giữ: what is known of the copy, and where it lies.
#[derive(Debug, Clone)]
pub struct Kept {
    /// What is known of it.
    pub record: IssuedRecord,
    /// The PDF, relative to the root.
    pub file: String,
    files: Vec<Rewrite>,
}

/// Keeps the papers as issued: all of them or none.
///
/// # Errors
///
/// What keeps any of them from being issued, or stood in the way of writing.
pub fn issue(
    issuing: &Issuing<'_>,
    documents: &[&Document],
    order: &IssueOrder,
) -> Result<Vec<Kept>, Unsaved> {
    let mut findings = Vec::new();
    let mut all = Vec::new();
    for document in documents {
        match order.refusal(document) {
            Some(finding) => findings.push(finding),
            None => match kept(issuing, document, order) {
                Ok(kept) => all.push(kept),
                Err(found) => findings.extend(found),
            },
        }
    }
    if !findings.is_empty() {
        let written = Vec::new();
        return Err(Unsaved { findings, written });
    }
    let files: Vec<Rewrite> = all.iter().flat_map(|it| it.files.iter().cloned()).collect();
    rewrite(issuing.root, &files)?;
    Ok(all)
}

/// A paper, ready to be written.
fn kept(
    issuing: &Issuing<'_>,
    document: &Document,
    order: &IssueOrder,
) -> Result<Kept, Vec<Finding>> {
    let now = document
        .issued
        .as_ref()
        .map_or(Some(document), |it| it.now.as_deref());
    let built = now.map(|now| issuing.renderer.make(now)).transpose()?;
    let mut of_old = None;
    let (bytes, pages, signed) = match (&order.signed, &built) {
        (Some(file), _) => {
            let as_built = built.as_ref().map(|it| &*it.pdf);
            let (back, pages) =
                came_back(issuing, document, as_built, file).map_err(|it| vec![it])?;
            let signed = match back {
                Back::Scan => SignedForm::Scan,
                Back::Signature => SignedForm::Signature,
                Back::SignatureOf(record) => {
                    of_old = Some(record);
                    SignedForm::Signature
                }
            };
            (file.clone(), pages, signed)
        }
        (None, Some(RenderedPdf { pdf, pages, .. })) => (pdf.clone(), *pages, SignedForm::No),
        (None, None) => return Err(vec![broken(document)]),
    };
    let base = match (of_old, now) {
        (Some(record), _) => record.clone(),
        (None, Some(now)) => {
            if signed != SignedForm::Signature {
                is_as_built(issuing, document).map_err(|it| vec![it])?;
            }
            of_document(issuing, now)?
        }
        (None, None) => return Err(vec![broken(document)]),
    };
    let record = IssuedRecord {
        issued: order.day.map_or(base.date, Day),
        signed,
        sha256: Digest::sha256(&bytes).to_string(),
        size: u32::try_from(bytes.len()).unwrap_or(u32::MAX),
        pages: u32::try_from(pages).unwrap_or(u32::MAX),
        ..base
    };
    files(issuing, document, order, record, bytes).ok_or_else(|| vec![broken(document)])
}

fn broken(document: &Document) -> Finding {
    let path = document.path.clone();
    Finding::nowhere(RecordsBroken { path })
}

/// Nobody has looked at another paper than the one in the output folder.
fn is_as_built(issuing: &Issuing<'_>, document: &Document) -> Result<(), Finding> {
    let out = issuing.out;
    let manifest = Manifest::read(&Manifest::path(out, None)).filter(|_| document.issued.is_none());
    let entry = manifest
        .as_ref()
        .and_then(|it| it.documents.get(&document.path));
    let now = fingerprint(document, issuing.renderer.dependencies());
    match entry {
        Some(entry) if entry.fingerprint != now && entry.on_disk(out) == OnDisk::AsWritten => {
            let path = document.path.clone();
            Err(Finding::nowhere(BuiltOtherwise { path }))
        }
        _ => Ok(()),
    }
}

/// What is known of a paper as the records have it, but for its copy.
fn of_document(issuing: &Issuing<'_>, now: &Document) -> Result<IssuedRecord, Vec<Finding>> {
    let passages = issuing.renderer.passages(now)?;
    let date = Day(now.date.unwrap_or(now.reference));
    Ok(IssuedRecord {
        path: now.path.clone(),
        kind: now.kind.name().to_owned(),
        title: now.title.clone(),
        number: now.number.clone(),
        date,
        issued: date,
        profile: now.profile.to_string(),
        signed: SignedForm::No,
        sha256: String::new(),
        size: 0,
        pages: 0,
        program: PROGRAM.to_owned(),
        made_of: issuing.renderer.dependencies().made_of(now).to_string(),
        fixed_words: Some(true),
        printed: passages.into_iter().map(|it| it.text).collect(),
        deadline: printed_deadlines(&issuing.workspace.model, now),
        replaced: None,
    })
}

/// The files to be written for a paper, those of the copy before it among them.
fn files(
    issuing: &Issuing<'_>,
    document: &Document,
    order: &IssueOrder,
    record: IssuedRecord,
    bytes: Vec<u8>,
) -> Option<Kept> {
    let about = IssuedRecord::file_of(&record.path, None)?;
    let file = IssuedRecord::copy_beside(&about);
    let mut files = Vec::new();
    let (mut about_before, mut before) = (None, None);
    if let (Some(reason), Some(copy)) = (&order.replace, &document.issued) {
        let old: Arc<[u8]> = Arc::from(issuing.workspace.copy_of(&copy.record).ok()?);
        let sources = &issuing.workspace.sources;
        about_before = sources.text(&about).map(|it| Arc::from(it.as_bytes()));
        before = Some(Arc::clone(&old));
        let free = |nth: &usize| {
            let file = IssuedRecord::file_of(&record.path, Some(*nth));
            file.is_some_and(|file| sources.text(&file).is_none())
        };
        let nth = (1..).find(free)?;
        let about_old = IssuedRecord::file_of(&record.path, Some(nth))?;
        let old_record = IssuedRecord {
            replaced: Some(ReplacedRecord {
                date: record.issued,
                reason: reason.clone(),
            }),
            ..IssuedRecord::clone(&copy.record)
        };
        files.push(new(&IssuedRecord::copy_beside(&about_old), &old));
        files.push(new(&about_old, old_record.written().as_bytes()));
    }
    files.push(Rewrite {
        before,
        ..new(&file, &bytes)
    });
    files.push(Rewrite {
        before: about_before,
        ..new(&about, record.written().as_bytes())
    });
    Some(Kept {
        record,
        file,
        files,
    })
}

fn new(file: &str, bytes: &[u8]) -> Rewrite {
    Rewrite {
        file: Arc::from(file),
        before: None,
        after: Arc::from(bytes),
    }
}
