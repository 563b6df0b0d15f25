//! Which names an entry may have.
//!
//! Names are ASCII, so NFC leaves them as they are and ASCII lower case is full case folding.

use std::collections::HashSet;

use crate::names::is_reserved;

pub(super) const NAME_BYTES: usize = 200;
const LEVELS: usize = 8;

/// Says why a name was not admitted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NameFault {
    /// It is not plain, relative and harmless.
    Forbidden,
    /// It equals an earlier name, or one of the two would be the other's folder.
    Taken,
}

/// The names of an archive so far, in lower case.
#[derive(Default)]
pub(super) struct NameSet {
    files: HashSet<String>,
    folders: HashSet<String>,
}

impl NameSet {
    /// Admits a name that is allowed and collides with no earlier one.
    pub(super) fn admit(&mut self, name: &str) -> Result<(), NameFault> {
        if !is_allowed(name) {
            return Err(NameFault::Forbidden);
        }
        let name = name.to_ascii_lowercase();
        if self.collides(&name) {
            return Err(NameFault::Taken);
        }
        self.folders.extend(folders(&name).map(str::to_owned));
        self.files.insert(name);
        Ok(())
    }

    fn collides(&self, name: &str) -> bool {
        self.files.contains(name)
            || self.folders.contains(name)
            || folders(name).any(|folder| self.files.contains(folder))
    }
}

fn folders(name: &str) -> impl Iterator<Item = &str> {
    name.match_indices('/').map(|(end, _)| &name[..end])
}

fn is_allowed(name: &str) -> bool {
    name.len() <= NAME_BYTES && name.split('/').count() <= LEVELS && name.split('/').all(is_allowed_part)
}

/// Leading dots and dashes go too: hidden files, `..`, and names that look like options.
fn is_allowed_part(part: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"._-".contains(&byte);
    !part.is_empty()
        && part.bytes().all(plain)
        && !part.starts_with(['.', '-'])
        && !part.ends_with('.')
        && !is_reserved(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_names_are_allowed() {
        for name in ["index.html", "attachments/0001-photo.jpg", "a/b/c/d/e/f/g/h", "_x"] {
            assert!(is_allowed(name), "{name}");
        }
        assert!(is_allowed(&"n".repeat(200)));
    }

    #[test]
    fn other_names_are_not() {
        for name in [
            "",
            "/",
            "/a",
            "a/",
            "a//b",
            ".",
            "..",
            "../a",
            "a/../b",
            "a/./b",
            "a\\b",
            "C:/a",
            "C:a",
            "a b",
            "a ",
            " a",
            "a.",
            "a./b",
            ".hidden",
            "-rf",
            "a\0",
            "a\nb",
            "a\u{7f}",
            "caf\u{e9}",
            "\u{202e}gpj.exe",
            "CON",
            "con.txt",
            "a/nul",
            "Com1.tar.gz",
            "LPT9/x",
            "a~1",
            "a*",
            "a?",
            "$a",
            "a/b/c/d/e/f/g/h/i",
        ] {
            assert!(!is_allowed(name), "{name:?}");
        }
        assert!(!is_allowed(&"n".repeat(201)));
    }

    #[test]
    fn a_name_is_taken_in_any_case_and_as_a_folder() {
        let mut names = NameSet::default();
        assert_eq!(names.admit("Files/Photo.jpg"), Ok(()));
        for taken in ["files/photo.JPG", "FILES", "Files/photo.jpg/x"] {
            assert_eq!(names.admit(taken), Err(NameFault::Taken), "{taken}");
        }
        assert_eq!(names.admit("files/other.jpg"), Ok(()));
    }
}
