//! A sealed segment: an immutable file of entries, sorted, with what lists and searches read of them.
//!
//! ```text
//! magic ‖ id[16] ‖ sections ‖ zeros ‖ footer
//! ```
//! The footer names where each section begins and how long it is. Everything is read by seeking: a chunk of the age file is opened when needed.

use std::{
    collections::HashSet,
    io::{Read, Seek, SeekFrom},
};

use daftar_crypto::{Digest, EntryId, Epoch, Identity, SeekableFile, open_file};
use daftar_store::{SealedBytes, SealedFiles, SealedName};
use zeroize::Zeroizing;

use super::{
    blocks::Blocks,
    columns::{Columns, Row, WIDTH},
    words,
};

pub(super) const MAGIC: &[u8; 16] = b"daftar segment1\n";
/// The sections in the order in which they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    /// Rows of fixed width.
    Columns,
    /// Entries that older segments hold as well: their ids, 16 bytes each, ascending.
    Supersedes,
    /// What a list shows of each entry, in blocks.
    Lines,
    LinesTable,
    /// All fields of each entry, in blocks.
    Texts,
    TextsTable,
    /// Rows of sheets that entries came from: 32 bytes of digest and 4 of occurrence each.
    Imports,
    Dictionary,
    PostingOffsets,
    Postings,
}
pub(super) const SECTIONS: usize = 10;
/// Each section's start and length.
pub(super) const FOOTER: usize = SECTIONS * 16;
/// No part of a segment that is read at once is longer.
const LONGEST: u64 = 1 << 30;

/// A segment, or something in it, is not as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Damaged;

/// A segment's content, read by seeking.
pub(super) struct SegmentFile(SeekableFile<SealedBytes>);

impl SegmentFile {
    /// Reads `length` bytes from a place.
    pub(super) fn read(&mut self, from: u64, length: u64) -> Result<Zeroizing<Vec<u8>>, Damaged> {
        if length > LONGEST {
            return Err(Damaged);
        }
        let mut bytes = Zeroizing::new(vec![0; usize::try_from(length).map_err(|_| Damaged)?]);
        self.0.seek(SeekFrom::Start(from)).map_err(|_| Damaged)?;
        self.0.read_exact(&mut bytes).map_err(|_| Damaged)?;
        Ok(bytes)
    }
}

/// An open segment.
pub(super) struct Segment {
    pub(super) name: SealedName,
    pub(super) id: [u8; 16],
    file: SegmentFile,
    sections: [(u64, u64); SECTIONS],
    /// Read when they are needed as a whole.
    columns: Option<Columns>,
    /// Entries here that an older segment holds as well.
    pub(super) supersedes: HashSet<EntryId>,
    lines: Blocks,
    texts: Blocks,
    dictionary: Option<Zeroizing<Vec<u8>>>,
}

impl Segment {
    /// Opens a segment; `id` is what the manifest says it has.
    pub(super) fn open(
        files: &SealedFiles,
        name: SealedName,
        id: [u8; 16],
        epochs: &[Identity<Epoch>],
    ) -> Result<Self, Damaged> {
        let bytes = files.open(name).map_err(|_| Damaged)?;
        let mut file = SegmentFile(open_file(bytes, epochs).map_err(|_| Damaged)?);
        let length = file.0.seek(SeekFrom::End(0)).map_err(|_| Damaged)?;
        let footer = file.read(length.checked_sub(FOOTER as u64).ok_or(Damaged)?, FOOTER as u64)?;
        let sections = sections(&footer)?;
        let head = file.read(0, 32)?;
        if head[..16] != *MAGIC || head[16..] != id {
            return Err(Damaged);
        }
        if !sections[Section::Columns as usize].1.is_multiple_of(WIDTH as u64) {
            return Err(Damaged);
        }
        let mut section = |which: Section| file.read(sections[which as usize].0, sections[which as usize].1);
        let ids = section(Section::Supersedes)?;
        let supersedes = ids.chunks_exact(16).map(|id| EntryId(id.try_into().expect("16 bytes"))).collect();
        let blocks =
            |table: &[u8], which: Section| Blocks::new(sections[which as usize].0, sections[which as usize].1, table);
        let lines = blocks(&section(Section::LinesTable)?, Section::Lines);
        let texts = blocks(&section(Section::TextsTable)?, Section::Texts);
        Ok(Self { name, id, file, sections, columns: None, supersedes, lines, texts, dictionary: None })
    }

    /// Returns how many entries stand here.
    pub(super) fn len(&self) -> usize {
        usize::try_from(self.sections[Section::Columns as usize].1).map_or(usize::MAX, |bytes| bytes / WIDTH)
    }

    /// Returns all rows.
    pub(super) fn columns(&mut self) -> Result<&Columns, Damaged> {
        if self.columns.is_none() {
            self.columns = Some(Columns::new(self.section(Section::Columns)?));
        }
        self.columns.as_ref().ok_or(Damaged)
    }

