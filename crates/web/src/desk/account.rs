//! Writing an account down: drafts, their files, and keeping them.

use daftar_crypto::{Digest, EntryId, RevisionId};
use daftar_journal::{
    Attacher, Draft, DraftsError, PreparedAttachment, ResolveError, Stored, WriteError,
    entry::{Attachment, Incident},
};
use jiff::Zoned;

use super::{Open, UseCase};

/// Asks for what seals files beside the desk.
#[derive(Debug)]
pub(crate) struct AskAttacher;

impl UseCase for AskAttacher {
    type Answer = Attacher;

    fn run(self, open: &mut Open, _: &Zoned) -> Self::Answer {
        open.journal.attacher()
    }
}

/// What a form says, to be put into an incident.
pub(crate) type Said = Box<dyn FnOnce(&mut Incident) + Send>;

/// Asks for a draft; one that is not there is begun.
#[derive(Debug)]
pub(crate) struct OpenDraft(pub(crate) Option<EntryId>);

impl UseCase for OpenDraft {
    type Answer = Result<Draft, DraftsError>;

    fn run(self, open: &mut Open, _: &Zoned) -> Self::Answer {
        self.0.map_or_else(|| Ok(Draft::begin()), |entry| open.draft(entry))
    }
}

/// Asks whether there is an incident of this id already, so that its draft is a change of it.
#[derive(Debug)]
pub(crate) struct IsKept(pub(crate) EntryId);

impl UseCase for IsKept {
    type Answer = Result<bool, ResolveError>;

    fn run(self, open: &mut Open, _: &Zoned) -> Self::Answer {
        Ok(open.kept(self.0)?.is_some())
    }
}

/// Keeps what a form says as a draft; its files stay.
pub(crate) struct KeepDraft {
    pub(crate) entry: EntryId,
    pub(crate) said: Said,
}

impl UseCase for KeepDraft {
    type Answer = Result<Draft, DraftsError>;

    fn run(self, open: &mut Open, now: &Zoned) -> Self::Answer {
        let mut draft = open.draft(self.entry)?;
        (self.said)(&mut draft.incident);
        open.journal.keep_draft(&draft, now)?;
        Ok(draft)
    }
}

/// Adds a sealed file to a draft.
pub(crate) struct AddFile {
    pub(crate) entry: EntryId,
    pub(crate) file: PreparedAttachment,
}

impl UseCase for AddFile {
    type Answer = Result<Attachment, DraftsError>;

    fn run(self, open: &mut Open, now: &Zoned) -> Self::Answer {
        let mut draft = open.draft(self.entry)?;
        let kept = open.journal.keep_attachments(vec![self.file]).map_err(WriteError::from)?.remove(0);
        draft.incident.attachments.retain(|file| file.id != kept.id);
        draft.incident.attachments.push(kept.clone());
        if let Err(error) = open.journal.keep_draft(&draft, now) {
            // Nothing names it, so it would only take room.
            let _ = open.journal.drop_unnamed(&kept);
            return Err(error.into());
        }
        Ok(kept)
    }
}

/// Takes a file out of a draft, and keeps what the form says.
pub(crate) struct DropFile {
    pub(crate) entry: EntryId,
    pub(crate) file: Digest,
    pub(crate) said: Said,
}

impl UseCase for DropFile {
    type Answer = Result<Draft, DraftsError>;

    fn run(self, open: &mut Open, now: &Zoned) -> Self::Answer {
        let mut draft = open.draft(self.entry)?;
        (self.said)(&mut draft.incident);
        let at = draft.incident.attachments.iter().position(|file| file.id == self.file);
        let file = at.map(|at| draft.incident.attachments.remove(at));
        open.journal.keep_draft(&draft, now)?;
        if let Some(file) = file {
            open.journal.drop_unnamed(&file)?;
        }
        Ok(draft)
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

/// Makes an incident of what a form says and of the files of its draft, or the next version of it.
pub(crate) struct KeepAccount {
    pub(crate) entry: EntryId,
    /// The version that the form was made of; none of a new account.
    pub(crate) seen: Option<RevisionId>,
    pub(crate) said: Said,
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
    /// There is no such incident.
    NotThere,
}

impl UseCase for KeepAccount {
    type Answer = Result<Kept, DraftsError>;

    fn run(self, open: &mut Open, now: &Zoned) -> Self::Answer {
        let mut draft = open.draft(self.entry)?;
        let has_files = !draft.incident.attachments.is_empty();
        match open.kept(self.entry)? {
            None if self.seen.is_some() => return Ok(Kept::NotThere),
            None => {
                (self.said)(&mut draft.incident);
                open.journal.add_draft(&draft, now)?;
            }
            Some(before) => {
                let mut incident = before.entry.content.clone();
                (self.said)(&mut incident);
                // Sent twice, as Back and forth may do, it is there once, and so are its files.
                let is_there = |file: &Attachment| {
                    before
                        .entry
                        .content
                        .attachments
                        .iter()
                        .any(|kept| kept.sha256 == file.sha256 && kept.name == file.name)
                };
                incident.attachments.extend(draft.incident.attachments.into_iter().filter(|file| !is_there(file)));
                if incident != before.entry.content {
                    if self.seen != Some(before.entry.revision) {
                        return Ok(Kept::ChangedMeanwhile);
                    }
                    open.journal.edit(&before, &incident, now)?;
                }
                open.journal.drop_draft(&self.entry)?;
            }
        }
        // What was asked for is on the disk; a checkpoint that fails now comes round again.
        let _ = open.journal.sign_checkpoint_if_due(now);
        Ok(Kept::Written { has_files })
    }
}

impl Open {
    fn draft(&self, entry: EntryId) -> Result<Draft, DraftsError> {
        Ok(self.journal.draft(&entry)?.unwrap_or_else(|| Draft { entry, ..Draft::begin() }))
    }

    /// Returns the incident of this id, if one was kept.
    fn kept(&mut self, entry: EntryId) -> Result<Option<Stored<Incident>>, ResolveError> {
        match self.journal.resolve(&entry.to_string()) {
            Ok(stored) => Ok(Some(stored)),
            Err(ResolveError::NotFound(_)) => Ok(None),
            Err(error) => Err(error),
        }
    }
}
