//! Devices that sync through a folder.

mod outside;

use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use daftar_crypto::{Argon2Cost, OpenKeyring, Passphrase};
use daftar_journal::{Author, Journal, Locked, Unlocked, entry::Incident};
use jiff::Zoned;

use daftar_store::Folder;

use super::*;

fn now() -> Zoned {
    "2026-11-22T18:07:44+05:00[Asia/Dushanbe]".parse().unwrap()
}

fn passphrase() -> Passphrase {
    Passphrase::normalise("Ҷӯра 12").unwrap()
}

fn create(path: &Path) -> Journal<Unlocked> {
    Journal::create(path, &passphrase(), Argon2Cost::dangerous_below_floor(64, 1, 4), &now()).unwrap()
}

fn reopen(path: &Path) -> Journal<Unlocked> {
    Journal::<Locked>::find(path, Duration::ZERO).unwrap().unlock(&passphrase()).unwrap()
}

fn incident(title: &str) -> Incident {
    Incident { title: title.into(), ..Incident::default() }
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_folder(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

/// Some devices of one journal, and a folder between them.
struct Devices {
    there: tempfile::TempDir,
    journals: Vec<Journal<Unlocked>>,
}

impl Devices {
    fn new(count: usize) -> Self {
        let there = tempfile::tempdir().unwrap();
        let at = |n: usize| there.path().join(format!("journal-{n}"));
        drop(create(&at(0)));
        let mut journals = Vec::new();
        for n in 1..count {
            copy_folder(&at(0), &at(n));
            journals.push(reopen(&at(n)).become_new_writer(&OpenKeyring::Passphrase(&passphrase()), &now()).unwrap());
        }
        journals.insert(0, reopen(&at(0)));
        fs::create_dir(there.path().join("between")).unwrap();
        Self { there, journals }
    }

    fn folder(&self) -> PathBuf {
        self.there.path().join("between")
    }

    fn sync(&mut self, n: usize) -> SyncMade {
        let folder = self.folder();
        sync(&mut self.journals[n], &folder, &now(), &mut |_| true).unwrap()
    }

    fn sync_all(&mut self) {
        for _ in 0..8 {
            let made: Vec<SyncMade> = (0..self.journals.len()).map(|n| self.sync(n)).collect();
            if made.iter().all(SyncMade::is_nothing) {
                return;
            }
        }
        panic!("it does not come to rest");
    }

    fn titles(&mut self, n: usize) -> Vec<String> {
        let entries = self.journals[n].entries::<Incident>().unwrap();
        let mut titles: Vec<String> = entries.into_iter().map(|entry| entry.content.title).collect();
        titles.sort();
        titles
    }

    fn is_sound(&mut self, n: usize) {
        let report = self.journals[n].check(&mut |_| true).unwrap();
        assert!(report.findings.is_empty(), "device {n}: {:?}", report.findings);
    }

    fn packs(&self) -> Vec<PathBuf> {
        let mut packs = Vec::new();
        for writer in fs::read_dir(self.folder().join("frames")).unwrap() {
            packs.extend(fs::read_dir(writer.unwrap().path()).unwrap().map(|entry| entry.unwrap().path()));
        }
        packs
    }
}

#[test]
fn what_two_devices_wrote_is_on_both() {
    let mut devices = Devices::new(2);
    devices.journals[0].add(&incident("one"), Author::Keeper, &now()).unwrap();
    devices.journals[1].add(&incident("two"), Author::Keeper, &now()).unwrap();
    devices.sync_all();
    for n in 0..2 {
        assert_eq!(devices.titles(n), ["one", "two"]);
        devices.is_sound(n);
    }
    assert!(devices.sync(0).is_nothing());
}

#[test]
fn two_edits_stand_side_by_side_on_both() {
    let mut devices = Devices::new(2);
    let id = devices.journals[0].add(&incident("told"), Author::Keeper, &now()).unwrap().to_string();
    devices.sync_all();
    for n in 0..2 {
        let before = devices.journals[n].resolve::<Incident>(&id).unwrap();
        devices.journals[n].edit(&before, &incident(&format!("changed on {n}")), &now()).unwrap();
    }
    devices.sync_all();
    assert_eq!(devices.sync(0).conflicts, 1);
    let shown: Vec<_> = (0..2).map(|n| devices.journals[n].resolve::<Incident>(&id).unwrap().entry).collect();
    assert_eq!(shown[0].revision, shown[1].revision);
    assert!(shown.iter().all(|entry| entry.has_other_heads));
    let both = devices.journals[1].resolve::<Incident>(&id).unwrap();
    devices.journals[1].edit(&both, &incident("joined"), &now()).unwrap();
    devices.sync_all();
    assert_eq!(devices.sync(0).conflicts, 0);
    assert_eq!(devices.titles(0), ["joined"]);
}

#[test]
fn what_is_forgotten_on_one_is_forgotten_on_all_and_does_not_come_back() {
    let mut devices = Devices::new(3);
    let prepared = devices.journals[0].prepare_attachment("photo", &b"photo"[..], &now()).unwrap();
    let attachments = devices.journals[0].keep_attachments(vec![prepared]).unwrap();
    let file = attachments[0].id;
    let goes = devices.journals[0].add(&Incident { attachments, ..incident("goes") }, Author::Keeper, &now()).unwrap();
    devices.journals[0].add(&incident("stays"), Author::Keeper, &now()).unwrap();
    devices.sync_all();
    assert!(daftar_store::has_attachment(devices.journals[2].folder(), &file));
    let old = devices.there.path().join("old stick");
    copy_folder(&devices.folder(), &old);
    devices.journals[1].forget(&goes, &now(), &mut |_| true).unwrap();
    devices.sync_all();
    for n in 0..3 {
        assert_eq!(devices.titles(n), ["stays"]);
        assert!(!daftar_store::has_attachment(devices.journals[n].folder(), &file));
        devices.is_sound(n);
    }
    let live = |devices: &Devices, old: &Path| {
        let bytes = fs::read(old).unwrap();
        devices.packs().iter().any(|pack| fs::read(pack).unwrap() == bytes)
    };
    let mut brought_back = Vec::new();
    for writer in fs::read_dir(old.join("frames")).unwrap() {
        brought_back.extend(fs::read_dir(writer.unwrap().path()).unwrap().map(|entry| entry.unwrap().path()));
    }
    let gone: Vec<_> = brought_back.iter().filter(|pack| !live(&devices, pack)).collect();
    assert_eq!(gone.len(), 1, "the pack with the body is not there any more");
    copy_folder(&old, &devices.folder());
    devices.sync_all();
    assert!(!live(&devices, gone[0]));
    assert!(!devices.folder().join("attachments").join(&file.to_string()[..2]).join(format!("{file}.age")).exists());
    for n in 0..3 {
        assert_eq!(devices.titles(n), ["stays"]);
        devices.is_sound(n);
    }
}

#[test]
fn a_disk_that_was_put_back_takes_its_own_records_and_goes_on() {
    let mut devices = Devices::new(2);
    devices.journals[0].add(&incident("one"), Author::Keeper, &now()).unwrap();
    devices.sync_all();
    let (path, image) = (devices.journals[0].path().to_owned(), devices.there.path().join("image"));
    copy_folder(&path, &image);
    devices.journals[0].add(&incident("two"), Author::Keeper, &now()).unwrap();
    devices.sync_all();
    let writer = devices.journals[0].writer();
    devices.journals.remove(0);
    fs::remove_dir_all(&path).unwrap();
    copy_folder(&image, &path);
    devices.journals.insert(0, reopen(&path));
    assert_eq!(devices.titles(0), ["one"]);
    let made = devices.sync(0);
    assert!(!made.is_new_writer && made.taken > 0);
    assert_eq!(devices.journals[0].writer(), writer);
    devices.sync_all();
    assert_eq!(devices.titles(0), ["one", "two"]);
    devices.is_sound(0);
}

#[test]
fn a_ledger_that_went_on_in_two_places_keeps_both_and_gets_a_new_writer() {
    let mut devices = Devices::new(2);
    devices.journals[0].add(&incident("one"), Author::Keeper, &now()).unwrap();
    devices.sync_all();
    let (path, twin) = (devices.journals[0].path().to_owned(), devices.there.path().join("twin"));
    copy_folder(&path, &twin);
    devices.journals.push(reopen(&twin));
    devices.journals[0].add(&incident("here"), Author::Keeper, &now()).unwrap();
    devices.journals[2].add(&incident("there"), Author::Keeper, &now()).unwrap();
    let writer = devices.journals[0].writer();
    assert!(!devices.sync(0).is_new_writer);
    let made = devices.sync(2);
    assert!(made.is_new_writer);
    assert_eq!(made.forked, [writer.to_string()]);
    devices.sync_all();
    for n in 0..3 {
        assert_eq!(devices.titles(n), ["here", "one", "there"], "{n}");
        assert_eq!(daftar_store::Ledgers::lines(devices.journals[n].folder(), writer).unwrap(), [0, 1]);
        let report = devices.journals[n].check(&mut |_| true).unwrap();
        assert!(!report.is_damaged(), "{n}: {:?}", report.findings);
    }
    assert_ne!(devices.journals[0].writer(), devices.journals[2].writer());
    // A backup holds both lines.
    let (target, again) = (devices.there.path().join("backup"), devices.there.path().join("again"));
    crate::backup::create(&mut devices.journals[1], &target, &now(), &mut |_, _| true).unwrap();
    crate::backup::restore(&target, &passphrase().into(), &again, &now(), &mut |_, _| true).unwrap();
    assert_eq!(daftar_store::Ledgers::lines(&Folder::at(&again), writer).unwrap(), [0, 1]);
    devices.journals.push(reopen(&again));
    assert_eq!(devices.titles(3), ["here", "one", "there"]);
}

#[test]
fn a_retired_device_does_not_come_back_as_a_new_one() {
    let mut devices = Devices::new(2);
    devices.sync_all();
    let stolen = devices.there.path().join("stolen");
    drop(devices.journals.pop());
    copy_folder(&devices.there.path().join("journal-1"), &stolen);
    let known = devices.journals[0].devices().unwrap();
    let writer = known.iter().find(|device| !device.is_this).unwrap().writer.to_string();
    devices.journals[0].retire_device(&writer[..8], &now()).unwrap();
    devices.sync(0);
    let after = devices.journals[0].add(&incident("after"), Author::Keeper, &now()).unwrap();
    devices.sync(0);
    // Whoever has the retired device makes another one of it: its certificate is in order.
    devices.journals.push(reopen(&stolen).become_new_writer(&OpenKeyring::Passphrase(&passphrase()), &now()).unwrap());
    let sneaky = devices.journals[1].writer().to_string();
    devices.sync(1);
    let told = devices.sync(0);
    assert!(told.waits.iter().any(|waiting| waiting.writer == sneaky && waiting.why == Why::Late), "{told:?}");
    devices.sync(1);
    let shown = devices.journals[1].entries::<Incident>().unwrap();
    assert!(shown.iter().all(|entry| entry.id != after));
    // One that is made of what there is now is no stranger.
    let good = devices.there.path().join("good");
    drop(devices.journals.remove(0));
    copy_folder(&devices.there.path().join("journal-0"), &good);
    devices.journals.insert(0, reopen(&devices.there.path().join("journal-0")));
    devices.journals.push(reopen(&good).become_new_writer(&OpenKeyring::Passphrase(&passphrase()), &now()).unwrap());
    let good = devices.journals[2].writer().to_string();
    devices.sync(2);
    assert!(devices.sync(0).waits.iter().all(|waiting| waiting.writer != good));
    let last = devices.journals[0].add(&incident("last"), Author::Keeper, &now()).unwrap();
    devices.sync(0);
    devices.sync(2);
    assert!(devices.journals[2].entries::<Incident>().unwrap().iter().any(|entry| entry.id == last));
}

#[test]
fn a_retired_device_does_not_open_what_comes_after() {
    let mut devices = Devices::new(3);
    devices.journals[2].name_device("old laptop", &now()).unwrap();
    devices.sync_all();
    devices.journals[0].retire_device("old laptop", &now()).unwrap();
    devices.journals[0].add(&incident("after"), Author::Keeper, &now()).unwrap();
    devices.sync_all();
    devices.journals[1].add(&incident("after too"), Author::Keeper, &now()).unwrap();
    devices.sync_all();
    assert_eq!(devices.titles(0), ["after", "after too"]);
    assert_eq!(devices.titles(1), ["after", "after too"]);
    assert!(devices.titles(2).is_empty());
    let waits = devices.sync(2).waits;
    assert!(!waits.is_empty() && waits.iter().all(|it| it.why == Why::Key), "{waits:?}");
    for n in 0..2 {
        devices.is_sound(n);
    }
    let known = devices.journals[1].devices().unwrap();
    assert_eq!(known.iter().filter(|device| !device.retired.is_empty()).count(), 1);
}

#[test]
fn new_keys_reach_the_other_devices_before_what_is_sealed_with_them() {
    let mut devices = Devices::new(2);
    devices.sync_all();
    let cost = Argon2Cost::dangerous_below_floor(64, 1, 4);
    devices.journals[0].change_passphrase(&passphrase(), cost, true).unwrap();
    devices.journals[0].add(&incident("after"), Author::Keeper, &now()).unwrap();
    devices.sync(0);
    assert!(devices.sync(1).waits.is_empty());
    assert_eq!(devices.titles(1), ["after"]);
    assert_eq!(devices.journals[1].keyring().epochs().len(), 2);
    devices.sync_all();
}

#[test]
fn small_packs_are_joined() {
    let mut devices = Devices::new(2);
    for n in 0..60 {
        devices.journals[0].add(&incident(&n.to_string()), Author::Keeper, &now()).unwrap();
        devices.sync(0);
    }
    assert!(devices.packs().len() < 40, "{}", devices.packs().len());
    devices.sync_all();
    assert_eq!(devices.titles(1).len(), 60);
    devices.is_sound(1);
}

#[test]
fn two_that_sync_at_once_do_no_harm() {
    let mut devices = Devices::new(2);
    for round in 0..6 {
        let folder = devices.folder();
        std::thread::scope(|scope| {
            for (n, journal) in devices.journals.iter_mut().enumerate() {
                let folder = &folder;
                scope.spawn(move || {
                    journal.add(&incident(&format!("{round} on {n}")), Author::Keeper, &now()).unwrap();
                    sync(journal, folder, &now(), &mut |_| true).unwrap();
                });
            }
        });
    }
    devices.sync_all();
    for n in 0..2 {
        assert_eq!(devices.titles(n).len(), 12);
        devices.is_sound(n);
    }
}

#[test]
fn keys_that_two_devices_began_at_once_reach_both() {
    let mut devices = Devices::new(3);
    devices.sync_all();
    let cost = Argon2Cost::dangerous_below_floor(64, 1, 4);
    for n in 0..3 {
        devices.journals[n].change_passphrase(&passphrase(), cost, true).unwrap();
        devices.journals[n].add(&incident(&n.to_string()), Author::Keeper, &now()).unwrap();
    }
    devices.sync_all();
    for n in 0..3 {
        assert_eq!(devices.titles(n), ["0", "1", "2"]);
        assert_eq!(devices.journals[n].keyring().epochs().len(), 4);
        devices.is_sound(n);
    }
}
