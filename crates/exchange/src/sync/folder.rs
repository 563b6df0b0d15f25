//! The folder between devices: names, and files that are written once.

use std::{
    collections::BTreeMap,
    fs::File,
    path::{Path, PathBuf},
    sync::Arc,
};

use daftar_crypto::{Digest, WriterId, label, limits};
use daftar_journal::{Journal, Unlocked, sync::Packs};
use daftar_store::{Disk, Folder, HEAD_LEN, OpenFile, Pack, PackName, RealDisk, StoreError};

use super::SyncError;
use crate::backup::is_within;

/// No pack is longer: one frame of the largest size.
const LONGEST: usize = HEAD_LEN + limits::FRAME_BODY;
const MARK: &[u8] = b"daftar sync 1\n";
/// The parts of the folder.
const PARTS: [&str; 2] = ["frames", "attachments"];

/// A folder through which devices sync, and the disk that it is on.
#[derive(Debug)]
pub struct SyncFolder {
    path: PathBuf,
    disk: Arc<dyn Disk>,
    /// How this device's unfinished files end.
    part: String,
    damaged: u64,
}

impl SyncFolder {
    /// Names a folder; nothing is read or made.
    pub fn at(path: &Path) -> Self {
        Self::on(Arc::new(RealDisk), path)
    }

    /// Names a folder on a disk that is not simply the system's, for tests.
    pub fn on(disk: Arc<dyn Disk>, path: &Path) -> Self {
        Self { path: path.to_owned(), disk, part: ".part".into(), damaged: 0 }
    }

    /// Looks whether the folder is this journal's, and marks a new one.
    pub(super) fn begin(&mut self, journal: &Journal<Unlocked>) -> Result<(), SyncError> {
        let is_journal = Folder::at(&self.path).is_journal().map_err(SyncError::Folder)?;
        if is_journal || is_within(&self.path, journal.path()) {
            return Err(SyncError::IsAJournal);
        }
        if !self.disk.is_folder(&self.path) {
            return Err(SyncError::Missing);
        }
        self.part = format!(".{}.part", &journal.writer().to_string()[..8]);
        let mark = mark(journal);
        let names = self.disk.names(&self.path).map_err(SyncError::Folder)?;
        let names: Vec<&str> = names.iter().filter_map(|name| name.to_str()).collect();
        let marks = names.iter().filter_map(|name| name.strip_prefix("sync-")?.split_once('-'));
        let marks: Vec<(&str, &str)> = marks.filter(|(_, digits)| digits.parse::<WriterId>().is_ok()).collect();
        if marks.iter().any(|(version, _)| version.parse::<u32>().is_ok_and(|version| version > 1)) {
            return Err(SyncError::Newer);
        }
        if marks.iter().any(|(version, digits)| *version == "1" && *digits != mark) {
            return Err(SyncError::OtherJournal);
        }
        // Hidden files are those of programs that copy; the parts may come before the mark.
        let is_other = |name: &&str| !name.starts_with('.') && !PARTS.contains(name) && !name.ends_with(".part");
        if marks.is_empty() && names.iter().any(is_other) {
            return Err(SyncError::NotEmpty);
        }
        if marks.is_empty() {
            self.write(&self.path, &format!("sync-1-{mark}"), MARK).map_err(SyncError::Folder)?;
        }
        self.clear_unfinished().map_err(SyncError::Folder)
    }

    /// Removes what this device left behind when it was interrupted.
    fn clear_unfinished(&self) -> Result<(), StoreError> {
        for part in PARTS.iter().map(|part| self.path.join(part)) {
            for shelf in self.disk.names(&part)?.iter().map(|name| part.join(name)) {
                if self.disk.is_folder(&shelf) {
                    let own = |name: &str| name.ends_with(&self.part).then(|| shelf.join(name));
                    self.disk.names_as(&shelf, own)?.iter().try_for_each(|file| self.disk.remove(file))?;
                }
            }
        }
        Ok(())
    }

    /// Returns the files beside the packs of a writer: unfinished ones, and damaged ones that were put out of the way.
    pub(super) fn beside(&self, writer: WriterId) -> Result<Vec<Beside>, StoreError> {
        let frames = self.frames(writer);
        self.disk.names_as(&frames, |name| {
            let (start, is_damaged) = match name.strip_suffix(".damaged") {
                Some(start) => (start, true),
                None => (name.strip_suffix(".part")?.rsplit_once('.')?.0, false),
            };
            Some(Beside { path: frames.join(name), pack: PackName::parse(writer, start)?, is_damaged })
        })
    }

    /// Returns how many files turned out to be damaged.
    pub(super) fn damaged(&self) -> u64 {
        self.damaged
    }

    pub(super) fn disk(&self) -> &dyn Disk {
        &*self.disk
    }

    /// Returns the packs of one writer.
    pub(super) fn packs_of(&self, writer: WriterId) -> Result<Vec<PackName>, StoreError> {
        let mut packs = self.disk.names_as(&self.frames(writer), |name| PackName::parse(writer, name))?;
        packs.sort_unstable();
        Ok(packs)
    }

    pub(super) fn pack(&self, name: &PackName) -> PathBuf {
        self.frames(name.writer).join(name.to_string())
    }

    fn frames(&self, writer: WriterId) -> PathBuf {
        self.path.join("frames").join(writer.to_string())
    }

