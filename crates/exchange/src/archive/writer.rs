//! The streaming writer: sizes and CRC-32 are known before an entry begins, so nothing is sought.

use std::io::{self, ErrorKind, Read, Write};

use crc32fast::Hasher;
use flate2::Compression;
use flate2::write::DeflateEncoder;

use super::Limits;
use super::end::End;
use super::header::{DEFLATED, Record, STORED};
use super::name::{NameFault, NameSet};

const CHUNK: usize = 64 * 1024;

/// Says why an archive could not be written; names are never repeated.
#[derive(Debug, thiserror::Error)]
pub enum ArchiveWriteError {
    /// The name is not plain, relative and harmless ASCII.
    #[error("a file name inside it is not allowed")]
    Name,
    /// The name is taken, or is the folder of another, when case is ignored.
    #[error("two files inside it have the same name")]
    Duplicate,
    /// There are more entries than any reader accepts.
    #[error("it has too many files")]
    TooManyEntries,
    /// The sizes together are more than any reader accepts.
    #[error("the files inside it are too large together")]
    TooLarge,
    /// A source gave other bytes than were measured before.
    #[error("a file changed while it was read")]
    SourceChanged,
    /// A source could not be read.
    #[error("a file could not be read")]
    Source(#[source] io::Error),
    /// The sink refused the bytes.
    #[error("it could not be stored")]
    Sink(#[source] io::Error),
    /// An earlier error has left half an entry behind.
    #[error("an earlier error has left it unfinished")]
    Unfinished,
}

/// The size and CRC-32 that [`ArchiveWriter::add_file`] has to know beforehand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measure {
    /// The size in bytes.
    pub size: u64,
    /// The CRC-32 as ZIP has it (IEEE 802.3).
    pub crc32: u32,
}

impl Measure {
    /// Reads a source to its end.
    pub fn of(source: impl Read) -> io::Result<Self> {
        let (mut meter, mut chunks) = (Meter::default(), Chunks::new(source));
        while let Some(chunk) = chunks.next()? {
            meter.add(chunk);
        }
        Ok(meter.measure())
    }
}

#[derive(Default)]
struct Meter {
    size: u64,
    hasher: Hasher,
}

impl Meter {
    fn add(&mut self, chunk: &[u8]) {
        self.size += chunk.len() as u64;
        self.hasher.update(chunk);
    }

    fn measure(self) -> Measure {
        Measure { size: self.size, crc32: self.hasher.finalize() }
    }
}

/// Writes a ZIP to a sink that cannot seek.
pub struct ArchiveWriter<W: Write> {
    sink: W,
    position: u64,
    total: u64,
    records: Vec<Record>,
    names: NameSet,
    limits: Limits,
    whole: bool,
}

impl<W: Write> ArchiveWriter<W> {
    /// Begins an archive; nothing is written yet.
    pub fn new(sink: W) -> Self {
        Self::with_limits(sink, Limits::default())
    }

    /// Begins an archive for readers that have these limits.
    pub fn with_limits(sink: W, limits: Limits) -> Self {
        let (records, names) = (Vec::new(), NameSet::default());
        Self { sink, position: 0, total: 0, records, names, limits, whole: true }
    }

    /// Adds an entry from memory, deflated when that is shorter.
    pub fn add_bytes(&mut self, name: &str, bytes: &[u8]) -> Result<(), ArchiveWriteError> {
        let size = bytes.len() as u64;
        let crc32 = crc32fast::hash(bytes);
        let packed = deflate(bytes).map_err(ArchiveWriteError::Source)?;
        let shorter = packed.len() < bytes.len();
        if shorter && self.limits.allow_ratio(packed.len() as u64, size) {
            let sizes = [packed.len() as u64, size];
            return self.add(name, DEFLATED, crc32, sizes, |this| this.put(&packed));
        }
        self.add(name, STORED, crc32, [size; 2], |this| this.put(bytes))
    }

    /// Adds an entry as it is from a source that was measured before, as by [`Measure::of`].
    pub fn add_file(&mut self, name: &str, size: u64, crc32: u32, source: impl Read) -> Result<(), ArchiveWriteError> {
        let promised = Measure { size, crc32 };
        self.add(name, STORED, crc32, [size; 2], |this| this.copy(source, promised))
    }

    /// Writes the central directory and gives the sink back, not flushed.
    pub fn finish(mut self) -> Result<W, ArchiveWriteError> {
        if !self.whole {
            return Err(ArchiveWriteError::Unfinished);
        }
        let offset = self.position;
        let records = std::mem::take(&mut self.records);
        for record in &records {
            self.put(&record.central())?;
        }
        let end = End { entries: records.len() as u64, size: self.position - offset, offset };
        self.put(&end.to_bytes())?;
        Ok(self.sink)
    }

    /// Writes one entry, its content by `content`; an error inside leaves the archive unusable.
    fn add(
        &mut self,
        name: &str,
        method: u16,
        crc32: u32,
        sizes: [u64; 2],
        content: impl FnOnce(&mut Self) -> Result<(), ArchiveWriteError>,
    ) -> Result<(), ArchiveWriteError> {
        let [_, size] = sizes;
        let total = self.admit(name, size)?;
        let record = Record::new(name, self.position, method, crc32, sizes);
        self.whole = false;
        self.put(&record.local())?;
        content(self)?;
        self.whole = true;
        self.total = total;
        self.records.push(record);
        Ok(())
    }

