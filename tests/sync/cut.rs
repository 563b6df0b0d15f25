//! A disk that stops in the middle: after so many operations nothing more arrives, and of the last one half.

use std::{
    ffi::OsString,
    fs::{File, Metadata},
    io,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

use daftar_store::{Disk, OpenFile, RealDisk, StoreError};

/// The disk of one device and of the folders that it reaches. It syncs nothing: what is tried here is order, not power cuts.
#[derive(Clone, Debug)]
pub(crate) struct CutDisk(Arc<AtomicI64>);

#[derive(Debug)]
struct CutFile(Box<dyn OpenFile>, CutDisk);

impl CutDisk {
    pub(crate) fn new() -> Self {
        Self(Arc::new(AtomicI64::new(i64::MAX)))
    }

    /// Lets so many operations through.
    pub(crate) fn cut_after(&self, operations: i64) {
        self.0.store(operations, Ordering::Relaxed);
    }

    /// Mends the disk; tells whether it had been cut.
    pub(crate) fn mend(&self) -> bool {
        self.0.swap(i64::MAX, Ordering::Relaxed) < 0
    }

    fn take(&self) -> Result<(), StoreError> {
        if self.0.fetch_sub(1, Ordering::Relaxed) <= 0 { Err(StoreError::DiskFull) } else { Ok(()) }
    }
}

impl OpenFile for CutFile {
    fn write_some(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.1.take().is_ok() {
            return self.0.write_some(bytes);
        }
        let _half = self.0.write_some(&bytes[..bytes.len() / 2]);
        Err(io::ErrorKind::StorageFull.into())
    }

    fn sync_contents(&self) -> Result<(), StoreError> {
        self.1.take()
    }

    fn sync_all(&self) -> Result<(), StoreError> {
        self.1.take()
    }

    fn path(&self) -> &Path {
        self.0.path()
    }
}

impl Disk for CutDisk {
    fn create(&self, path: &Path) -> Result<Box<dyn OpenFile>, StoreError> {
        self.take()?;
        Ok(Box::new(CutFile(RealDisk.create(path)?, self.clone())))
    }

    fn append_to(&self, path: &Path) -> Result<Box<dyn OpenFile>, StoreError> {
        Ok(Box::new(CutFile(RealDisk.append_to(path)?, self.clone())))
    }

    fn overwrite(&self, path: &Path, offset: u64, bytes: &[u8]) -> Result<(), StoreError> {
        let taken = self.take();
        let many = if taken.is_ok() { bytes.len() } else { bytes.len() / 2 };
        RealDisk.overwrite(path, offset, &bytes[..many])?;
        taken
    }

    fn sync_file(&self, _path: &Path) -> Result<(), StoreError> {
        self.take()
    }

    fn rename(&self, from: &Path, to: &Path) -> Result<(), StoreError> {
        self.take().and_then(|()| RealDisk.rename(from, to))
    }

    fn remove(&self, path: &Path) -> Result<(), StoreError> {
        self.take().and_then(|()| RealDisk.remove(path))
    }

    fn remove_folder(&self, path: &Path) -> Result<(), StoreError> {
        self.take().and_then(|()| RealDisk.remove_folder(path))
    }

    fn make_folder(&self, path: &Path) -> Result<bool, StoreError> {
        self.take().and_then(|()| RealDisk.make_folder(path))
    }

    fn sync_folder(&self, _path: &Path) -> Result<(), StoreError> {
        self.take()
    }

    fn take_lock(&self, path: &Path) -> Result<Option<File>, StoreError> {
        RealDisk.take_lock(path)
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
