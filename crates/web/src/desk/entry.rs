//! One incident.

use daftar_crypto::EntryId;
use daftar_journal::{
    ReadError, ResolveError,
    entry::{Entry, Incident},
};
use jiff::Zoned;

use super::{Open, UseCase};

/// Asks for an incident in its newest revision.
#[derive(Debug)]
pub(crate) struct ShowEntry {
    /// Which one.
    pub(crate) id: EntryId,
}

/// What became of it.
#[derive(Debug)]
pub(crate) enum Shown {
    /// It is there.
    Incident(Box<Entry<Incident>>),
    /// No incident has this id.
    NotThere,
    /// It is there and does not read.
    Damaged,
}

impl UseCase for ShowEntry {
    type Answer = Result<Shown, ReadError>;

    fn run(self, open: &mut Open, _: &Zoned) -> Self::Answer {
        match open.journal.resolve::<Incident>(&self.id.to_string()) {
            Ok(stored) => Ok(Shown::Incident(Box::new(stored.entry))),
            Err(ResolveError::Damaged(_)) => Ok(Shown::Damaged),
            Err(ResolveError::Read(error)) => Err(error),
            Err(_) => Ok(Shown::NotThere),
        }
    }
}
