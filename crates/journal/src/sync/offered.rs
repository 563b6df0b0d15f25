//! What others offer: the heads of frames that are not here, and how they hang together.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use daftar_crypto::{Digest, WriterId};
use daftar_store::{Frame, FrameHead, FrameKind, PackName};

use super::{Held, Packs, TakeError};

/// A frame that is offered.
#[derive(Debug)]
pub(super) struct Offer {
    pub(super) head: FrameHead,
    /// Where its body is, if anywhere.
    pub(super) live: Option<PackName>,
    /// Where it is a tombstone.
    pub(super) wiped: Option<PackName>,
    /// The frame itself, where it must be read to prove others.
    pub(super) frame: Option<Frame>,
}

/// All frames that are offered and not here, by writer and link.
#[derive(Debug, Default)]
pub struct Offered {
    pub(super) by_writer: BTreeMap<WriterId, HashMap<Digest, Offer>>,
    /// Packs that could not be read, or are not what they are called.
    pub damaged: Vec<PackName>,
}

/// A way from a frame that is here, or from nothing, to an offered one that nothing offered follows.
#[derive(Debug)]
pub(super) struct Path {
    /// The last frame that is here; none if the first one is offered.
    pub(super) base: Option<Digest>,
    pub(super) links: Vec<Digest>,
}

impl Offered {
    /// Reads the packs of which not every frame is here.
    pub(super) fn read(held: &Held, packs: &mut dyn Packs, go_on: &mut dyn FnMut() -> bool) -> Result<Self, TakeError> {
        let mut offered = Self::default();
        for name in packs.names()? {
            if held.has(&name) {
                continue;
            }
            if !go_on() {
                return Err(TakeError::Interrupted);
            }
            let Some(pack) = packs.read(&name)? else {
                offered.damaged.push(name);
                continue;
            };
            let frames = offered.by_writer.entry(name.writer).or_default();
            for packed in pack.frames().filter(|packed| !held.has_link(&packed.head.link())) {
                let is_read = matches!(
                    packed.head.kind,
                    FrameKind::CERTIFICATE | FrameKind::CHECKPOINT | FrameKind::FORGET | FrameKind::EPOCH
                );
                let offer = frames.entry(packed.head.link()).or_insert_with(|| Offer {
                    head: packed.head,
                    live: None,
                    wiped: None,
                    frame: None,
                });
                if packed.is_live() {
                    offer.live.get_or_insert(name);
                    offer.frame = offer.frame.take().or_else(|| packed.frame(name.writer).filter(|_| is_read));
                } else {
                    offer.wiped.get_or_insert(name);
                }
            }
        }
        Ok(offered)
    }

    /// Returns the frames of a kind that have to be read.
    pub(super) fn frames(&self, kind: FrameKind) -> impl Iterator<Item = &Frame> {
        let frames = self.by_writer.values().flat_map(HashMap::values).filter_map(|offer| offer.frame.as_ref());
        frames.filter(move |frame| frame.kind == kind)
    }

    /// Returns the ways to every offered frame of a writer that nothing follows, the longest first; and whether some lead from nowhere.
    pub(super) fn paths(&self, writer: WriterId, held: &Held) -> (Vec<Path>, bool) {
        let Some(frames) = self.by_writer.get(&writer) else { return (Vec::new(), false) };
        let followed: BTreeSet<Digest> = frames.values().map(|offer| offer.head.prev).collect();
        let mut paths = Vec::new();
        let mut has_gap = false;
        for tip in frames.keys().filter(|link| !followed.contains(link)) {
            let mut links = vec![*tip];
            let mut head = &frames[tip].head;
            while let Some(before) = frames.get(&head.prev).filter(|before| before.head.seq + 1 == head.seq) {
                links.push(head.prev);
                head = &before.head;
            }
            links.reverse();
            match head.seq {
                0 if head.prev == Digest::default() => paths.push(Path { base: None, links }),
                seq if seq > 0 && held.has_link(&head.prev) => paths.push(Path { base: Some(head.prev), links }),
                _ => has_gap = true,
            }
        }
        paths.sort_by_key(|path| (std::cmp::Reverse(path.links.len()), path.links.last().copied()));
        (paths, has_gap)
    }
}
