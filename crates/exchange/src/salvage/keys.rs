//! With what a pile is opened: a key file, or a keyring that lies in it.

use std::{io::Read, path::Path};

use daftar_crypto::{
    Epoch, Identity, Keyring, KeyringError, OpenKeyring, Passphrase, Receiver, limits, parse_key_file,
};
use daftar_store::system;

use super::pile::Pile;

/// The journal's epochs, as far as they are known.
pub struct SalvageKeys {
    /// For records.
    pub(super) epochs: Vec<Identity<Epoch>>,
    /// The same once more, for evidence files of which no record tells the size.
    pub(super) receivers: Vec<Identity<Receiver>>,
}

/// Why there are no keys.
#[derive(Debug, thiserror::Error)]
pub enum SalvageKeysError {
    /// The text is no key file.
    #[error("the key file is {0}")]
    KeyFile(#[from] daftar_crypto::NotAnIdentity),
    /// No keyring lies in the pile.
    #[error("there is no keyring in that folder; give a key file with --identity")]
    NoKeyring,
    /// None of the keyrings opens.
    #[error("{0}")]
    Keyring(#[from] KeyringError),
    /// The folder cannot be read.
    #[error("the folder cannot be read: {0}")]
    Io(#[from] std::io::Error),
}

impl SalvageKeys {
    /// Reads a key file: one identity a line, as `age -d` of a keyring gives it.
    pub fn from_key_file(text: &str) -> Result<Self, SalvageKeysError> {
        Ok(Self { epochs: parse_key_file::<Epoch>(text)?, receivers: parse_key_file::<Receiver>(text)? })
    }

    /// Opens every keyring that lies in a pile, whatever it is called, and collects their epochs.
    pub fn from_pile(from: &Path, passphrase: &Passphrase) -> Result<Self, SalvageKeysError> {
        let mut keys = Self { epochs: Vec::new(), receivers: Vec::new() };
        let mut trouble = None;
        let mut tried: Vec<Vec<u8>> = Vec::new();
        for file in &Pile::of(from)?.files {
            let Some(bytes) = keyring_in(file).filter(|bytes| !tried.contains(bytes)) else { continue };
            match Keyring::open(&bytes, &OpenKeyring::Passphrase(passphrase)) {
                Ok(keyring) => keyring.epochs().iter().for_each(|epoch| keys.add(epoch)),
                // A damaged one must not make another one's wrong passphrase look like damage.
                Err(KeyringError::WrongPassphrase) => trouble = Some(KeyringError::WrongPassphrase),
                Err(error) => trouble = trouble.or(Some(error)),
            }
            tried.push(bytes);
        }
        if keys.epochs.is_empty() {
            Err(trouble.map_or(SalvageKeysError::NoKeyring, SalvageKeysError::Keyring))
        } else {
            Ok(keys)
        }
    }

    fn add(&mut self, epoch: &Identity<Epoch>) {
        if self.epochs.iter().any(|known| known.recipient() == epoch.recipient()) {
            return;
        }
        let text = epoch.reveal();
        self.epochs.extend(Identity::parse(&text).ok());
        self.receivers.extend(Identity::parse(&text).ok());
    }
}

/// Returns the bytes of a file that is a keyring by its header.
fn keyring_in(file: &Path) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    system::open_file(file).ok()?.take(limits::KEYRING_FILE as u64 + 1).read_to_end(&mut bytes).ok()?;
    let header = daftar_crypto::measure_header(&bytes).ok()?;
    let stanza = b"\n-> daftar/argon2id ";
    (bytes.len() <= limits::KEYRING_FILE && bytes[..header].windows(stanza.len()).any(|part| part == stanza))
        .then_some(bytes)
}
