//! Bộ in: the papers of a session as one PDF: which, in which order, and how they are put together.

use std::num::NonZeroUsize;
use std::sync::Arc;

use super::copy::pages_as_markup;
use super::limits::{Ended, catching};
use super::renderer::Renderer;
use super::sandbox::{Job, Sandbox};
use super::workers::in_parallel;
use crate::documents::{Dialogue, Document, Kind};
use crate::findings::Finding;
use crate::render::markup::Markup;
use crate::render::typeset::{Bookmark, Manuscript, Pages, findings as findings_of};

/// Bộ in: the documents of a session as one print job.
#[derive(Debug, Clone)]
pub struct Pack<'a> {
    /// Its name, `bo-in-2025-04-nuoc-tang`; with the title its identity.
    pub name: String,
    /// The title that a reader of the PDF shows.
    pub title: String,
    /// The documents, in the order of use.
    pub papers: Vec<PackPaper<'a>>,
}

/// Một văn bản trong bộ in: a document and what leads to it.
#[derive(Debug, Clone)]
pub struct PackPaper<'a> {
    /// The document itself.
    pub document: &'a Document,
    /// The bookmarks that lead to it.
    pub bookmarks: Vec<Bookmark>,
    /// What is set in the place of a document that went out and would come out the same.
    pub now: Option<&'a Document>,
    /// The PDF whose pages are put in, where the document is not to be set.
    pub copy: Option<Arc<[u8]>>,
}

impl<'a> Pack<'a> {
    /// The pack of a session. `only` names kinds, paths or folders; empty means all.
    ///
    /// The letters of invitation come one by one, not as the file of all letters: each is for
    /// somebody else and needs a manuscript of its own.
    pub fn of(dialogue: &Dialogue, documents: &'a [Document], only: &[String]) -> Self {
        let own = |it: &&Document| dialogue.has(it);
        let in_one = |it: &&Document| it.kind == Kind::Invitation && it.part.is_none();
        let all_letters: Vec<_> = documents.iter().filter(own).filter(in_one).collect();
        // The file of all letters of the round to which one belongs.
        let all_of = |letter: &Document| {
            let (folder, _) = letter.path.rsplit_once('/')?;
            let mut all = all_letters.iter().copied();
            all.find(|it| it.path.strip_suffix(".pdf") == Some(folder))
        };
        let asked = |it: &&Document| {
            let letters = all_of(it);
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
            let letters = all_of(document);
            let before = papers.last().and_then(|it| all_of(it.document));
            let same = |all: &Document| before.is_some_and(|it| it.path == all.path);
            let bookmarks = match letters {
                Some(all) => letter_bookmarks(all, document, !same(all)),
                None => vec![bookmark(1, &document.title)],
            };
            papers.push(PackPaper {
                document,
                bookmarks,
                now: None,
                copy: None,
            });
        }
        let with = dialogue.audience.as_deref().unwrap_or(&dialogue.id);
        Self {
            name: format!("bo-in-{}", dialogue.id),
            title: format!("Bộ tài liệu buổi đối thoại trực tiếp với {with}"),
            papers,
        }
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

/// Một bộ in đã đóng: the PDF of a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bound {
    /// The bytes of the PDF.
    pub pdf: Vec<u8>,
    /// How many pages each paper has, empty ones before it not counted.
    pub pages: Vec<usize>,
}

impl Renderer {
    /// Makes a pack: every paper is set on its own, on `jobs` threads, and all are written as
    /// one PDF.
    ///
    /// # Errors
    ///
    /// What is wrong with any of its papers, as [`Renderer::make`] tells it.
    pub fn bind(&self, pack: &Pack<'_>, jobs: NonZeroUsize) -> Result<Bound, Vec<Finding>> {
        let own = |paper: &PackPaper<'_>| self.own_file(paper.document).is_some();
        match &self.sandbox {
            Some(sandbox) if pack.papers.iter().any(own) => self.bind_apart(pack, sandbox),
            _ => self.bind_here(pack, jobs),
        }
    }

