//! Records as age files (format.md § Sealed).

use std::{
    fmt,
    io::{Read, Write},
};

use zeroize::Zeroizing;

use crate::{
    Digest,
    age_file::Start,
    header::{self, HeaderError},
    identity::{Device, Epoch, Identity, Recipient},
    limits,
    payload::{self, PayloadError},
};

/// Bytes that only the journal's identities open: made by [`seal`], or by [`Sealed::parse`] from what was stored.
#[derive(Clone, PartialEq, Eq)]
pub struct Sealed(Vec<u8>);

/// Why something could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The age header is malformed or excessive.
    #[error(transparent)]
    Header(#[from] HeaderError),
    /// No identity fits, or the phrase is wrong.
    #[error("it is sealed to somebody else")]
    NotForUs,
    /// A phrase's scrypt work factor is beyond what a reader accepts.
    #[error("opening it would take longer than this program allows")]
    ExcessiveWork,
    /// Header MAC or payload fail to verify, or the age format is broken.
    #[error("it is damaged or was altered")]
    Damaged,
    /// What is inside is no payload.
    #[error(transparent)]
    Payload(#[from] PayloadError),
}

impl Sealed {
    /// Takes stored bytes after a look at their age header; whether they open is told by [`open`].
    pub fn parse(bytes: Vec<u8>) -> Result<Self, HeaderError> {
        if bytes.len() > limits::FRAME_BODY {
            return Err(HeaderError::Excessive);
        }
        header::measure(&bytes)?;
        Ok(Self(bytes))
    }

    /// Returns the sealed bytes.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// Returns the SHA-256 of the sealed bytes.
    pub fn digest(&self) -> Digest {
        Digest::of(&[&self.0])
    }
}

impl fmt::Debug for Sealed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sealed({} bytes)", self.0.len())
    }
}

/// Seals `content` to the journal's newest epoch: framed, compressed where that saves, padded, encrypted.
pub fn seal(content: &[u8], recipient: &Recipient<Epoch>) -> Result<Sealed, PayloadError> {
    let payload = payload::encode(content)?;
    let sealed = Sealed(encrypt(&payload, std::iter::once(recipient.as_age())));
    if sealed.0.len() > limits::FRAME_BODY { Err(PayloadError::TooLarge) } else { Ok(sealed) }
}

/// Opens what [`seal`] made, with whichever of the `epochs` fits, newest (last) first.
pub fn open(sealed: &Sealed, epochs: &[Identity<Epoch>]) -> Result<Zeroizing<Vec<u8>>, OpenError> {
    let payload = decrypt(&sealed.0, epochs.iter().rev().map(Identity::as_age))?;
    Ok(payload::decode(&payload)?)
}

/// Seals `content` to devices instead of the epoch (format.md § Sync, Epochs).
pub fn seal_to_devices(content: &[u8], devices: &[Recipient<Device>]) -> Result<Sealed, PayloadError> {
    let payload = payload::encode(content)?;
    let sealed = Sealed(encrypt(&payload, devices.iter().map(Recipient::as_age)));
    if sealed.0.len() > limits::FRAME_BODY { Err(PayloadError::TooLarge) } else { Ok(sealed) }
}

/// Opens what [`seal_to_devices`] made, with a device's own identity.
pub(crate) fn open_on_device(sealed: &Sealed, device: &Identity<Device>) -> Result<Zeroizing<Vec<u8>>, OpenError> {
    let payload = decrypt(&sealed.0, std::iter::once(device.as_age()))?;
    Ok(payload::decode(&payload)?)
}

/// Encrypts to age recipients, in memory.
pub(crate) fn encrypt<'a>(plaintext: &[u8], recipients: impl Iterator<Item = &'a dyn age::Recipient>) -> Vec<u8> {
    const MEMORY: &str = "writing to memory does not fail";
    let start = Start::seal(recipients).expect("our recipients go together");
    let mut writer = start.write_to(Vec::with_capacity(plaintext.len() + 1024), plaintext.len()).expect(MEMORY);
    writer.write_all(plaintext).expect(MEMORY);
    writer.finish().expect(MEMORY)
}

/// Decrypts an age file in memory, after a look at its header.
pub(crate) fn decrypt<'a>(
    mut file: &[u8],
    identities: impl Iterator<Item = &'a dyn age::Identity>,
) -> Result<Zeroizing<Vec<u8>>, OpenError> {
    let mut plaintext = Zeroizing::new(Vec::with_capacity(file.len()));
    let start = Start::open(&mut file, identities)?;
    start.read_from(file, file.len()).read_to_end(&mut plaintext).map_err(|_| OpenError::Damaged)?;
    Ok(plaintext)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_epochs_still_open_and_strangers_do_not() {
        let epochs = [Identity::generate(), Identity::generate()];
        for epoch in &epochs {
            let sealed = seal(b"record", &epoch.recipient()).unwrap();
            assert_eq!(open(&sealed, &epochs).unwrap().as_slice(), b"record");
        }
        let sealed = seal(b"record", &Identity::generate().recipient()).unwrap();
        assert!(matches!(open(&sealed, &epochs), Err(OpenError::NotForUs)));
    }

    #[test]
    fn every_flipped_bit_is_found() {
        let epochs = [Identity::generate()];
        let sealed = seal(b"record", &epochs[0].recipient()).unwrap();
        for at in 0..sealed.0.len() {
            let mut bytes = sealed.0.clone();
            bytes[at] ^= 1;
            let opened = Sealed::parse(bytes).map_err(OpenError::from).and_then(|s| open(&s, &epochs));
            assert!(opened.is_err(), "byte {at}");
        }
    }
}
