//! A disk that writes down what is done on it, for crash tests.

use std::{
    ffi::OsString,
    fs::{File, Metadata},
    io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use super::{Disk, OpenFile, RealDisk};
use crate::error::StoreError;

/// One thing that was done on a disk and can be lost, alone or with others, when the power goes. Paths begin at the recorded folder.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Operation {
    /// An empty file was made.
    Create(PathBuf),
    /// Bytes were written into a file, at its end or in place.
    Write {
        /// The file.
        path: PathBuf,
        /// Where in it the bytes begin.
        offset: u64,
        /// What was written.
        bytes: Vec<u8>,
    },
    /// A file's content was made durable.
    SyncFile(PathBuf),
    /// A file got another name.
    Rename {
        /// The name it had.
        from: PathBuf,
        /// The name it has.
        to: PathBuf,
    },
    /// A file was removed.
    Remove(PathBuf),
    /// A folder was made.
    MakeFolder(PathBuf),
    /// A folder was removed with all that was in it.
    RemoveFolder(PathBuf),
    /// The names in a folder were made durable.
    SyncFolder(PathBuf),
}

/// For crash tests: does everything on the system's disk, and records what was done below one folder.
#[derive(Clone, Debug)]
pub struct RecordingDisk {
    root: PathBuf,
    done: Arc<Mutex<Vec<Operation>>>,
}

/// A file of a recording disk.
#[derive(Debug)]
struct RecordedFile {
    file: Box<dyn OpenFile>,
    len: u64,
    disk: RecordingDisk,
}

impl RecordingDisk {
    /// Records what is done below the folder `root`.
    pub fn below(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into(), done: Arc::default() }
    }

    /// Returns everything that was done so far.
    pub fn operations(&self) -> Vec<Operation> {
        self.done().clone()
    }

    /// Returns how many operations there were so far.
    pub fn count(&self) -> usize {
        self.done().len()
    }

    fn done(&self) -> MutexGuard<'_, Vec<Operation>> {
        self.done.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Does something and, if that worked, records it; nothing else is done meanwhile, so that the order is the true one.
    fn note<T, E>(
        &self,
        path: &Path,
        act: impl FnOnce() -> Result<T, E>,
        told: impl FnOnce(PathBuf, &T) -> Option<Operation>,
    ) -> Result<T, E> {
        let mut done = self.done();
        let result = act()?;
        let below = path.strip_prefix(&self.root).ok();
        done.extend(below.and_then(|below| told(below.to_path_buf(), &result)));
        Ok(result)
    }

    fn recorded(&self, file: Box<dyn OpenFile>) -> Result<Box<dyn OpenFile>, StoreError> {
        let len = RealDisk.len(file.path())?;
        Ok(Box::new(RecordedFile { file, len, disk: self.clone() }))
    }
}

impl Disk for RecordingDisk {
    fn create(&self, path: &Path) -> Result<Box<dyn OpenFile>, StoreError> {
        let file = self.note(path, || RealDisk.create(path), |path, _| Some(Operation::Create(path)))?;
        self.recorded(file)
    }

    fn append_to(&self, path: &Path) -> Result<Box<dyn OpenFile>, StoreError> {
        self.recorded(RealDisk.append_to(path)?)
    }

    fn overwrite(&self, path: &Path, offset: u64, bytes: &[u8]) -> Result<(), StoreError> {
        let write = |path, _: &()| Some(Operation::Write { path, offset, bytes: bytes.to_vec() });
        self.note(path, || RealDisk.overwrite(path, offset, bytes), write)
    }

    fn sync_file(&self, path: &Path) -> Result<(), StoreError> {
        self.note(path, || RealDisk.sync_file(path), |path, ()| Some(Operation::SyncFile(path)))
    }

    fn rename(&self, from: &Path, to: &Path) -> Result<(), StoreError> {
        let told = |from, _: &()| Some(Operation::Rename { from, to: to.strip_prefix(&self.root).ok()?.into() });
        self.note(from, || RealDisk.rename(from, to), told)
    }

    fn remove(&self, path: &Path) -> Result<(), StoreError> {
        let was_there = RealDisk.metadata(path).is_ok();
        self.note(path, || RealDisk.remove(path), |path, ()| was_there.then_some(Operation::Remove(path)))
    }

