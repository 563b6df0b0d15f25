//! The journal as a whole, on a real folder.

mod catalog;
mod forgery;
mod forgetting;
mod forgetting_faults;

use std::{
    fs,
    io::{Read, Seek, SeekFrom},
    path::Path,
    time::Duration,
};

use daftar_crypto::{Argon2Cost, OpenKeyring, Passphrase};
use jiff::Zoned;

use crate::{
    Author, Journal, Locked, Unlocked,
    entry::{Contact, Content, Incident, Named},
    format1,
    record::Draft,
};

fn passphrase() -> Passphrase {
    Passphrase::normalise("Ҷӯра 12").unwrap()
}

pub(crate) fn now() -> Zoned {
    "2026-11-22T18:07:44+05:00[Asia/Dushanbe]".parse().unwrap()
}

fn cheap() -> Argon2Cost {
    Argon2Cost::dangerous_below_floor(64, 1, 4)
}

pub(crate) fn create(path: &Path) -> Journal<Unlocked> {
    Journal::create(path, &passphrase(), cheap(), &now()).unwrap()
}

pub(crate) fn reopen(path: &Path) -> Journal<Unlocked> {
    Journal::<Locked>::find(path, Duration::ZERO).unwrap().unlock(&passphrase()).unwrap()
}

pub(crate) fn incident(title: &str) -> Incident {
    Incident {
        title: title.into(),
        place: "Хуҷанд".into(),
        harmed: vec![Named::new("Гулнора С.")],
        ..Incident::default()
    }
}

#[test]
fn what_was_added_is_there_after_reopening() {
    let there = tempfile::tempdir().unwrap();
    let path = there.path().join("journal");
    let id = {
        let mut journal = create(&path);
        journal.add(&Contact { name: "Desk".into(), ..Contact::default() }, Author::Keeper, &now()).unwrap();
        journal.add(&incident("told"), Author::Keeper, &now()).unwrap()
    };
    let mut journal = reopen(&path);
    let entries = journal.entries::<Incident>().unwrap();
    assert_eq!((entries.len(), entries[0].id), (1, id));
    assert_eq!(entries[0].content, incident("told"));
    assert_eq!(journal.entries::<Contact>().unwrap().len(), 1);
    let found = journal.search("хучанд", &crate::timeline::Filter::default()).unwrap();
    assert_eq!(found.ids().collect::<Vec<_>>(), [id]);
    assert!(journal.take_troubles().is_empty());
}

#[test]
fn an_edit_is_a_new_revision_and_keeps_what_it_does_not_know() {
    let there = tempfile::tempdir().unwrap();
    let mut journal = create(&there.path().join("journal"));
    let mut fields = incident("old").to_fields();
    fields.set("created", &"then");
    fields.set("mood", &"calm");
    fields.set("harmed/0/age", &9);
    let entry = daftar_crypto::EntryId::random();
    journal.append(vec![Draft { entry, parents: Vec::new(), fields }]).unwrap();
    let before = journal.resolve::<Incident>(&entry.to_string()[..9]).unwrap();
    journal.edit(&before, &incident("new"), &now()).unwrap();
    let after = journal.resolve::<Incident>(&entry.to_string()).unwrap();
    assert_eq!((after.entry.content.title.as_str(), after.entry.created.as_str()), ("new", "then"));
    assert_eq!((after.fields.text("mood"), after.fields.get::<u32>("harmed/0/age")), ("calm".into(), Some(9)));
    assert!(!after.entry.has_other_heads);
    let history = journal.history::<Incident>(&entry).unwrap();
    assert_eq!(history.iter().map(|past| past.entry.content.title.as_str()).collect::<Vec<_>>(), ["old", "new"]);
    assert_eq!(history[1].parents, [history[0].entry.revision]);
}

#[test]
fn two_edits_of_one_version_stand_side_by_side_until_one_follows_both() {
    let there = tempfile::tempdir().unwrap();
    let mut journal = create(&there.path().join("journal"));
    let id = journal.add(&incident("one"), Author::Keeper, &now()).unwrap().to_string();
    let before = journal.resolve::<Incident>(&id).unwrap();
    journal.edit(&before, &incident("two"), &now()).unwrap();
    journal.edit(&before, &incident("three"), &now()).unwrap();
    let both = journal.resolve::<Incident>(&id).unwrap();
    assert!(both.entry.has_other_heads);
    journal.edit(&both, &incident("four"), &now()).unwrap();
    assert!(!journal.resolve::<Incident>(&id).unwrap().entry.has_other_heads);
}

