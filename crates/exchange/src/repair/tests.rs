use std::{fs, path::PathBuf};

use daftar_crypto::{Argon2Cost, Passphrase};
use daftar_journal::{Author, Locked, entry::Incident};
use jiff::Zoned;
use tempfile::TempDir;

use super::*;
use crate::backup;

fn passphrase() -> Passphrase {
    Passphrase::normalise("Ҷӯра 12").unwrap()
}

fn now() -> Zoned {
    "2026-11-22T18:07:44+05:00[Asia/Dushanbe]".parse().unwrap()
}

fn incident(title: &str) -> Incident {
    Incident { title: title.into(), ..Incident::default() }
}

struct Desk(TempDir);

impl Desk {
    /// Makes a journal with three incidents, one of them with a file, a backup of it, and one incident more.
    fn new() -> Self {
        let desk = Self(tempfile::tempdir().unwrap());
        let cost = Argon2Cost::dangerous_below_floor(64, 1, 4);
        let mut journal = Journal::create(&desk.path(), &passphrase(), cost, &now()).unwrap();
        let file = journal.prepare_attachment("scan.txt", &b"an invented letter"[..], &now()).unwrap();
        let attachments = journal.keep_attachments(vec![file]).unwrap();
        journal.add(&Incident { attachments, ..incident("one") }, Author::Keeper, &now()).unwrap();
        journal.add(&incident("two"), Author::Keeper, &now()).unwrap();
        journal.add(&incident("three"), Author::Keeper, &now()).unwrap();
        backup::create(&mut journal, &desk.backup(), &now(), &mut |_, _| true).unwrap();
        journal.add(&incident("four"), Author::Keeper, &now()).unwrap();
        desk
    }

    fn path(&self) -> PathBuf {
        self.0.path().join("journal")
    }

    fn backup(&self) -> PathBuf {
        self.0.path().join("backup")
    }

    fn open(&self) -> Journal<Unlocked> {
        Journal::<Locked>::find(&self.path(), Duration::ZERO).unwrap().unlock(&passphrase()).unwrap()
    }

    fn titles(&self) -> Vec<String> {
        let mut journal = self.open();
        let mut titles: Vec<_> =
            journal.entries::<Incident>().unwrap().into_iter().map(|entry| entry.content.title).collect();
        titles.sort();
        titles
    }

    fn repair(&self, from: Option<&Path>) -> RepairMade {
        repair(&mut self.open(), from, Loss::Told, &mut |_| true).unwrap()
    }

    /// Returns the only file of a folder inside the journal, and of the folders in it.
    fn only(&self, part: &str) -> PathBuf {
        let mut path = self.path().join(part);
        while path.is_dir() {
            path = fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()).min().unwrap();
        }
        path
    }
}

fn spoil(path: &Path, at: std::ops::Range<usize>) {
    let mut bytes = fs::read(path).unwrap();
    bytes[at].fill(7);
    fs::write(path, bytes).unwrap();
}

#[test]
fn records_and_files_come_back_from_a_backup_and_newer_ones_stay() {
    let desk = Desk::new();
    spoil(&desk.only("ledger"), 900..1900);
    let file = desk.only("attachments");
    spoil(&file, 500..600);
    assert!(desk.titles().len() < 4);
    assert!(desk.repair(None).is_damaged());
    let made = desk.repair(Some(&desk.backup()));
    assert!(made.records > 0 && made.files == 1 && made.index, "{made:?}");
    assert!(!made.is_damaged(), "{:?}", made.findings);
    assert_eq!(made.findings.iter().filter(|finding| finding.kind == FindingKind::LeftOver).count(), 2);
    assert_eq!(desk.titles(), ["four", "one", "three", "two"]);
    let again = desk.repair(Some(&desk.backup()));
    assert_eq!((again.records, again.files, again.kept.len()), (0, 0, 0), "it is done");
    fs::remove_file(&file).unwrap();
    fs::remove_dir_all(desk.path().join("ledger")).unwrap();
    let made = desk.repair(Some(&desk.backup()));
    assert!(made.records > 0 && made.files == 1);
    assert_eq!(desk.titles(), ["one", "three", "two"], "the backup is older");
}

#[test]
fn a_second_copy_of_the_folder_serves_as_well() {
    let desk = Desk::new();
    let copy = desk.0.path().join("copy");
    copy_folder(&desk.path(), &copy);
    fs::remove_dir_all(desk.path().join("ledger")).unwrap();
    fs::remove_file(desk.only("attachments")).unwrap();
    let made = desk.repair(Some(&copy));
    assert!(!made.is_damaged(), "{:?}", made.findings);
    assert_eq!(desk.titles().len(), 4);
}

#[test]
fn an_older_state_is_told_until_it_is_accepted() {
    let desk = Desk::new();
    let ledger = desk.only("ledger");
    let old = fs::read(&ledger).unwrap();
    desk.open().add(&incident("five"), Author::Keeper, &now()).unwrap();
    assert_eq!(desk.titles().len(), 5);
    fs::write(&ledger, old).unwrap();
    let is_told = |made: &RepairMade| made.findings.iter().any(|finding| finding.kind == FindingKind::Rollback);
    for from in [None, Some(desk.backup())] {
        let made = desk.repair(from.as_deref());
        assert!(made.is_damaged() && is_told(&made) && !made.index, "{:?}", made.findings);
    }
    let made = repair(&mut desk.open(), None, Loss::Accepted, &mut |_| true).unwrap();
    assert!(!made.is_damaged() && made.index, "{:?}", made.findings);
    assert!(!desk.repair(None).is_damaged(), "it is not looked for any more");
    assert_eq!(desk.titles().len(), 4);
}

#[test]
fn the_keyring_comes_back_from_its_twin_and_else_from_a_backup() {
    let desk = Desk::new();
    spoil(&desk.only("keyring"), 10..20);
    assert!(desk.open().check(&mut |_| true).unwrap().is_damaged());
    assert_eq!(desk.repair(None).keyring_copies, 1);
    let files: Vec<PathBuf> =
        fs::read_dir(desk.path().join("keyring")).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.iter().for_each(|file| spoil(file, 10..20));
    assert!(Journal::<Locked>::find(&desk.path(), Duration::ZERO).is_err());
    assert!(restore_keyring(&desk.path(), &desk.backup(), Duration::ZERO).unwrap());
    assert_eq!(desk.repair(Some(&desk.backup())).keyring_copies, 0, "both are back");
    assert!(desk.open().check(&mut |_| true).unwrap().findings.is_empty());
}

#[test]
fn another_journal_is_refused() {
    let (desk, other) = (Desk::new(), Desk::new());
    let error = |from: &Path| repair(&mut desk.open(), Some(from), Loss::Told, &mut |_| true).unwrap_err();
    assert!(matches!(error(&other.backup()), RepairError::OtherJournal));
    assert!(matches!(error(&other.path()), RepairError::OtherJournal));
    assert!(matches!(error(&desk.path()), RepairError::Itself));
    assert!(matches!(error(desk.0.path()), RepairError::NoSource));
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
