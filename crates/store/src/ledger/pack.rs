//! A pack: a run of whole frames of one ledger on their way to another device (format.md § Sync).

use std::fmt;

use daftar_crypto::{Digest, WriterId};
use data_encoding::HEXLOWER;

use super::{Ledgers, Standing, wipe::tombstone};
use crate::{
    Folder,
    error::StoreError,
    frame::{Body, Frame, FrameHead, HEAD_LEN, LAST_SEQ, LIVE, Place, STATE},
};

/// What a pack is called: enough to tell, without reading it, whether one holds its frames.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct PackName {
    /// Whose ledger.
    pub writer: WriterId,
    /// Number of its first frame.
    pub first: u64,
    /// Number of its last frame.
    pub last: u64,
    link: [u8; 8],
    digest: [u8; 8],
}

/// Whole frames that chain, one after the other.
#[derive(Debug)]
pub struct Pack {
    bytes: Vec<u8>,
    /// Each head, and where its frame begins.
    frames: Vec<(FrameHead, usize)>,
}

/// One frame of a pack.
#[derive(Clone, Copy, Debug)]
pub struct Packed<'a> {
    /// Its head.
    pub head: FrameHead,
    /// Head and body as they lie.
    pub bytes: &'a [u8],
}

impl PackName {
    /// Reads the name of a file in the folder of a writer's packs.
    pub fn parse(writer: WriterId, name: &str) -> Option<Self> {
        let parts: Vec<&str> = name.split('-').collect();
        let [first, last, link, digest] = parts[..] else { return None };
        let read = |text: &str| HEXLOWER.decode(text.as_bytes()).ok()?.try_into().ok();
        let (first, last) = (first.parse().ok()?, last.parse().ok()?);
        let parsed = Self { writer, first, last, link: read(link)?, digest: read(digest)? };
        // Only the one way to write it counts.
        (first <= last && last <= LAST_SEQ && parsed.to_string() == name).then_some(parsed)
    }

    /// Tells whether a frame is the last one of the pack, by its number and link.
    pub fn ends_with(&self, seq: u64, link: &Digest) -> bool {
        self.last == seq && link.0.starts_with(&self.link)
    }
}

impl fmt::Display for PackName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { first, last, link, digest, .. } = self;
        write!(f, "{first}-{last}-{}-{}", HEXLOWER.encode(link), HEXLOWER.encode(digest))
    }
}

impl Pack {
    /// Returns what the pack of a writer's frames is called.
    pub fn name(&self, writer: WriterId) -> PackName {
        let ((first, _), (last, _)) = (self.frames[0], self.frames[self.frames.len() - 1]);
        let start = |digest: Digest| digest.0[..8].try_into().expect("a digest is longer");
        PackName { writer, first: first.seq, last: last.seq, link: start(last.link()), digest: start(self.digest()) }
    }

    /// Returns the bytes.
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Takes bytes apart; `None` unless all of them are whole frames of which each follows the one before.
    pub fn parse(bytes: Vec<u8>) -> Option<Self> {
        let (mut frames, mut at) = (Vec::<(FrameHead, usize)>::new(), 0);
        while at < bytes.len() {
            let head = FrameHead::parse(&bytes[at..]).ok()?;
            head.body(&bytes[at + HEAD_LEN..])?;
            let follows = |(last, _): &(FrameHead, usize)| head.seq == last.seq + 1 && head.prev == last.link();
            if !frames.last().is_none_or(follows) {
                return None;
            }
            frames.push((head, at));
            at += head.frame_len();
        }
        (!frames.is_empty()).then_some(Self { bytes, frames })
    }

    /// Returns the frames in order.
    pub fn frames(&self) -> impl DoubleEndedIterator<Item = Packed<'_>> {
        self.frames.iter().map(|(head, at)| Packed { head: *head, bytes: &self.bytes[*at..*at + head.frame_len()] })
    }

    fn digest(&self) -> Digest {
        Digest::of(&[&self.bytes])
    }
}

impl Packed<'_> {
    /// Tells whether the body is there, and not zeros.
    pub fn is_live(&self) -> bool {
        self.head.is_live(&self.bytes[HEAD_LEN..])
    }

    /// Returns it as if it had been read from a writer's ledger.
    pub fn frame(&self, writer: WriterId) -> Option<Frame> {
        let body = self.head.body(&self.bytes[HEAD_LEN..])?;
        let place = Place { writer, seq: self.head.seq, segment: 0, offset: 0 };
        Some(Frame { place, kind: self.head.kind, link: self.head.link(), body })
    }

    /// Returns the bytes with zeros for a body.
    pub fn wiped(&self) -> Vec<u8> {
        tombstone(&self.head)
    }
}

