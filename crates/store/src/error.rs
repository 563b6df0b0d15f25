//! What can go wrong with the disk, told apart where a person must act differently.

use std::{
    io::{self, ErrorKind},
    path::{Path, PathBuf},
};

/// The kind of error where a folder, pipe or device has the name of a file.
pub(crate) const NOT_A_FILE: ErrorKind = ErrorKind::InvalidInput;

/// Why something could not be kept or found.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The folder holds a journal already.
    #[error("the folder {} already holds a journal", .0.display())]
    AlreadyAJournal(PathBuf),
    /// The folder holds something else.
    #[error("the folder {} is not empty", .0.display())]
    NotEmpty(PathBuf),
    /// There is no room left, or the quota is used up.
    #[error("the disk is full")]
    DiskFull,
    /// The system denies access, or the medium is read-only.
    #[error("the system does not allow access to {}", .0.display())]
    NoPermission(PathBuf),
    /// A newer version wrote this; it is left as it is.
    #[error("the journal is of a newer format than this program knows")]
    Newer,
    /// What was written does not read back.
    #[error("what was written to {} does not read back", .0.display())]
    NotStored(PathBuf),
    /// A keyring's generation has eight digits, and there is none left.
    #[error("the keyring cannot be changed any more: its generation numbers are used up")]
    NoGenerationLeft,
    /// A frame's number has a limit, and the ledger's last frame has reached it.
    #[error("nothing more can be recorded in this ledger: its record numbers are used up")]
    LedgerFull,
    /// The frame after which reading should go on is not in the ledger.
    #[error("the ledger no longer holds what was read before")]
    CursorGone,
    /// Anything else that the system says.
    #[error("{}: {source}", path.display())]
    Io {
        /// Where.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl StoreError {
    /// Sorts a system's error by what a person can do about it; `path` is where it happened.
    pub fn from_io(path: &Path, source: io::Error) -> Self {
        match source.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::DiskFull,
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Self::NoPermission(path.into()),
            _ => Self::Io { path: path.into(), source },
        }
    }

    /// Tells whether the file or folder does not exist, or something that is no file has its name.
    pub fn is_missing(&self) -> bool {
        let Self::Io { source, .. } = self else { return false };
        // The system itself says the same of other things.
        source.kind() == ErrorKind::NotFound || source.kind() == NOT_A_FILE && source.raw_os_error().is_none()
    }
}

/// Names the path in a system's error.
pub(crate) fn at(path: &Path) -> impl FnOnce(io::Error) -> StoreError + '_ {
    move |source| StoreError::from_io(path, source)
}
