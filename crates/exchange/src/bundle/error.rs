//! Why nothing left.

use daftar_crypto::EntryId;
use daftar_journal::{ReadError, WriteError};
use daftar_store::StoreError;

use super::meter::Stopped;

/// Why chosen incidents could not be put together. Nothing is left behind.
#[derive(Debug, thiserror::Error)]
pub enum PackError {
    /// No incident was chosen.
    #[error("there is no incident to hand over")]
    Nothing,
    /// A file is not in the journal's folder.
    #[error("file {number} of incident {incident} is missing from the journal")]
    MissingAttachment {
        /// Of which incident.
        incident: EntryId,
        /// Which of its files, from 1.
        number: usize,
    },
    /// A file is not as it was recorded.
    #[error("file {number} of incident {incident} is damaged")]
    DamagedAttachment {
        /// Of which incident.
        incident: EntryId,
        /// Which of its files, from 1.
        number: usize,
    },
    /// It exceeds what a bundle may hold.
    #[error("it is too much for one bundle; choose fewer incidents")]
    TooLarge,
    /// The caller stopped it.
    #[error("it was stopped; nothing was written")]
    Stopped,
    /// The journal took no checkpoint.
    #[error(transparent)]
    Checkpoint(#[from] WriteError),
    /// The journal cannot be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// A disk refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Why no bundle was made. Nothing is left behind.
#[derive(Debug, thiserror::Error)]
pub enum CreateBundleError {
    /// There is a file or folder of that name.
    #[error("there is already a file of that name; nothing was overwritten")]
    Exists,
    /// To nobody.
    #[error("no receiver is given")]
    NoReceivers,
    /// To more than one header holds.
    #[error("one bundle can go to {most} receivers at most; make several bundles")]
    TooManyReceivers {
        /// The limit.
        most: usize,
    },
    /// What was written reads back differently.
    #[error("what was written does not read back; the disk may be failing")]
    NotStored,
    /// The incidents could not be put together.
    #[error(transparent)]
    Pack(#[from] PackError),
    /// What left could not be written down, so it was taken back.
    #[error("the journal could not note what leaves, so nothing was handed over: {0}")]
    NotLogged(#[source] WriteError),
}

/// Why no plain folder was made. Nothing is left behind.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The folder is there and holds something.
    #[error("that folder is not empty; nothing was overwritten")]
    Exists,
    /// The incidents could not be put together.
    #[error(transparent)]
    Pack(#[from] PackError),
    /// What left could not be written down, so it was taken back.
    #[error("the journal could not note what leaves, so nothing was handed over: {0}")]
    NotLogged(#[source] WriteError),
}

impl From<Stopped> for PackError {
    fn from(_: Stopped) -> Self {
        Self::Stopped
    }
}

impl From<StoreError> for CreateBundleError {
    fn from(error: StoreError) -> Self {
        PackError::from(error).into()
    }
}

impl From<StoreError> for ExportError {
    fn from(error: StoreError) -> Self {
        PackError::from(error).into()
    }
}
