//! The start of an age file: the header, made and read by the age crate, and the payload key behind it.
//!
//! The payload is ours ([`crate::chunks`]), so that every buffer that held plaintext is wiped, memory stays bounded and a file can be hashed while it is
//! written. The bytes are those of the age specification; stock `age` reads them, and its test vectors are run over this code.

use std::{
    cell::RefCell,
    collections::HashSet,
    io::{BufRead, Read, Seek, Write},
};

use age_core::format::{FileKey, Stanza};
use ring::hkdf::{HKDF_SHA256, KeyType, Salt};
use secrecy::ExposeSecret;

use crate::{
    Digest, Key,
    chunks::{ChunkReader, ChunkSeeker, ChunkWriter, Cipher},
    header,
    sealed::OpenError,
};

const NONCE: usize = 16;

/// The key of one age file's chunks.
pub(crate) enum Payload {}

/// A header with its nonce, and the key that belongs to it.
pub(crate) struct Start {
    /// The age header and the 16 bytes of nonce behind it, as they stand in the file.
    pub(crate) bytes: Vec<u8>,
    key: Key<Payload>,
}

impl Start {
    /// Makes the start of a file to `recipients`.
    pub(crate) fn seal<'a>(
        recipients: impl Iterator<Item = &'a dyn age::Recipient>,
    ) -> Result<Self, age::EncryptError> {
        let file_key = RefCell::new(None);
        let spies: Vec<_> = recipients.map(|inner| SpyRecipient { inner, file_key: &file_key }).collect();
        let encryptor = age::Encryptor::with_recipients(spies.iter().map(|spy| spy as &dyn age::Recipient))?;
        let mut bytes = Vec::new();
        drop(encryptor.wrap_output(&mut bytes).expect("writing to memory does not fail"));
        let file_key = file_key.take().expect("a recipient wrapped the file key");
        Ok(Self { key: payload_key(&file_key, &bytes), bytes })
    }

    /// Reads the start of a file, checks its limits and its MAC, and finds its key with one of `identities`.
    pub(crate) fn open<'a>(
        file: &mut impl BufRead,
        identities: impl Iterator<Item = &'a dyn age::Identity>,
    ) -> Result<Self, OpenError> {
        let mut bytes = header::read(file)?;
        file.take(NONCE as u64).read_to_end(&mut bytes).map_err(header::HeaderError::Io)?;
        let file_key = RefCell::new(None);
        let spies: Vec<_> = identities.map(|inner| SpyIdentity { inner, file_key: &file_key }).collect();
        let decryptor = age::Decryptor::new_buffered(&bytes[..]).map_err(|error| open_error(&error))?;
        // Succeeds only once the MAC was verified under the file key that the spy saw.
        decryptor.decrypt(spies.iter().map(|spy| spy as &dyn age::Identity)).map_err(|error| open_error(&error))?;
        let file_key = file_key.take().expect("an identity unwrapped the file key");
        Ok(Self { key: payload_key(&file_key, &bytes), bytes })
    }

    /// Returns the SHA-256 of header and nonce.
    pub(crate) fn digest(&self) -> Digest {
        Digest::of(&[&self.bytes])
    }

    /// Returns what seals and opens the chunks behind the start, for whoever works on several at once.
    pub(crate) fn cipher(&self) -> Cipher {
        Cipher::new(&self.key)
    }

    /// Writes the start and returns the writer of what follows: of `length` bytes, if that is less than a chunk.
    pub(crate) fn write_to<W: Write>(&self, mut output: W, length: usize) -> std::io::Result<ChunkWriter<W>> {
        output.write_all(&self.bytes)?;
        Ok(ChunkWriter::new(&self.key, output, length))
    }

    /// Returns the reader of what follows the start in `file`: `length` bytes, if that is less than a chunk.
    pub(crate) fn read_from<R: BufRead>(&self, file: R, length: usize) -> ChunkReader<R> {
        ChunkReader::new(&self.key, file, length)
    }

    /// Returns what reads from any place behind the start in `file`.
    pub(crate) fn seek_in<R: Read + Seek>(&self, file: R) -> std::io::Result<ChunkSeeker<R>> {
        ChunkSeeker::new(&self.key, file, self.bytes.len() as u64)
    }
}

fn open_error(error: &age::DecryptError) -> OpenError {
    match error {
        age::DecryptError::NoMatchingKeys
        | age::DecryptError::KeyDecryptionFailed
        | age::DecryptError::DecryptionFailed => OpenError::NotForUs,
        age::DecryptError::ExcessiveWork { .. } => OpenError::ExcessiveWork,
        _ => OpenError::Damaged,
    }
}

/// `HKDF(nonce, "payload", file key)`: the nonce is the last 16 bytes of the start.
fn payload_key(file_key: &FileKey, start: &[u8]) -> Key<Payload> {
    struct Length;
    impl KeyType for Length {
        fn len(&self) -> usize {
            32
        }
    }
    let nonce = &start[start.len() - NONCE..];
    let prk = Salt::new(HKDF_SHA256, nonce).extract(file_key.expose_secret());
    let okm = prk.expand(&[b"payload"], Length).expect("32 bytes are allowed");
    Key::fill_with(|key| okm.fill(key).expect("the key has the announced length"))
}

fn copy(file_key: &FileKey) -> FileKey {
    FileKey::init_with_mut(|copy| copy.copy_from_slice(file_key.expose_secret()))
}

struct SpyRecipient<'a> {
    inner: &'a dyn age::Recipient,
    file_key: &'a RefCell<Option<FileKey>>,
}

impl age::Recipient for SpyRecipient<'_> {
    fn wrap_file_key(&self, file_key: &FileKey) -> Result<(Vec<Stanza>, HashSet<String>), age::EncryptError> {
        self.file_key.replace(Some(copy(file_key)));
        self.inner.wrap_file_key(file_key)
    }
}

struct SpyIdentity<'a> {
    inner: &'a dyn age::Identity,
    file_key: &'a RefCell<Option<FileKey>>,
}

impl age::Identity for SpyIdentity<'_> {
    fn unwrap_stanza(&self, stanza: &Stanza) -> Option<Result<FileKey, age::DecryptError>> {
        self.unwrap_stanzas(std::slice::from_ref(stanza))
    }

    fn unwrap_stanzas(&self, stanzas: &[Stanza]) -> Option<Result<FileKey, age::DecryptError>> {
        let unwrapped = self.inner.unwrap_stanzas(stanzas);
        if let Some(Ok(file_key)) = &unwrapped {
            self.file_key.replace(Some(copy(file_key)));
        }
        unwrapped
    }
}
