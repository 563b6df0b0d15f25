//! Bringing the index up to the ledgers.

use daftar_crypto::WriterId;

use super::{
    Fact, Index,
    base::Trouble,
    record::{self, CURSOR, DAMAGE, LOST},
    rollback::Lost,
    taking::Taking,
};
use crate::{
    Folder,
    error::StoreError,
    frame::{Body, Frame, HEAD_LEN},
    ledger::{Cursor, Damage, DamageKind, Ledgers, Scanned},
};

/// What a catch-up found.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
#[non_exhaustive]
pub struct CaughtUp {
    /// How many frames were taken in.
    pub frames: u64,
    /// All damage that is known, whether it was found now or before.
    pub damage: Vec<Damage>,
    /// Writers of whose ledgers the index remembered a frame that is not there any more; told until one with that number is.
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
        let lost = self.lost(folder, &mut rebuilt)?;
        if lost.is_fresh() {
            self.start_over(Trouble("it knew records that the journal no longer holds".into()));
            rebuilt = true;
        }
        let mut attempt = 0;
        loop {
            let sync = self.base.is_on_disk().then_some(self.sync);
            let mut pass = Pass { folder, extract, progress, sync, lost: lost.clone(), found: CaughtUp::default() };
            match pass.run(self) {
                Ok(()) => return Ok(CaughtUp { rebuilt, ..pass.found }),
                Err(Stop::Store(error)) => return Err(error),
                Err(Stop::Index(trouble)) => self.recover(trouble, attempt),
                Err(Stop::NotDurable(why)) => self.go_on_in_memory(Trouble(format!("it is not kept: {why}"))),
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

    /// Returns what the ledgers do not hold any more of what is remembered.
    fn lost(&mut self, folder: &Folder, rebuilt: &mut bool) -> Result<Lost, StoreError> {
        let broken = *self.broken.get_mut();
        let cursors = |tag| if broken { Err(Trouble("it gave no answer".into())) } else { self.cursors(tag) };
        match cursors(LOST).and_then(|lost| Ok((lost, cursors(CURSOR)?))) {
            Ok((lost, cursors)) => Lost::new(folder, lost, cursors),
            Err(trouble) => {
                self.recover(trouble, 0);
                *rebuilt = true;
                Ok(Lost::default())
            }
        }
    }

    fn cursors(&self, tag: u8) -> Result<Vec<Cursor>, Trouble> {
        let mut cursors = Vec::new();
        self.base.each(&[tag], &mut |_, value| cursors.push(record::cursor(value)))?;
        cursors.into_iter().collect()
    }

    fn known_damage(&self) -> Result<Vec<Damage>, Trouble> {
        let mut damage = Vec::new();
        self.base.each(&[DAMAGE], &mut |key, value| damage.push(record::damage(key, value)))?;
        damage.into_iter().collect()
    }
}

/// One pass over all ledgers.
struct Pass<'a, 'b> {
    folder: &'a Folder,
    extract: &'a mut Extract<'b>,
    progress: &'a mut dyn FnMut(u64),
    /// Makes a segment durable; `None` for an index in memory, which cannot outlive what it knows.
    sync: Option<super::Sync>,
    /// Frames that were there once, and were not come across yet.
    lost: Lost,
    found: CaughtUp,
}

impl Pass<'_, '_> {
    fn run(&mut self, index: &mut Index) -> Result<(), Stop> {
        let cursors = index.cursors(CURSOR)?;
        let (lost, known) = (self.lost.records(), index.cursors(LOST)?);
        let mut taking = Taking::new(&mut index.base)?;
        if lost != known {
            taking.lost(&lost);
            taking.write()?;
            taking.flush()?;
        }
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
        self.found.rollback = self.lost.rolled_back(&self.found.damage);
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
                Scanned::UnfinishedTail(tail) => pending.extend(self.lost.in_tail(&tail)),
                Scanned::Damage(damage) => pending.push(damage),
                Scanned::Frame(frame) => {
                    self.sync(&frame, &mut synced)?;
                    pending.drain(..).for_each(|damage| taking.damage(&damage));
                    self.frame(taking, &frame)?;
                }
            }
        }
        taking.write()?;
        Ok(pending)
    }

    /// Makes a segment durable before the index knows its frames: else a power cut would look like a rollback.
    fn sync(&self, frame: &Frame, synced: &mut Option<u32>) -> Result<(), Stop> {
        let is_new = synced.replace(frame.place.segment) != Some(frame.place.segment);
        match self.sync.filter(|_| is_new) {
            Some(sync) => sync(self.folder, &frame.place).map_err(Stop::NotDurable),
            None => Ok(()),
        }
    }

    fn frame(&mut self, taking: &mut Taking<'_>, frame: &Frame) -> Result<(), Stop> {
        match (self.extract)(frame) {
            Ok(facts) => facts.iter().try_for_each(|fact| taking.fact(fact))?,
            Err(what) => taking.damage(&unopened(frame, what)),
        }
        let cursor = Cursor { place: frame.place, link: frame.link };
        taking.cursor(&cursor);
        if self.lost.met(&cursor) {
            taking.found_again(cursor.place.writer);
        }
        if taking.len() >= BATCH {
            taking.write()?;
        }
        self.found.frames += 1;
        (self.progress)(self.found.frames);
        Ok(())
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
