//! The folder of a backup: the only place in which this module writes, and what lies where in it.

use std::{
    collections::BTreeSet,
    fs::{self, File},
    io::{ErrorKind, Read, Write},
    path::{Path, PathBuf},
};

use daftar_crypto::{Digest, Hasher};
use daftar_store::{StoreError, system};
use tempfile::NamedTempFile;

use super::{
    SET,
    disk::{self, at},
    file,
    set::{NotASet, Set},
};
use crate::new_file;

/// How unfinished files are called; what is called so may be removed.
const UNFINISHED: &str = "new-";
/// How many bytes are read at once.
pub(super) const BUFFER: usize = 1 << 18;

/// A backup's folder.
#[derive(Debug, Clone)]
pub(super) struct Target(PathBuf);

/// A part that is being written; removed when dropped before [`Target::keep`].
pub(super) struct NewPart(NamedTempFile);

impl Target {
    /// Names a folder; nothing is read or made.
    pub(super) fn at(path: &Path) -> Self {
        Self(path.into())
    }

    pub(super) fn path(&self) -> &Path {
        &self.0
    }

    fn sets(&self) -> PathBuf {
        self.0.join("sets")
    }

    /// Returns where the parts lie, and what is unfinished.
    pub(super) fn parts(&self) -> PathBuf {
        self.0.join("parts")
    }

    fn set(&self, number: u32) -> PathBuf {
        self.sets().join(format!("{number:08}.json"))
    }

    /// Returns where a part lies.
    pub(super) fn part(&self, part: &Digest) -> PathBuf {
        let name = part.to_string();
        self.parts().join(&name[..2]).join(name)
    }

    /// Returns the numbers of all set files, newest first.
    pub(super) fn numbers(&self) -> Result<Vec<u32>, StoreError> {
        let mut numbers = disk::names_as(&self.sets(), |name| file::number(name.strip_suffix(".json")?))?;
        numbers.sort_unstable_by(|one, other| other.cmp(one));
        Ok(numbers)
    }

    /// Tells whether nothing is here but what a backup's unfinished beginning leaves.
    pub(super) fn is_unused(&self) -> Result<bool, StoreError> {
        let ours = |name: &std::ffi::OsString| name == "sets" || name == "parts";
        Ok(disk::names(&self.0)?.iter().all(ours))
    }

    /// Reads one set.
    pub(super) fn read_set(&self, number: u32) -> Result<Result<Set, NotASet>, StoreError> {
        let path = self.set(number);
        let mut bytes = Vec::new();
        match disk::open_plain(&path) {
            Err(error) if error.kind() == ErrorKind::InvalidInput => return Ok(Err(NotASet::Damaged)),
            other => other.and_then(|file| file.take(SET + 1).read_to_end(&mut bytes)).map_err(at(&path))?,
        };
        Ok(if bytes.len() as u64 > SET { Err(NotASet::Damaged) } else { Set::parse(&bytes) })
    }

    /// Tells whether a part is here and reads back as it should.
    pub(super) fn has_intact(&self, part: &Digest, len: u64) -> bool {
        let Ok(mut file) = self.open(part) else { return false };
        let fits = file.metadata().is_ok_and(|metadata| metadata.len() == len);
        fits && digest_of(&mut file).is_ok_and(|digest| digest == *part)
    }

    /// Makes the folder, and removes what an interrupted run left unfinished.
    pub(super) fn prepare(&self) -> Result<(), StoreError> {
        disk::create_folders(&self.sets())?;
        disk::create_folders(&self.parts())?;
        let unfinished = disk::names_as(&self.parts(), |name| name.starts_with(UNFINISHED).then(|| name.to_owned()))?;
        unfinished
            .iter()
            .map(|name| self.parts().join(name))
            .try_for_each(|path| system::remove_file(&path).map_err(at(&path)))
    }

    /// Begins a part.
    pub(super) fn new_part(&self) -> Result<NewPart, StoreError> {
        let file =
            new_file::begin(tempfile::Builder::new().prefix(UNFINISHED), &self.parts()).map_err(at(&self.parts()))?;
        Ok(NewPart(file))
    }

