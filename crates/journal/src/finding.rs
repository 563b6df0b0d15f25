//! What a check found, in words for the person, with the place behind.

mod what;

use std::fmt;

use daftar_crypto::{Digest, EntryId, WriterId};
use serde::Serialize;

use crate::display::beginning;
pub use what::{Cause, Lost, What};

/// Something that a check found. It prints as one line: what is wrong, what it means, what to do, and where.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Finding {
    /// What it is about.
    pub kind: FindingKind,
    /// Whether something is damaged or missing, as opposed to merely worth knowing.
    #[serde(rename = "damage")]
    pub is_damage: bool,
    /// What is wrong, what it means, and what to do, in English.
    pub words: String,
    /// The same, apart from the words.
    #[serde(skip)]
    pub what: What,
    /// The entries that are touched, as far as they are known.
    pub entries: Vec<NamedEntry>,
    /// The evidence file that is touched.
    pub file: Option<NamedFile>,
    /// The file on the disk, inside the journal's folder.
    pub path: Option<String>,
    /// Where in a ledger.
    pub place: Option<LedgerPlace>,
}

/// What a finding is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum FindingKind {
    /// A copy of the keyring.
    Keyring,
    /// A whole ledger, or its beginning.
    Ledger,
    /// Records in a ledger.
    Record,
    /// A checkpoint.
    Checkpoint,
    /// Records that were there once.
    Rollback,
    /// A write that was interrupted.
    Unfinished,
    /// Something of a newer version.
    Newer,
    /// An evidence file that is missing.
    MissingFile,
    /// An evidence file that is damaged.
    DamagedFile,
    /// A file that nothing names.
    LeftOver,
    /// Something that was forgotten and is still on the disk.
    NotWiped,
    /// The index.
    Index,
    /// The lock.
    Lock,
}

/// An entry, as far as it can still be named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NamedEntry {
    /// Its id.
    #[serde(serialize_with = "as_text")]
    pub id: EntryId,
    /// `incident`, `contact`, …; empty if no version of it reads.
    pub kind: String,
    /// Title or name, or the beginning of the account; empty if no version of it reads.
    pub title: String,
    /// When it happened, as told; empty if that was not said.
    pub when: String,
}

/// An evidence file, as an entry names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NamedFile {
    /// Its id.
    #[serde(serialize_with = "as_text")]
    pub id: Digest,
    /// The name it came with; empty if no entry that reads names it.
    pub name: String,
}

/// A place in a ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct LedgerPlace {
    /// Whose ledger.
    #[serde(serialize_with = "as_text")]
    pub writer: WriterId,
    /// Number of the segment.
    pub segment: u32,
    /// Bytes before the place in the segment.
    pub offset: u64,
    /// How many bytes; 0 where something is missing.
    pub length: u64,
    /// Number of the first record that is touched, if it is known.
    pub first: Option<u64>,
    /// Number of the last one.
    pub last: Option<u64>,
}

fn as_text<S: serde::Serializer>(value: &impl ToString, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&value.to_string())
}

impl Finding {
    /// Begins a finding.
    pub(crate) fn of(what: What) -> Self {
        Self {
            kind: what.kind(),
            is_damage: what.is_damage(),
            words: String::new(),
            what,
            entries: Vec::new(),
            file: None,
            path: None,
            place: None,
        }
        .worded()
    }

    fn worded(mut self) -> Self {
        self.words = what::words(&self);
        self
    }

    /// Returns the first `most` entries, and how many there are beyond them.
    pub fn named(&self, most: usize) -> (&[NamedEntry], usize) {
        let named = self.entries.len().min(most);
        (&self.entries[..named], self.entries.len() - named)
    }

    /// Adds the file on the disk.
    pub(crate) fn at(mut self, path: impl Into<String>) -> Self {
        self.path = Some(path.into());
        self
    }

    /// Adds the place in a ledger.
    pub(crate) fn in_ledger(mut self, place: LedgerPlace) -> Self {
        self.place = Some(place);
        self
    }

    /// Adds the entries.
    pub(crate) fn about(mut self, entries: Vec<NamedEntry>) -> Self {
        self.entries = entries;
        self.worded()
    }

    /// Adds the evidence file.
    pub(crate) fn in_file(mut self, file: NamedFile) -> Self {
        self.file = Some(file);
        self.worded()
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words)?;
        match (&self.place, &self.path) {
            (Some(place), _) => write!(f, " ({place})"),
            (None, Some(path)) => write!(f, " ({path})"),
            (None, None) => Ok(()),
        }
    }
}

impl fmt::Display for LedgerPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { writer, segment, offset, length, first, last } = self;
        match (first, last) {
            (Some(first), Some(last)) if first == last => write!(f, "record {first}, ")?,
            (Some(first), Some(last)) => write!(f, "records {first} to {last}, ")?,
            _ => {}
        }
        write!(f, "ledger/{writer}/{segment:08}, byte {offset}")?;
        if *length > 0 { write!(f, ", {length} bytes") } else { Ok(()) }
    }
}

impl NamedEntry {
    /// Returns the beginning of its id, as lists show it.
    pub fn short_id(&self) -> String {
        short(&self.id)
    }

    /// Returns the words for it: `the incident 3f2a1b2c “Asked about her son” (spring 2024)`.
    pub(crate) fn words(&self) -> String {
        let kind = if self.kind.is_empty() { "entry" } else { &self.kind };
        let mut words = format!("the {kind} {}", short(&self.id));
        if !self.title.is_empty() {
            words.push_str(&format!(" “{}”", beginning(&self.title)));
        }
        if !self.when.is_empty() {
            words.push_str(&format!(" ({})", beginning(&self.when)));
        }
        words
    }
}

/// Returns the beginning of an id, by which the commands find it.
pub(crate) fn short(id: &EntryId) -> String {
    id.to_string()[..8].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_is_one_line_with_the_place_behind() {
        let place =
            LedgerPlace { writer: WriterId([1; 16]), segment: 2, offset: 9, length: 0, first: Some(3), last: Some(3) };
        let finding = Finding::of(What::DoesNotFollow).in_ledger(place);
        let writer = "01".repeat(16);
        assert_eq!(
            finding.to_string(),
            format!(
                "a record does not follow the one before it: something was taken out or put in here. It is shown all the same (record 3, ledger/{writer}/00000002, byte 9)"
            )
        );
        let entry = NamedEntry {
            id: EntryId([7; 16]),
            kind: "incident".into(),
            title: "Asked\n about \u{1b}her son".into(),
            when: "spring 2024".into(),
        };
        assert_eq!(entry.words(), "the incident 07070707 “Asked about \u{fffd}her son” (spring 2024)");
    }
}
