//! Copying the journal's files into a folder: what is there already stays, and only what is new is written.

use std::{
    collections::BTreeMap,
    fs::File,
    io::{self, Read, Seek, SeekFrom},
};

use daftar_crypto::{Digest, Hasher};
use daftar_store::{Folder, KeyringFilesError, Pace, Stopped, StoreError, StoredKeyring};

use super::{
    BackupError, Fault, Saved, disk,
    file::{JournalFile, KeyringName},
    read::{self, Found},
    set::{PartName, SavedFile, Set},
    stored::Stored,
    target::{BUFFER, Target},
};

/// A segment in more parts than these is written as one again.
const MOST_PARTS: usize = 16;

/// What is copied from where to where.
pub(super) struct Copying<'a> {
    pub(super) folder: &'a Folder,
    pub(super) target: &'a Target,
    /// The newest set's files.
    before: BTreeMap<&'a JournalFile, &'a SavedFile>,
    /// The most bytes of a part.
    part: u64,
    /// Whether parts that were read back once are read again.
    reads_all: bool,
}

/// What became of one file.
#[derive(Default)]
pub(super) struct Copied {
    /// How it stands in the set.
    pub(super) saved: Vec<SavedFile>,
    /// What is to be said of it.
    pub(super) fault: Option<Fault>,
    /// The parts that were written, with their lengths: synced, and not yet read back.
    pub(super) new: Vec<(Digest, u64)>,
}

/// What was read of a file of the journal.
struct Taken {
    parts: Vec<PartName>,
    new: Vec<(Digest, u64)>,
    whole: Digest,
}

impl<'a> Copying<'a> {
    pub(super) fn new(
        (folder, target): (&'a Folder, &'a Target),
        newest: Option<&'a Set>,
        part: u64,
        reads_all: bool,
    ) -> Self {
        let newest = newest.into_iter().flat_map(|newest| &newest.files);
        Self { folder, target, before: newest.map(|file| (&file.path, file)).collect(), part, reads_all }
    }

    /// Saves the newest keyring that is intact under both its names.
    pub(super) fn keyring(&self, keyring: &StoredKeyring) -> Result<Copied, CopyError> {
        let bytes = &keyring.bytes;
        let stem = daftar_crypto::keyring_file_stem(keyring.generation, bytes);
        let (digest, len) = (Digest::of(&[bytes]), bytes.len() as u64);
        let mut copied = Copied::default();
        if !self.target.has_intact(&digest, len) {
            let mut new = self.target.new_part().map_err(CopyError::Write)?;
            new.write(bytes).and_then(|()| self.target.keep(new, &digest)).map_err(CopyError::Write)?;
            copied.new.push((digest, len));
        }
        for copy in ['a', 'b'] {
            let path = JournalFile::Keyring(KeyringName { generation: keyring.generation, stem: stem.clone(), copy });
            copied.saved.push(SavedFile { path, size: len, parts: vec![PartName(digest)] });
        }
        copied.fault = (!keyring.damaged.is_empty()).then_some(Fault::KeyringCopy);
        Ok(copied)
    }

    /// Saves a file, damaged ones as well as can be; fails if the backup does not take it.
    pub(super) fn file(&self, (path, size): (JournalFile, u64), pace: &Pace<'_>) -> Result<Copied, CopyError> {
        if let Some(before) = self.stays(&path, size) {
            // Passed over once for copying and once for reading back.
            pace.add(2 * size)?;
            return Ok(Copied { saved: vec![before.clone()], ..Copied::default() });
        }
        match self.taken(&path, size, pace) {
            Ok(Taken { parts, new, whole }) => {
                let copy = SavedFile { size, parts, path };
                if copy.path.fits(&whole) {
                    return Ok(Copied { saved: vec![copy], fault: None, new });
                }
                let (saved, fault) = self.damaged(&copy.path.clone(), Some(copy), Fault::InJournal);
                Ok(Copied { saved, fault, new })
            }
            Err(CopyError::Read) => {
                let (saved, fault) = self.damaged(&path, None, Fault::Unread);
                Ok(Copied { saved, fault, new: Vec::new() })
            }
            Err(error) => Err(error),
        }
    }

    /// Returns how an attachment stood in the newest set, if it need not be read: its one part has its own name, and was read back when it was written.
    fn stays(&self, path: &JournalFile, size: u64) -> Option<&SavedFile> {
        let JournalFile::Attachment(id) = path else { return None };
        let before = self.before.get(path).filter(|before| before.size == size && !self.reads_all)?;
        let is_there = before.parts == [PartName(*id)] && self.target.len(id) == Some(size);
        is_there.then_some(*before)
    }

    /// Reads a file to its end and writes what is not there yet.
    fn taken(&self, path: &JournalFile, size: u64, pace: &Pace<'_>) -> Result<Taken, CopyError> {
        let mut file = disk::open_plain(&path.path(self.folder))?;
        let mut taking =
            Taking { target: self.target, pace, taken: Vec::new(), new: Vec::new(), whole: Hasher::default() };
        let known = self.known(path, size);
        let kept = taking.prefix(&mut file, &known)?;
        if !kept {
            file.seek(SeekFrom::Start(0))?;
            taking.whole = Hasher::default();
            taking.taken.clear();
        }
        let mut left = if kept { size - known.iter().map(|(_, len)| len).sum::<u64>() } else { size };
        while left > 0 {
            let len = left.min(self.part);
            taking.part(&mut file, len, len == size, path.name().filter(|_| len == size))?;
            left -= len;
        }
        let Taking { taken: parts, new, whole, .. } = taking;
        Ok(Taken { parts, new, whole: whole.finish() })
    }

