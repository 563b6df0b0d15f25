//! Everything that differs between systems. Elsewhere in this crate no call is for one system only.
//!
//! Renaming over an existing file needs no branch: [`std::fs::rename`] replaces it on both.

use std::{fs, io, path::Path};

/// Returns options for a new file that only its owner may read; where modes do not exist, the folder's rights are inherited.
pub fn private_file() -> fs::OpenOptions {
    #[cfg_attr(not(unix), expect(unused_mut, reason = "there is no mode to set"))]
    let mut options = fs::OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Returns a builder of folders that only their owner may enter; where modes do not exist, the parent's rights are inherited.
pub(crate) fn private_folder() -> fs::DirBuilder {
    #[cfg_attr(not(unix), expect(unused_mut, reason = "there is no mode to set"))]
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
}

/// Makes the names in a folder durable.
#[cfg(unix)]
pub(crate) fn sync_folder(path: &Path) -> io::Result<()> {
    fs::File::open(path)?.sync_all()
}

/// Does nothing: Windows cannot sync a folder, and NTFS journals its names in order.
#[cfg(not(unix))]
pub(crate) fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}
