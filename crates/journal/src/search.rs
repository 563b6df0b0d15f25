//! Search: every word somewhere in the incident, in any spelling that [`crate::fold`] unites.

use crate::{
    entry::{Entry, Incident},
    fold::{Query, fold},
};

/// Keeps the incidents in which every word of `words` occurs.
pub fn search(incidents: Vec<Entry<Incident>>, words: &str) -> Vec<Entry<Incident>> {
    let query = Query::parse(words);
    incidents.into_iter().filter(|entry| matches(&query, entry)).collect()
}

fn matches(query: &Query, entry: &Entry<Incident>) -> bool {
    let folded: Vec<String> = entry.content.texts().map(fold).collect();
    query.matches(&folded)
}
