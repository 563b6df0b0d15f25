//! Damage that the index remembers and that is gone: a file was put back, or repaired.

use crate::{
    Folder,
    error::StoreError,
    frame::{Body, FrameHead, HEAD_LEN, Place},
    ledger::{Damage, DamageKind, Ledgers},
};

/// Tells whether something of the known damage is gone, so that what stood there is to be taken in.
pub(super) fn is_any_gone(folder: &Folder, known: &[Damage]) -> bool {
    known.iter().any(|damage| is_gone(folder, damage))
}

fn is_gone(folder: &Folder, damage: &Damage) -> bool {
    let Damage { writer, segment, offset, ref what, .. } = *damage;
    match *what {
        DamageKind::BodyDamaged { seq } | DamageKind::WipedUnexplained { seq } => {
            let frame = Ledgers::read_at(folder, &Place { writer, seq, segment, offset });
            frame.is_ok_and(|frame| matches!(frame.body, Body::Live(_)))
        }
        DamageKind::Unreadable => is_frame(folder, damage).unwrap_or(false),
        DamageKind::SegmentMissing { .. } | DamageKind::SegmentUnreadable => {
            folder.disk().read(&folder.segment(writer, segment), 0, HEAD_LEN).is_ok()
        }
        DamageKind::Gap { first, .. } => {
            let mut around = [segment.saturating_sub(1), segment].into_iter();
            around.any(|number| Ledgers::holds(folder, writer, number, first).unwrap_or(false))
        }
        _ => false,
    }
}

/// Tells whether a whole frame begins where damage was.
fn is_frame(folder: &Folder, damage: &Damage) -> Result<bool, StoreError> {
    let path = folder.segment(damage.writer, damage.segment);
    let Ok(head) = FrameHead::parse(&folder.disk().read(&path, damage.offset, HEAD_LEN)?) else { return Ok(false) };
    let body = folder.disk().read(&path, damage.offset.saturating_add(HEAD_LEN as u64), head.body_len())?;
    Ok(head.is_live(&body))
}
