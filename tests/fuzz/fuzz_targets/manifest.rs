//! A bundle that was decrypted: what stands in its manifest, signed by a sender who means harm.
//!
//! Input: `flags ‖ u16 length of the manifest ‖ manifest ‖ rest`. Rest is `incidents.json`, or the signature if flags say so.

#![no_main]

use std::{io::Cursor, sync::LazyLock};

use daftar_crypto::{Sender, SigningKey, ssh_signature, words};
use daftar_exchange::{
    archive::ArchiveWriter,
    bundle::{Manifest, SenderKey, check_decrypted},
};
use libfuzzer_sys::fuzz_target;

static SENDER: LazyLock<SigningKey<Sender>> = LazyLock::new(SigningKey::generate);
const NAMESPACE: &str = "daftar-bundle-v1";
const FOREIGN_SIGNATURE: u8 = 1;
const AS_IT_IS: u8 = 2;
const NO_FILE: u8 = 4;

fuzz_target!(|bytes: &[u8]| {
    let [flags, low, high, rest @ ..] = bytes else { return };
    let length = usize::from(u16::from_le_bytes([*low, *high])).min(rest.len());
    let (manifest, rest) = rest.split_at(length);
    let manifest = if flags & AS_IT_IS == 0 { signed_by_us(manifest) } else { manifest.to_vec() };
    let signature = match flags & FOREIGN_SIGNATURE {
        0 => ssh_signature::sign(&SENDER, NAMESPACE, &manifest).into_bytes(),
        _ => rest.to_vec(),
    };
    let mut archive = ArchiveWriter::new(Cursor::new(Vec::new()));
    archive.add_bytes("manifest.json", &manifest).expect("it is small");
    archive.add_bytes("manifest.json.sig", &signature).expect("it is small");
    if flags & NO_FILE == 0 {
        archive.add_bytes("incidents.json", rest).expect("it is small");
    }
    let mut zip = archive.finish().expect("memory takes it");
    zip.set_position(0);
    if let Ok(checked) = check_decrypted(zip) {
        assert!(flags & NO_FILE == 0 && checked.files.iter().any(|file| file.path == "incidents.json"));
        assert!(checked.sender.fingerprint == ssh_signature::fingerprint(&SENDER.verifying_key()));
    }
});

/// Puts the right sender and the true digest of nothing else into a manifest, where it is one.
fn signed_by_us(bytes: &[u8]) -> Vec<u8> {
    let Ok(mut manifest) = serde_json::from_slice::<Manifest>(bytes) else { return bytes.to_vec() };
    let key = SENDER.verifying_key();
    let line = ssh_signature::key_line(&key);
    manifest.sender =
        SenderKey { fingerprint: ssh_signature::fingerprint(&key), words: words::of_key(&line), key: line };
    serde_json::to_vec(&manifest).expect("a manifest is plain JSON")
}
