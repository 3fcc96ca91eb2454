//! Nhà in: from a document to the bytes of its PDF.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::digest::TemplateDigests;
use crate::documents::Document;
use crate::findings::{Finding, Place, catalogue as rule};
use crate::render::markup::{Engine, Markup, Templates, shown_name};
use crate::render::sandbox::{Apart, Ended};
use crate::render::typeset::{
    Failure, PageImage, Sheet, Typesetter, check_syntax, findings as findings_of,
};

/// Một bản in: the PDF of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// The file.
    pub pdf: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
}

/// Một bản in thử: what is printed, and how it looks.
#[derive(Debug, Clone, PartialEq)]
pub struct Proof {
    /// The PDF.
    pub printed: Printed,
    /// A picture of each page.
    pub images: Vec<PageImage>,
}

impl Proof {
    /// One without pictures.
    pub(crate) fn of(printed: Printed) -> Self {
        let images = Vec::new();
        Self { printed, images }
    }
}

/// What is made of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wish {
    /// Its PDF.
    Printed,
    /// Its PDF, and pictures of its pages.
    Proof,
}

/// Where pages are set with an office's own templates, which may never end.
#[derive(Debug, Clone)]
pub struct Precaution {
    /// doithoai itself, to be run once more.
    pub program: PathBuf,
    /// For one document.
    pub limit: Duration,
    /// For one document and those before it, in bytes.
    pub memory: u64,
}

/// Nhà in: an office's templates, ready for all of its documents and for several threads.
pub struct Press {
    engine: Engine,
    pub(crate) typesetter: Option<Typesetter>,
    pub(crate) templates: Templates,
    digests: TemplateDigests,
    pub(crate) precaution: Option<Precaution>,
    /// Processes at rest.
    apart: Mutex<Vec<Apart>>,
}

