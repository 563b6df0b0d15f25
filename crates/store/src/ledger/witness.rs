//! A ledger held against what somebody else has seen of it.

use std::collections::{BTreeMap, BTreeSet};

use daftar_crypto::{Digest, WriterId};

use super::{
    Donor, Ledgers,
    lines::all_segments,
    segment::{LONGEST, Piece, Segment},
};
use crate::{Folder, error::StoreError};

/// The numbers and links of frames, as far as their heads read.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Seen(BTreeSet<(u64, Digest)>);

/// How a ledger stands to what was seen of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Compared {
    /// Everything that was seen is here; there may be more.
    Holds,
    /// It ends before what was seen: so many frames are missing at its end.
    Older {
        /// How many of those that were seen.
        missing: u64,
    },
    /// From this number on it is another history.
    Forked {
        /// The first frame that differs.
        at: u64,
    },
    /// Frames between others are missing here: so many of those that were seen. That is damage, not age.
    Torn {
        /// How many of those that were seen.
        missing: u64,
    },
}

impl Ledgers {
    /// Returns which frames a ledger holds; those whose body is damaged count as well.
    pub fn seen(folder: &Folder, writer: WriterId) -> Result<Seen, StoreError> {
        Self::seen_where(folder, writer, false)
    }

    /// Returns which whole frames a ledger holds.
    pub fn seen_whole(folder: &Folder, writer: WriterId) -> Result<Seen, StoreError> {
        Self::seen_where(folder, writer, true)
    }

    fn seen_where(folder: &Folder, writer: WriterId, whole: bool) -> Result<Seen, StoreError> {
        let mut seen = Seen::default();
        for number in all_segments(folder, writer)? {
            match Segment::read(folder, writer, number, 0) {
                Ok(segment) => seen.take(segment, whole),
                Err(StoreError::Io { .. }) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(seen)
    }

    /// Tells whether a segment holds a whole frame of a number.
    pub(crate) fn holds(folder: &Folder, writer: WriterId, segment: u32, seq: u64) -> Result<bool, StoreError> {
        let of_number = |piece| matches!(piece, Piece::Frame(found) if found.head.seq == seq);
        Ok(Segment::read(folder, writer, segment, 0)?.any(of_number))
    }

    /// Returns which whole frames of a ledger a copy holds.
    pub fn seen_in(copy: &dyn Donor, writer: WriterId) -> Seen {
        let mut seen = Seen::default();
        for number in copy.segments(writer) {
            if let Some(bytes) = copy.read(writer, number, LONGEST) {
                seen.take(Segment::of(number, bytes), true);
            }
        }
        seen
    }
}

impl Seen {
    /// Takes one frame that was seen.
    pub fn one(seq: u64, link: Digest) -> Self {
        Self(BTreeSet::from([(seq, link)]))
    }

    fn take(&mut self, segment: Segment, whole: bool) {
        for piece in segment {
            let head = match piece {
                Piece::Frame(found) => Some(found.head),
                Piece::Region(region) if !whole => region.head,
                Piece::Region(_) => None,
            };
            self.0.extend(head.map(|head| (head.seq, head.link())));
        }
    }

    /// Tells whether everything in `other` is here.
    pub fn holds(&self, other: &Self) -> bool {
        other.0.is_subset(&self.0)
    }

    /// Holds a ledger against what was seen of it.
    pub fn compare(&self, seen: &Self) -> Compared {
        let here: BTreeMap<u64, Digest> = self.0.iter().copied().collect();
        let missing: Vec<u64> = seen.0.difference(&self.0).map(|(seq, _)| *seq).collect();
        let last = here.keys().next_back();
        let later = missing.iter().filter(|seq| last.is_none_or(|last| *seq > last)).count() as u64;
        // A frame that was never acknowledged may have another one in its place; then what follows is here.
        let continues =
            |seq: u64| seen.0.range((seq + 1, Digest::default())..).next().is_some_and(|next| self.0.contains(next));
        match missing.iter().find(|seq| here.contains_key(seq) && !continues(**seq)) {
            Some(&at) => Compared::Forked { at },
            None if later > 0 => Compared::Older { missing: later },
            None if missing.iter().any(|seq| !here.contains_key(seq)) => {
                Compared::Torn { missing: missing.len() as u64 }
            }
            None => Compared::Holds,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(frames: &[(u64, u8)]) -> Seen {
        Seen(frames.iter().map(|(seq, link)| (*seq, Digest([*link; 32]))).collect())
    }

    #[test]
    fn age_forks_and_damage_are_told_apart() {
        let here = seen(&[(0, 1), (1, 2), (2, 3), (2, 9), (3, 4)]);
        for (there, compared) in [
            (seen(&[]), Compared::Holds),
            (seen(&[(0, 1), (1, 2)]), Compared::Holds),
            (seen(&[(3, 4), (4, 5), (5, 6)]), Compared::Older { missing: 2 }),
            (seen(&[(1, 2), (2, 7), (3, 8), (4, 9)]), Compared::Forked { at: 2 }),
            (seen(&[(2, 7), (3, 4)]), Compared::Holds),
        ] {
            assert_eq!(here.compare(&there), compared, "{there:?}");
        }
        let torn = seen(&[(0, 1), (3, 4)]);
        assert_eq!(torn.compare(&here), Compared::Torn { missing: 3 });
        assert_eq!(seen(&[]).compare(&here), Compared::Older { missing: 5 });
    }
}
