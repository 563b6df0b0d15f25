//! What a device has of every ledger.

use std::collections::{BTreeMap, HashMap};

use daftar_crypto::{Digest, WriterId};
use daftar_store::{Folder, LedgerWriter, Ledgers, PackName, Standing, StoreError};

/// One line of a ledger: its frames as they chain, cut where something is missing.
#[derive(Debug, Default)]
pub struct Line {
    /// Its number; 0 for the ledger itself.
    pub number: u32,
    /// Frames of which each follows the one before.
    pub runs: Vec<Vec<Standing>>,
}

/// All lines of all ledgers.
#[derive(Debug, Default)]
pub struct Held {
    /// By writer.
    pub lines: BTreeMap<WriterId, Vec<Line>>,
    /// The numbers of the frames that are there, by link.
    links: HashMap<Digest, u64>,
}

impl Held {
    /// Reads the heads of all ledgers.
    pub fn read(folder: &Folder) -> Result<Self, StoreError> {
        let mut held = Self::default();
        for writer in Ledgers::writers(folder)? {
            for number in Ledgers::lines(folder, writer)? {
                let line = Line::read(folder, writer, number)?;
                held.links.extend(line.frames().map(|frame| (frame.head.link(), frame.head.seq)));
                held.lines.entry(writer).or_default().push(line);
            }
        }
        Ok(held)
    }

    /// Tells whether all frames of a pack are here.
    pub fn has(&self, pack: &PackName) -> bool {
        let mut lines = self.lines.get(&pack.writer).into_iter().flatten();
        lines.any(|line| line.frame(pack.last).any(|frame| pack.ends_with(frame.head.seq, &frame.head.link())))
    }

    pub(super) fn has_link(&self, link: &Digest) -> bool {
        self.links.contains_key(link)
    }
}

impl Line {
    fn read(folder: &Folder, writer: WriterId, number: u32) -> Result<Self, StoreError> {
        let mut line = Self { number, runs: Vec::new() };
        let tip = LedgerWriter::open_line(folder, writer, number)?.last_link();
        for frame in Ledgers::heads_of_line(folder, writer, number)? {
            line.push(frame);
        }
        // What an interrupted write left behind the last frame is none.
        let end = line
            .runs
            .iter()
            .enumerate()
            .rev()
            .find_map(|(n, run)| Some((n, run.iter().position(|frame| Some(frame.head.link()) == tip)?)));
        match end {
            Some((run, frame)) => {
                line.runs.truncate(run + 1);
                line.runs[run].truncate(frame + 1);
            }
            None => line.runs.clear(),
        }
        Ok(line)
    }

    fn push(&mut self, frame: Standing) {
        let Some(run) = self.runs.last_mut() else {
            self.runs.push(vec![frame]);
            return;
        };
        let link = frame.head.link();
        if let Some(again) = run.iter_mut().rev().take(4).find(|it| it.head.link() == link) {
            // Its writing was interrupted the first time.
            *again = frame;
            return;
        }
        // A frame that was never acknowledged has another one in its place.
        let before = run.iter().rev().take(2).position(|it| follows(&frame, it));
        match before {
            Some(back) => {
                run.truncate(run.len() - back);
                run.push(frame);
            }
            None if run.len() == 1 && frame.head.seq == run[0].head.seq => run[0] = frame,
            None => self.runs.push(vec![frame]),
        }
    }

    /// Returns all frames in order.
    pub fn frames(&self) -> impl Iterator<Item = &Standing> {
        self.runs.iter().flatten()
    }

    /// Returns those with a number; more than one only where a ledger is damaged.
    fn frame(&self, seq: u64) -> impl Iterator<Item = &Standing> {
        self.runs.iter().filter_map(move |run| {
            let first = run.first()?.head.seq;
            run.get(usize::try_from(seq.checked_sub(first)?).ok()?)
        })
    }

    /// Returns the link of the last frame.
    pub(super) fn tip(&self) -> Option<Digest> {
        Some(self.runs.last()?.last()?.head.link())
    }

    /// Returns the frames up to one with a link, if they are all there.
    pub(super) fn up_to(&self, link: &Digest) -> Option<&[Standing]> {
        let run = self.runs.first().filter(|run| run.first().is_some_and(|first| first.head.seq == 0))?;
        let end = run.iter().position(|frame| frame.head.link() == *link)?;
        Some(&run[..=end])
    }
}

fn follows(frame: &Standing, before: &Standing) -> bool {
    frame.head.seq == before.head.seq + 1 && frame.head.prev == before.head.link()
}
