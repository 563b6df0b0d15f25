use daftar_crypto::{Epoch, Identity, Sealed, seal};

use super::*;
use crate::{Body, Damage, FrameKind, LedgerWriter, Scanned};

fn sealed(length: usize) -> Sealed {
    let content: Vec<u8> = (0_u32..).flat_map(|n| Digest::of(&[&n.to_le_bytes()]).0).take(length).collect();
    seal(&content, &Identity::<Epoch>::generate().recipient()).unwrap()
}

/// Makes a ledger of three frames, the second one large; returns where its heads stand.
fn three() -> (tempfile::TempDir, Folder, WriterId, Vec<Standing>) {
    let there = tempfile::tempdir().unwrap();
    let folder = Folder::at(there.path().join("journal"));
    folder.create().unwrap();
    let writer = WriterId::random();
    let mut ledger = LedgerWriter::open(&folder, writer).unwrap();
    for length in [10, 200_000, 10] {
        ledger.append(FrameKind::REVISIONS, &sealed(length)).unwrap();
    }
    let heads = heads(&folder, writer);
    (there, folder, writer, heads)
}

fn heads(folder: &Folder, writer: WriterId) -> Vec<Standing> {
    let mut heads = Vec::new();
    Ledgers::each_head(folder, writer, None, &mut |head| heads.push(head)).unwrap();
    heads
}

fn scanned(folder: &Folder, writer: WriterId) -> (Vec<bool>, Vec<Damage>) {
    let (mut live, mut damage) = (Vec::new(), Vec::new());
    for found in Ledgers::scan(folder, writer, None).unwrap() {
        match found.unwrap() {
            Scanned::Frame(frame) => live.push(matches!(frame.body, Body::Live(_))),
            Scanned::Damage(found) => damage.push(found),
            Scanned::UnfinishedTail(_) => panic!("nothing was interrupted"),
        }
    }
    (live, damage)
}

#[test]
fn a_wiped_frame_keeps_its_place_in_the_chain() {
    let (_there, folder, writer, before) = three();
    assert!(!Ledgers::is_wiped(&folder, &before[1]).unwrap());
    Ledgers::wipe(&folder, &before[1..2]).unwrap();
    let after = heads(&folder, writer);
    assert!(Ledgers::is_wiped(&folder, &after[1]).unwrap() && !Ledgers::is_wiped(&folder, &after[2]).unwrap());
    assert_eq!(
        before.iter().map(|it| it.head.link()).collect::<Vec<_>>(),
        after.iter().map(|it| it.head.link()).collect::<Vec<_>>()
    );
    assert_eq!(scanned(&folder, writer), (vec![true, false, true], Vec::new()));
    let ledger = LedgerWriter::open(&folder, writer).unwrap();
    assert_eq!(ledger.next_seq(), 3);
    Ledgers::wipe(&folder, &after[1..2]).expect("once more is no error");
}

#[test]
fn what_was_half_wiped_or_put_back_is_told_and_can_be_wiped() {
    let (_there, folder, writer, before) = three();
    let path = folder.segment(writer, 1);
    let whole = std::fs::read(&path).unwrap();
    let start = usize::try_from(before[1].place.offset).unwrap() + HEAD_LEN;
    let mut half = whole.clone();
    half[start..start + 70_000].fill(0);
    for put_back in [&whole, &half] {
        std::fs::write(&path, put_back).unwrap();
        let standing = heads(&folder, writer);
        assert_eq!(standing, before, "heads are found whatever their bodies are");
        assert!(!Ledgers::is_still_wiped(&folder, &before[1].place, before[1].head.link()).unwrap());
        Ledgers::wipe(&folder, &standing[1..2]).unwrap();
        assert!(Ledgers::is_still_wiped(&folder, &before[1].place, before[1].head.link()).unwrap());
        assert_eq!(scanned(&folder, writer).0, [true, false, true]);
    }
    assert!(!Ledgers::is_still_wiped(&folder, &before[1].place, Digest::default()).unwrap(), "another frame");
}

#[test]
fn the_bytes_of_another_frame_are_never_touched() {
    let (_there, folder, writer, before) = three();
    let path = folder.segment(writer, 1);
    let bytes = std::fs::read(&path).unwrap();
    let moved = Standing { place: Place { seq: 2, ..before[1].place }, ..before[1] };
    let other = Standing { head: before[2].head, ..before[1] };
    for wrong in [moved, other] {
        assert!(Ledgers::wipe(&folder, &[wrong]).is_err());
    }
    assert_eq!(std::fs::read(&path).unwrap(), bytes);
}
