//! What is remembered of statements from one start to the next, sealed beside the index: a start looks only at the heads that are new.
//!
//! It may hide and it may be wrong; nothing is ever wiped by it, only by statements that were read again.

use std::collections::BTreeMap;

use daftar_crypto::{Digest, EntryId, Keyring, WriterId, open, seal};
use daftar_store::{Cursor, Folder, FrameKind, Ledgers, Place, Standing, StoreError};
use serde::{Deserialize, Serialize};

use super::{
    Forgotten,
    statement::{key_of, read},
};
use crate::{
    format1::{self, Forget, ForgottenFrame},
    spot::Spot,
};

const VERSION: u32 = 2;
/// After how many frames that it does not know it is written again.
const STALE: u64 = 512;

/// What a look at a journal's statements found.
pub(super) struct Look {
    /// What they name.
    pub(super) forgotten: Forgotten,
    /// Whether something is to be carried out, or has to be found out by reading everything.
    pub(super) is_due: bool,
    /// Frames that were there once and are not: a rollback, unless damage is where they were.
    pub(super) lost: Vec<Cursor>,
}

#[derive(Serialize, Deserialize)]
struct Remembered {
    version: u32,
    /// The last frame looked at of each ledger.
    cursors: Vec<Spot>,
    /// Frames that were missing, and still were when this was written.
    lost: Vec<Spot>,
    /// Entries that are hidden although their statements are not there any more.
    hidden: Vec<[u8; 16]>,
    /// All that was forgotten, as one statement for each entry.
    forgets: Vec<Forget>,
    /// Wiped frames.
    tombstones: Vec<Spot>,
    /// Attachments that are gone.
    gone: Vec<[u8; 32]>,
}

/// Finds out what was forgotten, by what is remembered and the frames since.
pub(super) fn look(folder: &Folder, keyring: &Keyring) -> Result<Look, StoreError> {
    let remembered = Remembered::read(folder, keyring).unwrap_or_default();
    let mut forgotten = Forgotten::default();
    remembered.forgets.iter().for_each(|forget| forgotten.add(forget));
    forgotten.only_remembered = remembered.hidden.iter().copied().map(EntryId).collect();
    let mut cursors: BTreeMap<WriterId, Cursor> =
        remembered.cursors.iter().map(Spot::cursor).map(|cursor| (cursor.place.writer, cursor)).collect();
    let writers = Ledgers::writers(folder)?;
    let witnessed = remembered.lost.iter().map(Spot::cursor).chain(cursors.values().copied()).collect();
    let lost = Ledgers::missing(folder, witnessed)?;
    let mut is_due = cursors.keys().any(|writer| !writers.contains(writer));
    let mut new = 0;
    for writer in writers {
        let since = Since::read(folder, writer, cursors.get(&writer))?;
        is_due |= since.is_anew && cursors.contains_key(&writer);
        new += since.frames;
        cursors.extend(since.last.map(|last| (writer, last)));
        let Some(key) = key_of(folder, keyring, writer).filter(|_| !since.statements.is_empty()) else { continue };
        for frame in since.statements.iter().filter_map(|place| Ledgers::read_at(folder, place).ok()) {
            let Some(forget) = read(&frame, keyring, &key) else { continue };
            forgotten.add(&forget);
            is_due = true;
        }
    }
    is_due |= !remembered.still_holds(folder)?;
    if new >= STALE && !is_due {
        let cursors = cursors.values().map(Spot::of).collect();
        Remembered { cursors, lost: lost.iter().map(Spot::of).collect(), ..remembered }.write(folder, keyring);
    }
    Ok(Look { forgotten, is_due, lost })
}

/// Remembers that everything was carried out: all of `forgotten`, by which `wiped` are tombstones now; and what is `lost`.
pub(super) fn remember(
    folder: &Folder,
    keyring: &Keyring,
    forgotten: &Forgotten,
    wiped: &[Standing],
    lost: &[Cursor],
) -> Result<(), StoreError> {
    let mut cursors = Vec::new();
    for writer in Ledgers::writers(folder)? {
        cursors.extend(Since::read(folder, writer, None)?.last.as_ref().map(Spot::of));
    }
    let tombstones = wiped.iter().map(|frame| Spot::new(&frame.place, frame.head.link())).collect();
    let gone = forgotten.attachments.iter().filter(|id| !daftar_store::has_attachment(folder, id));
    let gone = gone.map(|id| id.0).collect();
    let (lost, forgets) = (lost.iter().map(Spot::of).collect(), forgets(forgotten));
    let hidden = forgotten.only_remembered.iter().map(|entry| entry.0).collect();
    Remembered { version: VERSION, cursors, lost, hidden, forgets, tombstones, gone }.write(folder, keyring);
    Ok(())
}

