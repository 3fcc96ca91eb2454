//! Quyền của tệp: who may read and write a file, carried over to the one that takes its place.

use std::io;
use std::path::Path;

/// Lets the same people read and write `path` who can do so with `like`: mode, group, where it is
/// allowed owner, and the access list. What the file system does not know is left out. Where the
/// group cannot be given, the new one gets no more than everybody has: what was for one group's
/// eyes is not shown to another.
///
/// # Errors
///
/// When the mode of either cannot be read or set.
pub(crate) fn carry_over(like: &Path, path: &Path) -> io::Result<()> {
    #[cfg(unix)]
    return unix::carry_over(like, path);
    #[cfg(not(unix))]
    return std::fs::set_permissions(path, std::fs::metadata(like)?.permissions());
}

/// The same of a file that stands for its folder: whoever may add to the folder may write to it.
///
/// # Errors
///
/// When the mode of either cannot be read or set.
pub(crate) fn carry_over_from_folder(folder: &Path, file: &Path) -> io::Result<()> {
    #[cfg(unix)]
    unix::as_file_of(folder, file)?;
    let _ = (folder, file);
    Ok(())
}

#[cfg(unix)]
mod unix {
    use std::fs::{Metadata, Permissions, metadata, set_permissions};
    use std::io;
    use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
    use std::path::Path;

    const MODE: u32 = 0o7777;
    const GROUP: u32 = 0o070;
    const OTHERS: u32 = 0o007;

    pub(super) fn carry_over(like: &Path, path: &Path) -> io::Result<()> {
        let (before, now) = (metadata(like)?, metadata(path)?);
        let mode = with_its_group(&before, &now, path, before.mode() & MODE);
        set_permissions(path, Permissions::from_mode(mode))?;
        // The access list goes last: changing the mode would narrow it.
        #[cfg(target_os = "linux")]
        super::access_list::carry_over(like, path, mode == before.mode() & MODE);
        Ok(())
    }

    pub(super) fn as_file_of(folder: &Path, file: &Path) -> io::Result<()> {
        let (before, now) = (metadata(folder)?, metadata(file)?);
        let mode = with_its_group(&before, &now, file, before.mode() & 0o666);
        set_permissions(file, Permissions::from_mode(mode))
    }

    /// The mode that a file can have once its owner and group are as they were, where possible.
    fn with_its_group(before: &Metadata, now: &Metadata, path: &Path, mode: u32) -> u32 {
        if before.uid() != now.uid() {
            // Only root may; for anybody else the file becomes their own.
            drop(chown(path, Some(before.uid()), None));
        }
        if before.gid() == now.gid() || chown(path, None, Some(before.gid())).is_ok() {
            return mode;
        }
        let others = mode & OTHERS;
        (mode & !GROUP) | (mode & GROUP & (others << 3))
    }
}

/// The access list of POSIX and what users have noted of a file.
#[cfg(target_os = "linux")]
mod access_list {
    use std::ffi::CStr;
    use std::path::Path;

    use rustix::fs::{XattrFlags, getxattr, listxattr, removexattr, setxattr};

    const LIST: &CStr = c"system.posix_acl_access";
    /// More than any system keeps.
    const MOST: usize = 64 << 10;

    /// Not every file system has any of it. `all` is whether the group could be given.
    pub(super) fn carry_over(like: &Path, path: &Path, all: bool) {
        let mut buffer = vec![0; MOST];
        match getxattr(like, LIST, &mut buffer[..]) {
            Ok(length) if all => {
                let _ = setxattr(path, LIST, &buffer[..length], XattrFlags::empty());
            }
            // The folder may have given the new file one.
            _ => {
                let _ = removexattr(path, LIST);
            }
        }
        let mut names = vec![0; MOST];
        let Ok(length) = listxattr(like, &mut names[..]) else {
            return;
        };
        let names = names[..length].split_inclusive(|it| *it == 0);
        let names = names.filter(|it| it.starts_with(b"user."));
        for name in names.filter_map(|it| CStr::from_bytes_with_nul(it).ok()) {
            if let Ok(length) = getxattr(like, name, &mut buffer[..]) {
                let _ = setxattr(path, name, &buffer[..length], XattrFlags::empty());
            }
        }
    }
}
