//! What left is written into the journal: who got which revision of what.

use daftar_crypto::Digest;
use daftar_journal::{
    Author, Journal, Unlocked, WriteError,
    entry::{Handover, HandoverTo, Included, Way},
};
use jiff::Zoned;

use super::{contents::Contents, pack::Cover};

/// Revisions in one log entry; a frame has room for no more than about twice as many.
const REVISIONS: usize = 4_000;

/// How and to whom something left.
pub(crate) struct Departure {
    pub(crate) way: Way,
    pub(crate) to: Vec<HandoverTo>,
    pub(crate) sha256: Option<Digest>,
}

/// Writes the log; a long one is cut into several entries.
pub(crate) fn write(
    journal: &mut Journal<Unlocked>,
    contents: &Contents,
    cover: &Cover,
    departure: &Departure,
    now: &Zoned,
) -> Result<(), WriteError> {
    let handover = |included: &[Included]| Handover {
        bundle: cover.bundle,
        way: departure.way,
        to: departure.to.clone(),
        included: included.to_vec(),
        history: contents.history.is_some(),
        sha256: departure.sha256,
    };
    let entries: Vec<Handover> = contents.revisions().chunks(REVISIONS).map(handover).collect();
    entries.iter().try_for_each(|entry| journal.add(entry, Author::Keeper, now).map(drop))
}
