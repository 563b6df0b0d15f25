//! Taking in what is proved, frame by frame, as it lies.

use std::collections::BTreeSet;

use daftar_crypto::{Digest, WriterId};
use daftar_store::{LedgerWriter, Ledgers, Pack, PackName, Standing, StoreError};
use jiff::Zoned;

use super::{
    Held, Offered, Packs, TakeError, Waits,
    offered::{Offer, Path},
    proof::Proved,
};
use crate::{Journal, Unlocked};

/// How many bytes are appended and synced at once.
const BATCH: usize = 4 * 1024 * 1024;

/// What was taken in.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Taken {
    /// Frames.
    pub frames: u64,
    /// What was not taken, and why.
    pub waits: BTreeSet<Waits>,
    /// Writers whose ledgers turned out to be forked.
    pub forked: BTreeSet<WriterId>,
    /// Whether this installation became a new writer, since its own ledger went on elsewhere.
    pub is_new_writer: bool,
}

/// Where frames go.
enum Place<'a> {
    /// They follow the last one of a line.
    Line(u32),
    /// They are another line, which begins with these frames of one that is here.
    Fork(u32, &'a [Standing]),
}

impl Journal<Unlocked> {
    /// Reads what is offered and is not here, and takes the epochs in it that are addressed to this device.
    pub fn survey_packs(
        &mut self,
        packs: &mut dyn Packs,
        go_on: &mut dyn FnMut() -> bool,
    ) -> Result<(Held, Offered), TakeError> {
        let held = Held::read(&self.folder)?;
        let offered = Offered::read(&held, packs, go_on)?;
        self.take_epochs(&offered)?;
        Ok((held, offered))
    }

    /// Takes in what is offered of this installation's own ledger: its disk was put back, or copied. If it went on elsewhere, this
    /// installation becomes a new writer, before it writes anything.
    pub fn take_own(
        &mut self,
        packs: &mut dyn Packs,
        now: &Zoned,
        go_on: &mut dyn FnMut() -> bool,
    ) -> Result<Taken, TakeError> {
        let mut taken = Taken::default();
        let own = self.writer();
        let (held, offered) = self.survey_packs(packs, go_on)?;
        let (paths, _) = offered.paths(own, &held);
        let tip = held.lines.get(&own).and_then(|lines| lines.iter().find(|line| line.number == 0)?.tip());
        let paths = paths.into_iter().map(|path| self.prove(own, path, &offered));
        let proved: Vec<Proved> = paths.filter_map(Result::ok).collect();
        let goes_on_elsewhere = proved.len() > 1 || proved.iter().any(|proved| proved.path.base != tip);
        if goes_on_elsewhere || Ledgers::lines(&self.folder, own)?.len() > 1 {
            self.leave_forked_ledger(now)?;
            taken.is_new_writer = true;
            taken.forked.insert(own);
            return Ok(taken);
        }
        for proved in proved {
            self.forget_writer();
            taken.frames += self.append_proved(own, proved, &held, &offered, packs, &mut taken.waits, go_on)?;
        }
        self.see_what_came(taken.frames > 0, false)?;
        Ok(taken)
    }

    /// Takes in everything that is proved of all other ledgers.
    pub fn take_offered(&mut self, packs: &mut dyn Packs, go_on: &mut dyn FnMut() -> bool) -> Result<Taken, TakeError> {
        let mut taken = Taken::default();
        loop {
            taken.waits.clear();
            let before = taken.frames;
            let (held, offered) = self.survey_packs(packs, go_on)?;
            self.take_round(&held, &offered, packs, &mut taken, go_on)?;
            if taken.frames == before {
                break;
            }
        }
        for writer in Ledgers::writers(&self.folder)? {
            if Ledgers::lines(&self.folder, writer)?.len() > 1 {
                taken.forked.insert(writer);
            }
        }
        Ok(taken)
    }

