//! Evidence: looked at, and read in pieces, so that a lock never waits for a whole film.

use std::io::{Read, Seek, SeekFrom};

use daftar_crypto::{Digest, EntryId};
use daftar_journal::{
    ExtractError, ReadError,
    entry::{Attachment, Incident},
    viewing::{Look, Shown},
};
use jiff::Zoned;
use zeroize::Zeroizing;

use super::{Open, UseCase};

/// How many bytes are read at once.
pub(crate) const PIECE: u64 = 256 * 1024;

/// An evidence file, and what its bytes tell.
#[derive(Debug, Clone)]
pub(crate) struct Evidence {
    /// What is recorded of it.
    pub(crate) record: Attachment,
    /// Whether opening it may run something, by its name or its bytes.
    pub(crate) risky: bool,
    /// How a page shows it; none if it must not.
    pub(crate) shown: Option<Shown>,
    /// Whether it is in the journal and opens.
    pub(crate) reads: bool,
}

impl Evidence {
    /// Looks at a file.
    pub(crate) fn of(open: &Open, record: Attachment) -> Self {
        let look = open.journal.look_at(&record);
        let Look { shown, runs } = *look.as_ref().unwrap_or(&Look { shown: None, runs: false });
        let risky = runs || daftar_exchange::names::is_risky(&record.name);
        Self { shown: shown.filter(|_| !risky), risky, reads: look.is_ok(), record }
    }

    /// Takes a file that was not looked at: it is not shown.
    pub(crate) fn unseen(record: Attachment) -> Self {
        Self { shown: None, risky: daftar_exchange::names::is_risky(&record.name), reads: true, record }
    }
}

/// Asks for one file of an incident, in its newest revision or an older one.
#[derive(Debug)]
pub(crate) struct FindEvidence {
    /// Which incident.
    pub(crate) entry: EntryId,
    /// Which file.
    pub(crate) file: Digest,
}

impl UseCase for FindEvidence {
    type Answer = Result<Option<Evidence>, ReadError>;

    fn run(self, open: &mut Open, _: &Zoned) -> Self::Answer {
        let newest = open.journal.resolve::<Incident>(&self.entry.to_string()).ok();
        let of_newest = newest.and_then(|stored| named(stored.entry.content, self.file));
        let record = match of_newest {
            Some(record) => Some(record),
            None => {
                let history = open.journal.history::<Incident>(&self.entry)?;
                history.into_iter().rev().find_map(|past| named(past.entry.content, self.file))
            }
        };
        Ok(record.map(|record| Evidence::of(open, record)))
    }
}

fn named(incident: Incident, file: Digest) -> Option<Attachment> {
    incident.attachments.into_iter().find(|attachment| attachment.id == file)
}

/// Asks for a piece of a file.
#[derive(Debug)]
pub(crate) struct ReadPiece {
    /// Of which file.
    pub(crate) record: Attachment,
    /// Where it begins.
    pub(crate) at: u64,
    /// How long it is, up to [`PIECE`].
    pub(crate) length: u64,
}

impl UseCase for ReadPiece {
    type Answer = Result<Zeroizing<Vec<u8>>, ExtractError>;

    fn run(self, open: &mut Open, _: &Zoned) -> Self::Answer {
        let mut file = open.journal.open_attachment_seekable(&self.record)?;
        let length = self.length.min(PIECE);
        let mut piece = Zeroizing::new(vec![0; usize::try_from(length).expect("a piece is small")]);
        file.seek(SeekFrom::Start(self.at))
            .and_then(|_| file.read_exact(&mut piece))
            .map_err(|_| ExtractError::Damaged)?;
        Ok(piece)
    }
}
