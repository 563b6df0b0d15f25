//! The one thread that owns the journal, and does everything that is asked of it.
//!
//! No key and no disk is touched anywhere else, so the threads that speak to the browser never wait for either. Use cases
//! are types ([`UseCase`]); they are done one after the other. A panic in one locks the journal, since nobody knows in
//! what state it left it, and the server goes on.

mod account;
mod apart;
mod backup;
mod contact;
mod create;
mod devices;
mod drill;
mod entry;
mod file;
mod guardians;
mod handing;
mod received;
mod recovery;
mod settings;
mod timeline;
mod today;
mod travel;
mod unlock;
mod worker;
mod writing;

#[cfg(test)]
mod tests;

use std::{
    collections::BTreeSet,
    path::PathBuf,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
        mpsc,
    },
    thread,
    time::Duration,
};

use daftar_crypto::Passphrase;
use daftar_journal::{DraftId, Journal, Trouble, Unlocked};
use jiff::Zoned;
use tokio::sync::oneshot;

use crate::{clock::Clock, watch::Watch};
use worker::{Job, Worker};

pub(crate) use account::{AddFile, AskAttacher, DropFile};
pub(crate) use apart::{Apart, Chosen, KeepVersion, NotChosen, Side};
pub(crate) use backup::{MakeBackup, NotBackedUp};
pub(crate) use contact::{ListContacts, NoteCompared, Person, ShowContact};
pub(crate) use create::{NotMade, Settled};
pub(crate) use devices::{Between, NameDevice, ReadDevices, RetireDevice, Sync, Synced};
pub(crate) use drill::{Tried, TryBackup};
pub(crate) use entry::{
    Account, CloseEntry, Doomed, ForgetEntry, ShowEntry, Shown, Version, WouldForget, WouldForgetContact,
};
pub(crate) use file::{Evidence, FindEvidence, PIECE, ReadPiece};
pub(crate) use guardians::{
    GuardiansNow, MakeShares, NotShared, ReadGuardians, RevokeGuardians, SharesMade, TryShares,
};
pub(crate) use handing::{
    Departing, HandOver, HandedOver, ListHandovers, LookOver, NotHandedOver, Offer, OfferHandover, Way,
};
pub(crate) use received::{Bundle, Key, NotOpened, OpenBundle, Received, SENT};
pub(crate) use recovery::{ASKED, AskPlaces, HasRecovery, MakeWords, SetWords, WordsSet};
pub(crate) use settings::{ChangePassphrase, KeepSettings, NotChanged, ReadSettings};
pub(crate) use timeline::{Page, ShowTimeline};
pub(crate) use today::{Asked, ShowToday, Today, Unfinished, UnfinishedKind, unanswered};
pub(crate) use travel::{AskErasable, Erasable, NotErased};
pub(crate) use unlock::NotUnlocked;
pub(crate) use writing::{
    BeginChange, BeginNew, Begun, Drafted, DropDamagedDrafts, DropDraft, KeepDraft, KeepEntry, Kept, OpenDraft, Opened,
    Refill, Said, Written,
};

/// One thing that can be asked of an unlocked journal.
pub(crate) trait UseCase: Send + 'static {
    /// What comes back.
    type Answer: Send + 'static;

    /// Does it, on the desk's thread.
    fn run(self, open: &mut Open, now: &Zoned) -> Self::Answer;
}

/// An unlocked journal, and whether anything in it did not read.
pub(crate) struct Open {
    pub(crate) journal: Journal<Unlocked>,
    troubled: bool,
    /// Drafts that were kept or thrown away since the journal was unlocked.
    ended: BTreeSet<DraftId>,
    /// Recovery words that nobody has copied yet.
    waiting: Option<recovery::Waiting>,
    shared: Arc<Shared>,
}

impl Open {
    fn new(journal: Journal<Unlocked>, shared: &Arc<Shared>) -> Self {
        Self { journal, troubled: false, ended: BTreeSet::new(), waiting: None, shared: Arc::clone(shared) }
    }

    /// Tells whether any damage was found since the journal was unlocked.
    pub(crate) fn is_troubled(&mut self) -> bool {
        self.troubled |= self.journal.take_troubles().iter().any(Trouble::is_damage);
        self.troubled
    }
}

