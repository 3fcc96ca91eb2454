//! Nội dung mật: what an earlier state printed and nobody may show any more.

use crate::model::Secrecy;
use crate::workspace::Workspace;

/// What stands in the place of words that are secret now.
const HIDDEN: &str = "…";

/// Nội dung mật: the texts of records that are secret in the state after, as they are there and as
/// they were before.
#[derive(Debug, Default)]
pub(super) struct KeptBack {
    texts: Vec<String>,
}

impl KeptBack {
    /// Those of the records that are secret after.
    pub(super) fn of(before: &Workspace, after: &Workspace) -> Self {
        let petitions = after.model.petitions.iter();
        let secret = petitions.filter(|it| it.items.iter().any(|it| it.secrecy == Secrecy::Secret));
        let secret = secret.map(|it| &*it.file);
        let files = after.sources.texts().map(|(file, _)| file);
        let concealed = files.filter(|it| after.sources.is_concealed(it));
        let mut kept = Self::default();
        for file in secret.chain(concealed) {
            for state in [before, after] {
                state.sources.visit_strings(file, &mut |_, text| {
                    // Codes are one word, and say nothing.
                    let text = plain(text);
                    if text.contains(' ') {
                        kept.texts.push(text);
                    }
                });
            }
        }
        kept
    }

    /// Whether a text says something of them.
    pub(super) fn hides(&self, text: &str) -> bool {
        if self.texts.is_empty() {
            return false;
        }
        let text = plain(text);
        self.texts.iter().any(|it| text.contains(it.as_str()))
    }

    /// The text, unless it says something of them.
    pub(super) fn shown(&self, text: &str) -> String {
        if self.hides(text) {
            HIDDEN.to_owned()
        } else {
            text.to_owned()
        }
    }
}

/// A text as it may be printed: without marks of emphasis, whatever letters are capitals.
fn plain(text: &str) -> String {
    let letters = text.replace('*', "").to_lowercase();
    letters.split_whitespace().collect::<Vec<_>>().join(" ")
}
