use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use daftar_crypto::{Argon2Cost, OpenWith, Passphrase, Phrase};
use daftar_journal::{
    Author, Locked,
    entry::{Entry, Incident},
};
use jiff::Zoned;
use tempfile::TempDir;

use super::*;
use crate::{
    backup::BackupError,
    bundle::{BundleRequest, Receivers, create},
};

fn passphrase() -> Passphrase {
    Passphrase::normalise("Ҷӯра 12").unwrap()
}

fn now() -> Zoned {
    "2026-11-22T18:07:44+05:00[Asia/Dushanbe]".parse().unwrap()
}

struct Desk(TempDir);

impl Desk {
    fn new() -> Self {
        let desk = Self(tempfile::tempdir().unwrap());
        let cost = Argon2Cost::dangerous_below_floor(64, 1, 4);
        Journal::create(&desk.path("journal"), &passphrase(), cost, &now()).unwrap();
        desk.add("one");
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn open(&self) -> Journal<Unlocked> {
        Journal::<Locked>::find(&self.path("journal"), Duration::ZERO).unwrap().unlock(&passphrase()).unwrap()
    }

    fn add(&self, title: &str) {
        let incident = Incident { title: title.into(), ..Incident::default() };
        self.open().add(&incident, Author::Keeper, &now()).unwrap();
    }

    fn back_up(&self) -> Result<backup::BackupMade, BackupError> {
        backup::create(&mut self.open(), &self.path("backup"), &now(), &mut |_, _| true)
    }

    /// Keeps the ledgers as they are, and returns what puts them back.
    fn remember(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let ledger = self.path("journal/ledger");
        let ledger = fs::read_dir(ledger).unwrap().next().unwrap().unwrap().path();
        let read = |path: PathBuf| (path.clone(), fs::read(path).unwrap());
        fs::read_dir(ledger).unwrap().map(|file| read(file.unwrap().path())).collect()
    }
}

fn put_back(files: &[(PathBuf, Vec<u8>)]) {
    files.iter().for_each(|(path, bytes)| fs::write(path, bytes).unwrap());
}

#[test]
fn a_backup_knows_that_an_older_journal_was_put_back() {
    let desk = Desk::new();
    let old = desk.remember();
    desk.add("two");
    desk.back_up().unwrap();
    assert_eq!(backup(&desk.open(), &desk.path("backup")).unwrap().standing, Standing::Consistent);
    desk.add("three");
    assert_eq!(backup(&desk.open(), &desk.path("backup")).unwrap().standing, Standing::Consistent, "newer is no fault");
    put_back(&old);
    fs::remove_dir_all(desk.path("journal/index")).unwrap();
    let older = backup(&desk.open(), &desk.path("backup")).unwrap();
    assert_eq!((older.standing, older.ledgers[0].missing), (Standing::Older, 2), "an incident and a checkpoint");
    desk.add("another two");
    let forked = backup(&desk.open(), &desk.path("backup")).unwrap();
    assert_eq!((forked.standing, forked.ledgers[0].forked_at), (Standing::Forked, Some(2)));
    assert!(matches!(backup(&Desk::new().open(), &desk.path("backup")), Err(AgainstError::OtherJournal)));
}

#[test]
fn a_newer_backup_is_not_pruned_by_an_older_journal() {
    let desk = Desk::new();
    let old = desk.remember();
    desk.add("two");
    desk.back_up().unwrap();
    put_back(&old);
    let before = desk.remember();
    assert!(matches!(desk.back_up(), Err(BackupError::JournalIsOlder)));
    assert_eq!(desk.remember(), before, "nothing was signed");
    let all_the_same = || {
        let although_older = backup::Choices { although_older: true, ..backup::Choices::default() };
        let made =
            backup::create_with(&mut desk.open(), &desk.path("backup"), although_older, &now(), &mut |_, _| true);
        desk.add("more");
        made.unwrap()
    };
    let first = all_the_same();
    assert!(first.kept_newer == [1] && !first.damaged.is_empty());
    (0..4).for_each(|_| drop(all_the_same()));
    assert!(desk.path("backup/sets/00000001.json").is_file());
    assert!(!desk.path("backup/sets/00000002.json").exists());
}

#[test]
fn a_bundle_knows_it_by_its_checkpoint() {
    let desk = Desk::new();
    let old = desk.remember();
    desk.add("two");
    let out = desk.path("bundle.age");
    let incidents: Vec<Entry<Incident>> = desk.open().entries().unwrap();
    let to = Receivers::Phrase(Phrase::new("agreed by voice").unwrap());
    create(&mut desk.open(), &BundleRequest { incidents, history: false, to }, &out, &now(), &mut |_, _| true).unwrap();
    assert_eq!(seen_by(&desk, &out).unwrap().standing, Standing::Consistent);
    put_back(&old);
    assert_eq!(seen_by(&desk, &out).unwrap().standing, Standing::Older);
    assert!(matches!(seen_by(&Desk::new(), &out), Err(AgainstError::OtherJournal)));
}

fn seen_by(desk: &Desk, file: &Path) -> Result<AgainstReport, AgainstError> {
    let phrase = Phrase::new("agreed by voice").unwrap();
    let opened = crate::bundle::open(file, &OpenWith::Phrase(&phrase), &mut |_, _| true).unwrap();
    bundle(&desk.open(), &opened)
}
