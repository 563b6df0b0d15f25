//! A file of a journal, as a backup names it: nothing outside these three forms can be named.

use std::{fmt, path::PathBuf, str::FromStr};

use daftar_crypto::{Digest, WriterId};
use daftar_store::{Folder, LINE};
use serde::{Deserialize, Serialize};

/// A file's place in a journal (format.md § A journal on disk).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub(super) enum JournalFile {
    /// `keyring/<generation>-<digest>.<copy>.age`.
    Keyring(KeyringName),
    /// `ledger/<writer>/<segment>`, or of another line of a forked one.
    Segment(WriterId, u32),
    /// `attachments/<xx>/<id>.age`.
    Attachment(Digest),
}

/// The name of a keyring's file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct KeyringName {
    /// From 1.
    pub(super) generation: u32,
    /// `<generation>-<digest>`.
    pub(super) stem: String,
    /// `a` or `b`.
    pub(super) copy: char,
}

/// The greatest number of a line.
const LAST_LINE: u32 = 40;

/// The path is none of a journal.
#[derive(Debug, thiserror::Error)]
#[error("not the path of a journal's file")]
pub(super) struct NotAJournalFile;

impl JournalFile {
    /// Returns where the file lies in a journal.
    pub(super) fn path(&self, folder: &Folder) -> PathBuf {
        match self {
            Self::Keyring(name) => folder.keyring().join(name.to_string()),
            Self::Segment(writer, number) => folder.segment(*writer, *number),
            Self::Attachment(id) => folder.attachment(id),
        }
    }

    /// Returns the digest that the whole content must have; none where the name does not say it.
    pub(super) fn name(&self) -> Option<Digest> {
        match self {
            Self::Attachment(id) => Some(*id),
            _ => None,
        }
    }

    /// Tells whether the file's content can still be what its name says; of a segment the name says nothing.
    pub(super) fn fits(&self, content: &Digest) -> bool {
        match self {
            Self::Keyring(name) => name.stem.ends_with(&format!("-{}", &content.to_string()[..16])),
            Self::Segment(..) => true,
            Self::Attachment(id) => id == content,
        }
    }
}

impl fmt::Display for JournalFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Keyring(name) => write!(f, "keyring/{name}"),
            Self::Segment(writer, number) if *number < LINE => write!(f, "ledger/{writer}/{number:08}"),
            Self::Segment(writer, number) => write!(f, "ledger/{writer}.{}/{:08}", number / LINE, number % LINE),
            Self::Attachment(id) => write!(f, "attachments/{}/{id}.age", &id.to_string()[..2]),
        }
    }
}

impl fmt::Display for KeyringName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.age", self.stem, self.copy)
    }
}

impl FromStr for JournalFile {
    type Err = NotAJournalFile;

    fn from_str(path: &str) -> Result<Self, NotAJournalFile> {
        let parts: Vec<&str> = path.split('/').collect();
        let file = match parts[..] {
            ["keyring", name] => keyring_name(name).map(Self::Keyring),
            ["ledger", writer, number] => segment(writer, number),
            ["attachments", _, name] => attachment(name),
            _ => None,
        };
        // Only the one way to write it counts, so that no two paths name one file.
        file.filter(|file| file.to_string() == path).ok_or(NotAJournalFile)
    }
}

impl TryFrom<String> for JournalFile {
    type Error = NotAJournalFile;

    fn try_from(path: String) -> Result<Self, NotAJournalFile> {
        path.parse()
    }
}

impl From<JournalFile> for String {
    fn from(file: JournalFile) -> Self {
        file.to_string()
    }
}

fn keyring_name(name: &str) -> Option<KeyringName> {
    let (stem, copy) =
        ['a', 'b'].into_iter().find_map(|copy| Some((name.strip_suffix(&format!(".{copy}.age"))?, copy)))?;
    let (generation, digest) = stem.split_once('-')?;
    let is_hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    let fits = digest.len() == 16 && digest.bytes().all(is_hex);
    fits.then_some(KeyringName { generation: number(generation)?, stem: stem.to_owned(), copy })
}

fn segment(writer: &str, text: &str) -> Option<JournalFile> {
    let number = number(text).filter(|&number| number > 0)?;
    // Another line of a ledger that was forked.
    let (writer, line) = writer.split_once('.').map_or(Some((writer, 0)), |(writer, line)| {
        Some((writer, line.parse().ok().filter(|line| (1..=LAST_LINE).contains(line))?))
    })?;
    Some(JournalFile::Segment(writer.parse().ok()?, line * LINE + number))
}

fn attachment(name: &str) -> Option<JournalFile> {
    name.strip_suffix(".age")?.parse().ok().map(JournalFile::Attachment)
}

/// Reads exactly eight decimal digits.
pub(super) fn number(text: &str) -> Option<u32> {
    let fits = text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit());
    fits.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    const DIGEST: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    #[test]
    fn the_three_forms_go_there_and_back() {
        let attachment = format!("attachments/ba/{DIGEST}.age");
        let segment = "ledger/00112233445566778899aabbccddeeff/00000001";
        let line = "ledger/00112233445566778899aabbccddeeff.40/00000001";
        for path in ["keyring/00000002-0123456789abcdef.b.age", segment, line, &attachment] {
            assert_eq!(path.parse::<JournalFile>().unwrap().to_string(), path);
        }
    }

    #[test]
    fn anything_else_is_refused() {
        for path in [
            "",
            "lock",
            "/etc/passwd",
            "../keyring/00000002-0123456789abcdef.b.age",
            "keyring/../00000002-0123456789abcdef.b.age",
            "keyring/00000002-0123456789ABCDEF.b.age",
            "keyring/00000002-0123456789abcdef.c.age",
            "keyring\\00000002-0123456789abcdef.a.age",
            "keyring/+0000002-0123456789abcdef.a.age",
            "ledger/00112233445566778899aabbccddeeff/00000000",
            "ledger/00112233445566778899aabbccddeeff/1",
            "ledger/../00000001",
            "index/1/db",
            &format!("attachments/bb/{DIGEST}.age"),
            &format!("attachments/../{DIGEST}.age"),
            &format!("attachments//{DIGEST}.age"),
            &format!("attachments/ba/{DIGEST}.age\0"),
        ] {
            assert!(path.parse::<JournalFile>().is_err(), "{path}");
        }
    }
}
