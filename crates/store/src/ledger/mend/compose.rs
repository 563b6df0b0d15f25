//! A segment put together anew: whole frames as they lie, and those that come back.

use std::collections::BTreeMap;

use super::{
    Donor, Judge,
    local::{Local, Stretch, What},
    offered::Offer,
};
use crate::{
    Folder,
    error::StoreError,
    ledger::{segment::LONGEST, wipe::tombstone},
};

/// A frame that comes back, with its bytes.
struct Back {
    seq: u64,
    bytes: Vec<u8>,
}

/// Returns the segment's new bytes; `None` if nothing can be put into it.
///
/// Damaged bytes go where frames took their place; elsewhere they stay. Where the whole would be too long, they go: the original has them.
pub(super) fn compose(
    folder: &Folder,
    local: &Local,
    segment: u32,
    chosen: &BTreeMap<u64, Offer>,
    offers: &[Offer],
    donors: &[&dyn Donor],
    judge: &Judge<'_>,
) -> Result<Option<Vec<u8>>, StoreError> {
    let back = |offer: &Offer| {
        let bytes = offer.bytes(donors, local.writer)?;
        let forgotten = (judge.is_forgotten)(local.writer, offer.head.seq, offer.head.link(), offer.head.kind);
        let bytes = if forgotten { tombstone(&offer.head) } else { bytes };
        Some(Back { seq: offer.head.seq, bytes })
    };
    let frames: Vec<Back> = offers.iter().filter_map(back).collect();
    if frames.is_empty() {
        return Ok(None);
    }
    let stretches = local.stretches.get(&segment).map(Vec::as_slice).unwrap_or_default();
    let there = match stretches.is_empty() {
        true => Vec::new(),
        false => folder.disk().read(&folder.segment(local.writer, segment), 0, LONGEST)?,
    };
    let (before, after) = local.frames_around(segment);
    let old = Old { stretches, there: &there, before, after, chosen };
    let whole = old.with(&frames, true);
    let whole = if whole.len() > LONGEST { old.with(&frames, false) } else { whole };
    Ok((whole.len() <= LONGEST).then_some(whole))
}

/// A segment as it lies.
struct Old<'a> {
    stretches: &'a [Stretch],
    there: &'a [u8],
    /// The last whole frame in the segments before.
    before: Option<u64>,
    /// The first whole frame in the segments after.
    after: Option<u64>,
    /// All frames that come back, in whatever segment.
    chosen: &'a BTreeMap<u64, Offer>,
}

impl Old<'_> {
    fn with(&self, frames: &[Back], keep_damaged: bool) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut left = frames.iter().peekable();
        let mut before = self.before;
        for (n, stretch) in self.stretches.iter().enumerate() {
            let own = &self.there[stretch.from.min(self.there.len())..stretch.to.min(self.there.len())];
            if let What::Whole(head) = stretch.what {
                put(&mut bytes, &mut left, Some(head.seq));
                bytes.extend(own);
                before = Some(head.seq);
                continue;
            }
            let here = self.stretches[n..].iter().find_map(|later| match later.what {
                What::Whole(head) => Some(head.seq),
                _ => None,
            });
            let start = bytes.len();
            put(&mut bytes, &mut left, here);
            let kept = match stretch.what {
                What::Newer => own,
                What::Damaged(_) if !keep_damaged || self.closes(before, here.or(self.after)) => &[],
                What::Unfinished if bytes.len() > start => &[],
                _ => behind(own, &bytes[start..]),
            };
            bytes.extend(kept);
        }
        put(&mut bytes, &mut left, None);
        bytes
    }

    /// Tells whether every frame between two comes back, so that nothing else can have stood there.
    fn closes(&self, before: Option<u64>, after: Option<u64>) -> bool {
        let Some(after) = after else { return false };
        let first = before.map_or(0, |before| before.saturating_add(1));
        first < after && self.chosen.range(first..after).count() as u64 == after - first
    }
}

/// Returns what of damaged bytes lies behind the frames that came back in their place; all of them if those stood elsewhere.
fn behind<'a>(own: &'a [u8], back: &[u8]) -> &'a [u8] {
    let alike = own.iter().zip(back).filter(|(one, other)| one == other).count();
    let is_place = !back.is_empty() && own.len() >= back.len() && (own.len() == back.len() || alike > back.len() / 2);
    if is_place { &own[back.len()..] } else { own }
}

/// Puts the frames with numbers below `until`.
fn put<'a>(bytes: &mut Vec<u8>, left: &mut std::iter::Peekable<impl Iterator<Item = &'a Back>>, until: Option<u64>) {
    while let Some(back) = left.next_if(|back| until.is_none_or(|until| back.seq < until)) {
        bytes.extend(&back.bytes);
    }
}
