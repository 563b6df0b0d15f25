//! What the epoch statements in the ledgers say, as far as this device opens them.

use std::collections::{BTreeMap, BTreeSet};

use daftar_crypto::{Keyring, WriterId, label};
use daftar_store::{Body, Folder, Frame, FrameKind, Ledgers, StoreError};

use crate::format1::{self, EpochFrame, Signed};

/// All statements that this device reads.
pub(super) struct Announced(Vec<EpochFrame>);

impl Announced {
    pub(super) fn read(folder: &Folder, keyring: &Keyring) -> Result<Self, StoreError> {
        let mut statements = Vec::new();
        for writer in Ledgers::writers(folder)? {
            let mut places = Vec::new();
            Ledgers::each_head(folder, writer, None, &mut |frame| {
                places.extend((frame.head.kind == FrameKind::EPOCH).then_some(frame.place));
            })?;
            let frames = places.iter().filter_map(|place| Ledgers::read_at(folder, place).ok());
            statements.extend(frames.filter_map(|frame| statement(&frame, keyring)));
        }
        Ok(Self(statements))
    }

    /// Returns the writers that any statement says are retired.
    pub(super) fn retired(&self) -> BTreeSet<WriterId> {
        self.0.iter().flat_map(|statement| &statement.retired).copied().map(WriterId).collect()
    }

    /// Tells whether an epoch was announced to a writer.
    pub(super) fn is_known_to(&self, epoch: &str, writer: WriterId) -> bool {
        self.0.iter().any(|statement| statement.identity == epoch && statement.to.contains(&writer.0))
    }

    /// Returns each set of devices that were retired together with the epochs that were begun without them.
    pub(super) fn retirements(&self) -> BTreeMap<BTreeSet<WriterId>, BTreeSet<&str>> {
        let mut all: BTreeMap<BTreeSet<WriterId>, BTreeSet<&str>> = BTreeMap::new();
        for statement in self.0.iter().filter(|statement| !statement.retired.is_empty()) {
            let retired = statement.retired.iter().copied().map(WriterId).collect();
            all.entry(retired).or_default().insert(&statement.identity);
        }
        all
    }

    /// Tells whether a device was known to whoever began an epoch without all of these.
    pub(super) fn was_known_without(&self, retired: &BTreeSet<WriterId>, writer: WriterId) -> bool {
        let without = |it: &&EpochFrame| retired.iter().all(|one| it.retired.contains(&one.0));
        self.0.iter().filter(without).any(|it| it.to.contains(&writer.0))
    }

    /// Tells whether an epoch was begun without all of these.
    pub(super) fn is_without(&self, epoch: &str, retired: &BTreeSet<WriterId>) -> bool {
        let without = |statement: &&EpochFrame| statement.identity == epoch;
        self.0.iter().filter(without).any(|it| retired.iter().all(|writer| it.retired.contains(&writer.0)))
    }
}

/// Reads the statement in a frame, if it is for this device and signed by the journal's root key.
pub(super) fn statement(frame: &Frame, keyring: &Keyring) -> Option<EpochFrame> {
    let Body::Live(body) = &frame.body else { return None };
    let content = keyring.open_on_device(body).ok()?;
    let signed: Signed = format1::decode_for(frame.kind.0, frame.place.writer, frame.place.seq, &content).ok()?;
    signed.verify(&keyring.root().verifying_key(), label::EPOCH).ok()
}
