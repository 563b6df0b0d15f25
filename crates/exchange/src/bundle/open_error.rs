//! Why a bundle is not shown.

use daftar_crypto::{HeaderError, OpenError};
use daftar_store::StoreError;

use super::meter::Stopped;
use crate::archive::ArchiveError;

/// Why a bundle could not be opened, checked or extracted. Nothing is written.
#[derive(Debug, thiserror::Error)]
pub enum OpenBundleError {
    /// It is sealed to keys that were not given.
    #[error("it is sealed to somebody else's key")]
    NotForUs,
    /// It is sealed to a phrase, and keys were given.
    #[error("it is sealed to a phrase, not to a key; give the phrase")]
    NeedsPhrase,
    /// It is sealed to keys, and a phrase was given.
    #[error("it is sealed to a key, not to a phrase; give the key file")]
    NeedsIdentity,
    /// The phrase is not the one it was sealed to.
    #[error("the phrase is wrong")]
    WrongPhrase,
    /// It is something else.
    #[error("it is not a bundle, or its beginning is damaged")]
    NotABundle,
    /// It is not as the sender signed it.
    #[error("it is damaged or was altered: {0}")]
    Altered(AlteredPart),
    /// A newer version made it.
    #[error("it was made by a newer version of this program, which can open it")]
    Newer,
    /// Its phrase would take longer to try than is allowed.
    #[error("opening it would take longer than this program allows")]
    ExcessiveWork,
    /// The folder for what is inside holds something.
    #[error("that folder is not empty; nothing was overwritten")]
    Exists,
    /// The caller stopped it.
    #[error("it was stopped; nothing was written")]
    Interrupted,
    /// A disk refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The part of a bundle that is not as the sender signed it.
#[derive(Debug, thiserror::Error)]
pub enum AlteredPart {
    /// The age file does not authenticate.
    #[error("the encrypted file does not fit its key")]
    Encryption,
    /// The ZIP breaks its rules.
    #[error("the ZIP in it is not as it must be: {0}")]
    Archive(ArchiveError),
    /// There is no manifest.
    #[error("the list of its files (manifest.json) is missing")]
    ManifestMissing,
    /// There is no signature.
    #[error("the signature (manifest.json.sig) is missing")]
    SignatureMissing,
    /// The signature was not made over this manifest.
    #[error("the signature does not fit the list of its files (manifest.json)")]
    Signature,
    /// The manifest does not have its form, or contradicts itself.
    #[error("the list of its files (manifest.json) is not in the form that it must have")]
    Manifest,
    /// The manifest names another sender than the one who signed it.
    #[error("it names another sender than the one who signed it")]
    Sender,
    /// A checkpoint does not have its form.
    #[error("a checkpoint in it is not in the form that it must have")]
    Checkpoint,
    /// A listed file is not there.
    #[error("file {number} of the list in manifest.json is missing")]
    FileMissing {
        /// Its place in the list, from 1.
        number: usize,
    },
    /// A file is there that is not listed.
    #[error("it holds a file that is not listed in manifest.json")]
    FileUnlisted,
    /// A file has another size or content than listed.
    #[error("file {number} of the list in manifest.json was changed")]
    FileChanged {
        /// Its place in the list, from 1.
        number: usize,
    },
    /// The incidents are not those of the manifest.
    #[error("incidents.json does not hold the incidents that manifest.json lists")]
    Incidents,
}

impl OpenBundleError {
    pub(super) fn from_age(error: OpenError, with_phrase: bool, to_phrase: bool) -> Self {
        match error {
            OpenError::NotForUs => Self::no_match(with_phrase, to_phrase),
            OpenError::ExcessiveWork => Self::ExcessiveWork,
            OpenError::Header(HeaderError::NotAge | HeaderError::Excessive) => Self::NotABundle,
            _ => Self::Altered(AlteredPart::Encryption),
        }
    }

    fn no_match(with_phrase: bool, to_phrase: bool) -> Self {
        match (with_phrase, to_phrase) {
            (true, true) => Self::WrongPhrase,
            (true, false) => Self::NeedsIdentity,
            (false, true) => Self::NeedsPhrase,
            (false, false) => Self::NotForUs,
        }
    }
}

impl From<AlteredPart> for OpenBundleError {
    fn from(part: AlteredPart) -> Self {
        Self::Altered(part)
    }
}

impl From<Stopped> for OpenBundleError {
    fn from(_: Stopped) -> Self {
        Self::Interrupted
    }
}
