//! Ledgers with one thing wrong in each.

use std::{fs, path::PathBuf, sync::LazyLock};

use daftar_crypto::{Epoch, Identity, Sealed, seal};
use proptest::prelude::*;

use super::*;
use crate::{Body, FrameKind};

static EPOCH: LazyLock<Identity<Epoch>> = LazyLock::new(Identity::generate);

pub(crate) fn sealed(text: &str) -> Sealed {
    seal(text.as_bytes(), &EPOCH.recipient()).unwrap()
}

pub(super) struct Journal {
    _there: tempfile::TempDir,
    pub(super) folder: Folder,
    pub(super) writer: WriterId,
}

impl Journal {
    pub(super) fn new() -> Self {
        let there = tempfile::tempdir().unwrap();
        let folder = Folder::at(there.path().join("journal"));
        folder.create().unwrap();
        Self { _there: there, folder, writer: WriterId::random() }
    }

    /// A ledger of `count` frames, all in one segment.
    fn with_frames(count: usize) -> (Self, Vec<Place>) {
        let journal = Self::new();
        let places = journal.append(count);
        (journal, places)
    }

    pub(super) fn append(&self, count: usize) -> Vec<Place> {
        let mut ledger = LedgerWriter::open(&self.folder, self.writer).unwrap();
        let text = |n: usize| sealed(&format!("record {n}"));
        (0..count).map(|n| ledger.append(FrameKind::REVISIONS, &text(n)).unwrap().0).collect()
    }

    pub(super) fn segment(&self, number: u32) -> PathBuf {
        self.folder.segment(self.writer, number)
    }

    pub(super) fn scan(&self) -> (Vec<u64>, Vec<DamageKind>, usize) {
        let (mut seqs, mut damage, mut tails) = (Vec::new(), Vec::new(), 0);
        for scanned in Ledgers::scan(&self.folder, self.writer, None).unwrap() {
            match scanned.unwrap() {
                Scanned::Frame(frame) => seqs.push(frame.place.seq),
                Scanned::Damage(found) => damage.push(found.what),
                Scanned::UnfinishedTail(_) => tails += 1,
            }
        }
        (seqs, damage, tails)
    }

    fn change(&self, number: u32, change: impl FnOnce(&mut Vec<u8>)) {
        let mut bytes = fs::read(self.segment(number)).unwrap();
        change(&mut bytes);
        fs::write(self.segment(number), bytes).unwrap();
    }
}

fn at(place: &Place) -> usize {
    usize::try_from(place.offset).unwrap()
}

#[test]
fn what_is_appended_is_read() {
    let (journal, places) = Journal::with_frames(3);
    assert_eq!(journal.scan(), (vec![0, 1, 2], vec![], 0));
    assert_eq!(Ledgers::writers(&journal.folder).unwrap(), [journal.writer]);
    for place in &places {
        let frame = Ledgers::read_at(&journal.folder, place).unwrap();
        assert_eq!((frame.place, frame.kind), (*place, FrameKind::REVISIONS));
    }
}

#[test]
fn reading_goes_on_after_a_cursor() {
    let (journal, places) = Journal::with_frames(3);
    let link = Ledgers::head_at(&journal.folder, &places[1]).unwrap().link();
    let cursor = Cursor { place: places[1], link };
    let after: Vec<_> = Ledgers::scan(&journal.folder, journal.writer, Some(&cursor)).unwrap().collect();
    assert!(matches!(&after[..], [Ok(Scanned::Frame(frame))] if frame.place == places[2]));
    let gone = Cursor { link: Digest([1; 32]), ..cursor };
    let scan = Ledgers::scan(&journal.folder, journal.writer, Some(&gone));
    assert!(matches!(scan.map(drop), Err(StoreError::CursorGone)));
}

#[test]
fn a_damaged_body_is_named_and_the_rest_read() {
    let (journal, places) = Journal::with_frames(3);
    journal.change(1, |bytes| bytes[at(&places[1]) + HEAD_LEN + 5] ^= 4);
    assert_eq!(journal.scan(), (vec![0, 2], vec![DamageKind::BodyDamaged { seq: 1 }], 0));
    let read = Ledgers::read_at(&journal.folder, &places[1]);
    assert!(matches!(read, Err(ReadFrameError::Damaged(place)) if place == places[1]));
}

