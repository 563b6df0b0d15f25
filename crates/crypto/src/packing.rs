//! Compression into zstd frames and back (format.md § Payload of a frame body), in memory that is wiped.
//!
//! The one place that asks zstd for it: what zstd allocates by itself is C's memory, which nobody wipes.

mod context;

use std::cell::RefCell;

use zeroize::Zeroizing;
use zstd::zstd_safe;

use context::{Decompressor, Unfit};

thread_local! {
    /// Kept by each thread that unpacks: making one takes longer than a short text does.
    static DECOMPRESSOR: RefCell<Decompressor> = RefCell::new(Decompressor::new());
}

/// Why something was not unpacked.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum UnpackError {
    /// It is no zstd frame, or a damaged one.
    #[error("it is damaged")]
    Damaged,
    /// It is longer than there is room.
    #[error("it is longer than expected")]
    Larger,
}

/// Compresses `content` into one frame, which says how long the content is.
pub fn pack(content: &[u8], level: i32) -> Zeroizing<Vec<u8>> {
    let mut frame = Zeroizing::new(vec![0; zstd_safe::compress_bound(content.len())]);
    let length = context::compress(content, level, &mut frame).expect("memory and frame are as large as zstd asks for");
    frame.truncate(length);
    frame
}

/// Undoes [`pack`], if the content has at most `room` bytes.
pub fn unpack(frame: &[u8], room: usize) -> Result<Zeroizing<Vec<u8>>, UnpackError> {
    // As large as it will be, so that the secret buffer never has to move.
    let mut content = Zeroizing::new(vec![0; room]);
    let length = DECOMPRESSOR.with_borrow_mut(|zstd| zstd.decompress(frame, &mut content));
    content.truncate(length.map_err(|why| match why {
        Unfit::Room => UnpackError::Larger,
        Unfit::Other => UnpackError::Damaged,
    })?);
    Ok(content)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// zstd's parameters, and with them the memory that it asks for, change at powers of two.
    #[test]
    fn a_frame_is_what_zstd_alone_makes_of_the_content_at_every_length() {
        let text: Vec<u8> =
            (0_u32..1 << 19).flat_map(|number| (number.wrapping_mul(2_654_435_761) >> 7).to_le_bytes()).collect();
        let steps = (0..=21).flat_map(|power| [-1, 0, 1].map(|by| (1_usize << power).saturating_add_signed(by)));
        for length in steps.filter(|length| *length <= text.len()) {
            for level in [1, 3] {
                let content = &text[..length];
                assert_eq!(*pack(content, level), zstd::bulk::compress(content, level).unwrap(), "{length}, {level}");
            }
        }
    }

    #[test]
    fn the_largest_content_is_packed() {
        let content = vec![7; crate::limits::PAYLOAD];
        assert!(*unpack(&pack(&content, 3), content.len()).unwrap() == content);
    }

    #[test]
    fn what_is_larger_is_told_from_what_is_damaged() {
        let frame = pack(b"content, content, content", 3);
        assert_eq!(unpack(&frame, 24), Err(UnpackError::Larger));
        assert_eq!(unpack(&frame[..frame.len() - 1], 25), Err(UnpackError::Damaged));
        assert_eq!(*unpack(&frame, 100).unwrap(), b"content, content, content");
    }

    proptest! {
        #[test]
        fn content_goes_there_and_back(content in proptest::collection::vec(any::<u8>(), 0..6000), level in 1..4) {
            prop_assert_eq!(&*unpack(&pack(&content, level), content.len()).unwrap(), &content);
        }

        #[test]
        fn a_damaged_frame_hurts_no_later_one(damaged in proptest::collection::vec(any::<u8>(), 0..300)) {
            let good = pack(b"content, content, content", 3);
            let _ = unpack(&[&good[..9], &damaged].concat(), 1000);
            prop_assert_eq!(&**unpack(&good, 25).unwrap(), b"content, content, content");
        }
    }
}
