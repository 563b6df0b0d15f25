//! Bringing the index up to the ledgers.

use daftar_crypto::WriterId;

use super::{
    Fact, Index,
    base::Trouble,
    record::{self, CURSOR, DAMAGE},
    taking::Taking,
};
use crate::{
    Folder,
    disk::OpenFile,
    error::StoreError,
    frame::{Body, Frame, HEAD_LEN},
    ledger::{Cursor, Damage, DamageKind, Ledgers, ReadFrameError, Scanned},
};

/// What a catch-up found.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
#[non_exhaustive]
pub struct CaughtUp {
    /// How many frames were taken in.
    pub frames: u64,
    /// All damage that is known, whether it was found now or before.
    pub damage: Vec<Damage>,
    /// Writers of whose ledgers the index remembered a frame that is not there any more.
    pub rollback: Vec<WriterId>,
    /// Whether the index was built from nothing although there had been one.
    pub rebuilt: bool,
}

/// What opens a frame: gives the facts in it, or says why not, which then stands as damage.
type Extract<'a> = dyn FnMut(&Frame) -> Result<Vec<Fact>, DamageKind> + 'a;

/// Why a pass over the ledgers stopped.
enum Stop {
    Store(StoreError),
    Index(Trouble),
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

/// Changes after which they are written.
const BATCH: usize = 4096;

impl Index {
    /// Takes in what the ledgers hold after what is known; builds the index anew if that is damaged, or knows more than the ledgers.
    ///
    /// `extract` opens a frame; when the index is built anew it sees all frames again. `progress` gets the number of frames taken in so far.
    pub fn catch_up(
        &mut self,
        folder: &Folder,
        extract: &mut Extract<'_>,
        progress: &mut dyn FnMut(u64),
    ) -> Result<CaughtUp, StoreError> {
        let mut rebuilt = self.trouble.is_some();
        let gone = self.gone(folder, &mut rebuilt)?;
        if !gone.is_empty() {
            self.start_over(Trouble("it knew records that the journal no longer holds".into()));
            rebuilt = true;
        }
        let mut attempt = 0;
        loop {
            let mut pass = Pass { folder, extract, progress, gone: gone.clone(), found: CaughtUp::default() };
            match pass.run(self) {
                Ok(()) => return Ok(CaughtUp { rebuilt, ..pass.found }),
                Err(Stop::Store(error)) => return Err(error),
                Err(Stop::Index(trouble)) => self.recover(trouble, attempt),
            }
            rebuilt = true;
            attempt += 1;
        }
    }

    /// Starts over once; when that fails as well, goes on in memory, which does not fail.
    fn recover(&mut self, trouble: Trouble, attempt: u32) {
        *self.broken.get_mut() = true;
        if attempt == 0 {
            self.start_over(trouble);
        } else {
            self.go_on_in_memory(trouble);
        }
    }

    /// Returns the cursors whose frames are not in the ledgers any more.
    fn gone(&mut self, folder: &Folder, rebuilt: &mut bool) -> Result<Vec<Cursor>, StoreError> {
        let broken = *self.broken.get_mut();
        let known = if broken { Err(Trouble("it gave no answer".into())) } else { self.cursors() };
        let mut gone = Vec::new();
        match known {
            Ok(cursors) => {
                for cursor in cursors {
                    if !is_there(folder, &cursor)? {
                        gone.push(cursor);
                    }
                }
            }
            Err(trouble) => {
                self.recover(trouble, 0);
                *rebuilt = true;
            }
        }
        Ok(gone)
    }

    fn cursors(&self) -> Result<Vec<Cursor>, Trouble> {
        let mut cursors = Vec::new();
        self.base.each(&[CURSOR], &mut |_, value| cursors.push(record::cursor(value)))?;
        cursors.into_iter().collect()
    }

