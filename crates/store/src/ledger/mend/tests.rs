use std::{fs, path::Path};

use daftar_crypto::{Identity, seal};

use super::*;
use crate::{
    FrameKind, LedgerWriter,
    frame::{FrameHead, HEAD_LEN},
};

const WRITER: WriterId = WriterId([7; 16]);

struct Copy(Folder);

impl Donor for Copy {
    fn segments(&self, writer: WriterId) -> Vec<u32> {
        super::super::segments(&self.0, writer).unwrap()
    }

    fn read(&self, writer: WriterId, segment: u32, limit: usize) -> Option<Vec<u8>> {
        self.0.disk().read(&self.0.segment(writer, segment), 0, limit).ok()
    }
}

/// Makes a ledger of frames in segments of about three, and a copy of what it was after `copied` frames.
fn ledger(there: &Path, frames: usize, copied: usize) -> (Folder, Copy) {
    let folder = Folder::at(there.join("journal")).with_segments_of(2500);
    folder.create().unwrap();
    let epoch = Identity::generate();
    let mut writer = LedgerWriter::open(&folder, WRITER).unwrap();
    let copy = Folder::at(there.join("copy"));
    for n in 0..frames {
        if n == copied {
            copy_ledger(&folder, &copy);
        }
        writer
            .append(FrameKind::REVISIONS, &seal(&[u8::try_from(n).unwrap(); 40], &epoch.recipient()).unwrap())
            .unwrap();
    }
    if copied == frames {
        copy_ledger(&folder, &copy);
    }
    (folder, Copy(copy))
}

fn copy_ledger(from: &Folder, to: &Folder) {
    fs::create_dir_all(to.ledger(WRITER)).unwrap();
    for number in super::super::segments(from, WRITER).unwrap() {
        fs::copy(from.segment(WRITER, number), to.segment(WRITER, number)).unwrap();
    }
}

fn mend(folder: &Folder, donors: &[&dyn Donor]) -> Mended {
    let judge = Judge { is_foreign: &|_| false, is_forgotten: &|_, _, _, _| false, wipes: false };
    Ledgers::mend(folder, WRITER, donors, &judge).unwrap()
}

/// Returns how many frames read, and whether something is damaged.
fn read(folder: &Folder) -> (usize, bool) {
    let scanned: Vec<Scanned> = Ledgers::scan(folder, WRITER, None).unwrap().map(Result::unwrap).collect();
    let frames = scanned.iter().filter(|it| matches!(it, Scanned::Frame(_))).count();
    (frames, scanned.iter().any(|it| !matches!(it, Scanned::Frame(_))))
}

fn all(folder: &Folder) -> Vec<Vec<u8>> {
    let numbers = super::super::segments(folder, WRITER).unwrap();
    numbers.into_iter().map(|number| fs::read(folder.segment(WRITER, number)).unwrap()).collect()
}

fn change(folder: &Folder, segment: u32, change: impl Fn(&mut Vec<u8>)) {
    let path = folder.segment(WRITER, segment);
    let mut bytes = fs::read(&path).unwrap();
    change(&mut bytes);
    fs::write(path, bytes).unwrap();
}

#[test]
fn whatever_a_copy_proves_comes_back_byte_for_byte() {
    let harms: [fn(&Folder); 7] = [
        |folder| change(folder, 1, |bytes| bytes[300..400].fill(9)),
        |folder| change(folder, 1, |bytes| bytes[..200].fill(9)),
        |folder| change(folder, 2, |bytes| bytes.truncate(1000)),
        |folder| change(folder, 2, |bytes| bytes.fill(9)),
        |folder| fs::remove_file(folder.segment(WRITER, 1)).unwrap(),
        |folder| fs::remove_file(folder.segment(WRITER, 3)).unwrap(),
        |folder| fs::remove_dir_all(folder.ledger(WRITER)).unwrap(),
    ];
    for (n, harm) in harms.iter().enumerate() {
        let there = tempfile::tempdir().unwrap();
        let (folder, copy) = ledger(there.path(), 9, 9);
        let before = all(&folder);
        assert!(before.len() >= 3);
        assert_eq!(mend(&folder, &[&copy]), Mended::default(), "nothing is lost");
        harm(&folder);
        let mended = mend(&folder, &[&copy]);
        assert!(mended.taken > 0 && mended.not_taken == 0, "{n}: {mended:?}");
        assert_eq!(all(&folder), before, "{n}");
        assert_eq!(read(&folder), (9, false), "{n}");
        assert_eq!(mend(&folder, &[&copy]).taken, 0, "{n}: it is done");
    }
}

