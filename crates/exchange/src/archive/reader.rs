//! The strict reader: everything is checked before the first entry is read.

use std::collections::HashMap;
use std::io::{self, BufReader, ErrorKind, Read, Seek, SeekFrom};

use super::end::End;
use super::entry::{EntryReader, Expected, Source};
use super::header::{CENTRAL_MOST, Central, DEFLATED, Fields, LOCAL_BYTES, Local, Record, STORED};
use super::inflate::Inflate;
use super::name::{NameFault, NameSet};
use super::{ArchiveError, Limits};

/// One file of an archive, as declared and not yet read.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Entry {
    /// The name: plain ASCII, relative, parted by `/`.
    pub name: String,
    /// The uncompressed size in bytes.
    pub size: u64,
    compressed: u64,
    crc32: u32,
    deflated: bool,
    content: u64,
}

/// A foreign ZIP whose headers were all found sound.
pub struct Archive<R> {
    reader: R,
    entries: Vec<Entry>,
    by_name: HashMap<String, usize>,
}

impl<R: Read + Seek> Archive<R> {
    /// Reads and checks all headers; memory is bounded by `limits.entries`.
    pub fn open(mut reader: R, limits: Limits) -> Result<Self, ArchiveError> {
        let end = End::find(&mut reader)?;
        let records = read_directory(&mut reader, end, limits)?;
        let entries = place_entries(&mut reader, records, end.offset)?;
        let names = entries.iter().map(|entry| entry.name.clone());
        Ok(Self { by_name: names.zip(0..).collect(), reader, entries })
    }

    /// Returns all entries in their order in the file.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Returns where the content of a stored entry lies in the file, and its length; nothing of one that is deflated or not there.
    pub fn stored(&self, name: &str) -> Option<(u64, u64)> {
        let entry = &self.entries[*self.by_name.get(name)?];
        (!entry.deflated).then_some((entry.content, entry.size))
    }

    /// Opens the entry of exactly this name.
    pub fn read(&mut self, name: &str) -> Result<EntryReader<'_, R>, ArchiveError> {
        let index = *self.by_name.get(name).ok_or(ArchiveError::Missing)?;
        let entry = &self.entries[index];
        self.reader.seek(SeekFrom::Start(entry.content))?;
        let content = (&mut self.reader).take(entry.compressed);
        let source = match entry.deflated {
            false => Source::Stored(content),
            true => Source::Deflated(Inflate::new(BufReader::new(content))),
        };
        let expected = Expected { entry: index + 1, size: entry.size, crc32: entry.crc32 };
        Ok(EntryReader::new(source, expected))
    }

    /// Reads a whole entry into memory, unless it is longer than `max_len` bytes.
    pub fn read_small(&mut self, name: &str, max_len: u64) -> Result<Vec<u8>, ArchiveError> {
        let index = *self.by_name.get(name).ok_or(ArchiveError::Missing)?;
        if self.entries[index].size > max_len {
            return Err(ArchiveError::TooLong { entry: index + 1, limit: max_len });
        }
        let mut content = Vec::new();
        self.read(name)?.read_to_end(&mut content)?;
        Ok(content)
    }
}

/// Reads the central directory, which the end records have placed inside the file.
fn read_directory<R: Read + Seek>(reader: &mut R, end: End, limits: Limits) -> Result<Vec<Record>, ArchiveError> {
    let limit = limits.entries;
    if end.entries > limit {
        return Err(ArchiveError::TooManyEntries { limit });
    }
    if end.size > end.entries.saturating_mul(CENTRAL_MOST as u64) {
        return Err(ArchiveError::Directory);
    }
    reader.seek(SeekFrom::Start(end.offset))?;
    let mut bytes = Vec::new();
    reader.take(end.size).read_to_end(&mut bytes)?;
    parse_directory(&bytes, end.entries, limits)
}

fn parse_directory(bytes: &[u8], count: u64, limits: Limits) -> Result<Vec<Record>, ArchiveError> {
    let mut fields = Fields(bytes);
    let mut names = NameSet::default();
    let mut left = limits.total;
    let mut records = Vec::new();
    for entry in (1..).take(usize::try_from(count).map_err(|_| ArchiveError::Directory)?) {
        let central = Central::take(&mut fields).ok_or(ArchiveError::Directory)?;
        let record = central.check(entry)?;
        check_name(&mut names, &record, entry)?;
        check_sizes(&record, entry, limits)?;
        left = left.checked_sub(record.facts.size).ok_or(ArchiveError::TooLarge { limit: limits.total })?;
        records.push(record);
    }
    fields.0.is_empty().then_some(records).ok_or(ArchiveError::Directory)
}

fn check_name(names: &mut NameSet, record: &Record, entry: usize) -> Result<(), ArchiveError> {
    names.admit(&record.name).map_err(|fault| match fault {
        NameFault::Forbidden => ArchiveError::Name { entry },
        NameFault::Taken => ArchiveError::Duplicate { entry },
    })
}

fn check_sizes(record: &Record, entry: usize, limits: Limits) -> Result<(), ArchiveError> {
    let facts = &record.facts;
    match facts.method {
        STORED if facts.compressed != facts.size => Err(ArchiveError::Size { entry }),
        DEFLATED if !limits.allow_ratio(facts.compressed, facts.size) => Err(ArchiveError::Ratio { entry }),
        _ => Ok(()),
    }
}

/// Walks over all local headers, which must follow each other without a gap up to `end`.
fn place_entries<R: Read + Seek>(reader: &mut R, records: Vec<Record>, end: u64) -> Result<Vec<Entry>, ArchiveError> {
    let mut position = 0;
    let mut entries = Vec::with_capacity(records.len());
    for (record, entry) in records.into_iter().zip(1..) {
        if record.offset != position {
            return Err(ArchiveError::Layout { entry });
        }
        let content = read_local(reader, &record, entry)?;
        position = content
            .checked_add(record.facts.compressed)
            .filter(|&next| next <= end)
            .ok_or(ArchiveError::Layout { entry })?;
        entries.push(Entry {
            name: record.name,
            size: record.facts.size,
            compressed: record.facts.compressed,
            crc32: record.facts.crc32,
            deflated: record.facts.method == DEFLATED,
            content,
        });
    }
    (position == end).then_some(entries).ok_or(ArchiveError::Directory)
}

/// Checks the local header against `record` and returns where the content begins.
fn read_local<R: Read + Seek>(reader: &mut R, record: &Record, entry: usize) -> Result<u64, ArchiveError> {
    reader.seek(SeekFrom::Start(record.offset))?;
    let mut fixed = [0; LOCAL_BYTES];
    read_header(reader, &mut fixed, entry)?;
    let local = Local::parse(&fixed).ok_or(ArchiveError::Layout { entry })?;
    let length = local.rest(record).ok_or(ArchiveError::HeadersDiffer { entry })?;
    let mut rest = vec![0; length];
    read_header(reader, &mut rest, entry)?;
    if !local.agrees(&rest, record) {
        return Err(ArchiveError::HeadersDiffer { entry });
    }
    Ok(record.offset + (LOCAL_BYTES + length) as u64)
}

fn read_header<R: Read>(reader: &mut R, out: &mut [u8], entry: usize) -> Result<(), ArchiveError> {
    reader.read_exact(out).map_err(|error: io::Error| match error.kind() {
        ErrorKind::UnexpectedEof => ArchiveError::Layout { entry },
        _ => error.into(),
    })
}
