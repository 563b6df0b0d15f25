//! Puts the files of a bundle or a plain folder into a sink, each listed and the list signed.

use std::collections::BTreeSet;
use std::io::Read;
use std::path::Path;

use daftar_crypto::{BundleId, Digest, EntryId, Sender, VerifyingKey, WriterId};
use daftar_journal::{
    Journal, SignedCheckpoint, Unlocked,
    entry::{Attachment, Entry, Incident},
};
use daftar_store::StoreError;
use zeroize::Zeroizing;

use super::{
    Meter, PackError,
    contents::{Contents, Evidence, attachment_error},
    manifest::{
        self, ListedAttachment, ListedCheckpoint, ListedFile, MANIFEST, MANIFEST_BYTES, Manifest, SIGNATURE, SenderKey,
    },
};
use crate::{
    archive::{ArchiveWriteError, Measure},
    pages,
};

/// The largest `incidents.json` or `history.json` that is written or read, in bytes.
pub(crate) const INCIDENTS_BYTES: u64 = 128 << 20;

/// Where files go: an archive or a folder.
pub(crate) trait Sink {
    /// Writes a file from memory.
    fn put(&mut self, path: &str, bytes: &[u8]) -> Result<(), ArchiveWriteError>;

    /// Writes a file from a source that was measured before.
    fn copy(&mut self, path: &str, measure: Measure, source: &mut dyn Read) -> Result<(), ArchiveWriteError>;
}

/// What is said about the whole: who sends what to whom.
pub(crate) struct Cover {
    pub(crate) bundle: BundleId,
    pub(crate) created: String,
    pub(crate) sender: SenderKey,
    pub(crate) recipients: Vec<String>,
    pub(crate) checkpoints: Vec<ListedCheckpoint>,
    pub(crate) is_plain: bool,
}

impl Cover {
    pub(crate) fn new(
        key: &VerifyingKey<Sender>,
        recipients: Vec<String>,
        checkpoints: &[SignedCheckpoint],
        shown: &BTreeSet<WriterId>,
        created: String,
    ) -> Self {
        let sender = SenderKey::of(key);
        let is_plain = recipients.is_empty();
        // Of the writers whose revisions are shown only: the others are nobody's business.
        let checkpoints = checkpoints.iter().filter(|one| shown.contains(&one.writer)).map(listed_checkpoint).collect();
        Self { bundle: BundleId::random(), created, sender, recipients, checkpoints, is_plain }
    }
}

/// Writes everything in its order; `out` is named in errors only.
pub(crate) fn pack(
    journal: &Journal<Unlocked>,
    contents: &Contents,
    cover: &Cover,
    sink: &mut impl Sink,
    meter: &mut Meter<'_>,
    out: &Path,
) -> Result<(), PackError> {
    let mut packer = Packer { journal, sink, meter, out, listed: Vec::new() };
    packer.text("index.html", pages::index(cover, contents).into_bytes())?;
    packer.incidents("incidents.json", contents.incidents_json())?;
    packer.text("incidents.csv", pages::sheet(contents).into_bytes())?;
    if let Some(history) = contents.history_json() {
        packer.incidents("history.json", history)?;
    }
    for item in &contents.incidents {
        for (number, (entry, attachment, file)) in (1..).zip(item.attachments()) {
            packer.evidence(entry, number, attachment, file)?;
        }
    }
    packer.text("README.txt", pages::readme(cover, contents).into_bytes())?;
    packer.finish(contents, cover)
}

struct Packer<'p, 'm, S> {
    journal: &'p Journal<Unlocked>,
    sink: &'p mut S,
    meter: &'p mut Meter<'m>,
    out: &'p Path,
    listed: Vec<ListedFile>,
}

impl<S: Sink> Packer<'_, '_, S> {
    fn text(&mut self, path: &str, bytes: Vec<u8>) -> Result<(), PackError> {
        let bytes = Zeroizing::new(bytes);
        self.listed.push(listed(path, bytes.len() as u64, Digest::of(&[&bytes])));
        self.put(path, &bytes)
    }

