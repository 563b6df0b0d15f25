//! The index: which revisions there are and where, derived from the ledgers and never needed for reading them.
//!
//! It holds random ids, counters and places; no plaintext, and nothing that follows from plaintext.

mod base;
mod catch_up;
mod discard;
mod find;
mod healed;
mod pass;
mod record;
mod rollback;
mod sealed;
mod sled_thread;
mod start;
mod taking;

use std::sync::atomic::{AtomicBool, Ordering};

use base::{Base, Trouble};
use daftar_crypto::{Digest, EntryId, RevisionId};

use crate::{Folder, error::StoreError, frame::Place};

pub use catch_up::{CaughtUp, Read, Reader, Taker};
pub use sealed::{SealedBytes, SealedFiles, SealedName};

/// What the index is told of a revision, by whoever can open frames.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fact {
    /// The revision.
    pub revision: RevisionId,
    /// The entry it is a version of.
    pub entry: EntryId,
    /// The revisions it follows.
    pub parents: Vec<RevisionId>,
    /// The frame it stands in.
    pub place: Place,
    /// Its place in that frame, from 0.
    pub position: u32,
    /// The attachments it names.
    pub attachments: Vec<Digest>,
}

/// Where a revision stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Located {
    /// The entry it is a version of.
    pub entry: EntryId,
    /// The revision.
    pub revision: RevisionId,
    /// The frame it stands in.
    pub place: Place,
    /// Its place in that frame, from 0.
    pub position: u32,
}

/// The index could not answer; the next [`Index::catch_up`] builds it anew.
#[derive(Debug, thiserror::Error)]
#[error("the index is damaged: {0}")]
pub struct IndexError(String);

/// Finds revisions, entries and attachments; kept by sled under `index/<n>/`, or in memory where that cannot be.
#[derive(Debug)]
pub struct Index {
    base: Base,
    folder: Folder,
    number: u32,
    trouble: Option<String>,
    broken: AtomicBool,
    /// Makes durable what the index is about to know.
    sync: Sync,
}

type Sync = fn(&Folder, &Place) -> Result<(), StoreError>;

impl Index {
    /// Returns, in plain words, why the index had to be built anew or is kept in memory; `None` if nothing happened.
    pub fn trouble(&self) -> Option<&str> {
        self.trouble.as_deref()
    }

    /// Notes that the index must not be trusted any more.
    fn give_up(&self, trouble: Trouble) -> IndexError {
        self.broken.store(true, Ordering::Relaxed);
        IndexError(trouble.0)
    }
}

#[cfg(test)]
mod rollback_tests;
#[cfg(test)]
mod tests;
