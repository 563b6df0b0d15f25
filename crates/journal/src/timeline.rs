//! Incidents in the order in which they happened.

use daftar_crypto::EntryId;
use jiff::civil::Date;

use crate::{
    Journal, ReadError, Unlocked,
    catalog::{Catalog, Damaged, Hit, Kind, Row, instant},
    entry::{Entry, Incident},
    read::kept_entry,
    vocabulary,
    when::When,
};

/// Which incidents a list shows.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Only what may have happened on or after this day.
    pub from: Option<Date>,
    /// Only what may have happened on or before this day.
    pub to: Option<Date>,
    /// Only these types; all if empty.
    pub types: Vec<String>,
    /// Only those with files.
    pub with_files: bool,
    /// Closed ones too.
    pub closed: bool,
}

/// How much of a list is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// All of it.
    All,
    /// The first ones.
    First(usize),
    /// The last ones that have a date.
    Last(usize),
}

/// What a list shows of an incident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its id.
    pub id: EntryId,
    /// The title, or the beginning of the narrative; cut when long.
    pub heading: String,
    /// When it happened.
    pub when: When,
    /// Where.
    pub place: String,
    /// How many files it has.
    pub files: usize,
    /// Whether it is closed.
    pub closed: bool,
    /// Whether several versions stand side by side.
    pub has_other_heads: bool,
}

/// Incidents that were found, in the order in which they happened.
#[derive(Debug, Clone)]
pub struct Found(Vec<Hit>);

impl Filter {
    pub(crate) fn shows_row(&self, row: &Row) -> bool {
        let is_shown = (self.closed || !row.closed) && (!self.with_files || row.files > 0);
        // Most lists are of no days, and making dates of numbers costs more than all the rest.
        let any_day = self.from.is_none() && self.to.is_none();
        is_shown && (any_day || when(row, String::new()).overlaps(self.from, self.to))
    }

    fn has_type(&self, types: &[String]) -> bool {
        let wanted = |name: &String| self.types.iter().any(|wanted| vocabulary::is_same(wanted, name));
        self.types.is_empty() || types.iter().any(wanted)
    }
}

impl Found {
    pub(crate) fn new(hits: Vec<Hit>) -> Self {
        Self(hits)
    }

    /// Returns how many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Tells whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns their ids.
    pub fn ids(&self) -> impl Iterator<Item = EntryId> {
        self.0.iter().map(Hit::entry)
    }

    /// Leaves out what is beyond an extent.
    pub fn cut(&mut self, extent: Extent) {
        match extent {
            Extent::All => {}
            Extent::First(count) => self.0.truncate(count),
            Extent::Last(count) => {
                self.0.retain(Hit::is_dated);
                self.0.drain(..self.0.len().saturating_sub(count));
            }
        }
    }

    /// Turns the order round: the newest first, and behind them those without a date as they stood.
    pub fn newest_first(&mut self) {
        let (mut dated, undated): (Vec<_>, Vec<_>) = self.0.iter().partition(|hit| hit.is_dated());
        dated.reverse();
        dated.extend(undated);
        self.0 = dated;
    }

    /// Keeps up to `count` of them, from the one at `first`.
    pub fn keep(&mut self, first: usize, count: usize) {
        self.0.drain(..first.min(self.0.len()));
        self.0.truncate(count);
    }
}

impl Journal<Unlocked> {
    /// Finds the incidents that a filter shows.
    pub fn timeline(&mut self, filter: &Filter, extent: Extent) -> Result<Found, ReadError> {
        self.in_catalog(|catalog| {
            let mut found = match extent {
                // The end of each segment is enough.
                Extent::Last(count) if filter.types.is_empty() => {
                    Found(catalog.last(count, &|row| filter.shows_row(row))?)
                }
                _ => Found(catalog.hits(Kind::Incident, &|row| filter.shows_row(row))?),
            };
            filter.keep_types(catalog, &mut found)?;
            found.cut(extent);
            Ok(found)
        })
    }

    /// Gives the line of each incident to `each`, in order, until that says no.
    ///
    /// `found` is of this journal, and nothing was written since.
    pub fn lines<E>(
        &mut self,
        found: &Found,
        each: &mut dyn FnMut(Line) -> Result<(), E>,
    ) -> Result<Result<(), E>, ReadError> {
        for hit in &found.0 {
            let line = self.in_catalog(|catalog| catalog.locate(hit).and_then(|hit| line(catalog, &hit)))?;
            if let Err(stop) = each(line) {
                return Ok(Err(stop));
            }
        }
        Ok(Ok(()))
    }

    /// Returns the incidents as a whole, in order. `found` is of this journal, and nothing was written since.
    pub fn whole(&mut self, found: &Found) -> Result<Vec<Entry<Incident>>, ReadError> {
        let entry = |catalog: &mut Catalog, hit: &Hit| catalog.locate(hit).and_then(|hit| kept_entry(catalog, &hit));
        let entries =
            self.in_catalog(|catalog| found.0.iter().map(|hit| entry(catalog, hit)).collect::<Result<Vec<_>, _>>())?;
        Ok(entries.into_iter().flatten().collect())
    }
}

impl Filter {
    fn keep_types(&self, catalog: &mut Catalog, found: &mut Found) -> Result<(), Damaged> {
        if self.types.is_empty() {
            return Ok(());
        }
        let mut kept = Vec::new();
        for hit in &found.0 {
            if self.has_type(&catalog.line(hit)?.types) {
                kept.push(*hit);
            }
        }
        found.0 = kept;
        Ok(())
    }
}

fn line(catalog: &mut Catalog, hit: &Hit) -> Result<Line, Damaged> {
    let (row, mut stored) = (catalog.row(hit)?, catalog.line(hit)?);
    Ok(Line {
        id: row.entry,
        heading: std::mem::take(&mut stored.heading),
        when: when(&row, std::mem::take(&mut stored.as_told)),
        place: std::mem::take(&mut stored.place),
        files: row.files.into(),
        closed: row.closed,
        has_other_heads: row.other_heads,
    })
}

fn when(row: &Row, as_told: String) -> When {
    When { as_told, earliest: row.earliest.date(), latest: row.latest.date() }
}

/// Sorts incidents by when they happened; undated ones last, equal ones by when they were written down.
pub fn sort(incidents: &mut [Entry<Incident>]) {
    incidents.sort_by_cached_key(|entry| (entry.content.when.sort_key(), instant(&entry.created), entry.id));
}
