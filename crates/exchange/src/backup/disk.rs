//! The few calls on the disk that a backup needs beside reading.

use std::{
    ffi::OsString,
    fs::{self, File},
    io::{self, ErrorKind},
    path::{Path, PathBuf},
};

use daftar_store::StoreError;

/// Sorts a system's error by what a person can do about it.
pub(super) fn at(path: &Path) -> impl FnOnce(io::Error) -> StoreError + '_ {
    move |error| StoreError::from_io(path, error)
}

/// Makes a folder and those above it that are missing, each name durable in its parent.
pub(super) fn create_folders(path: &Path) -> Result<(), StoreError> {
    if path.is_dir() {
        return Ok(());
    }
    if let Some(above) = path.parent().filter(|above| !above.as_os_str().is_empty()) {
        create_folders(above)?;
    }
    match fs::create_dir(path) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists && path.is_dir() => Ok(()),
        other => other.map_err(at(path)).and_then(|()| sync_folder(parent(path))),
    }
}

/// Returns the folder above a path.
pub(super) fn parent(path: &Path) -> &Path {
    path.parent().filter(|above| !above.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Makes the names in a folder durable.
#[cfg(unix)]
pub(super) fn sync_folder(path: &Path) -> Result<(), StoreError> {
    File::open(path).and_then(|folder| folder.sync_all()).map_err(at(path))
}

/// Does nothing: Windows cannot sync a folder.
#[cfg(not(unix))]
pub(super) fn sync_folder(_: &Path) -> Result<(), StoreError> {
    Ok(())
}

/// Returns the names in a folder in order; none if it does not exist.
pub(super) fn names(path: &Path) -> Result<Vec<OsString>, StoreError> {
    let folder = match fs::read_dir(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        other => other.map_err(at(path))?,
    };
    let names: io::Result<Vec<OsString>> = folder.map(|file| file.map(|file| file.file_name())).collect();
    let mut names = names.map_err(at(path))?;
    names.sort_unstable();
    Ok(names)
}

/// Returns what `read` makes of the names in a folder, without those it does not know.
pub(super) fn names_as<T>(path: &Path, read: impl Fn(&str) -> Option<T>) -> Result<Vec<T>, StoreError> {
    Ok(names(path)?.iter().filter_map(|name| read(name.to_str()?)).collect())
}

/// Opens a plain file; a folder, link, pipe or device gives an error of kind `InvalidInput`.
pub(super) fn open_plain(path: &Path) -> io::Result<File> {
    if fs::symlink_metadata(path)?.is_file() { File::open(path) } else { Err(ErrorKind::InvalidInput.into()) }
}

/// Tells whether `path`, which need not exist, lies in the folder `outer` or is it.
pub(super) fn is_within(path: &Path, outer: &Path) -> bool {
    let Ok(outer) = outer.canonicalize() else { return false };
    existing(path).is_some_and(|path| path.starts_with(outer))
}

/// Returns the path without links, as far as it exists.
pub(super) fn resolved(path: &Path) -> Result<PathBuf, StoreError> {
    path.canonicalize().or_else(|_| std::path::absolute(path)).map_err(at(path))
}

/// Returns the nearest folder at or above `path` that exists.
fn existing(path: &Path) -> Option<PathBuf> {
    let path = std::path::absolute(path).ok()?;
    path.ancestors().find_map(|above| above.canonicalize().ok())
}
