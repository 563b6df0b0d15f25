//! Why a sheet, or one row of it, cannot be read.

use std::io;

/// Why a whole sheet cannot be read; fits "could not import: …".
#[derive(Debug, thiserror::Error)]
pub enum SheetError {
    /// The file has no row at all, or only empty ones.
    #[error("the file is empty")]
    Empty,
    /// No cell of the first row is a known name of a column.
    #[error(
        "the first row does not name the columns; write a first row with names such as: \
         When, Place, What happened, Who, By whom, Who told me, How, Files"
    )]
    NoHeader,
    /// The first row has more than [`MAX_CELLS`](super::MAX_CELLS) columns.
    #[error("the sheet has more than 1,000 columns; keep those with the log and save it again")]
    TooManyColumns,
    /// The first row is over [`MAX_CELL`](super::MAX_CELL) or [`MAX_ROW`](super::MAX_ROW).
    #[error("the first row is too long to be the names of columns")]
    HeaderTooLong,
    /// A quoted cell of the first row is never closed.
    #[error("a quotation mark in the first row is opened and never closed")]
    UnclosedHeader,
    /// The first row is neither UTF-8 nor UTF-16 with a byte-order mark.
    #[error("the first row is not written as UTF-8; save the sheet as “CSV UTF-8” and import it again")]
    NotUtf8,
    /// The file is a workbook or a document: a ZIP (.xlsx, .ods), an old .xls, or a PDF.
    #[error("this is a spreadsheet or document, not CSV; open it and save the sheet as “CSV UTF-8”")]
    Workbook,
    /// The first row has zero bytes, as in UTF-16 without its mark or in a program's own file.
    #[error("this is not plain text; save the sheet as “CSV UTF-8” and import it again")]
    NotText,
    /// A row is so long that nothing after it is looked for; the rows before it are read.
    #[error(
        "the row on line {line} is longer than 64 MiB: this is no sheet, or a quotation mark is opened there and never closed; \
         close it or take it away"
    )]
    RowWithoutEnd {
        /// The line of the file on which the row begins, from 1.
        line: u64,
    },
    /// The system could not read on.
    #[error("the file could not be read to its end")]
    Read(#[from] io::Error),
}

impl SheetError {
    /// Says of the first row why it cannot be the header.
    pub(super) const fn from_header(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NotUtf8 => Self::NotUtf8,
            Refusal::CellTooLarge | Refusal::RowTooLarge => Self::HeaderTooLong,
            Refusal::TooManyCells => Self::TooManyColumns,
            Refusal::UnclosedQuote => Self::UnclosedHeader,
        }
    }
}

/// Why one row is not read while the others are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The row has bytes that are not UTF-8, or half a character of UTF-16.
    #[error("not written as UTF-8; save the sheet as “CSV UTF-8” and import it again")]
    NotUtf8,
    /// A cell is over [`MAX_CELL`](super::MAX_CELL).
    #[error("one cell is longer than 1 MiB; keep long texts as a file and attach it")]
    CellTooLarge,
    /// The row is over [`MAX_ROW`](super::MAX_ROW).
    #[error("the row is longer than 4 MiB; keep long texts as a file and attach it")]
    RowTooLarge,
    /// The row is over [`MAX_CELLS`](super::MAX_CELLS).
    #[error("the row has more than 1,000 cells")]
    TooManyCells,
    /// A cell begins with a quotation mark that is never closed, or closed only in another row.
    #[error("a quotation mark is opened and never closed; close it or take it away, and import again")]
    UnclosedQuote,
}
