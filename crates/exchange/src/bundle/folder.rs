//! A new folder that appears as a whole or not at all.

use std::{
    fs::{self, File},
    io::{self, ErrorKind, Read, Write},
    path::{Path, PathBuf},
};

use daftar_store::system;
use tempfile::TempDir;
use zeroize::Zeroizing;

use super::pack::Sink;
use crate::archive::{ArchiveWriteError, Measure};

const PIECE: usize = 64 * 1024;
const RANDOM: usize = 16;

/// A folder under a neutral name beside its place; dropping it leaves nothing behind.
pub(crate) struct NewFolder {
    folder: TempDir,
    out: PathBuf,
}

impl NewFolder {
    /// Begins the folder that is to stand at `out`; `None` if something stands there already.
    pub(crate) fn begin(out: &Path) -> io::Result<Option<Self>> {
        if !is_missing_or_empty(out)? {
            return Ok(None);
        }
        let folder = neutral().tempdir_in(parent(out))?;
        system::restrict_folder(folder.path())?;
        Ok(Some(Self { folder, out: out.to_owned() }))
    }

    /// Makes an empty file in it, readable by its owner alone; `path` must have been checked.
    pub(crate) fn file(&self, path: &str) -> io::Result<File> {
        let path = self.folder.path().join(path);
        if let Some(parent) = path.parent() {
            system::private_folder().recursive(true).create(parent)?;
        }
        system::private_file().write(true).create_new(true).open(path)
    }

    /// Removes a file again that was made in it.
    pub(crate) fn remove(&self, path: &str) -> io::Result<()> {
        fs::remove_file(self.folder.path().join(path))
    }

    /// Puts the finished folder into its place.
    pub(crate) fn finish(self) -> io::Result<()> {
        match fs::remove_dir(&self.out) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
            _ => system::rename(self.folder.path(), &self.out)?,
        }
        let _moved_away = self.folder.keep();
        system::sync_folder(parent(&self.out))
    }
}

impl Sink for NewFolder {
    fn put(&mut self, path: &str, bytes: &[u8]) -> Result<(), ArchiveWriteError> {
        let write = |mut file: File| file.write_all(bytes).and_then(|()| file.sync_all());
        self.file(path).and_then(write).map_err(ArchiveWriteError::Sink)
    }

    fn copy(&mut self, path: &str, _: Measure, source: &mut dyn Read) -> Result<(), ArchiveWriteError> {
        let mut file = self.file(path).map_err(ArchiveWriteError::Sink)?;
        let mut piece = Zeroizing::new(vec![0; PIECE]);
        loop {
            match source.read(&mut piece) {
                Ok(0) => return file.sync_all().map_err(ArchiveWriteError::Sink),
                Ok(read) => file.write_all(&piece[..read]).map_err(ArchiveWriteError::Sink)?,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(ArchiveWriteError::Source(error)),
            }
        }
    }
}

/// Names temporary files so that they say nothing.
pub(crate) fn neutral() -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    builder.prefix("").rand_bytes(RANDOM);
    builder
}

/// Returns the folder in which `path` stands.
pub(crate) fn parent(path: &Path) -> &Path {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// What kind of error reading a file as if it were a folder gives depends on the system.
fn is_missing_or_empty(out: &Path) -> io::Result<bool> {
    fs::read_dir(out).map(|mut inside| inside.next().is_none()).or_else(|error| match fs::symlink_metadata(out) {
        Ok(about) if !about.is_dir() => Ok(false),
        Err(missing) if missing.kind() == ErrorKind::NotFound => Ok(true),
        _ => Err(error),
    })
}
