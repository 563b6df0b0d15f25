//! Sealing on a thread of its own, while the frames before are written.

use std::{
    sync::mpsc::{Receiver, Sender, channel},
    thread::Scope,
};

use daftar_crypto::wiping_stack;
use daftar_journal::{NewEntry, SealedEntries, Sealer};

/// The thread that seals; it ends once this is dropped.
pub(super) struct Sealing {
    todo: Sender<Vec<NewEntry>>,
    sealed: Receiver<SealedEntries>,
}

impl Sealing {
    pub(super) fn start<'scope>(scope: &'scope Scope<'scope, '_>, mut sealer: Sealer) -> Self {
        let (todo, given) = channel();
        let (done, sealed) = channel();
        let seal = move || {
            for new in given {
                if done.send(sealer.seal(new)).is_err() {
                    break;
                }
            }
        };
        scope.spawn(|| wiping_stack(seal));
        Self { todo, sealed }
    }

    /// Gives entries to be sealed after those that were given before.
    pub(super) fn give(&self, new: Vec<NewEntry>) {
        self.todo.send(new).expect("the thread ends early by a panic alone");
    }

    /// Waits for the entries whose turn it is: as many times as some were given.
    pub(super) fn next(&self) -> SealedEntries {
        self.sealed.recv().expect("the thread ends early by a panic alone")
    }
}
