//! The keyring's files (format.md § A journal on disk, § Changing it).

use std::path::{Path, PathBuf};

use daftar_crypto::{keyring_file_stem, limits, random};

use crate::{Folder, error::StoreError};

/// A keyring as it was found on disk; not opened.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StoredKeyring {
    /// Its generation, from 1.
    pub generation: u32,
    /// The file's bytes, which match the digest in its name.
    pub bytes: Vec<u8>,
    /// Copies of this or a later generation that do not match their names, or cannot be read.
    pub damaged: Vec<PathBuf>,
    /// The twin of this keyring, if it is not there.
    pub missing: Option<PathBuf>,
    /// Whether a later generation was there with no copy that matches.
    pub older: bool,
    /// Whether what an interrupted change leaves is there: this keyring is in force, and [`finish_keyring`] ends the change.
    pub unfinished: bool,
    /// The highest generation that a name on disk shows; the next one written should be above it.
    ///
    /// Names more than 1,000 above this keyring are not counted: no interrupted change leaves them.
    pub highest: u32,
}

/// Why no keyring could be read.
#[derive(Debug, thiserror::Error)]
pub enum KeyringFilesError {
    /// The folder holds no keyring at all.
    #[error("{} is not a journal", .0.display())]
    NotAJournal(PathBuf),
    /// No copy matches the digest in its name.
    #[error("every copy of the keyring is damaged")]
    Damaged,
    /// The disk.
    #[error(transparent)]
    Io(#[from] StoreError),
}

/// The name of a keyring's file: `<generation>-<digest>.<copy>.age`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) struct Name {
    generation: u32,
    stem: String,
    copy: char,
}

const COPIES: [char; 2] = ['a', 'b'];
/// A generation has eight digits.
const LAST_GENERATION: u32 = 99_999_999;
/// How far above the newest intact generation a name is believed.
const PLAUSIBLE: u32 = 1000;

impl Name {
    fn parse(text: &str) -> Option<Self> {
        let (stem, copy) = COPIES.iter().find_map(|copy| Some((text.strip_suffix(&format!(".{copy}.age"))?, *copy)))?;
        let (generation, digest) = stem.split_once('-')?;
        let hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        let well_formed = generation.len() == 8 && generation.bytes().all(|byte| byte.is_ascii_digit());
        let well_formed = well_formed && digest.len() == 16 && digest.bytes().all(hex);
        well_formed.then_some(Self { generation: generation.parse().ok()?, stem: stem.into(), copy })
    }

    fn path(&self, folder: &Folder) -> PathBuf {
        folder.keyring().join(format!("{}.{}.age", self.stem, self.copy))
    }

    fn twin(&self) -> Self {
        let copy = if self.copy == COPIES[0] { COPIES[1] } else { COPIES[0] };
        Self { copy, ..self.clone() }
    }

    fn matches(&self, bytes: &[u8]) -> bool {
        keyring_file_stem(self.generation, bytes) == self.stem
    }
}

/// Returns the names of all keyring files, newest generation first.
pub(crate) fn names(folder: &Folder) -> Result<Vec<Name>, StoreError> {
    let mut names = folder.disk().names_as(&folder.keyring(), Name::parse)?;
    names.sort_unstable_by(|one, other| other.generation.cmp(&one.generation).then(one.cmp(other)));
    Ok(names)
}

/// Reads the newest keyring of which a copy matches its name; falls back to older ones, saying so.
pub fn read_keyring(folder: &Folder) -> Result<StoredKeyring, KeyringFilesError> {
    let names = names(folder)?;
    if names.is_empty() {
        return Err(KeyringFilesError::NotAJournal(folder.path().into()));
    }
    let mut refused = None;
    let mut damaged = Vec::new();
    for name in &names {
        match read_copy(folder, name) {
            Ok(Some(bytes)) => return Ok(stored(folder, &names, name, bytes, damaged)),
            Ok(None) => {}
            Err(error) => refused = Some(error),
        }
        damaged.push(name.path(folder));
    }
    Err(refused.map_or(KeyringFilesError::Damaged, KeyringFilesError::Io))
}

