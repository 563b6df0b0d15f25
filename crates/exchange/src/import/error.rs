//! Why an import stopped.

use daftar_journal::{ReadError, WriteError};

use crate::sheet::SheetError;

/// Why a sheet could not be imported, or not to its end.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The file is no sheet that can be read. Nothing was added.
    #[error(transparent)]
    Sheet(#[from] SheetError),
    /// The journal could not be asked what is known already. Nothing was added.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The file could not be read to its end.
    #[error("{source}; new incidents up to there: {added}. To go on, import the same sheet again")]
    BrokenOff {
        /// How many incidents are on the disk.
        added: usize,
        /// What the system said.
        source: SheetError,
    },
    /// The journal could not be written.
    #[error("{source}; new incidents up to there: {added}. To go on, import the same sheet again")]
    Write {
        /// How many incidents are on the disk.
        added: usize,
        /// What the disk said.
        source: WriteError,
    },
}
