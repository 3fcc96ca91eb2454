//! Văn bản đã biết: documents that follow from the records, or would if none were broken.

use crate::documents::Document;
use crate::findings::Finding;
use crate::model::UnreadRecords;
use crate::web::listing::Listed;

/// Văn bản đã biết: a document as it was when it last followed from the records.
#[derive(Debug, Clone)]
pub struct KnownDocument {
    /// What the records say of it, or last said.
    pub document: Document,
    /// Whether it follows from the records as they are now.
    pub sound: bool,
}

impl KnownDocument {
    /// Whether what the finding is about concerns the document: it is made from it, or no
    /// document can be made as long as it is wrong.
    pub fn is_concerned(&self, finding: &Finding) -> bool {
        let place = finding.place.as_ref();
        place.is_some_and(|it| it.file.starts_with("templates/"))
            || self.document.is_touched_by(&UnreadRecords::behind(finding))
    }
}

/// The documents, to be listed.
pub(super) fn listed(known: &[KnownDocument]) -> Vec<Listed<'_>> {
    known
        .iter()
        .map(|it| Listed {
            path: &it.document.path,
            kind: Some(it.document.kind),
            document: Some(&it.document),
            current: it.sound,
            pages: 0,
            size: 0,
        })
        .collect()
}
