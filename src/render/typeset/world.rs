//! What Typst can see: the manuscript, the templates, the fonts. No disk, no network,
//! no clock, no packages.

use std::sync::LazyLock;

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
use crate::render::markup::{Templates, is_font};

/// The name of every manuscript.
#[expect(
    clippy::expect_used,
    reason = "a constant name, used by every document"
)]
static MAIN: LazyLock<FileId> = LazyLock::new(|| {
    let path = VirtualPath::new("main.typ").expect("a path");
    RootedPath::new(VirtualRoot::Project, path).intern()
});

/// Bộ dàn trang: what all documents share. Made once, used by all threads.
pub struct Typesetter {
    library: LazyHash<Library>,
    fonts: FontStore,
    files: FileStore<Templates>,
}

impl Typesetter {
    /// A typesetter over the given templates. Fonts among them stand behind the program's own.
    pub fn new(templates: &Templates) -> Self {
        let own = templates.files().filter(|(name, _)| is_font(name));
        let own = own.flat_map(|(_, file)| Font::iter(file.clone()));
        let mut fonts = FontStore::new();
        for font in FONTS.iter().cloned().chain(own) {
            let info = font.info().clone();
            fonts.push((font, info));
        }
        Self {
            library: LazyHash::new(Library::default()),
            fonts,
            files: FileStore::new(templates.clone()),
        }
    }

    /// A file that Typst can see.
    pub(crate) fn file(&self, name: &str) -> Option<&Bytes> {
        self.files.loader().file(name)
    }
}

impl FileLoader for Templates {
    fn load(&self, id: FileId) -> FileResult<Bytes> {
        if !matches!(id.root(), VirtualRoot::Project) {
            return Err(FileError::Other(Some("packages are not available".into())));
        }
        let path = id.vpath().get_without_slash();
        let file = self.file(path).cloned();
        file.ok_or_else(|| FileError::NotFound(path.into()))
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
            main: Source::new(*MAIN, manuscript.markup.clone()),
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
        *MAIN
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == *MAIN {
            Ok(self.main.clone())
        } else {
            self.shared.files.source(id)
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == *MAIN {
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
