//! A backup that is there: a folder, or a single file of the same layout.

use std::{io, path::Path, sync::Arc};

use daftar_crypto::Digest;
use daftar_store::StoreError;

use super::{
    BackupError,
    set::{NotASet, Set},
    single::Single,
    target::Target,
};

/// Where the sets and parts of a backup are read from.
#[derive(Debug, Clone)]
pub(super) enum Stored {
    /// A folder.
    Folder(Target),
    /// A single file.
    File(Arc<Single>),
}

/// The bytes of a part, unchecked.
pub(super) type Part = Box<dyn io::Read + Send>;

impl Stored {
    /// Looks whether a file or a folder is there; of a folder nothing is read yet.
    pub(super) fn at(path: &Path) -> Result<Self, BackupError> {
        if path.is_file() { Ok(Self::File(Arc::new(Single::open(path)?))) } else { Ok(Self::Folder(Target::at(path))) }
    }

    /// Returns the numbers of all sets, newest first.
    pub(super) fn numbers(&self) -> Result<Vec<u32>, StoreError> {
        match self {
            Self::Folder(target) => target.numbers(),
            Self::File(single) => Ok(single.numbers()),
        }
    }

    /// Reads one set.
    pub(super) fn read_set(&self, number: u32) -> Result<Result<Set, NotASet>, StoreError> {
        match self {
            Self::Folder(target) => target.read_set(number),
            Self::File(single) => single.read_set(number),
        }
    }

    /// Opens a part.
    pub(super) fn open(&self, part: &Digest) -> io::Result<Part> {
        match self {
            Self::Folder(target) => target.open(part).map(|file| Box::new(file) as Part),
            Self::File(single) => single.open_part(part),
        }
    }
}
