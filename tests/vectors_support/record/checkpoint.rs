//! Signed checkpoints.

use daftar_crypto::{Checkpoint, Digest, Frontier, JournalId, SigningKey, VerifyingKey, Writer, WriterId};
use serde_json::{Value, json};

use super::vector;
use crate::vectors_support::{
    Vector,
    text::{all_hex, hex},
};

const JOURNAL: JournalId = JournalId([1; 16]);
const WRITER: WriterId = WriterId([2; 16]);

fn tree(leaves: u8) -> Frontier {
    let mut tree = Frontier::default();
    (0..leaves).for_each(|n| tree.push(Digest([n; 32])));
    tree
}

fn checkpoint(writer: WriterId) -> Checkpoint {
    Checkpoint::new(JOURNAL, writer, &tree(7), 9, Digest([4; 32]), "2026-11-22T13:07:44Z".to_owned())
}

fn given(note: &str, key: &VerifyingKey<Writer>) -> Value {
    let (journal, writer) = (JOURNAL.to_string(), WRITER.to_string());
    json!({ "note": note, "key": hex(key.as_bytes()), "journal": journal, "writer": writer })
}

fn of(name: &str, comment: &str, expect: &str, given: Value) -> Vector {
    vector("checkpoint", name, comment, expect, given)
}

pub(super) fn vectors() -> Vec<Vector> {
    let key = SigningKey::<Writer>::generate();
    let note = checkpoint(WRITER).sign(&key);
    let mut vectors = signatures(&key, &note);
    vectors.extend(forms(&key, &note));
    vectors.extend(frontiers(&key, &note));
    vectors
}

fn signatures(key: &SigningKey<Writer>, note: &str) -> Vec<Vector> {
    let public = key.verifying_key();
    let stranger = SigningKey::<Writer>::generate();
    let origin = format!("daftar/{JOURNAL}/{WRITER}");
    let cosigned = format!("{note}— witness.example/w1 AAAAAAAA\n");
    let unsigned = note.split_once('—').expect("it is signed").0;
    let end = note.rfind("==\n").or_else(|| note.rfind("=\n")).unwrap_or(note.len() - 1);
    let flipped =
        format!("{}{}{}", &note[..end - 3], if &note[end - 3..end - 2] == "A" { "B" } else { "A" }, &note[end - 2..]);
    let one_leaf_more = note.replacen("\n7\n", "\n8\n", 1);
    vec![
        of("note", "as it is signed", "ok", given(note, &public)),
        of("cosigned", "another signature beside, of whoever", "ok", given(&cosigned, &public)),
        of("signature-flipped", "one sign of the signature", "signature", given(&flipped, &public)),
        of("signature-missing", "no signature", "signature", given(unsigned, &public)),
        of("other-key", "signed by another key", "signature", given(note, &stranger.verifying_key())),
        of("text-altered", "eight leaves, not seven", "signature", given(&one_leaf_more, &public)),
        of(
            "signer-other",
            "the signature names another signer",
            "signature",
            given(&note.replace(&format!("— {origin}"), "— x"), &public),
        ),
        of(
            "origin-other",
            "another writer's note, signed by this key",
            "origin",
            given(&checkpoint(WriterId([3; 16])).sign(key), &public),
        ),
    ]
}

fn forms(key: &SigningKey<Writer>, note: &str) -> Vec<Vector> {
    let public = key.verifying_key();
    let case = |name: &str, comment: &str, from: &str, to: &str| {
        of(name, comment, "note form", given(&note.replacen(from, to, 1), &public))
    };
    vec![
        case("leading-zero", "decimal without leading zeros", "\n7\n", "\n07\n"),
        case("line-more", "a line too many", "\n\n", "\nmore\n\n"),
        case("line-less", "no time", "time 2026-11-22T13:07:44Z\n", ""),
        case("origin-form", "an origin of another form", "daftar/", "other/"),
        of("crlf", "CR LF for line ends", "note form", given(&note.replace('\n', "\r\n"), &public)),
    ]
}

fn frontiers(key: &SigningKey<Writer>, note: &str) -> Vec<Vector> {
    let with = |tree: &Frontier| {
        let mut given = given(note, &key.verifying_key());
        given["frontier"] = json!(all_hex(tree.roots()));
        given
    };
    let mut other = tree(6);
    other.push(Digest([9; 32]));
    vec![
        of("frontier", "three roots of 4, 2 and 1 leaves", "ok", with(&tree(7))),
        of("frontier-of-six", "too few roots for seven leaves", "frontier", with(&tree(6))),
        of("frontier-other", "it leads to another root", "root", with(&other)),
    ]
}
