//! What is written: drafts of new entries and of changes, and keeping them. The same for every kind.

use std::marker::PhantomData;

use daftar_crypto::{EntryId, RevisionId};
use daftar_journal::{
    Draft, DraftId, DraftsError, ResolveError, Stored, WriteError,
    entry::{Attachment, Content},
};
use jiff::Zoned;

use super::{Open, UseCase};

/// What a form says, to be put into an entry.
pub(crate) type Said<C> = Box<dyn FnOnce(&mut C) + Send>;

/// A kind of entry that is written in a form.
pub(crate) trait Written: Content + Default + Clone + PartialEq + Send + 'static {}

impl<C: Content + Default + Clone + PartialEq + Send + 'static> Written for C {}

/// Asks for something new.
#[derive(Debug)]
pub(crate) struct BeginNew<C>(PhantomData<fn() -> C>);

impl<C> BeginNew<C> {
    pub(crate) const fn new() -> Self {
        Self(PhantomData)
    }
}

impl<C: Written> UseCase for BeginNew<C> {
    type Answer = Result<Draft<C>, DraftsError>;

    fn run(self, _: &mut Open, _: &Zoned) -> Self::Answer {
        Ok(Draft::begin())
    }
}

/// Asks for a draft that was kept.
#[derive(Debug)]
pub(crate) struct OpenDraft<C> {
    id: DraftId,
    kind: PhantomData<fn() -> C>,
}

/// A draft to go on with.
#[derive(Debug)]
pub(crate) struct Opened<C> {
    /// What it says; it follows the newest version of its entry.
    pub(crate) draft: Draft<C>,
    /// How its entry stands, if it is a change.
    pub(crate) begun: Option<Begun>,
}

/// How the entry of a change stands that was begun before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Begun {
    /// As it was then.
    AsItWas,
    /// It was changed since.
    ChangedMeanwhile,
}

impl<C> OpenDraft<C> {
    /// Asks for a certain one.
    pub(crate) const fn of(id: DraftId) -> Self {
        Self { id, kind: PhantomData }
    }
}

impl<C: Written> UseCase for OpenDraft<C> {
    /// None if there is no such draft.
    type Answer = Result<Option<Opened<C>>, DraftsError>;

    fn run(self, open: &mut Open, _: &Zoned) -> Self::Answer {
        let Some(mut draft) = open.journal.draft::<C>(&self.id)? else { return Ok(None) };
        let before = open.kept::<C>(self.id.entry)?;
        draft.follows_several = before.as_ref().is_some_and(|before| before.entry.has_other_heads);
        let newest = before.map(|before| before.entry.revision);
        let how = if draft.follows == newest { Begun::AsItWas } else { Begun::ChangedMeanwhile };
        draft.follows = newest;
        Ok(Some(Opened { draft, begun: newest.map(|_| how) }))
    }
}

/// Asks for an entry to be changed, and which changes of it were begun before.
#[derive(Debug)]
pub(crate) struct BeginChange<C> {
    entry: EntryId,
    kind: PhantomData<fn() -> C>,
}

impl<C> BeginChange<C> {
    /// Asks for a certain one.
    pub(crate) const fn of(entry: EntryId) -> Self {
        Self { entry, kind: PhantomData }
    }
}

impl<C: Written> UseCase for BeginChange<C> {
    /// None if there is no such entry.
    type Answer = Result<Option<(Draft<C>, Vec<DraftId>)>, DraftsError>;

    fn run(self, open: &mut Open, _: &Zoned) -> Self::Answer {
        let Some(before) = open.kept::<C>(self.entry)? else { return Ok(None) };
        Ok(Some((Draft::change(&before), open.journal.drafts_of::<C>(&self.entry)?)))
    }
}

/// Asks with what a form goes on that could not be kept: the files of its draft, and the newest version of its entry.
#[derive(Debug)]
pub(crate) struct Refill<C> {
    id: DraftId,
    kind: PhantomData<fn() -> C>,
}

impl<C> Refill<C> {
    /// Asks for a certain draft.
    pub(crate) const fn of(id: DraftId) -> Self {
        Self { id, kind: PhantomData }
    }
}

impl<C: Written> UseCase for Refill<C> {
    type Answer = Result<Draft<C>, DraftsError>;

    fn run(self, open: &mut Open, _: &Zoned) -> Self::Answer {
        let before = open.kept::<C>(self.id.entry)?;
        let is_over = open.ended.contains(&self.id) || open.journal.has_forgotten(&self.id.entry);
        let id = match (is_over, &before) {
            (false, _) => self.id,
            (true, Some(before)) => DraftId::of(before.entry.id),
            (true, None) => return Ok(Draft::begin()),
        };
        let mut draft = begin(id, before.as_ref());
        if let Some(mut kept) = open.journal.draft::<C>(&self.id)? {
            add_files(&mut draft.content, &mut kept.content);
        }
        Ok(draft)
    }
}

/// Keeps what a form says as a draft; its files stay.
pub(crate) struct KeepDraft<C> {
    pub(crate) id: DraftId,
    /// The version that is being changed; none of what is new.
    pub(crate) follows: Option<RevisionId>,
    pub(crate) said: Said<C>,
}

/// What became of a draft.
#[derive(Debug)]
pub(crate) enum Drafted<C> {
    /// It is on the disk.
    Kept(Draft<C>),
    /// There is nothing to keep: it says what stands in the journal.
    AsItStands,
    /// The entry was kept meanwhile and says something else; nothing was written.
    ChangedMeanwhile,
    /// The entry is not there any more; nothing was written.
    NotThere,
}

impl<C: Written> UseCase for KeepDraft<C> {
    type Answer = Result<Drafted<C>, DraftsError>;

