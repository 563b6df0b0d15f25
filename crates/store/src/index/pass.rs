//! One pass over all ledgers: frames are read here, opened on other threads, and taken in here again, in their order.

use daftar_crypto::WriterId;

use super::{
    CaughtUp, Index, Read, Reader, Taker,
    base::Trouble,
    find::found,
    record::{self, CURSOR, DAMAGE, LOST},
    rollback::Lost,
    taking::{self, Event},
};
use crate::{
    Folder,
    error::StoreError,
    frame::{Body, Frame, HEAD_LEN},
    in_order::{in_order, threads},
    ledger::{Cursor, Damage, DamageKind, Ledgers, Scan, Scanned},
};

/// Why a pass over the ledgers stopped.
pub(super) enum Stop {
    Store(StoreError),
    Index(Trouble),
    /// What the ledgers hold cannot be made durable.
    NotDurable(StoreError),
}

impl From<StoreError> for Stop {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<Trouble> for Stop {
    fn from(trouble: Trouble) -> Self {
        Self::Index(trouble)
    }
}

/// Frames that are opened as one piece of work, and bytes of bodies after which there are fewer.
const FRAMES: usize = 32;
const BYTES: usize = 1 << 20;
/// Revisions after which what was read is written.
const BATCH: usize = 2048;

/// One pass over all ledgers.
pub(super) struct Pass<'a> {
    folder: &'a Folder,
    progress: &'a mut dyn FnMut(u64),
    /// Makes a segment durable; `None` for an index in memory, which cannot outlive what it knows.
    sync: Option<super::Sync>,
    /// Frames that were there once, and were not come across yet.
    lost: Lost,
    /// Damage that is told by the frame after it.
    pending: Vec<Damage>,
    /// The segment that is durable.
    synced: Option<u32>,
    found: CaughtUp,
}

/// What was read of a ledger and is not taken in yet.
struct Batch<T> {
    events: Vec<Event>,
    contents: Vec<T>,
    revisions: usize,
}

/// A piece of a ledger, with what its frames hold.
type Piece<T> = Vec<(Scanned, Option<Read<T>>)>;

impl<'a> Pass<'a> {
    pub(super) fn new(
        folder: &'a Folder,
        sync: Option<super::Sync>,
        lost: Lost,
        progress: &'a mut dyn FnMut(u64),
    ) -> Self {
        Self { folder, progress, sync, lost, pending: Vec::new(), synced: None, found: CaughtUp::default() }
    }

    pub(super) fn run<T: Send>(
        &mut self,
        index: &mut Index,
        reader: &dyn Reader<T>,
        taker: &mut dyn Taker<T>,
    ) -> Result<CaughtUp, Stop> {
        index.base.ask(taking::is_complete)?;
        let (cursors, beside) = (index.kept_cursors(CURSOR)?, taker.cursors());
        let (lost, known) = (self.lost.records(), index.kept_cursors(LOST)?);
        if lost != known {
            let found = known.iter().map(|lost| Event::FoundAgain(lost.place.writer));
            let events = found.chain([Event::Lost(lost)]).collect();
            index.base.change(move |records| taking::take(records, events))?;
            index.base.flush()?;
        }
        let mut at_ends = Vec::new();
        for writer in Ledgers::writers(self.folder)? {
            let of_writer = |all: &[Cursor]| all.iter().find(|cursor| cursor.place.writer == writer).copied();
            let after = of_writer(&cursors).zip(of_writer(&beside));
            let after = after.map(|(one, other)| std::cmp::min_by_key(one, other, |cursor| cursor.place.seq));
            at_ends.extend(self.ledger(index, writer, after.as_ref(), reader, taker)?);
        }
        if self.found.frames > 0 {
            index.base.flush()?;
        }
        let mut found = std::mem::take(&mut self.found);
        found.damage = known_damage(index)?;
        found.damage.extend(at_ends);
        found.rollback = self.lost.rolled_back(&found.damage);
        Ok(found)
    }

