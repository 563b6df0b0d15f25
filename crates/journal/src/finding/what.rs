//! What was found, apart from the words of a language; and the English words.

use super::{Finding, FindingKind, short};
use crate::{display::beginning, trouble::Trouble};

const ADVICE: &str = "`daftar repair --from BACKUP` brings it back if the backup has it";
/// How many entries one line names.
const NAMED: usize = 3;

/// What is wrong or worth knowing. Which entries, which file and where stands in the [`Finding`].
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// A trouble that needs no knowledge of entries.
    Trouble(Trouble),
    /// Records do not read.
    Lost {
        /// Why, as far as it is more than damage.
        why: Option<Cause>,
        /// What was in them.
        what: Lost,
    },
    /// A record does not follow the one before it.
    DoesNotFollow,
    /// Records of a newer version.
    NewerRecords,
    /// A write that was interrupted: whether it is the last thing that was written.
    Unfinished {
        /// Whether nothing comes after it.
        is_end: bool,
    },
    /// An evidence file is missing.
    FileMissing,
    /// An evidence file is damaged.
    FileDamaged,
    /// No copy of the keyring reads any more.
    KeyringsDamaged,
    /// An older keyring opened the journal.
    KeyringOlder,
    /// A copy of the keyring is damaged.
    KeyringDamaged,
    /// A copy of the keyring is missing.
    KeyringMissing,
    /// Drafts that do not read.
    DraftsDamaged,
    /// A sealed file that no entry names.
    FileLeftOver,
    /// The damaged original of a repaired file.
    OriginalKept,
    /// A file of which the writing was interrupted.
    WriteInterrupted,
    /// The index answers nothing.
    IndexSilent,
    /// The index shows so many entries otherwise than they are.
    IndexHides(usize),
    /// Nothing can be written.
    ForReading,
}

/// Why records do not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// A segment is not there.
    FileMissing,
    /// The disk does not give a segment back.
    DiskRefuses,
    /// A record was wiped without a statement.
    Wiped,
}

/// What was in records that do not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lost {
    /// The entries of which no revision reads.
    Whole,
    /// The newest revision of the entries, of which an older one reads.
    Newest,
    /// An older revision of the entries, of which the newest one reads.
    Older,
    /// The beginning of a ledger.
    Beginning,
    /// A checkpoint.
    Checkpoint,
    /// Bytes of which nothing is known.
    Bytes,
    /// So many revisions of unknown entries; with 0, records that hold none.
    Versions(usize),
    /// Nobody knows what.
    Something,
}

impl What {
    /// Returns what a finding of it is about.
    pub(super) fn kind(&self) -> FindingKind {
        match self {
            Self::Trouble(trouble) => of_trouble(trouble),
            Self::Lost { what: Lost::Beginning, .. } => FindingKind::Ledger,
            Self::Lost { what: Lost::Checkpoint, .. } => FindingKind::Checkpoint,
            Self::Lost { .. } | Self::DoesNotFollow => FindingKind::Record,
            Self::NewerRecords => FindingKind::Newer,
            Self::Unfinished { .. } => FindingKind::Unfinished,
            Self::FileMissing => FindingKind::MissingFile,
            Self::FileDamaged => FindingKind::DamagedFile,
            Self::KeyringsDamaged | Self::KeyringOlder | Self::KeyringDamaged | Self::KeyringMissing => {
                FindingKind::Keyring
            }
            Self::DraftsDamaged | Self::FileLeftOver | Self::OriginalKept | Self::WriteInterrupted => {
                FindingKind::LeftOver
            }
            Self::IndexSilent | Self::IndexHides(_) => FindingKind::Index,
            Self::ForReading => FindingKind::Lock,
        }
    }

    /// Tells whether something is damaged or missing.
    pub(super) fn is_damage(&self) -> bool {
        match self {
            Self::Trouble(trouble) => trouble.is_damage(),
            Self::NewerRecords | Self::Unfinished { .. } | Self::ForReading => false,
            Self::DraftsDamaged | Self::FileLeftOver | Self::OriginalKept | Self::WriteInterrupted => false,
            _ => true,
        }
    }
}

fn of_trouble(trouble: &Trouble) -> FindingKind {
    match trouble {
        Trouble::OwnLedger(_) | Trouble::Stranger(_) | Trouble::Forked(_) | Trouble::Certificate(_) => {
            FindingKind::Ledger
        }
        Trouble::Rollback(_) => FindingKind::Rollback,
        Trouble::Checkpoint(_) => FindingKind::Checkpoint,
        Trouble::Newer => FindingKind::Newer,
        Trouble::Index(_) => FindingKind::Index,
        Trouble::NotWiped => FindingKind::NotWiped,
        _ => FindingKind::Record,
    }
}

