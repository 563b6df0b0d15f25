//! What leaves, and what stays when it does not.

use std::fs;

use daftar_crypto::{Digest, Identity, OpenWith};
use daftar_journal::entry::{Handover, Incident, Way};
use serde_json::Value;

use super::*;
use crate::bundle::{PackError, manifest::PHRASE};

#[test]
fn two_recipients_each_open_what_was_sealed() {
    let (mut desk, incidents) = Desk::with_incidents();
    let (one, two) = (Identity::generate(), Identity::generate());
    let made = desk.bundle(&incidents, to(&[&one, &two])).unwrap();
    assert_eq!((made.incidents, made.attachments), (2, 2));
    let file = fs::read(desk.file()).unwrap();
    assert_eq!((made.size, made.sha256), (file.len() as u64, Digest::of(&[&file])));
    for identity in [one, two] {
        let mut bundle = open_with(&desk.file(), &OpenWith::Identities(&[identity])).unwrap();
        assert!(bundle.is_addressed_to_opener());
        assert_eq!(bundle.manifest().sender.words, made.sender_words);
        assert_eq!(bundle.manifest().bundle, made.bundle.to_string());
        assert_eq!(bundle.incidents().len(), 2);
        let out = desk.folder.path().join(&bundle.manifest().sender.words[..3]);
        bundle.extract(&out, &mut |_, _| true).unwrap();
        assert_eq!(names_in(&out.join("attachments")), ["0001-prikaz.pdf", "0002-prikaz.pdf"]);
        assert_eq!(fs::read(out.join("attachments/0001-prikaz.pdf")).unwrap(), b"%PDF-1.7 order");
        fs::remove_dir_all(out).unwrap();
    }
    assert_eq!(desk.out_names(), ["case.age"]);
}

#[test]
fn what_left_is_written_down() {
    let (mut desk, incidents) = Desk::with_incidents();
    let made = desk.bundle(&incidents, to(&[&Identity::generate()])).unwrap();
    desk.journal.catch_up(&mut |_| {}).unwrap();
    let log = desk.journal.entries::<Handover>().unwrap();
    assert_eq!(log.len(), 1);
    let handover = &log[0].content;
    assert_eq!((handover.bundle, handover.way, handover.sha256), (made.bundle, Way::Recipients, Some(made.sha256)));
    assert_eq!(handover.to[0].name, "Desk");
    let revisions: Vec<_> = handover.included.iter().map(|included| included.revision).collect();
    assert_eq!(revisions, [incidents[0].revision, incidents[1].revision]);
}

#[test]
fn a_phrase_opens_its_bundle() {
    let (mut desk, incidents) = Desk::with_incidents();
    desk.bundle(&incidents, Receivers::Phrase(phrase("agreed by voice"))).unwrap();
    let bundle = open_with(&desk.file(), &OpenWith::Phrase(&phrase("agreed by voice"))).unwrap();
    assert_eq!(bundle.manifest().recipients, [PHRASE]);
    assert!(bundle.is_addressed_to_opener());
    let wrong = open_with(&desk.file(), &OpenWith::Phrase(&phrase("agreed by chance")));
    assert!(matches!(wrong, Err(OpenBundleError::WrongPhrase)));
    let key = open_with(&desk.file(), &OpenWith::Identities(&[Identity::generate()]));
    assert!(matches!(key, Err(OpenBundleError::NeedsPhrase)));
}

#[test]
fn history_leaves_only_when_asked_for() {
    let (mut desk, incidents) = Desk::with_incidents();
    let before = desk.journal.resolve::<Incident>(&incidents[1].id.to_string()).unwrap();
    let edited = Incident { title: "Searched twice".into(), ..before.entry.content.clone() };
    desk.journal.edit(&before, &edited, &now()).unwrap();
    desk.journal.catch_up(&mut |_| {}).unwrap();
    let current = desk.journal.resolve(&incidents[1].id.to_string()).unwrap().entry;
    let identity = Identity::generate();
    let request = BundleRequest { incidents: vec![current], history: true, to: to(&[&identity]) };
    let file = desk.file();
    create(&mut desk.journal, &request, &file, &now(), &mut |_, _| true).unwrap();
    let out = desk.folder.path().join("x");
    open_with(&desk.file(), &OpenWith::Identities(&[identity])).unwrap().extract(&out, &mut |_, _| true).unwrap();
    let history: Vec<Value> = serde_json::from_slice(&fs::read(out.join("history.json")).unwrap()).unwrap();
    assert_eq!(history.len(), 2);
    assert_eq!((&history[0]["title"], &history[1]["title"]), (&"Searched".into(), &"Searched twice".into()));
    assert_eq!(history[1]["parents"][0], history[0]["revision"]);
    assert_eq!(history[0]["author"], "keeper");
}

