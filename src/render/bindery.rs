//! Đóng bộ: from a pack to the bytes of its PDF.

use std::num::NonZeroUsize;

use super::pack::{Pack, Paper};
use super::press::{Precaution, Press, brought_down, catching, engine_failed};
use super::workers::{Work, run};
use crate::findings::Finding;
use crate::render::markup::Markup;
use crate::render::sandbox::Ended;
use crate::render::typeset::{
    PackFailure, Pages, Part, Sheet, Typesetter, findings as findings_of,
};

/// Một bộ in đã đóng: the PDF of a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bound {
    /// The file.
    pub pdf: Vec<u8>,
    /// How many pages each paper has, empty ones before it not counted.
    pub pages: Vec<usize>,
}

impl Press {
    /// Makes a pack: every paper is set on its own, on `jobs` threads, and all are written as
    /// one PDF.
    ///
    /// # Errors
    ///
    /// What is wrong with any of its papers, as [`Press::make`] tells it.
    pub fn bind(&self, pack: &Pack<'_>, jobs: NonZeroUsize) -> Result<Bound, Vec<Finding>> {
        let own = |paper: &Paper<'_>| self.own_file(paper.document).is_some();
        let path = &pack.cover.name;
        match (&self.precaution, &self.typesetter) {
            (Some(precaution), _) if pack.papers.iter().any(own) => {
                self.bind_apart(pack, precaution)
            }
            (_, Some(typesetter)) => {
                let binding = Binding {
                    press: self,
                    typesetter,
                    pack,
                };
                let mut bound = Err(Vec::new());
                run(&binding, 1, jobs, |_, done| bound = done);
                bound
            }
            (_, None) => Err(vec![engine_failed(path, "main.typ")]),
        }
    }

    /// Every sheet on its own in the other process, which keeps the pages until the last one.
    fn bind_apart(&self, pack: &Pack<'_>, precaution: &Precaution) -> Result<Bound, Vec<Finding>> {
        self.with_apart(precaution, |apart| {
            let (mut pages, mut markups, mut findings) = (Vec::new(), Vec::new(), Vec::new());
            for (nth, paper) in pack.papers.iter().enumerate() {
                let document = paper.document;
                let made = catching(&document.path, || {
                    let markup = self.markup(document)?;
                    let part = part(paper, &markup);
                    let held = apart.hold(&self.templates, part, nth == 0);
                    let held = held.map_err(|ended| {
                        let file = self.own_file(document);
                        vec![brought_down(&document.path, precaution, file, ended)]
                    })?;
                    let template = document.kind.template();
                    let pages = held.map_err(|it| findings_of(&it, template, &markup))?;
                    Ok((markup, pages))
                });
                match made {
                    Ok((markup, set)) => {
                        markups.push(markup);
                        pages.push(set);
                    }
                    Err(found) => findings.extend(found),
                }
            }
            if !findings.is_empty() {
                return Err(findings);
            }
            let ended = |ended: Ended| {
                let path = &pack.cover.name;
                vec![brought_down(path, precaution, None, ended)]
            };
            let bound = apart.bind(&self.templates, &pack.cover).map_err(ended)?;
            let pdf = bound.map_err(|failures| shown(pack, &markups, &failures))?;
            Ok(Bound { pdf, pages })
        })
    }
}

/// A pack set in this process.
struct Binding<'a> {
    press: &'a Press,
    typesetter: &'a Typesetter,
    pack: &'a Pack<'a>,
}

type Set = (Markup, Part, Pages);

impl Work for Binding<'_> {
    type Office = ();
    type Piece = Result<Set, Vec<Finding>>;
    type Done = Result<Bound, Vec<Finding>>;

    fn open(&self, _: usize) {}

    fn pieces(&self, (): &()) -> Vec<usize> {
        (0..self.pack.papers.len()).collect()
    }

    fn work(&self, (): &(), piece: usize) -> Self::Piece {
        let paper = &self.pack.papers[piece];
        catching(&paper.document.path, || {
            let markup = self.press.markup(paper.document)?;
            let part = part(paper, &markup);
            let set = self.typesetter.typeset(&part.sheet);
            let template = paper.document.kind.template();
            let pages = set.map_err(|failures| findings_of(&failures, template, &markup))?;
            Ok((markup, part, pages))
        })
    }

    fn close(&self, (): &(), pieces: Vec<Self::Piece>) -> Self::Done {
        let (mut markups, mut parts, mut findings) = (Vec::new(), Vec::new(), Vec::new());
        for piece in pieces {
            match piece {
                Ok((markup, part, pages)) => {
                    markups.push(markup);
                    parts.push((part, pages));
                }
                Err(found) => findings.extend(found),
            }
        }
        if !findings.is_empty() {
            return Err(findings);
        }
        let cover = &self.pack.cover;
        catching(&cover.name, || {
            let pdf = self.typesetter.bind(cover, &parts);
            let pdf = pdf.map_err(|failures| shown(self.pack, &markups, &failures))?;
            let pages = parts.iter().map(|(_, pages)| pages.count()).collect();
            Ok(Bound { pdf, pages })
        })
    }
}

fn part(paper: &Paper<'_>, markup: &Markup) -> Part {
    Part {
        sheet: Sheet::new(paper.document, markup),
        bookmarks: paper.bookmarks.clone(),
    }
}

/// The findings of failures; each is its paper's.
fn shown(pack: &Pack<'_>, markups: &[Markup], failures: &[PackFailure]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for failure in failures {
        let finding = match failure {
            PackFailure::Part(nth, failure) => {
                let paper = pack.papers.get(*nth).zip(markups.get(*nth));
                paper.map(|(it, markup)| failure.finding(it.document.kind.template(), markup))
            }
            PackFailure::Whole(detail) => Some(engine_failed(&pack.cover.name, detail)),
        };
        findings.extend(finding.filter(|it| !findings.contains(it)));
    }
    findings
}
