//! The cryptography of Daftar: from a passphrase to keys, from plaintext to [`Sealed`], and back.
//!
//! - [`Passphrase`] → [`Argon2Cost`] → an X25519 identity that opens the [`Keyring`];
//! - the keyring's epochs [`seal()`] records and [`seal_stream`] attachments, as age files that stock `age` opens;
//! - [`commitment`], [`tree`] and [`Checkpoint`] fix what was written; [`SigningKey`]s sign it;
//! - [`seal_envelope`] seals what goes to others, and [`ssh_signature`] signs it.
//!
//! Guaranteed: secrets never print, are not cloned, and are wiped when dropped, as far as the libraries beneath allow (`docs/threat-model.md`);
//! what does not verify gives an error, never a shorter or another text. Not here: files, the clock, the terminal, the network.
//!
//! The format is specified in `docs/format.md`.
//!
//! ```
//! use daftar_crypto::{Identity, open, seal};
//! let epochs = [Identity::generate()];
//! let sealed = seal(b"what was told", &epochs[0].recipient())?;
//! assert_eq!(open(&sealed, &epochs)?.as_slice(), b"what was told");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod age_file;
#[cfg(test)]
mod cctv;
mod checkpoint;
mod chunks;
pub mod commitment;
mod cost;
mod credential;
mod digest;
mod envelope;
mod header;
mod id;
mod identity;
mod in_turn;
mod key;
mod keyring;
pub mod label;
pub mod limits;
mod locked;
pub mod packing;
mod passphrase;
pub mod payload;
pub mod process;
pub mod random;
mod recovery;
mod sealed;
mod sealed_file;
pub mod shares;
mod sign;
pub mod ssh_signature;
mod stack;
mod stream;
pub mod tree;
mod typed;
pub mod words;
mod x25519;

pub use checkpoint::{Checkpoint, CheckpointError};
pub use commitment::{OpenHeader, RevisionId, Seed};
pub use cost::{Argon2Cost, CostError};
pub use credential::Credential;
pub use digest::{Digest, Hasher, NotADigest};
pub use envelope::{
    EnvelopeReader, EnvelopeWriter, OpenWith, Phrase, PhraseError, SealTo, SeekableEnvelope, open_envelope,
    open_envelope_seekable, seal_envelope,
};
pub use header::{HeaderError, measure as measure_header};
pub use id::{BundleId, EntryId, JournalId, NotAnId, WriterId};
pub use identity::{
    Device, Epoch, Exchange, Identity, NotARecipient, NotAnIdentity, Receiver, Recipient, Way, key_file, parse_key_file,
};
pub use key::Key;
pub use keyring::{Keyring, KeyringError, OpenKeyring, WayError, file_stem as keyring_file_stem};
pub use passphrase::{Passphrase, PassphraseError};
pub use payload::PayloadError;
pub use recovery::{RECOVERY_WORDS, RecoveryWords, RecoveryWordsError};
pub use sealed::{OpenError, Sealed, open, seal, seal_to_devices};
pub use sealed_file::{SealedFile, SeekableFile, open_file, seal_file};
pub use sign::{BadSignature, Root, Sender, SigningKey, VerifyingKey, Writer};
pub use stack::wiping_stack;
pub use stream::{
    OpenedStream, SealStreamError, SealedStream, SeekableStream, open_stream, open_stream_seekable,
    padded as padded_attachment, seal_stream,
};
pub use tree::Frontier;
