//! Signed checkpoints in C2SP tlog-checkpoint form (format.md § Tree and checkpoint).

use std::fmt::Write;

use data_encoding::BASE64;

use crate::{Digest, Frontier, JournalId, SigningKey, VerifyingKey, Writer, WriterId, label, words};

const ED25519: u8 = 1;

/// What a checkpoint says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Checkpoint {
    /// The journal it belongs to.
    pub journal: JournalId,
    /// The writer whose tree it is.
    pub writer: WriterId,
    /// Leaves in the tree.
    pub leaves: u64,
    /// Root of the tree.
    pub root: Digest,
    /// Number of the last frame before the checkpoint's own.
    pub seq: u64,
    /// Link of that frame.
    pub link: Digest,
    /// UTC, `YYYY-MM-DDTHH:MM:SSZ`: the writer's own clock.
    pub time: String,
}

/// Why a note is no checkpoint of this writer.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum CheckpointError {
    /// The text is not of the specified form.
    #[error("the checkpoint is not in the form that it must have")]
    Form,
    /// The signature is missing or does not fit.
    #[error("the checkpoint's signature does not fit")]
    Signature,
}

impl Checkpoint {
    /// Makes the checkpoint of a tree and a chain.
    pub fn new(journal: JournalId, writer: WriterId, tree: &Frontier, seq: u64, link: Digest, time: String) -> Self {
        Self { journal, writer, leaves: tree.leaves(), root: tree.root(), seq, link, time }
    }

    /// Signs it; returns the whole note.
    pub fn sign(&self, key: &SigningKey<Writer>) -> String {
        let text = self.text();
        let mut signature = key_id(&self.origin(), &key.verifying_key()).to_vec();
        signature.extend(key.sign(b"", text.as_bytes()));
        format!("{text}\n— {} {}\n", self.origin(), BASE64.encode(&signature))
    }

    /// Reads a note and checks its signature.
    pub fn verify(note: &str, key: &VerifyingKey<Writer>) -> Result<Self, CheckpointError> {
        let (body, signatures) = note.split_once("\n\n").ok_or(CheckpointError::Form)?;
        let checkpoint = parse(body).ok_or(CheckpointError::Form)?;
        let text = checkpoint.text();
        if text.strip_suffix('\n') != Some(body) {
            return Err(CheckpointError::Form);
        }
        let start = format!("— {} ", checkpoint.origin());
        let line = signatures.lines().find_map(|line| line.strip_prefix(&start)).ok_or(CheckpointError::Signature)?;
        let signature = BASE64.decode(line.as_bytes()).map_err(|_| CheckpointError::Signature)?;
        let (id, signature) = signature.split_at_checked(4).ok_or(CheckpointError::Signature)?;
        if id != key_id(&checkpoint.origin(), key) {
            return Err(CheckpointError::Signature);
        }
        key.verify(b"", text.as_bytes(), signature).map_err(|_| CheckpointError::Signature)?;
        Ok(checkpoint)
    }

    /// Returns the twelve words that bind this checkpoint when they are read to an outsider.
    pub fn code(&self) -> String {
        words::of_digest(&Digest::of(&[label::CODE, self.text().as_bytes()]))
    }

    fn origin(&self) -> String {
        format!("daftar/{}/{}", self.journal, self.writer)
    }

    fn text(&self) -> String {
        let mut text = format!("{}\n{}\n{}\n", self.origin(), self.leaves, BASE64.encode(&self.root.0));
        writeln!(text, "chain {} {}", self.seq, BASE64.encode(&self.link.0)).expect("a String takes it");
        writeln!(text, "time {}", self.time).expect("a String takes it");
        text
    }
}

fn parse(body: &str) -> Option<Checkpoint> {
    let mut lines = body.lines();
    let (journal, writer) = lines.next()?.strip_prefix("daftar/")?.split_once('/')?;
    let leaves = lines.next()?.parse().ok()?;
    let root = digest(lines.next()?)?;
    let (seq, link) = lines.next()?.strip_prefix("chain ")?.split_once(' ')?;
    let time = lines.next()?.strip_prefix("time ")?.to_owned();
    let (journal, writer, seq, link) = (journal.parse().ok()?, writer.parse().ok()?, seq.parse().ok()?, digest(link)?);
    Some(Checkpoint { journal, writer, leaves, root, seq, link, time })
}

fn digest(text: &str) -> Option<Digest> {
    BASE64.decode(text.as_bytes()).ok()?.try_into().ok().map(Digest)
}

fn key_id(name: &str, key: &VerifyingKey<Writer>) -> [u8; 4] {
    let digest = Digest::of(&[name.as_bytes(), b"\n", &[ED25519], key.as_bytes()]);
    digest.0[..4].try_into().expect("four bytes")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checkpoint() -> Checkpoint {
        let mut tree = Frontier::default();
        tree.push(Digest([5; 32]));
        let time = "2026-11-22T13:07:44Z".to_owned();
        Checkpoint::new(JournalId([1; 16]), WriterId([2; 16]), &tree, 9, Digest([4; 32]), time)
    }

    #[test]
    fn a_note_reads_back_under_its_key_alone() {
        let key = SigningKey::generate();
        let note = checkpoint().sign(&key);
        assert_eq!(Checkpoint::verify(&note, &key.verifying_key()).unwrap(), checkpoint());
        let other = SigningKey::generate().verifying_key();
        assert_eq!(Checkpoint::verify(&note, &other), Err(CheckpointError::Signature));
    }

    #[test]
    fn every_changed_byte_is_found() {
        let key = SigningKey::generate();
        let note = checkpoint().sign(&key);
        for at in (0..note.len()).filter(|at| note.as_bytes()[*at].is_ascii_graphic()) {
            let mut bytes = note.clone().into_bytes();
            bytes[at] = if bytes[at] == b'x' { b'y' } else { b'x' };
            let Ok(changed) = String::from_utf8(bytes) else { continue };
            assert!(Checkpoint::verify(&changed, &key.verifying_key()).is_err(), "byte {at}");
        }
    }

    #[test]
    fn the_code_has_twelve_words_and_follows_the_content() {
        let code = checkpoint().code();
        assert_eq!(code.split(' ').count(), 12);
        assert_ne!(code, Checkpoint { leaves: 2, ..checkpoint() }.code());
    }
}