    /// Returns one row; reads no more than it if the others were not read yet.
    pub(super) fn row(&mut self, ordinal: usize) -> Result<Row, Damaged> {
        if ordinal >= self.len() {
            return Err(Damaged);
        }
        match &self.columns {
            Some(columns) => Ok(columns.row(ordinal)),
            None => {
                let from = self.sections[Section::Columns as usize].0 + (ordinal * WIDTH) as u64;
                Columns::single(self.file.read(from, WIDTH as u64)?).ok_or(Damaged)
            }
        }
    }

    /// Gives the line of an entry to `read`.
    pub(super) fn line<T>(
        &mut self,
        ordinal: usize,
        read: impl FnOnce(&[u8]) -> Result<T, Damaged>,
    ) -> Result<T, Damaged> {
        self.lines.item(&mut self.file, ordinal, read)
    }

    /// Gives the text of an entry to `read`.
    pub(super) fn text<T>(
        &mut self,
        ordinal: usize,
        read: impl FnOnce(&[u8]) -> Result<T, Damaged>,
    ) -> Result<T, Damaged> {
        self.texts.item(&mut self.file, ordinal, read)
    }

    /// Returns the rows of sheets that entries here came from.
    pub(super) fn imports(&mut self) -> Result<Vec<(Digest, u32)>, Damaged> {
        let bytes = self.section(Section::Imports)?;
        let row = |row: &[u8]| {
            let (digest, occurrence) = row.split_at(32);
            let digest = Digest(digest.try_into().expect("32 bytes"));
            (digest, u32::from_le_bytes(occurrence.try_into().expect("4 bytes")))
        };
        Ok(bytes.chunks_exact(36).map(row).collect())
    }

    /// Returns the ordinals of the entries in which some word contains `part`, ascending.
    pub(super) fn having(&mut self, part: &str) -> Result<Vec<bool>, Damaged> {
        let mut having = vec![false; self.len()];
        let mut mark = |ordinal: u32| having.get_mut(ordinal as usize).map_or((), |it| *it = true);
        let found = words::containing(self.dictionary()?, part);
        let offsets = self.section(Section::PostingOffsets)?;
        let at = |word: usize| {
            let bytes = offsets.get(word * 4..word * 4 + 4).ok_or(Damaged)?;
            Ok::<u64, Damaged>(u32::from_le_bytes(bytes.try_into().expect("4 bytes")).into())
        };
        let start = self.sections[Section::Postings as usize].0;
        // Neighbouring words are read at once.
        for run in found.chunk_by(|one, next| next - one < 64) {
            let (first, last) = (run[0], run[run.len() - 1]);
            let from = at(first)?;
            let bytes = self.file.read(start + from, at(last + 1)?.checked_sub(from).ok_or(Damaged)?)?;
            for &word in run {
                let place = |word| {
                    let at = at(word)?.checked_sub(from).ok_or(Damaged)?;
                    usize::try_from(at).map_err(|_| Damaged)
                };
                words::read(bytes.get(place(word)?..place(word + 1)?).ok_or(Damaged)?, &mut mark)?;
            }
        }
        Ok(having)
    }

    /// Gives each word and the ordinals of its entries.
    pub(super) fn each_word(&mut self, mut each: impl FnMut(&str, &[u32])) -> Result<(), Damaged> {
        self.dictionary()?;
        let (offsets, postings) = (self.section(Section::PostingOffsets)?, self.section(Section::Postings)?);
        let mut bounds = offsets.chunks_exact(4).map(|at| u32::from_le_bytes(at.try_into().expect("4 bytes")) as usize);
        let mut from = bounds.next().ok_or(Damaged)?;
        let mut ordinals = Vec::new();
        for word in words::each_of(self.dictionary.as_ref().ok_or(Damaged)?) {
            let to = bounds.next().ok_or(Damaged)?;
            ordinals.clear();
            words::read(postings.get(from..to).ok_or(Damaged)?, |ordinal| ordinals.push(ordinal))?;
            each(word?, &ordinals);
            from = to;
        }
        Ok(())
    }

    fn dictionary(&mut self) -> Result<&[u8], Damaged> {
        if self.dictionary.is_none() {
            self.dictionary = Some(words::unpack(&self.section(Section::Dictionary)?)?);
        }
        Ok(self.dictionary.as_ref().ok_or(Damaged)?)
    }

    fn section(&mut self, which: Section) -> Result<Zeroizing<Vec<u8>>, Damaged> {
        let (start, length) = self.sections[which as usize];
        self.file.read(start, length)
    }
}

fn sections(footer: &[u8]) -> Result<[(u64, u64); SECTIONS], Damaged> {
    let mut sections = [(0, 0); SECTIONS];
    for (section, bytes) in sections.iter_mut().zip(footer.chunks_exact(16)) {
        let (start, length) = bytes.split_at(8);
        let number = |bytes: &[u8]| u64::from_le_bytes(bytes.try_into().expect("8 bytes"));
        *section = (number(start), number(length));
    }
    let in_order = sections.windows(2).all(|pair| pair[0].0.checked_add(pair[0].1) == Some(pair[1].0));
    if in_order { Ok(sections) } else { Err(Damaged) }
}

impl std::fmt::Debug for Segment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Segment({} entries)", self.len())
    }
}