    /// Syncs a part and gives it its name, which is its digest; durable after [`Target::sync`].
    pub(super) fn keep(&self, part: NewPart, digest: &Digest) -> Result<(), StoreError> {
        let path = self.part(digest);
        disk::create_folders(disk::parent(&path))?;
        persist(part.0, &path)
    }

    /// Reads a part back that was written.
    pub(super) fn read_back(&self, part: &Digest, len: u64) -> Result<(), StoreError> {
        if self.has_intact(part, len) { Ok(()) } else { Err(not_stored(&self.part(part))) }
    }

    /// Opens a part.
    pub(super) fn open(&self, part: &Digest) -> std::io::Result<File> {
        disk::open_plain(&self.part(part))
    }

    /// Returns the length of a part that is here.
    pub(super) fn len(&self, part: &Digest) -> Option<u64> {
        let metadata = fs::symlink_metadata(self.part(part)).ok()?;
        metadata.is_file().then_some(metadata.len())
    }

    /// Makes the names of parts durable.
    pub(super) fn sync(&self, parts: impl Iterator<Item = Digest>) -> Result<(), StoreError> {
        let shelves: BTreeSet<PathBuf> = parts.map(|part| disk::parent(&self.part(&part)).to_owned()).collect();
        shelves.iter().try_for_each(|shelf| disk::sync_folder(shelf))?;
        disk::sync_folder(&self.parts())
    }

    /// Writes a set whose parts are all durable, and reads it back.
    pub(super) fn write_set(&self, number: u32, bytes: &[u8]) -> Result<(), StoreError> {
        let path = self.set(number);
        let mut new = self.new_part()?;
        new.write(bytes)?;
        persist(new.0, &path)?;
        disk::sync_folder(&self.sets())?;
        if fs::read(&path).is_ok_and(|back| back == bytes) { Ok(()) } else { Err(not_stored(&path)) }
    }

    /// Removes the sets that are not among `kept`, then the parts that are not in `named`.
    pub(super) fn remove_others(&self, kept: &[u32], named: &BTreeSet<Digest>) -> Result<(), StoreError> {
        for number in self.numbers()?.iter().filter(|number| !kept.contains(number)) {
            remove(&self.set(*number))?;
        }
        disk::sync_folder(&self.sets())?;
        for shelf in disk::names_as(&self.parts(), |name| (name.len() == 2).then(|| self.parts().join(name)))? {
            self.remove_parts(&shelf, named)?;
        }
        Ok(())
    }

    fn remove_parts(&self, shelf: &Path, named: &BTreeSet<Digest>) -> Result<(), StoreError> {
        if !shelf.is_dir() {
            return Ok(());
        }
        let here: Vec<Digest> = disk::names_as(shelf, |name| name.parse().ok())?;
        let unnamed = here.iter().filter(|part| !named.contains(part) && self.part(part).starts_with(shelf));
        unnamed.map(|part| self.part(part)).try_for_each(|path| remove(&path))
    }
}

impl NewPart {
    /// Appends bytes.
    pub(super) fn write(&mut self, bytes: &[u8]) -> Result<(), StoreError> {
        self.0.write_all(bytes).map_err(at(self.0.path()))
    }
}

fn persist(file: NamedTempFile, path: &Path) -> Result<(), StoreError> {
    file.as_file().sync_all().map_err(at(path))?;
    new_file::place(file, path).map_err(at(path))
}

fn remove(path: &Path) -> Result<(), StoreError> {
    system::remove_file(path).map_err(at(path))
}

fn not_stored(path: &Path) -> StoreError {
    StoreError::NotStored(path.into())
}

fn digest_of(file: &mut File) -> std::io::Result<Digest> {
    let mut hasher = Hasher::default();
    let mut buffer = vec![0; BUFFER];
    loop {
        match file.read(&mut buffer)? {
            0 => return Ok(hasher.finish()),
            read => hasher.update(&buffer[..read]),
        }
    }
}