#[test]
fn decay_at_the_end_stays_known_after_the_next_append() {
    let (journal, places) = Journal::with_frames(2);
    journal.change(1, |bytes| bytes[at(&places[1]) + HEAD_LEN + 5] ^= 4);
    assert_eq!(journal.scan(), (vec![0], vec![DamageKind::BodyDamaged { seq: 1 }], 0));
    assert_eq!(journal.append(1)[0].seq, 2);
    assert_eq!(journal.scan(), (vec![0, 2], vec![DamageKind::BodyDamaged { seq: 1 }], 0));
}

#[test]
fn a_hole_of_zeros_at_the_end_is_an_unfinished_write() {
    for hole in [150..278, HEAD_LEN..usize::MAX] {
        let (journal, places) = Journal::with_frames(2);
        journal.change(1, |bytes| {
            let frame = &mut bytes[at(&places[1])..];
            let end = hole.end.min(frame.len());
            frame[hole.start..end].fill(0);
        });
        assert_eq!(journal.scan(), (vec![0], vec![], 1));
        assert_eq!(journal.append(1)[0].seq, 1);
        assert_eq!(journal.scan(), (vec![0, 1], vec![], 1));
    }
}

#[test]
fn a_wiped_body_at_the_end_was_a_frame() {
    let (journal, places) = Journal::with_frames(2);
    journal.change(1, |bytes| {
        bytes[at(&places[1]) + HEAD_LEN..].fill(0);
        bytes[at(&places[1]) + 8] = 2;
    });
    assert_eq!(journal.scan(), (vec![0, 1], vec![], 0));
    assert_eq!(journal.append(1)[0].seq, 2);
}

#[test]
fn a_gap_is_named() {
    let (journal, places) = Journal::with_frames(4);
    journal.change(1, |bytes| drop(bytes.drain(at(&places[1])..at(&places[3]))));
    assert_eq!(journal.scan(), (vec![0, 3], vec![DamageKind::Gap { first: 1, last: 2 }], 0));
}

#[test]
fn missing_segments_are_named() {
    let journal = Journal::new();
    for _ in 1..=3 {
        let mut ledger = LedgerWriter::open(&journal.folder.clone().with_segments_of(1), journal.writer).unwrap();
        ledger.append(FrameKind::REVISIONS, &sealed("x")).unwrap();
    }
    fs::remove_file(journal.segment(2)).unwrap();
    let missing = DamageKind::SegmentMissing { last: 2 };
    assert_eq!(journal.scan(), (vec![0, 2], vec![missing, DamageKind::Gap { first: 1, last: 1 }], 0));
}

#[test]
fn the_same_frame_twice_is_read_once() {
    let (journal, places) = Journal::with_frames(2);
    let frame = fs::read(journal.segment(1)).unwrap()[at(&places[1])..].to_vec();
    fs::write(journal.segment(2), frame).unwrap();
    assert_eq!(journal.scan(), (vec![0, 1], vec![], 0));
}

#[test]
fn another_frame_in_the_place_of_the_last_is_read_too() {
    let (journal, places) = Journal::with_frames(2);
    let whole = fs::read(journal.segment(1)).unwrap();
    journal.change(1, |bytes| bytes.truncate(at(&places[1])));
    fs::write(journal.segment(2), "").unwrap();
    journal.append(2);
    fs::write(journal.segment(1), whole).unwrap();
    assert_eq!(journal.scan(), (vec![0, 1, 1, 2], vec![], 0));
}

#[test]
fn a_frame_that_does_not_follow_is_named_and_read() {
    let (journal, places) = Journal::with_frames(2);
    let head = FrameHead::new(FrameKind::REVISIONS, 1, Digest([9; 32]), &sealed("from elsewhere"));
    journal.change(1, |bytes| {
        bytes.truncate(at(&places[1]));
        bytes.extend([&head.encode()[..], sealed("x").as_bytes()].concat());
    });
    assert_eq!(journal.scan().0, [0], "its body is another one");
    let other = sealed("from elsewhere");
    let head = FrameHead::new(FrameKind::REVISIONS, 1, Digest([9; 32]), &other);
    journal.change(1, |bytes| {
        bytes.truncate(at(&places[1]));
        bytes.extend([&head.encode()[..], other.as_bytes()].concat());
    });
    assert_eq!(journal.scan(), (vec![0, 1], vec![DamageKind::LinkMismatch { seq: 1 }], 0));
}

