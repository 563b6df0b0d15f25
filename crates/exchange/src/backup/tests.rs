//! Journals backed up and brought back.

mod damage;
mod drills;
mod refusals;
mod singles;

use std::{
    fs,
    io::Read,
    path::{Path, PathBuf},
    time::Duration,
};

use daftar_crypto::{Argon2Cost, Passphrase};
use daftar_journal::{Author, Journal, Locked, Unlocked, entry::Incident};
use jiff::Zoned;
use tempfile::TempDir;

use super::*;

pub(super) struct Bench {
    there: TempDir,
    journal: Option<Journal<Unlocked>>,
}

pub(super) fn now() -> Zoned {
    "2026-11-22T18:07:44+05:00[Asia/Dushanbe]".parse().unwrap()
}

pub(super) fn passphrase() -> Passphrase {
    Passphrase::normalise("a cat on the roof").unwrap()
}

impl Bench {
    /// A journal with two incidents, one with a file of `size` bytes.
    fn new(size: usize) -> Self {
        let there = tempfile::tempdir().unwrap();
        let cost = Argon2Cost::dangerous_below_floor(64, 1, 4);
        let mut journal = Journal::create(&there.path().join("journal"), &passphrase(), cost, &now()).unwrap();
        let content: Vec<u8> = (0..size).map(|n| u8::try_from(n % 251).unwrap()).collect();
        let prepared = journal.prepare_attachment("photo.jpg", &content[..], &now()).unwrap();
        let attachments = journal.keep_attachments(vec![prepared]).unwrap();
        let told = Incident { narrative: vec!["Телефон".into()], attachments, ..Incident::default() };
        journal.add(&told, Author::Keeper, &now()).unwrap();
        let mut bench = Self { there, journal: Some(journal) };
        bench.add("second");
        bench
    }

    fn add(&mut self, title: &str) {
        let incident = Incident { title: title.into(), ..Incident::default() };
        self.journal().add(&incident, Author::Keeper, &now()).unwrap();
    }

    fn journal(&mut self) -> &mut Journal<Unlocked> {
        self.journal.as_mut().unwrap()
    }

    fn path(&self, name: &str) -> PathBuf {
        self.there.path().join(name)
    }

    fn target(&self) -> PathBuf {
        self.path("backup")
    }

    fn create(&mut self) -> BackupMade {
        let target = self.target();
        create(self.journal(), &target, &now(), &mut |_, _| true).unwrap()
    }

    /// As [`Bench::create`], reading again what is there.
    fn create_anew(&mut self) -> BackupMade {
        let (target, choices) = (self.target(), Choices { reads_all: true, ..Choices::default() });
        create_with(self.journal(), &target, choices, &now(), &mut |_, _| true).unwrap()
    }

    fn verify(&self) -> BackupReport {
        verify(&self.target(), &mut |_, _| true).unwrap()
    }

    fn restore(&self) -> Result<RestoreMade, RestoreError> {
        restore(&self.target(), &passphrase().into(), &self.path("restored"), &now(), &mut |_, _| true)
    }

    /// Every file below the backup.
    fn files(&self) -> Vec<PathBuf> {
        files_below(&self.target())
    }

    /// Where the only part of a file of the newest set lies.
    fn part_of(&self, is: impl Fn(&file::JournalFile) -> bool) -> PathBuf {
        let target = target::Target::at(&self.target());
        let (newest, _) = place::sets(&stored::Stored::Folder(target.clone())).unwrap().into_newest().unwrap();
        let file = newest.set.files.iter().find(|file| is(&file.path)).unwrap().clone();
        target.part(&file.parts[0].0)
    }
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for name in fs::read_dir(folder).into_iter().flatten() {
        let path = name.unwrap().path();
        if path.is_dir() { files.extend(files_below(&path)) } else { files.push(path) }
    }
    files.sort();
    files
}

fn is_segment(file: &file::JournalFile) -> bool {
    matches!(file, file::JournalFile::Segment(..))
}

fn is_attachment(file: &file::JournalFile) -> bool {
    matches!(file, file::JournalFile::Attachment(_))
}

fn is_keyring(file: &file::JournalFile) -> bool {
    matches!(file, file::JournalFile::Keyring(_))
}

