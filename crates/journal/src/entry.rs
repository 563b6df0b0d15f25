//! Entries: what a journal holds, and how it stands in fields (format.md § Paths).

mod contact;
mod device;
mod guardians;
mod handover;
mod incident;
mod people;
mod settings;

use daftar_crypto::{EntryId, RevisionId, WriterId};
use serde::Serialize;

use crate::fields::Fields;

pub use contact::{AgreedWords, Channel, Contact, KnownRecipient};
pub use device::Device;
pub use guardians::{Guardian, Guardians, Sealing};
pub use handover::{Handover, HandoverTo, Included, Way};
pub use incident::{Attachment, ImportedFrom, Incident, Translation, paragraphs};
pub use people::{Named, Source};
pub use settings::{Restorable, Settings};

/// What every kind of entry can do: stand in fields and come back.
pub trait Content: Sized {
    /// The value of the field `kind`.
    const KIND: &'static str;

    /// Reads the content; what is missing is empty, what is unknown is left alone.
    fn from_fields(fields: &Fields) -> Self;

    /// Writes the content's own fields.
    fn to_fields(&self) -> Fields;

    /// Tells whether the entry is closed: absent from lists and searches, leaving only when named singly.
    fn is_closed(&self) -> bool;

    /// Returns its files; none of a kind that has no files.
    fn files(&mut self) -> Option<&mut Vec<Attachment>> {
        None
    }
}

/// One entry as it stands in its newest revision.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Entry<C> {
    /// The entry's id.
    #[serde(serialize_with = "as_text")]
    pub id: EntryId,
    /// The kind: `incident`, `contact`.
    pub kind: &'static str,
    /// What it says.
    #[serde(flatten)]
    pub content: C,
    /// When the entry was made: time with offset and zone.
    pub created: String,
    /// When this revision was made: time with offset and zone.
    pub edited: String,
    /// This revision's id.
    #[serde(serialize_with = "as_text")]
    pub revision: RevisionId,
    /// Whether other revisions stand beside this one that nobody has joined yet.
    #[serde(skip)]
    pub has_other_heads: bool,
    /// Who wrote this revision.
    #[serde(skip)]
    pub writer: WriterId,
}

fn as_text<S: serde::Serializer>(value: &impl ToString, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&value.to_string())
}
