//! What is damaged in a journal that is backed up, in a backup, or in what was restored.

use std::fmt;

use daftar_journal::Finding;
use daftar_store::Damage;
use serde::{Serialize, Serializer};

/// Something damaged or missing; it prints as one line.
#[derive(Debug, Clone, PartialEq)]
pub enum Fault {
    /// A file of the backup was damaged in the journal already when it was saved.
    DamagedBefore(String),
    /// A file is damaged in the backup.
    Damaged(String),
    /// A file is missing from the backup, in part or whole.
    Missing(String),
    /// A file of the journal is damaged.
    InJournal(String, Saved),
    /// A file of the journal cannot be read.
    Unread(String, Saved),
    /// Something is damaged in a ledger of the journal.
    Ledger(Damage),
    /// One of the journal's two copies of the keyring is damaged.
    KeyringCopy,
    /// The list of the backup of this number is damaged.
    List(u32),
    /// The keyring of the first backup is damaged; that of the second was used.
    Keyring(u32, u32),
    /// The journal lacks records that are in the backup of this number.
    JournalIsOlder(u32),
    /// The backup holds no keyring.
    NoKeyring,
    /// The backup holds no records.
    NoRecords,
    /// What a check of the restored journal found.
    Found(Box<Finding>),
}

/// What became of a damaged file of the journal in its backup.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saved {
    /// The backup keeps the copy that it had.
    Before,
    /// It was copied as it lies.
    AsItLies,
    /// It is not in the backup.
    Not,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::DamagedBefore(path) => {
                write!(f, "{path} was damaged in the journal already when the backup was made")
            }
            Self::Damaged(path) => write!(f, "{path} is damaged in the backup"),
            Self::Missing(path) => write!(f, "{path} is missing from the backup, in part or whole"),
            Self::InJournal(path, saved) => write!(f, "{path} is damaged in the journal; {saved}"),
            Self::Unread(path, saved) => write!(f, "{path} cannot be read from the journal; {saved}"),
            Self::Ledger(damage) => write!(f, "{damage}; {}", Saved::AsItLies),
            Self::KeyringCopy => {
                f.write_str("a copy of the keyring in the journal is damaged; the other one is in the backup twice")
            }
            Self::List(number) => write!(f, "the list of backup {number} is damaged; an older one was used"),
            Self::Keyring(newest, from) => {
                write!(f, "the keyring of backup {newest} is damaged; that of backup {from} was used")
            }
            Self::JournalIsOlder(number) => {
                write!(
                    f,
                    "this journal lacks records that are in backup {number}; that one was kept beside the new one"
                )
            }
            Self::NoKeyring => f.write_str("the backup holds no keyring, and cannot be opened"),
            Self::NoRecords => f.write_str("the backup holds no records"),
            Self::Found(finding) => finding.fmt(f),
        }
    }
}

impl fmt::Display for Saved {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Before => "the backup keeps the copy that it had",
            Self::AsItLies => "it was copied as it lies",
            Self::Not => "it is not in the backup",
        })
    }
}

/// As it prints, for programs.
impl Serialize for Fault {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
