//! Trying whether a backup opens: restored into a folder of its own, opened, read to the end, compared, and removed again.

use std::{collections::BTreeSet, path::Path, time::Duration};

use daftar_crypto::{Credential, OpenKeyring};
use daftar_journal::{
    CheckError, CheckReport, Journal, KeepSettingsError, Locked, Reach, ReadError, Unlocked, entry::Restorable,
    time_text,
};
use daftar_store::Folder;
use jiff::Zoned;
use serde::Serialize;

use crate::against::{self, Standing};

use super::{
    BackupError, Fault, RestoreError,
    copies::SetCopy,
    place::{self, Numbered},
    restore::{self, SoundKeyring},
    source,
    stored::Stored,
    unfinished::Unfinished,
};

/// A backup that was tried.
#[derive(Debug, Serialize)]
pub struct DrillMade {
    /// The number of the set that was tried.
    pub set: u32,
    /// When that set was made, UTC: as of then the journal can be restored.
    pub created: String,
    /// The way in that opened it, as a keyring names it.
    pub way: String,
    /// Files of the journal in it.
    pub files: u64,
    /// Bytes of those files.
    pub bytes: u64,
    /// Entries of all kinds that opened.
    pub entries: u64,
    /// Attachments that opened, each to its end.
    pub attachments: u64,
    /// Entries that were written or changed since, and are not in it as they are now; a thousand stand for more.
    pub newer: u64,
    /// Whether the set holds records that the journal lacks.
    pub journal_lacks: bool,
    /// What is damaged or missing, in words; if anything is, nothing was noted in the journal.
    pub damaged: Vec<Fault>,
}

/// Why a backup could not be tried. The backup is as it was, and nothing was left behind.
#[derive(Debug, thiserror::Error)]
pub enum DrillError {
    /// It could not be restored or opened.
    #[error(transparent)]
    Restore(#[from] RestoreError),
    /// The journal could not be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The backup opened, and that could not be noted.
    #[error("the backup opened; the journal could not note it: {0}")]
    NotNoted(#[source] KeepSettingsError),
}

/// Restores the newest set of a backup beside the journal, opens it with `credential`, opens every record and every attachment, holds it
/// against the journal, removes it, and notes in the journal that it can be restored as of then.
///
/// Nothing is written into the backup; the copy gets no writer of its own, and goes also if this fails or is interrupted.
pub fn drill(
    journal: &mut Journal<Unlocked>,
    target: &Path,
    credential: &Credential,
    now: &Zoned,
    progress: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<DrillMade, DrillError> {
    let folder = Folder::at(journal.path());
    let prefix = format!("trying-{}-", &journal.writer().to_string()[..8]);
    Unfinished::clear_left(&folder, &prefix).map_err(RestoreError::Disk)?;
    let stored = Stored::at(target).map_err(RestoreError::Backup)?;
    let sets = place::sets(&stored).map_err(RestoreError::Backup)?;
    let own = source::writers(&folder).map_err(RestoreError::Disk)?;
    let own: BTreeSet<_> = own.into_iter().chain([journal.writer()]).collect();
    sets.check_owner(&own).map_err(RestoreError::Backup)?;
    let keyring = SoundKeyring::find(&stored, &sets.complete);
    let (newest, mut damaged) = sets.into_newest().map_err(RestoreError::Backup)?;
    let (keyring, from) = keyring.ok_or(RestoreError::KeyringDamaged)?;
    damaged.extend((from != newest.number).then_some(Fault::Keyring(newest.number, from)));
    // Before anything is copied: what does not open it needs no copy.
    let proof = keyring.opened_by(credential)?;
    let copy = Unfinished::beside(&folder, &prefix).map_err(RestoreError::Disk)?;
    // Copied, then read: each once.
    let all = newest.set.bytes();
    let mut copying = |done: u64, total: u64| progress((done / 2).min(total), total);
    let (files, bytes) = restore::copy(&stored, &newest.set, &copy, &mut damaged, &mut copying)?;
    keyring.write(&copy).map_err(RestoreError::Disk)?;
    let mut reading = |done: u64| progress(((all + done) / 2).min(all), all);
    let (report, reach) = read(copy.folder(), &OpenKeyring::Identity(&proof), &mut reading)?;
    damaged.extend(faults(&report));
    drop(copy);
    let standing = against::set(&folder, &SetCopy::of(&stored, &newest.set)).map_err(RestoreError::Disk)?;
    let Numbered { number, set } = newest;
    let made = DrillMade {
        set: number,
        created: set.created.to_string(),
        way: credential.name().to_owned(),
        files,
        bytes,
        entries: report.entries,
        attachments: report.attachments,
        newer: journal.entries_since(&reach).map_err(ReadError::Store)?,
        journal_lacks: standing != Standing::Consistent,
        damaged,
    };
    if made.damaged.is_empty() {
        note(journal, &made, target, &reach, now).map_err(DrillError::NotNoted)?;
    }
    Ok(made)
}

/// Opens the copy and reads everything in it; it keeps the writer that it has, which writes nothing.
fn read(
    folder: &Folder,
    with: &OpenKeyring<'_>,
    progress: &mut dyn FnMut(u64) -> bool,
) -> Result<(CheckReport, Reach), RestoreError> {
    let locked = Journal::<Locked>::find(folder.path(), Duration::ZERO)?;
    let mut copy = locked.unlock_with(with)?;
    let report = copy.check_opening(progress).map_err(|error| match error {
        CheckError::Interrupted => RestoreError::Interrupted,
        other => RestoreError::Check(other),
    })?;
    let reach = Reach::of(&copy).map_err(RestoreError::Disk)?;
    Ok((report, reach))
}

fn faults(report: &CheckReport) -> Vec<Fault> {
    let damage = report.findings.iter().filter(|finding| finding.is_damage);
    damage.map(|finding| Fault::Found(Box::new(finding.clone()))).collect()
}

fn note(
    journal: &mut Journal<Unlocked>,
    made: &DrillMade,
    target: &Path,
    reach: &Reach,
    now: &Zoned,
) -> Result<(), KeepSettingsError> {
    let place = std::path::absolute(target).unwrap_or_else(|_| target.to_owned()).display().to_string();
    let (as_of, way) = (made.created.clone(), made.way.clone());
    let restorable = Restorable { as_of, when: time_text(now), way, place, covers: Vec::new() };
    journal.keep_restorable(restorable, reach, now)
}

impl From<BackupError> for DrillError {
    fn from(error: BackupError) -> Self {
        Self::Restore(error.into())
    }
}
