//! Revisions between memory and a frame: built, sealed, opened, and named by their commitment.

use daftar_crypto::{
    Digest, Epoch, Identity, OpenError, OpenHeader, PayloadError, Recipient, RevisionId, Sealed, Seed, WriterId,
    commitment, open, seal,
};
use daftar_crypto::{EntryId, commitment::OpenHeaderError};

use daftar_store::{Body, Frame, FrameKind};
use serde::de::DeserializeOwned;

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
pub enum DraftError {
    /// A field or their number exceeds the limits.
    #[error(transparent)]
    Fields(#[from] FieldsError),
    /// A reader would refuse it.
    #[error(
        "what a newer version of this program wrote into this entry cannot be kept beside the change; use that version"
    )]
    NotReadable,
    /// All together is more than 8 MiB.
    #[error("the text is longer than 8 MiB; put it into a file and attach that")]
    TooLarge,
}

/// One frame's worth of revisions, sealed.
#[derive(Debug)]
pub(crate) struct SealedBatch {
    /// The frame's body.
    pub body: Sealed,
    /// The ids of its revisions, in order.
    pub ids: Vec<RevisionId>,
}

/// Checks the limits of a draft before anything is written.
pub(crate) fn check(draft: &Draft) -> Result<usize, DraftError> {
    draft.fields.check()?;
    if !draft.fields.is_readable() || draft.parents.len() > commitment::MAX_PARENTS {
        return Err(DraftError::NotReadable);
    }
    let size = draft.fields.iter().map(|(path, value)| path.len() + value.len() + 16).sum::<usize>() + 1024;
    if size > MAX_REVISION { Err(DraftError::TooLarge) } else { Ok(size) }
}

/// A checked draft with what its id commits to: all that can be done before it has a place in a ledger.
pub(crate) struct Committed {
    draft: Draft,
    seed: Seed,
    digests: Vec<Digest>,
    /// Its limits count it with as many bytes.
    pub(crate) size: usize,
}

impl std::fmt::Debug for Committed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Committed({:?})", self.draft.fields)
    }
}

impl Committed {
    /// Checks a draft and commits to its fields.
    pub(crate) fn new(draft: Draft) -> Result<Self, DraftError> {
        let size = check(&draft)?;
        let seed = Seed::random();
        let digests = draft.fields.digests(&seed);
        Ok(Self { draft, seed, digests, size })
    }

    pub(crate) fn entry(&self) -> EntryId {
        self.draft.entry
    }

    fn place(&self, writer: WriterId, seq: u64, place: u32) -> (RevisionId, format1::Revision) {
        let Draft { entry, parents, fields } = &self.draft;
        let open = OpenHeader { entry: *entry, writer, seq, place, parents: parents.clone() }.to_bytes();
        let id = commitment::revision_id(&open, &self.digests);
        (id, format1::Revision { open, seed: *self.seed.as_bytes(), fields: fields.to_stored() })
    }
}

/// Seals committed drafts as the frame `seq` of `writer`.
pub(crate) fn seal_batch(
    drafts: &[Committed],
    writer: WriterId,
    seq: u64,
    recipient: &Recipient<Epoch>,
) -> Result<SealedBatch, PayloadError> {
    debug_assert!((1..=MAX_REVISIONS).contains(&drafts.len()), "batches are cut before");
    let (ids, revisions) = (0..).zip(drafts).map(|(place, draft)| draft.place(writer, seq, place)).unzip();
    let content = format1::encode_for(FrameKind::REVISIONS.0, writer, seq, &format1::Revisions { revisions });
    Ok(SealedBatch { body: seal(&content, recipient)?, ids })
}

/// What a frame of revisions holds, as far as it reads.
pub(crate) struct Batch {
    /// The revisions that read, each with its place in the frame.
    pub revisions: Vec<(u32, Revision)>,
    /// The ids of all revisions whose commitment can be computed, in order: the frame's leaves.
    pub ids: Vec<RevisionId>,
    /// Why others do not read, if any do not.
    pub trouble: Option<ReadRecordError>,
}

/// Opens a sealed frame body as the struct that its kind names.
pub(crate) fn open_frame<T: DeserializeOwned>(frame: &Frame, epochs: &[Identity<Epoch>]) -> Result<T, ReadRecordError> {
    let Body::Live(body) = &frame.body else { return Err(ReadRecordError::Damaged) };
    let content = open(body, epochs)?;
    Ok(format1::decode_for(frame.kind.0, frame.place.writer, frame.place.seq, &content)?)
}

