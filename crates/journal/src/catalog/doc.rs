//! What the catalog keeps of one entry.

use daftar_crypto::{RevisionId, WriterId};
use jiff::{Timestamp, Zoned};
use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::{
    columns::{Kind, Row},
    segment::Damaged,
    words,
};
use crate::{
    display::cut,
    entry::{Content, Incident},
    fields::Fields,
    format1::{self, Field},
    record::Revision,
};

/// A heading is cut to this many characters.
const HEADING: usize = 160;

/// An entry as one of its revisions shows it, made ready on the thread that opened the frame.
#[derive(Debug)]
pub(crate) struct Doc {
    pub(super) row: Row,
    pub(super) revision: RevisionId,
    /// When the revision was made.
    pub(super) edited: Timestamp,
    pub(super) line: Zeroizing<Vec<u8>>,
    pub(super) text: Zeroizing<Vec<u8>>,
    /// The words that a search looks at, as [`words::folded`] gives them.
    pub(super) words: Zeroizing<String>,
    /// The row of a sheet that it came from, as it stands in a segment.
    pub(super) import: Option<[u8; 36]>,
}

/// What a list shows of an incident, besides its row.
#[derive(Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
pub(crate) struct StoredLine {
    pub(crate) heading: String,
    pub(crate) place: String,
    pub(crate) as_told: String,
    pub(crate) types: Vec<String>,
}

/// A revision with all its fields, as it is written.
#[derive(Serialize)]
struct TextOf<'a> {
    revision: [u8; 32],
    writer: [u8; 16],
    fields: &'a Fields,
}

/// The same as it is read.
#[derive(Deserialize, Zeroize, ZeroizeOnDrop)]
struct StoredText {
    revision: [u8; 32],
    writer: [u8; 16],
    fields: Vec<Field>,
}

/// A revision as it comes back from a text.
pub(crate) struct KeptText {
    pub(crate) revision: RevisionId,
    pub(crate) writer: WriterId,
    pub(crate) fields: Fields,
}

impl Doc {
    pub(crate) fn new(revision: &Revision) -> Self {
        let fields = &revision.fields;
        let incident = (fields.text("kind") == Incident::KIND).then(|| Incident::from_fields(fields));
        let (created, edited) = (fields.text("created"), fields.text("edited"));
        let edited_at = instant(&edited);
        let created_at = if created == edited { edited_at } else { instant(&created) };
        let row = Row {
            entry: revision.open.entry,
            kind: Kind::of(&fields.text("kind")),
            closed: fields.get("closed").unwrap_or_default(),
            other_heads: false,
            earliest: incident.as_ref().and_then(|incident| incident.when.earliest).into(),
            latest: incident.as_ref().and_then(|incident| incident.when.latest).into(),
            created: created_at.as_second(),
            files: incident.as_ref().map_or(0, |it| u16::try_from(it.attachments.len()).unwrap_or(u16::MAX)),
        };
        let text = TextOf { revision: revision.id.0.0, writer: revision.open.writer.0, fields };
        let import = incident.as_ref().and_then(|incident| incident.import).map(|from| {
            let mut bytes = [0; 36];
            bytes[..32].copy_from_slice(&from.row.0);
            bytes[32..].copy_from_slice(&from.occurrence.to_le_bytes());
            bytes
        });
        Self {
            row,
            revision: revision.id,
            edited: edited_at,
            line: incident.as_ref().map(line).unwrap_or_default(),
            text: format1::encode(&text),
            words: incident.map(|incident| words::folded(incident.texts())).unwrap_or_default(),
            import,
        }
    }

    /// Tells roughly how much memory it takes.
    pub(super) fn bytes(&self) -> usize {
        self.line.len() + self.text.len() + size_of::<Self>()
    }
}

fn line(incident: &Incident) -> Zeroizing<Vec<u8>> {
    format1::encode(&StoredLine {
        heading: cut(incident.heading(), HEADING),
        place: incident.place.clone(),
        as_told: incident.when.as_told.clone(),
        types: incident.types.clone(),
    })
}

pub(super) fn read_line(bytes: &[u8]) -> Result<StoredLine, Damaged> {
    if bytes.is_empty() { Err(Damaged) } else { format1::decode(bytes).map_err(|_| Damaged) }
}

pub(super) fn read_text(bytes: &[u8]) -> Result<KeptText, Damaged> {
    let mut stored: StoredText = format1::decode(bytes).map_err(|_| Damaged)?;
    Ok(KeptText {
        revision: RevisionId(daftar_crypto::Digest(stored.revision)),
        writer: WriterId(stored.writer),
        fields: Fields::take_stored(&mut stored.fields).map_err(|_| Damaged)?,
    })
}

/// Returns when a recorded time was, wherever its clock stood; one that does not read is the earliest.
pub(crate) fn instant(time: &str) -> Timestamp {
    time.parse::<Zoned>().map_or(Timestamp::MIN, |time| time.timestamp())
}
