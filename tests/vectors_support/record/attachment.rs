//! Sealed files: four are kept as files, the faults are made of them.

use std::{fs, io::Write, path::Path};

use daftar_crypto::{Digest, Epoch, Identity, Receiver, Recipient, SealTo, measure_header, seal_envelope, seal_stream};
use serde_json::{Value, json};

use super::{noise, vector};
use crate::vectors_support::{Vector, folder};

const SIZES: [(&str, usize); 3] = [("1-byte.age", 1), ("65535-bytes.age", 65_535), ("65537-bytes.age", 65_537)];
const NOT_ZERO: &str = "padding-not-zero.age";
const IDENTITY: &str = "identity.txt";

/// Writes the sealed files, and the identity that opens them.
pub(super) fn files(folder: &Path) {
    fs::create_dir_all(folder).expect("the folder is made");
    let epoch = Identity::<Epoch>::generate();
    for (name, size) in SIZES {
        let mut file = Vec::new();
        seal_stream(&noise(size)[..], &mut file, &epoch.recipient()).expect("memory takes it");
        fs::write(folder.join(name), file).expect("the file is written");
    }
    fs::write(folder.join(NOT_ZERO), not_zero(&epoch)).expect("the file is written");
    fs::write(folder.join(IDENTITY), format!("{}\n", *epoch.reveal())).expect("the identity is written");
}

/// Seals one byte of content and padding that ends in a one.
fn not_zero(epoch: &Identity<Epoch>) -> Vec<u8> {
    let mut padded = noise(1);
    padded.resize(65_535, 0);
    padded.push(1);
    let recipient: [Recipient<Receiver>; 1] = [epoch.recipient().to_string().parse().expect("a recipient")];
    let mut envelope = seal_envelope(&SealTo::Recipients(&recipient), Vec::new()).expect("memory takes it");
    envelope.write_all(&padded).expect("memory takes it");
    envelope.finish().expect("memory takes it")
}

fn of(name: &str, comment: &str, expect: &str, given: Value) -> Vector {
    vector("attachment", name, comment, expect, given)
}

/// Describes a recorded file as its revision would.
fn given(file: &str, size: usize) -> Value {
    let there = folder().join("attachment");
    let epoch = fs::read_to_string(there.join(IDENTITY)).expect("it was recorded");
    let id = Digest::of(&[&fs::read(there.join(file)).expect("it was recorded")]).to_string();
    let sha256 = Digest::of(&[&noise(size)]).to_string();
    json!({ "file": file, "id": id, "epoch": epoch.trim_end(), "size": size, "sha256": sha256 })
}

fn with(mut given: Value, key: &str, value: impl Into<Value>) -> Value {
    given[key] = value.into();
    given
}

/// Flips a bit and names the file anew, as somebody would who alters it by intent.
fn renamed(given: Value, at: usize) -> Value {
    let mut bytes =
        fs::read(folder().join("attachment").join(given["file"].as_str().expect("a name"))).expect("it is there");
    bytes[at] ^= 1;
    with(with(given, "flip", at), "id", Digest::of(&[&bytes]).to_string())
}

pub(super) fn vectors() -> Vec<Vector> {
    let sizes = [0, 1, 65_535, 65_536, 65_537, 1 << 20, (1 << 20) + 1, 3_000_000, 1 << 30, (1 << 40) - 1, 1u64 << 40];
    let mut vectors: Vec<Vector> =
        SIZES.iter().map(|(file, size)| of(file.trim_end_matches(".age"), "opens", "ok", given(file, *size))).collect();
    vectors.push(of("lengths", "padded lengths", "ok", json!({ "lengths": sizes })));
    vectors.extend(faults());
    vectors
}

fn faults() -> Vec<Vector> {
    let one = given(SIZES[0].0, 1);
    let (less, more) = (given(SIZES[1].0, 65_535), given(SIZES[2].0, 65_537));
    let start = fs::read(folder().join("attachment").join(SIZES[2].0)).expect("it was recorded");
    let start = measure_header(&start).expect("an age file");
    let second_chunk = start + 16 + 65_536 + 16;
    let stranger = Identity::<Epoch>::generate().reveal().to_string();
    vec![
        of("altered", "one bit, under the old name", "digest of the name", with(one.clone(), "flip", 5000)),
        of(
            "chunk-altered",
            "one bit of the second chunk, under the name that fits",
            "chunk",
            renamed(more.clone(), second_chunk + 7),
        ),
        of(
            "mac-altered",
            "one bit of the header's MAC, under the name that fits",
            "header MAC",
            renamed(more, start - 20),
        ),
        of("size-less", "the record says one byte less", "true size", with(less.clone(), "size", 65_534)),
        of("size-more", "the record says more than the file holds", "true size", with(less.clone(), "size", 65_537)),
        of(
            "content-other",
            "the record names another content",
            "digest of the content",
            with(less, "sha256", "00".repeat(32)),
        ),
        of("padding-not-zero", "the last byte is 1", "zeros after the true size", given(NOT_ZERO, 1)),
        of("other-epoch", "sealed to another journal", "not for us", with(one, "epoch", stranger)),
    ]
}
