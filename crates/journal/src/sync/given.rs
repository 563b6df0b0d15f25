//! What others may be given.

use std::collections::BTreeSet;

use daftar_crypto::{Digest, WriterId};
use daftar_store::{Ledgers, Standing, StoreError};

use crate::{
    Journal, ReadError, Unlocked,
    entry::{Contact, Incident},
    read::{Vouched, certificate},
};

impl Journal<Unlocked> {
    /// Tells whether a certificate of this journal stands at the beginning of a writer's ledger.
    pub fn is_certified(&self, writer: WriterId) -> bool {
        matches!(certificate(&self.folder, &self.state.keyring, writer), Vouched::For(_))
    }

    /// Tells whether a forget statement names a frame.
    pub fn is_forgotten_frame(&self, frame: &Standing) -> bool {
        self.forgotten().names_standing(frame)
    }

    /// Returns a frame as others may have it: as a tombstone if it is forgotten, whatever lies here; `None` if it is damaged.
    pub fn packed(&self, frame: &Standing) -> Result<Option<Vec<u8>>, StoreError> {
        Ledgers::packed(&self.folder, frame, self.is_forgotten_frame(frame))
    }

    /// Returns the files that some version of what is shown names.
    pub fn named_attachments(&mut self) -> Result<BTreeSet<Digest>, ReadError> {
        let owners = self.index()?.attachment_owners("").map_err(|_| ReadError::Index)?;
        Ok(owners.into_iter().map(|(id, _)| id).collect())
    }

    /// Tells whether a forget statement names a file.
    pub fn is_forgotten_attachment(&self, id: &Digest) -> bool {
        self.forgotten().has_attachment(id)
    }

    /// Returns the files that forget statements name.
    pub fn forgotten_attachments(&self) -> Vec<Digest> {
        self.forgotten().attachments().copied().collect()
    }

    /// Counts the incidents and contacts of which several versions stand side by side. Of what the program keeps about itself the next change
    /// follows all versions.
    pub fn conflicts(&mut self) -> Result<u64, ReadError> {
        Ok((self.side_by_side::<Incident>()?.len() + self.side_by_side::<Contact>()?.len()) as u64)
    }
}
