use daftar_crypto::{Identity, seal};
use proptest::prelude::*;

use super::*;

fn sealed() -> Sealed {
    seal(b"what was told", &Identity::generate().recipient()).unwrap()
}

fn arb_head() -> impl Strategy<Value = FrameHead> {
    let body_len = 1..=u32::try_from(limits::FRAME_BODY).unwrap();
    (any::<u8>(), any::<u8>(), body_len, 0..=LAST_SEQ, any::<[u8; 32]>(), any::<[u8; 32]>()).prop_map(
        |(state, kind, body_len, seq, prev, digest)| FrameHead {
            state,
            kind: FrameKind(kind),
            body_len,
            seq,
            prev: Digest(prev),
            body_digest: Digest(digest),
        },
    )
}

#[test]
fn the_layout_is_that_of_the_format() {
    let prev = Digest([7; 32]);
    let head = FrameHead { state: 1, kind: FrameKind::FORGET, body_len: 0x0102, seq: 0x0304, prev, body_digest: prev };
    let covered = [&[4, 0, 0, 2, 1, 0, 0, 4, 3, 0, 0, 0, 0, 0, 0][..], &[7; 64]].concat();
    let check = Digest::of(&[b"daftar1\n", &covered]);
    let bytes = [b"daftar1\n\x01", &covered[..], &check.0[..8]].concat();
    assert_eq!(head.encode().to_vec(), bytes);
    assert_eq!(head.link(), Digest::of(&[b"daftar/v1/link\0", &covered]));
}

#[test]
fn a_body_is_live_wiped_or_nothing() {
    let sealed = sealed();
    let head = FrameHead::new(FrameKind::REVISIONS, 3, Digest::default(), &sealed);
    assert_eq!(head.body(sealed.as_bytes()), Some(Body::Live(sealed.clone())));
    assert_eq!(head.body(&vec![0; sealed.as_bytes().len()]), Some(Body::Zeroed));
    assert_eq!(head.body(&sealed.as_bytes()[1..]), None);
    assert_eq!(head.body(&vec![1; sealed.as_bytes().len()]), None);
}

#[test]
fn state_is_outside_check_and_link() {
    let head = FrameHead::new(FrameKind::REVISIONS, 3, Digest::default(), &sealed());
    let forgotten = FrameHead { state: 2, ..head };
    assert_eq!(FrameHead::parse(&forgotten.encode()), Ok(forgotten));
    assert_eq!(head.link(), forgotten.link());
}

#[test]
fn a_newer_magic_is_told_from_a_damaged_one() {
    let mut bytes = FrameHead::new(FrameKind::REVISIONS, 3, Digest::default(), &sealed()).encode();
    bytes[6] = b'3';
    assert!(!is_newer(&bytes), "one bit of ours flipped");
    bytes[40] ^= 1;
    assert!(is_newer(&bytes));
    assert!(is_newer(b"daftar2\n"));
    assert!(!is_newer(b"daftar1\n") && !is_newer(b"daftar0\n") && !is_newer(b"daftar2"));
}

#[test]
fn lengths_beyond_the_limit_are_refused() {
    let longest = u32::try_from(limits::FRAME_BODY).unwrap();
    let head = FrameHead::new(FrameKind::REVISIONS, 3, Digest::default(), &sealed());
    for (body_len, fits) in [(0, false), (1, true), (longest, true), (longest + 1, false), (u32::MAX, false)] {
        assert_eq!(FrameHead::parse(&FrameHead { body_len, ..head }.encode()).is_ok(), fits);
    }
}

#[test]
fn numbers_beyond_the_limit_are_refused() {
    let head = FrameHead::new(FrameKind::REVISIONS, 3, Digest::default(), &sealed());
    for (seq, fits) in [(0, true), (LAST_SEQ, true), (LAST_SEQ + 1, false), (u64::MAX, false)] {
        assert_eq!(FrameHead::parse(&FrameHead { seq, ..head }.encode()).is_ok(), fits);
    }
}

proptest! {
    #[test]
    fn heads_go_there_and_back(head in arb_head()) {
        prop_assert_eq!(FrameHead::parse(&head.encode()), Ok(head));
    }

    #[test]
    fn arbitrary_bytes_are_no_head(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(FrameHead::parse(&bytes).is_err());
        let _ = is_newer(&bytes);
    }

    #[test]
    fn a_flipped_bit_is_found_unless_it_is_the_state(head in arb_head(), bit in 0usize..HEAD_LEN * 8) {
        let mut bytes = head.encode();
        bytes[bit / 8] ^= 1 << (bit % 8);
        prop_assert_eq!(FrameHead::parse(&bytes).is_ok(), bit / 8 == STATE);
    }
}