impl Press {
    /// A press for these templates. Without precaution everything is set in this process.
    pub fn new(templates: &Templates, precaution: Option<&Precaution>) -> Self {
        Self {
            engine: Engine::new(templates),
            typesetter: Typesetter::new(templates),
            digests: TemplateDigests::new(templates),
            templates: templates.clone(),
            precaution: precaution.cloned(),
            apart: Mutex::new(Vec::new()),
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
    pub fn make(&self, document: &Document) -> Result<Printed, Vec<Finding>> {
        let made = self.set(document, Wish::Printed, &|| true);
        made.map(|proof| proof.printed)
    }

    /// Makes a document, and pictures of its pages, while they are wanted.
    ///
    /// # Errors
    ///
    /// Those of [`Press::make`]; no finding at all when it was given up because nobody wanted
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
        catching(&document.path, || {
            let template = document.kind.template();
            let markup = self.markup(document)?;
            let sheet = Sheet::new(document, &markup);
            let printed = match (self.own_file(document), &self.precaution) {
                (Some(file), Some(precaution)) => {
                    let set = self.with_apart(precaution, |apart| {
                        apart.set(&self.templates, sheet, wish, wanted)
                    });
                    match set {
                        Ok(printed) => printed,
                        Err(Ended::Unwanted) => return Err(Vec::new()),
                        Err(ended) => {
                            let path = &document.path;
                            return Err(vec![brought_down(path, precaution, Some(file), ended)]);
                        }
                    }
                }
                _ => match &self.typesetter {
                    Some(typesetter) => print(typesetter, &sheet, wish),
                    None => return Err(vec![engine_failed(&document.path, "main.typ")]),
                },
            };
            printed.map_err(|failures| findings_of(&failures, template, &markup))
        })
    }

    /// Renders a document.
    ///
    /// # Errors
    ///
    /// What is wrong with its template.
    pub(crate) fn markup(&self, document: &Document) -> Result<Markup, Vec<Finding>> {
        let template = document.kind.template();
        let markup = self.engine.render(template, &document.view);
        markup.map_err(|finding| vec![finding])
    }

    /// The syntax errors of the office's own library files.
    pub fn check_library(&self) -> Vec<Finding> {
        let own = self.templates.overridden();
        let mut findings = Vec::new();
        for (name, text) in own.filter(|(name, _)| name.ends_with(".typ")) {
            let nothing = Markup::plain(String::new());
            let shown = |failures: Vec<Failure>| findings_of(&failures, name, &nothing);
            let Some(precaution) = &self.precaution else {
                findings.extend(shown(check_syntax(name, text)));
                continue;
            };
            let answer = self.with_apart(precaution, |apart| {
                apart.check_syntax(&self.templates, name, text)
            });
            match answer {
                Ok(failures) => findings.extend(shown(failures)),
                Err(ended) => {
                    let file: Arc<str> = Arc::from(shown_name(name));
                    findings.push(ended_at(Some(file), name, precaution, ended));
                }
            }
        }
        findings
    }

    /// A file of the office's own that the document is made with.
    pub(crate) fn own_file(&self, document: &Document) -> Option<Arc<str>> {
        let mut own = self.templates.overridden().peekable();
        own.peek()?;
        let needed = self.digests.of(document);
        let own = own.find(|(own, _)| needed.iter().any(|(name, _)| name == own));
        own.map(|(name, _)| Arc::from(shown_name(name)))
    }

    pub(crate) fn with_apart<T>(
        &self,
        precaution: &Precaution,
        work: impl FnOnce(&mut Apart) -> T,
    ) -> T {
        let resting = || self.apart.lock().unwrap_or_else(PoisonError::into_inner);
        let apart = resting().pop();
        let mut apart = apart.unwrap_or_else(|| Apart::new(precaution));
        let done = work(&mut apart);
        resting().push(apart);
        done
    }
}

/// Sets a sheet, writes its PDF, and draws its pages where that is wished.
///
/// # Errors
///
/// What the typesetter complains of.
pub(crate) fn print(
    typesetter: &Typesetter,
    sheet: &Sheet,
    wish: Wish,
) -> Result<Proof, Vec<Failure>> {
    let pages = typesetter.typeset(sheet)?;
    let pdf = typesetter.export(sheet, &pages)?;
    let images = match wish {
        Wish::Proof => pages.images(),
        Wish::Printed => Vec::new(),
    };
    let pages = pages.count();
    let printed = Printed { pdf, pages };
    Ok(Proof { printed, images })
}

/// Does the work for what is made at a path; a panic becomes a finding.
///
/// # Errors
///
/// Those of the work.
pub fn catching<T>(
    path: &str,
    work: impl FnOnce() -> Result<T, Vec<Finding>>,
) -> Result<T, Vec<Finding>> {
    let done = catch_unwind(AssertUnwindSafe(work));
    done.unwrap_or_else(|cause| Err(vec![engine_failed(path, &panic_message(&*cause))]))
}

/// The finding that the program itself has failed at something.
pub(crate) fn engine_failed(path: &str, detail: &str) -> Finding {
    let finding = Finding::under_nowhere(&rule::ENGINE_FAILED);
    let finding = finding.with("path", path);
    finding.with("detail", detail)
}

/// The finding that the other process gave no answer; `file` is one of the office's own that
/// was used.
pub(crate) fn brought_down(
    path: &str,
    precaution: &Precaution,
    file: Option<Arc<str>>,
    ended: Ended,
) -> Finding {
    match ended {
        Ended::Panicked(detail) => engine_failed(path, &detail),
        ended => ended_at(file, path, precaution, ended),
    }
}

/// The finding for a file of the office's own that brings the typesetter down.
fn ended_at(file: Option<Arc<str>>, path: &str, precaution: &Precaution, ended: Ended) -> Finding {
    let place = file.as_ref().map(Place::file);
    let seconds = precaution.limit.as_secs_f64();
    let finding = match ended {
        Ended::TooLong => {
            Finding::under_at(&rule::NO_END, place).with("seconds", format!("{seconds}"))
        }
        Ended::TooLarge => Finding::under_at(&rule::TOO_MUCH_MEMORY, place),
        Ended::Died | Ended::Unwanted | Ended::Panicked(_) => {
            Finding::under_at(&rule::BROUGHT_DOWN, place)
        }
        Ended::Unreachable => Finding::under_at(&rule::CANNOT_START, place),
    };
    finding.with("path", path)
}

/// What a panic said.
pub(crate) fn panic_message(cause: &(dyn Any + Send)) -> String {
    let text = cause.downcast_ref::<String>().map(String::as_str);
    let text = text.or_else(|| cause.downcast_ref::<&str>().copied());
    text.unwrap_or_default().to_owned()
}
