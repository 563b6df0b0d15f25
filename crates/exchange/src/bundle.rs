//! What goes to others: chosen incidents in an age file that stock tools open (docs/format.md § Bundle).
//!
//! - [`create`] puts incidents and their files together, seals them to receivers, and writes into the journal that they left;
//! - [`open`] checks everything before anything is shown or written; [`Bundle::extract`] then writes it into a new folder.
//!
//! Guaranteed: no plaintext on disk but what is extracted; memory does not grow with the attachments; a file or folder appears
//! whole or not at all. Not here: who the sender is. That is compared by voice.

mod contents;
mod create;
mod error;
mod folder;
pub(crate) mod log;
mod manifest;
mod meter;
mod open;
mod open_error;
mod pack;
pub(crate) mod utc;
mod verify;

#[cfg(test)]
mod tests;

pub use contents::LeftOut;
pub use create::{BundleMade, BundleRequest, NamedReceiver, Receivers, create};
pub use error::{CreateBundleError, ExportError, PackError};
pub use manifest::{ListedAttachment, ListedCheckpoint, ListedFile, ListedIncident, Manifest, SenderKey};
pub use meter::Progress;
pub use open::{Bundle, check_decrypted, open};
pub use open_error::{AlteredPart, OpenBundleError};

pub(crate) use contents::{Contents, Evidence, Item};
pub(crate) use create::{content_bytes, writers};
pub(crate) use folder::NewFolder;
pub(crate) use log::Departure;
pub(crate) use manifest::{NAMESPACE, PHRASE};
pub(crate) use meter::Meter;
pub(crate) use pack::{Cover, pack};
