//! Making a backup in a single file.

use std::{
    collections::BTreeSet,
    fs::File,
    io::{self, ErrorKind, Read, Seek, SeekFrom, Write},
    path::Path,
};

use daftar_crypto::{Digest, Hasher};
use daftar_journal::{Journal, Unlocked};
use daftar_store::{Folder, Pace, Stopped, StoreError, system, threads, together};
use jiff::Zoned;
use tempfile::NamedTempFile;

use super::{
    BackupError, BackupMade, Choices, Fault, PART, Saved, create,
    disk::{self, at},
    file::{JournalFile, KeyringName},
    how_to_open, place,
    read::{self, Found, ThroughError},
    set::{ForgottenThen, PartName, SavedFile, Set},
    single::{self, LIMITS, Single},
    source,
    steps::Steps,
    stored::Stored,
    target::BUFFER,
};
use crate::{
    archive::{ArchiveWriteError, ArchiveWriter},
    new_file,
};

/// Copies a journal's ciphertext into the single file `path`, which is whole when it has its name.
///
/// A file of that name gives way if it is a backup of this journal that holds nothing more, or if `over` says so.
pub fn create_single(
    journal: &mut Journal<Unlocked>,
    path: &Path,
    (choices, over): (Choices<'_>, bool),
    now: &Zoned,
    progress: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<BackupMade, BackupError> {
    let folder = Folder::at(journal.path());
    check_place(path, &folder, over)?;
    let found = create::Found::in_journal(journal, &folder, now)?;
    let total = found.files.iter().map(|(_, len)| len).sum();
    let mut steps = Steps::new(total, 3, progress);
    let measured = measure_all(&folder, &found.files, &mut steps)?;
    let mut damaged = found.damaged;
    damaged.extend((!found.keyring.damaged.is_empty()).then_some(Fault::KeyringCopy));
    let mut writing = Writing::begin(path)?;
    if let Some(text) = choices.how_to_open {
        writing.bytes(how_to_open::NAME, text.as_bytes())?;
    }
    let bytes = &found.keyring.bytes;
    let mut saved = Vec::from(writing.keyring(found.keyring.generation, bytes)?);
    for ((path, size), parts) in found.files.into_iter().zip(measured) {
        let Some(parts) = parts else {
            damaged.push(Fault::Unread(path.to_string(), Saved::Not));
            continue;
        };
        writing.file(&folder, &path, &parts.parts, &mut steps)?;
        damaged.extend((!path.fits(&parts.whole)).then(|| Fault::InJournal(path.to_string(), Saved::AsItLies)));
        saved.push(SavedFile { path, size, parts: parts.parts.iter().map(|part| PartName(part.digest)).collect() });
    }
    let set = Set::new(now, saved, ForgottenThen { entries: found.so_far.entries, frames: found.so_far.frames });
    writing.bytes(&single::set_name(1), &set.to_bytes().ok_or(BackupError::TooMany)?)?;
    writing.finish(path, &set, &mut steps)?;
    Ok(BackupMade {
        set: 1,
        created: set.created.to_string(),
        files: set.files.len() as u64,
        bytes: set.bytes(),
        new_bytes: set.bytes(),
        code: found.code,
        kept_newer: Vec::new(),
        forgotten: found.so_far.entries,
        wiped: found.so_far.frames,
        before_forget: Vec::new(),
        damaged,
    })
}

/// Refuses a place where the file may not stand. Nothing is written.
fn check_place(path: &Path, journal: &Folder, over: bool) -> Result<(), BackupError> {
    if disk::is_within(path, journal.path()) {
        return Err(BackupError::TargetIsJournal);
    }
    if path.is_dir() {
        return Err(BackupError::IsAFolder);
    }
    if !disk::parent(path).is_dir() {
        return Err(BackupError::NoFolder);
    }
    if !path.exists() {
        return Ok(());
    }
    let sets = Stored::at(path).and_then(|stored| Ok((place::sets(&stored)?, stored)));
    match sets {
        Err(BackupError::Newer) => Err(BackupError::Newer),
        Err(_) if over => Ok(()),
        Err(_) => Err(BackupError::Exists),
        Ok((sets, stored)) => {
            let is_other = sets.check_owner(&source::writers(journal).map_err(BackupError::Journal)?).is_err();
            if is_other || sets.complete.is_empty() {
                return if over { Ok(()) } else { Err(BackupError::Exists) };
            }
            // The file would go, and with it what it alone holds.
            let ahead = create::ahead(journal, &stored, &sets)?;
            if ahead.is_empty() { Ok(()) } else { Err(BackupError::JournalIsOlder) }
        }
    }
}

/// A file's content by its digests.
struct Measured {
    whole: Digest,
    parts: Vec<MeasuredPart>,
}

struct MeasuredPart {
    digest: Digest,
    len: u64,
    crc32: u32,
}

/// Reads all files on all cores; `None` of one that the disk does not give.
fn measure_all(
    folder: &Folder,
    files: &[(JournalFile, u64)],
    steps: &mut Steps<'_>,
) -> Result<Vec<Option<Measured>>, BackupError> {
    let work = |(path, size): &(JournalFile, u64), pace: &Pace<'_>| -> Result<_, Stopped> {
        let Ok(file) = disk::open_plain(&path.path(folder)) else { return Ok(None) };
        measure(file, *size, pace)
    };
    Ok(together(threads(), files.iter().collect(), &work, &mut |bytes| steps.add(bytes))?)
}

fn measure(mut file: File, size: u64, pace: &Pace<'_>) -> Result<Option<Measured>, Stopped> {
    let mut measured = Vec::new();
    let (mut whole, mut left, mut buffer) = (Hasher::default(), size, vec![0; BUFFER]);
    while left > 0 {
        let len = left.min(PART);
        let (mut hasher, mut crc32, mut rest) = (Hasher::default(), crc32fast::Hasher::new(), len);
        while rest > 0 {
            let most = usize::try_from(rest).map_or(BUFFER, |rest| rest.min(BUFFER));
            let read = match file.read(&mut buffer[..most]) {
                Ok(read) if read > 0 => read,
                _ => return Ok(None),
            };
            hasher.update(&buffer[..read]);
            crc32.update(&buffer[..read]);
            if size > PART {
                whole.update(&buffer[..read]);
            }
            rest -= read as u64;
            pace.add(read as u64)?;
        }
        if size <= PART {
            whole = hasher.clone();
        }
        measured.push(MeasuredPart { digest: hasher.finish(), len, crc32: crc32.finalize() });
        left -= len;
    }
    Ok(Some(Measured { whole: whole.finish(), parts: measured }))
}

/// The file, under another name; it goes if it is not finished.
struct Writing<'a> {
    archive: ArchiveWriter<io::BufWriter<NamedTempFile>>,
    path: &'a Path,
    there: BTreeSet<Digest>,
}

