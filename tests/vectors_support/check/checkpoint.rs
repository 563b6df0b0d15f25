//! Checkpoint notes.

use daftar_crypto::{Checkpoint, CheckpointError, Frontier, VerifyingKey};
use serde_json::{Value, json};

use super::Outcome;
use crate::vectors_support::text::{array, digests, text};

pub(super) const LAYERS: &[(&str, &str)] = &[
    ("note form", "form"),
    ("signature", "signature"),
    ("origin", "origin"),
    ("frontier", "frontier"),
    ("root", "root"),
];

/// Given a note, the key and whose it should be, gives what it says; with `frontier`, that must lead to its root.
pub(super) fn run(given: &Value) -> Outcome {
    let checkpoint = match Checkpoint::verify(text(given, "note"), &VerifyingKey::from_bytes(array(given, "key"))) {
        Ok(checkpoint) => checkpoint,
        Err(CheckpointError::Form) => return Outcome::failed("form"),
        Err(_) => return Outcome::failed("signature"),
    };
    let origin = (checkpoint.journal.to_string(), checkpoint.writer.to_string());
    if (origin.0.as_str(), origin.1.as_str()) != (text(given, "journal"), text(given, "writer")) {
        return Outcome::failed("origin");
    }
    if given["frontier"].is_array() {
        match Frontier::new(checkpoint.leaves, digests(given, "frontier")) {
            Err(_) => return Outcome::failed("frontier"),
            Ok(frontier) if frontier.root() != checkpoint.root => return Outcome::failed("root"),
            Ok(_) => {}
        }
    }
    Outcome::ok(found(&checkpoint))
}

fn found(checkpoint: &Checkpoint) -> Value {
    json!({
        "leaves": checkpoint.leaves,
        "root": checkpoint.root.to_string(),
        "seq": checkpoint.seq,
        "link": checkpoint.link.to_string(),
        "time": checkpoint.time,
        "words": checkpoint.code(),
    })
}
