//! Backups: made with the journal open, and restored where there is none.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    sync::Arc,
};

use daftar_crypto::{Credential, Passphrase};
use daftar_exchange::backup::{self, BackupError, RestoreError};
use daftar_journal::FindError;
use daftar_store::{LockError, StoreError};
use jiff::Zoned;

use super::{Desk, Open, UseCase, recovery, unlock, worker::Worker};
use crate::work::Work;

/// Makes a backup in a folder, reads it back, and notes when and where.
pub(crate) struct MakeBackup {
    pub(crate) folder: PathBuf,
    /// What hears how far it is.
    pub(crate) work: Arc<Work>,
}

/// Why there is no backup, or nothing was restored. A person does something else about each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NotBackedUp {
    NotABackup,
    NotEmpty,
    NoFolder,
    InTheJournal,
    OtherJournal,
    JournalIsOlder,
    Newer,
    Damaged,
    Full,
    NoPermission,
    Interrupted,
    Exists,
    WrongPassphrase,
    WrongWords,
    WrongShares,
    InUse,
    Failed,
}

impl UseCase for MakeBackup {
    /// How many files it has, and whether something in it is damaged.
    type Answer = Result<(u64, bool), NotBackedUp>;

    fn run(self, open: &mut Open, now: &Zoned) -> Self::Answer {
        let shared = Arc::clone(&open.shared);
        let mut goes_on = |done, all| self.work.goes_on(done, all) && shared.goes_on();
        let made = backup::create(&mut open.journal, &self.folder, now, &mut goes_on);
        let made = made.map_err(|error| not_made(&error))?;
        let (day, folder) = (now.date().to_string(), self.folder.display().to_string());
        // The backup is there; that it is not noted only makes the reminder come too early.
        let _ =
            open.journal.keep_settings(|settings| (settings.backed_up, settings.backup_folder) = (day, folder), now);
        Ok((made.files, !made.damaged.is_empty()))
    }
}

impl Desk {
    /// Gets the journal back from the backup in `target`, into the folder where it is to be, and keeps it unlocked; with a new passphrase, if there is one.
    pub(crate) async fn restore(
        &self,
        target: PathBuf,
        credential: Credential,
        new: Option<Passphrase>,
        work: Arc<Work>,
    ) -> Result<(), NotBackedUp> {
        self.send(move |worker| worker.restore(&target, &credential, new.as_ref(), &work))
            .await
            .unwrap_or(Err(NotBackedUp::Failed))
    }
}

impl Worker {
    fn restore(
        &mut self,
        target: &Path,
        credential: &Credential,
        new: Option<&Passphrase>,
        work: &Work,
    ) -> Result<(), NotBackedUp> {
        if self.is_open() {
            return Err(NotBackedUp::Exists);
        }
        let now = self.shared.clock.wall();
        let restore = || {
            backup::check_restore(target, &self.folder)?;
            let mut goes_on = |done, all| work.goes_on(done, all) && self.shared.goes_on();
            backup::restore(target, credential, &self.folder, &now, &mut goes_on)
        };
        let restored = catch_unwind(AssertUnwindSafe(restore)).map_err(|_| NotBackedUp::Failed)?;
        restored.map_err(|error| not_restored(&error))?;
        self.unlock_with(|folder| {
            let mut journal = unlock::open(folder, &credential.as_open())?;
            if let Some(new) = new {
                recovery::replace_passphrase(&mut journal, new)?;
            }
            Ok(journal)
        })
        .map_err(|_| NotBackedUp::Failed)
    }
}

fn not_made(error: &BackupError) -> NotBackedUp {
    match error {
        BackupError::NotABackup => NotBackedUp::NotABackup,
        BackupError::NotEmpty | BackupError::IsAFile => NotBackedUp::NotEmpty,
        BackupError::NoFolder => NotBackedUp::NoFolder,
        BackupError::TargetIsJournal => NotBackedUp::InTheJournal,
        BackupError::OtherJournal => NotBackedUp::OtherJournal,
        BackupError::JournalIsOlder => NotBackedUp::JournalIsOlder,
        BackupError::Newer => NotBackedUp::Newer,
        BackupError::Damaged => NotBackedUp::Damaged,
        BackupError::Interrupted => NotBackedUp::Interrupted,
        BackupError::Journal(error) | BackupError::Target(error) => on_disk(error),
        _ => NotBackedUp::Failed,
    }
}

pub(super) fn not_restored(error: &RestoreError) -> NotBackedUp {
    match error {
        RestoreError::Backup(error) => not_made(error),
        RestoreError::Exists => NotBackedUp::Exists,
        RestoreError::NotEmpty => NotBackedUp::NotEmpty,
        RestoreError::InBackup => NotBackedUp::InTheJournal,
        RestoreError::WrongPassphrase => NotBackedUp::WrongPassphrase,
        RestoreError::WrongWords => NotBackedUp::WrongWords,
        RestoreError::WrongShares => NotBackedUp::WrongShares,
        RestoreError::KeyringDamaged => NotBackedUp::Damaged,
        RestoreError::Disk(error) => on_disk(error),
        RestoreError::Find(FindError::Lock(LockError::InUse { .. })) => NotBackedUp::InUse,
        RestoreError::Interrupted => NotBackedUp::Interrupted,
        _ => NotBackedUp::Failed,
    }
}

pub(super) fn on_disk(error: &StoreError) -> NotBackedUp {
    match error {
        StoreError::DiskFull => NotBackedUp::Full,
        StoreError::NoPermission(_) => NotBackedUp::NoPermission,
        _ => NotBackedUp::Failed,
    }
}
