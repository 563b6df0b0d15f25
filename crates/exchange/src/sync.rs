//! Several devices on one journal, through a folder that all of them reach (format.md § Sync).
//!
//! Every file in the folder is written once, under a name that says what it holds; so two devices that sync at once, a program that copies files
//! between computers, and an interruption at any point do no harm. What others wrote is read only where a name says that it is not here.

mod attachments;
mod folder;
mod give;

use std::path::Path;

use daftar_journal::{
    Journal, ReadError, Unlocked, WriteError,
    sync::{Held, TakeError, Taken, Waits},
};
use daftar_store::StoreError;
use jiff::Zoned;
use serde::Serialize;

pub use folder::SyncFolder;

/// What a sync did.
#[derive(Debug, Default, Clone, PartialEq, Eq, Serialize)]
pub struct SyncMade {
    /// Records that came.
    pub taken: u64,
    /// Records that went.
    pub given: u64,
    /// Evidence files that came.
    pub files_taken: u64,
    /// Evidence files that went.
    pub files_given: u64,
    /// Files in the folder that held what is forgotten, and were replaced or removed.
    pub wiped: u64,
    /// Entries of which several versions stand side by side.
    pub conflicts: u64,
    /// Whether this device became a new writer, since its own records went on elsewhere.
    pub is_new_writer: bool,
    /// Devices whose records went on in two places: 32 hex digits each.
    pub forked: Vec<String>,
    /// What did not come, and why.
    pub waits: Vec<Waiting>,
    /// Files in the folder that are damaged.
    pub damaged: u64,
}

/// What did not come from one device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Waiting {
    /// The device's writer, 32 hex digits.
    pub writer: String,
    /// Why.
    pub why: Why,
}

/// Why something did not come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// It is sealed with a key that has not arrived.
    Key,
    /// Records before it are not there yet.
    Gap,
    /// No device of this journal wrote it.
    Stranger,
    /// It was wiped, and what says why has not arrived.
    Wiped,
    /// The device came with keys of before another one was retired, and gets no newer ones.
    Late,
}

/// Why a sync could not be carried through. What came or went before stays, and the next sync goes on.
#[derive(Debug, thiserror::Error)]
pub enum SyncError {
    /// The folder does not exist.
    #[error("the folder is not there")]
    Missing,
    /// It is the journal itself, or another journal's own folder.
    #[error("that folder is a journal; choose another folder, in which nothing else is")]
    IsAJournal,
    /// It holds other things.
    #[error("the folder holds other things; choose an empty one")]
    NotEmpty,
    /// Another journal is synced through it.
    #[error("another journal is synced through that folder")]
    OtherJournal,
    /// A newer version made it.
    #[error("a newer version of this program syncs through that folder; use that one")]
    Newer,
    /// The folder cannot be read or written.
    #[error("{0}")]
    Folder(#[source] StoreError),
    /// The journal cannot be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The journal cannot be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The journal cannot be written.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// The caller asked to stop.
    #[error("it was interrupted; what was done before stays, and the next sync goes on")]
    Interrupted,
}

/// Syncs a journal with a folder, both ways. `progress` hears the bytes moved so far, and says whether to go on.
pub fn sync(
    journal: &mut Journal<Unlocked>,
    path: &Path,
    now: &Zoned,
    progress: &mut dyn FnMut(u64) -> bool,
) -> Result<SyncMade, SyncError> {
    sync_with(journal, SyncFolder::at(path), now, progress)
}

/// As [`sync`], with a folder on a disk that is given.
pub fn sync_with(
    journal: &mut Journal<Unlocked>,
    mut folder: SyncFolder,
    now: &Zoned,
    progress: &mut dyn FnMut(u64) -> bool,
) -> Result<SyncMade, SyncError> {
    folder.begin(journal)?;
    let mut moved = 0;
    let mut made = SyncMade::default();
    let own = journal.take_own(&mut folder, now, &mut || progress(moved))?;
    made.take(own);
    journal.sign_checkpoint(now)?;
    let taken = journal.take_offered(&mut folder, &mut || progress(moved))?;
    made.take(taken);
    journal.catch_up(&mut |_| {})?;
    let mut step = |more| {
        moved += more;
        progress(moved)
    };
    attachments::take(journal, &folder, &mut made, &mut step)?;
    let late =
        journal.settle_epochs(now)?.into_iter().map(|writer| Waiting { writer: writer.to_string(), why: Why::Late });
    made.waits.extend(late);
    journal.sign_checkpoint(now)?;
    attachments::give(journal, &folder, &mut made, &mut step)?;
    let held = Held::read(journal.folder())?;
    give::give(journal, &held, &folder, &mut made, &mut step)?;
    made.damaged += folder.damaged();
    made.conflicts = journal.conflicts()?;
    Ok(made)
}

impl SyncMade {
    /// Tells whether nothing came and nothing went.
    pub fn is_nothing(&self) -> bool {
        let Self { taken, given, files_taken, files_given, wiped, .. } = *self;
        [taken, given, files_taken, files_given, wiped] == [0; 5]
    }

    fn take(&mut self, taken: Taken) {
        self.taken += taken.frames;
        self.is_new_writer |= taken.is_new_writer;
        self.forked.extend(taken.forked.iter().map(ToString::to_string));
        self.forked.sort();
        self.forked.dedup();
        self.waits.extend(taken.waits.into_iter().map(Waiting::from));
    }
}

impl From<Waits> for Waiting {
    fn from(waits: Waits) -> Self {
        let (writer, why) = match waits {
            Waits::Key(writer) => (writer, Why::Key),
            Waits::Gap(writer) => (writer, Why::Gap),
            Waits::Stranger(writer) => (writer, Why::Stranger),
            Waits::Wiped(writer) => (writer, Why::Wiped),
        };
        Self { writer: writer.to_string(), why }
    }
}

impl From<TakeError> for SyncError {
    fn from(error: TakeError) -> Self {
        match error {
            TakeError::Store(error) => Self::Store(error),
            TakeError::Write(error) => Self::Write(error),
            TakeError::Read(error) => Self::Read(error),
            TakeError::Interrupted => Self::Interrupted,
        }
    }
}

#[cfg(test)]
mod tests;