/// The frames of a ledger after the one that was looked at last.
#[derive(Default)]
struct Since {
    statements: Vec<Place>,
    /// The last one, if it is whole.
    last: Option<Cursor>,
    frames: u64,
    /// Whether the ledger had to be read from its beginning.
    is_anew: bool,
}

impl Since {
    fn read(folder: &Folder, writer: WriterId, after: Option<&Cursor>) -> Result<Self, StoreError> {
        match Self::after(folder, writer, after) {
            Err(StoreError::CursorGone) => Ok(Self { is_anew: true, ..Self::after(folder, writer, None)? }),
            other => other,
        }
    }

    fn after(folder: &Folder, writer: WriterId, after: Option<&Cursor>) -> Result<Self, StoreError> {
        let mut since = Self::default();
        Ledgers::each_head(folder, writer, after, &mut |frame| {
            since.frames += 1;
            since.statements.extend((frame.head.kind == FrameKind::FORGET).then_some(frame.place));
            since.last = Some(Cursor { place: frame.place, link: frame.head.link() });
        })?;
        // A write that was interrupted was never acknowledged: nobody may miss it.
        if !Ledgers::missing(folder, since.last.into_iter().collect())?.is_empty() {
            since.last = None;
        }
        Ok(since)
    }
}

impl Default for Remembered {
    fn default() -> Self {
        let (cursors, lost, hidden, forgets, tombstones, gone) = Default::default();
        Self { version: VERSION, cursors, lost, hidden, forgets, tombstones, gone }
    }
}

impl Remembered {
    fn read(folder: &Folder, keyring: &Keyring) -> Option<Self> {
        let content = open(&daftar_store::read_forgets(folder)?, keyring.epochs()).ok()?;
        format1::decode::<Self>(&content).ok().filter(|remembered| remembered.version == VERSION)
    }

    /// A disk that takes nothing is no reason to fail: the next start looks at more heads.
    fn write(&self, folder: &Folder, keyring: &Keyring) {
        if let Ok(sealed) = seal(&format1::encode(self), &keyring.newest_epoch()) {
            let _ = daftar_store::write_forgets(folder, &sealed);
        }
    }

    /// Tells whether what was wiped is still wiped, and what was unlinked still gone.
    fn still_holds(&self, folder: &Folder) -> Result<bool, StoreError> {
        for spot in &self.tombstones {
            let cursor = spot.cursor();
            if !Ledgers::is_still_wiped(folder, &cursor.place, cursor.link)? {
                return Ok(false);
            }
        }
        Ok(!self.gone.iter().any(|id| daftar_store::has_attachment(folder, &Digest(*id))))
    }
}

/// Puts together what statements named: all frames and attachments stand with the first entry.
fn forgets(forgotten: &Forgotten) -> Vec<Forget> {
    let mut forgets: Vec<Forget> = forgotten
        .entries
        .iter()
        .map(|(entry, when)| Forget { entry: entry.0, frames: Vec::new(), attachments: Vec::new(), when: when.clone() })
        .collect();
    if let Some(first) = forgets.first_mut() {
        let frame = |(writer, seq, link): &(WriterId, u64, Digest)| ForgottenFrame {
            writer: writer.0,
            seq: *seq,
            link: link.0,
        };
        first.frames = forgotten.frames.iter().map(frame).collect();
        first.attachments = forgotten.attachments.iter().map(|id| id.0).collect();
    }
    forgets
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Author,
        tests::{create, incident, now},
    };

    #[test]
    fn a_write_that_was_interrupted_is_not_remembered() {
        let there = tempfile::tempdir().unwrap();
        let path = there.path().join("journal");
        let mut journal = create(&path);
        let writer = journal.writer();
        journal.add(&incident("kept"), Author::Keeper, &now()).unwrap();
        let folder = Folder::at(&path);
        let segment = folder.segment(writer, 1);
        let before = std::fs::read(&segment).unwrap().len();
        journal.add(&incident("torn"), Author::Keeper, &now()).unwrap();
        let last = |folder: &Folder| Since::read(folder, writer, None).unwrap().last.map(|last| last.place.seq);
        assert_eq!(last(&folder), Some(2));
        let mut bytes = std::fs::read(&segment).unwrap();
        bytes[before + 200..].fill(0);
        std::fs::write(&segment, &bytes).unwrap();
        assert_eq!(last(&folder), None);
        bytes.truncate(before);
        std::fs::write(&segment, &bytes).unwrap();
        assert_eq!(last(&folder), Some(1));
    }
}