    /// Applies the reader's rules beforehand and returns the new sum of sizes.
    fn admit(&mut self, name: &str, size: u64) -> Result<u64, ArchiveWriteError> {
        if !self.whole {
            return Err(ArchiveWriteError::Unfinished);
        }
        if self.records.len() as u64 >= self.limits.entries {
            return Err(ArchiveWriteError::TooManyEntries);
        }
        let total = self.total.checked_add(size);
        let total = total.filter(|&total| total <= self.limits.total);
        let total = total.ok_or(ArchiveWriteError::TooLarge)?;
        self.names.admit(name).map_err(|fault| match fault {
            NameFault::Forbidden => ArchiveWriteError::Name,
            NameFault::Taken => ArchiveWriteError::Duplicate,
        })?;
        Ok(total)
    }

    fn copy(&mut self, source: impl Read, promised: Measure) -> Result<(), ArchiveWriteError> {
        let (mut meter, mut chunks) = (Meter::default(), Chunks::new(source));
        while let Some(chunk) = chunks.next().map_err(ArchiveWriteError::Source)? {
            meter.add(chunk);
            if meter.size > promised.size {
                return Err(ArchiveWriteError::SourceChanged);
            }
            self.put(chunk)?;
        }
        let kept = meter.measure() == promised;
        kept.then_some(()).ok_or(ArchiveWriteError::SourceChanged)
    }

    fn put(&mut self, bytes: &[u8]) -> Result<(), ArchiveWriteError> {
        self.sink.write_all(bytes).map_err(ArchiveWriteError::Sink)?;
        self.position += bytes.len() as u64;
        Ok(())
    }
}

fn deflate(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes)?;
    encoder.finish()
}

/// Reads a source piece by piece into one buffer.
struct Chunks<R> {
    source: R,
    buffer: Vec<u8>,
}

impl<R: Read> Chunks<R> {
    fn new(source: R) -> Self {
        Self { source, buffer: vec![0; CHUNK] }
    }

    fn next(&mut self) -> io::Result<Option<&[u8]>> {
        loop {
            match self.source.read(&mut self.buffer) {
                Ok(count) => return Ok(self.buffer.get(..count).filter(|_| count > 0)),
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn full_sink() -> ArchiveWriter<&'static mut [u8]> {
        ArchiveWriter::new(&mut [])
    }

    #[test]
    fn an_archive_is_these_bytes() {
        let mut writer = ArchiveWriter::new(Vec::new());
        writer.add_bytes("a.txt", b"hello").unwrap();
        let bytes = writer.finish().unwrap();
        let facts = b"\x0a\0\0\0\0\0\0\0\x21\0\x86\xa6\x10\x36\x05\0\0\0\x05\0\0\0\x05\0\0\0";
        let expected = [
            b"PK\x03\x04",
            &facts[..],
            b"a.txthello",
            b"PK\x01\x02\x0a\0",
            facts,
            &[0; 14],
            b"a.txt",
            b"PK\x05\x06\0\0\0\0\x01\0\x01\0\x33\0\0\0\x28\0\0\0\0\0",
        ];
        assert_eq!(bytes, expected.concat());
    }

    #[test]
    fn names_are_held_to_the_rules_and_refusals_leave_it_usable() {
        let mut writer = ArchiveWriter::new(Vec::new());
        writer.add_bytes("a.txt", b"").unwrap();
        let refused = writer.add_bytes("../a", b"").unwrap_err();
        assert!(matches!(refused, ArchiveWriteError::Name));
        let refused = writer.add_bytes("A.TXT", b"").unwrap_err();
        assert!(matches!(refused, ArchiveWriteError::Duplicate));
        let refused = writer.add_file("big", 65 << 30, 0, io::empty()).unwrap_err();
        assert!(matches!(refused, ArchiveWriteError::TooLarge));
        assert!(writer.finish().is_ok());
    }

    #[test]
    fn the_number_of_entries_is_bounded() {
        let mut writer = ArchiveWriter::new(Vec::new());
        writer.limits.entries = 1;
        writer.add_bytes("a", b"").unwrap();
        let refused = writer.add_bytes("b", b"").unwrap_err();
        assert!(matches!(refused, ArchiveWriteError::TooManyEntries));
    }

    #[test]
    fn a_source_that_breaks_its_promise_ends_the_archive() {
        let promised = Measure::of(&b"hello"[..]).unwrap();
        for given in [&b"hell"[..], b"hello!", b"hellO", b""] {
            let mut writer = ArchiveWriter::new(Vec::new());
            let Measure { size, crc32 } = promised;
            let refused = writer.add_file("a", size, crc32, given).unwrap_err();
            assert!(matches!(refused, ArchiveWriteError::SourceChanged));
            let refused = writer.add_bytes("b", b"").unwrap_err();
            assert!(matches!(refused, ArchiveWriteError::Unfinished));
            assert!(writer.finish().is_err());
        }
    }

    #[test]
    fn a_full_sink_is_told_apart() {
        let refused = full_sink().add_bytes("a", b"hello").unwrap_err();
        assert!(matches!(refused, ArchiveWriteError::Sink(_)));
    }

    #[test]
    fn what_the_reader_would_call_a_bomb_is_stored() {
        let mut writer = ArchiveWriter::new(Vec::new());
        writer.add_bytes("zeros", &vec![0; 4 << 20]).unwrap();
        assert!(writer.finish().unwrap().len() > 4 << 20);
    }
}
