//! What a repair needs of an open journal: who a frame belongs to, what was forgotten, and an index made anew.

use std::collections::BTreeSet;

use daftar_crypto::{WriterId, open};
use daftar_store::{Body, Donor, Frame, Judge, Ledgers, Mended, StoreError};

use crate::{
    Journal, Unlocked,
    forget::{Forgotten, is_of_journal},
    format1,
    read::ReadError,
    trouble::Trouble,
};

impl Journal<Unlocked> {
    /// Puts lost frames back into this journal's ledgers, as far as the copies prove them. The index is made anew afterwards.
    ///
    /// A ledger that only a copy has is taken if it is this installation's own, or if the index remembers it.
    pub fn mend_ledgers(&mut self, donors: &[&dyn Donor]) -> Result<Vec<(WriterId, Mended)>, StoreError> {
        // The next write looks at the end of the ledger again.
        self.forget_writer();
        let keyring = &self.state.keyring;
        let forgotten = Forgotten::read(&self.folder, keyring)?;
        let is_foreign = |frame: &Frame| self.is_foreign(frame);
        let is_forgotten = |writer, seq, link, kind| forgotten.names_frame(writer, seq, link, kind);
        let mut writers: BTreeSet<WriterId> = Ledgers::writers(&self.folder)?.into_iter().collect();
        writers.insert(keyring.writer());
        writers.extend(self.state.troubles.iter().filter_map(rolled_back));
        let mend = |writer| {
            let wipes = !forgotten.is_empty() && is_of_journal(&self.folder, keyring, writer);
            let judge = Judge { is_foreign: &is_foreign, is_forgotten: &is_forgotten, wipes };
            Ok((writer, Ledgers::mend(&self.folder, writer, donors, &judge)?))
        };
        let mended = writers.into_iter().map(mend).collect();
        // Statements may have come back, and frames that they name.
        self.state.forgotten = None;
        let forgotten = Forgotten::read(&self.folder, &self.state.keyring)?;
        if self.wipe_beside(&forgotten).is_err() {
            self.state.troubles.push(Trouble::NotWiped);
        }
        mended
    }

    /// Throws the index away and makes it again from the ledgers; `progress` hears the number of frames read so far.
    pub fn make_index_anew(&mut self, progress: &mut dyn FnMut(u64)) -> Result<(), ReadError> {
        self.close_index();
        self.state.forgotten = None;
        match self.folder.disk().remove_folder(&self.folder.index()) {
            Err(error) if !error.is_missing() => return Err(error.into()),
            _ => {}
        }
        self.folder.disk().create_folder(&self.folder.index())?;
        self.catch_up(progress)
    }

    /// Tells whether a frame opens, and says itself that it was sealed for another place.
    fn is_foreign(&self, frame: &Frame) -> bool {
        let Body::Live(body) = &frame.body else { return false };
        let Ok(content) = open(body, self.state.keyring.epochs()) else { return false };
        let here = (frame.kind.0, frame.place.writer, frame.place.seq);
        format1::bound_to(&content).is_some_and(|there| there != here)
    }
}

fn rolled_back(trouble: &Trouble) -> Option<WriterId> {
    if let Trouble::Rollback(writer) = trouble { Some(*writer) } else { None }
}
