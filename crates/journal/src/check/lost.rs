//! Troubles of the ledgers in words: which entries they touch, what is still there, what to do.

use std::collections::{BTreeMap, BTreeSet};

use daftar_crypto::{EntryId, RevisionId, WriterId};
use daftar_store::{Damage, DamageKind, FrameKind, Ledgers, Place};

use super::known::Known;
use crate::{
    Journal, Unlocked,
    finding::{Finding, FindingKind, LedgerPlace, short},
    trouble::Trouble,
};

const ADVICE: &str = "`daftar repair --from BACKUP` brings it back if the backup has it";
/// How many entries one line names.
const NAMED: usize = 3;

/// What became of an entry by the loss of one revision, the worst first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Loss {
    /// No revision of it reads.
    Whole,
    /// Its newest revision is lost, an older one reads.
    Newest,
    /// An older revision is lost, the newest one reads.
    Older,
}

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
                self.findings.push(Finding::note(FindingKind::Unfinished, tail.words()).in_ledger(place));
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
                let words = "a record does not follow the one before it: something was taken out or put in here. It is shown all the same";
                self.findings.push(Finding::damage(FindingKind::Record, words).in_ledger(place_of(damage)));
            }
            DamageKind::Newer => {
                let words = "records of a newer version of this program are here; they are kept, and that version can show them";
                self.findings.push(Finding::note(FindingKind::Newer, words).in_ledger(place_of(damage)));
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
    fn records(&mut self, place: LedgerPlace, why: Option<&str>) {
        let why = why.map(|why| format!("{why}: ")).unwrap_or_default();
        let touched = self.touched(&place);
        if touched.is_empty() {
            let (kind, words) = self.unknown(&place);
            self.findings.push(Finding::damage(kind, format!("{why}{words}")).in_ledger(place));
        }
        for (loss, entries) in touched {
            let words = format!("{why}{}", self.lost(loss, &entries));
            let entries = entries.iter().map(|entry| self.known.name(entry)).collect();
            self.findings.push(Finding::damage(FindingKind::Record, words).of(entries).in_ledger(place));
        }
    }

    /// Returns the entries of which a revision stood in the lost records.
    fn touched(&self, place: &LedgerPlace) -> BTreeMap<Loss, BTreeSet<EntryId>> {
        let (Some(first), Some(last)) = (place.first, place.last) else { return BTreeMap::new() };
        let range = (place.writer, first)..=(place.writer, last);
        let indexed = self.indexed.range(range).flat_map(|(_, there)| there.iter().map(|(e, r)| (*r, *e)));
        let followed = self.known.followed_between(place.writer, first, last);
        let mut touched: BTreeMap<Loss, BTreeSet<EntryId>> = BTreeMap::new();
        for (revision, entry) in
            indexed.chain(followed).filter(|(revision, _)| !self.known.revisions.contains(revision))
        {
            touched.entry(self.loss(&revision, &entry)).or_default().insert(entry);
        }
        touched
    }

    fn loss(&self, revision: &RevisionId, entry: &EntryId) -> Loss {
        if self.known.is_followed(revision) {
            Loss::Older
        } else if self.known.entries.contains_key(entry) {
            Loss::Newest
        } else {
            Loss::Whole
        }
    }

    fn lost(&self, loss: Loss, entries: &BTreeSet<EntryId>) -> String {
        let names: Vec<String> = entries.iter().take(NAMED).map(|entry| self.known.name(entry).words()).collect();
        let more = entries.len().saturating_sub(NAMED);
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        let names = format!("{}{more}", names.join(", "));
        match loss {
            Loss::Whole => format!("{names} cannot be read, and no other version reads. {ADVICE}"),
            Loss::Newest => {
                let id = entries.first().map(short).unwrap_or_default();
                format!(
                    "the newest version of {names} cannot be read; an older one can, and may be shown instead: `daftar history {id}`. {ADVICE}"
                )
            }
            Loss::Older => format!("an older version of {names} cannot be read; the newest one can. {ADVICE}"),
        }
    }

    /// Says what can be said of records of which no entry is known.
    fn unknown(&self, place: &LedgerPlace) -> (FindingKind, String) {
        if let (Some(0), Some(_)) = (place.first, place.last) {
            return (
                FindingKind::Ledger,
                format!(
                    "the beginning of a part of the journal is damaged; the records behind it are read all the same. {ADVICE}"
                ),
            );
        }
        let checkpoint = || format!("a signed checkpoint cannot be read. No account is touched by that. {ADVICE}");
        if self.kind(place) == Some(FrameKind::CHECKPOINT) {
            return (FindingKind::Checkpoint, checkpoint());
        }
        let (Some(first), Some(last)) = (place.first, place.last) else {
            return (
                FindingKind::Record,
                format!("bytes in the journal are damaged; whether something was lost by that is not known. {ADVICE}"),
            );
        };
        let words = match self.known.leaves_between(place.writer, first, last) {
            Some(0) => format!("records that hold no account cannot be read, such as a checkpoint. {ADVICE}"),
            Some(1) => format!("one version of an entry cannot be read; which one is not known. {ADVICE}"),
            Some(many) => format!("{many} versions of entries cannot be read; which ones is not known. {ADVICE}"),
            None => format!(
                "something that was written down cannot be read; what it was is not known: an entry may be missing from lists, or be shown in an older version. {ADVICE}"
            ),
        };
        (FindingKind::Record, words)
    }

    /// Returns what kind of frame it is, if its head reads.
    fn kind(&self, place: &LedgerPlace) -> Option<FrameKind> {
        let at = Place { writer: place.writer, seq: place.first?, segment: place.segment, offset: place.offset };
        Ledgers::head_at(&self.journal.folder, &at).ok().map(|head| head.kind)
    }
}

/// Says what needs no knowledge of entries.
fn plain(trouble: &Trouble) -> Option<Finding> {
    let words = trouble.to_string();
    let kind = match trouble {
        Trouble::OwnLedger(_) | Trouble::Stranger(_) | Trouble::Certificate(_) => FindingKind::Ledger,
        Trouble::Rollback(_) => FindingKind::Rollback,
        Trouble::Checkpoint(_) => FindingKind::Checkpoint,
        Trouble::Newer => FindingKind::Newer,
        Trouble::Index(_) => FindingKind::Index,
        Trouble::NotWiped => FindingKind::NotWiped,
        _ => return None,
    };
    Some(if trouble.is_damage() { Finding::damage(kind, words) } else { Finding::note(kind, words) })
}

fn why(damage: &Damage) -> Option<&'static str> {
    match damage.what {
        DamageKind::SegmentMissing { .. } => Some("a file of the journal is missing"),
        DamageKind::SegmentUnreadable => Some("the disk does not give a file of the journal back"),
        DamageKind::WipedUnexplained { .. } => Some("a record was wiped, and nothing says why"),
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
