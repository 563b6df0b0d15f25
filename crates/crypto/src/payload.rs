//! Version, compression and padding inside a sealed body (format.md § Payload of a frame body).

use zeroize::Zeroizing;
use zstd::zstd_safe;

use crate::{
    limits,
    packing::{self, UnpackError},
};

const FORMAT: u8 = 1;
const PLAIN: u8 = 0;
const ZSTD: u8 = 1;
const HEAD: usize = 6;
const LEVEL: i32 = 3;
/// The first bytes of a zstd frame.
const ZSTD_MAGIC: [u8; 4] = [0x28, 0xb5, 0x2f, 0xfd];

/// Why a body's plaintext is no payload.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum PayloadError {
    /// A higher format number.
    #[error("it was written by a newer version of this program")]
    Newer,
    /// Head, compression or padding are not as they must be.
    #[error("its content is damaged")]
    Damaged,
    /// It decompresses to more than 32 MiB.
    #[error("its content is larger than any that this program writes")]
    Excessive,
    /// It was to be written and is too large.
    #[error("this is too much for one record")]
    TooLarge,
}

/// Frames, compresses where that saves, and pads `content`.
pub fn encode(content: &[u8]) -> Result<Zeroizing<Vec<u8>>, PayloadError> {
    if content.len() > limits::PAYLOAD {
        return Err(PayloadError::TooLarge);
    }
    let packed = packing::pack(content, LEVEL);
    if packed.len() < content.len() { frame(ZSTD, &packed) } else { frame(PLAIN, content) }
}

fn frame(compression: u8, body: &[u8]) -> Result<Zeroizing<Vec<u8>>, PayloadError> {
    let length = u32::try_from(body.len()).map_err(|_| PayloadError::TooLarge)?;
    let total = padded(HEAD + body.len());
    let mut payload = Zeroizing::new(Vec::with_capacity(total));
    payload.extend([FORMAT, compression]);
    payload.extend(length.to_le_bytes());
    payload.extend(body);
    payload.resize(total, 0);
    Ok(payload)
}

/// Undoes [`encode`].
pub fn decode(payload: &[u8]) -> Result<Zeroizing<Vec<u8>>, PayloadError> {
    let (head, rest) = payload.split_at_checked(HEAD).ok_or(PayloadError::Damaged)?;
    match head[0] {
        FORMAT => {}
        newer if newer > FORMAT => return Err(PayloadError::Newer),
        _ => return Err(PayloadError::Damaged),
    }
    let length = u32::from_le_bytes([head[2], head[3], head[4], head[5]]) as usize;
    let (body, zeros) = rest.split_at_checked(length).ok_or(PayloadError::Damaged)?;
    if payload.len() != padded(HEAD + length) || zeros.iter().any(|byte| *byte != 0) {
        return Err(PayloadError::Damaged);
    }
    match head[1] {
        PLAIN => Ok(Zeroizing::new(body.to_vec())),
        ZSTD => decompress(body),
        _ => Err(PayloadError::Damaged),
    }
}

fn decompress(body: &[u8]) -> Result<Zeroizing<Vec<u8>>, PayloadError> {
    let is_one_frame = body.starts_with(&ZSTD_MAGIC) && zstd_safe::find_frame_compressed_size(body) == Ok(body.len());
    if !is_one_frame {
        return Err(PayloadError::Damaged);
    }
    let size = match zstd_safe::get_frame_content_size(body) {
        Ok(Some(size)) => usize::try_from(size).map_err(|_| PayloadError::Excessive)?,
        // Ours say it; of others only a bound is known.
        Ok(None) => return unpack(body, bound(body)?.min(limits::PAYLOAD)),
        Err(_) => return Err(PayloadError::Damaged),
    };
    if size > limits::PAYLOAD {
        return Err(PayloadError::Excessive);
    }
    let content = unpack(body, size).map_err(|_| PayloadError::Damaged)?;
    if content.len() == size { Ok(content) } else { Err(PayloadError::Damaged) }
}

fn bound(body: &[u8]) -> Result<usize, PayloadError> {
    let bound = zstd_safe::decompress_bound(body).map_err(|_| PayloadError::Damaged)?;
    Ok(usize::try_from(bound).unwrap_or(usize::MAX))
}