    /// Takes in one ledger; returns the damage after its last frame, which is looked at again each time.
    fn ledger<T: Send>(
        &mut self,
        index: &mut Index,
        writer: WriterId,
        after: Option<&Cursor>,
        reader: &dyn Reader<T>,
        taker: &mut dyn Taker<T>,
    ) -> Result<Vec<Damage>, Stop> {
        self.synced = None;
        let pieces = Pieces(Ledgers::scan(self.folder, writer, after)?);
        let mut batch = Batch { events: Vec::new(), contents: Vec::new(), revisions: 0 };
        let open = |piece: Vec<Scanned>| -> Piece<T> { piece.into_iter().map(|it| opened(it, reader)).collect() };
        in_order(threads(), pieces.map(|piece| piece.map_err(Stop::from)), &open, &mut |piece: Piece<T>| {
            for (scanned, read) in piece {
                self.scanned(&mut batch, scanned, read)?;
            }
            if batch.revisions >= BATCH { batch.write(index, taker) } else { Ok(()) }
        })?;
        if !batch.events.is_empty() {
            batch.write(index, taker)?;
        }
        Ok(std::mem::take(&mut self.pending))
    }

    fn scanned<T>(&mut self, batch: &mut Batch<T>, scanned: Scanned, read: Option<Read<T>>) -> Result<(), Stop> {
        match (scanned, read) {
            (Scanned::UnfinishedTail(tail), _) => match self.lost.in_tail(&tail) {
                Some(damage) => self.pending.push(damage),
                None if tail.is_end => self.found.unfinished.push(tail),
                None => {}
            },
            (Scanned::Damage(damage), _) => self.pending.push(damage),
            (Scanned::Frame(frame), Some(read)) => {
                self.sync(&frame)?;
                batch.events.extend(self.pending.drain(..).map(Event::Damage));
                self.frame(batch, &frame, read);
            }
            (Scanned::Frame(_), None) => {}
        }
        Ok(())
    }

    /// Makes a segment durable before the index knows its frames: else a power cut would look like a rollback.
    fn sync(&mut self, frame: &Frame) -> Result<(), Stop> {
        let is_new = self.synced.replace(frame.place.segment) != Some(frame.place.segment);
        match self.sync.filter(|_| is_new) {
            Some(sync) => sync(self.folder, &frame.place).map_err(Stop::NotDurable),
            None => Ok(()),
        }
    }

    fn frame<T>(&mut self, batch: &mut Batch<T>, frame: &Frame, read: Read<T>) {
        match read.facts {
            Ok(facts) => {
                batch.revisions += facts.len() + 1;
                batch.events.push(Event::Facts(facts));
            }
            Err(what) => batch.events.push(Event::Damage(unopened(frame, what))),
        }
        batch.contents.push(read.content);
        let cursor = Cursor { place: frame.place, link: frame.link };
        batch.events.push(Event::Cursor(cursor));
        if self.lost.met(&cursor) {
            batch.events.push(Event::FoundAgain(cursor.place.writer));
        }
        self.found.frames += 1;
        (self.progress)(self.found.frames);
    }
}

impl<T> Batch<T> {
    fn write(&mut self, index: &mut Index, taker: &mut dyn Taker<T>) -> Result<(), Stop> {
        let events = std::mem::take(&mut self.events);
        self.revisions = 0;
        index.base.change(move |records| taking::take(records, events))?;
        taker.take(index, std::mem::take(&mut self.contents));
        Ok(())
    }
}

/// A scan in pieces of work.
struct Pieces(Scan);

impl Iterator for Pieces {
    type Item = Result<Vec<Scanned>, StoreError>;

    fn next(&mut self) -> Option<Self::Item> {
        let mut piece = Vec::new();
        let mut bytes = 0;
        while piece.len() < FRAMES && bytes < BYTES {
            match self.0.next() {
                None => break,
                Some(Err(error)) => return Some(Err(error)),
                Some(Ok(scanned)) => {
                    bytes += if let Scanned::Frame(frame) = &scanned { body_len(frame) } else { 0 };
                    piece.push(scanned);
                }
            }
        }
        (!piece.is_empty()).then_some(Ok(piece))
    }
}

fn opened<T>(scanned: Scanned, reader: &dyn Reader<T>) -> (Scanned, Option<Read<T>>) {
    let read = if let Scanned::Frame(frame) = &scanned { Some(reader.read(frame)) } else { None };
    (scanned, read)
}

pub(super) fn known_damage(index: &Index) -> Result<Vec<Damage>, Trouble> {
    index.base.ask(|records| found(records, &[DAMAGE], record::damage))
}

fn unopened(frame: &Frame, what: DamageKind) -> Damage {
    let Frame { place, .. } = frame;
    let length = (HEAD_LEN + body_len(frame)) as u64;
    Damage { writer: place.writer, segment: place.segment, offset: place.offset, length, what }
}

fn body_len(frame: &Frame) -> usize {
    match &frame.body {
        Body::Live(sealed) => sealed.as_bytes().len(),
        Body::Zeroed => 0,
    }
}
