//! What others lack goes into the folder; what is forgotten goes out of it.

use std::ops::Range;

use daftar_crypto::WriterId;
use daftar_journal::{
    Journal, Unlocked,
    sync::{Held, Line},
};
use daftar_store::{Pack, PackName, Standing, StoreError};

use super::{SyncError, SyncFolder, SyncMade, folder::length};

/// How many bytes a new pack has at most, unless one frame is larger.
const PACK: u64 = 4 * 1024 * 1024;
/// With more packs of one line than this, neighbours are joined.
const MANY: usize = 24;

/// Writes what the folder lacks of every line of every device, and replaces what holds something forgotten.
pub(super) fn give(
    journal: &Journal<Unlocked>,
    held: &Held,
    folder: &SyncFolder,
    made: &mut SyncMade,
    step: &mut dyn FnMut(u64) -> bool,
) -> Result<(), SyncError> {
    for (writer, lines) in &held.lines {
        if !journal.is_certified(*writer) {
            continue;
        }
        for run in lines.iter().flat_map(|line: &Line| &line.runs) {
            let mut giving = Giving { journal, folder, writer: *writer, run, step };
            giving.run(made)?;
        }
    }
    Ok(())
}

/// One run of frames on its way.
struct Giving<'a> {
    journal: &'a Journal<Unlocked>,
    folder: &'a SyncFolder,
    writer: WriterId,
    run: &'a [Standing],
    step: &'a mut dyn FnMut(u64) -> bool,
}

