//! The bytes of local and central headers (APPNOTE 6.3.10 §§ 4.3.7, 4.3.12 and 4.5.3).

use super::ArchiveError;
use super::name::NAME_BYTES;

pub(super) const LOCAL_BYTES: usize = 30;
const CENTRAL_BYTES: usize = 46;
const EXTRA_BYTES: usize = 28;
/// The most that one entry can take in the central directory.
pub(super) const CENTRAL_MOST: usize = CENTRAL_BYTES + NAME_BYTES + EXTRA_BYTES;

const LOCAL: u32 = 0x0403_4b50;
const CENTRAL: u32 = 0x0201_4b50;
const ZIP64: u16 = 0x0001;
/// 1 January 1980, the first day that the format knows.
const DATE: u16 = 0x0021;

pub(super) const STORED: u16 = 0;
pub(super) const DEFLATED: u16 = 8;

/// What both headers of an entry say, with sizes widened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Facts {
    version: u16,
    flags: u16,
    pub(super) method: u16,
    time: u16,
    date: u16,
    pub(super) crc32: u32,
    pub(super) compressed: u64,
    pub(super) size: u64,
}

/// One entry as the central directory tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Record {
    pub(super) name: String,
    pub(super) facts: Facts,
    /// Where the local header begins.
    pub(super) offset: u64,
}

impl Record {
    /// Describes an entry that is about to be written at `offset`.
    pub(super) fn new(name: &str, offset: u64, method: u16, crc32: u32, sizes: [u64; 2]) -> Self {
        let [compressed, size] = sizes;
        let version = match method {
            _ if is_wide(compressed) || is_wide(size) || is_wide(offset) => 45,
            STORED => 10,
            _ => 20,
        };
        let facts = Facts { version, flags: 0, method, time: 0, date: DATE, crc32, compressed, size };
        Self { name: name.to_owned(), facts, offset }
    }

    /// Builds the local header with its name and, when needed, its Zip64 field.
    pub(super) fn local(&self) -> Vec<u8> {
        let mut out = LOCAL.to_le_bytes().to_vec();
        let extra = extra_field(&self.wide_sizes());
        self.put_facts(&mut out, &extra);
        out.extend_from_slice(self.name.as_bytes());
        out.extend_from_slice(&extra);
        out
    }

    /// Builds the central header; host 0 (FAT) and no attributes, so nothing of the sender shows.
    pub(super) fn central(&self) -> Vec<u8> {
        let mut out = CENTRAL.to_le_bytes().to_vec();
        let mut wide = self.wide_sizes();
        wide.extend(is_wide(self.offset).then_some(self.offset));
        let extra = extra_field(&wide);
        out.extend_from_slice(&self.facts.version.to_le_bytes());
        self.put_facts(&mut out, &extra);
        // Comment length, disk and internal attributes of two bytes, external of four.
        out.extend_from_slice(&[0; 10]);
        out.extend_from_slice(&narrow(self.offset).to_le_bytes());
        out.extend_from_slice(self.name.as_bytes());
        out.extend_from_slice(&extra);
        out
    }

    fn put_facts(&self, out: &mut Vec<u8>, extra: &[u8]) {
        let facts = &self.facts;
        for value in [facts.version, facts.flags, facts.method, facts.time, facts.date] {
            out.extend_from_slice(&value.to_le_bytes());
        }
        out.extend_from_slice(&facts.crc32.to_le_bytes());
        let wide = !self.wide_sizes().is_empty();
        for value in [facts.compressed, facts.size] {
            let shown = if wide { u32::MAX } else { narrow(value) };
            out.extend_from_slice(&shown.to_le_bytes());
        }
        for bytes in [self.name.as_bytes(), extra] {
            let length = u16::try_from(bytes.len()).expect("names and extra fields are short");
            out.extend_from_slice(&length.to_le_bytes());
        }
    }

    /// Both sizes or none: a local Zip64 field must hold both. The true size comes first there.
    fn wide_sizes(&self) -> Vec<u64> {
        let sizes = [self.facts.size, self.facts.compressed];
        let wide = sizes.iter().any(|&size| is_wide(size));
        if wide { sizes.to_vec() } else { Vec::new() }
    }
}

