//! What is written: entries and their next revisions.

mod ahead;

use daftar_crypto::{EntryId, PayloadError, RevisionId};
use daftar_store::StoreError;
use jiff::Zoned;

use crate::{
    Journal, Unlocked,
    entry::{Content, Entry},
    fields::Fields,
    format1::{MAX_REVISION, MAX_REVISIONS},
    record::{self, Committed, Draft, DraftError},
    time_text,
};

pub use ahead::{SealedEntries, Sealer};

/// Who wrote a revision: the value of the field `author`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Author {
    /// Typed by the person.
    Keeper,
    /// Taken from a sheet.
    Import,
}

/// Why something could not be written. Nothing was acknowledged.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// It exceeds the limits.
    #[error(transparent)]
    Draft(#[from] DraftError),
    /// It exceeds what one frame holds.
    #[error(transparent)]
    Payload(#[from] PayloadError),
    /// The ledger of this installation is gone: writing on would pass an emptied journal off as a sound one.
    #[error("the records that were written on this computer are missing from the journal")]
    OwnLedgerMissing,
    /// The entry was forgotten since it was read.
    #[error("that entry was forgotten")]
    Forgotten,
    /// The disk refused. After a failed sync what was written may still turn out to be there.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl WriteError {
    /// Tells whether there is no room left on the journal's disk.
    pub fn is_disk_full(&self) -> bool {
        matches!(self, Self::Store(StoreError::DiskFull))
    }
}

impl Author {
    fn name(self) -> &'static str {
        match self {
            Self::Keeper => "keeper",
            Self::Import => "import",
        }
    }
}

impl Journal<Unlocked> {
    /// Adds an entry; it is on the disk when this returns.
    pub fn add(&mut self, content: &impl Content, author: Author, now: &Zoned) -> Result<EntryId, WriteError> {
        let draft = first_draft(content, author, now);
        let entry = draft.entry;
        self.append(vec![draft])?;
        Ok(entry)
    }

    /// Adds several entries, up to 64 in one frame; `written` hears how many are on the disk, and says whether to go on.
    ///
    /// Returns the ids of those on the disk.
    pub fn add_all<C: Content>(
        &mut self,
        contents: &[C],
        author: Author,
        now: &Zoned,
        written: &mut dyn FnMut(usize) -> bool,
    ) -> Result<Vec<EntryId>, WriteError> {
        let new = contents.iter().map(|content| NewEntry::of(content, author, now)).collect::<Result<_, _>>()?;
        let sealed = self.sealer()?.seal(new);
        self.add_sealed(sealed, now, written)
    }

    /// Writes the next revision of an entry; what a newer program stored beside it is kept.
    pub fn edit<C: Content>(&mut self, before: &Stored<C>, content: &C, now: &Zoned) -> Result<RevisionId, WriteError> {
        let mut new = content.to_fields();
        stamp(&mut new, Author::Keeper, &before.entry.created, now);
        let mut old = before.entry.content.to_fields();
        ["author", "created", "edited"].iter().for_each(|path| old.set(*path, &before.fields.text(path)));
        let fields = before.fields.clone().replaced(&old, &new);
        let parents = before.heads.clone();
        self.ledger()?;
        if self.forgotten().has_entry(&before.entry.id) {
            return Err(WriteError::Forgotten);
        }
        let ids = self.append(vec![Draft { entry: before.entry.id, parents, fields }])?;
        Ok(ids[0])
    }

    pub(crate) fn append(&mut self, drafts: Vec<Draft>) -> Result<Vec<RevisionId>, WriteError> {
        let mut ids = Vec::new();
        let committed = drafts.into_iter().map(Committed::new).collect::<Result<_, _>>()?;
        for batch in batches(committed) {
            ids.extend(self.append_batch(&batch)?.ids);
        }
        Ok(ids)
    }
}

/// An entry with everything that its next revision needs.
#[derive(Debug, Clone)]
pub struct Stored<C> {
    /// The entry as it is shown.
    pub entry: Entry<C>,
    pub(crate) fields: Fields,
    pub(crate) heads: Vec<RevisionId>,
}

/// A new entry that is ready to be written: checked, and committed to. Making it takes most of the work and no journal.
#[derive(Debug)]
pub struct NewEntry(Committed);

impl NewEntry {
    /// Makes an entry ready. Fails if it exceeds the limits.
    pub fn of(content: &impl Content, author: Author, now: &Zoned) -> Result<Self, DraftError> {
        Committed::new(first_draft(content, author, now)).map(Self)
    }
}

/// Checks that an entry could be written.
pub fn check_limits(content: &impl Content) -> Result<(), DraftError> {
    let draft = Draft { entry: EntryId([0; 16]), parents: Vec::new(), fields: content.to_fields() };
    record::check(&draft).map(drop)
}

pub(crate) fn first_draft(content: &impl Content, author: Author, now: &Zoned) -> Draft {
    let mut fields = content.to_fields();
    stamp(&mut fields, author, &time_text(now), now);
    Draft { entry: EntryId::random(), parents: Vec::new(), fields }
}

pub(crate) fn stamp(fields: &mut Fields, author: Author, created: &str, now: &Zoned) {
    fields.set("author", &author.name());
    fields.set("created", &created);
    fields.set("edited", &time_text(now));
}

/// Cuts drafts into frames of at most 64 revisions and 8 MiB.
fn batches(drafts: Vec<Committed>) -> Vec<Vec<Committed>> {
    let mut batches: Vec<Vec<Committed>> = Vec::new();
    let mut room = 0;
    for draft in drafts {
        let size = draft.size;
        match batches.last_mut() {
            Some(batch) if batch.len() < MAX_REVISIONS && size <= room => batch.push(draft),
            _ => {
                room = MAX_REVISION;
                batches.push(vec![draft]);
            }
        }
        room -= size;
    }
    batches
}
