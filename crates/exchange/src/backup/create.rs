//! Making a backup.

use std::{
    collections::BTreeMap,
    io::{self, Seek, SeekFrom},
    path::Path,
};

use daftar_crypto::Digest;
use daftar_journal::{Journal, Unlocked};
use daftar_store::{Folder, KeyringFilesError, StoreError, StoredKeyring};
use jiff::{Timestamp, Zoned};
use serde::Serialize;

use crate::against::{self, Standing};

use super::{
    BackupError, Fault, KEPT_SETS, PART, Saved,
    copies::SetCopy,
    disk,
    file::{JournalFile, KeyringName},
    measure::{MeasureError, measure, pass},
    place::{self, Numbered, Sets},
    read::{self, Found},
    set::{ForgottenThen, PartName, SavedFile, Set},
    source,
    steps::{Interrupted, Steps},
    target::Target,
};

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
    create_in_parts(journal, target, now, PART, false, progress)
}

/// As [`create`], also if the newest set holds records that the journal lacks: that set is kept then.
pub fn create_although_older(
    journal: &mut Journal<Unlocked>,
    target: &Path,
    now: &Zoned,
    progress: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<BackupMade, BackupError> {
    create_in_parts(journal, target, now, PART, true, progress)
}

/// As [`create`], in parts of at most `part` bytes.
pub(super) fn create_in_parts(
    journal: &mut Journal<Unlocked>,
    target: &Path,
    now: &Zoned,
    part: u64,
    although_older: bool,
    progress: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<BackupMade, BackupError> {
    let (folder, target) = (Folder::at(journal.path()), Target::at(target));
    place::check_target(&target, &folder)?;
    let sets = place::sets(&target)?;
    sets.check_owner(&source::writers(&folder).map_err(BackupError::Journal)?)?;
    // Before anything is signed: that would begin another history.
    let older = older_than(&folder, &target, &sets)?;
    if older.is_some() && !although_older {
        return Err(BackupError::JournalIsOlder);
    }
    let ahead = ahead(&folder, &target, &sets)?;
    // What is left to wipe of it is wiped before it is copied.
    let so_far = journal.forgotten_so_far().map_err(BackupError::Journal)?;
    let code = sign(journal, now)?;
    let keyring = daftar_store::read_keyring(&folder)?;
    let files = source::files(&folder).map_err(BackupError::Journal)?;
    target.prepare().map_err(BackupError::Target)?;
    let total = files.iter().map(|(_, len)| len).sum();
    let steps = Steps::new(total, 2, progress);
    let mut copy = Copy::new(&folder, &target, &sets, part, steps);
    copy.damaged = source::damage(&folder).map_err(BackupError::Journal)?;
    copy.keyring(&keyring)?;
    files.into_iter().try_for_each(|(file, len)| copy.file(file, len))?;
    let Copy { saved, mut damaged, new_bytes, .. } = copy;
    let set = Set::new(now, saved, ForgottenThen { entries: so_far.entries, frames: so_far.frames });
    damaged.extend(older);
    let last = so_far.latest.parse::<Zoned>().map(|time| time.timestamp()).ok();
    let (number, before_forget) = finish(&target, sets, &set, &ahead, last)?;
    let files = set.files.len() as u64;
    Ok(BackupMade {
        set: number,
        created: set.created.to_string(),
        files,
        bytes: set.bytes(),
        new_bytes,
        code,
        kept_newer: ahead,
        forgotten: so_far.entries,
        wiped: so_far.frames,
        before_forget,
        damaged,
    })
}

/// Says, if it is so, that the newest set holds records that the journal lacks at its end.
fn older_than(folder: &Folder, target: &Target, sets: &Sets) -> Result<Option<Fault>, BackupError> {
    let Some(newest) = sets.complete.first() else { return Ok(None) };
    let standing = against::set(folder, &SetCopy::of(target, &newest.set)).map_err(BackupError::Journal)?;
    Ok((standing >= Standing::Older).then_some(Fault::JournalIsOlder(newest.number)))
}

/// Returns the sets that hold whole records which the journal does not hold whole: they are not removed.
fn ahead(folder: &Folder, target: &Target, sets: &Sets) -> Result<Vec<u32>, BackupError> {
    let mut ahead = Vec::new();
    for numbered in &sets.complete {
        if against::is_ahead(folder, &SetCopy::of(target, &numbered.set)).map_err(BackupError::Journal)? {
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
    target: &Target,
    sets: Sets,
    set: &Set,
    ahead: &[u32],
    last: Option<Timestamp>,
) -> Result<(u32, Vec<u32>), BackupError> {
    let number = sets.next();
    let bytes = set.to_bytes().filter(|_| number <= 99_999_999).ok_or(BackupError::TooMany)?;
    target.sync(set.parts()).and_then(|()| target.write_set(number, &bytes)).map_err(BackupError::Target)?;
    let is_kept = |(place, older): &(usize, Numbered)| *place < KEPT_SETS - 1 || ahead.contains(&older.number);
    let older: Vec<_> = sets.complete.into_iter().enumerate().filter(is_kept).map(|(_, older)| older).collect();
    let kept: Vec<u32> = older.iter().map(|older| older.number).chain([number]).collect();
    let before =
        older.iter().filter(|older| older.set.is_before(set.forgotten, last)).map(|older| older.number).collect();
    let named = older.iter().flat_map(|older| older.set.parts()).chain(set.parts()).collect();
    // The backup is complete; what could not be removed is removed by the next one.
    let _ = target.remove_others(&kept, &named);
    Ok((number, before))
}

/// A copy under way.
struct Copy<'a> {
    folder: &'a Folder,
    target: &'a Target,
    /// The newest set's files.
    before: BTreeMap<&'a JournalFile, &'a SavedFile>,
    /// The most bytes of a part.
    part: u64,
    steps: Steps<'a>,
    saved: Vec<SavedFile>,
    damaged: Vec<Fault>,
    new_bytes: u64,
}

impl<'a> Copy<'a> {
    fn new(folder: &'a Folder, target: &'a Target, sets: &'a Sets, part: u64, steps: Steps<'a>) -> Self {
        let newest = sets.complete.first().into_iter().flat_map(|newest| &newest.set.files);
        let before = newest.map(|file| (&file.path, file)).collect();
        Self { folder, target, before, part, steps, saved: Vec::new(), damaged: Vec::new(), new_bytes: 0 }
    }

    /// Saves the newest keyring that is intact under both its names.
    fn keyring(&mut self, keyring: &StoredKeyring) -> Result<(), BackupError> {
        let bytes = &keyring.bytes;
        let stem = daftar_crypto::keyring_file_stem(keyring.generation, bytes);
        let part = (Digest::of(&[bytes]), bytes.len() as u64);
        let parts = vec![PartName(self.part(&mut io::Cursor::new(bytes), part)?)];
        for copy in ['a', 'b'] {
            let path = JournalFile::Keyring(KeyringName { generation: keyring.generation, stem: stem.clone(), copy });
            self.saved.push(SavedFile { path, size: bytes.len() as u64, parts: parts.clone() });
        }
        if !keyring.damaged.is_empty() {
            self.damaged.push(Fault::KeyringCopy);
        }
        Ok(())
    }

    fn file(&mut self, path: JournalFile, size: u64) -> Result<(), BackupError> {
        match self.copied(&path, size) {
            Ok((parts, true)) => self.saved.push(SavedFile { path, size, parts }),
            Ok((parts, false)) => self.save_damaged(path, Some((size, parts)), Fault::InJournal),
            Err(CopyError::Read) => self.save_damaged(path, None, Fault::Unread),
            Err(error) => return Err(error.into()),
        }
        Ok(())
    }

    /// Copies a file and tells whether its content is what its name says.
    fn copied(&mut self, path: &JournalFile, size: u64) -> Result<(Vec<PartName>, bool), CopyError> {
        let mut file = disk::open_plain(&path.path(self.folder))?;
        let measured = measure(&mut file, size, self.part, &mut self.steps)?;
        file.seek(SeekFrom::Start(0))?;
        let mut parts = Vec::new();
        for part in measured.parts {
            parts.push(PartName(self.part(&mut file, part)?));
        }
        Ok((parts, path.fits(&measured.whole)))
    }

    /// Writes a part unless it is there, and leaves `file` after it.
    fn part<F: io::Read + Seek>(&mut self, file: &mut F, (digest, len): (Digest, u64)) -> Result<Digest, CopyError> {
        if self.target.has_intact(&digest, len) {
            file.seek(SeekFrom::Current(i64::try_from(len).expect("a part is at most 1 GiB")))?;
            self.steps.add(len)?;
            return Ok(digest);
        }
        let mut part = self.target.new_part().map_err(CopyError::Write)?;
        pass(file, len, &mut self.steps, &mut |bytes| part.write(bytes).map_err(CopyError::Write))?;
        if part.digest() != digest {
            return Err(CopyError::Read);
        }
        self.new_bytes += len;
        self.target.keep(part).map_err(CopyError::Write)
    }

    /// Saves a damaged file: as the backup has it already if that copy is known to be whole, or else as it lies.
    fn save_damaged(
        &mut self,
        path: JournalFile,
        as_it_lies: Option<(u64, Vec<PartName>)>,
        what: fn(String, Saved) -> Fault,
    ) {
        let kept = self
            .before
            .get(&path)
            .map(|before| (*before).clone())
            .filter(|before| self.is_better(before, as_it_lies.is_none()));
        let (saved, done) = match (kept, as_it_lies) {
            (Some(before), _) => (Some(before), Saved::Before),
            (None, Some((size, parts))) => (Some(SavedFile { path: path.clone(), size, parts }), Saved::AsItLies),
            (None, None) => (None, Saved::Not),
        };
        self.damaged.push(what(path.to_string(), done));
        self.saved.extend(saved);
    }

    /// Tells whether an earlier copy reads back, and whether its name proves it whole or there is nothing else.
    fn is_better(&self, before: &SavedFile, nothing_else: bool) -> bool {
        let mut go_on = |_, _| true;
        let found = read::through(self.target, before, &mut Steps::new(0, 1, &mut go_on), &mut |_| Ok(()));
        let intact = matches!(found, Ok(Found::Intact));
        intact && (nothing_else || !matches!(before.path, JournalFile::Segment(..)))
    }
}

/// Why a file could not be copied.
enum CopyError {
    /// The journal's disk does not give it.
    Read,
    /// The backup's disk does not take it.
    Write(StoreError),
    /// The person asked to stop.
    Interrupted,
}

impl From<io::Error> for CopyError {
    fn from(_: io::Error) -> Self {
        Self::Read
    }
}

impl From<Interrupted> for CopyError {
    fn from(_: Interrupted) -> Self {
        Self::Interrupted
    }
}

impl From<MeasureError> for CopyError {
    fn from(error: MeasureError) -> Self {
        match error {
            MeasureError::Read => Self::Read,
            MeasureError::Interrupted => Self::Interrupted,
        }
    }
}

impl From<CopyError> for BackupError {
    fn from(error: CopyError) -> Self {
        match error {
            // Only of the keyring, which was read before: what was written of it is not what was read.
            CopyError::Read => Self::Keyring(KeyringFilesError::Damaged),
            CopyError::Write(error) => Self::Target(error),
            CopyError::Interrupted => Self::Interrupted,
        }
    }
}
