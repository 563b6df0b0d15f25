//! Keyring files.

use std::{fs, io::Read};

use daftar_crypto::{Identity, Keyring, KeyringError, OpenKeyring, Passphrase, ssh_signature};
use daftar_store::{Folder, KeyringFilesError, read_keyring};
use serde_json::{Value, json};

use super::Outcome;
use crate::vectors_support::text::{blob, text};

pub(super) const LAYERS: &[(&str, &str)] = &[
    ("digest of the name", "name"),
    ("header limits", "header limits"),
    ("argon2 limits", "argon2 limits"),
    ("newer", "newer"),
    ("wrong passphrase", "wrong passphrase"),
    ("header", "damaged"),
    ("stanza", "damaged"),
    ("header MAC", "damaged"),
    ("chunk", "damaged"),
    ("keyring lines", "damaged"),
];

/// Given a file, its name and a way in, gives what the payload says; with `kept`, a line that the next generation must still have.
pub(super) fn run(given: &Value) -> Outcome {
    let Some(file) = from_disk(text(given, "stem"), &blob(given, "file")) else { return Outcome::failed("name") };
    match open(given, &file) {
        Ok(keyring) => {
            if given["kept"].is_string() {
                let payload = stock(&keyring.seal(), text(given, "identity"));
                assert!(payload.lines().any(|line| line == text(given, "kept")), "unknown lines are kept");
            }
            Outcome::ok(found(&keyring))
        }
        Err(KeyringError::WrongPassphrase) => Outcome::failed("wrong passphrase"),
        Err(KeyringError::Newer) => Outcome::failed("newer"),
        Err(KeyringError::ExcessiveCost) => Outcome::failed("argon2 limits"),
        Err(KeyringError::ExcessiveHeader) => Outcome::failed("header limits"),
        Err(_) => Outcome::failed("damaged"),
    }
}

/// Lays the file into a journal's folder twice and reads it from there; none if no copy matches its name.
fn from_disk(stem: &str, file: &[u8]) -> Option<Vec<u8>> {
    let there = tempfile::tempdir().expect("a temporary folder");
    let folder = Folder::at(there.path().join("journal"));
    folder.create().expect("a new folder");
    for copy in ["a", "b"] {
        fs::write(folder.keyring().join(format!("{stem}.{copy}.age")), file).expect("the copy is written");
    }
    match read_keyring(&folder) {
        Ok(stored) => Some(stored.bytes),
        Err(KeyringFilesError::Damaged) => None,
        Err(error) => panic!("{error}"),
    }
}

fn open(given: &Value, file: &[u8]) -> Result<Keyring, KeyringError> {
    if let Some(typed) = given["passphrase"].as_str() {
        let passphrase = Passphrase::normalise(typed).expect("a passphrase");
        return Keyring::open(file, &OpenKeyring::Passphrase(&passphrase));
    }
    let identity = Identity::parse(text(given, "identity")).expect("an identity");
    Keyring::open(file, &OpenKeyring::Identity(&identity))
}

fn found(keyring: &Keyring) -> Value {
    let cost = keyring.cost();
    json!({
        "journal": keyring.journal().to_string(),
        "generation": keyring.generation(),
        "writer": keyring.writer().to_string(),
        "sender": ssh_signature::key_line(&keyring.sender_verifying_key()),
        "device": keyring.device().to_string(),
        "exchange": keyring.exchange().to_string(),
        "epochs": keyring.epochs().iter().map(|epoch| epoch.reveal().to_string()).collect::<Vec<_>>(),
        "argon2": [cost.memory_kib(), cost.passes(), cost.lanes()],
    })
}

/// Decrypts as any age implementation does.
pub(crate) fn stock(file: &[u8], identity: &str) -> String {
    let identity: age::x25519::Identity = identity.parse().expect("an identity");
    let decryptor = age::Decryptor::new(file).expect("an age file");
    let mut reader = decryptor.decrypt(std::iter::once(&identity as &dyn age::Identity)).expect("it opens");
    let mut text = String::new();
    reader.read_to_string(&mut text).expect("the payload is text");
    text
}
