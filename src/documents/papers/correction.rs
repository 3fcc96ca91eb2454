//! Công văn đính chính: what an issued paper says wrongly, and what is right.

use std::sync::Arc;

use minijinja::{Value, context};

use crate::documents::context::{DocumentContext, DocumentSpec, Made};
use crate::model::{Correction, Kind};
use crate::records::IssuedRecord;
use crate::vietnamese::wording;

pub(crate) fn document(context: &DocumentContext<'_>, correction: &Correction) -> Made {
    let corrected = &correction.corrected;
    let issued = IssuedRecord::file_of(&corrected.path, None).map(Arc::from);
    let mut spec = DocumentSpec::new(Kind::Correction, correction.year, correction.paper.issue);
    spec.part = Some(correction.name.to_string());
    let word = Kind::named(&corrected.kind).map(|it| context.office.type_word(it));
    spec.topic = context! {
        word,
        number => &corrected.number,
        date => wording::day_in_text(corrected.date.0),
    };
    spec.ending = Some((&correction.recipients, &correction.paper.signer));
    spec.sources.push(&correction.file);
    spec.sources.extend(&issued);
    let passage = |it: &crate::records::CorrectedPassage| {
        context! { where => &it.r#where, stood => &it.stood, right => &it.right }
    };
    context.document(spec, || {
        context! {
            reason => &correction.reason,
            passages => correction.passage.iter().map(passage).collect::<Value>(),
        }
    })
}
