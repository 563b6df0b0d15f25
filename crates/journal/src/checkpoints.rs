//! Checkpoints of this installation's ledger: when they are due, and how they are made.

use std::collections::BTreeSet;

use daftar_crypto::{
    Checkpoint, Digest, Frontier, Keyring, RevisionId, Sealed, VerifyingKey, Writer, WriterId, seal, tree,
};
use daftar_store::{Cursor, Frame, FrameKind, Ledgers, Scanned};
use jiff::{SignedDuration, Timestamp, Zoned, tz::TimeZone};

use crate::{
    Journal, Unlocked,
    format1::{self, CheckpointFrame, Leaf},
    read::{Vouched, certificate},
    record,
    write::WriteError,
};

const DUE_AFTER: SignedDuration = SignedDuration::from_hours(24);
/// After how many frames a checkpoint is due.
const DUE_FRAMES: u64 = 1_000;
/// After how many revisions: whoever looks for the newest checkpoint reads their leaves.
const DUE_LEAVES: usize = 4_096;

/// What this process appended since it last signed.
#[derive(Debug, Default)]
pub(crate) struct Unsigned {
    frames: u64,
    leaves: Vec<Leaf>,
    /// The number of the frame from which on `leaves` holds the leaves of every frame; none if that is not known.
    from: Option<u64>,
    /// Whether something else may stand in the ledger since: then it is read.
    is_unsure: bool,
}

/// How much of it there is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Count {
    frames: u64,
    leaves: usize,
}

impl Count {
    pub(crate) fn add(&mut self, leaves: usize) {
        self.frames += 1;
        self.leaves += leaves;
    }

    /// Tells whether a checkpoint is due.
    pub(crate) fn is_due(self) -> bool {
        self.frames >= DUE_FRAMES || self.leaves >= DUE_LEAVES
    }
}

impl Unsigned {
    pub(crate) fn count(&self) -> Count {
        Count { frames: self.frames, leaves: self.leaves.len() }
    }

    /// Tells whether a checkpoint is due.
    pub(crate) fn is_due(&self) -> bool {
        self.count().is_due()
    }

    fn add(&mut self, seq: u64, ids: &[RevisionId]) {
        self.frames += 1;
        if !self.is_unsure {
            self.from.get_or_insert(seq);
        }
        self.leaves.extend(ids.iter().map(|id| leaf(seq, id)));
    }

    /// Returns the leaves of all frames from a number on.
    fn all_from(&self, seq: u64) -> Option<&[Leaf]> {
        (self.from == Some(seq)).then_some(&self.leaves)
    }
}

/// A writer's signed checkpoint.
#[derive(Debug, Clone)]
pub struct SignedCheckpoint {
    /// Whose ledger it is about.
    pub writer: WriterId,
    /// The key that signed it.
    pub key: VerifyingKey<Writer>,
    /// The note with its signature.
    pub note: String,
    /// The twelve words that bind it when they are read to an outsider.
    pub code: String,
}

/// The newest checkpoint of a ledger.
struct Last {
    cursor: Cursor,
    checkpoint: Checkpoint,
    frontier: Frontier,
    note: String,
}

impl Journal<Unlocked> {
    /// Signs a checkpoint over everything that this installation wrote, unless the newest frame is one.
    pub fn sign_checkpoint(&mut self, now: &Zoned) -> Result<SignedCheckpoint, WriteError> {
        let (last, key) = (self.last_checkpoint()?, self.state.keyring.writer_key().verifying_key());
        let next_seq = self.ledger()?.next_seq();
        if let Some(last) = last.as_ref().filter(|last| last.cursor.place.seq + 1 == next_seq) {
            return Ok(last.signed(key));
        }
        let leaves = self.leaves_since(last.as_ref())?;
        let mut frontier = last.map(|last| last.frontier).unwrap_or_default();
        leaves.iter().for_each(|leaf| frontier.push(Digest(leaf.hash)));
        let checkpoint = self.checkpoint(&frontier, now)?;
        let note = checkpoint.sign(self.state.keyring.writer_key());
        let frame = CheckpointFrame {
            note: note.clone(),
            frontier: frontier.roots().iter().map(|root| root.0).collect(),
            leaves,
        };
        let seq = self.ledger()?.next_seq();
        let content = format1::encode_for(FrameKind::CHECKPOINT.0, self.writer(), seq, &frame);
        let body = seal(&content, &self.state.keyring.newest_epoch());
        self.state.unsigned = Unsigned::default();
        self.ledger()?.append(FrameKind::CHECKPOINT, &body?)?;
        self.state.unsigned.from = Some(seq + 1);
        Ok(SignedCheckpoint { writer: self.writer(), key, note, code: checkpoint.code() })
    }

