//! Which folders a backup may stand in, and which sets of it count.

use std::collections::BTreeSet;

use daftar_crypto::WriterId;
use daftar_store::Folder;

use super::{
    BackupError, Fault, disk,
    set::{NotASet, Set},
    stored::Stored,
    target::Target,
};

/// A set with its number.
pub(super) struct Numbered {
    pub(super) number: u32,
    pub(super) set: Set,
}

/// The sets of a backup.
pub(super) struct Sets {
    /// Those that are as they were written, newest first.
    pub(super) complete: Vec<Numbered>,
    /// The numbers of those that are not.
    pub(super) damaged: Vec<u32>,
}

/// Refuses a place where a backup of `journal` may not stand. Nothing is made.
pub(super) fn check_target(target: &Target, journal: &Folder) -> Result<(), BackupError> {
    if target.path().is_file() {
        return Err(BackupError::IsAFile);
    }
    let is_journal = Folder::at(target.path()).is_journal().map_err(BackupError::Target)?;
    if is_journal || disk::is_within(target.path(), journal.path()) {
        return Err(BackupError::TargetIsJournal);
    }
    // A stick that is not in, or a name that is mistyped, would become a folder on this disk.
    if !target.path().exists() && !disk::parent(target.path()).is_dir() {
        return Err(BackupError::NoFolder);
    }
    let found = target.numbers().map_err(BackupError::Target)?;
    let usable = !found.is_empty() || target.is_unused().map_err(BackupError::Target)?;
    if usable { Ok(()) } else { Err(BackupError::NotEmpty) }
}

/// Reads all sets; fails if one is of a newer version.
pub(super) fn sets(stored: &Stored) -> Result<Sets, BackupError> {
    let mut sets = Sets { complete: Vec::new(), damaged: Vec::new() };
    for number in stored.numbers().map_err(BackupError::Target)? {
        match stored.read_set(number).map_err(BackupError::Target)? {
            Ok(set) => sets.complete.push(Numbered { number, set }),
            Err(NotASet::Damaged) => sets.damaged.push(number),
            Err(NotASet::Newer) => return Err(BackupError::Newer),
        }
    }
    Ok(sets)
}

impl Sets {
    /// Returns the newest set, and in words the damaged ones that are newer.
    pub(super) fn into_newest(self) -> Result<(Numbered, Vec<Fault>), BackupError> {
        if self.complete.is_empty() && self.damaged.is_empty() {
            return Err(BackupError::NotABackup);
        }
        let newest = self.complete.into_iter().next().ok_or(BackupError::Damaged)?;
        let later = self.damaged.into_iter().filter(|number| *number > newest.number);
        let faults = later.map(Fault::List).collect();
        Ok((newest, faults))
    }

    /// Returns the number that the next set gets.
    pub(super) fn next(&self) -> u32 {
        let numbers = self.complete.iter().map(|numbered| numbered.number).chain(self.damaged.iter().copied());
        numbers.max().map_or(1, |last| last + 1)
    }

    /// Refuses the backup of another journal: one that shares no ledger with this.
    pub(super) fn check_owner(&self, writers: &BTreeSet<WriterId>) -> Result<(), BackupError> {
        let other = self.complete.first().is_some_and(|newest| newest.set.writers().is_disjoint(writers));
        if other { Err(BackupError::OtherJournal) } else { Ok(()) }
    }
}
