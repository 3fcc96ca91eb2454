//! Vì sao không lập được hồ sơ.

use std::io;

use crate::findings::{Finding, Sources};

/// Vì sao không lập được hồ sơ.
#[derive(Debug)]
pub enum NotBegun {
    /// Something is wrong with what was asked for, or with the records that are there.
    Findings(Vec<Finding>, Box<Sources>),
    /// These flags are needed and nobody could be asked.
    Missing(Vec<&'static str>),
    /// The questions were broken off.
    Cancelled,
    /// The questions could not be put.
    Unasked(io::Error),
}

impl From<Finding> for NotBegun {
    fn from(finding: Finding) -> Self {
        Self::Findings(vec![finding], Box::default())
    }
}

impl From<io::Error> for NotBegun {
    fn from(error: io::Error) -> Self {
        Self::Unasked(error)
    }
}
