//! Trees, words and signed statements.

use daftar_crypto::{Device, Digest, Identity, Root, SigningKey, VerifyingKey, label};
use daftar_journal::format1::{self, Certificate, Signed};
use serde_json::{Value, json};

use super::vector;
use crate::vectors_support::{
    Vector,
    text::{all_hex, hex},
};

pub(super) fn vectors() -> Vec<Vector> {
    let mut vectors: Vec<Vector> = [0, 1, 2, 3, 4, 5, 7, 8].into_iter().map(tree).collect();
    vectors.extend(statements());
    let recipient = "age1sg5vy9tuk7zqh4jp24dyn5fatdd46czhchhscglek30p04mzypgq8zx7t0";
    let line = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f";
    vectors.push(vector("words", "recipient", "of an age recipient", "ok", json!({ "text": recipient })));
    vectors.push(vector("words", "sender-key", "of a sender key's line", "ok", json!({ "text": line })));
    vectors
}

fn tree(count: u32) -> Vector {
    let ids: Vec<Digest> = (0..count).map(|n| Digest::of(&[b"revision", &n.to_le_bytes()])).collect();
    let comment = format!("{count} leaves");
    vector("tree", &format!("leaves-{count}"), &comment, "ok", json!({ "ids": all_hex(&ids) }))
}

fn statements() -> Vec<Vector> {
    let root = SigningKey::<Root>::generate();
    let signed = format1::encode(&Signed::new(&root, label::CERTIFICATE, &certificate(&root))).to_vec();
    let mut altered = signed.clone();
    altered[8] ^= 1;
    let given = |signed: &[u8], label: &str, key: VerifyingKey<Root>| json!({ "signed": hex(signed), "label": label, "key": hex(key.as_bytes()) });
    let (key, other) = (root.verifying_key(), SigningKey::generate().verifying_key());
    let certificate = "daftar/v1/certificate";
    let of = |name: &str, comment: &str, expect: &str, given: Value| vector("statement", name, comment, expect, given);
    vec![
        of("certificate", "a writer's certificate", "ok", given(&signed, certificate, key)),
        of("altered", "one bit of the journal's id", "signature", given(&altered, certificate, key)),
        of("other-key", "checked with another root key", "signature", given(&signed, certificate, other)),
        of("other-label", "signed for another purpose", "label", given(&signed, "daftar/v1/epoch", key)),
        of(
            "trailing",
            "a byte too many",
            "bincode trailing bytes",
            given(&[&signed[..], &[0]].concat(), certificate, key),
        ),
    ]
}

fn certificate(root: &SigningKey<Root>) -> Certificate {
    Certificate {
        journal: [1; 16],
        writer: [2; 16],
        writer_key: [3; 32],
        root_key: *root.verifying_key().as_bytes(),
        sender_key: [4; 32],
        device: Identity::<Device>::generate().recipient().to_string(),
        created: "2026-11-22T18:07:44+05:00[Asia/Dushanbe]".to_owned(),
    }
}