fn stored(folder: &Folder, names: &[Name], name: &Name, bytes: Vec<u8>, mut damaged: Vec<PathBuf>) -> StoredKeyring {
    let plausible = name.generation.saturating_add(PLAUSIBLE);
    let highest = names.iter().map(|name| name.generation).find(|it| *it <= plausible).unwrap_or(name.generation);
    let twin = name.twin();
    let there = names.contains(&twin);
    let twin_path = twin.path(folder);
    let parts = folder.disk().names(&folder.keyring()).unwrap_or_default();
    let left = parts.iter().any(|name| name.to_str().is_some_and(|name| name.ends_with(".part")))
        || names.iter().any(|other| other.generation < name.generation);
    let unread = there && !damaged.contains(&twin_path);
    if unread && !matches!(read_copy(folder, &twin), Ok(Some(_))) {
        damaged.push(twin_path.clone());
    }
    let older = names.iter().any(|other| other.generation > name.generation);
    StoredKeyring {
        generation: name.generation,
        bytes,
        unfinished: left && !older && damaged.is_empty(),
        damaged,
        missing: (!there).then_some(twin_path),
        older,
        highest,
    }
}

/// Reads one copy; `None` if it does not match its name.
fn read_copy(folder: &Folder, name: &Name) -> Result<Option<Vec<u8>>, StoreError> {
    let bytes = folder.disk().read(&name.path(folder), 0, limits::KEYRING_FILE + 1)?;
    Ok((bytes.len() <= limits::KEYRING_FILE && name.matches(&bytes)).then_some(bytes))
}

/// Writes a keyring twice, reads both copies back and tries them with `opens`, and only then removes older generations.
///
/// Fails with [`StoreError::NotStored`] if a copy does not read back or open, and with [`StoreError::NoGenerationLeft`] above
/// 99,999,999; what was there before is then untouched. An older generation that cannot be removed is no failure: the new one
/// is in force, and the next change tries again.
pub fn write_keyring(
    folder: &Folder,
    generation: u32,
    bytes: &[u8],
    opens: impl Fn(&[u8]) -> bool,
) -> Result<(), StoreError> {
    if generation > LAST_GENERATION {
        return Err(StoreError::NoGenerationLeft);
    }
    let stem = keyring_file_stem(generation, bytes);
    let new = COPIES.map(|copy| Name { generation, stem: stem.clone(), copy });
    let written = write_copies(folder, &new, bytes, opens);
    if written.is_err() {
        new.iter().for_each(|name| drop(folder.disk().remove(&name.path(folder))));
        let _ = folder.disk().sync_folder(&folder.keyring());
        return written;
    }
    let _ = remove_others(folder, generation, &stem);
    Ok(())
}

/// Ends a change of the keyring that was interrupted after its first copy stood: writes the missing twin, makes the names durable, and removes
/// what is older. Whoever calls it has opened `stored`, and holds the lock.
///
/// Before that nothing may be sealed for this keyring: a power cut could bring the older one back.
pub fn finish_keyring(folder: &Folder, stored: &StoredKeyring) -> Result<(), StoreError> {
    if let Some(twin) = &stored.missing {
        rename_part(folder, &write_part(folder, &stored.bytes)?, twin)?;
    }
    folder.disk().sync_folder(&folder.keyring())?;
    remove_others(folder, stored.generation, &keyring_file_stem(stored.generation, &stored.bytes))
}

/// Makes again the copies of the newest intact keyring that are damaged or missing, from the one that is intact; returns them.
///
/// Where no newer generation is damaged, older ones that an interrupted change left are removed, as that change would have done. The lock must be
/// held, and the keyring that is intact must have been opened.
pub fn restore_keyring_copies(folder: &Folder) -> Result<Vec<PathBuf>, KeyringFilesError> {
    let stored = read_keyring(folder)?;
    let stem = keyring_file_stem(stored.generation, &stored.bytes);
    let copies = COPIES.map(|copy| Name { generation: stored.generation, stem: stem.clone(), copy });
    let mut restored = Vec::new();
    for name in copies.iter().filter(|name| !matches!(read_copy(folder, name), Ok(Some(_)))) {
        rename_part(folder, &write_part(folder, &stored.bytes)?, &name.path(folder))?;
        folder.disk().sync_folder(&folder.keyring())?;
        if !matches!(read_copy(folder, name), Ok(Some(_))) {
            return Err(StoreError::NotStored(name.path(folder)).into());
        }
        restored.push(name.path(folder));
    }
    if !stored.older {
        remove_others(folder, stored.generation, &stem)?;
    }
    Ok(restored)
}

