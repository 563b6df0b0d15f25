//! The journal's folder and its layout (format.md § A journal on disk).

mod unfinished;

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use daftar_crypto::{Digest, WriterId};

use crate::{
    disk::{Disk, RealDisk},
    error::StoreError,
    keyring,
    ledger::LINE,
};

/// The folder of a journal, where in it things are, and the disk that it is on.
#[derive(Clone, Debug)]
pub struct Folder {
    path: PathBuf,
    disk: Arc<dyn Disk>,
    segments: u64,
}

/// Folders are the same if their paths are.
impl PartialEq for Folder {
    fn eq(&self, other: &Self) -> bool {
        self.path == other.path
    }
}

impl Eq for Folder {}

/// Bytes of a segment, unless one frame is larger.
const SEGMENT: u64 = 16 * 1024 * 1024;

const PARTS: [&str; 4] = ["keyring", "ledger", "attachments", "index"];

impl Folder {
    /// Names a folder; nothing is read or made.
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self::on(Arc::new(RealDisk), path)
    }

    /// Names a folder on a disk that is not simply the system's: one that records or fails, for tests.
    pub fn on(disk: Arc<dyn Disk>, path: impl Into<PathBuf>) -> Self {
        Self { path: path.into(), disk, segments: SEGMENT }
    }

    /// Lets the ledgers' segments have at most `bytes`, unless one frame is larger. Read back, they may have any size.
    pub fn with_segments_of(self, bytes: u64) -> Self {
        Self { segments: bytes, ..self }
    }

    /// Returns how many bytes a ledger's segment may have, unless one frame is larger.
    pub(crate) fn segments(&self) -> u64 {
        self.segments
    }

    /// Returns the disk: whatever touches the folder does it through this.
    pub fn disk(&self) -> &dyn Disk {
        &*self.disk
    }

    /// Returns the folder's path.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Tells whether the folder is a journal: whether `keyring/` holds a keyring's name.
    pub fn is_journal(&self) -> Result<bool, StoreError> {
        Ok(!keyring::names(self)?.is_empty())
    }

    /// Makes the folder (with those above it) and its empty layout, synced; refuses a journal and a folder that holds anything else.
    ///
    /// It is a journal only once its keyring is written; what an interrupted start left is accepted, and goes with [`Folder::clear_unfinished`].
    pub fn create(&self) -> Result<(), StoreError> {
        if self.is_journal()? {
            return Err(StoreError::AlreadyAJournal(self.path.clone()));
        }
        if !self.is_unused()? {
            return Err(StoreError::NotEmpty(self.path.clone()));
        }
        self.disk.create_folders(&self.path)?;
        PARTS.iter().try_for_each(|part| self.disk.create_folder(&self.path.join(part)))
    }

    /// Returns the path of the lock.
    pub fn lock(&self) -> PathBuf {
        self.path.join("lock")
    }

    /// Returns the folder of the keyring's files.
    pub fn keyring(&self) -> PathBuf {
        self.path.join("keyring")
    }

    /// Returns the folder of all ledgers.
    pub fn ledgers(&self) -> PathBuf {
        self.path.join("ledger")
    }

    /// Returns the folder of one writer's ledger.
    pub fn ledger(&self, writer: WriterId) -> PathBuf {
        self.ledgers().join(writer.to_string())
    }

    /// Returns the folder of one line of a writer's ledger: the ledger itself, or a fork of it.
    pub fn line(&self, writer: WriterId, line: u32) -> PathBuf {
        if line == 0 { self.ledger(writer) } else { self.ledgers().join(format!("{writer}.{line}")) }
    }

    /// Returns the path of a ledger's segment; its number says in which line it is ([`crate::LINE`]).
    pub fn segment(&self, writer: WriterId, number: u32) -> PathBuf {
        self.line(writer, number / LINE).join(format!("{:08}", number % LINE))
    }

    /// Returns the folder of all attachments.
    pub fn attachments(&self) -> PathBuf {
        self.path.join("attachments")
    }

    /// Returns the path of an attachment.
    pub fn attachment(&self, id: &Digest) -> PathBuf {
        let name = id.to_string();
        self.attachments().join(&name[..2]).join(format!("{name}.age"))
    }

    /// Returns the folder of unfinished attachments.
    pub fn incoming(&self) -> PathBuf {
        self.attachments().join("incoming")
    }

    /// Returns the folder of what is not finished.
    pub fn drafts(&self) -> PathBuf {
        self.path.join("drafts")
    }

    /// Returns the folder of the index's versions.
    pub fn index(&self) -> PathBuf {
        self.path.join("index")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_folder_is_made_with_its_parents() {
        let there = tempfile::tempdir().unwrap();
        let folder = Folder::at(there.path().join("a/b"));
        assert!(!folder.is_journal().unwrap());
        folder.create().unwrap();
        assert!(PARTS.iter().all(|part| folder.path().join(part).is_dir()));
        folder.create().expect("an interrupted start is taken over");
    }

    #[test]
    fn folders_in_use_are_refused() {
        let there = tempfile::tempdir().unwrap();
        let folder = Folder::at(there.path());
        std::fs::write(there.path().join("letter.txt"), "x").unwrap();
        assert!(matches!(folder.create(), Err(StoreError::NotEmpty(_))));
        std::fs::create_dir(folder.keyring()).unwrap();
        std::fs::write(folder.keyring().join("00000001-0123456789abcdef.b.age"), "").unwrap();
        assert!(matches!(folder.create(), Err(StoreError::AlreadyAJournal(_))));
    }

    #[cfg(unix)]
    #[test]
    fn only_the_owner_may_enter() {
        use std::os::unix::fs::PermissionsExt;
        let there = tempfile::tempdir().unwrap();
        let folder = Folder::at(there.path().join("journal"));
        folder.create().unwrap();
        for path in [folder.path().to_owned(), folder.keyring(), folder.ledgers()] {
            assert_eq!(std::fs::metadata(path).unwrap().permissions().mode() & 0o777, 0o700);
        }
    }
}
