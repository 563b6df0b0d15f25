//! Forgetting: what goes, what stays, and what cannot be brought back.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use daftar_crypto::{Digest, EntryId, RevisionId, label, seal};
use daftar_store::{Cursor, FrameHead, FrameKind, HEAD_LEN, Ledgers, Scanned, Standing};

use super::*;
use crate::{
    ForgetError, Forgot, Trouble, WriteError,
    entry::Attachment,
    format1::{Forget, ForgottenFrame, Signed},
};

pub(super) fn forget(journal: &mut Journal<Unlocked>, entry: EntryId) -> Forgot {
    journal.forget(&entry, &now(), &mut |_| true).unwrap()
}

/// Returns ids and titles of what is shown.
pub(super) fn shown(journal: &mut Journal<Unlocked>) -> BTreeMap<EntryId, (RevisionId, String)> {
    let entries = journal.entries::<Incident>().unwrap().into_iter();
    entries.map(|entry| (entry.id, (entry.revision, entry.content.title))).collect()
}

/// Adds incidents named by their numbers, as an import does: all in one frame.
pub(super) fn import(journal: &mut Journal<Unlocked>, count: usize) -> Vec<EntryId> {
    let many: Vec<Incident> = (0..count).map(|n| incident(&n.to_string())).collect();
    journal.add_all(&many, Author::Import, &now(), &mut |_| true).unwrap()
}

/// Checks that a journal is sound, and that `gone` is in no way found; returns how many frames were forgotten.
pub(super) fn sound_without(path: &Path, gone: EntryId) -> u64 {
    let mut journal = reopen(path);
    assert!(!shown(&mut journal).contains_key(&gone));
    assert!(journal.history::<Incident>(&gone).unwrap().is_empty());
    assert!(journal.resolve::<Incident>(&gone.to_string()).is_err());
    let mut troubles = journal.take_troubles();
    let report = journal.check(&mut |_| true).unwrap();
    troubles.extend(report.troubles);
    // What a refusing disk leaves at the end of a segment was never acknowledged.
    troubles.retain(|trouble| !matches!(trouble, Trouble::Unfinished(_)));
    assert!(troubles.is_empty(), "{troubles:?}");
    report.forgotten
}

fn attached(journal: &mut Journal<Unlocked>, name: &str) -> Attachment {
    let prepared = journal.prepare_attachment(name, name.as_bytes(), &now()).unwrap();
    journal.keep_attachments(vec![prepared]).unwrap().remove(0)
}

fn file_of(path: &Path, attachment: &Attachment) -> PathBuf {
    let id = attachment.id.to_string();
    path.join("attachments").join(&id[..2]).join(format!("{id}.age"))
}

fn segment(path: &Path, writer: daftar_crypto::WriterId) -> PathBuf {
    path.join("ledger").join(writer.to_string()).join("00000001")
}

fn standing(journal: &Journal<Unlocked>, kind: FrameKind) -> Vec<Standing> {
    let mut found = Vec::new();
    Ledgers::each_head(&journal.folder, journal.writer(), None, &mut |frame| {
        found.extend((frame.head.kind == kind).then_some(frame));
    })
    .unwrap();
    found
}

/// Appends a statement that this program need not make; by the own key, or by some other.
fn state(journal: &mut Journal<Unlocked>, entry: EntryId, frames: Vec<ForgottenFrame>, is_own: bool) {
    let statement = Forget { entry: entry.0, frames, attachments: Vec::new(), when: crate::time_text(&now()) };
    let other = daftar_crypto::SigningKey::generate();
    let key = if is_own { journal.keyring().writer_key() } else { &other };
    let signed = Signed::new(key, label::FORGET, &statement);
    let seq = journal.ledger().unwrap().next_seq();
    let content = format1::encode_for(FrameKind::FORGET.0, journal.writer(), seq, &signed);
    let body = seal(&content, &journal.keyring().newest_epoch()).unwrap();
    journal.ledger().unwrap().append(FrameKind::FORGET, &body).unwrap();
}

fn named(frame: &Standing) -> ForgottenFrame {
    ForgottenFrame { writer: frame.place.writer.0, seq: frame.place.seq, link: frame.head.link().0 }
}

