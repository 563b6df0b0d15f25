//! What an import tells.

use std::fmt;

use daftar_crypto::EntryId;
use daftar_journal::{DraftError, when};
use serde::{Serialize, Serializer};

use crate::sheet::{Refusal, RefusedRow};

/// What became of a sheet. If it was not interrupted, `rows` are `added`, `known` and `refused` together.
#[derive(Debug, Default, Serialize)]
pub struct ImportReport {
    /// Rows read that are not empty, without the header.
    pub rows: u64,
    /// The new incidents, in the order of their rows.
    #[serde(serialize_with = "as_texts")]
    pub added: Vec<EntryId>,
    /// Rows that an earlier import brought already.
    pub known: u64,
    /// Rows that became no incident.
    pub refused: Vec<Refused>,
    /// Rows in which nothing is written.
    pub empty_rows: u64,
    /// What to look at in the new incidents.
    pub remarks: Vec<RowRemark>,
    /// Headers of the columns that went into the notes.
    pub unmapped_columns: Vec<String>,
    /// Whether the person stopped it; the same sheet imported again goes on from there.
    pub interrupted: bool,
}

/// A row that became no incident, and why; it prints as "line 7: …", without what the row says.
#[derive(Debug, Serialize)]
pub struct Refused {
    /// The line of the file on which the row begins, from 1.
    pub line: u64,
    /// The last line of the file that is refused with it.
    pub through: u64,
    /// Why.
    #[serde(serialize_with = "as_text")]
    pub reason: WhyRefused,
}

/// Why a row became no incident.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum WhyRefused {
    /// It cannot be read.
    #[error(transparent)]
    Unreadable(#[from] Refusal),
    /// It exceeds what an entry may hold.
    #[error(transparent)]
    TooLarge(#[from] DraftError),
}

/// Something to look at in a new incident; it prints as "line 7: …".
#[derive(Debug, Serialize)]
pub struct RowRemark {
    /// The line of the file on which the row begins, from 1.
    pub line: u64,
    /// The incident that was made of it.
    #[serde(serialize_with = "as_text")]
    pub entry: EntryId,
    /// What to look at.
    #[serde(serialize_with = "as_text")]
    pub remark: Remark,
}

/// What a person should be told about a row that became an incident.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remark {
    /// About its date.
    When(when::Remark),
    /// It has cells beyond the last column.
    MoreCells,
    /// It has fewer cells than there are columns.
    FewerCells,
    /// It has a type that is not among the known ones.
    OwnType,
    /// It names files.
    FilesNamed,
}

impl Refused {
    pub(super) fn too_large(line: u64, reason: DraftError) -> Self {
        Self { line, through: line, reason: reason.into() }
    }
}

impl From<RefusedRow> for Refused {
    fn from(row: RefusedRow) -> Self {
        Self { line: row.line, through: row.through, reason: row.reason.into() }
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line == self.through {
            true => write!(f, "line {}: {}", self.line, self.reason),
            false => write!(f, "lines {} to {}: {}", self.line, self.through, self.reason),
        }
    }
}

impl fmt::Display for RowRemark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.remark)
    }
}

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::When(remark) => remark.fmt(f),
            Self::MoreCells => f.write_str("There are more cells than columns. Those beyond the last column are in the notes."),
            Self::FewerCells => f.write_str("There are fewer cells than columns. What is there is kept."),
            Self::OwnType => f.write_str("The type is not among the known ones. It is kept as written."),
            Self::FilesNamed => {
                f.write_str("Files named in the sheet are not attached: attach them with `daftar attach`. Their names are in the notes.")
            }
        }
    }
}

fn as_text<S: Serializer>(value: &impl ToString, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&value.to_string())
}

fn as_texts<S: Serializer>(values: &[impl ToString], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(values.iter().map(ToString::to_string))
}
