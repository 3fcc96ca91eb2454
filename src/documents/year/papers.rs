//! Which documents follow from a year's petitions and reports.

use std::collections::BTreeSet;

use super::{ledger, reminder, report};
use crate::documents::context::DocumentContext;
use crate::documents::document::Document;
use crate::documents::filing::Filing;
use crate::documents::session::replies;
use crate::findings::Finding;

/// All documents that follow from a year's petitions and reports.
pub(crate) fn documents(context: &DocumentContext<'_>) -> Vec<Result<Document, Finding>> {
    let years: BTreeSet<i32> = context.model.petitions.iter().map(|it| it.year).collect();
    let mut documents = Vec::new();
    for year in reminder::years(context.model) {
        documents.extend(reminder::documents(context, year));
    }
    for &year in &years {
        documents.extend(ledger::document(context, year));
        // Letters, calls and receptions outside of any session are answered as well.
        let elsewhere = context.model.petitions.iter();
        let elsewhere = elsewhere.filter(|it| it.year == year && it.session.is_none());
        documents.extend(replies(context, &Filing::outside(year), elsewhere));
    }
    for report in &context.model.reports {
        documents.push(report::document(context, report));
    }
    documents
}