    /// Signs a checkpoint if the last one is a day or a thousand frames old, or this process wrote thousands of revisions since. For writing commands; reading never signs.
    pub fn sign_checkpoint_if_due(&mut self, now: &Zoned) -> Result<(), WriteError> {
        let next_seq = self.ledger()?.next_seq();
        let due = match self.last_checkpoint()? {
            None => next_seq >= DUE_FRAMES || self.state.unsigned.is_due() || self.is_a_day_old(now),
            Some(last) => {
                let frames = next_seq.saturating_sub(last.cursor.place.seq);
                let age = last.checkpoint.time.parse::<Timestamp>().map(|then| now.timestamp().duration_since(then));
                let due = frames >= DUE_FRAMES || self.state.unsigned.is_due();
                frames > 1 && (due || age.is_ok_and(|age| age >= DUE_AFTER))
            }
        };
        if due { self.sign_checkpoint(now).map(drop) } else { Ok(()) }
    }

    /// Tells whether this installation began a day ago, by its certificate.
    fn is_a_day_old(&self, now: &Zoned) -> bool {
        let Vouched::For(own) = certificate(&self.folder, &self.state.keyring, self.writer()) else { return true };
        let began = own.created.parse::<Zoned>();
        began.is_ok_and(|began| now.timestamp().duration_since(began.timestamp()) >= DUE_AFTER)
    }

    /// Signs a checkpoint, and returns the newest one of each of these writers that has one, the own first.
    pub fn checkpoints_of(
        &mut self,
        writers: &BTreeSet<WriterId>,
        now: &Zoned,
    ) -> Result<Vec<SignedCheckpoint>, WriteError> {
        let mut checkpoints = vec![self.sign_checkpoint(now)?];
        let own = self.writer();
        let others: BTreeSet<_> = writers.iter().copied().filter(|writer| *writer != own).collect();
        checkpoints.extend(self.newest_checkpoints_of(&others)?);
        Ok(checkpoints)
    }

    /// Returns the newest checkpoint of each of these writers that has one; signs none.
    pub fn newest_checkpoints_of(&self, writers: &BTreeSet<WriterId>) -> Result<Vec<SignedCheckpoint>, WriteError> {
        let mut checkpoints = Vec::new();
        for &writer in writers {
            let Vouched::For(certificate) = certificate(&self.folder, &self.state.keyring, writer) else { continue };
            let key = VerifyingKey::from_bytes(certificate.writer_key);
            checkpoints.extend(self.last_of(writer, &key)?.map(|last| last.signed(key)));
        }
        Ok(checkpoints)
    }

    /// Checks a note that may have been handed over: it must be of this journal, and signed by the writer that it names. `None` if it is not.
    pub fn verify_checkpoint(&self, note: &str) -> Option<Checkpoint> {
        let origin = note.lines().next()?.rsplit_once('/')?.1;
        let writer: WriterId = origin.parse().ok()?;
        let keyring = &self.state.keyring;
        let key = if writer == keyring.writer() {
            keyring.writer_key().verifying_key()
        } else {
            let Vouched::For(certificate) = certificate(&self.folder, keyring, writer) else { return None };
            VerifyingKey::from_bytes(certificate.writer_key)
        };
        let checkpoint = Checkpoint::verify(note, &key).ok()?;
        (checkpoint.journal == keyring.journal() && checkpoint.writer == writer).then_some(checkpoint)
    }

    /// Returns when a writer last signed; empty if it never did.
    pub(crate) fn last_signed(&self, writer: WriterId, key: &VerifyingKey<Writer>) -> String {
        self.last_of(writer, key).ok().flatten().map(|last| last.checkpoint.time).unwrap_or_default()
    }

