//! Which states of the disk are tried for a moment at which the power goes.

use std::collections::BTreeSet;

use daftar_store::Operation;

use crate::history::{Fate, History, SECTOR};

/// What becomes of the operations that were not synced.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Cut {
    /// Of writes.
    contents: Fate,
    /// Of creations, renames, removals, new folders.
    names: Fate,
    /// Of those that end differently.
    but: Option<But>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
enum But {
    One(usize, Fate),
    Lost(BTreeSet<usize>),
}

/// How a moment is tried.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Depth {
    /// Every prefix, and each write torn at three of its sectors.
    Quick,
    /// Torn at every sector, and lost in every combination of what is not synced.
    Full,
}

impl Depth {
    /// Returns how many states are tried after a killed program was started again.
    pub(crate) fn cuts_after(self) -> usize {
        if self == Self::Full { 3 } else { 1 }
    }
}

/// Of so many operations that are not synced, every combination is tried.
const COMBINED: usize = 6;
/// At so many sectors a write is torn at most.
const TEARS: usize = 32;

impl Cut {
    pub(crate) const NOTHING_LOST: Self = Self { contents: Fate::Kept, names: Fate::Kept, but: None };
    pub(crate) const ALL_LOST: Self = Self { contents: Fate::Lost, names: Fate::Lost, but: None };
    pub(crate) const NAMES_ALONE: Self = Self { contents: Fate::Lost, ..Self::NOTHING_LOST };
    pub(crate) const CONTENTS_ALONE: Self = Self { names: Fate::Lost, ..Self::NOTHING_LOST };
    const NAMES_AND_ZEROS: Self = Self { contents: Fate::Zeros, ..Self::NOTHING_LOST };

    pub(crate) fn fate(&self, history: &History, at: usize) -> Fate {
        match (&self.but, history.operation(at)) {
            (Some(But::One(other, fate)), _) if *other == at => *fate,
            (Some(But::Lost(lost)), _) if lost.contains(&at) => Fate::Lost,
            (_, Operation::Write { .. }) => self.contents,
            _ => self.names,
        }
    }

    fn but(self, at: usize, fate: Fate) -> Self {
        Self { but: Some(But::One(at, fate)), ..self }
    }
}

/// Returns the cuts after `count` operations.
pub(crate) fn cuts(history: &History, count: usize, depth: Depth) -> Vec<Cut> {
    let mut cuts = vec![Cut::NOTHING_LOST, Cut::ALL_LOST, Cut::NAMES_ALONE, Cut::NAMES_AND_ZEROS, Cut::CONTENTS_ALONE];
    let unsynced = history.unsynced(count);
    for &at in &unsynced {
        cuts.push(Cut::NOTHING_LOST.but(at, Fate::Lost));
        cuts.push(Cut::ALL_LOST.but(at, Fate::Kept));
        if let Operation::Write { offset, bytes, .. } = history.operation(at) {
            cuts.push(Cut::NOTHING_LOST.but(at, Fate::Zeros));
            let torn = tears(*offset, bytes.len(), depth);
            cuts.extend(torn.into_iter().map(|fate| Cut::NOTHING_LOST.but(at, fate)));
        }
    }
    if depth == Depth::Full {
        cuts.extend(combinations(&unsynced));
    }
    cuts
}

/// Returns the cuts that lose every combination of the newest operations that are not synced.
fn combinations(unsynced: &[usize]) -> impl Iterator<Item = Cut> {
    let newest = &unsynced[unsynced.len().saturating_sub(COMBINED)..];
    (0..1_usize << newest.len()).map(move |bits| {
        let lost = newest.iter().enumerate().filter(|(bit, _)| bits >> bit & 1 == 1).map(|(_, at)| *at);
        Cut { but: Some(But::Lost(lost.collect())), ..Cut::NOTHING_LOST }
    })
}

/// Returns the ways to tear a write at borders of its sectors: the first, the last and some between.
fn tears(offset: u64, length: usize, depth: Depth) -> Vec<Fate> {
    let first = usize::try_from(SECTOR - offset % SECTOR).expect("it is at most a sector");
    let sector = usize::try_from(SECTOR).expect("it is small");
    let borders: Vec<usize> = (first..length).step_by(sector).collect();
    let Some(last) = borders.last() else { return Vec::new() };
    if depth == Depth::Quick {
        return vec![Fate::Head(borders[0]), Fate::HeadThenZeros(*last), Fate::Tail(borders[borders.len() / 2])];
    }
    let mut chosen: BTreeSet<usize> = borders.iter().copied().step_by(borders.len().div_ceil(TEARS)).collect();
    chosen.insert(*last);
    chosen.into_iter().flat_map(|at| [Fate::Head(at), Fate::HeadThenZeros(at), Fate::Tail(at)]).collect()
}
