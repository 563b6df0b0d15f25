//! The age test vectors of C2SP/CCTV, run over our reader of age files: one scenario a file, in `../shared/cctv-age` or `$DAFTAR_CCTV`.

use std::{
    collections::BTreeSet,
    env, fs,
    io::{self, Cursor, Read},
    path::PathBuf,
};

use crate::{
    Digest, HeaderError, Identity, OpenWith, Phrase, Receiver,
    chunks::read_ahead::{BatchReader, Inspect},
    identity::parse_key_file,
    open_envelope, open_envelope_seekable,
    sealed::OpenError,
};

/// Where others release the last good chunk before they find that it is not last, or not first; we release nothing of it.
const RELEASES_LESS: [&str; 7] = [
    "stream_no_final_full",
    "stream_no_final_two_chunks_full",
    "stream_trailing_garbage_long",
    "stream_trailing_garbage_short",
    "stream_two_final_chunks",
    "stream_two_final_chunks_full",
    "stream_two_final_chunks_second",
];

/// Vectors whose headers exceed our own limits: none of this edition does.
const BEYOND_LIMITS: [&str; 0] = [];

/// This edition has 143; so many are expected of every one.
const AT_LEAST: usize = 100;

#[derive(Default)]
struct Vector {
    name: String,
    expect: String,
    payload: Option<String>,
    identities: Vec<String>,
    passphrases: Vec<String>,
    armored: bool,
    compressed: bool,
    file: Vec<u8>,
}

/// What a reader made of a vector.
#[derive(Debug)]
struct Outcome {
    released: Vec<u8>,
    failure: Option<Failure>,
}

#[derive(Debug)]
enum Failure {
    Opening(OpenError),
    Reading,
}

/// Lets everything through.
struct All;

impl Inspect for All {
    fn look(&mut self, plain: &[u8]) -> io::Result<usize> {
        Ok(plain.len())
    }

    fn end(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Vector {
    fn parse(name: String, bytes: &[u8]) -> Self {
        let mut vector = Self { name, ..Self::default() };
        let mut rest = bytes;
        loop {
            let end = rest.iter().position(|byte| *byte == b'\n').expect("a vector has an empty line");
            let line = std::str::from_utf8(&rest[..end]).expect("the lines of a vector are text");
            rest = &rest[end + 1..];
            match line.split_once(": ") {
                Some((key, value)) => vector.take(key, value.to_owned()),
                None => break,
            }
        }
        vector.file = if vector.compressed { inflated(rest) } else { rest.to_vec() };
        vector
    }

    fn take(&mut self, key: &str, value: String) {
        match key {
            "expect" => self.expect = value,
            "payload" => self.payload = Some(value),
            "identity" => self.identities.push(value),
            "passphrase" => self.passphrases.push(value),
            "armored" => self.armored = value == "yes",
            "compressed" => self.compressed = value == "zlib",
            "file key" | "comment" => {}
            other => panic!("{}: unknown line {other}", self.name),
        }
    }

    /// Tells whether the vector is of something that we do not support by intent: armor, and recipients other than X25519 and scrypt.
    fn is_foreign(&self) -> bool {
        let hybrid = self.identities.iter().any(|identity| !identity.starts_with("AGE-SECRET-KEY-1"));
        self.armored || hybrid
    }

    fn identities(&self) -> Vec<Identity<Receiver>> {
        parse_key_file(&self.identities.join("\n")).unwrap_or_default()
    }

    /// Opens it with everything that the vector gives, one kind after the other.
    fn open_with<T>(&self, open: impl Fn(&OpenWith<'_>) -> Result<T, OpenError>) -> Result<T, OpenError> {
        let identities = self.identities();
        let mut opened = open(&OpenWith::Identities(&identities));
        for passphrase in &self.passphrases {
            if opened.is_ok() {
                break;
            }
            let phrase = Phrase::new(passphrase).expect("the vectors' passphrases are ASCII");
            opened = open(&OpenWith::Phrase(&phrase));
        }
        opened
    }

    fn read_once(&self) -> Outcome {
        release(self.open_with(|with| open_envelope(with, &self.file[..])))
    }

    /// Reads as attachments are read: in batches, on threads of their own if `ahead`.
    fn in_batches(&self, ahead: bool) -> Outcome {
        let opened = self.open_with(|with| {
            let mut file = Cursor::new(self.file.clone());
            let cipher = crate::envelope::open_start(with, &mut file)?.cipher();
            let reader = if ahead {
                BatchReader::ahead(cipher, file, All).unwrap()
            } else {
                BatchReader::here(cipher, file, All)
            };
            Ok(reader)
        });
        release(opened)
    }

    fn seekable(&self) -> Outcome {
        release(self.open_with(|with| open_envelope_seekable(with, Cursor::new(&self.file))))
    }
}

fn inflated(bytes: &[u8]) -> Vec<u8> {
    let mut file = Vec::new();
    flate2::read::ZlibDecoder::new(bytes).read_to_end(&mut file).expect("a compressed vector inflates");
    file
}

fn release(opened: Result<impl Read, OpenError>) -> Outcome {
    let mut released = Vec::new();
    let failure = match opened {
        Err(error) => Some(Failure::Opening(error)),
        Ok(mut reader) => copy(&mut reader, &mut released).err().map(|_| Failure::Reading),
    };
    Outcome { released, failure }
}

/// Reads on after an error once, so that a reader that forgets its error is found.
fn copy(reader: &mut impl Read, released: &mut Vec<u8>) -> io::Result<()> {
    let result = reader.read_to_end(released).map(drop);
    if result.is_err() {
        let before = released.len();
        assert!(reader.read_to_end(released).is_err() && released.len() == before, "an error does not go away");
    }
    result
}

/// Returns all vectors; `None`, with a word about it, where they are not there. In CI they must be.
fn vectors() -> Option<Vec<Vector>> {
    let vectors = read_vectors();
    match &vectors {
        Some(vectors) => assert!(vectors.len() > AT_LEAST, "only {} vectors", vectors.len()),
        None => {
            eprintln!("the vectors of C2SP/CCTV are not there: set DAFTAR_CCTV");
            assert!(env::var_os("CI").is_none(), "the vectors are missing in CI");
        }
    }
    vectors
}

fn read_vectors() -> Option<Vec<Vector>> {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/cctv-age");
    let folder = env::var_os("DAFTAR_CCTV").map_or(beside, PathBuf::from);
    let names: BTreeSet<PathBuf> = fs::read_dir(folder).ok()?.map(|entry| entry.unwrap().path()).collect();
    let files = names.into_iter().map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), path));
    let files = files.filter(|(name, path)| path.is_file() && !name.contains('.'));
    Some(files.map(|(name, path)| Vector::parse(name, &fs::read(path).unwrap())).collect())
}

