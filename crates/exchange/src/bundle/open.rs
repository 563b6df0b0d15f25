//! Opens a bundle: nothing is shown before everything was checked, and nothing but the extracted folder is written.

use std::{
    fs::File,
    io::{self, BufReader, Read, Seek},
    path::{Path, PathBuf},
};

use daftar_crypto::{HeaderError, OpenError, OpenWith, SeekableEnvelope, Sender, VerifyingKey, open_envelope_seekable};
use daftar_store::{StoreError, system};
use serde_json::Value;

use super::{
    AlteredPart, Manifest, Meter, NewFolder, OpenBundleError, PHRASE,
    meter::Progress,
    pack::Sink,
    verify::{self, HashRead},
};
use crate::archive::{Archive, ArchiveError, ArchiveWriteError, Limits, Measure};

/// What a header to a phrase begins with.
const ZIP: &[u8] = b"PK\x03\x04";
const AGE: &[u8] = b"age-encryption.org/";
const TO_PHRASE: &[u8] = b"age-encryption.org/v1\n-> scrypt ";

/// A bundle in which everything was found as its sender signed it.
///
/// Whose key that is must be found out by comparing its twelve words by voice.
pub struct Bundle {
    manifest: Manifest,
    sender: VerifyingKey<Sender>,
    incidents: Vec<Value>,
    is_addressed_to_opener: bool,
    archive: Archive<SeekableEnvelope<File>>,
    file: PathBuf,
}

/// Opens and checks the bundle in `file`: encryption, archive, signature, every digest, every incident's revision.
///
/// `progress` hears bytes checked and in all, and returns whether to go on.
pub fn open(file: &Path, with: &OpenWith<'_>, progress: Progress<'_>) -> Result<Bundle, OpenBundleError> {
    let mut archive = open_archive(file, with)?;
    let mut meter = Meter::new(progress, archive.entries().iter().map(|entry| entry.size).sum::<u64>().max(1));
    let verified = verify::verify(&mut archive, file, &mut meter)?;
    meter.finish()?;
    let is_addressed_to_opener = is_addressed(&verified.manifest, with);
    let (manifest, sender, incidents) = (verified.manifest, verified.sender, verified.incidents);
    Ok(Bundle { manifest, sender, incidents, is_addressed_to_opener, archive, file: file.to_owned() })
}

/// Checks what a bundle holds after it was decrypted by other means, such as stock age: archive, signature, every digest, every incident's revision.
///
/// Returns the manifest. Whose key signed it must be found out by comparing its twelve words by voice.
pub fn check_decrypted(zip: impl Read + Seek) -> Result<Manifest, OpenBundleError> {
    let path = Path::new("");
    let mut archive = Archive::open(zip, Limits::default()).map_err(|error| verify::unread(error, path))?;
    let mut go_on = |_, _| true;
    Ok(verify::verify(&mut archive, path, &mut Meter::new(&mut go_on, 1))?.manifest)
}

impl Bundle {
    /// Returns the signed list of what is inside.
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// Returns the key that signed it.
    pub fn sender(&self) -> &VerifyingKey<Sender> {
        &self.sender
    }

    /// Returns the incidents as they stand in `incidents.json` (docs/schema/incident.json).
    pub fn incidents(&self) -> &[Value] {
        &self.incidents
    }

    /// Tells whether the sender addressed it to who opened it; otherwise somebody passed it on.
    pub fn is_addressed_to_opener(&self) -> bool {
        self.is_addressed_to_opener
    }

    /// Writes everything into a new folder at `out`, which must be missing or empty; it appears whole or not at all.
    pub fn extract(&mut self, out: &Path, progress: Progress<'_>) -> Result<(), OpenBundleError> {
        let at = |error| StoreError::from_io(out, error);
        let entries: Vec<_> = self.archive.entries().iter().map(|entry| (entry.name.clone(), entry.size)).collect();
        let mut meter = Meter::new(progress, entries.iter().map(|(_, size)| size).sum::<u64>().max(1));
        let mut folder = NewFolder::begin(out).map_err(at)?.ok_or(OpenBundleError::Exists)?;
        for (name, size) in &entries {
            self.extract_one(name, *size, &mut folder, &mut meter, out)?;
        }
        folder.finish().map_err(at)?;
        let _too_late_to_stop = meter.finish();
        Ok(())
    }

