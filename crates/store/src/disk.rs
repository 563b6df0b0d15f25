//! Everything that this crate does on a disk: the one place that a crash can come between, and that a test can stand in for.

pub(crate) mod real;
mod recording;

use std::{
    ffi::OsString,
    fmt::Debug,
    fs::{File, Metadata},
    io::{self, Read, Seek, SeekFrom},
    path::Path,
};

use crate::error::{StoreError, at};

pub use real::RealDisk;
pub use recording::{Operation, RecordingDisk};

/// What can be done on a disk. [`RealDisk`] does it; another one may watch, or fail.
pub trait Disk: Debug + Send + Sync {
    /// Makes a file that must not exist yet, for its owner alone.
    fn create(&self, path: &Path) -> Result<Box<dyn OpenFile>, StoreError>;

    /// Opens an existing file to write at its end.
    fn append_to(&self, path: &Path) -> Result<Box<dyn OpenFile>, StoreError>;

    /// Replaces bytes of an existing file, whose length stays as it is; not synced.
    fn overwrite(&self, path: &Path, offset: u64, bytes: &[u8]) -> Result<(), StoreError>;

    /// Makes the content of an existing file durable.
    fn sync_file(&self, path: &Path) -> Result<(), StoreError>;

    /// Gives a file another name, in place of whatever had it.
    fn rename(&self, from: &Path, to: &Path) -> Result<(), StoreError>;

    /// Removes a file; one that is not there is no error.
    fn remove(&self, path: &Path) -> Result<(), StoreError>;

    /// Removes a folder with all that is in it.
    fn remove_folder(&self, path: &Path) -> Result<(), StoreError>;

    /// Makes a folder for its owner alone, and tells whether it was not there before; its name is not synced.
    fn make_folder(&self, path: &Path) -> Result<bool, StoreError>;

    /// Makes the names in a folder durable.
    fn sync_folder(&self, path: &Path) -> Result<(), StoreError>;

    /// Takes the lock file, which is made if need be; `None` while another process has it. What is written to it is for people,
    /// and need not last.
    fn take_lock(&self, path: &Path) -> Result<Option<File>, StoreError>;

    /// Opens a regular file for reading; a folder, pipe or device under that name is an error, and is not waited for.
    fn open(&self, path: &Path) -> Result<File, StoreError>;

    /// Returns what the system knows of a file or folder.
    fn metadata(&self, path: &Path) -> Result<Metadata, StoreError>;

    /// Returns the names in a folder in order; none if the folder does not exist.
    fn names(&self, path: &Path) -> Result<Vec<OsString>, StoreError>;

    /// Makes a folder unless it exists, and makes its name durable in its parent.
    fn create_folder(&self, path: &Path) -> Result<(), StoreError> {
        if self.make_folder(path)? { self.sync_folder(parent(path)) } else { Ok(()) }
    }

    /// Makes a folder and those above it that are missing.
    fn create_folders(&self, path: &Path) -> Result<(), StoreError> {
        if self.is_folder(path) {
            return Ok(());
        }
        if let Some(above) = path.parent().filter(|above| !above.as_os_str().is_empty()) {
            self.create_folders(above)?;
        }
        self.create_folder(path)
    }

    /// Tells whether there is a folder under that name.
    fn is_folder(&self, path: &Path) -> bool {
        self.metadata(path).is_ok_and(|about| about.is_dir())
    }

    /// Tells whether there is a file under that name.
    fn is_file(&self, path: &Path) -> bool {
        self.metadata(path).is_ok_and(|about| about.is_file())
    }

    /// Returns the length of a file in bytes.
    fn len(&self, path: &Path) -> Result<u64, StoreError> {
        Ok(self.metadata(path)?.len())
    }

    /// Reads at most `limit` bytes of a file, beginning at `offset`.
    fn read(&self, path: &Path, offset: u64, limit: usize) -> Result<Vec<u8>, StoreError> {
        let mut file = self.open(path)?;
        file.seek(SeekFrom::Start(offset)).map_err(at(path))?;
        let there = file.metadata().map_err(at(path))?.len().saturating_sub(offset).min(limit as u64);
        // One byte more than is there, so that the end is seen without making room again.
        let mut bytes = Vec::with_capacity(usize::try_from(there).unwrap_or(limit).saturating_add(1));
        file.take(limit as u64).read_to_end(&mut bytes).map_err(at(path))?;
        Ok(bytes)
    }
}

/// A file open for writing, which names itself in its errors.
pub trait OpenFile: Debug + Send + Sync {
    /// Writes some `bytes` and returns how many.
    fn write_some(&mut self, bytes: &[u8]) -> io::Result<usize>;

    /// Hears that much will be written, in whole aligned blocks as [`crate::InBlocks`] makes them.
    fn expect_blocks(&mut self) {}

    /// Makes the content durable (fdatasync).
    fn sync_contents(&self) -> Result<(), StoreError>;

    /// Makes content and metadata durable (fsync).
    fn sync_all(&self) -> Result<(), StoreError>;

    /// Returns where the file stands.
    fn path(&self) -> &Path;

    /// Writes all `bytes`.
    fn write(&mut self, mut bytes: &[u8]) -> Result<(), StoreError> {
        while !bytes.is_empty() {
            match self.write_some(bytes) {
                Ok(0) => return Err(StoreError::from_io(self.path(), io::ErrorKind::WriteZero.into())),
                Ok(written) => bytes = &bytes[written..],
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(StoreError::from_io(self.path(), error)),
            }
        }
        Ok(())
    }
}

impl dyn Disk + '_ {
    /// Returns what `read` makes of the names in a folder, without those it does not know.
    pub fn names_as<T>(&self, path: &Path, read: impl Fn(&str) -> Option<T>) -> Result<Vec<T>, StoreError> {
        Ok(self.names(path)?.iter().filter_map(|name| read(name.to_str()?)).collect())
    }
}

/// Makes a folder outside a journal, and those above it that are missing.
pub fn create_folders(path: &Path) -> Result<(), StoreError> {
    RealDisk.create_folders(path)
}

/// Makes the names in a folder outside a journal durable.
pub fn sync_folder(path: &Path) -> Result<(), StoreError> {
    RealDisk.sync_folder(path)
}

/// Returns the names in a folder outside a journal in order; none if the folder does not exist.
pub fn names(path: &Path) -> Result<Vec<OsString>, StoreError> {
    RealDisk.names(path)
}

/// Returns what `read` makes of the names in a folder outside a journal, without those it does not know.
pub fn names_as<T>(path: &Path, read: impl Fn(&str) -> Option<T>) -> Result<Vec<T>, StoreError> {
    (&RealDisk as &dyn Disk).names_as(path, read)
}

fn parent(path: &Path) -> &Path {
    path.parent().filter(|above| !above.as_os_str().is_empty()).unwrap_or(Path::new("."))
}