#[test]
fn others_of_the_same_frame_stay_byte_for_byte() {
    let there = tempfile::tempdir().unwrap();
    let path = there.path().join("journal");
    let mut journal = create(&path);
    let ids = import(&mut journal, 64);
    let mut before = shown(&mut journal);
    assert_eq!(before.len(), 64);
    let forgot = forget(&mut journal, ids[5]);
    assert_eq!((forgot.revisions, forgot.frames, forgot.carried, forgot.unread), (1, 1, 63, 0));
    before.remove(&ids[5]);
    assert_eq!(shown(&mut journal), before, "in the process that forgot");
    drop(journal);
    assert_eq!(sound_without(&path, ids[5]), 1);
    std::fs::remove_dir_all(path.join("index")).unwrap();
    assert_eq!(sound_without(&path, ids[5]), 1, "whatever was remembered is gone");
    let mut journal = reopen(&path);
    assert_eq!(shown(&mut journal), before);
    let wiped = standing(&journal, FrameKind::REVISIONS)[0];
    assert!(Ledgers::is_wiped(&journal.folder, &wiped).unwrap());
    assert_eq!(journal.forgotten_so_far().unwrap().entries, 1);
}

#[test]
fn what_was_carried_can_be_forgotten_in_turn() {
    let there = tempfile::tempdir().unwrap();
    let path = there.path().join("journal");
    let mut journal = create(&path);
    let ids = import(&mut journal, 4);
    for (n, id) in ids.iter().enumerate() {
        let forgot = forget(&mut journal, *id);
        assert_eq!((forgot.frames, forgot.carried), (1, 3 - n as u64), "only the frame that still holds it");
        assert_eq!(shown(&mut journal).len(), 3 - n);
    }
    assert!(matches!(journal.forget(&ids[0], &now(), &mut |_| true), Err(ForgetError::NotThere)));
    drop(journal);
    assert_eq!(sound_without(&path, ids[0]), 4);
}

#[test]
fn every_revision_goes_and_the_files_that_nothing_else_names() {
    let there = tempfile::tempdir().unwrap();
    let path = there.path().join("journal");
    let mut journal = create(&path);
    let (own, shared, dropped) =
        (attached(&mut journal, "own"), attached(&mut journal, "shared"), attached(&mut journal, "dropped"));
    let with = |attachments: &[&Attachment]| Incident {
        attachments: attachments.iter().map(|it| (*it).clone()).collect(),
        ..incident("a")
    };
    let id = journal.add(&with(&[&own, &dropped]), Author::Keeper, &now()).unwrap();
    let stale = journal.resolve::<Incident>(&id.to_string()).unwrap();
    journal.edit(&stale, &with(&[&own, &shared]), &now()).unwrap();
    // Side by side with the one before, and of an older version of another entry.
    journal.edit(&stale, &incident("other head"), &now()).unwrap();
    let other = journal.add(&with(&[&shared]), Author::Keeper, &now()).unwrap();
    let before = journal.resolve::<Incident>(&other.to_string()).unwrap();
    journal.edit(&before, &incident("kept"), &now()).unwrap();
    fs::write(file_of(&path, &own).with_extension("age.damaged-1"), "x").unwrap();
    let forgot = forget(&mut journal, id);
    assert_eq!((forgot.revisions, forgot.frames, forgot.carried), (3, 3, 0));
    assert_eq!((forgot.attachments, forgot.shared), (2, 1));
    assert!(!file_of(&path, &own).with_extension("age.damaged-1").exists(), "an original that a repair kept");
    assert!(!file_of(&path, &own).exists() && !file_of(&path, &dropped).exists() && file_of(&path, &shared).exists());
    assert_eq!(shown(&mut journal).len(), 1);
    assert!(matches!(journal.edit(&stale, &incident("again"), &now()), Err(WriteError::Forgotten)));
    drop(journal);
    assert_eq!(sound_without(&path, id), 3);
}

#[test]
fn the_history_of_what_was_carried_stays_in_order() {
    let there = tempfile::tempdir().unwrap();
    let path = there.path().join("journal");
    let mut journal = create(&path);
    let ids = import(&mut journal, 2);
    let before = journal.resolve::<Incident>(&ids[0].to_string()).unwrap();
    journal.edit(&before, &incident("newer"), &now()).unwrap();
    forget(&mut journal, ids[1]);
    let titles = |journal: &mut Journal<Unlocked>| -> Vec<String> {
        let history = journal.history::<Incident>(&ids[0]).unwrap();
        history.into_iter().map(|past| past.entry.content.title).collect()
    };
    assert_eq!(titles(&mut journal), ["0", "newer"]);
    assert!(!journal.resolve::<Incident>(&ids[0].to_string()).unwrap().entry.has_other_heads);
}