    /// Takes the longest path of each ledger.
    fn take_round(
        &mut self,
        held: &Held,
        offered: &Offered,
        packs: &mut dyn Packs,
        taken: &mut Taken,
        go_on: &mut dyn FnMut() -> bool,
    ) -> Result<(), TakeError> {
        let own = self.writer();
        let mut all = Vec::new();
        for &writer in offered.by_writer.keys().filter(|writer| **writer != own) {
            let (paths, has_gap) = offered.paths(writer, held);
            taken.waits.extend(has_gap.then_some(Waits::Gap(writer)));
            let mut proved = None;
            for path in paths {
                match self.prove(writer, path, offered) {
                    Ok(found) => proved = proved.or(Some(found)),
                    Err(waits) => drop(taken.waits.insert(waits)),
                }
            }
            all.extend(proved.map(|proved| (writer, proved)));
        }
        self.obey_forgets()?;
        let mut forgotten = self.forgotten().clone();
        all.iter().flat_map(|(_, proved)| &proved.forgets).for_each(|forget| forgotten.add(forget));
        let before = self.state.forgotten.replace(forgotten);
        let mut is_forked = false;
        let appended = all.into_iter().try_fold(0, |sum, (writer, proved)| {
            is_forked |=
                held.lines.get(&writer).is_some_and(|lines| lines.len() > 1 || lines[0].tip() != proved.path.base);
            let more = self.append_proved(writer, proved, held, offered, packs, &mut taken.waits, go_on)?;
            Ok::<u64, TakeError>(sum + more)
        });
        self.state.forgotten = before;
        // Even after an error something may have come.
        self.see_what_came(true, is_forked)?;
        taken.frames += appended?;
        Ok(())
    }

    /// Appends what was proved of one ledger; returns how many frames.
    #[expect(clippy::too_many_arguments, reason = "one step of a longer way, which has all of them")]
    fn append_proved(
        &self,
        writer: WriterId,
        mut proved: Proved,
        held: &Held,
        offered: &Offered,
        packs: &mut dyn Packs,
        waits: &mut BTreeSet<Waits>,
        go_on: &mut dyn FnMut() -> bool,
    ) -> Result<u64, TakeError> {
        self.cut_at_unexplained(writer, &mut proved, offered, waits);
        if proved.path.links.is_empty() {
            return Ok(0);
        }
        let Some(place) = self.place(writer, &proved.path, held)? else { return Ok(0) };
        let mut ledger = match place {
            Place::Line(line) => LedgerWriter::open_line(&self.folder, writer, line)?,
            Place::Fork(line, base) => self.begin_line(writer, line, base)?,
        };
        let offers = proved.path.links.iter().map(|link| &offered.by_writer[&writer][link]);
        let (mut batch, mut size, mut count) = (Vec::new(), 0, 0);
        let mut reading = Reading::default();
        for offer in offers {
            // What is gone meanwhile comes with the next sync.
            let Some(bytes) = reading.bytes(offer, self.is_named(writer, offer), packs)? else { break };
            size += bytes.len();
            batch.push(bytes);
            if size >= BATCH {
                count += append(&mut ledger, &mut batch)?;
                size = 0;
                if !go_on() {
                    return Err(TakeError::Interrupted);
                }
            }
        }
        count += append(&mut ledger, &mut batch)?;
        Ok(count)
    }

    /// Cuts a path at the last checkpoint before a body that was wiped without a statement.
    fn cut_at_unexplained(
        &self,
        writer: WriterId,
        proved: &mut Proved,
        offered: &Offered,
        waits: &mut BTreeSet<Waits>,
    ) {
        let frames = &offered.by_writer[&writer];
        let is_unexplained = |link: &Digest| frames[link].live.is_none() && !self.is_named(writer, &frames[link]);
        let Some(bad) = proved.path.links.iter().position(is_unexplained) else { return };
        waits.insert(Waits::Wiped(writer));
        let end = proved.checkpoints.iter().rev().find(|end| **end <= bad).copied();
        proved.path.links.truncate(end.unwrap_or(0));
    }

