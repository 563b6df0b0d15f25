//! Every part of a bundle, altered: each is found and named.

use std::{
    fs::{self, File},
    io::{Cursor, Write},
};

use daftar_crypto::{Identity, OpenWith, SealTo, SigningKey, open_envelope_seekable, seal_envelope};
use proptest::prelude::*;

use super::*;
use crate::{
    archive::{Archive, ArchiveError, ArchiveWriter, Limits},
    bundle::{
        AlteredPart, Manifest, SenderKey,
        manifest::{MANIFEST, SIGNATURE, sign},
    },
};

type Files = Vec<(String, Vec<u8>)>;

/// A good bundle taken apart, to be put together otherwise.
struct Parts {
    desk: Desk,
    identity: Identity<Receiver>,
    files: Files,
}

impl Parts {
    fn new() -> Self {
        let (mut desk, incidents) = Desk::with_incidents();
        let identity = Identity::generate();
        desk.bundle(&incidents, to(&[&identity])).unwrap();
        let with = OpenWith::Identities(std::slice::from_ref(&identity));
        let envelope = open_envelope_seekable(&with, File::open(desk.file()).unwrap()).unwrap();
        let mut archive = Archive::open(envelope, Limits::default()).unwrap();
        let names: Vec<String> = archive.entries().iter().map(|entry| entry.name.clone()).collect();
        let files = names.into_iter().map(|name| (name.clone(), archive.read_small(&name, 1 << 20).unwrap())).collect();
        drop(archive);
        Self { desk, identity, files }
    }

    fn file(&mut self, name: &str) -> &mut Vec<u8> {
        &mut self.files.iter_mut().find(|(other, _)| other == name).unwrap().1
    }

    fn manifest(&mut self) -> Manifest {
        serde_json::from_slice(self.file(MANIFEST)).unwrap()
    }

    /// Puts a changed manifest in, rightly signed by the sender.
    fn sign(&mut self, manifest: &Manifest) {
        let bytes = manifest.to_bytes();
        *self.file(SIGNATURE) = sign(self.desk.journal.keyring().sender(), &bytes).into_bytes();
        *self.file(MANIFEST) = bytes;
    }

    fn zip(&self) -> Vec<u8> {
        let mut writer = ArchiveWriter::new(Vec::new());
        self.files.iter().for_each(|(name, bytes)| writer.add_bytes(name, bytes).unwrap());
        writer.finish().unwrap()
    }

    fn seal(&self, content: &[u8]) {
        let mut sealed = seal_envelope(&SealTo::Recipients(&[self.identity.recipient()]), Vec::new()).unwrap();
        sealed.write_all(content).unwrap();
        fs::write(self.desk.file(), sealed.finish().unwrap()).unwrap();
    }

    fn open(&self) -> Result<Bundle, OpenBundleError> {
        open_with(&self.desk.file(), &OpenWith::Identities(std::slice::from_ref(&self.identity)))
    }

    fn refused(&self) -> AlteredPart {
        self.seal(&self.zip());
        self.refused_file()
    }

    fn refused_file(&self) -> AlteredPart {
        match self.open() {
            Err(OpenBundleError::Altered(part)) => part,
            Err(other) => panic!("{other}"),
            Ok(_) => panic!("it opened"),
        }
    }
}

#[test]
fn put_together_again_it_opens() {
    let parts = Parts::new();
    parts.seal(&parts.zip());
    assert!(parts.open().is_ok());
}

#[test]
fn a_flipped_byte_anywhere_in_the_payload_is_found() {
    let parts = Parts::new();
    let whole = fs::read(parts.desk.file()).unwrap();
    let header = daftar_crypto::measure_header(&whole).unwrap();
    for at in (header..whole.len()).step_by(97).chain([whole.len() - 1]) {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        fs::write(parts.desk.file(), bytes).unwrap();
        assert!(matches!(parts.refused_file(), AlteredPart::Encryption), "byte {at}");
    }
    fs::write(parts.desk.file(), &whole[..whole.len() - 1]).unwrap();
    assert!(matches!(parts.refused_file(), AlteredPart::Encryption));
}

#[test]
fn each_changed_file_is_found() {
    let mut parts = Parts::new();
    let names: Vec<String> = parts.manifest().files.into_iter().map(|file| file.path).collect();
    for (number, name) in (1..).zip(&names) {
        let before = parts.file(name).clone();
        match parts.file(name).first_mut() {
            Some(byte) => *byte ^= 1,
            None => parts.file(name).push(b'x'),
        }
        assert!(matches!(parts.refused(), AlteredPart::FileChanged { number: found } if found == number), "{name}");
        *parts.file(name) = before;
    }
}

#[test]
fn missing_and_added_files_are_found() {
    let mut parts = Parts::new();
    let whole = parts.files.clone();
    parts.files.remove(0);
    assert!(matches!(parts.refused(), AlteredPart::FileMissing { number: 1 }));
    parts.files = whole.clone();
    parts.files.push(("attachments/0003-more.txt".into(), b"more".to_vec()));
    assert!(matches!(parts.refused(), AlteredPart::FileUnlisted));
    parts.files = whole.iter().filter(|(name, _)| name != MANIFEST).cloned().collect();
    assert!(matches!(parts.refused(), AlteredPart::ManifestMissing));
    parts.files = whole.iter().filter(|(name, _)| name != SIGNATURE).cloned().collect();
    assert!(matches!(parts.refused(), AlteredPart::SignatureMissing));
    parts.files = whole.into_iter().filter(|(name, _)| name != SIGNATURE && name != MANIFEST).collect();
    parts.seal(&parts.zip());
    assert!(matches!(parts.open(), Err(OpenBundleError::NotABundle)));
    parts.seal(b"a letter, and no bundle");
    assert!(matches!(parts.open(), Err(OpenBundleError::NotABundle)));
}

