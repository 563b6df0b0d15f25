//! Putting lost frames back into a ledger, from copies of it and by undoing single flipped bits (format.md § Repair).
//!
//! A frame is taken only where chain and digests prove that it stood there. Nothing that reads is lost: whole frames stay, and the damaged
//! segment is kept under another name.

mod bit;
mod compose;
mod local;
mod offered;
mod replace;

use std::{collections::BTreeMap, path::PathBuf};

use daftar_crypto::{Digest, WriterId};

use super::{DamageKind, Ledgers, Scanned};
use crate::{
    Folder,
    error::StoreError,
    frame::{Body, Frame, FrameKind},
};

use local::Local;
use offered::Offered;

/// A copy of ledgers, from which lost frames may be taken. It may be damaged, older or newer.
pub trait Donor {
    /// Returns the numbers of a ledger's segments in order; none if it has no such ledger.
    fn segments(&self, writer: WriterId) -> Vec<u32>;

    /// Returns at most `limit` bytes of a segment from its start; `None` if they cannot be had.
    fn read(&self, writer: WriterId, segment: u32, limit: usize) -> Option<Vec<u8>>;
}

/// What only somebody with the keys can tell of a frame.
pub struct Judge<'a> {
    /// Tells whether a frame opens, and was sealed for another place than the one where it stands.
    pub is_foreign: &'a dyn Fn(&Frame) -> bool,
    /// Tells whether a forget statement names a frame: it comes back as a tombstone.
    pub is_forgotten: &'a dyn Fn(WriterId, u64, Digest, FrameKind) -> bool,
    /// Tells whether anything was forgotten: what is no whole frame may hold it, and is wiped in the damaged original that is kept.
    pub wipes: bool,
}

/// What was put back into a ledger.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Mended {
    /// Frames taken from a copy.
    pub taken: u64,
    /// Frames made whole by turning one flipped bit back.
    pub turned: u64,
    /// Segments that were written, each with the name under which its damaged original is kept, if there was one.
    pub segments: Vec<(PathBuf, Option<PathBuf>)>,
    /// Whole frames of the copies that this ledger does not hold and that do not follow from it: it was forked, or continued after a rollback.
    pub not_taken: u64,
}

impl Ledgers {
    /// Puts back what is lost of a ledger and what a copy proves; does nothing where nothing is lost. The lock must be held.
    pub fn mend(
        folder: &Folder,
        writer: WriterId,
        donors: &[&dyn Donor],
        judge: &Judge<'_>,
    ) -> Result<Mended, StoreError> {
        let wound = Wound::of(folder, writer, judge)?;
        let copies = donors.iter().any(|donor| !donor.segments(writer).is_empty());
        if !wound.is_damaged && !copies {
            return Ok(Mended::default());
        }
        let local = Local::read(folder, writer, judge, wound.has_misfits)?;
        let mut offered = Offered::of_copies(donors, writer);
        offered.turn_bits(folder, &local)?;
        let chosen = offered.proven(&local);
        let mut mended = Mended { not_taken: offered.not_taken(&local, &chosen), ..Mended::default() };
        for (segment, frames) in placed(&local, &chosen) {
            let from_copies = frames.iter().filter(|frame| frame.is_from_copy()).count() as u64;
            let Some(bytes) = compose::compose(folder, &local, segment, &chosen, &frames, donors, judge)? else {
                continue;
            };
            let kept = replace::replace(folder, writer, segment, &bytes, judge)?;
            mended.segments.push((folder.segment(writer, segment), kept));
            mended.taken += from_copies;
            mended.turned += frames.len() as u64 - from_copies;
        }
        Ok(mended)
    }
}

/// What a scan says of a ledger, before anything is compared.
struct Wound {
    is_damaged: bool,
    has_misfits: bool,
}

impl Wound {
    fn of(folder: &Folder, writer: WriterId, judge: &Judge<'_>) -> Result<Self, StoreError> {
        let mut wound = Self { is_damaged: false, has_misfits: false };
        for scanned in Ledgers::scan(folder, writer, None)? {
            match scanned? {
                Scanned::Damage(damage) => {
                    wound.is_damaged |= !damage.is_newer();
                    wound.has_misfits |=
                        matches!(damage.what, DamageKind::LinkMismatch { .. } | DamageKind::Gap { .. });
                }
                Scanned::Frame(frame) if matches!(frame.body, Body::Zeroed) => {
                    wound.is_damaged |= !(judge.is_forgotten)(writer, frame.place.seq, frame.link, frame.kind);
                }
                _ => {}
            }
        }
        Ok(wound)
    }
}

/// Says into which segment each chosen frame goes: the one where it stands in the copy, between its neighbours here.
fn placed(local: &Local, chosen: &BTreeMap<u64, offered::Offer>) -> BTreeMap<u32, Vec<offered::Offer>> {
    let mut placed: BTreeMap<u32, Vec<offered::Offer>> = BTreeMap::new();
    for (seq, offer) in chosen {
        let (low, high) = local.segments_around(*seq);
        placed.entry(offer.segment().max(low).min(high)).or_default().push(offer.clone());
    }
    placed
}

#[cfg(test)]
mod tests;
