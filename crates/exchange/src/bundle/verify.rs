//! Holds an opened archive against its signed manifest (format.md § Bundle).

use std::{
    collections::{HashMap, HashSet},
    io::{self, Read, Seek},
    path::Path,
};

use daftar_crypto::{BundleId, Checkpoint, Digest, EntryId, Hasher, Sender, VerifyingKey, ssh_signature};
use daftar_store::StoreError;
use serde_json::Value;

use super::{
    AlteredPart, ListedCheckpoint, ListedFile, ListedIncident, Manifest, Meter, OpenBundleError, SenderKey,
    manifest::{FORMAT, MANIFEST, MANIFEST_BYTES, NAMESPACE, SIGNATURE},
    pack::INCIDENTS_BYTES,
};
use crate::archive::{Archive, ArchiveError};

const SIGNATURE_BYTES: u64 = 16 << 10;
const INCIDENTS: &str = "incidents.json";

/// What was found as it was signed.
pub(super) struct Verified {
    pub(super) manifest: Manifest,
    pub(super) sender: VerifyingKey<Sender>,
    pub(super) incidents: Vec<Value>,
}

/// Checks everything; `path` is named in errors of the disk only.
pub(super) fn verify<R: Read + Seek>(
    archive: &mut Archive<R>,
    path: &Path,
    meter: &mut Meter<'_>,
) -> Result<Verified, OpenBundleError> {
    let (bytes, signature) = signed_parts(archive, path)?;
    let (manifest, sender) = check_manifest(&bytes, &signature)?;
    check_names(archive, &manifest.files)?;
    for (number, file) in (1..).zip(&manifest.files) {
        let sha256 = digest(archive, &file.path, path, meter)?;
        if sha256.to_string() != file.sha256 {
            return Err(AlteredPart::FileChanged { number }.into());
        }
    }
    let incidents = check_incidents(archive, path, &manifest.incidents)?;
    Ok(Verified { manifest, sender, incidents })
}

/// Sorts what reading an archive says: the disk, the encryption, or the ZIP itself.
pub(super) fn unread(error: ArchiveError, path: &Path) -> OpenBundleError {
    match error {
        ArchiveError::Io(error) if error.kind() == io::ErrorKind::InvalidData => AlteredPart::Encryption.into(),
        ArchiveError::Io(error) => StoreError::from_io(path, error).into(),
        other => AlteredPart::Archive(other).into(),
    }
}

fn signed_parts<R: Read + Seek>(archive: &mut Archive<R>, path: &Path) -> Result<(Vec<u8>, Vec<u8>), OpenBundleError> {
    let manifest = optional(archive, path, MANIFEST, MANIFEST_BYTES)?;
    let signature = optional(archive, path, SIGNATURE, SIGNATURE_BYTES)?;
    match (manifest, signature) {
        (Some(manifest), Some(signature)) => Ok((manifest, signature)),
        (None, Some(_)) => Err(AlteredPart::ManifestMissing.into()),
        (Some(_), None) => Err(AlteredPart::SignatureMissing.into()),
        (None, None) => Err(OpenBundleError::NotABundle),
    }
}

fn optional<R: Read + Seek>(
    archive: &mut Archive<R>,
    path: &Path,
    name: &str,
    most: u64,
) -> Result<Option<Vec<u8>>, OpenBundleError> {
    match archive.read_small(name, most) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(ArchiveError::Missing) => Ok(None),
        Err(error) => Err(unread(error, path)),
    }
}

/// The format is looked at first: a newer one may be signed otherwise.
fn check_manifest(bytes: &[u8], signature: &[u8]) -> Result<(Manifest, VerifyingKey<Sender>), OpenBundleError> {
    if Manifest::claimed_format(bytes).is_some_and(|format| format != FORMAT) {
        return Err(OpenBundleError::Newer);
    }
    let sender = ssh_signature::verify(signature, NAMESPACE, bytes).map_err(|_| AlteredPart::Signature)?;
    let manifest: Manifest = serde_json::from_slice(bytes).map_err(|_| AlteredPart::Manifest)?;
    if manifest.sender != SenderKey::of(&sender) {
        return Err(AlteredPart::Sender.into());
    }
    if !manifest.checkpoints.iter().all(is_sound) {
        return Err(AlteredPart::Checkpoint.into());
    }
    if !is_consistent(&manifest) {
        return Err(AlteredPart::Manifest.into());
    }
    Ok((manifest, sender))
}

