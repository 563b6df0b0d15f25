//! Sealed files beside sled, in `index/<n>/sealed/`: immutable ones, and a manifest that is swapped by renaming.
//!
//! What is in them is for whoever has the keys; here they are bytes that do not open without them.

use std::{
    collections::BTreeMap,
    fmt,
    fs::File,
    io::{self, Cursor, Read, Seek, SeekFrom},
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError},
};

use daftar_crypto::{SealedFile, random};

use super::Index;
use crate::{Folder, error::StoreError};

/// The name of an immutable sealed file: random.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct SealedName(pub [u8; 8]);

/// The sealed files of one version of the index; in memory where the disk takes none.
#[derive(Debug)]
pub struct SealedFiles {
    folder: Folder,
    /// `None` for an index in memory.
    place: Option<PathBuf>,
    memory: Mutex<BTreeMap<String, Arc<[u8]>>>,
}

/// An open sealed file.
#[derive(Debug)]
pub enum SealedBytes {
    /// On disk.
    File(File),
    /// In memory.
    Memory(Cursor<Arc<[u8]>>),
}

const MANIFEST: &str = "manifest.age";
/// Bytes of a manifest's file.
const LONGEST_MANIFEST: usize = 1 << 20;

impl Index {
    /// Returns the sealed files of this version of the index.
    pub fn sealed_files(&self) -> SealedFiles {
        let place = self.folder.index().join(self.number.to_string()).join("sealed");
        let place = self.base.is_on_disk().then_some(place);
        SealedFiles { folder: self.folder.clone(), place, memory: Mutex::default() }
    }
}

impl SealedFiles {
    /// Returns the manifest; `None` if there is none.
    pub fn manifest(&self) -> Result<Option<Vec<u8>>, StoreError> {
        if let Some(bytes) = self.in_memory(MANIFEST) {
            return Ok(Some(bytes.to_vec()));
        }
        let Some(place) = &self.place else { return Ok(None) };
        match self.folder.disk().read(&place.join(MANIFEST), 0, LONGEST_MANIFEST) {
            Err(error) if error.is_missing() => Ok(None),
            other => other.map(Some),
        }
    }

    /// Writes a new file, and returns its name. One that the disk does not take is held in memory, and the error kept from the caller:
    /// the next [`SealedFiles::swap_manifest`] tells it.
    pub fn write(&self, file: &SealedFile) -> SealedName {
        let name = SealedName(random::bytes());
        if self.write_file(&name.to_string(), file).is_err() {
            self.hold(&name.to_string(), file);
        }
        name
    }

    /// Replaces the manifest, then removes every file that `listed` does not name.
    ///
    /// What cannot be on disk as a whole stays in memory as a whole: the manifest there then still names what was on disk before.
    pub fn swap_manifest(&self, manifest: &SealedFile, listed: &[SealedName]) -> Result<(), StoreError> {
        let volatile = listed.iter().any(|name| self.in_memory(&name.to_string()).is_some());
        let written = if volatile { Err(StoreError::DiskFull) } else { self.write_file(MANIFEST, manifest) };
        match written {
            Ok(()) => {
                self.memory.lock().unwrap_or_else(PoisonError::into_inner).clear();
                self.remove_others(listed);
                Ok(())
            }
            Err(error) => {
                self.hold(MANIFEST, manifest);
                Err(error)
            }
        }
    }

    /// Opens a file.
    pub fn open(&self, name: SealedName) -> Result<SealedBytes, StoreError> {
        let name = name.to_string();
        match (self.in_memory(&name), &self.place) {
            (Some(bytes), _) => Ok(SealedBytes::Memory(Cursor::new(bytes))),
            (None, Some(place)) => self.folder.disk().open(&place.join(name)).map(SealedBytes::File),
            (None, None) => Err(StoreError::from_io(&PathBuf::from(name), io::ErrorKind::NotFound.into())),
        }
    }

