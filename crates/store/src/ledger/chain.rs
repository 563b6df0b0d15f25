//! Whether a frame follows the one before it (format.md § Segments).

use daftar_crypto::Digest;

use crate::frame::FrameHead;

/// The last frame of the chain so far; none before the first.
#[derive(Clone, Copy, Default, Debug)]
pub(super) struct Chain(Option<Last>);

#[derive(Clone, Copy, Debug)]
struct Last {
    seq: u64,
    link: Digest,
    prev: Digest,
}

/// How a frame stands to the chain.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Fit {
    /// It is the next one.
    Next,
    /// It is the last one once more.
    Again,
    /// It is another one in the place of the last, which was never acknowledged.
    Instead,
    /// Those from `first` to `last` are missing before it.
    Gap { first: u64, last: u64 },
    /// It does not belong here.
    Misfit,
}

impl Fit {
    pub(super) fn continues(self) -> bool {
        matches!(self, Self::Next | Self::Again | Self::Instead)
    }
}

impl Chain {
    pub(super) fn fit(&self, head: &FrameHead) -> Fit {
        let Some(last) = self.0 else {
            return match head.seq {
                0 if head.prev == Digest::default() => Fit::Next,
                0 => Fit::Misfit,
                seq => Fit::Gap { first: 0, last: seq - 1 },
            };
        };
        let next = last.seq.saturating_add(1);
        match head.seq {
            seq if seq == last.seq && head.link() == last.link => Fit::Again,
            seq if seq == last.seq && head.prev == last.prev => Fit::Instead,
            seq if seq == next && head.prev == last.link => Fit::Next,
            seq if seq > next => Fit::Gap { first: next, last: seq - 1 },
            _ => Fit::Misfit,
        }
    }

    pub(super) fn follow(&mut self, head: &FrameHead) {
        self.0 = Some(Last { seq: head.seq, link: head.link(), prev: head.prev });
    }

    pub(super) fn after(head: &FrameHead) -> Self {
        let mut chain = Self::default();
        chain.follow(head);
        chain
    }
}
