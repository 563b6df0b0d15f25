//! Forget statements in frames: read, verified, sealed.

use daftar_crypto::{Keyring, VerifyingKey, Writer, WriterId, label};
use daftar_store::{Folder, Frame, FrameKind, Ledgers, StoreError};

use super::Forgotten;
use crate::{
    format1::{Forget, Signed},
    read::{Vouched, certificate},
    record::open_frame,
};

/// Returns the key that signs a writer's statements; none if nothing vouches for the writer.
pub(crate) fn key_of(folder: &Folder, keyring: &Keyring, writer: WriterId) -> Option<VerifyingKey<Writer>> {
    // The own certificate may be damaged; the own key is in the keyring.
    if writer == keyring.writer() {
        return Some(keyring.writer_key().verifying_key());
    }
    match certificate(folder, keyring, writer) {
        Vouched::For(certificate) => Some(VerifyingKey::from_bytes(certificate.writer_key)),
        Vouched::Damaged | Vouched::Stranger => None,
    }
}

/// Tells whether a ledger belongs to the journal, as far as its certificate tells.
pub(crate) fn is_of_journal(folder: &Folder, keyring: &Keyring, writer: WriterId) -> bool {
    writer == keyring.writer() || !matches!(certificate(folder, keyring, writer), Vouched::Stranger)
}

/// Reads the statement in a frame, if it is a valid one.
pub(super) fn read(frame: &Frame, keyring: &Keyring, key: &VerifyingKey<Writer>) -> Option<Forget> {
    if frame.kind != FrameKind::FORGET {
        return None;
    }
    let signed = open_frame::<Signed>(frame, keyring.epochs()).ok()?;
    signed.verify::<Forget, _>(key, label::FORGET).ok()
}

/// Tells whether the statement in a frame is a valid one of its ledger's writer.
pub(crate) fn is_valid(frame: &Frame, folder: &Folder, keyring: &Keyring) -> bool {
    key_of(folder, keyring, frame.place.writer).is_some_and(|key| read(frame, keyring, &key).is_some())
}

impl Forgotten {
    /// Reads every forget statement of every certified writer, from the ledgers.
    pub(crate) fn read(folder: &Folder, keyring: &Keyring) -> Result<Self, StoreError> {
        let mut forgotten = Self::default();
        for writer in Ledgers::writers(folder)? {
            let Some(key) = key_of(folder, keyring, writer) else { continue };
            let mut places = Vec::new();
            Ledgers::each_head(folder, writer, None, &mut |frame| {
                places.extend((frame.head.kind == FrameKind::FORGET).then_some(frame.place));
            })?;
            let frames = places.iter().filter_map(|place| Ledgers::read_at(folder, place).ok());
            frames.filter_map(|frame| read(&frame, keyring, &key)).for_each(|forget| forgotten.add(&forget));
        }
        Ok(forgotten)
    }
}
