use std::{
    io::{Cursor, Read, Write},
    panic::{AssertUnwindSafe, catch_unwind},
};

use proptest::prelude::*;

use super::*;
use crate::{
    Epoch, Identity,
    age_file::Start,
    chunks::{ChunkWriter, batch::BATCH},
};

const SEALED_BATCH: usize = BATCH / CHUNK * (CHUNK + 16);

struct Kept {
    content: Vec<u8>,
    sealed: SealedStream,
    file: Vec<u8>,
    epochs: [Identity<Epoch>; 1],
}

fn content(size: usize) -> Vec<u8> {
    (0..=250).cycle().take(size).collect()
}

fn keep(size: usize) -> Kept {
    let (epochs, content, mut file) = ([Identity::generate()], content(size), Vec::new());
    let sealed = seal_stream(&content[..], &mut file, &epochs[0].recipient()).unwrap();
    Kept { content, sealed, file, epochs }
}

impl Kept {
    fn open(&self, file: &[u8]) -> Result<Vec<u8>, io::Error> {
        let mut back = Vec::new();
        let opened = open_stream(Cursor::new(file.to_vec()), &self.epochs, self.sealed.size, self.sealed.content);
        opened.map_err(io::Error::other)?.read_to_end(&mut back)?;
        Ok(back)
    }

    /// Where the chunks begin in the file.
    fn start(&self) -> usize {
        crate::measure_header(&self.file).unwrap() + 16
    }
}

/// Every size at which something ends: nothing, chunks, batches, and what is padded.
const SIZES: [usize; 16] = [
    0,
    1,
    CHUNK - 1,
    CHUNK,
    CHUNK + 1,
    BATCH - CHUNK,
    BATCH - 1,
    BATCH,
    BATCH + 1,
    BATCH + CHUNK / 2,
    BATCH + CHUNK,
    2 * BATCH - 1,
    2 * BATCH,
    2 * BATCH + 1,
    9 * BATCH,
    9 * BATCH + CHUNK + 1,
];

#[test]
fn content_of_every_size_goes_there_and_back() {
    for size in SIZES {
        let kept = keep(size);
        assert_eq!(kept.sealed.size, size as u64);
        assert_eq!(kept.sealed.content, Digest::of(&[&kept.content]));
        assert_eq!(kept.sealed.file, Digest::of(&[&kept.file]));
        assert_eq!(kept.sealed.header, Digest::of(&[&kept.file[..kept.start()]]));
        assert_eq!(kept.open(&kept.file).unwrap(), kept.content, "{size}");
    }
}

/// Seals as one thread does: the chunks one after the other.
fn sealed_in_order(kept: &Kept) -> Vec<u8> {
    let start = Start::open(&mut &kept.file[..], std::iter::once(kept.epochs[0].as_age())).unwrap();
    let mut writer: ChunkWriter<Vec<u8>> = start.write_to(Vec::new(), usize::MAX).unwrap();
    writer.write_all(&kept.content).unwrap();
    let padding = padded(kept.sealed.size) - kept.sealed.size;
    io::copy(&mut io::repeat(0).take(padding), &mut writer).unwrap();
    writer.finish().unwrap()
}

fn opened_in_order(kept: &Kept) -> Vec<u8> {
    let mut file = &kept.file[..];
    let start = Start::open(&mut file, std::iter::once(kept.epochs[0].as_age())).unwrap();
    let mut plain = Vec::new();
    start.read_from(file, usize::MAX).read_to_end(&mut plain).unwrap();
    plain
}

#[test]
fn many_threads_write_and_read_the_same_bytes_as_one() {
    for size in SIZES {
        let kept = keep(size);
        assert!(kept.file == sealed_in_order(&kept), "{size}");
        let plain = opened_in_order(&kept);
        assert!(plain[..size] == kept.content && plain[size..].iter().all(|byte| *byte == 0), "{size}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn sizes_around_every_border_give_equal_bytes(batches in 0..4usize, chunks in 0..16usize, near in -2..=2isize) {
        let size = (batches * BATCH + chunks * CHUNK).saturating_add_signed(near);
        let kept = keep(size);
        prop_assert!(kept.file == sealed_in_order(&kept));
        prop_assert!(kept.open(&kept.file).unwrap() == kept.content);
    }
}

#[test]
fn another_record_does_not_fit() {
    for length in [1000, 3_000_000] {
        let kept = keep(usize::try_from(length).unwrap());
        let open = |size, digest| {
            let file = Cursor::new(kept.file.clone());
            open_stream(file, &kept.epochs, size, digest).unwrap().read_to_end(&mut Vec::new())
        };
        let content = kept.sealed.content;
        assert!(open(length, content).is_ok());
        for size in [0, length - 1, length + 1, length + 70_000, 12_000_000, u64::MAX >> 8] {
            assert!(open(size, content).is_err(), "{size}");
        }
        assert!(open(length, Digest::default()).is_err());
    }
}

#[test]
fn a_changed_bit_and_a_cut_are_found_at_every_border() {
    let kept = keep(3 * BATCH + CHUNK + 5);
    let start = kept.start();
    let chunks = (kept.file.len() - start).div_ceil(CHUNK + 16);
    for chunk in [0, 1, 15, 16, 17, 31, 32, 33, 47, 48, chunks - 1] {
        let border = start + chunk * (CHUNK + 16);
        for at in [border.saturating_sub(1), border, border + 1] {
            let mut changed = kept.file.clone();
            changed[at] ^= 0x10;
            assert!(kept.open(&changed).is_err(), "changed at {at}");
            assert!(kept.open(&kept.file[..at]).is_err(), "cut at {at}");
        }
    }
    assert!(kept.open(&[&kept.file[..], &[0]].concat()).is_err());
    let batch = start..start + SEALED_BATCH;
    assert!(kept.open(&[&kept.file[..batch.end], &kept.file[batch.start..]].concat()).is_err(), "a batch twice");
    assert!(kept.open(&[&kept.file[..batch.start], &kept.file[batch.end..]].concat()).is_err(), "a batch less");
}

#[test]
fn an_error_stays_one_and_only_true_content_comes_before_it() {
    let kept = keep(5 * BATCH);
    let mut changed = kept.file.clone();
    changed[kept.start() + 3 * SEALED_BATCH + 9] ^= 1;
    let mut opened = open_stream(Cursor::new(changed), &kept.epochs, kept.sealed.size, kept.sealed.content).unwrap();
    let mut given = Vec::new();
    for _ in 0..3 {
        let error = opened.read_to_end(&mut given).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::InvalidData);
    }
    assert!(kept.content.starts_with(&given));
}

