//! Bringing the index up to the ledgers.

use daftar_crypto::WriterId;

use super::{
    Fact, Index,
    base::Trouble,
    find::found,
    healed,
    pass::{Pass, Stop, known_damage},
    record::{self, CURSOR, LOST},
    rollback::Lost,
};
use crate::{
    Folder,
    error::StoreError,
    frame::Frame,
    ledger::{Cursor, Damage, DamageKind, Ledgers, UnfinishedTail},
};

/// What a catch-up found.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
#[non_exhaustive]
pub struct CaughtUp {
    /// How many frames were taken in.
    pub frames: u64,
    /// All damage that is known, whether it was found now or before.
    pub damage: Vec<Damage>,
    /// Interrupted writes at the ends of ledgers; without an index that remembers more, an end that was cut off looks the same.
    pub unfinished: Vec<UnfinishedTail>,
    /// Writers of whose ledgers the index remembered a frame that is not there any more; told until one with that number is.
    pub rollback: Vec<WriterId>,
    /// Whether the index was built from nothing although there had been one.
    pub rebuilt: bool,
}

/// What was read out of a frame, by whoever can open it.
#[derive(Debug)]
pub struct Read<T> {
    /// The revisions in it; or why it gives none, which then stands as damage.
    pub facts: Result<Vec<Fact>, DamageKind>,
    /// What is kept of it beside the index.
    pub content: T,
}

/// What opens frames: whoever has the keys.
pub trait Reader<T>: Sync {
    /// Opens a frame; called on several threads.
    fn read(&self, frame: &Frame) -> Read<T>;
}

/// What takes the content of frames after the index has taken their facts.
pub trait Taker<T> {
    /// Returns up to where each ledger was taken: what lies behind an older one comes again.
    fn cursors(&self) -> Vec<Cursor>;

    /// Returns frames that were there once, as far as others than the index remember: those that are not there are told as lost.
    fn remembered(&self) -> Vec<Cursor> {
        Vec::new()
    }

    /// The index begins from nothing: what was taken before comes again.
    fn begin_anew(&mut self, index: &Index);

    /// Takes the contents of frames, in order.
    fn take(&mut self, index: &Index, contents: Vec<T>);
}

impl<T, F: Fn(&Frame) -> Read<T> + Sync> Reader<T> for F {
    fn read(&self, frame: &Frame) -> Read<T> {
        self(frame)
    }
}

impl Index {
    /// Takes in what the ledgers hold after what is known; builds the index anew if that is damaged, or knows more than the ledgers.
    ///
    /// `reader` opens frames, several at once; when the index is built anew it sees all frames again, and `taker` is told. `progress` gets the
    /// number of frames taken in so far.
    pub fn catch_up<T: Send>(
        &mut self,
        folder: &Folder,
        reader: &dyn Reader<T>,
        taker: &mut dyn Taker<T>,
        progress: &mut dyn FnMut(u64),
    ) -> Result<CaughtUp, StoreError> {
        let mut rebuilt = self.trouble.is_some();
        let lost = self.lost(folder, taker.cursors(), taker.remembered(), &mut rebuilt)?;
        if lost.is_fresh() {
            self.start_over(Trouble("it knew records that the journal no longer holds".into()));
            rebuilt = true;
        }
        if !rebuilt && known_damage(self).is_ok_and(|known| healed::is_any_gone(folder, &known)) {
            self.start_over(Trouble("damage that it knew of was repaired".into()));
            rebuilt = true;
        }
        if rebuilt {
            taker.begin_anew(self);
        }
        let mut attempt = 0;
        loop {
            let mut pass = Pass::new(folder, self.base.is_on_disk().then_some(self.sync), lost.clone(), progress);
            match pass.run(self, reader, taker) {
                Ok(found) => return Ok(CaughtUp { rebuilt, ..found }),
                Err(Stop::Store(StoreError::CursorGone)) => {
                    self.recover(Trouble("it knew records that the journal no longer holds".into()), attempt);
                }
                Err(Stop::Store(error)) => return Err(error),
                Err(Stop::Index(trouble)) => self.recover(trouble, attempt),
                Err(Stop::NotDurable(why)) => self.go_on_in_memory(Trouble(format!("it is not kept: {why}"))),
            }
            taker.begin_anew(self);
            rebuilt = true;
            attempt += 1;
        }
    }

    /// Throws away what is known, for a reason told in plain words; the next catch-up sees all frames again.
    pub fn make_anew(&mut self, why: &str) {
        self.start_over(Trouble(why.to_owned()));
    }

    /// Returns up to where each ledger was taken in.
    pub fn cursors(&self) -> Result<Vec<Cursor>, super::IndexError> {
        self.kept_cursors(CURSOR).map_err(|trouble| self.give_up(trouble))
    }

    /// Returns the frames that the index remembers and that are not there: what is lost with it must be remembered elsewhere.
    pub fn missing(&self, folder: &Folder) -> Result<Vec<Cursor>, StoreError> {
        let known = self.kept_cursors(LOST).and_then(|lost| Ok([lost, self.kept_cursors(CURSOR)?].concat()));
        Ledgers::missing(folder, known.unwrap_or_default())
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
    fn lost(
        &mut self,
        folder: &Folder,
        beside: Vec<Cursor>,
        remembered: Vec<Cursor>,
        rebuilt: &mut bool,
    ) -> Result<Lost, StoreError> {
        let broken = *self.broken.get_mut();
        let cursors = |tag| if broken { Err(Trouble("it gave no answer".into())) } else { self.kept_cursors(tag) };
        match cursors(LOST).and_then(|lost| Ok((lost, cursors(CURSOR)?))) {
            Ok((mut lost, mut cursors)) => {
                lost.extend(remembered);
                cursors.extend(beside.into_iter().filter(|cursor| !cursors.contains(cursor)).collect::<Vec<_>>());
                Lost::new(folder, lost, cursors)
            }
            Err(trouble) => {
                self.recover(trouble, 0);
                *rebuilt = true;
                Lost::new(folder, remembered, Vec::new())
            }
        }
    }

    pub(super) fn kept_cursors(&self, tag: u8) -> Result<Vec<Cursor>, Trouble> {
        self.base.ask(move |records| found(records, &[tag], |_, value| record::cursor(value)))
    }
}
