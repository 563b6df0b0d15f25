//! Stock `age`, and a reader written from docs/format.md alone, on a journal with a plain identity as a way in.

use std::{
    fs,
    path::{Path, PathBuf},
};

use daftar_crypto::{Argon2Cost, Digest, Identity, Keyring, OpenKeyring, Passphrase, Way};
use daftar_journal::{
    Author, Journal, Unlocked,
    entry::{Attachment, Contact, Entry, Incident},
};
use daftar_store::{Folder, read_keyring, write_keyring};
use daftar_tests::{has_tool, tool};
use jiff::Zoned;
use serde_json::Value;
use tempfile::TempDir;

const PHOTO: usize = 70_000;

/// A journal with some history, closed again, and a key file that is a way in.
struct Kept {
    there: TempDir,
    photo: Attachment,
    incidents: Vec<Entry<Incident>>,
}

fn passphrase() -> Passphrase {
    Passphrase::normalise("Ҷӯра дар боғ 12").expect("a passphrase")
}

fn cost() -> Argon2Cost {
    Argon2Cost::dangerous_below_floor(64, 1, 4)
}

fn now() -> Zoned {
    "2026-11-22T18:07:44+05:00[Asia/Dushanbe]".parse().expect("a time")
}

impl Kept {
    fn new() -> Self {
        let there = tempfile::tempdir().expect("a temporary folder");
        let path = there.path().join("journal");
        let mut journal = Journal::create(&path, &passphrase(), cost(), &now()).expect("a new journal");
        let photo = fill(&mut journal);
        journal.catch_up(&mut |_| ()).expect("it reads");
        let incidents = journal.entries::<Incident>().expect("it reads");
        drop(journal);
        add_way(&path, &there.path().join("identity"));
        Self { there, photo, incidents }
    }

    fn journal(&self) -> PathBuf {
        self.there.path().join("journal")
    }

    fn identity(&self) -> String {
        self.there.path().join("identity").to_string_lossy().into_owned()
    }

    /// Decrypts as a person would who has nothing but `age`.
    fn age(&self, identity: &str, file: &Path) -> Vec<u8> {
        tool("age", ["-d", "-i", identity, &file.to_string_lossy()], self.there.path(), b"")
    }
}

fn incident(title: &str, attachments: Vec<Attachment>) -> Incident {
    let narrative = vec![format!("«{title}»: \"told\""), "second\nline".to_owned()];
    Incident { title: title.to_owned(), narrative, attachments, ..Incident::default() }
}

/// Writes entries of both kinds, an edit, a new epoch and two checkpoints.
fn fill(journal: &mut Journal<Unlocked>) -> Attachment {
    let photo = journal.prepare_attachment("photo.jpg", &vec![7; PHOTO][..], &now()).expect("it is sealed");
    let photo = journal.keep_attachments(vec![photo]).expect("it is kept").remove(0);
    journal.add(&incident("Хуҷанд", vec![photo.clone()]), Author::Keeper, &now()).expect("it is added");
    journal.add(&Contact { name: "N.".to_owned(), ..Contact::default() }, Author::Keeper, &now()).expect("it is added");
    let many: Vec<Incident> = (0..5).map(|n| incident(&n.to_string(), Vec::new())).collect();
    journal.add_all(&many, Author::Import, &now(), &mut |_| true).expect("they are added");
    journal.sign_checkpoint(&now()).expect("it is signed");
    journal.change_passphrase(&passphrase(), cost(), true).expect("it is changed");
    let first = journal.entries::<Incident>().expect("it reads").remove(0).id;
    let before = journal.resolve::<Incident>(&first.to_string()).expect("it is there");
    journal
        .edit(&before, &incident("changed", before.entry.content.attachments.clone()), &now())
        .expect("it is edited");
    journal.sign_checkpoint(&now()).expect("it is signed");
    photo
}

fn add_way(journal: &Path, key_file: &Path) {
    let folder = Folder::at(journal);
    let stored = read_keyring(&folder).expect("it is there");
    let mut keyring = Keyring::open(&stored.bytes, &OpenKeyring::Passphrase(&passphrase())).expect("it opens");
    let way = Identity::<Way>::generate();
    keyring.set_way("recovery", &way).expect("there is room");
    keyring.advance(stored.highest);
    let opens = |bytes: &[u8]| Keyring::open(bytes, &OpenKeyring::Identity(&way)).is_ok();
    write_keyring(&folder, keyring.generation(), &keyring.seal(), opens).expect("it is written");
    fs::write(key_file, format!("{}\n", *way.reveal())).expect("it is written");
}

