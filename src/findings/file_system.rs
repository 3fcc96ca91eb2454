//! Failures of the file system, in both languages.

use std::io;
use std::io::ErrorKind;

use super::rule::Bilingual;

/// What went wrong with a file, in both languages: the system's own words depend on the
/// machine.
pub(crate) fn io_detail(error: Option<&io::Error>) -> Bilingual {
    let (vi, en) = match error.map(io::Error::kind) {
        Some(ErrorKind::NotFound) => ("không có tệp hoặc thư mục", "no such file or folder"),
        Some(ErrorKind::PermissionDenied) => ("không có quyền", "no permission"),
        Some(ErrorKind::StorageFull | ErrorKind::QuotaExceeded) => {
            ("hết chỗ trên đĩa", "the disk is full")
        }
        Some(ErrorKind::ReadOnlyFilesystem) => ("đĩa chỉ cho đọc", "the disk is read-only"),
        Some(ErrorKind::InvalidData) => ("không phải văn bản UTF-8", "not UTF-8 text"),
        Some(ErrorKind::NotADirectory | ErrorKind::AlreadyExists) => (
            "một tệp đứng ở chỗ của thư mục",
            "a file stands where a folder should",
        ),
        Some(ErrorKind::IsADirectory) => (
            "một thư mục hay thứ khác đứng ở chỗ của tệp",
            "a folder or something else stands where a file should",
        ),
        _ => ("lỗi của hệ thống tệp", "a failure of the file system"),
    };
    Bilingual { vi, en }
}
