//! A journal that is being restored: a folder beside its place, which goes unless it is finished.

use std::{
    collections::BTreeSet,
    fs::{self, File},
    io::{self, Write},
    path::{Path, PathBuf},
};

use daftar_store::{Folder, StoreError, system};
use tempfile::TempDir;

use super::{
    disk::{self, at},
    file::JournalFile,
};

/// The unfinished journal; removed when dropped before [`Unfinished::finish`].
pub(super) struct Unfinished {
    there: TempDir,
    folder: Folder,
    /// The name that it gets; none if it is to go.
    place: Option<PathBuf>,
}

/// A file that is being restored.
pub(super) struct NewFile {
    file: File,
    path: PathBuf,
}

impl Unfinished {
    /// Makes the folder, in which only the owner may look, beside the one that it will be.
    pub(super) fn begin(journal: &Path) -> Result<Self, StoreError> {
        let place = disk::resolved(journal)?;
        let beside = disk::parent(&place);
        disk::create_folders(beside)?;
        if clear(&place)? {
            // It could be cleared, so it can be at the end; till then it stays.
            fs::create_dir(&place).map_err(at(&place))?;
        }
        let there = Self::new(beside, "restoring-")?;
        Ok(Self { place: Some(place), ..there })
    }

    /// Makes a folder beside a journal for a copy that is only looked at.
    pub(super) fn beside(journal: &Folder, prefix: &str) -> Result<Self, StoreError> {
        let place = disk::resolved(journal.path())?;
        Self::new(disk::parent(&place), prefix)
    }

    /// Removes what a run that was killed left beside a journal; whoever holds the journal's lock is the only one to call anything so.
    pub(super) fn clear_left(journal: &Folder, prefix: &str) -> Result<(), StoreError> {
        let place = disk::resolved(journal.path())?;
        let beside = disk::parent(&place);
        for name in disk::names_as(beside, |name| name.starts_with(prefix).then(|| name.to_owned()))? {
            let path = beside.join(name);
            system::remove_folder(&path).map_err(at(&path))?;
        }
        Ok(())
    }

    fn new(beside: &Path, prefix: &str) -> Result<Self, StoreError> {
        let there = tempfile::Builder::new().prefix(prefix).tempdir_in(beside).map_err(at(beside))?;
        let folder = Folder::at(there.path());
        folder.create()?;
        Ok(Self { there, folder, place: None })
    }

    /// Returns the folder as it is called for now.
    pub(super) fn folder(&self) -> &Folder {
        &self.folder
    }

    /// Makes a file and the folder that it lies in.
    pub(super) fn create(&self, file: &JournalFile) -> Result<NewFile, StoreError> {
        let path = file.path(&self.folder);
        disk::create_folders(disk::parent(&path))?;
        let file = system::private_file().write(true).create_new(true).open(&path).map_err(at(&path))?;
        Ok(NewFile { file, path })
    }

    /// Makes the names of files durable.
    pub(super) fn sync<'a>(&self, files: impl Iterator<Item = &'a JournalFile>) -> Result<(), StoreError> {
        let folders: BTreeSet<PathBuf> = files.map(|file| disk::parent(&file.path(&self.folder)).to_owned()).collect();
        folders.iter().filter(|folder| folder.exists()).try_for_each(|folder| disk::sync_folder(folder))
    }

    /// Gives the folder its place; a folder that stands there must be empty.
    pub(super) fn finish(self) -> Result<(), StoreError> {
        let Some(place) = self.place else { return Ok(()) };
        clear(&place)?;
        system::rename(self.there.path(), &place).map_err(at(&place))?;
        // Its old name is free, and nothing is to be removed.
        let _ = self.there.keep();
        disk::sync_folder(disk::parent(&place))
    }
}

/// Removes an empty folder and tells whether there was one.
fn clear(folder: &Path) -> Result<bool, StoreError> {
    match fs::remove_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        other => other.map(|()| true).map_err(at(folder)),
    }
}

impl NewFile {
    /// Appends bytes.
    pub(super) fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.write_all(bytes)
    }

    /// Makes the file durable; its name is after [`Unfinished::sync`].
    pub(super) fn keep(self) -> Result<(), StoreError> {
        self.file.sync_all().map_err(at(&self.path))
    }

    /// Removes what is not whole and must not look as if it were.
    pub(super) fn discard(self) -> Result<(), StoreError> {
        drop(self.file);
        fs::remove_file(&self.path).map_err(at(&self.path))
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }
}
