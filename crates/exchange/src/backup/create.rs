//! Making a backup.

use std::{collections::BTreeSet, path::Path};

use daftar_crypto::Digest;
use daftar_journal::{ForgottenSoFar, Journal, Unlocked};
use daftar_store::{Folder, Pace, StoredKeyring, threads, together};
use jiff::{Timestamp, Zoned};
use serde::Serialize;

use crate::against::{self, Standing};

use super::{
    BackupError, Fault, KEPT_SETS, PART, WRITERS,
    copies::SetCopy,
    copy::{Copied, CopyError, Copying},
    file::JournalFile,
    how_to_open,
    place::{self, Numbered, Sets},
    set::{ForgottenThen, SavedFile, Set},
    source,
    steps::Steps,
    stored::Stored,
    target::Target,
};

/// What whoever makes a backup may choose.
#[derive(Debug, Clone, Copy, Default)]
pub struct Choices<'a> {
    /// Also if the newest set holds records that the journal lacks: that set is kept then.
    pub although_older: bool,
    /// Also reads what earlier backups wrote and read back, and writes what is damaged of it again.
    pub reads_all: bool,
    /// The text of a page that says how the backup is opened, which lies in it then.
    pub how_to_open: Option<&'a str>,
}

/// What a backup that was made holds; everything was read back.
#[derive(Debug, Serialize)]
pub struct BackupMade {
    /// Its number.
    pub set: u32,
    /// When it was made, UTC.
    pub created: String,
    /// Files of the journal.
    pub files: u64,
    /// Bytes of those files.
    pub bytes: u64,
    /// Bytes that were not there from an earlier backup.
    pub new_bytes: u64,
    /// The twelve words of the checkpoint that was signed; none where the journal's disk is full.
    pub code: Option<String>,
    /// Older sets that are kept although there are three newer ones: they hold records that the journal lacks.
    pub kept_newer: Vec<u32>,
    /// Entries that had been forgotten: their content is not in it.
    pub forgotten: u64,
    /// Frames that had been wiped for that.
    pub wiped: u64,
    /// Older sets in the same folder that were made before something was forgotten, and still hold it.
    pub before_forget: Vec<u32>,
    /// What is damaged in the journal, in words; it was copied as it lies, where it could be.
    pub damaged: Vec<Fault>,
}

