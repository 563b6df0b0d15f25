//! Evidence files: sealed into the journal, and taken out of it.

use std::{
    fs::File,
    io::{self, Read},
    path::Path,
};

use daftar_crypto::{
    Epoch, OpenError, OpenedStream, Recipient, SealStreamError, SealedStream, SeekableStream, open_stream,
    open_stream_seekable, seal_stream,
};
use daftar_store::{AttachmentError, BlockReader, Folder, NewAttachment, StoreError};
use jiff::Zoned;

use crate::{Journal, Unlocked, display::display_name, entry::Attachment, media_type, time_text};

/// A file that is sealed and not yet part of the journal; dropping it leaves nothing behind.
pub struct PreparedAttachment {
    file: NewAttachment,
    record: Attachment,
}

/// Seals evidence files into a journal's folder. It has no key that opens anything.
pub struct Attacher {
    folder: Folder,
    recipient: Recipient<Epoch>,
}

impl Attacher {
    /// Seals `content`. It becomes part of the journal with [`Journal::keep_attachments`].
    pub fn prepare(&self, name: &str, content: impl Read, now: &Zoned) -> Result<PreparedAttachment, AttachError> {
        let mut file = NewAttachment::create(&self.folder)?;
        let mut content = media_type::Sniffer::new(content);
        let sealed = seal_stream(&mut content, &mut file, &self.recipient)
            .map_err(|error| attach_error(error, self.folder.path()))?;
        let media_type = content.media_type(name);
        Ok(PreparedAttachment { file, record: record(name, media_type, &sealed, now) })
    }
}

/// Why a file could not be attached.
#[derive(Debug, thiserror::Error)]
pub enum AttachError {
    /// The file could not be read.
    #[error("the file cannot be read: {0}")]
    Read(#[source] io::Error),
    /// The file is larger than 1 TiB.
    #[error("the file is larger than 1 TiB")]
    TooLarge,
    /// The disk refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Why an attachment could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum ExtractError {
    /// The sealed file is not there.
    #[error("the file is missing from the journal")]
    Missing,
    /// The sealed file is not as it was written.
    #[error("the file in the journal is damaged")]
    Damaged,
    /// The disk refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Journal<Unlocked> {
    /// Seals `content` into the journal's folder. It becomes part of the journal with [`Journal::keep_attachments`].
    pub fn prepare_attachment(
        &self,
        name: &str,
        content: impl Read,
        now: &Zoned,
    ) -> Result<PreparedAttachment, AttachError> {
        self.attacher().prepare(name, content, now)
    }

    /// Returns what seals evidence files on another thread while the journal does something else.
    pub fn attacher(&self) -> Attacher {
        Attacher { folder: self.folder.clone(), recipient: self.state.keyring.newest_epoch() }
    }

    /// Makes prepared files durable; returns what their incident has to record.
    pub fn keep_attachments(&self, prepared: Vec<PreparedAttachment>) -> Result<Vec<Attachment>, StoreError> {
        let keep = |prepared: PreparedAttachment| {
            prepared.file.commit(&prepared.record.id)?;
            Ok(prepared.record)
        };
        prepared.into_iter().map(keep).collect()
    }

    /// Opens an attachment. The reader gives an error instead of a wrong or short content.
    pub fn open_attachment(&self, attachment: &Attachment) -> Result<OpenedStream<BlockReader>, ExtractError> {
        let file = BlockReader::new(daftar_store::open_attachment(&self.folder, &attachment.id)?);
        open_stream(file, self.state.keyring.epochs(), attachment.size, attachment.sha256).map_err(extract_error)
    }
}

impl Journal<Unlocked> {
    /// Opens an attachment to read in it, as playing a video does: only the parts that are asked for are read and checked.
    pub fn open_attachment_seekable(&self, attachment: &Attachment) -> Result<SeekableStream<File>, ExtractError> {
        let file = daftar_store::open_attachment(&self.folder, &attachment.id)?;
        open_stream_seekable(file, self.state.keyring.epochs(), attachment.size).map_err(extract_error)
    }
}

impl PreparedAttachment {
    /// Returns what will be recorded about the file.
    pub fn record(&self) -> &Attachment {
        &self.record
    }
}

fn record(name: &str, media_type: String, sealed: &SealedStream, now: &Zoned) -> Attachment {
    Attachment {
        id: sealed.file,
        name: display_name(name),
        media_type,
        size: sealed.size,
        sha256: sealed.content,
        header: sealed.header,
        received: time_text(now),
    }
}

fn attach_error(error: SealStreamError, folder: &Path) -> AttachError {
    match error {
        SealStreamError::Read(error) => AttachError::Read(error),
        SealStreamError::Write(error) => AttachError::Store(StoreError::from_io(folder, error)),
        _ => AttachError::TooLarge,
    }
}

fn extract_error(_: OpenError) -> ExtractError {
    ExtractError::Damaged
}

impl From<AttachmentError> for ExtractError {
    fn from(error: AttachmentError) -> Self {
        match error {
            AttachmentError::Missing(_) => Self::Missing,
            AttachmentError::Io(error) => Self::Store(error),
        }
    }
}
