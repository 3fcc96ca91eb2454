//! Mã thoát: how a run ends.

use std::process::ExitCode;

use crate::findings::Finding;
use crate::render::EngineFailed;

/// Mã thoát, the better ends first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Exit {
    /// All was done.
    Fine = 0,
    /// Records, templates or the disk stood in the way.
    Findings = 1,
    /// What was asked for makes no sense.
    Usage = 2,
    /// The program or the machine failed.
    Internal = 3,
}

impl Exit {
    /// How a run with these findings ends.
    pub(super) fn after(findings: &[Finding], deny_warnings: bool) -> Self {
        let failed = |it: &Finding| it.is::<EngineFailed>();
        if findings.iter().any(failed) {
            Self::Internal
        } else if findings.iter().any(Finding::is_error) || (deny_warnings && !findings.is_empty())
        {
            Self::Findings
        } else {
            Self::Fine
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}