    fn run(self, open: &mut Open, now: &Zoned) -> Self::Answer {
        // What was on its way when the draft was kept or thrown away does not bring it back.
        if open.ended.contains(&self.id) {
            return Ok(Drafted::AsItStands);
        }
        let before = open.kept::<C>(self.id.entry)?;
        let unchanged = begin(self.id, before.as_ref());
        let mut draft = match open.journal.draft::<C>(&self.id)? {
            // What the form of a change does not show is as it stands now.
            Some(mut kept) if before.is_some() => {
                let mut draft = unchanged.clone();
                add_files(&mut draft.content, &mut kept.content);
                draft
            }
            kept => kept.unwrap_or_else(|| unchanged.clone()),
        };
        draft.follows = self.follows;
        (self.said)(&mut draft.content);
        match (&before, self.follows) {
            (None, Some(_)) => return Ok(Drafted::NotThere),
            (Some(_), _) if draft.content == unchanged.content => {
                open.journal.drop_draft(&self.id)?;
                return Ok(Drafted::AsItStands);
            }
            (Some(_), None) => return Ok(Drafted::ChangedMeanwhile),
            _ => {}
        }
        match open.journal.keep_draft(&draft, now) {
            Ok(()) => Ok(Drafted::Kept(draft)),
            Err(WriteError::Forgotten) => Ok(Drafted::NotThere),
            Err(error) => Err(error.into()),
        }
    }
}

/// Drops a draft with its files.
#[derive(Debug)]
pub(crate) struct DropDraft(pub(crate) DraftId);

impl UseCase for DropDraft {
    type Answer = Result<(), DraftsError>;

    fn run(self, open: &mut Open, _: &Zoned) -> Self::Answer {
        open.ended.insert(self.0);
        open.journal.drop_draft(&self.0)
    }
}

/// Drops the drafts that do not read.
#[derive(Debug)]
pub(crate) struct DropDamagedDrafts;

impl UseCase for DropDamagedDrafts {
    type Answer = Result<usize, DraftsError>;

    fn run(self, open: &mut Open, _: &Zoned) -> Self::Answer {
        open.journal.drop_damaged_drafts()
    }
}

/// Makes an entry of what a form says and of the files of its draft, or the next version of it.
pub(crate) struct KeepEntry<C> {
    pub(crate) id: DraftId,
    /// The version that the form was made of; none of a new entry.
    pub(crate) seen: Option<RevisionId>,
    pub(crate) said: Said<C>,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kept {
    /// It is on the disk.
    Written {
        /// Whether files came with it.
        has_files: bool,
    },
    /// It was changed since the form was made; nothing was written.
    ChangedMeanwhile,
    /// There is no such entry any more; nothing was written.
    NotThere,
    /// It says nothing; nothing was written.
    Empty,
}

impl<C: Written> UseCase for KeepEntry<C> {
    type Answer = Result<Kept, DraftsError>;

    fn run(self, open: &mut Open, now: &Zoned) -> Self::Answer {
        let mut draft = open.draft::<C>(self.id)?;
        let has_files = draft.content.files().is_some_and(|files| !files.is_empty());
        match open.kept::<C>(self.id.entry)? {
            None if self.seen.is_some() => return Ok(Kept::NotThere),
            None => {
                (self.said)(&mut draft.content);
                if draft.content == C::default() {
                    return Ok(Kept::Empty);
                }
                match open.journal.add_draft(&draft, now) {
                    Err(DraftsError::Write(WriteError::Forgotten)) => return Ok(Kept::NotThere),
                    added => added?,
                };
            }
            Some(before) => {
                let mut content = before.entry.content.clone();
                (self.said)(&mut content);
                add_files(&mut content, &mut draft.content);
                if content != before.entry.content {
                    if self.seen != Some(before.entry.revision) {
                        return Ok(Kept::ChangedMeanwhile);
                    }
                    open.journal.edit(&before, &content, now)?;
                }
                open.journal.drop_draft(&self.id)?;
            }
        }
        open.ended.insert(self.id);
        // What was asked for is on the disk; a checkpoint that fails now comes round again.
        let _ = open.journal.sign_checkpoint_if_due(now);
        Ok(Kept::Written { has_files })
    }
}

/// Adds the files of a draft. Sent twice, as Back and forth may do, a file is there once.
fn add_files<C: Content>(content: &mut C, draft: &mut C) {
    let (Some(kept), Some(new)) = (content.files(), draft.files()) else { return };
    let is_there = |file: &Attachment| kept.iter().any(|kept| kept.sha256 == file.sha256 && kept.name == file.name);
    new.retain(|file| !is_there(file));
    kept.append(new);
}

/// Begins a draft: of a change if the entry was kept.
fn begin<C: Written>(id: DraftId, before: Option<&Stored<C>>) -> Draft<C> {
    Draft { id, ..before.map_or_else(Draft::begin, Draft::change) }
}

impl Open {
    /// Returns a draft, or begins it.
    pub(super) fn draft<C: Written>(&mut self, id: DraftId) -> Result<Draft<C>, DraftsError> {
        match self.journal.draft(&id)? {
            Some(draft) => Ok(draft),
            None => Ok(begin(id, self.kept(id.entry)?.as_ref())),
        }
    }

    /// Returns the entry of this id, if one was kept.
    fn kept<C: Content>(&mut self, entry: EntryId) -> Result<Option<Stored<C>>, ResolveError> {
        match self.journal.resolve(&entry.to_string()) {
            Ok(stored) => Ok(Some(stored)),
            Err(ResolveError::NotFound(_)) => Ok(None),
            Err(error) => Err(error),
        }
    }
}
