//! The worked example of docs/format.md: its recorded files, and the section that is written from them.

mod render;

use std::{fs, path::Path};

use daftar_crypto::{
    Argon2Cost, Checkpoint, Digest, EntryId, Frontier, Identity, Keyring, OpenHeader, OpenKeyring, Passphrase,
    RevisionId, Seed, Way, commitment, label, seal, tree,
};
use daftar_journal::format1::{self, Certificate, Field, Revision, Revisions, Signed};
use daftar_store::{FrameHead, FrameKind};

pub(crate) use render::section;

/// The folder of its files.
pub(crate) const FOLDER: &str = "worked-example";
/// The section as it stands in docs/format.md.
pub(crate) const SECTION: &str = "section.md";

const PASSPHRASE: &str = "Ҷӯра дар боғ 12";
const KEYRING: &str = "keyring.age";
const IDENTITY: &str = "recovery-identity.txt";
const SEGMENT: &str = "segment";
const NOTE: &str = "note.txt";

/// The recorded files, opened.
pub(crate) struct Example {
    keyring_file: Vec<u8>,
    keyring_text: String,
    keyring: Keyring,
    segment: Vec<u8>,
    note: String,
}

impl Example {
    /// Reads the files in `folder`.
    pub(crate) fn read(folder: &Path) -> Self {
        let text = |name: &str| fs::read_to_string(folder.join(name)).expect("it was recorded");
        let keyring_file = fs::read(folder.join(KEYRING)).expect("it was recorded");
        let identity = text(IDENTITY);
        let way = Identity::parse(identity.trim_end()).expect("an identity");
        let keyring = Keyring::open(&keyring_file, &OpenKeyring::Identity(&way)).expect("it opens");
        let keyring_text = super::check::keyring::stock(&keyring_file, identity.trim_end());
        let segment = fs::read(folder.join(SEGMENT)).expect("it was recorded");
        Self { keyring_file, keyring_text, keyring, segment, note: text(NOTE) }
    }

    /// Checks that the passphrase opens it too: at the full cost, so once.
    pub(crate) fn opens_with_its_passphrase(&self) -> bool {
        let passphrase = Passphrase::normalise(PASSPHRASE).expect("a passphrase");
        Keyring::open(&self.keyring_file, &OpenKeyring::Passphrase(&passphrase)).is_ok()
    }
}

/// Makes new files in `folder`.
pub(crate) fn record(folder: &Path) {
    fs::create_dir_all(folder).expect("the folder is made");
    let write = |name: &str, bytes: &[u8]| fs::write(folder.join(name), bytes).expect("it is written");
    let mut keyring = Keyring::create(&Passphrase::normalise(PASSPHRASE).expect("a passphrase"), Argon2Cost::floor());
    let recovery = Identity::<Way>::generate();
    keyring.set_way("recovery", &recovery).expect("a second way");
    write(KEYRING, &keyring.seal());
    write(IDENTITY, format!("{}\n", *recovery.reveal()).as_bytes());
    let (first, first_head) = frame(&keyring, FrameKind::CERTIFICATE, None, &certificate(&keyring));
    let (revisions, id) = revisions(&keyring);
    let (second, second_head) = frame(&keyring, FrameKind::REVISIONS, Some(&first_head), &revisions);
    write(SEGMENT, &[first, second].concat());
    let mut leaves = Frontier::default();
    leaves.push(tree::leaf(&id));
    let time = "2026-11-22T13:07:44Z".to_owned();
    let checkpoint = Checkpoint::new(keyring.journal(), keyring.writer(), &leaves, 1, second_head.link(), time);
    write(NOTE, checkpoint.sign(keyring.writer_key()).as_bytes());
    write(SECTION, section(&Example::read(folder)).as_bytes());
}

fn frame(keyring: &Keyring, kind: FrameKind, before: Option<&FrameHead>, content: &[u8]) -> (Vec<u8>, FrameHead) {
    let body = seal(content, &keyring.newest_epoch()).expect("it is small");
    let (seq, prev) = before.map_or((0, Digest::default()), |head| (head.seq + 1, head.link()));
    let head = FrameHead::new(kind, seq, prev, &body);
    ([&head.encode()[..], body.as_bytes()].concat(), head)
}

fn certificate(keyring: &Keyring) -> Vec<u8> {
    let certificate = Certificate {
        journal: keyring.journal().0,
        writer: keyring.writer().0,
        writer_key: *keyring.writer_key().verifying_key().as_bytes(),
        root_key: *keyring.root().verifying_key().as_bytes(),
        sender_key: *keyring.sender_verifying_key().as_bytes(),
        device: keyring.device().to_string(),
        created: "2026-11-22T18:07:44+05:00[Asia/Dushanbe]".to_owned(),
    };
    let signed = Signed::new(keyring.root(), label::CERTIFICATE, &certificate);
    format1::encode_for(FrameKind::CERTIFICATE.0, keyring.writer(), 0, &signed).to_vec()
}

fn revisions(keyring: &Keyring) -> (Vec<u8>, RevisionId) {
    let (entry, writer) = (EntryId::random(), keyring.writer());
    let open = OpenHeader { entry, writer, seq: 1, place: 0, parents: Vec::new() }.to_bytes();
    let seed = Seed::random();
    let fields = [("kind", "\"incident\""), ("title", "\"Гуфтанд\"")];
    let id = commitment::revision_id(&open, &commitment::digests(&seed, fields.into_iter()));
    let fields = fields.map(|(path, value)| Field { path: path.to_owned(), value: value.to_owned() }).to_vec();
    let revisions = vec![Revision { open, seed: *seed.as_bytes(), fields }];
    (format1::encode_for(FrameKind::REVISIONS.0, writer, 1, &Revisions { revisions }).to_vec(), id)
}
