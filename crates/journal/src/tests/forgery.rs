//! What somebody with the disk and without a key can do to a ledger: chain and heads need no key, the bodies do.

use std::{fs, path::Path};

use daftar_store::{FrameHead, FrameKind, HEAD_LEN};

use super::*;
use crate::{FindError, Trouble, UnlockError, WriteError};

/// Makes a journal with the incidents 0, 1, 2 in frames 1, 2, 3.
fn three(path: &Path) {
    let mut journal = create(path);
    for n in 0..3 {
        journal.add(&incident(&n.to_string()), Author::Keeper, &now()).unwrap();
    }
}

fn segment(path: &Path) -> std::path::PathBuf {
    let ledger = fs::read_dir(path.join("ledger")).unwrap().next().unwrap().unwrap().path();
    ledger.join("00000001")
}

/// Cuts a segment into kinds and bodies.
fn bodies(bytes: &[u8]) -> Vec<(FrameKind, Vec<u8>)> {
    let mut frames = Vec::new();
    let mut rest = bytes;
    while !rest.is_empty() {
        let head = FrameHead::parse(rest).unwrap();
        let end = HEAD_LEN + head.body_len as usize;
        frames.push((head.kind, rest[HEAD_LEN..end].to_vec()));
        rest = &rest[end..];
    }
    frames
}

/// Writes the frames anew with heads that fit, as anybody can, and without the index.
fn rewrite(path: &Path, change: impl Fn(&mut Vec<(FrameKind, Vec<u8>)>)) {
    let mut frames = bodies(&fs::read(segment(path)).unwrap());
    change(&mut frames);
    let (mut bytes, mut prev) = (Vec::new(), daftar_crypto::Digest::default());
    for (seq, (kind, body)) in (0..).zip(frames) {
        let sealed = daftar_crypto::Sealed::parse(body).unwrap();
        let head = FrameHead::new(kind, seq, prev, &sealed);
        prev = head.link();
        bytes.extend(head.encode());
        bytes.extend(sealed.as_bytes());
    }
    fs::write(segment(path), bytes).unwrap();
    let _no_index = fs::remove_dir_all(path.join("index"));
}

/// Returns how many incidents are shown, and what is said.
fn read(path: &Path) -> (usize, Vec<Trouble>) {
    let mut journal = reopen(path);
    let shown = journal.entries::<Incident>().unwrap().len();
    (shown, journal.take_troubles())
}

#[test]
fn frames_taken_out_swapped_doubled_or_relabelled_are_noticed() {
    type Change = fn(&mut Vec<(FrameKind, Vec<u8>)>);
    let changes: [Change; 4] = [
        |frames| drop(frames.remove(2)),
        |frames| frames.swap(1, 2),
        |frames| frames.push(frames[1].clone()),
        |frames| frames[2].0 = FrameKind::CARRIED,
    ];
    for change in changes {
        let there = tempfile::tempdir().unwrap();
        let path = there.path().join("journal");
        three(&path);
        rewrite(&path, change);
        assert!(read(&path).1.iter().any(Trouble::is_damage));
        let report = reopen(&path).check(&mut |_| true).unwrap();
        assert!(report.troubles.iter().any(Trouble::is_damage));
    }
}

#[test]
fn a_frame_of_an_unknown_kind_is_said_and_kept() {
    let there = tempfile::tempdir().unwrap();
    let path = there.path().join("journal");
    three(&path);
    rewrite(&path, |frames| frames[2].0 = FrameKind(99));
    let (shown, troubles) = read(&path);
    assert_eq!(shown, 2);
    assert!(!troubles.is_empty());
    assert!(!reopen(&path).check(&mut |_| true).unwrap().troubles.is_empty());
}

#[test]
fn a_ledger_that_is_gone_is_damage_and_is_never_begun_again() {
    let there = tempfile::tempdir().unwrap();
    let path = there.path().join("journal");
    three(&path);
    fs::remove_dir_all(path.join("ledger")).unwrap();
    fs::create_dir(path.join("ledger")).unwrap();
    let (shown, troubles) = read(&path);
    assert_eq!(shown, 0);
    assert!(troubles.iter().any(|trouble| matches!(trouble, Trouble::OwnLedger(_))));
    let mut journal = reopen(&path);
    let refused = journal.add(&incident("new"), Author::Keeper, &now());
    assert!(matches!(refused, Err(WriteError::OwnLedgerMissing)));
    assert!(matches!(journal.sign_checkpoint(&now()), Err(WriteError::OwnLedgerMissing)));
}

#[test]
fn an_old_keyring_under_a_new_number_does_not_bring_the_old_passphrase_back() {
    let there = tempfile::tempdir().unwrap();
    let path = there.path().join("journal");
    let mut journal = create(&path);
    let old: Vec<_> = fs::read_dir(path.join("keyring")).unwrap().map(|file| file.unwrap().path()).collect();
    let old = fs::read(&old[0]).unwrap();
    journal.change_passphrase(&Passphrase::normalise("new").unwrap(), cheap(), true).unwrap();
    drop(journal);
    for copy in ["a", "b"] {
        let name = format!("{}.{copy}.age", daftar_crypto::keyring_file_stem(7, &old));
        fs::write(path.join("keyring").join(name), &old).unwrap();
    }
    let found: Result<_, FindError> = Journal::<Locked>::find(&path, Duration::ZERO);
    let opened = found.unwrap().unlock(&passphrase()).err();
    assert!(matches!(opened, Some(UnlockError::Keyring(daftar_crypto::KeyringError::Damaged))));
}

#[test]
fn a_checkpoint_still_fits_when_a_frame_before_it_is_lost() {
    let there = tempfile::tempdir().unwrap();
    let path = there.path().join("journal");
    three(&path);
    let mut journal = reopen(&path);
    journal.sign_checkpoint(&now()).unwrap();
    drop(journal);
    let bytes = fs::read(segment(&path)).unwrap();
    let first = FrameHead::parse(&bytes).unwrap();
    let second = HEAD_LEN + first.body_len as usize;
    let mut damaged = bytes.clone();
    damaged[second + HEAD_LEN + 300] ^= 1;
    fs::write(segment(&path), damaged).unwrap();
    let report = reopen(&path).check(&mut |_| true).unwrap();
    assert_eq!(report.checkpoints, 1);
    assert!(report.troubles.iter().any(Trouble::is_damage));
}
