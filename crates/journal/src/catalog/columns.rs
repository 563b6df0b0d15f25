//! Rows of fixed width: what sorting, filtering and counting need of every entry.

use daftar_crypto::EntryId;
use jiff::{
    SignedDuration,
    civil::{Date, date},
};
use zeroize::Zeroizing;

/// Bytes of a row.
pub(super) const WIDTH: usize = 36;

const CLOSED: u8 = 1;
const OTHER_HEADS: u8 = 2;
const EPOCH: Date = date(1970, 1, 1);

/// A day or none, as the number that rows are sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Day(i32);

/// The kinds of entries in the order in which they stand in a segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Incident,
    Contact,
    Handover,
    Other,
}

/// One entry's row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) entry: EntryId,
    pub(crate) kind: Kind,
    pub(crate) closed: bool,
    pub(crate) other_heads: bool,
    /// The first and the last day on which it may have happened.
    pub(crate) earliest: Day,
    pub(crate) latest: Day,
    /// When the entry was made, in seconds from 1970.
    pub(crate) created: i64,
    /// How many files it has; at most 65,535 are counted.
    pub(crate) files: u16,
}

/// The order in a segment: by kind, then as on a timeline, the undated last.
pub(super) type Key = (Kind, i32, i32, i64, EntryId);

impl Kind {
    /// Returns the kind of a field `kind`.
    pub(crate) fn of(name: &str) -> Self {
        match name {
            "incident" => Self::Incident,
            "contact" => Self::Contact,
            "handover" => Self::Handover,
            _ => Self::Other,
        }
    }
}

impl Row {
    pub(super) fn key(&self) -> Key {
        let (earliest, latest) = (self.earliest.known(), self.latest.known());
        let start = earliest.or(latest).unwrap_or(i32::MAX);
        (self.kind, start, latest.unwrap_or(i32::MAX), self.created, self.entry)
    }

    pub(super) fn encode(&self) -> [u8; WIDTH] {
        let flags = if self.closed { CLOSED } else { 0 } | if self.other_heads { OTHER_HEADS } else { 0 };
        let mut bytes = [0; WIDTH];
        bytes[..16].copy_from_slice(&self.entry.0);
        bytes[16..20].copy_from_slice(&self.earliest.0.to_le_bytes());
        bytes[20..24].copy_from_slice(&self.latest.0.to_le_bytes());
        bytes[24..32].copy_from_slice(&self.created.to_le_bytes());
        bytes[32] = self.kind as u8;
        bytes[33] = flags;
        bytes[34..].copy_from_slice(&self.files.to_le_bytes());
        bytes
    }

    fn decode(bytes: &[u8; WIDTH]) -> Self {
        let i32_at = |at: usize| i32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]);
        let (_, rest) = bytes.split_at(24);
        Self {
            entry: entry(bytes),
            kind: [Kind::Incident, Kind::Contact, Kind::Handover]
                .into_iter()
                .find(|k| *k as u8 == bytes[32])
                .unwrap_or(Kind::Other),
            closed: bytes[33] & CLOSED != 0,
            other_heads: bytes[33] & OTHER_HEADS != 0,
            earliest: Day(i32_at(16)),
            latest: Day(i32_at(20)),
            created: rest.first_chunk().map_or(0, |created| i64::from_le_bytes(*created)),
            files: u16::from_le_bytes([bytes[34], bytes[35]]),
        }
    }
}

/// The rows of a segment, in their order.
#[derive(Debug)]
pub(super) struct Columns(Zeroizing<Vec<u8>>);

impl Columns {
    pub(super) fn new(bytes: Zeroizing<Vec<u8>>) -> Self {
        Self(bytes)
    }

    /// Reads the row that `bytes` hold alone.
    pub(super) fn single(bytes: Zeroizing<Vec<u8>>) -> Option<Row> {
        (bytes.len() == WIDTH).then(|| Self(bytes).row(0))
    }