    fn incidents(&mut self, path: &str, bytes: Vec<u8>) -> Result<(), PackError> {
        if bytes.len() as u64 > INCIDENTS_BYTES { Err(PackError::TooLarge) } else { self.text(path, bytes) }
    }

    fn put(&mut self, path: &str, bytes: &[u8]) -> Result<(), PackError> {
        self.meter.advance(0)?;
        self.sink.put(path, bytes).map_err(|error| refused(error, self.out))
    }

    fn evidence(
        &mut self,
        entry: &Entry<Incident>,
        number: usize,
        attachment: &Attachment,
        file: &Evidence,
    ) -> Result<(), PackError> {
        let opened =
            self.journal.open_attachment(attachment).map_err(|error| attachment_error(entry, number, error))?;
        let copied = self.sink.copy(&file.path, file.measure, &mut self.meter.watch(opened));
        copied.map_err(|error| match error {
            ArchiveWriteError::Source(_) if self.meter.is_stopped() => PackError::Stopped,
            ArchiveWriteError::Source(_) | ArchiveWriteError::SourceChanged => damaged(entry.id, number),
            other => refused(other, self.out),
        })?;
        self.listed.push(listed(&file.path, file.measure.size, attachment.sha256));
        Ok(())
    }

    /// Writes the manifest over all files, and its signature.
    fn finish(mut self, contents: &Contents, cover: &Cover) -> Result<(), PackError> {
        let manifest = manifest(contents, cover, std::mem::take(&mut self.listed)).to_bytes();
        if manifest.len() as u64 > MANIFEST_BYTES {
            return Err(PackError::TooLarge);
        }
        let signature = manifest::sign(self.journal.keyring().sender(), &manifest);
        self.put(MANIFEST, &manifest)?;
        self.put(SIGNATURE, signature.as_bytes())
    }
}

fn manifest(contents: &Contents, cover: &Cover, files: Vec<ListedFile>) -> Manifest {
    let attachments = contents.incidents.iter().flat_map(|item| item.attachments()).map(listed_attachment);
    Manifest {
        format: manifest::FORMAT.to_owned(),
        bundle: cover.bundle.to_string(),
        created: cover.created.clone(),
        recipients: cover.recipients.clone(),
        sender: cover.sender.clone(),
        checkpoints: cover.checkpoints.clone(),
        incidents: contents.incidents.iter().map(|item| item.listed()).collect(),
        files,
        attachments: attachments.collect(),
    }
}

fn listed_checkpoint(checkpoint: &SignedCheckpoint) -> ListedCheckpoint {
    ListedCheckpoint {
        writer: checkpoint.writer.to_string(),
        key: Digest(*checkpoint.key.as_bytes()).to_string(),
        note: checkpoint.note.clone(),
    }
}

fn listed(path: &str, size: u64, sha256: Digest) -> ListedFile {
    ListedFile { path: path.to_owned(), size, sha256: sha256.to_string() }
}

fn listed_attachment((entry, attachment, file): (&Entry<Incident>, &Attachment, &Evidence)) -> ListedAttachment {
    ListedAttachment {
        path: file.path.clone(),
        id: attachment.id.to_string(),
        name: attachment.name.clone(),
        media_type: attachment.media_type.clone(),
        size: attachment.size,
        sha256: attachment.sha256.to_string(),
        incident: entry.id.to_string(),
    }
}

fn damaged(incident: EntryId, number: usize) -> PackError {
    PackError::DamagedAttachment { incident, number }
}

/// Sorts what a sink or an archive refused.
pub(crate) fn refused(error: ArchiveWriteError, out: &Path) -> PackError {
    match error {
        ArchiveWriteError::Sink(error) | ArchiveWriteError::Source(error) => StoreError::from_io(out, error).into(),
        _ => PackError::TooLarge,
    }
}
