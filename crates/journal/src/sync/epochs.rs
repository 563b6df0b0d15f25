//! Epochs on their way between devices.

use std::collections::BTreeSet;

use daftar_crypto::{Epoch, Identity, Recipient, WriterId, label, open, seal_to_devices};
use daftar_store::{Body, FrameKind, Index, Ledgers, StoreError};
use jiff::Zoned;

use super::{
    Offered, TakeError,
    announced::{Announced, statement},
};
use crate::{
    Journal, Unlocked, WriteError,
    format1::{self, EpochFrame, Signed},
    read::{Vouched, certificate},
    time_text,
};

/// For so many devices one frame is sealed at most: an age header has limits.
const DEVICES: usize = 16;

/// A device of the journal, by its certificate.
struct Certified {
    writer: WriterId,
    recipient: Recipient<daftar_crypto::Device>,
}

impl Journal<Unlocked> {
    /// Takes the epochs that are addressed to this device into its keyring, before anything that is sealed to them.
    pub(super) fn take_epochs(&mut self, offered: &Offered) -> Result<(), TakeError> {
        let keyring = &self.state.keyring;
        let mut statements: Vec<EpochFrame> =
            offered.frames(FrameKind::EPOCH).filter_map(|frame| statement(frame, keyring)).collect();
        statements.sort_by(|one, other| (one.number, &one.identity).cmp(&(other.number, &other.identity)));
        let known: BTreeSet<String> = keyring.epochs().iter().map(|epoch| epoch.reveal().to_string()).collect();
        let read = |statement: &EpochFrame| Identity::<Epoch>::parse(&statement.identity).ok();
        let new: Vec<_> = statements.iter().filter(|it| !known.contains(&it.identity)).filter_map(read).collect();
        if new.is_empty() {
            return Ok(());
        }
        self.change_keyring(None, |keyring| {
            for epoch in new {
                keyring.take_epoch(epoch);
            }
            Ok::<_, StoreError>(())
        })?;
        // What could not be opened before is looked at again.
        self.close_index();
        Index::discard(&self.folder)?;
        self.state.forgotten = None;
        Ok(())
    }

    /// Announces every epoch to the devices that do not have it; begins one if a device was retired since the newest began.
    ///
    /// Returns the devices that came with keys of before a retirement, and that nobody knew then: whoever was retired could have made them of
    /// what they have. They get no keys; made anew from a new backup, they have them.
    pub fn settle_epochs(&mut self, now: &Zoned) -> Result<BTreeSet<WriterId>, WriteError> {
        let own = self.writer();
        let devices = self.certified()?;
        if devices.iter().all(|device| device.writer == own) {
            return Ok(BTreeSet::new());
        }
        let announced = Announced::read(&self.folder, &self.state.keyring)?;
        let mut retired = announced.retired();
        retired.extend(self.retired_devices().unwrap_or_default());
        if retired.contains(&own) {
            return Ok(BTreeSet::new());
        }
        let newest = |journal: &Self| journal.state.keyring.epochs().last().map(Identity::reveal);
        let newest_is_without = newest(self).is_some_and(|newest| announced.is_without(&newest, &retired));
        let begins = !retired.is_empty() && !newest_is_without;
        if begins {
            self.change_keyring(None, |keyring| {
                keyring.add_epoch();
                Ok::<_, StoreError>(())
            })?;
        }
        let late = self.late(&announced, &devices);
        let is_meant = |device: &Certified| !retired.contains(&device.writer) && !late.contains(&device.writer);
        let to: Vec<Certified> = devices.into_iter().filter(is_meant).collect();
        let count = self.state.keyring.epochs().len();
        for number in 1..count {
            let epoch = self.state.keyring.epochs()[number].reveal();
            let is_new = begins && number + 1 == count;
            let lacks = |device: &Certified| {
                device.writer != own
                    && !announced.is_known_to(&epoch, device.writer)
                    && !self.began_with(device, number)
            };
            if is_new || to.iter().any(lacks) {
                self.announce(number, &to, &retired, now)?;
            }
        }
        Ok(late)
    }

    fn announce(
        &mut self,
        number: usize,
        to: &[Certified],
        retired: &BTreeSet<WriterId>,
        now: &Zoned,
    ) -> Result<(), WriteError> {
        let kind = FrameKind::EPOCH;
        for some in to.chunks(DEVICES) {
            let statement = EpochFrame {
                number: u32::try_from(number).unwrap_or(u32::MAX),
                identity: self.state.keyring.epochs()[number].reveal().to_string(),
                to: some.iter().map(|device| device.writer.0).collect(),
                retired: retired.iter().map(|writer| writer.0).collect(),
                when: time_text(now),
            };
            let signed = Signed::new(self.state.keyring.root(), label::EPOCH, &statement);
            let seq = self.ledger()?.next_seq();
            let content = format1::encode_for(kind.0, self.writer(), seq, &signed);
            let recipients: Vec<_> = some.iter().map(|device| device.recipient.clone()).collect();
            let body = seal_to_devices(&content, &recipients)?;
            self.state.index_is_behind = true;
            self.append_counted(kind, &body, &[])?;
        }
        Ok(())
    }

    fn late(&self, announced: &Announced, devices: &[Certified]) -> BTreeSet<WriterId> {
        let epochs: Vec<_> = self.state.keyring.epochs().iter().map(Identity::reveal).collect();
        let mut late = BTreeSet::new();
        for (retired, begun) in announced.retirements() {
            let Some(first) = epochs.iter().position(|epoch| begun.contains(epoch.as_str())) else { continue };
            let is_late = |device: &&Certified| {
                device.writer != self.writer()
                    && !retired.contains(&device.writer)
                    && !announced.was_known_without(&retired, device.writer)
                    && !(first..epochs.len()).any(|number| self.began_with(device, number))
            };
            late.extend(devices.iter().filter(is_late).map(|device| device.writer));
        }
        late
    }

    /// Returns the devices that certificates vouch for.
    fn certified(&self) -> Result<Vec<Certified>, StoreError> {
        let mut devices = Vec::new();
        for writer in Ledgers::writers(&self.folder)? {
            let Vouched::For(valid) = certificate(&self.folder, &self.state.keyring, writer) else { continue };
            devices.extend(valid.device.parse().ok().map(|recipient| Certified { writer, recipient }));
        }
        Ok(devices)
    }

    /// Tells whether a device's certificate is sealed to an epoch: its keyring had it from the beginning.
    fn began_with(&self, device: &Certified, number: usize) -> bool {
        let Ok(Some(frame)) = Ledgers::first_frame(&self.folder, device.writer) else { return false };
        let Body::Live(body) = &frame.body else { return false };
        open(body, &self.state.keyring.epochs()[number..=number]).is_ok()
    }
}
