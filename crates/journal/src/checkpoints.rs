//! Checkpoints of this installation's ledger: when they are due, and how they are made.

use daftar_crypto::{Checkpoint, Digest, Frontier, Keyring, VerifyingKey, Writer, WriterId, open, seal, tree};
use daftar_store::{Body, Cursor, Frame, FrameKind, Ledgers, Scanned};
use jiff::{SignedDuration, Timestamp, Zoned, tz::TimeZone};

use crate::{
    Journal, Unlocked,
    format1::{self, CheckpointFrame},
    read::{Vouched, certificate},
    record,
    write::WriteError,
};

const DUE_AFTER: SignedDuration = SignedDuration::from_hours(24);
const DUE_FRAMES: u64 = 1_000;

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
        let (leaves, frontier) = self.leaves_since(last.as_ref())?;
        let checkpoint = self.checkpoint(&frontier, now)?;
        let note = checkpoint.sign(self.state.keyring.writer_key());
        let frame = CheckpointFrame {
            note: note.clone(),
            frontier: frontier.roots().iter().map(|root| root.0).collect(),
            leaves: leaves.iter().map(|leaf| leaf.0).collect(),
        };
        let body = seal(&format1::encode(&frame), &self.state.keyring.newest_epoch());
        self.ledger()?.append(FrameKind::CHECKPOINT, &body?)?;
        Ok(SignedCheckpoint { writer: self.writer(), key, note, code: checkpoint.code() })
    }

    /// Signs a checkpoint if the last one is a day or a thousand frames old. For writing commands; reading never signs.
    pub fn sign_checkpoint_if_due(&mut self, now: &Zoned) -> Result<(), WriteError> {
        let next_seq = self.ledger()?.next_seq();
        let due = match self.last_checkpoint()? {
            None => next_seq >= DUE_FRAMES,
            Some(last) => {
                let frames = next_seq.saturating_sub(last.cursor.place.seq);
                let age = last.checkpoint.time.parse::<Timestamp>().map(|then| now.timestamp().duration_since(then));
                frames > 1 && (frames >= DUE_FRAMES || age.is_ok_and(|age| age >= DUE_AFTER))
            }
        };
        if due { self.sign_checkpoint(now).map(drop) } else { Ok(()) }
    }

    /// Signs a checkpoint, and returns it with the newest ones of the journal's other writers.
    pub fn all_checkpoints(&mut self, now: &Zoned) -> Result<Vec<SignedCheckpoint>, WriteError> {
        let mut checkpoints = vec![self.sign_checkpoint(now)?];
        let own = self.writer();
        for writer in Ledgers::writers(&self.folder)?.into_iter().filter(|writer| *writer != own) {
            let Vouched::For(certificate) = certificate(&self.folder, &self.state.keyring, writer) else { continue };
            let key = VerifyingKey::from_bytes(certificate.writer_key);
            checkpoints.extend(self.last_of(writer, &key)?.map(|last| last.signed(key)));
        }
        Ok(checkpoints)
    }

    fn last_checkpoint(&self) -> Result<Option<Last>, WriteError> {
        self.last_of(self.state.keyring.writer(), &self.state.keyring.writer_key().verifying_key())
    }

    fn last_of(&self, writer: WriterId, key: &VerifyingKey<Writer>) -> Result<Option<Last>, WriteError> {
        let found = Ledgers::last_of_kind(&self.folder, writer, FrameKind::CHECKPOINT)?;
        Ok(found.and_then(|(frame, cursor)| read_last(&frame, cursor, &self.state.keyring, key)))
    }

    /// A frame that does not read was in no checkpoint yet and adds no leaf.
    fn leaves_since(&self, last: Option<&Last>) -> Result<(Vec<Digest>, Frontier), WriteError> {
        let mut frontier = last.map(|last| last.frontier.clone()).unwrap_or_default();
        let mut leaves = Vec::new();
        let after = last.map(|last| &last.cursor);
        for scanned in Ledgers::scan(&self.folder, self.state.keyring.writer(), after)? {
            let Scanned::Frame(frame) = scanned? else { continue };
            for leaf in leaves_of(&frame, &self.state.keyring) {
                frontier.push(leaf);
                leaves.push(leaf);
            }
        }
        Ok((leaves, frontier))
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
    let Body::Live(body) = &frame.body else { return None };
    let stored: CheckpointFrame = format1::decode(&open(body, keyring.epochs()).ok()?).ok()?;
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

/// Returns the leaf hashes of a frame's revisions; none for other kinds and for what does not read.
pub(crate) fn leaves_of(frame: &Frame, keyring: &Keyring) -> Vec<Digest> {
    let Body::Live(body) = &frame.body else { return Vec::new() };
    if frame.kind != FrameKind::REVISIONS {
        return Vec::new();
    }
    let revisions = record::open_batch(body, keyring.epochs()).unwrap_or_default();
    revisions.iter().map(|revision| tree::leaf(&revision.id)).collect()
}