/// Opens a `Revisions` or carried frame as it is stored; whether single revisions read is not told.
pub(crate) fn open_stored(frame: &Frame, epochs: &[Identity<Epoch>]) -> Result<format1::Revisions, ReadRecordError> {
    let stored: format1::Revisions = open_frame(frame, epochs)?;
    let within = (1..=MAX_REVISIONS).contains(&stored.revisions.len());
    if within { Ok(stored) } else { Err(ReadRecordError::Damaged) }
}

/// Returns the id of a stored revision; none if its fields are not well-formed.
pub(crate) fn stored_id(stored: &format1::Revision) -> Option<RevisionId> {
    let fields = Fields::from_stored(&stored.fields).ok()?;
    Some(commitment::revision_id(&stored.open, &fields.digests(&Seed::new(stored.seed))))
}

/// Returns the attachments that a revision names.
pub(crate) fn attachments_of(fields: &Fields) -> Vec<Digest> {
    let id = |n: usize| fields.text(&format!("attachments/{n}/id")).parse().ok();
    fields.numbers("attachments").into_iter().filter_map(id).collect()
}

/// Opens a `Revisions` or carried frame. One revision that does not read hides no other.
pub(crate) fn open_batch(frame: &Frame, epochs: &[Identity<Epoch>]) -> Result<Batch, ReadRecordError> {
    let mut stored = open_stored(frame, epochs)?;
    let mut batch = Batch { revisions: Vec::new(), ids: Vec::new(), trouble: None };
    for (place, stored) in (0..).zip(&mut stored.revisions) {
        batch.take(frame, place, stored).unwrap_or_else(|error| batch.trouble = Some(error));
    }
    Ok(batch)
}

impl Batch {
    fn take(&mut self, frame: &Frame, place: u32, stored: &mut format1::Revision) -> Result<(), ReadRecordError> {
        let fields = Fields::take_stored(&mut stored.fields)?;
        let id = commitment::revision_id(&stored.open, &fields.digests(&Seed::new(stored.seed)));
        self.ids.push(id);
        let open = OpenHeader::parse(&stored.open)?;
        let stands = (open.writer, open.seq, open.place) == (frame.place.writer, frame.place.seq, place);
        if frame.kind == FrameKind::REVISIONS && !stands {
            return Err(ReadRecordError::Damaged);
        }
        self.revisions.push((place, Revision { id, open, fields }));
        Ok(())
    }
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
    use daftar_store::Place;

    use super::*;

    #[test]
    fn drafts_go_into_a_frame_and_back_under_the_same_ids() {
        let epochs = [Identity::generate()];
        let mut fields = Fields::default();
        fields.set("title", &"told");
        let draft = |n| Draft { entry: EntryId([n; 16]), parents: Vec::new(), fields: fields.clone() };
        let drafts = [1, 2].map(|n| Committed::new(draft(n)).unwrap());
        let batch = seal_batch(&drafts, WriterId([9; 16]), 7, &epochs[0].recipient()).unwrap();
        let at = |writer, seq, kind| {
            let place = Place { writer: WriterId([writer; 16]), seq, segment: 1, offset: 0 };
            let frame = Frame { place, kind, link: Digest::default(), body: Body::Live(batch.body.clone()) };
            open_batch(&frame, &epochs)
        };
        let read = at(9, 7, FrameKind::REVISIONS).unwrap();
        assert_eq!(read.ids, batch.ids);
        assert_eq!((read.revisions[1].1.open.seq, read.revisions[1].0), (7, 1));
        assert_eq!(read.revisions[0].1.fields, fields);
        for moved in [at(8, 7, FrameKind::REVISIONS), at(9, 8, FrameKind::REVISIONS), at(9, 7, FrameKind::CARRIED)] {
            assert!(matches!(moved, Err(ReadRecordError::Damaged)), "a body belongs to one frame");
        }
    }

    #[test]
    fn what_is_too_large_is_told_before_writing() {
        let mut fields = Fields::default();
        (0..9).for_each(|n| fields.set(format!("narrative/{n}"), &"x".repeat(1_000_000)));
        let draft = Draft { entry: EntryId::random(), parents: Vec::new(), fields };
        assert_eq!(check(&draft).unwrap_err(), DraftError::TooLarge);
    }
}
