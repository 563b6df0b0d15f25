//! Keys and values of the index. Numbers in keys are big-endian, so that they sort.

use daftar_crypto::{Digest, EntryId, RevisionId, WriterId};

use super::{Located, base::Trouble};
use crate::{
    frame::Place,
    ledger::{Cursor, Damage, DamageKind},
};

/// Version of this layout, and what is counted.
pub(super) const META: &[u8] = b"m";
/// One revision, by entry and id: where it stands, and whether another follows it.
pub(super) const REVISION: u8 = b'e';
/// A revision that another follows and that was not come across yet.
pub(super) const FOLLOWED: u8 = b's';
pub(super) const ATTACHMENT: u8 = b'a';
pub(super) const CURSOR: u8 = b'c';
pub(super) const DAMAGE: u8 = b'd';
/// The frame up to which a ledger was rolled back, by writer.
pub(super) const LOST: u8 = b'l';

const VERSION: u32 = 2;

/// Joins a tag and ids to a key.
pub(super) fn key(tag: u8, parts: &[&[u8]]) -> Vec<u8> {
    [&[tag][..], &parts.concat()].concat()
}

/// Takes fixed-size values from the start of bytes.
pub(super) struct Fields<'a>(pub(super) &'a [u8]);

impl Fields<'_> {
    pub(super) fn take<const N: usize>(&mut self) -> Result<[u8; N], Trouble> {
        let (field, rest) = self.0.split_first_chunk().ok_or_else(|| Trouble("a record in it is too short".into()))?;
        self.0 = rest;
        Ok(*field)
    }

    pub(super) fn u32(&mut self) -> Result<u32, Trouble> {
        Ok(u32::from_be_bytes(self.take()?))
    }

    pub(super) fn u64(&mut self) -> Result<u64, Trouble> {
        Ok(u64::from_be_bytes(self.take()?))
    }

    pub(super) fn place(&mut self) -> Result<Place, Trouble> {
        Ok(Place { writer: WriterId(self.take()?), seq: self.u64()?, segment: self.u32()?, offset: self.u64()? })
    }

    pub(super) fn revision(&mut self) -> Result<RevisionId, Trouble> {
        Ok(RevisionId(Digest(self.take()?)))
    }

    pub(super) fn entry(&mut self) -> Result<EntryId, Trouble> {
        Ok(EntryId(self.take()?))
    }
}

pub(super) fn place(place: &Place) -> Vec<u8> {
    let Place { writer, seq, segment, offset } = place;
    [&writer.0[..], &seq.to_be_bytes(), &segment.to_be_bytes(), &offset.to_be_bytes()].concat()
}

/// Counts that tell a shortfall.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub(super) struct Meta {
    pub(super) revisions: u64,
    pub(super) heads: u64,
}

impl Meta {
    pub(super) fn encode(self) -> Vec<u8> {
        [&VERSION.to_be_bytes()[..], &self.revisions.to_be_bytes(), &self.heads.to_be_bytes()].concat()
    }

    pub(super) fn decode(bytes: &[u8]) -> Result<Self, Trouble> {
        let mut fields = Fields(bytes);
        if fields.u32()? != VERSION {
            return Err(Trouble("another version wrote it".into()));
        }
        Ok(Self { revisions: fields.u64()?, heads: fields.u64()? })
    }
}

/// What is kept of a revision: its place, its number in order of arrival, and whether another follows it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Kept {
    pub(super) located: Located,
    pub(super) number: u64,
    pub(super) followed: bool,
}

impl Kept {
    pub(super) fn key(entry: &EntryId, revision: &RevisionId) -> Vec<u8> {
        key(REVISION, &[&entry.0, &revision.0.0])
    }

    pub(super) fn encode(&self) -> Vec<u8> {
        let Located { place: at, position, .. } = &self.located;
        [&self.number.to_be_bytes(), &place(at)[..], &position.to_be_bytes(), &[u8::from(self.followed)]].concat()
    }

    pub(super) fn decode(key: &[u8], value: &[u8]) -> Result<Self, Trouble> {
        let (mut name, mut fields) = (Fields(key), Fields(value));
        let [_tag] = name.take()?;
        let (entry, revision) = (name.entry()?, name.revision()?);
        let number = fields.u64()?;
        let located = Located { entry, revision, place: fields.place()?, position: fields.u32()? };
        let [followed] = fields.take()?;
        Ok(Self { located, number, followed: followed != 0 })
    }
}

pub(super) fn cursor_key(writer: WriterId) -> Vec<u8> {
    key(CURSOR, &[&writer.0])
}

pub(super) fn lost_key(writer: WriterId) -> Vec<u8> {
    key(LOST, &[&writer.0])
}

pub(super) fn cursor_value(cursor: &Cursor) -> Vec<u8> {
    [&place(&cursor.place)[..], &cursor.link.0].concat()
}

pub(super) fn cursor(value: &[u8]) -> Result<Cursor, Trouble> {
    let mut fields = Fields(value);
    Ok(Cursor { place: fields.place()?, link: Digest(fields.take()?) })
}

pub(super) fn damage_key(damage: &Damage) -> Vec<u8> {
    let Damage { writer, segment, offset, what, .. } = damage;
    key(DAMAGE, &[&writer.0, &segment.to_be_bytes(), &offset.to_be_bytes(), &[kind(what).0]])
}

pub(super) fn damage_value(damage: &Damage) -> Vec<u8> {
    let (_, first, last) = kind(&damage.what);
    [damage.length, first, last].map(u64::to_be_bytes).concat()
}

pub(super) fn damage(key: &[u8], value: &[u8]) -> Result<Damage, Trouble> {
    let (mut name, mut fields) = (Fields(key), Fields(value));
    let [_tag] = name.take()?;
    let (writer, segment, offset) = (WriterId(name.take()?), name.u32()?, name.u64()?);
    let [kind] = name.take()?;
    let length = fields.u64()?;
    let what = what(kind, fields.u64()?, fields.u64()?)?;
    Ok(Damage { writer, segment, offset, length, what })
}

/// Numbers the kinds of damage, with what they carry.
fn kind(what: &DamageKind) -> (u8, u64, u64) {
    match *what {
        DamageKind::Unreadable => (0, 0, 0),
        DamageKind::BodyDamaged { seq } => (1, seq, 0),
        DamageKind::Gap { first, last } => (2, first, last),
        DamageKind::LinkMismatch { seq } => (3, seq, 0),
        DamageKind::SegmentMissing { last } => (4, 0, last.into()),
        DamageKind::SegmentUnreadable => (5, 0, 0),
        DamageKind::Newer => (6, 0, 0),
        DamageKind::DoesNotOpen { seq } => (7, seq, 0),
        DamageKind::WipedUnexplained { seq } => (8, seq, 0),
    }
}

fn what(kind: u8, first: u64, last: u64) -> Result<DamageKind, Trouble> {
    let unknown = || Trouble("a record in it is of an unknown kind".into());
    Ok(match kind {
        0 => DamageKind::Unreadable,
        1 => DamageKind::BodyDamaged { seq: first },
        2 => DamageKind::Gap { first, last },
        3 => DamageKind::LinkMismatch { seq: first },
        4 => DamageKind::SegmentMissing { last: last.try_into().map_err(|_| unknown())? },
        5 => DamageKind::SegmentUnreadable,
        6 => DamageKind::Newer,
        7 => DamageKind::DoesNotOpen { seq: first },
        8 => DamageKind::WipedUnexplained { seq: first },
        _ => return Err(unknown()),
    })
}
