//! Which rows were imported before.

use std::collections::HashSet;

use daftar_journal::{
    Journal, ReadError, Unlocked,
    entry::{ImportedFrom, Incident},
};

/// The rows that incidents of the journal came from, closed ones too.
pub(super) struct Known(HashSet<([u8; 32], u32)>);

impl Known {
    pub(super) fn of(journal: &mut Journal<Unlocked>) -> Result<Self, ReadError> {
        journal.catch_up(&mut |_| ())?;
        let incidents = journal.entries::<Incident>()?;
        Ok(Self(incidents.into_iter().filter_map(|entry| entry.content.import).map(|from| key(&from)).collect()))
    }

    pub(super) fn has(&self, from: &ImportedFrom) -> bool {
        self.0.contains(&key(from))
    }
}

fn key(from: &ImportedFrom) -> ([u8; 32], u32) {
    (from.row.0, from.occurrence)
}
