//! Revision ids that can later be shown field by field (format.md § Commitment).

use data_encoding::BASE64URL_NOPAD;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::{Digest, EntryId, WriterId, identity::Hkdf, label, random};

const OPEN_FORMAT: u8 = 1;
const STEP: usize = 32;
/// Characters of a salt in base64.
const SALT_TEXT: usize = 43;
/// The most parents a revision may have.
pub const MAX_PARENTS: usize = 16;

/// The id of a revision: a commitment to its open header and all its fields.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct RevisionId(pub Digest);

/// The random value of a revision from which its salts and decoys follow: whoever has it can tell withheld fields. Wiped when dropped.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct Seed([u8; 32]);

/// The part of a revision that is open to whoever may check it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OpenHeader {
    /// The entry that this is a version of.
    pub entry: EntryId,
    /// Who wrote it.
    pub writer: WriterId,
    /// Number of the frame in which it was first written.
    pub seq: u64,
    /// Place in that frame, from 0.
    pub place: u32,
    /// The revisions it follows, at most 16.
    pub parents: Vec<RevisionId>,
}

/// Why bytes are no open header.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenHeaderError {
    /// A higher format number.
    #[error("the record was written by a newer version of this program")]
    Newer,
    /// Not as specified.
    #[error("the record's header is damaged")]
    Damaged,
}

impl Seed {
    /// Makes a random seed.
    pub fn random() -> Self {
        Self(random::bytes())
    }

    /// Takes a stored seed.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Returns the bytes, to be stored under seal.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl OpenHeader {
    /// Writes the header's bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let parents = u32::try_from(self.parents.len()).expect("there are at most 16 parents");
        let mut bytes = vec![OPEN_FORMAT];
        bytes.extend(self.entry.0);
        bytes.extend(self.writer.0);
        bytes.extend(self.seq.to_le_bytes());
        bytes.extend(self.place.to_le_bytes());
        bytes.extend(parents.to_le_bytes());
        self.parents.iter().for_each(|parent| bytes.extend(parent.0.0));
        bytes
    }

    /// Reads the header's bytes.
    pub fn parse(bytes: &[u8]) -> Result<Self, OpenHeaderError> {
        let mut rest = bytes;
        match take::<1>(&mut rest)?[0] {
            OPEN_FORMAT => {}
            newer if newer > OPEN_FORMAT => return Err(OpenHeaderError::Newer),
            _ => return Err(OpenHeaderError::Damaged),
        }
        let entry = EntryId(take(&mut rest)?);
        let writer = WriterId(take(&mut rest)?);
        let seq = u64::from_le_bytes(take(&mut rest)?);
        let place = u32::from_le_bytes(take(&mut rest)?);
        let count = u32::from_le_bytes(take(&mut rest)?) as usize;
        if count > MAX_PARENTS || rest.len() != count * 32 {
            return Err(OpenHeaderError::Damaged);
        }
        let parents = rest.chunks_exact(32).map(|id| RevisionId(Digest(id.try_into().expect("32 bytes")))).collect();
        Ok(Self { entry, writer, seq, place, parents })
    }
}

fn take<const N: usize>(rest: &mut &[u8]) -> Result<[u8; N], OpenHeaderError> {
    let (bytes, after) = rest.split_first_chunk().ok_or(OpenHeaderError::Damaged)?;
    *rest = after;
    Ok(*bytes)
}

/// Returns the disclosure of a field: the JSON array `[salt, path, value]` as literal bytes.
///
/// `path` needs no JSON escape (format.md § Limits); `value` is JSON text and is taken as it stands.
pub fn disclosure(seed: &Seed, path: &str, value: &str) -> String {
    Salts::of(seed).disclosure(path, value)
}

/// A seed made ready for many salts and decoys.
struct Salts(Hkdf);

impl Salts {
    fn of(seed: &Seed) -> Self {
        Self(Hkdf::extract(&seed.0))
    }

    fn disclosure(&self, path: &str, value: &str) -> String {
        let salt = self.salt(path);
        let salt = std::str::from_utf8(&*salt).expect("base64 is ASCII");
        ["[\"", salt, "\",\"", path, "\",", value, "]"].concat()
    }

    /// Returns the digest of a disclosure, without a copy of what it discloses.
    fn field_digest(&self, path: &str, value: &str) -> Digest {
        let salt = self.salt(path);
        let (path, value) = (path.as_bytes(), value.as_bytes());
        Digest::of(&[label::FIELD, b"[\"", &*salt, b"\",\"", path, b"\",", value, b"]"])
    }

