//! A journal of three imported incidents, of which the second is forgotten, and what else may be found of it.

use std::{fs, path::Path};

use daftar_crypto::{
    Argon2Cost, Digest, EntryId, Identity, Keyring, OpenKeyring, Passphrase, Sealed, SigningKey, Way, Writer, WriterId,
    keyring_file_stem, label, open, seal,
};
use daftar_journal::{
    Author, Journal, Unlocked,
    entry::Incident,
    format1::{self, Bound, Forget, Signed},
};
use daftar_store::{Folder, FrameHead, FrameKind, HEAD_LEN, read_keyring};
use serde_json::{Value, json};

use super::vector;
use crate::vectors_support::{Vector, text::base64};

const TYPED: &str = "Чура дар бог 12";

struct Recorded {
    keyring: Keyring,
    identity: Identity<Way>,
    file: Vec<u8>,
    writer: WriterId,
    /// Certificate and revisions, as they were before.
    before: Vec<u8>,
    /// Certificate, the wiped revisions, checkpoint, carried, statement.
    after: Vec<u8>,
}

pub(super) fn vectors() -> Vec<Vector> {
    let recorded = Recorded::new();
    let (frames, statement) = (frames(&recorded.after), recorded.statement());
    let without = &recorded.after[..frames[4].0];
    let put_back = |rest: &[u8]| [&recorded.before[..], &rest[recorded.before.len()..]].concat();
    let other_link = |forget: &mut Forget| forget.frames[0].link = [7; 32];
    let case = |name: &str, comment: &str, expect: &str, segment: &[u8]| {
        vector("forget", name, comment, expect, recorded.given(segment))
    };
    vec![
        case("wiped", "one of three revisions in a frame, the others carried", "ok", &recorded.after),
        case("put-back", "the named frame lies there live again, and is not shown", "ok", &put_back(&recorded.after)),
        case("carried-alone", "interrupted before the statement: nothing is forgotten", "ok", &put_back(without)),
        case("no-statement", "zeros, and no statement", "forget statement", without),
        case(
            "other-key",
            "the statement is signed by another key",
            "signature",
            &recorded.with(&statement, &SigningKey::generate()),
        ),
        case("other-link", "the statement names another link", "forget link", &recorded.changed(other_link)),
        case(
            "other-number",
            "the statement names another frame",
            "forget statement",
            &recorded.changed(|forget| forget.frames[0].seq = 77),
        ),
    ]
}

impl Recorded {
    fn new() -> Self {
        let there = tempfile::tempdir().expect("a temporary folder");
        let path = there.path().join("journal");
        let passphrase = Passphrase::normalise(TYPED).expect("a passphrase");
        let now = "2026-11-22T18:07:44+05:00[Asia/Dushanbe]".parse().expect("a time");
        let cost = Argon2Cost::dangerous_below_floor(64, 1, 4);
        let mut journal = Journal::create(&path, &passphrase, cost, &now).expect("a new journal");
        let three: Vec<Incident> =
            (0..3).map(|n| Incident { title: format!("told {n}"), ..Incident::default() }).collect();
        let ids = journal.add_all(&three, Author::Import, &now, &mut |_| true).expect("they are added");
        let before = segment(&path, &journal);
        journal.forget(&ids[1], &now, &mut |_| true).expect("it is forgotten");
        let (writer, after) = (journal.writer(), segment(&path, &journal));
        drop(journal);
        let stored = read_keyring(&Folder::at(&path)).expect("it is there");
        let mut keyring = Keyring::open(&stored.bytes, &OpenKeyring::Passphrase(&passphrase)).expect("it opens");
        let identity = Identity::generate();
        keyring.set_way("recovery", &identity).expect("there is room");
        let file = keyring.seal();
        Self { keyring, identity, file, writer, before, after }
    }

    fn given(&self, segment: &[u8]) -> Value {
        json!({
            "stem": keyring_file_stem(1, &self.file),
            "keyring": base64(&self.file),
            "passphrase": TYPED,
            "identity": *self.identity.reveal(),
            "writer": self.writer.to_string(),
            "segment": base64(segment),
        })
    }

    /// Returns what the last frame states.
    fn statement(&self) -> Forget {
        let (start, _) = frames(&self.after)[4];
        let body = Sealed::parse(self.after[start + HEAD_LEN..].to_vec()).expect("an age file");
        let content = open(&body, self.keyring.epochs()).expect("it opens");
        let bound: Bound<Signed> = format1::decode(&content).expect("it is bound to its frame");
        bound.content.verify(&self.keyring.writer_key().verifying_key(), label::FORGET).expect("it is signed")
    }

    /// Returns the segment with another statement, validly signed; of another entry, so that it is about frames alone.
    fn changed(&self, change: impl FnOnce(&mut Forget)) -> Vec<u8> {
        let mut statement = Forget { entry: EntryId([9; 16]).0, ..self.statement() };
        change(&mut statement);
        self.with(&statement, self.keyring.writer_key())
    }

    fn with(&self, statement: &Forget, key: &SigningKey<Writer>) -> Vec<u8> {
        let (start, head) = frames(&self.after)[4];
        let signed = Signed::new(key, label::FORGET, statement);
        let content = format1::encode_for(FrameKind::FORGET.0, self.writer, head.seq, &signed);
        let body = seal(&content, &self.keyring.newest_epoch()).expect("it is small");
        let head = FrameHead::new(FrameKind::FORGET, head.seq, head.prev, &body);
        [&self.after[..start], &head.encode(), body.as_bytes()].concat()
    }
}

fn segment(path: &Path, journal: &Journal<Unlocked>) -> Vec<u8> {
    fs::read(Folder::at(path).segment(journal.writer(), 1)).expect("it is there")
}

/// Returns where each frame begins, with its head.
fn frames(segment: &[u8]) -> Vec<(usize, FrameHead)> {
    let (mut frames, mut at, mut prev) = (Vec::new(), 0, Digest::default());
    while at < segment.len() {
        let head = FrameHead::parse(&segment[at..]).expect("a head");
        assert_eq!(head.prev, prev, "the chain holds");
        frames.push((at, head));
        prev = head.link();
        at += HEAD_LEN + usize::try_from(head.body_len).expect("it is in memory");
    }
    frames
}
