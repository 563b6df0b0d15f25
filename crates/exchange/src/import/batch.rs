//! Rows on their way to the disk, a frame at a time.

use daftar_journal::{Author, Journal, Unlocked, entry::Incident};
use jiff::Zoned;

use super::{ImportError, ImportReport, Remark, RowRemark, incident::Made};
use crate::sheet::RowCells;

/// Rows of one frame.
const ROWS: usize = 64;
/// Bytes of cells after which a frame is written although it holds fewer rows.
const BYTES: usize = 4 << 20;

/// What was read and is not yet written.
pub(super) struct Batch<'a> {
    journal: &'a mut Journal<Unlocked>,
    now: &'a Zoned,
    incidents: Vec<Incident>,
    told: Vec<(u64, Vec<Remark>)>,
    bytes: usize,
}

impl<'a> Batch<'a> {
    pub(super) fn new(journal: &'a mut Journal<Unlocked>, now: &'a Zoned) -> Self {
        Self { journal, now, incidents: Vec::new(), told: Vec::new(), bytes: 0 }
    }

    /// Takes a row, and writes the frame when it is full.
    pub(super) fn push(&mut self, row: &RowCells, made: Made, report: &mut ImportReport) -> Result<(), ImportError> {
        self.bytes += row.cells.iter().chain(&row.extra).map(String::len).sum::<usize>();
        self.incidents.push(made.incident);
        self.told.push((row.line, made.remarks));
        let is_full = self.incidents.len() >= ROWS || self.bytes >= BYTES;
        if is_full { self.write(report) } else { Ok(()) }
    }

    /// Writes what is waiting; the report then counts it as added.
    pub(super) fn write(&mut self, report: &mut ImportReport) -> Result<(), ImportError> {
        let incidents = std::mem::take(&mut self.incidents);
        let told = std::mem::take(&mut self.told);
        self.bytes = 0;
        let mut written = 0;
        let mut count = |on_disk| {
            written = on_disk;
            true
        };
        let ids = match self.journal.add_all(&incidents, Author::Import, self.now, &mut count) {
            Ok(ids) => ids,
            Err(source) => return Err(ImportError::Write { added: report.added.len() + written, source }),
        };
        for (&entry, (line, remarks)) in ids.iter().zip(told) {
            report.remarks.extend(remarks.into_iter().map(|remark| RowRemark { line, entry, remark }));
        }
        report.added.extend(ids);
        Ok(())
    }
}
