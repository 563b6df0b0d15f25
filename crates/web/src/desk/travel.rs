//! The journal leaves this computer: proved to be elsewhere first, or erased all the same.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    sync::Arc,
};

use daftar_crypto::Credential;
use daftar_exchange::travel::{self, Stage, TravelError};
use daftar_journal::{EraseError, ReadError, entry::Restorable};
use daftar_store::Erased;
use jiff::Zoned;

use super::{Desk, Open, UseCase, worker::Worker};
use crate::work::Work;

/// Asks whether a backup was tried that holds everything.
#[derive(Debug)]
pub(crate) struct AskErasable;

/// What is known of a backup that was tried.
#[derive(Debug)]
pub(crate) struct Erasable {
    pub(crate) tried: Option<Restorable>,
    /// Entries that are not in it as they are now.
    pub(crate) newer: u64,
    /// Whether it still lies where it was.
    pub(crate) is_there: bool,
}

impl Erasable {
    /// Tells whether a backup that is there was tried and holds everything.
    pub(crate) fn is_elsewhere(&self) -> bool {
        self.tried.is_some() && self.newer == 0 && self.is_there
    }
}

impl UseCase for AskErasable {
    type Answer = Result<Erasable, ReadError>;

    fn run(self, open: &mut Open, _: &Zoned) -> Self::Answer {
        let tried = open.journal.restorable()?;
        let is_there = tried.as_ref().is_some_and(travel::is_still_there);
        Ok(Erasable { tried, newer: open.journal.entries_since_drill()?, is_there })
    }
}

/// Why the journal is still here.
#[derive(Debug)]
pub(crate) enum NotErased {
    Travel(TravelError),
    Erase(EraseError),
    /// It is locked.
    Locked,
    /// Something panicked.
    Failed,
}

impl Desk {
    /// Makes a backup, proves with `credential` that it opens and holds everything, and erases the journal here.
    pub(crate) async fn pack(&self, to: PathBuf, credential: Credential, work: Arc<Work>) -> Result<Erased, NotErased> {
        self.send(move |worker| worker.pack(&to, &credential, &work)).await.unwrap_or(Err(NotErased::Failed))
    }

    /// Erases the journal, whatever is elsewhere.
    pub(crate) async fn erase(&self) -> Result<Erased, NotErased> {
        self.send(|worker| {
            let open = worker.take().ok_or(NotErased::Locked)?;
            open.journal.erase().map_err(NotErased::Erase)
        })
        .await
        .unwrap_or(Err(NotErased::Failed))
    }
}

impl Worker {
    fn pack(&mut self, to: &Path, credential: &Credential, work: &Work) -> Result<Erased, NotErased> {
        let shared = Arc::clone(&self.shared);
        let now = shared.clock.wall();
        let open = self.opened().ok_or(NotErased::Locked)?;
        // Three stages of one length each, since each goes once over all of it.
        let mut goes_on = |stage, done: u64, all: u64| {
            let before = match stage {
                Stage::Copying => 0,
                Stage::Verifying => all,
                Stage::Trying => all.saturating_mul(2),
            };
            work.goes_on(before.saturating_add(done), all.saturating_mul(3)) && shared.goes_on()
        };
        let prove = || travel::prove(&mut open.journal, to, credential, &now, &mut goes_on);
        let proved = match catch_unwind(AssertUnwindSafe(prove)) {
            Ok(proved) => proved.map_err(NotErased::Travel)?,
            Err(_) => {
                self.close();
                return Err(NotErased::Failed);
            }
        };
        let open = self.take().ok_or(NotErased::Locked)?;
        proved.erase(open.journal).map_err(NotErased::Travel)
    }
}
