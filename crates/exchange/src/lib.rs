//! What leaves a journal and what arrives: the only crate that writes files outside the journal.
//!
//! - [`sheet`] reads a log as people keep it, and [`import`] makes incidents of it;
//! - [`backup`] copies ciphertext as it lies, reads it back, and restores it;
//! - [`travel`] takes the journal off this computer once a copy is proved to open, and [`remains`] names what still tells of it;
//! - [`against`] holds a journal against a backup or a bundle, so that an old copy put back shows;
//! - [`repair`] makes a damaged journal whole again, and [`salvage`] gets records out of a pile of damaged files;
//! - [`guardians`] writes the shares that guardians get;
//! - [`sync`] passes records and files between the devices of one journal;
//! - [`bundle`] and [`plain`] hand incidents over, [`archive`] is the bundle's ZIP, and [`names`] makes foreign file names harmless.
//!
//! Guaranteed: what is said to be done was read back or synced; an interrupted or failed run leaves nothing half that could pass for whole;
//! what comes from elsewhere never names a place outside, and takes no more memory than its limit. Not here: the terminal, the clock, the
//! network, and how entries are stored.
//!
//! The formats are specified in `docs/format.md`, § Bundle and § Backup.

pub mod against;
pub mod archive;
pub mod backup;
pub mod bundle;
pub mod extract;
pub mod guardians;
pub mod import;
pub mod names;
mod new_file;
mod pages;
pub mod plain;
pub mod remains;
pub mod repair;
pub mod salvage;
pub mod sheet;
pub mod sync;
pub mod travel;