fn extra_field(values: &[u64]) -> Vec<u8> {
    let Some(length) = u16::try_from(values.len() * 8).ok().filter(|&n| n > 0) else {
        return Vec::new();
    };
    let mut out = [ZIP64.to_le_bytes(), length.to_le_bytes()].concat();
    for value in values {
        out.extend_from_slice(&value.to_le_bytes());
    }
    out
}

pub(super) fn is_wide(value: u64) -> bool {
    value >= u64::from(u32::MAX)
}

/// All ones when the value does not fit, which is Zip64's own mark.
pub(super) fn narrow(value: u64) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

/// Takes little-endian fields from the front of a slice.
pub(super) struct Fields<'a>(pub(super) &'a [u8]);

impl<'a> Fields<'a> {
    pub(super) fn bytes(&mut self, count: usize) -> Option<&'a [u8]> {
        let (head, tail) = self.0.split_at_checked(count)?;
        self.0 = tail;
        Some(head)
    }

    fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (head, tail) = self.0.split_first_chunk()?;
        self.0 = tail;
        Some(*head)
    }

    pub(super) fn u16(&mut self) -> Option<u16> {
        self.array().map(u16::from_le_bytes)
    }

    pub(super) fn u32(&mut self) -> Option<u32> {
        self.array().map(u32::from_le_bytes)
    }

    pub(super) fn u64(&mut self) -> Option<u64> {
        self.array().map(u64::from_le_bytes)
    }

    /// Takes the facts, not yet widened, and the lengths of the name and the extra field.
    fn facts(&mut self) -> Option<(Facts, usize, usize)> {
        let facts = Facts {
            version: self.u16()?,
            flags: self.u16()?,
            method: self.u16()?,
            time: self.u16()?,
            date: self.u16()?,
            crc32: self.u32()?,
            compressed: self.u32()?.into(),
            size: self.u32()?.into(),
        };
        Some((facts, self.u16()?.into(), self.u16()?.into()))
    }
}

/// A local header's fixed part.
pub(super) struct Local {
    facts: Facts,
    name_length: usize,
    extra_length: usize,
}

impl Local {
    pub(super) fn parse(bytes: &[u8; LOCAL_BYTES]) -> Option<Self> {
        let mut fields = Fields(bytes);
        fields.u32().filter(|&mark| mark == LOCAL)?;
        let (facts, name_length, extra_length) = fields.facts()?;
        Some(Self { facts, name_length, extra_length })
    }

    /// Returns how many bytes of name and extra field follow, if they can agree with `record`.
    pub(super) fn rest(&self, record: &Record) -> Option<usize> {
        let fits = self.name_length == record.name.len() && self.extra_length <= EXTRA_BYTES;
        fits.then_some(self.name_length + self.extra_length)
    }

    /// Says whether this header and the name and extra field in `rest` tell what `record` tells.
    pub(super) fn agrees(mut self, rest: &[u8], record: &Record) -> bool {
        let mut fields = Fields(rest);
        let named = fields.bytes(self.name_length) == Some(record.name.as_bytes());
        let both = is_wide(self.facts.size) == is_wide(self.facts.compressed);
        let sizes = [&mut self.facts.size, &mut self.facts.compressed];
        named && both && widen(sizes, fields.0).is_some() && self.facts == record.facts
    }
}

/// A central header as it stands, before any rule is applied.
pub(super) struct Central<'a> {
    facts: Facts,
    name: &'a [u8],
    extra: &'a [u8],
    comment: u16,
    disk: u16,
    attributes: u32,
    offset: u64,
}

impl<'a> Central<'a> {
    pub(super) fn take(fields: &mut Fields<'a>) -> Option<Self> {
        fields.u32().filter(|&mark| mark == CENTRAL)?;
        let _made_by = fields.u16()?;
        let (facts, name_length, extra_length) = fields.facts()?;
        let (comment, disk, _internal) = (fields.u16()?, fields.u16()?, fields.u16()?);
        let (attributes, offset) = (fields.u32()?, fields.u32()?.into());
        Some(Self {
            facts,
            name: fields.bytes(name_length)?,
            extra: fields.bytes(extra_length)?,
            comment,
            disk,
            attributes,
            offset,
        })
    }