#[test]
fn where_the_keeper_lives_does_not_leave() {
    let (mut desk, incidents) = Desk::with_incidents();
    let identity = Identity::generate();
    desk.bundle(&incidents, to(&[&identity])).unwrap();
    let out = desk.folder.path().join("x");
    let mut bundle = open_with(&desk.file(), &OpenWith::Identities(&[identity])).unwrap();
    bundle.extract(&out, &mut |_, _| true).unwrap();
    for name in names_in(&out).iter().filter(|name| *name != "attachments") {
        let text = fs::read_to_string(out.join(name)).unwrap();
        assert!(!text.contains("Dushanbe") && !text.contains("+05") && !text.contains("18:07"), "{name}");
    }
    assert_eq!(bundle.incidents()[0]["translations"][0]["when"], "2026-11-22T13:07:44Z");
    assert_eq!(bundle.incidents()[0]["attachments"][1]["path"], "attachments/0002-prikaz.pdf");
    assert_eq!(bundle.manifest().created, "2026-11-22T13:07:44Z");
}

#[test]
fn nothing_is_overwritten() {
    let (mut desk, incidents) = Desk::with_incidents();
    fs::write(desk.file(), b"mine").unwrap();
    let refused = desk.bundle(&incidents, to(&[&Identity::generate()])).unwrap_err();
    assert!(matches!(refused, CreateBundleError::Exists));
    assert_eq!(fs::read(desk.file()).unwrap(), b"mine");
    assert_eq!(desk.out_names(), ["case.age"]);
}

#[test]
fn a_stop_at_any_moment_leaves_nothing() {
    let (mut desk, incidents) = Desk::with_incidents();
    let request = BundleRequest { incidents, history: true, to: to(&[&Identity::generate()]) };
    let (mut stops, file) = (0, desk.file());
    for after in 0.. {
        let mut asked = 0;
        let mut go_on = |_, _| {
            asked += 1;
            asked <= after
        };
        match create(&mut desk.journal, &request, &file, &now(), &mut go_on) {
            Err(CreateBundleError::Pack(PackError::Stopped)) => stops += 1,
            Err(other) => panic!("{other}"),
            Ok(_) => break,
        }
        assert!(desk.out_names().is_empty(), "stopped after {after}");
    }
    assert!(stops > 10);
    desk.journal.catch_up(&mut |_| {}).unwrap();
    assert_eq!(desk.journal.entries::<Handover>().unwrap().len(), 1);
}

#[test]
fn a_damaged_or_missing_file_is_named_by_number() {
    let (mut desk, incidents) = Desk::with_incidents();
    let id = incidents[0].content.attachments[1].id.to_string();
    let path = desk.journal.path().join("attachments").join(&id[..2]).join(format!("{id}.age"));
    let mut bytes = fs::read(&path).unwrap();
    let at = bytes.len() - 20;
    bytes[at] ^= 1;
    fs::write(&path, bytes).unwrap();
    let refused = desk.bundle(&incidents, to(&[&Identity::generate()])).unwrap_err();
    let CreateBundleError::Pack(PackError::DamagedAttachment { incident, number: 2 }) = refused else {
        panic!("{refused}")
    };
    assert_eq!(incident, incidents[0].id);
    fs::remove_file(path).unwrap();
    let refused = desk.bundle(&incidents, to(&[&Identity::generate()])).unwrap_err();
    assert!(matches!(refused, CreateBundleError::Pack(PackError::MissingAttachment { number: 2, .. })));
    assert!(desk.out_names().is_empty());
}

#[test]
fn there_must_be_something_for_somebody() {
    let (mut desk, incidents) = Desk::with_incidents();
    let identity = Identity::generate();
    assert!(matches!(desk.bundle(&incidents, to(&[])), Err(CreateBundleError::NoReceivers)));
    assert!(matches!(desk.bundle(&[], to(&[&identity])), Err(CreateBundleError::Pack(PackError::Nothing))));
    assert!(matches!(
        desk.bundle(&incidents, to(&[&identity; 31])),
        Err(CreateBundleError::TooManyReceivers { most: 30 })
    ));
    desk.bundle(&incidents, to(&[&identity; 30])).unwrap();
    assert!(open_with(&desk.file(), &OpenWith::Identities(&[identity])).is_ok());
}
