//! Reads a log as people really keep it: one CSV sheet, row after row.
//!
//! [`SheetReader`] takes any delimiter (`,` `;` tab `|`, or the one of Excel's `sep=` line), UTF-8
//! with or without a byte-order mark, UTF-16 with one, and any line end. It finds out what each
//! column means ([`Meaning`]), and gives every row either as it was written ([`RowCells`]) or as
//! refused, with the reason ([`RefusedRow`]). One bad row never hides another unless it goes on for
//! 64 MiB, where reading ends, and no row, however long, takes more memory than a few times [`MAX_ROW`].
//!
//! It does not guess other encodings, does not understand dates (a cell stays as written), and
//! does not make incidents: that is for the import, on top of this.
//!
//! ```
//! # use daftar_exchange::sheet::{Meaning, Row, SheetReader};
//! let mut sheet = SheetReader::open("Когда;Кто пострадал\nвесна 2024;мать; тётя".as_bytes())?;
//! assert_eq!(sheet.columns()[1].meaning, Some(Meaning::Victims));
//! let Some(Ok(Row::Read(row))) = sheet.next() else { panic!() };
//! assert_eq!(row.cells, ["весна 2024", "мать"]);
//! assert_eq!(row.extra, [" тётя"]);
//! # Ok::<(), daftar_exchange::sheet::SheetError>(())
//! ```

mod cell;
mod column;
mod delimiter;
mod digest;
mod error;
mod fold;
mod headings;
mod record;
mod records;
mod row;
mod splitter;
mod text;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;

use std::io::Read;

pub use self::cell::{files, people, types};
pub use self::column::{Column, Meaning};
pub use self::error::{Refusal, SheetError};
pub use self::record::{MAX_CELL, MAX_CELLS, MAX_ROW};
pub use self::row::{RefusedRow, Row, RowCells};

pub(crate) use self::fold::is_unseen;

use self::delimiter::Layout;
use self::digest::Occurrences;
use self::record::Record;
use self::records::Records;
use self::text::Text;

/// Reads a sheet: its columns at once, then its rows one after the other, in their order.
///
/// As an iterator it ends after the last row, or after the first [`SheetError`].
#[derive(Debug)]
pub struct SheetReader<R> {
    columns: Vec<Column>,
    records: Records<R>,
    occurrences: Occurrences,
    number: u64,
    empty: u64,
    failed: bool,
}

impl<R: Read> SheetReader<R> {
    /// Opens a sheet and reads its first row that is not empty, which must name the columns.
    ///
    /// # Errors
    /// What makes the whole file unreadable; see [`SheetError`].
    pub fn open(input: R) -> Result<Self, SheetError> {
        let mut text = Text::open(input)?;
        let layout = Layout::sniff(text.head()?);
        let mut records = Records::new(text, layout.delimiter);
        if layout.announced {
            records.next()?;
        }
        let columns = column::columns(header(&mut records)?)?;
        records.expect_cells(columns.len());
        Ok(Self { columns, records, occurrences: Occurrences::default(), number: 0, empty: 0, failed: false })
    }

    /// Returns the columns, in the order of the sheet.
    #[must_use]
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// Returns how many wholly empty rows were passed over so far, after the header.
    #[must_use]
    pub const fn empty_rows(&self) -> u64 {
        self.empty
    }

    fn row(&mut self, record: Record) -> Row {
        self.number += 1;
        let place = (record.line, record.through);
        let count = record.count;
        match record.into_cells() {
            Ok(cells) => Row::Read(self.read(place.0, count, cells)),
            Err(reason) => Row::Refused(RefusedRow { line: place.0, through: place.1, number: self.number, reason }),
        }
    }

    fn read(&mut self, line: u64, count: usize, mut cells: Vec<String>) -> RowCells {
        let width = self.columns.len();
        let extra = cells.split_off(cells.len().min(width));
        cells.resize(width, String::new());
        let digest = digest::row(&self.columns, &cells, &extra);
        RowCells {
            line,
            number: self.number,
            cells,
            digest,
            occurrence: self.occurrences.count(digest),
            extra,
            missing: count < width,
        }
    }
}

impl<R: Read> Iterator for SheetReader<R> {
    type Item = Result<Row, SheetError>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.failed {
            match self.records.next() {
                Ok(Some(record)) if record.is_blank() => self.empty += 1,
                Ok(Some(record)) => return Some(Ok(self.row(record))),
                Ok(None) => return None,
                Err(error) => {
                    self.failed = true;
                    return Some(Err(error));
                }
            }
        }
        None
    }
}

/// Reads the first row that is not empty.
fn header<R: Read>(records: &mut Records<R>) -> Result<Vec<String>, SheetError> {
    while let Some(record) = records.next()? {
        if !record.is_blank() {
            return record.into_cells().map_err(SheetError::from_header);
        }
    }
    Err(SheetError::Empty)
}
