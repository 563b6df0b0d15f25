//! Entries that two devices changed before either knew: which they are, their versions, and keeping one.

use std::{collections::BTreeMap, marker::PhantomData};

use daftar_crypto::{EntryId, RevisionId, WriterId};
use daftar_journal::{
    KeepVersionError, KnownDevice, ReadError, ResolveError, WriteError,
    entry::{Contact, Content, Entry, Incident},
};
use jiff::Zoned;

use super::{Open, UseCase, writing::Written};

/// An entry with several versions side by side.
#[derive(Debug)]
pub(crate) struct Apart {
    pub(crate) id: EntryId,
    pub(crate) kind: &'static str,
    /// A short name, or how it begins; none of what is closed.
    pub(crate) heading: Option<String>,
}

/// One of several versions, and which device wrote it.
#[derive(Debug)]
pub(crate) struct Side<C> {
    pub(crate) entry: Entry<C>,
    pub(crate) device: Option<KnownDevice>,
}

impl Open {
    /// Returns the accounts and the people of whom several versions stand side by side.
    pub(super) fn apart(&mut self) -> Result<Vec<Apart>, ReadError> {
        let of =
            |id, kind, closed: bool, heading: &str| Apart { id, kind, heading: (!closed).then(|| heading.to_owned()) };
        let incidents = self.journal.side_by_side::<Incident>()?;
        let mut apart: Vec<_> = incidents
            .iter()
            .map(|entry| of(entry.id, entry.kind, entry.content.closed, entry.content.heading()))
            .collect();
        let contacts = self.journal.side_by_side::<Contact>()?;
        apart.extend(contacts.iter().map(|entry| of(entry.id, entry.kind, entry.content.closed, &entry.content.name)));
        Ok(apart)
    }

    /// Returns the versions that stand side by side, if there are several.
    pub(super) fn sides<C: Content>(&mut self, entry: &Entry<C>) -> Result<Vec<Side<C>>, ReadError> {
        if !entry.has_other_heads {
            return Ok(Vec::new());
        }
        let devices = self.journal.devices()?.into_iter().map(|device| (device.writer, device));
        let devices: BTreeMap<WriterId, KnownDevice> = devices.collect();
        let versions = self.journal.versions::<C>(&entry.id)?;
        let side = |entry: Entry<C>| Side { device: devices.get(&entry.writer).cloned(), entry };
        Ok(versions.into_iter().map(side).collect())
    }
}

/// Keeps one of several versions.
#[derive(Debug)]
pub(crate) struct KeepVersion<C> {
    pub(crate) id: EntryId,
    /// Which one.
    pub(crate) version: RevisionId,
    /// All that the person saw.
    pub(crate) seen: Vec<RevisionId>,
    kind: PhantomData<fn() -> C>,
}

impl<C> KeepVersion<C> {
    pub(crate) const fn of(id: EntryId, version: RevisionId, seen: Vec<RevisionId>) -> Self {
        Self { id, version, seen, kind: PhantomData }
    }
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Chosen {
    /// It is kept, or it was before: a button that is pressed twice chooses once.
    Kept,
    /// Other versions stand there than were seen; nothing was written.
    ChangedMeanwhile,
    /// There is no such entry.
    NotThere,
}

/// Why none was kept.
#[derive(Debug)]
pub(crate) enum NotChosen {
    Read(ReadError),
    Write(WriteError),
}

impl<C: Written> UseCase for KeepVersion<C> {
    type Answer = Result<Chosen, NotChosen>;

    fn run(self, open: &mut Open, now: &Zoned) -> Self::Answer {
        let before = match open.journal.resolve::<C>(&self.id.to_string()) {
            Ok(before) => before,
            Err(ResolveError::Read(error)) => return Err(NotChosen::Read(error)),
            Err(_) => return Ok(Chosen::NotThere),
        };
        let stand = open.journal.versions::<C>(&self.id).map_err(NotChosen::Read)?;
        let mut stand: Vec<RevisionId> = stand.iter().map(|version| version.revision).collect();
        let mut seen = self.seen;
        stand.sort_unstable();
        seen.sort_unstable();
        if stand.len() > 1 && stand != seen {
            return Ok(Chosen::ChangedMeanwhile);
        }
        match open.journal.keep_version(&before, &self.version.to_string(), now) {
            Ok(_) | Err(KeepVersionError::OneAlone) => {}
            Err(KeepVersionError::NotAHead) => return Ok(Chosen::ChangedMeanwhile),
            Err(KeepVersionError::Read(error)) => return Err(NotChosen::Read(error)),
            Err(KeepVersionError::Write(error)) => return Err(NotChosen::Write(error)),
        }
        // What was asked for is on the disk; a checkpoint that fails now comes round again.
        let _ = open.journal.sign_checkpoint_if_due(now);
        Ok(Chosen::Kept)
    }
}
