//! The payload structs of format 1 and their bytes (format.md § Payload structs). Frozen once released.

use bincode::Options;
use daftar_crypto::{SigningKey, VerifyingKey, WriterId, limits};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// The most revisions that one frame may hold.
pub const MAX_REVISIONS: usize = 64;
/// The most bytes that one revision may have as bincode.
pub const MAX_REVISION: usize = 8 * 1024 * 1024;
/// The most fields that one revision may have.
pub const MAX_FIELDS: usize = 16_384;
/// The most bytes of a field's JSON text.
pub const MAX_VALUE: usize = 1024 * 1024;
/// The most bytes of a field's path.
pub const MAX_PATH: usize = 256;

/// The bytes are not the struct that they should be.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("the record's content is damaged")]
pub struct Malformed;

/// A frame's content with the frame that it belongs to, so that no body can be moved, relabelled or repeated.
#[derive(Debug, Serialize, Deserialize)]
pub struct Bound<T> {
    /// The frame's kind.
    pub kind: u8,
    /// Whose ledger the frame stands in.
    pub writer: [u8; 16],
    /// The frame's number.
    pub seq: u64,
    /// The struct that the kind names.
    pub content: T,
}

/// A statement with the signature over its bytes.
#[derive(Debug, Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
pub struct Signed {
    /// bincode of the statement.
    pub statement: Vec<u8>,
    /// 64 bytes, over a label and the statement.
    pub signature: Vec<u8>,
}

/// Who a writer is: first frame of its ledger, signed by the root key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certificate {
    /// The journal's id.
    pub journal: [u8; 16],
    /// The writer's id.
    pub writer: [u8; 16],
    /// The writer's Ed25519 public key.
    pub writer_key: [u8; 32],
    /// The root's Ed25519 public key.
    pub root_key: [u8; 32],
    /// The sender's Ed25519 public key.
    pub sender_key: [u8; 32],
    /// The device's age recipient.
    pub device: String,
    /// Time, by the writer's clock.
    pub created: String,
}

/// The content of a `Revisions` or a carried frame.
#[derive(Debug, Serialize, Deserialize)]
pub struct Revisions {
    /// 1 to 64 revisions.
    pub revisions: Vec<Revision>,
}

/// One revision as stored.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
pub struct Revision {
    /// The open header's bytes.
    pub open: Vec<u8>,
    /// From which salts and decoys follow.
    pub seed: [u8; 32],
    /// Paths and values in ascending order of paths.
    pub fields: Vec<Field>,
}

/// One path and its value. Wiped when dropped.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// `harmed/0/name`.
    pub path: String,
    /// JSON text, kept as its bytes.
    pub value: String,
}

/// An entry that is not finished.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The id that the entry has or will have.
    pub entry: [u8; 16],
    /// The draft's own id.
    pub draft: [u8; 16],
    /// The revision that is being changed; none of what is new.
    pub follows: Option<[u8; 32]>,
    /// When it was kept: time with offset and zone.
    pub saved: String,
    /// Paths and values in ascending order of paths.
    pub fields: Vec<Field>,
}

/// The content of a checkpoint frame.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckpointFrame {
    /// The signed note.
    pub note: String,
    /// Roots of the full subtrees after its leaves.
    pub frontier: Vec<[u8; 32]>,
    /// The leaves since the checkpoint before.
    pub leaves: Vec<Leaf>,
}

/// One leaf of the tree, and the frame that its revision stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leaf {
    /// Number of the frame.
    pub seq: u64,
    /// The leaf hash.
    pub hash: [u8; 32],
}

/// A forget statement, signed by the key of the ledger's writer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Forget {
    /// The entry that is to be forgotten.
    pub entry: [u8; 16],
    /// Every frame that holds a revision of it.
    pub frames: Vec<ForgottenFrame>,
    /// Attachments that go with it.
    pub attachments: Vec<[u8; 32]>,
    /// Time, by the writer's clock.
    pub when: String,
}

/// One frame named by a forget statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ForgottenFrame {
    /// In whose ledger.
    pub writer: [u8; 16],
    /// Its number.
    pub seq: u64,
    /// Its link.
    pub link: [u8; 32],
}

/// A new epoch for the devices that are not retired, signed by the root key.
#[derive(Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
pub struct EpochFrame {
    /// From 1.
    pub number: u32,
    /// `AGE-SECRET-KEY-1…`.
    pub identity: String,
    /// Writers for whose devices it is sealed.
    pub to: Vec<[u8; 16]>,
    /// Writers that are retired.
    pub retired: Vec<[u8; 16]>,
    /// Time, by the writer's clock.
    pub when: String,
}