#[test]
fn an_attachment_comes_back_and_its_damage_is_found() {
    let there = tempfile::tempdir().unwrap();
    let path = there.path().join("journal");
    let mut journal = create(&path);
    let prepared = vec![journal.prepare_attachment("фото\u{202e}.jpg", &b"\xff\xd8\xff picture"[..], &now()).unwrap()];
    let attachments = journal.keep_attachments(prepared).unwrap();
    assert_eq!((attachments[0].media_type.as_str(), attachments[0].size), ("image/jpeg", 11));
    assert_eq!(attachments[0].name, "фото\u{fffd}.jpg");
    journal.add(&Incident { attachments: attachments.clone(), ..incident("a") }, Author::Keeper, &now()).unwrap();
    let mut content = Vec::new();
    journal.open_attachment(&attachments[0]).unwrap().read_to_end(&mut content).unwrap();
    assert_eq!(content, b"\xff\xd8\xff picture");
    let mut part = journal.open_attachment_seekable(&attachments[0]).unwrap();
    part.seek(SeekFrom::End(-7)).unwrap();
    content.clear();
    part.read_to_end(&mut content).unwrap();
    assert_eq!(content, b"picture");
    assert!(journal.check(&mut |_| true).unwrap().troubles.is_empty());
    let id = attachments[0].id.to_string();
    let file = path.join("attachments").join(&id[..2]).join(format!("{id}.age"));
    let mut bytes = fs::read(&file).unwrap();
    bytes[40_000] ^= 1;
    fs::write(&file, bytes).unwrap();
    assert_eq!(journal.check(&mut |_| true).unwrap().troubles.len(), 1);
    assert!(journal.open_attachment(&attachments[0]).unwrap().read_to_end(&mut Vec::new()).is_err());
}

#[test]
fn checkpoints_cover_everything_and_follow_one_another() {
    let there = tempfile::tempdir().unwrap();
    let path = there.path().join("journal");
    let mut journal = create(&path);
    journal.add(&incident("one"), Author::Keeper, &now()).unwrap();
    let first = journal.sign_checkpoint(&now()).unwrap();
    assert_eq!(journal.sign_checkpoint(&now()).unwrap().note, first.note);
    let many: Vec<Incident> = (0..130).map(|n| incident(&n.to_string())).collect();
    let ids = journal.add_all(&many, Author::Import, &now(), &mut |_| true).unwrap();
    assert_eq!(ids.len(), 130);
    let second = journal.sign_checkpoint(&now()).unwrap();
    assert!(second.note.contains("\n131\n"));
    assert_ne!(first.code, second.code);
    drop(journal);
    let report = reopen(&path).check(&mut |_| true).unwrap();
    assert_eq!((report.checkpoints, report.revisions, report.entries), (2, 131, 131));
    assert!(report.troubles.is_empty(), "{:?}", report.troubles);
}

#[test]
fn a_damaged_record_is_named_and_hides_no_other() {
    let there = tempfile::tempdir().unwrap();
    let path = there.path().join("journal");
    let mut journal = create(&path);
    let writer = journal.writer().to_string();
    for n in 0..3 {
        journal.add(&incident(&n.to_string()), Author::Keeper, &now()).unwrap();
    }
    drop(journal);
    let segment = path.join("ledger").join(writer).join("00000001");
    let mut bytes = fs::read(&segment).unwrap();
    let length = bytes.len();
    // In the last body, whatever the sizes are.
    bytes[length - 200] ^= 1;
    fs::write(&segment, bytes).unwrap();
    for _ in 0..2 {
        let mut journal = reopen(&path);
        assert_eq!(journal.entries::<Incident>().unwrap().len(), 2);
        assert!(journal.take_troubles().iter().any(crate::Trouble::is_damage));
    }
}

#[test]
fn damage_that_was_put_right_by_hand_is_told_no_more() {
    let there = tempfile::tempdir().unwrap();
    let path = there.path().join("journal");
    let mut journal = create(&path);
    let segment = path.join("ledger").join(journal.writer().to_string()).join("00000001");
    for n in 0..3 {
        journal.add(&incident(&n.to_string()), Author::Keeper, &now()).unwrap();
    }
    drop(journal);
    let good = fs::read(&segment).unwrap();
    let second = daftar_store::HEAD_LEN + daftar_store::FrameHead::parse(&good).unwrap().body_len as usize;
    for at in [second + 20, second + 300] {
        let mut bytes = good.clone();
        bytes[at] ^= 1;
        fs::write(&segment, bytes).unwrap();
        let _no_index = fs::remove_dir_all(path.join("index"));
        let mut journal = reopen(&path);
        assert_eq!(journal.entries::<Incident>().unwrap().len(), 2);
        assert!(journal.take_troubles().iter().any(crate::Trouble::is_damage));
        drop(journal);
        fs::write(&segment, &good).unwrap();
        let mut journal = reopen(&path);
        assert_eq!(journal.entries::<Incident>().unwrap().len(), 3);
        assert!(!journal.take_troubles().iter().any(crate::Trouble::is_damage));
    }
}

