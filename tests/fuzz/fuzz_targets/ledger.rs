//! Segments as a disk may give them back: read to their end, every frame found again, and writing goes on after them.
//!
//! Input: pieces `tag ‖ u16 length ‖ bytes`. A piece is raw bytes, a frame around the bytes with a head that chains, one with a
//! foreign head whose check is right, or the beginning of the next segment.

#![no_main]

use std::{
    collections::BTreeSet,
    fs,
    sync::{LazyLock, Mutex},
};

use daftar_crypto::{Digest, Epoch, Identity, Sealed, WriterId, seal};
use daftar_store::{Body, Folder, Frame, FrameHead, FrameKind, LedgerWriter, Ledgers, Scanned, StoreError};
use libfuzzer_sys::fuzz_target;

const WRITER: WriterId = WriterId([7; 16]);

struct Bench {
    _there: tempfile::TempDir,
    folder: Folder,
    sealed: Sealed,
}

static BENCH: LazyLock<Mutex<Bench>> = LazyLock::new(|| {
    let there = tempfile::tempdir().expect("a temporary folder can be made");
    let folder = Folder::at(there.path().join("journal"));
    folder.create().expect("it is new");
    let sealed = seal(b"what was told", &Identity::<Epoch>::generate().recipient()).expect("it is short");
    Mutex::new(Bench { _there: there, folder, sealed })
});

fuzz_target!(|bytes: &[u8]| {
    let bench = BENCH.lock().expect("a target that panicked ends the process");
    write(&bench, &segments(bytes, &bench.sealed));
    let before = scan(&bench.folder);
    before.iter().for_each(|frame| {
        let again = Ledgers::read_at(&bench.folder, &frame.place).expect("a frame that was found is found again");
        assert_eq!((again.body, again.link), (frame.body.clone(), frame.link));
    });
    let appended = LedgerWriter::open(&bench.folder, WRITER)
        .and_then(|mut ledger| ledger.append(FrameKind::REVISIONS, &bench.sealed));
    match appended {
        Ok((place, link)) => {
            let after = scan(&bench.folder);
            assert!(before.iter().all(|frame| after.contains(frame)), "what was found stays");
            let found = after.iter().find(|frame| frame.place == place).expect("what is acknowledged is there");
            assert!(found.link == link && matches!(found.body, Body::Live(_)));
        }
        Err(StoreError::Newer | StoreError::LedgerFull) => {}
        Err(other) => panic!("{other}"),
    }
});

fn segments(bytes: &[u8], sealed: &Sealed) -> Vec<Vec<u8>> {
    let (mut segments, mut last) = (vec![Vec::new()], None::<FrameHead>);
    let mut rest = bytes;
    while let [tag, low, high, more @ ..] = rest {
        let length = usize::from(u16::from_le_bytes([*low, *high])).min(more.len());
        let (piece, after) = more.split_at(length);
        rest = after;
        let segment = segments.last_mut().expect("there is always one");
        match tag % 5 {
            0 => segment.extend(piece),
            1 => last = Some(frame(segment, last, piece)),
            2 => segment.extend(head(piece).encode().iter().chain(piece.get(42..).unwrap_or_default())),
            3 => last = Some(frame(segment, last, sealed.as_bytes())),
            _ if segments.len() < 4 => segments.push(Vec::new()),
            _ => {}
        }
    }
    segments
}

/// A frame that follows `last`.
fn frame(segment: &mut Vec<u8>, last: Option<FrameHead>, body: &[u8]) -> FrameHead {
    let head = FrameHead {
        state: 1,
        kind: FrameKind::REVISIONS,
        body_len: u32::try_from(body.len()).expect("inputs are small"),
        seq: last.map_or(0, |last| last.seq + 1),
        prev: last.map_or(Digest::default(), |last| last.link()),
        body_digest: Digest::of(&[body]),
    };
    segment.extend(head.encode());
    segment.extend(body);
    head
}

/// A head of the piece's first bytes, which say anything.
fn head(piece: &[u8]) -> FrameHead {
    let mut bytes = [0; 42];
    bytes.iter_mut().zip(piece).for_each(|(byte, given)| *byte = *given);
    let number = |at: usize| u64::from_le_bytes(bytes[at..at + 8].try_into().expect("eight bytes"));
    FrameHead {
        state: bytes[0],
        kind: FrameKind(bytes[1]),
        body_len: u32::from_le_bytes(bytes[2..6].try_into().expect("four bytes")),
        seq: number(6),
        prev: Digest([bytes[14]; 32]),
        body_digest: Digest::of(&[piece.get(42..).unwrap_or_default()]),
    }
}

fn write(bench: &Bench, segments: &[Vec<u8>]) {
    let ledger = bench.folder.ledger(WRITER);
    let _ = fs::remove_dir_all(&ledger);
    fs::create_dir(&ledger).expect("it was removed");
    for (number, segment) in (1..).zip(segments) {
        fs::write(bench.folder.segment(WRITER, number), segment).expect("a file can be written");
    }
}

/// Returns the frames; no two stand at one place, and reading ends.
fn scan(folder: &Folder) -> Vec<Frame> {
    let mut places = BTreeSet::new();
    let mut frames = Vec::new();
    for found in Ledgers::scan(folder, WRITER, None).expect("the folder is there") {
        if let Scanned::Frame(frame) = found.expect("the files are there") {
            assert!(places.insert(frame.place));
            frames.push(frame);
        }
    }
    frames
}
