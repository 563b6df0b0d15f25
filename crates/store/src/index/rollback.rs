//! Frames that the index remembers and the ledgers no longer hold.

use daftar_crypto::WriterId;

use crate::{
    Folder,
    error::StoreError,
    ledger::{Cursor, Damage, DamageKind, Ledgers, UnfinishedTail},
};

/// What was there once, and was not come across again.
#[derive(Clone, Default, Debug)]
pub(super) struct Lost {
    /// Told until that very frame is there again: another one with its number does not bring it back.
    standing: Vec<Cursor>,
    /// Found missing just now; among `standing` as well.
    fresh: Vec<Cursor>,
}

impl Lost {
    /// Takes what was known to be lost and still is, and adds the `cursors` whose frames are not there.
    pub(super) fn new(folder: &Folder, known: Vec<Cursor>, cursors: Vec<Cursor>) -> Result<Self, StoreError> {
        let mut standing = Ledgers::missing(folder, known)?;
        let fresh = Ledgers::missing(folder, cursors)?;
        standing.extend(&fresh);
        Ok(Self { standing, fresh })
    }

    /// Tells whether something was found missing just now.
    pub(super) fn is_fresh(&self) -> bool {
        !self.fresh.is_empty()
    }

    /// Returns what to remember: of every writer the frame with the greatest number.
    pub(super) fn records(&self) -> Vec<Cursor> {
        let mut records = self.standing.clone();
        records.sort_unstable_by_key(|lost| (lost.place.writer, std::cmp::Reverse(lost.place.seq)));
        records.dedup_by_key(|lost| lost.place.writer);
        records
    }

    /// Notes that a frame is there; tells whether nothing of its writer is lost any more, though something was.
    pub(super) fn met(&mut self, frame: &Cursor) -> bool {
        let (writer, before) = (frame.place.writer, self.standing.len());
        self.standing.retain(|lost| (lost.place.writer, lost.link) != (writer, frame.link));
        self.standing.len() < before && !self.standing.iter().any(|lost| lost.place.writer == writer)
    }

    /// Returns the damage that an unfinished tail is, if a frame was read from there once.
    pub(super) fn in_tail(&self, tail: &UnfinishedTail) -> Option<Damage> {
        let UnfinishedTail { writer, segment, offset, length, .. } = *tail;
        let damage = |seq| Damage { writer, segment, offset, length, what: DamageKind::BodyDamaged { seq } };
        let mut lost = self.standing.iter().chain(&self.fresh).map(|lost| &lost.place);
        let within = lost.find(|place| place.writer == writer && damage(place.seq).covers(place.segment, place.offset));
        within.map(|place| damage(place.seq))
    }

    /// Returns the writers whose ledgers were rolled back. A frame that is gone where damage is now was not.
    pub(super) fn rolled_back(&self, damage: &[Damage]) -> Vec<WriterId> {
        let damaged = |lost: &&Cursor| {
            let place = &lost.place;
            damage.iter().any(|it| it.writer == place.writer && it.covers(place.segment, place.offset))
        };
        let lost = self.standing.iter().filter(|lost| !damaged(lost));
        let mut writers: Vec<WriterId> = lost.map(|lost| lost.place.writer).collect();
        writers.sort_unstable();
        writers.dedup();
        writers
    }
}
