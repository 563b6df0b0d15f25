//! What goes to others: age files to recipients outside, or to a phrase agreed by voice (format.md § Bundle).

use std::{
    fmt,
    io::{self, BufRead, BufReader, Read, Seek, SeekFrom, Write},
};

use age::scrypt;
use bip39::Language;
use secrecy::SecretString;
use zeroize::Zeroizing;

use crate::{
    Identity, Recipient,
    age_file::Start,
    chunks::{ChunkReader, ChunkSeeker, ChunkWriter},
    header::HeaderError,
    identity::Receiver,
    random,
    sealed::OpenError,
};

const BUFFER: usize = 64 * 1024;
/// The scrypt work factor (log2 N) that is written: what stock age writes, 256 MiB and about a second.
const WORK_FACTOR: u8 = 18;
/// The largest scrypt work factor (log2 N) that is opened: a few seconds on an old laptop.
const MAX_WORK_FACTOR: u8 = 20;
const GENERATED_WORDS: usize = 8;

/// A phrase agreed by voice: printable ASCII, used exactly as typed, so that stock age agrees. It never prints.
pub struct Phrase(Zeroizing<String>);

/// Why a text is no phrase.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum PhraseError {
    /// Nothing typed.
    #[error("the phrase is empty")]
    Empty,
    /// Something that another keyboard might type differently.
    #[error("the phrase may hold only the letters a to z, digits and signs of an English keyboard")]
    NotAscii,
}

impl Phrase {
    /// Takes a phrase as typed, without a final line end.
    pub fn new(typed: &str) -> Result<Self, PhraseError> {
        let typed = typed.strip_suffix('\n').unwrap_or(typed);
        let typed = typed.strip_suffix('\r').unwrap_or(typed);
        if typed.is_empty() {
            Err(PhraseError::Empty)
        } else if typed.bytes().all(|byte| (0x20..=0x7E).contains(&byte)) {
            Ok(Self(Zeroizing::new(typed.to_owned())))
        } else {
            Err(PhraseError::NotAscii)
        }
    }

    /// Makes a phrase of eight random words (88 bits).
    pub fn generate() -> Self {
        let list = Language::English.word_list();
        let words: Vec<&str> = (0..GENERATED_WORDS).map(|_| list[random::below(2048) as usize]).collect();
        Self(Zeroizing::new(words.join(" ")))
    }

    /// Shows the phrase to the person who has to tell it.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    fn secret(&self) -> SecretString {
        SecretString::from(self.0.as_str())
    }
}

impl fmt::Debug for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("<secret>")
    }
}

