//! Why a file is not taken for a workbook.

use std::sync::Arc;

use crate::findings::{Bilingual, CellAddress, Finding, Place, catalogue as rule};

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
    pub(super) fn finding(self, file: &Arc<str>) -> Finding {
        match self {
            Self::Unreadable(detail) => {
                let finding = Finding::under(&rule::WORKBOOK_UNREADABLE, Place::file(file));
                finding.with("detail", detail)
            }
            Self::TooMuch(what, most, at) => {
                let place = match at {
                    Some(address) => Place::cell(file, address),
                    None => Place::file(file),
                };
                let finding = Finding::under(&rule::WORKBOOK_TOO_LARGE, place);
                finding.with("what", what).with("most", most.to_string())
            }
        }
    }
}

/// The same words in both languages' order.
pub(super) const fn words(vi: &'static str, en: &'static str) -> Bilingual {
    Bilingual { vi, en }
}
