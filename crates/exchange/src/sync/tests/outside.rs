//! Folders that are not as they should be, and what only somebody with the folder made.

use std::{fs, path::Path};

use daftar_journal::{Author, entry::Incident};

use super::*;

#[test]
fn folders_that_are_not_for_this_journal_are_refused() {
    let mut devices = Devices::new(1);
    let refused = |devices: &mut Devices, path: &Path| sync(&mut devices.journals[0], path, &now(), &mut |_| true);
    let missing = devices.there.path().join("not there");
    assert!(matches!(refused(&mut devices, &missing), Err(SyncError::Missing)));
    assert!(!missing.exists());
    let inside = devices.journals[0].path().join("index");
    assert!(matches!(refused(&mut devices, &inside), Err(SyncError::IsAJournal)));
    let folder = devices.folder();
    fs::write(folder.join("letter.txt"), "x").unwrap();
    assert!(matches!(refused(&mut devices, &folder), Err(SyncError::NotEmpty)));
    fs::remove_file(folder.join("letter.txt")).unwrap();
    devices.sync(0);
    let mut others = Devices::new(1);
    assert!(matches!(refused(&mut others, &folder), Err(SyncError::OtherJournal)));
    fs::write(folder.join(format!("sync-2-{}", "0".repeat(32))), "x").unwrap();
    assert!(matches!(refused(&mut devices, &folder), Err(SyncError::Newer)));
}

#[test]
fn damage_in_the_folder_is_told_and_mended_by_who_has_the_records() {
    let mut devices = Devices::new(2);
    devices.journals[0].add(&incident("one"), Author::Keeper, &now()).unwrap();
    devices.sync(0);
    for pack in devices.packs() {
        let mut bytes = fs::read(&pack).unwrap();
        let last = bytes.len() - 20;
        bytes[last] ^= 1;
        fs::write(&pack, bytes).unwrap();
    }
    let made = devices.sync(1);
    assert!(made.damaged > 0 && devices.titles(1).is_empty());
    devices.sync(0);
    devices.sync(1);
    assert_eq!(devices.titles(1), ["one"]);
    // A pack that was cut off.
    devices.journals[0].add(&incident("two"), Author::Keeper, &now()).unwrap();
    devices.sync(0);
    for pack in devices.packs() {
        let bytes = fs::read(&pack).unwrap();
        fs::write(&pack, &bytes[..bytes.len() / 2]).unwrap();
    }
    devices.sync_all();
    assert_eq!(devices.titles(1), ["one", "two"]);
}

#[test]
fn records_that_only_somebody_with_the_folder_made_are_not_taken() {
    let mut devices = Devices::new(2);
    devices.sync_all();
    let writer = devices.journals[0].writer();
    // Whole frames that chain, sealed to nobody here, behind the last checkpoint.
    let held = Held::read(devices.journals[0].folder()).unwrap();
    let last = *held.lines[&writer][0].runs[0].last().unwrap();
    let stranger = daftar_crypto::Identity::generate();
    let body = daftar_crypto::seal(b"forged", &stranger.recipient()).unwrap();
    let head =
        daftar_store::FrameHead::new(daftar_store::FrameKind::REVISIONS, last.head.seq + 1, last.head.link(), &body);
    let pack = daftar_store::Pack::parse([&head.encode()[..], body.as_bytes()].concat()).unwrap();
    let name = pack.name(writer).to_string();
    fs::write(devices.folder().join("frames").join(writer.to_string()).join(name), pack.as_bytes()).unwrap();
    let made = devices.sync(1);
    assert_eq!((made.taken, made.waits[0].why), (0, Why::Gap));
    let made = devices.sync(0);
    assert!(!made.is_new_writer, "nobody but a device makes a fork");
    devices.journals[0].add(&incident("genuine"), Author::Keeper, &now()).unwrap();
    devices.sync(0);
    devices.sync(1);
    assert_eq!(devices.titles(1), ["genuine"]);
    devices.is_sound(1);
}

