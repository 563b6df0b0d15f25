//! What is read: entries by the index, each from its own frame.

use std::collections::{BTreeMap, BTreeSet};

use daftar_crypto::{Digest, EntryId, Keyring, RevisionId, VerifyingKey, WriterId, label};
use daftar_store::{
    Body, DamageKind, Fact, Folder, Frame, FrameKind, Index, Ledgers, Located, Place, ReadFrameError, StoreError,
};

use jiff::{Timestamp, Zoned};

use crate::{
    Journal, Unlocked,
    entry::{Content, Entry},
    forget::Forgotten,
    format1::{Certificate, Signed},
    record::{self, ReadRecordError, Revision},
    trouble::Trouble,
    write::Stored,
};

/// Why a journal could not be read.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
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
#[non_exhaustive]
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

impl Journal<Unlocked> {
    /// Brings the index up to the ledgers; `progress` hears the number of frames read so far.
    pub fn catch_up(&mut self, progress: &mut dyn FnMut(u64)) -> Result<(), ReadError> {
        self.obey_forgets()?;
        let mut index = match self.state.index.take() {
            Some(index) => index,
            None => Index::open(&self.folder),
        };
        let forgotten = self.state.forgotten.clone().unwrap_or_default();
        let mut reader = FactReader::new(&self.folder, &self.state.keyring, &forgotten);
        let caught_up = index.catch_up(&self.folder, &mut |frame| reader.facts(frame), progress)?;
        let troubles = &mut self.state.troubles;
        troubles.extend(index.trouble().map(|why| Trouble::Index(why.to_owned())));
        let mut damage = caught_up.damage;
        damage.retain(|damage| !forgotten.explains_damage(&self.folder, damage));
        troubles.extend(damage.into_iter().map(Trouble::Ledger));
        troubles.extend(caught_up.rollback.into_iter().map(Trouble::Rollback));
        troubles.extend(reader.troubles);
        let come_back = reader.come_back;
        self.state.index = Some(index);
        self.state.index_is_behind = false;
        // The index went with what came back.
        if self.forget_again(&come_back) { self.catch_up(progress) } else { Ok(()) }
    }

    /// Returns all entries of a kind in their newest revision; damaged ones are named in the troubles instead.
    pub fn entries<C: Content>(&mut self) -> Result<Vec<Entry<C>>, ReadError> {
        let stored = self.stored_entries::<C>()?;
        Ok(stored.into_iter().map(|stored| stored.entry).collect())
    }

