//! A backup: the journal's ciphertext as it lies, in a folder, under neutral names (format.md § Backup).
//!
//! [`create`] needs an unlocked journal, only to sign a checkpoint; [`verify`] needs no passphrase, and shows that nothing changed, not who
//! wrote it; [`restore`] needs the passphrase and makes a new writer. Every part is known by its digest, written once, and read back before
//! the set that names it: a set that is there is complete. The newest three sets are kept. [`drill`] tries whether one opens.
//!
//! Damage is named and never hides what still reads: what is damaged in the journal is copied as it lies, and what is damaged in the backup
//! is restored as it lies, but for keyrings.

mod copies;
mod copy;
mod create;
mod create_single;
mod disk;
mod drill;
mod error;
mod fault;
mod file;
mod how_to_open;
mod list;
mod place;
mod read;
mod restore;
mod set;
mod single;
mod source;
mod steps;
mod stored;
mod target;
mod unfinished;
mod verify;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;

pub(crate) use self::copies::{SetCopy, copies};
pub use self::create::{BackupMade, Choices, create, create_with};
pub use self::create_single::create_single;
pub(crate) use self::disk::is_within;
pub use self::drill::{DrillError, DrillMade, drill};
pub use self::error::{BackupError, RestoreError};
pub use self::fault::{Fault, Saved};
pub use self::list::{BackupList, ListedSet, list};
pub use self::restore::{RestoreMade, check_restore, restore};
pub use self::single::is_single;
pub use self::verify::{BackupReport, verify};

/// How many sets are kept.
const KEPT_SETS: usize = 3;
/// The most bytes of a part.
const PART: u64 = 1 << 30;
/// How many files are written at once: a disk makes more of them durable in the same time.
const WRITERS: usize = 8;
/// The most bytes of a set file.
const SET: u64 = 64 << 20;
