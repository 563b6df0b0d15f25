//! What is read: entries by the index, each from its own frame.

use std::collections::{BTreeMap, BTreeSet};

use daftar_crypto::{Digest, EntryId, Keyring, RevisionId, VerifyingKey, WriterId, label};
use daftar_store::{Folder, FrameKind, Index, Ledgers, Located, Place, ReadFrameError, StoreError};

use crate::{
    Journal, Unlocked,
    catalog::{Catalog, Damaged, Hit, Kind, instant},
    entry::{Content, Entry},
    format1::{Certificate, Signed},
    record::{self, ReadRecordError, Revision},
    trouble::Trouble,
    write::Stored,
};

/// Why a journal could not be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The disk refused.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The index is in a state that making it again did not mend.
    #[error("the index cannot be made in the journal's folder")]
    Index,
}

/// Why an id names no single entry.
#[derive(Debug, thiserror::Error)]
pub enum ResolveError {
    /// No entry of this kind begins like that.
    #[error("no {0} has an id that begins like that")]
    NotFound(&'static str),
    /// Several do.
    #[error("{0} ids begin like that; give more of it")]
    Ambiguous(usize),
    /// The entry is there, but its newest revision does not read.
    #[error("that entry is damaged: {0}")]
    Damaged(Trouble),
    /// The journal cannot be read.
    #[error(transparent)]
    Read(#[from] ReadError),
}

/// One revision of an entry's history.
#[derive(Debug, Clone)]
pub struct PastRevision<C> {
    /// The entry as it stood then.
    pub entry: Entry<C>,
    /// The revisions that it followed.
    pub parents: Vec<RevisionId>,
    /// Who wrote it: `keeper`, `import`.
    pub author: String,
}

/// How much a journal holds. Closed incidents and their files are not counted.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    /// Incidents.
    pub incidents: usize,
    /// Their files.
    pub files: usize,
    /// Contacts.
    pub contacts: usize,
    /// What was handed over.
    pub handovers: usize,
}

impl Journal<Unlocked> {
    /// Returns all entries of a kind in their newest revision, as the catalog holds them, in the order of time.
    pub fn entries<C: Content>(&mut self) -> Result<Vec<Entry<C>>, ReadError> {
        self.in_catalog(|catalog| {
            let hits = catalog.hits(Kind::of(C::KIND), &|_| true)?;
            let entries = hits.iter().map(|hit| kept_entry::<C>(catalog, hit)).collect::<Result<Vec<_>, _>>()?;
            Ok(entries.into_iter().flatten().collect())
        })
    }

    /// Returns the rows of sheets that entries came from: digest and occurrence.
    pub fn imported(&mut self) -> Result<Vec<(Digest, u32)>, ReadError> {
        self.in_catalog(Catalog::imported)
    }

    /// Counts what the journal holds.
    pub fn counts(&mut self) -> Result<Counts, ReadError> {
        self.in_catalog(Catalog::counts)
    }

    /// Finds the one entry of a kind whose id begins with `prefix`.
    pub fn resolve<C: Content>(&mut self, prefix: &str) -> Result<Stored<C>, ResolveError> {
        let candidates = self.index()?.entries_starting(&prefix.to_lowercase()).map_err(|_| ReadError::Index)?;
        let mut found = Vec::new();
        let mut damaged = None;
        for entry in candidates {
            let heads = self.index()?.heads(&entry).map_err(|_| ReadError::Index)?;
            let before = self.state.troubles.len();
            let mut revisions = self.revisions_at(heads.clone())?;
            if revisions.is_empty() {
                damaged = self.state.troubles.get(before).cloned().or(damaged);
            }
            found.extend(stored_entry::<C>(&heads, &mut revisions));
        }
        match (found.len(), damaged) {
            (1, _) => Ok(found.remove(0)),
            (0, Some(trouble)) => Err(ResolveError::Damaged(trouble)),
            (0, None) => Err(ResolveError::NotFound(C::KIND)),
            (many, _) => Err(ResolveError::Ambiguous(many)),
        }
    }

    /// Returns every revision of an entry, oldest first.
    pub fn history<C: Content>(&mut self, entry: &EntryId) -> Result<Vec<PastRevision<C>>, ReadError> {
        let located = self.index()?.history(entry).map_err(|_| ReadError::Index)?;
        let mut revisions = self.revisions_at(located.clone())?;
        let revisions = located.iter().filter_map(|at| revisions.remove(&at.revision)).collect();
        let past = oldest_first(revisions).into_iter().map(|revision| PastRevision {
            parents: revision.open.parents.clone(),
            author: revision.fields.text("author"),
            entry: shown(&revision, false),
        });
        Ok(past.collect())
    }