    pub(super) fn len(&self) -> usize {
        self.0.len() / WIDTH
    }

    pub(super) fn row(&self, ordinal: usize) -> Row {
        Row::decode(self.bytes(ordinal))
    }

    pub(super) fn entry(&self, ordinal: usize) -> EntryId {
        entry(self.bytes(ordinal))
    }

    /// Returns the ordinals of a kind; they lie together.
    pub(super) fn of_kind(&self, kind: Kind) -> std::ops::Range<usize> {
        let kind_at = |ordinal: usize| self.bytes(ordinal)[32];
        let first = partition(self.len(), |ordinal| kind_at(ordinal) < kind as u8);
        first..partition(self.len(), |ordinal| kind_at(ordinal) <= kind as u8)
    }

    fn bytes(&self, ordinal: usize) -> &[u8; WIDTH] {
        self.0[ordinal * WIDTH..].first_chunk().expect("the ordinal is one of the segment's")
    }
}

fn partition(len: usize, before: impl Fn(usize) -> bool) -> usize {
    let (mut low, mut high) = (0, len);
    while low < high {
        let middle = usize::midpoint(low, high);
        if before(middle) { low = middle + 1 } else { high = middle }
    }
    low
}

fn entry(bytes: &[u8; WIDTH]) -> EntryId {
    EntryId(*bytes.first_chunk().expect("a row is longer"))
}

impl Day {
    /// Stands for no day.
    const NONE: Self = Self(i32::MIN);

    pub(crate) fn date(self) -> Option<Date> {
        EPOCH.checked_add(SignedDuration::from_hours(i64::from(self.known()?) * 24)).ok()
    }

    pub(crate) fn is_known(self) -> bool {
        self != Self::NONE
    }

    fn known(self) -> Option<i32> {
        self.is_known().then_some(self.0)
    }
}

impl From<Option<Date>> for Day {
    fn from(date: Option<Date>) -> Self {
        let days = |date: Date| i32::try_from(date.duration_since(EPOCH).as_hours() / 24);
        date.map_or(Self::NONE, |date| Self(days(date).expect("the years of a date fit")))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn arb_date() -> impl Strategy<Value = Option<Date>> {
        proptest::option::of((-9999i16..=9999, 1i8..=12, 1i8..=28).prop_map(|(y, m, d)| date(y, m, d)))
    }

    proptest! {
        #[test]
        fn a_row_comes_back(entry: [u8; 16], earliest in arb_date(), latest in arb_date(), created: i64, closed: bool,
            other_heads: bool, files: u16, kind in 0u8..4) {
            let kind = [Kind::Incident, Kind::Contact, Kind::Handover, Kind::Other][usize::from(kind)];
            let days = (earliest.into(), latest.into());
            let row = Row { entry: EntryId(entry), kind, closed, other_heads, earliest: days.0, latest: days.1, created, files };
            let back = Row::decode(&row.encode());
            prop_assert_eq!(back, row);
            prop_assert_eq!((back.earliest.date(), back.latest.date()), (earliest, latest));
        }
    }

    #[test]
    fn kinds_lie_together() {
        let row = |kind, n: u8| Row {
            entry: EntryId([n; 16]),
            kind,
            closed: false,
            other_heads: false,
            earliest: Day::NONE,
            latest: Day::NONE,
            created: 0,
            files: 0,
        };
        let mut rows = [row(Kind::Other, 1), row(Kind::Incident, 2), row(Kind::Handover, 3), row(Kind::Incident, 4)];
        rows.sort_by_key(Row::key);
        let columns = Columns::new(Zeroizing::new(rows.iter().flat_map(Row::encode).collect()));
        assert_eq!(columns.of_kind(Kind::Incident), 0..2);
        assert_eq!(columns.of_kind(Kind::Contact), 2..2);
        assert_eq!(columns.of_kind(Kind::Other), 3..4);
    }
}
