//! Ed25519 signatures (RFC 8032), one key type per role.

use std::{fmt, marker::PhantomData};

use data_encoding::BASE64URL_NOPAD;
use ring::signature::{ED25519, Ed25519KeyPair, KeyPair, UnparsedPublicKey};
use zeroize::Zeroizing;

use crate::Key;

/// Role: certifies writers.
pub enum Root {}
/// Role: signs bundles.
pub enum Sender {}
/// Role: signs what one installation appends.
pub enum Writer {}

/// A secret signing key in one role. It never prints.
pub struct SigningKey<Role>(Key<Role>);

/// The public side of a [`SigningKey`]: 32 bytes.
pub struct VerifyingKey<Role> {
    bytes: [u8; 32],
    role: PhantomData<fn() -> Role>,
}

/// The signature was not made by this key over these bytes.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("the signature does not fit")]
pub struct BadSignature;

/// The text is no key.
#[derive(Debug, thiserror::Error)]
#[error("not a key")]
pub(crate) struct NotAKey;

impl<Role> SigningKey<Role> {
    /// Makes a new key.
    pub fn generate() -> Self {
        Self(Key::random())
    }

    /// Returns the key that checks this one's signatures.
    pub fn verifying_key(&self) -> VerifyingKey<Role> {
        let public = self.pair().public_key().as_ref().try_into().expect("an Ed25519 key has 32 bytes");
        VerifyingKey::from_bytes(public)
    }

    /// Signs the concatenation of `label` and `message`.
    pub fn sign(&self, label: &[u8], message: &[u8]) -> [u8; 64] {
        let signature = self.pair().sign(&[label, message].concat());
        signature.as_ref().try_into().expect("an Ed25519 signature has 64 bytes")
    }

    /// Reads the base64url seed of a keyring line.
    pub(crate) fn parse(text: &str) -> Result<Self, NotAKey> {
        let seed = Zeroizing::new(BASE64URL_NOPAD.decode(text.as_bytes()).map_err(|_| NotAKey)?);
        let fits = seed.len() == 32;
        fits.then(|| Self(Key::fill_with(|key| key.copy_from_slice(&seed)))).ok_or(NotAKey)
    }

    /// Writes the seed as base64url, for a keyring line.
    pub(crate) fn reveal(&self) -> Zeroizing<String> {
        Zeroizing::new(BASE64URL_NOPAD.encode(self.0.expose()))
    }

    fn pair(&self) -> Ed25519KeyPair {
        Ed25519KeyPair::from_seed_unchecked(self.0.expose()).expect("every 32 bytes are a seed")
    }
}

impl<Role> fmt::Debug for SigningKey<Role> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("<secret>")
    }
}

impl<Role> VerifyingKey<Role> {
    /// Takes the 32 bytes of a public key.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self { bytes, role: PhantomData }
    }

    /// Returns the 32 bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.bytes
    }

    /// Checks a signature over the concatenation of `label` and `message`.
    pub fn verify(&self, label: &[u8], message: &[u8], signature: &[u8]) -> Result<(), BadSignature> {
        let key = UnparsedPublicKey::new(&ED25519, &self.bytes);
        key.verify(&[label, message].concat(), signature).map_err(|_| BadSignature)
    }
}

impl<Role> Clone for VerifyingKey<Role> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<Role> Copy for VerifyingKey<Role> {}

impl<Role> PartialEq for VerifyingKey<Role> {
    fn eq(&self, other: &Self) -> bool {
        self.bytes == other.bytes
    }
}

impl<Role> Eq for VerifyingKey<Role> {}

impl<Role> fmt::Debug for VerifyingKey<Role> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&BASE64URL_NOPAD.encode(&self.bytes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_fits_only_its_label_message_and_key() {
        let key = SigningKey::<Writer>::generate();
        let signature = key.sign(b"label\0", b"message");
        let public = key.verifying_key();
        assert_eq!(public.verify(b"label\0", b"message", &signature), Ok(()));
        assert_eq!(public.verify(b"other\0", b"message", &signature), Err(BadSignature));
        assert_eq!(public.verify(b"label\0", b"massage", &signature), Err(BadSignature));
        let other = SigningKey::<Writer>::generate().verifying_key();
        assert_eq!(other.verify(b"label\0", b"message", &signature), Err(BadSignature));
    }

    #[test]
    fn a_seed_reads_back() {
        let key = SigningKey::<Root>::generate();
        let read = SigningKey::<Root>::parse(&key.reveal()).unwrap();
        assert_eq!(read.verifying_key(), key.verifying_key());
        assert!(SigningKey::<Root>::parse("short").is_err());
    }
}
