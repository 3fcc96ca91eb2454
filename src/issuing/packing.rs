//! Bản đã ban hành trong bộ in: what goes into a pack of papers that went out.

use std::sync::Arc;

use crate::documents::{Document, IssuedCopy};
use crate::findings::Finding;
use crate::making::PROGRAM;
use crate::records::SignedForm;
use crate::render::{Digest, Pack, Renderer};
use crate::workspace::Workspace;

/// Lets a pack show the copies of papers that went out. Where a copy is what would be set now, the
/// paper is set: words can be searched then, and heard.
///
/// # Errors
///
/// What is wrong with the copies.
pub fn show_copies<'a>(
    pack: &mut Pack<'a>,
    workspace: &Workspace,
    renderer: &Renderer,
) -> Result<(), Vec<Finding>> {
    let mut findings = Vec::new();
    for paper in &mut pack.papers {
        let document: &'a Document = paper.document;
        let Some(issued) = &document.issued else {
            continue;
        };
        match issued
            .now
            .as_deref()
            .filter(|now| is_same(issued, now, renderer))
        {
            Some(now) => paper.now = Some(now),
            None => match workspace.copy_of(&issued.record) {
                Ok(pdf) => paper.copy = Some(Arc::from(pdf)),
                Err(finding) => findings.push(finding),
            },
        }
    }
    if findings.is_empty() {
        Ok(())
    } else {
        Err(findings)
    }
}

/// Whether the copy is what would be set now, byte for byte.
fn is_same(issued: &IssuedCopy, now: &Document, renderer: &Renderer) -> bool {
    let record = &issued.record;
    if record.signed != SignedForm::No {
        return false;
    }
    let made_of = renderer.dependencies().made_of(now);
    if record.program == PROGRAM && made_of.as_str() == record.made_of {
        return true;
    }
    let made = renderer.make(now);
    made.is_ok_and(|it| Digest::sha256(&it.pdf).as_str() == record.sha256)
}