#[test]
fn what_another_installation_wrote_is_forgotten_and_cannot_be_put_back() {
    let there = tempfile::tempdir().unwrap();
    let path = there.path().join("journal");
    let mut journal = create(&path);
    let first = journal.writer();
    let ids = import(&mut journal, 3);
    let photo = attached(&mut journal, "photo");
    let with_photo = Incident { attachments: vec![photo.clone()], ..incident("with a photo") };
    let id = journal.add(&with_photo, Author::Keeper, &now()).unwrap();
    journal.sign_checkpoint(&now()).unwrap();
    let mut journal = journal.become_new_writer(&OpenKeyring::Passphrase(&passphrase()), &now()).unwrap();
    let (old, old_photo) = (fs::read(segment(&path, first)).unwrap(), fs::read(file_of(&path, &photo)).unwrap());
    forget(&mut journal, ids[1]);
    forget(&mut journal, id);
    let wiped = fs::read(segment(&path, first)).unwrap();
    assert!(wiped != old && wiped.len() == old.len());
    drop(journal);
    for index in [true, false] {
        fs::write(segment(&path, first), &old).unwrap();
        fs::write(file_of(&path, &photo), &old_photo).unwrap();
        if !index {
            fs::remove_dir_all(path.join("index")).unwrap();
        }
        assert_eq!(sound_without(&path, ids[1]), 2);
        assert_eq!(sound_without(&path, id), 2);
        assert_eq!(fs::read(segment(&path, first)).unwrap(), wiped, "it is wiped again, with an index: {index}");
        assert!(!file_of(&path, &photo).exists());
        assert_eq!(shown(&mut reopen(&path)).len(), 2);
    }
}

#[test]
fn the_copy_that_a_failed_sync_left_behind_is_wiped_too() {
    let there = tempfile::tempdir().unwrap();
    let path = there.path().join("journal");
    let mut journal = create(&path);
    let id = journal.add(&incident("twice"), Author::Keeper, &now()).unwrap();
    let segment = segment(&path, journal.writer());
    drop(journal);
    let mut bytes = fs::read(&segment).unwrap();
    let first = FrameHead::parse(&bytes).unwrap();
    let frame = bytes[HEAD_LEN + first.body_len as usize..].to_vec();
    bytes.extend(&frame);
    // And once more, cut off: where the disk took no more.
    fs::write(&segment, &bytes).unwrap();
    fs::write(segment.with_file_name("00000002"), &frame[..HEAD_LEN + 100]).unwrap();
    // What a repair keeps of a damaged segment.
    fs::write(segment.with_file_name("00000001.damaged-1"), [b"garbage", &bytes[..]].concat()).unwrap();
    let mut journal = reopen(&path);
    assert_eq!(forget(&mut journal, id).frames, 3);
    drop(journal);
    assert_eq!(sound_without(&path, id), 1);
    let body = &frame[HEAD_LEN + 20..HEAD_LEN + 60];
    for name in ["00000001", "00000001.damaged-1"] {
        let bytes = fs::read(segment.with_file_name(name)).unwrap();
        assert!(!bytes.windows(body.len()).any(|window| window == body), "{name}");
    }
    assert!(fs::read(segment.with_file_name("00000002")).unwrap().ends_with(&[0; 100]));
}

#[test]
fn a_statement_whose_maker_carried_nothing_costs_nothing() {
    let there = tempfile::tempdir().unwrap();
    let path = there.path().join("journal");
    let mut journal = create(&path);
    let ids = import(&mut journal, 3);
    let before = shown(&mut journal);
    let frame = standing(&journal, FrameKind::REVISIONS)[0];
    state(&mut journal, ids[0], vec![named(&frame)], true);
    drop(journal);
    assert_eq!(sound_without(&path, ids[0]), 1);
    let after = shown(&mut reopen(&path));
    assert_eq!(after.len(), 2);
    assert!(after.iter().all(|(id, revision)| before[id] == *revision));
}