/// Copies a journal's ciphertext into the backup at `target`, which is a backup already, or empty, or missing.
///
/// `progress` hears how many of how many bytes are done, and says whether to go on.
pub fn create(
    journal: &mut Journal<Unlocked>,
    target: &Path,
    now: &Zoned,
    progress: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<BackupMade, BackupError> {
    create_with(journal, target, Choices::default(), now, progress)
}

/// As [`create`], as it was chosen.
pub fn create_with(
    journal: &mut Journal<Unlocked>,
    target: &Path,
    choices: Choices<'_>,
    now: &Zoned,
    progress: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<BackupMade, BackupError> {
    create_in_parts(journal, target, (choices, PART), now, progress)
}

/// As [`create_with`], in parts of at most so many bytes.
pub(super) fn create_in_parts(
    journal: &mut Journal<Unlocked>,
    target: &Path,
    (choices, part): (Choices<'_>, u64),
    now: &Zoned,
    progress: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<BackupMade, BackupError> {
    let (folder, target) = (Folder::at(journal.path()), Target::at(target));
    place::check_target(&target, &folder)?;
    let stored = Stored::Folder(target.clone());
    let sets = place::sets(&stored)?;
    sets.check_owner(&source::writers(&folder).map_err(BackupError::Journal)?)?;
    // Before anything is signed: that would begin another history.
    let older = older_than(&folder, &stored, &sets)?;
    if older.is_some() && !choices.although_older {
        return Err(BackupError::JournalIsOlder);
    }
    let ahead = ahead(&folder, &stored, &sets)?;
    let found = Found::in_journal(journal, &folder, now)?;
    target.prepare().map_err(BackupError::Target)?;
    let newest = sets.complete.first().map(|newest| &newest.set);
    let copying = Copying::new((&folder, &target), newest, part, choices.reads_all);
    let Written { saved, mut damaged, new_bytes, new } = copy(&copying, &found, progress)?;
    let set = Set::new(now, saved, ForgottenThen { entries: found.so_far.entries, frames: found.so_far.frames });
    damaged.extend(older);
    let last = found.so_far.latest.parse::<Zoned>().map(|time| time.timestamp()).ok();
    let (number, before_forget) = finish((&target, &new), sets, &set, &ahead, last)?;
    if let Some(text) = choices.how_to_open {
        how_to_open::write(&target, text).map_err(BackupError::Target)?;
    }
    Ok(BackupMade {
        set: number,
        created: set.created.to_string(),
        files: set.files.len() as u64,
        bytes: set.bytes(),
        new_bytes,
        code: found.code,
        kept_newer: ahead,
        forgotten: found.so_far.entries,
        wiped: found.so_far.frames,
        before_forget,
        damaged,
    })
}

/// What there is to copy.
pub(super) struct Found {
    pub(super) so_far: ForgottenSoFar,
    pub(super) code: Option<String>,
    pub(super) keyring: StoredKeyring,
    pub(super) files: Vec<(JournalFile, u64)>,
    pub(super) damaged: Vec<Fault>,
}

impl Found {
    /// Signs a checkpoint and lists the journal's files.
    pub(super) fn in_journal(
        journal: &mut Journal<Unlocked>,
        folder: &Folder,
        now: &Zoned,
    ) -> Result<Self, BackupError> {
        // What is left to wipe of what was forgotten is wiped before it is copied.
        let so_far = journal.forgotten_so_far().map_err(BackupError::Journal)?;
        let code = sign(journal, now)?;
        let keyring = daftar_store::read_keyring(folder)?;
        let files = source::files(folder).map_err(BackupError::Journal)?;
        let damaged = source::damage(folder).map_err(BackupError::Journal)?;
        Ok(Self { so_far, code, keyring, files, damaged })
    }
}

/// What was written of a set, all of it read back.
struct Written {
    saved: Vec<SavedFile>,
    damaged: Vec<Fault>,
    new_bytes: u64,
    new: BTreeSet<Digest>,
}

/// Copies everything and reads back what is new.
fn copy(
    copying: &Copying<'_>,
    found: &Found,
    progress: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<Written, BackupError> {
    let total = found.files.iter().map(|(_, len)| len).sum();
    let mut steps = Steps::new(total, 2, progress);
    let mut copied = vec![copying.keyring(&found.keyring)?];
    let work = |file: (JournalFile, u64), pace: &Pace<'_>| copying.file(file, pace);
    let told = &mut |bytes| steps.add(bytes);
    copied.extend(together(WRITERS, found.files.clone(), &work, told).map_err(BackupError::from)?);
    let (mut saved, mut damaged, mut new) = (Vec::new(), found.damaged.clone(), Vec::new());
    for Copied { saved: as_saved, fault, new: written } in copied {
        saved.extend(as_saved);
        damaged.extend(fault);
        new.extend(written);
    }
    let new_bytes = new.iter().map(|(_, len)| len).sum();
    read_back(copying.target, &new, &mut steps)?;
    Ok(Written { saved, damaged, new_bytes, new: new.into_iter().map(|(part, _)| part).collect() })
}

/// Reads back what was written, on all cores.
fn read_back(target: &Target, new: &[(Digest, u64)], steps: &mut Steps<'_>) -> Result<(), BackupError> {
    let work = |(part, len): (Digest, u64), pace: &Pace<'_>| {
        target.read_back(&part, len).map_err(CopyError::Write)?;
        Ok::<(), CopyError>(pace.add(len)?)
    };
    together(threads(), new.to_vec(), &work, &mut |bytes| steps.add(bytes)).map(drop).map_err(BackupError::from)
}

/// Says, if it is so, that the newest set holds records that the journal lacks at its end.
fn older_than(folder: &Folder, stored: &Stored, sets: &Sets) -> Result<Option<Fault>, BackupError> {
    let Some(newest) = sets.complete.first() else { return Ok(None) };
    let standing = against::set(folder, &SetCopy::of(stored, &newest.set)).map_err(BackupError::Journal)?;
    Ok((standing >= Standing::Older).then_some(Fault::JournalIsOlder(newest.number)))
}

/// Returns the sets that hold whole records which the journal does not hold whole: they are not removed.
pub(super) fn ahead(folder: &Folder, stored: &Stored, sets: &Sets) -> Result<Vec<u32>, BackupError> {
    let mut ahead = Vec::new();
    for numbered in &sets.complete {
        if against::is_ahead(folder, &SetCopy::of(stored, &numbered.set)).map_err(BackupError::Journal)? {
            ahead.push(numbered.number);
        }
    }
    Ok(ahead)
}

/// Signs a checkpoint and returns its words. A full disk is a reason to make a backup, not one to refuse it.
fn sign(journal: &mut Journal<Unlocked>, now: &Zoned) -> Result<Option<String>, BackupError> {
    match journal.sign_checkpoint(now) {
        Err(error) if error.is_disk_full() => Ok(None),
        signed => Ok(Some(signed?.code)),
    }
}

/// Writes the set, and then makes room; returns its number and those of the kept ones that were made before the `last` forget.
fn finish(
    (target, new): (&Target, &BTreeSet<Digest>),
    sets: Sets,
    set: &Set,
    ahead: &[u32],
    last: Option<Timestamp>,
) -> Result<(u32, Vec<u32>), BackupError> {
    let number = sets.next();
    let bytes = set.to_bytes().filter(|_| number <= 99_999_999).ok_or(BackupError::TooMany)?;
    // Also those that an interrupted run left behind: their names need not be durable yet.
    let before: BTreeSet<Digest> = sets.complete.iter().flat_map(|older| older.set.parts()).collect();
    let fresh = set.parts().filter(|part| new.contains(part) || !before.contains(part));
    target.sync(fresh).and_then(|()| target.write_set(number, &bytes)).map_err(BackupError::Target)?;
    let is_kept = |(place, older): &(usize, Numbered)| *place < KEPT_SETS - 1 || ahead.contains(&older.number);
    // A set of the very same files says nothing that the new one does not.
    let tells_more = |older: &Numbered| older.set.files != set.files;
    let older: Vec<_> = sets
        .complete
        .into_iter()
        .filter(|older| tells_more(older))
        .enumerate()
        .filter(is_kept)
        .map(|(_, older)| older)
        .collect();
    let kept: Vec<u32> = older.iter().map(|older| older.number).chain([number]).collect();
    let before_forget =
        older.iter().filter(|older| older.set.is_before(set.forgotten, last)).map(|older| older.number).collect();
    let named = older.iter().flat_map(|older| older.set.parts()).chain(set.parts()).collect();
    // The backup is complete; what could not be removed is removed by the next one.
    let _ = target.remove_others(&kept, &named);
    Ok((number, before_forget))
}
