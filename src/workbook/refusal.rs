//! Lý do từ chối: why a file is not taken for a workbook.

use std::io;
use std::sync::Arc;

use calamine::XlsxError;
use zip::result::ZipError;

use super::words;
use crate::findings::{Bilingual, CellAddress, Finding, Place, rules};

/// Lý do không đọc tệp: what is told instead of the rows of a file.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum BookRefusal {
    /// It is no workbook, or a broken one.
    Unreadable(Bilingual),
    /// It holds more than anybody types: of what, how much may be, and where it becomes too
    /// much.
    TooMuch(Bilingual, usize, Option<CellAddress>),
}

impl BookRefusal {
    /// What is told of it.
    pub(super) fn finding(self, file: &Arc<str>) -> Finding {
        match self {
            Self::Unreadable(detail) => {
                Finding::new(WorkbookUnreadable { detail }, Place::file(file))
            }
            Self::TooMuch(what, most, at) => {
                let place = match at {
                    Some(address) => Place::cell(file, address),
                    None => Place::file(file),
                };
                Finding::new(WorkbookTooLarge { what, most }, place)
            }
        }
    }
}

impl From<ZipError> for BookRefusal {
    fn from(_: ZipError) -> Self {
        Self::Unreadable(words::DAMAGED)
    }
}

impl From<io::Error> for BookRefusal {
    fn from(_: io::Error) -> Self {
        Self::Unreadable(words::DAMAGED)
    }
}

impl From<XlsxError> for BookRefusal {
    fn from(_: XlsxError) -> Self {
        Self::Unreadable(words::NO_WORKBOOK)
    }
}

rules! { REFUSALS:

WorkbookUnreadable "D601" "workbook-unreadable" Error { detail: Bilingual }
vi "không đọc được sổ Excel ({detail})"
=> "mở tệp bằng Excel hoặc LibreOffice rồi lưu lại dạng .xlsx, không đặt mật khẩu"
en "the workbook cannot be read ({detail})"
=> "open it in Excel or LibreOffice and save it as .xlsx, without a password"
why "Chỉ nhập từ tệp .xlsx nguyên vẹn; đổi đuôi tên tệp không đổi được dạng tệp."
  / "Only a whole .xlsx file is read; another ending of its name does not make it one."
wrong "tệp .xls cũ được đổi tên thành so.xlsx"
    / "an old .xls file is renamed to so.xlsx"
right "tệp được lưu lại bằng `Save As`, dạng Excel Workbook (.xlsx)"
    / "the file is saved anew by File, Save As, Excel Workbook (.xlsx)"
by Technical

WorkbookTooLarge "D602" "workbook-too-large" Error { what: Bilingual, most: usize }
vi "sổ Excel quá lớn: có hơn {most} {what}"
=> "chép riêng danh sách kiến nghị sang một sổ mới, bỏ hình ảnh và trang thừa"
en "the workbook is too large: it has more than {most} {what}"
=> "copy the list of petitions into a new workbook, without pictures and other sheets"
why "Không ai gõ tay một danh sách lớn như vậy; đọc hết chỉ làm treo máy."
  / "Nobody types a list of that size; reading it would only stall the machine."
wrong "danh sách có chữ ở dòng 50000"
    / "a list with text in row 50,000"
right "danh sách vài trăm dòng"
    / "a list of some hundred rows"
by Technical

}