#[test]
fn a_statement_that_names_another_link_or_is_not_signed_by_the_writer_is_not_obeyed() {
    let there = tempfile::tempdir().unwrap();
    let path = there.path().join("journal");
    let mut journal = create(&path);
    let ids = import(&mut journal, 2);
    let frame = standing(&journal, FrameKind::REVISIONS)[0];
    state(&mut journal, ids[0], vec![named(&frame)], false);
    drop(journal);
    let mut journal = reopen(&path);
    assert_eq!(shown(&mut journal).len(), 2);
    let report = journal.check(&mut |_| true).unwrap();
    assert!(report.troubles.iter().any(Trouble::is_damage), "the statement itself is told");
    // Validly signed, but about another frame under that number; another entry is named so that it hides nothing.
    let other = ForgottenFrame { link: [7; 32], ..named(&frame) };
    let certificate = named(&standing(&journal, FrameKind::CERTIFICATE)[0]);
    state(&mut journal, EntryId([9; 16]), vec![other, certificate], true);
    drop(journal);
    let mut journal = reopen(&path);
    assert_eq!(shown(&mut journal).len(), 2);
    assert!(!Ledgers::is_wiped(&journal.folder, &frame).unwrap());
    // Zeros that neither statement explains.
    Ledgers::wipe(&journal.folder, &[frame]).unwrap();
    drop(journal);
    let mut journal = reopen(&path);
    journal.entries::<Incident>().unwrap();
    let report = journal.check(&mut |_| true).unwrap();
    assert!(report.troubles.iter().any(|trouble| matches!(trouble, Trouble::Record { .. })));
    assert_eq!(report.forgotten, 0);
}

#[test]
fn what_comes_back_in_a_frame_that_no_statement_names_is_not_shown_and_goes() {
    let there = tempfile::tempdir().unwrap();
    let path = there.path().join("journal");
    let mut journal = create(&path);
    let ids = import(&mut journal, 2);
    let stale = journal.resolve::<Incident>(&ids[0].to_string()).unwrap();
    forget(&mut journal, ids[0]);
    // As another installation would that does not know yet.
    journal.state.forgotten = Some(crate::forget::Forgotten::default());
    journal.edit(&stale, &incident("come back"), &now()).unwrap();
    drop(journal);
    let mut journal = reopen(&path);
    assert_eq!(shown(&mut journal).len(), 1);
    drop(journal);
    assert_eq!(sound_without(&path, ids[0]), 2);
}

#[test]
fn a_forget_that_is_interrupted_changes_nothing() {
    let there = tempfile::tempdir().unwrap();
    let path = there.path().join("journal");
    let mut journal = create(&path);
    let ids = import(&mut journal, 2);
    let before = fs::read(segment(&path, journal.writer())).unwrap();
    assert!(matches!(journal.forget(&ids[0], &now(), &mut |_| false), Err(ForgetError::Interrupted)));
    assert_eq!(fs::read(segment(&path, journal.writer())).unwrap(), before);
    assert_eq!(shown(&mut journal).len(), 2);
}

#[test]
fn a_start_looks_only_at_frames_that_it_does_not_know() {
    let there = tempfile::tempdir().unwrap();
    let path = there.path().join("journal");
    let mut journal = create(&path);
    let id = journal.add(&incident("gone"), Author::Keeper, &now()).unwrap();
    for n in 0..520 {
        journal.add(&incident(&n.to_string()), Author::Keeper, &now()).unwrap();
    }
    drop(journal);
    assert!(!path.join("index/forgets").exists());
    drop(shown(&mut reopen(&path)));
    assert!(path.join("index/forgets").exists(), "so many frames are looked at once");
    let mut journal = reopen(&path);
    forget(&mut journal, id);
    drop(journal);
    let remembered = fs::read(path.join("index/forgets")).unwrap();
    assert_eq!(sound_without(&path, id), 1);
    assert_eq!(fs::read(path.join("index/forgets")).unwrap(), remembered, "nothing was due");
    for damaged in [&remembered[..remembered.len() / 2], &[]] {
        fs::write(path.join("index/forgets"), damaged).unwrap();
        assert_eq!(sound_without(&path, id), 1);
    }
}

