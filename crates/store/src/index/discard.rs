//! Throwing the index away, with everything that it knows.

use std::{thread, time::Duration};

use crate::{Folder, error::StoreError};

use super::Index;

/// How long the threads of an index that was just closed are waited for: a second.
const TRIES: u32 = 40;
const PAUSE: Duration = Duration::from_millis(25);

impl Index {
    /// Removes every version of the index; the next one opened begins from nothing, under a higher number and without a word about it.
    ///
    /// Whoever holds the lock may, once no index is open.
    pub fn discard(folder: &Folder) -> Result<(), StoreError> {
        let numbers: Vec<u32> = folder.disk().names_as(&folder.index(), |name| name.parse().ok())?;
        let Some(last) = numbers.iter().max() else { return Ok(()) };
        for number in &numbers {
            remove(folder, *number)?;
        }
        // Only the number is lost if this fails.
        let _ = folder.disk().create_folder(&folder.index().join(last.saturating_add(1).to_string()));
        folder.disk().sync_folder(&folder.index())
    }
}

fn remove(folder: &Folder, number: u32) -> Result<(), StoreError> {
    let path = folder.index().join(number.to_string());
    let mut tries = TRIES;
    loop {
        match folder.disk().remove_folder(&path) {
            // Closing threads may still make a file in it, or hold one.
            Err(StoreError::Io { .. }) if tries > 0 && folder.disk().is_folder(&path) => tries -= 1,
            Err(error) if !error.is_missing() => return Err(error),
            _ => return Ok(()),
        }
        thread::sleep(PAUSE);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_index_begins_under_a_higher_number_and_says_nothing() {
        let there = tempfile::tempdir().unwrap();
        let folder = Folder::at(there.path().join("journal"));
        folder.create().unwrap();
        Index::discard(&folder).expect("where there is none");
        drop(Index::open(&folder));
        let old = folder.index().join("1");
        std::fs::write(old.join("something"), "x").unwrap();
        Index::discard(&folder).unwrap();
        assert!(!old.exists());
        let index = Index::open(&folder);
        assert!(index.trouble().is_none() && index.is_empty().unwrap());
        assert!(folder.index().join("2").is_dir());
    }
}
