//! Ledgers that hold less than they did.

use std::{fs, io};

use super::{tests::Journal, *};
use crate::{Damage, DamageKind};

/// A ledger of three frames that the index knows, and its bytes when it had but one.
fn known_ledger() -> (Journal, Vec<u8>) {
    let journal = Journal::new();
    journal.append(None);
    let old = fs::read(journal.segment()).unwrap();
    journal.append(None);
    journal.append(None);
    drop(journal.caught_up());
    (journal, old)
}

fn whats(damage: &[Damage]) -> Vec<DamageKind> {
    damage.iter().map(|damage| damage.what.clone()).collect()
}

#[test]
fn an_older_ledger_is_a_rollback() {
    let journal = Journal::new();
    journal.append(None);
    let old = fs::read(journal.segment()).unwrap();
    journal.append(None);
    drop(journal.caught_up());
    fs::write(journal.segment(), old).unwrap();
    let (index, found) = journal.caught_up();
    assert_eq!((found.rollback, found.rebuilt, index.len().unwrap()), (vec![journal.writer], true, 1));
    drop(index);
    journal.append(None);
    let (_, found) = journal.caught_up();
    assert_eq!((found.rollback, found.frames), (vec![journal.writer], 1), "another frame has its number");
    fs::remove_dir_all(journal.folder.ledger(journal.writer)).unwrap();
    assert_eq!(journal.caught_up().1.rollback, [journal.writer]);
}

#[test]
fn a_damaged_last_head_is_damage_and_no_rollback() {
    let journal = Journal::new();
    journal.append(None);
    drop(journal.caught_up());
    let mut bytes = fs::read(journal.segment()).unwrap();
    bytes[20] ^= 1;
    fs::write(journal.segment(), bytes).unwrap();
    let (_, found) = journal.caught_up();
    assert!(found.rollback.is_empty() && found.rebuilt);
    assert_eq!(found.damage[0].what, DamageKind::Unreadable);
}

#[test]
fn a_rollback_is_told_until_that_very_frame_is_back() {
    let (journal, old) = known_ledger();
    let whole = fs::read(journal.segment()).unwrap();
    fs::write(journal.segment(), old).unwrap();
    for rebuilt in [true, false, false] {
        let (mut index, found) = journal.caught_up();
        assert_eq!((&found.rollback[..], found.rebuilt), (&[journal.writer][..], rebuilt));
        assert_eq!(journal.catch_up(&mut index).rollback, [journal.writer]);
    }
    for _ in 0..3 {
        journal.append(None);
        assert_eq!(journal.caught_up().1.rollback, [journal.writer], "numbers alone bring nothing back");
    }
    fs::write(journal.segment(), whole).unwrap();
    assert_eq!(journal.caught_up().1.rollback, [journal.writer], "now what was written since is missing");
}

#[test]
fn a_second_rollback_and_a_broken_index_do_not_hide_the_first() {
    let (journal, old) = known_ledger();
    let whole = fs::read(journal.segment()).unwrap();
    let end = (old.len()..whole.len()).find(|end| whole[*end..].starts_with(b"daftar1\n") && *end > old.len()).unwrap();
    fs::write(journal.segment(), &whole[..end]).unwrap();
    assert_eq!(journal.caught_up().1.rollback, [journal.writer]);
    fs::write(journal.segment(), &old).unwrap();
    let mut index = Index::open(&journal.folder);
    assert_eq!(journal.catch_up(&mut index).rollback, [journal.writer]);
    index.base.apply([(record::META.to_vec(), None)].into()).unwrap();
    let found = journal.catch_up(&mut index);
    assert_eq!((&found.rollback[..], found.rebuilt), (&[journal.writer][..], true));
    drop(index);
    fs::write(journal.segment(), &whole[..end]).unwrap();
    assert_eq!(journal.caught_up().1.rollback, [journal.writer], "the first one is remembered");
    fs::write(journal.segment(), whole).unwrap();
    assert_eq!(journal.caught_up().1.rollback, []);
}

