//! Erasing a journal on this disk.

use std::{path::Path, time::Duration};

use daftar_store::{Erased, Folder, Lock, LockError, StoreError};

use crate::Journal;

/// Why a journal was not erased.
#[derive(Debug, thiserror::Error)]
pub enum EraseError {
    /// There is none, nor what an interrupted erasing leaves.
    #[error("there is no journal in that folder")]
    NotAJournal,
    /// Somebody else works in it.
    #[error(transparent)]
    Lock(#[from] LockError),
    /// The disk refused: some of it may be gone.
    #[error("some of it may be left; ask for it again: {0}")]
    Store(#[from] StoreError),
}

impl<State> Journal<State> {
    /// Erases the journal: the keyring first, then the rest.
    ///
    /// It does not reach what a disk, a snapshot or another copy keeps.
    pub fn erase(self) -> Result<Erased, EraseError> {
        let Self { folder, state, lock } = self;
        // The index is closed before its files go.
        drop(state);
        Ok(daftar_store::erase(&folder, lock)?)
    }
}

/// Erases the journal in a folder without opening it, or ends an erasing that was interrupted; waits up to `wait` for another process.
pub fn erase_unopened(path: &Path, wait: Duration) -> Result<Erased, EraseError> {
    let folder = Folder::at(path);
    if !folder.is_journal()? && !folder.is_half_erased()? {
        return Err(EraseError::NotAJournal);
    }
    let lock = Lock::take(&folder, wait)?;
    Ok(daftar_store::erase(&folder, lock)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::{create, now};
    use crate::{Author, entry::Incident};

    #[test]
    fn a_journal_is_erased_open_or_not() {
        let there = tempfile::tempdir().unwrap();
        let path = there.path().join("journal");
        let mut journal = create(&path);
        journal.add(&Incident::default(), Author::Keeper, &now()).unwrap();
        assert_eq!(journal.entries::<Incident>().unwrap().len(), 1);
        assert!(matches!(erase_unopened(&path, Duration::ZERO), Err(EraseError::Lock(_))));
        assert!(journal.erase().unwrap().folder_gone);
        assert!(!path.exists());
        drop(create(&path));
        assert!(erase_unopened(&path, Duration::ZERO).unwrap().folder_gone);
        assert!(matches!(erase_unopened(&path, Duration::ZERO), Err(EraseError::NotAJournal)));
        std::fs::create_dir(&path).unwrap();
        std::fs::write(path.join("letter.txt"), "mine").unwrap();
        assert!(matches!(erase_unopened(&path, Duration::ZERO), Err(EraseError::NotAJournal)));
        assert!(path.join("letter.txt").exists());
    }
}
