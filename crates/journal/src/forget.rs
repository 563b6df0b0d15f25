//! Forget statements: which wiped frames are explained (format.md § Forget). No command writes them yet; every reader obeys them.

use std::collections::BTreeSet;

use daftar_crypto::{Digest, Keyring, VerifyingKey, Writer, WriterId, label};
use daftar_store::{Damage, DamageKind, Folder, Frame, FrameKind, Ledgers, Place, Scanned, StoreError};

use crate::{
    format1::{Forget, Signed},
    read::{Vouched, certificate},
    record::open_frame,
};

/// The frames that forget statements of this journal name.
#[derive(Debug, Default)]
pub(crate) struct Forgotten(BTreeSet<(WriterId, u64, Digest)>);

impl Forgotten {
    /// Reads every forget statement of every certified writer.
    pub(crate) fn read(folder: &Folder, keyring: &Keyring) -> Result<Self, StoreError> {
        let mut forgotten = Self::default();
        for writer in Ledgers::writers(folder)? {
            let Vouched::For(certificate) = certificate(folder, keyring, writer) else { continue };
            let key = VerifyingKey::from_bytes(certificate.writer_key);
            for scanned in Ledgers::scan(folder, writer, None)? {
                if let Scanned::Frame(frame) = scanned? {
                    forgotten.take(&frame, keyring, &key);
                }
            }
        }
        Ok(forgotten)
    }

    fn take(&mut self, frame: &Frame, keyring: &Keyring, key: &VerifyingKey<Writer>) {
        if frame.kind != FrameKind::FORGET {
            return;
        }
        let signed = open_frame::<Signed>(frame, keyring.epochs()).ok();
        let statement = signed.and_then(|signed| signed.verify::<Forget, _>(key, label::FORGET).ok());
        let frames = statement.into_iter().flat_map(|forget| forget.frames);
        self.0.extend(frames.map(|frame| (WriterId(frame.writer), frame.seq, Digest(frame.link))));
    }

    /// Tells whether a frame whose body is zeros is a tombstone.
    pub(crate) fn explains(&self, writer: WriterId, seq: u64, link: Digest) -> bool {
        self.0.contains(&(writer, seq, link))
    }

    /// Tells whether a damage is only a tombstone.
    pub(crate) fn explains_damage(&self, folder: &Folder, damage: &Damage) -> bool {
        let DamageKind::WipedUnexplained { seq } = damage.what else { return false };
        let place = Place { writer: damage.writer, seq, segment: damage.segment, offset: damage.offset };
        Ledgers::head_at(folder, &place).is_ok_and(|head| self.explains(damage.writer, seq, head.link()))
    }
}
