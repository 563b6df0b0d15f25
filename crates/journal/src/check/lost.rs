//! Troubles of the ledgers in words: which entries they touch, what is still there, what to do.

use std::collections::{BTreeMap, BTreeSet};

use daftar_crypto::{EntryId, RevisionId, WriterId};
use daftar_store::{Damage, DamageKind, FrameKind, Ledgers, Place};

use super::known::Known;
use crate::{
    Journal, Unlocked,
    finding::{Cause, Finding, LedgerPlace, Lost, What},
    trouble::Trouble,
};

/// Puts the troubles of the ledgers into words.
pub(super) fn findings(journal: &Journal<Unlocked>, known: &Known, troubles: &[Trouble]) -> Vec<Finding> {
    let needs_places = troubles.iter().any(|trouble| matches!(trouble, Trouble::Ledger(_) | Trouble::Record { .. }));
    let indexed = if needs_places { by_frame(journal) } else { BTreeMap::new() };
    let mut words = Words { journal, known, indexed, pending: None, findings: Vec::new() };
    troubles.iter().for_each(|trouble| words.trouble(trouble));
    words.settle();
    words.findings
}

/// Returns which revisions the index remembers in which frame. It is a hint for names, and may be wrong.
fn by_frame(journal: &Journal<Unlocked>) -> BTreeMap<(WriterId, u64), Vec<(EntryId, RevisionId)>> {
    let mut frames: BTreeMap<_, Vec<_>> = BTreeMap::new();
    let Some(index) = &journal.state.index else { return frames };
    for (entry, _) in index.entries().unwrap_or_default() {
        for at in index.history(&entry).unwrap_or_default() {
            frames.entry((at.place.writer, at.place.seq)).or_default().push((entry, at.revision));
        }
    }
    frames
}

struct Words<'a> {
    journal: &'a Journal<Unlocked>,
    known: &'a Known,
    indexed: BTreeMap<(WriterId, u64), Vec<(EntryId, RevisionId)>>,
    /// Bytes of which the records that stood there are told by what comes next.
    pending: Option<Damage>,
    findings: Vec<Finding>,
}

