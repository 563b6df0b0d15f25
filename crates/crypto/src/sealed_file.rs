//! Whole files that are sealed at once and read by seeking: what the index keeps beside the ledgers.

use std::io::{self, BufReader, Read, Seek, SeekFrom, Write};

use crate::{
    age_file::Start,
    chunks::{CHUNK, ChunkSeeker},
    header::HeaderError,
    identity::{Epoch, Identity, Recipient},
    sealed::OpenError,
};

/// A file's bytes that only the journal's identities open: made by [`seal_file`] alone.
pub struct SealedFile(Vec<u8>);

/// The content of a sealed file, from any place in it. Each chunk is authenticated before any of it is given out, and the end first.
pub struct SeekableFile<R: Read + Seek>(ChunkSeeker<R>);

impl SealedFile {
    /// Returns the sealed bytes.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl std::fmt::Debug for SealedFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SealedFile({} bytes)", self.0.len())
    }
}

/// Seals `content` as it stands, neither compressed nor padded, as an age file to the journal's newest epoch.
pub fn seal_file(content: &[u8], recipient: &Recipient<Epoch>) -> SealedFile {
    const MEMORY: &str = "writing to memory does not fail";
    let start = Start::seal(std::iter::once(recipient.as_age())).expect("one recipient goes with itself");
    let sealed = content.len() + content.len() / CHUNK * 16 + 1024;
    let mut writer = start.write_to(Vec::with_capacity(sealed), content.len()).expect(MEMORY);
    writer.write_all(content).expect(MEMORY);
    SealedFile(writer.finish().expect(MEMORY))
}

/// Opens what [`seal_file`] made, with whichever of the `epochs` fits, newest (last) first.
pub fn open_file<R: Read + Seek>(mut file: R, epochs: &[Identity<Epoch>]) -> Result<SeekableFile<R>, OpenError> {
    file.rewind().map_err(HeaderError::Io)?;
    let start = Start::open(&mut BufReader::with_capacity(4096, &mut file), epochs.iter().rev().map(Identity::as_age))?;
    start.seek_in(file).map(SeekableFile).map_err(|_| OpenError::Damaged)
}

impl<R: Read + Seek> Read for SeekableFile<R> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        self.0.read(bytes)
    }
}

impl<R: Read + Seek> Seek for SeekableFile<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.0.seek(to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_from_any_place_and_not_with_another_key() {
        let epochs = [Identity::generate(), Identity::generate()];
        let content: Vec<u8> = (0..=250).cycle().take(3 * CHUNK + 17).collect();
        let sealed = seal_file(&content, &epochs[0].recipient());
        let mut file = open_file(io::Cursor::new(sealed.as_bytes()), &epochs).unwrap();
        for from in [2 * CHUNK + 5, 0, 3 * CHUNK + 17] {
            let mut rest = Vec::new();
            file.seek(SeekFrom::Start(from as u64)).unwrap();
            file.read_to_end(&mut rest).unwrap();
            assert_eq!(rest, content[from..]);
        }
        let strangers = [Identity::generate()];
        assert!(matches!(open_file(io::Cursor::new(sealed.as_bytes()), &strangers), Err(OpenError::NotForUs)));
        let cut = io::Cursor::new(&sealed.as_bytes()[..sealed.as_bytes().len() - 1]);
        assert!(matches!(open_file(cut, &epochs), Err(OpenError::Damaged)));
    }
}
