//! Records without a journal: what a frame's body tells by itself.

use daftar_crypto::{Epoch, Identity, OpenHeader, RevisionId, Sealed, WriterId, open};
use daftar_store::FrameKind;
use serde_json::{Map, Value, json};

use crate::{
    entry::{Attachment, Contact, Content, Entry, Handover, Incident},
    fields::Fields,
    format1::{self, Revisions},
    record::ReadRecordError,
};

/// What a body held.
#[derive(Debug)]
pub enum SalvagedBody {
    /// Revisions, as far as they read.
    Revisions {
        /// Those that read.
        revisions: Vec<SalvagedRevision>,
        /// How many do not.
        unread: usize,
    },
    /// Something that is no account: a certificate, a checkpoint and the like.
    Other,
}

/// One revision.
#[derive(Debug, Clone)]
pub struct SalvagedRevision {
    /// Its id, computed from what was read.
    pub id: RevisionId,
    /// Its entry, whose ledger it was in, and what it follows.
    pub open: OpenHeader,
    fields: Fields,
}

/// Opens a body that was found somewhere: it tells itself of which ledger and frame it was.
pub fn open_body(body: Vec<u8>, epochs: &[Identity<Epoch>]) -> Result<SalvagedBody, ReadRecordError> {
    let sealed = Sealed::parse(body).map_err(|_| ReadRecordError::Damaged)?;
    let content = open(&sealed, epochs)?;
    let (kind, writer, seq) = format1::bound_to(&content).ok_or(ReadRecordError::Damaged)?;
    let kind = FrameKind(kind);
    if kind != FrameKind::REVISIONS && kind != FrameKind::CARRIED {
        return Ok(SalvagedBody::Other);
    }
    let stored: Revisions = format1::decode_for(kind.0, writer, seq, &content)?;
    let read = |(place, revision): (u32, &format1::Revision)| {
        let revision = SalvagedRevision::read(revision)?;
        revision.belongs(kind, writer, seq, place).then_some(revision)
    };
    let revisions: Vec<_> = (0..).zip(&stored.revisions).filter_map(read).collect();
    let unread = stored.revisions.len() - revisions.len();
    Ok(SalvagedBody::Revisions { revisions, unread })
}

impl SalvagedRevision {
    fn read(stored: &format1::Revision) -> Option<Self> {
        let fields = Fields::from_stored(&stored.fields).ok()?;
        let seed = daftar_crypto::Seed::new(stored.seed);
        let id = daftar_crypto::commitment::revision_id(&stored.open, &fields.digests(&seed));
        Some(Self { id, open: OpenHeader::parse(&stored.open).ok()?, fields })
    }

    fn belongs(&self, kind: FrameKind, writer: WriterId, seq: u64, place: u32) -> bool {
        kind != FrameKind::REVISIONS || (self.open.writer, self.open.seq, self.open.place) == (writer, seq, place)
    }

    /// Returns `incident`, `contact`, …
    pub fn kind(&self) -> String {
        self.fields.text("kind")
    }

    /// Returns when it was made, as it was recorded.
    pub fn edited(&self) -> String {
        self.fields.text("edited")
    }

    /// Returns the evidence files that it names.
    pub fn attachments(&self) -> Vec<Attachment> {
        Incident::from_fields(&self.fields).attachments
    }

    /// Reads it as an incident.
    pub fn incident(&self) -> Incident {
        Incident::from_fields(&self.fields)
    }

    /// Returns it as the commands show it, with what it follows and who wrote it; of a kind that is not known, its fields.
    pub fn to_json(&self) -> Value {
        let mut value = match self.kind().as_str() {
            Incident::KIND => self.shown::<Incident>(),
            Contact::KIND => self.shown::<Contact>(),
            Handover::KIND => self.shown::<Handover>(),
            _ => json!({ "id": self.open.entry.to_string(), "revision": self.id.to_string(), "fields": self.raw() }),
        };
        value["parents"] = self.open.parents.iter().map(ToString::to_string).collect();
        value["author"] = json!(self.fields.text("author"));
        value
    }

    fn shown<C: Content + serde::Serialize>(&self) -> Value {
        let entry = Entry {
            id: self.open.entry,
            kind: C::KIND,
            content: C::from_fields(&self.fields),
            created: self.fields.text("created"),
            edited: self.edited(),
            revision: self.id,
            has_other_heads: false,
            writer: self.open.writer,
        };
        serde_json::to_value(entry).expect("an entry is plain JSON")
    }

    fn raw(&self) -> Map<String, Value> {
        let value = |text: &str| serde_json::from_str(text).unwrap_or(Value::Null);
        self.fields.iter().map(|(path, text)| (path.to_owned(), value(text))).collect()
    }
}
