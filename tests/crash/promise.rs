//! What was acknowledged when, and what may therefore be there.

use std::collections::BTreeMap;

use daftar_crypto::{Digest, EntryId};
use daftar_journal::entry::Incident;

/// One thing that was asked for: when it began and when it was acknowledged, in operations on the disk.
pub(crate) struct Promise {
    pub(crate) begun: usize,
    pub(crate) kept: usize,
    pub(crate) what: What,
}

/// What was asked for.
#[derive(Clone)]
pub(crate) enum What {
    /// The journal, with this passphrase.
    Journal(&'static str),
    /// The next revision of an entry.
    Revision(EntryId, Box<Incident>),
    /// Another passphrase.
    Passphrase(&'static str),
    /// A signed checkpoint.
    Checkpoint,
    /// That an entry goes.
    Forgotten(EntryId),
}

/// What the journal may hold at one moment.
#[derive(Default)]
pub(crate) struct Expected {
    /// Whether there must be a journal.
    pub(crate) journal: bool,
    /// The passphrases of which one must open it; if it is only one, no other may.
    pub(crate) passphrases: Vec<&'static str>,
    /// Revisions that must be there and revisions that may be, in order, by their entry.
    pub(crate) entries: BTreeMap<EntryId, Revisions>,
    /// Signed checkpoints that must be there.
    pub(crate) checkpoints: u64,
    /// Whether the index has seen more than the ledger holds, which must then be told.
    pub(crate) index_is_ahead: bool,
}

/// The revisions of an entry.
#[derive(Default)]
pub(crate) struct Revisions {
    pub(crate) all: Vec<Incident>,
    /// How many of them were acknowledged.
    pub(crate) kept: usize,
    /// Whether all of them may be gone: it was begun to forget them.
    pub(crate) may_go: bool,
}

/// Everything that was asked for, and the content of every evidence file.
#[derive(Default)]
pub(crate) struct Promises {
    pub(crate) made: Vec<Promise>,
    pub(crate) files: BTreeMap<Digest, Vec<u8>>,
}

impl Promises {
    /// Returns what may be there after `count` operations.
    pub(crate) fn at(&self, count: usize) -> Expected {
        let mut expected = Expected::default();
        for promise in self.made.iter().filter(|promise| promise.begun < count || promise.kept <= count) {
            expected.take(promise, promise.kept <= count);
        }
        expected
    }

    /// Returns how many were acknowledged after `count` operations.
    pub(crate) fn kept(&self, count: usize) -> usize {
        self.made.iter().filter(|promise| promise.kept <= count).count()
    }
}

impl Expected {
    pub(crate) fn take(&mut self, promise: &Promise, kept: bool) {
        match &promise.what {
            What::Journal(passphrase) => {
                self.journal = kept;
                self.passphrases = vec![passphrase];
            }
            What::Passphrase(passphrase) => {
                if kept {
                    self.passphrases.clear();
                }
                self.passphrases.push(passphrase);
            }
            What::Revision(entry, content) => {
                let revisions = self.entries.entry(*entry).or_default();
                revisions.all.push(Incident::clone(content));
                revisions.kept += usize::from(kept);
            }
            What::Checkpoint => self.checkpoints += u64::from(kept),
            What::Forgotten(entry) if kept => drop(self.entries.remove(entry)),
            What::Forgotten(entry) => self.entries.entry(*entry).or_default().may_go = true,
        }
    }
}