/// Says it in English.
pub(super) fn words(finding: &Finding) -> String {
    let names = names(finding);
    match &finding.what {
        What::Trouble(trouble) => trouble.to_string(),
        What::Lost { why, what } => {
            let why = why.map(|why| format!("{}: ", cause(why))).unwrap_or_default();
            format!("{why}{}", lost(*what, finding, &names))
        }
        What::DoesNotFollow => {
            "a record does not follow the one before it: something was taken out or put in here. It is shown all the same".to_owned()
        }
        What::NewerRecords => {
            "records of a newer version of this program are here; they are kept, and that version can show them".to_owned()
        }
        What::Unfinished { is_end } => daftar_store::unfinished_words(*is_end).to_owned(),
        What::FileMissing => format!("the file “{}” of {names} is missing; {ADVICE}", file(finding)),
        What::FileDamaged => format!("the file “{}” of {names} is damaged; {ADVICE}", file(finding)),
        What::IndexHides(count) => format!(
            "the index does not show {count} of the journal's entries as they are, so lists do not either. `daftar repair` makes it again"
        ),
        What::KeyringsDamaged => {
            "every copy of the keyring is damaged now; the journal does not open again. Make a backup before this program ends".to_owned()
        }
        What::KeyringOlder => {
            "the newest keyring is damaged in both copies; an older one opened the journal, with the passphrase of that time. `daftar repair --from BACKUP` brings the newest one back if the backup has it".to_owned()
        }
        What::KeyringDamaged => {
            "a copy of the keyring is damaged; the journal opens by another one. `daftar repair` makes it again".to_owned()
        }
        What::KeyringMissing => {
            "a copy of the keyring is missing; the journal opens by another one. `daftar repair` makes it again".to_owned()
        }
        What::DraftsDamaged => {
            "what was begun in the app and not kept does not read any more; files that were added to it may be among those left over".to_owned()
        }
        What::FileLeftOver => "a file is left over: no entry that reads names it. It takes room, and does no harm".to_owned(),
        What::OriginalKept => {
            "a damaged file that was repaired is kept here; it may be removed once `daftar check` finds no damage".to_owned()
        }
        What::WriteInterrupted => {
            "writing this file was interrupted; it does no harm, and goes by itself or with `daftar repair`".to_owned()
        }
        What::IndexSilent => "the index gives no answer, so lists cannot be shown. `daftar repair` makes it again".to_owned(),
        What::ForReading => "the journal lies where nothing can be written, and was opened for reading alone".to_owned(),
    }
}

fn cause(why: Cause) -> &'static str {
    match why {
        Cause::FileMissing => "a file of the journal is missing",
        Cause::DiskRefuses => "the disk does not give a file of the journal back",
        Cause::Wiped => "a record was wiped, and nothing says why",
    }
}

fn lost(what: Lost, finding: &Finding, names: &str) -> String {
    match what {
        Lost::Whole => format!("{names} cannot be read, and no other version reads. {ADVICE}"),
        Lost::Newest => {
            let id = finding.entries.first().map(|entry| short(&entry.id)).unwrap_or_default();
            format!(
                "the newest version of {names} cannot be read; an older one can, and may be shown instead: `daftar history {id}`. {ADVICE}"
            )
        }
        Lost::Older => format!("an older version of {names} cannot be read; the newest one can. {ADVICE}"),
        Lost::Beginning => format!(
            "the beginning of a part of the journal is damaged; the records behind it are read all the same. {ADVICE}"
        ),
        Lost::Checkpoint => format!("a signed checkpoint cannot be read. No account is touched by that. {ADVICE}"),
        Lost::Bytes => {
            format!("bytes in the journal are damaged; whether something was lost by that is not known. {ADVICE}")
        }
        Lost::Versions(0) => format!("records that hold no account cannot be read, such as a checkpoint. {ADVICE}"),
        Lost::Versions(1) => format!("one version of an entry cannot be read; which one is not known. {ADVICE}"),
        Lost::Versions(many) => {
            format!("{many} versions of entries cannot be read; which ones is not known. {ADVICE}")
        }
        Lost::Something => format!(
            "something that was written down cannot be read; what it was is not known: an entry may be missing from lists, or be shown in an older version. {ADVICE}"
        ),
    }
}

fn file(finding: &Finding) -> String {
    finding.file.as_ref().map(|file| beginning(&file.name)).unwrap_or_default()
}

fn names(finding: &Finding) -> String {
    let (named, more) = finding.named(NAMED);
    let names: Vec<String> = named.iter().map(super::NamedEntry::words).collect();
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    format!("{}{more}", names.join(", "))
}
