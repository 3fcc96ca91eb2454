//! Lập bản in: from a document to the bytes of its PDF.

use std::borrow::Borrow;
use std::num::NonZeroUsize;
use std::sync::Arc;

use super::limits::{Ended, Limits, catching};
use super::sandbox::{Job, Sandbox};
use super::workers::in_parallel;
use crate::documents::Document;
use crate::findings::Finding;
use crate::render::markup::{
    Dependencies, Engine, Markup, Subjects, Templates, check_values, shown_name,
};
use crate::render::passages::{LibraryFile, Passage, passages};
use crate::render::typeset::{Manuscript, RenderedPdf, Typesetter, findings as findings_of};

/// Bộ lập bản in: an office's templates, ready for all of its documents and for several threads.
pub struct Renderer {
    engine: Engine,
    pub(super) typesetter: Typesetter,
    templates: Templates,
    dependencies: Dependencies,
    pub(super) sandbox: Option<Sandbox>,
}

impl Renderer {
    /// A renderer for these templates. Without limits everything is set in this process.
    pub fn new(templates: &Templates, limits: Option<&Limits>) -> Self {
        Self {
            engine: Engine::new(templates),
            typesetter: Typesetter::new(templates),
            dependencies: Dependencies::new(templates),
            templates: templates.clone(),
            sandbox: limits.map(|limits| Sandbox::new(templates, limits)),
        }
    }

    /// The templates, summed up, and which document needs which.
    pub fn dependencies(&self) -> &Dependencies {
        &self.dependencies
    }

    /// Makes a document.
    ///
    /// # Errors
    ///
    /// What is wrong with its template, its records or the program. One document that fails
    /// takes no other with it.
    pub fn make(&self, document: &Document) -> Result<RenderedPdf, Vec<Finding>> {
        self.set(document, false, &|| true)
    }

    /// Makes the documents on `jobs` threads and keeps of each PDF what `keep` makes of it, in
    /// the order of the documents.
    pub fn make_all<T: Send>(
        &self,
        documents: &[impl Borrow<Document> + Sync],
        jobs: NonZeroUsize,
        keep: impl Fn(RenderedPdf) -> T + Sync,
    ) -> Vec<Result<T, Vec<Finding>>> {
        in_parallel(documents.len(), jobs, |at| {
            self.make(documents[at].borrow()).map(&keep)
        })
    }

    /// Makes a document, and pictures of its pages, while they are wanted.
    ///
    /// # Errors
    ///
    /// Those of [`Renderer::make`]; no finding at all when it was given up because nobody wanted
    /// it any more. Only what is set in a process of its own can be given up.
    pub fn proof(
        &self,
        document: &Document,
        wanted: &dyn Fn() -> bool,
    ) -> Result<RenderedPdf, Vec<Finding>> {
        self.set(document, true, wanted)
    }

    /// What a document says, passage by passage, words of its template, profile and library
    /// included. No page is set.
    ///
    /// # Errors
    ///
    /// What is wrong with its template.
    pub fn passages(&self, document: &Document) -> Result<Vec<Passage>, Vec<Finding>> {
        catching(&document.path, || {
            let markup = self.markup(document)?;
            let job = Job::Read(markup.text.clone(), self.library(document));
            let own = self.own_file(document);
            let read = self.done(job, &document.path, own.as_ref(), &markup, &|| true)?;
            Ok(passages(&markup, &read.words))
        })
    }

    /// The library files that a document is made with.
    fn library(&self, document: &Document) -> Vec<LibraryFile> {
        let needed = self.dependencies.of(document).into_keys();
        let library = needed.filter(|it| it.ends_with(".typ"));
        let text = |it: &str| Some((it.to_owned(), self.templates.get(it)?.to_owned()));
        library.filter_map(text).collect()
    }

    fn set(
        &self,
        document: &Document,
        images: bool,
        wanted: &dyn Fn() -> bool,
    ) -> Result<RenderedPdf, Vec<Finding>> {
        catching(&document.path, || {
            let markup = self.markup(document)?;
            let job = Job::Set(Manuscript::new(document, &markup), images);
            let own = self.own_file(document);
            self.done(job, &document.path, own.as_ref(), &markup, wanted)
        })
    }