fn unpack(body: &[u8], room: usize) -> Result<Zeroizing<Vec<u8>>, PayloadError> {
    packing::unpack(body, room).map_err(|error| match error {
        UnpackError::Larger => PayloadError::Excessive,
        UnpackError::Damaged => PayloadError::Damaged,
    })
}

/// Returns the padded length of `length` bytes: steps of 256 up to 4 KiB, then Padmé.
pub fn padded(length: usize) -> usize {
    if length <= 4096 { length.next_multiple_of(256) } else { padme(length) }
}

/// Returns the Padmé length of `length` bytes: at most 12 % more, and only O(log log) bits of it known.
pub fn padme(length: usize) -> usize {
    if length < 2 {
        return length;
    }
    let exponent = length.ilog2();
    let kept = exponent.ilog2() + 1;
    length.next_multiple_of(1 << exponent.saturating_sub(kept))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn lengths_step_as_specified() {
        assert_eq!(padded(6), 256);
        assert_eq!(padded(256), 256);
        assert_eq!(padded(257), 512);
        assert_eq!(padded(4096), 4096);
        assert_eq!(padded(4097), 4352);
        assert_eq!(padme(9), 10);
        assert_eq!(padme(1_000_000), 1_015_808);
    }

    #[test]
    fn each_fault_is_told() {
        let good = encode(b"content").unwrap();
        let with = |at: usize, byte: u8| {
            let mut payload = good.clone();
            payload[at] = byte;
            decode(&payload).unwrap_err()
        };
        assert_eq!(with(0, 2), PayloadError::Newer);
        assert_eq!(with(0, 0), PayloadError::Damaged);
        assert_eq!(with(1, 2), PayloadError::Damaged);
        assert_eq!(with(2, 255), PayloadError::Damaged);
        assert_eq!(with(255, 1), PayloadError::Damaged);
        assert_eq!(decode(&[1, 0, 0]).unwrap_err(), PayloadError::Damaged);
    }

    #[test]
    fn a_bomb_is_stopped() {
        let bomb = zstd::bulk::compress(&vec![0; limits::PAYLOAD + 1], 19).unwrap();
        assert_eq!(decode(&frame(ZSTD, &bomb).unwrap()).unwrap_err(), PayloadError::Excessive);
        assert!(bomb.len() < 10_000);
    }

    #[test]
    fn a_frame_that_does_not_say_its_size_is_taken_up_to_the_limit() {
        let content = b"content ".repeat(30_000);
        let unsized_frame = zstd::stream::encode_all(&content[..], LEVEL).unwrap();
        assert!(matches!(zstd_safe::get_frame_content_size(&unsized_frame), Ok(None)));
        assert_eq!(*decode(&frame(ZSTD, &unsized_frame).unwrap()).unwrap(), content);
        let bomb = zstd::stream::encode_all(&vec![0; limits::PAYLOAD + 1][..], LEVEL).unwrap();
        assert_eq!(decode(&frame(ZSTD, &bomb).unwrap()).unwrap_err(), PayloadError::Excessive);
    }

    #[test]
    fn only_one_whole_frame_is_taken() {
        let good = zstd::bulk::compress(b"content", LEVEL).unwrap();
        let skippable = [&[0x50, 0x2a, 0x4d, 0x18, 1, 0, 0, 0][..], b"x"].concat();
        let lying = [&good[..4], &[good[4], good[5] + 1], &good[6..]].concat();
        let twice = [&good[..], &good].concat();
        for bad in [&twice[..], &good[..good.len() - 1], &[&good[..], b"x"].concat(), &skippable, &lying, b""] {
            assert_eq!(decode(&frame(ZSTD, bad).unwrap()).unwrap_err(), PayloadError::Damaged, "{bad:?}");
        }
    }

    proptest! {
        #[test]
        fn content_goes_there_and_back(content in proptest::collection::vec(any::<u8>(), 0..6000)) {
            let payload = encode(&content).unwrap();
            prop_assert_eq!(payload.len(), padded(payload.len()));
            prop_assert_eq!(&*decode(&payload).unwrap(), &content);
        }

        #[test]
        fn arbitrary_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
            let _ = decode(&bytes);
        }
    }
}
