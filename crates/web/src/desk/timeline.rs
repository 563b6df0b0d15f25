//! A page of the timeline.

use daftar_journal::{
    ReadError,
    timeline::{Extent, Filter, Line},
};
use jiff::Zoned;

use super::{Open, UseCase};

/// How many incidents stand on a page.
const PAGE: usize = 50;

/// Asks for a page of the timeline, or of what a search finds in it.
#[derive(Debug)]
pub(crate) struct ShowTimeline {
    /// The words to look for; none shows everything.
    pub(crate) words: Option<String>,
    /// What is shown of them.
    pub(crate) filter: Filter,
    /// Which page, from 1; beyond the last is the last.
    pub(crate) page: usize,
}

/// One page, the newest first.
#[derive(Debug)]
pub(crate) struct Page {
    /// What stands on it.
    pub(crate) lines: Vec<Line>,
    /// Which one it is, from 1.
    pub(crate) page: usize,
    /// How many there are, at least 1.
    pub(crate) pages: usize,
    /// How many incidents were found.
    pub(crate) found: usize,
    /// Whether a part of the journal did not read.
    pub(crate) troubled: bool,
}

impl UseCase for ShowTimeline {
    type Answer = Result<Page, ReadError>;

    fn run(self, open: &mut Open, _: &Zoned) -> Self::Answer {
        let filter = self.filter;
        let mut found = match &self.words {
            Some(words) => open.journal.search(words, &filter)?,
            None => open.journal.timeline(&filter, Extent::All)?,
        };
        let (count, pages) = (found.len(), found.len().div_ceil(PAGE).max(1));
        let page = self.page.clamp(1, pages);
        found.newest_first();
        found.keep((page - 1) * PAGE, PAGE);
        let mut lines = Vec::with_capacity(found.len());
        let Ok(()) = open.journal.lines::<std::convert::Infallible>(&found, &mut |line| {
            lines.push(line);
            Ok(())
        })?;
        Ok(Page { lines, page, pages, found: count, troubled: open.is_troubled() })
    }
}