    fn bind_here(&self, pack: &Pack<'_>, jobs: NonZeroUsize) -> Result<Bound, Vec<Finding>> {
        let set = in_parallel(pack.papers.len(), jobs, |nth| {
            let paper = &pack.papers[nth];
            catching(&paper.document.path, || {
                let (markup, manuscript) = self.write(paper)?;
                let set = self.typesetter.typeset(manuscript);
                let pages = set.map_err(|failures| findings_of(&failures, &markup))?;
                Ok((markup, pages))
            })
        });
        let (set, findings) = split(set.into_iter());
        if !findings.is_empty() {
            return Err(findings);
        }
        let (markups, parts): (Vec<Markup>, Vec<Pages>) = set.into_iter().unzip();
        // On a thread with the stack for it.
        let mut bound = in_parallel(1, NonZeroUsize::MIN, |_| {
            catching(&pack.name, || {
                let pdf = self.typesetter.bind(&pack.name, &pack.title, &parts);
                pdf.map_err(|failures| {
                    let each = failures.iter().zip(&markups);
                    each.flat_map(|(it, markup)| findings_of(it, markup))
                        .collect()
                })
            })
        });
        Ok(Bound {
            pdf: bound.remove(0)?,
            pages: parts.iter().map(Pages::count).collect(),
        })
    }

    /// All papers in one other process, which keeps the pages until the last one.
    fn bind_apart(&self, pack: &Pack<'_>, sandbox: &Sandbox) -> Result<Bound, Vec<Finding>> {
        let written = pack.papers.iter().map(|paper| {
            let written = catching(&paper.document.path, || self.write(paper));
            written.map(|(markup, manuscript)| (paper.document, markup, manuscript))
        });
        let (papers, mut findings) = split(written);
        let mut heard = Vec::new();
        let mut rest = &papers[..];
        while !rest.is_empty() {
            heard.clear();
            let parts = rest.iter().map(|(_, _, manuscript)| manuscript.clone());
            let job = Job::Bind(pack.name.clone(), pack.title.clone(), parts.collect());
            let asked = sandbox.ask(&job, &|| true, &mut heard);
            for (made, (_, markup, _)) in heard.iter().zip(rest.iter().chain(rest)) {
                let failures = made.as_ref().err();
                findings.extend(failures.into_iter().flat_map(|it| findings_of(it, markup)));
            }
            let Err(ended) = asked else { break };
            let paper = rest.get(heard.len()).map(|(document, ..)| document);
            let file = paper.and_then(|it| self.own_file(it));
            let path = paper.map_or(&pack.name, |it| &it.path);
            findings.push(sandbox.limits.finding(path, file.as_ref(), ended));
            // What is wrong with the papers behind it is told as well.
            rest = rest.get(heard.len() + 1..).unwrap_or_default();
        }
        match heard.pop() {
            _ if !findings.is_empty() => Err(findings),
            Some(Ok(bound)) => Ok(Bound {
                pdf: bound.pdf,
                pages: heard.iter().flatten().map(|it| it.pages).collect(),
            }),
            _ => Err(vec![sandbox.limits.finding(&pack.name, None, Ended::Died)]),
        }
    }

    fn write(&self, paper: &PackPaper<'_>) -> Result<(Markup, Manuscript), Vec<Finding>> {
        let document = paper.now.unwrap_or(paper.document);
        let markup = match &paper.copy {
            Some(pdf) => copied(paper.document, pdf),
            None => self.markup(document)?,
        };
        let manuscript = Manuscript {
            bookmarks: paper.bookmarks.clone(),
            ..Manuscript::new(document, &markup)
        };
        Ok((markup, manuscript))
    }
}

/// Markup that shows the copy of a paper that went out.
fn copied(document: &Document, pdf: &[u8]) -> Markup {
    let (title, number) = (&document.title, document.number.as_deref());
    let number = number.map_or(String::new(), |it| format!(", số {it}"));
    let printed = document.issued.iter().flat_map(|it| &it.record.printed);
    let printed: Vec<&str> = printed.map(String::as_str).collect();
    // Pictures cannot be listened to: the first one says what the paper says.
    let page = |nth, of| match nth {
        1 => format!(
            "Bản đã ban hành: {title}{number}, trang 1/{of}. {}",
            printed.join(" ")
        ),
        _ => format!("Bản đã ban hành: {title}{number}, trang {nth}/{of}"),
    };
    Markup::plain(&document.path, &pages_as_markup(pdf, title, page))
}

/// What could be made, and what went wrong with the rest.
fn split<T>(made: impl Iterator<Item = Result<T, Vec<Finding>>>) -> (Vec<T>, Vec<Finding>) {
    let (mut all, mut findings) = (Vec::new(), Vec::new());
    for it in made {
        match it {
            Ok(it) => all.push(it),
            Err(found) => findings.extend(found),
        }
    }
    (all, findings)
}
