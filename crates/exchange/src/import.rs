//! Takes a sheet into the journal: every row becomes an incident, or is reported with its line and the reason.
//!
//! What a column has no field for goes into the notes, so that every cell is found again in the entry. A row is known by its digest
//! and its occurrence: the same sheet taken in twice adds nothing, and two equal rows stay two. Rows are written while the sheet is
//! read, up to 64 in a frame; an import that stopped goes on when the same sheet is taken in again.
//!
//! The files that a sheet names are not opened: their names are kept in the notes, and the report says so.

mod batch;
mod error;
mod incident;
mod known;
mod report;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;

use std::io::Read;

use daftar_journal::{Journal, Unlocked, check_limits, entry::ImportedFrom};
use jiff::Zoned;

pub use self::error::ImportError;
pub use self::report::{ImportReport, Refused, Remark, RowRemark, WhyRefused};

use self::{batch::Batch, known::Known};
use crate::sheet::{Column, Row, RowCells, SheetReader};

/// Reads a sheet into the journal. `progress` hears the number of rows read, and says whether to go on.
///
/// When it stops, what is counted in the report, or in the error, is on the disk.
pub fn import_csv(
    journal: &mut Journal<Unlocked>,
    input: impl Read,
    now: &Zoned,
    progress: &mut dyn FnMut(u64) -> bool,
) -> Result<ImportReport, ImportError> {
    let mut sheet = SheetReader::open(input)?;
    let known = Known::of(journal)?;
    let mut import = Import::new(sheet.columns().to_vec(), known, Batch::new(journal, now));
    for row in sheet.by_ref() {
        match row {
            Ok(row) => import.take(row)?,
            Err(source) => return Err(import.broken_off(source)),
        }
        if !progress(import.report.rows) {
            import.report.interrupted = true;
            break;
        }
    }
    import.report.empty_rows = sheet.empty_rows();
    import.finish()
}

/// One import under way.
struct Import<'a> {
    columns: Vec<Column>,
    known: Known,
    batch: Batch<'a>,
    report: ImportReport,
}

impl<'a> Import<'a> {
    fn new(columns: Vec<Column>, known: Known, batch: Batch<'a>) -> Self {
        let unmapped = columns.iter().filter(|column| column.meaning.is_none() && !column.header.is_empty());
        let unmapped_columns = unmapped.map(|column| column.header.clone()).collect();
        Self { columns, known, batch, report: ImportReport { unmapped_columns, ..ImportReport::default() } }
    }

    fn take(&mut self, row: Row) -> Result<(), ImportError> {
        self.report.rows += 1;
        match row {
            Row::Read(cells) => self.take_cells(&cells),
            Row::Refused(refused) => {
                self.report.refused.push(refused.into());
                Ok(())
            }
        }
    }

    fn take_cells(&mut self, row: &RowCells) -> Result<(), ImportError> {
        let from = ImportedFrom { row: daftar_crypto::Digest(row.digest), occurrence: row.occurrence };
        if self.known.has(&from) {
            self.report.known += 1;
            return Ok(());
        }
        let made = incident::of(&self.columns, row, from);
        if let Err(reason) = check_limits(&made.incident) {
            self.report.refused.push(Refused::too_large(row.line, reason));
            return Ok(());
        }
        self.batch.push(row, made, &mut self.report)
    }

    /// Keeps what was read before the sheet broke off.
    fn broken_off(mut self, source: crate::sheet::SheetError) -> ImportError {
        match self.batch.write(&mut self.report) {
            Ok(()) => ImportError::BrokenOff { added: self.report.added.len(), source },
            Err(error) => error,
        }
    }

    fn finish(mut self) -> Result<ImportReport, ImportError> {
        self.batch.write(&mut self.report)?;
        Ok(self.report)
    }
}