/// Writes a keyring file back under its own name, if the folder has that name and what lies there does not match it.
///
/// For a journal of which no copy is intact: `bytes` are from a backup. Tells whether it was written.
pub fn restore_keyring_file(folder: &Folder, bytes: &[u8]) -> Result<bool, StoreError> {
    let lost = |name: &&Name| name.matches(bytes) && !matches!(read_copy(folder, name), Ok(Some(_)));
    let names = names(folder)?;
    let Some(name) = names.iter().find(lost) else { return Ok(false) };
    rename_part(folder, &write_part(folder, bytes)?, &name.path(folder))?;
    folder.disk().sync_folder(&folder.keyring())?;
    Ok(true)
}

fn write_copies(
    folder: &Folder,
    names: &[Name],
    bytes: &[u8],
    opens: impl Fn(&[u8]) -> bool,
) -> Result<(), StoreError> {
    let mut parts = Vec::new();
    for _ in names {
        let part = write_part(folder, bytes).inspect_err(|_| remove_all(folder, &parts))?;
        parts.push(part);
    }
    // From the first name on, the part of the second tells that the change is not finished.
    folder.disk().sync_folder(&folder.keyring()).inspect_err(|_| remove_all(folder, &parts))?;
    for (part, name) in parts.iter().zip(names) {
        rename_part(folder, part, &name.path(folder)).inspect_err(|_| remove_all(folder, &parts))?;
    }
    folder.disk().sync_folder(&folder.keyring())?;
    for name in names {
        let back = read_copy(folder, name)?;
        if !back.is_some_and(|back| back == bytes && opens(&back)) {
            return Err(StoreError::NotStored(name.path(folder)));
        }
    }
    all_found(folder, names)
}

/// Checks that a reader will find the files: what has no valid name is not there.
fn all_found(folder: &Folder, written: &[Name]) -> Result<(), StoreError> {
    let found = names(folder)?;
    match written.iter().find(|name| !found.contains(name)) {
        Some(lost) => Err(StoreError::NotStored(lost.path(folder))),
        None => Ok(()),
    }
}

/// Writes a copy that has no name yet; returns where.
fn write_part(folder: &Folder, bytes: &[u8]) -> Result<PathBuf, StoreError> {
    let part = folder.keyring().join(format!("{:016x}.part", u64::from_le_bytes(random::bytes())));
    let mut file = folder.disk().create(&part)?;
    let done = file.write(bytes).and_then(|()| file.sync_all());
    drop(file);
    done.map(|()| part.clone()).inspect_err(|_| drop(folder.disk().remove(&part)))
}

fn rename_part(folder: &Folder, part: &Path, path: &Path) -> Result<(), StoreError> {
    folder.disk().rename(part, path).inspect_err(|_| drop(folder.disk().remove(part)))
}

fn remove_all(folder: &Folder, parts: &[PathBuf]) {
    parts.iter().for_each(|part| drop(folder.disk().remove(part)));
}

/// Removes every other keyring up to `generation`, and what was left half written, as far as the system lets us.
fn remove_others(folder: &Folder, generation: u32, stem: &str) -> Result<(), StoreError> {
    for name in names(folder)?.iter().filter(|name| name.generation <= generation && name.stem != stem) {
        let _ = folder.disk().remove(&name.path(folder));
    }
    let parts = folder.disk().names_as(&folder.keyring(), |name| name.ends_with(".part").then(|| name.to_owned()))?;
    parts.iter().for_each(|part| drop(folder.disk().remove(&folder.keyring().join(part))));
    folder.disk().sync_folder(&folder.keyring())
}

#[cfg(test)]
mod tests;