    /// Applies the rules of the dialect to entry number `entry`.
    pub(super) fn check(mut self, entry: usize) -> Result<Record, ArchiveError> {
        self.check_flags(entry)?;
        self.check_kind(entry)?;
        let sizes = [&mut self.facts.size, &mut self.facts.compressed, &mut self.offset];
        widen(sizes, self.extra).ok_or(ArchiveError::Feature { entry })?;
        let name = str::from_utf8(self.name).map_err(|_| ArchiveError::Name { entry })?;
        Ok(Record { name: name.to_owned(), facts: self.facts, offset: self.offset })
    }

    fn check_flags(&self, entry: usize) -> Result<(), ArchiveError> {
        const ENCRYPTED: u16 = 1 | 1 << 6 | 1 << 13;
        const DESCRIPTOR: u16 = 1 << 3;
        match self.facts.flags {
            0 => Ok(()),
            flags if flags & ENCRYPTED != 0 => Err(ArchiveError::Encrypted { entry }),
            flags if flags & DESCRIPTOR != 0 => Err(ArchiveError::DataDescriptor { entry }),
            _ => Err(ArchiveError::Feature { entry }),
        }
    }

    /// The attributes are those of Unix above (a regular file or none) and of FAT below.
    fn check_kind(&self, entry: usize) -> Result<(), ArchiveError> {
        const FOLDER_OR_VOLUME: u32 = 0x18;
        let regular = matches!(self.attributes >> 28, 0 | 8);
        if !regular || self.attributes & FOLDER_OR_VOLUME != 0 {
            return Err(ArchiveError::NotAFile { entry });
        }
        match (self.facts.method, self.comment, self.disk) {
            (STORED | DEFLATED, 0, 0) => Ok(()),
            (STORED | DEFLATED, 0, _) => Err(ArchiveError::MultipleDisks),
            (STORED | DEFLATED, ..) => Err(ArchiveError::Comment),
            _ => Err(ArchiveError::Method { entry }),
        }
    }
}

/// Replaces each value that is all ones by its Zip64 value; the field must hold just those.
fn widen<const N: usize>(values: [&mut u64; N], extra: &[u8]) -> Option<()> {
    let mut fields = Fields(extra);
    let mut wide = values.into_iter().filter(|value| is_wide(**value)).peekable();
    if wide.peek().is_some() {
        fields.u16().filter(|&tag| tag == ZIP64)?;
        let length = usize::from(fields.u16()?);
        (length == fields.0.len()).then_some(())?;
    }
    for value in wide {
        *value = fields.u64()?;
    }
    fields.0.is_empty().then_some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIVE_GIB: u64 = 5 << 30;

    #[test]
    fn a_small_local_header_is_these_bytes() {
        let record = Record::new("a.txt", 0, STORED, 0x3610_a686, [5, 5]);
        let expected = b"PK\x03\x04\x0a\0\0\0\0\0\0\0\x21\0\x86\xa6\x10\x36\x05\0\0\0\x05\0\0\0\x05\0\0\0a.txt";
        assert_eq!(record.local(), expected);
    }

    #[test]
    fn a_wide_local_header_holds_both_sizes() {
        let header = Record::new("a", 0, STORED, 0, [FIVE_GIB; 2]).local();
        assert_eq!(&header[4..6], 45_u16.to_le_bytes());
        assert_eq!(&header[18..26], [0xff; 8]);
        assert_eq!(&header[31..35], b"\x01\0\x10\0");
        assert_eq!(&header[35..43], FIVE_GIB.to_le_bytes());
        assert_eq!(&header[43..], FIVE_GIB.to_le_bytes());
    }

    #[test]
    fn headers_come_back_as_written() {
        let edge = u64::from(u32::MAX);
        for offset in [0, edge - 1, edge, FIVE_GIB] {
            for size in [0, edge - 1, edge, FIVE_GIB] {
                let record = Record::new("a/b", offset, DEFLATED, 7, [size / 2, size]);
                let bytes = record.central();
                let mut fields = Fields(&bytes);
                let central = Central::take(&mut fields).unwrap().check(1).unwrap();
                assert_eq!(central, record);
                assert!(fields.0.is_empty());
                let bytes = record.local();
                let (fixed, rest) = bytes.split_first_chunk().unwrap();
                let local = Local::parse(fixed).unwrap();
                assert_eq!(local.rest(&record), Some(rest.len()));
                assert!(local.agrees(rest, &record));
            }
        }
    }
}
