//! The only place that touches the disk for writing, and most of the reading: every operation that a crash can come between.

use std::{
    ffi::OsString,
    fs::{self, File, OpenOptions},
    io::{ErrorKind, Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};

use crate::{
    error::{StoreError, at},
    system,
};

/// A file open for writing, which names itself in its errors.
#[derive(Debug)]
pub(crate) struct OpenFile {
    file: File,
    path: PathBuf,
}

impl OpenFile {
    /// Makes a file that must not exist yet.
    pub(crate) fn create(path: &Path) -> Result<Self, StoreError> {
        let file = system::private_file().write(true).create_new(true).open(path).map_err(at(path))?;
        Ok(Self { file, path: path.into() })
    }

    /// Opens an existing file to write at its end.
    pub(crate) fn append_to(path: &Path) -> Result<Self, StoreError> {
        let file = OpenOptions::new().append(true).open(path).map_err(at(path))?;
        Ok(Self { file, path: path.into() })
    }

    /// Takes a file that is open already, for tests of failing disks.
    #[cfg(test)]
    pub(crate) fn from_file(file: File, path: &Path) -> Self {
        Self { file, path: path.into() }
    }

    /// Writes all `bytes`.
    pub(crate) fn write(&mut self, bytes: &[u8]) -> Result<(), StoreError> {
        self.file.write_all(bytes).map_err(at(&self.path))
    }

    /// Writes some `bytes` and returns how many.
    pub(crate) fn write_some(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.file.write(bytes)
    }

    /// Makes the content durable (fdatasync).
    pub(crate) fn sync_contents(&self) -> Result<(), StoreError> {
        self.file.sync_data().map_err(at(&self.path))
    }

    /// Makes content and metadata durable (fsync).
    pub(crate) fn sync_all(&self) -> Result<(), StoreError> {
        self.file.sync_all().map_err(at(&self.path))
    }

    /// Returns where the file stands.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }
}

/// Makes a folder unless it exists, and makes its name durable in its parent.
pub(crate) fn create_folder(path: &Path) -> Result<(), StoreError> {
    match system::private_folder().create(path) {
        Ok(()) => sync_folder(parent(path)),
        Err(error) if error.kind() == ErrorKind::AlreadyExists && path.is_dir() => Ok(()),
        Err(error) => Err(StoreError::from_io(path, error)),
    }
}

/// Makes a folder and those above it that are missing.
pub fn create_folders(path: &Path) -> Result<(), StoreError> {
    if path.is_dir() {
        return Ok(());
    }
    if let Some(above) = path.parent().filter(|above| !above.as_os_str().is_empty()) {
        create_folders(above)?;
    }
    create_folder(path)
}

/// Makes the content of an existing file durable. Some systems want it open for writing, others may not allow that.
pub(crate) fn sync_file(path: &Path) -> Result<(), StoreError> {
    match OpenFile::append_to(path) {
        Ok(file) => file.sync_contents(),
        Err(_) => open(path)?.sync_data().map_err(at(path)),
    }
}

/// Makes the names in a folder durable.
pub fn sync_folder(path: &Path) -> Result<(), StoreError> {
    system::sync_folder(path).map_err(at(path))
}

/// Gives a file another name, in place of whatever had it.
pub(crate) fn rename(from: &Path, to: &Path) -> Result<(), StoreError> {
    fs::rename(from, to).map_err(at(to))
}

/// Removes a file; one that is not there is no error.
pub(crate) fn remove(path: &Path) -> Result<(), StoreError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(StoreError::from_io(path, error)),
        _ => Ok(()),
    }
}

/// Removes a folder with all that is in it.
pub(crate) fn remove_folder(path: &Path) -> Result<(), StoreError> {
    fs::remove_dir_all(path).map_err(at(path))
}

/// Opens a file for reading; a folder under that name is an error.
pub(crate) fn open(path: &Path) -> Result<File, StoreError> {
    File::open(path).map_err(at(path))
}

/// Returns the length of a file in bytes.
pub(crate) fn len(path: &Path) -> Result<u64, StoreError> {
    Ok(fs::metadata(path).map_err(at(path))?.len())
}

/// Reads at most `limit` bytes of a file, beginning at `offset`.
pub(crate) fn read(path: &Path, offset: u64, limit: usize) -> Result<Vec<u8>, StoreError> {
    let mut file = open(path)?;
    file.seek(SeekFrom::Start(offset)).map_err(at(path))?;
    let mut bytes = Vec::new();
    file.take(limit as u64).read_to_end(&mut bytes).map_err(at(path))?;
    Ok(bytes)
}

/// Returns the names in a folder in order; none if the folder does not exist.
pub fn names(path: &Path) -> Result<Vec<OsString>, StoreError> {
    let folder = match fs::read_dir(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        other => other.map_err(at(path))?,
    };
    let names: Result<Vec<_>, _> = folder.map(|file| file.map(|file| file.file_name())).collect();
    let mut names = names.map_err(at(path))?;
    names.sort_unstable();
    Ok(names)
}

/// Returns what `read` makes of the names in a folder, without those it does not know.
pub fn names_as<T>(path: &Path, read: impl Fn(&str) -> Option<T>) -> Result<Vec<T>, StoreError> {
    Ok(names(path)?.iter().filter_map(|name| read(name.to_str()?)).collect())
}

fn parent(path: &Path) -> &Path {
    path.parent().filter(|above| !above.as_os_str().is_empty()).unwrap_or(Path::new("."))
}