impl Words<'_> {
    fn trouble(&mut self, trouble: &Trouble) {
        if let Trouble::Ledger(damage) = trouble {
            return self.damage(damage);
        }
        self.settle();
        match trouble {
            Trouble::Record { writer, segment, offset, seq } => {
                let place = LedgerPlace {
                    writer: *writer,
                    segment: *segment,
                    offset: *offset,
                    length: 0,
                    first: Some(*seq),
                    last: Some(*seq),
                };
                self.records(place, None);
            }
            Trouble::Unfinished(tail) => {
                let place = LedgerPlace {
                    writer: tail.writer,
                    segment: tail.segment,
                    offset: tail.offset,
                    length: tail.length,
                    first: None,
                    last: None,
                };
                self.findings.push(Finding::of(What::Unfinished { is_end: tail.is_end }).in_ledger(place));
            }
            other => self.findings.extend(plain(other)),
        }
    }

    fn damage(&mut self, damage: &Damage) {
        let opens_gap =
            |before: &Damage| before.writer == damage.writer && matches!(damage.what, DamageKind::Gap { .. });
        if let Some(before) = self.pending.take_if(|before| opens_gap(before)) {
            let place = LedgerPlace { first: numbers(damage).0, last: numbers(damage).1, ..place_of(&before) };
            return self.records(place, why(&before));
        }
        self.settle();
        match damage.what {
            DamageKind::Unreadable | DamageKind::SegmentMissing { .. } | DamageKind::SegmentUnreadable => {
                self.pending = Some(damage.clone());
            }
            DamageKind::LinkMismatch { .. } => {
                self.findings.push(Finding::of(What::DoesNotFollow).in_ledger(place_of(damage)));
            }
            DamageKind::Newer => {
                self.findings.push(Finding::of(What::NewerRecords).in_ledger(place_of(damage)));
            }
            _ => self.records(place_of(damage), why(damage)),
        }
    }

    /// Says what is pending, of which nothing tells what stood there.
    fn settle(&mut self) {
        if let Some(damage) = self.pending.take() {
            self.records(place_of(&damage), why(&damage));
        }
    }

    /// Says which entries are touched by the loss of records.
    fn records(&mut self, place: LedgerPlace, why: Option<Cause>) {
        let touched = self.touched(&place);
        if touched.is_empty() {
            let what = self.unknown(&place);
            self.findings.push(Finding::of(What::Lost { why, what }).in_ledger(place));
        }
        for (what, entries) in touched {
            let entries = entries.iter().map(|entry| self.known.name(entry)).collect();
            self.findings.push(Finding::of(What::Lost { why, what }).about(entries).in_ledger(place));
        }
    }

    /// Returns the entries of which a revision stood in the lost records.
    fn touched(&self, place: &LedgerPlace) -> BTreeMap<Lost, BTreeSet<EntryId>> {
        let (Some(first), Some(last)) = (place.first, place.last) else { return BTreeMap::new() };
        let range = (place.writer, first)..=(place.writer, last);
        let indexed = self.indexed.range(range).flat_map(|(_, there)| there.iter().map(|(e, r)| (*r, *e)));
        let followed = self.known.followed_between(place.writer, first, last);
        let mut touched: BTreeMap<Lost, BTreeSet<EntryId>> = BTreeMap::new();
        for (revision, entry) in
            indexed.chain(followed).filter(|(revision, _)| !self.known.revisions.contains(revision))
        {
            touched.entry(self.loss(&revision, &entry)).or_default().insert(entry);
        }
        touched
    }

    fn loss(&self, revision: &RevisionId, entry: &EntryId) -> Lost {
        if self.known.is_followed(revision) {
            Lost::Older
        } else if self.known.entries.contains_key(entry) {
            Lost::Newest
        } else {
            Lost::Whole
        }
    }

    /// Says what can be said of records of which no entry is known.
    fn unknown(&self, place: &LedgerPlace) -> Lost {
        if let (Some(0), Some(_)) = (place.first, place.last) {
            return Lost::Beginning;
        }
        if self.kind(place) == Some(FrameKind::CHECKPOINT) {
            return Lost::Checkpoint;
        }
        let (Some(first), Some(last)) = (place.first, place.last) else { return Lost::Bytes };
        self.known.leaves_between(place.writer, first, last).map_or(Lost::Something, Lost::Versions)
    }

    /// Returns what kind of frame it is, if its head reads.
    fn kind(&self, place: &LedgerPlace) -> Option<FrameKind> {
        let at = Place { writer: place.writer, seq: place.first?, segment: place.segment, offset: place.offset };
        Ledgers::head_at(&self.journal.folder, &at).ok().map(|head| head.kind)
    }
}

/// Says what needs no knowledge of entries.
fn plain(trouble: &Trouble) -> Option<Finding> {
    match trouble {
        Trouble::OwnLedger(_)
        | Trouble::Stranger(_)
        | Trouble::Certificate(_)
        | Trouble::Rollback(_)
        | Trouble::Forked(_)
        | Trouble::Checkpoint(_)
        | Trouble::Newer
        | Trouble::Index(_)
        | Trouble::NotWiped => Some(Finding::of(What::Trouble(trouble.clone()))),
        _ => None,
    }
}

fn why(damage: &Damage) -> Option<Cause> {
    match damage.what {
        DamageKind::SegmentMissing { .. } => Some(Cause::FileMissing),
        DamageKind::SegmentUnreadable => Some(Cause::DiskRefuses),
        DamageKind::WipedUnexplained { .. } => Some(Cause::Wiped),
        _ => None,
    }
}

fn numbers(damage: &Damage) -> (Option<u64>, Option<u64>) {
    match damage.what {
        DamageKind::BodyDamaged { seq }
        | DamageKind::LinkMismatch { seq }
        | DamageKind::DoesNotOpen { seq }
        | DamageKind::WipedUnexplained { seq } => (Some(seq), Some(seq)),
        DamageKind::Gap { first, last } => (Some(first), Some(last)),
        _ => (None, None),
    }
}

fn place_of(damage: &Damage) -> LedgerPlace {
    let Damage { writer, segment, offset, length, .. } = *damage;
    let (first, last) = numbers(damage);
    LedgerPlace { writer, segment, offset, length, first, last }
}
