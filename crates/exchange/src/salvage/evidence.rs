//! Evidence files: found by how they begin, named by the records, cut to their true size and checked.

use std::{
    collections::BTreeMap,
    fs::File,
    io::{self, Read, Write},
    path::Path,
};

use daftar_crypto::{Digest, Hasher, OpenWith, limits, measure_header, open_envelope, open_stream};
use daftar_journal::entry::Attachment;
use daftar_store::{StoreError, system};
use zeroize::Zeroizing;

use super::{
    SalvageError, SalvageKeys, SalvageMade, Steps,
    pile::{Pile, Records},
};
use crate::{bundle::NewFolder, names::plain_name};

const PIECE: usize = 64 * 1024;
const NONCE: usize = 16;
/// How a sealed segment of the index begins: derived from the records, and no evidence.
const INDEX: &[u8] = b"daftar segment";

/// What was written of one evidence file.
pub(super) struct Taken {
    /// Its path in the new folder.
    pub(super) path: String,
    /// The record that names it, if there is one.
    pub(super) named: Option<Attachment>,
    pub(super) is_verified: bool,
    /// Bytes written.
    pub(super) size: u64,
}

/// What was written.
#[derive(Default)]
pub(super) struct Evidence {
    pub(super) taken: Vec<Taken>,
}

/// How a copy ended.
enum Copied {
    Whole(u64),
    Torn(u64),
    Stopped,
}

impl Evidence {
    /// Opens every file of the pile that begins like an age file and fits the keys.
    pub(super) fn take(
        pile: &Pile,
        keys: &SalvageKeys,
        records: &Records,
        folder: &mut NewFolder,
        made: &mut SalvageMade,
        steps: &mut Steps<'_>,
    ) -> Result<Self, SalvageError> {
        let by_id = records.attachments();
        let by_header: BTreeMap<Digest, &Attachment> = by_id.values().map(|it| (it.header, it)).collect();
        let mut evidence = Self::default();
        for file in &pile.files {
            let Some(header) = header_of(file) else { continue };
            let named = by_header.get(&header).map(|named| (*named).clone());
            evidence.take_one(file, named, keys, folder, steps)?;
        }
        made.verified = evidence.taken.iter().filter(|taken| taken.is_verified).count();
        made.unverified = evidence.taken.len() - made.verified;
        Ok(evidence)
    }

    fn take_one(
        &mut self,
        file: &Path,
        named: Option<Attachment>,
        keys: &SalvageKeys,
        folder: &mut NewFolder,
        steps: &mut Steps<'_>,
    ) -> Result<(), SalvageError> {
        if named.as_ref().is_some_and(|named| self.has_verified(&named.id)) {
            return Ok(());
        }
        let Ok(input) = system::open_file(file) else { return Ok(()) };
        let number = self.taken.len() + 1;
        if let Some(named) = &named
            && let Ok(content) = open_stream(input, &keys.epochs, named.size, named.sha256)
        {
            let path = format!("attachments/{number:04}-{}", plain_name(&named.name, number));
            if let Some(size) = self.copy(content, &path, folder, steps, true)? {
                self.taken.push(Taken { path, named: Some(named.clone()), is_verified: true, size });
                return Ok(());
            }
        }
        let input = system::open_file(file).map_err(|error| StoreError::from_io(file, error))?;
        let Ok(mut content) = open_envelope(&OpenWith::Identities(&keys.receivers), input) else { return Ok(()) };
        let mut first = Zeroizing::new(Vec::with_capacity(INDEX.len()));
        let _torn_at_once = (&mut content).take(INDEX.len() as u64).read_to_end(&mut first);
        if first.starts_with(INDEX) {
            return Ok(());
        }
        let name = named.as_ref().map_or_else(String::new, |named| plain_name(&named.name, number));
        let path = format!("unverified/{number:04}-{}", if name.is_empty() { "without-a-name" } else { &name });
        // Padding is not content where the record tells the size.
        let most = named.as_ref().map_or(u64::MAX, |named| named.size);
        // An evidence file is padded to a chunk at least; what is shorter is of the index.
        let is_evidence = |size: &u64| named.is_some() || *size >= PIECE as u64;
        if let Some(size) = self.copy(first.chain(content).take(most), &path, folder, steps, false)? {
            if is_evidence(&size) {
                self.taken.push(Taken { path, named, is_verified: false, size });
            } else {
                folder.remove(&path).map_err(|error| StoreError::from_io(Path::new(&path), error))?;
            }
        }
        Ok(())
    }

    /// Writes a content; what is to be whole is removed again if it is not. Returns how many bytes are there.
    fn copy(
        &self,
        content: impl Read,
        path: &str,
        folder: &mut NewFolder,
        steps: &mut Steps<'_>,
        whole: bool,
    ) -> Result<Option<u64>, SalvageError> {
        let at = |error| StoreError::from_io(Path::new(path), error);
        let mut file = folder.file(path).map_err(at)?;
        let copied = copy(content, &mut file, steps).map_err(at)?;
        file.sync_all().map_err(at)?;
        let kept = match copied {
            Copied::Stopped => return Err(SalvageError::Interrupted),
            Copied::Whole(size) => Some(size),
            Copied::Torn(size) if !whole && size > 0 => Some(size),
            Copied::Torn(_) => None,
        };
        if kept.is_none() {
            drop(file);
            folder.remove(path).map_err(at)?;
        }
        Ok(kept)
    }

    fn has_verified(&self, id: &Digest) -> bool {
        let is_it = |taken: &Taken| taken.is_verified && taken.named.as_ref().is_some_and(|named| named.id == *id);
        self.taken.iter().any(is_it)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.taken.is_empty()
    }

    /// Returns where an evidence file was written; the verified one, if there are several.
    pub(super) fn path(&self, id: &Digest) -> Option<&Taken> {
        let named = |taken: &&Taken| taken.named.as_ref().is_some_and(|named| named.id == *id);
        self.taken.iter().filter(named).max_by_key(|taken| taken.is_verified)
    }

    /// Counts the files that records name and that are not written at all.
    pub(super) fn missing(&self, records: &Records) -> usize {
        records.attachments().keys().filter(|id| self.path(id).is_none()).count()
    }
}

fn copy(mut content: impl Read, file: &mut File, steps: &mut Steps<'_>) -> io::Result<Copied> {
    let mut piece = Zeroizing::new(vec![0; PIECE]);
    let mut size = 0;
    loop {
        match content.read(&mut piece) {
            Ok(0) => return Ok(Copied::Whole(size)),
            Ok(read) => {
                file.write_all(&piece[..read])?;
                size += read as u64;
                if !steps.add(read as u64) {
                    return Ok(Copied::Stopped);
                }
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(_) => return Ok(Copied::Torn(size)),
        }
    }
}

/// Returns the digest of header and nonce of an age file, by which records know it even if what follows is damaged.
fn header_of(file: &Path) -> Option<Digest> {
    let mut start = Vec::new();
    let most = (limits::AGE_HEADER + NONCE) as u64;
    system::open_file(file).ok()?.take(most).read_to_end(&mut start).ok()?;
    let end = measure_header(&start).ok()? + NONCE;
    let mut hasher = Hasher::default();
    hasher.update(start.get(..end)?);
    Some(hasher.finish())
}
