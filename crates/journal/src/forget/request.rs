//! Forgetting an entry at the person's wish.

use daftar_crypto::{Digest, EntryId, label, seal};
use daftar_store::{FrameKind, StoreError};
use jiff::Zoned;

use super::survey::{Survey, SurveyError};
use crate::{
    Journal, Unlocked,
    format1::{self, Forget, Signed},
    time_text,
    write::WriteError,
};

/// What was forgotten.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Forgot {
    /// Revisions of the entry.
    pub revisions: u64,
    /// Frames whose bodies were wiped; one that a failed sync left twice counts twice.
    pub frames: u64,
    /// Revisions of other entries that were written again before.
    pub carried: u64,
    /// Attachments that were removed.
    pub attachments: u64,
    /// Attachments of the entry that stay, since another entry names them.
    pub shared: u64,
    /// Frames that do not open, and damaged places: whether they hold a revision of the entry is not known, and they are left as they are.
    pub unread: u64,
}

/// Why an entry was not forgotten.
#[derive(Debug, thiserror::Error)]
pub enum ForgetError {
    /// There is no revision of it.
    #[error("there is nothing of it in the journal")]
    NotThere,
    /// The caller asked to stop.
    #[error("it was interrupted; nothing was removed")]
    Interrupted,
    /// The journal could not be read; nothing was removed.
    #[error("nothing was removed: {0}")]
    Read(#[source] StoreError),
    /// The statement could not be written; nothing was removed.
    #[error("nothing was removed: {0}")]
    Write(#[from] WriteError),
    /// The statement stands; what it says is not carried out in full.
    #[error("it is forgotten and is not shown any more, but not all of it is wiped yet: {0}")]
    Unfinished(#[source] WriteError),
}

impl From<SurveyError> for ForgetError {
    fn from(error: SurveyError) -> Self {
        match error {
            SurveyError::Store(error) => Self::Read(error),
            SurveyError::Interrupted => Self::Interrupted,
        }
    }
}

impl Journal<Unlocked> {
    /// Takes every revision of an entry, and the attachments that only it names, out of the journal. Closed entries too.
    ///
    /// `progress` hears how many frames were read, and says whether to go on; once the statement is written it is not asked any more.
    /// Backups and bundles that were made before still hold the entry.
    pub fn forget(
        &mut self,
        entry: &EntryId,
        now: &Zoned,
        progress: &mut dyn FnMut(u64) -> bool,
    ) -> Result<Forgot, ForgetError> {
        self.forget_at(entry, time_text(now), Some(now), progress)
    }

    /// As [`Journal::forget`], with the time that the statement tells; without `now` no checkpoint is signed first.
    pub(super) fn forget_at(
        &mut self,
        entry: &EntryId,
        when: String,
        now: Option<&Zoned>,
        progress: &mut dyn FnMut(u64) -> bool,
    ) -> Result<Forgot, ForgetError> {
        self.obey_forgets().map_err(ForgetError::Read)?;
        let forgotten = self.forgotten().clone();
        let survey = Survey::of(Some(*entry), &self.folder, &self.state.keyring, &forgotten, progress)?;
        if survey.frames.is_empty() {
            return Err(ForgetError::NotThere);
        }
        let (shared, own): (Vec<Digest>, Vec<Digest>) =
            survey.attachments.iter().partition(|id| survey.elsewhere.contains(id));
        let attachments = own.iter().map(|id| id.0).collect();
        let statement = Forget { entry: entry.0, frames: survey.frames, attachments, when };
        // So that the leaves of what goes are fixed.
        now.map_or(Ok(()), |now| self.sign_checkpoint(now).map(drop))?;
        let carried = self.carry_before(&statement)?;
        self.append_statement(&statement)?;
        let obeyed = self.carry_out(Some(&survey.elsewhere)).map_err(ForgetError::Unfinished)?;
        Ok(Forgot {
            revisions: survey.revisions.len() as u64,
            frames: obeyed.wiped,
            carried: carried + obeyed.carried,
            attachments: obeyed.unlinked,
            shared: shared.len() as u64 + obeyed.shared,
            unread: survey.unread,
        })
    }

    /// Carries what else stands in the frames that a statement is going to name.
    fn carry_before(&mut self, statement: &Forget) -> Result<u64, WriteError> {
        let mut forgotten = self.forgotten().clone();
        forgotten.add(statement);
        let standing = self.standing(&forgotten)?;
        let named = |frame: &&daftar_store::Standing| !self.forgotten().names_standing(frame);
        let standing: Vec<_> = standing.iter().filter(named).copied().collect();
        let (carried, _) = self.carry(&standing, &forgotten)?;
        Ok(carried)
    }

    fn append_statement(&mut self, statement: &Forget) -> Result<(), WriteError> {
        let kind = FrameKind::FORGET;
        let signed = Signed::new(self.state.keyring.writer_key(), label::FORGET, statement);
        let seq = self.ledger()?.next_seq();
        let content = format1::encode_for(kind.0, self.writer(), seq, &signed);
        let body = seal(&content, &self.state.keyring.newest_epoch())?;
        self.append_counted(kind, &body, &[])
    }
}
