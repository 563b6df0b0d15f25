//! Building a segment.

use std::{
    collections::{HashMap, HashSet},
    panic::resume_unwind,
    thread::{self, JoinHandle},
};

use daftar_crypto::{EntryId, payload, random, wiping_stack};
use zeroize::Zeroizing;

use super::{
    blocks::BlockWriter,
    columns::Row,
    doc::Doc,
    segment::{Damaged, FOOTER, MAGIC, SECTIONS, Section, Segment},
    words::Vocabulary,
};

/// Entries that a segment holds at the most, and bytes of their texts.
pub(super) const MAX_DOCS: usize = 32_768;
const MAX_BYTES: usize = 64 << 20;
/// Fewer entries are not worth a thread.
const ALONE: usize = 512;

/// Entries on their way into a segment; a later one of the same entry replaces it.
#[derive(Default)]
pub(super) struct Builder {
    docs: Vec<Kept>,
    newest: HashMap<EntryId, u32>,
    /// Without the words that another thread is adding.
    vocabulary: Vocabulary,
    adding: Option<JoinHandle<Vocabulary>>,
    /// Entries whose words are to be added, and their numbers.
    waiting: Vec<(Zeroizing<String>, u32)>,
    bytes: usize,
}

struct Kept {
    row: Row,
    line: Zeroizing<Vec<u8>>,
    text: Zeroizing<Vec<u8>>,
}

/// The bytes of a segment before they are sealed.
pub(super) struct Built {
    pub(super) id: [u8; 16],
    pub(super) content: Zeroizing<Vec<u8>>,
}

impl Builder {
    pub(super) fn is_empty(&self) -> bool {
        self.docs.is_empty()
    }

    pub(super) fn is_full(&self) -> bool {
        self.docs.len() >= MAX_DOCS || self.bytes >= MAX_BYTES
    }

    /// Returns the entries that are held.
    pub(super) fn entries(&self) -> impl Iterator<Item = EntryId> {
        self.newest.keys().copied()
    }

    pub(super) fn push(&mut self, doc: Doc, imports: &mut Vec<[u8; 36]>) {
        self.bytes += doc.bytes();
        imports.extend(doc.import);
        let words = doc.words;
        let number = self.keep(Kept { row: doc.row, line: doc.line, text: doc.text });
        self.waiting.push((words, number));
        if self.waiting.len() >= ALONE {
            self.add_words();
        }
    }

    /// Adds the words of many entries on another thread, while the next ones are read.
    fn add_words(&mut self) {
        let (mut vocabulary, waiting) = (self.take_vocabulary(), std::mem::take(&mut self.waiting));
        let add = move || {
            waiting.iter().for_each(|(words, number)| vocabulary.add(words, *number));
            vocabulary
        };
        self.adding = Some(thread::spawn(|| wiping_stack(add)));
    }

    /// Returns the words that were added, once they are.
    fn take_vocabulary(&mut self) -> Vocabulary {
        match self.adding.take() {
            Some(adding) => adding.join().unwrap_or_else(|panic| resume_unwind(panic)),
            None => std::mem::take(&mut self.vocabulary),
        }
    }

    fn keep(&mut self, kept: Kept) -> u32 {
        let number = u32::try_from(self.docs.len()).expect("a segment holds fewer entries");
        self.newest.insert(kept.row.entry, number);
        self.docs.push(kept);
        number
    }

    /// Takes all of a segment but the entries for which `is_dead` is true.
    pub(super) fn absorb(
        &mut self,
        segment: &mut Segment,
        is_dead: impl Fn(&EntryId) -> bool,
        imports: &mut Vec<[u8; 36]>,
    ) -> Result<(), Damaged> {
        let mut numbers = vec![None; segment.columns()?.len()];
        for (ordinal, number) in numbers.iter_mut().enumerate() {
            let row = segment.row(ordinal)?;
            if is_dead(&row.entry) {
                continue;
            }
            let line = segment.line(ordinal, |line| Ok(Zeroizing::new(line.to_vec())))?;
            let text = segment.text(ordinal, |text| Ok(Zeroizing::new(text.to_vec())))?;
            *number = Some(self.keep(Kept { row, line, text }));
        }
        let mut of_word = Vec::new();
        self.vocabulary = self.take_vocabulary();
        let vocabulary = &mut self.vocabulary;
        segment.each_word(|word, ordinals| {
            of_word.clear();
            of_word.extend(ordinals.iter().filter_map(|ordinal| *numbers.get(*ordinal as usize)?));
            if !of_word.is_empty() {
                vocabulary.add_word(word, &of_word);
            }
        })?;
        imports.extend(segment.imports()?.iter().map(|(digest, occurrence)| {
            let mut row = [0; 36];
            row[..32].copy_from_slice(&digest.0);
            row[32..].copy_from_slice(&occurrence.to_le_bytes());
            row
        }));
        Ok(())
    }