/// The note is signed by the writer's key that is listed with it. That the key is the writer's is the sender's word.
fn is_sound(listed: &ListedCheckpoint) -> bool {
    let Ok(Digest(key)) = listed.key.parse() else { return false };
    let checkpoint = Checkpoint::verify(&listed.note, &VerifyingKey::from_bytes(key));
    checkpoint.is_ok_and(|checkpoint| checkpoint.writer.to_string() == listed.writer)
}

/// Attachments are files of the list, and belong to incidents of the list; nothing is listed twice.
fn is_consistent(manifest: &Manifest) -> bool {
    let files: HashMap<&str, &ListedFile> = manifest.files.iter().map(|file| (file.path.as_str(), file)).collect();
    let incidents: HashSet<&str> = manifest.incidents.iter().map(|incident| incident.id.as_str()).collect();
    let attached = manifest.attachments.iter().all(|attachment| {
        let file = files.get(attachment.path.as_str());
        let same = file.is_some_and(|file| file.size == attachment.size && file.sha256 == attachment.sha256);
        same && incidents.contains(attachment.incident.as_str())
    });
    let once = files.len() == manifest.files.len() && incidents.len() == manifest.incidents.len();
    once && attached
        && manifest.format == FORMAT
        && manifest.bundle.parse::<BundleId>().is_ok()
        && manifest.incidents.iter().all(is_well_named)
}

fn is_well_named(incident: &ListedIncident) -> bool {
    incident.id.parse::<EntryId>().is_ok() && incident.revision.parse::<Digest>().is_ok()
}

/// Every listed file is there in its size, and nothing else is but the manifest and its signature.
fn check_names<R: Read + Seek>(archive: &Archive<R>, files: &[ListedFile]) -> Result<(), AlteredPart> {
    let mut sizes: HashMap<&str, u64> =
        archive.entries().iter().map(|entry| (entry.name.as_str(), entry.size)).collect();
    sizes.retain(|name, _| ![MANIFEST, SIGNATURE].contains(name));
    for (number, file) in (1..).zip(files) {
        match sizes.remove(file.path.as_str()) {
            None => return Err(AlteredPart::FileMissing { number }),
            Some(size) if size != file.size => return Err(AlteredPart::FileChanged { number }),
            Some(_) => {}
        }
    }
    if sizes.is_empty() { Ok(()) } else { Err(AlteredPart::FileUnlisted) }
}

fn digest<R: Read + Seek>(
    archive: &mut Archive<R>,
    name: &str,
    path: &Path,
    meter: &mut Meter<'_>,
) -> Result<Digest, OpenBundleError> {
    let content = archive.read(name).map_err(|error| unread(error, path))?;
    let mut content = HashRead::new(meter.watch(content));
    let read = io::copy(&mut content, &mut io::sink());
    let digest = content.finish();
    match read {
        Ok(_) => Ok(digest),
        Err(_) if meter.is_stopped() => Err(OpenBundleError::Interrupted),
        Err(error) => Err(unread(error.into(), path)),
    }
}

fn check_incidents<R: Read + Seek>(
    archive: &mut Archive<R>,
    path: &Path,
    listed: &[ListedIncident],
) -> Result<Vec<Value>, OpenBundleError> {
    let bytes = optional(archive, path, INCIDENTS, INCIDENTS_BYTES)?.ok_or(AlteredPart::Incidents)?;
    // First what is needed alone, which takes no memory for what a hostile sender put around it.
    let named: Vec<ListedIncident> = serde_json::from_slice(&bytes).map_err(|_| AlteredPart::Incidents)?;
    if named != listed {
        return Err(AlteredPart::Incidents.into());
    }
    Ok(serde_json::from_slice(&bytes).map_err(|_| AlteredPart::Incidents)?)
}

/// Hashes what is read through it.
pub(super) struct HashRead<R> {
    inner: R,
    hasher: Hasher,
}

impl<R: Read> HashRead<R> {
    pub(super) fn new(inner: R) -> Self {
        Self { inner, hasher: Hasher::default() }
    }

    pub(super) fn finish(self) -> Digest {
        self.hasher.finish()
    }
}

impl<R: Read> Read for HashRead<R> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(bytes)?;
        self.hasher.update(&bytes[..read]);
        Ok(read)
    }
}
