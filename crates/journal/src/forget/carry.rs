//! Carrying on what else stands in frames that are about to be wiped.

use std::collections::{BTreeMap, BTreeSet};

use daftar_crypto::{Keyring, OpenHeader, RevisionId, WriterId, seal};
use daftar_store::{Body, Folder, Frame, FrameKind, Ledgers, Place, Standing, StoreError};

use super::{Forgotten, statement::is_of_journal};
use crate::{
    Journal, Unlocked,
    format1::{self, MAX_REVISION, MAX_REVISIONS, Revision, Revisions},
    record::{open_stored, stored_id},
    write::WriteError,
};

impl Journal<Unlocked> {
    /// Writes into carried frames, synced, what of `frames` is not forgotten and no other carried frame holds.
    ///
    /// Returns how many revisions were carried, and the frames that may be wiped: not those that are whole and do not open.
    pub(super) fn carry(
        &mut self,
        frames: &[Standing],
        forgotten: &Forgotten,
    ) -> Result<(u64, Vec<Standing>), WriteError> {
        let mut waiting = Waiting::default();
        let mut may_go = Vec::new();
        let mut elsewhere: Option<Elsewhere> = None;
        for frame in frames {
            let Some(others) = others(&self.folder, frame, &self.state.keyring, forgotten)? else { continue };
            may_go.push(*frame);
            for (id, revision) in others {
                let elsewhere = match &mut elsewhere {
                    Some(found) => found,
                    none => none.insert(Elsewhere::find(&self.folder, &self.state.keyring, forgotten, frames)?),
                };
                if !id.is_some_and(|id| elsewhere.has(&id)) && waiting.take(id, revision) {
                    self.append_carried(&mut waiting, false)?;
                }
            }
        }
        self.append_carried(&mut waiting, true)?;
        elsewhere.map_or(Ok(()), |elsewhere| elsewhere.make_durable(&self.folder))?;
        Ok((waiting.carried, may_go))
    }

    /// Appends the frames that are full; the last one too if nothing more comes.
    fn append_carried(&mut self, waiting: &mut Waiting, is_end: bool) -> Result<(), WriteError> {
        while let Some(revisions) = waiting.batch(is_end) {
            let count = revisions.len() as u64;
            let kind = FrameKind::CARRIED;
            let seq = self.ledger()?.next_seq();
            let content = format1::encode_for(kind.0, self.writer(), seq, &Revisions { revisions });
            let body = seal(&content, &self.state.keyring.newest_epoch())?;
            self.state.index_is_behind = true;
            self.append_counted(kind, &body, &[])?;
            waiting.carried += count;
        }
        Ok(())
    }
}

/// A revision that is to be kept, with its id where that can be computed.
type Kept = (Option<RevisionId>, Revision);

/// Returns the revisions of a frame that are to be kept: none of a body that is not whole; `None` for one that is whole and does not open.
fn others(
    folder: &Folder,
    frame: &Standing,
    keyring: &Keyring,
    forgotten: &Forgotten,
) -> Result<Option<Vec<Kept>>, StoreError> {
    let read = match Ledgers::read_at(folder, &frame.place) {
        Ok(read) if matches!(read.body, Body::Live(_)) => read,
        Err(daftar_store::ReadFrameError::Io(error)) => return Err(error),
        _ => return Ok(Some(Vec::new())),
    };
    let Ok(stored) = open_stored(&read, keyring.epochs()) else { return Ok(None) };
    let kept = (0..).zip(stored.revisions).filter(|(place, one)| is_kept(&read, *place, one, forgotten));
    Ok(Some(kept.map(|(_, revision)| (stored_id(&revision), revision)).collect()))
}

/// What does not read is kept too; not what claims to be another frame's, which never counted.
fn is_kept(frame: &Frame, place: u32, revision: &Revision, forgotten: &Forgotten) -> bool {
    let Ok(open) = OpenHeader::parse(&revision.open) else { return true };
    let stands = (open.writer, open.seq, open.place) == (frame.place.writer, frame.place.seq, place);
    (frame.kind != FrameKind::REVISIONS || stands) && !forgotten.has_entry(&open.entry)
}

/// Revisions that wait for a frame.
#[derive(Default)]
struct Waiting {
    revisions: Vec<(Revision, usize)>,
    known: BTreeSet<RevisionId>,
    carried: u64,
}

impl Waiting {
    /// Takes a revision unless it waits already; tells whether it was taken.
    fn take(&mut self, id: Option<RevisionId>, revision: Revision) -> bool {
        let is_new = id.is_none_or(|id| self.known.insert(id));
        if is_new {
            let size = format1::encode(&revision).len();
            self.revisions.push((revision, size));
        }
        is_new
    }

    /// Returns the revisions of the next frame: at most 64 of at most 8 MiB together. None while it is not full, but at the end.
    fn batch(&mut self, is_end: bool) -> Option<Vec<Revision>> {
        let mut room = MAX_REVISION;
        let fits = |(_, size): &&(Revision, usize)| {
            let fits = *size <= room;
            room = room.saturating_sub(*size);
            fits
        };
        let many = self.revisions.iter().take(MAX_REVISIONS).take_while(fits).count();
        // One revision is never too large for a frame of its own.
        let many = many.max(usize::from(!self.revisions.is_empty()));
        let is_full = many == MAX_REVISIONS || many < self.revisions.len();
        let goes = many > 0 && (is_full || is_end);
        goes.then(|| self.revisions.drain(..many).map(|(revision, _)| revision).collect())
    }
}

/// What live carried frames hold that are not to be wiped.
struct Elsewhere {
    held: BTreeMap<RevisionId, Place>,
    /// Segments that are relied on.
    relied: BTreeSet<(WriterId, u32)>,
}

impl Elsewhere {
    fn find(
        folder: &Folder,
        keyring: &Keyring,
        forgotten: &Forgotten,
        to_be_wiped: &[Standing],
    ) -> Result<Self, StoreError> {
        let mut found = Self { held: BTreeMap::new(), relied: BTreeSet::new() };
        let goes = |frame: &Standing| {
            forgotten.names_standing(frame) || to_be_wiped.iter().any(|other| other.place == frame.place)
        };
        for writer in Ledgers::writers(folder)? {
            if !is_of_journal(folder, keyring, writer) {
                continue;
            }
            let mut places = Vec::new();
            Ledgers::each_head(folder, writer, None, &mut |frame| {
                places.extend((frame.head.kind == FrameKind::CARRIED && !goes(&frame)).then_some(frame.place));
            })?;
            for frame in places.iter().filter_map(|place| Ledgers::read_at(folder, place).ok()) {
                let Ok(stored) = open_stored(&frame, keyring.epochs()) else { continue };
                found.held.extend(stored.revisions.iter().filter_map(stored_id).map(|id| (id, frame.place)));
            }
        }
        Ok(found)
    }

    fn has(&mut self, id: &RevisionId) -> bool {
        let place = self.held.get(id);
        self.relied.extend(place.map(|place| (place.writer, place.segment)));
        place.is_some()
    }

    /// Nothing may be wiped for what a power cut would take.
    fn make_durable(&self, folder: &Folder) -> Result<(), WriteError> {
        let durable = |(writer, segment): &(WriterId, u32)| Ledgers::make_durable(folder, *writer, *segment);
        Ok(self.relied.iter().try_for_each(durable)?)
    }
}
