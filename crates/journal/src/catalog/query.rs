//! What the catalog answers.

use std::{
    collections::{BTreeSet, HashSet},
    thread,
};

use daftar_crypto::{Digest, EntryId, wiping_stack};

use super::{
    Catalog, Damaged, KeptText, Kind, Row,
    columns::Key,
    doc::{self, StoredLine},
    segment::Segment,
};
use crate::{
    entry::{Content, Incident},
    fold::{Query, fold},
    read::Counts,
};

/// Up to so many rows of a segment are read one by one: each may cost as much as a twentieth of all.
const FEW: usize = 8;

/// An entry that was found: where its line and its text are, and its place in the order of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Hit {
    key: Key,
    segment: usize,
    ordinal: usize,
}

impl Hit {
    /// Returns the entry.
    pub(crate) fn entry(&self) -> EntryId {
        self.key.4
    }

    /// Tells whether a day is known on at least one side.
    pub(crate) fn is_dated(&self) -> bool {
        self.key.1 != i32::MAX
    }
}

/// The words of a search, as the catalog looks for them.
pub(crate) struct Words<'a>(pub(crate) &'a Query);

impl Catalog {
    /// Returns the live entries of a kind that `shows` picks, in order: incidents as on a timeline, others by when they were made.
    pub(crate) fn hits(&mut self, kind: Kind, shows: &dyn Fn(&Row) -> bool) -> Result<Vec<Hit>, Damaged> {
        let mut hits = Vec::new();
        for number in 0..self.segments.len() {
            hits.extend(self.live(number, kind, shows)?.map(|(hit, _)| hit));
        }
        hits.sort();
        Ok(hits)
    }

    /// Counts what is live.
    pub(crate) fn counts(&mut self) -> Result<Counts, Damaged> {
        if self.hidden.is_empty() { Ok(self.counts) } else { self.counted() }
    }

    /// Counts what is live row by row.
    pub(super) fn counted(&mut self) -> Result<Counts, Damaged> {
        let mut counts = Counts::default();
        for number in 0..self.segments.len() {
            for (_, row) in self.live(number, Kind::Incident, &|row| !row.closed)? {
                counts.incidents += 1;
                counts.files += usize::from(row.files);
            }
            counts.contacts += self.live(number, Kind::Contact, &|_| true)?.count();
            counts.handovers += self.live(number, Kind::Handover, &|_| true)?.count();
        }
        Ok(counts)
    }

    /// Returns the last `count` dated incidents that `shows` picks, in order.
    pub(crate) fn last(&mut self, count: usize, shows: &dyn Fn(&Row) -> bool) -> Result<Vec<Hit>, Damaged> {
        let dated = |row: &Row| (row.earliest.is_known() || row.latest.is_known()) && shows(row);
        let mut hits = Vec::new();
        for number in 0..self.segments.len() {
            hits.extend(self.live(number, Kind::Incident, &dated)?.rev().take(count).map(|(hit, _)| hit));
        }
        hits.sort();
        Ok(hits.split_off(hits.len().saturating_sub(count)))
    }

    /// Returns the live incidents in which all words occur and that `shows` picks, in order.
    pub(crate) fn search(&mut self, words: &Words<'_>, shows: &dyn Fn(&Row) -> bool) -> Result<Vec<Hit>, Damaged> {
        let mut hits = Vec::new();
        for (number, having) in self.having(words)?.into_iter().enumerate() {
            for hit in self.live_among(number, &having, shows)? {
                if words.are_told_by_words() || words.occur_in(&self.text(&hit)?) {
                    hits.push(hit);
                }
            }
        }
        hits.sort();
        Ok(hits)
    }

    /// Returns the rows of sheets that entries came from.
    pub(crate) fn imported(&mut self) -> Result<Vec<(Digest, u32)>, Damaged> {
        let rows = self.segments.iter_mut().map(|segment| segment.imports());
        Ok(rows.collect::<Result<Vec<_>, _>>()?.concat())
    }

    /// Returns where a hit is now: the catalog may have been made anew since.
    pub(crate) fn locate(&mut self, hit: &Hit) -> Result<Hit, Damaged> {
        let was = self.segments.get_mut(hit.segment).filter(|segment| hit.ordinal < segment.len());
        if was.is_some_and(|segment| segment.row(hit.ordinal).is_ok_and(|row| row.entry == hit.entry())) {
            return Ok(*hit);
        }
        for (number, segment) in self.segments.iter_mut().enumerate().rev() {
            let columns = segment.columns()?;
            if let Some(ordinal) = (0..columns.len()).find(|at| columns.entry(*at) == hit.entry()) {
                return Ok(Hit { segment: number, ordinal, ..*hit });
            }
        }
        Err(Damaged)
    }

    /// Returns the row of a hit.
    pub(crate) fn row(&mut self, hit: &Hit) -> Result<Row, Damaged> {
        self.segments[hit.segment].row(hit.ordinal)
    }

