//! Lập bản in: from a document to the bytes of its PDF.

use std::num::NonZeroUsize;
use std::sync::Arc;

use super::digest::TemplateDigests;
use super::engine_failure::{catching, engine_failed};
use super::limits::{Ended, Limits};
use super::sandbox::{Answer, Job, Sandbox};
use super::workers::in_parallel;
use crate::documents::Document;
use crate::findings::Finding;
use crate::render::markup::{Engine, Markup, Templates, shown_name};
use crate::render::typeset::{
    Failure, Manuscript, Proof, RenderedPdf, Typesetter, Wish, check_syntax,
    findings as findings_of,
};

/// Bộ lập bản in: an office's templates, ready for all of its documents and for several threads.
pub struct Renderer {
    engine: Engine,
    pub(super) typesetter: Option<Typesetter>,
    templates: Templates,
    digests: TemplateDigests,
    pub(super) sandbox: Option<Sandbox>,
}

impl Renderer {
    /// A renderer for these templates. Without limits everything is set in this process.
    pub fn new(templates: &Templates, limits: Option<&Limits>) -> Self {
        Self {
            engine: Engine::new(templates),
            typesetter: Typesetter::new(templates),
            digests: TemplateDigests::new(templates),
            templates: templates.clone(),
            sandbox: limits.map(|limits| Sandbox::new(templates, limits)),
        }
    }

    /// The templates, summed up.
    pub fn templates(&self) -> &TemplateDigests {
        &self.digests
    }

    /// The template engine.
    pub fn engine(&self) -> &Engine {
        &self.engine
    }

    /// Makes a document.
    ///
    /// # Errors
    ///
    /// What is wrong with its template, its records or the program. One document that fails
    /// takes no other with it.
    pub fn make(&self, document: &Document) -> Result<RenderedPdf, Vec<Finding>> {
        let made = self.set(document, Wish::Pdf, &|| true);
        made.map(|proof| proof.printed)
    }

    /// Makes the documents on `jobs` threads and keeps of each PDF what `keep` makes of it, in
    /// the order of the documents.
    pub fn make_all<T: Send>(
        &self,
        documents: &[Document],
        jobs: NonZeroUsize,
        keep: impl Fn(RenderedPdf) -> T + Sync,
    ) -> Vec<Result<T, Vec<Finding>>> {
        in_parallel(documents.len(), jobs, |at| {
            self.make(&documents[at]).map(&keep)
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
    ) -> Result<Proof, Vec<Finding>> {
        self.set(document, Wish::Proof, wanted)
    }

    fn set(
        &self,
        document: &Document,
        wish: Wish,
        wanted: &dyn Fn() -> bool,
    ) -> Result<Proof, Vec<Finding>> {
        let path = &*document.path;
        catching(path, || {
            let markup = self.markup(document)?;
            let manuscript = Manuscript::new(document, &markup);
            let own = self.own_file(document).zip(self.sandbox.as_ref());
            let set = match (own, &self.typesetter) {
                (Some((file, sandbox)), _) => {
                    let set = set_apart(sandbox, &Job::Set(manuscript, wish), wanted);
                    set.map_err(|ended| match ended {
                        Ended::Unwanted => Vec::new(),
                        ended => vec![sandbox.limits.finding(path, Some(&file), ended)],
                    })?
                }
                (None, Some(typesetter)) => typesetter.print(&manuscript, wish),
                (None, None) => return Err(vec![engine_failed(path, "main.typ")]),
            };
            set.map_err(|it| findings_of(&it, document.kind.template(), &markup))
        })
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

    /// The syntax errors of the office's own library files.
    pub fn check_library(&self) -> Vec<Finding> {
        let own = self.templates.overridden();
        let library = own.filter(|(name, _)| name.ends_with(".typ"));
        let findings = library.flat_map(|(name, text)| {
            let failures = match &self.sandbox {
                None => check_syntax(name, text),
                Some(sandbox) => {
                    let (file, text) = (name.to_owned(), text.to_owned());
                    let job = Job::Syntax { name: file, text };
                    match set_apart(sandbox, &job, &|| true) {
                        Ok(read) => read.err().unwrap_or_default(),
                        Err(ended) => {
                            let file = Arc::from(shown_name(name));
                            return vec![sandbox.limits.finding(name, Some(&file), ended)];
                        }
                    }
                }
            };
            findings_of(&failures, name, &Markup::plain(String::new()))
        });
        findings.collect()
    }

    /// A file of the office's own that the document is made with.
    pub(super) fn own_file(&self, document: &Document) -> Option<Arc<str>> {
        let mut own = self.templates.overridden().peekable();
        own.peek()?;
        let needed = self.digests.of(document);
        let own = own.find(|(own, _)| needed.iter().any(|(name, _)| name == own));
        own.map(|(name, _)| Arc::from(shown_name(name)))
    }
}

/// Has another process do a job that makes one document, or says why it makes none.
fn set_apart(
    sandbox: &Sandbox,
    job: &Job,
    wanted: &dyn Fn() -> bool,
) -> Result<Result<Proof, Vec<Failure>>, Ended> {
    let mut set = Err(Ended::Died);
    sandbox.ask(job, wanted, |answer| match answer {
        Answer::Made(proof) => set = Ok(Ok(proof)),
        Answer::Failed(failures) => set = Ok(Err(failures)),
        _ => {}
    })?;
    set
}
