//! How the person wants the app, and the passphrase.

use std::time::Duration;

use daftar_crypto::Passphrase;
use daftar_journal::{KeepSettingsError, OpensWithError, ReadError, entry::Settings};
use daftar_store::{KeyringFilesError, StoreError};
use jiff::Zoned;

use super::{Desk, Open, UseCase};

/// Asks how the person wants the app.
#[derive(Debug)]
pub(crate) struct ReadSettings;

impl UseCase for ReadSettings {
    type Answer = Result<Settings, ReadError>;

    fn run(self, open: &mut Open, _: &Zoned) -> Self::Answer {
        open.journal.settings()
    }
}

/// Changes how the person wants the app.
pub(crate) struct KeepSettings<F>(pub(crate) F);

impl<F: FnOnce(&mut Settings, &Zoned) + Send + 'static> UseCase for KeepSettings<F> {
    type Answer = Result<Settings, KeepSettingsError>;

    fn run(self, open: &mut Open, now: &Zoned) -> Self::Answer {
        open.journal.keep_settings(|settings| (self.0)(settings, now), now)?;
        Ok(open.journal.settings()?)
    }
}

/// Changes the passphrase; new records do not open with the old one and an old copy.
#[derive(Debug)]
pub(crate) struct ChangePassphrase {
    /// The one that the journal has: whoever finds the window open must not lock its keeper out.
    pub(crate) old: Passphrase,
    /// The one that it shall have.
    pub(crate) new: Passphrase,
}

/// Why the passphrase is as it was.
#[derive(Debug)]
pub(crate) enum NotChanged {
    /// The old one is not the journal's.
    WrongPassphrase,
    /// The keyring on the disk does not read as it was written.
    Damaged,
    /// The keyring could not be read or written.
    Disk(StoreError),
}

impl From<OpensWithError> for NotChanged {
    fn from(error: OpensWithError) -> Self {
        match error {
            OpensWithError::Files(KeyringFilesError::Io(error)) => Self::Disk(error),
            OpensWithError::Files(_) | OpensWithError::Keyring(_) => Self::Damaged,
        }
    }
}

impl UseCase for ChangePassphrase {
    type Answer = Result<(), NotChanged>;

    fn run(self, open: &mut Open, _: &Zoned) -> Self::Answer {
        if !open.journal.opens_with(&self.old)? {
            return Err(NotChanged::WrongPassphrase);
        }
        let cost = open.journal.keyring().cost();
        open.journal.change_passphrase(&self.new, cost, true).map_err(NotChanged::Disk)
    }
}

impl Desk {
    /// Locks after another while without anything done, from now on.
    pub(crate) fn set_idle(&self, idle: Duration) {
        if let Some(watch) = self.shared.watch().as_mut() {
            watch.set_idle(idle);
        }
    }
}
