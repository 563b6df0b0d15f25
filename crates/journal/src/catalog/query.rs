//! What the catalog answers.

use daftar_crypto::{Digest, EntryId};

use super::{
    Catalog, Damaged, KeptText, Kind, Row,
    columns::Key,
    doc::{self, StoredLine},
};
use crate::{
    entry::{Content, Incident},
    fold::{Query, fold},
};

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
    pub(crate) fn hits(&self, kind: Kind, shows: &dyn Fn(&Row) -> bool) -> Vec<Hit> {
        let mut hits: Vec<Hit> = (0..self.segments.len()).flat_map(|n| self.live(n, kind, shows)).collect();
        hits.sort();
        hits
    }

    /// Returns the last `count` dated incidents that `shows` picks, in order.
    pub(crate) fn last(&self, count: usize, shows: &dyn Fn(&Row) -> bool) -> Vec<Hit> {
        let dated = |row: &Row| (row.earliest.is_some() || row.latest.is_some()) && shows(row);
        let newest = |n| self.live(n, Kind::Incident, &dated).rev().take(count).collect::<Vec<_>>();
        let mut hits: Vec<Hit> = (0..self.segments.len()).flat_map(newest).collect();
        hits.sort();
        hits.split_off(hits.len().saturating_sub(count))
    }

    /// Returns the live incidents in which all words occur and that `shows` picks, in order.
    pub(crate) fn search(&mut self, words: &Words<'_>, shows: &dyn Fn(&Row) -> bool) -> Result<Vec<Hit>, Damaged> {
        let mut hits = Vec::new();
        for number in 0..self.segments.len() {
            let having = self.having(number, words)?;
            let found: Vec<Hit> = self.live(number, Kind::Incident, shows).filter(|hit| having[hit.ordinal]).collect();
            for hit in found {
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
    pub(crate) fn locate(&self, hit: &Hit) -> Result<Hit, Damaged> {
        let stands = |segment: usize, ordinal: usize| {
            let columns = &self.segments.get(segment)?.columns;
            (ordinal < columns.len() && columns.entry(ordinal) == hit.entry()).then_some(())
        };
        if stands(hit.segment, hit.ordinal).is_some() {
            return Ok(*hit);
        }
        let newest = (0..self.segments.len()).rev();
        let mut all = newest.flat_map(|segment| (0..self.segments[segment].columns.len()).map(move |at| (segment, at)));
        let found = all.find(|(segment, ordinal)| stands(*segment, *ordinal).is_some());
        found.map(|(segment, ordinal)| Hit { segment, ordinal, ..*hit }).ok_or(Damaged)
    }

    /// Returns the row of a hit.
    pub(crate) fn row(&self, hit: &Hit) -> Row {
        self.segments[hit.segment].columns.row(hit.ordinal)
    }

    /// Returns what a list shows of a hit.
    pub(crate) fn line(&mut self, hit: &Hit) -> Result<StoredLine, Damaged> {
        self.segments[hit.segment].line(hit.ordinal, doc::read_line)
    }

    /// Returns all fields of a hit.
    pub(crate) fn text(&mut self, hit: &Hit) -> Result<KeptText, Damaged> {
        self.segments[hit.segment].text(hit.ordinal, doc::read_text)
    }

    /// Tells for each ordinal of a segment whether all words may occur there.
    fn having(&mut self, number: usize, words: &Words<'_>) -> Result<Vec<bool>, Damaged> {
        let segment = &mut self.segments[number];
        let mut having = vec![true; segment.columns.len()];
        for part in words.parts() {
            let of_part = segment.having(part)?;
            having.iter_mut().zip(of_part).for_each(|(all, one)| *all &= one);
        }
        Ok(having)
    }

    /// Returns the entries of a segment that no later one supersedes.
    fn live<'a>(
        &'a self,
        number: usize,
        kind: Kind,
        shows: &'a dyn Fn(&Row) -> bool,
    ) -> impl DoubleEndedIterator<Item = Hit> + use<'a> {
        let later = self.segments[number + 1..].iter().map(|segment| &segment.supersedes);
        let later: Vec<_> = later.filter(|supersedes| !supersedes.is_empty()).collect();
        let segment = &self.segments[number];
        segment.of_kind(kind).filter_map(move |ordinal| {
            let row = segment.columns.row(ordinal);
            let dead = later.iter().any(|supersedes| supersedes.contains(&row.entry));
            let dead = dead || self.hidden.contains(&row.entry);
            (!dead && shows(&row)).then(|| Hit { key: row.key(), segment: number, ordinal })
        })
    }
}

impl Words<'_> {
    /// Returns the runs of letters and digits that must occur.
    fn parts(&self) -> impl Iterator<Item = &str> {
        self.0.terms().iter().flat_map(|term| crate::fold::words(term))
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