#[test]
fn stock_age_opens_the_keyring_and_what_it_prints_opens_an_attachment() {
    if !has_tool("age") {
        return;
    }
    let kept = Kept::new();
    let folder = Folder::at(kept.journal());
    let keyring =
        fs::read_dir(folder.keyring()).expect("it is there").next().expect("it is there").expect("it is listed");
    let printed = kept.age(&kept.identity(), &keyring.path());
    let epochs = kept.there.path().join("epochs");
    fs::write(&epochs, printed).expect("it is written");
    let content = kept.age(&epochs.to_string_lossy(), &folder.attachment(&kept.photo.id));
    assert_eq!(Digest::of(&[&content[..PHOTO]]), kept.photo.sha256);
    assert!(content[PHOTO..].iter().all(|byte| *byte == 0));
}

#[test]
fn a_reader_written_from_the_specification_reads_the_same() {
    if !["python3", "age", "zstd"].iter().all(|name| has_tool(name)) {
        return;
    }
    let kept = Kept::new();
    let journal = kept.journal().to_string_lossy().into_owned();
    let program = script("read_journal.py");
    let printed = tool("python3", ["-B", program.as_str(), &journal, &kept.identity()], kept.there.path(), b"");
    let read: Value = serde_json::from_slice(&printed).expect("it prints JSON");
    assert_eq!((read["revisions"].as_u64(), read["checkpoints"].as_u64()), (Some(8), Some(2)));
    assert_eq!((read["epochs"].as_u64(), read["entries"].as_u64()), (Some(2), Some(7)));
    let theirs = read["incidents"].as_array().expect("a list");
    assert_eq!(theirs.len(), kept.incidents.len());
    kept.incidents.iter().for_each(|ours| compare(ours, theirs));
}

#[test]
fn what_is_forgotten_is_forgotten_by_a_reader_written_from_the_specification() {
    if !["python3", "age", "zstd"].iter().all(|name| has_tool(name)) {
        return;
    }
    let kept = Kept::new();
    let journal = Journal::find(&kept.journal(), std::time::Duration::ZERO).expect("it is a journal");
    let mut journal = journal.unlock(&passphrase()).expect("it opens");
    let gone = kept.incidents.iter().find(|incident| incident.content.attachments.is_empty()).expect("there is one");
    let forgot = journal.forget(&gone.id, &now(), &mut |_| true).expect("it is forgotten");
    journal.sign_checkpoint(&now()).expect("it is signed");
    drop(journal);
    let program = script("read_journal.py");
    let path = kept.journal().to_string_lossy().into_owned();
    let printed = tool("python3", ["-B", program.as_str(), &path, &kept.identity()], kept.there.path(), b"");
    let read: Value = serde_json::from_slice(&printed).expect("it prints JSON");
    assert_eq!((read["entries"].as_u64(), read["forgotten"].as_u64()), (Some(6), Some(forgot.frames)));
    assert_eq!(read["revisions"].as_u64(), Some(8 - forgot.revisions));
    let theirs = read["incidents"].as_array().expect("a list");
    kept.incidents.iter().filter(|ours| ours.id != gone.id).for_each(|ours| compare(ours, theirs));
    assert!(theirs.iter().all(|incident| incident["id"] != gone.id.to_string()));
}

fn compare(ours: &Entry<Incident>, theirs: &[Value]) {
    let id = ours.id.to_string();
    let found = theirs.iter().find(|incident| incident["id"] == id).expect("both read it");
    assert_eq!(found["revision"], ours.revision.to_string());
    assert_eq!(found["title"], ours.content.title);
    assert_eq!(found["narrative"], serde_json::to_value(&ours.content.narrative).expect("a list"));
    let attachments = found["attachments"].as_array().map_or(0, Vec::len);
    assert_eq!(attachments, ours.content.attachments.len());
}

#[test]
fn the_vectors_hold_for_a_reader_written_from_the_specification() {
    if !["python3", "zstd"].iter().all(|name| has_tool(name)) {
        return;
    }
    let folder = super::folder();
    tool("python3", ["-B", script("check_vectors.py").as_str(), &folder.to_string_lossy()], &folder, b"");
}

fn script(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("python").join(name);
    path.to_string_lossy().into_owned()
}