fn ends_as_it_says(vector: &Vector, outcome: &Outcome) -> bool {
    let digest = Digest::of(&[&outcome.released]).to_string();
    match (vector.expect.as_str(), &outcome.failure) {
        (_, Some(Failure::Opening(_))) if vector.is_foreign() => true,
        ("success", None) => vector.payload.as_ref() == Some(&digest),
        ("no match", Some(Failure::Opening(OpenError::NotForUs))) => true,
        ("payload failure", Some(Failure::Opening(OpenError::Damaged) | Failure::Reading)) => true,
        ("header failure" | "HMAC failure", Some(Failure::Opening(_))) => true,
        _ => false,
    }
}

/// Tells whether exactly the bytes came out that the vector allows, or fewer where we are known to be stricter.
fn releases_as_it_says(vector: &Vector, outcome: &Outcome) -> bool {
    let Some(expected) = vector.payload.as_ref().filter(|_| vector.expect == "payload failure" && !vector.is_foreign())
    else {
        return true;
    };
    let same = Digest::of(&[&outcome.released]).to_string() == *expected;
    same != RELEASES_LESS.contains(&vector.name.as_str())
}

/// Returns what is wrong with how a vector ends.
fn complaint(vector: &Vector) -> Option<String> {
    let (front, seekable) = (vector.read_once(), vector.seekable());
    let batches = [false, true].map(|ahead| vector.in_batches(ahead));
    let sound = ends_as_it_says(vector, &front) && ends_as_it_says(vector, &seekable);
    // A batch with a flaw is not released at all, so these may release less than the front.
    let as_sound =
        |outcome: &Outcome| ends_as_it_says(vector, outcome) && front.released.starts_with(&outcome.released);
    let sound = sound && batches.iter().all(as_sound);
    let told = || {
        let failures = (&front.failure, &seekable.failure, batches.each_ref().map(|outcome| &outcome.failure));
        format!("{} ({}): {failures:?}", vector.name, vector.expect)
    };
    let released = || format!("{}: released {} bytes", vector.name, front.released.len());
    (!sound).then(told).or_else(|| (!releases_as_it_says(vector, &front)).then(released))
}

#[test]
fn every_vector_ends_as_it_says() {
    let Some(vectors) = vectors() else { return };
    let complaints: Vec<String> = vectors.iter().filter_map(complaint).collect();
    assert!(complaints.is_empty(), "{complaints:#?}");
}

#[test]
fn no_vector_exceeds_our_header_limits() {
    let excessive = |vector: &&Vector| {
        let failure = vector.read_once().failure;
        matches!(failure, Some(Failure::Opening(OpenError::Header(HeaderError::Excessive))))
    };
    let Some(vectors) = vectors() else { return };
    let beyond: Vec<&str> = vectors.iter().filter(excessive).map(|vector| vector.name.as_str()).collect();
    assert_eq!(beyond, BEYOND_LIMITS);
}

#[test]
fn a_phrase_that_would_take_minutes_is_refused_at_once() {
    let Some(vectors) = vectors() else { return };
    let costly = vectors.iter().find(|vector| vector.name == "scrypt_work_factor_23").expect("the vector is there");
    assert!(matches!(costly.read_once().failure, Some(Failure::Opening(OpenError::ExcessiveWork))));
}