#[test]
fn a_changed_manifest_or_signature_is_found() {
    let mut parts = Parts::new();
    let (manifest, signature) = (parts.file(MANIFEST).clone(), parts.file(SIGNATURE).clone());
    parts.file(MANIFEST).push(b'\n');
    assert!(matches!(parts.refused(), AlteredPart::Signature));
    *parts.file(MANIFEST) = manifest.clone();
    parts.file(SIGNATURE)[60] ^= 1;
    assert!(matches!(parts.refused(), AlteredPart::Signature));
    let other = SigningKey::generate();
    *parts.file(SIGNATURE) = sign(&other, &manifest).into_bytes();
    assert!(matches!(parts.refused(), AlteredPart::Sender));
    let elsewhere = daftar_crypto::ssh_signature::sign(&other, "file", &manifest);
    *parts.file(SIGNATURE) = elsewhere.into_bytes();
    assert!(matches!(parts.refused(), AlteredPart::Signature));
    *parts.file(SIGNATURE) = signature;
    parts.seal(&parts.zip());
    assert!(parts.open().is_ok());
}

#[test]
fn a_manifest_made_anew_by_another_key_names_that_key() {
    let mut parts = Parts::new();
    let other = SigningKey::generate();
    let mut manifest = parts.manifest();
    manifest.sender = SenderKey::of(&other.verifying_key());
    *parts.file(MANIFEST) = manifest.to_bytes();
    *parts.file(SIGNATURE) = sign(&other, &manifest.to_bytes()).into_bytes();
    parts.seal(&parts.zip());
    // This is why the twelve words are compared by voice.
    assert_eq!(*parts.open().unwrap().sender(), other.verifying_key());
}

#[test]
fn a_signed_manifest_must_hold_together() {
    let mut parts = Parts::new();
    let good = parts.manifest();
    let alter = |parts: &mut Parts, change: &dyn Fn(&mut Manifest)| {
        let mut manifest = good.clone();
        change(&mut manifest);
        parts.sign(&manifest);
        parts.refused()
    };
    assert!(matches!(alter(&mut parts, &|it| it.sender.words.push('x')), AlteredPart::Sender));
    assert!(matches!(alter(&mut parts, &|it| it.checkpoints[0].note.insert(0, 'x')), AlteredPart::Checkpoint));
    assert!(matches!(alter(&mut parts, &|it| it.attachments[0].size += 1), AlteredPart::Manifest));
    assert!(matches!(alter(&mut parts, &|it| it.attachments[0].path = "../x".into()), AlteredPart::Manifest));
    assert!(matches!(alter(&mut parts, &|it| it.files.push(it.files[0].clone())), AlteredPart::Manifest));
    assert!(matches!(alter(&mut parts, &|it| it.bundle = "1".into()), AlteredPart::Manifest));
    assert!(matches!(alter(&mut parts, &|it| it.incidents.reverse()), AlteredPart::Incidents));
    assert!(matches!(alter(&mut parts, &|it| it.incidents[0].revision = "00".repeat(32)), AlteredPart::Incidents));
    assert!(matches!(alter(&mut parts, &|it| it.files[0].size += 1), AlteredPart::FileChanged { number: 1 }));
    assert!(matches!(alter(&mut parts, &|it| it.format = "daftar".into()), AlteredPart::Manifest));
}

#[test]
fn a_newer_bundle_is_told() {
    let mut parts = Parts::new();
    *parts.file(MANIFEST) = br#"{"format":"daftar-bundle/2","new":{}}"#.to_vec();
    parts.seal(&parts.zip());
    assert!(matches!(parts.open(), Err(OpenBundleError::Newer)));
}

#[test]
fn hostile_names_in_the_archive_are_refused() {
    let mut parts = Parts::new();
    parts.files.push(("aa/x1".into(), b"1".to_vec()));
    parts.files.push(("aa/x2".into(), b"2".to_vec()));
    let rename = |zip: &[u8], from: &[u8], to: &[u8]| -> Vec<u8> {
        let mut zip = zip.to_vec();
        let places: Vec<usize> = (0..zip.len() - from.len()).filter(|at| zip[*at..].starts_with(from)).collect();
        places.into_iter().for_each(|at| zip[at..at + to.len()].copy_from_slice(to));
        zip
    };
    let zip = parts.zip();
    assert!(Archive::open(Cursor::new(&zip), Limits::default()).is_ok());
    parts.seal(&rename(&zip, b"aa/x2", b"aa/x1"));
    assert!(matches!(parts.refused_file(), AlteredPart::Archive(ArchiveError::Duplicate { .. })));
    for name in [&b"../x1"[..], b"/a/x1", b"aa\\x1", b"a\x00/x1", b"con/x"] {
        parts.seal(&rename(&zip, b"aa/x1", name));
        assert!(matches!(parts.refused_file(), AlteredPart::Archive(ArchiveError::Name { .. })));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn a_flipped_byte_in_the_archive_is_found_or_changes_nothing(places in proptest::collection::vec(any::<u32>(), 12)) {
        let mut parts = Parts::new();
        let (manifest, zip) = (parts.manifest(), parts.zip());
        for place in places {
            let mut altered = zip.clone();
            let at = usize::try_from(place).unwrap() % zip.len();
            altered[at] ^= 1;
            parts.seal(&altered);
            // Some bits say nothing, as those behind the end of a deflate stream; the digests bind all that does.
            prop_assert!(parts.open().map_or(true, |bundle| *bundle.manifest() == manifest), "byte {}", at);
        }
    }
}
