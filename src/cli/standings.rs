//! Tình trạng của các văn bản: how many went out, how many have their number, how many are drafts.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::words;
use crate::documents::{Document, Standing};
use crate::findings::Lang;

/// Số văn bản theo tình trạng.
#[derive(Default)]
pub(super) struct Standings(BTreeMap<Standing, usize>);

impl Standings {
    /// Counts documents; books have no standing.
    pub(super) fn add(&mut self, documents: &[Document]) {
        for standing in documents.iter().filter_map(Document::standing) {
            *self.0.entry(standing).or_default() += 1;
        }
    }

    /// How many of each, what went out first; nothing where there are none.
    pub(super) fn in_words(&self, lang: Lang) -> String {
        let all = self.0.iter().rev();
        let words = all.map(|(standing, count)| {
            let standing = words::standing(lang, Some(*standing));
            format!("{count} {standing}")
        });
        words.collect::<Vec<_>>().join(", ")
    }
}

/// The papers of each standing, for programs.
pub(super) fn papers(documents: &[Document]) -> Value {
    let of = |standing: Standing| {
        let own = documents
            .iter()
            .filter(|it| it.standing() == Some(standing));
        own.map(|it| &*it.path).collect::<Vec<_>>()
    };
    json!({
        "issued": of(Standing::Issued),
        "numbered": of(Standing::Numbered),
        "draft": of(Standing::Draft),
    })
}
