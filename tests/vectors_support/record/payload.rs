//! Payloads of frame bodies, and bincode.

use daftar_crypto::payload::{encode, padded};
use daftar_journal::format1::{self, CheckpointFrame, Leaf, Revisions};
use serde_json::json;

use super::{noise, vector};
use crate::vectors_support::{
    Vector,
    text::{base64, hex},
};

const LIMIT: usize = 32 * 1024 * 1024;

pub(super) fn vectors() -> Vec<Vector> {
    let lengths = json!({ "lengths": [6, 7, 255, 256, 257, 4096, 4097, 4352, 4353, 10_000, 1_000_000, 16_777_216] });
    let mut vectors = vec![of("lengths", "padded lengths, the head's 6 bytes included", "ok", lengths)];
    vectors.extend(sound());
    vectors.extend(faults());
    vectors.extend(compressed_faults());
    vectors.extend(structs());
    vectors
}

fn of(name: &str, comment: &str, expect: &str, given: serde_json::Value) -> Vector {
    vector("payload", name, comment, expect, given)
}

fn case(name: &str, comment: &str, expect: &str, payload: &[u8]) -> Vector {
    of(name, comment, expect, json!({ "payload": base64(payload) }))
}

fn sound() -> Vec<Vector> {
    let made = |content: &[u8]| encode(content).expect("it is small").to_vec();
    vec![
        case("empty", "no content", "ok", &made(b"")),
        case("plain", "content that zstd does not shorten", "ok", &made(&noise(100))),
        case("plain-to-the-brim", "no byte of padding", "ok", &made(&noise(250))),
        case("plain-padme", "more than 4 KiB", "ok", &made(&noise(5000))),
        case("zstd", "content that zstd shortens", "ok", &made(&b"told by voice, ".repeat(40))),
        case("zstd-not-needed", "compression is the writer's choice", "ok", &raw(0, &b"told by voice, ".repeat(40))),
    ]
}

/// Frames and pads `data` as it stands.
fn raw(compression: u8, data: &[u8]) -> Vec<u8> {
    let length = u32::try_from(data.len()).expect("it is small");
    let mut payload = [&[1, compression][..], &length.to_le_bytes(), data].concat();
    payload.resize(padded(payload.len()), 0);
    payload
}

fn faults() -> Vec<Vector> {
    let good = raw(0, b"content");
    let with = |at: usize, byte: u8| {
        let mut payload = good.clone();
        payload[at] = byte;
        payload
    };
    let longer = [&good[..], &[0; 256]].concat();
    vec![
        case("newer", "format 2", "newer", &with(0, 2)),
        case("format-0", "format 0 never was", "payload head", &with(0, 0)),
        case("head-cut", "five bytes", "payload head", &good[..5]),
        case("length-beyond", "the length is more than there is", "payload length", &with(3, 1)),
        case(
            "length-4-gib",
            "the largest length",
            "payload length",
            &[&[1, 0, 255, 255, 255, 255][..], &[0; 250]].concat(),
        ),
        case("padding-not-zero", "the last byte is 1", "payload padding", &with(255, 1)),
        case("padding-too-long", "a step more than needed", "payload padding", &longer),
        case("padding-missing", "not padded", "payload padding", &good[..13]),
        case("compression-unknown", "compression 2", "compression", &with(1, 2)),
    ]
}

fn compressed_faults() -> Vec<Vector> {
    let pack = |content: &[u8]| zstd::bulk::compress(content, 19).expect("it compresses");
    let good = pack(b"content, content, content");
    let bomb = pack(&vec![0; LIMIT + 1]);
    vec![
        case("zstd-garbage", "no zstd frame", "compression", &raw(1, &noise(40))),
        case("zstd-cut", "the frame's end is missing", "compression", &raw(1, &good[..good.len() - 3])),
        case("zstd-trailing", "a byte behind the frame", "compression", &raw(1, &[&good[..], b"x"].concat())),
        case("zstd-two-frames", "one frame, not two", "compression", &raw(1, &[&good[..], &good].concat())),
        case("zstd-bomb", "one byte more than 32 MiB", "decompression limit", &raw(1, &bomb)),
    ]
}

fn structs() -> Vec<Vector> {
    let case = |name: &str, comment: &str, expect: &str, of_struct: &str, bytes: &[u8]| {
        of(name, comment, expect, json!({ "struct": of_struct, "bytes": hex(bytes) }))
    };
    let none = format1::encode(&Revisions { revisions: Vec::new() }).to_vec();
    let frame = CheckpointFrame {
        note: "note".to_owned(),
        frontier: vec![[1; 32]],
        leaves: [2, 3].map(|n| Leaf { seq: n.into(), hash: [n; 32] }).to_vec(),
    };
    let checkpoint = format1::encode(&frame).to_vec();
    let mut not_text = checkpoint.clone();
    not_text[8] = 0xff;
    vec![
        case("bincode-checkpoint", "a struct of a string and two lists", "ok", "Checkpoint", &checkpoint),
        case("bincode-not-text", "a string that is not UTF-8", "bincode", "Checkpoint", &not_text),
        case(
            "bincode-cut",
            "the last byte is missing",
            "bincode length",
            "Checkpoint",
            &checkpoint[..checkpoint.len() - 1],
        ),
        case("bincode-trailing", "a byte too many", "bincode trailing bytes", "Revisions", &[&none[..], &[0]].concat()),
        case("bincode-huge", "a list of 2^40 items", "bincode length", "Revisions", &(1u64 << 40).to_le_bytes()),
    ]
}
