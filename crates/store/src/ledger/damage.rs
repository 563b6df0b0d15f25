//! What is wrong in a ledger, in words that a person understands.

use std::fmt;

use daftar_crypto::WriterId;

/// A place in a ledger where something is wrong; what stands around it is still read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Damage {
    /// Whose ledger.
    pub writer: WriterId,
    /// Number of the segment.
    pub segment: u32,
    /// Bytes before the damaged ones in the segment.
    pub offset: u64,
    /// How many bytes; 0 where something is missing.
    pub length: u64,
    /// What is wrong.
    pub what: DamageKind,
}

/// What is wrong at a place of a ledger.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum DamageKind {
    /// Bytes that are no frame.
    Unreadable,
    /// A frame whose body is cut off, or does not match its digest.
    BodyDamaged {
        /// Its number in the ledger.
        seq: u64,
    },
    /// Frames of the chain are not there.
    Gap {
        /// Number of the first one missing.
        first: u64,
        /// Number of the last one missing.
        last: u64,
    },
    /// The frame does not follow the one before it.
    LinkMismatch {
        /// Its number in the ledger.
        seq: u64,
    },
    /// Segments up to and with `last` are not there.
    SegmentMissing {
        /// Number of the last one missing.
        last: u32,
    },
    /// The disk does not give the segment's bytes.
    SegmentUnreadable,
    /// Frames of a newer format: no damage, but not to be read by this program.
    Newer,
    /// The frame is whole on disk, but what is sealed in it does not open or is no payload; said by whoever opens it.
    DoesNotOpen {
        /// Its number in the ledger.
        seq: u64,
    },
    /// The body is wiped, and no forget statement says why; said by whoever knows the statements.
    WipedUnexplained {
        /// Its number in the ledger.
        seq: u64,
    },
}

impl Damage {
    /// Tells whether a newer version of the program would read this.
    pub fn is_newer(&self) -> bool {
        self.what == DamageKind::Newer
    }

    /// Tells whether the byte at `offset` of `segment` is among the damaged ones.
    pub(crate) fn covers(&self, segment: u32, offset: u64) -> bool {
        match self.what {
            DamageKind::SegmentMissing { last } => (self.segment..=last).contains(&segment),
            DamageKind::SegmentUnreadable => self.segment == segment,
            _ => self.segment == segment && (self.offset..self.offset.saturating_add(self.length)).contains(&offset),
        }
    }
}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { writer, segment, offset, length, what } = self;
        match what {
            DamageKind::Unreadable => write!(f, "{length} bytes cannot be read")?,
            DamageKind::BodyDamaged { seq } => write!(f, "record {seq} is damaged")?,
            DamageKind::Gap { first, last } if first == last => write!(f, "record {first} is missing")?,
            DamageKind::Gap { first, last } => write!(f, "records {first} to {last} are missing")?,
            DamageKind::LinkMismatch { seq } => write!(f, "record {seq} does not follow the one before it")?,
            DamageKind::SegmentMissing { last } if last == segment => write!(f, "a file of the journal is missing")?,
            DamageKind::SegmentMissing { last } => write!(f, "the files up to {last:08} are missing")?,
            DamageKind::SegmentUnreadable => write!(f, "the disk does not give a file of the journal back")?,
            DamageKind::Newer => write!(f, "{length} bytes are of a newer format than this program knows")?,
            DamageKind::DoesNotOpen { seq } => write!(f, "record {seq} does not open")?,
            DamageKind::WipedUnexplained { seq } => write!(f, "record {seq} was wiped, and nothing says why")?,
        }
        write!(f, " (ledger/{writer}/{segment:08}, byte {offset})")
    }
}

/// Bytes at the end of a segment whose writing was interrupted: never acknowledged, nothing is lost.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct UnfinishedTail {
    /// Whose ledger.
    pub writer: WriterId,
    /// Number of the segment.
    pub segment: u32,
    /// Bytes before them in the segment.
    pub offset: u64,
    /// How many bytes.
    pub length: u64,
    /// Whether nothing comes after them in the ledger.
    pub is_end: bool,
}

/// Says what an unfinished tail is, in English.
pub fn unfinished_words(is_end: bool) -> &'static str {
    if is_end {
        "the last thing that was written here is not whole. If writing was interrupted, it was never acknowledged and nothing is lost; if the end of the file was cut off later, the last record is gone"
    } else {
        "writing was interrupted here once, and went on after it; nothing that was acknowledged is lost"
    }
}

impl fmt::Display for UnfinishedTail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { writer, segment, offset, length, is_end } = self;
        let words = unfinished_words(*is_end);
        write!(f, "{words}: {length} bytes (ledger/{writer}/{segment:08}, byte {offset})")
    }
}
