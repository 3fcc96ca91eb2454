//! How much is told of one file.

/// The most findings that are told of one file.
pub(crate) const MOST: usize = 100;