/// To whom an envelope is sealed.
pub enum SealTo<'a> {
    /// Whoever holds the identity of one of these recipients.
    Recipients(&'a [Recipient<Receiver>]),
    /// Whoever knows the phrase.
    Phrase(&'a Phrase),
}

/// With what an envelope is opened.
pub enum OpenWith<'a> {
    /// One of these identities.
    Identities(&'a [Identity<Receiver>]),
    /// The phrase.
    Phrase(&'a Phrase),
}

/// Encrypts what is written to it; [`EnvelopeWriter::finish`] must be called.
pub struct EnvelopeWriter<W: Write>(ChunkWriter<W>);

/// Gives the content of an envelope; an altered one gives an error instead.
pub struct EnvelopeReader<R: Read>(ChunkReader<BufReader<R>>);

/// Begins an envelope on `output`. At least one recipient is needed.
pub fn seal_envelope<W: Write>(to: &SealTo<'_>, output: W) -> io::Result<EnvelopeWriter<W>> {
    let phrase;
    let recipients: Vec<&dyn age::Recipient> = match to {
        SealTo::Recipients(recipients) => recipients.iter().map(Recipient::as_age).collect(),
        SealTo::Phrase(secret) => {
            let mut recipient = scrypt::Recipient::new(secret.secret());
            recipient.set_work_factor(WORK_FACTOR);
            phrase = recipient;
            vec![&phrase]
        }
    };
    let start = Start::seal(recipients.into_iter()).map_err(io::Error::other)?;
    start.write_to(output, usize::MAX).map(EnvelopeWriter)
}

/// Gives the content of an envelope from any place in it; an altered chunk gives an error instead.
pub struct SeekableEnvelope<R: Read + Seek>(ChunkSeeker<R>);

/// Opens an envelope to read it once, from the front.
pub fn open_envelope<R: Read>(with: &OpenWith<'_>, file: R) -> Result<EnvelopeReader<R>, OpenError> {
    let mut file = BufReader::with_capacity(BUFFER, file);
    let start = open_start(with, &mut file)?;
    Ok(EnvelopeReader(start.read_from(file, usize::MAX)))
}

/// Opens an envelope to read in it; its end is authenticated first, so that a shortened one does not open.
pub fn open_envelope_seekable<R: Read + Seek>(
    with: &OpenWith<'_>,
    mut file: R,
) -> Result<SeekableEnvelope<R>, OpenError> {
    file.rewind().map_err(HeaderError::Io)?;
    let start = open_start(with, &mut BufReader::with_capacity(BUFFER, &mut file))?;
    start.seek_in(file).map(SeekableEnvelope).map_err(|_| OpenError::Damaged)
}

pub(crate) fn open_start(with: &OpenWith<'_>, file: &mut impl BufRead) -> Result<Start, OpenError> {
    match with {
        OpenWith::Identities(identities) => Start::open(file, identities.iter().map(Identity::as_age)),
        OpenWith::Phrase(phrase) => {
            let mut identity = scrypt::Identity::new(phrase.secret());
            identity.set_max_work_factor(MAX_WORK_FACTOR);
            Start::open(file, std::iter::once(&identity as &dyn age::Identity))
        }
    }
}

impl<W: Write> EnvelopeWriter<W> {
    /// Writes the end and returns the output.
    pub fn finish(self) -> io::Result<W> {
        self.0.finish()
    }
}

impl<W: Write> Write for EnvelopeWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

impl<R: Read> Read for EnvelopeReader<R> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        self.0.read(bytes)
    }
}

impl<R: Read + Seek> Read for SeekableEnvelope<R> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        self.0.read(bytes)
    }
}

impl<R: Read + Seek> Seek for SeekableEnvelope<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.0.seek(to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn there_and_back(to: &SealTo<'_>, with: &OpenWith<'_>) -> Result<Vec<u8>, OpenError> {
        let mut writer = seal_envelope(to, Vec::new()).unwrap();
        writer.write_all(b"bundle").unwrap();
        let file = writer.finish().unwrap();
        let mut back = Vec::new();
        open_envelope(with, &file[..])?.read_to_end(&mut back).unwrap();
        Ok(back)
    }

    #[test]
    fn recipients_open_and_strangers_do_not() {
        let (one, two) = ([Identity::generate()], [Identity::generate()]);
        let to = [one[0].recipient(), two[0].recipient()];
        for identity in [&one, &two] {
            assert_eq!(there_and_back(&SealTo::Recipients(&to), &OpenWith::Identities(identity)).unwrap(), b"bundle");
        }
        let stranger = [Identity::generate()];
        let opened = there_and_back(&SealTo::Recipients(&to), &OpenWith::Identities(&stranger));
        assert!(matches!(opened, Err(OpenError::NotForUs)));
    }

    #[test]
    fn a_phrase_opens_and_another_does_not() {
        let phrase = Phrase::new("agreed by voice\n").unwrap();
        let again = Phrase::new("agreed by voice").unwrap();
        let to = SealTo::Phrase(&phrase);
        assert_eq!(there_and_back(&to, &OpenWith::Phrase(&again)).unwrap(), b"bundle");
        let opened = there_and_back(&to, &OpenWith::Phrase(&Phrase::generate()));
        assert!(matches!(opened, Err(OpenError::NotForUs)));
    }

    #[test]
    fn phrases_are_typable_everywhere() {
        assert_eq!(Phrase::new("").unwrap_err(), PhraseError::Empty);
        assert_eq!(Phrase::new("слово").unwrap_err(), PhraseError::NotAscii);
        assert_eq!(Phrase::new("tab\tbed").unwrap_err(), PhraseError::NotAscii);
        assert_eq!(Phrase::generate().reveal().split(' ').count(), 8);
    }
}
