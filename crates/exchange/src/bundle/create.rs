//! Makes a bundle: checked, sealed, read back, put into its place, written down.

use std::{
    collections::BTreeSet,
    fs::{self, File},
    io::{self, ErrorKind, Seek, Write},
    path::Path,
};

use daftar_crypto::{
    BundleId, Digest, EnvelopeWriter, Hasher, NotARecipient, Phrase, Receiver, Recipient, SealTo, WriterId,
    seal_envelope,
};
use daftar_journal::{
    Journal, Unlocked,
    entry::{Contact, Entry, HandoverTo, Incident, Way},
};
use daftar_store::{StoreError, system};
use jiff::Zoned;
use tempfile::NamedTempFile;

use super::{
    CreateBundleError, Meter, PackError,
    contents::Contents,
    folder::{neutral, parent},
    log::{self, Departure},
    manifest::PHRASE,
    meter::Progress,
    pack::{self, Cover, Sink, pack},
    utc,
};
use crate::{
    archive::{ArchiveWriteError, ArchiveWriter, Measure},
    new_file,
};

/// An age header may hold 32 stanzas, of which the age library adds one or two.
const MOST_RECEIVERS: usize = 30;

/// What is handed over, and to whom.
pub struct BundleRequest {
    /// The incidents in the order in which they are shown.
    pub incidents: Vec<Entry<Incident>>,
    /// Whether their older revisions go along.
    pub history: bool,
    /// To whom.
    pub to: Receivers,
}

/// Who can open a bundle.
pub enum Receivers {
    /// Whoever holds the key of one of these recipients.
    Recipients(Vec<NamedReceiver>),
    /// Whoever knows the phrase.
    Phrase(Phrase),
}

/// A recipient, and whose it is said to be.
#[derive(Clone)]
pub struct NamedReceiver {
    /// The contact's name; empty if it is not a contact.
    pub name: String,
    /// The recipient.
    pub recipient: Recipient<Receiver>,
}

impl NamedReceiver {
    /// Names whoever holds the key, if it is a contact's.
    pub fn of_recipient(recipient: Recipient<Receiver>, contacts: &[Entry<Contact>]) -> Self {
        let age = recipient.to_string();
        let holds = |entry: &&Entry<Contact>| entry.content.recipient.as_ref().is_some_and(|known| known.age == age);
        let name = contacts.iter().find(holds).map(|entry| entry.content.name.clone()).unwrap_or_default();
        Self { name, recipient }
    }

    /// Returns the contact as a receiver; `None` if it has no recipient.
    pub fn of_contact(contact: &Contact) -> Option<Result<Self, NotARecipient>> {
        let known = contact.recipient.as_ref()?;
        Some(known.age.parse().map(|recipient| Self { name: contact.name.clone(), recipient }))
    }
}

/// A bundle that was made.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct BundleMade {
    /// Its random id.
    pub bundle: BundleId,
    /// SHA-256 of the file.
    pub sha256: Digest,
    /// Size of the file in bytes.
    pub size: u64,
    /// How many incidents it shows.
    pub incidents: usize,
    /// How many evidence files it holds.
    pub attachments: usize,
    /// The twelve words of the sender's key, to be compared by voice.
    pub sender_words: String,
    /// The OpenSSH fingerprint of the same key, for receivers without this program.
    pub sender_fingerprint: String,
    /// The twelve words of the checkpoint that was signed for it.
    pub checkpoint_code: String,
}

/// Seals chosen incidents into a new file at `out`, and writes into the journal that they left.
///
/// The file appears whole or not at all. `progress` hears bytes done and in all, and returns whether to go on.
pub fn create(
    journal: &mut Journal<Unlocked>,
    request: &BundleRequest,
    out: &Path,
    now: &Zoned,
    progress: Progress<'_>,
) -> Result<BundleMade, CreateBundleError> {
    request.to.check()?;
    refuse_existing(out)?;
    // Every attachment is read twice, and what was written once more.
    let mut meter = Meter::new(progress, content_bytes(&request.incidents).saturating_mul(3).max(1));
    let checkpoints = journal.checkpoints_of(&writers(&request.incidents), now).map_err(PackError::from)?;
    let contents = Contents::gather(journal, &request.incidents, request.history, &mut meter)?;
    let sender = journal.keyring().sender_verifying_key();
    let cover = Cover::new(&sender, request.to.listed(), &checkpoints, &writers(&request.incidents), utc::time(now));
    let made = write(journal, &contents, &cover, &request.to, out, &mut meter)?;
    let departure = Departure { way: request.to.way(), to: request.to.logged(), sha256: Some(made.sha256) };
    log::write(journal, &contents, &cover, &departure, now).map_err(|error| take_back(out, error))?;
    let _too_late_to_stop = meter.finish();
    Ok(BundleMade {
        bundle: cover.bundle,
        sha256: made.sha256,
        size: made.size,
        incidents: contents.incidents.len(),
        attachments: contents.attachments(),
        sender_words: cover.sender.words,
        sender_fingerprint: cover.sender.fingerprint,
        checkpoint_code: checkpoints[0].code.clone(),
    })
}

/// Returns whose revisions are shown.
pub(crate) fn writers(incidents: &[Entry<Incident>]) -> BTreeSet<WriterId> {
    incidents.iter().map(|entry| entry.writer).collect()
}

