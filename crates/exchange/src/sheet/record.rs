//! One row as bytes, gathered under its limits.

use std::mem;

use super::Refusal;
use super::fold::is_unseen;

/// The longest cell that is read, in bytes of UTF-8.
pub const MAX_CELL: usize = 1 << 20;
/// The longest row that is read, in bytes of UTF-8 without delimiters.
pub const MAX_ROW: usize = 4 << 20;
/// The most cells that a row may have, not counting empty ones at its end.
pub const MAX_CELLS: usize = 1_000;

/// A row as it was parted into cells, or why it could not be.
#[derive(Debug)]
pub(super) struct Record {
    /// The lines on which it begins and ends.
    pub(super) line: u64,
    pub(super) through: u64,
    /// How many cells were written, with the empty ones at the end.
    pub(super) count: usize,
    cells: Result<Bytes, Refusal>,
}

impl Record {
    /// Makes the record of a row that cannot be parted into cells.
    pub(super) const fn refused(line: u64, through: u64, reason: Refusal) -> Self {
        Self { line, through, count: 0, cells: Err(reason) }
    }

    /// Tells whether nothing that can be seen was written.
    pub(super) fn is_blank(&self) -> bool {
        let text = self.cells.as_ref().map(|cells| str::from_utf8(&cells.text));
        matches!(text, Ok(Ok(text)) if text.chars().all(is_unseen))
    }

    /// Returns the cells, without empty ones at the end.
    pub(super) fn into_cells(self) -> Result<Vec<String>, Refusal> {
        let cells = self.cells?;
        let mut start = 0;
        let cut = |&end: &usize| str::from_utf8(&cells.text[mem::replace(&mut start, end)..end]);
        let cells: Result<Vec<_>, _> = cells.ends.iter().map(cut).collect();
        let owned = |cells: Vec<&str>| cells.into_iter().map(str::to_owned).collect();
        cells.map(owned).map_err(|_| Refusal::NotUtf8)
    }
}

/// The cells of a row one after the other.
#[derive(Debug, Default)]
struct Bytes {
    text: Vec<u8>,
    ends: Vec<usize>,
}

/// A row that is being gathered; past a limit it holds nothing more.
#[derive(Debug, Default)]
pub(super) struct Draft {
    bytes: Bytes,
    start: usize,
    count: usize,
    refusal: Option<Refusal>,
}

impl Draft {
    /// Adds a byte to the cell.
    pub(super) fn push(&mut self, byte: u8) {
        if self.refusal.is_some() {
            return;
        }
        self.bytes.text.push(byte);
        if self.bytes.text.len() - self.start > MAX_CELL {
            self.refuse(Refusal::CellTooLarge);
        } else if self.bytes.text.len() > MAX_ROW {
            self.refuse(Refusal::RowTooLarge);
        }
    }

    /// Ends the cell; empty cells are written down only when another one follows.
    pub(super) fn end_cell(&mut self) {
        self.count += 1;
        let end = self.bytes.text.len();
        if end == self.start {
            return;
        }
        if self.count > MAX_CELLS {
            return self.refuse(Refusal::TooManyCells);
        }
        self.bytes.ends.resize(self.count - 1, self.start);
        self.bytes.ends.push(end);
        self.start = end;
    }

    /// Puts quotation marks around the cell, since they turned out to be its own.
    pub(super) fn requote(&mut self) {
        if self.refusal.is_none() {
            self.bytes.text.insert(self.start, b'"');
        }
        self.push(b'"');
    }

    /// Tells whether the cell has a line break.
    pub(super) fn has_break(&self) -> bool {
        let cell = self.bytes.text.get(self.start..).unwrap_or_default();
        cell.iter().any(|byte| matches!(byte, b'\r' | b'\n'))
    }

    pub(super) const fn count(&self) -> usize {
        self.count
    }

    /// Returns the row and begins the next one.
    pub(super) fn finish(&mut self, line: u64, through: u64) -> Record {
        let Self { bytes, count, refusal, .. } = mem::take(self);
        Record { line, through, count, cells: refusal.map_or(Ok(bytes), Err) }
    }

    fn refuse(&mut self, refusal: Refusal) {
        self.bytes = Bytes::default();
        self.start = 0;
        self.refusal = Some(refusal);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(cells: &[&[u8]]) -> Record {
        let mut draft = Draft::default();
        for cell in cells {
            cell.iter().for_each(|&byte| draft.push(byte));
            draft.end_cell();
        }
        draft.finish(1, 1)
    }

    #[test]
    fn empty_cells_stand_between_others_and_are_counted_at_the_end() {
        let record = record(&[b"", b"a", b"", b"b", b"", b""]);
        assert_eq!(record.count, 6);
        assert_eq!(record.into_cells().unwrap(), ["", "a", "", "b"]);
    }

    #[test]
    fn blank_is_what_shows_nothing() {
        assert!(record(&[b"", b" \t", "\u{feff}\u{a0}\0".as_bytes()]).is_blank());
        assert!(!record(&[b"", b"\xFF"]).is_blank());
        assert!(!record(&[b"."]).is_blank());
    }

    #[test]
    fn limits_are_exact() {
        let cell = &vec![b'a'; MAX_CELL][..];
        assert_eq!(record(&[cell; 4]).into_cells().unwrap().len(), 4);
        assert_eq!(record(&[&[b'a'; MAX_CELL + 1], b"b"]).into_cells(), Err(Refusal::CellTooLarge));
        let one_more = [cell, cell, cell, cell, b"b"];
        assert_eq!(record(&one_more).into_cells(), Err(Refusal::RowTooLarge));
        assert_eq!(record(&[&b"a"[..]; MAX_CELLS]).into_cells().unwrap().len(), MAX_CELLS);
        assert_eq!(record(&[&b"a"[..]; MAX_CELLS + 1]).into_cells(), Err(Refusal::TooManyCells));
        assert!(record(&[&b""[..]; 20_000]).is_blank());
    }
}
