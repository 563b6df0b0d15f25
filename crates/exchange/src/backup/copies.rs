//! The sets of a backup as copies from which lost parts of a journal may be taken. What is taken is proven by whoever takes it.

use std::{
    collections::{BTreeSet, VecDeque},
    io::{self, Read},
    path::Path,
};

use daftar_crypto::{Digest, WriterId, limits};
use daftar_store::Donor;

use super::{
    BackupError,
    file::JournalFile,
    place,
    set::{SavedFile, Set},
    stored::{Part, Stored},
};

/// One set of a backup.
pub(crate) struct SetCopy {
    stored: Stored,
    set: Set,
}

/// Returns the sets of a backup that are as they were written, newest first.
pub(crate) fn copies(target: &Path) -> Result<Vec<SetCopy>, BackupError> {
    let stored = Stored::at(target)?;
    let sets = place::sets(&stored)?;
    if sets.complete.is_empty() {
        return Err(if sets.damaged.is_empty() { BackupError::NotABackup } else { BackupError::Damaged });
    }
    Ok(sets.complete.into_iter().map(|numbered| SetCopy { stored: stored.clone(), set: numbered.set }).collect())
}

impl SetCopy {
    /// Returns when the set was made, UTC.
    pub(crate) fn created(&self) -> String {
        self.set.created.to_string()
    }

    /// Returns the writers whose ledgers are in it.
    pub(crate) fn writers(&self) -> BTreeSet<WriterId> {
        self.set.writers()
    }

    /// Opens an attachment's sealed bytes, whether or not they are intact.
    pub(crate) fn attachment(&self, id: &Digest) -> Option<impl Read + use<>> {
        self.file(&JournalFile::Attachment(*id)).map(|file| self.open(file))
    }

    /// Returns the bytes of its keyrings.
    pub(crate) fn keyrings(&self) -> Vec<Vec<u8>> {
        let keyring = |file: &&SavedFile| matches!(file.path, JournalFile::Keyring(_));
        let read = |file: &SavedFile| read_up_to(self.open(file), limits::KEYRING_FILE + 1);
        self.set.files.iter().filter(keyring).map(read).collect()
    }

    fn file(&self, path: &JournalFile) -> Option<&SavedFile> {
        self.set.files.iter().find(|file| file.path == *path)
    }

    fn open(&self, file: &SavedFile) -> Parts {
        Parts { stored: self.stored.clone(), left: file.parts.iter().map(|part| part.0).collect(), current: None }
    }
}

impl SetCopy {
    /// Takes a set that was read already.
    pub(super) fn of(stored: &Stored, set: &Set) -> Self {
        Self { stored: stored.clone(), set: set.clone() }
    }
}

impl Donor for SetCopy {
    fn segments(&self, writer: WriterId) -> Vec<u32> {
        let number = |file: &SavedFile| match file.path {
            JournalFile::Segment(of, number) if of == writer => Some(number),
            _ => None,
        };
        let numbers: BTreeSet<u32> = self.set.files.iter().filter_map(number).collect();
        numbers.into_iter().collect()
    }

    fn read(&self, writer: WriterId, segment: u32, limit: usize) -> Option<Vec<u8>> {
        self.file(&JournalFile::Segment(writer, segment)).map(|file| read_up_to(self.open(file), limit))
    }
}

/// Reads what can be read, up to a limit.
fn read_up_to(parts: impl Read, limit: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    let _what_was_read_counts = parts.take(limit as u64).read_to_end(&mut bytes);
    bytes
}

/// The parts of a file one after the other.
struct Parts {
    stored: Stored,
    left: VecDeque<Digest>,
    current: Option<Part>,
}

impl Read for Parts {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        loop {
            if let Some(file) = &mut self.current {
                let read = file.read(bytes)?;
                if read > 0 || bytes.is_empty() {
                    return Ok(read);
                }
            }
            match self.left.pop_front() {
                Some(next) => self.current = Some(self.stored.open(&next)?),
                None => return Ok(0),
            }
        }
    }
}
