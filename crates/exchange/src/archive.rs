//! The ZIP inside a bundle: a streaming writer and a strict reader.
//!
//! Both hold to one small dialect (docs/format.md § Bundle): stored or deflated entries,
//! no flags, no data descriptors, no comments, no extra field but Zip64, and entries that lie
//! one after the other from the first byte to the central directory. What the reader would
//! refuse, the writer does not write. Neither knows about encryption or manifests.

mod end;
mod entry;
mod header;
mod inflate;
mod name;
mod reader;
mod writer;

#[cfg(test)]
mod hostile;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod stock;

use std::io;

pub use self::entry::EntryReader;
pub use self::reader::{Archive, Entry};
pub use self::writer::{ArchiveWriteError, ArchiveWriter, Measure};

/// Caps on what a foreign archive may ask of this machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The largest number of entries.
    pub entries: u64,
    /// The largest sum of uncompressed sizes, in bytes.
    pub total: u64,
    /// How many uncompressed bytes one deflated byte may stand for, beyond `ratio_free`.
    pub ratio: u64,
    /// The uncompressed bytes of an entry to which `ratio` does not apply.
    pub ratio_free: u64,
}

impl Default for Limits {
    /// Allows 20,000 entries and 64 GiB, and 200:1 beyond the first MiB of a deflated entry.
    fn default() -> Self {
        Self { entries: 20_000, total: 64 << 30, ratio: 200, ratio_free: 1 << 20 }
    }
}

impl Limits {
    fn allow_ratio(&self, compressed: u64, size: u64) -> bool {
        let most = compressed.saturating_mul(self.ratio);
        size <= most.saturating_add(self.ratio_free)
    }
}

/// Says why an archive was refused; entries are counted from 1, never named.
#[derive(Debug, thiserror::Error)]
pub enum ArchiveError {
    /// The file below could not be read.
    #[error("the file could not be read")]
    Io(#[source] io::Error),
    /// The last 22 bytes are no end record: no ZIP, a cut one, or one with something after it.
    #[error("it is not a ZIP, or it is cut short, or something was added at its end")]
    EndMissing,
    /// The end records or the central directory contradict themselves.
    #[error("its list of contents is damaged")]
    Directory,
    /// The archive or an entry carries a comment.
    #[error("it carries a comment, which is not allowed here")]
    Comment,
    /// The archive claims to be one of several volumes.
    #[error("it is one part of a split archive")]
    MultipleDisks,
    /// There are more entries than the limit.
    #[error("it has more than {limit} entries")]
    TooManyEntries {
        /// The limit that was passed.
        limit: u64,
    },
    /// The declared sizes together exceed the limit.
    #[error("it would unpack to more than {limit} bytes")]
    TooLarge {
        /// The limit that was passed, in bytes.
        limit: u64,
    },
    /// A name is not plain, relative and harmless.
    #[error("entry {entry} has a name that is not allowed")]
    Name {
        /// The entry's number, from 1.
        entry: usize,
    },
    /// A name equals another, or is the folder of another, when case is ignored.
    #[error("entry {entry} has the name of another entry")]
    Duplicate {
        /// The entry's number, from 1.
        entry: usize,
    },
    /// An entry is a folder, a link or a device.
    #[error("entry {entry} is not an ordinary file")]
    NotAFile {
        /// The entry's number, from 1.
        entry: usize,
    },
    /// An entry is encrypted by the ZIP itself.
    #[error("entry {entry} is encrypted inside the ZIP")]
    Encrypted {
        /// The entry's number, from 1.
        entry: usize,
    },
    /// An entry's sizes stand behind its content.
    #[error("entry {entry} has its sizes after its content")]
    DataDescriptor {
        /// The entry's number, from 1.
        entry: usize,
    },
    /// An entry uses a feature outside the dialect.
    #[error("entry {entry} uses a ZIP feature that is not allowed here")]
    Feature {
        /// The entry's number, from 1.
        entry: usize,
    },
    /// An entry is neither stored nor deflated.
    #[error("entry {entry} is compressed in an unknown way")]
    Method {
        /// The entry's number, from 1.
        entry: usize,
    },
    /// An entry's local and central headers differ.
    #[error("entry {entry} is described in two different ways")]
    HeadersDiffer {
        /// The entry's number, from 1.
        entry: usize,
    },
    /// An entry overlaps what is beside it, or hidden bytes lie before or after it.
    #[error("entry {entry} overlaps another or has hidden bytes beside it")]
    Layout {
        /// The entry's number, from 1.
        entry: usize,
    },
    /// An entry would grow more than the allowed ratio.
    #[error("entry {entry} would unpack to far more than its size")]
    Ratio {
        /// The entry's number, from 1.
        entry: usize,
    },
    /// An entry's content is shorter or longer than declared, or its compression is damaged.
    #[error("entry {entry} does not have the size it declares")]
    Size {
        /// The entry's number, from 1.
        entry: usize,
    },
    /// An entry's content has another CRC-32 than declared.
    #[error("entry {entry} is damaged")]
    Checksum {
        /// The entry's number, from 1.
        entry: usize,
    },
    /// No entry has the name that was asked for.
    #[error("an expected entry is missing")]
    Missing,
    /// An entry is longer than its reader accepts.
    #[error("entry {entry} is longer than {limit} bytes")]
    TooLong {
        /// The entry's number, from 1.
        entry: usize,
        /// The limit that was passed, in bytes.
        limit: u64,
    },
}

impl From<io::Error> for ArchiveError {
    /// Takes back the error that an [`EntryReader`] carried through [`io::Read`].
    fn from(error: io::Error) -> Self {
        error.downcast().unwrap_or_else(Self::Io)
    }
}

impl From<ArchiveError> for io::Error {
    fn from(error: ArchiveError) -> Self {
        match error {
            ArchiveError::Io(inner) => inner,
            refusal => Self::new(io::ErrorKind::InvalidData, refusal),
        }
    }
}
