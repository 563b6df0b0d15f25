//! Long work: how far it is, whether it shall stop, and what came of it, until a page has told.

use std::{
    path::PathBuf,
    sync::{Mutex, MutexGuard, PoisonError},
};

use daftar_crypto::EntryId;
use daftar_exchange::sync::SyncError;
use daftar_store::Erased;

use crate::desk::{HandedOver, NotBackedUp, NotErased, NotHandedOver, Refused, Synced, Tried, Way};

/// What is being done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum What {
    Backup,
    Restore,
    Drill,
    HandOver,
    Travel,
    Sync,
}

/// What came of it, with what a page needs to tell of it.
pub(crate) enum Outcome {
    /// How many files a backup has, and whether something in it is damaged.
    Backup { folder: PathBuf, answer: Result<Result<(u64, bool), NotBackedUp>, Refused> },
    /// What came of trying a backup.
    Drill { folder: PathBuf, answer: Result<Result<Tried, NotBackedUp>, Refused> },
    /// Whether the journal is back.
    Restore { from: PathBuf, answer: Result<(), NotBackedUp> },
    /// Whether the journal is elsewhere, and gone from here.
    Travel { to: PathBuf, answer: Result<Erased, NotErased> },
    /// What came and went.
    Sync(Result<Result<Synced, SyncError>, Refused>),
    /// What was handed over.
    HandOver { entries: Vec<EntryId>, way: Way, answer: Result<Result<HandedOver, NotHandedOver>, Refused> },
}

/// One piece of work at a time.
#[derive(Default)]
pub(crate) struct Work(Mutex<Inside>);

#[derive(Default)]
struct Inside {
    running: Option<Running>,
    outcome: Option<Outcome>,
}

struct Running {
    what: What,
    percent: u64,
    stop_is_wanted: bool,
}

impl Work {
    /// Begins; not if something else is still being done. What came of work before is forgotten.
    pub(crate) fn begin(&self, what: What) -> bool {
        let mut inside = self.inside();
        let is_free = inside.running.is_none();
        if is_free {
            *inside = Inside { running: Some(Running { what, percent: 0, stop_is_wanted: false }), outcome: None };
        }
        is_free
    }

    /// Hears how much of how much is done, and tells whether to go on.
    pub(crate) fn goes_on(&self, done: u64, all: u64) -> bool {
        match &mut self.inside().running {
            Some(running) => {
                running.percent = done.saturating_mul(100).checked_div(all).unwrap_or_default().min(100);
                !running.stop_is_wanted
            }
            None => true,
        }
    }

    /// Has it stopped at the next step.
    pub(crate) fn stop(&self) {
        if let Some(running) = &mut self.inside().running {
            running.stop_is_wanted = true;
        }
    }

    /// Returns what is being done, and how far it is in percent.
    pub(crate) fn running(&self) -> Option<(What, u64)> {
        self.inside().running.as_ref().map(|running| (running.what, running.percent))
    }

    /// Ends it.
    pub(crate) fn end(&self, outcome: Outcome) {
        *self.inside() = Inside { running: None, outcome: Some(outcome) };
    }

    /// Returns what came of it, once.
    pub(crate) fn take(&self) -> Option<Outcome> {
        self.inside().outcome.take()
    }

    /// Forgets a phrase that nobody has seen, as the journal's keys are forgotten.
    pub(crate) fn forget_secrets(&self) {
        self.inside().outcome.take_if(|outcome| matches!(outcome, Outcome::HandOver { .. }));
    }

    fn inside(&self) -> MutexGuard<'_, Inside> {
        // Every change is one assignment, so a panic elsewhere leaves nothing half done.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn interrupted() -> Outcome {
        Outcome::Backup { folder: PathBuf::new(), answer: Ok(Err(NotBackedUp::Interrupted)) }
    }

    #[test]
    fn one_thing_is_done_at_a_time_until_somebody_stops_it() {
        let work = Work::default();
        assert!(work.begin(What::Backup) && !work.begin(What::Restore));
        assert!(work.goes_on(0, 0) && work.goes_on(1, 3));
        assert_eq!(work.running(), Some((What::Backup, 33)));
        work.stop();
        assert!(!work.goes_on(4, 3));
        assert_eq!(work.running(), Some((What::Backup, 100)));
        work.end(interrupted());
        assert!(work.running().is_none() && work.take().is_some() && work.take().is_none());
        assert!(work.begin(What::Restore) && work.goes_on(0, 1), "a stop is for the work that it was for");
    }

    #[test]
    fn a_phrase_goes_with_the_keys_and_other_news_stays() {
        let work = Work::default();
        work.end(interrupted());
        work.forget_secrets();
        assert!(work.take().is_some());
        let answer = Ok(Err(NotHandedOver::Stopped));
        work.end(Outcome::HandOver { entries: Vec::new(), way: Way::Phrase, answer });
        work.forget_secrets();
        assert!(work.take().is_none());
    }
}
