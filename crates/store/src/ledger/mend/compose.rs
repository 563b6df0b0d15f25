//! A segment put together anew: whole frames as they lie, and those that come back.

use super::{
    Donor, Judge,
    local::{Local, Stretch, What},
    offered::Offer,
};
use crate::{
    Folder,
    error::StoreError,
    frame::{FrameHead, HEAD_LEN},
    ledger::segment::LONGEST,
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
    let whole = put_together(stretches, &there, &frames, true);
    let whole = if whole.len() > LONGEST { put_together(stretches, &there, &frames, false) } else { whole };
    Ok((whole.len() <= LONGEST).then_some(whole))
}

/// Returns a frame that comes back wiped.
fn tombstone(head: &FrameHead) -> Vec<u8> {
    const FORGOTTEN: u8 = 2;
    let head = FrameHead { state: FORGOTTEN, ..*head };
    let mut bytes = head.encode().to_vec();
    bytes.resize(HEAD_LEN + head.body_len(), 0);
    bytes
}

fn put_together(stretches: &[Stretch], there: &[u8], frames: &[Back], keep_damaged: bool) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut left = frames.iter().peekable();
    let mut before: Option<u64> = None;
    for (n, stretch) in stretches.iter().enumerate() {
        let own = &there[stretch.from.min(there.len())..stretch.to.min(there.len())];
        if let What::Whole(head) = stretch.what {
            put(&mut bytes, &mut left, Some(head.seq));
            bytes.extend(own);
            before = Some(head.seq);
            continue;
        }
        let after = stretches[n..].iter().find_map(|later| match later.what {
            What::Whole(head) => Some(head.seq),
            _ => None,
        });
        let (count, length) = put(&mut bytes, &mut left, after);
        let closes = before.zip(after).is_some_and(|(before, after)| before + count + 1 == after);
        let replaced = match stretch.what {
            What::Damaged(_) => count > 0 && (closes || length == own.len()) || !keep_damaged,
            What::Unfinished => count > 0,
            _ => false,
        };
        if !replaced {
            bytes.extend(own);
        }
    }
    put(&mut bytes, &mut left, None);
    bytes
}

/// Puts the frames with numbers below `until`; returns how many, and their bytes.
fn put<'a>(
    bytes: &mut Vec<u8>,
    left: &mut std::iter::Peekable<impl Iterator<Item = &'a Back>>,
    until: Option<u64>,
) -> (u64, usize) {
    let (mut count, mut length) = (0, 0);
    while let Some(back) = left.next_if(|back| until.is_none_or(|until| back.seq < until)) {
        bytes.extend(&back.bytes);
        count += 1;
        length += back.bytes.len();
    }
    (count, length)
}
