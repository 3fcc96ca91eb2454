//! Tệp xlsx: a zip file, opened with care.
//!
//! A few kilobytes of a zip file can say "a gigabyte of zeros". The sizes are read off its
//! directory before anything is unpacked, every part is unpacked with its own bound, and what
//! comes out is looked at before the reader of spreadsheets sees it: that one trusts sizes
//! written in the file. It is given a zip made anew, of the parts that matter.

use std::error::Error;
use std::io::{Cursor, Read, Write};

use zip::result::ZipResult;
use zip::write::{SimpleFileOptions, ZipWriter};
use zip::{CompressionMethod, ZipArchive};

use super::words;
use crate::findings::{Bilingual, Finding, rules};

/// The largest file, in bytes.
pub(super) const LARGEST: usize = 16 << 20;
/// The most that all parts may hold, in bytes.
const WHOLE: usize = 96 << 20;
/// The most parts.
const PARTS: usize = 2000;
/// The most texts that a workbook may announce.
const STRINGS: usize = 2_000_000;

/// The finding, not yet at its place, that a file is no workbook, or a broken one.
pub(super) fn unreadable(detail: Bilingual) -> Finding {
    Finding::nowhere(WorkbookUnreadable { detail })
}

/// The finding, not yet at its place, that a file holds more than anybody types.
pub(super) fn too_large(what: Bilingual, most: usize) -> Finding {
    Finding::nowhere(WorkbookTooLarge { what, most })
}

fn damaged(_: impl Error) -> Finding {
    unreadable(words::DAMAGED)
}

/// The workbook with nothing in it but the parts that say something, not packed.
///
/// # Errors
///
/// When it is no zip file of a workbook, a broken one, or one that grows beyond all measure.
pub(super) fn repacked(bytes: &[u8]) -> Result<Vec<u8>, Finding> {
    if bytes.len() > LARGEST {
        return Err(too_large(words::MB_OF_FILE, LARGEST >> 20));
    }
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return Err(unreadable(words::OLD_OR_LOCKED));
    }
    if !bytes.starts_with(b"PK") {
        return Err(unreadable(words::NO_XLSX));
    }
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    if zip.len() > PARTS {
        return Err(too_large(words::PARTS, PARTS));
    }
    if zip.has_duplicate_names() {
        return Err(unreadable(words::DAMAGED));
    }
    let names: ZipResult<Vec<String>> = zip.file_names().map(|it| Ok(it?.into())).collect();
    let names = names.map_err(damaged)?;
    let has = |name: &str| names.iter().any(|it| it == name);
    if !names.iter().any(|it| it.ends_with("workbook.xml")) {
        return Err(unreadable(if has("content.xml") {
            words::AN_ODS
        } else if has("xl/workbook.bin") {
            words::AN_XLSB
        } else {
            words::A_ZIP
        }));
    }
    let wanted: Vec<(usize, &String)> = (0..).zip(&names).filter(|it| matters(it.1)).collect();
    let mut whole = 0_u64;
    for (at, _) in &wanted {
        whole = whole.saturating_add(zip.by_index_data(*at).map_err(damaged)?.size());
    }
    if whole > WHOLE as u64 {
        return Err(too_large(words::MB_UNPACKED, WHOLE >> 20));
    }
    let mut safe = ZipWriter::new(Cursor::new(Vec::new()));
    let plain = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (at, name) in wanted {
        let part = zip.by_index(at).map_err(damaged)?;
        let length = part.size();
        let mut text = Vec::new();
        // One byte more tells a part that lies about its length; the end checks its sum.
        let read = part.take(length + 1).read_to_end(&mut text);
        read.map_err(damaged)?;
        if text.len() as u64 != length {
            return Err(unreadable(words::DAMAGED));
        }
        harmless(name, &text)?;
        safe.start_file(name.as_str(), plain).map_err(damaged)?;
        safe.write_all(&text).map_err(damaged)?;
    }
    Ok(safe.finish().map_err(damaged)?.into_inner())
}

/// Whether a part has anything to do with the cells: no pictures, drawings, macros, notes.
fn matters(name: &str) -> bool {
    let aside = [
        "docProps/",
        "customXml/",
        "xl/media/",
        "xl/drawings/",
        "xl/charts/",
        "xl/theme/",
        "xl/pivotTables/",
        "xl/pivotCache/",
        "xl/tables/",
        "xl/externalLinks/",
        "xl/printerSettings/",
        "xl/worksheets/_rels/",
    ];
    (name.ends_with(".xml") || name.ends_with(".rels"))
        && !aside.iter().any(|folder| name.starts_with(folder))
}

/// Looks for what no spreadsheet program writes and what would mislead the reader.
fn harmless(name: &str, text: &[u8]) -> Result<(), Finding> {
    let odd = unreadable(words::ODD);
    // Another encoding would hide from this look what the reader sees.
    let Some(text) = std::str::from_utf8(text)
        .ok()
        .filter(|it| !it.contains('\0'))
    else {
        return Err(odd);
    };
    let declared = text.split_once("?>").map_or("", |(head, _)| head);
    let declared = declared.to_ascii_lowercase();
    let foreign = declared.contains("encoding") && !declared.contains("utf-8");
    if foreign || text.contains("<!DOCTYPE") || text.contains("<!ENTITY") {
        return Err(odd);
    }
    if name.ends_with("sharedStrings.xml") {
        // The reader makes room for as many texts as the file says it has.
        for (at, key) in text.match_indices("uniqueCount") {
            let behind = text[at + key.len()..].trim_start_matches(|c: char| !c.is_ascii_digit());
            let digits = behind.split(|c: char| !c.is_ascii_digit()).next();
            let count = digits.unwrap_or_default();
            if count.parse::<usize>().is_ok_and(|count| count > STRINGS) || count.len() > 12 {
                return Err(too_large(words::TEXTS, STRINGS));
            }
        }
    }
    Ok(())
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