    /// Keeps a pack under its name.
    pub(super) fn keep(&self, writer: WriterId, pack: &Pack) -> Result<PackName, StoreError> {
        let name = pack.name(writer);
        self.write(&self.frames(writer), &name.to_string(), pack.as_bytes())?;
        Ok(name)
    }

    /// Returns unfinished attachments.
    pub(super) fn unfinished_attachments(&self, id: &Digest) -> Result<Vec<PathBuf>, StoreError> {
        let path = self.attachment(id);
        let shelf = path.parent().expect("an attachment lies in a folder");
        let start = format!("{id}.age.");
        self.disk
            .names_as(shelf, |name| (name.starts_with(&start) && name.ends_with(".part")).then(|| shelf.join(name)))
    }

    /// Returns the attachments that are there, with their lengths.
    pub(super) fn attachments(&self) -> Result<BTreeMap<Digest, u64>, StoreError> {
        let mut found = BTreeMap::new();
        let shelves = self.path.join("attachments");
        for shelf in self.disk.names_as(&shelves, |name| (name.len() == 2).then(|| shelves.join(name)))? {
            for id in self.disk.names_as(&shelf, |name| name.strip_suffix(".age")?.parse::<Digest>().ok())? {
                let path = self.attachment(&id);
                if path.starts_with(&shelf) {
                    found.extend(self.disk.len(&path).ok().map(|length| (id, length)));
                }
            }
        }
        Ok(found)
    }

    pub(super) fn attachment(&self, id: &Digest) -> PathBuf {
        let name = id.to_string();
        self.path.join("attachments").join(&name[..2]).join(format!("{name}.age"))
    }

    pub(super) fn open(&self, path: &Path) -> Result<File, StoreError> {
        self.disk.open(path)
    }

    /// Begins a file that has its name only once it is whole.
    pub(super) fn begin_file(&self, path: &Path) -> Result<Unfinished<'_>, StoreError> {
        let shelf = path.parent().expect("a file lies in a folder");
        self.create_folders(shelf)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let part = shelf.join(format!("{name}{}", self.part));
        // What this device left behind when it was interrupted.
        self.disk.remove(&part)?;
        Ok(Unfinished { file: self.disk.create(&part)?, path: path.to_owned(), disk: &*self.disk })
    }

    fn write(&self, shelf: &Path, name: &str, bytes: &[u8]) -> Result<(), StoreError> {
        let mut file = self.begin_file(&shelf.join(name))?;
        file.file.write(bytes)?;
        file.finish()
    }

    /// Makes folders in the sync folder, never the sync folder itself: it may be on a stick that is gone.
    fn create_folders(&self, shelf: &Path) -> Result<(), StoreError> {
        let mut above: Vec<&Path> = shelf.ancestors().take_while(|above| *above != self.path).collect();
        above.reverse();
        above.iter().try_for_each(|folder| self.disk.create_folder(folder))
    }
}

/// A file beside the packs.
pub(super) struct Beside {
    pub(super) path: PathBuf,
    /// The pack that it was to be, or was.
    pub(super) pack: PackName,
    pub(super) is_damaged: bool,
}

/// A file that does not have its name yet.
pub(super) struct Unfinished<'a> {
    pub(super) file: Box<dyn OpenFile>,
    path: PathBuf,
    disk: &'a dyn Disk,
}

impl Unfinished<'_> {
    /// Syncs it and gives it its name.
    pub(super) fn finish(self) -> Result<(), StoreError> {
        self.file.sync_all()?;
        let part = self.file.path().to_owned();
        drop(self.file);
        self.disk.rename(&part, &self.path)?;
        self.disk.sync_folder(self.path.parent().expect("a file lies in a folder"))
    }

    /// Removes it.
    pub(super) fn discard(self) -> Result<(), StoreError> {
        let part = self.file.path().to_owned();
        drop(self.file);
        self.disk.remove(&part)
    }
}

impl Packs for SyncFolder {
    fn names(&self) -> Result<Vec<PackName>, StoreError> {
        let frames = self.path.join("frames");
        let mut names = Vec::new();
        for writer in self.disk.names_as(&frames, |name| name.parse::<WriterId>().ok())? {
            names.extend(self.packs_of(writer)?);
        }
        Ok(names)
    }

    fn read(&mut self, name: &PackName) -> Result<Option<Pack>, StoreError> {
        let path = self.pack(name);
        let bytes = match self.disk.read(&path, 0, LONGEST + 1) {
            // Another device has joined it to others meanwhile.
            Err(error) if error.is_missing() && self.disk.is_folder(&self.path) => return Ok(None),
            other => other?,
        };
        let pack = Pack::parse(bytes).filter(|pack| pack.name(name.writer) == *name);
        if pack.is_none() {
            // Out of the way, so that a device that has its frames writes it anew.
            self.damaged += 1;
            let _ = self.disk.rename(&path, &path.with_file_name(format!("{name}.damaged")));
        }
        Ok(pack)
    }
}

/// Returns what tells the folders of one journal from those of others.
fn mark(journal: &Journal<Unlocked>) -> String {
    Digest::of(&[label::SYNC, &journal.id().0]).to_string()[..32].to_owned()
}

/// Returns the length of frames as they lie in a pack.
pub(super) fn length(frames: &[daftar_store::Standing]) -> u64 {
    frames.iter().map(|frame| HEAD_LEN as u64 + u64::from(frame.head.body_len)).sum()
}
