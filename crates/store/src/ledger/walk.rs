//! From head to head through a segment on the disk, without its bodies, as long as everything chains.

use std::{
    fs::File,
    io::{Read, Seek, SeekFrom},
    path::Path,
};

use daftar_crypto::WriterId;

use super::{
    chain::Chain,
    segment::{LONGEST, Segment},
};
use crate::{
    Folder,
    error::{StoreError, at},
    frame::{Body, FrameHead, HEAD_LEN},
};

/// Bytes that are read at once where frames are small.
const WINDOW: usize = 32 * 1024;

/// Returns every head and where it stands; `None` unless the segment is whole frames that chain, from its start to its end.
///
/// Bodies are not looked at.
pub(super) fn heads(
    folder: &Folder,
    writer: WriterId,
    number: u32,
) -> Result<Option<Vec<(u64, FrameHead)>>, StoreError> {
    let path = folder.segment(writer, number);
    let file = folder.disk().open(&path)?;
    let length = file.metadata().map_err(at(&path))?.len();
    if length > LONGEST as u64 {
        return Ok(None);
    }
    let mut walk = Walk { file, path: &path, window: Vec::new(), start: 0 };
    let (mut heads, mut offset) = (Vec::new(), 0);
    let mut chain: Option<Chain> = None;
    while offset < length {
        let Ok(head) = FrameHead::parse(walk.head(offset, heads.last())?) else { return Ok(None) };
        if chain.is_some_and(|chain| !chain.fit(&head).continues()) {
            return Ok(None);
        }
        chain = Some(Chain::after(&head));
        heads.push((offset, head));
        offset += head.frame_len() as u64;
    }
    Ok((offset == length && !heads.is_empty()).then_some(heads))
}

/// Returns the segment's last frame and its length if all heads chain to its end, checking only that one's body.
pub(super) fn whole_end(
    folder: &Folder,
    writer: WriterId,
    number: u32,
) -> Result<Option<(FrameHead, u64)>, StoreError> {
    let Some((offset, head)) = heads(folder, writer, number)?.and_then(|heads| heads.last().copied()) else {
        return Ok(None);
    };
    let from = offset + HEAD_LEN as u64;
    let body = folder.disk().read(&folder.segment(writer, number), from, head.body_len())?;
    let is_live = matches!(head.body(&body), Some(Body::Live(_)));
    let fits = is_live && Segment::has_room_for(number, &head);
    Ok(fits.then_some((head, offset + head.frame_len() as u64)))
}

/// A file under a window that moves on.
struct Walk<'a> {
    file: File,
    path: &'a Path,
    window: Vec<u8>,
    /// Where the window begins in the file.
    start: u64,
}

impl Walk<'_> {
    /// Returns the bytes at a head's place; fewer at the end of the file. After a large frame no more than the head is read.
    fn head(&mut self, offset: u64, before: Option<&(u64, FrameHead)>) -> Result<&[u8], StoreError> {
        let within = usize::try_from(offset - self.start).unwrap_or(usize::MAX);
        if within.saturating_add(HEAD_LEN) > self.window.len() {
            let is_large = before.is_some_and(|(_, head)| head.frame_len() > WINDOW / 4);
            self.fill(offset, if is_large { HEAD_LEN } else { WINDOW })?;
            return Ok(&self.window);
        }
        Ok(&self.window[within..])
    }

    fn fill(&mut self, offset: u64, length: usize) -> Result<(), StoreError> {
        self.window.clear();
        self.start = offset;
        self.file.seek(SeekFrom::Start(offset)).map_err(at(self.path))?;
        self.file.by_ref().take(length as u64).read_to_end(&mut self.window).map_err(at(self.path))?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use daftar_crypto::{Identity, seal};
    use proptest::prelude::*;

    use super::*;
    use crate::{FrameKind, LedgerWriter};

    /// A segment of frames with bodies of these sizes.
    fn ledger(sizes: &[usize]) -> (tempfile::TempDir, Folder, WriterId) {
        let there = tempfile::tempdir().unwrap();
        let folder = Folder::at(there.path().join("journal"));
        folder.create().unwrap();
        let (epoch, writer) = (Identity::generate(), WriterId::random());
        let mut ledger = LedgerWriter::open(&folder, writer).unwrap();
        for size in sizes {
            let content: Vec<u8> = daftar_crypto::random::bytes::<32>().iter().copied().cycle().take(*size).collect();
            ledger.append(FrameKind::REVISIONS, &seal(&content, &epoch.recipient()).unwrap()).unwrap();
        }
        (there, folder, writer)
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
        #[test]
        fn walking_finds_what_reading_finds(
            sizes in proptest::collection::vec(prop_oneof![0usize..600, 4_000usize..60_000], 1..24),
            spoil in proptest::option::of((any::<prop::sample::Index>(), 1u8..)),
            cut in 0usize..40,
        ) {
            let (_there, folder, writer) = ledger(&sizes);
            let path = folder.segment(writer, 1);
            let mut bytes = std::fs::read(&path).unwrap();
            if let Some((at, change)) = spoil {
                let at = at.index(bytes.len());
                bytes[at] ^= change;
            }
            bytes.truncate(bytes.len() - cut / 20 * cut);
            std::fs::write(&path, &bytes).unwrap();
            let segment = Segment::read(&folder, writer, 1, 0).unwrap();
            let read = segment.chained_heads();
            let read = read.map(|heads| heads.into_iter().map(|(at, head, _)| (at, head)).collect::<Vec<_>>());
            prop_assert_eq!(heads(&folder, writer, 1).unwrap(), read);
            let segment = Segment::read(&folder, writer, 1, 0).unwrap();
            let end = segment.whole_end().map(|head| (head, bytes.len() as u64));
            prop_assert_eq!(whole_end(&folder, writer, 1).unwrap(), end);
        }
    }
}
