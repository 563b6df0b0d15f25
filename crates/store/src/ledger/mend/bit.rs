//! One flipped bit turned back: the digests say when it is the right one.

use crate::frame::{FrameHead, HEAD_LEN};

/// The longest body in which every bit is tried: a second of work.
const LONGEST_BODY: usize = 8 * 1024;

/// Returns the one whole frame that damaged bytes are but for one bit.
pub(super) fn turned(mut bytes: Vec<u8>) -> Option<(FrameHead, Vec<u8>)> {
    match FrameHead::parse(&bytes) {
        Ok(head) if head.body_len() <= LONGEST_BODY && bytes.len() == head.frame_len() => {
            try_bits(&mut bytes, HEAD_LEN, |bytes| head.is_live(&bytes[HEAD_LEN..])).then_some((head, bytes))
        }
        Ok(_) => None,
        Err(_) if bytes.len() > HEAD_LEN => turned_head(bytes),
        Err(_) => None,
    }
}

fn turned_head(mut bytes: Vec<u8>) -> Option<(FrameHead, Vec<u8>)> {
    let mut start = bytes[..HEAD_LEN].to_vec();
    if !try_bits(&mut start, 0, |start| FrameHead::parse(start).is_ok()) {
        return None;
    }
    let head = FrameHead::parse(&start).ok().filter(|head| head.frame_len() == bytes.len())?;
    bytes[..HEAD_LEN].copy_from_slice(&start);
    head.is_live(&bytes[HEAD_LEN..]).then_some((head, bytes))
}

/// Turns each bit behind `from` until `fits` says so; leaves the bytes as they were if it never does.
fn try_bits(bytes: &mut [u8], from: usize, fits: impl Fn(&[u8]) -> bool) -> bool {
    for at in from..bytes.len() {
        for bit in 0..8 {
            bytes[at] ^= 1 << bit;
            if fits(bytes) {
                return true;
            }
            bytes[at] ^= 1 << bit;
        }
    }
    false
}