    /// Hashes the file once more: the disk may give other bytes than it gave before.
    fn extract_one(
        &mut self,
        name: &str,
        size: u64,
        folder: &mut NewFolder,
        meter: &mut Meter<'_>,
        out: &Path,
    ) -> Result<(), OpenBundleError> {
        let content = self.archive.read(name).map_err(|error| verify::unread(error, &self.file))?;
        let mut content = HashRead::new(meter.watch(content));
        let copied = folder.copy(name, Measure { size, crc32: 0 }, &mut content);
        let sha256 = content.finish();
        copied.map_err(|error| match error {
            ArchiveWriteError::Source(_) if meter.is_stopped() => OpenBundleError::Interrupted,
            ArchiveWriteError::Source(error) => verify::unread(error.into(), &self.file),
            ArchiveWriteError::Sink(error) => StoreError::from_io(out, error).into(),
            _ => AlteredPart::Manifest.into(),
        })?;
        let listed = (1..).zip(&self.manifest.files).find(|(_, file)| file.path == name);
        match listed {
            Some((number, file)) if file.sha256 != sha256.to_string() => {
                Err(AlteredPart::FileChanged { number }.into())
            }
            _ => Ok(()),
        }
    }
}

fn open_archive(path: &Path, with: &OpenWith<'_>) -> Result<Archive<SeekableEnvelope<File>>, OpenBundleError> {
    let at = |error| StoreError::from_io(path, error);
    let mut file = match system::open_file(path) {
        Err(error) if error.kind() == io::ErrorKind::InvalidInput => return Err(OpenBundleError::NotABundle),
        other => other.map_err(at)?,
    };
    let (to_phrase, is_age) = look(&mut file).map_err(at)?;
    let with_phrase = matches!(with, OpenWith::Phrase(_));
    let mut envelope = open_envelope_seekable(with, file).map_err(|error| match error {
        OpenError::Header(HeaderError::Io(error)) => StoreError::from_io(path, error).into(),
        // What begins like an age file was one.
        OpenError::Header(_) if is_age => AlteredPart::Encryption.into(),
        error => OpenBundleError::from_age(error, with_phrase, to_phrase),
    })?;
    let begins_as_zip = begins_as_zip(&mut envelope).map_err(|_| AlteredPart::Encryption)?;
    Archive::open(envelope, Limits::default()).map_err(|error| match error {
        ArchiveError::EndMissing if !begins_as_zip => OpenBundleError::NotABundle,
        error => verify::unread(error, path),
    })
}

fn begins_as_zip(content: &mut (impl Read + Seek)) -> io::Result<bool> {
    let mut start = Vec::new();
    content.by_ref().take(ZIP.len() as u64).read_to_end(&mut start)?;
    content.rewind()?;
    Ok(start == ZIP)
}

/// Tells whether the file is sealed to a phrase, and whether it begins like an age file at all.
fn look(file: &mut File) -> io::Result<(bool, bool)> {
    let mut start = Vec::new();
    BufReader::new(&mut *file).take(TO_PHRASE.len() as u64).read_to_end(&mut start)?;
    file.rewind()?;
    Ok((start == TO_PHRASE, start.starts_with(AGE)))
}

fn is_addressed(manifest: &Manifest, with: &OpenWith<'_>) -> bool {
    let names = |name: &str| manifest.recipients.iter().any(|recipient| recipient == name);
    match with {
        OpenWith::Identities(identities) => identities.iter().any(|it| names(&it.recipient().to_string())),
        OpenWith::Phrase(_) => names(PHRASE),
    }
}