    /// As [`Journal::entries`], with what an edit needs.
    pub fn stored_entries<C: Content>(&mut self) -> Result<Vec<Stored<C>>, ReadError> {
        let heads = self.index()?.entries().map_err(|_| ReadError::Index)?;
        let located = heads.iter().flat_map(|(_, heads)| heads).copied().collect();
        let mut revisions = self.revisions_at(located)?;
        let entries = heads.into_iter().filter_map(|(_, heads)| stored_entry(&heads, &mut revisions));
        Ok(entries.collect())
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

    /// Returns how many entries the index knows, of all kinds.
    pub fn count(&mut self) -> Result<usize, ReadError> {
        Ok(self.index()?.entries().map_err(|_| ReadError::Index)?.len())
    }

    fn index(&mut self) -> Result<&Index, ReadError> {
        if self.state.index.is_none() || self.state.index_is_behind {
            self.catch_up(&mut |_| {})?;
        }
        self.state.index.as_ref().ok_or(ReadError::Index)
    }

    /// Reads revisions, each frame once; what does not read is named in the troubles.
    fn revisions_at(&mut self, located: Vec<Located>) -> Result<BTreeMap<RevisionId, Revision>, ReadError> {
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

/// Returns when a recorded time was, wherever its clock stood; one that does not read is the earliest.
fn instant(time: &str) -> Timestamp {
    time.parse::<Zoned>().map_or(Timestamp::MIN, |time| time.timestamp())
}

fn shown<C: Content>(revision: &Revision, has_other_heads: bool) -> Entry<C> {
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

/// Turns frames into what the index keeps.
struct FactReader<'a> {
    folder: &'a Folder,
    keyring: &'a Keyring,
    forgotten: &'a Forgotten,
    /// Forgotten entries that stand in frames which no statement names.
    come_back: BTreeSet<EntryId>,
    certified: BTreeMap<WriterId, bool>,
    troubles: Vec<Trouble>,
}

impl<'a> FactReader<'a> {
    fn new(folder: &'a Folder, keyring: &'a Keyring, forgotten: &'a Forgotten) -> Self {
        let (come_back, certified) = (BTreeSet::new(), BTreeMap::new());
        Self { folder, keyring, forgotten, come_back, certified, troubles: Vec::new() }
    }

    fn facts(&mut self, frame: &Frame) -> Result<Vec<Fact>, DamageKind> {
        let seq = frame.place.seq;
        if self.forgotten.names(frame) {
            return Ok(Vec::new());
        }
        if matches!(frame.body, Body::Zeroed) {
            return Err(DamageKind::WipedUnexplained { seq });
        }
        if !self.is_certified(frame.place.writer) {
            return Ok(Vec::new());
        }
        match frame.kind {
            FrameKind::REVISIONS | FrameKind::CARRIED => self.revisions(frame),
            kind if kind.0 > FrameKind::WAYS.0 => Err(DamageKind::Newer),
            _ => Ok(Vec::new()),
        }
    }

    fn revisions(&mut self, frame: &Frame) -> Result<Vec<Fact>, DamageKind> {
        let batch = match record::open_batch(frame, self.keyring.epochs()) {
            Ok(batch) => batch,
            Err(ReadRecordError::Newer) => return Err(DamageKind::Newer),
            Err(ReadRecordError::Damaged) => return Err(DamageKind::DoesNotOpen { seq: frame.place.seq }),
        };
        if let Some(error) = &batch.trouble {
            self.troubles.push(record_trouble(&frame.place, error));
        }
        let (gone, shown): (Vec<_>, Vec<_>) =
            batch.revisions.iter().partition(|(_, revision)| self.forgotten.has_entry(&revision.open.entry));
        self.come_back.extend(gone.iter().map(|(_, revision)| revision.open.entry));
        Ok(shown.iter().map(|(position, revision)| fact(frame, *position, revision)).collect())
    }

    fn is_certified(&mut self, writer: WriterId) -> bool {
        if let Some(known) = self.certified.get(&writer) {
            return *known;
        }
        // A damaged certificate must not hide the records behind it: who can seal to this journal's epochs belongs to it.
        let certified = match certificate(self.folder, self.keyring, writer) {
            Vouched::Stranger => {
                self.troubles.push(Trouble::Stranger(writer));
                false
            }
            Vouched::Damaged => {
                self.troubles.push(Trouble::Certificate(writer));
                true
            }
            Vouched::For(_) => true,
        };
        self.certified.insert(writer, certified);
        certified
    }
}

fn fact(frame: &Frame, position: u32, revision: &Revision) -> Fact {
    Fact {
        revision: revision.id,
        entry: revision.open.entry,
        parents: revision.open.parents.clone(),
        place: frame.place,
        position,
        attachments: record::attachments_of(&revision.fields),
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
    let place = Place { writer, seq: 0, segment: 1, offset: 0 };
    let first = Ledgers::read_at(folder, &place).ok().filter(|first| first.kind == FrameKind::CERTIFICATE);
    let signed = first.and_then(|first| record::open_frame::<Signed>(&first, keyring.epochs()).ok());
    let Some(signed) = signed else { return Vouched::Damaged };
    let root = keyring.root().verifying_key();
    let Ok(certificate) = signed.verify::<Certificate, _>(&root, label::CERTIFICATE) else { return Vouched::Stranger };
    let ours = certificate.journal == keyring.journal().0 && certificate.writer == writer.0;
    let rooted = VerifyingKey::from_bytes(certificate.root_key) == root;
    if ours && rooted { Vouched::For(certificate) } else { Vouched::Stranger }
}

/// Tells whether this installation's ledger is not there at all.
pub(crate) fn own_ledger_is_missing(folder: &Folder, writer: WriterId) -> Result<bool, StoreError> {
    Ok(Ledgers::scan(folder, writer, None)?.next().transpose()?.is_none())
}
