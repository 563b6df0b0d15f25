//! The payload of a frame's body, and bincode.

use daftar_crypto::{
    PayloadError,
    payload::{decode, padded},
};
use daftar_journal::format1::{self, CheckpointFrame, Revisions};
use serde_json::{Value, json};

use super::Outcome;
use crate::vectors_support::text::{base64, blob, bytes, items, text};

pub(super) const LAYERS: &[(&str, &str)] = &[
    ("newer", "newer"),
    ("payload head", "damaged"),
    ("payload length", "damaged"),
    ("payload padding", "damaged"),
    ("compression", "damaged"),
    ("decompression limit", "excessive"),
    ("bincode trailing bytes", "malformed"),
    ("bincode length", "malformed"),
    ("bincode", "malformed"),
];

/// Given a payload, gives its content; given `lengths`, the padded ones; given a struct's name, reads its bytes.
pub(super) fn run(given: &Value) -> Outcome {
    if given["lengths"].is_array() {
        return lengths(given);
    }
    if given["struct"].is_string() {
        return read_struct(text(given, "struct"), &bytes(given, "bytes"));
    }
    match decode(&blob(given, "payload")) {
        Ok(content) => Outcome::ok(json!({ "content": base64(&content) })),
        Err(PayloadError::Newer) => Outcome::failed("newer"),
        Err(PayloadError::Excessive) => Outcome::failed("excessive"),
        Err(_) => Outcome::failed("damaged"),
    }
}

fn lengths(given: &Value) -> Outcome {
    let lengths = items(given, "lengths").iter().map(|length| length.as_u64().expect("a length"));
    let padded: Vec<usize> = lengths.map(|length| padded(usize::try_from(length).expect("a short length"))).collect();
    Outcome::ok(json!({ "padded": padded }))
}

fn read_struct(name: &str, bytes: &[u8]) -> Outcome {
    let read = match name {
        "Revisions" => format1::decode::<Revisions>(bytes).map(|read| read.revisions.len()),
        "Checkpoint" => format1::decode::<CheckpointFrame>(bytes).map(|read| read.leaves.len()),
        other => panic!("unknown struct {other}"),
    };
    read.map_or(Outcome::failed("malformed"), |items| Outcome::ok(json!({ "items": items })))
}
