//! The look at an age header before the age crate sees it (format.md § Limits).
//!
//! Its parser is quadratic in the number of stanzas and runs before anything is authenticated.

use std::io::{self, BufRead, Read};

use crate::limits;

/// Why the start of a file is no acceptable age header.
#[derive(Debug, thiserror::Error)]
pub enum HeaderError {
    /// The file does not begin like an age file, or ends inside its header.
    #[error("this is not an age file, or its beginning is damaged")]
    NotAge,
    /// More than 16 KiB or 32 stanzas.
    #[error("the file's header is larger than any header that this program writes")]
    Excessive,
    /// The file could not be read.
    #[error("the file cannot be read: {0}")]
    Io(#[from] io::Error),
}

const FIRST_LINE: &[u8] = b"age-encryption.org/v1\n";
/// Bytes of a line of a stanza's body that is not its last.
const FULL_LINE: usize = 65;

/// Returns the length of the header at the start of `file`, through the newline after its MAC.
pub fn measure(file: &[u8]) -> Result<usize, HeaderError> {
    read(&mut io::Cursor::new(file)).map(|header| header.len())
}

/// Reads exactly the header from `input`, refusing what exceeds the limits while reading.
pub(crate) fn read(input: &mut impl BufRead) -> Result<Vec<u8>, HeaderError> {
    let mut header = Vec::new();
    let mut stanzas = 0;
    let mut body_goes_on = false;
    loop {
        let start = header.len();
        read_line(input, &mut header)?;
        let line = &header[start..];
        if start == 0 && line != FIRST_LINE {
            return Err(HeaderError::NotAge);
        }
        let (ends, begins) = (line.starts_with(b"---"), line.starts_with(b"-> "));
        // The age crate would accept a stanza without its last line, for files older than the specification.
        if body_goes_on && (ends || begins) {
            return Err(HeaderError::NotAge);
        }
        if ends {
            return Ok(header);
        }
        body_goes_on = begins || (body_goes_on && line.len() == FULL_LINE);
        stanzas += usize::from(begins);
        if stanzas > limits::AGE_STANZAS {
            return Err(HeaderError::Excessive);
        }
    }
}

fn read_line(input: &mut impl BufRead, header: &mut Vec<u8>) -> Result<(), HeaderError> {
    let room = limits::AGE_HEADER - header.len();
    let read = input.take(room as u64).read_until(b'\n', header)?;
    match header.last() {
        Some(b'\n') if read > 0 => Ok(()),
        _ if read == room => Err(HeaderError::Excessive),
        _ => Err(HeaderError::NotAge),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(stanzas: usize) -> Vec<u8> {
        let mut header = FIRST_LINE.to_vec();
        (0..stanzas).for_each(|_| header.extend(b"-> X25519 abc\nbody\n"));
        header.extend(b"--- mac\nrest");
        header
    }

    #[test]
    fn a_header_ends_after_its_mac() {
        let file = header(3);
        assert_eq!(measure(&file).unwrap(), file.len() - 4);
    }

    #[test]
    fn limits_hold() {
        assert!(measure(&header(32)).is_ok());
        assert!(matches!(measure(&header(33)), Err(HeaderError::Excessive)));
        let long = [FIRST_LINE, b"-> a\n", &vec![b'x'; limits::AGE_HEADER]].concat();
        assert!(matches!(measure(&long), Err(HeaderError::Excessive)));
    }

    #[test]
    fn every_stanza_needs_its_last_line() {
        let header = |body: &str| format!("age-encryption.org/v1\n-> a\n{body}--- mac\n").into_bytes();
        let full = "x".repeat(64) + "\n";
        assert!(measure(&header("\n")).is_ok());
        assert!(measure(&header(&format!("{full}\n"))).is_ok());
        for body in ["", &full, "-> b\n\n"] {
            assert!(matches!(measure(&header(body)), Err(HeaderError::NotAge)));
        }
    }

    #[test]
    fn other_files_are_told() {
        for file in [&b""[..], b"hello\n", b"age-encryption.org/v1", b"age-encryption.org/v1\n-> X25519 a\n"] {
            assert!(matches!(measure(file), Err(HeaderError::NotAge)));
        }
    }
}
