//! The disk of the system.

use std::{
    ffi::OsString,
    fs::{self, File, Metadata, OpenOptions},
    io::{self, ErrorKind, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};

use super::{Disk, OpenFile};
use crate::{
    error::{StoreError, at},
    large::Uncached,
    system,
};

/// The disk of the system.
#[derive(Clone, Copy, Debug)]
pub struct RealDisk;

/// A file of the system, open for writing.
#[derive(Debug)]
pub(crate) struct RealFile {
    file: Uncached,
    path: PathBuf,
}

impl RealFile {
    /// Takes a file that is open already.
    pub(crate) fn boxed(file: File, path: &Path) -> Box<dyn OpenFile> {
        Box::new(Self { file: Uncached::cached(file), path: path.into() })
    }
}

impl Disk for RealDisk {
    fn create(&self, path: &Path) -> Result<Box<dyn OpenFile>, StoreError> {
        let file = system::private_file().write(true).create_new(true).open(path).map_err(at(path))?;
        Ok(RealFile::boxed(file, path))
    }

    fn append_to(&self, path: &Path) -> Result<Box<dyn OpenFile>, StoreError> {
        let file = system::open_existing(path, OpenOptions::new().append(true)).map_err(at(path))?;
        Ok(RealFile::boxed(file, path))
    }

    fn overwrite(&self, path: &Path, offset: u64, bytes: &[u8]) -> Result<(), StoreError> {
        let mut file = system::open_existing(path, OpenOptions::new().write(true)).map_err(at(path))?;
        let len = file.metadata().map_err(at(path))?.len();
        if offset.checked_add(bytes.len() as u64).is_none_or(|end| end > len) {
            return Err(StoreError::from_io(path, ErrorKind::InvalidInput.into()));
        }
        file.seek(SeekFrom::Start(offset)).and_then(|_| file.write_all(bytes)).map_err(at(path))
    }

    /// Some systems want the file open for writing, others may not allow that.
    fn sync_file(&self, path: &Path) -> Result<(), StoreError> {
        match self.append_to(path) {
            Ok(file) => file.sync_contents(),
            Err(_) => system::sync_unwritable(path).map_err(at(path)),
        }
    }

    fn rename(&self, from: &Path, to: &Path) -> Result<(), StoreError> {
        system::rename(from, to).map_err(at(to))
    }

    fn remove(&self, path: &Path) -> Result<(), StoreError> {
        match system::remove_file(path) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(StoreError::from_io(path, error)),
            _ => Ok(()),
        }
    }

    fn remove_folder(&self, path: &Path) -> Result<(), StoreError> {
        system::remove_folder(path).map_err(at(path))
    }

    fn make_folder(&self, path: &Path) -> Result<bool, StoreError> {
        match system::private_folder().create(path) {
            Ok(()) => Ok(true),
            Err(error) if error.kind() == ErrorKind::AlreadyExists && path.is_dir() => Ok(false),
            Err(error) => Err(StoreError::from_io(path, error)),
        }
    }

    fn sync_folder(&self, path: &Path) -> Result<(), StoreError> {
        system::sync_folder(path).map_err(at(path))
    }

    fn take_lock(&self, path: &Path) -> Result<Option<File>, StoreError> {
        system::take_lock(path).map_err(at(path))
    }

    fn open(&self, path: &Path) -> Result<File, StoreError> {
        system::open_file(path).map_err(at(path))
    }

    fn metadata(&self, path: &Path) -> Result<Metadata, StoreError> {
        fs::metadata(path).map_err(at(path))
    }

    fn names(&self, path: &Path) -> Result<Vec<OsString>, StoreError> {
        let folder = match fs::read_dir(path) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            other => other.map_err(at(path))?,
        };
        let names: Result<Vec<_>, _> = folder.map(|file| file.map(|file| file.file_name())).collect();
        let mut names = names.map_err(at(path))?;
        names.sort_unstable();
        Ok(names)
    }
}

impl OpenFile for RealFile {
    fn write_some(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn expect_blocks(&mut self) {
        self.file.bypass_cache();
    }

    fn sync_contents(&self) -> Result<(), StoreError> {
        self.file.as_file().sync_data().map_err(at(&self.path))
    }

    fn sync_all(&self) -> Result<(), StoreError> {
        self.file.as_file().sync_all().map_err(at(&self.path))
    }

    fn path(&self) -> &Path {
        &self.path
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overwriting_keeps_the_length() {
        let there = tempfile::tempdir().unwrap();
        let path = there.path().join("file");
        fs::write(&path, "what was told").unwrap();
        RealDisk.overwrite(&path, 5, &[b'.'; 3]).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"what ... told");
        for (offset, bytes) in [(12, &b"ab"[..]), (u64::MAX, b"a")] {
            RealDisk.overwrite(&path, offset, bytes).unwrap_err();
        }
        assert_eq!(fs::read(&path).unwrap(), b"what ... told");
        RealDisk.overwrite(&there.path().join("missing"), 0, b"").unwrap_err();
    }
}
