//! Search: every word somewhere in the incident, in any spelling that [`crate::fold`] unites.

use crate::{
    Journal, ReadError, Unlocked,
    catalog::Words,
    fold::Query,
    timeline::{Filter, Found},
};

impl Journal<Unlocked> {
    /// Finds the incidents in which every word of `words` occurs, and that the filter shows; what stands in quotes occurs as it stands.
    pub fn search(&mut self, words: &str, filter: &Filter) -> Result<Found, ReadError> {
        let query = Query::parse(words);
        if query.is_empty() {
            return Ok(Found::new(Vec::new()));
        }
        self.in_catalog(|catalog| catalog.search(&Words(&query), &|row| filter.shows_row(row)).map(Found::new))
    }
}
