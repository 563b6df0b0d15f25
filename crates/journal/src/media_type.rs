//! What kind of file an attachment is: by its first bytes, else by its name.

use std::io::{self, Read};

const LOOK: usize = 512;
const UNKNOWN: &str = "application/octet-stream";

/// What the ending of a name says, for files whose first bytes say nothing.
const BY_ENDING: [(&str, &str); 12] = [
    ("txt", "text/plain"),
    ("md", "text/plain"),
    ("csv", "text/csv"),
    ("json", "application/json"),
    ("html", "text/html"),
    ("htm", "text/html"),
    ("svg", "image/svg+xml"),
    ("xml", "application/xml"),
    ("eml", "message/rfc822"),
    ("vcf", "text/vcard"),
    ("ics", "text/calendar"),
    ("doc", "application/msword"),
];

/// Passes a file through and remembers its first bytes.
pub(crate) struct Sniffer<R> {
    inner: R,
    start: Vec<u8>,
}

impl<R: Read> Sniffer<R> {
    pub(crate) fn new(inner: R) -> Self {
        Self { inner, start: Vec::with_capacity(LOOK) }
    }

    /// Returns the media type, once the file was read.
    pub(crate) fn media_type(&self, name: &str) -> String {
        let by_content = infer::get(&self.start).map(|kind| kind.mime_type());
        by_content.or_else(|| by_ending(name)).unwrap_or(UNKNOWN).to_owned()
    }
}

fn by_ending(name: &str) -> Option<&'static str> {
    let ending = name.rsplit_once('.')?.1.to_ascii_lowercase();
    BY_ENDING.iter().find(|(known, _)| *known == ending).map(|(_, media_type)| *media_type)
}

impl<R: Read> Read for Sniffer<R> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(bytes)?;
        let wanted = read.min(LOOK - self.start.len());
        self.start.extend_from_slice(&bytes[..wanted]);
        Ok(read)
    }
}

impl<R> Drop for Sniffer<R> {
    fn drop(&mut self) {
        zeroize::Zeroize::zeroize(&mut self.start);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn media_type(name: &str, content: &[u8]) -> String {
        let mut sniffer = Sniffer::new(content);
        io::copy(&mut sniffer, &mut io::sink()).unwrap();
        sniffer.media_type(name)
    }

    #[test]
    fn the_content_counts_before_the_name() {
        assert_eq!(media_type("a.txt", b"\x89PNG\r\n\x1a\n"), "image/png");
        assert_eq!(media_type("a.TXT", b"hello"), "text/plain");
        assert_eq!(media_type("a", b"hello"), UNKNOWN);
    }
}
