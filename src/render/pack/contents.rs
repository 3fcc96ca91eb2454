//! Bộ in: what belongs to the print pack of a session, and in which order.

use crate::documents::{Dialogue, Document, Kind};
use crate::render::typeset::{Bookmark, Cover};

/// Bộ in: the documents of a session as one print job.
#[derive(Debug, Clone)]
pub struct Pack<'a> {
    /// What the PDF says of itself.
    pub cover: Cover,
    /// The documents, in the order of use.
    pub papers: Vec<PackPaper<'a>>,
}

/// Một văn bản trong bộ in: a document and what leads to it.
#[derive(Debug, Clone)]
pub struct PackPaper<'a> {
    /// The document itself.
    pub document: &'a Document,
    /// The bookmarks that lead to it; see `typeset::Part`.
    pub bookmarks: Vec<Bookmark>,
}

impl<'a> Pack<'a> {
    /// The pack of a session. `only` names kinds, paths or folders; empty means all.
    ///
    /// The letters of invitation come one by one, not as the file of all letters: each is for
    /// somebody else and needs a manuscript of its own.
    pub fn of(dialogue: &Dialogue, documents: &'a [Document], only: &[String]) -> Self {
        let own = |it: &&Document| dialogue.has(it);
        let in_one = |it: &&Document| it.kind == Kind::Invitation && it.part.is_none();
        let all_letters = documents.iter().filter(own).find(in_one);
        let asked = |it: &&Document| {
            let letters = all_letters.filter(|_| it.kind == Kind::Invitation);
            let mut names = only.iter();
            let meant = |name: &String| {
                it.is_meant_by(name) || letters.is_some_and(|all| all.is_meant_by(name))
            };
            only.is_empty() || names.any(meant)
        };
        let mut chosen: Vec<&Document> = documents.iter().filter(own).filter(asked).collect();
        chosen.retain(|it| !in_one(it));
        // Stable: documents of one kind stay as the work list has them.
        chosen.sort_by_key(|it| it.kind);
        let mut papers: Vec<PackPaper<'_>> = Vec::new();
        for document in chosen {
            let letters = all_letters.filter(|_| document.kind == Kind::Invitation);
            let before = papers.last().map(|it| it.document.kind);
            let bookmarks = match letters {
                Some(all) => letter_bookmarks(all, document, before != Some(Kind::Invitation)),
                None => vec![bookmark(1, &document.title)],
            };
            papers.push(PackPaper {
                document,
                bookmarks,
            });
        }
        Self {
            cover: cover(dialogue),
            papers,
        }
    }
}

fn cover(dialogue: &Dialogue) -> Cover {
    let with = dialogue.audience.as_deref().unwrap_or(&dialogue.id);
    Cover {
        name: format!("bo-in-{}", dialogue.id),
        title: format!("Bộ tài liệu buổi đối thoại trực tiếp với {with}"),
    }
}

/// All letters below one bookmark, each under the name of its invitee.
fn letter_bookmarks(all: &Document, letter: &Document, first: bool) -> Vec<Bookmark> {
    let name = letter.title.strip_prefix(&*all.title);
    let name = name.and_then(|rest| rest.strip_prefix(" - "));
    let own = bookmark(2, name.unwrap_or(&letter.title));
    let above = first.then(|| bookmark(1, &all.title));
    above.into_iter().chain([own]).collect()
}

fn bookmark(level: usize, text: &str) -> Bookmark {
    Bookmark {
        level,
        text: text.to_owned(),
    }
}