/// Why a use case was not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refused {
    /// The journal is locked.
    Locked,
    /// It panicked; the journal was locked.
    Failed,
}

/// What the desk and those who ask it both see.
struct Shared {
    clock: Arc<dyn Clock>,
    idle: Duration,
    is_unlocked: AtomicBool,
    /// Obeyed before the next job, however many wait.
    lock_is_wanted: AtomicBool,
    /// Watches while the journal is unlocked.
    watch: Mutex<Option<Watch>>,
}

impl Shared {
    /// Tells long work whether to go on: not if somebody wants the journal locked. Somebody who waits for it is not away.
    fn goes_on(&self) -> bool {
        if let Some(watch) = self.watch().as_mut() {
            watch.touch(&*self.clock);
        }
        !self.lock_is_wanted.load(Ordering::SeqCst)
    }

    fn watch(&self) -> MutexGuard<'_, Option<Watch>> {
        self.watch.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Asks the thread that owns the journal.
pub(crate) struct Desk {
    jobs: mpsc::Sender<Job>,
    shared: Arc<Shared>,
}

impl Desk {
    /// Begins the thread, with the journal in `folder` locked.
    pub(crate) fn begin(folder: PathBuf, idle: Duration, clock: Arc<dyn Clock>) -> std::io::Result<Self> {
        let shared = Arc::new(Shared {
            clock,
            idle,
            is_unlocked: AtomicBool::new(false),
            lock_is_wanted: AtomicBool::new(false),
            watch: Mutex::default(),
        });
        let (jobs, inbox) = mpsc::channel();
        let worker = Worker::new(folder, Arc::clone(&shared));
        thread::Builder::new().name("desk".to_owned()).spawn(move || worker.work(&inbox))?;
        Ok(Self { jobs, shared })
    }

    /// Does a use case with the unlocked journal.
    pub(crate) async fn ask<U: UseCase>(&self, use_case: U) -> Result<U::Answer, Refused> {
        self.send(move |worker| worker.run(use_case)).await.unwrap_or(Err(Refused::Failed))
    }

    /// Unlocks the journal, unless wrong passphrases have to be slowed.
    pub(crate) async fn unlock(&self, passphrase: Passphrase) -> Result<(), NotUnlocked> {
        self.send(move |worker| worker.unlock(&passphrase)).await.unwrap_or(Err(NotUnlocked::Failed))
    }

    /// Locks the journal before anything else is done, and returns when its keys are gone.
    pub(crate) async fn lock(&self) {
        self.shared.lock_is_wanted.store(true, Ordering::SeqCst);
        // Closes once more when its turn comes: a passphrase that waited before it may have unlocked again.
        self.send(Worker::close).await;
    }

    /// Tells whether the journal is unlocked, without waiting for what the desk is at.
    pub(crate) fn is_unlocked(&self) -> bool {
        self.shared.is_unlocked.load(Ordering::SeqCst) && !self.shared.lock_is_wanted.load(Ordering::SeqCst)
    }

    /// Looks whether the time has come to lock. To be called every second.
    pub(crate) fn look(&self) {
        self.look_and(|_| ());
    }

    /// Notes that the person did something, unless the time has come to lock.
    pub(crate) fn touch(&self) {
        self.look_and(|watch| watch.touch(&*self.shared.clock));
    }

    fn look_and(&self, otherwise: impl FnOnce(&mut Watch)) {
        let mut watching = self.shared.watch();
        let Some(watch) = watching.as_mut() else { return };
        if watch.is_over(&*self.shared.clock) {
            *watching = None;
            self.shared.lock_is_wanted.store(true, Ordering::SeqCst);
            // Nobody waits for this one: it wakes the thread so that it obeys.
            let _ = self.jobs.send(Box::new(|_| ()));
        } else {
            otherwise(watch);
        }
    }

    /// Has something done on the thread; none if the thread is gone.
    async fn send<T: Send + 'static>(&self, work: impl FnOnce(&mut Worker) -> T + Send + 'static) -> Option<T> {
        let (answer, answered) = oneshot::channel();
        let job = move |worker: &mut Worker| {
            // Whoever asked may be gone by now.
            let _ = answer.send(work(worker));
        };
        self.jobs.send(Box::new(job)).ok()?;
        answered.await.ok()
    }
}