impl<'a> Writing<'a> {
    /// Begins the file beside its place, and removes what killed runs left of it there.
    fn begin(path: &'a Path) -> Result<Self, BackupError> {
        let (beside, name) = (disk::parent(path), path.file_name().unwrap_or_default());
        let mut prefix = name.to_owned();
        prefix.push(".new-");
        if let Some(prefix) = prefix.to_str() {
            let left = disk::names_as(beside, |name| name.starts_with(prefix).then(|| name.to_owned()));
            for name in left.map_err(BackupError::Target)? {
                let path = beside.join(name);
                system::remove_file(&path).map_err(at(&path)).map_err(BackupError::Target)?;
            }
        }
        let file = new_file::begin(tempfile::Builder::new().prefix(&prefix), beside);
        let file = io::BufWriter::with_capacity(BUFFER, file.map_err(at(beside)).map_err(BackupError::Target)?);
        Ok(Self { archive: ArchiveWriter::with_limits(file, LIMITS), path, there: BTreeSet::new() })
    }

    fn bytes(&mut self, name: &str, bytes: &[u8]) -> Result<(), BackupError> {
        let added = self.archive.add_file(name, bytes.len() as u64, crc32fast::hash(bytes), bytes);
        added.map_err(|error| self.failed(error))
    }

