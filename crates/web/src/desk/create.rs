//! Making the journal: where it shall be, and its passphrase.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
};

use daftar_crypto::{Argon2Cost, Passphrase};
use daftar_journal::{CreateError, Journal};
use daftar_store::{Folder, LockError, StoreError};

use super::{Desk, Open, worker::Worker};

/// Why no journal was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NotMade {
    /// There is a journal already.
    IsThere,
    /// The folder holds something else.
    NotEmpty,
    /// Another process is at work there.
    InUse,
    /// The disk is full.
    DiskFull,
    /// The folder may not be written to.
    NoPermission,
    /// The disk refused, or something panicked.
    Failed,
}

/// What there is where the journal is to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Settled {
    /// A journal.
    InJournal,
    /// None yet.
    InNoJournal,
    /// No such place.
    Nowhere,
}

impl Desk {
    /// Returns where the journal is, or is going to be.
    pub(crate) async fn folder(&self) -> PathBuf {
        self.send(|worker| worker.folder.clone()).await.unwrap_or_default()
    }

    /// Tells whether there is a journal in the folder, or something that was one.
    pub(crate) async fn has_journal(&self) -> bool {
        // What cannot be looked at is not taken for nothing.
        self.send(|worker| Folder::at(&worker.folder).is_journal().unwrap_or(true)).await.unwrap_or(true)
    }

    /// Goes to another folder, if at least the one around it is there; stays where it is while a journal is open.
    pub(crate) async fn settle(&self, folder: PathBuf) -> Settled {
        self.send(move |worker| worker.settle(folder)).await.unwrap_or(Settled::Nowhere)
    }

    /// Makes the journal and keeps it unlocked. `cost` is for tests; without it the cost is found that takes about a second.
    pub(crate) async fn create(&self, passphrase: Passphrase, cost: Option<Argon2Cost>) -> Result<(), NotMade> {
        self.send(move |worker| worker.create(&passphrase, cost)).await.unwrap_or(Err(NotMade::Failed))
    }
}

impl Worker {
    fn settle(&mut self, folder: PathBuf) -> Settled {
        let is_place = folder == self.folder || folder.parent().is_some_and(Path::is_dir) && !folder.is_file();
        if !is_place {
            return Settled::Nowhere;
        }
        if !self.is_open() {
            self.folder = folder;
        }
        if Folder::at(&self.folder).is_journal().unwrap_or(false) { Settled::InJournal } else { Settled::InNoJournal }
    }

    fn create(&mut self, passphrase: &Passphrase, cost: Option<Argon2Cost>) -> Result<(), NotMade> {
        if self.is_open() || Folder::at(&self.folder).is_journal().unwrap_or(true) {
            return Err(NotMade::IsThere);
        }
        let now = self.shared.clock.wall();
        let create = || {
            let cost = cost.unwrap_or_else(calibrate);
            Journal::create(&self.folder, passphrase, cost, &now)
        };
        let made = catch_unwind(AssertUnwindSafe(create)).map_err(|_| NotMade::Failed)?;
        let journal = made.map_err(|error| not_made(&error))?;
        let open = Open::new(journal, &self.shared);
        self.keep(open);
        Ok(())
    }
}

fn calibrate() -> Argon2Cost {
    let mut system = sysinfo::System::new();
    system.refresh_memory();
    Argon2Cost::of_this_computer(system.total_memory())
}

fn not_made(error: &CreateError) -> NotMade {
    match error {
        CreateError::Lock(LockError::InUse { .. }) => NotMade::InUse,
        CreateError::Store(StoreError::AlreadyAJournal(_)) => NotMade::IsThere,
        CreateError::Store(StoreError::NotEmpty(_)) => NotMade::NotEmpty,
        CreateError::Store(StoreError::DiskFull) => NotMade::DiskFull,
        CreateError::Store(StoreError::NoPermission(_)) => NotMade::NoPermission,
        _ => NotMade::Failed,
    }
}
