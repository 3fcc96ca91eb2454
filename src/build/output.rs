//! Writing a file so that it is either whole or not there.

use std::io;
use std::io::Write;
use std::path::Path;

/// Writes `bytes` to a temporary file in the same folder and renames it over `path`.
///
/// # Errors
///
/// Any failure of the file system; whatever stood at `path` is then untouched.
pub fn write_atomically(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)?;
    let mut file = tempfile::Builder::new()
        .prefix(".doithoai-")
        .suffix(".part")
        .permissions_if_supported()
        .tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.flush()?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// A temporary file is private by default; a document is for everybody who may enter the
/// folder.
trait Readable {
    fn permissions_if_supported(&mut self) -> &mut Self;
}

impl Readable for tempfile::Builder<'_, '_> {
    #[cfg(unix)]
    fn permissions_if_supported(&mut self) -> &mut Self {
        use std::os::unix::fs::PermissionsExt;
        self.permissions(std::fs::Permissions::from_mode(0o666))
    }

    #[cfg(not(unix))]
    fn permissions_if_supported(&mut self) -> &mut Self {
        self
    }
}
