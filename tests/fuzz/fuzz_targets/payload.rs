//! What stands inside a sealed body: version, compression, padding, and every payload struct of format 1.
//!
//! Input: `mode ‖ bytes`. The bytes are the whole payload, or framed and padded as one, or the content itself.

#![no_main]

use daftar_crypto::{OpenHeader, Seed, commitment, payload};
use daftar_journal::{
    Fields,
    entry::{Contact, Content, Handover, Incident},
    format1::{
        Bound, Certificate, CheckpointFrame, EpochFrame, Forget, Malformed, Revision, Revisions, Signed, Ways, decode,
        encode,
    },
};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some((mode, bytes)) = bytes.split_first() else { return };
    let content = match mode % 4 {
        0 => payload::decode(bytes),
        1 => payload::decode(&framed(0, bytes)),
        2 => payload::decode(&framed(1, bytes)),
        _ => return read(bytes),
    };
    if let Ok(content) = content {
        let again = payload::encode(&content).and_then(|payload| payload::decode(&payload));
        assert!(again.is_ok_and(|again| *again == *content));
        read(&content);
    }
});

fn framed(compression: u8, body: &[u8]) -> Vec<u8> {
    let mut bytes = vec![1, compression];
    bytes.extend(u32::try_from(body.len()).expect("inputs are small").to_le_bytes());
    bytes.extend(body);
    bytes.resize(payload::padded(bytes.len()), 0);
    bytes
}

fn read(content: &[u8]) {
    revisions(decode::<Bound<Revisions>>(content).map(|bound| bound.content));
    revisions(decode::<Revisions>(content));
    for same in [
        decode::<Bound<Certificate>>(content).map(|value| encode(&value)),
        decode::<Bound<Signed>>(content).map(|value| encode(&value)),
        decode::<Bound<CheckpointFrame>>(content).map(|value| encode(&value)),
        decode::<Bound<Forget>>(content).map(|value| encode(&value)),
        decode::<Bound<EpochFrame>>(content).map(|value| encode(&value)),
        decode::<Bound<Ways>>(content).map(|value| encode(&value)),
    ]
    .into_iter()
    .flatten()
    {
        assert_eq!(*same, content, "there is one way to write a struct");
    }
}

fn revisions(read: Result<Revisions, Malformed>) {
    read.iter().flat_map(|read| &read.revisions).for_each(revision);
}

fn revision(stored: &Revision) {
    let open = OpenHeader::parse(&stored.open);
    assert!(open.is_err() || open.is_ok_and(|open| open.to_bytes() == stored.open));
    let Ok(fields) = Fields::from_stored(&stored.fields) else { return };
    let digests = fields.digests(&Seed::new(stored.seed));
    assert!(digests.is_sorted() && digests.len().is_multiple_of(32));
    let _ = commitment::revision_id(&stored.open, &digests);
    let _ = (Incident::from_fields(&fields), Contact::from_fields(&fields), Handover::from_fields(&fields));
}