#[test]
fn an_older_copy_brings_back_what_it_has_and_newer_frames_stay() {
    let there = tempfile::tempdir().unwrap();
    let (folder, copy) = ledger(there.path(), 9, 4);
    change(&folder, 1, |bytes| bytes[300..400].fill(9));
    change(&folder, 3, |bytes| bytes[300..400].fill(9));
    let mended = mend(&folder, &[&copy]);
    assert_eq!((mended.taken, mended.segments.len()), (1, 1));
    assert_eq!(read(&folder), (8, true));
    let kept = mended.segments[0].1.as_ref().unwrap();
    assert!(kept.to_str().unwrap().ends_with("00000001.damaged-1"));
    assert_eq!(fs::read(kept).unwrap()[300..400], [9; 100]);
}

#[test]
fn one_flipped_bit_needs_no_copy() {
    for at in [0, 9, 13, 20, 60, 90, HEAD_LEN, HEAD_LEN + 333] {
        let there = tempfile::tempdir().unwrap();
        let (folder, _) = ledger(there.path(), 5, 0);
        let before = all(&folder);
        let second = FrameHead::parse(&before[0]).unwrap().frame_len();
        change(&folder, 1, |bytes| bytes[second + at] ^= 16);
        let mended = mend(&folder, &[]);
        assert_eq!((mended.taken, mended.turned), (0, 1), "byte {at}");
        assert_eq!(all(&folder), before);
    }
}

#[test]
fn another_history_is_not_taken() {
    let there = tempfile::tempdir().unwrap();
    let (folder, copy) = ledger(there.path(), 9, 4);
    // The copy goes on by itself.
    let mut fork = LedgerWriter::open(&copy.0, WRITER).unwrap();
    let epoch = Identity::generate();
    for _ in 0..5 {
        fork.append(FrameKind::REVISIONS, &seal(b"x", &epoch.recipient()).unwrap()).unwrap();
    }
    change(&folder, 2, |bytes| bytes[..1200].fill(9));
    let lost = read(&folder).0;
    let mended = mend(&folder, &[&copy]);
    assert!(mended.not_taken > 0);
    assert_eq!(read(&folder).0 as u64, lost as u64 + mended.taken);
    assert!(mended.taken <= 1, "only the frame that both share");
}

#[test]
fn what_is_forgotten_comes_back_as_a_tombstone() {
    let there = tempfile::tempdir().unwrap();
    let (folder, copy) = ledger(there.path(), 5, 5);
    change(&folder, 1, |bytes| bytes[..300].fill(9));
    let judge = Judge { is_foreign: &|_| false, is_forgotten: &|_, seq, _, _| seq == 0, wipes: true };
    let mended = Ledgers::mend(&folder, WRITER, &[&copy], &judge).unwrap();
    let kept = fs::read(mended.segments[0].1.as_ref().unwrap()).unwrap();
    let after = kept.iter().position(|byte| *byte != 0).unwrap();
    assert!(after >= 300 && FrameHead::parse(&kept[after..]).is_ok(), "what is no whole frame is not kept");
    let first = Ledgers::scan(&folder, WRITER, None).unwrap().next().unwrap().unwrap();
    assert!(matches!(first, Scanned::Frame(frame) if frame.body == Body::Zeroed));
}

#[test]
fn an_unfinished_write_behind_a_damaged_frame_does_not_keep_the_damage() {
    let there = tempfile::tempdir().unwrap();
    let (folder, copy) = ledger(there.path(), 9, 9);
    let half = all(&folder)[0][..57].to_vec();
    for donors in [&[][..], &[&copy as &dyn Donor]] {
        // The last frame of a segment, with another segment behind, and the last one of all.
        for segment in [1, u32::try_from(all(&folder).len()).unwrap()] {
            let before = all(&folder);
            change(&folder, segment, |bytes| {
                let length = bytes.len();
                bytes[length - 200] ^= 1;
                bytes.extend(&half);
            });
            mend(&folder, donors);
            assert!(donors.is_empty() || read(&folder).0 == 9);
            let damage = Ledgers::scan(&folder, WRITER, None).unwrap().map(Result::unwrap);
            assert!(donors.is_empty() || !damage.into_iter().any(|it| matches!(it, Scanned::Damage(_))));
            for (number, bytes) in (1..).zip(&before) {
                fs::write(folder.segment(WRITER, number), bytes).unwrap();
            }
        }
    }
}
