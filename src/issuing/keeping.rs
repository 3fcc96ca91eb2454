//! Bản được giữ: the copies and what is known of them, to be written all together.

use super::deadlines::printed_deadlines;
use super::order::{BuiltOtherwise, IssueOrder, Issuing, RecordsBroken};
use super::signed::{Back, came_back};
use crate::documents::Document;
use crate::findings::Finding;
use crate::making::{Manifest, OnDisk, PROGRAM, fingerprint};
use crate::recording::RecordChanges;
use crate::records::{Day, IssuedRecord, ReplacedRecord, SignedForm};
use crate::render::{Digest, RenderedPdf};
use crate::workspace::sealed;

/// Một bản đã giữ: what is known of the copy, and where it lies.
#[derive(Debug, Clone)]
pub struct Kept {
    /// What is known of it.
    pub record: IssuedRecord,
    /// The PDF, relative to the root.
    pub file: String,
}

/// What keeps the papers as issued, all of them or none, once it is written.
///
/// # Errors
///
/// What keeps any of them from being issued.
pub fn issue(
    issuing: &Issuing<'_>,
    documents: &[&Document],
    order: &IssueOrder,
) -> Result<(Vec<Kept>, RecordChanges), Vec<Finding>> {
    let (mut findings, mut all) = (Vec::new(), Vec::new());
    let mut changes = RecordChanges::by("issue");
    for document in documents {
        match order.refusal(document) {
            Some(finding) => findings.push(finding),
            None => match kept(issuing, document, order, &mut changes) {
                Ok(kept) => all.push(kept),
                Err(found) => findings.extend(found),
            },
        }
    }
    if findings.is_empty() {
        Ok((all, changes))
    } else {
        Err(findings)
    }
}

/// A paper, ready to be written.
fn kept(
    issuing: &Issuing<'_>,
    document: &Document,
    order: &IssueOrder,
    changes: &mut RecordChanges,
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
                // What went out is on the scan, whatever the records say by now.
                Back::Scan => {
                    of_old = document.issued.as_ref().map(|it| &*it.record);
                    SignedForm::Scan
                }
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
    let record = sealed(record);
    written(issuing, document, order, record, &bytes, changes).ok_or_else(|| vec![broken(document)])
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
        seal: None,
        printed: passages.into_iter().map(|it| it.text).collect(),
        deadline: printed_deadlines(&issuing.workspace.model, now),
        replaced: None,
    })
}

/// Adds the files to be written for a paper, those of the copy before it among them.
fn written(
    issuing: &Issuing<'_>,
    document: &Document,
    order: &IssueOrder,
    record: IssuedRecord,
    bytes: &[u8],
    changes: &mut RecordChanges,
) -> Option<Kept> {
    let about = IssuedRecord::file_of(&record.path, None)?;
    let file = IssuedRecord::copy_beside(&about);
    let sources = &issuing.workspace.sources;
    let (mut about_before, mut before) = (None, None);
    if let (Some(reason), Some(copy)) = (&order.replace, &document.issued) {
        let old = issuing.workspace.copy_of(&copy.record).ok()?;
        about_before = sources.text(&about).map(|it| it.as_bytes());
        let free = |nth: &usize| {
            let file = IssuedRecord::file_of(&record.path, Some(*nth));
            file.is_some_and(|file| sources.text(&file).is_none())
        };
        let nth = (1..).find(free)?;
        let about_old = IssuedRecord::file_of(&record.path, Some(nth))?;
        let old_record = sealed(IssuedRecord {
            replaced: Some(ReplacedRecord {
                date: record.issued,
                reason: reason.clone(),
            }),
            ..IssuedRecord::clone(&copy.record)
        });
        changes.write(&IssuedRecord::copy_beside(&about_old), None, &old);
        changes.write(&about_old, None, old_record.written().as_bytes());
        before = Some(old);
    }
    changes.write(&file, before.as_deref(), bytes);
    changes.write(&about, about_before, record.written().as_bytes());
    Some(Kept { record, file })
}
