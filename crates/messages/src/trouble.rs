//! Troubles that were met on the way, and damage in a ledger.

use daftar_journal::{Trouble, display::display_text};
use daftar_l10n::Text;
use daftar_store::{Damage, DamageKind, UnfinishedTail};

use crate::Tell;

impl Tell for Trouble {
    fn tell(&self, text: &Text) -> String {
        match self {
            Self::Ledger(damage) => damage.tell(text),
            Self::Unfinished(tail) => tail.tell(text),
            Self::Record { writer, segment, offset, .. } => {
                text.finding_record(&segment.to_string(), &writer.to_string(), &offset.to_string())
            }
            Self::Newer => text.finding_newer(),
            Self::OwnLedger(writer) => text.finding_own_ledger(&writer.to_string()),
            Self::Stranger(writer) => text.finding_stranger(&writer.to_string()),
            Self::Forked(writer) => text.finding_forked(&writer.to_string()),
            Self::Certificate(writer) => text.finding_certificate(&writer.to_string()),
            Self::KeyringCopy => text.finding_keyring_copy(),
            Self::OlderKeyring => text.finding_older_keyring(),
            Self::Index(why) => text.finding_index(&display_text(why)),
            Self::Rollback(writer) => text.finding_rollback(&writer.to_string()),
            Self::NotWiped => text.finding_not_wiped(),
            Self::MissingAttachment { entry, id } => {
                text.finding_incident_file_missing(&entry.to_string(), &format!("{id:.16}"))
            }
            Self::DamagedAttachment { entry, id } => {
                text.finding_incident_file_damaged(&entry.to_string(), &format!("{id:.16}"))
            }
            Self::Checkpoint(writer) => text.finding_checkpoint_misfit(&writer.to_string()),
        }
    }
}

impl Tell for Damage {
    fn tell(&self, text: &Text) -> String {
        let Self { writer, segment, offset, length, what } = self;
        let (number, length) = (|seq: &u64| seq.to_string(), length.to_string());
        let what = match what {
            DamageKind::Unreadable => text.finding_bytes_unread(&length),
            DamageKind::BodyDamaged { seq } => text.finding_record_damaged(&number(seq)),
            DamageKind::Gap { first, last } if first == last => text.finding_record_missing(&number(first)),
            DamageKind::Gap { first, last } => text.finding_records_missing(&number(first), &number(last)),
            DamageKind::LinkMismatch { seq } => text.finding_record_astray(&number(seq)),
            DamageKind::SegmentMissing { last } if last == segment => text.finding_file_gone(),
            DamageKind::SegmentMissing { last } => text.finding_files_missing(&format!("{last:08}")),
            DamageKind::SegmentUnreadable => text.finding_file_withheld(),
            DamageKind::Newer => text.finding_bytes_newer(&length),
            DamageKind::DoesNotOpen { seq } => text.finding_record_shut(&number(seq)),
            DamageKind::WipedUnexplained { seq } => text.finding_record_wiped(&number(seq)),
        };
        let path = format!("ledger/{writer}/{segment:08}");
        text.finding_at(&what, &text.finding_place(&path, &offset.to_string()))
    }
}

impl Tell for UnfinishedTail {
    fn tell(&self, text: &Text) -> String {
        let Self { writer, segment, offset, length, is_end } = self;
        let what = if *is_end { text.finding_unfinished_end() } else { text.finding_unfinished() };
        let path = format!("ledger/{writer}/{segment:08}");
        text.finding_at(&what, &text.finding_place_length(&path, &offset.to_string(), &length.to_string()))
    }
}