#[test]
fn a_wiped_body_keeps_the_chain() {
    let (journal, places) = Journal::with_frames(3);
    journal.change(1, |bytes| bytes[at(&places[1]) + HEAD_LEN..at(&places[2])].fill(0));
    assert_eq!(journal.scan(), (vec![0, 1, 2], vec![], 0));
    assert_eq!(Ledgers::read_at(&journal.folder, &places[1]).unwrap().body, Body::Zeroed);
}

#[test]
fn a_newer_frame_is_named_and_never_written_after() {
    let (journal, places) = Journal::with_frames(2);
    journal.change(1, |bytes| bytes.extend([b"daftar2\n", &[7; 300][..]].concat()));
    assert_eq!(journal.scan(), (vec![0, 1], vec![DamageKind::Newer], 0));
    assert!(matches!(LedgerWriter::open(&journal.folder, journal.writer), Err(StoreError::Newer)));
    journal.change(1, |bytes| bytes[at(&places[1]) + 6] = b'3');
    assert_eq!(journal.scan().1, [DamageKind::Unreadable, DamageKind::Newer], "ours, with one bit flipped");
}

#[test]
fn a_file_longer_than_any_segment_does_not_fill_the_memory() {
    let (journal, _) = Journal::with_frames(1);
    fs::OpenOptions::new().write(true).open(journal.segment(1)).unwrap().set_len(1 << 33).unwrap();
    assert_eq!(journal.scan(), (vec![0], vec![DamageKind::Unreadable], 0));
}

#[test]
fn a_frame_that_is_not_there_is_missing() {
    let (journal, places) = Journal::with_frames(2);
    journal.change(1, |bytes| bytes.truncate(at(&places[1])));
    assert!(matches!(Ledgers::read_at(&journal.folder, &places[1]), Err(ReadFrameError::Missing(_))));
    fs::remove_file(journal.segment(1)).unwrap();
    assert!(matches!(Ledgers::read_at(&journal.folder, &places[0]), Err(ReadFrameError::Missing(_))));
}

#[test]
fn truncated_anywhere_the_frames_before_are_read_and_writing_goes_on() {
    let (journal, places) = Journal::with_frames(3);
    let whole = fs::read(journal.segment(1)).unwrap();
    for length in (0..whole.len()).rev() {
        fs::write(journal.segment(1), &whole[..length]).unwrap();
        let _ = fs::remove_file(journal.segment(2));
        let ends = places[1..].iter().map(at).chain([whole.len()]);
        let left = ends.filter(|end| *end <= length).count() as u64;
        let clean = length == 0 || places.iter().any(|place| at(place) == length);
        let before: Vec<u64> = (0..left).collect();
        assert_eq!(journal.scan(), (before, vec![], usize::from(!clean)), "cut to {length}");
        let appended = journal.append(1)[0];
        assert_eq!(
            (appended.seq, appended.segment),
            (left, if clean && length > 0 { 1 } else { 2 }),
            "cut to {length}"
        );
        assert_eq!(journal.scan(), ((0..=left).collect(), vec![], usize::from(!clean)), "cut to {length}");
    }
}

#[test]
fn a_flipped_bit_anywhere_costs_its_frame_alone_and_is_never_silent() {
    let (journal, places) = Journal::with_frames(3);
    let whole = fs::read(journal.segment(1)).unwrap();
    let good: Vec<Frame> = places.iter().map(|place| Ledgers::read_at(&journal.folder, place).unwrap()).collect();
    for bit in (0..whole.len()).map(|byte| byte * 8 + byte % 8) {
        let mut bytes = whole.clone();
        bytes[bit / 8] ^= 1 << (bit % 8);
        fs::write(journal.segment(1), &bytes).unwrap();
        let hit = places.iter().rposition(|place| at(place) <= bit / 8).unwrap();
        let state = bit / 8 == at(&places[hit]) + 8;
        let scanned: Vec<_> = Ledgers::scan(&journal.folder, journal.writer, None).unwrap().flatten().collect();
        let frames: Vec<_> =
            scanned.iter().filter_map(|it| if let Scanned::Frame(it) = it { Some(it) } else { None }).collect();
        let expected: Vec<_> = good.iter().enumerate().filter(|(n, _)| state || *n != hit).map(|(_, it)| it).collect();
        assert_eq!(frames, expected, "bit {bit}");
        let damaged = scanned.iter().any(|it| matches!(it, Scanned::Damage(_)));
        assert_eq!(damaged, !state, "bit {bit}");
    }
}

