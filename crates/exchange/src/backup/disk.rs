//! The few calls on the disk that a backup needs beside reading.

use std::{
    fs::{self, File},
    io::{self, ErrorKind},
    path::{Path, PathBuf},
};

use daftar_store::{StoreError, system};
pub(super) use daftar_store::{create_folders, names, names_as, sync_folder};

/// Sorts a system's error by what a person can do about it.
pub(super) fn at(path: &Path) -> impl FnOnce(io::Error) -> StoreError + '_ {
    move |error| StoreError::from_io(path, error)
}

/// Returns the folder above a path.
pub(super) fn parent(path: &Path) -> &Path {
    path.parent().filter(|above| !above.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Opens a plain file; a folder, link, pipe or device gives an error of kind `InvalidInput`.
pub(super) fn open_plain(path: &Path) -> io::Result<File> {
    if fs::symlink_metadata(path)?.is_file() { system::open_file(path) } else { Err(ErrorKind::InvalidInput.into()) }
}

/// Tells whether `path`, which need not exist, lies in the folder `outer` or is it.
pub(crate) fn is_within(path: &Path, outer: &Path) -> bool {
    let Ok(outer) = system::real_path(outer) else { return false };
    existing(path).is_some_and(|path| path.starts_with(outer))
}

/// Returns the path without links, as far as it exists.
pub(super) fn resolved(path: &Path) -> Result<PathBuf, StoreError> {
    system::real_path(path).or_else(|_| std::path::absolute(path)).map_err(at(path))
}

/// Returns the nearest folder at or above `path` that exists.
fn existing(path: &Path) -> Option<PathBuf> {
    let path = std::path::absolute(path).ok()?;
    path.ancestors().find_map(|above| system::real_path(above).ok())
}
