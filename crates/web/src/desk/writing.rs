//! What is written: drafts of new entries and of changes, and keeping them. The same for every kind.

use std::marker::PhantomData;

use daftar_crypto::{EntryId, RevisionId};
use daftar_journal::{
    Draft, DraftsError, ResolveError, Stored,
    entry::{Attachment, Content},
};
use jiff::Zoned;

use super::{Open, UseCase};

/// What a form says, to be put into an entry.
pub(crate) type Said<C> = Box<dyn FnOnce(&mut C) + Send>;

/// A kind of entry that is written in a form.
pub(crate) trait Written: Content + Default + Clone + PartialEq + Send + 'static {}

impl<C: Content + Default + Clone + PartialEq + Send + 'static> Written for C {}

/// Asks for a draft; one that is not there is begun.
#[derive(Debug)]
pub(crate) struct OpenDraft<C> {
    entry: Option<EntryId>,
    kind: PhantomData<fn() -> C>,
}

/// A draft to go on with.
#[derive(Debug)]
pub(crate) struct Opened<C> {
    /// What it says; it follows the newest version of its entry.
    pub(crate) draft: Draft<C>,
    /// What is known of a change that was begun before; none of one that is not.
    pub(crate) begun: Option<Begun>,
}

/// How a change stands that was begun before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Begun {
    /// The entry is as it was then.
    AsItWas,
    /// The entry was changed since.
    ChangedMeanwhile,
}

impl<C> OpenDraft<C> {
    /// Of a certain entry, or of a new one.
    pub(crate) const fn of(entry: Option<EntryId>) -> Self {
        Self { entry, kind: PhantomData }
    }
}

impl<C: Written> UseCase for OpenDraft<C> {
    type Answer = Result<Opened<C>, DraftsError>;

    fn run(self, open: &mut Open, _: &Zoned) -> Self::Answer {
        let Some(entry) = self.entry else { return Ok(Opened { draft: Draft::begin(), begun: None }) };
        let before = open.kept::<C>(entry)?;
        let newest = before.as_ref().map(|before| before.entry.revision);
        let kept = open.journal.draft(&entry)?;
        let is_change = kept.is_some() && before.is_some();
        let mut draft = kept.unwrap_or_else(|| begin(entry, before.as_ref()));
        let begun = is_change.then(|| if draft.follows == newest { Begun::AsItWas } else { Begun::ChangedMeanwhile });
        draft.follows = newest;
        Ok(Opened { draft, begun })
    }
}

/// Keeps what a form says as a draft; its files stay.
pub(crate) struct KeepDraft<C> {
    pub(crate) entry: EntryId,
    /// The version that is being changed; none of what is new.
    pub(crate) follows: Option<RevisionId>,
    pub(crate) said: Said<C>,
}

impl<C: Written> UseCase for KeepDraft<C> {
    /// None if there is nothing to keep: it was kept or forgotten meanwhile, or says what stands there already.
    type Answer = Result<Option<Draft<C>>, DraftsError>;

    fn run(self, open: &mut Open, now: &Zoned) -> Self::Answer {
        let before = open.kept::<C>(self.entry)?;
        // What was kept by another window or a moment ago does not come back as something unfinished.
        if before.is_some() != self.follows.is_some() {
            return Ok(None);
        }
        let unchanged = begin(self.entry, before.as_ref());
        let mut draft = match open.journal.draft::<C>(&self.entry)? {
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
        if before.is_some() && draft.content == unchanged.content {
            open.journal.drop_draft(&self.entry)?;
            return Ok(None);
        }
        open.journal.keep_draft(&draft, now)?;
        Ok(Some(draft))
    }
}

/// Drops a draft with its files.
#[derive(Debug)]
pub(crate) struct DropDraft(pub(crate) EntryId);

impl UseCase for DropDraft {
    type Answer = Result<(), DraftsError>;

    fn run(self, open: &mut Open, _: &Zoned) -> Self::Answer {
        open.journal.drop_draft(&self.0)
    }
}

/// Makes an entry of what a form says and of the files of its draft, or the next version of it.
pub(crate) struct KeepEntry<C> {
    pub(crate) entry: EntryId,
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
    /// There is no such entry.
    NotThere,
}

impl<C: Written> UseCase for KeepEntry<C> {
    type Answer = Result<Kept, DraftsError>;

    fn run(self, open: &mut Open, now: &Zoned) -> Self::Answer {
        let mut draft = open.draft::<C>(self.entry)?;
        let has_files = draft.content.files().is_some_and(|files| !files.is_empty());
        match open.kept::<C>(self.entry)? {
            None if self.seen.is_some() => return Ok(Kept::NotThere),
            None => {
                (self.said)(&mut draft.content);
                open.journal.add_draft(&draft, now)?;
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
                open.journal.drop_draft(&self.entry)?;
            }
        }
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

/// Begins the draft of an entry: of a change if the entry was kept.
fn begin<C: Written>(entry: EntryId, before: Option<&Stored<C>>) -> Draft<C> {
    before.map_or_else(|| Draft { entry, ..Draft::begin() }, Draft::change)
}

impl Open {
    /// Returns the draft of an entry, or begins one.
    pub(super) fn draft<C: Written>(&mut self, entry: EntryId) -> Result<Draft<C>, DraftsError> {
        match self.journal.draft(&entry)? {
            Some(draft) => Ok(draft),
            None => Ok(begin(entry, self.kept(entry)?.as_ref())),
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