/// Changes one byte in the middle of a file.
fn flip(path: &Path) {
    let mut bytes = fs::read(path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(path, bytes).unwrap();
}

fn incidents(journal: &mut Journal<Unlocked>) -> Vec<daftar_journal::entry::Entry<Incident>> {
    journal.catch_up(&mut |_| ()).unwrap();
    let mut entries = journal.entries::<Incident>().unwrap();
    entries.sort_by_key(|entry| entry.id);
    entries
}

#[test]
fn a_restored_journal_says_and_holds_the_same() {
    let mut bench = Bench::new(100_000);
    let made = bench.create();
    assert_eq!((made.set, made.damaged.len(), made.code.as_ref().unwrap().split(' ').count()), (1, 0, 12));
    assert_eq!(made.created, "2026-11-22T13:07:44Z");
    let report = bench.verify();
    assert_eq!((report.sets, report.files, report.bytes), (1, made.files, made.bytes));
    assert!(report.damaged.is_empty());
    let restored = bench.restore().unwrap();
    assert_eq!((restored.entries, restored.attachments, restored.damaged.len()), (2, 1, 0));
    let mut journal =
        Journal::<Locked>::find(&bench.path("restored"), Duration::ZERO).unwrap().unlock(&passphrase()).unwrap();
    assert_ne!(journal.writer(), bench.journal().writer());
    assert_eq!(journal.id(), bench.journal().id());
    let before = incidents(bench.journal());
    assert_eq!(incidents(&mut journal), before);
    let attachment = before.iter().find_map(|entry| entry.content.attachments.first()).unwrap();
    let mut content = Vec::new();
    journal.open_attachment(attachment).unwrap().read_to_end(&mut content).unwrap();
    assert_eq!(content.len(), 100_000);
    assert_eq!(journal.keyring().generation(), bench.journal().keyring().generation() + 1);
}

#[test]
fn a_backup_has_neutral_names_alone() {
    let mut bench = Bench::new(10);
    bench.create();
    for file in bench.files() {
        let name = file.strip_prefix(bench.target()).unwrap().to_str().unwrap().replace('\\', "/");
        let neutral =
            name == "sets/00000001.json" || name.starts_with("parts/") && name.len() == "parts/xx/".len() + 64;
        assert!(neutral, "{name}");
    }
}

#[test]
fn a_second_backup_writes_only_what_changed() {
    let mut bench = Bench::new(500_000);
    let first = bench.create();
    assert!(first.new_bytes > 500_000);
    bench.add("third");
    let second = bench.create();
    assert!(second.new_bytes < 20_000, "{}", second.new_bytes);
    let third = bench.create();
    assert_eq!((third.set, third.new_bytes), (3, 0));
    assert!(bench.verify().damaged.is_empty());
}

#[test]
fn a_large_file_is_cut_into_parts_and_joined() {
    let mut bench = Bench::new(300_000);
    let target = bench.target();
    create::create_in_parts(bench.journal(), &target, (Choices::default(), 100_000), &now(), &mut |_, _| true).unwrap();
    let lengths = files_below(&target.join("parts")).into_iter().map(|part| fs::metadata(part).unwrap().len());
    assert_eq!(lengths.filter(|len| *len == 100_000).count(), 3);
    assert!(bench.verify().damaged.is_empty());
    assert_eq!(bench.restore().unwrap().attachments, 1);
}

#[test]
fn three_sets_are_kept_and_no_other_parts() {
    let mut bench = Bench::new(10);
    for title in ["a", "b", "c", "d", "e"] {
        bench.add(title);
        bench.create();
    }
    let sets: Vec<_> = files_below(&bench.target().join("sets"));
    assert_eq!(
        sets.iter().map(|set| set.file_name().unwrap()).collect::<Vec<_>>(),
        ["00000003.json", "00000004.json", "00000005.json"]
    );
    let parts = files_below(&bench.target().join("parts"));
    // The segment as it grew five times, the keyring, the attachment.
    assert_eq!(parts.len(), 7);
    assert_eq!(bench.verify().sets, 3);
    fs::remove_file(&sets[2]).unwrap();
    assert!(bench.verify().damaged.is_empty(), "an older set stands by itself");
}

#[test]
fn only_what_is_new_is_written() {
    let mut bench = Bench::new(200_000);
    let first = bench.create();
    assert_eq!(bench.create().new_bytes, 0, "nothing was added");
    assert_eq!(files_below(&bench.target().join("sets")).len(), 1, "a set of the same files is not kept twice");
    let mut size = first.bytes;
    for n in 0..40 {
        bench.add(&format!("entry {n}"));
        let made = bench.create();
        let grew = made.bytes - size;
        size = made.bytes;
        let joined = made.new_bytes > grew;
        assert!(made.new_bytes == grew || joined && n % 16 == 15, "{n}: {} of {grew}", made.new_bytes);
    }
    assert!(bench.verify().damaged.is_empty());
    assert_eq!(bench.restore().unwrap().entries, 42);
}

#[test]
fn a_segment_whose_beginning_changed_travels_whole() {
    let mut bench = Bench::new(10);
    bench.create();
    let id = bench.journal().entries::<Incident>().unwrap().iter().find(|it| it.content.title == "second").unwrap().id;
    bench.journal().forget(&id, &now(), &mut |_| true).unwrap();
    let made = bench.create();
    assert_eq!((made.forgotten, made.before_forget.len()), (1, 1));
    let target = stored::Stored::at(&bench.target()).unwrap();
    let sets = place::sets(&target).unwrap().complete;
    let parts = |set: &set::Set| set.files.iter().find(|file| is_segment(&file.path)).unwrap().parts.clone();
    assert_eq!(parts(&sets[0].set).len(), 1);
    assert!(!parts(&sets[1].set).contains(&parts(&sets[0].set)[0]));
    assert!(bench.verify().damaged.is_empty());
    assert_eq!(bench.restore().unwrap().entries, 1);
}

#[test]
fn a_restored_journal_goes_on_in_the_same_backup() {
    let mut bench = Bench::new(10);
    bench.create();
    bench.restore().unwrap();
    let journal =
        Journal::<Locked>::find(&bench.path("restored"), Duration::ZERO).unwrap().unlock(&passphrase()).unwrap();
    bench.journal = Some(journal);
    bench.add("after");
    assert_eq!(bench.create().set, 2);
    assert!(bench.verify().damaged.is_empty());
}

#[test]
fn an_interrupted_backup_leaves_the_one_before() {
    let mut bench = Bench::new(2_000_000);
    bench.create();
    let before = bench.files();
    let content = vec![7; 3_000_000];
    let prepared = bench.journal().prepare_attachment("b", &content[..], &now()).unwrap();
    bench.journal().keep_attachments(vec![prepared]).unwrap();
    for limit in [0, 1_000_000, 4_000_000, 5_000_000] {
        let target = bench.target();
        let stopped = create(bench.journal(), &target, &now(), &mut |done, _| done < limit);
        assert!(matches!(stopped, Err(BackupError::Interrupted)));
        let kept: Vec<_> = bench.files();
        assert!(before.iter().all(|file| kept.contains(file)));
        assert!(kept.iter().all(|file| !file.to_str().unwrap().contains("new-")));
        assert!(bench.verify().damaged.is_empty());
    }
    fs::write(bench.target().join("parts/new-left-by-a-crash"), "x").unwrap();
    assert_eq!(bench.create().set, 2);
    assert!(!bench.target().join("parts/new-left-by-a-crash").exists());
}

#[test]
fn an_interrupted_restore_leaves_nothing() {
    let mut bench = Bench::new(2_000_000);
    bench.create();
    for limit in [0, 1_000_000, 2_000_000] {
        let target = bench.target();
        let stopped =
            restore(&target, &passphrase().into(), &bench.path("restored"), &now(), &mut |done, _| done < limit);
        assert!(matches!(stopped, Err(RestoreError::Interrupted)));
        let names: Vec<_> = fs::read_dir(bench.there.path()).unwrap().map(|file| file.unwrap().file_name()).collect();
        assert_eq!(names.len(), 2, "{names:?}");
    }
    fs::create_dir(bench.path("restored")).unwrap();
    bench.restore().expect("an empty folder may be there");
}
