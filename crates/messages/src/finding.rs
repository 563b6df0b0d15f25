//! What a check found, with the place behind.

use daftar_journal::{Cause, Finding, LedgerPlace, Lost, NamedEntry, What, display::beginning};
use daftar_l10n::Text;

use crate::{Tell, count};

/// How many entries one line names.
const NAMED: usize = 3;

impl Tell for Finding {
    fn tell(&self, text: &Text) -> String {
        let words = words(self, text);
        match (&self.place, &self.path) {
            (Some(place), _) => text.finding_at(&words, &place.tell(text)),
            (None, Some(path)) => text.finding_at(&words, path),
            (None, None) => words,
        }
    }
}

fn words(finding: &Finding, text: &Text) -> String {
    let file = || finding.file.as_ref().map(|file| beginning(&file.name)).unwrap_or_default();
    match &finding.what {
        What::Trouble(trouble) => trouble.tell(text),
        What::Lost { why: None, what } => lost(*what, finding, text),
        What::Lost { why: Some(why), what } => text.finding_because(&cause(*why, text), &lost(*what, finding, text)),
        What::DoesNotFollow => text.finding_does_not_follow(),
        What::NewerRecords => text.finding_newer_records(),
        What::Unfinished { is_end: true } => text.finding_unfinished_end(),
        What::Unfinished { is_end: false } => text.finding_unfinished(),
        What::FileMissing => text.finding_file_missing(&file(), &names(finding, text), &text.finding_advice()),
        What::FileDamaged => text.finding_file_damaged(&file(), &names(finding, text), &text.finding_advice()),
        What::KeyringsDamaged => text.finding_keyrings_damaged(),
        What::KeyringOlder => text.finding_keyring_older(),
        What::KeyringDamaged => text.finding_keyring_damaged(),
        What::KeyringMissing => text.finding_keyring_missing(),
        What::DraftsDamaged => text.finding_drafts(),
        What::FileLeftOver => text.finding_left_over(),
        What::OriginalKept => text.finding_original(),
        What::WriteInterrupted => text.finding_interrupted(),
        What::IndexSilent => text.finding_index_silent(),
        What::IndexHides(hidden) => text.finding_index_hides(count(*hidden)),
        What::ForReading => text.finding_for_reading(),
    }
}

fn cause(why: Cause, text: &Text) -> String {
    match why {
        Cause::FileMissing => text.finding_file_gone(),
        Cause::DiskRefuses => text.finding_file_withheld(),
        Cause::Wiped => text.finding_wiped(),
    }
}

fn lost(what: Lost, finding: &Finding, text: &Text) -> String {
    let advice = text.finding_advice();
    match what {
        Lost::Whole => text.finding_lost_whole(&names(finding, text), &advice),
        Lost::Newest => {
            let id = finding.entries.first().map(NamedEntry::short_id).unwrap_or_default();
            text.finding_lost_newest(&names(finding, text), &format!("`daftar history {id}`"), &advice)
        }
        Lost::Older => text.finding_lost_older(&names(finding, text), &advice),
        Lost::Beginning => text.finding_beginning(&advice),
        Lost::Checkpoint => text.finding_checkpoint(&advice),
        Lost::Bytes => text.finding_bytes(&advice),
        Lost::Versions(0) => text.finding_no_account(&advice),
        Lost::Versions(many) => text.finding_versions(count(many), &advice),
        Lost::Something => text.finding_something(&advice),
    }
}

fn names(finding: &Finding, text: &Text) -> String {
    let (named, more) = finding.named(NAMED);
    let names = named.iter().map(|entry| entry.tell(text)).collect::<Vec<_>>().join(", ");
    if more > 0 { text.finding_and_more(&names, count(more)) } else { names }
}

impl Tell for NamedEntry {
    fn tell(&self, text: &Text) -> String {
        let id = self.short_id();
        let mut words = match self.kind.as_str() {
            "incident" => text.finding_incident(&id),
            "contact" => text.finding_contact(&id),
            "handover" => text.finding_handover(&id),
            _ => text.finding_entry(&id),
        };
        if !self.title.is_empty() {
            words = text.finding_titled(&words, &beginning(&self.title));
        }
        if self.when.is_empty() { words } else { text.finding_dated(&words, &beginning(&self.when)) }
    }
}

impl Tell for LedgerPlace {
    fn tell(&self, text: &Text) -> String {
        let Self { writer, segment, offset, length, first, last } = self;
        let (path, byte) = (format!("ledger/{writer}/{segment:08}"), offset.to_string());
        let rest = match length {
            0 => text.finding_place(&path, &byte),
            _ => text.finding_place_length(&path, &byte, &length.to_string()),
        };
        match (first, last) {
            (Some(first), Some(last)) if first == last => text.finding_place_record(&first.to_string(), &rest),
            (Some(first), Some(last)) => text.finding_place_records(&first.to_string(), &last.to_string(), &rest),
            _ => rest,
        }
    }
}