/// A frame's head that anybody can make: its check matches, its body is another one.
fn forged(seq: u64, prev: Digest, body_len: usize) -> FrameHead {
    let body_len = u32::try_from(body_len).unwrap();
    FrameHead { state: 1, kind: FrameKind::REVISIONS, body_len, seq, prev, body_digest: Digest([7; 32]) }
}

#[test]
fn a_segment_full_of_overlapping_heads_is_read_in_one_go() {
    let journal = Journal::new();
    journal.append(1);
    let heads = 20_000;
    let all: Vec<u8> =
        (1..=heads).flat_map(|n| forged(n as u64, Digest([9; 32]), (heads - n) * HEAD_LEN + 1).encode()).collect();
    fs::write(journal.segment(2), [&all[..], b"x"].concat()).unwrap();
    let segment = segment::Segment::read(&journal.folder, journal.writer, 2, 0).unwrap();
    assert!(segment.count() < 100, "what may be hashed is used up");
    let (seqs, damage, _) = journal.scan();
    assert_eq!((seqs, damage.last()), (vec![0], Some(&DamageKind::Unreadable)));
    assert!(damage.len() <= 20, "{}", damage.len());
    assert_eq!(LedgerWriter::open(&journal.folder, journal.writer).map(|_| ()).ok(), Some(()));
}

#[test]
fn many_damaged_stretches_side_by_side_are_told_once() {
    for of_newer in [false, true] {
        let journal = Journal::new();
        journal.append(1);
        let one = |n: u64| match n.is_multiple_of(2) && of_newer {
            true => b"daftar2\n".to_vec(),
            false => [&forged(n, Digest([9; 32]), 1).encode()[..], b"x"].concat(),
        };
        fs::write(journal.segment(2), (1..=5000).flat_map(one).collect::<Vec<_>>()).unwrap();
        fs::write(journal.segment(3), b"daftar2\n".repeat(5000)).unwrap();
        let (seqs, damage, _) = journal.scan();
        assert_eq!(seqs, [0]);
        assert!(damage.contains(&DamageKind::Unreadable) && damage.contains(&DamageKind::Newer));
        assert!(damage.len() <= 20, "{}", damage.len());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn arbitrary_segments_never_panic(
        segments in proptest::collection::vec(proptest::collection::vec(any::<u8>(), 0..2000), 1..4),
    ) {
        let journal = Journal::new();
        fs::create_dir(journal.folder.ledger(journal.writer)).unwrap();
        for (number, bytes) in (1..).zip(&segments) {
            fs::write(journal.segment(number), bytes).unwrap();
        }
        prop_assert!(journal.scan().0.is_empty());
        journal.append(1);
        prop_assert_eq!(journal.scan().0, [0]);
    }

    #[test]
    fn frames_cut_up_and_joined_give_no_wrong_content(
        cuts in proptest::collection::vec((0usize..1400, 0usize..1400), 1..6),
        noise in proptest::collection::vec(any::<u8>(), 0..40),
    ) {
        let (journal, places) = Journal::with_frames(3);
        let whole = fs::read(journal.segment(1)).unwrap();
        let good: Vec<Frame> = places.iter().map(|place| Ledgers::read_at(&journal.folder, place).unwrap()).collect();
        let slice = |(from, len): &(usize, usize)| {
            let from = *from.min(&whole.len());
            whole[from..(from + len).min(whole.len())].to_vec()
        };
        let pieces: Vec<_> = cuts.iter().map(slice).collect();
        fs::write(journal.segment(1), pieces.join(&noise[..])).unwrap();
        for scanned in Ledgers::scan(&journal.folder, journal.writer, None).unwrap() {
            if let Scanned::Frame(frame) = scanned.unwrap() {
                prop_assert!(good.iter().any(|it| (it.link, &it.body) == (frame.link, &frame.body)));
            }
        }
    }
}
