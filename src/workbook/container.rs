//! Tệp xlsx: a zip file, opened with care.
//!
//! The sizes are read off the zip's directory before anything is unpacked, every part is
//! unpacked with its own bound, and what comes out is looked at before the reader of
//! spreadsheets sees it: that one trusts sizes written in the file. It is given a zip made
//! anew, of the parts that matter.

use super::inflate::inflate;
use super::refusal::{Refusal, words};

/// The largest file, in bytes.
pub(super) const LARGEST: usize = 16 << 20;
/// The most that all parts may hold, in bytes.
const WHOLE: usize = 96 << 20;
/// The most parts.
const PARTS: usize = 2000;
/// The most texts that a workbook may announce.
const STRINGS: usize = 2_000_000;

/// A part of the zip file.
struct Part<'a> {
    name: &'a str,
    packed: bool,
    check: u32,
    length: usize,
    data: &'a [u8],
}

/// The workbook with nothing in it but the parts that say something, not packed.
///
/// # Errors
///
/// When it is no zip file of a workbook, a broken one, or one that grows beyond all measure.
pub(super) fn repacked(bytes: &[u8]) -> Result<Vec<u8>, Refusal> {
    if bytes.len() > LARGEST {
        let what = words("MB của cả tệp", "MB of the whole file");
        return Err(Refusal::TooMuch(what, LARGEST >> 20, None));
    }
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return Err(Refusal::Unreadable(words(
            "tệp .xls kiểu cũ, hoặc tệp có mật khẩu",
            "an old .xls file, or one with a password",
        )));
    }
    if !bytes.starts_with(b"PK") {
        return Err(Refusal::Unreadable(words(
            "không phải tệp Excel .xlsx",
            "not an Excel .xlsx file",
        )));
    }
    let parts = directory(bytes).ok_or(DAMAGED)?;
    if parts.len() > PARTS {
        let what = words("phần trong tệp nén", "parts in the zip file");
        return Err(Refusal::TooMuch(what, PARTS, None));
    }
    let has = |name: &str| parts.iter().any(|part| part.name == name);
    if !parts.iter().any(|part| part.name.ends_with("workbook.xml")) {
        return Err(Refusal::Unreadable(if has("content.xml") {
            words("tệp .ods của LibreOffice", "an .ods file of LibreOffice")
        } else if has("xl/workbook.bin") {
            words("tệp .xlsb", "an .xlsb file")
        } else {
            words("tệp nén, không phải sổ Excel", "a zip file, not a workbook")
        }));
    }
    let wanted: Vec<&Part<'_>> = parts.iter().filter(|part| matters(part.name)).collect();
    let whole = wanted
        .iter()
        .try_fold(0_usize, |sum, it| sum.checked_add(it.length));
    if whole.is_none_or(|whole| whole > WHOLE) {
        let what = words("MB sau khi giải nén", "MB once it is unpacked");
        return Err(Refusal::TooMuch(what, WHOLE >> 20, None));
    }
    let mut out = Writer::default();
    for part in wanted {
        let unpacked = if part.packed {
            inflate(part.data, part.length)
        } else {
            (part.data.len() == part.length).then(|| part.data.to_vec())
        };
        let text = unpacked.filter(|text| checksum(text) == part.check);
        let text = text.ok_or(DAMAGED)?;
        harmless(part.name, &text)?;
        out.add(part.name, &text);
    }
    Ok(out.finish())
}

const DAMAGED: Refusal = Refusal::Unreadable(words(
    "tệp bị cắt cụt hoặc hỏng",
    "the file is cut off or damaged",
));

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
fn harmless(name: &str, text: &[u8]) -> Result<(), Refusal> {
    let odd = Refusal::Unreadable(words(
        "bên trong tệp có nội dung lạ, không do chương trình bảng tính ghi ra",
        "it holds what no spreadsheet program writes",
    ));
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
                let what = words("đoạn chữ", "texts");
                return Err(Refusal::TooMuch(what, STRINGS, None));
            }
        }
    }
    Ok(())
}

