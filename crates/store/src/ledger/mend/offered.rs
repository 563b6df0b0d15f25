//! Frames that could be put back, and which of them the chain proves.

use std::collections::BTreeMap;

use daftar_crypto::{Digest, WriterId};

use super::{
    Donor, bit,
    local::{Local, What},
};
use crate::{
    Folder,
    error::StoreError,
    frame::{FrameHead, HEAD_LEN},
    ledger::segment::{LONGEST, Piece, Segment},
};

/// A whole frame that is not in the ledger.
#[derive(Clone, Debug)]
pub(super) struct Offer {
    pub(super) head: FrameHead,
    pub(super) from: From,
}

/// Where an offered frame's bytes are.
#[derive(Clone, Debug)]
pub(super) enum From {
    /// In a copy.
    Copy { donor: usize, segment: u32, offset: usize },
    /// Here: a damaged frame of this ledger with one bit turned back.
    Turned { segment: u32, bytes: Vec<u8> },
}

/// All frames that are offered, by number.
pub(super) struct Offered(BTreeMap<u64, Vec<Offer>>);

impl Offer {
    pub(super) fn segment(&self) -> u32 {
        match self.from {
            From::Copy { segment, .. } | From::Turned { segment, .. } => segment,
        }
    }

    pub(super) fn is_from_copy(&self) -> bool {
        matches!(self.from, From::Copy { .. })
    }

    /// Returns the bytes of the whole frame.
    pub(super) fn bytes(&self, donors: &[&dyn Donor], writer: WriterId) -> Option<Vec<u8>> {
        match &self.from {
            From::Turned { bytes, .. } => Some(bytes.clone()),
            From::Copy { donor, segment, offset } => {
                let whole = donors[*donor].read(writer, *segment, offset + self.head.frame_len())?;
                let frame = whole.get(*offset..offset + self.head.frame_len())?;
                // The copy may give other bytes than it gave before.
                self.head.body(&frame[HEAD_LEN..])?;
                (FrameHead::parse(frame) == Ok(self.head)).then(|| frame.to_vec())
            }
        }
    }
}

impl Offered {
    /// Collects the whole frames of copies of a ledger.
    pub(super) fn of_copies(donors: &[&dyn Donor], writer: WriterId) -> Self {
        let mut offered = Self(BTreeMap::new());
        for (donor, copy) in donors.iter().enumerate() {
            for segment in copy.segments(writer) {
                let Some(bytes) = copy.read(writer, segment, LONGEST) else { continue };
                for piece in Segment::of(segment, bytes) {
                    let Piece::Frame(found) = piece else { continue };
                    let offset = usize::try_from(found.offset).expect("a segment fits the memory");
                    offered.add(Offer { head: found.head, from: From::Copy { donor, segment, offset } });
                }
            }
        }
        offered
    }

    /// Adds a frame unless the same is offered already.
    fn add(&mut self, offer: Offer) {
        let there = self.0.entry(offer.head.seq).or_default();
        if there.iter().all(|other| other.head.link() != offer.head.link()) {
            there.push(offer);
        }
    }

    /// Adds the damaged frames of the ledger itself that one turned bit makes whole.
    pub(super) fn turn_bits(&mut self, folder: &Folder, local: &Local) -> Result<(), StoreError> {
        for (segment, stretches) in &local.stretches {
            let damaged = stretches.iter().filter(|stretch| matches!(stretch.what, What::Damaged(_)));
            for stretch in damaged {
                let length = stretch.to - stretch.from;
                let path = folder.segment(local.writer, *segment);
                let bytes = folder.disk().read(&path, stretch.from as u64, length)?;
                if let Some((head, bytes)) = bit::turned(bytes) {
                    self.add(Offer { head, from: From::Turned { segment: *segment, bytes } });
                }
            }
        }
        Ok(())
    }

    /// Chooses what is not there and is proven: a frame that a whole one follows by its link, or that follows one.
    pub(super) fn proven(&self, local: &Local) -> BTreeMap<u64, Offer> {
        let mut chosen = BTreeMap::new();
        self.followed(local, &mut chosen);
        self.following(local, &mut chosen);
        chosen
    }

    fn missing<'a>(&'a self, local: &'a Local) -> impl DoubleEndedIterator<Item = (u64, &'a Vec<Offer>)> {
        self.0.iter().map(|(seq, offers)| (*seq, offers)).filter(|(seq, _)| !local.frames.contains_key(seq))
    }

    /// From the end: the frame after it names it.
    fn followed(&self, local: &Local, chosen: &mut BTreeMap<u64, Offer>) {
        for (seq, offers) in self.missing(local).rev() {
            let named = prevs_after(seq, local, chosen);
            if let Some(offer) = offers.iter().find(|offer| named.contains(&offer.head.link())) {
                chosen.insert(seq, offer.clone());
            }
        }
    }

    /// From the beginning: it names the frame before it, and nothing after it contradicts.
    fn following(&self, local: &Local, chosen: &mut BTreeMap<u64, Offer>) {
        let mut run: Vec<u64> = Vec::new();
        for (seq, offers) in self.missing(local) {
            if chosen.contains_key(&seq) {
                continue;
            }
            let links = match seq.checked_sub(1).and_then(|before| chosen.get(&before)) {
                Some(before) => vec![before.head.link()],
                None => local.links_before(seq),
            };
            let Some(offer) = offers.iter().find(|offer| links.contains(&offer.head.prev)) else { continue };
            if run.last().is_some_and(|last| last + 1 != seq) {
                run.clear();
            }
            run.push(seq);
            chosen.insert(seq, offer.clone());
            let named = prevs_after(seq, local, chosen);
            if !named.is_empty() && !named.contains(&offer.head.link()) {
                run.drain(..).for_each(|seq| drop(chosen.remove(&seq)));
            }
        }
    }

    /// Counts what is whole in the copies, and neither here nor chosen.
    pub(super) fn not_taken(&self, local: &Local, chosen: &BTreeMap<u64, Offer>) -> u64 {
        let is_new = |offer: &&Offer| {
            let (seq, link) = (offer.head.seq, offer.head.link());
            !local.has(seq, &link) && chosen.get(&seq).is_none_or(|taken| taken.head.link() != link)
        };
        self.0.values().flatten().filter(is_new).count() as u64
    }
}

/// Returns what the frames after a number name as the one before them.
fn prevs_after(seq: u64, local: &Local, chosen: &BTreeMap<u64, Offer>) -> Vec<Digest> {
    let next = seq.saturating_add(1);
    let here = local.frames.get(&next).into_iter().flatten().map(|it| it.prev);
    here.chain(chosen.get(&next).map(|offer| offer.head.prev)).collect()
}
