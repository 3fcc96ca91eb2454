//! Đóng bộ: from a pack to the bytes of its PDF.

use std::num::NonZeroUsize;

use super::contents::{Pack, PackPaper};
use crate::findings::Finding;
use crate::render::engine_failure::{catching, engine_failed};
use crate::render::limits::Ended;
use crate::render::markup::Markup;
use crate::render::renderer::Renderer;
use crate::render::sandbox::{Answer, Job, Sandbox};
use crate::render::typeset::{
    Failure, Manuscript, PackFailure, Part, Typesetter, findings as findings_of,
};
use crate::render::workers::in_parallel;

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
        match (&self.sandbox, &self.typesetter) {
            (Some(sandbox), _) if pack.papers.iter().any(own) => self.bind_apart(pack, sandbox),
            (_, Some(typesetter)) => self.bind_here(pack, typesetter, jobs),
            (_, None) => Err(vec![engine_failed(&pack.cover.name, "main.typ")]),
        }
    }

    fn bind_here(
        &self,
        pack: &Pack<'_>,
        typesetter: &Typesetter,
        jobs: NonZeroUsize,
    ) -> Result<Bound, Vec<Finding>> {
        let set = in_parallel(pack.papers.len(), jobs, |nth| {
            let document = pack.papers[nth].document;
            catching(&document.path, || {
                let written = Written::new(self, &pack.papers[nth])?;
                let set = typesetter.typeset(&written.part.manuscript);
                let pages = set.map_err(|failures| written.findings(&failures))?;
                Ok((written, pages))
            })
        });
        let (mut written, mut parts, mut findings) = (Vec::new(), Vec::new(), Vec::new());
        for made in set {
            match made {
                Ok((it, pages)) => {
                    parts.push((it.part.clone(), pages));
                    written.push(it);
                }
                Err(found) => findings.extend(found),
            }
        }
        if !findings.is_empty() {
            return Err(findings);
        }
        // On a thread with the stack for it.
        let bound = in_parallel(1, NonZeroUsize::MIN, |_| {
            catching(&pack.cover.name, || {
                let pdf = typesetter.bind(&pack.cover, &parts);
                pdf.map_err(|failures| shown(pack, &written, &failures))
            })
        });
        let pdf = bound.into_iter().next().unwrap_or(Err(findings))?;
        let pages = parts.iter().map(|(_, pages)| pages.count()).collect();
        Ok(Bound { pdf, pages })
    }

    /// All papers in one other process, which keeps the pages until the last one.
    fn bind_apart(&self, pack: &Pack<'_>, sandbox: &Sandbox) -> Result<Bound, Vec<Finding>> {
        let mut findings = Vec::new();
        let mut written: Vec<Written<'_>> = Vec::new();
        for paper in &pack.papers {
            match catching(&paper.document.path, || Written::new(self, paper)) {
                Ok(it) => written.push(it),
                Err(found) => findings.extend(found),
            }
        }
        let name = &*pack.cover.name;
        let (mut pages, mut bound) = (Vec::new(), None);
        let mut rest = &written[..];
        while let [_, ..] = rest {
            let parts = rest.iter().map(|it| it.part.clone()).collect();
            let job = Job::Bind(pack.cover.clone(), parts);
            let mut open = rest.iter();
            let asked = sandbox.ask(&job, &|| true, |answer| match answer {
                Answer::PartSet(set) => {
                    open.next();
                    pages.push(set);
                }
                Answer::Failed(failures) => {
                    let failed = open.next().map(|it| it.findings(&failures));
                    findings.extend(failed.into_iter().flatten());
                }
                Answer::Bound(printed) => bound = Some(Ok(printed.pdf)),
                Answer::Unbound(failures) => bound = Some(Err(failures)),
                _ => {}
            });
            let Err(ended) = asked else { break };
            let paper = open.next().map(|it| it.paper.document);
            let file = paper.and_then(|it| self.own_file(it));
            let path = paper.map_or(name, |it| &it.path);
            findings.push(sandbox.limits.finding(path, file.as_ref(), ended));
            // What is wrong with the papers behind it is told as well.
            rest = open.as_slice();
        }
        if !findings.is_empty() {
            return Err(findings);
        }
        match bound {
            Some(Ok(pdf)) => Ok(Bound { pdf, pages }),
            Some(Err(failures)) => Err(shown(pack, &written, &failures)),
            None => Err(vec![sandbox.limits.finding(name, None, Ended::Died)]),
        }
    }
}

/// A paper whose markup is written.
struct Written<'a> {
    paper: &'a PackPaper<'a>,
    markup: Markup,
    part: Part,
}

impl<'a> Written<'a> {
    fn new(renderer: &Renderer, paper: &'a PackPaper<'a>) -> Result<Self, Vec<Finding>> {
        let markup = renderer.markup(paper.document)?;
        let part = Part {
            manuscript: Manuscript::new(paper.document, &markup),
            bookmarks: paper.bookmarks.clone(),
        };
        Ok(Self {
            paper,
            markup,
            part,
        })
    }

    fn findings(&self, failures: &[Failure]) -> Vec<Finding> {
        findings_of(failures, self.paper.document.kind.template(), &self.markup)
    }
}

/// The findings of failures; each is its paper's.
fn shown(pack: &Pack<'_>, written: &[Written<'_>], failures: &[PackFailure]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for failure in failures {
        let finding = match failure {
            PackFailure::Part(nth, failure) => written.get(*nth).map(|it| {
                let template = it.paper.document.kind.template();
                failure.finding(template, &it.markup)
            }),
            PackFailure::Whole(detail) => Some(engine_failed(&pack.cover.name, detail)),
        };
        findings.extend(finding.filter(|it| !findings.contains(it)));
    }
    findings
}
