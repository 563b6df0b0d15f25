//! One incident: as it stands, as it stood, left out of lists, forgotten.

use std::{collections::BTreeSet, sync::Arc};

use daftar_crypto::{EntryId, RevisionId};
use daftar_journal::{
    ForgetError, Forgot, PastRevision, ReadError, ResolveError, Stored, WriteError,
    entry::{Contact, Entry, Incident},
};
use jiff::Zoned;

use super::{Evidence, Open, Side, UseCase};

/// How many files are looked at for a page.
const LOOKED_AT: usize = 200;

/// Asks for an incident.
#[derive(Debug)]
pub(crate) struct ShowEntry {
    /// Which one.
    pub(crate) id: EntryId,
    /// In which version; none is the newest.
    pub(crate) version: Option<RevisionId>,
}

/// What became of it.
#[derive(Debug)]
pub(crate) enum Shown {
    /// It is there.
    Incident(Box<Account>),
    /// No incident has this id, or no such version.
    NotThere,
    /// It is there and does not read.
    Damaged,
}

/// An incident with what a page shows beside it.
#[derive(Debug)]
pub(crate) struct Account {
    /// The version that was asked for.
    pub(crate) entry: Entry<Incident>,
    /// Its files.
    pub(crate) evidence: Vec<Evidence>,
    /// Every version, the newest first.
    pub(crate) versions: Vec<Version>,
    /// Whether it is the newest version that is shown.
    pub(crate) is_newest: bool,
    /// The versions that stand side by side, if it is these that are shown.
    pub(crate) sides: Vec<Side<Incident>>,
}

/// One version.
#[derive(Debug)]
pub(crate) struct Version {
    /// Its id.
    pub(crate) revision: RevisionId,
    /// When it was written.
    pub(crate) edited: String,
    /// Who wrote it: `keeper`, `import`.
    pub(crate) author: String,
}

impl Version {
    /// Returns what a list of versions tells of each.
    pub(super) fn newest_first<C>(history: &[PastRevision<C>]) -> Vec<Self> {
        let version = |past: &PastRevision<C>| Self {
            revision: past.entry.revision,
            edited: past.entry.edited.clone(),
            author: past.author.clone(),
        };
        history.iter().rev().map(version).collect()
    }
}

impl UseCase for ShowEntry {
    type Answer = Result<Shown, ReadError>;

    fn run(self, open: &mut Open, _: &Zoned) -> Self::Answer {
        let newest = match open.journal.resolve::<Incident>(&self.id.to_string()) {
            Ok(stored) => stored.entry,
            Err(ResolveError::Damaged(_)) => return Ok(Shown::Damaged),
            Err(ResolveError::Read(error)) => return Err(error),
            Err(_) => return Ok(Shown::NotThere),
        };
        let history = open.journal.history::<Incident>(&self.id)?;
        let versions = Version::newest_first(&history);
        let is_newest = self.version.is_none_or(|version| version == newest.revision);
        let sides = if is_newest { open.sides(&newest)? } else { Vec::new() };
        let wanted = self.version.filter(|_| !is_newest);
        let entry = match wanted {
            None => newest,
            Some(wanted) => match history.into_iter().find(|past| past.entry.revision == wanted) {
                Some(past) => past.entry,
                None => return Ok(Shown::NotThere),
            },
        };
        let evidence = evidence(open, &entry.content);
        Ok(Shown::Incident(Box::new(Account { entry, evidence, versions, is_newest, sides })))
    }
}

fn evidence(open: &Open, incident: &Incident) -> Vec<Evidence> {
    let looked_at = |(n, record): (usize, &_)| {
        if n < LOOKED_AT { Evidence::of(open, Clone::clone(record)) } else { Evidence::unseen(Clone::clone(record)) }
    };
    incident.attachments.iter().enumerate().map(looked_at).collect()
}

/// Leaves an incident out of lists, or puts it back.
#[derive(Debug)]
pub(crate) struct CloseEntry {
    /// Which one.
    pub(crate) id: EntryId,
    /// Whether it is left out from now on.
    pub(crate) closed: bool,
}