    fn last_checkpoint(&self) -> Result<Option<Last>, WriteError> {
        self.last_of(self.state.keyring.writer(), &self.state.keyring.writer_key().verifying_key())
    }

    fn last_of(&self, writer: WriterId, key: &VerifyingKey<Writer>) -> Result<Option<Last>, WriteError> {
        let found = Ledgers::last_of_kind(&self.folder, writer, FrameKind::CHECKPOINT)?;
        Ok(found.and_then(|(frame, cursor)| read_last(&frame, cursor, &self.state.keyring, key)))
    }

    /// Appends a frame to this installation's ledger; `ids` are what adds leaves in it.
    pub(crate) fn append_counted(
        &mut self,
        kind: FrameKind,
        body: &Sealed,
        ids: &[RevisionId],
    ) -> Result<(), WriteError> {
        let ledger = self.ledger()?;
        let seq = ledger.next_seq();
        if let Err(error) = ledger.append(kind, body) {
            // It may be on the disk all the same, beside the frame that gets its number.
            self.state.unsigned = Unsigned { is_unsure: true, ..Unsigned::default() };
            return Err(error.into());
        }
        self.state.unsigned.add(seq, ids);
        Ok(())
    }

    /// A frame that does not read was in no checkpoint yet and adds no leaf.
    fn leaves_since(&self, last: Option<&Last>) -> Result<Vec<Leaf>, WriteError> {
        if let Some(known) = last.and_then(|last| self.state.unsigned.all_from(last.cursor.place.seq + 1)) {
            return Ok(known.to_vec());
        }
        let mut leaves = Vec::new();
        let after = last.map(|last| &last.cursor);
        for scanned in Ledgers::scan(&self.folder, self.state.keyring.writer(), after)? {
            let Scanned::Frame(frame) = scanned? else { continue };
            leaves.extend(leaves_of(&frame, &self.state.keyring));
        }
        Ok(leaves)
    }

    fn checkpoint(&mut self, frontier: &Frontier, now: &Zoned) -> Result<Checkpoint, WriteError> {
        let ledger = self.ledger()?;
        let seq = ledger.next_seq().saturating_sub(1);
        let link = ledger.last_link().unwrap_or_default();
        let keyring = &self.state.keyring;
        let utc = now.with_time_zone(TimeZone::UTC).strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
        Ok(Checkpoint::new(keyring.journal(), keyring.writer(), frontier, seq, link, utc))
    }
}

impl Last {
    fn signed(&self, key: VerifyingKey<Writer>) -> SignedCheckpoint {
        SignedCheckpoint { writer: self.checkpoint.writer, key, note: self.note.clone(), code: self.checkpoint.code() }
    }
}

fn read_last(frame: &Frame, cursor: Cursor, keyring: &Keyring, key: &VerifyingKey<Writer>) -> Option<Last> {
    let stored: CheckpointFrame = record::open_frame(frame, keyring.epochs()).ok()?;
    let checkpoint = Checkpoint::verify(&stored.note, key).ok()?;
    let frontier = Frontier::new(checkpoint.leaves, stored.frontier.into_iter().map(Digest).collect()).ok()?;
    let is_of_this = checkpoint.writer == frame.place.writer && checkpoint.journal == keyring.journal();
    (is_of_this && frontier.root() == checkpoint.root).then_some(Last {
        cursor,
        checkpoint,
        frontier,
        note: stored.note,
    })
}

/// Returns the leaves of a frame's revisions; none for other kinds and for what does not read.
pub(crate) fn leaves_of(frame: &Frame, keyring: &Keyring) -> Vec<Leaf> {
    if frame.kind != FrameKind::REVISIONS {
        return Vec::new();
    }
    let ids = record::open_batch(frame, keyring.epochs()).map(|batch| batch.ids).unwrap_or_default();
    ids.iter().map(|id| leaf(frame.place.seq, id)).collect()
}

fn leaf(seq: u64, id: &RevisionId) -> Leaf {
    Leaf { seq, hash: tree::leaf(id).0 }
}
