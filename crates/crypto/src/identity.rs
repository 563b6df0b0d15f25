//! X25519 identities and recipients, one type per role.

use std::{fmt, marker::PhantomData, str::FromStr};

use age::x25519;
use ring::hkdf::{HKDF_SHA256, KeyType, Prk, Salt};
use zeroize::Zeroizing;

use crate::{Key, label, x25519::X25519};

/// Role: seals the journal's records and attachments.
pub enum Epoch {}
/// Role: receives epochs on one device.
pub enum Device {}
/// Role: receives receipts and sealed accounts from others.
pub enum Exchange {}
/// Role: one way into the keyring.
pub enum Way {}
/// Role: somebody outside, who receives bundles.
pub enum Receiver {}
/// What Argon2id gives, before it becomes an identity.
pub(crate) enum Stretched {}

/// A secret age identity (`AGE-SECRET-KEY-1…`) in one role. It never prints.
pub struct Identity<Role>(X25519<Role>);

/// The public side of an [`Identity`]: an age recipient (`age1…`).
pub struct Recipient<Role> {
    inner: x25519::Recipient,
    role: PhantomData<fn() -> Role>,
}

/// The text is no X25519 age identity.
#[derive(Debug, thiserror::Error)]
#[error("not an age identity (a line that begins with AGE-SECRET-KEY-1)")]
pub struct NotAnIdentity;

/// The text is no X25519 age recipient.
#[derive(Debug, thiserror::Error)]
#[error("not an age recipient (a word of 62 characters that begins with age1)")]
pub struct NotARecipient;

impl<Role> Identity<Role> {
    /// Makes a new identity.
    pub fn generate() -> Self {
        Self(X25519::new(Key::random()))
    }

    /// Returns the recipient that belongs to this identity.
    pub fn recipient(&self) -> Recipient<Role> {
        self.0.to_recipient_text().parse().expect("the text was made to be a recipient")
    }

    /// Reads `AGE-SECRET-KEY-1…`.
    pub fn parse(text: &str) -> Result<Self, NotAnIdentity> {
        X25519::parse(text).map(Self).ok_or(NotAnIdentity)
    }

    /// Writes the identity out as `AGE-SECRET-KEY-1…`: for a keyring's payload or a key file that the user asked for.
    pub fn reveal(&self) -> Zeroizing<String> {
        self.0.to_text()
    }

    pub(crate) fn as_age(&self) -> &dyn age::Identity {
        &self.0
    }
}

impl Identity<Way> {
    /// Turns what Argon2id gave into an identity (format.md § A passphrase as a way in).
    pub(crate) fn from_stretched(stretched: &Key<Stretched>) -> Self {
        Self(X25519::new(hkdf(stretched.expose(), &[label::OPEN])))
    }

    /// Makes a second one of the same secret, for whoever must prove later that it still opens.
    pub(crate) fn duplicate(&self) -> Self {
        Self::parse(&self.reveal()).expect("its own text reads back")
    }

    /// Takes a secret that is the scalar itself (format.md § Recovery words, § Guardians).
    pub(crate) fn of_scalar(scalar: Key<Way>) -> Self {
        Self(X25519::new(scalar))
    }
}

impl<Role> fmt::Debug for Identity<Role> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("<secret>")
    }
}

impl<Role> Recipient<Role> {
    pub(crate) fn as_age(&self) -> &dyn age::Recipient {
        &self.inner
    }
}

impl<Role> Clone for Recipient<Role> {
    fn clone(&self) -> Self {
        Self::from(self.inner.clone())
    }
}

impl<Role> PartialEq for Recipient<Role> {
    fn eq(&self, other: &Self) -> bool {
        self.inner == other.inner
    }
}

impl<Role> Eq for Recipient<Role> {}

impl<Role> From<x25519::Recipient> for Recipient<Role> {
    fn from(inner: x25519::Recipient) -> Self {
        Self { inner, role: PhantomData }
    }
}

impl<Role> FromStr for Recipient<Role> {
    type Err = NotARecipient;

    fn from_str(text: &str) -> Result<Self, NotARecipient> {
        text.parse().map(|inner: x25519::Recipient| Self::from(inner)).map_err(|_| NotARecipient)
    }
}

impl<Role> fmt::Display for Recipient<Role> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.fmt(f)
    }
}

impl<Role> fmt::Debug for Recipient<Role> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Recipients of epochs and ways are secret too.
        f.write_str("<recipient>")
    }
}

/// HKDF-SHA256 with an empty salt and 32 bytes of output; `info` is joined.
pub(crate) fn hkdf<P>(ikm: &[u8], info: &[&[u8]]) -> Key<P> {
    Hkdf::extract(ikm).expand(info)
}

/// HKDF-SHA256 after its first step: for several outputs from one input.
pub(crate) struct Hkdf(Prk);

impl Hkdf {
    /// Takes the input, with an empty salt.
    pub(crate) fn extract(ikm: &[u8]) -> Self {
        Self::salted(&[], ikm)
    }

    /// As [`Hkdf::extract`], with a salt.
    pub(crate) fn salted(salt: &[u8], ikm: &[u8]) -> Self {
        Self(Salt::new(HKDF_SHA256, salt).extract(ikm))
    }

    /// Returns 32 bytes; `info` is joined.
    pub(crate) fn expand<P>(&self, info: &[&[u8]]) -> Key<P> {
        Key::fill_with(|key| self.fill(info, key))
    }

    /// Fills 32 bytes; `info` is joined.
    pub(crate) fn fill(&self, info: &[&[u8]], bytes: &mut [u8]) {
        struct Length;
        impl KeyType for Length {
            fn len(&self) -> usize {
                32
            }
        }
        let okm = self.0.expand(info, Length).expect("32 bytes are allowed");
        okm.fill(bytes).expect("there are as many as announced");
    }
}

/// Reads the identities of an age key file: one per line, `#` comments and empty lines skipped.
pub fn parse_key_file<Role>(text: &str) -> Result<Vec<Identity<Role>>, NotAnIdentity> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    let identities: Vec<_> = lines.map(Identity::parse).collect::<Result<_, _>>()?;
    if identities.is_empty() { Err(NotAnIdentity) } else { Ok(identities) }
}

/// Writes an age key file for an identity: what `age-keygen` writes, without a date.
pub fn key_file(identity: &Identity<Receiver>) -> Zeroizing<String> {
    let recipient = identity.recipient().to_string();
    let secret = identity.reveal();
    // Room for everything, so that no copy of the secret is left behind by a growing buffer.
    let mut text = Zeroizing::new(String::with_capacity(recipient.len() + secret.len() + 32));
    for part in ["# public key: ", &recipient, "\n", &secret, "\n"] {
        text.push_str(part);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretched_bytes_become_the_same_identity_every_time() {
        let stretched = || Key::fill_with(|bytes| bytes.fill(7));
        let one = Identity::from_stretched(&stretched());
        let two = Identity::from_stretched(&stretched());
        assert_eq!(one.recipient().to_string(), two.recipient().to_string());
        assert_eq!(format!("{one:?}"), "<secret>");
    }

    #[test]
    fn a_key_file_reads_back() {
        let identity = Identity::<Receiver>::generate();
        let read = parse_key_file(&key_file(&identity)).unwrap();
        assert_eq!(read[0].recipient(), identity.recipient());
        assert!(parse_key_file::<Receiver>("# nothing\n").is_err());
    }
}
