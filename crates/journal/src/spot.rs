//! A frame and where it stands, as what is derived remembers it.

use daftar_crypto::{Digest, WriterId};
use daftar_store::{Cursor, Place};
use serde::{Deserialize, Serialize};

/// A frame's place and link.
#[derive(Serialize, Deserialize)]
pub(crate) struct Spot {
    writer: [u8; 16],
    seq: u64,
    segment: u32,
    offset: u64,
    link: [u8; 32],
}

impl Spot {
    pub(crate) fn new(place: &Place, link: Digest) -> Self {
        let Place { writer, seq, segment, offset } = *place;
        Self { writer: writer.0, seq, segment, offset, link: link.0 }
    }

    pub(crate) fn of(cursor: &Cursor) -> Self {
        Self::new(&cursor.place, cursor.link)
    }

    pub(crate) fn cursor(&self) -> Cursor {
        let Self { seq, segment, offset, .. } = *self;
        Cursor { place: Place { writer: WriterId(self.writer), seq, segment, offset }, link: Digest(self.link) }
    }
}
