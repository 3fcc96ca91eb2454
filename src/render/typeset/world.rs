//! What Typst can see: the manuscript, the templates, the fonts. No disk, no network,
//! no clock, no packages.

use std::collections::BTreeMap;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_kit::files::{FileLoader, FileStore};
use typst_kit::fonts::FontStore;

use super::fonts::FONTS;
use super::manuscript::Manuscript;
use crate::render::markup::Templates;

/// Bộ dàn trang: what all documents share. Made once, used by all threads.
pub struct Typesetter {
    library: LazyHash<Library>,
    fonts: FontStore,
    files: FileStore<TemplateFiles>,
    main: FileId,
}

impl Typesetter {
    /// A typesetter over the given templates.
    ///
    /// `None` cannot happen while the names of templates are valid Typst paths; they are, as
    /// they come from a list in the program or from UTF-8 file names without backslashes.
    pub fn new(templates: &Templates) -> Option<Self> {
        let mut fonts = FontStore::new();
        fonts.extend(FONTS.iter().map(|font| (font.clone(), font.info().clone())));
        Some(Self {
            library: LazyHash::new(Library::default()),
            fonts,
            files: FileStore::new(TemplateFiles::new(templates)),
            main: file_id("main.typ")?,
        })
    }
}

fn file_id(path: &str) -> Option<FileId> {
    let path = VirtualPath::new(path).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// The templates as files of Typst.
struct TemplateFiles {
    texts: BTreeMap<String, Bytes>,
}

impl TemplateFiles {
    fn new(templates: &Templates) -> Self {
        let bytes = |text: &str| Bytes::new(text.as_bytes().to_vec());
        Self {
            texts: templates
                .iter()
                .map(|(name, text)| (name.to_owned(), bytes(text)))
                .collect(),
        }
    }
}

impl FileLoader for TemplateFiles {
    fn load(&self, id: FileId) -> FileResult<Bytes> {
        if !matches!(id.root(), VirtualRoot::Project) {
            return Err(FileError::Other(Some("packages are not available".into())));
        }
        let path = id.vpath().get_without_slash();
        self.texts
            .get(path)
            .cloned()
            .ok_or_else(|| FileError::NotFound(path.into()))
    }
}

/// The world of one manuscript.
pub(crate) struct TypstWorld<'a> {
    shared: &'a Typesetter,
    main: Source,
    today: Option<Datetime>,
}

impl<'a> TypstWorld<'a> {
    pub(crate) fn new(shared: &'a Typesetter, manuscript: &Manuscript) -> Self {
        Self {
            shared,
            main: Source::new(shared.main, manuscript.markup.clone()),
            today: manuscript.today(),
        }
    }
}

impl World for TypstWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.shared.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.shared.fonts.book()
    }

    fn main(&self) -> FileId {
        self.shared.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.shared.main {
            Ok(self.main.clone())
        } else {
            self.shared.files.source(id)
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.shared.main {
            Ok(Bytes::from_string(self.main.clone()))
        } else {
            self.shared.files.file(id)
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.shared.fonts.font(index)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        self.today
    }
}
