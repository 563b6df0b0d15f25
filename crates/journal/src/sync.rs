//! Several devices on one journal: what others wrote is proved and taken in, epochs are passed on (format.md § Sync).
//!
//! - [`Held`] is what a device has, and tells by a pack's name whether it holds its frames;
//! - [`Journal::survey_packs`](crate::Journal::survey_packs) reads the heads of all others ([`Offered`]) and takes the epochs that are addressed to this device;
//! - [`Journal::take_offered`](crate::Journal::take_offered) appends what a checkpoint proves, and obeys the statements in it;
//! - [`Journal::settle_epochs`](crate::Journal::settle_epochs) announces epochs to the devices that lack them.
//!
//! Files outside the journal are for whoever gives [`Packs`].

mod announced;
mod epochs;
mod fork;
mod given;
mod held;
mod offered;
mod proof;
mod take;

use daftar_crypto::WriterId;
use daftar_store::{Pack, PackName, StoreError};

use crate::{ReadError, WriteError};

pub use held::{Held, Line};
pub use offered::Offered;
pub use take::Taken;

/// Packs of frames that others wrote, wherever they lie.
pub trait Packs {
    /// Returns the names of all packs.
    fn names(&self) -> Result<Vec<PackName>, StoreError>;

    /// Reads a pack; `None` if it is gone, or not what its name says.
    fn read(&mut self, name: &PackName) -> Result<Option<Pack>, StoreError>;
}

/// What was not taken, and why; the next sync tries again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Waits {
    /// What a device wrote is sealed with a key that has not arrived here.
    Key(WriterId),
    /// Records of a device are missing between what is here and what is there, or its last sync was not finished.
    Gap(WriterId),
    /// Records that no device of this journal wrote.
    Stranger(WriterId),
    /// Records were wiped, and what says why has not arrived.
    Wiped(WriterId),
}

/// Why taking in stopped. What was taken before stays.
#[derive(Debug, thiserror::Error)]
pub enum TakeError {
    /// The disk refused.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Something could not be written.
    #[error(transparent)]
    Write(#[from] WriteError),
    /// The journal could not be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The caller asked to stop.
    #[error("it was interrupted; what was taken before stays, and the next sync goes on")]
    Interrupted,
}
