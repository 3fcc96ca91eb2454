//! The checks and rules of all files, file by file.

use super::check::Check;
use crate::findings::{Finding, Rule};
use crate::model::Model;

/// What holds between sound records: everything in which the model breaks a rule.
pub fn check(model: &Model) -> Vec<Finding> {
    let mut findings = Vec::new();
    for check in CHECKS.iter().copied().flatten() {
        check(model, &mut findings);
    }
    findings
}

macro_rules! all {
    ($($file:ident)*) => {
        static CHECKS: &[&[Check]] = &[$(super::$file::CHECKS),*];

        /// The rules of this folder.
        pub(crate) static RULES: &[&[&Rule]] = &[$(super::$file::RULES),*];
    };
}

all! {
    days office plans order agendas attendance deadlines events gaps numbers letters requests
    repeats complaints petitioners people positions figures secrets
}
