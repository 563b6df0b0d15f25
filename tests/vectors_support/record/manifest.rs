//! Bundles: the files in them, signed.

use daftar_crypto::{Digest, Sender, SigningKey, label, ssh_signature, words};
use serde_json::{Value, json};

use super::vector;
use crate::vectors_support::Vector;

const README: &str = "What this is, and how to check it.\n";

/// A bundle before it is sealed: names and contents in their order.
type Files = Vec<(String, String)>;

fn incidents() -> String {
    let incident = json!([{ "id": "01".repeat(16), "kind": "incident", "revision": "02".repeat(32), "title": "told" }]);
    incident.to_string() + "\n"
}

fn manifest(key: &SigningKey<Sender>) -> Value {
    let line = ssh_signature::key_line(&key.verifying_key());
    let fingerprint = ssh_signature::fingerprint(&key.verifying_key());
    let listed = |path: &str, content: &str| json!({ "path": path, "size": content.len(), "sha256": Digest::of(&[content.as_bytes()]).to_string() });
    json!({
        "format": "daftar-bundle/1",
        "bundle": "03".repeat(16),
        "created": "2026-11-22T13:07:44Z",
        "recipients": ["phrase"],
        "sender": { "words": words::of_key(&line), "key": line, "fingerprint": fingerprint },
        "checkpoints": [],
        "incidents": [{ "id": "01".repeat(16), "revision": "02".repeat(32) }],
        "files": [listed("incidents.json", &incidents()), listed("README.txt", README)],
        "attachments": [],
    })
}

fn content() -> Files {
    vec![("incidents.json".to_owned(), incidents()), ("README.txt".to_owned(), README.to_owned())]
}

/// Adds manifest and signature.
fn signed(mut files: Files, key: &SigningKey<Sender>, namespace: &str, manifest: &Value) -> Files {
    let bytes = serde_json::to_string_pretty(manifest).expect("plain JSON") + "\n";
    let signature = ssh_signature::sign(key, namespace, bytes.as_bytes());
    files.push(("manifest.json".to_owned(), bytes));
    files.push(("manifest.json.sig".to_owned(), signature));
    files
}

fn case(name: &str, comment: &str, expect: &str, files: Files) -> Vector {
    vector("manifest", name, comment, expect, json!({ "files": files }))
}

fn replaced(mut files: Files, name: &str, change: impl Fn(&str) -> String) -> Files {
    let file = files.iter_mut().find(|file| file.0 == name).expect("it is there");
    file.1 = change(&file.1);
    files
}

pub(super) fn vectors() -> Vec<Vector> {
    let key = SigningKey::generate();
    let sound = signed(content(), &key, label::BUNDLE_NAMESPACE, &manifest(&key));
    let mut vectors = vec![case("signed", "everything fits", "ok", sound.clone())];
    vectors.extend(signatures(&key, &sound));
    vectors.extend(contents(&key, &sound));
    vectors
}

fn signatures(key: &SigningKey<Sender>, sound: &Files) -> Vec<Vector> {
    let stranger = SigningKey::generate();
    let other = signed(content(), &stranger, label::BUNDLE_NAMESPACE, &manifest(key));
    let respaced = replaced(sound.clone(), "manifest.json", |text| text.replace("  ", " "));
    let without = sound.iter().filter(|file| file.0 != "manifest.json.sig").cloned().collect();
    vec![
        case(
            "namespace-other",
            "signed for another purpose",
            "manifest signature",
            signed(content(), key, "file", &manifest(key)),
        ),
        case("bytes-other", "the same JSON in other bytes", "manifest signature", respaced),
        case("signature-missing", "no signature", "signature missing", without),
        case("sender-other", "signed by another key than it names", "sender", other),
    ]
}

fn contents(key: &SigningKey<Sender>, sound: &Files) -> Vec<Vector> {
    let signed_as = |member: &str, value: Value| {
        let mut manifest = manifest(key);
        manifest[member] = value;
        signed(content(), key, label::BUNDLE_NAMESPACE, &manifest)
    };
    let mut more = sound.clone();
    more.insert(0, ("more.txt".to_owned(), "more".to_owned()));
    let without = sound.iter().filter(|file| file.0 != "README.txt").cloned().collect();
    vec![
        case(
            "file-altered",
            "a file of the same size",
            "file digest",
            replaced(sound.clone(), "README.txt", |text| text.replace('W', "w")),
        ),
        case(
            "file-longer",
            "a file of another size",
            "file size",
            replaced(sound.clone(), "README.txt", |text| text.to_owned() + "\n"),
        ),
        case("file-missing", "a listed file is not there", "file missing", without),
        case("file-unlisted", "a file is there that is not listed", "file unlisted", more),
        case("newer", "daftar-bundle/2", "newer", signed_as("format", json!("daftar-bundle/2"))),
        case("bundle-id", "an id that is none", "manifest form", signed_as("bundle", json!("x"))),
        case(
            "incident-other",
            "another incident than incidents.json holds",
            "incidents",
            signed_as("incidents", json!([{ "id": "09".repeat(16), "revision": "02".repeat(32) }])),
        ),
    ]
}
