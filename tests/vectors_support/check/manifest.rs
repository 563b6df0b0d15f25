//! A bundle's manifest, signature and files.

use std::{fs, io::Write};

use daftar_crypto::{Identity, OpenWith, Receiver, SealTo, seal_envelope, ssh_signature, words};
use daftar_exchange::{
    archive::ArchiveWriter,
    bundle::{self, AlteredPart, OpenBundleError},
};
use serde_json::{Value, json};

use super::Outcome;
use crate::vectors_support::text::items;

pub(super) const LAYERS: &[(&str, &str)] = &[
    ("newer", "newer"),
    ("manifest signature", "signature"),
    ("manifest form", "manifest"),
    ("sender", "sender"),
    ("file digest", "changed"),
    ("file size", "changed"),
    ("file missing", "missing"),
    ("file unlisted", "unlisted"),
    ("incidents", "incidents"),
    ("signature missing", "no signature"),
];

/// Given a bundle's files in order, gives who signed it.
pub(super) fn run(given: &Value) -> Outcome {
    let there = tempfile::tempdir().expect("a temporary folder");
    let path = there.path().join("bundle.age");
    let identity = [Identity::<Receiver>::generate()];
    fs::write(&path, sealed(items(given, "files"), &identity[0])).expect("the bundle is written");
    let opened = bundle::open(&path, &OpenWith::Identities(&identity), &mut |_, _| true);
    match opened {
        Ok(bundle) => {
            let key = ssh_signature::key_line(bundle.sender());
            let fingerprint = ssh_signature::fingerprint(bundle.sender());
            Outcome::ok(json!({ "words": words::of_key(&key), "key": key, "fingerprint": fingerprint }))
        }
        Err(error) => Outcome::failed(class(&error)),
    }
}

fn sealed(files: &[Value], identity: &Identity<Receiver>) -> Vec<u8> {
    let mut archive = ArchiveWriter::new(Vec::new());
    for file in files {
        let [name, content] = [0, 1].map(|n| file[n].as_str().expect("a name and a text"));
        archive.add_bytes(name, content.as_bytes()).expect("it fits");
    }
    let zip = archive.finish().expect("it fits");
    let to = [identity.recipient()];
    let mut envelope = seal_envelope(&SealTo::Recipients(&to), Vec::new()).expect("memory takes it");
    envelope.write_all(&zip).expect("memory takes it");
    envelope.finish().expect("memory takes it")
}

fn class(error: &OpenBundleError) -> &'static str {
    match error {
        OpenBundleError::Newer => "newer",
        OpenBundleError::Altered(part) => altered(part),
        _ => "other",
    }
}

fn altered(part: &AlteredPart) -> &'static str {
    match part {
        AlteredPart::Signature => "signature",
        AlteredPart::SignatureMissing => "no signature",
        AlteredPart::Manifest => "manifest",
        AlteredPart::Sender => "sender",
        AlteredPart::FileChanged { .. } => "changed",
        AlteredPart::FileMissing { .. } => "missing",
        AlteredPart::FileUnlisted => "unlisted",
        AlteredPart::Incidents => "incidents",
        _ => "other",
    }
}
