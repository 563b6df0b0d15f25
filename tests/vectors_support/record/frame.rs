//! Segments of three frames.

use daftar_crypto::{Digest, Epoch, Identity, Sealed, seal};
use daftar_store::{FrameHead, FrameKind, HEAD_LEN};
use serde_json::json;

use super::vector;
use crate::vectors_support::{Vector, text::base64};

/// Three frames, each linked to the one before.
struct Segment {
    heads: [FrameHead; 3],
    bodies: [Sealed; 3],
}

impl Segment {
    fn new() -> Self {
        let epoch = Identity::<Epoch>::generate().recipient();
        let bodies = [1, 2, 3].map(|n| seal(format!("content {n}").as_bytes(), &epoch).expect("it is small"));
        let first = FrameHead::new(FrameKind::CERTIFICATE, 0, Digest::default(), &bodies[0]);
        let second = FrameHead::new(FrameKind::REVISIONS, 1, first.link(), &bodies[1]);
        let third = FrameHead::new(FrameKind::REVISIONS, 2, second.link(), &bodies[2]);
        Self { heads: [first, second, third], bodies }
    }

    fn frame(&self, n: usize) -> Vec<u8> {
        [&self.heads[n].encode()[..], self.bodies[n].as_bytes()].concat()
    }

    fn bytes(&self) -> Vec<u8> {
        (0..3).flat_map(|n| self.frame(n)).collect()
    }

    /// Returns the segment with another second frame.
    fn with(&self, second: &[u8]) -> Vec<u8> {
        [&self.frame(0)[..], second, &self.frame(2)].concat()
    }

    /// Returns the segment with one bit of the second frame flipped.
    fn flipped(&self, at: usize) -> Vec<u8> {
        let mut second = self.frame(1);
        second[at] ^= 1;
        self.with(&second)
    }

    /// Returns the segment with another second head, its check made anew.
    fn headed(&self, change: impl FnOnce(&mut FrameHead)) -> Vec<u8> {
        let mut head = self.heads[1];
        change(&mut head);
        self.with(&[&head.encode()[..], self.bodies[1].as_bytes()].concat())
    }
}

pub(super) fn vectors() -> Vec<Vector> {
    let segment = Segment::new();
    let mut vectors = sound(&segment);
    vectors.extend(flipped(&segment));
    vectors.extend(forged(&segment));
    vectors.extend(bodies(&segment));
    vectors
}

fn case(name: &str, comment: &str, expect: &str, segment: &[u8]) -> Vector {
    vector("frame", name, comment, expect, json!({ "segment": base64(segment) }))
}

fn sound(segment: &Segment) -> Vec<Vector> {
    let again = [segment.bytes(), segment.frame(2)].concat();
    vec![
        case("whole", "three frames", "ok", &segment.bytes()),
        case("none", "an empty segment", "ok", b""),
        case("state-flipped", "state stands outside check and link", "ok", &segment.flipped(8)),
        case(
            "state-forgotten",
            "a body that matches its digest is live, whatever state says",
            "ok",
            &segment.headed(|head| head.state = 2),
        ),
        case("again", "the same frame twice is one", "ok", &again),
        case("unknown-kind", "a kind of a later program is kept", "ok", &{
            let head = FrameHead::new(FrameKind(200), 0, Digest::default(), &segment.bodies[0]);
            [&head.encode()[..], segment.bodies[0].as_bytes()].concat()
        }),
    ]
}

fn flipped(segment: &Segment) -> Vec<Vector> {
    let case = |name: &str, comment: &str, expect: &str, at: usize| case(name, comment, expect, &segment.flipped(at));
    vec![
        case("magic-flipped", "one bit of the magic", "frame magic", 0),
        case("kind-flipped", "one bit of the kind", "frame check", 9),
        case("zero-flipped", "the two bytes that are zero", "frame check", 10),
        case("body-len-flipped", "one bit of the length", "frame check", 12),
        case("seq-flipped", "one bit of the number", "frame check", 16),
        case("prev-flipped", "one bit of the link", "frame check", 24),
        case("body-digest-flipped", "one bit of the digest", "frame check", 56),
        case("check-flipped", "one bit of the check", "frame check", 88),
        case("body-flipped", "one bit of the body", "body digest", HEAD_LEN + 100),
    ]
}

fn forged(segment: &Segment) -> Vec<Vector> {
    let like_ours = [b"daftar2\n", &segment.frame(1)[8..]].concat();
    let mut newer = like_ours.clone();
    newer[88] ^= 1;
    let large = |head: &mut FrameHead| head.body_len = 16 * 1024 * 1024 + 1;
    vec![
        case(
            "prev-other",
            "a sound head that does not follow",
            "chain link",
            &segment.headed(|head| head.prev = Digest([9; 32])),
        ),
        case("seq-gap", "the second frame is missing", "chain gap", &[segment.frame(0), segment.frame(2)].concat()),
        case("seq-0-prev", "the first frame has a link before it", "chain link", &{
            let head = FrameHead { prev: Digest([9; 32]), ..segment.heads[0] };
            [&head.encode()[..], segment.bodies[0].as_bytes()].concat()
        }),
        case("body-too-large", "a body of 16 MiB and 1 byte", "frame limits", &segment.headed(large)),
        case("body-empty", "a body of no bytes", "frame limits", &segment.headed(|head| head.body_len = 0)),
        case("newer", "magic daftar2: kept, not read", "newer", &segment.with(&newer)),
        case(
            "newer-by-damage",
            "magic daftar2 before a head whose check is ours",
            "frame magic",
            &segment.with(&like_ours),
        ),
    ]
}

fn bodies(segment: &Segment) -> Vec<Vector> {
    let second = segment.frame(1);
    let zeroed = [&second[..HEAD_LEN], &vec![0; second.len() - HEAD_LEN]].concat();
    let plain = b"these bytes are no age file";
    let cut = |length: usize| [segment.frame(0), second[..length].to_vec()].concat();
    let body_len = u32::try_from(plain.len()).expect("it is short");
    let head = FrameHead { body_len, body_digest: Digest::of(&[plain]), ..segment.heads[1] };
    vec![
        case("body-zeroed", "zeros without a statement that says why", "forget statement", &segment.with(&zeroed)),
        case(
            "body-not-age",
            "the digest fits, and it is no age file",
            "body header",
            &segment.with(&[&head.encode()[..], plain].concat()),
        ),
        case("cut-in-head", "the segment ends inside a head", "unfinished tail", &cut(50)),
        case("cut-in-body", "the segment ends inside a body", "unfinished tail", &cut(HEAD_LEN + 50)),
        case(
            "garbage-between",
            "bytes that are no frame",
            "frame magic",
            &segment.with(&[b"garbage", &second[..]].concat()),
        ),
    ]
}
