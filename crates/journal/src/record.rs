//! Revisions between memory and a frame: built, sealed, opened, and named by their commitment.

use daftar_crypto::{EntryId, commitment::OpenHeaderError};
use daftar_crypto::{
    Epoch, Identity, OpenError, OpenHeader, PayloadError, Recipient, RevisionId, Sealed, Seed, WriterId, commitment,
    open, seal,
};

use crate::{
    fields::{Fields, FieldsError},
    format1::{self, MAX_REVISION, MAX_REVISIONS, Malformed},
};

/// A revision that is to be written.
#[derive(Debug)]
pub(crate) struct Draft {
    /// Of which entry.
    pub entry: EntryId,
    /// The revisions that it follows.
    pub parents: Vec<RevisionId>,
    /// What it says.
    pub fields: Fields,
}

/// A revision that was read.
#[derive(Debug, Clone)]
pub(crate) struct Revision {
    /// Its id, computed from what was read.
    pub id: RevisionId,
    /// Its open header.
    pub open: OpenHeader,
    /// What it says.
    pub fields: Fields,
}

/// Why a frame's body gives no revisions.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ReadRecordError {
    /// Written by a newer version: kept, not shown.
    #[error("it was written by a newer version of this program; that one can show it")]
    Newer,
    /// Not as it was written.
    #[error("it is damaged")]
    Damaged,
}

/// Why a draft cannot be written.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DraftError {
    /// A field or their number exceeds the limits.
    #[error(transparent)]
    Fields(#[from] FieldsError),
    /// All together is more than 8 MiB.
    #[error("the text is longer than 8 MiB; put it into a file and attach that")]
    TooLarge,
}

/// One frame's worth of revisions, sealed.
pub(crate) struct SealedBatch {
    /// The frame's body.
    pub body: Sealed,
    /// The ids of its revisions, in order.
    pub ids: Vec<RevisionId>,
}

/// Checks the limits of a draft before anything is written.
pub(crate) fn check(draft: &Draft) -> Result<usize, DraftError> {
    draft.fields.check()?;
    let size = draft.fields.iter().map(|(path, value)| path.len() + value.len() + 16).sum::<usize>() + 1024;
    if size > MAX_REVISION { Err(DraftError::TooLarge) } else { Ok(size) }
}

/// Seals checked drafts as the frame `seq` of `writer`.
pub(crate) fn seal_batch(
    drafts: &[Draft],
    writer: WriterId,
    seq: u64,
    recipient: &Recipient<Epoch>,
) -> Result<SealedBatch, PayloadError> {
    debug_assert!((1..=MAX_REVISIONS).contains(&drafts.len()), "batches are cut before");
    let (ids, revisions) = (0..).zip(drafts).map(|(place, draft)| build(draft, writer, seq, place)).unzip();
    let content = format1::encode(&format1::Revisions { revisions });
    Ok(SealedBatch { body: seal(&content, recipient)?, ids })
}

fn build(draft: &Draft, writer: WriterId, seq: u64, place: u32) -> (RevisionId, format1::Revision) {
    let open = OpenHeader { entry: draft.entry, writer, seq, place, parents: draft.parents.clone() }.to_bytes();
    let seed = Seed::random();
    let id = commitment::revision_id(&open, &draft.fields.digests(&seed));
    (id, format1::Revision { open, seed: seed.0, fields: draft.fields.to_stored() })
}

/// Opens a `Revisions` or carried frame's body.
pub(crate) fn open_batch(body: &Sealed, epochs: &[Identity<Epoch>]) -> Result<Vec<Revision>, ReadRecordError> {
    let content = open(body, epochs)?;
    let stored: format1::Revisions = format1::decode(&content)?;
    if stored.revisions.is_empty() || stored.revisions.len() > MAX_REVISIONS {
        return Err(ReadRecordError::Damaged);
    }
    stored.revisions.iter().map(read).collect()
}

fn read(stored: &format1::Revision) -> Result<Revision, ReadRecordError> {
    let open = OpenHeader::parse(&stored.open)?;
    let fields = Fields::from_stored(&stored.fields)?;
    let id = commitment::revision_id(&stored.open, &fields.digests(&Seed(stored.seed)));
    Ok(Revision { id, open, fields })
}

impl From<OpenError> for ReadRecordError {
    fn from(error: OpenError) -> Self {
        if matches!(error, OpenError::Payload(PayloadError::Newer)) { Self::Newer } else { Self::Damaged }
    }
}

impl From<OpenHeaderError> for ReadRecordError {
    fn from(error: OpenHeaderError) -> Self {
        if error == OpenHeaderError::Newer { Self::Newer } else { Self::Damaged }
    }
}

impl From<Malformed> for ReadRecordError {
    fn from(_: Malformed) -> Self {
        Self::Damaged
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drafts_go_into_a_frame_and_back_under_the_same_ids() {
        let epochs = [Identity::generate()];
        let mut fields = Fields::default();
        fields.set("title", &"told");
        let drafts = [1, 2].map(|n| Draft { entry: EntryId([n; 16]), parents: Vec::new(), fields: fields.clone() });
        let batch = seal_batch(&drafts, WriterId([9; 16]), 7, &epochs[0].recipient()).unwrap();
        let read = open_batch(&batch.body, &epochs).unwrap();
        assert_eq!(read.iter().map(|revision| revision.id).collect::<Vec<_>>(), batch.ids);
        assert_eq!(read[1].open.seq, 7);
        assert_eq!(read[1].open.place, 1);
        assert_eq!(read[0].fields, fields);
    }

    #[test]
    fn what_is_too_large_is_told_before_writing() {
        let mut fields = Fields::default();
        (0..9).for_each(|n| fields.set(format!("narrative/{n}"), &"x".repeat(1_000_000)));
        let draft = Draft { entry: EntryId::random(), parents: Vec::new(), fields };
        assert_eq!(check(&draft).unwrap_err(), DraftError::TooLarge);
    }
}
