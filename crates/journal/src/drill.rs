//! Which backup was tried and opened, and what was written since.

use std::collections::{BTreeMap, BTreeSet};

use daftar_crypto::{Digest, EntryId, WriterId};
use daftar_store::{Cursor, Frame, FrameKind, LINE, Ledgers, Place, Scanned, StoreError};
use jiff::Zoned;

use crate::{
    Journal, KeepSettingsError, ReadError, Unlocked,
    entry::{Content, Restorable, Settings},
    record,
};

/// More entries than these are not counted: that they are many is all that is told.
const MOST: usize = 1_000;

/// How far a copy of a journal reaches: the last whole frame of each line of each ledger in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reach(BTreeMap<(WriterId, u32), Cursor>);

/// Returns the line of a ledger in which something stands; there is one but where a ledger was forked.
fn line_of(place: &Place) -> (WriterId, u32) {
    (place.writer, place.segment / LINE)
}

impl Reach {
    /// Looks how far the ledgers of a journal reach; no key is needed.
    pub fn of(journal: &Journal<Unlocked>) -> Result<Self, StoreError> {
        let mut reach = BTreeMap::new();
        for writer in Ledgers::writers(&journal.folder)? {
            for scanned in Ledgers::scan(&journal.folder, writer, None)? {
                if let Scanned::Frame(frame) = scanned? {
                    reach.insert(line_of(&frame.place), Cursor { place: frame.place, link: frame.link });
                }
            }
        }
        Ok(Self(reach))
    }

    /// Writes it as it is recorded: `<writer> <seq> <segment> <offset> <link>`.
    fn to_lines(&self) -> Vec<String> {
        let line = |cursor: &Cursor| {
            let Place { writer, seq, segment, offset } = cursor.place;
            format!("{writer} {seq} {segment} {offset} {}", cursor.link)
        };
        self.0.values().map(line).collect()
    }

    /// Reads what was recorded; a line that does not read covers nothing.
    fn from_lines(lines: &[String]) -> Self {
        let cursor = |line: &String| -> Option<((WriterId, u32), Cursor)> {
            let [writer, seq, segment, offset, link] = line.split(' ').collect::<Vec<_>>().try_into().ok()?;
            let writer: WriterId = writer.parse().ok()?;
            let (seq, segment) = (seq.parse().ok()?, segment.parse().ok()?);
            let place = Place { writer, seq, segment, offset: offset.parse().ok()? };
            Some((line_of(&place), Cursor { place, link: link.parse::<Digest>().ok()? }))
        };
        Self(lines.iter().filter_map(cursor).collect())
    }
}

impl Journal<Unlocked> {
    /// Returns the backup that was last tried and opened; none if none was.
    pub fn restorable(&mut self) -> Result<Option<Restorable>, ReadError> {
        Ok(self.settings()?.restorable)
    }

    /// Counts the entries other than settings that were written or changed after what the tried backup reaches; a thousand are told of more.
    ///
    /// By the places of frames, not by any clock. All of them if no backup was tried.
    pub fn entries_since_drill(&mut self) -> Result<u64, ReadError> {
        let reach = Reach::from_lines(&self.restorable()?.map(|it| it.covers).unwrap_or_default());
        Ok(self.entries_since(&reach)?)
    }

    /// Tells whether a backup was tried that holds everything but settings.
    pub fn is_drill_fresh(&mut self) -> Result<bool, ReadError> {
        Ok(self.restorable()?.is_some() && self.entries_since_drill()? == 0)
    }

    /// Counts the entries other than settings that were written or changed after `reach`; a thousand are told of more.
    pub fn entries_since(&self, reach: &Reach) -> Result<u64, StoreError> {
        let mut since = BTreeSet::new();
        for writer in Ledgers::writers(&self.folder)? {
            // Of a forked ledger every line may have grown.
            let is_forked = Ledgers::lines(&self.folder, writer)?.len() > 1;
            let from = reach.0.get(&(writer, 0)).filter(|_| !is_forked);
            let scan = match Ledgers::scan(&self.folder, writer, from) {
                // A repair may have moved the frame: then all is looked through.
                Err(StoreError::CursorGone) => Ledgers::scan(&self.folder, writer, None)?,
                other => other?,
            };
            for scanned in scan {
                let Scanned::Frame(frame) = scanned? else { continue };
                let last = reach.0.get(&line_of(&frame.place)).map(|cursor| cursor.place.seq);
                if last.is_none_or(|last| frame.place.seq > last) {
                    self.take_entries(&frame, &mut since);
                }
                if since.len() >= MOST {
                    return Ok(MOST as u64);
                }
            }
        }
        Ok(since.len() as u64)
    }

