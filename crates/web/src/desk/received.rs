//! Opening a bundle that somebody handed over. Nothing of it is taken into the journal.

use std::path::PathBuf;

use daftar_crypto::{OpenWith, Phrase, parse_key_file};
use daftar_exchange::bundle::{self, OpenBundleError};
use daftar_store::StoreError;
use jiff::Zoned;
use tempfile::TempDir;
use zeroize::Zeroizing;

use super::{Open, UseCase};

/// With what a bundle is opened.
pub(crate) enum Key {
    /// A phrase that was told by voice.
    Phrase(Phrase),
    /// What stands in a key file.
    File(Zeroizing<String>),
}

/// Where a bundle lies.
pub(crate) enum Bundle {
    /// Where it was named.
    Named(PathBuf),
    /// In a private folder of ours, which goes with it.
    Sent(TempDir),
}

/// What a bundle is called that the window sent.
pub(crate) const SENT: &str = "bundle.age";

impl Bundle {
    fn path(&self) -> PathBuf {
        match self {
            Self::Named(path) => path.clone(),
            Self::Sent(folder) => folder.path().join(SENT),
        }
    }
}

/// Opens a bundle and checks it; with `out`, writes its files there, not encrypted.
pub(crate) struct OpenBundle {
    pub(crate) file: Bundle,
    pub(crate) key: Key,
    pub(crate) out: Option<PathBuf>,
}

/// A bundle in which everything is as its sender signed it.
#[derive(Debug)]
pub(crate) struct Received {
    /// When it was made, by the sender's clock.
    pub(crate) created: String,
    /// The twelve words of the sender's key.
    pub(crate) words: String,
    /// Whether it was made for whoever opened it.
    pub(crate) is_for_opener: bool,
    /// The incidents, as they stand in `incidents.json`.
    pub(crate) incidents: Vec<serde_json::Value>,
    /// The evidence files: name and size.
    pub(crate) files: Vec<(String, u64)>,
}

/// Why a bundle is not shown. A person does something else about each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NotOpened {
    NoFile,
    NoKeyFile,
    NotForUs,
    NeedsPhrase,
    NeedsKey,
    WrongPhrase,
    NotABundle,
    Altered,
    Newer,
    Exists,
    Full,
    NoPermission,
    Stopped,
    Failed,
}

impl UseCase for OpenBundle {
    type Answer = Result<Received, NotOpened>;

    fn run(self, open: &mut Open, _: &Zoned) -> Self::Answer {
        let file = self.file.path();
        if !file.is_file() {
            return Err(NotOpened::NoFile);
        }
        let shared = std::sync::Arc::clone(&open.shared);
        let mut goes_on = |_, _| shared.goes_on();
        let opened = match &self.key {
            Key::Phrase(phrase) => bundle::open(&file, &OpenWith::Phrase(phrase), &mut goes_on),
            Key::File(text) => {
                let identities = parse_key_file(text).map_err(|_| NotOpened::NoKeyFile)?;
                bundle::open(&file, &OpenWith::Identities(&identities), &mut goes_on)
            }
        };
        let mut bundle = opened.map_err(|error| not_opened(&error))?;
        if let Some(out) = &self.out {
            bundle.extract(out, &mut goes_on).map_err(|error| not_opened(&error))?;
        }
        let manifest = bundle.manifest();
        Ok(Received {
            created: manifest.created.clone(),
            words: manifest.sender.words.clone(),
            is_for_opener: bundle.is_addressed_to_opener(),
            files: manifest.attachments.iter().map(|file| (file.name.clone(), file.size)).collect(),
            incidents: bundle.incidents().to_vec(),
        })
    }
}

fn not_opened(error: &OpenBundleError) -> NotOpened {
    match error {
        OpenBundleError::NotForUs => NotOpened::NotForUs,
        OpenBundleError::NeedsPhrase => NotOpened::NeedsPhrase,
        OpenBundleError::NeedsIdentity => NotOpened::NeedsKey,
        OpenBundleError::WrongPhrase => NotOpened::WrongPhrase,
        OpenBundleError::NotABundle | OpenBundleError::ExcessiveWork => NotOpened::NotABundle,
        OpenBundleError::Altered(_) => NotOpened::Altered,
        OpenBundleError::Newer => NotOpened::Newer,
        OpenBundleError::Exists => NotOpened::Exists,
        OpenBundleError::Interrupted => NotOpened::Stopped,
        OpenBundleError::Store(StoreError::DiskFull) => NotOpened::Full,
        OpenBundleError::Store(StoreError::NoPermission(_)) => NotOpened::NoPermission,
        _ => NotOpened::Failed,
    }
}
