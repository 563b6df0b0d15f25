//! Carrying statements out: one's own, somebody else's, and those of which a crash left something to do.

use std::collections::BTreeSet;

use daftar_crypto::{Digest, EntryId};
use daftar_store::{Index, Ledgers, Standing, StoreError};

use super::{
    ForgetError, Forgotten, ForgottenSoFar,
    remembered::{self, Look},
    statement::is_of_journal,
    survey::{Survey, SurveyError},
};
use crate::{Journal, Unlocked, trouble::Trouble, write::WriteError};

/// What carrying out did.
#[derive(Default)]
pub(super) struct Obeyed {
    /// Frames wiped.
    pub(super) wiped: u64,
    /// Revisions carried before.
    pub(super) carried: u64,
    /// Attachments unlinked.
    pub(super) unlinked: u64,
    /// Attachments that stay, since what is shown names them.
    pub(super) shared: u64,
}

impl Journal<Unlocked> {
    /// Finds out what was forgotten, once; what is left to do of it is done, where the disk allows.
    pub(crate) fn obey_forgets(&mut self) -> Result<(), StoreError> {
        if self.state.forgotten.is_some() {
            return Ok(());
        }
        let Look { forgotten, is_due, lost } = remembered::look(&self.folder, &self.state.keyring)?;
        self.state.forgotten = Some(forgotten);
        self.state.lost = lost;
        if is_due && self.carry_out(None).is_err() {
            self.state.troubles.push(Trouble::NotWiped);
        }
        Ok(())
    }

    /// Returns how much was forgotten in this journal.
    pub fn forgotten_so_far(&mut self) -> Result<ForgottenSoFar, StoreError> {
        self.obey_forgets()?;
        Ok(self.forgotten().so_far())
    }

    /// Tells whether an entry is known to be forgotten.
    pub fn has_forgotten(&self, entry: &EntryId) -> bool {
        self.forgotten().has_entry(entry)
    }

    /// Returns what is known to be forgotten.
    pub(crate) fn forgotten(&self) -> &Forgotten {
        static NOTHING: Forgotten = Forgotten::nothing();
        self.state.forgotten.as_ref().unwrap_or(&NOTHING)
    }

    /// Does steps 2 and 4 to 6 of format.md § Forget for every statement, as far as they are not done.
    ///
    /// `elsewhere` are the attachments that other entries name, where that is known.
    pub(super) fn carry_out(&mut self, elsewhere: Option<&BTreeSet<Digest>>) -> Result<Obeyed, WriteError> {
        let mut forgotten = Forgotten::read(&self.folder, &self.state.keyring)?;
        forgotten.keep_hidden(self.forgotten());
        self.state.forgotten = Some(forgotten.clone());
        let standing = self.standing(&forgotten)?;
        let (mut wiped, mut live) = (Vec::new(), Vec::new());
        for frame in standing {
            if Ledgers::is_wiped(&self.folder, &frame)? { wiped.push(frame) } else { live.push(frame) }
        }
        let (carried, live) = self.carry(&live, &forgotten)?;
        Ledgers::wipe(&self.folder, &live)?;
        self.wipe_beside(&forgotten)?;
        wiped.extend(&live);
        let (unlinked, shared) = self.unlink(&forgotten, elsewhere)?;
        self.remove_drafts(&forgotten)?;
        if !forgotten.is_empty() {
            self.discard_index()?;
        }
        remembered::remember(&self.folder, &self.state.keyring, &forgotten, &wiped, &self.state.lost)?;
        Ok(Obeyed { wiped: live.len() as u64, carried, unlinked, shared })
    }

    /// Throws the index away, but not what it alone knows to be lost.
    pub(crate) fn discard_index(&mut self) -> Result<(), StoreError> {
        let mut lost = self.index_opened().missing(&self.folder)?;
        self.close_index();
        lost.retain(|frame| !self.state.lost.contains(frame));
        self.state.lost.extend(lost);
        Index::discard(&self.folder)
    }

