//! The manifest: which segments there are, how much they hold, and up to where the ledgers were taken in.

use std::io::{Cursor as Bytes, Read};

use daftar_crypto::{Digest, Epoch, Identity, open_file};
use daftar_store::{Cursor, SealedFiles, SealedName};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::segment::{Damaged, Segment};
use crate::{format1, read::Counts, spot::Spot};

const VERSION: u32 = 3;

/// A segment as the manifest names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Listed {
    pub(super) name: SealedName,
    /// The id that stands in it, so that no other file passes for it.
    pub(super) id: [u8; 16],
}

/// What the manifest says.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Manifest {
    pub(super) segments: Vec<Listed>,
    pub(super) cursors: Vec<Cursor>,
    pub(super) counts: Counts,
    /// Which forgotten entries no segment holds: the digest of them ([`crate::forget::Forgotten::digest`]).
    pub(super) clean: Digest,
}

#[derive(Serialize, Deserialize)]
struct Stored {
    version: u32,
    segments: Vec<([u8; 8], [u8; 16])>,
    cursors: Vec<Spot>,
    /// Open incidents, their files, contacts, handovers.
    counts: [u64; 4],
    clean: [u8; 32],
}

impl Manifest {
    /// Reads the manifest; an empty one if there is none.
    pub(super) fn read(files: &SealedFiles, epochs: &[Identity<Epoch>]) -> Result<Self, Damaged> {
        let Some(bytes) = files.manifest().map_err(|_| Damaged)? else { return Ok(Self::default()) };
        let mut content = Zeroizing::new(Vec::with_capacity(bytes.len()));
        let mut file = open_file(Bytes::new(bytes), epochs).map_err(|_| Damaged)?;
        file.read_to_end(&mut content).map_err(|_| Damaged)?;
        Self::decode(&content)
    }

    pub(super) fn encode(&self) -> Zeroizing<Vec<u8>> {
        format1::encode(&Stored {
            version: VERSION,
            segments: self.segments.iter().map(|listed| (listed.name.0, listed.id)).collect(),
            cursors: self.cursors.iter().map(Spot::of).collect(),
            counts: numbers(self.counts),
            clean: self.clean.0,
        })
    }

    fn decode(bytes: &[u8]) -> Result<Self, Damaged> {
        let stored: Stored = format1::decode(bytes).map_err(|_| Damaged)?;
        if stored.version != VERSION {
            return Err(Damaged);
        }
        let listed = |(name, id)| Listed { name: SealedName(name), id };
        Ok(Self {
            segments: stored.segments.into_iter().map(listed).collect(),
            cursors: stored.cursors.iter().map(Spot::cursor).collect(),
            counts: counts(stored.counts)?,
            clean: Digest(stored.clean),
        })
    }
}

fn numbers(counts: Counts) -> [u64; 4] {
    [counts.incidents, counts.files, counts.contacts, counts.handovers].map(|count| count as u64)
}

fn counts(numbers: [u64; 4]) -> Result<Counts, Damaged> {
    let count = |number: u64| usize::try_from(number).map_err(|_| Damaged);
    let [incidents, files, contacts, handovers] = numbers;
    Ok(Counts {
        incidents: count(incidents)?,
        files: count(files)?,
        contacts: count(contacts)?,
        handovers: count(handovers)?,
    })
}

impl From<&Segment> for Listed {
    fn from(segment: &Segment) -> Self {
        Self { name: segment.name, id: segment.id }
    }
}
