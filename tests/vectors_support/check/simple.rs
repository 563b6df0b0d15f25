//! Normalisation, statements, trees and words.

use daftar_crypto::{
    Frontier, Passphrase, PassphraseError, RevisionId, Root, VerifyingKey, tree as merkle, words as code,
};
use daftar_journal::format1::{self, Certificate, Signed};
use serde_json::{Value, json};

use super::Outcome;
use crate::vectors_support::text::{all_hex, array, bytes, digests, hex, text};

pub(super) const NORMALISATION: &[(&str, &str)] =
    &[("UTF-8", "not text"), ("length", "too long"), ("unassigned", "unassigned"), ("empty", "empty")];

/// Given the bytes as typed, gives the text that is stretched.
pub(super) fn normalisation(given: &Value) -> Outcome {
    match Passphrase::from_bytes(&bytes(given, "typed")) {
        Ok(passphrase) => {
            let normal = passphrase.dangerous_reveal();
            Outcome::ok(json!({ "text": normal, "hex": hex(normal.as_bytes()) }))
        }
        Err(PassphraseError::NotText) => Outcome::failed("not text"),
        Err(PassphraseError::TooLong) => Outcome::failed("too long"),
        Err(PassphraseError::Unassigned) => Outcome::failed("unassigned"),
        Err(_) => Outcome::failed("empty"),
    }
}

pub(super) const STATEMENT: &[(&str, &str)] =
    &[("signature", "malformed"), ("label", "malformed"), ("bincode trailing bytes", "malformed")];

/// Given a signed certificate as bincode and the root key, gives what it certifies.
pub(super) fn statement(given: &Value) -> Outcome {
    let root = VerifyingKey::<Root>::from_bytes(array(given, "key"));
    let label = [text(given, "label").as_bytes(), b"\0"].concat();
    let signed = format1::decode::<Signed>(&bytes(given, "signed"));
    let verified = signed.and_then(|signed| signed.verify::<Certificate, _>(&root, &label));
    verified.map_or(Outcome::failed("malformed"), |certificate| {
        Outcome::ok(json!({
            "journal": hex(&certificate.journal),
            "writer": hex(&certificate.writer),
            "writer_key": hex(&certificate.writer_key),
            "root_key": hex(&certificate.root_key),
            "sender_key": hex(&certificate.sender_key),
            "device": certificate.device,
            "created": certificate.created,
        }))
    })
}

/// Given revision ids, gives their tree.
pub(super) fn tree(given: &Value) -> Outcome {
    let leaves: Vec<_> = digests(given, "ids").into_iter().map(|id| merkle::leaf(&RevisionId(id))).collect();
    let mut frontier = Frontier::default();
    leaves.iter().for_each(|leaf| frontier.push(*leaf));
    let (root, roots) = (frontier.root().to_string(), all_hex(frontier.roots()));
    Outcome::ok(json!({ "leaves": all_hex(&leaves), "frontier": roots, "root": root }))
}

/// Given a recipient or a key line, gives its twelve words.
pub(super) fn words(given: &Value) -> Outcome {
    Outcome::ok(json!({ "words": code::of_key(text(given, "text")) }))
}
