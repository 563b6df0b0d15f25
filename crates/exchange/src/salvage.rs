//! Records and evidence files out of a pile of damaged files, by the keys alone: no name, no order and no list is needed.
//!
//! What is written is not encrypted. Only what opens under the keys is taken, so nothing in the pile can add to it; a file is called verified
//! only if a record names it and its content is what that record says.

mod evidence;
mod keys;
mod pile;
mod written;

use std::{io, path::Path};

use daftar_store::{Hunt, StoreError, system};
use serde::Serialize;

pub use keys::{SalvageKeys, SalvageKeysError};

use crate::bundle::NewFolder;
use evidence::Evidence;
use pile::{Pile, Records};

/// What a salvage got out.
#[derive(Debug, Default, Serialize)]
pub struct SalvageMade {
    /// Files that were looked at.
    pub files: usize,
    /// Files that the disk did not give back, in part or whole.
    pub unreadable: usize,
    /// Entries of which at least one version reads.
    pub entries: usize,
    /// Those of them that are incidents.
    pub incidents: usize,
    /// Those of them that are contacts.
    pub contacts: usize,
    /// All versions.
    pub revisions: usize,
    /// Records that are there and do not open: damaged, or sealed to other keys.
    pub unread_records: usize,
    /// Evidence files whose content is what a record says.
    pub verified: usize,
    /// Evidence files that are written as far as they open, or that no record names.
    pub unverified: usize,
    /// Evidence files that records name, and that are nowhere in the pile.
    pub missing: usize,
    /// Whether a part of the pile was passed over, since it asked for more work than it was worth.
    pub gave_up: bool,
}

/// Why nothing was got out. Nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum SalvageError {
    /// The new folder is there already.
    #[error("there is something in the folder given with --out already; nothing was written")]
    Exists,
    /// No record and no evidence file opens.
    #[error("nothing in that folder opens with these keys")]
    Nothing,
    /// A folder could not be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The caller asked to stop.
    #[error("it was interrupted; nothing was written")]
    Interrupted,
}

/// Gets everything out of the folder `from` that opens with `keys`, into the new folder `out`.
///
/// `progress` hears bytes done and in all, and says whether to go on. Memory grows with the records that open, not with the pile.
pub fn salvage(
    from: &Path,
    keys: &SalvageKeys,
    out: &Path,
    progress: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<SalvageMade, SalvageError> {
    let at = |error| StoreError::from_io(out, error);
    let pile = Pile::of(from).map_err(|error| StoreError::from_io(from, error))?;
    let mut folder = NewFolder::begin(out).map_err(at)?.ok_or(SalvageError::Exists)?;
    // Records are sought in every file, and evidence is opened after that.
    let mut steps = Steps { done: 0, total: pile.bytes.saturating_mul(2).max(1), told: progress };
    let mut made = SalvageMade { files: pile.files.len(), ..SalvageMade::default() };
    let mut records = Records::default();
    for file in &pile.files {
        seek_records(file, keys, &mut records, &mut made, &mut steps)?;
    }
    let evidence = Evidence::take(&pile, keys, &records, &mut folder, &mut made, &mut steps)?;
    if records.is_empty() && evidence.is_empty() {
        return Err(SalvageError::Nothing);
    }
    records.count(&mut made);
    made.missing = evidence.missing(&records);
    written::write(&records, &evidence, &made, &mut folder).map_err(at)?;
    folder.finish().map_err(at)?;
    Ok(made)
}

/// Looks for records in a file, wherever they stand in it.
fn seek_records(
    file: &Path,
    keys: &SalvageKeys,
    records: &mut Records,
    made: &mut SalvageMade,
    steps: &mut Steps<'_>,
) -> Result<(), SalvageError> {
    let Ok(opened) = system::open_file(file) else {
        made.unreadable += 1;
        return Ok(());
    };
    let mut stopped = false;
    let input = Told { inner: opened, steps, stopped: &mut stopped };
    let mut hunt = Hunt::new(input);
    for hunted in hunt.by_ref() {
        match hunted {
            // What a file begins with, without a head, is an evidence file or a keyring.
            Ok(hunted) if hunted.offset == 0 => {}
            Ok(hunted) => records.take(hunted, keys),
            Err(_) => made.unreadable += 1,
        }
    }
    made.gave_up |= hunt.gave_up();
    drop(hunt);
    if stopped { Err(SalvageError::Interrupted) } else { Ok(()) }
}

/// How far the work is.
struct Steps<'a> {
    done: u64,
    total: u64,
    told: &'a mut dyn FnMut(u64, u64) -> bool,
}

impl Steps<'_> {
    fn add(&mut self, bytes: u64) -> bool {
        self.done = self.done.saturating_add(bytes);
        (self.told)(self.done.min(self.total), self.total)
    }
}

/// Counts what is read through it; ends early if the caller asks to stop.
struct Told<'a, 'b, R> {
    inner: R,
    steps: &'a mut Steps<'b>,
    stopped: &'a mut bool,
}

impl<R: io::Read> io::Read for Told<'_, '_, R> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        if *self.stopped {
            return Ok(0);
        }
        let read = self.inner.read(bytes)?;
        *self.stopped = !self.steps.add(read as u64);
        Ok(read)
    }
}

#[cfg(test)]
mod tests;
