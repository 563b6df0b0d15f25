//! The whole journal read back: every frame, every checkpoint, every attachment.

use std::collections::{BTreeMap, BTreeSet};

use daftar_crypto::{Checkpoint, Digest, EntryId, Frontier, Keyring, VerifyingKey, Writer, WriterId};
use daftar_store::{AttachmentError, Body, Frame, FrameKind, HEAD_LEN, Ledgers, Scanned, StoreError};

use crate::{
    Journal, Unlocked,
    checkpoints::leaves_of,
    forget::Forgotten,
    format1::{CheckpointFrame, Leaf},
    read::{Vouched, certificate, record_trouble},
    record,
    trouble::Trouble,
};

/// What a check counted and found.
#[derive(Debug, Default)]
pub struct CheckReport {
    /// Frames read.
    pub frames: u64,
    /// Entries of all kinds.
    pub entries: u64,
    /// Revisions of all entries.
    pub revisions: u64,
    /// Checkpoints whose signature and tree fit.
    pub checkpoints: u64,
    /// Attachments read back in full.
    pub attachments: u64,
    /// Everything that is not as it should be.
    pub troubles: Vec<Trouble>,
}

/// Why a check could not be carried through.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum CheckError {
    /// The disk refused.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The caller asked to stop.
    #[error("it was interrupted; nothing was changed")]
    Interrupted,
}

#[derive(Default)]
struct Seen {
    revisions: BTreeSet<daftar_crypto::RevisionId>,
    entries: BTreeSet<EntryId>,
    attachments: BTreeMap<Digest, EntryId>,
}

impl Journal<Unlocked> {
    /// Reads everything back and reports. `progress` hears the bytes read so far, and says whether to go on.
    pub fn check(&mut self, progress: &mut dyn FnMut(u64) -> bool) -> Result<CheckReport, CheckError> {
        let mut report = CheckReport { troubles: self.take_troubles(), ..CheckReport::default() };
        let mut seen = Seen::default();
        let mut bytes = 0;
        for writer in Ledgers::writers(&self.folder)? {
            self.check_ledger(writer, &mut report, &mut seen, &mut bytes, progress)?;
        }
        self.check_attachments(&seen.attachments, &mut report, &mut bytes, progress)?;
        report.entries = seen.entries.len() as u64;
        report.revisions = seen.revisions.len() as u64;
        once(&mut report.troubles);
        Ok(report)
    }

    fn check_ledger(
        &self,
        writer: WriterId,
        report: &mut CheckReport,
        seen: &mut Seen,
        bytes: &mut u64,
        progress: &mut dyn FnMut(u64) -> bool,
    ) -> Result<(), CheckError> {
        let key = match certificate(&self.folder, &self.state.keyring, writer) {
            Vouched::For(certificate) => Some(VerifyingKey::from_bytes(certificate.writer_key)),
            Vouched::Damaged => {
                report.troubles.push(Trouble::Certificate(writer));
                None
            }
            Vouched::Stranger => {
                report.troubles.push(Trouble::Stranger(writer));
                return Ok(());
            }
        };
        let mut chain = Chain::default();
        for scanned in Ledgers::scan(&self.folder, writer, None)? {
            match scanned? {
                Scanned::Damage(damage) => report.troubles.push(Trouble::Ledger(damage)),
                Scanned::UnfinishedTail(tail) => report.troubles.push(Trouble::Unfinished(tail)),
                Scanned::Frame(frame) => {
                    report.frames += 1;
                    *bytes += frame_length(&frame);
                    if !progress(*bytes) {
                        return Err(CheckError::Interrupted);
                    }
                    self.check_frame(&frame, key.as_ref(), &mut chain, report, seen);
                    chain.last = Some((frame.place.seq, frame.link));
                }
            }
        }
        Ok(())
    }