    /// Writes the segment; `supersedes` are the entries in it that older segments hold as well.
    pub(super) fn build(mut self, supersedes: &HashSet<EntryId>, imports: &[[u8; 36]]) -> Built {
        let order = self.order();
        let mut ordinals = vec![None; self.docs.len()];
        for (ordinal, &number) in (0u32..).zip(&order) {
            ordinals[number as usize] = Some(ordinal);
        }
        let mut vocabulary = self.take_vocabulary();
        self.waiting.iter().for_each(|(words, number)| vocabulary.add(words, *number));
        let docs = &self.docs;
        let words = || vocabulary.sections(|number| *ordinals.get(number as usize)?);
        let ((columns, lines, texts), words) = side_by_side(docs.len(), || rows(docs, &order), words);
        let mut superseded: Vec<EntryId> = supersedes.iter().copied().collect();
        superseded.sort_unstable();
        let ((lines, lines_table), (texts, texts_table)) = (lines, texts);
        let sections: [(Section, Vec<u8>); SECTIONS] = [
            (Section::Columns, columns),
            (Section::Supersedes, superseded.iter().flat_map(|entry| entry.0).collect()),
            (Section::Lines, lines),
            (Section::LinesTable, lines_table),
            (Section::Texts, texts),
            (Section::TextsTable, texts_table),
            (Section::Imports, imports.concat()),
            (Section::Dictionary, words.dictionary),
            (Section::PostingOffsets, words.offsets),
            (Section::Postings, words.postings),
        ];
        join(sections)
    }

    /// Returns the numbers of the entries that stay, in the order of their rows.
    fn order(&self) -> Vec<u32> {
        let mut order: Vec<u32> = self.newest.values().copied().collect();
        order.sort_by_cached_key(|number| self.docs[*number as usize].row.key());
        order
    }
}

/// Bytes of a section of blocks, and of their table.
type Packed = (Vec<u8>, Vec<u8>);

/// Returns the columns, lines and texts of the entries in their order.
fn rows(docs: &[Kept], order: &[u32]) -> (Vec<u8>, Packed, Packed) {
    let (mut lines, mut texts) = (BlockWriter::default(), BlockWriter::default());
    let mut columns = Vec::new();
    for &number in order {
        let kept = &docs[number as usize];
        columns.extend(kept.row.encode());
        lines.push(&kept.line);
        texts.push(&kept.text);
    }
    (columns, lines.finish(), texts.finish())
}

/// Does two things for some entries, at the same time where these are many.
fn side_by_side<A, B: Send>(entries: usize, one: impl FnOnce() -> A, other: impl FnOnce() -> B + Send) -> (A, B) {
    if entries < ALONE {
        return (one(), other());
    }
    thread::scope(|scope| {
        let other = scope.spawn(|| wiping_stack(other));
        (one(), other.join().unwrap_or_else(|panic| resume_unwind(panic)))
    })
}

fn join(sections: [(Section, Vec<u8>); SECTIONS]) -> Built {
    let id = random::bytes();
    let length: usize = sections.iter().map(|(_, bytes)| bytes.len()).sum();
    // Sizes are padded as those of frames are: a segment of one entry must not tell its length.
    let padded = payload::padded(MAGIC.len() + id.len() + length + FOOTER);
    let mut content = Zeroizing::new(Vec::with_capacity(padded));
    content.extend_from_slice(MAGIC);
    content.extend_from_slice(&id);
    let mut footer = [0; FOOTER];
    for (section, bytes) in sections {
        let at = section as usize * 16;
        footer[at..at + 8].copy_from_slice(&(content.len() as u64).to_le_bytes());
        footer[at + 8..at + 16].copy_from_slice(&(bytes.len() as u64).to_le_bytes());
        let bytes = Zeroizing::new(bytes);
        content.extend_from_slice(&bytes);
    }
    content.resize(padded - FOOTER, 0);
    content.extend_from_slice(&footer);
    Built { id, content }
}
