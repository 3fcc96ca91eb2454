//! Lời của sổ Excel: what people are told of a workbook, in every language.

use crate::findings::{Bilingual, bilingual, sentences};

sentences! {
    sheet_read { vi "Trang tính:" en "Sheet:" }
    columns_ignored { vi "Cột không dùng đến:" en "Columns that are not used:" }
    changed { vi "sửa" en "changed" }
    new { vi "mới" en "new" }
    recorded { vi "Đã có trong hồ sơ, bỏ qua:" en "Recorded already, left alone:" }
    absent { vi "Không có trong sổ, giữ nguyên:" en "Not in the workbook, kept as they are:" }
    withheld {
        vi "(không hiện lời văn: có thể là nội dung mật)"
        en "(the words are not shown: they may be secret)"
    }
    filled_in(values: &str) { vi "[tự điền {values}]" en "[filled in {values}]" }
    summary(new: usize, changed: usize, added: usize, same: usize) {
        vi "{new} tệp mới, {changed} tệp sửa, {added} nội dung mới; {same} nội dung không đổi"
        en "{new} new file(s), {changed} changed file(s), {added} new item(s); {same} item(s) unchanged"
    }
}

/// Words that findings put into their sentences: in both languages at once, and as constants,
/// since the language is known only where a finding is shown. A sentence of `sentences!` is a
/// function of its language.
macro_rules! words {
    ($($name:ident $vi:literal $en:literal)+) => {
        $(pub(super) const $name: Bilingual = bilingual!($vi, $en);)+
    };
}

words! {
    // What a cell holds or should hold.
    TEXT "chữ" "text"
    A_NUMBER "một số" "a number"
    A_WHOLE_NUMBER "một số nguyên, viết bằng chữ số" "a whole number in digits"
    A_NUMBER_IN_BOUNDS "một số từ 1 đến 9999" "a number from 1 to 9999"
    ANOTHER_NUMBER "số khác" "another"
    A_DATE "một ngày" "a date"
    A_TIME "một giờ" "a time"
    A_TRUTH "TRUE hoặc FALSE" "TRUE or FALSE"
    AN_ERROR "một lỗi của Excel" "an error of Excel"
    // Why a file is not taken for a workbook.
    OLD_OR_LOCKED "tệp .xls kiểu cũ, hoặc tệp có mật khẩu" "an old .xls file, or one with a password"
    NO_XLSX "không phải tệp Excel .xlsx" "not an Excel .xlsx file"
    AN_ODS "tệp .ods của LibreOffice" "an .ods file of LibreOffice"
    AN_XLSB "tệp .xlsb" "an .xlsb file"
    A_ZIP "tệp nén, không phải sổ Excel" "a zip file, not a workbook"
    DAMAGED "tệp bị cắt cụt hoặc hỏng" "the file is cut off or damaged"
    ODD "bên trong tệp có nội dung lạ, không do chương trình bảng tính ghi ra"
        "it holds what no spreadsheet program writes"
    NO_WORKBOOK "nội dung bên trong tệp không đúng dạng sổ Excel" "what is inside does not form a workbook"
    // What there is too much of.
    MB_OF_FILE "MB của cả tệp" "MB of the whole file"
    MB_UNPACKED "MB sau khi giải nén" "MB once it is unpacked"
    MB_OF_TEXT "MB chữ" "MB of text"
    PARTS "phần trong tệp nén" "parts in the zip file"
    TEXTS "đoạn chữ" "texts"
    SHEETS "trang tính" "sheets"
    ROWS "dòng trong một trang tính" "rows in a sheet"
    COLUMNS "cột trong một trang tính" "columns in a sheet"
    CELLS "ô có chữ" "cells with something in them"
    LETTERS "chữ trong một ô" "letters in a cell"
}
