//! A share as a file: lines that say of which journal and set it is, and its words; open, or sealed (format.md § Guardians).

use std::io::{Read, Write};

use age::armor::{ArmoredReader, ArmoredWriter, Format};
use zeroize::Zeroizing;

use super::{Share, ShareError};
use crate::{
    OpenWith, SealTo,
    envelope::{open_envelope, seal_envelope},
    sealed::OpenError,
};

/// The first line.
const FIRST: &str = "recovery-share: ";
const VERSION: &str = "1";
/// The most bytes of a file that may be a share.
pub const MOST_BYTES: usize = 64 * 1024;

/// Of which journal and set a share is: by names that say nothing about whose they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The journal's code word.
    pub code: String,
    /// The number of the set, from 1; the newest has the highest.
    pub set: u32,
}

/// What a file that was given may be.
pub enum GivenShare {
    /// A share, or its words alone.
    Open(Share),
    /// An age file: to be opened with [`SealedShare::open`].
    Sealed(SealedShare),
}

/// A share that is sealed to its guardian or to a phrase.
pub struct SealedShare(Vec<u8>);

/// Why a sealed share does not open.
#[derive(Debug, thiserror::Error)]
pub enum OpenShareError {
    /// It is sealed to somebody else, or to another phrase.
    #[error("it does not open with this phrase or key")]
    NotForUs,
    /// It is not as it was made.
    #[error("the file is damaged")]
    Damaged,
    /// What is in it is no share.
    #[error(transparent)]
    Share(#[from] ShareError),
}

impl Share {
    /// Writes it as the text of a file.
    pub fn to_text(&self) -> Zeroizing<String> {
        let origin = self.origin.as_ref();
        let (code, set) = origin.map_or(("", 0), |origin| (&origin.code, origin.set));
        let (number, needed, words) = (self.number(), self.threshold(), self.words());
        let mut text = Zeroizing::new(String::with_capacity(1024));
        text.push_str(&format!(
            "{FIRST}{VERSION}\njournal: {code}\nset: {set}\nshare: {number}\nneeded: {needed}\nwords: "
        ));
        text.push_str(&words);
        text.push('\n');
        text
    }

    /// Seals it; returns an armored age file, which stock `age` opens.
    pub fn seal(&self, to: &SealTo<'_>) -> String {
        let text = self.to_text();
        let sealed = || -> std::io::Result<Vec<u8>> {
            let armored = ArmoredWriter::wrap_output(Vec::new(), Format::AsciiArmor)?;
            let mut writer = seal_envelope(to, armored)?;
            writer.write_all(text.as_bytes())?;
            writer.finish()?.finish()
        };
        let sealed = sealed().expect("memory takes what is written");
        String::from_utf8(sealed).expect("armor is ASCII")
    }

    /// Reads the text of a file, or words alone.
    pub fn read_text(text: &str) -> Result<Self, ShareError> {
        let text = text.trim_start_matches('\u{feff}').trim_start();
        let Some(rest) = text.strip_prefix(FIRST) else { return Self::read(text) };
        let (version, lines) = rest.split_once('\n').unwrap_or((rest, ""));
        if version.trim_end() != VERSION {
            let is_newer = version.trim_end().parse::<u32>().is_ok_and(|version| version > 1);
            return Err(if is_newer { ShareError::Newer } else { ShareError::Foreign });
        }
        let line = |key: &str| lines.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(':')).map(str::trim);
        let mut share = Self::read(words_of(lines).ok_or(ShareError::Count(0))?)?;
        if let (Some(code), Some(Ok(set))) = (line("journal"), line("set").map(str::parse)) {
            share.origin = Some(Origin { code: code.to_owned(), set });
        }
        Ok(share)
    }
}

/// The words go on over line ends: mail programs break lines.
fn words_of(lines: &str) -> Option<&str> {
    lines.find("words:").map(|at| &lines[at + "words:".len()..])
}

/// Reads a file that may be a share, a sealed one, or the words alone.
pub fn read_given(bytes: &[u8]) -> Result<GivenShare, ShareError> {
    let is_age = |bytes: &[u8]| bytes.starts_with(b"age-encryption.org/") || bytes.starts_with(b"-----BEGIN AGE");
    if is_age(bytes.trim_ascii_start()) {
        return Ok(GivenShare::Sealed(SealedShare(bytes.trim_ascii_start().to_vec())));
    }
    let text = std::str::from_utf8(bytes).map_err(|_| ShareError::Foreign)?;
    Share::read_text(text).map(GivenShare::Open)
}

impl SealedShare {
    /// Tells whether it takes a phrase; else it takes its guardian's key.
    pub fn takes_phrase(&self) -> bool {
        let mut start = [0; 256];
        let mut reader = ArmoredReader::new(&self.0[..]);
        let read = reader.read(&mut start).unwrap_or_default();
        start[..read].windows(10).any(|window| window == b"\n-> scrypt")
    }

    /// Opens it.
    pub fn open(&self, with: &OpenWith<'_>) -> Result<Share, OpenShareError> {
        let mut text = Zeroizing::new(Vec::with_capacity(MOST_BYTES));
        let opened = open_envelope(with, ArmoredReader::new(&self.0[..]).take(MOST_BYTES as u64));
        let opened = opened.map_err(|error| match error {
            OpenError::NotForUs => OpenShareError::NotForUs,
            _ => OpenShareError::Damaged,
        })?;
        opened.take(MOST_BYTES as u64).read_to_end(&mut text).map_err(|_| OpenShareError::Damaged)?;
        let text = std::str::from_utf8(&text).map_err(|_| OpenShareError::Damaged)?;
        Ok(Share::read_text(text)?)
    }
}