    /// Writes the keyring's bytes once, for both its names.
    fn keyring(&mut self, generation: u32, bytes: &[u8]) -> Result<[SavedFile; 2], BackupError> {
        let (digest, stem) = (Digest::of(&[bytes]), daftar_crypto::keyring_file_stem(generation, bytes));
        self.there.insert(digest);
        self.bytes(&single::part_name(&digest), bytes)?;
        Ok(['a', 'b'].map(|copy| {
            let path = JournalFile::Keyring(KeyringName { generation, stem: stem.clone(), copy });
            SavedFile { path, size: bytes.len() as u64, parts: vec![PartName(digest)] }
        }))
    }

    fn file(
        &mut self,
        folder: &Folder,
        path: &JournalFile,
        parts: &[MeasuredPart],
        steps: &mut Steps<'_>,
    ) -> Result<(), BackupError> {
        let path = path.path(folder);
        let in_journal = |error| BackupError::Journal(StoreError::from_io(&path, error));
        let mut file = disk::open_plain(&path).map_err(in_journal)?;
        for part in parts {
            if !self.there.insert(part.digest) {
                let on = i64::try_from(part.len).expect("a part is at most 1 GiB");
                file.seek(SeekFrom::Current(on)).map_err(in_journal)?;
                continue;
            }
            let mut source = Heard { source: (&mut file).take(part.len), steps: &mut *steps, stopped: false };
            let added = self.archive.add_file(&single::part_name(&part.digest), part.len, part.crc32, &mut source);
            if source.stopped {
                return Err(BackupError::Interrupted);
            }
            added.map_err(|error| match error {
                ArchiveWriteError::Source(error) => in_journal(error),
                error => self.failed(error),
            })?;
        }
        Ok(())
    }

    /// Syncs the file, reads it back, and gives it its name.
    fn finish(self, path: &Path, set: &Set, steps: &mut Steps<'_>) -> Result<(), BackupError> {
        let on_target = |error| BackupError::Target(StoreError::from_io(path, error));
        let written = self.archive.finish().map_err(|error| failed(path, error))?;
        let mut file = written.into_inner().map_err(|error| on_target(error.into_error()))?;
        file.flush().and_then(|()| file.as_file().sync_all()).map_err(on_target)?;
        read_back(file.path(), set, steps).map_err(|error| match error {
            BackupError::Interrupted => error,
            _ => BackupError::Target(StoreError::NotStored(path.into())),
        })?;
        new_file::place(file, path).map_err(on_target)?;
        disk::sync_folder(disk::parent(path)).map_err(BackupError::Target)
    }

    fn failed(&self, error: ArchiveWriteError) -> BackupError {
        failed(self.path, error)
    }
}

fn failed(path: &Path, error: ArchiveWriteError) -> BackupError {
    match error {
        ArchiveWriteError::Sink(error) => BackupError::Target(StoreError::from_io(path, error)),
        ArchiveWriteError::TooManyEntries | ArchiveWriteError::TooLarge => BackupError::TooMany,
        // The lock is held, and the same bytes were read a moment ago.
        _ => BackupError::Journal(StoreError::from_io(path, ErrorKind::InvalidData.into())),
    }
}

fn read_back(path: &Path, set: &Set, steps: &mut Steps<'_>) -> Result<(), BackupError> {
    let stored = Stored::File(Single::open(path)?.into());
    let there = stored.read_set(1).map_err(BackupError::Target)?;
    if there.as_ref() != Ok(set) {
        return Err(BackupError::Damaged);
    }
    let work = |file: &SavedFile, pace: &Pace<'_>| -> Result<Found, ThroughError> {
        read::through(&stored, file, &|bytes| pace.add(bytes), &mut |_| Ok(()))
    };
    let found = together(threads(), set.files.iter().collect(), &work, &mut |bytes| steps.add(bytes))?;
    let whole = |found: &Found| matches!(found, Found::Intact | Found::DamagedBefore);
    if found.iter().all(whole) { Ok(()) } else { Err(BackupError::Damaged) }
}

/// A source of which the progress hears.
struct Heard<'a, 'b, R> {
    source: R,
    steps: &'a mut Steps<'b>,
    stopped: bool,
}

impl<R: Read> Read for Heard<'_, '_, R> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        let read = self.source.read(bytes)?;
        self.stopped = !self.steps.add(read as u64);
        if self.stopped { Err(ErrorKind::Other.into()) } else { Ok(read) }
    }
}
