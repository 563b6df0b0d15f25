//! Getting a journal back.

use std::{path::Path, time::Duration};

use daftar_crypto::{Credential, Identity, Keyring, OpenKeyring, Way, limits};
use daftar_journal::{CheckError, CheckReport, Journal, Locked};
use daftar_store::{Folder, Pace, StoreError, together};
use jiff::Zoned;
use serde::Serialize;

use super::{
    BackupError, Fault, RestoreError, WRITERS, disk,
    error::wrong_way,
    file::{JournalFile, KeyringName},
    place::{self, Numbered},
    read::{self, Found, ThroughError},
    set::{SavedFile, Set},
    steps::Steps,
    stored::Stored,
    unfinished::Unfinished,
};

/// A journal that was restored and read through.
#[derive(Debug, Serialize)]
pub struct RestoreMade {
    /// The number of the set that it came from.
    pub set: u32,
    /// When that set was made, UTC.
    pub created: String,
    /// Files restored.
    pub files: u64,
    /// Bytes of those files.
    pub bytes: u64,
    /// Entries of all kinds that read.
    pub entries: u64,
    /// Attachments that are as they were written.
    pub attachments: u64,
    /// What is damaged or missing, in words.
    pub damaged: Vec<Fault>,
}

/// Checks whether a backup could be restored to a place, before anybody is asked for a passphrase.
pub fn check_restore(target: &Path, journal: &Path) -> Result<(), RestoreError> {
    check_place(target, journal)?;
    place::sets(&Stored::at(target)?)?.into_newest()?;
    Ok(())
}

/// Restores the newest set of a backup as a journal of this installation, with its own writer.
///
/// What is given to open it is tried before anything is written. Everything is written and read through beside `journal`, and then given its name.
pub fn restore(
    target: &Path,
    credential: &Credential,
    journal: &Path,
    now: &Zoned,
    progress: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<RestoreMade, RestoreError> {
    check_place(target, journal)?;
    let stored = Stored::at(target)?;
    let sets = place::sets(&stored)?;
    let keyring = SoundKeyring::find(&stored, &sets.complete);
    let (newest, mut damaged) = sets.into_newest()?;
    let (keyring, from) = keyring.ok_or(RestoreError::KeyringDamaged)?;
    if from != newest.number {
        damaged.push(Fault::Keyring(newest.number, from));
    }
    let proof = keyring.opened_by(credential)?;
    let unfinished = Unfinished::begin(journal).map_err(RestoreError::Disk)?;
    let (files, bytes) = copy(&stored, &newest.set, &unfinished, &mut damaged, progress)?;
    keyring.write(&unfinished).map_err(RestoreError::Disk)?;
    let report = take_over(unfinished.folder(), &OpenKeyring::Identity(&proof), now, &mut || progress(bytes, bytes))?;
    let found = report.findings.into_iter().filter(|finding| finding.is_damage);
    damaged.extend(found.map(|finding| Fault::Found(Box::new(finding))));
    unfinished.finish().map_err(RestoreError::Disk)?;
    let Numbered { number, set } = newest;
    let (created, entries, attachments) = (set.created.to_string(), report.entries, report.attachments);
    Ok(RestoreMade { set: number, created, files, bytes, entries, attachments, damaged })
}

fn check_place(target: &Path, journal: &Path) -> Result<(), RestoreError> {
    if Folder::at(journal).is_journal().map_err(RestoreError::Disk)? {
        return Err(RestoreError::Exists);
    }
    if !disk::names(journal).map_err(RestoreError::Disk)?.is_empty() {
        return Err(RestoreError::NotEmpty);
    }
    if disk::is_within(journal, target) { Err(RestoreError::InBackup) } else { Ok(()) }
}

/// The newest keyring of a set of which a copy is as it was written.
pub(super) struct SoundKeyring {
    name: KeyringName,
    pub(super) bytes: Vec<u8>,
}

impl SoundKeyring {
    /// Looks in the newest set, then in older ones: an older keyring opens all that was not sealed under newer keys. Tells which set it is from.
    pub(super) fn find(stored: &Stored, sets: &[Numbered]) -> Option<(Self, u32)> {
        sets.iter().find_map(|numbered| Some((Self::find_in(stored, &numbered.set)?, numbered.number)))
    }

    fn find_in(stored: &Stored, set: &Set) -> Option<Self> {
        let mut keyrings: Vec<(&KeyringName, &SavedFile)> = set.files.iter().filter_map(keyring).collect();
        keyrings.sort_by(|one, other| other.0.cmp(one.0));
        let sound = |(name, file)| Some(Self { name: KeyringName::clone(name), bytes: intact(stored, file)? });
        keyrings.into_iter().find_map(sound)
    }

    /// Opens it with what was given, which takes a key derivation; returns what opens it again without one.
    pub(super) fn opened_by(&self, credential: &Credential) -> Result<Identity<Way>, RestoreError> {
        let opened = Keyring::open(&self.bytes, &credential.as_open()).map_err(|error| wrong_way(error, credential))?;
        Ok(opened.second_proof())
    }

    /// Writes it under both its names.
    pub(super) fn write(&self, unfinished: &Unfinished) -> Result<(), StoreError> {
        for copy in ['a', 'b'] {
            let mut file = unfinished.create(&JournalFile::Keyring(KeyringName { copy, ..self.name.clone() }))?;
            file.write(&self.bytes).map_err(disk::at(file.path()))?;
            file.keep()?;
        }
        unfinished.sync([&JournalFile::Keyring(self.name.clone())].into_iter())
    }
}

fn keyring(file: &SavedFile) -> Option<(&KeyringName, &SavedFile)> {
    match &file.path {
        JournalFile::Keyring(name) if file.size <= limits::KEYRING_FILE as u64 => Some((name, file)),
        _ => None,
    }
}

/// Returns the bytes of a small file if they are as they were written.
fn intact(stored: &Stored, file: &SavedFile) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut take = |piece: &[u8]| {
        bytes.extend_from_slice(piece);
        Ok(())
    };
    let found = read::through(stored, file, &|_| Ok(()), &mut take);
    matches!(found, Ok(Found::Intact)).then_some(bytes)
}

