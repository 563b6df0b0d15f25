//! The file as UTF-8 bytes: byte-order marks removed, UTF-16 decoded.

use std::io::{self, ErrorKind, Read};

use super::SheetError;

/// How much is read at once, and how much of the beginning is looked at to find the delimiter.
const CHUNK: usize = 64 * 1024;

/// Stands in the decoded text where half a character of UTF-16 stood: never valid in UTF-8.
const BROKEN: u8 = 0xFF;

/// Beginnings of .xlsx and .ods, of .xls, and of PDF.
const WORKBOOKS: [&[u8]; 3] = [b"PK\x03\x04", b"\xD0\xCF\x11\xE0", b"%PDF"];

/// Gives the text of a file piece by piece, and takes pieces back.
#[derive(Debug)]
pub(super) struct Text<R> {
    input: R,
    coding: Coding,
    ready: Vec<u8>,
    at: usize,
    ended: bool,
}

impl<R: Read> Text<R> {
    pub(super) fn open(mut input: R) -> Result<Self, SheetError> {
        let mut first = Vec::with_capacity(4);
        input.by_ref().take(4).read_to_end(&mut first)?;
        if WORKBOOKS.iter().any(|mark| first.starts_with(mark)) {
            return Err(SheetError::Workbook);
        }
        let (mut coding, mark) = Coding::detect(&first);
        let mut ready = Vec::with_capacity(CHUNK);
        coding.decode(&first[mark..], &mut ready);
        Ok(Self { input, coding, ready, at: 0, ended: false })
    }

    /// Returns the beginning of the text, at least [`CHUNK`] where there is as much.
    pub(super) fn head(&mut self) -> io::Result<&[u8]> {
        while self.ready.len() < CHUNK && !self.ended {
            self.read_more()?;
        }
        Ok(&self.ready[self.at..])
    }

    /// Returns what comes next; nothing only at the end of the file.
    pub(super) fn fill(&mut self) -> io::Result<&[u8]> {
        while self.at == self.ready.len() && !self.ended {
            self.ready.clear();
            self.at = 0;
            self.read_more()?;
        }
        Ok(&self.ready[self.at..])
    }

    pub(super) fn consume(&mut self, count: usize) {
        self.at += count;
    }

    /// Takes back what was consumed last, to be read again.
    pub(super) fn unread(&mut self, bytes: &[u8]) {
        self.ready.splice(..self.at, bytes.iter().copied());
        self.at = 0;
    }

    fn read_more(&mut self) -> io::Result<()> {
        let mut chunk = [0; CHUNK];
        match self.input.read(&mut chunk) {
            Ok(0) => {
                self.ended = true;
                self.coding.finish(&mut self.ready);
            }
            Ok(count) => self.coding.decode(&chunk[..count], &mut self.ready),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
        Ok(())
    }
}

/// How the file is written.
#[derive(Debug)]
enum Coding {
    Utf8,
    Utf16(Units),
}

impl Coding {
    /// Tells the coding and the length of its mark.
    fn detect(first: &[u8]) -> (Self, usize) {
        match first {
            [0xEF, 0xBB, 0xBF, ..] => (Self::Utf8, 3),
            [0xFF, 0xFE, ..] => (Self::Utf16(Units::new(u16::from_le_bytes)), 2),
            [0xFE, 0xFF, ..] => (Self::Utf16(Units::new(u16::from_be_bytes)), 2),
            _ => (Self::Utf8, 0),
        }
    }

    fn decode(&mut self, bytes: &[u8], out: &mut Vec<u8>) {
        match self {
            Self::Utf8 => out.extend_from_slice(bytes),
            Self::Utf16(units) => bytes.iter().for_each(|&byte| units.take(byte, out)),
        }
    }

    fn finish(&mut self, out: &mut Vec<u8>) {
        if let Self::Utf16(units) = self
            && (units.odd.take().is_some() | units.high.take().is_some())
        {
            out.push(BROKEN);
        }
    }
}

/// The halves of UTF-16 that wait for their other half.
#[derive(Debug)]
struct Units {
    join: fn([u8; 2]) -> u16,
    odd: Option<u8>,
    high: Option<u16>,
}

impl Units {
    fn new(join: fn([u8; 2]) -> u16) -> Self {
        Self { join, odd: None, high: None }
    }

    fn take(&mut self, byte: u8, out: &mut Vec<u8>) {
        match self.odd.take() {
            None => self.odd = Some(byte),
            Some(first) => self.take_unit((self.join)([first, byte]), out),
        }
    }

    fn take_unit(&mut self, unit: u16, out: &mut Vec<u8>) {
        if (0xD800..0xDC00).contains(&unit) {
            let lonely = self.high.replace(unit);
            out.extend(lonely.map(|_| BROKEN));
            return;
        }
        for piece in char::decode_utf16(self.high.take().into_iter().chain([unit])) {
            match piece {
                Ok(char) => out.extend_from_slice(char.encode_utf8(&mut [0; 4]).as_bytes()),
                Err(_) => out.push(BROKEN),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(bytes: &[u8]) -> Vec<u8> {
        let mut text = Text::open(OneByOne(bytes)).unwrap();
        let mut all = Vec::new();
        loop {
            let piece = text.fill().unwrap().to_vec();
            if piece.is_empty() {
                return all;
            }
            text.consume(piece.len());
            all.extend(piece);
        }
    }

    struct OneByOne<'a>(&'a [u8]);

    impl Read for OneByOne<'_> {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            let count = into.len().min(1);
            self.0.read(&mut into[..count])
        }
    }

    #[test]
    fn marks_are_removed() {
        assert_eq!(decoded(b"\xEF\xBB\xBFa"), b"a");
        assert_eq!(decoded(b"\xFF\xFEa\0"), b"a");
        assert_eq!(decoded(b"\xFE\xFF\0a"), b"a");
        assert_eq!(decoded(b""), b"");
    }

    #[test]
    fn utf_16_is_decoded_and_its_broken_halves_are_marked() {
        assert_eq!(decoded(b"\xFF\xFE\x3D\xD8\x00\xDE"), "😀".as_bytes());
        assert_eq!(decoded(b"\xFF\xFE\x3D\xD8a\0"), b"\xFFa");
        assert_eq!(decoded(b"\xFF\xFE\x00\xDEa\0"), b"\xFFa");
        assert_eq!(decoded(b"\xFF\xFE\x3D\xD8\x3D\xD8\x00\xDE"), b"\xFF\xF0\x9F\x98\x80");
        assert_eq!(decoded(b"\xFF\xFEa\0b"), b"a\xFF");
    }

    #[test]
    fn what_is_unread_comes_again() {
        let mut text = Text::open(&b"abcdef"[..]).unwrap();
        text.head().unwrap();
        text.consume(4);
        text.unread(b"cd");
        assert_eq!(text.fill().unwrap(), b"cdef");
    }

    #[test]
    fn workbooks_are_told_apart() {
        assert!(matches!(Text::open(&b"PK\x03\x04rest"[..]), Err(SheetError::Workbook)));
    }
}
