//! What runs on the desk's thread.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::PathBuf,
    sync::{Arc, atomic::Ordering, mpsc},
};

use daftar_crypto::wiping_stack;

use super::{Open, Refused, Shared, UseCase};
use crate::{throttle::Throttle, watch::Watch};

/// Something to be done on the thread.
pub(super) type Job = Box<dyn FnOnce(&mut Worker) + Send>;

/// The journal's owner.
pub(super) struct Worker {
    pub(super) folder: PathBuf,
    pub(super) throttle: Throttle,
    pub(super) shared: Arc<Shared>,
    open: Option<Open>,
}

impl Worker {
    pub(super) fn new(folder: PathBuf, shared: Arc<Shared>) -> Self {
        Self { folder, throttle: Throttle::default(), shared, open: None }
    }

    /// Works until nobody can ask any more.
    pub(super) fn work(mut self, inbox: &mpsc::Receiver<Job>) {
        while let Ok(job) = inbox.recv() {
            self.obey();
            wiping_stack(|| job(&mut self));
            self.obey();
        }
        self.close();
    }

    /// Tells whether the journal is open.
    pub(super) fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Returns the journal if it is open; whoever takes it closes it.
    pub(super) fn opened(&mut self) -> Option<&mut Open> {
        self.open.as_mut()
    }

    /// Takes the journal away, as closing does, but keeps it.
    pub(super) fn take(&mut self) -> Option<Open> {
        self.shared.is_unlocked.store(false, Ordering::SeqCst);
        *self.shared.watch() = None;
        self.open.take()
    }

    /// Does a use case; locks if it panics.
    pub(super) fn run<U: UseCase>(&mut self, use_case: U) -> Result<U::Answer, Refused> {
        let open = self.open.as_mut().ok_or(Refused::Locked)?;
        let now = self.shared.clock.wall();
        // What the panic leaves behind is not looked at again.
        let answer = catch_unwind(AssertUnwindSafe(|| use_case.run(open, &now)));
        answer.map_err(|_| {
            self.close();
            Refused::Failed
        })
    }

    /// Keeps an unlocked journal, and begins to watch.
    pub(super) fn keep(&mut self, open: Open) {
        self.open = Some(open);
        *self.shared.watch() = Some(Watch::begin(self.shared.idle, &*self.shared.clock));
        self.shared.is_unlocked.store(true, Ordering::SeqCst);
    }

    /// Locks if somebody wants it.
    fn obey(&mut self) {
        if self.shared.lock_is_wanted.load(Ordering::SeqCst) {
            self.close();
            self.shared.lock_is_wanted.store(false, Ordering::SeqCst);
        }
    }

    /// Drops the journal, which wipes its keys and lets other programs have it.
    pub(super) fn close(&mut self) {
        self.shared.is_unlocked.store(false, Ordering::SeqCst);
        *self.shared.watch() = None;
        let open = self.open.take();
        // Closing is on the way of leaving: nothing may stop it.
        let _ = catch_unwind(AssertUnwindSafe(|| drop(open)));
    }
}
