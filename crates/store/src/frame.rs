//! Frames (format.md § Frame).

use std::{fmt, ops::Range};

use daftar_crypto::{Digest, Sealed, WriterId, label, limits};

/// Bytes of a frame's head.
pub const HEAD_LEN: usize = 96;

pub(crate) const MAGIC: &[u8; 8] = b"daftar1\n";
/// The state of a frame whose body is there.
pub(crate) const LIVE: u8 = 1;
/// The state of a frame whose body was wiped.
pub(crate) const FORGOTTEN: u8 = 2;
/// The greatest number of a frame (format.md § Limits).
pub(crate) const LAST_SEQ: u64 = 1 << 48;

/// Where a head's state stands.
pub(crate) const STATE: usize = 8;
const KIND: usize = 9;
const BODY_LEN: Range<usize> = 12..16;
const SEQ: Range<usize> = 16..24;
const PREV: Range<usize> = 24..56;
const BODY_DIGEST: Range<usize> = 56..88;
const CHECK: Range<usize> = 88..96;

/// Says what a frame's body holds; unknown kinds are kept.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct FrameKind(pub u8);

impl FrameKind {
    /// The writer's certificate; first frame of every ledger.
    pub const CERTIFICATE: Self = Self(1);
    /// Revisions.
    pub const REVISIONS: Self = Self(2);
    /// A signed checkpoint.
    pub const CHECKPOINT: Self = Self(3);
    /// A forget statement.
    pub const FORGET: Self = Self(4);
    /// Revisions written once more before their frame is wiped.
    pub const CARRIED: Self = Self(5);
    /// An epoch, sealed to the devices.
    pub const EPOCH: Self = Self(6);
    /// The recipients of the ways in.
    pub const WAYS: Self = Self(7);
}

/// Where a frame stands, and its number there. Not its link: another frame with that number would not be noticed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Place {
    /// Whose ledger.
    pub writer: WriterId,
    /// Number of the frame in its ledger, from 0.
    pub seq: u64,
    /// Number of the segment, from 1.
    pub segment: u32,
    /// Bytes before the frame's head in its segment.
    pub offset: u64,
}

/// The first 96 bytes of a frame.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct FrameHead {
    /// 1 live, 2 forgotten; a hint, outside check and link.
    pub state: u8,
    /// What the body holds.
    pub kind: FrameKind,
    /// Bytes of the body: 1 to 16 MiB.
    pub body_len: u32,
    /// Number of the frame in its ledger, from 0 to 2^48.
    pub seq: u64,
    /// Link of the frame before; zeros for the first.
    pub prev: Digest,
    /// SHA-256 of the body.
    pub body_digest: Digest,
}

/// The bytes are no frame head of this format, or a damaged one.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("not the head of a frame")]
pub struct NotAHead;

impl FrameHead {
    /// Makes the head of a live frame around `body`.
    pub fn new(kind: FrameKind, seq: u64, prev: Digest, body: &Sealed) -> Self {
        let body_len = u32::try_from(body.as_bytes().len()).expect("a sealed body is at most 16 MiB");
        Self { state: LIVE, kind, body_len, seq, prev, body_digest: body.digest() }
    }

    /// Reads a head from the start of `bytes`; its check must match, its length and its number be within the limits.
    pub fn parse(bytes: &[u8]) -> Result<Self, NotAHead> {
        let (bytes, _) = bytes.split_first_chunk::<HEAD_LEN>().ok_or(NotAHead)?;
        let head = Self {
            state: bytes[STATE],
            kind: FrameKind(bytes[KIND]),
            body_len: u32::from_le_bytes(array(&bytes[BODY_LEN])),
            seq: u64::from_le_bytes(array(&bytes[SEQ])),
            prev: Digest(array(&bytes[PREV])),
            body_digest: Digest(array(&bytes[BODY_DIGEST])),
        };
        let as_written = Self { state: LIVE, ..head }.encode();
        let same = bytes[..STATE] == as_written[..STATE] && bytes[KIND..] == as_written[KIND..];
        let within = (1..=limits::FRAME_BODY).contains(&head.body_len()) && head.seq <= LAST_SEQ;
        if same && within { Ok(head) } else { Err(NotAHead) }
    }

