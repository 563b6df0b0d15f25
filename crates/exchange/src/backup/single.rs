//! A backup in a single file: a ZIP of what would lie in the folder, nothing in it compressed (format.md § Backup).

use std::{
    collections::BTreeMap,
    fs::File,
    io::{self, ErrorKind, Read, Seek, SeekFrom},
    path::{Path, PathBuf},
};

use daftar_crypto::Digest;
use daftar_store::StoreError;

use super::{
    BackupError, SET,
    disk::{self, at},
    file,
    set::{NotASet, Set},
    stored::Part,
};
use crate::archive::{Archive, ArchiveError, Limits};

/// What every ZIP with a file in it begins with.
const MAGIC: &[u8; 4] = b"PK\x03\x04";

/// What a backup may ask of this machine; sizes are held against the file itself.
pub(super) const LIMITS: Limits = Limits { entries: 1_000_000, total: u64::MAX, ratio: 1, ratio_free: 0 };

/// A single file whose list of contents is sound.
#[derive(Debug)]
pub(super) struct Single {
    path: PathBuf,
    sets: BTreeMap<u32, Span>,
    parts: BTreeMap<Digest, Span>,
}

/// Where something lies in the file.
#[derive(Debug, Clone, Copy)]
struct Span {
    from: u64,
    len: u64,
}

/// Returns what a part is called in the file.
pub(super) fn part_name(part: &Digest) -> String {
    let name = part.to_string();
    format!("parts/{}/{name}", &name[..2])
}

/// Returns what a set is called in the file.
pub(super) fn set_name(number: u32) -> String {
    format!("sets/{number:08}.json")
}

/// Tells whether a file is a backup in a single file, be it damaged.
pub fn is_single(path: &Path) -> bool {
    path.is_file() && !matches!(Single::open(path), Err(BackupError::NotABackup))
}

impl Single {
    /// Reads the list of contents.
    pub(super) fn open(path: &Path) -> Result<Self, BackupError> {
        let mut file = disk::open_plain(path).map_err(at(path)).map_err(BackupError::Target)?;
        let mut begins = [0; MAGIC.len()];
        if file.read_exact(&mut begins).is_err() || begins != *MAGIC {
            return Err(BackupError::NotABackup);
        }
        let archive = Archive::open(io::BufReader::new(file), LIMITS).map_err(|error| match error {
            ArchiveError::Io(error) => BackupError::Target(StoreError::from_io(path, error)),
            _ => BackupError::Damaged,
        })?;
        let mut single = Self { path: path.into(), sets: BTreeMap::new(), parts: BTreeMap::new() };
        for entry in archive.entries() {
            let span = archive.stored(&entry.name).map(|(from, len)| Span { from, len });
            single.take(&entry.name, span.ok_or(BackupError::NotABackup)?);
        }
        if single.sets.is_empty() { Err(BackupError::NotABackup) } else { Ok(single) }
    }

    fn take(&mut self, name: &str, span: Span) {
        let set = name.strip_prefix("sets/").and_then(|name| file::number(name.strip_suffix(".json")?));
        let part = name.strip_prefix("parts/").and_then(|name| name.get(3..)?.parse::<Digest>().ok());
        if let Some(number) = set {
            self.sets.insert(number, span);
        } else if let Some(part) = part.filter(|part| part_name(part) == name) {
            self.parts.insert(part, span);
        }
    }

    pub(super) fn numbers(&self) -> Vec<u32> {
        self.sets.keys().rev().copied().collect()
    }

    pub(super) fn read_set(&self, number: u32) -> Result<Result<Set, NotASet>, StoreError> {
        let Some(span) = self.sets.get(&number).filter(|span| span.len <= SET) else {
            return Ok(Err(NotASet::Damaged));
        };
        let mut bytes = Vec::new();
        self.read(*span).and_then(|mut set| set.read_to_end(&mut bytes)).map_err(at(&self.path))?;
        Ok(Set::parse(&bytes))
    }

    pub(super) fn open_part(&self, part: &Digest) -> io::Result<Part> {
        let span = self.parts.get(part).ok_or(ErrorKind::NotFound)?;
        Ok(Box::new(self.read(*span)?))
    }

    /// Opens the file anew, so that several threads may read at once.
    fn read(&self, span: Span) -> io::Result<io::Take<File>> {
        let mut file = disk::open_plain(&self.path)?;
        file.seek(SeekFrom::Start(span.from))?;
        Ok(file.take(span.len))
    }
}