/// Returns the true size of all attachments together.
pub(crate) fn content_bytes(incidents: &[Entry<Incident>]) -> u64 {
    let sizes = incidents.iter().flat_map(|entry| &entry.content.attachments).map(|attachment| attachment.size);
    sizes.fold(0, u64::saturating_add)
}

impl Receivers {
    fn check(&self) -> Result<(), CreateBundleError> {
        match self {
            Self::Recipients(list) if list.is_empty() => Err(CreateBundleError::NoReceivers),
            Self::Recipients(list) if list.len() > MOST_RECEIVERS => {
                Err(CreateBundleError::TooManyReceivers { most: MOST_RECEIVERS })
            }
            _ => Ok(()),
        }
    }

    fn listed(&self) -> Vec<String> {
        match self {
            Self::Recipients(list) => list.iter().map(|receiver| receiver.recipient.to_string()).collect(),
            Self::Phrase(_) => vec![PHRASE.to_owned()],
        }
    }

    fn logged(&self) -> Vec<HandoverTo> {
        let Self::Recipients(list) = self else { return Vec::new() };
        let to = |it: &NamedReceiver| HandoverTo { name: it.name.clone(), recipient: it.recipient.to_string() };
        list.iter().map(to).collect()
    }

    fn way(&self) -> Way {
        match self {
            Self::Recipients(_) => Way::Recipients,
            Self::Phrase(_) => Way::Phrase,
        }
    }

    fn seal<W: Write>(&self, output: W) -> io::Result<EnvelopeWriter<W>> {
        match self {
            Self::Recipients(list) => {
                let recipients: Vec<_> = list.iter().map(|receiver| receiver.recipient.clone()).collect();
                seal_envelope(&SealTo::Recipients(&recipients), output)
            }
            Self::Phrase(phrase) => seal_envelope(&SealTo::Phrase(phrase), output),
        }
    }
}

/// What a finished file is.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Written {
    sha256: Digest,
    size: u64,
}

fn write(
    journal: &Journal<Unlocked>,
    contents: &Contents,
    cover: &Cover,
    to: &Receivers,
    out: &Path,
    meter: &mut Meter<'_>,
) -> Result<Written, CreateBundleError> {
    let at = |error| StoreError::from_io(out, error);
    let mut file = new_file::begin(&neutral(), parent(out)).map_err(at)?;
    let sealed = to.seal(Tee::new(file.as_file_mut())).map_err(at)?;
    let mut sink = ArchiveSink(ArchiveWriter::new(sealed));
    pack(journal, contents, cover, &mut sink, meter, out)?;
    let sealed = sink.0.finish().map_err(|error| pack::refused(error, out))?;
    let written = sealed.finish().map_err(at)?.written();
    file.as_file().sync_all().map_err(at)?;
    read_back(file.as_file_mut(), written, out, meter)?;
    place(file, out)?;
    system::sync_folder(parent(out)).map_err(at)?;
    Ok(written)
}

fn read_back(file: &mut File, written: Written, out: &Path, meter: &mut Meter<'_>) -> Result<(), CreateBundleError> {
    file.rewind().map_err(|error| StoreError::from_io(out, error))?;
    let mut tee = Tee::new(io::sink());
    match io::copy(&mut meter.watch(file), &mut tee) {
        Err(_) if meter.is_stopped() => Err(PackError::Stopped.into()),
        Err(_) => Err(CreateBundleError::NotStored),
        Ok(_) if tee.written() == written => Ok(()),
        Ok(_) => Err(CreateBundleError::NotStored),
    }
}

/// Gives the file its name, never in the place of another.
fn place(file: NamedTempFile, out: &Path) -> Result<(), CreateBundleError> {
    new_file::place_new(file, out).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => CreateBundleError::Exists,
        _ => StoreError::from_io(out, error).into(),
    })
}

fn refuse_existing(out: &Path) -> Result<(), CreateBundleError> {
    if fs::symlink_metadata(out).is_ok() { Err(CreateBundleError::Exists) } else { Ok(()) }
}

fn take_back(out: &Path, error: daftar_journal::WriteError) -> CreateBundleError {
    let _as_far_as_possible = system::remove_file(out);
    CreateBundleError::NotLogged(error)
}

struct ArchiveSink<W: Write>(ArchiveWriter<W>);

impl<W: Write> Sink for ArchiveSink<W> {
    fn put(&mut self, path: &str, bytes: &[u8]) -> Result<(), ArchiveWriteError> {
        self.0.add_bytes(path, bytes)
    }

    fn copy(&mut self, path: &str, measure: Measure, source: &mut dyn io::Read) -> Result<(), ArchiveWriteError> {
        self.0.add_file(path, measure.size, measure.crc32, source)
    }
}

/// Hashes and counts what passes through.
struct Tee<W> {
    output: W,
    hasher: Hasher,
    size: u64,
}

impl<W> Tee<W> {
    fn new(output: W) -> Self {
        Self { output, hasher: Hasher::default(), size: 0 }
    }

    fn written(self) -> Written {
        Written { sha256: self.hasher.finish(), size: self.size }
    }
}

impl<W: Write> Write for Tee<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.output.write(bytes)?;
        self.hasher.update(&bytes[..written]);
        self.size += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.output.flush()
    }
}
