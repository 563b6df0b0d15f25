//! Keeps [`Sealed`](daftar_crypto::Sealed) things on disk and finds them again: plaintext on disk is a type error.
//!
//! - [`Folder`] knows the layout and the [`Disk`] that everything is done on, [`Lock`] keeps others out, [`read_keyring`] and [`write_keyring`] keep the keyring twice;
//! - [`LedgerWriter`] appends frames and syncs them, [`Ledgers`] reads them back and names what is damaged;
//! - [`NewAttachment`] and [`open_attachment`] keep files under the names of their digests;
//! - [`Index`] remembers where things are: derived from the ledgers, and built anew at any oddity.
//!
//! Guaranteed: what was acknowledged was synced; a read gives what was written or an error with a place. Not here: keys, entries, printing.
//! Specified in `docs/format.md`, § A journal on disk and § Frame.
//!
//! ```
//! # let there = std::env::temp_dir().join(daftar_crypto::EntryId::random().to_string());
//! use daftar_store::{Folder, FrameKind, LedgerWriter};
//! let (folder, epoch) = (Folder::at(&there), daftar_crypto::Identity::generate());
//! folder.create()?;
//! let mut ledger = LedgerWriter::open(&folder, daftar_crypto::WriterId::random())?;
//! ledger.append(FrameKind::REVISIONS, &daftar_crypto::seal(b"what was told", &epoch.recipient())?)?;
//! # std::fs::remove_dir_all(there)?; Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod attachment;
mod disk;
mod draft;
mod erase;
mod error;
mod folder;
mod forgets;
mod frame;
mod hunt;
mod in_order;
mod index;
mod keyring;
mod large;
mod ledger;
mod left_over;
mod lock;
pub mod system;
mod together;

pub use attachment::{
    AttachmentError, NewAttachment, attachment_len, check_attachment, clear_incoming, has_attachment, list_attachments,
    open_attachment, remove_attachment, restore_attachment,
};
pub use disk::{Disk, OpenFile, Operation, RealDisk, RecordingDisk, create_folders, names, names_as, sync_folder};
pub use draft::{DraftId, NotADraftId, drafts, read_draft, remove_draft, write_draft};
pub use erase::{Erased, erase};
pub use error::StoreError;
pub use folder::Folder;
pub use forgets::{read_forgets, write_forgets};
pub use frame::{Body, Frame, FrameHead, FrameKind, HEAD_LEN, NotAHead, Place};
pub use hunt::{Hunt, Hunted};
pub use in_order::{in_order, threads};
pub use index::{
    CaughtUp, Fact, Index, IndexError, Located, Read, Reader, SealedBytes, SealedFiles, SealedName, Taker,
};
pub use keyring::{
    KeyringFilesError, StoredKeyring, finish_keyring, read_keyring, restore_keyring_copies, restore_keyring_file,
    write_keyring,
};
pub use large::{BlockReader, InBlocks, Uncached};
pub use ledger::{
    Compared, Cursor, Damage, DamageKind, Donor, Judge, LINE, LedgerWriter, Ledgers, Mended, Pack, PackName, Packed,
    ReadFrameError, Scan, Scanned, Seen, Standing, UnfinishedTail, unfinished_words,
};
pub use left_over::{LeftOver, left_over, remove_unfinished};
pub use lock::{Lock, LockError};
pub use together::{Pace, Stopped, together};
