//! Writing a file so that it is either whole or not there, and taking it away again.

use std::io;
use std::io::{ErrorKind, Write};
use std::path::{Component, Path};

use tempfile::NamedTempFile;
use walkdir::WalkDir;

use super::ownership::carry_over;
use crate::findings::{Bilingual, Finding, io_detail, rules};

const BEGINNING: &str = ".doithoai-";
const END: &str = ".part";

/// Writes `bytes` to a temporary file in the same folder and renames it over `path`. Who could
/// read and write what stood there can do so with the new file, and nobody else.
///
/// # Errors
///
/// Any failure of the file system; whatever stood at `path` is then untouched.
pub fn write_atomically(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let file = write_beside(path, bytes)?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// The bytes in a temporary file of the same folder, which is made where there is none.
fn write_beside(path: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
    let folder = path.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)?;
    let mut builder = tempfile::Builder::new();
    builder.prefix(BEGINNING).suffix(END);
    // A temporary file is private by default; a document is for everybody who may enter the
    // folder.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder)?;
    if path.exists() {
        carry_over(path, file.path())?;
    }
    file.write_all(bytes)?;
    file.flush()?;
    Ok(file)
}

/// The bytes of a file of the output folder. A pipe or a device there would never end.
///
/// # Errors
///
/// Any failure of the file system; that it is no file.
pub fn read_file(path: &Path) -> io::Result<Vec<u8>> {
    is_file(path)?;
    std::fs::read(path)
}

/// Fails where something else than a file stands, a link among them.
///
/// # Errors
///
/// Any failure of the file system; that it is no file.
pub fn is_file(path: &Path) -> io::Result<()> {
    if std::fs::symlink_metadata(path)?.is_file() {
        Ok(())
    } else {
        Err(ErrorKind::IsADirectory.into())
    }
}

/// Whether something stands at a path that was not made by this program. An empty file is what a
/// full disk leaves, and nobody's.
pub fn is_foreign(path: &Path) -> bool {
    read_file(path).is_ok_and(|bytes| !bytes.is_empty() && !is_ours(&bytes))
}

/// Whether bytes were made by this program.
pub fn is_ours(bytes: &[u8]) -> bool {
    let mut marks = MARKS.iter();
    marks.any(|mark| bytes.windows(mark.len()).any(|it| it == *mark))
}

/// Tells of a file that is not ours and stands where one of ours is to be written.
pub fn in_the_way(path: &str) -> Finding {
    let path = path.to_owned();
    Finding::nowhere(FileInTheWay { path })
}

/// What PDFs and the page of the index have of their maker.
const MARKS: [&[u8]; 2] = [
    b"CreatorTool>doithoai<",
    b"<meta name=\"generator\" content=\"doithoai\">",
];

/// Takes away the temporary files that a killed process left.
///
/// # Errors
///
/// Any failure of the file system but that they are gone already.
pub fn sweep(folder: &Path) -> io::Result<()> {
    for entry in WalkDir::new(folder) {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy();
        if entry.file_type().is_file() && name.starts_with(BEGINNING) && name.ends_with(END) {
            gone(std::fs::remove_file(entry.path()))?;
        }
    }
    Ok(())
}

/// Takes away a document, and the folders that are empty without it.
///
/// # Errors
///
/// Any failure of the file system but that it is gone already.
pub fn remove(out: &Path, path: &str) -> io::Result<()> {
    let file = out.join(path);
    gone(std::fs::remove_file(&file))?;
    let folders = file.ancestors().skip(1);
    for folder in folders.take_while(|folder| *folder != out) {
        // One that is not empty stays.
        if std::fs::remove_dir(folder).is_err() {
            break;
        }
    }
    Ok(())
}

/// A folder as messages name it: `output/`.
pub fn shown_folder(folder: &Path) -> String {
    let shown = folder.display().to_string();
    format!("{}/", shown.trim_end_matches('/'))
}

/// The finding that something cannot be written.
pub fn unwritable(path: &str, error: &io::Error) -> Finding {
    unwritable_for(path, io_detail(Some(error)))
}

/// The finding that something cannot be written for a reason of ours.
pub fn unwritable_for(path: &str, detail: Bilingual) -> Finding {
    let path = path.to_owned();
    Finding::nowhere(Unwritable { path, detail })
}

fn gone(removed: io::Result<()>) -> io::Result<()> {
    match removed {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

/// Whether a path read from a file stays inside the output folder and names a document: what
/// somebody else wrote into it must not take away anything else.
pub fn is_document_path(path: &str) -> bool {
    let inside = Path::new(path)
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    inside && path.ends_with(".pdf") && !path.contains('\\')
}

rules! { RULES:

Unwritable "D901" "unwritable-output" Error { path: String, detail: Bilingual }
vi "không ghi được {path} ({detail})"
=> "xem lại quyền ghi và chỗ trống trên đĩa; bản cũ, nếu có, vẫn còn nguyên"
en "{path} cannot be written ({detail})"
=> "check the permissions and the free space; an earlier version, if any, is untouched"
why "Văn bản được ghi vào tệp tạm rồi đổi tên, nên không bao giờ có tệp dở dang."
  / "Documents are written to a temporary file and renamed, so that no half file is ever left."
wrong "`output` là một tệp, không phải thư mục"
    / "`output` is a file, not a folder"
right "`output` là thư mục ghi được"
    / "`output` is a folder that can be written to"
by Technical

FileInTheWay "D913" "file-in-the-way" Error { path: String }
vi "{path} đã có và không phải do chương trình lập; không ghi đè"
=> "chuyển tệp ấy đi nơi khác, hoặc chọn thư mục khác bằng --out; không cần nó nữa thì thêm --force"
en "{path} is there already and was not made by this program; it is not overwritten"
=> "move it elsewhere, or choose another folder with --out; add --force if nobody needs it"
why "Thư mục chọn nhầm có thể giữ bản quét đã ký, trang mạng hay tài liệu của người khác."
  / "A folder chosen by mistake may hold signed scans, a web site or other people's work."
wrong "`doithoai --out trang-mang`, nơi đã có index.html khác"
    / "`doithoai --out site`, where another index.html stands"
right "`doithoai --out van-ban`"
    / "`doithoai --out papers`"
by Technical

}