#[test]
fn padding_is_of_zeros() {
    let epochs = [Identity::generate()];
    let start = Start::seal(std::iter::once(epochs[0].recipient().as_age())).unwrap();
    let length = usize::try_from(padded(3_000_000)).unwrap();
    for at in [3_000_000, length - 1] {
        let mut plain = vec![0; length];
        plain[at] = 1;
        let mut writer = start.write_to(Vec::new(), usize::MAX).unwrap();
        writer.write_all(&plain).unwrap();
        let file = Cursor::new(writer.finish().unwrap());
        let digest = Digest::of(&[&plain[..3_000_000]]);
        assert!(open_stream(file, &epochs, 3_000_000, digest).unwrap().read_to_end(&mut Vec::new()).is_err());
    }
}

/// Gives `good` bytes and then does what it is told.
struct Then<F> {
    good: usize,
    then: F,
}

impl<F: FnMut() -> io::Error> Read for Then<F> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        if self.good == 0 {
            return Err((self.then)());
        }
        let given = bytes.len().min(self.good);
        bytes[..given].fill(7);
        self.good -= given;
        Ok(given)
    }
}

impl<F: FnMut() -> io::Error> Write for Then<F> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.read(&mut vec![0; bytes.len()])
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn full() -> io::Error {
    io::ErrorKind::StorageFull.into()
}

#[test]
fn the_side_that_failed_is_told() {
    let recipient = Identity::generate().recipient();
    for good in [0, 100, BATCH, 20 * BATCH] {
        let error = seal_stream(Then { good, then: full }, io::sink(), &recipient).unwrap_err();
        assert!(matches!(error, SealStreamError::Read(error) if error.kind() == io::ErrorKind::StorageFull), "{good}");
        let error = seal_stream(io::repeat(1), Then { good, then: full }, &recipient).unwrap_err();
        assert!(matches!(error, SealStreamError::Write(error) if error.kind() == io::ErrorKind::StorageFull), "{good}");
    }
}

#[test]
fn a_panic_on_either_side_ends_the_sealing() {
    let recipient = Identity::generate().recipient();
    let then = || -> io::Error { panic!("as told") };
    let seal = |content: &mut dyn Read, output: &mut (dyn Write + Send)| {
        catch_unwind(AssertUnwindSafe(|| seal_stream(content, output, &recipient).map(drop)))
    };
    assert!(seal(&mut Then { good: 20 * BATCH, then }, &mut io::sink()).is_err());
    assert!(seal(&mut io::repeat(1), &mut Then { good: 20 * BATCH, then }).is_err());
}

#[test]
fn a_panic_while_reading_comes_to_whoever_reads() {
    let kept = keep(20 * BATCH);
    let then = || -> io::Error { panic!("as told") };
    let file = Cursor::new(kept.file[..kept.file.len() / 2].to_vec()).chain(Then { good: 0, then });
    let mut opened = open_stream(file, &kept.epochs, kept.sealed.size, kept.sealed.content).unwrap();
    assert!(catch_unwind(AssertUnwindSafe(|| opened.read_to_end(&mut Vec::new()))).is_err());
    assert!(opened.read(&mut [0]).is_err());
}

#[test]
fn an_error_of_the_disk_is_not_taken_for_damage() {
    let kept = keep(20 * BATCH);
    let file = Cursor::new(kept.file[..kept.file.len() / 2].to_vec()).chain(Then { good: 0, then: full });
    let mut opened = open_stream(file, &kept.epochs, kept.sealed.size, kept.sealed.content).unwrap();
    let error = opened.read_to_end(&mut Vec::new()).unwrap_err();
    assert_eq!(error.kind(), io::ErrorKind::StorageFull);
}

/// Says that it was closed.
struct Watched(Cursor<Vec<u8>>, std::sync::mpsc::Sender<()>);

impl Read for Watched {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        self.0.read(bytes)
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        self.1.send(()).expect("the test listens");
    }
}

#[test]
fn a_stream_that_is_dropped_early_leaves_no_thread() {
    let kept = keep(30 * BATCH);
    for read in [0, 1, BATCH, 5 * BATCH + 1, 30 * BATCH] {
        let (closed, told) = std::sync::mpsc::channel();
        let file = Watched(Cursor::new(kept.file.clone()), closed);
        let opened = open_stream(file, &kept.epochs, kept.sealed.size, kept.sealed.content).unwrap();
        io::copy(&mut opened.take(read as u64), &mut io::sink()).unwrap();
        told.try_recv().expect("the file is closed once the stream is dropped");
    }
}

#[test]
fn padding_follows_the_format() {
    let sizes = [(0, CHUNK), (1, CHUNK), (CHUNK + 1, 2 * CHUNK), (BATCH, BATCH), (BATCH + 1, BATCH + CHUNK / 2)];
    for (size, expected) in sizes {
        assert_eq!(padded(size as u64), expected as u64);
    }
}
