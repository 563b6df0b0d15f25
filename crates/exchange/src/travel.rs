//! Crossing a border without the journal: copied, the copy proved to open, and only then erased here.

use std::path::Path;

use daftar_crypto::Credential;
use daftar_journal::{EraseError, Journal, ReadError, Unlocked, entry::Restorable};
use daftar_store::Erased;
use jiff::Zoned;

use crate::backup::{self, BackupError, BackupMade, DrillError, DrillMade};

/// What is being done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The journal is copied.
    Copying,
    /// The copy is read back.
    Verifying,
    /// The copy is restored, opened and read.
    Trying,
}

/// A backup that was proved to hold the whole journal and to open. Only [`prove`] makes one.
#[derive(Debug)]
pub struct Proved {
    /// The backup.
    pub backup: BackupMade,
    /// What it was tried with, and what was in it.
    pub drill: DrillMade,
}

/// Why a journal was not packed. Unless it is said otherwise, it is where it was, as it was.
#[derive(Debug, thiserror::Error)]
pub enum TravelError {
    /// The backup could not be made or read back.
    #[error(transparent)]
    Backup(#[from] BackupError),
    /// Something in the backup or the journal is damaged.
    #[error("something in the journal or in its backup is damaged; the journal was left where it is")]
    Damaged,
    /// The backup does not open.
    #[error(transparent)]
    Drill(#[from] DrillError),
    /// The backup was tried, and does not hold everything.
    #[error("the backup opened, but does not hold everything that is in the journal; the journal was left where it is")]
    NotAll,
    /// The journal could not be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The journal is in the backup, which opens, and could not be erased here.
    #[error("the backup is made and opens, but the journal could not be erased here: {0}")]
    Erase(#[source] EraseError),
}

/// Makes a backup in `target`, reads it back, opens it with `credential` and reads everything in it.
///
/// `progress` hears what is done, and how much of it, and says whether to go on; the journal is left as it was, but for the note of what was tried.
pub fn prove(
    journal: &mut Journal<Unlocked>,
    target: &Path,
    credential: &Credential,
    now: &Zoned,
    progress: &mut dyn FnMut(Stage, u64, u64) -> bool,
) -> Result<Proved, TravelError> {
    let backup = backup::create(journal, target, now, &mut |done, all| progress(Stage::Copying, done, all))?;
    let report = backup::verify(target, &mut |done, all| progress(Stage::Verifying, done, all))?;
    if !backup.damaged.is_empty() || !report.damaged.is_empty() {
        return Err(TravelError::Damaged);
    }
    let drill = backup::drill(journal, target, credential, now, &mut |done, all| progress(Stage::Trying, done, all))?;
    if !drill.damaged.is_empty() {
        return Err(TravelError::Damaged);
    }
    if drill.newer > 0 || drill.journal_lacks {
        return Err(TravelError::NotAll);
    }
    Ok(Proved { backup, drill })
}

/// Tells whether the backup that was tried still lies where it lay.
pub fn is_still_there(tried: &Restorable) -> bool {
    backup::list(Path::new(&tried.place)).is_ok_and(|list| list.sets.iter().any(|set| set.created == tried.as_of))
}

impl Proved {
    /// Erases the journal that was proved to be elsewhere, unless something was written since.
    pub fn erase(&self, mut journal: Journal<Unlocked>) -> Result<Erased, TravelError> {
        if !journal.is_drill_fresh()? {
            return Err(TravelError::NotAll);
        }
        journal.erase().map_err(TravelError::Erase)
    }
}