impl UseCase for CloseEntry {
    type Answer = Result<bool, WriteError>;

    fn run(self, open: &mut Open, now: &Zoned) -> Self::Answer {
        let Ok(before) = stored(open, self.id) else { return Ok(false) };
        // A form that is sent twice writes once.
        if before.entry.content.closed != self.closed {
            let content = Incident { closed: self.closed, ..before.entry.content.clone() };
            open.journal.edit(&before, &content, now)?;
            // What was asked for is on the disk; a checkpoint that fails now comes round again.
            let _ = open.journal.sign_checkpoint_if_due(now);
        }
        Ok(true)
    }
}

fn stored(open: &mut Open, id: EntryId) -> Result<Stored<Incident>, ResolveError> {
    open.journal.resolve::<Incident>(&id.to_string())
}

/// Asks what would be forgotten.
#[derive(Debug)]
pub(crate) struct WouldForget {
    /// Which entry.
    pub(crate) id: EntryId,
}

/// Asks the same of a contact.
#[derive(Debug)]
pub(crate) struct WouldForgetContact {
    /// Whom.
    pub(crate) id: EntryId,
}

impl UseCase for WouldForgetContact {
    type Answer = Result<Option<Doomed>, ReadError>;

    fn run(self, open: &mut Open, _: &Zoned) -> Self::Answer {
        let heading = match open.journal.resolve::<Contact>(&self.id.to_string()) {
            Ok(stored) => stored.entry.content.name,
            Err(ResolveError::Damaged(_)) => String::new(),
            Err(ResolveError::Read(error)) => return Err(error),
            Err(_) => return Ok(None),
        };
        let versions = open.journal.history::<Contact>(&self.id)?.len();
        Ok(Some(Doomed { heading, versions, files: 0, is_imported: false }))
    }
}

/// What an entry consists of.
#[derive(Debug, Clone)]
pub(crate) struct Doomed {
    /// Its title; empty if it does not read.
    pub(crate) heading: String,
    /// How many versions there are.
    pub(crate) versions: usize,
    /// How many files all versions name.
    pub(crate) files: usize,
    /// Whether it was a row of a table.
    pub(crate) is_imported: bool,
}

impl UseCase for WouldForget {
    type Answer = Result<Option<Doomed>, ReadError>;

    fn run(self, open: &mut Open, _: &Zoned) -> Self::Answer {
        doomed(open, self.id)
    }
}

fn doomed(open: &mut Open, id: EntryId) -> Result<Option<Doomed>, ReadError> {
    let heading = match stored(open, id) {
        Ok(stored) => stored.entry.content.heading().to_owned(),
        // What does not read any more can be forgotten too.
        Err(ResolveError::Damaged(_)) => String::new(),
        Err(ResolveError::Read(error)) => return Err(error),
        Err(_) => return Ok(None),
    };
    let history = open.journal.history::<Incident>(&id)?;
    let files: BTreeSet<_> =
        history.iter().flat_map(|past| &past.entry.content.attachments).map(|file| file.id).collect();
    let is_imported = history.iter().any(|past| past.entry.content.import.is_some());
    Ok(Some(Doomed { heading, versions: history.len(), files: files.len(), is_imported }))
}

/// Takes an incident out of the journal.
#[derive(Debug)]
pub(crate) struct ForgetEntry {
    /// Which one.
    pub(crate) id: EntryId,
}

impl UseCase for ForgetEntry {
    type Answer = Result<(Forgot, bool), ForgetError>;

    fn run(self, open: &mut Open, now: &Zoned) -> Self::Answer {
        let is_imported = doomed(open, self.id).ok().flatten().is_some_and(|doomed| doomed.is_imported);
        // Until the statement is written, a lock comes first.
        let shared = Arc::clone(&open.shared);
        let forgot = open.journal.forget(&self.id, now, &mut |_| shared.goes_on())?;
        Ok((forgot, is_imported))
    }
}