    fn known_damage(&self) -> Result<Vec<Damage>, Trouble> {
        let mut damage = Vec::new();
        self.base.each(&[DAMAGE], &mut |key, value| damage.push(record::damage(key, value)))?;
        damage.into_iter().collect()
    }
}

fn is_there(folder: &Folder, cursor: &Cursor) -> Result<bool, StoreError> {
    match Ledgers::head_at(folder, &cursor.place) {
        Ok(head) => Ok(head.link() == cursor.link),
        Err(ReadFrameError::Io(error)) => Err(error),
        Err(_) => Ok(false),
    }
}

/// One pass over all ledgers.
struct Pass<'a, 'b> {
    folder: &'a Folder,
    extract: &'a mut Extract<'b>,
    progress: &'a mut dyn FnMut(u64),
    /// Frames that were there once, and were not come across yet.
    gone: Vec<Cursor>,
    found: CaughtUp,
}

impl Pass<'_, '_> {
    fn run(&mut self, index: &mut Index) -> Result<(), Stop> {
        let cursors = index.cursors()?;
        let mut taking = Taking::new(&mut index.base)?;
        let mut at_ends = Vec::new();
        for writer in Ledgers::writers(self.folder)? {
            let cursor = cursors.iter().find(|cursor| cursor.place.writer == writer);
            at_ends.extend(self.ledger(&mut taking, writer, cursor)?);
        }
        if self.found.frames > 0 {
            taking.flush()?;
        }
        self.found.damage = index.known_damage()?;
        self.found.damage.extend(at_ends);
        self.tell_rollback();
        Ok(())
    }

    /// Takes in one ledger; returns the damage after its last frame, which is looked at again each time.
    fn ledger(
        &mut self,
        taking: &mut Taking<'_>,
        writer: WriterId,
        after: Option<&Cursor>,
    ) -> Result<Vec<Damage>, Stop> {
        let mut pending = Vec::new();
        let mut synced = None;
        for scanned in Ledgers::scan(self.folder, writer, after)? {
            match scanned? {
                Scanned::UnfinishedTail(_) => {}
                Scanned::Damage(damage) => pending.push(damage),
                Scanned::Frame(frame) => {
                    self.sync(&frame, &mut synced);
                    pending.drain(..).for_each(|damage| taking.damage(&damage));
                    self.frame(taking, &frame)?;
                }
            }
        }
        taking.write()?;
        Ok(pending)
    }

    /// Makes a segment durable before the index knows its frames: else a power cut would look like a rollback.
    fn sync(&self, frame: &Frame, synced: &mut Option<u32>) {
        if synced.replace(frame.place.segment) != Some(frame.place.segment) {
            let path = self.folder.segment(frame.place.writer, frame.place.segment);
            let _ = OpenFile::append_to(&path).and_then(|file| file.sync_contents());
        }
    }

    fn frame(&mut self, taking: &mut Taking<'_>, frame: &Frame) -> Result<(), Stop> {
        match (self.extract)(frame) {
            Ok(facts) => facts.iter().try_for_each(|fact| taking.fact(fact))?,
            Err(what) => taking.damage(&unopened(frame, what)),
        }
        let cursor = Cursor { place: frame.place, link: frame.link };
        taking.cursor(&cursor);
        self.gone.retain(|gone| gone.link != cursor.link);
        if taking.len() >= BATCH {
            taking.write()?;
        }
        self.found.frames += 1;
        (self.progress)(self.found.frames);
        Ok(())
    }

    /// A frame that is gone where damage is now was not rolled back.
    fn tell_rollback(&mut self) {
        let damage = &self.found.damage;
        let damaged = |place: &crate::Place| {
            damage.iter().any(|damage| damage.writer == place.writer && damage.covers(place.segment, place.offset))
        };
        let gone = self.gone.iter().map(|gone| &gone.place).filter(|place| !damaged(place));
        self.found.rollback = gone.map(|place| place.writer).collect();
    }
}

fn unopened(frame: &Frame, what: DamageKind) -> Damage {
    let body = match &frame.body {
        Body::Live(sealed) => sealed.as_bytes().len(),
        Body::Zeroed => 0,
    };
    let Frame { place, .. } = frame;
    let length = (HEAD_LEN + body) as u64;
    Damage { writer: place.writer, segment: place.segment, offset: place.offset, length, what }
}
