//! The checks and rules of all files, file by file.

use super::check::Check;
use crate::findings::{Finding, Rule};
use crate::model::Model;

/// What holds between sound records: everything in which the model breaks a rule.
pub fn check(model: &Model) -> Vec<Finding> {
    let mut findings = Vec::new();
    for check in CHECKS.iter().copied().flatten() {
        check.run(model, &mut findings);
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
    again arrangements days order programmes deadlines events gaps register requests repeats complaints petitioners
    names people figures reports corrections secrets vanishing
}
