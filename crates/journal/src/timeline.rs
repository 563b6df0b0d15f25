//! Incidents in the order in which they happened.

use jiff::civil::Date;

use crate::{
    entry::{Entry, Incident},
    vocabulary,
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
    /// Closed ones too.
    pub closed: bool,
}

impl Filter {
    /// Tells whether an incident is shown.
    pub fn shows(&self, incident: &Incident) -> bool {
        let open = self.closed || !incident.closed;
        open && incident.when.overlaps(self.from, self.to) && self.has_type(incident)
    }

    fn has_type(&self, incident: &Incident) -> bool {
        let wanted = |name: &String| self.types.iter().any(|wanted| vocabulary::is_same(wanted, name));
        self.types.is_empty() || incident.types.iter().any(wanted)
    }
}

/// Sorts incidents by when they happened; undated ones last, equal ones by when they were written down.
pub fn sort(incidents: &mut [Entry<Incident>]) {
    incidents.sort_by_cached_key(|entry| (entry.content.when.sort_key(), entry.created.clone(), entry.id));
}