    fn write_file(&self, name: &str, file: &SealedFile) -> Result<(), StoreError> {
        let Some(place) = &self.place else { return Err(StoreError::DiskFull) };
        let disk = self.folder.disk();
        disk.create_folder(place)?;
        let (part, path) = (place.join(format!("{name}.part")), place.join(name));
        disk.remove(&part)?;
        let mut new = disk.create(&part)?;
        let done = new.write(file.as_bytes()).and_then(|()| new.sync_all());
        drop(new);
        done.and_then(|()| disk.rename(&part, &path)).inspect_err(|_| drop(disk.remove(&part)))
    }

    /// Removes what is not listed, as far as the system lets us; what stays is removed another time.
    fn remove_others(&self, listed: &[SealedName]) {
        let Some(place) = &self.place else { return };
        let listed: Vec<String> = listed.iter().map(ToString::to_string).collect();
        for name in self.folder.disk().names(place).unwrap_or_default() {
            let keeps = name == MANIFEST || listed.iter().any(|listed| name == listed.as_str());
            if !keeps {
                let _ = self.folder.disk().remove(&place.join(name));
            }
        }
    }

    fn hold(&self, name: &str, file: &SealedFile) {
        let mut memory = self.memory.lock().unwrap_or_else(PoisonError::into_inner);
        memory.insert(name.to_owned(), file.as_bytes().into());
    }

    fn in_memory(&self, name: &str) -> Option<Arc<[u8]>> {
        self.memory.lock().unwrap_or_else(PoisonError::into_inner).get(name).cloned()
    }
}

impl Read for SealedBytes {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::File(file) => file.read(bytes),
            Self::Memory(held) => held.read(bytes),
        }
    }
}

impl Seek for SealedBytes {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        match self {
            Self::File(file) => file.seek(to),
            Self::Memory(held) => held.seek(to),
        }
    }
}

impl fmt::Display for SealedName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}.age", u64::from_be_bytes(self.0))
    }
}

#[cfg(test)]
mod tests {
    use daftar_crypto::{Identity, seal_file};

    use super::*;

    fn files() -> (tempfile::TempDir, SealedFiles) {
        let there = tempfile::tempdir().unwrap();
        let place = Some(there.path().join("sealed"));
        let files = SealedFiles { folder: Folder::at(there.path()), place, memory: Mutex::default() };
        (there, files)
    }

    fn sealed(text: &[u8]) -> SealedFile {
        seal_file(text, &Identity::generate().recipient())
    }

    fn content(files: &SealedFiles, name: SealedName) -> Vec<u8> {
        let mut bytes = Vec::new();
        files.open(name).unwrap().read_to_end(&mut bytes).unwrap();
        bytes
    }

    #[test]
    fn the_manifest_says_what_stays() {
        let (_there, files) = files();
        assert!(files.manifest().unwrap().is_none());
        let (one, two, manifest) = (sealed(b"one"), sealed(b"two"), sealed(b"both"));
        let (first, second) = (files.write(&one), files.write(&two));
        files.swap_manifest(&manifest, &[first, second]).unwrap();
        assert_eq!(content(&files, first), one.as_bytes());
        assert_eq!(files.manifest().unwrap().unwrap(), manifest.as_bytes());
        files.swap_manifest(&sealed(b"one"), &[second]).unwrap();
        assert!(files.open(first).unwrap_err().is_missing());
        assert_eq!(content(&files, second), two.as_bytes());
    }

    #[test]
    fn what_the_disk_does_not_take_is_held_in_memory() {
        let (there, files) = files();
        std::fs::write(there.path().join("sealed"), "no folder").unwrap();
        let one = sealed(b"one");
        let name = files.write(&one);
        let manifest = sealed(b"manifest");
        assert!(files.swap_manifest(&manifest, &[name]).is_err());
        assert_eq!(content(&files, name), one.as_bytes());
        assert_eq!(files.manifest().unwrap().unwrap(), manifest.as_bytes());
    }
}
