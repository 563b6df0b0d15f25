//! What kind of file an attachment is: by its first bytes, else by its name.

use std::io::{self, Read};

/// How many first bytes are looked at.
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
        let by_content = of_content(&self.start);
        by_content.or_else(|| by_ending(name)).unwrap_or(UNKNOWN).to_owned()
    }
}

/// Returns the media type that the first bytes tell.
pub(crate) fn of_content(start: &[u8]) -> Option<&'static str> {
    match infer::get(start)?.mime_type() {
        "video/webm" if is_sound_alone(start) => Some("audio/webm"),
        known => Some(known),
    }
}

/// Tells whether a WebM names tracks of sound and none of pictures: the element `TrackType` (RFC 9559 § 5.1.4.1.3) with 2, and none with 1.
fn is_sound_alone(start: &[u8]) -> bool {
    let start = &start[..start.len().min(LOOK)];
    let has = |kind: u8| start.windows(3).any(|bytes| bytes == [0x83, 0x81, kind]);
    has(2) && !has(1)
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
        let webm = |tracks: &[u8]| [b"\x1a\x45\xdf\xa3\x42\x82\x84webm", tracks].concat();
        assert_eq!(media_type("note.webm", &webm(b"\x83\x81\x02\x86\x86A_OPUS")), "audio/webm");
        assert_eq!(media_type("film.webm", &webm(b"\x83\x81\x01\x83\x81\x02")), "video/webm");
        assert_eq!(media_type("none.webm", &webm(b"")), "video/webm");
    }
}