    fn remove_folder(&self, path: &Path) -> Result<(), StoreError> {
        self.note(path, || RealDisk.remove_folder(path), |path, ()| Some(Operation::RemoveFolder(path)))
    }

    fn make_folder(&self, path: &Path) -> Result<bool, StoreError> {
        self.note(path, || RealDisk.make_folder(path), |path, new| new.then_some(Operation::MakeFolder(path)))
    }

    fn sync_folder(&self, path: &Path) -> Result<(), StoreError> {
        self.note(path, || RealDisk.sync_folder(path), |path, ()| Some(Operation::SyncFolder(path)))
    }

    /// The lock's content is for people alone: only that the file was made is recorded.
    fn take_lock(&self, path: &Path) -> Result<Option<File>, StoreError> {
        let was_there = RealDisk.metadata(path).is_ok();
        let told = |path, _: &Option<File>| (!was_there).then_some(Operation::Create(path));
        self.note(path, || RealDisk.take_lock(path), told)
    }

    fn open(&self, path: &Path) -> Result<File, StoreError> {
        RealDisk.open(path)
    }

    fn metadata(&self, path: &Path) -> Result<Metadata, StoreError> {
        RealDisk.metadata(path)
    }

    fn names(&self, path: &Path) -> Result<Vec<OsString>, StoreError> {
        RealDisk.names(path)
    }
}

impl OpenFile for RecordedFile {
    fn write_some(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let (path, offset) = (self.file.path().to_path_buf(), self.len);
        let write = |path, &some: &usize| Some(Operation::Write { path, offset, bytes: bytes[..some].to_vec() });
        let written = self.disk.note(&path, || self.file.write_some(bytes), write)?;
        self.len += written as u64;
        Ok(written)
    }

    fn sync_contents(&self) -> Result<(), StoreError> {
        self.disk.note(self.path(), || self.file.sync_contents(), |path, ()| Some(Operation::SyncFile(path)))
    }

    fn sync_all(&self) -> Result<(), StoreError> {
        self.disk.note(self.path(), || self.file.sync_all(), |path, ()| Some(Operation::SyncFile(path)))
    }

    fn path(&self) -> &Path {
        self.file.path()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_done_is_written_down_in_order() {
        let there = tempfile::tempdir().unwrap();
        let disk = RecordingDisk::below(there.path());
        let (folder, part) = (there.path().join("a"), there.path().join("a/part"));
        disk.create_folders(&folder).unwrap();
        disk.create_folder(&folder).unwrap();
        let mut file = disk.create(&part).unwrap();
        file.write(b"what was told").unwrap();
        file.sync_all().unwrap();
        disk.append_to(&part).unwrap().write(b"!").unwrap();
        disk.overwrite(&part, 5, b"is_").unwrap();
        disk.rename(&part, &folder.join("whole")).unwrap();
        disk.remove(&part).unwrap();
        drop(disk.create(&part).unwrap());
        disk.remove(&part).unwrap();
        disk.remove_folder(&folder).unwrap();
        let write = |offset, bytes: &[u8]| Operation::Write { path: "a/part".into(), offset, bytes: bytes.into() };
        assert_eq!(
            disk.operations(),
            [
                Operation::MakeFolder("a".into()),
                Operation::SyncFolder("".into()),
                Operation::Create("a/part".into()),
                write(0, b"what was told"),
                Operation::SyncFile("a/part".into()),
                write(13, b"!"),
                write(5, b"is_"),
                Operation::Rename { from: "a/part".into(), to: "a/whole".into() },
                Operation::Create("a/part".into()),
                Operation::Remove("a/part".into()),
                Operation::RemoveFolder("a".into()),
            ]
        );
    }

    #[test]
    fn what_failed_or_lies_outside_is_not() {
        let there = tempfile::tempdir().unwrap();
        let disk = RecordingDisk::below(there.path().join("inside"));
        disk.create(&there.path().join("outside")).unwrap();
        disk.rename(&there.path().join("inside/missing"), &there.path().join("inside/x")).unwrap_err();
        disk.remove_folder(&there.path().join("inside/missing")).unwrap_err();
        assert_eq!(disk.count(), 0);
    }
}
