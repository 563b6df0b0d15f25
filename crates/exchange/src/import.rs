//! Takes a sheet into the journal: every row becomes an incident, or is reported with its line and the reason.
//!
//! What a column has no field for goes into the notes, so that every cell is found again in the entry. A row is known by its digest
//! and its occurrence: the same sheet taken in twice adds nothing, and two equal rows stay two. Rows are written while the sheet is
//! read, up to 64 in a frame; an import that stopped goes on when the same sheet is taken in again.
//!
//! The files that a sheet names are not opened: their names are kept in the notes, and the report says so.

mod error;
mod incident;
mod known;
mod pieces;
mod ready;
mod report;
mod sealing;
mod write;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;

use std::{io::Read, thread};

use daftar_journal::{
    Journal, Unlocked,
    entry::{ImportedFrom, Incident},
};
use daftar_store::{in_order, threads};
use jiff::Zoned;

pub use self::error::ImportError;
pub use self::report::{ImportReport, Refused, Remark, RowRemark, WhyRefused};

use self::{
    known::Known,
    pieces::Pieces,
    ready::Ready,
    write::{Stop, Writing},
};
use crate::sheet::{Column, RowCells, SheetError, SheetReader};

/// What an input gives as its error where the person asks to stop between two pieces of it.
#[derive(Debug, thiserror::Error)]
#[error("it was interrupted")]
pub struct InputStopped;

/// Reads a sheet into the journal. `progress` hears the number of rows read, and says whether to go on.
///
/// An input that fails with [`InputStopped`] stops it as well, wherever it is in a row.
///
/// When it stops, what is counted in the report, or in the error, is on the disk. Rows are made into entries, and entries sealed, on other
/// threads while the frames before them are written.
pub fn import_csv(
    journal: &mut Journal<Unlocked>,
    input: impl Read,
    now: &Zoned,
    progress: &mut dyn FnMut(u64) -> bool,
) -> Result<ImportReport, ImportError> {
    let mut sheet = match SheetReader::open(input) {
        Err(error) if is_stop(&error) => return Ok(ImportReport { interrupted: true, ..ImportReport::default() }),
        opened => opened?,
    };
    let known = Known::of(journal)?;
    let columns = sheet.columns().to_vec();
    let ready = |rows: Vec<_>| rows.into_iter().map(|row| Ready::of(row, &columns, &known, now)).collect::<Vec<_>>();
    let stop = |error| if is_stop(&error) { Stop::Interrupted } else { Stop::BrokenOff(error) };
    let pieces = Pieces::of(&mut sheet).map(|piece| piece.map_err(stop));
    let report = thread::scope(|scope| {
        let mut writing = Writing::new(journal, now, &columns, scope);
        let taken = in_order(threads(), pieces, &ready, &mut |rows| writing.take(rows, progress));
        writing.end(taken, progress)
    })?;
    Ok(ImportReport { empty_rows: sheet.empty_rows(), ..report })
}

/// Tells whether the input stopped because the person asked.
fn is_stop(error: &SheetError) -> bool {
    let SheetError::Read(error) = error else { return false };
    error.get_ref().is_some_and(|inner| inner.is::<InputStopped>())
}

/// Returns the incident that a row becomes, and what is worth telling about it; nothing is written.
pub fn incident_of(columns: &[Column], row: &RowCells) -> (Incident, Vec<Remark>) {
    let from = ImportedFrom { row: daftar_crypto::Digest(row.digest), occurrence: row.occurrence };
    let made = incident::of(columns, row, from);
    (made.incident, made.remarks)
}
