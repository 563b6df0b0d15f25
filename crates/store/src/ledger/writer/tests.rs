use std::fs;
#[cfg(target_os = "linux")]
use std::fs::File;

use super::{
    super::{
        Ledgers,
        tests::{Journal, sealed},
    },
    *,
};
#[cfg(target_os = "linux")]
use crate::disk::real::RealFile;

#[test]
fn the_chain_goes_on_where_it_was() {
    let journal = Journal::new();
    let mut ledger = LedgerWriter::open(&journal.folder, journal.writer).unwrap();
    assert_eq!((ledger.next_seq(), ledger.last_link()), (0, None));
    let (place, link) = ledger.append(FrameKind::CERTIFICATE, &sealed("certificate")).unwrap();
    assert_eq!((place.seq, place.segment, place.offset), (0, 1, 0));
    drop(ledger);
    let mut ledger = LedgerWriter::open(&journal.folder, journal.writer).unwrap();
    assert_eq!((ledger.next_seq(), ledger.last_link()), (1, Some(link)));
    let (place, _) = ledger.append(FrameKind::REVISIONS, &sealed("record")).unwrap();
    assert_eq!((place.seq, place.segment), (1, 1));
    assert_eq!(Ledgers::head_at(&journal.folder, &place).unwrap().prev, link);
}

#[test]
fn segments_roll_at_their_limit() {
    let journal = Journal::new();
    let mut ledger = LedgerWriter::open(&journal.folder.clone().with_segments_of(2000), journal.writer).unwrap();
    let places: Vec<_> = (0..7).map(|_| ledger.append(FrameKind::REVISIONS, &sealed("x")).unwrap().0).collect();
    drop(ledger);
    assert!(places.last().unwrap().segment > 1);
    for number in 1..=places.last().unwrap().segment {
        assert!(fs::metadata(journal.segment(number)).unwrap().len() <= 2000);
    }
    let mut ledger = LedgerWriter::open(&journal.folder.clone().with_segments_of(10), journal.writer).unwrap();
    ledger.append(FrameKind::REVISIONS, &sealed("larger than the limit")).unwrap();
    assert_eq!(journal.scan(), ((0..8).collect(), vec![], 0));
}

#[test]
fn a_dirty_tail_is_left_as_it_is() {
    let journal = Journal::new();
    journal.append(2);
    let mut dirty = fs::read(journal.segment(1)).unwrap();
    dirty.extend(b"half a fra");
    fs::write(journal.segment(1), &dirty).unwrap();
    assert_eq!(journal.append(1)[0].segment, 2);
    assert_eq!(fs::read(journal.segment(1)).unwrap(), dirty);
    assert_eq!(journal.scan(), (vec![0, 1, 2], vec![], 1));
}

#[test]
fn a_damaged_head_does_not_hide_the_frames_after_it() {
    let journal = Journal::new();
    let places = journal.append(3);
    let mut bytes = fs::read(journal.segment(1)).unwrap();
    bytes[usize::try_from(places[1].offset).unwrap() + 20] ^= 1;
    fs::write(journal.segment(1), bytes).unwrap();
    let place = journal.append(1)[0];
    assert_eq!((place.seq, place.segment), (3, 2));
    let (seqs, damage, _) = journal.scan();
    assert_eq!((seqs, damage.len()), (vec![0, 2, 3], 2));
}

/// Writes frames that anybody can make after what is in the segment.
fn plant(journal: &Journal, number: u32, heads: &[(u64, Digest)]) -> Digest {
    let mut bytes = fs::read(journal.segment(number)).unwrap_or_default();
    let mut link = Digest::default();
    for (seq, prev) in heads {
        let body = sealed("planted");
        let head = FrameHead::new(FrameKind::REVISIONS, *seq, *prev, &body);
        bytes.extend([&head.encode()[..], body.as_bytes()].concat());
        link = head.link();
    }
    fs::write(journal.segment(number), bytes).unwrap();
    link
}

