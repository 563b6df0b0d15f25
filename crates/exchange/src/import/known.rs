//! Which rows were imported before.

use std::collections::HashSet;

use daftar_journal::{Journal, ReadError, Unlocked, entry::ImportedFrom};

/// The rows that incidents of the journal came from, closed ones too.
pub(super) struct Known(HashSet<([u8; 32], u32)>);

impl Known {
    pub(super) fn of(journal: &mut Journal<Unlocked>) -> Result<Self, ReadError> {
        journal.catch_up(&mut |_| ())?;
        Ok(Self(journal.imported()?.into_iter().map(|(row, occurrence)| (row.0, occurrence)).collect()))
    }

    pub(super) fn has(&self, from: &ImportedFrom) -> bool {
        self.0.contains(&key(from))
    }
}

fn key(from: &ImportedFrom) -> ([u8; 32], u32) {
    (from.row.0, from.occurrence)
}