    fn is_named(&self, writer: WriterId, offer: &Offer) -> bool {
        self.forgotten().names_frame(writer, offer.head.seq, offer.head.link(), offer.head.kind)
    }

    /// Says where a path goes; `None` if there is no room for another line, or what it begins with is damaged here.
    fn place<'a>(&self, writer: WriterId, path: &Path, held: &'a Held) -> Result<Option<Place<'a>>, StoreError> {
        let Some(lines) = held.lines.get(&writer) else { return Ok(Some(Place::Line(0))) };
        if let Some(line) = lines.iter().find(|line| line.tip() == path.base) {
            return Ok(Some(Place::Line(line.number)));
        }
        let Some(base) = &path.base else {
            return Ok(Ledgers::free_line(&self.folder, writer)?.map(|line| Place::Fork(line, &[])));
        };
        let Some(begins) = lines.iter().find_map(|line| line.up_to(base)) else { return Ok(None) };
        // One that was begun and not ended.
        let is_begun = |tip: Digest| begins.iter().any(|frame| frame.head.link() == tip);
        let begun = lines.iter().find(|line| line.number > 0 && line.tip().is_none_or(is_begun));
        let line = begun.map(|line| line.number).or(Ledgers::free_line(&self.folder, writer)?);
        Ok(line.map(|line| Place::Fork(line, begins)))
    }

    /// Begins another line with frames that are here, as they lie.
    fn begin_line(&self, writer: WriterId, line: u32, base: &[Standing]) -> Result<LedgerWriter, TakeError> {
        let mut ledger = LedgerWriter::open_line(&self.folder, writer, line)?;
        let (mut batch, mut size) = (Vec::new(), 0);
        for frame in &base[usize::try_from(ledger.next_seq()).unwrap_or(usize::MAX).min(base.len())..] {
            let is_forgotten = self.forgotten().names_standing(frame);
            let bytes = Ledgers::packed(&self.folder, frame, is_forgotten)?.ok_or(StoreError::CursorGone)?;
            size += bytes.len();
            batch.push(bytes);
            if size >= BATCH {
                append(&mut ledger, &mut batch)?;
                size = 0;
            }
        }
        append(&mut ledger, &mut batch)?;
        Ok(ledger)
    }

    /// Obeys the statements that came, and lets the index take in what came.
    fn see_what_came(&mut self, has_come: bool, is_anew: bool) -> Result<(), TakeError> {
        if !has_come {
            return Ok(());
        }
        self.state.forgotten = None;
        self.state.index_is_behind = true;
        if is_anew {
            self.discard_index()?;
        }
        self.obey_forgets()?;
        Ok(())
    }
}

fn append(ledger: &mut LedgerWriter, batch: &mut Vec<Vec<u8>>) -> Result<u64, StoreError> {
    let frames: Vec<&[u8]> = batch.iter().map(Vec::as_slice).collect();
    ledger.append_as_it_lies(&frames)?;
    let count = frames.len() as u64;
    batch.clear();
    Ok(count)
}

/// Packs that are read once more; the last one is kept.
#[derive(Default)]
struct Reading(Option<(PackName, Pack)>);

impl Reading {
    /// Returns a frame as it is to be appended; `None` if it cannot be had any more.
    fn bytes(&mut self, offer: &Offer, is_named: bool, packs: &mut dyn Packs) -> Result<Option<Vec<u8>>, StoreError> {
        let Some(name) = offer.live.or(offer.wiped) else { return Ok(None) };
        if self.0.as_ref().is_none_or(|(known, _)| *known != name) {
            self.0 = packs.read(&name)?.map(|pack| (name, pack));
        }
        let Some((_, pack)) = &self.0 else { return Ok(None) };
        let found = pack.frames().find(|packed| packed.head.link() == offer.head.link());
        Ok(found.map(|packed| if is_named { packed.wiped() } else { packed.bytes.to_vec() }))
    }
}
