//! Reading a backup back; no passphrase is needed.

use std::path::Path;

use daftar_store::{Pace, threads, together};
use serde::Serialize;

use super::{
    BackupError, Fault,
    file::JournalFile,
    place,
    read::{self, ThroughError},
    set::{ForgottenThen, SavedFile, Set},
    steps::Steps,
    stored::Stored,
};

/// What a backup holds, all of it read back.
#[derive(Debug, Serialize)]
pub struct BackupReport {
    /// How many sets are as they were written; the newest was read.
    pub sets: u64,
    /// When the newest was made, UTC.
    pub created: String,
    /// Files of the journal in it.
    pub files: u64,
    /// Bytes of those files.
    pub bytes: u64,
    /// Entries that had been forgotten when the newest was made: their content is not in it.
    pub forgotten: u64,
    /// Frames that had been wiped for that.
    pub wiped: u64,
    /// Older sets that were made before something was forgotten, and still hold it.
    pub before_forget: Vec<u32>,
    /// What is not as it was written, in words.
    pub damaged: Vec<Fault>,
}

/// Reads the newest set of a backup and everything that it names.
///
/// Shows that nothing changed since the backup was made; not who made it, and not that a passphrase opens it.
pub fn verify(target: &Path, progress: &mut dyn FnMut(u64, u64) -> bool) -> Result<BackupReport, BackupError> {
    let stored = Stored::at(target)?;
    let sets = place::sets(&stored)?;
    let complete = sets.complete.len() as u64;
    let forgotten = sets.complete.first().map(|newest| newest.set.forgotten).unwrap_or_default();
    let before = sets.complete.iter().filter(|older| older.set.is_before(forgotten, None));
    let before_forget = before.map(|older| older.number).collect();
    let (newest, mut damaged) = sets.into_newest()?;
    let set = newest.set;
    let mut steps = Steps::new(set.bytes(), 1, progress);
    let work = |file: &SavedFile, pace: &Pace<'_>| {
        let found = read::through(&stored, file, &|bytes| pace.add(bytes), &mut |_| Ok(()))?;
        Ok::<_, ThroughError>(found.fault(file))
    };
    let found = together(threads(), set.files.iter().collect(), &work, &mut |bytes| steps.add(bytes))?;
    damaged.extend(found.into_iter().flatten());
    damaged.extend(lacks(&set));
    let files = set.files.len() as u64;
    let (created, bytes, ForgottenThen { entries, frames }) = (set.created.to_string(), set.bytes(), forgotten);
    Ok(BackupReport {
        sets: complete,
        created,
        files,
        bytes,
        forgotten: entries,
        wiped: frames,
        before_forget,
        damaged,
    })
}

/// Says what every backup of a journal has, and this one does not.
fn lacks(set: &Set) -> Option<Fault> {
    let has = |is: fn(&JournalFile) -> bool| set.files.iter().any(|file| is(&file.path));
    if !has(|file| matches!(file, JournalFile::Keyring(_))) {
        Some(Fault::NoKeyring)
    } else if !has(|file| matches!(file, JournalFile::Segment(..))) {
        Some(Fault::NoRecords)
    } else {
        None
    }
}
