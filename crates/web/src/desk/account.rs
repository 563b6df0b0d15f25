//! Writing an account down: its files.

use daftar_crypto::Digest;
use daftar_journal::{
    Attacher, DraftId, DraftsError, PreparedAttachment, WriteError,
    entry::{Attachment, Incident},
};
use jiff::Zoned;

use super::{Drafted, KeepDraft, Open, UseCase};

/// Asks for what seals files beside the desk.
#[derive(Debug)]
pub(crate) struct AskAttacher;

impl UseCase for AskAttacher {
    type Answer = Attacher;

    fn run(self, open: &mut Open, _: &Zoned) -> Self::Answer {
        open.journal.attacher()
    }
}

/// Adds a sealed file to a draft.
pub(crate) struct AddFile {
    pub(crate) id: DraftId,
    pub(crate) file: PreparedAttachment,
}

impl UseCase for AddFile {
    type Answer = Result<Attachment, DraftsError>;

    fn run(self, open: &mut Open, now: &Zoned) -> Self::Answer {
        let mut draft = open.draft::<Incident>(self.id)?;
        let kept = open.journal.keep_attachments(vec![self.file]).map_err(WriteError::from)?.remove(0);
        draft.content.attachments.retain(|file| file.id != kept.id);
        draft.content.attachments.push(kept.clone());
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
    pub(crate) draft: KeepDraft<Incident>,
    pub(crate) file: Digest,
}

impl UseCase for DropFile {
    type Answer = Result<Drafted<Incident>, DraftsError>;

    fn run(self, open: &mut Open, now: &Zoned) -> Self::Answer {
        let mut draft = open.draft::<Incident>(self.draft.id)?;
        let at = draft.content.attachments.iter().position(|file| file.id == self.file);
        if let Some(at) = at {
            let file = draft.content.attachments.remove(at);
            open.journal.keep_draft(&draft, now)?;
            open.journal.drop_unnamed(&file)?;
        }
        self.draft.run(open, now)
    }
}