/// Copies everything but keyrings, and says what is damaged; returns files and bytes.
pub(super) fn copy(
    stored: &Stored,
    set: &Set,
    unfinished: &Unfinished,
    damaged: &mut Vec<Fault>,
    progress: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<(u64, u64), RestoreError> {
    let mut steps = Steps::new(set.bytes(), 1, progress);
    let work = |file: &SavedFile, pace: &Pace<'_>| match file.path {
        JournalFile::Keyring(_) => check_keyring(stored, file, pace),
        _ => copy_file(stored, file, unfinished, pace),
    };
    let all = set.files.iter().collect();
    let found: Vec<Found> = together(WRITERS, all, &work, &mut |bytes| steps.add(bytes))?;
    unfinished.sync(set.files.iter().map(|file| &file.path)).map_err(RestoreError::Disk)?;
    damaged.extend(found.iter().zip(&set.files).filter_map(|(found, file)| found.fault(file)));
    let there = found.iter().zip(&set.files).filter(|(found, _)| **found != Found::Missing);
    Ok(there.fold((0, 0), |(files, bytes), (_, file)| (files + 1, bytes + file.size)))
}

fn check_keyring(stored: &Stored, file: &SavedFile, pace: &Pace<'_>) -> Result<Found, RestoreError> {
    read::through(stored, file, &|bytes| pace.add(bytes), &mut |_| Ok(())).map_err(|_| RestoreError::Interrupted)
}

/// Copies a file as it lies in the backup; one of which a part is not there is left out.
fn copy_file(
    stored: &Stored,
    file: &SavedFile,
    unfinished: &Unfinished,
    pace: &Pace<'_>,
) -> Result<Found, RestoreError> {
    let mut new = unfinished.create(&file.path).map_err(RestoreError::Disk)?;
    let found = match read::through(stored, file, &|bytes| pace.add(bytes), &mut |bytes| new.write(bytes)) {
        Ok(found) => found,
        Err(ThroughError::Interrupted) => return Err(RestoreError::Interrupted),
        Err(ThroughError::Taking(error)) => return Err(RestoreError::Disk(StoreError::from_io(new.path(), error))),
    };
    let kept = if found == Found::Missing { new.discard() } else { new.keep() };
    kept.map_err(RestoreError::Disk)?;
    Ok(found)
}

/// Opens what was copied, makes it this installation's own, and reads it through.
fn take_over(
    folder: &Folder,
    with: &OpenKeyring<'_>,
    now: &Zoned,
    goes_on: &mut dyn FnMut() -> bool,
) -> Result<CheckReport, RestoreError> {
    let journal = Journal::<Locked>::find(folder.path(), Duration::ZERO)?.unlock_with(with)?;
    let mut journal = journal.become_new_writer(with, now).map_err(RestoreError::Disk)?;
    match journal.check(&mut |_| goes_on()) {
        Err(CheckError::Interrupted) => Err(RestoreError::Interrupted),
        other => Ok(other?),
    }
}

impl From<ThroughError> for BackupError {
    fn from(_: ThroughError) -> Self {
        Self::Interrupted
    }
}