#[test]
fn a_planted_frame_that_does_not_chain_is_not_followed() {
    for seq in [u64::MAX, LAST_SEQ, 2] {
        let journal = Journal::new();
        journal.append(2);
        let last = LedgerWriter::open(&journal.folder, journal.writer).unwrap().last_link();
        plant(&journal, 1, &[(seq, Digest([9; 32])), (seq, Digest([8; 32]))]);
        let ledger = LedgerWriter::open(&journal.folder, journal.writer).unwrap();
        assert_eq!((ledger.next_seq(), ledger.last_link()), (2, last));
        drop(ledger);
        let place = journal.append(1)[0];
        assert_eq!((place.seq, place.segment), (2, 2));
        assert!(journal.scan().0.contains(&2));
    }
}

#[test]
fn a_planted_chain_is_not_followed_either() {
    let journal = Journal::new();
    journal.append(2);
    let link = plant(&journal, 1, &[(70, Digest([9; 32]))]);
    plant(&journal, 1, &[(71, link)]);
    assert_eq!(LedgerWriter::open(&journal.folder, journal.writer).unwrap().next_seq(), 2);
}

#[test]
fn after_the_last_number_nothing_is_appended() {
    let journal = Journal::new();
    journal.append(1);
    let mut ledger = LedgerWriter::open(&journal.folder, journal.writer).unwrap();
    ledger.last = Some((LAST_SEQ, Digest([9; 32])));
    assert_eq!(ledger.next_seq(), LAST_SEQ + 1);
    let error = ledger.append(FrameKind::REVISIONS, &sealed("one more")).unwrap_err();
    assert!(matches!(error, StoreError::LedgerFull));
    assert!(!journal.segment(2).exists());
}

#[test]
fn a_planted_segment_does_not_use_the_numbers_up() {
    let journal = Journal::new();
    journal.append(2);
    for frames in [&[(LAST_SEQ, Digest([9; 32]))][..], &[(LAST_SEQ - 1, Digest([9; 32])), (LAST_SEQ, Digest([8; 32]))]]
    {
        let next = LedgerWriter::open(&journal.folder, journal.writer).unwrap().next_seq();
        let segment = super::super::segments(&journal.folder, journal.writer).unwrap().len() + 1;
        plant(&journal, u32::try_from(segment).unwrap(), frames);
        let mut ledger = LedgerWriter::open(&journal.folder, journal.writer).unwrap();
        assert_eq!(ledger.next_seq(), next);
        ledger.append(FrameKind::REVISIONS, &sealed("goes on")).unwrap();
    }
}

#[cfg(target_os = "linux")]
fn break_disk(ledger: &mut LedgerWriter) {
    let full = File::options().write(true).open("/dev/full").unwrap();
    let End::Open(_, len) = ledger.end else { panic!("it is open") };
    ledger.end = End::Open(RealFile::boxed(full, "/dev/full".as_ref()), len);
}

#[cfg(target_os = "linux")]
#[test]
fn after_a_failed_write_the_frame_goes_into_a_new_segment() {
    let journal = Journal::new();
    let mut ledger = LedgerWriter::open(&journal.folder, journal.writer).unwrap();
    ledger.append(FrameKind::REVISIONS, &sealed("one")).unwrap();
    break_disk(&mut ledger);
    let (place, _) = ledger.append(FrameKind::REVISIONS, &sealed("two")).unwrap();
    assert_eq!((place.seq, place.segment, place.offset), (1, 2, 0));
    assert_eq!(journal.scan(), (vec![0, 1], vec![], 0));
}

#[cfg(target_os = "linux")]
#[test]
fn when_that_fails_too_nothing_is_acknowledged() {
    let journal = Journal::new();
    let mut ledger = LedgerWriter::open(&journal.folder, journal.writer).unwrap();
    let (_, link) = ledger.append(FrameKind::REVISIONS, &sealed("one")).unwrap();
    break_disk(&mut ledger);
    std::os::unix::fs::symlink("/nowhere/at/all", journal.segment(2)).unwrap();
    ledger.append(FrameKind::REVISIONS, &sealed("two")).unwrap_err();
    assert_eq!((ledger.next_seq(), ledger.last_link()), (1, Some(link)));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_named() {
    let mut file = RealFile::boxed(File::options().write(true).open("/dev/full").unwrap(), "/dev/full".as_ref());
    assert!(matches!(file.write(b"x"), Err(StoreError::DiskFull)));
}
