//! Which evidence may be shown in a page, and which may run something: by its bytes, never by what was recorded.

use std::io::{self, Read, Seek, SeekFrom};

use zeroize::Zeroizing;

use crate::{ExtractError, Journal, Unlocked, entry::Attachment, media_type};

/// How much of the beginning is looked at: a disk image names itself behind 32 KiB.
const START: u64 = 40 * 1024;

/// How much of the end: a ZIP archive has its table of contents there.
const END: u64 = 64 * 1024;

/// Media types that a page shows, each with the kind it is shown as.
const SHOWN: [(&str, Shown); 19] = [
    ("image/jpeg", Shown::Picture("image/jpeg")),
    ("image/png", Shown::Picture("image/png")),
    ("image/gif", Shown::Picture("image/gif")),
    ("image/webp", Shown::Picture("image/webp")),
    ("image/bmp", Shown::Picture("image/bmp")),
    ("image/avif", Shown::Picture("image/avif")),
    ("audio/mpeg", Shown::Sound("audio/mpeg")),
    ("audio/m4a", Shown::Sound("audio/mp4")),
    ("audio/ogg", Shown::Sound("audio/ogg")),
    ("audio/opus", Shown::Sound("audio/ogg")),
    ("audio/x-flac", Shown::Sound("audio/flac")),
    ("audio/x-wav", Shown::Sound("audio/wav")),
    ("audio/aac", Shown::Sound("audio/aac")),
    ("audio/webm", Shown::Sound("audio/webm")),
    ("video/mp4", Shown::Film("video/mp4")),
    ("video/x-m4v", Shown::Film("video/mp4")),
    ("video/webm", Shown::Film("video/webm")),
    ("video/quicktime", Shown::Film("video/mp4")),
    ("application/pdf", Shown::Document("application/pdf")),
];

/// First bytes of what runs: programs of Windows, Linux and macOS, scripts, shortcuts, installers and old office files.
const RUNS: [&[u8]; 10] = [
    b"MZ",
    b"\x7fELF",
    b"\xfe\xed\xfa\xce",
    b"\xfe\xed\xfa\xcf",
    b"\xce\xfa\xed\xfe",
    b"\xcf\xfa\xed\xfe",
    b"\xca\xfe\xba\xbe",
    b"#!",
    b"L\0\0\0\x01\x14\x02\0",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
];

/// Names inside a ZIP archive that say that something in it runs.
const RUNS_INSIDE: [&[u8]; 4] = [b"AndroidManifest.xml", b"classes.dex", b"vbaProject.bin", b"META-INF/MANIFEST.MF"];

/// Beginnings of texts in which a browser finds something to run.
const MARKUP: [&str; 7] = ["<!doctype", "<html", "<head", "<body", "<script", "<svg", "<?xml"];

/// How a page shows a file, with the media type that it is sent as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// As a picture.
    Picture(&'static str),
    /// As sound.
    Sound(&'static str),
    /// As a film.
    Film(&'static str),
    /// As pages, by the browser's own viewer.
    Document(&'static str),
}

/// What the bytes of a file tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// How it may be shown; none if a page must not show it.
    pub shown: Option<Shown>,
    /// Whether opening it may run a program.
    pub runs: bool,
}

impl Shown {
    /// Returns the media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Picture(name) | Self::Sound(name) | Self::Film(name) | Self::Document(name) => name,
        }
    }
}

impl Journal<Unlocked> {
    /// Looks at the bytes of an attachment.
    pub fn look_at(&self, attachment: &Attachment) -> Result<Look, ExtractError> {
        let mut file = self.open_attachment_seekable(attachment)?;
        look(&mut file, attachment.size).map_err(|_| ExtractError::Damaged)
    }
}

fn look(file: &mut (impl Read + Seek), size: u64) -> io::Result<Look> {
    let mut start = Zeroizing::new(Vec::with_capacity(65_536));
    file.by_ref().take(START).read_to_end(&mut start)?;
    let runs = runs(&start) || (start.starts_with(b"PK") && runs_inside(file, &start, size)?);
    let known = media_type::of_content(&start);
    let shown = SHOWN.iter().find(|(name, _)| known == Some(*name)).map(|(_, shown)| *shown);
    Ok(Look { shown: shown.filter(|_| !runs), runs })
}

fn runs(start: &[u8]) -> bool {
    let is_disk = start.get(0x8001..0x8006) == Some(b"CD001");
    is_disk || RUNS.iter().any(|magic| start.starts_with(magic)) || is_markup(start)
}

/// Tells whether a text begins as markup, behind a byte order mark and white space.
fn is_markup(start: &[u8]) -> bool {
    let start = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start).trim_ascii_start();
    let begins = |tag: &&str| start.get(..tag.len()).is_some_and(|first| first.eq_ignore_ascii_case(tag.as_bytes()));
    MARKUP.iter().any(begins)
}

fn runs_inside(file: &mut (impl Read + Seek), start: &[u8], size: u64) -> io::Result<bool> {
    let mut end = Zeroizing::new(Vec::with_capacity(65_536));
    file.seek(SeekFrom::Start(size.saturating_sub(END)))?;
    file.by_ref().take(END).read_to_end(&mut end)?;
    let holds = |bytes: &[u8], name: &[u8]| bytes.windows(name.len()).any(|window| window == name);
    Ok(RUNS_INSIDE.iter().any(|name| holds(start, name) || holds(&end, name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn look_at(content: &[u8]) -> Look {
        look(&mut io::Cursor::new(content), content.len() as u64).unwrap()
    }

    #[test]
    fn pictures_sound_films_and_documents_are_shown() {
        for (content, shown) in [
            (&b"\x89PNG\r\n\x1a\n...."[..], Shown::Picture("image/png")),
            (b"\xff\xd8\xff\xe0\0\x10JFIF", Shown::Picture("image/jpeg")),
            (b"ID3\x03\0\0\0", Shown::Sound("audio/mpeg")),
            (b"RIFF\x24\0\0\0WAVEfmt ", Shown::Sound("audio/wav")),
            (b"\0\0\0\x18ftypmp42\0\0\0\0", Shown::Film("video/mp4")),
            (b"%PDF-1.7", Shown::Document("application/pdf")),
        ] {
            assert_eq!(look_at(content), Look { shown: Some(shown), runs: false });
        }
        for other in [&b"plain words"[..], b"", b"PK\x03\x04 a document"] {
            assert_eq!(look_at(other), Look { shown: None, runs: false });
        }
    }

    #[test]
    fn what_runs_is_told_whatever_its_name() {
        let mut disk = vec![0; 0x8001];
        disk.extend(b"CD001\x01");
        let mut office = b"PK\x03\x04".to_vec();
        office.resize(200_000, b'x');
        office.extend(b"word/vbaProject.bin");
        for content in [
            &b"MZ\x90\0"[..],
            b"\x7fELF\x02",
            b"#!/bin/sh",
            b"L\0\0\0\x01\x14\x02\0....",
            b"\xef\xbb\xbf \n<SVG onload=x>",
            b"<!DOCTYPE html>",
            &disk,
            &office,
        ] {
            assert_eq!(look_at(content), Look { shown: None, runs: true });
        }
    }
}
