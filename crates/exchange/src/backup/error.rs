//! Why a backup could not be made, checked or restored.

use daftar_crypto::{Credential, KeyringError};
use daftar_journal::{CheckError, FindError, UnlockError, WriteError};
use daftar_store::{KeyringFilesError, Stopped, StoreError};

/// Why a backup could not be made or checked. Sets that were complete before are as they were.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The folder holds no backup.
    #[error("there is no backup in that folder")]
    NotABackup,
    /// The folder holds something else.
    #[error("the folder is not empty and holds no backup; choose an empty one, or one that has a backup")]
    NotEmpty,
    /// The folder is not there, and neither is the one that it would lie in.
    #[error("there is no folder in which the backup would lie; look at the name, and whether the stick is in")]
    NoFolder,
    /// The folder is a journal, or lies in one.
    #[error("the folder is a journal, or lies in one; a backup must lie elsewhere")]
    TargetIsJournal,
    /// The folder holds the backup of another journal.
    #[error("the folder holds the backup of another journal; choose a folder for this one alone")]
    OtherJournal,
    /// A single file was wanted, and there is a folder.
    #[error("there is a folder of that name; name the file that the backup is to be")]
    IsAFolder,
    /// There is a file that is no backup of this journal.
    #[error("there is a file of that name, and it is no backup of this journal; nothing was overwritten")]
    Exists,
    /// A folder was wanted, and there is a file.
    #[error("that is a file; a backup in a folder needs a folder")]
    IsAFile,
    /// The newest set holds records that the journal lacks.
    #[error("this journal is older than the newest backup there: that one holds records which this journal lacks")]
    JournalIsOlder,
    /// The newest set is of a higher version.
    #[error("the backup was made by a newer version of this program; use that one")]
    Newer,
    /// No set reads.
    #[error("no list of files in the backup is as it was written")]
    Damaged,
    /// More files than a set has room for.
    #[error("the journal holds more files than a backup can list")]
    TooMany,
    /// The journal holds no keyring that reads.
    #[error(transparent)]
    Keyring(#[from] KeyringFilesError),
    /// The checkpoint could not be signed.
    #[error("the journal itself: {0}")]
    Checkpoint(#[from] WriteError),
    /// The journal could not be read.
    #[error("the journal itself: {0}")]
    Journal(#[source] StoreError),
    /// The backup's folder could not be read or written.
    #[error("the backup's folder: {0}")]
    Target(#[source] StoreError),
    /// The caller asked to stop.
    #[error("it was interrupted; backups that were complete before are as they were")]
    Interrupted,
}

/// Why a backup could not be restored. Nothing was left behind.
#[derive(Debug, thiserror::Error)]
pub enum RestoreError {
    /// The backup cannot be read.
    #[error(transparent)]
    Backup(#[from] BackupError),
    /// There is a journal already.
    #[error("the folder already holds a journal; it was left as it is")]
    Exists,
    /// There is something else.
    #[error("the folder for the journal is not empty; it was left as it is")]
    NotEmpty,
    /// The folder for the journal lies in the backup.
    #[error("the folder for the journal lies in the backup; choose another one")]
    InBackup,
    /// The passphrase is not the one that this backup was made with.
    #[error("wrong passphrase; it must be the one that the journal had when the backup was made")]
    WrongPassphrase,
    /// The recovery words are not those that the journal had when this backup was made.
    #[error("these recovery words do not open it; they must be those that the journal had when the backup was made")]
    WrongWords,
    /// The shares are not of the guardians that the journal had when this backup was made.
    #[error("these shares do not open it; they must be of the guardians that the journal had when the backup was made")]
    WrongShares,
    /// No copy of the keyring is intact.
    #[error("no copy of the keyring in the backup is as it was written")]
    KeyringDamaged,
    /// The keyring does not open for another reason.
    #[error(transparent)]
    Keyring(KeyringError),
    /// The new folder could not be written.
    #[error("the new journal's folder: {0}")]
    Disk(#[source] StoreError),
    /// What was restored could not be taken as a journal.
    #[error(transparent)]
    Find(#[from] FindError),
    /// What was restored did not open.
    #[error(transparent)]
    Unlock(#[from] UnlockError),
    /// What was restored could not be read.
    #[error(transparent)]
    Check(#[from] CheckError),
    /// The caller asked to stop.
    #[error("it was interrupted; nothing was restored")]
    Interrupted,
}

impl From<Stopped> for BackupError {
    fn from(_: Stopped) -> Self {
        Self::Interrupted
    }
}

impl From<Stopped> for RestoreError {
    fn from(_: Stopped) -> Self {
        Self::Interrupted
    }
}

/// Says why a keyring does not open: what was given for it is not what opens it, or it is the keyring.
pub(super) fn wrong_way(error: KeyringError, credential: &Credential) -> RestoreError {
    match (error, credential) {
        (KeyringError::WrongPassphrase, Credential::Passphrase(_)) => RestoreError::WrongPassphrase,
        (KeyringError::WrongPassphrase, Credential::Recovery(_)) => RestoreError::WrongWords,
        (KeyringError::WrongPassphrase, Credential::Guardians(_)) => RestoreError::WrongShares,
        (other, _) => RestoreError::Keyring(other),
    }
}
