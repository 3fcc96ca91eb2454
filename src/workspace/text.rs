//! Đọc tệp: what stands in a record or template, whatever lies there.

use std::fs::File;
use std::io;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use crate::findings::{Bilingual, Finding, Place, io_detail, rules};

/// The largest record, in MiB: a year of petitions in one file stays far below.
const LARGEST: u64 = 2;

/// The text of a file; what stands in the way is a finding.
pub(crate) fn read_text(
    path: &Path,
    file: &Arc<str>,
    findings: &mut Vec<Finding>,
) -> Option<String> {
    let bytes = read_bytes(path, file, LARGEST, findings)?;
    match String::from_utf8(bytes) {
        Ok(text) => Some(text),
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let before = error.as_bytes()[..at].iter();
            let line = before.filter(|b| **b == b'\n').count() + 1;
            findings.push(Finding::new(NotUtf8 { line }, Place::file(file)));
            None
        }
    }
}

/// The bytes of a file that has at most so many MiB; what stands in the way is a finding.
pub(crate) fn read_bytes(
    path: &Path,
    file: &Arc<str>,
    most: u64,
    findings: &mut Vec<Finding>,
) -> Option<Vec<u8>> {
    // One byte more than is allowed tells whether there is more, whatever the file does
    // meanwhile.
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|it| it.take((most << 20) + 1).read_to_end(&mut bytes));
    if let Err(error) = read {
        findings.push(unreadable(file, Some(&error)));
        return None;
    }
    if bytes.len() as u64 > most << 20 {
        findings.push(Finding::new(FileTooLarge { most }, Place::file(file)));
        return None;
    }
    Some(bytes)
}

/// The finding that a file or folder cannot be read; without an error it is neither.
pub(super) fn unreadable(file: &Arc<str>, error: Option<&io::Error>) -> Finding {
    let detail = io_detail(error);
    Finding::new(UnreadableFile { detail }, Place::file(file))
}

rules! { RULES:

UnreadableFile "D101" "unreadable-file" Error { detail: Bilingual }
vi "không đọc được ({detail})"
=> "xem lại quyền đọc của tệp hoặc thư mục, rồi chạy lại"
en "cannot be read ({detail})"
=> "check the permissions of the file or folder and run again"
why "Hồ sơ không đọc được thì không thể lập văn bản; bỏ qua trong im lặng sẽ làm thiếu số liệu."
  / "A record that cannot be read cannot become a document, and passing over it would lose figures."
wrong "plan.toml không có quyền đọc, hoặc không phải là một tệp"
    / "plan.toml may not be read, or is no file"
right "plan.toml là một tệp và có quyền đọc"
    / "plan.toml is a file and may be read"
by Technical

NotUtf8 "D102" "not-utf8" Error { line: usize }
vi "tệp không ở bảng mã UTF-8 (sai từ dòng {line})"
=> "mở tệp trong trình soạn thảo và lưu lại với bảng mã UTF-8"
en "the file is not UTF-8 (from line {line})"
=> "open the file in an editor and save it as UTF-8"
why "TOML chỉ dùng UTF-8. Tệp lưu bằng bảng mã khác sẽ mất dấu tiếng Việt."
  / "TOML is UTF-8 only. In any other encoding the Vietnamese letters are lost."
wrong "tệp lưu bằng bảng mã TCVN3 (ABC)"
    / "the file was saved as TCVN3 (ABC)"
right "tệp lưu bằng bảng mã UTF-8"
    / "the file is saved as UTF-8"
by Technical

FileTooLarge "D127" "file-too-large" Error { most: u64 }
vi "tệp lớn hơn {most} MB"
=> "một hồ sơ chỉ vài chục KB; xem có dán nhầm hình ảnh, bảng tính vào tệp không; ảnh trong templates/ thì thu nhỏ rồi lưu lại"
en "the file is larger than {most} MB"
=> "a record has some dozen KB; look whether a picture or a spreadsheet was pasted into it; save a picture in templates/ smaller"
why "Tệp quá lớn không thể là hồ sơ gõ tay; đọc hết chỉ làm treo máy."
  / "Nobody types a record of that size, and reading it would only stall the machine."
wrong "dán cả một tấm ảnh vào plan.toml, tệp thành 12 MB"
    / "a picture pasted into plan.toml makes it 12 MB"
right "plan.toml chỉ có chữ, vài chục KB"
    / "plan.toml holds text alone, some dozen KB"
by Technical

}
