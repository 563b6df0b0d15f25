//! The journal: entries, revisions, search and timeline, over sealed storage. The only crate that knows what an incident is.
//!
//! - [`Journal<Locked>`] → [`Journal::unlock`] → [`Journal<Unlocked>`]: add, edit, list, find, attach, check;
//! - [`entry`]: incidents, contacts, handovers, settings, and how they stand in fields;
//! - [`asking`] is the one thing that somebody will ask about an incident;
//! - [`message`] reads what a relative wrote;
//! - [`Journal::restorable`] says which backup was tried, and [`Journal::entries_since_drill`] what is not in it;
//! - [`Journal::forget`] takes an entry out for good, as far as this folder reaches;
//! - [`sync`] takes in what other devices wrote, [`Journal::devices`] are those;
//! - [`when`] reads uncertain dates, [`fold`](mod@fold) unites spellings; [`timeline`] and [`search`](mod@search) use them;
//! - [`format1`] is the frozen shape of what is sealed.
//!
//! Guaranteed: what was added is on the disk when the call returns; every edit is a new revision; fields of a newer program survive an edit;
//! damage is named and never hides what still reads. Not here: the clock (callers pass the time), the terminal, files outside the journal.
//!
//! The format is specified in `docs/format.md`.
//!
//! ```
//! use daftar_journal::fold::fold;
//! assert_eq!(fold("Хуҷанд"), fold("хучанд"));
//! ```

pub mod asking;
mod attach;
mod catalog;
mod check;
mod checkpoints;
mod devices;
pub mod display;
mod drafts;
mod drill;
pub mod entry;
mod erase;
mod fields;
mod finding;
pub mod fold;
mod forget;
pub mod format1;
mod guardians;
mod journal;
mod media_type;
pub mod message;
mod read;
mod record;
mod repair;
pub mod salvage;
pub mod search;
mod settings;
mod spot;
pub mod sync;
mod take_in;
#[cfg(test)]
mod tests;
pub mod timeline;
mod trouble;
mod versions;
pub mod viewing;
pub mod vocabulary;
mod ways;
pub mod when;
mod write;

pub use attach::{AttachError, Attacher, ExtractError, PreparedAttachment};
pub use check::{CheckError, CheckReport};
pub use checkpoints::SignedCheckpoint;
pub use daftar_store::DraftId;
pub use devices::{KnownDevice, RetireError};
pub use drafts::{Draft, Drafts, DraftsError};
pub use drill::Reach;
pub use erase::{EraseError, erase_unopened};
pub use fields::{Fields, FieldsError};
pub use finding::{Cause, Finding, FindingKind, LedgerPlace, Lost, NamedEntry, NamedFile, What};
pub use forget::{ForgetError, Forgot, ForgottenSoFar};
pub use guardians::{GuardiansError, NewGuardians};
pub use journal::{CreateError, FindError, Journal, Locked, OpensWithError, UnlockError, Unlocked};
pub use read::{Counts, PastRevision, ReadError, ResolveError};
pub use record::{DraftError, ReadRecordError};
pub use settings::KeepSettingsError;
pub use trouble::Trouble;
pub use versions::KeepVersionError;
pub use ways::SetWayError;
pub use write::{Author, NewEntry, SealedEntries, Sealer, Stored, WriteError, check_limits};

use jiff::{Unit, Zoned};

/// Writes a time as the journal records it: to the second, with offset and zone (RFC 9557).
pub fn time_text(time: &Zoned) -> String {
    time.round(Unit::Second).unwrap_or_else(|_| time.clone()).to_string()
}
