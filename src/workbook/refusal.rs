//! Why a file is not taken for a workbook.

use std::sync::Arc;

use crate::diagnostic::Bilingual;
use crate::diagnostic::CellAddress;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Place;
use crate::diagnostic::catalogue as rule;

/// Lý do không đọc tệp.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Refusal {
    /// It is no workbook, or a broken one.
    Unreadable(Bilingual),
    /// It holds more than anybody types: of what, how much may be, and where it becomes too
    /// much.
    TooMuch(Bilingual, usize, Option<CellAddress>),
}

impl Refusal {
    /// What is told of it.
    pub(super) fn finding(self, file: &Arc<str>) -> Diagnostic {
        match self {
            Self::Unreadable(detail) => {
                let finding = Diagnostic::new(&rule::WORKBOOK_UNREADABLE, Place::file(file));
                finding.with("detail", detail)
            }
            Self::TooMuch(what, most, at) => {
                let place = match at {
                    Some(address) => Place::cell(file, address),
                    None => Place::file(file),
                };
                let finding = Diagnostic::new(&rule::WORKBOOK_TOO_LARGE, place);
                finding.with("what", what).with("most", most.to_string())
            }
        }
    }
}

/// The same words in both languages' order.
pub(super) const fn words(vi: &'static str, en: &'static str) -> Bilingual {
    Bilingual { vi, en }
}
