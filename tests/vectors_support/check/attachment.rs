//! Sealed files.

use std::{
    fs,
    io::{self, Write},
};

use daftar_crypto::{Digest, Identity, open_stream, padded_attachment};
use daftar_store::{Folder, NewAttachment, check_attachment, open_attachment};
use serde_json::{Value, json};

use super::Outcome;
use crate::vectors_support::{
    folder,
    text::{array, items, text},
};

pub(super) const LAYERS: &[(&str, &str)] = &[
    ("digest of the name", "name"),
    ("not for us", "open"),
    ("header MAC", "open"),
    ("chunk", "content"),
    ("true size", "content"),
    ("zeros after the true size", "content"),
    ("digest of the content", "content"),
];

/// Given a file, its id, the epoch and what a revision records, gives how its content begins; given `lengths`, the padded ones.
pub(super) fn run(given: &Value) -> Outcome {
    if given["lengths"].is_array() {
        let lengths = items(given, "lengths").iter().map(|length| length.as_u64().expect("a length"));
        return Outcome::ok(json!({ "padded": lengths.map(padded_attachment).collect::<Vec<_>>() }));
    }
    let there = tempfile::tempdir().expect("a temporary folder");
    let journal = Folder::at(there.path().join("journal"));
    let id = Digest(array(given, "id"));
    lay_down(given, &journal, &id);
    if !check_attachment(&journal, &id, &mut |_| ()).expect("the file is there") {
        return Outcome::failed("name");
    }
    let epochs = [Identity::parse(text(given, "epoch")).expect("an identity")];
    let size = given["size"].as_u64().expect("a size");
    let file = open_attachment(&journal, &id).expect("the file is there");
    let Ok(mut opened) = open_stream(file, &epochs, size, Digest(array(given, "sha256"))) else {
        return Outcome::failed("open");
    };
    let copied = io::copy(&mut opened, &mut io::sink());
    copied.map_or(Outcome::failed("content"), |bytes| Outcome::ok(json!({ "bytes": bytes })))
}

/// Puts the file under the name of `id` into a journal's folder.
fn lay_down(given: &Value, journal: &Folder, id: &Digest) {
    journal.create().expect("a new folder");
    let mut new = NewAttachment::create(journal).expect("a new attachment");
    new.write_all(&altered(given)).expect("it is written");
    new.commit(id).expect("it is kept");
}

/// Returns the recorded file with the change that the vector makes to it.
fn altered(given: &Value) -> Vec<u8> {
    let mut bytes = fs::read(folder().join("attachment").join(text(given, "file"))).expect("the file is recorded");
    if let Some(at) = given["flip"].as_u64() {
        bytes[usize::try_from(at).expect("a short file")] ^= 1;
    }
    bytes
}
