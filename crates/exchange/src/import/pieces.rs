//! A sheet in pieces of work.

use std::io::Read;

use crate::sheet::{Row, SheetError, SheetReader};

/// Rows of a piece: what one frame holds.
const ROWS: usize = 64;
/// Bytes of cells after which a piece ends although it holds fewer rows.
const BYTES: usize = 4 << 20;

/// Rows that belong together; where the sheet breaks off, those before it come first.
pub(super) struct Pieces<'a, R: Read> {
    sheet: &'a mut SheetReader<R>,
    broken: Option<SheetError>,
}

impl<'a, R: Read> Pieces<'a, R> {
    pub(super) fn of(sheet: &'a mut SheetReader<R>) -> Self {
        Self { sheet, broken: None }
    }
}

impl<R: Read> Iterator for Pieces<'_, R> {
    type Item = Result<Vec<Row>, SheetError>;

    fn next(&mut self) -> Option<Self::Item> {
        if let Some(error) = self.broken.take() {
            return Some(Err(error));
        }
        let mut piece = Vec::new();
        let mut bytes = 0;
        while piece.len() < ROWS && bytes < BYTES {
            match self.sheet.next() {
                None => break,
                Some(Err(error)) => {
                    self.broken = Some(error);
                    break;
                }
                Some(Ok(row)) => {
                    if let Row::Read(cells) = &row {
                        bytes += cells.cells.iter().chain(&cells.extra).map(String::len).sum::<usize>();
                    }
                    piece.push(row);
                }
            }
        }
        if piece.is_empty() { self.broken.take().map(Err) } else { Some(Ok(piece)) }
    }
}
