//! Unlocking, and why it may not come to that.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
    time::Duration,
};

use daftar_crypto::{KeyringError, OpenKeyring, Passphrase};
use daftar_journal::{FindError, Journal, Locked, UnlockError, Unlocked};
use daftar_store::{KeyringFilesError, LockError};

use super::{Open, worker::Worker};

/// How long another process is waited for.
const WAIT: Duration = Duration::from_secs(1);

/// Why the journal stays locked. A person does something else about each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NotUnlocked {
    /// Too soon after a wrong passphrase.
    Wait {
        /// How many seconds are left, at least one.
        seconds: u64,
    },
    /// The passphrase is another one.
    WrongPassphrase,
    /// Another process has the journal.
    InUse,
    /// There is no journal in the folder.
    NoJournal,
    /// The keyring is damaged.
    KeyringDamaged,
    /// A newer program made it.
    Newer,
    /// The key derivation would cost more than we allow.
    TooCostly,
    /// There is no room for what is to be written.
    Full,
    /// The disk refused.
    Disk,
    /// Something panicked.
    Failed,
}

impl Worker {
    /// Unlocks the journal.
    pub(super) fn unlock(&mut self, passphrase: &Passphrase) -> Result<(), NotUnlocked> {
        self.unlock_with(|folder| open(folder, &OpenKeyring::Passphrase(passphrase)))
    }

    /// Unlocks the journal in whatever way; wrong ones are slowed.
    pub(super) fn unlock_with(
        &mut self,
        open: impl FnOnce(&Path) -> Result<Journal<Unlocked>, NotUnlocked>,
    ) -> Result<(), NotUnlocked> {
        if self.is_open() {
            return Ok(());
        }
        let pause = self.throttle.pause(self.shared.clock.monotonic());
        if !pause.is_zero() {
            return Err(NotUnlocked::Wait { seconds: pause.as_millis().div_ceil(1000).try_into().unwrap_or(u64::MAX) });
        }
        let tried = catch_unwind(AssertUnwindSafe(|| open(&self.folder)));
        match tried.unwrap_or(Err(NotUnlocked::Failed)) {
            Ok(journal) => {
                self.throttle.right();
                let open = Open::new(journal, &self.shared);
                self.keep(open);
                Ok(())
            }
            Err(refused) => {
                if refused == NotUnlocked::WrongPassphrase {
                    self.throttle.wrong(self.shared.clock.monotonic());
                }
                Err(refused)
            }
        }
    }
}

pub(super) fn open(folder: &Path, with: &OpenKeyring<'_>) -> Result<Journal<Unlocked>, NotUnlocked> {
    let journal = Journal::<Locked>::find(folder, WAIT).map_err(|error| not_found(&error))?;
    journal.with_index().unlock_with(with).map_err(|error| not_unlocked(&error))
}

fn not_found(error: &FindError) -> NotUnlocked {
    match error {
        FindError::Lock(LockError::InUse { .. }) => NotUnlocked::InUse,
        FindError::Keyring(KeyringFilesError::NotAJournal(_)) => NotUnlocked::NoJournal,
        FindError::Keyring(KeyringFilesError::Damaged) => NotUnlocked::KeyringDamaged,
        _ => NotUnlocked::Disk,
    }
}

fn not_unlocked(error: &UnlockError) -> NotUnlocked {
    match error {
        UnlockError::Keyring(KeyringError::WrongPassphrase) => NotUnlocked::WrongPassphrase,
        UnlockError::Keyring(KeyringError::Newer) => NotUnlocked::Newer,
        UnlockError::Keyring(KeyringError::ExcessiveCost | KeyringError::ExcessiveHeader) => NotUnlocked::TooCostly,
        UnlockError::Keyring(_) => NotUnlocked::KeyringDamaged,
        _ => NotUnlocked::Disk,
    }
}