    /// Finds the one attachment whose id begins with `prefix`, and the entries that have it.
    pub fn resolve_attachment(&mut self, prefix: &str) -> Result<(Digest, EntryId), ResolveError> {
        let mut found = self.index()?.attachment_owners(&prefix.to_lowercase()).map_err(|_| ReadError::Index)?;
        found.dedup_by_key(|(id, _)| *id);
        match found.len() {
            0 => Err(ResolveError::NotFound("attachment")),
            1 => Ok(found.remove(0)),
            many => Err(ResolveError::Ambiguous(many)),
        }
    }

    /// Tells whether an entry names this file, in any revision.
    pub(crate) fn is_attached(&mut self, id: &Digest) -> Result<bool, ReadError> {
        Ok(!self.index()?.attachment_owners(&id.to_string()).map_err(|_| ReadError::Index)?.is_empty())
    }

    pub(crate) fn index(&mut self) -> Result<&Index, ReadError> {
        if self.state.index.is_none() || self.state.index_is_behind {
            self.catch_up(&mut |_| {})?;
        }
        self.state.index.as_ref().ok_or(ReadError::Index)
    }

    /// Asks the catalog, brought up to date; one that turns out to be damaged is made anew, once.
    pub(crate) fn in_catalog<T>(
        &mut self,
        question: impl Fn(&mut Catalog) -> Result<T, Damaged>,
    ) -> Result<T, ReadError> {
        for _ in 0..2 {
            if self.state.catalog.is_none() || self.state.index_is_behind {
                self.catch_up(&mut |_| {})?;
            }
            if let (Some(catalog), Some(forgotten)) = (&mut self.state.catalog, &self.state.forgotten) {
                catalog.hide(forgotten.hidden());
            }
            match self.state.catalog.as_mut().map(&question) {
                Some(Ok(answer)) => return Ok(answer),
                _ => self.give_up_catalog(),
            }
        }
        Err(ReadError::Index)
    }

    /// Reads revisions, each frame once; what does not read is named in the troubles.
    pub(crate) fn revisions_at(&mut self, located: Vec<Located>) -> Result<BTreeMap<RevisionId, Revision>, ReadError> {
        let mut by_frame: BTreeMap<Place, Vec<RevisionId>> = BTreeMap::new();
        for at in located {
            by_frame.entry(at.place).or_default().push(at.revision);
        }
        let mut revisions = BTreeMap::new();
        for (place, wanted) in by_frame {
            match self.revisions_in(&place)? {
                Ok(read) => {
                    let found: Vec<_> = read.into_iter().filter(|r| wanted.contains(&r.id)).collect();
                    if found.len() < wanted.len() && !self.is_forgotten(&place) {
                        note(&mut self.state.troubles, record_trouble(&place, &ReadRecordError::Damaged));
                    }
                    revisions.extend(found.into_iter().map(|r| (r.id, r)));
                }
                Err(trouble) => note(&mut self.state.troubles, trouble),
            }
        }
        Ok(revisions)
    }

    fn is_forgotten(&self, place: &Place) -> bool {
        Ledgers::read_at(&self.folder, place).is_ok_and(|frame| self.forgotten().names(&frame))
    }

