//! What stands in a backup, without reading its parts.

use std::path::Path;

use serde::Serialize;

use super::{BackupError, place, stored::Stored};

/// The sets of a backup.
#[derive(Debug, Serialize)]
pub struct BackupList {
    /// Whether it is a single file.
    pub single: bool,
    /// Those whose lists are as they were written, newest first.
    pub sets: Vec<ListedSet>,
    /// The numbers of those whose lists are not.
    pub damaged: Vec<u32>,
}

/// One set of a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ListedSet {
    /// Its number.
    pub set: u32,
    /// When it was made, UTC.
    pub created: String,
    /// Files of the journal in it.
    pub files: u64,
    /// Bytes of those files.
    pub bytes: u64,
    /// Whether it was made before something was forgotten that the newest one does not hold any more.
    pub before_forget: bool,
}

/// Lists the sets of a backup; needs no passphrase and reads no parts.
pub fn list(target: &Path) -> Result<BackupList, BackupError> {
    let stored = Stored::at(target)?;
    let sets = place::sets(&stored)?;
    if sets.complete.is_empty() && sets.damaged.is_empty() {
        return Err(BackupError::NotABackup);
    }
    let forgotten = sets.complete.first().map(|newest| newest.set.forgotten).unwrap_or_default();
    let listed = sets.complete.iter().map(|numbered| ListedSet {
        set: numbered.number,
        created: numbered.set.created.to_string(),
        files: numbered.set.files.len() as u64,
        bytes: numbered.set.bytes(),
        before_forget: numbered.set.is_before(forgotten, None),
    });
    Ok(BackupList { single: matches!(stored, Stored::File(_)), sets: listed.collect(), damaged: sets.damaged })
}
