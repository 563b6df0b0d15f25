//! What stands where, read from the ledgers themselves.

use std::collections::BTreeSet;

use daftar_crypto::{Digest, EntryId, Keyring, OpenHeader, RevisionId};
use daftar_store::{Body, Damage, DamageKind, Folder, Ledgers, Place, Scanned, StoreError};

use super::{Forgotten, is_wipeable, statement::is_of_journal};
use crate::{
    fields::Fields,
    format1::ForgottenFrame,
    record::{attachments_of, open_stored, stored_id},
};

/// Where the revisions of an entry are, and which attachments others name.
#[derive(Default)]
pub(super) struct Survey {
    /// Frames that hold a revision of it.
    pub(super) frames: Vec<ForgottenFrame>,
    /// Its revisions.
    pub(super) revisions: BTreeSet<RevisionId>,
    /// The attachments that it names.
    pub(super) attachments: BTreeSet<Digest>,
    /// The attachments that other entries name, in whichever revision.
    pub(super) elsewhere: BTreeSet<Digest>,
    /// Frames of revisions that do not open, and damaged places: what is in them is not known.
    pub(super) unread: u64,
    /// Frames looked at.
    frames_read: u64,
}

/// Why a survey ended early.
pub(super) enum SurveyError {
    Store(StoreError),
    Interrupted,
}

impl From<StoreError> for SurveyError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl Survey {
    /// Reads every frame of the journal but those that statements name; `progress` hears their number and says whether to go on.
    pub(super) fn of(
        entry: Option<EntryId>,
        folder: &Folder,
        keyring: &Keyring,
        forgotten: &Forgotten,
        progress: &mut dyn FnMut(u64) -> bool,
    ) -> Result<Self, SurveyError> {
        let mut survey = Self::default();
        for writer in Ledgers::writers(folder)? {
            if !is_of_journal(folder, keyring, writer) {
                continue;
            }
            for scanned in Ledgers::scan(folder, writer, None)? {
                let frame = match scanned? {
                    Scanned::Frame(frame) => frame,
                    Scanned::Damage(damage) => {
                        survey.unread += u64::from(may_hold(folder, forgotten, &damage));
                        continue;
                    }
                    Scanned::UnfinishedTail(_) => continue,
                };
                if is_wipeable(frame.kind) && !forgotten.names(&frame) {
                    survey.take(entry, &frame, keyring, forgotten);
                }
                survey.frames_read += 1;
                if !progress(survey.frames_read) {
                    return Err(SurveyError::Interrupted);
                }
            }
        }
        Ok(survey)
    }

    fn take(&mut self, entry: Option<EntryId>, frame: &daftar_store::Frame, keyring: &Keyring, forgotten: &Forgotten) {
        let Ok(stored) = open_stored(frame, keyring.epochs()) else {
            self.unread += u64::from(matches!(frame.body, Body::Live(_)));
            return;
        };
        let mut is_there = false;
        for revision in &stored.revisions {
            // One whose header is of a newer version names an entry that this program cannot tell: it is another one's.
            let of = OpenHeader::parse(&revision.open).ok().map(|open| open.entry);
            let fields = Fields::from_stored(&revision.fields).unwrap_or_default();
            if of.is_some() && of == entry {
                is_there = true;
                self.revisions.extend(stored_id(revision));
                self.attachments.extend(attachments_of(&fields));
            } else if !of.is_some_and(|of| forgotten.has_entry(&of)) {
                self.elsewhere.extend(attachments_of(&fields));
            }
        }
        if is_there {
            let place = frame.place;
            self.frames.push(ForgottenFrame { writer: place.writer.0, seq: place.seq, link: frame.link.0 });
        }
    }
}

/// Tells whether revisions may stand in damaged bytes: unless their head says that it is a frame of something else, or one that is forgotten.
fn may_hold(folder: &Folder, forgotten: &Forgotten, damage: &Damage) -> bool {
    let Damage { writer, segment, offset, .. } = *damage;
    match damage.what {
        DamageKind::Unreadable | DamageKind::SegmentUnreadable | DamageKind::Newer => true,
        DamageKind::BodyDamaged { seq } => {
            let head = Ledgers::head_at(folder, &Place { writer, seq, segment, offset });
            head.is_ok_and(|head| is_wipeable(head.kind)) && !forgotten.explains_damage(folder, damage)
        }
        _ => false,
    }
}
