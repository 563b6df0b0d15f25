//! What is not as it should be, in words for the person.

use daftar_crypto::{Digest, EntryId, WriterId};
use daftar_store::{Damage, UnfinishedTail};

/// Something that was found while reading, and that does not stop the reading of everything else.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Trouble {
    /// Bytes of a ledger are not as they were written.
    #[error("{0}")]
    Ledger(Damage),
    /// A write that was interrupted, or whose end was cut off.
    #[error("{0}")]
    Unfinished(UnfinishedTail),
    /// A frame is intact, but what is inside does not read.
    #[error("a record in the journal is damaged and cannot be read (part {segment} of {writer}, from byte {offset})")]
    Record {
        /// Whose ledger.
        writer: WriterId,
        /// Which segment.
        segment: u32,
        /// Where in it.
        offset: u64,
        /// Its number in the ledger.
        seq: u64,
    },
    /// A record of a newer version.
    #[error("a record was written by a newer version of this program; it is kept, and that version can show it")]
    Newer,
    /// The ledger of this installation is not there.
    #[error(
        "the records that were written on this computer are missing from the journal ({0}); restore them from a backup"
    )]
    OwnLedger(WriterId),
    /// A ledger that no certificate of this journal vouches for.
    #[error("a part of the journal ({0}) was not written by a device of this journal; it is left alone and not shown")]
    Stranger(WriterId),
    /// A ledger went on in two places; both are read.
    #[error(
        "the records of one device ({0}) went on in two places: its disk was copied or put back. Both are kept and shown; the device has a new number since"
    )]
    Forked(WriterId),
    /// The certificate at the beginning of a ledger does not read; what follows is shown all the same.
    #[error("the beginning of a part of the journal ({0}) is damaged; the records in it are read all the same")]
    Certificate(WriterId),
    /// One copy of the keyring is damaged, the other opened.
    #[error(
        "one of the two copies of the keyring is damaged or missing; the other one opened the journal. Make a backup now"
    )]
    KeyringCopy,
    /// Only an older keyring was intact.
    #[error("the newest keyring is damaged; an older one opened the journal. Make a backup now")]
    OlderKeyring,
    /// The index had to be made again.
    #[error("the index was made again from the journal itself: {0}")]
    Index(String),
    /// The ledger is shorter than the index remembers.
    #[error(
        "this journal was further on when it was last opened on this computer: newer records are missing (of {0}). `daftar repair --from BACKUP` \
         brings them back; if you put an older copy back yourself, `daftar repair --accept-older` goes on with it"
    )]
    Rollback(WriterId),
    /// A forget statement could not be carried out in full; what it names is not shown.
    #[error(
        "something that was forgotten is not shown, but could not be wiped from this disk; open the journal where it can be written"
    )]
    NotWiped,
    /// The file of an attachment is missing.
    #[error("a file of incident {entry} is missing: {id:.16}")]
    MissingAttachment {
        /// Of which incident.
        entry: EntryId,
        /// Which file.
        id: Digest,
    },
    /// The file of an attachment is damaged.
    #[error("a file of incident {entry} is damaged: {id:.16}")]
    DamagedAttachment {
        /// Of which incident.
        entry: EntryId,
        /// Which file.
        id: Digest,
    },
    /// A checkpoint does not fit what is in the ledger.
    #[error("a signed checkpoint does not fit the records before it (of {0})")]
    Checkpoint(WriterId),
}

impl Trouble {
    /// Tells whether something is damaged or missing, as opposed to merely worth knowing.
    pub fn is_damage(&self) -> bool {
        match self {
            Self::Newer | Self::Index(_) | Self::Unfinished(_) | Self::NotWiped | Self::Forked(_) => false,
            Self::Ledger(damage) => !damage.is_newer(),
            _ => true,
        }
    }
}