    fn revisions_in(&mut self, place: &Place) -> Result<Result<Vec<Revision>, Trouble>, ReadError> {
        let damaged = record_trouble(place, &ReadRecordError::Damaged);
        let frame = match Ledgers::read_at(&self.folder, place) {
            Ok(frame) => frame,
            Err(ReadFrameError::Io(error)) => return Err(error.into()),
            Err(_) => return Ok(Err(damaged)),
        };
        if self.forgotten().names(&frame) {
            return Ok(Ok(Vec::new()));
        }
        Ok(match record::open_batch(&frame, self.state.keyring.epochs()) {
            Ok(batch) => {
                let shown = batch.revisions.into_iter().map(|(_, revision)| revision);
                Ok(shown.filter(|revision| !self.forgotten().has_entry(&revision.open.entry)).collect())
            }
            Err(error) => Err(record_trouble(place, &error)),
        })
    }
}

/// Says that a record, or a part of it, does not read.
pub(crate) fn record_trouble(place: &Place, error: &ReadRecordError) -> Trouble {
    match error {
        ReadRecordError::Newer => Trouble::Newer,
        ReadRecordError::Damaged => {
            let Place { writer, seq, segment, offset } = *place;
            Trouble::Record { writer, segment, offset, seq }
        }
    }
}

/// Adds a trouble unless the same place was named already.
fn note(troubles: &mut Vec<Trouble>, trouble: Trouble) {
    let text = trouble.to_string();
    if !troubles.iter().any(|known| known.to_string() == text) {
        troubles.push(trouble);
    }
}

/// Picks the newest head of one kind.
fn stored_entry<C: Content>(heads: &[Located], revisions: &mut BTreeMap<RevisionId, Revision>) -> Option<Stored<C>> {
    let mut read: Vec<Revision> = heads.iter().filter_map(|head| revisions.remove(&head.revision)).collect();
    read.retain(|revision| revision.fields.text("kind") == C::KIND);
    read.sort_by_key(|revision| (instant(&revision.fields.text("edited")), revision.id));
    // What was not read is no parent: it stays a head beside the next revision.
    let parents: Vec<RevisionId> = read.iter().map(|revision| revision.id).collect();
    let newest = read.pop()?;
    let entry = shown(&newest, heads.len() > 1);
    Some(Stored { entry, fields: newest.fields, heads: parents })
}

/// Puts each revision after those that it follows, and otherwise keeps the order: a carried one stands late in the ledger.
fn oldest_first(mut revisions: Vec<Revision>) -> Vec<Revision> {
    let mut ordered = Vec::with_capacity(revisions.len());
    let mut waiting: BTreeSet<RevisionId> = revisions.iter().map(|revision| revision.id).collect();
    while !revisions.is_empty() {
        let is_next = |revision: &Revision| !revision.open.parents.iter().any(|parent| waiting.contains(parent));
        // Parents in a circle cannot be made: an id is a hash that covers them.
        let next = revisions.remove(revisions.iter().position(is_next).unwrap_or(0));
        waiting.remove(&next.id);
        ordered.push(next);
    }
    ordered
}

/// Returns an entry as the catalog holds it; `None` if it is of another kind.
pub(crate) fn kept_entry<C: Content>(catalog: &mut Catalog, hit: &Hit) -> Result<Option<Entry<C>>, Damaged> {
    let (row, text) = (catalog.row(hit)?, catalog.text(hit)?);
    Ok((text.fields.text("kind") == C::KIND).then(|| Entry {
        id: row.entry,
        kind: C::KIND,
        content: C::from_fields(&text.fields),
        created: text.fields.text("created"),
        edited: text.fields.text("edited"),
        revision: text.revision,
        has_other_heads: row.other_heads,
        writer: text.writer,
    }))
}

pub(crate) fn shown<C: Content>(revision: &Revision, has_other_heads: bool) -> Entry<C> {
    Entry {
        id: revision.open.entry,
        kind: C::KIND,
        content: C::from_fields(&revision.fields),
        created: revision.fields.text("created"),
        edited: revision.fields.text("edited"),
        revision: revision.id,
        has_other_heads,
        writer: revision.open.writer,
    }
}

/// What the journal's root key says about a writer.
pub(crate) enum Vouched {
    /// It is one of the journal's devices.
    For(Certificate),
    /// Its certificate does not read.
    Damaged,
    /// Its certificate is not of this journal.
    Stranger,
}

/// Reads and checks the certificate at the beginning of a writer's ledger.
pub(crate) fn certificate(folder: &Folder, keyring: &Keyring, writer: WriterId) -> Vouched {
    let first = Ledgers::first_frame(folder, writer).ok().flatten();
    let first = first.filter(|first| first.kind == FrameKind::CERTIFICATE);
    let signed = first.and_then(|first| record::open_frame::<Signed>(&first, keyring.epochs()).ok());
    let Some(signed) = signed else { return Vouched::Damaged };
    certificate_in(&signed, keyring, writer).map_or(Vouched::Stranger, Vouched::For)
}

/// Checks a certificate: it must be signed by the journal's root key, and be about this writer.
pub(crate) fn certificate_in(signed: &Signed, keyring: &Keyring, writer: WriterId) -> Option<Certificate> {
    let root = keyring.root().verifying_key();
    let certificate = signed.verify::<Certificate, _>(&root, label::CERTIFICATE).ok()?;
    let ours = certificate.journal == keyring.journal().0 && certificate.writer == writer.0;
    let rooted = VerifyingKey::from_bytes(certificate.root_key) == root;
    (ours && rooted).then_some(certificate)
}

/// Tells whether this installation's ledger is not there at all.
pub(crate) fn own_ledger_is_missing(folder: &Folder, writer: WriterId) -> Result<bool, StoreError> {
    Ledgers::is_empty(folder, writer)
}