    /// Returns what a list shows of a hit.
    pub(crate) fn line(&mut self, hit: &Hit) -> Result<StoredLine, Damaged> {
        self.segments[hit.segment].line(hit.ordinal, doc::read_line)
    }

    /// Returns all fields of a hit.
    pub(crate) fn text(&mut self, hit: &Hit) -> Result<KeptText, Damaged> {
        self.segments[hit.segment].text(hit.ordinal, doc::read_text)
    }

    /// Tells for each segment and ordinal whether all words may occur there.
    fn having(&mut self, words: &Words<'_>) -> Result<Vec<Vec<bool>>, Damaged> {
        let of = |segments: &mut [Segment]| segments.iter_mut().map(|segment| words.having(segment)).collect();
        let cores = thread::available_parallelism().map_or(1, usize::from);
        // Most of a search goes into unpacking dictionaries.
        let share = self.segments.len().div_ceil(cores).max(1);
        thread::scope(|scope| {
            let mut shares: Vec<_> = self.segments.chunks_mut(share).collect();
            let own = shares.pop();
            let others: Vec<_> = shares.into_iter().map(|share| scope.spawn(|| wiping_stack(|| of(share)))).collect();
            let own: Result<Vec<_>, Damaged> = own.map_or(Ok(Vec::new()), of);
            let mut having = Vec::new();
            for other in others {
                having.extend(other.join().map_err(|_| Damaged)??);
            }
            having.extend(own?);
            Ok(having)
        })
    }

    /// Returns the live entries of a kind in a segment.
    fn live<'a>(
        &'a mut self,
        number: usize,
        kind: Kind,
        shows: &'a dyn Fn(&Row) -> bool,
    ) -> Result<impl DoubleEndedIterator<Item = (Hit, Row)> + use<'a>, Damaged> {
        let Self { segments, hidden, .. } = self;
        let (segments, later) = segments.split_at_mut(number + 1);
        let dead = Dead::new(later, hidden);
        let columns = segments[number].columns()?;
        Ok(columns.of_kind(kind).filter_map(move |ordinal| {
            let row = columns.row(ordinal);
            let is_shown = !dead.has(&row.entry) && shows(&row);
            is_shown.then(|| (Hit { key: row.key(), segment: number, ordinal }, row))
        }))
    }

    /// Returns the live incidents of a segment that `having` marks and `shows` picks; a few are read row by row.
    fn live_among(
        &mut self,
        number: usize,
        having: &[bool],
        shows: &dyn Fn(&Row) -> bool,
    ) -> Result<Vec<Hit>, Damaged> {
        let Self { segments, hidden, .. } = self;
        let (segments, later) = segments.split_at_mut(number + 1);
        let (dead, segment) = (Dead::new(later, hidden), &mut segments[number]);
        if having.iter().filter(|has| **has).count() > FEW {
            segment.columns()?;
        }
        let mut hits = Vec::new();
        for ordinal in (0..having.len()).filter(|ordinal| having[*ordinal]) {
            let row = segment.row(ordinal)?;
            if row.kind == Kind::Incident && !dead.has(&row.entry) && shows(&row) {
                hits.push(Hit { key: row.key(), segment: number, ordinal });
            }
        }
        Ok(hits)
    }
}

/// Which entries of a segment are not shown: a later one supersedes them, or they were forgotten.
struct Dead<'a> {
    later: Vec<&'a HashSet<EntryId>>,
    hidden: &'a BTreeSet<EntryId>,
}

impl<'a> Dead<'a> {
    fn new(later: &'a [Segment], hidden: &'a BTreeSet<EntryId>) -> Self {
        let later = later.iter().map(|segment| &segment.supersedes);
        Self { later: later.filter(|supersedes| !supersedes.is_empty()).collect(), hidden }
    }

    fn has(&self, entry: &EntryId) -> bool {
        self.later.iter().any(|supersedes| supersedes.contains(entry)) || self.hidden.contains(entry)
    }
}

impl Words<'_> {
    /// Returns the runs of letters and digits that must occur.
    fn parts(&self) -> impl Iterator<Item = &str> {
        self.0.terms().iter().flat_map(|term| crate::fold::words(term))
    }

    fn having(&self, segment: &mut Segment) -> Result<Vec<bool>, Damaged> {
        let mut having = vec![true; segment.len()];
        for part in self.parts() {
            let of_part = segment.having(part)?;
            having.iter_mut().zip(of_part).for_each(|(all, one)| *all &= one);
        }
        Ok(having)
    }

    /// Tells whether the words alone decide; what stands together has to be looked for in the texts.
    fn are_told_by_words(&self) -> bool {
        self.0.terms().iter().all(|term| term.chars().all(char::is_alphanumeric))
    }

    fn occur_in(&self, text: &KeptText) -> bool {
        let folded: Vec<String> = Incident::from_fields(&text.fields).texts().map(fold).collect();
        self.0.matches(&folded)
    }
}
