//! The frame that the next one follows, in a segment with something wrong in it.

use super::chain::Chain;
use crate::frame::{FrameHead, HEAD_LEN};

/// The last frame so far that follows those before it. Check and link are plain hashes, so anybody can make a frame that does not.
#[derive(Default, Debug)]
pub(super) struct Tail {
    last: Option<FrameHead>,
    /// How many frames the damaged bytes after it may have held.
    lost: u64,
}

impl Tail {
    /// Takes a frame, if it follows.
    pub(super) fn frame(&mut self, head: &FrameHead) {
        if self.follows(head) {
            *self = Self { last: Some(*head), lost: 0 };
        }
    }

    /// Takes damaged bytes, which may begin with a whole head.
    pub(super) fn damage(&mut self, head: Option<&FrameHead>, length: u64) {
        match head {
            Some(head) if self.follows(head) => self.frame(head),
            _ => self.lost = self.lost.saturating_add(length / (HEAD_LEN as u64 + 1)).saturating_add(1),
        }
    }

    pub(super) fn last(self) -> Option<FrameHead> {
        self.last
    }

    /// After damage a frame follows if those between may have stood there; the first one of a segment has none to follow.
    fn follows(&self, head: &FrameHead) -> bool {
        let Some(last) = &self.last else { return true };
        let between = head.seq.checked_sub(last.seq).and_then(|step| step.checked_sub(1));
        let may_follow = between.is_some_and(|between| (1..=self.lost).contains(&between));
        may_follow || Chain::after(last).fit(head).continues()
    }
}
