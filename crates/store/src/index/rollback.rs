//! Frames that the index remembers and the ledgers no longer hold.

use daftar_crypto::WriterId;

use crate::{
    Folder,
    error::StoreError,
    frame::Body,
    ledger::{Cursor, Damage, DamageKind, Ledgers, ReadFrameError, UnfinishedTail},
};

/// What was there once, and was not come across again.
#[derive(Clone, Default, Debug)]
pub(super) struct Lost {
    /// Told until the ledger again holds a frame with that number.
    standing: Vec<Cursor>,
    /// Found missing just now; among `standing` as well.
    fresh: Vec<Cursor>,
    /// Those of `fresh` whose number another frame has now: told this once.
    replaced: Vec<Cursor>,
}

impl Lost {
    /// Adds to what was known to be lost the `cursors` whose frames are not there.
    pub(super) fn new(folder: &Folder, mut standing: Vec<Cursor>, cursors: Vec<Cursor>) -> Result<Self, StoreError> {
        let mut fresh = Vec::new();
        for cursor in cursors {
            if !is_there(folder, &cursor)? {
                fresh.push(cursor);
            }
        }
        standing.extend(&fresh);
        Ok(Self { standing, fresh, replaced: Vec::new() })
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
        self.replaced.retain(|lost| lost.link != frame.link);
        let fresh = &self.fresh;
        for lost in self.standing.extract_if(.., |lost| reaches(frame, lost)) {
            if lost.link != frame.link && fresh.contains(&lost) {
                self.replaced.push(lost);
            }
        }
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
        let lost = self.standing.iter().chain(&self.replaced).filter(|lost| !damaged(lost));
        let mut writers: Vec<WriterId> = lost.map(|lost| lost.place.writer).collect();
        writers.sort_unstable();
        writers.dedup();
        writers
    }
}

fn reaches(frame: &Cursor, lost: &Cursor) -> bool {
    lost.place.writer == frame.place.writer && lost.place.seq <= frame.place.seq
}

fn says_wiped(folder: &Folder, cursor: &Cursor) -> bool {
    Ledgers::head_at(folder, &cursor.place).is_ok_and(|head| head.is_wiped())
}

/// Tells whether a frame is still there, and whole: one whose body was cut off, or is nothing but zeros, looks like an interrupted write.
fn is_there(folder: &Folder, cursor: &Cursor) -> Result<bool, StoreError> {
    if !folder.ledger(cursor.place.writer).is_dir() {
        return Ok(false);
    }
    match Ledgers::read_at(folder, &cursor.place) {
        Ok(frame) => {
            let is_whole = matches!(frame.body, Body::Live(_)) || says_wiped(folder, cursor);
            Ok(is_whole && frame.link == cursor.link)
        }
        Err(ReadFrameError::Io(error)) => Err(error),
        Err(_) => Ok(false),
    }
}
