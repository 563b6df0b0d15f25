//! What one backup holds: the set file (format.md § Backup).

use std::collections::BTreeSet;

use daftar_crypto::{Digest, WriterId};
use jiff::{SignedDuration, Timestamp, Zoned};
use serde::{Deserialize, Serialize};

use super::{PART, SET, file::JournalFile};

const FORMAT: &str = "backup/1";

/// The files of a journal as they were at one time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Set {
    /// When it was made.
    pub(super) created: Timestamp,
    /// No path twice.
    pub(super) files: Vec<SavedFile>,
    /// What had been forgotten by then.
    pub(super) forgotten: ForgottenThen,
}

/// How much had been forgotten when a set was made; nothing is said of sets without it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(super) struct ForgottenThen {
    /// Entries.
    pub(super) entries: u64,
    /// Wiped frames.
    pub(super) frames: u64,
}

/// One file and the parts that make it up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct SavedFile {
    /// Where it lies in the journal.
    pub(super) path: JournalFile,
    /// Its length in bytes.
    pub(super) size: u64,
    /// Its parts in order; none if it is empty.
    pub(super) parts: Vec<PartName>,
}

/// The SHA-256 of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub(super) struct PartName(pub(super) Digest);

/// Why bytes are no set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NotASet {
    /// A higher version wrote it.
    Newer,
    /// It is not as it was written.
    Damaged,
}

/// The file as it is written.
#[derive(Serialize, Deserialize)]
struct Written {
    format: String,
    created: String,
    #[serde(default)]
    forgotten: ForgottenThen,
    files: Vec<SavedFile>,
    digest: String,
}

/// What every version begins with.
#[derive(Deserialize)]
struct Stamp {
    format: String,
}

impl Set {
    pub(super) fn new(created: &Zoned, files: Vec<SavedFile>, forgotten: ForgottenThen) -> Self {
        let created = Timestamp::from_second(created.timestamp().as_second()).unwrap_or(created.timestamp());
        Self { created, files, forgotten }
    }

    /// Reads a set; nothing in it can name a place outside a journal.
    pub(super) fn parse(bytes: &[u8]) -> Result<Self, NotASet> {
        let stamp: Stamp = read(bytes)?;
        if stamp.format != FORMAT {
            return Err(if is_newer(&stamp.format) { NotASet::Newer } else { NotASet::Damaged });
        }
        let written: Written = read(bytes)?;
        let created = written.created.parse().map_err(|_| NotASet::Damaged)?;
        let set = Self { created, files: written.files, forgotten: written.forgotten };
        let sound = set.digest().to_string() == written.digest && set.is_well_formed();
        if sound { Ok(set) } else { Err(NotASet::Damaged) }
    }

    /// Writes the set; `None` if it names more files than a set file has room for.
    pub(super) fn to_bytes(&self) -> Option<Vec<u8>> {
        let (created, digest) = (self.created.to_string(), self.digest().to_string());
        let (format, files, forgotten) = (FORMAT.to_owned(), self.files.clone(), self.forgotten);
        let written = Written { format, created, forgotten, files, digest };
        let bytes = serde_json::to_vec(&written).expect("a set is plain JSON");
        (bytes.len() as u64 <= SET).then_some(bytes)
    }

    /// Tells whether a set was made before something was forgotten that `now` had been when a later one was made, or at `last`.
    pub(super) fn is_before(&self, now: ForgottenThen, last: Option<Timestamp>) -> bool {
        // Times are rounded to seconds.
        let earlier = |last: Timestamp| last.duration_since(self.created) > SignedDuration::from_secs(1);
        self.forgotten.entries < now.entries || last.is_some_and(earlier)
    }

    /// Returns the bytes of all files.
    pub(super) fn bytes(&self) -> u64 {
        self.files.iter().fold(0, |sum, file| sum.saturating_add(file.size))
    }

    /// Returns the parts that the set names.
    pub(super) fn parts(&self) -> impl Iterator<Item = Digest> {
        self.files.iter().flat_map(|file| &file.parts).map(|part| part.0)
    }

    /// Returns the writers whose ledgers are in it.
    pub(super) fn writers(&self) -> BTreeSet<WriterId> {
        let writer = |file: &SavedFile| match file.path {
            JournalFile::Segment(writer, _) => Some(writer),
            _ => None,
        };
        self.files.iter().filter_map(writer).collect()
    }

    /// SHA-256 of `"path\0size\0part,part,…\n"` over the files.
    fn digest(&self) -> Digest {
        let mut hasher = daftar_crypto::Hasher::default();
        for file in &self.files {
            let parts: Vec<String> = file.parts.iter().map(|part| part.0.to_string()).collect();
            hasher.update(format!("{}\0{}\0{}\n", file.path, file.size, parts.join(",")).as_bytes());
        }
        hasher.finish()
    }

    fn is_well_formed(&self) -> bool {
        let mut seen = BTreeSet::new();
        let total = self.files.iter().try_fold(0_u64, |sum, file| sum.checked_add(file.size));
        total.is_some() && self.files.iter().all(|file| file.has_room() && seen.insert(&file.path))
    }
}

impl SavedFile {
    /// Tells whether its parts can hold its bytes, with no part to spare.
    fn has_room(&self) -> bool {
        let parts = self.parts.len() as u64;
        parts <= self.size && self.size <= parts.saturating_mul(PART)
    }
}

impl TryFrom<String> for PartName {
    type Error = daftar_crypto::NotADigest;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse().map(Self)
    }
}

impl From<PartName> for String {
    fn from(part: PartName) -> Self {
        part.0.to_string()
    }
}

fn read<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Result<T, NotASet> {
    serde_json::from_slice(bytes).map_err(|_| NotASet::Damaged)
}

/// Tells whether a format is `backup/<n>` with a higher number.
fn is_newer(format: &str) -> bool {
    let version = format.strip_prefix("backup/").and_then(|number| number.parse::<u32>().ok());
    version.is_some_and(|version| version > 1)
}
