//! Rows on their way to the disk.

use daftar_journal::{Journal, NewEntry, Unlocked};
use jiff::Zoned;

use super::{ImportError, ImportReport, Remark, RowRemark, ready::Ready};
use crate::sheet::{Column, SheetError};

/// Why the rows end before the sheet does.
pub(super) enum Stop {
    /// The file cannot be read any further.
    BrokenOff(SheetError),
    /// The journal cannot be written.
    Failed(ImportError),
    /// The person asked.
    Interrupted,
}

/// One import under way.
pub(super) struct Writing<'a> {
    journal: &'a mut Journal<Unlocked>,
    now: &'a Zoned,
    report: ImportReport,
}

impl<'a> Writing<'a> {
    pub(super) fn new(journal: &'a mut Journal<Unlocked>, now: &'a Zoned, columns: &[Column]) -> Self {
        let unmapped = columns.iter().filter(|column| column.meaning.is_none() && !column.header.is_empty());
        let unmapped_columns = unmapped.map(|column| column.header.clone()).collect();
        Self { journal, now, report: ImportReport { unmapped_columns, ..ImportReport::default() } }
    }

    /// Writes what is new of some rows; the report counts it once it is on the disk.
    pub(super) fn write(&mut self, rows: Vec<Ready>, progress: &mut dyn FnMut(u64) -> bool) -> Result<(), Stop> {
        let (mut new, mut told) = (Vec::new(), Vec::new());
        for row in rows {
            self.report.rows += 1;
            match row {
                Ready::Known => self.report.known += 1,
                Ready::Refused(refused) => self.report.refused.push(refused),
                Ready::New { line, entry, remarks } => {
                    new.push(*entry);
                    told.push((line, remarks));
                }
            }
        }
        self.add(new, told).map_err(Stop::Failed)?;
        if progress(self.report.rows) { Ok(()) } else { Err(Stop::Interrupted) }
    }

    fn add(&mut self, new: Vec<NewEntry>, told: Vec<(u64, Vec<Remark>)>) -> Result<(), ImportError> {
        let mut written = 0;
        let mut count = |on_disk| {
            written = on_disk;
            true
        };
        let report = &mut self.report;
        let added = self.journal.add_new(new, self.now, &mut count);
        let ids = added.map_err(|source| ImportError::Write { added: report.added.len() + written, source })?;
        for (&entry, (line, remarks)) in ids.iter().zip(told) {
            report.remarks.extend(remarks.into_iter().map(|remark| RowRemark { line, entry, remark }));
        }
        report.added.extend(ids);
        Ok(())
    }

    /// Returns what became of the rows.
    pub(super) fn end(mut self, stopped: Result<(), Stop>) -> Result<ImportReport, ImportError> {
        match stopped {
            Ok(()) => Ok(self.report),
            Err(Stop::Interrupted) => {
                self.report.interrupted = true;
                Ok(self.report)
            }
            Err(Stop::Failed(error)) => Err(error),
            Err(Stop::BrokenOff(source)) => Err(ImportError::BrokenOff { added: self.report.added.len(), source }),
        }
    }
}