    /// Returns the 96 bytes.
    pub fn encode(&self) -> [u8; HEAD_LEN] {
        let mut bytes = [0; HEAD_LEN];
        bytes[..STATE].copy_from_slice(MAGIC);
        bytes[STATE] = self.state;
        bytes[KIND..CHECK.start].copy_from_slice(&self.linked());
        let check = Digest::of(&[MAGIC, &bytes[KIND..CHECK.start]]);
        bytes[CHECK].copy_from_slice(&check.0[..8]);
        bytes
    }

    /// Returns the link: what the next frame's `prev` is.
    pub fn link(&self) -> Digest {
        Digest::of(&[label::LINK, &self.linked()])
    }

    /// Returns the bytes that check and link cover: from the kind to the body's digest.
    fn linked(&self) -> [u8; 79] {
        let mut bytes = [0; 79];
        bytes[0] = self.kind.0;
        bytes[3..7].copy_from_slice(&self.body_len.to_le_bytes());
        bytes[7..15].copy_from_slice(&self.seq.to_le_bytes());
        bytes[15..47].copy_from_slice(&self.prev.0);
        bytes[47..].copy_from_slice(&self.body_digest.0);
        bytes
    }

    pub(crate) fn body_len(&self) -> usize {
        usize::try_from(self.body_len).expect("a body's length fits the memory")
    }

    /// Returns the bytes of head and body together.
    pub(crate) fn frame_len(&self) -> usize {
        HEAD_LEN + self.body_len()
    }

    /// Tells whether the head says that its body was wiped.
    pub(crate) fn is_wiped(&self) -> bool {
        self.state != LIVE
    }

    /// Tells whether `bytes` are the body that this head announces.
    pub(crate) fn is_live(&self, bytes: &[u8]) -> bool {
        bytes.len() == self.body_len() && Digest::of(&[bytes]) == self.body_digest
    }

    /// Returns the body at the start of `bytes`, if it is what this head announces, or wiped.
    pub(crate) fn body(&self, bytes: &[u8]) -> Option<Body> {
        let bytes = bytes.get(..self.body_len())?;
        if Digest::of(&[bytes]) == self.body_digest {
            return Sealed::parse(bytes.to_vec()).ok().map(Body::Live);
        }
        bytes.iter().all(|byte| *byte == 0).then_some(Body::Zeroed)
    }
}

fn array<const N: usize>(bytes: &[u8]) -> [u8; N] {
    bytes.try_into().expect("the range has this length")
}

/// Tells whether `bytes` begin like a frame of a later format, and not like one of ours with a damaged magic.
pub(crate) fn is_newer(bytes: &[u8]) -> bool {
    let Some((magic, rest)) = bytes.split_first_chunk::<8>() else { return false };
    let newer = &magic[..6] == b"daftar" && matches!(magic[6], b'2'..=b'9') && magic[7] == b'\n';
    let rest = &rest[..rest.len().min(HEAD_LEN)];
    newer && FrameHead::parse(&[MAGIC, rest].concat()).is_err()
}

/// What a frame's body is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Body {
    /// It matches its digest.
    Live(Sealed),
    /// All zeros: a tombstone if the journal holds a matching forget statement, else damage.
    Zeroed,
}

/// A frame as it was read, its body checked against its digest.
#[derive(Clone, PartialEq, Eq)]
pub struct Frame {
    /// Where it stands.
    pub place: Place,
    /// What it holds.
    pub kind: FrameKind,
    /// Its link in the chain.
    pub link: Digest,
    /// The sealed content.
    pub body: Body,
}

impl fmt::Debug for Frame {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Frame({:?} {:?} {:?})", self.place, self.kind, self.body)
    }
}

#[cfg(test)]
mod tests;