impl Giving<'_> {
    fn run(&mut self, made: &mut SyncMade) -> Result<(), SyncError> {
        self.clear_beside()?;
        let mut packs = self.packs()?;
        let mut stale = Vec::new();
        for (name, range) in std::mem::take(&mut packs) {
            if self.is_stale(&name, &range)? { stale.push((name, range)) } else { packs.push((name, range)) }
        }
        for range in uncovered(self.run.len(), packs.iter().chain(&stale).map(|(_, range)| range)) {
            made.given += self.write(range, &mut packs)?;
        }
        // What is replaced was in the folder before: it is not counted as given.
        for range in uncovered(self.run.len(), packs.iter().map(|(_, range)| range)) {
            self.write(range, &mut packs)?;
        }
        for (name, range) in stale {
            if uncovered(self.run.len(), packs.iter().map(|(_, range)| range)).iter().all(|gap| !overlap(gap, &range)) {
                self.folder.disk().remove(&self.folder.pack(&name)).map_err(SyncError::Folder)?;
                made.wiped += 1;
            }
        }
        if packs.len() > MANY { self.join(packs) } else { Ok(()) }
    }

    /// Removes what others left unfinished, if something in it is forgotten, and damaged packs of which every frame is here.
    fn clear_beside(&self) -> Result<(), SyncError> {
        for beside in self.folder.beside(self.writer).map_err(SyncError::Folder)? {
            let Some(range) = self.range(&beside.pack) else { continue };
            if beside.is_damaged || self.is_stale(&beside.pack, &range)? {
                self.folder.disk().remove(&beside.path).map_err(SyncError::Folder)?;
            }
        }
        Ok(())
    }

    /// Returns which frames of this run a pack holds, if it is of this run.
    fn range(&self, name: &PackName) -> Option<Range<usize>> {
        let first = self.run.first()?.head.seq;
        let place = |seq: u64| usize::try_from(seq.checked_sub(first)?).ok();
        let (from, last) = (place(name.first)?, place(name.last)?);
        let end = self.run.get(last)?;
        name.ends_with(end.head.seq, &end.head.link()).then_some(from..last + 1)
    }

    /// Returns the packs of this run that are there in their full length, and which of its frames they hold.
    fn packs(&self) -> Result<Vec<(PackName, Range<usize>)>, SyncError> {
        let mut packs = Vec::new();
        for name in self.folder.packs_of(self.writer).map_err(SyncError::Folder)? {
            let Some(range) = self.range(&name) else { continue };
            // A file that a full disk or an interrupted copy cut off counts as missing, and is written anew.
            let length = length(&self.run[range.clone()]);
            if self.folder.disk().len(&self.folder.pack(&name)).ok() == Some(length) {
                packs.push((name, range));
            }
        }
        Ok(packs)
    }

    /// Tells whether a pack holds the body of something forgotten: then it is not what is to be there.
    fn is_stale(&self, name: &PackName, range: &Range<usize>) -> Result<bool, SyncError> {
        let frames = &self.run[range.clone()];
        if !frames.iter().any(|frame| self.journal.is_forgotten_frame(frame)) {
            return Ok(false);
        }
        Ok(self.pack(frames)?.is_some_and(|pack| pack.name(self.writer) != *name))
    }

    /// Makes a pack of frames; `None` if one of them is damaged here.
    fn pack(&self, frames: &[Standing]) -> Result<Option<Pack>, StoreError> {
        let mut bytes = Vec::with_capacity(usize::try_from(length(frames)).unwrap_or_default());
        for frame in frames {
            let Some(frame) = self.journal.packed(frame)? else { return Ok(None) };
            bytes.extend(frame);
        }
        Ok(Pack::parse(bytes))
    }

    /// Writes the frames of a range that are whole; returns how many.
    fn write(&mut self, range: Range<usize>, packs: &mut Vec<(PackName, Range<usize>)>) -> Result<u64, SyncError> {
        let mut written = 0;
        let mut from = range.start;
        while from < range.end {
            let mut to = from;
            let mut bytes = Vec::new();
            while to < range.end {
                let frame = &self.run[to];
                if to > from && bytes.len() as u64 + length(std::slice::from_ref(frame)) > PACK {
                    break;
                }
                let Some(frame) = self.journal.packed(frame)? else { break };
                bytes.extend(frame);
                to += 1;
            }
            if let Some(pack) = Pack::parse(bytes) {
                let name = self.folder.keep(self.writer, &pack).map_err(SyncError::Folder)?;
                packs.push((name, from..to));
                written += (to - from) as u64;
                self.moved(pack.as_bytes().len() as u64)?;
            }
            // One that is damaged here is left out.
            from = if to == from { from + 1 } else { to };
        }
        Ok(written)
    }

    /// Writes one pack for neighbours that fit into one, and removes what is then there twice.
    fn join(&mut self, mut packs: Vec<(PackName, Range<usize>)>) -> Result<(), SyncError> {
        packs.sort_by_key(|(name, range)| (range.start, std::cmp::Reverse(range.end), *name));
        let mut joined: Vec<Range<usize>> = Vec::new();
        for (_, range) in &packs {
            match joined.last_mut() {
                Some(last) if range.end <= last.end => {}
                Some(last) if range.start <= last.end && length(&self.run[last.start..range.end]) <= PACK => {
                    last.end = range.end;
                }
                _ => joined.push(range.clone()),
            }
        }
        for range in joined {
            let Some(pack) = self.pack(&self.run[range.clone()])? else { continue };
            let name = pack.name(self.writer);
            if packs.iter().all(|(known, _)| *known != name) {
                self.folder.keep(self.writer, &pack).map_err(SyncError::Folder)?;
                self.moved(pack.as_bytes().len() as u64)?;
            }
            let within = |(known, part): &&(PackName, Range<usize>)| {
                *known != name && range.start <= part.start && part.end <= range.end
            };
            for (known, _) in packs.iter().filter(within) {
                self.folder.disk().remove(&self.folder.pack(known)).map_err(SyncError::Folder)?;
            }
        }
        Ok(())
    }

    fn moved(&mut self, bytes: u64) -> Result<(), SyncError> {
        if (self.step)(bytes) { Ok(()) } else { Err(SyncError::Interrupted) }
    }
}

/// Returns the stretches of `0..length` that no range covers.
fn uncovered<'a>(length: usize, covered: impl Iterator<Item = &'a Range<usize>>) -> Vec<Range<usize>> {
    let mut covered: Vec<&Range<usize>> = covered.collect();
    covered.sort_by_key(|range| range.start);
    let (mut gaps, mut at) = (Vec::new(), 0);
    for range in covered {
        if range.start > at {
            gaps.push(at..range.start);
        }
        at = at.max(range.end);
    }
    if at < length {
        gaps.push(at..length);
    }
    gaps
}

fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_covered_is_found() {
        let gaps = |covered: &[Range<usize>]| uncovered(10, covered.iter());
        assert_eq!(gaps(&[3..5, 6..10]), [0..3, 5..6]);
        assert_eq!(gaps(&[3..5, 0..2, 4..7]), [2..3, 7..10]);
        assert!(gaps(&[0..10, 2..3]).is_empty());
        assert!(overlap(&(0..3), &(2..4)) && !overlap(&(0..2), &(2..4)));
    }
}
