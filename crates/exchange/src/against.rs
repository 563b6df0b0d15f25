//! A journal held against what somebody else has seen of it: a backup, or a bundle that left it. So an old copy that was put back shows.

use std::collections::BTreeMap;

use daftar_crypto::WriterId;
use daftar_journal::{Journal, Unlocked};
use daftar_store::{Compared, Donor, Folder, Ledgers, Seen, StoreError};
use serde::Serialize;

use crate::{
    backup::{self, BackupError, SetCopy},
    bundle::Bundle,
};

/// How a journal stands to a witness.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AgainstReport {
    /// When the witness saw the journal, UTC.
    pub created: String,
    /// The worst of the ledgers.
    pub standing: Standing,
    /// Each ledger that the witness saw.
    pub ledgers: Vec<LedgerStanding>,
}

/// How one ledger stands to a witness.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LedgerStanding {
    /// Whose ledger, 32 hex digits.
    pub writer: String,
    /// How it stands.
    pub standing: Standing,
    /// Records that the witness saw and that are not here.
    pub missing: u64,
    /// The first record that differs, where histories do.
    pub forked_at: Option<u64>,
}

/// How something stands to a witness, the worst last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Everything that the witness saw is here.
    Consistent,
    /// Records between others are missing or damaged here.
    Damaged,
    /// What is here ends before what the witness saw.
    Older,
    /// The two went on by themselves after a copy was made.
    Forked,
}

/// Why a journal could not be held against a witness.
#[derive(Debug, thiserror::Error)]
pub enum AgainstError {
    /// The witness has seen nothing of this journal.
    #[error("it is not of this journal")]
    OtherJournal,
    /// A bundle without checkpoints, or with such as this journal's writers did not sign.
    #[error("it carries no checkpoint that a device of this journal signed")]
    NoCheckpoint,
    /// The backup cannot be read.
    #[error(transparent)]
    Backup(#[from] BackupError),
    /// The journal cannot be read.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Holds a journal against the newest set of a backup.
pub fn backup(journal: &Journal<Unlocked>, target: &std::path::Path) -> Result<AgainstReport, AgainstError> {
    let copies = backup::copies(target)?;
    let newest = copies.first().ok_or(BackupError::NotABackup)?;
    let folder = Folder::at(journal.path());
    if newest.writers().is_disjoint(&Ledgers::writers(&folder)?.into_iter().chain([journal.writer()]).collect()) {
        return Err(AgainstError::OtherJournal);
    }
    let seen = newest.writers().into_iter().map(|writer| (writer, Ledgers::seen_in(newest, writer))).collect();
    compare(&folder, &seen, newest.created())
}

/// Holds a journal against the checkpoints in a bundle that it made.
pub fn bundle(journal: &Journal<Unlocked>, bundle: &Bundle) -> Result<AgainstReport, AgainstError> {
    let manifest = bundle.manifest();
    if *bundle.sender() != journal.keyring().sender_verifying_key() {
        return Err(AgainstError::OtherJournal);
    }
    let checkpoint = |note: &str| journal.verify_checkpoint(note);
    let checkpoints: Vec<_> = manifest.checkpoints.iter().filter_map(|listed| checkpoint(&listed.note)).collect();
    if checkpoints.is_empty() {
        return Err(AgainstError::NoCheckpoint);
    }
    let seen = checkpoints.iter().map(|it| (it.writer, Seen::one(it.seq, it.link))).collect();
    compare(&Folder::at(journal.path()), &seen, manifest.created.clone())
}

/// Tells whether a set of a backup holds whole records that the journal does not hold whole.
pub(crate) fn is_ahead(folder: &Folder, set: &SetCopy) -> Result<bool, StoreError> {
    for writer in set.writers() {
        if !Ledgers::seen_whole(folder, writer)?.holds(&Ledgers::seen_in(set as &dyn Donor, writer)) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Tells how the journal stands to a set of a backup.
pub(crate) fn set(folder: &Folder, set: &SetCopy) -> Result<Standing, StoreError> {
    let seen = set.writers().into_iter().map(|writer| (writer, Ledgers::seen_in(set as &dyn Donor, writer))).collect();
    compare_ledgers(folder, &seen).map(|ledgers| worst(&ledgers))
}

fn compare(folder: &Folder, seen: &BTreeMap<WriterId, Seen>, created: String) -> Result<AgainstReport, AgainstError> {
    let ledgers = compare_ledgers(folder, seen)?;
    Ok(AgainstReport { created, standing: worst(&ledgers), ledgers })
}

fn compare_ledgers(folder: &Folder, seen: &BTreeMap<WriterId, Seen>) -> Result<Vec<LedgerStanding>, StoreError> {
    let ledger = |(writer, seen): (&WriterId, &Seen)| {
        let (standing, missing, forked_at) = match Ledgers::seen(folder, *writer)?.compare(seen) {
            Compared::Holds => (Standing::Consistent, 0, None),
            Compared::Torn { missing } => (Standing::Damaged, missing, None),
            Compared::Older { missing } => (Standing::Older, missing, None),
            Compared::Forked { at } => (Standing::Forked, 0, Some(at)),
        };
        Ok(LedgerStanding { writer: writer.to_string(), standing, missing, forked_at })
    };
    seen.iter().map(ledger).collect()
}

fn worst(ledgers: &[LedgerStanding]) -> Standing {
    ledgers.iter().map(|ledger| ledger.standing).max().unwrap_or(Standing::Consistent)
}

#[cfg(test)]
mod tests;
