//! One string, as the checks of this folder see it.

use std::sync::Arc;

use crate::findings::{Breach, Finding, KeyPath, Place};

/// Một chuỗi đã gõ: what stands in a string of a file, and the way to it.
#[derive(Clone, Copy)]
pub(super) struct Typed<'a> {
    pub file: &'a Arc<str>,
    pub path: &'a KeyPath,
    pub text: &'a str,
}

impl Typed<'_> {
    /// The value, or what stands first in it of an excerpt.
    pub(super) fn place(&self, excerpt: &str) -> Place {
        Place::value(self.file, self.path.clone()).inside(excerpt)
    }

    /// A finding at the first occurrence of an excerpt.
    pub(super) fn finding<B: Breach>(&self, excerpt: &str, breach: B) -> Finding {
        Finding::new(breach, self.place(excerpt))
    }
}