#[test]
fn a_passphrase_change_and_a_new_writer_keep_everything() {
    let there = tempfile::tempdir().unwrap();
    let path = there.path().join("journal");
    let mut journal = create(&path);
    journal.add(&incident("one"), Author::Keeper, &now()).unwrap();
    let sender = journal.keyring().sender_verifying_key();
    let new = Passphrase::normalise("new").unwrap();
    journal.change_passphrase(&new, cheap(), true).unwrap();
    drop(journal);
    assert!(Journal::<Locked>::find(&path, Duration::ZERO).unwrap().unlock(&passphrase()).is_err());
    let journal = Journal::<Locked>::find(&path, Duration::ZERO).unwrap().unlock(&new).unwrap();
    let writer = journal.writer();
    let mut journal = journal.become_new_writer(&OpenKeyring::Passphrase(&new), &now()).unwrap();
    assert_ne!(journal.writer(), writer);
    journal.add(&incident("two"), Author::Keeper, &now()).unwrap();
    assert_eq!(journal.entries::<Incident>().unwrap().len(), 2);
    assert_eq!(journal.keyring().sender_verifying_key(), sender);
    assert_eq!(journal.keyring().generation(), 3);
    assert!(journal.check(&mut |_| true).unwrap().troubles.is_empty());
}

#[test]
fn a_wrong_passphrase_and_a_folder_without_a_journal_are_told_apart() {
    let there = tempfile::tempdir().unwrap();
    assert!(matches!(
        Journal::<Locked>::find(there.path(), Duration::ZERO),
        Err(crate::FindError::Keyring(daftar_store::KeyringFilesError::NotAJournal(_)))
    ));
    assert_eq!(fs::read_dir(there.path()).unwrap().count(), 0);
    let path = there.path().join("journal");
    drop(create(&path));
    let wrong = Passphrase::normalise("wrong").unwrap();
    let unlocked = Journal::<Locked>::find(&path, Duration::ZERO).unwrap().unlock(&wrong);
    assert!(matches!(unlocked.err(), Some(crate::UnlockError::Keyring(daftar_crypto::KeyringError::WrongPassphrase))));
}

#[test]
fn a_wiped_frame_is_damage_unless_a_forget_statement_names_it() {
    let there = tempfile::tempdir().unwrap();
    let path = there.path().join("journal");
    let mut journal = create(&path);
    let entry = journal.add(&incident("to be forgotten"), Author::Keeper, &now()).unwrap();
    journal.add(&incident("kept"), Author::Keeper, &now()).unwrap();
    journal.entries::<Incident>().unwrap();
    let wiped = wipe_second_frame(&path, journal.writer());
    drop(journal);
    let mut journal = reopen(&path);
    assert_eq!(journal.entries::<Incident>().unwrap().len(), 2, "what is damaged now was taken in before");
    assert!(journal.check(&mut |_| true).unwrap().troubles.iter().any(crate::Trouble::is_damage));
    let statement = format1::Forget {
        entry: entry.0,
        frames: vec![format1::ForgottenFrame { writer: journal.writer().0, seq: 1, link: wiped.0 }],
        attachments: Vec::new(),
        when: crate::time_text(&now()),
    };
    let signed = format1::Signed::new(journal.keyring().writer_key(), daftar_crypto::label::FORGET, &statement);
    let kind = daftar_store::FrameKind::FORGET;
    let seq = journal.ledger().unwrap().next_seq();
    let content = format1::encode_for(kind.0, journal.writer(), seq, &signed);
    let body = daftar_crypto::seal(&content, &journal.keyring().newest_epoch()).unwrap();
    journal.ledger().unwrap().append(kind, &body).unwrap();
    drop(journal);
    for index in [true, false] {
        if !index {
            fs::remove_dir_all(path.join("index")).unwrap();
        }
        let mut journal = reopen(&path);
        assert_eq!(journal.entries::<Incident>().unwrap().len(), 1);
        assert!(!journal.take_troubles().iter().any(crate::Trouble::is_damage));
        assert!(journal.check(&mut |_| true).unwrap().troubles.is_empty());
    }
}

/// Fills the body of frame 1 with zeros, as forgetting does; returns the frame's link.
fn wipe_second_frame(path: &Path, writer: daftar_crypto::WriterId) -> daftar_crypto::Digest {
    let segment = path.join("ledger").join(writer.to_string()).join("00000001");
    let mut bytes = fs::read(&segment).unwrap();
    let first = daftar_store::FrameHead::parse(&bytes).unwrap();
    let start = daftar_store::HEAD_LEN + first.body_len as usize;
    let head = daftar_store::FrameHead::parse(&bytes[start..]).unwrap();
    bytes[start + 8] = 2;
    let body = start + daftar_store::HEAD_LEN;
    bytes[body..body + head.body_len as usize].fill(0);
    fs::write(&segment, bytes).unwrap();
    head.link()
}