    fn check_frame(
        &self,
        frame: &Frame,
        key: Option<&VerifyingKey<Writer>>,
        chain: &mut Chain,
        report: &mut CheckReport,
        seen: &mut Seen,
    ) {
        let keyring = &self.state.keyring;
        match frame.kind {
            FrameKind::REVISIONS | FrameKind::CARRIED => {
                match record::open_batch(frame, keyring.epochs()) {
                    Ok(batch) => {
                        batch.revisions.iter().for_each(|(_, revision)| seen.take(revision));
                        report.troubles.extend(batch.trouble.map(|error| record_trouble(&frame.place, &error)));
                    }
                    Err(_) if self.is_tombstone(frame) => {}
                    Err(error) => report.troubles.push(record_trouble(&frame.place, &error)),
                }
                chain.leaves.extend(leaves_of(frame, keyring));
            }
            FrameKind::CHECKPOINT => match check_checkpoint(frame, keyring, key, chain) {
                true => report.checkpoints += 1,
                false => report.troubles.push(Trouble::Checkpoint(frame.place.writer)),
            },
            kind if kind.0 > FrameKind::WAYS.0 => report.troubles.push(Trouble::Newer),
            _ => {}
        }
    }

    fn is_tombstone(&self, frame: &Frame) -> bool {
        let forgotten = || Forgotten::read(&self.folder, &self.state.keyring).unwrap_or_default();
        matches!(frame.body, Body::Zeroed) && forgotten().explains(frame.place.writer, frame.place.seq, frame.link)
    }

    fn check_attachments(
        &self,
        attachments: &BTreeMap<Digest, EntryId>,
        report: &mut CheckReport,
        bytes: &mut u64,
        progress: &mut dyn FnMut(u64) -> bool,
    ) -> Result<(), CheckError> {
        for (&id, &entry) in attachments {
            let mut go_on = true;
            let before = *bytes;
            let mut count = |read: u64| {
                *bytes = before + read;
                go_on = progress(*bytes);
            };
            match daftar_store::check_attachment(&self.folder, &id, &mut count) {
                Ok(true) => report.attachments += 1,
                Ok(false) => report.troubles.push(Trouble::DamagedAttachment { entry, id }),
                Err(AttachmentError::Missing(_)) => report.troubles.push(Trouble::MissingAttachment { entry, id }),
                Err(AttachmentError::Io(error)) => return Err(error.into()),
                Err(_) => report.troubles.push(Trouble::DamagedAttachment { entry, id }),
            }
            if !go_on {
                return Err(CheckError::Interrupted);
            }
        }
        Ok(())
    }
}

impl Seen {
    fn take(&mut self, revision: &record::Revision) {
        self.revisions.insert(revision.id);
        self.entries.insert(revision.open.entry);
        let ids = revision.fields.numbers("attachments").into_iter();
        let ids = ids.filter_map(|n| revision.fields.text(&format!("attachments/{n}/id")).parse().ok());
        self.attachments.extend(ids.map(|id| (id, revision.open.entry)));
    }
}

/// Names each trouble once: some were found by the index already.
fn once(troubles: &mut Vec<Trouble>) {
    let mut known = BTreeSet::new();
    troubles.retain(|trouble| known.insert(trouble.to_string()));
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
}

/// Checks a checkpoint against its ledger, and goes on from its frontier.
///
/// The leaves that it carries count: with those of the checkpoint before they give its root, whatever was wiped or damaged since. What still reads
/// must be among them, in order.
fn check_checkpoint(frame: &Frame, keyring: &Keyring, key: Option<&VerifyingKey<Writer>>, chain: &mut Chain) -> bool {
    let Ok(stored) = record::open_frame::<CheckpointFrame>(frame, keyring.epochs()) else { return false };
    let Some(checkpoint) = key.and_then(|key| Checkpoint::verify(&stored.note, key).ok()) else { return false };
    let mut tree = std::mem::take(&mut chain.tree);
    stored.leaves.iter().for_each(|leaf| tree.push(Digest(leaf.hash)));
    let about_this = checkpoint.journal == keyring.journal() && checkpoint.writer == frame.place.writer;
    let same_chain = chain.last.is_none_or(|(seq, link)| (seq, link) == (checkpoint.seq, checkpoint.link));
    let same_tree = (tree.leaves(), tree.root()) == (checkpoint.leaves, checkpoint.root);
    let same_frontier = tree.roots().iter().map(|root| root.0).eq(stored.frontier.iter().copied());
    let read = std::mem::take(&mut chain.leaves);
    chain.tree = tree;
    about_this && same_chain && same_tree && same_frontier && are_among(&read, &stored.leaves)
}

/// Tells whether all of `read` occur in `all`, in the same order.
fn are_among(read: &[Leaf], all: &[Leaf]) -> bool {
    let mut all = all.iter();
    read.iter().all(|leaf| all.any(|other| other == leaf))
}
