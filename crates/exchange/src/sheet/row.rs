//! What becomes of each row.

use std::fmt;

use super::Refusal;

/// One row of the sheet that is not empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// The row was read.
    Read(RowCells),
    /// The row was not read; the rows after it are.
    Refused(RefusedRow),
}

/// The cells of one row, exactly as they were written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowCells {
    /// The line of the file on which the row begins, from 1.
    pub line: u64,
    /// The number of the row among those after the header that are not empty, from 1.
    pub number: u64,
    /// One cell for each column of the sheet; empty where the row had none.
    pub cells: Vec<String>,
    /// What the row is known by when it is imported again: SHA-256 of its non-empty cells.
    ///
    /// Hashed is, for every cell that is not blank, `u32le(len) ‖ name ‖ u32le(len) ‖ text`, these
    /// pieces sorted by name, then by text (as bytes). The name is the header folded (lower case,
    /// no marks, words parted by one space), whatever it means; it is empty for cells in `extra`.
    /// The text is the cell without blanks around it, every line end in it as LF. So the digest
    /// does not change with delimiter, encoding, byte-order mark, quoting, line ends, order of
    /// columns, new columns that the row leaves empty, or what a later version knows of headers.
    pub digest: [u8; 32],
    /// How many rows before this one, in this file, have the same digest.
    pub occurrence: u32,
    /// The cells beyond the last column, without empty ones at the end.
    pub extra: Vec<String>,
    /// Whether the row had fewer cells than there are columns.
    pub missing: bool,
}

/// A row that was not read, and why; it prints as "line 7: …", without what the row says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedRow {
    /// The line of the file on which the row begins, from 1.
    pub line: u64,
    /// The last line of the file that is refused with it.
    pub through: u64,
    /// The number of the row among those after the header that are not empty, from 1.
    pub number: u64,
    /// Why it was not read.
    pub reason: Refusal,
}

impl fmt::Display for RefusedRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.line == self.through {
            write!(f, "line {}: {}", self.line, self.reason)
        } else {
            write!(f, "lines {} to {}: {}", self.line, self.through, self.reason)
        }
    }
}
