//! The signed list of a bundle's contents (format.md § Bundle; docs/schema/manifest.json).

use daftar_crypto::{Sender, SigningKey, VerifyingKey, ssh_signature, words};
use serde::{Deserialize, Serialize};

/// The value of `format`.
pub(crate) const FORMAT: &str = "daftar-bundle/1";
/// What `format` begins with in every version.
pub(crate) const FORMAT_FAMILY: &str = "daftar-bundle/";
/// The namespace of the SSH signature.
pub(crate) const NAMESPACE: &str = "daftar-bundle-v1";
/// The manifest's name in the archive.
pub(crate) const MANIFEST: &str = "manifest.json";
/// The signature's name in the archive.
pub(crate) const SIGNATURE: &str = "manifest.json.sig";
/// The largest manifest that is written or read, in bytes.
pub(crate) const MANIFEST_BYTES: u64 = 16 << 20;
/// What stands for the recipients of a bundle to a phrase.
pub(crate) const PHRASE: &str = "phrase";

/// Lists what a bundle holds, from whom, to whom; unknown members are ignored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// `daftar-bundle/1`.
    pub format: String,
    /// The bundle's random id, 32 hex digits.
    pub bundle: String,
    /// When it was made: UTC, to the second, by the sender's clock.
    pub created: String,
    /// The recipients (`age1…`), or `phrase` alone, or none for a plain folder.
    pub recipients: Vec<String>,
    /// Who signed it, as far as a key tells.
    pub sender: SenderKey,
    /// Signed checkpoints, one per writer of the journal that has one.
    pub checkpoints: Vec<ListedCheckpoint>,
    /// The incidents, each in the revision that is shown.
    pub incidents: Vec<ListedIncident>,
    /// Every file but the manifest and its signature, in their order.
    pub files: Vec<ListedFile>,
    /// The evidence files among them.
    pub attachments: Vec<ListedAttachment>,
}

/// The key that signs a manifest, in three forms of the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SenderKey {
    /// The OpenSSH line: `ssh-ed25519 AAAA…`.
    pub key: String,
    /// The OpenSSH fingerprint: `SHA256:…`.
    pub fingerprint: String,
    /// Twelve words to compare by voice.
    pub words: String,
}

/// A writer's checkpoint; its key is the sender's word, as everything in the manifest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListedCheckpoint {
    /// The writer's id, 32 hex digits.
    pub writer: String,
    /// The writer's Ed25519 key, 64 hex digits.
    pub key: String,
    /// The signed note.
    pub note: String,
}

/// One incident that a bundle shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListedIncident {
    /// The incident's id, 32 hex digits.
    pub id: String,
    /// The revision's id, 64 hex digits.
    pub revision: String,
}

/// One file of a bundle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListedFile {
    /// Its path in the bundle.
    pub path: String,
    /// Its size in bytes.
    pub size: u64,
    /// Its SHA-256, 64 hex digits.
    pub sha256: String,
}

/// One evidence file of a bundle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListedAttachment {
    /// Its path in the bundle.
    pub path: String,
    /// Its id in the sender's journal, 64 hex digits.
    pub id: String,
    /// Its name as the sender received it, harmless for a screen.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// Its size in bytes.
    pub size: u64,
    /// Its SHA-256, 64 hex digits.
    pub sha256: String,
    /// The id of the incident that it belongs to.
    pub incident: String,
}

/// What is looked at before the rest is believed to have a known form.
#[derive(Deserialize)]
struct Version {
    format: String,
}

impl Manifest {
    /// Writes the manifest as its bytes are signed.
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec_pretty(self).expect("a manifest is plain JSON");
        bytes.push(b'\n');
        bytes
    }

    /// Returns the format that the bytes claim, if they are a manifest of any version.
    pub(crate) fn claimed_format(bytes: &[u8]) -> Option<String> {
        let version: Version = serde_json::from_slice(bytes).ok()?;
        version.format.starts_with(FORMAT_FAMILY).then_some(version.format)
    }
}

impl SenderKey {
    /// Describes a key.
    pub(crate) fn of(key: &VerifyingKey<Sender>) -> Self {
        let line = ssh_signature::key_line(key);
        Self { fingerprint: ssh_signature::fingerprint(key), words: words::of_key(&line), key: line }
    }
}

/// Signs a manifest's bytes; returns the armored signature.
pub(crate) fn sign(key: &SigningKey<Sender>, bytes: &[u8]) -> String {
    ssh_signature::sign(key, NAMESPACE, bytes)
}