impl Ledgers {
    /// Returns a frame's bytes as they go into a pack; `None` if it is not whole. With `is_forgotten`, as a tombstone, whatever lies there.
    pub fn packed(folder: &Folder, frame: &Standing, is_forgotten: bool) -> Result<Option<Vec<u8>>, StoreError> {
        if is_forgotten {
            return Ok(Some(tombstone(&frame.head)));
        }
        let path = folder.segment(frame.place.writer, frame.place.segment);
        let mut bytes = folder.disk().read(&path, frame.place.offset, frame.head.frame_len())?;
        let is_same = FrameHead::parse(&bytes).is_ok_and(|head| head.link() == frame.head.link());
        if !is_same || !matches!(frame.head.body(&bytes[HEAD_LEN..]), Some(Body::Live(_))) {
            return Ok(None);
        }
        bytes[STATE] = LIVE;
        Ok(Some(bytes))
    }
}

#[cfg(test)]
mod tests {
    use daftar_crypto::{Identity, seal};

    use super::*;
    use crate::{FrameKind, LedgerWriter};

    #[test]
    fn frames_go_into_a_pack_and_lie_in_another_ledger_as_before() {
        let there = tempfile::tempdir().unwrap();
        let (one, two) = (Folder::at(there.path().join("one")), Folder::at(there.path().join("two")));
        one.create().unwrap();
        two.create().unwrap();
        let (epoch, writer) = (Identity::generate(), WriterId::random());
        let mut ledger = LedgerWriter::open(&one, writer).unwrap();
        for _ in 0..5 {
            ledger.append(FrameKind::REVISIONS, &seal(b"told", &epoch.recipient()).unwrap()).unwrap();
        }
        let heads = Ledgers::heads_of_line(&one, writer, 0).unwrap();
        let bytes = |n: usize, wiped| Ledgers::packed(&one, &heads[n], wiped).unwrap().unwrap();
        let pack = Pack::parse((0..5).flat_map(|n| bytes(n, n == 2)).collect()).unwrap();
        let name = pack.name(writer);
        assert_eq!(PackName::parse(writer, &name.to_string()), Some(name));
        assert_eq!(PackName::parse(writer, &format!("0{name}")), None);
        assert!(name.ends_with(4, &heads[4].head.link()) && !name.ends_with(4, &heads[3].head.link()));
        let frames: Vec<&[u8]> = pack.frames().map(|frame| frame.bytes).collect();
        for line in [0, 1] {
            let mut copy = LedgerWriter::open_line(&two, writer, line).unwrap();
            copy.append_as_it_lies(&frames[..2]).unwrap();
            assert!(copy.append_as_it_lies(&frames[3..]).is_err(), "the third is missing");
            copy.append_as_it_lies(&frames[2..]).unwrap();
            let there = Ledgers::heads_of_line(&two, writer, line).unwrap();
            let links = |heads: &[Standing]| heads.iter().map(|it| it.head.link()).collect::<Vec<_>>();
            assert_eq!(links(&there), links(&heads));
            assert!(Ledgers::is_wiped(&two, &there[2]).unwrap());
        }
        assert_eq!(Ledgers::lines(&two, writer).unwrap(), [0, 1]);
        assert_eq!(Ledgers::free_line(&two, writer).unwrap(), Some(2));
        let damage =
            Ledgers::scan(&two, writer, None).unwrap().filter(|it| !matches!(it, Ok(crate::Scanned::Frame(_))));
        assert_eq!(damage.count(), 0, "a reader reads both lines");
    }

    #[test]
    fn what_does_not_chain_is_no_pack() {
        let there = tempfile::tempdir().unwrap();
        let folder = Folder::at(there.path().join("one"));
        folder.create().unwrap();
        let (epoch, writer) = (Identity::generate(), WriterId::random());
        let mut ledger = LedgerWriter::open(&folder, writer).unwrap();
        for _ in 0..3 {
            ledger.append(FrameKind::REVISIONS, &seal(b"told", &epoch.recipient()).unwrap()).unwrap();
        }
        let bytes = std::fs::read(folder.segment(writer, 1)).unwrap();
        assert!(Pack::parse(bytes.clone()).is_some());
        assert!(Pack::parse(Vec::new()).is_none());
        assert!(Pack::parse(bytes[..bytes.len() - 1].to_vec()).is_none());
        let second = Ledgers::heads_of_line(&folder, writer, 0).unwrap()[1].place.offset;
        let second = usize::try_from(second).unwrap();
        assert!(Pack::parse([&bytes[..second], &bytes[..second]].concat()).is_none());
        for at in [3, 60, 200] {
            let mut altered = bytes.clone();
            altered[at] ^= 1;
            assert!(Pack::parse(altered).is_none(), "{at}");
        }
    }
}
