//! Rows on their way to the disk.

use std::{collections::VecDeque, thread::Scope};

use daftar_journal::{Journal, NewEntry, Unlocked};
use jiff::Zoned;

use super::{ImportError, ImportReport, Refused, Remark, RowRemark, ready::Ready, sealing::Sealing};
use crate::sheet::{Column, SheetError};

/// Pieces that may wait while one is written, so that sealing goes on when the disk takes longer once.
const AHEAD: usize = 2;

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
pub(super) struct Writing<'a, 'scope, 'env> {
    journal: &'a mut Journal<Unlocked>,
    now: &'a Zoned,
    report: ImportReport,
    scope: &'scope Scope<'scope, 'env>,
    /// Started for the first new row.
    sealing: Option<Sealing>,
    /// Pieces whose new rows are being sealed.
    waiting: VecDeque<Piece>,
}

/// What became of some rows, to be told once the new ones among them are on the disk.
#[derive(Default)]
struct Piece {
    rows: u64,
    known: u64,
    refused: Vec<Refused>,
    /// Lines and remarks of the new ones.
    told: Vec<(u64, Vec<Remark>)>,
}

impl Piece {
    fn of(rows: Vec<Ready>) -> (Self, Vec<NewEntry>) {
        let (mut piece, mut new) = (Self::default(), Vec::new());
        for row in rows {
            piece.rows += 1;
            match row {
                Ready::Known => piece.known += 1,
                Ready::Refused(refused) => piece.refused.push(refused),
                Ready::New { line, entry, remarks } => {
                    new.push(*entry);
                    piece.told.push((line, remarks));
                }
            }
        }
        (piece, new)
    }
}

impl<'a, 'scope, 'env> Writing<'a, 'scope, 'env> {
    pub(super) fn new(
        journal: &'a mut Journal<Unlocked>,
        now: &'a Zoned,
        columns: &[Column],
        scope: &'scope Scope<'scope, 'env>,
    ) -> Self {
        let unmapped = columns.iter().filter(|column| column.meaning.is_none() && !column.header.is_empty());
        let unmapped_columns = unmapped.map(|column| column.header.clone()).collect();
        let report = ImportReport { unmapped_columns, ..ImportReport::default() };
        Self { journal, now, report, scope, sealing: None, waiting: VecDeque::new() }
    }

    /// Has what is new of some rows sealed, and writes what was sealed before.
    pub(super) fn take(&mut self, rows: Vec<Ready>, progress: &mut dyn FnMut(u64) -> bool) -> Result<(), Stop> {
        let (piece, new) = Piece::of(rows);
        if !new.is_empty() {
            self.sealing().map_err(Stop::Failed)?.give(new);
        }
        self.waiting.push_back(piece);
        self.write(AHEAD, progress)
    }

    /// Writes pieces until no more than `ahead` wait; the report counts each once it is on the disk.
    fn write(&mut self, ahead: usize, progress: &mut dyn FnMut(u64) -> bool) -> Result<(), Stop> {
        while self.waiting.len() > ahead {
            let Some(piece) = self.waiting.pop_front() else { break };
            self.report.rows += piece.rows;
            self.report.known += piece.known;
            self.report.refused.extend(piece.refused);
            self.add(piece.told).map_err(Stop::Failed)?;
            if !progress(self.report.rows) {
                return Err(Stop::Interrupted);
            }
        }
        Ok(())
    }

    fn add(&mut self, told: Vec<(u64, Vec<Remark>)>) -> Result<(), ImportError> {
        if told.is_empty() {
            return Ok(());
        }
        let sealed = self.sealing()?.next();
        let mut written = 0;
        let mut count = |on_disk| {
            written = on_disk;
            true
        };
        let report = &mut self.report;
        let added = self.journal.add_sealed(sealed, self.now, &mut count);
        let ids = added.map_err(|source| ImportError::Write { added: report.added.len() + written, source })?;
        for (&entry, (line, remarks)) in ids.iter().zip(told) {
            report.remarks.extend(remarks.into_iter().map(|remark| RowRemark { line, entry, remark }));
        }
        report.added.extend(ids);
        Ok(())
    }

    fn sealing(&mut self) -> Result<&Sealing, ImportError> {
        if self.sealing.is_none() {
            let sealer = self.journal.sealer();
            let sealer = sealer.map_err(|source| ImportError::Write { added: self.report.added.len(), source })?;
            self.sealing = Some(Sealing::start(self.scope, sealer));
        }
        Ok(self.sealing.as_ref().expect("it was just started"))
    }

    /// Writes what is left after the last rows, or after those before which the sheet broke off; returns what became of them.
    pub(super) fn end(
        mut self,
        taken: Result<(), Stop>,
        progress: &mut dyn FnMut(u64) -> bool,
    ) -> Result<ImportReport, ImportError> {
        let stopped = match taken {
            Ok(()) | Err(Stop::BrokenOff(_)) => self.write(0, progress).and(taken),
            Err(Stop::Failed(_) | Stop::Interrupted) => taken,
        };
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