#[test]
fn a_missing_ledger_is_a_rollback_until_it_is_back() {
    let (journal, _) = known_ledger();
    let (ledger, away) = (journal.folder.ledger(journal.writer), journal.folder.path().join("away"));
    fs::rename(&ledger, &away).unwrap();
    for _ in 0..2 {
        assert_eq!(journal.caught_up().1.rollback, [journal.writer]);
    }
    fs::write(&ledger, "no folder").unwrap();
    assert_eq!(journal.caught_up().1.rollback, [journal.writer]);
    fs::remove_file(&ledger).unwrap();
    fs::rename(&away, &ledger).unwrap();
    for _ in 0..2 {
        assert_eq!(journal.caught_up().1.rollback, []);
    }
}

#[test]
fn another_ledger_of_the_same_length_is_told() {
    let (journal, old) = known_ledger();
    fs::write(journal.segment(), old).unwrap();
    journal.append(None);
    journal.append(None);
    for _ in 0..2 {
        assert_eq!(journal.caught_up().1.rollback, [journal.writer]);
    }
}

#[test]
fn a_known_frame_that_is_cut_off_is_no_interrupted_write() {
    let (journal, _) = known_ledger();
    let whole = fs::read(journal.segment()).unwrap();
    let last = (0..whole.len()).rfind(|at| whole[*at..].starts_with(b"daftar1\n")).unwrap();
    let head_and_zeros = |end: usize| [&whole[..end], &vec![0; whole.len() - end][..]].concat();
    let cut = [20, 100, whole.len() - last - 1].map(|kept| (last + kept, whole[..last + kept].to_vec()));
    for (end, left) in cut.into_iter().chain([(last + 96, head_and_zeros(last + 96))]) {
        fs::write(journal.segment(), left).unwrap();
        for _ in 0..2 {
            let (_, found) = journal.caught_up();
            assert_eq!(whats(&found.damage), [DamageKind::BodyDamaged { seq: 2 }], "cut to {end}");
            assert!(found.rollback.is_empty());
        }
    }
    journal.append(None);
    for _ in 0..2 {
        let (_, found) = journal.caught_up();
        assert_eq!((whats(&found.damage), found.rollback), (vec![DamageKind::BodyDamaged { seq: 2 }], vec![]));
    }
}

#[test]
fn an_unfinished_tail_before_what_is_known_is_a_rollback() {
    let (journal, old) = known_ledger();
    let whole = fs::read(journal.segment()).unwrap();
    fs::write(journal.segment(), &whole[..old.len() + 120]).unwrap();
    for _ in 0..2 {
        assert_eq!(journal.caught_up().1.rollback, [journal.writer]);
    }
}

#[test]
fn a_write_that_was_interrupted_stays_harmless() {
    let (journal, old) = known_ledger();
    fs::write(journal.folder.segment(journal.writer, 2), &old[..50]).unwrap();
    let (_, found) = journal.caught_up();
    assert!(found.damage.is_empty() && found.rollback.is_empty() && !found.rebuilt);
}

#[test]
fn what_cannot_be_made_durable_is_not_kept() {
    let journal = Journal::new();
    journal.append(None);
    drop(journal.caught_up());
    let second = journal.append(None);
    let mut index = Index::open(&journal.folder);
    index.sync = |_, place| Err(StoreError::from_io("x".as_ref(), io::Error::other(format!("{}", place.seq))));
    for frames in [2, 0] {
        assert_eq!(journal.catch_up(&mut index).frames, frames);
        assert!(!index.base.is_on_disk() && index.trouble().is_some());
        assert!(index.history(&super::tests::ENTRY).unwrap().iter().any(|known| known.revision == second));
    }
    drop(index);
    let index = Index::open(&journal.folder);
    assert_eq!((index.trouble(), index.len().unwrap()), (None, 1), "the one on disk knows what is durable");
    drop(index);
    assert_eq!(journal.caught_up().1.frames, 1);
}

#[test]
fn only_what_is_there_can_be_made_durable() {
    let (journal, _) = known_ledger();
    journal.folder.disk().sync_file(&journal.segment()).unwrap();
    journal.folder.disk().sync_file(&journal.folder.segment(journal.writer, 9)).unwrap_err();
}