    /// Returns the parts that the newest set has of the beginning of a file, with their lengths; none if they cannot stay.
    fn known(&self, path: &JournalFile, size: u64) -> Vec<(Digest, u64)> {
        let known = self.before.get(path).and_then(|before| {
            let grew = before.size < size;
            let usable = before.size <= size && !(grew && before.parts.len() >= MOST_PARTS);
            let len = |part: &PartName| self.target.len(&part.0).map(|len| (part.0, len));
            let parts: Vec<_> = before.parts.iter().filter(|_| usable).map(len).collect::<Option<_>>()?;
            let fits = parts.iter().map(|(_, len)| len).sum::<u64>() == before.size;
            let sound = |(part, len): &(Digest, u64)| !self.reads_all || self.target.has_intact(part, *len);
            (fits && parts.iter().all(sound)).then_some(parts)
        });
        known.unwrap_or_default()
    }

    /// Saves a damaged file: as the backup has it already if that copy is known to be whole, or else as it lies.
    fn damaged(
        &self,
        path: &JournalFile,
        as_it_lies: Option<SavedFile>,
        what: fn(String, Saved) -> Fault,
    ) -> (Vec<SavedFile>, Option<Fault>) {
        let before = self.before.get(path).filter(|before| self.is_better(before, as_it_lies.is_none()));
        let (saved, done) = match (before, as_it_lies) {
            (Some(before), _) => (vec![(*before).clone()], Saved::Before),
            (None, Some(copy)) => (vec![copy], Saved::AsItLies),
            (None, None) => (Vec::new(), Saved::Not),
        };
        (saved, Some(what(path.to_string(), done)))
    }

    /// Tells whether an earlier copy reads back, and whether its name proves it whole or there is nothing else.
    fn is_better(&self, before: &SavedFile, nothing_else: bool) -> bool {
        let stored = Stored::Folder(self.target.clone());
        let found = read::through(&stored, before, &|_| Ok(()), &mut |_| Ok(()));
        let intact = matches!(found, Ok(Found::Intact));
        intact && (nothing_else || !matches!(before.path, JournalFile::Segment(..)))
    }
}

/// A file that is being read and written.
struct Taking<'a> {
    target: &'a Target,
    pace: &'a Pace<'a>,
    taken: Vec<PartName>,
    new: Vec<(Digest, u64)>,
    whole: Hasher,
}

impl Taking<'_> {
    /// Reads the beginning of a file and tells whether it is these parts; then they stay.
    fn prefix(&mut self, file: &mut File, known: &[(Digest, u64)]) -> Result<bool, CopyError> {
        for (part, len) in known {
            let mut hasher = Hasher::default();
            let whole = &mut self.whole;
            pass(file, *len, &mut |bytes| {
                whole.update(bytes);
                hasher.update(bytes);
                Ok(())
            })?;
            if hasher.finish() != *part {
                return Ok(false);
            }
            self.taken.push(PartName(*part));
        }
        let read: u64 = known.iter().map(|(_, len)| len).sum();
        self.pace.add(2 * read)?;
        Ok(true)
    }

    /// Reads a part and writes it, unless it is there. The only part of a file may have a `name` already, which it gets if it is not damaged.
    fn part(&mut self, file: &mut File, len: u64, is_only: bool, name: Option<Digest>) -> Result<(), CopyError> {
        let is_there = name.is_some_and(|name| self.target.has_intact(&name, len));
        let mut new = if is_there { None } else { Some(self.target.new_part().map_err(CopyError::Write)?) };
        let (whole, pace, mut hasher) = (&mut self.whole, self.pace, Hasher::default());
        pass(file, len, &mut |bytes| {
            hasher.update(bytes);
            if !is_only {
                whole.update(bytes);
            }
            if let Some(new) = &mut new {
                new.write(bytes).map_err(CopyError::Write)?;
            }
            Ok(pace.add(bytes.len() as u64)?)
        })?;
        if is_only {
            self.whole = hasher.clone();
        }
        let digest = hasher.finish();
        if is_there && name != Some(digest) {
            // What is there is whole, what is here is not: that is copied as it lies, if it is wanted.
            file.seek(SeekFrom::Start(0))?;
            return self.part(file, len, is_only, None);
        }
        self.taken.push(PartName(digest));
        if is_there || self.target.has_intact(&digest, len) {
            return Ok(self.pace.add(len)?);
        }
        let new = new.expect("a part that is not there is being written");
        self.target.keep(new, &digest).map_err(CopyError::Write)?;
        self.new.push((digest, len));
        Ok(())
    }
}

/// Reads exactly `len` bytes and gives them on, piece by piece.
fn pass(file: &mut impl Read, len: u64, take: &mut dyn FnMut(&[u8]) -> Result<(), CopyError>) -> Result<(), CopyError> {
    let mut buffer = vec![0; BUFFER];
    let mut left = len;
    while left > 0 {
        let most = usize::try_from(left).map_or(BUFFER, |left| left.min(BUFFER));
        let read = file.read(&mut buffer[..most])?;
        if read == 0 {
            return Err(CopyError::Read);
        }
        take(&buffer[..read])?;
        left -= read as u64;
    }
    Ok(())
}

/// Why a file could not be copied.
pub(super) enum CopyError {
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

impl From<Stopped> for CopyError {
    fn from(_: Stopped) -> Self {
        Self::Interrupted
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