#[test]
fn heads_are_found_past_damage() {
    let there = tempfile::tempdir().unwrap();
    let path = there.path().join("journal");
    let mut journal = create(&path);
    let ids = import(&mut journal, 1);
    journal.add(&incident("kept"), Author::Keeper, &now()).unwrap();
    journal.add(&incident("damaged"), Author::Keeper, &now()).unwrap();
    forget(&mut journal, ids[0]);
    let damaged = standing(&journal, FrameKind::REVISIONS)[2];
    let segment = segment(&path, journal.writer());
    drop(journal);
    let mut bytes = fs::read(&segment).unwrap();
    // Its head: the frames after it, the statement among them, are found by their magic.
    bytes[usize::try_from(damaged.place.offset).unwrap() + 20] ^= 1;
    fs::write(&segment, bytes).unwrap();
    fs::remove_dir_all(path.join("index")).unwrap();
    let mut journal = reopen(&path);
    assert_eq!(shown(&mut journal).len(), 1);
    let report = journal.check(&mut |_| true).unwrap();
    assert_eq!(report.forgotten, 1, "its statement still explains it");
    let cursor = Cursor { place: damaged.place, link: Digest::default() };
    assert!(Ledgers::each_head(&journal.folder, journal.writer(), Some(&cursor), &mut |_| ()).is_err());
    let scanned = Ledgers::scan(&journal.folder, journal.writer(), None).unwrap();
    assert!(scanned.flatten().any(|scanned| matches!(scanned, Scanned::Damage(_))));
}

#[test]
fn what_several_frames_held_is_gathered_into_few() {
    let there = tempfile::tempdir().unwrap();
    let path = there.path().join("journal");
    let mut journal = create(&path);
    // Frames of 64, 64, 2 and 2 revisions; the entry of zeros stands in the first two and the last.
    let draft = |n: u8| Draft {
        entry: EntryId([if n.is_multiple_of(60) { 0 } else { n }; 16]),
        parents: Vec::new(),
        fields: incident(&n.to_string()).to_fields(),
    };
    journal.append((0..130).map(draft).collect()).unwrap();
    journal.append(vec![draft(0), draft(200)]).unwrap();
    let before = shown(&mut journal);
    let forgot = forget(&mut journal, EntryId([0; 16]));
    assert_eq!((forgot.revisions, forgot.frames), (4, 3));
    assert_eq!(forgot.carried, 63 + 62 + 1, "of the frames that hold it; the third frame of the import does not");
    let carried = standing(&journal, FrameKind::CARRIED);
    assert_eq!(carried.len(), 2);
    let after = shown(&mut journal);
    assert!(after.len() + 1 == before.len() && after.iter().all(|(id, revision)| before[id] == *revision));
    drop(journal);
    assert_eq!(sound_without(&path, EntryId([0; 16])), 3);
}

#[test]
fn an_older_ledger_brings_nothing_forgotten_back_and_is_told() {
    for goes_on in [false, true] {
        let there = tempfile::tempdir().unwrap();
        let path = there.path().join("journal");
        let mut journal = create(&path);
        let [stays, goes] =
            ["stays", "goes"].map(|title| journal.add(&incident(title), Author::Keeper, &now()).unwrap());
        let ledger = segment(&path, journal.writer());
        let old = fs::read(&ledger).unwrap();
        journal.add(&incident("later"), Author::Keeper, &now()).unwrap();
        forget(&mut journal, goes);
        drop(journal);
        let new = fs::read(&ledger).unwrap();
        fs::write(&ledger, old).unwrap();
        if goes_on {
            reopen(&path).add(&incident("since"), Author::Keeper, &now()).unwrap();
        }
        for _ in 0..2 {
            let mut journal = reopen(&path);
            let shown = shown(&mut journal);
            assert!(shown.contains_key(&stays) && !shown.contains_key(&goes), "what was forgotten stays hidden");
            let told = journal.take_troubles();
            assert!(told.iter().any(|trouble| matches!(trouble, Trouble::Rollback(_))), "{goes_on}: {told:?}");
            let report = journal.check(&mut |_| true).unwrap();
            let told = report.troubles;
            assert!(told.iter().any(|trouble| matches!(trouble, Trouble::Rollback(_))), "{goes_on}: {told:?}");
        }
        assert_eq!(
            fs::read(&ledger).unwrap().windows(8).filter(|at| at == b"daftar1\n").count(),
            3 + usize::from(goes_on)
        );
        fs::write(&ledger, new).unwrap();
        let mut journal = reopen(&path);
        assert_eq!(shown(&mut journal).len(), 2);
        let told = journal.take_troubles();
        assert_eq!(told.iter().any(|trouble| matches!(trouble, Trouble::Rollback(_))), goes_on, "{told:?}");
    }
}
