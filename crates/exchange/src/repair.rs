//! A damaged journal made whole again: what can be from itself, the rest from a backup or another copy (format.md § Repair).
//!
//! Nothing that reads is lost; damaged originals of what is replaced are kept beside it. Every step stands by itself, so that an interrupted
//! repair is simply begun again.

mod source;

use std::{path::Path, time::Duration};

use daftar_journal::{CheckError, CheckReport, Finding, FindingKind, Journal, ReadError, Trouble, Unlocked};
use daftar_store::{Folder, KeyringFilesError, Lock, LockError, Mended, StoreError};
use serde::Serialize;

use crate::backup::BackupError;
use source::Source;

/// What a repair did, and what is still not as it should be.
#[derive(Debug, Default, Serialize)]
pub struct RepairMade {
    /// Copies of the keyring that were made again.
    pub keyring_copies: usize,
    /// Records that came back from the copy.
    pub records: u64,
    /// Records that were made whole by turning one flipped bit back.
    pub turned: u64,
    /// Evidence files that came back from the copy.
    pub files: u64,
    /// Unfinished files that were removed.
    pub unfinished: u64,
    /// Whether the index was made again.
    pub index: bool,
    /// Whole records of the copy that were not taken, since they do not follow from what is here.
    pub not_taken: u64,
    /// Where damaged originals are kept.
    pub kept: Vec<String>,
    /// What is still not as it should be.
    pub findings: Vec<Finding>,
}

/// Why a repair could not be carried through. What was repaired before stays repaired.
#[derive(Debug, thiserror::Error)]
pub enum RepairError {
    /// What was given is no backup and no journal.
    #[error("what was given with --from is neither a backup nor a copy of a journal")]
    NoSource,
    /// It is of another journal.
    #[error("the backup is of another journal")]
    OtherJournal,
    /// It is the journal itself.
    #[error("the copy is the journal itself; give another one")]
    Itself,
    /// The backup cannot be read.
    #[error(transparent)]
    Backup(#[from] BackupError),
    /// The keyring cannot be read or written.
    #[error(transparent)]
    Keyring(#[from] KeyringFilesError),
    /// Another process works in the journal.
    #[error(transparent)]
    Lock(#[from] LockError),
    /// The disk refused.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The journal could not be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The caller asked to stop.
    #[error("it was interrupted; what was repaired before stays so, and the next repair goes on")]
    Interrupted,
}

/// Brings the newest keyring back from a copy if both its files are damaged, so that the journal can be opened. Tells whether it did.
///
/// Only the very file whose name still stands in the journal is taken.
pub fn restore_keyring(journal: &Path, from: &Path, wait: Duration) -> Result<bool, RepairError> {
    let folder = Folder::at(journal);
    match daftar_store::read_keyring(&folder) {
        Ok(stored) if !stored.older => return Ok(false),
        Err(KeyringFilesError::NotAJournal(path)) => return Err(KeyringFilesError::NotAJournal(path).into()),
        _ => {}
    }
    let source = Source::open(from, &folder)?;
    let _held = Lock::take(&folder, wait)?;
    let mut restored = false;
    for keyring in source.keyrings() {
        restored |= daftar_store::restore_keyring_file(&folder, &keyring)?;
    }
    Ok(restored)
}

/// What becomes of what is known to be lost and no copy brings back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Loss {
    /// It is told until it is back.
    Told,
    /// It is not looked for any more: the person goes on with the journal as it is.
    Accepted,
}

/// Repairs an open journal; `progress` hears the bytes read so far, and says whether to go on.
pub fn repair(
    journal: &mut Journal<Unlocked>,
    from: Option<&Path>,
    loss: Loss,
    progress: &mut dyn FnMut(u64) -> bool,
) -> Result<RepairMade, RepairError> {
    let folder = Folder::at(journal.path());
    let source = from.map(|from| Source::open(from, &folder)).transpose()?;
    if let Some(source) = &source {
        source.check_owner(&folder, journal.writer())?;
    }
    let mut made = RepairMade {
        keyring_copies: daftar_store::restore_keyring_copies(&folder)?.len(),
        unfinished: daftar_store::remove_unfinished(&folder)?,
        ..RepairMade::default()
    };
    journal.catch_up(&mut |_| {})?;
    let donors = source.as_ref().map(Source::donors).unwrap_or_default();
    for (_, mended) in journal.mend_ledgers(&donors)? {
        made.take(mended, &folder);
    }
    let report = check(journal, progress)?;
    made.files = files(&folder, &report, source.as_ref(), progress)?;
    made.index = make_index_anew(journal, &report, loss)?;
    made.findings = check(journal, progress)?.findings;
    Ok(made)
}

impl RepairMade {
    /// Tells whether something is still damaged or missing.
    pub fn is_damaged(&self) -> bool {
        self.findings.iter().any(|finding| finding.is_damage)
    }

    fn take(&mut self, mended: Mended, folder: &Folder) {
        self.records += mended.taken;
        self.turned += mended.turned;
        self.not_taken += mended.not_taken;
        let kept = mended.segments.into_iter().filter_map(|(_, kept)| kept);
        let inside = |path: std::path::PathBuf| path.strip_prefix(folder.path()).unwrap_or(&path).display().to_string();
        self.kept.extend(kept.map(inside));
    }
}

fn check(journal: &mut Journal<Unlocked>, progress: &mut dyn FnMut(u64) -> bool) -> Result<CheckReport, RepairError> {
    journal.check(progress).map_err(|error| match error {
        CheckError::Store(error) => RepairError::Store(error),
        _ => RepairError::Interrupted,
    })
}

/// An index that remembers what the ledgers lost is kept unless the loss is accepted: nobody else may know.
fn make_index_anew(journal: &mut Journal<Unlocked>, report: &CheckReport, loss: Loss) -> Result<bool, RepairError> {
    let is_witness = report.findings.iter().any(|finding| finding.kind == FindingKind::Rollback);
    let is_kept = is_witness && loss == Loss::Told;
    if !is_kept {
        journal.make_index_anew(&mut |_| {})?;
        // That it was made again was asked for.
        journal.take_troubles();
    }
    Ok(!is_kept)
}

/// Brings damaged and missing evidence files back.
fn files(
    folder: &Folder,
    report: &CheckReport,
    source: Option<&Source>,
    progress: &mut dyn FnMut(u64) -> bool,
) -> Result<u64, RepairError> {
    let Some(source) = source else { return Ok(0) };
    let (mut restored, mut bytes, mut goes_on) = (0, 0, true);
    for trouble in &report.troubles {
        let (Trouble::MissingAttachment { id, .. } | Trouble::DamagedAttachment { id, .. }) = trouble else { continue };
        for copy in source.attachments(id) {
            let mut step = |more: u64| {
                bytes += more;
                goes_on = goes_on && progress(bytes);
                goes_on
            };
            let done = daftar_store::restore_attachment(folder, id, copy, &mut step)?;
            restored += u64::from(done);
            if !goes_on {
                return Err(RepairError::Interrupted);
            }
            if done {
                break;
            }
        }
    }
    Ok(restored)
}

#[cfg(test)]
mod tests;
