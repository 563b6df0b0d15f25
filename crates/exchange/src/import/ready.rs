//! A row made ready, away from the thread that writes.

use daftar_journal::{Author, NewEntry, entry::ImportedFrom};
use jiff::Zoned;

use super::{Refused, Remark, incident, known::Known};
use crate::sheet::{Column, Row, RowCells};

/// What becomes of a row.
pub(super) enum Ready {
    /// It was imported before.
    Known,
    /// It is not taken in.
    Refused(Refused),
    /// It is an entry now, and only has to be written.
    New { line: u64, entry: Box<NewEntry>, remarks: Vec<Remark> },
}

impl Ready {
    pub(super) fn of(row: Row, columns: &[Column], known: &Known, now: &Zoned) -> Self {
        match row {
            Row::Read(cells) => Self::of_cells(&cells, columns, known, now),
            Row::Refused(refused) => Self::Refused(refused.into()),
        }
    }

    fn of_cells(row: &RowCells, columns: &[Column], known: &Known, now: &Zoned) -> Self {
        let from = ImportedFrom { row: daftar_crypto::Digest(row.digest), occurrence: row.occurrence };
        if known.has(&from) {
            return Self::Known;
        }
        let made = incident::of(columns, row, from);
        match NewEntry::of(&made.incident, Author::Import, now) {
            Ok(entry) => Self::New { line: row.line, entry: Box::new(entry), remarks: made.remarks },
            Err(reason) => Self::Refused(Refused::too_large(row.line, reason)),
        }
    }
}