    /// Does a job that makes one thing, in another process when a file of the office's `own` is
    /// used for it. `path` is what it makes.
    fn done(
        &self,
        job: Job,
        path: &str,
        own: Option<&Arc<str>>,
        markup: &Markup,
        wanted: &dyn Fn() -> bool,
    ) -> Result<RenderedPdf, Vec<Finding>> {
        let mut heard = Vec::new();
        if let Some(sandbox) = self.sandbox.as_ref().filter(|_| own.is_some()) {
            match sandbox.ask(&job, wanted, &mut heard) {
                Ok(()) => {}
                Err(Ended::Unwanted) => return Err(Vec::new()),
                Err(ended) => return Err(vec![sandbox.limits.finding(path, own, ended)]),
            }
        } else {
            job.run(&self.typesetter, &mut |made| heard.push(made));
        }
        let made = heard.pop().unwrap_or_else(|| Err(Vec::new()));
        made.map_err(|failures| findings_of(&failures, markup))
    }

    /// Renders a document.
    ///
    /// # Errors
    ///
    /// What is wrong with its template.
    pub(super) fn markup(&self, document: &Document) -> Result<Markup, Vec<Finding>> {
        let template = document.kind.template();
        let markup = self.engine.render(template, &document.view);
        markup.map_err(|finding| vec![finding])
    }

    /// What is wrong with the office's own templates, as far as can be told without setting a
    /// page: what does not parse, values and files that are not there, and whatever goes wrong
    /// when the documents are rendered with them.
    pub fn check(&self, documents: &[Document]) -> Vec<Finding> {
        let templates = &self.templates;
        let mut findings = check_values(&self.engine, templates, &self.dependencies, documents);
        let library = templates
            .overridden()
            .filter(|(name, _)| name.ends_with(".typ"));
        for (name, text) in library {
            let file = Arc::from(shown_name(name));
            let parsed = self.parse(name, &file, &Markup::plain(name, text));
            findings.extend(parsed.err().unwrap_or_default());
        }
        // What is wrong with a template already is not told again for each document.
        let places = findings.iter().filter_map(|it| it.place.as_ref());
        let templates = places.filter(|it| it.file.ends_with(".j2"));
        let broken: Vec<Arc<str>> = templates.map(|it| Arc::clone(&it.file)).collect();
        let subjects = Subjects::new(&self.templates);
        // What went out is never set anew.
        for document in documents.iter().filter(|it| it.issued.is_none()) {
            let mut needed = self.dependencies.of(document).into_keys().map(shown_name);
            let Some(file) = self.own_file(document) else {
                continue;
            };
            if needed.any(|name| broken.iter().any(|it| **it == *name)) {
                continue;
            }
            let rendered = catching(&document.path, || {
                let subject = subjects.of(document.kind.template(), &document.view);
                subject.map_err(|finding| vec![finding])?;
                self.markup(document)
            });
            let parsed = rendered.and_then(|it| self.parse(&document.path, &file, &it));
            for finding in parsed.err().into_iter().flatten() {
                if !findings.contains(&finding) {
                    findings.push(finding);
                }
            }
        }
        findings
    }

    /// What in markup does not parse or is not there. `path` is what is made of it, with a file
    /// of the office's own.
    fn parse(&self, path: &str, file: &Arc<str>, markup: &Markup) -> Result<(), Vec<Finding>> {
        let job = Job::Parse(markup.folder().to_owned(), markup.text.clone());
        self.done(job, path, Some(file), markup, &|| true).map(drop)
    }

    /// A file of the office's own that the document is made with.
    pub(super) fn own_file(&self, document: &Document) -> Option<Arc<str>> {
        let mut own = self.templates.overridden().peekable();
        own.peek()?;
        let needed = self.dependencies.of(document);
        let own = own.find(|(own, _)| needed.contains_key(own));
        own.map(|(name, _)| Arc::from(shown_name(name)))
    }
}