/// The parts that the zip's directory lists; `None` when the file is broken, encrypted, or
/// packed in another way than spreadsheets are.
fn directory(bytes: &[u8]) -> Option<Vec<Part<'_>>> {
    const END: &[u8] = b"PK\x05\x06";
    let tail = bytes.len().saturating_sub(22 + 0xffff);
    let end = bytes.get(tail..)?.windows(4).rposition(|it| it == END)? + tail;
    bytes.get(end..end + 22)?;
    let count = short(bytes, end + 10)?;
    let mut at = long(bytes, end + 16)?;
    let mut parts: Vec<Part<'_>> = Vec::new();
    for _ in 0..count {
        if bytes.get(at..at.checked_add(4)?)? != b"PK\x01\x02" {
            return None;
        }
        let flags = short(bytes, at + 8)?;
        let method = short(bytes, at + 10)?;
        let check = u32::try_from(long(bytes, at + 16)?).ok()?;
        let (size, length) = (long(bytes, at + 20)?, long(bytes, at + 24)?);
        let (name, extra, note) = (
            short(bytes, at + 28)?,
            short(bytes, at + 30)?,
            short(bytes, at + 32)?,
        );
        let local = long(bytes, at + 42)?;
        let raw = bytes.get(at + 46..at + 46 + name)?;
        at += 46 + name + extra + note;
        let known = matches!(method, 0 | 8) && flags & 1 == 0;
        let name = std::str::from_utf8(raw).ok().filter(|_| known)?;
        if parts.iter().any(|part| part.name == name) && matters(name) {
            return None;
        }
        if bytes.get(local..local.checked_add(4)?)? != b"PK\x03\x04" {
            return None;
        }
        let start = local + 30 + short(bytes, local + 26)? + short(bytes, local + 28)?;
        parts.push(Part {
            name,
            packed: method == 8,
            check,
            length,
            data: bytes.get(start..start.checked_add(size)?)?,
        });
        if parts.len() > PARTS {
            break;
        }
    }
    Some(parts)
}

fn short(bytes: &[u8], at: usize) -> Option<usize> {
    let two = bytes.get(at..at.checked_add(2)?)?;
    Some(usize::from(u16::from_le_bytes(two.try_into().ok()?)))
}

fn long(bytes: &[u8], at: usize) -> Option<usize> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    usize::try_from(u32::from_le_bytes(four.try_into().ok()?)).ok()
}

/// CRC-32, as zip files have it.
fn checksum(bytes: &[u8]) -> u32 {
    let table: [u32; 256] = std::array::from_fn(|at| {
        (0..8).fold(at as u32, |sum, _| (sum >> 1) ^ (0xedb8_8320 * (sum & 1)))
    });
    let step = |sum: u32, byte: &u8| {
        let at = (sum ^ u32::from(*byte)) & 0xff;
        (sum >> 8) ^ table.get(at as usize).copied().unwrap_or_default()
    };
    !bytes.iter().fold(!0, step)
}

/// Writes a zip file of unpacked parts.
#[derive(Default)]
struct Writer {
    out: Vec<u8>,
    directory: Vec<u8>,
    count: u16,
}

impl Writer {
    /// Both are far below the four gigabytes that a zip file can count.
    fn add(&mut self, name: &str, text: &[u8]) {
        let offset = self.out.len() as u32;
        let mut head = Vec::new();
        head.extend([20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0]);
        head.extend(checksum(text).to_le_bytes());
        head.extend((text.len() as u32).to_le_bytes());
        head.extend((text.len() as u32).to_le_bytes());
        head.extend((name.len() as u16).to_le_bytes());
        head.extend([0, 0]);
        self.out.extend(b"PK\x03\x04");
        self.out.extend(&head);
        self.out.extend(name.as_bytes());
        self.out.extend(text);
        self.directory.extend(b"PK\x01\x02\x14\x00");
        self.directory.extend(&head);
        self.directory.extend([0; 10]);
        self.directory.extend(offset.to_le_bytes());
        self.directory.extend(name.as_bytes());
        self.count += 1;
    }

    fn finish(mut self) -> Vec<u8> {
        let start = self.out.len() as u32;
        let length = self.directory.len() as u32;
        self.out.extend(&self.directory);
        self.out.extend(b"PK\x05\x06\0\0\0\0");
        self.out.extend(self.count.to_le_bytes());
        self.out.extend(self.count.to_le_bytes());
        self.out.extend(length.to_le_bytes());
        self.out.extend(start.to_le_bytes());
        self.out.extend([0, 0]);
        self.out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(name: &str, text: &[u8]) -> Result<Vec<u8>, Refusal> {
        let mut zip = Writer::default();
        zip.add("xl/workbook.xml", b"<workbook/>");
        zip.add(name, text);
        repacked(&zip.finish())
    }

    #[test]
    fn what_is_written_reads_back() {
        let zip = with("xl/worksheets/sheet1.xml", b"<worksheet/>").expect("sound");
        assert_eq!(repacked(&zip).as_ref(), Ok(&zip));
        assert_eq!(checksum(b"123456789"), 0xcbf4_3926);
        for cut in 0..zip.len() {
            assert!(repacked(&zip[..cut]).is_err(), "{cut}");
        }
    }

    #[test]
    fn what_misleads_the_reader_is_refused() {
        let strings = "xl/sharedStrings.xml";
        for text in [
            "<!DOCTYPE a [<!ENTITY b \"cc\">]><sst/>",
            "<sst uniqueCount=\"99999999999999999999999\"/>",
            "<sst uniqueCount = '999999999'/>",
            "<?xml version=\"1.0\" encoding=\"UTF-16\"?><sst/>",
            "<\0s\0s\0t\0",
        ] {
            assert!(with(strings, text.as_bytes()).is_err(), "{text}");
        }
        assert!(with(strings, b"<sst uniqueCount=\"12\"/>").is_ok());
        assert!(with("xl/media/image1.xml", b"<!DOCTYPE a>").is_ok());
    }
}