    /// Wipes the named frames in what a repair kept or left unfinished, and all that is no frame there.
    pub(crate) fn wipe_beside(&self, forgotten: &Forgotten) -> Result<(), StoreError> {
        if forgotten.is_empty() {
            return Ok(());
        }
        let goes = |writer, seq, link, kind| forgotten.names_frame(writer, seq, link, kind);
        let writers = Ledgers::writers(&self.folder)?.into_iter();
        let mut own = writers.filter(|writer| is_of_journal(&self.folder, &self.state.keyring, *writer));
        own.try_for_each(|writer| Ledgers::wipe_beside(&self.folder, writer, &goes))
    }

    /// Returns where the named frames stand, their copies too.
    pub(super) fn standing(&self, forgotten: &Forgotten) -> Result<Vec<Standing>, StoreError> {
        let mut standing = Vec::new();
        if forgotten.is_empty() {
            return Ok(standing);
        }
        for writer in Ledgers::writers(&self.folder)? {
            if is_of_journal(&self.folder, &self.state.keyring, writer) {
                let mut take = |frame| standing.extend(forgotten.names_standing(&frame).then_some(frame));
                Ledgers::each_head(&self.folder, writer, None, &mut take)?;
            }
        }
        Ok(standing)
    }

    /// Removes what was begun of forgotten entries, with the files that were added to it.
    fn remove_drafts(&self, forgotten: &Forgotten) -> Result<(), StoreError> {
        let mut begun = daftar_store::drafts(&self.folder)?;
        begun.retain(|draft| forgotten.entries.contains_key(&draft.entry));
        for draft in begun {
            for file in self.drafted_files(&draft)? {
                daftar_store::remove_attachment(&self.folder, &file.id)?;
            }
            daftar_store::remove_draft(&self.folder, &draft)?;
        }
        Ok(())
    }

    /// Unlinks the named attachments that nothing shown names; returns how many those were, and how many stay.
    fn unlink(&self, forgotten: &Forgotten, elsewhere: Option<&BTreeSet<Digest>>) -> Result<(u64, u64), StoreError> {
        let there: Vec<&Digest> =
            forgotten.attachments.iter().filter(|id| daftar_store::has_attachment(&self.folder, id)).collect();
        if there.is_empty() {
            return Ok((0, 0));
        }
        let read;
        let elsewhere = match elsewhere {
            Some(elsewhere) => elsewhere,
            None => {
                read = Survey::of(None, &self.folder, &self.state.keyring, forgotten, &mut |_| true);
                match &read {
                    Ok(survey) => &survey.elsewhere,
                    // Left for the next time rather than guessed.
                    Err(SurveyError::Store(_) | SurveyError::Interrupted) => return Ok((0, there.len() as u64)),
                }
            }
        };
        let (stay, go): (Vec<&Digest>, Vec<&Digest>) = there.iter().partition(|id| elsewhere.contains(id));
        go.iter().try_for_each(|id| daftar_store::remove_attachment(&self.folder, id).map(drop))?;
        Ok((go.len() as u64, stay.len() as u64))
    }

    /// Carries everything out once more, the index thrown away; tells whether that could be done.
    pub(crate) fn carry_out_again(&mut self) -> bool {
        let is_done = self.carry_out(None).is_ok();
        if !is_done {
            self.state.troubles.push(Trouble::NotWiped);
        }
        is_done
    }

    /// Wipes what came back of forgotten entries in frames that no statement names; tells whether that was so and could be done.
    pub(crate) fn forget_again(&mut self, entries: &BTreeSet<EntryId>) -> bool {
        let mut is_done = false;
        for entry in entries {
            let Some(when) = self.forgotten().entries.get(entry).cloned() else { continue };
            match self.forget_at(entry, when, None, &mut |_| true) {
                // It stood in the frames of one before it, which are wiped now.
                Ok(_) | Err(ForgetError::NotThere) => is_done = true,
                Err(_) => {
                    self.state.troubles.push(Trouble::NotWiped);
                    return false;
                }
            }
        }
        is_done
    }
}