    fn take_entries(&self, frame: &Frame, since: &mut BTreeSet<EntryId>) {
        if frame.kind != FrameKind::REVISIONS || self.forgotten().names(frame) {
            return;
        }
        let Ok(batch) = record::open_batch(frame, self.state.keyring.epochs()) else { return };
        let revisions = batch.revisions.iter().map(|(_, revision)| revision);
        let counts = revisions.filter(|revision| revision.fields.text("kind") != Settings::KIND);
        since.extend(counts.map(|revision| revision.open.entry).filter(|entry| !self.forgotten().has_entry(entry)));
    }

    /// Records that a backup was tried, opened and read to its end.
    pub fn keep_restorable(
        &mut self,
        restorable: Restorable,
        reach: &Reach,
        now: &Zoned,
    ) -> Result<(), KeepSettingsError> {
        let restorable = Restorable { covers: reach.to_lines(), ..restorable };
        self.keep_settings(|settings| settings.restorable = Some(restorable), now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Author,
        entry::Incident,
        tests::{create, now},
    };

    #[test]
    fn what_was_written_since_is_counted_by_frames() {
        let there = tempfile::tempdir().unwrap();
        let mut journal = create(&there.path().join("journal"));
        let incident = |title: &str| Incident { title: title.into(), ..Incident::default() };
        let first = journal.add(&incident("first"), Author::Keeper, &now()).unwrap();
        assert_eq!((journal.restorable().unwrap(), journal.entries_since_drill().unwrap()), (None, 1));
        assert!(!journal.is_drill_fresh().unwrap());
        let reach = Reach::of(&journal).unwrap();
        assert_eq!(Reach::from_lines(&reach.to_lines()), reach);
        let restorable = Restorable { as_of: "2026-11-22T13:07:44Z".into(), ..Restorable::default() };
        // The clock was set back a year: it decides nothing.
        let long_ago = now().checked_sub(jiff::Span::new().years(1)).unwrap();
        journal.keep_restorable(restorable, &reach, &long_ago).unwrap();
        assert!(journal.is_drill_fresh().unwrap(), "the note of it counts as nothing new");
        let stored = journal.resolve::<Incident>(&first.to_string()).unwrap();
        journal.edit(&stored, &incident("changed"), &now()).unwrap();
        journal.add(&incident("second"), Author::Keeper, &now()).unwrap();
        assert_eq!(journal.entries_since_drill().unwrap(), 2);
        assert_eq!(journal.restorable().unwrap().unwrap().covers.len(), 1);
    }

    #[test]
    fn each_line_of_a_forked_ledger_counts_by_itself() {
        let there = tempfile::tempdir().unwrap();
        let mut journal = create(&there.path().join("journal"));
        let incident = |title: &str| Incident { title: title.into(), ..Incident::default() };
        journal.add(&incident("first"), Author::Keeper, &now()).unwrap();
        // The line as it was copied goes on by itself.
        let (line, other) = (journal.folder.line(journal.writer(), 0), journal.folder.line(journal.writer(), 1));
        journal.add(&incident("in both"), Author::Keeper, &now()).unwrap();
        std::fs::create_dir(&other).unwrap();
        std::fs::copy(line.join("00000001"), other.join("00000001")).unwrap();
        let reach = Reach::of(&journal).unwrap();
        assert_eq!(journal.entries_since(&reach).unwrap(), 0);
        journal.add(&incident("later, in the first line"), Author::Keeper, &now()).unwrap();
        assert_eq!(journal.entries_since(&reach).unwrap(), 1);
    }

    #[test]
    fn a_reach_that_does_not_read_covers_nothing() {
        for line in ["", "a b", "0 0 0 0 0", "00112233445566778899aabbccddeeff 1 1 0 zz"] {
            assert_eq!(Reach::from_lines(&[line.to_owned()]), Reach::default(), "{line}");
        }
    }
}
