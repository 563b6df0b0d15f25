//! An installation whose own ledger went on elsewhere.

use daftar_store::StoreError;
use jiff::Zoned;

use crate::{Journal, Unlocked, WriteError, entry::Device, journal::begin_ledger};

impl Journal<Unlocked> {
    /// Becomes a new writer: what was written so far is closed with a checkpoint, so that others can take it, and is never gone on with.
    pub(super) fn leave_forked_ledger(&mut self, now: &Zoned) -> Result<(), WriteError> {
        self.sign_checkpoint(now)?;
        let former = self.writer();
        let folder = self.folder.clone();
        let mut ledger = None;
        self.change_keyring(None, |keyring| {
            keyring.become_new_writer();
            ledger = Some(begin_ledger(&folder, keyring, now)?);
            Ok::<_, StoreError>(())
        })?;
        self.forget_writer();
        self.state.writer = ledger;
        self.state.index_is_behind = true;
        let name = self.devices().ok().and_then(|devices| devices.into_iter().find(|it| it.writer == former));
        if let Some(known) = name.filter(|known| !known.name.is_empty()) {
            let device = Device {
                writer: self.writer().to_string(),
                name: known.name,
                added: crate::time_text(now),
                ..Device::default()
            };
            self.add(&device, crate::Author::Keeper, now)?;
        }
        Ok(())
    }
}
