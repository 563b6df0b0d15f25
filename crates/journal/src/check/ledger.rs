//! Reading a ledger back, with its certificate and its checkpoints.

use daftar_crypto::{Checkpoint, Digest, Frontier, Keyring, VerifyingKey, Writer, WriterId};
use daftar_store::{Body, Frame, FrameKind, HEAD_LEN, LINE, Ledgers, Scanned};

use super::{CheckError, Reading};
use crate::{
    checkpoints::leaves_of,
    forget::is_valid,
    format1::{CheckpointFrame, Leaf},
    read::{Vouched, certificate, record_trouble},
    record::{self, ReadRecordError},
    trouble::Trouble,
};

impl Reading<'_> {
    pub(super) fn ledger(&mut self, writer: WriterId) -> Result<(), CheckError> {
        let (folder, keyring) = (&self.journal.folder, &self.journal.state.keyring);
        let key = match certificate(folder, keyring, writer) {
            Vouched::For(certificate) => Some(VerifyingKey::from_bytes(certificate.writer_key)),
            Vouched::Damaged => {
                self.report.troubles.push(Trouble::Certificate(writer));
                None
            }
            Vouched::Stranger => {
                self.report.troubles.push(Trouble::Stranger(writer));
                return Ok(());
            }
        };
        let (mut chain, mut of_line) = (Chain::default(), 0);
        if Ledgers::lines(folder, writer)?.len() > 1 {
            self.report.troubles.push(Trouble::Forked(writer));
        }
        for scanned in Ledgers::scan(folder, writer, None)? {
            match scanned? {
                Scanned::Damage(damage) if self.journal.forgotten().explains_damage(folder, &damage) => {
                    self.report.troubles.push(Trouble::NotWiped);
                }
                Scanned::Damage(damage) => {
                    chain.is_torn = true;
                    self.report.troubles.push(Trouble::Ledger(damage));
                }
                Scanned::UnfinishedTail(tail) => self.report.troubles.push(Trouble::Unfinished(tail)),
                Scanned::Frame(frame) => {
                    let line = frame.place.segment / LINE;
                    if std::mem::replace(&mut of_line, line) != line {
                        chain = Chain::default();
                    }
                    self.report.frames += 1;
                    self.step(frame_length(&frame))?;
                    self.frame(&frame, key.as_ref(), &mut chain);
                    chain.last = Some((frame.place.seq, frame.link));
                }
            }
        }
        Ok(())
    }

    fn frame(&mut self, frame: &Frame, key: Option<&VerifyingKey<Writer>>, chain: &mut Chain) {
        let keyring = &self.journal.state.keyring;
        match frame.kind {
            FrameKind::REVISIONS | FrameKind::CARRIED if self.journal.forgotten().names(frame) => {
                self.report.forgotten += 1;
                self.report.troubles.extend(matches!(frame.body, Body::Live(_)).then_some(Trouble::NotWiped));
                chain.leaves.extend(leaves_of(frame, keyring));
            }
            FrameKind::REVISIONS | FrameKind::CARRIED => {
                match record::open_batch(frame, keyring.epochs()) {
                    Ok(batch) => {
                        let forgotten = self.journal.forgotten();
                        let shown = batch.revisions.iter().map(|(_, revision)| revision);
                        let shown = shown.filter(|revision| !forgotten.has_entry(&revision.open.entry));
                        shown.for_each(|revision| self.known.take(revision));
                        self.report.troubles.extend(batch.trouble.map(|error| record_trouble(&frame.place, &error)));
                    }
                    Err(error) => self.report.troubles.push(record_trouble(&frame.place, &error)),
                }
                chain.leaves.extend(leaves_of(frame, keyring));
            }
            FrameKind::CHECKPOINT => match self.checkpoint(frame, key, chain) {
                true => self.report.checkpoints += 1,
                false => self.report.troubles.push(Trouble::Checkpoint(frame.place.writer)),
            },
            FrameKind::FORGET if !is_valid(frame, &self.journal.folder, keyring) => {
                self.report.troubles.push(record_trouble(&frame.place, &ReadRecordError::Damaged));
            }
            kind if kind.0 > FrameKind::WAYS.0 => self.report.troubles.push(Trouble::Newer),
            _ => {}
        }
    }

    fn checkpoint(&mut self, frame: &Frame, key: Option<&VerifyingKey<Writer>>, chain: &mut Chain) -> bool {
        let keyring = &self.journal.state.keyring;
        let Ok(stored) = record::open_frame::<CheckpointFrame>(frame, keyring.epochs()) else { return false };
        let writer = frame.place.writer;
        stored.leaves.iter().for_each(|leaf| self.known.leaf(writer, leaf.seq, Digest(leaf.hash)));
        check_checkpoint(&stored, writer, keyring, key, chain)
    }
}

fn frame_length(frame: &Frame) -> u64 {
    let body = if let Body::Live(body) = &frame.body { body.as_bytes().len() } else { 0 };
    (HEAD_LEN + body) as u64
}

/// What a checkpoint is compared with: the ledger as it was read up to it.
#[derive(Default)]
struct Chain {
    /// The tree at the checkpoint before.
    tree: Frontier,
    /// Leaves that were read since.
    leaves: Vec<Leaf>,
    /// Number and link of the frame before.
    last: Option<(u64, Digest)>,
    /// Whether something was damaged since the checkpoint before, or that one itself.
    is_torn: bool,
}

/// Checks a checkpoint against its ledger, and goes on from its frontier.
///
/// The leaves that it carries count: with those of the checkpoint before they give its root, whatever was wiped or damaged since. What still reads
/// must be among them, in order. Where the checkpoint before is lost, the frontier that this one carries must give its root.
fn check_checkpoint(
    stored: &CheckpointFrame,
    writer: WriterId,
    keyring: &Keyring,
    key: Option<&VerifyingKey<Writer>>,
    chain: &mut Chain,
) -> bool {
    let (last, is_torn) = (chain.last, std::mem::take(&mut chain.is_torn));
    let (mut tree, read) = (std::mem::take(&mut chain.tree), std::mem::take(&mut chain.leaves));
    let Some(checkpoint) = key.and_then(|key| Checkpoint::verify(&stored.note, key).ok()) else { return false };
    stored.leaves.iter().for_each(|leaf| tree.push(Digest(leaf.hash)));
    let own = Frontier::new(checkpoint.leaves, stored.frontier.iter().copied().map(Digest).collect()).ok();
    let Some(own) = own.filter(|own| own.root() == checkpoint.root) else { return false };
    let same_tree = (tree.leaves(), tree.roots()) == (own.leaves(), own.roots());
    chain.tree = own;
    let about_this = checkpoint.journal == keyring.journal() && checkpoint.writer == writer;
    let same_chain = last.is_none_or(|last| last == (checkpoint.seq, checkpoint.link));
    let goes_on = last.is_none_or(|(seq, _)| seq <= checkpoint.seq);
    about_this && if is_torn { goes_on } else { same_chain && same_tree && are_among(&read, &stored.leaves) }
}

/// Tells whether all of `read` occur in `all`, in the same order.
fn are_among(read: &[Leaf], all: &[Leaf]) -> bool {
    let mut all = all.iter();
    read.iter().all(|leaf| all.any(|other| other == leaf))
}
