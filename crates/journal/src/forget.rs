//! Forgetting: statements, what they name, and how they are carried out (format.md § Forget).
//!
//! [`Forgotten`] is what all valid statements name together. It is known before anything is read ([`remembered`]), so that nothing forgotten is
//! shown even where it cannot be wiped. [`request`] makes a statement; [`obey`] carries statements out, and is the same after a crash.

mod carry;
mod obey;
mod remembered;
mod request;
mod statement;
mod survey;

use std::collections::{BTreeMap, BTreeSet};

use daftar_crypto::{Digest, EntryId, WriterId};
use daftar_store::{Damage, DamageKind, Folder, Frame, FrameKind, Ledgers, Place, Standing};

use crate::format1::Forget;

pub use request::{ForgetError, Forgot};
pub(crate) use statement::{is_of_journal, is_valid, key_of};

/// What the valid forget statements of a journal name.
#[derive(Debug, Default, Clone)]
pub(crate) struct Forgotten {
    /// Entries, each with the time of the first statement that names it.
    pub(crate) entries: BTreeMap<EntryId, String>,
    frames: BTreeSet<(WriterId, u64, Digest)>,
    attachments: BTreeSet<Digest>,
    /// Entries whose statements were there once and are not: an older copy was put back. They are not shown, and nothing is wiped for them.
    only_remembered: BTreeSet<EntryId>,
    /// The time of the newest statement, as it says.
    latest: String,
}

/// How much of a journal was forgotten.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ForgottenSoFar {
    /// Entries that statements name.
    pub entries: u64,
    /// Frames that statements name.
    pub frames: u64,
    /// When the last statement was made, by the clock of its writer; empty if there is none.
    pub latest: String,
}

impl Forgotten {
    /// Returns what is forgotten where nothing is.
    const fn nothing() -> Self {
        Self {
            entries: BTreeMap::new(),
            frames: BTreeSet::new(),
            attachments: BTreeSet::new(),
            only_remembered: BTreeSet::new(),
            latest: String::new(),
        }
    }

    /// Adds what a valid statement names.
    pub(crate) fn add(&mut self, forget: &Forget) {
        self.entries.entry(EntryId(forget.entry)).or_insert_with(|| forget.when.clone());
        self.frames.extend(forget.frames.iter().map(|frame| (WriterId(frame.writer), frame.seq, Digest(frame.link))));
        self.attachments.extend(forget.attachments.iter().copied().map(Digest));
        if is_later(&forget.when, &self.latest) {
            self.latest.clone_from(&forget.when);
        }
    }

    /// Tells whether nothing was ever forgotten.
    pub(crate) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Goes on hiding what `before` hid, although the statements are not there any more.
    fn keep_hidden(&mut self, before: &Self) {
        let lost = before.hidden().filter(|entry| !self.entries.contains_key(entry));
        self.only_remembered = lost.collect();
    }

    /// Tells whether an entry is forgotten.
    pub(crate) fn has_entry(&self, entry: &EntryId) -> bool {
        self.entries.contains_key(entry) || self.only_remembered.contains(entry)
    }

    pub(crate) fn attachments(&self) -> impl Iterator<Item = &Digest> {
        self.attachments.iter()
    }

    pub(crate) fn has_attachment(&self, id: &Digest) -> bool {
        self.attachments.contains(id)
    }

    /// Tells one set of entries that are not shown from another; zeros if there are none.
    pub(crate) fn digest(&self) -> Digest {
        let entries: BTreeSet<EntryId> = self.hidden().collect();
        let ids: Vec<&[u8]> = entries.iter().map(|entry| &entry.0[..]).collect();
        if ids.is_empty() { Digest::default() } else { Digest::of(&ids) }
    }

    /// Returns every entry that is not shown.
    pub(crate) fn hidden(&self) -> impl Iterator<Item = EntryId> + Clone {
        self.entries.keys().chain(&self.only_remembered).copied()
    }

    /// Tells whether a statement names a frame: nothing in it is shown, and zeros in it are a tombstone.
    pub(crate) fn names(&self, frame: &Frame) -> bool {
        self.names_frame(frame.place.writer, frame.place.seq, frame.link, frame.kind)
    }

    /// As [`Forgotten::names`], by what stands in the head.
    pub(crate) fn names_standing(&self, frame: &Standing) -> bool {
        self.names_frame(frame.place.writer, frame.place.seq, frame.head.link(), frame.head.kind)
    }

    /// No statement can take away a certificate, a checkpoint or another statement.
    pub(crate) fn names_frame(&self, writer: WriterId, seq: u64, link: Digest, kind: FrameKind) -> bool {
        is_wipeable(kind) && self.frames.contains(&(writer, seq, link))
    }

    /// Tells whether a damage is only a tombstone, or one that is half done.
    pub(crate) fn explains_damage(&self, folder: &Folder, damage: &Damage) -> bool {
        let (DamageKind::WipedUnexplained { seq } | DamageKind::BodyDamaged { seq }) = damage.what else {
            return false;
        };
        let place = Place { writer: damage.writer, seq, segment: damage.segment, offset: damage.offset };
        let names = |head: daftar_store::FrameHead| self.names_frame(damage.writer, seq, head.link(), head.kind);
        Ledgers::head_at(folder, &place).is_ok_and(names)
    }

    fn so_far(&self) -> ForgottenSoFar {
        let (entries, frames) = (self.entries.len() as u64, self.frames.len() as u64);
        ForgottenSoFar { entries, frames, latest: self.latest.clone() }
    }
}

/// Tells whether frames of a kind hold revisions.
fn is_wipeable(kind: FrameKind) -> bool {
    matches!(kind, FrameKind::REVISIONS | FrameKind::CARRIED)
}

/// Tells whether a time is later than another; any time is later than what is none.
fn is_later(time: &str, than: &str) -> bool {
    let instant = |text: &str| text.parse::<jiff::Zoned>().map(|time| time.timestamp()).ok();
    instant(time) > instant(than)
}