    /// Returns a field's salt in base64.
    fn salt(&self, path: &str) -> Zeroizing<[u8; SALT_TEXT]> {
        let salt = self.expand(&[label::SALT, path.as_bytes()]);
        let mut text = Zeroizing::new([0; SALT_TEXT]);
        BASE64URL_NOPAD.encode_mut(&*salt, &mut *text);
        text
    }

    fn decoy(&self, i: u32) -> Digest {
        Digest::of(&[&*self.expand(&[label::DECOY, &i.to_le_bytes()])])
    }

    /// Salts are many and short-lived, and known to whoever may see the field: they need no locked memory.
    fn expand(&self, info: &[&[u8]]) -> Zeroizing<[u8; 32]> {
        let mut bytes = Zeroizing::new([0; 32]);
        self.0.fill(info, &mut *bytes);
        bytes
    }
}

/// Returns the digest that commits to a disclosure.
pub fn field_digest(disclosure: &str) -> Digest {
    Digest::of(&[label::FIELD, disclosure.as_bytes()])
}

/// Returns all digests of a revision in order: those of its fields, and decoys up to the next multiple of 32.
pub fn digests<'a>(seed: &Seed, fields: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<Digest> {
    let salts = Salts::of(seed);
    let mut digests: Vec<_> = fields.map(|(path, value)| salts.field_digest(path, value)).collect();
    let decoys = digests.len().max(1).next_multiple_of(STEP) - digests.len();
    digests.extend((0..u32::try_from(decoys).expect("fewer than 33")).map(|i| salts.decoy(i)));
    digests.sort_unstable();
    digests
}

/// Returns the id of the revision with this open header (as bytes) and these digests (sorted).
pub fn revision_id(open: &[u8], digests: &[Digest]) -> RevisionId {
    let length = u32::try_from(open.len()).expect("an open header is short");
    let mut parts: Vec<&[u8]> = vec![label::REVISION];
    let length = length.to_le_bytes();
    parts.extend([&length[..], open]);
    parts.extend(digests.iter().map(|digest| &digest.0[..]));
    RevisionId(Digest::of(&parts))
}

impl std::fmt::Display for RevisionId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl std::str::FromStr for RevisionId {
    type Err = crate::digest::NotADigest;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn header() -> OpenHeader {
        let parents = vec![RevisionId(Digest([3; 32]))];
        OpenHeader { entry: EntryId([1; 16]), writer: WriterId([2; 16]), seq: 5, place: 1, parents }
    }

    #[test]
    fn the_number_of_fields_does_not_show() {
        let seed = Seed([7; 32]);
        let count = |n: usize| {
            let fields: Vec<_> = (0..n).map(|i| (format!("notes/{i}"), "1".to_owned())).collect();
            digests(&seed, fields.iter().map(|(path, value)| (path.as_str(), value.as_str()))).len()
        };
        assert_eq!([0, 1, 31, 32, 33].map(count), [32, 32, 32, 32, 64]);
    }

    #[test]
    fn every_change_changes_the_id() {
        let id = |seed: u8, path: &str, value: &str, open: &OpenHeader| {
            revision_id(&open.to_bytes(), &digests(&Seed([seed; 32]), [(path, value)].into_iter()))
        };
        let ids = [
            id(7, "title", "\"a\"", &header()),
            id(8, "title", "\"a\"", &header()),
            id(7, "place", "\"a\"", &header()),
            id(7, "title", "\"b\"", &header()),
            id(7, "title", "\"a\"", &OpenHeader { seq: 6, ..header() }),
        ];
        let distinct: std::collections::BTreeSet<_> = ids.iter().collect();
        assert_eq!(distinct.len(), ids.len());
    }

    #[test]
    fn a_newer_header_is_told_from_a_damaged_one() {
        let mut bytes = header().to_bytes();
        assert_eq!(OpenHeader::parse(&bytes).unwrap(), header());
        assert_eq!(OpenHeader::parse(&bytes[..bytes.len() - 1]), Err(OpenHeaderError::Damaged));
        bytes[0] = 2;
        assert_eq!(OpenHeader::parse(&bytes), Err(OpenHeaderError::Newer));
    }

    proptest! {
        #[test]
        fn arbitrary_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..120)) {
            if let Ok(header) = OpenHeader::parse(&bytes) {
                prop_assert_eq!(header.to_bytes(), bytes);
            }
        }
    }
}
