//! Which incidents are to leave.

use clap::Args as ClapArgs;
use daftar_journal::{
    entry::{Entry, Incident},
    timeline,
};
use daftar_l10n::Text;

use crate::{
    failure::{Failure, OrFail, Outcome},
    language::words,
    session::Session,
};

#[derive(ClapArgs)]
#[group(required = true, multiple = false)]
pub(crate) struct Choice {
    /// An incident's id, or its beginning (may be given again, or several at once)
    #[arg(long, value_name = "ID", num_args = 1..)]
    incident: Vec<String>,
    /// All incidents but the closed ones
    #[arg(long)]
    all: bool,
}

impl Choice {
    /// Returns the chosen incidents in the order in which they happened.
    pub(super) fn incidents(&self, session: &mut Session) -> Outcome<Vec<Entry<Incident>>> {
        session.catch_up()?;
        let mut incidents = if self.all { self.all_open(session)? } else { self.named(session)? };
        timeline::sort(&mut incidents);
        if incidents.is_empty() {
            return Err(Failure::new(words().choose_nothing()));
        }
        Ok(incidents)
    }

    fn all_open(&self, session: &mut Session) -> Outcome<Vec<Entry<Incident>>> {
        let mut incidents: Vec<Entry<Incident>> = session.journal.entries().or_fail(Text::cannot_read_journal)?;
        incidents.retain(|entry| !entry.content.closed);
        Ok(incidents)
    }

    fn named(&self, session: &mut Session) -> Outcome<Vec<Entry<Incident>>> {
        let mut incidents: Vec<Entry<Incident>> = Vec::new();
        for id in &self.incident {
            let stored = session.journal.resolve::<Incident>(id).or_fail(Text::cannot_find_incident)?;
            if incidents.iter().all(|entry| entry.id != stored.entry.id) {
                incidents.push(stored.entry);
            }
        }
        Ok(incidents)
    }
}