#[test]
fn a_body_that_was_wiped_without_a_statement_is_not_taken() {
    let mut devices = Devices::new(2);
    devices.sync_all();
    devices.journals[0].add(&incident("told"), Author::Keeper, &now()).unwrap();
    devices.sync(0);
    let writer = devices.journals[0].writer();
    let newest = devices.packs().into_iter().filter(|pack| pack.parent().unwrap().ends_with(writer.to_string()));
    let newest =
        newest.max_by_key(|pack| daftar_store::Pack::parse(fs::read(pack).unwrap()).unwrap().name(writer)).unwrap();
    let pack = daftar_store::Pack::parse(fs::read(&newest).unwrap()).unwrap();
    let wiped: Vec<u8> = pack
        .frames()
        .flat_map(|it| if it.head.kind == daftar_store::FrameKind::REVISIONS { it.wiped() } else { it.bytes.to_vec() })
        .collect();
    let wiped = daftar_store::Pack::parse(wiped).unwrap();
    fs::rename(&newest, devices.there.path().join("away")).unwrap();
    let put = newest.with_file_name(wiped.name(writer).to_string());
    fs::write(&put, wiped.as_bytes()).unwrap();
    let made = devices.sync(1);
    assert_eq!((made.taken, made.waits[0].why), (0, Why::Wiped));
    fs::rename(devices.there.path().join("away"), &newest).unwrap();
    devices.sync(1);
    assert_eq!(devices.titles(1), ["told"], "a whole one is taken, whatever lies beside it");
    devices.is_sound(1);
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_written_fails_clearly_and_loses_nothing() {
    use std::os::unix::fs::PermissionsExt;
    let mut devices = Devices::new(2);
    devices.journals[0].add(&incident("told"), Author::Keeper, &now()).unwrap();
    let folder = devices.folder();
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o500)).unwrap();
    let failed = sync(&mut devices.journals[0], &folder, &now(), &mut |_| true);
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o700)).unwrap();
    // Whoever may do everything may write there too.
    assert!(matches!(failed, Err(SyncError::Folder(StoreError::NoPermission(_))) | Ok(_)), "{failed:?}");
    devices.sync_all();
    assert_eq!(devices.titles(1), ["told"]);
}

#[test]
fn a_folder_that_vanishes_midway_loses_nothing() {
    let mut devices = Devices::new(2);
    for n in 0..3 {
        devices.journals[0].add(&incident(&n.to_string()), Author::Keeper, &now()).unwrap();
    }
    devices.sync(0);
    let (folder, away) = (devices.folder(), devices.there.path().join("away"));
    let mut calls = 0;
    let failed = sync(&mut devices.journals[1], &folder, &now(), &mut |_| {
        calls += 1;
        if calls == 2 {
            fs::rename(&folder, &away).unwrap();
        }
        true
    });
    assert!(failed.is_err(), "{failed:?}");
    assert!(!folder.exists(), "a stick that is gone is not made anew");
    fs::rename(&away, &folder).unwrap();
    devices.sync_all();
    assert_eq!(devices.titles(1).len(), 3);
    devices.is_sound(1);
}

#[test]
fn a_sync_can_be_stopped_anywhere_and_goes_on() {
    let mut devices = Devices::new(2);
    for n in 0..4 {
        let prepared = devices.journals[0].prepare_attachment("photo", &b"photo"[..], &now()).unwrap();
        let attachments = devices.journals[0].keep_attachments(vec![prepared]).unwrap();
        devices.journals[0].add(&Incident { attachments, ..incident(&n.to_string()) }, Author::Keeper, &now()).unwrap();
    }
    let folder = devices.folder();
    for n in [0, 1] {
        for many in 0..6 {
            let mut left = many;
            let stopped = sync(&mut devices.journals[n], &folder, &now(), &mut |_| {
                left -= 1;
                left >= 0
            });
            assert!(matches!(stopped, Err(SyncError::Interrupted) | Ok(_)), "{stopped:?}");
        }
    }
    devices.sync_all();
    assert_eq!(devices.titles(1).len(), 4);
    devices.is_sound(1);
}