/// The recipients of the ways in, signed by the root key.
#[derive(Serialize, Deserialize)]
pub struct Ways {
    /// From 1; the highest counts.
    pub number: u64,
    /// At most four.
    pub ways: Vec<WayLine>,
    /// Time, by the writer's clock.
    pub when: String,
}

/// One way in.
#[derive(Serialize, Deserialize)]
pub struct WayLine {
    /// `passphrase`, `recovery`, …
    pub name: String,
    /// `age1…`.
    pub recipient: String,
}

/// Writes a struct as bytes.
pub fn encode(value: &impl Serialize) -> Zeroizing<Vec<u8>> {
    let size = options().serialized_size(value).expect("payload structs have a size");
    let mut bytes = Zeroizing::new(Vec::with_capacity(usize::try_from(size).expect("it is in memory")));
    options().serialize_into(&mut *bytes, value).expect("writing to memory does not fail");
    bytes
}

/// Reads a struct from all of `bytes`.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Malformed> {
    options().deserialize(bytes).map_err(|_| Malformed)
}

/// Writes a frame's content, bound to its frame.
pub fn encode_for(kind: u8, writer: WriterId, seq: u64, content: &impl Serialize) -> Zeroizing<Vec<u8>> {
    encode(&Bound { kind, writer: writer.0, seq, content })
}

/// Reads a frame's content, and checks that it belongs to that frame.
pub fn decode_for<T: DeserializeOwned>(kind: u8, writer: WriterId, seq: u64, bytes: &[u8]) -> Result<T, Malformed> {
    let bound: Bound<T> = decode(bytes)?;
    let belongs = (bound.kind, bound.writer, bound.seq) == (kind, writer.0, seq);
    if belongs { Ok(bound.content) } else { Err(Malformed) }
}

/// Returns kind, writer and number of the frame for which a content was sealed.
pub fn bound_to(bytes: &[u8]) -> Option<(u8, WriterId, u64)> {
    let (kind, rest) = bytes.split_first()?;
    let (writer, rest) = rest.split_first_chunk::<16>()?;
    let (seq, _) = rest.split_first_chunk::<8>()?;
    Some((*kind, WriterId(*writer), u64::from_le_bytes(*seq)))
}

impl Signed {
    /// Signs a statement.
    pub fn new<Role>(key: &SigningKey<Role>, label: &[u8], statement: &impl Serialize) -> Self {
        let mut encoded = encode(statement);
        let signature = key.sign(label, &encoded).to_vec();
        Self { statement: std::mem::take(&mut *encoded), signature }
    }

    /// Checks the signature and reads the statement.
    pub fn verify<T: DeserializeOwned, Role>(&self, key: &VerifyingKey<Role>, label: &[u8]) -> Result<T, Malformed> {
        key.verify(label, &self.statement, &self.signature).map_err(|_| Malformed)?;
        decode(&self.statement)
    }
}

impl Zeroize for Field {
    /// Most fields are emptied when they are read, and to wipe no memory may take longer than to wipe some.
    fn zeroize(&mut self) {
        let texts = [&mut self.path, &mut self.value].into_iter();
        texts.filter(|text| text.capacity() > 0).for_each(Zeroize::zeroize);
    }
}

impl ZeroizeOnDrop for Field {}

impl Drop for Field {
    fn drop(&mut self) {
        self.zeroize();
    }
}

impl std::fmt::Debug for Revision {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Revision({} fields)", self.fields.len())
    }
}

/// Fixed-size little-endian integers, a limit, no trailing bytes: the only options under which bincode is used.
fn options() -> impl Options {
    bincode::DefaultOptions::new()
        .with_fixint_encoding()
        .with_little_endian()
        .with_limit(limits::PAYLOAD as u64)
        .reject_trailing_bytes()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_forged_length_allocates_nothing() {
        let forged = [0xff; 8];
        assert!(decode::<Revisions>(&forged).is_err());
        let mut long = (1u64 << 40).to_le_bytes().to_vec();
        long.extend([0; 64]);
        assert!(decode::<Revisions>(&long).is_err());
    }

    #[test]
    fn trailing_bytes_are_refused() {
        let mut bytes = encode(&Revisions { revisions: Vec::new() }).to_vec();
        assert!(decode::<Revisions>(&bytes).is_ok());
        bytes.push(0);
        assert!(decode::<Revisions>(&bytes).is_err());
    }

    proptest! {
        #[test]
        fn arbitrary_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            let _ = decode::<Revisions>(&bytes);
            let _ = decode::<CheckpointFrame>(&bytes);
            let _ = decode::<Forget>(&bytes);
        }
    }
}
