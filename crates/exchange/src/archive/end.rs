//! The end records: where the central directory lies (APPNOTE 6.3.10 §§ 4.3.14–4.3.16).

use std::io::{Read, Seek, SeekFrom};

use super::ArchiveError;
use super::header::{Fields, is_wide, narrow};

const END: u32 = 0x0605_4b50;
const END_BYTES: usize = 22;
const LOCATOR: u32 = 0x0706_4b50;
const LOCATOR_BYTES: usize = 20;
const WIDE_END: u32 = 0x0606_4b50;
const WIDE_END_BYTES: usize = 56;
/// What the wide end record says of its own length: all but its first twelve bytes.
const WIDE_END_REST: u64 = 44;
const TAIL_BYTES: usize = WIDE_END_BYTES + LOCATOR_BYTES + END_BYTES;

/// The place of the central directory, and how many entries it lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct End {
    pub(super) entries: u64,
    pub(super) size: u64,
    pub(super) offset: u64,
}

impl End {
    /// Builds the end record, after a Zip64 end record and its locator when needed.
    pub(super) fn to_bytes(self) -> Vec<u8> {
        let mut out = Vec::new();
        if is_wide(self.size) || is_wide(self.offset) || self.entries >= u64::from(u16::MAX) {
            self.put_wide(&mut out);
        }
        out.extend_from_slice(&END.to_le_bytes());
        out.extend_from_slice(&[0; 4]);
        out.extend_from_slice(&self.narrow_entries().to_le_bytes().repeat(2));
        out.extend_from_slice(&narrow(self.size).to_le_bytes());
        out.extend_from_slice(&narrow(self.offset).to_le_bytes());
        out.extend_from_slice(&[0; 2]);
        out
    }

    fn put_wide(self, out: &mut Vec<u8>) {
        out.extend_from_slice(&WIDE_END.to_le_bytes());
        out.extend_from_slice(&WIDE_END_REST.to_le_bytes());
        out.extend_from_slice(&45_u16.to_le_bytes().repeat(2));
        out.extend_from_slice(&[0; 8]);
        for value in [self.entries, self.entries, self.size, self.offset] {
            out.extend_from_slice(&value.to_le_bytes());
        }
        out.extend_from_slice(&LOCATOR.to_le_bytes());
        out.extend_from_slice(&[0; 4]);
        out.extend_from_slice(&(self.offset + self.size).to_le_bytes());
        out.extend_from_slice(&1_u32.to_le_bytes());
    }

    fn narrow_entries(self) -> u16 {
        u16::try_from(self.entries).unwrap_or(u16::MAX)
    }

    /// Finds the end records at the very end and checks that the directory touches them.
    pub(super) fn find<R: Read + Seek>(reader: &mut R) -> Result<Self, ArchiveError> {
        let length = reader.seek(SeekFrom::End(0))?;
        let tail = read_tail(reader, length)?;
        let (front, last) = tail.split_last_chunk::<END_BYTES>().ok_or(ArchiveError::EndMissing)?;
        let narrow = parse_end(last)?;
        let (end, records) = match front.split_last_chunk::<LOCATOR_BYTES>() {
            Some((wide, locator)) if locator.starts_with(&LOCATOR.to_le_bytes()) => {
                let end = parse_wide(wide, locator, length).ok_or(ArchiveError::Directory)?;
                (end, TAIL_BYTES)
            }
            _ => (narrow, END_BYTES),
        };
        let touches = end.offset.checked_add(end.size) == length.checked_sub(records as u64);
        let told_alike = end.is_told_by(narrow, records == TAIL_BYTES);
        (touches && told_alike).then_some(end).ok_or(ArchiveError::Directory)
    }

    /// Beside a Zip64 record each narrow value is the same or all ones; without one, no value is.
    fn is_told_by(self, narrow: Self, wide: bool) -> bool {
        let ones = u64::from(u32::MAX);
        let told = |true_value: u64, told: u64, ones: u64| match wide {
            true => told == true_value || told == ones,
            false => told != ones,
        };
        told(self.entries, narrow.entries, u64::from(u16::MAX))
            && told(self.size, narrow.size, ones)
            && told(self.offset, narrow.offset, ones)
    }
}

fn read_tail<R: Read + Seek>(reader: &mut R, length: u64) -> Result<Vec<u8>, ArchiveError> {
    let start = length.saturating_sub(TAIL_BYTES as u64);
    reader.seek(SeekFrom::Start(start))?;
    let mut tail = Vec::new();
    reader.take(length - start).read_to_end(&mut tail)?;
    Ok(tail)
}

fn parse_end(bytes: &[u8; END_BYTES]) -> Result<End, ArchiveError> {
    let (numbers, end, comment) = take_end(&mut Fields(bytes)).ok_or(ArchiveError::EndMissing)?;
    let [disk, first_disk, entries_here] = numbers;
    if comment != 0 {
        return Err(ArchiveError::Comment);
    }
    if disk != 0 || first_disk != 0 || u64::from(entries_here) != end.entries {
        return Err(ArchiveError::MultipleDisks);
    }
    Ok(end)
}

fn take_end(fields: &mut Fields<'_>) -> Option<([u16; 3], End, u16)> {
    fields.u32().filter(|&mark| mark == END)?;
    let numbers = [fields.u16()?, fields.u16()?, fields.u16()?];
    let end = End { entries: fields.u16()?.into(), size: fields.u32()?.into(), offset: fields.u32()?.into() };
    Some((numbers, end, fields.u16()?))
}

/// Reads the Zip64 end record, which must lie directly before its locator.
fn parse_wide(wide: &[u8], locator: &[u8; LOCATOR_BYTES], length: u64) -> Option<End> {
    let mut fields = Fields(locator);
    let (_mark, disk) = (fields.u32()?, fields.u32()?);
    let (place, disks) = (fields.u64()?, fields.u32()?);
    let here = length.checked_sub(TAIL_BYTES as u64)?;
    (disk == 0 && disks == 1 && place == here).then_some(())?;
    let mut fields = Fields(wide);
    fields.u32().filter(|&mark| mark == WIDE_END)?;
    fields.u64().filter(|&rest| rest == WIDE_END_REST)?;
    let _versions = fields.u32()?;
    fields.u64().filter(|&disks| disks == 0)?;
    let entries_here = fields.u64()?;
    let end = End { entries: fields.u64()?, size: fields.u64()?, offset: fields.u64()? };
    (entries_here == end.entries).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Cursor;

    #[test]
    fn both_kinds_come_back_as_written() {
        for entries in [0, 3, u64::from(u16::MAX), 70_000] {
            let end = End { entries, size: 2, offset: 3 };
            let file = [b"local".to_vec(), end.to_bytes()].concat();
            assert_eq!(End::find(&mut Cursor::new(file)).unwrap(), end);
        }
    }

    #[test]
    fn a_zip64_record_that_contradicts_the_short_one_is_refused() {
        let end = End { entries: 70_000, size: 2, offset: 3 };
        let good = [b"local".to_vec(), end.to_bytes()].concat();
        // Versions are free; the short record's three values can also be all ones.
        for place in (5..good.len()).filter(|place| !(17..21).contains(place)) {
            let mut bad = good.clone();
            bad[place] ^= 1;
            assert!(End::find(&mut Cursor::new(bad)).is_err(), "byte {place}");
        }
    }
}
