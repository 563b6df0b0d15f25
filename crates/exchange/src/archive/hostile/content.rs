//! Content that is not what the headers declare.

use std::io::{self, Cursor, ErrorKind, Read, Seek, SeekFrom};

use super::super::{Archive, ArchiveError, Limits};
use super::{ABC, Raw, hello, open, refusal, refused, zip};

fn content_refusal(entry: Raw) -> String {
    let bytes = zip(&[entry]);
    let mut archive = open(&bytes).expect("its headers are sound");
    let mut reader = archive.read("a").unwrap();
    let mut given = Vec::new();
    let error = ArchiveError::from(reader.read_to_end(&mut given).unwrap_err());
    assert!(reader.read(&mut [0]).is_err(), "an error must not turn into an end");
    format!("{error:?}")
}

#[test]
fn the_untouched_archive_is_accepted() {
    let mut deflated = Raw::deflated(ABC, b"abc");
    deflated.name = b"b/c".to_vec();
    let bytes = zip(&[hello().with(|raw| raw.attributes = 0o100_644 << 16), deflated]);
    let mut archive = open(&bytes).unwrap();
    assert_eq!(archive.read_small("a", 5).unwrap(), b"hello");
    assert_eq!(archive.read_small("b/c", 5).unwrap(), b"abc");
    assert!(matches!(archive.read_small("A", 5), Err(ArchiveError::Missing)));
    assert!(matches!(archive.read_small("a", 4), Err(ArchiveError::TooLong { .. })));
}

/// A final deflate block that says "a zero, then 258 more, `runs` times".
fn bomb(runs: usize) -> Vec<u8> {
    let mut encoder = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::best());
    io::copy(&mut io::repeat(0).take(258 * runs as u64), &mut encoder).unwrap();
    encoder.finish().unwrap()
}

#[test]
fn a_declared_bomb_is_refused_before_it_is_read() {
    let size = 258 * 40_000;
    let bytes = zip(&[Raw::deflated(&bomb(40_000), &vec![0; size])]);
    assert_eq!(refusal(&bytes), "Ratio { entry: 1 }");
    let limits = Limits { ratio: 2000, ..Limits::default() };
    let mut archive = Archive::open(Cursor::new(&bytes), limits).unwrap();
    assert_eq!(archive.read_small("a", u64::MAX).unwrap().len(), size);
}

#[test]
fn an_undeclared_bomb_is_stopped_at_its_declared_size() {
    let bytes = zip(&[Raw::deflated(&bomb(40_000), &[0; 100])]);
    let mut archive = open(&bytes).unwrap();
    let mut reader = archive.read("a").unwrap();
    let mut given = Vec::new();
    let error = ArchiveError::from(reader.read_to_end(&mut given).unwrap_err());
    assert!(matches!(error, ArchiveError::Size { entry: 1 }));
    assert!(given.len() <= 100);
}

#[test]
fn content_of_another_size() {
    assert_eq!(content_refusal(Raw::deflated(ABC, b"ab")), "Size { entry: 1 }");
    assert_eq!(content_refusal(Raw::deflated(ABC, b"abcd")), "Size { entry: 1 }");
    assert_eq!(content_refusal(Raw::deflated(ABC, b"")), "Size { entry: 1 }");
    assert_eq!(refused(|raw| raw.size = 4), "Size { entry: 1 }");
}

#[test]
fn damaged_and_padded_deflate() {
    let padded = [ABC, b"hidden"].concat();
    assert_eq!(content_refusal(Raw::deflated(&padded, b"abc")), "Size { entry: 1 }");
    assert_eq!(content_refusal(Raw::deflated(&ABC[..3], b"abc")), "Size { entry: 1 }");
    let not_final = [&[ABC[0] & !1], &ABC[1..]].concat();
    assert_eq!(content_refusal(Raw::deflated(&not_final, b"abc")), "Size { entry: 1 }");
    assert_eq!(content_refusal(Raw::deflated(&[0xff; 5], b"abc")), "Size { entry: 1 }");
    assert_eq!(content_refusal(Raw::deflated(b"", b"")), "Size { entry: 1 }");
}

#[test]
fn content_of_another_checksum() {
    let wrong = |raw: &mut Raw| raw.crc32 ^= 1;
    assert_eq!(content_refusal(hello().with(wrong)), "Checksum { entry: 1 }");
    assert_eq!(content_refusal(Raw::deflated(ABC, b"abd")), "Checksum { entry: 1 }");
    let empty = Raw::stored("a", b"").with(wrong);
    assert_eq!(content_refusal(empty), "Checksum { entry: 1 }");
}

/// A file that is interrupted before each read and fails for good at `broken`.
struct Shaky<'a> {
    file: Cursor<&'a [u8]>,
    ready: bool,
    broken: u64,
}

impl Read for Shaky<'_> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        self.ready = !self.ready;
        let one = out.len().min(1);
        match self.file.position() {
            place if place == self.broken => Err(ErrorKind::PermissionDenied.into()),
            _ if self.ready => Err(ErrorKind::Interrupted.into()),
            _ => self.file.read(&mut out[..one]),
        }
    }
}

impl Seek for Shaky<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.file.seek(to)
    }
}

#[test]
fn a_shaky_file_gives_all_or_an_error_of_its_own() {
    let bytes = zip(&[Raw::deflated(ABC, b"abc"), Raw::stored("b", b"world")]);
    for broken in 0..=bytes.len() as u64 {
        let file = Cursor::new(&bytes[..]);
        let shaky = Shaky { file, ready: false, broken };
        let read = Archive::open(shaky, Limits::default())
            .and_then(|mut archive| Ok([archive.read_small("a", 9)?, archive.read_small("b", 9)?].concat()));
        match read {
            Ok(content) => assert_eq!(content, b"abcworld"),
            Err(error) => assert!(matches!(error, ArchiveError::Io(_)), "{error:?}"),
        }
    }
}
