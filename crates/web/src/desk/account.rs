//! Writing an account down: drafts, their files, and keeping them.

use daftar_crypto::{Digest, EntryId, RevisionId};
use daftar_journal::{
    Attacher, Draft, DraftsError, PreparedAttachment, ReadError, ResolveError, WriteError,
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

/// Asks for a draft; one that is not there is begun.
#[derive(Debug)]
pub(crate) struct OpenDraft(pub(crate) Option<EntryId>);

impl UseCase for OpenDraft {
    type Answer = Result<Draft, ReadError>;

    fn run(self, open: &mut Open, _: &Zoned) -> Self::Answer {
        let Some(entry) = self.0 else { return Ok(Draft::begin()) };
        Ok(open.journal.draft(&entry).unwrap_or_else(|| Draft { entry, ..Draft::begin() }))
    }
}

/// Keeps what a form says as a draft; its files stay.
pub(crate) struct KeepDraft {
    pub(crate) entry: EntryId,
    pub(crate) said: Box<dyn FnOnce(&mut Incident) + Send>,
}

impl UseCase for KeepDraft {
    type Answer = Result<Draft, WriteError>;

    fn run(self, open: &mut Open, now: &Zoned) -> Self::Answer {
        let mut draft = open.draft(self.entry);
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
    type Answer = Result<Attachment, WriteError>;

    fn run(self, open: &mut Open, now: &Zoned) -> Self::Answer {
        let mut draft = open.draft(self.entry);
        let kept = open.journal.keep_attachments(vec![self.file])?.remove(0);
        draft.incident.attachments.retain(|file| file.id != kept.id);
        draft.incident.attachments.push(kept.clone());
        open.journal.keep_draft(&draft, now)?;
        Ok(kept)
    }
}

/// Takes a file out of a draft.
#[derive(Debug)]
pub(crate) struct DropFile {
    pub(crate) entry: EntryId,
    pub(crate) file: Digest,
}

impl UseCase for DropFile {
    type Answer = Result<(), DraftsError>;

    fn run(self, open: &mut Open, now: &Zoned) -> Self::Answer {
        let mut draft = open.draft(self.entry);
        let Some(at) = draft.incident.attachments.iter().position(|file| file.id == self.file) else { return Ok(()) };
        let file = draft.incident.attachments.remove(at);
        open.journal.keep_draft(&draft, now)?;
        open.journal.drop_unnamed(&file)
    }
}

/// Makes an incident of what a form says and of the files of its draft.
pub(crate) struct KeepAccount {
    pub(crate) entry: EntryId,
    pub(crate) said: Box<dyn FnOnce(&mut Incident) + Send>,
}

impl UseCase for KeepAccount {
    /// Whether it has files.
    type Answer = Result<bool, DraftsError>;

    fn run(self, open: &mut Open, now: &Zoned) -> Self::Answer {
        let mut draft = open.draft(self.entry);
        (self.said)(&mut draft.incident);
        daftar_journal::check_limits(&draft.incident).map_err(WriteError::from)?;
        open.journal.add_draft(&draft, now)?;
        let _ = open.journal.sign_checkpoint_if_due(now);
        Ok(!draft.incident.attachments.is_empty())
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

/// Writes the next version of an incident from what a form says, with the files of its draft added.
pub(crate) struct ReviseAccount {
    pub(crate) entry: EntryId,
    /// The version that the form showed.
    pub(crate) seen: Option<RevisionId>,
    pub(crate) said: Box<dyn FnOnce(&mut Incident) + Send>,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Revised {
    /// It is kept.
    Kept,
    /// Somebody changed it meanwhile; nothing was written.
    ChangedMeanwhile,
    /// There is no such incident.
    NotThere,
}

impl UseCase for ReviseAccount {
    type Answer = Result<Revised, DraftsError>;

    fn run(self, open: &mut Open, now: &Zoned) -> Self::Answer {
        let before = match open.journal.resolve::<Incident>(&self.entry.to_string()) {
            Ok(stored) => stored,
            Err(ResolveError::Read(error)) => return Err(error.into()),
            Err(_) => return Ok(Revised::NotThere),
        };
        if self.seen != Some(before.entry.revision) {
            return Ok(Revised::ChangedMeanwhile);
        }
        let mut incident = before.entry.content.clone();
        (self.said)(&mut incident);
        incident.attachments.extend(open.draft(self.entry).incident.attachments);
        open.journal.edit(&before, &incident, now)?;
        open.journal.drop_draft(&self.entry)?;
        let _ = open.journal.sign_checkpoint_if_due(now);
        Ok(Revised::Kept)
    }
}

impl Open {
    fn draft(&self, entry: EntryId) -> Draft {
        self.journal.draft(&entry).unwrap_or_else(|| Draft { entry, ..Draft::begin() })
    }
}
