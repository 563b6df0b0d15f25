//! The words of an entry, the dictionary of a segment, and which entries a word occurs in.

use std::{
    borrow::Borrow,
    collections::HashMap,
    hash::{BuildHasher, Hash, Hasher},
};

use daftar_crypto::{packing, random};
use memchr::{memchr, memchr_iter, memmem::Finder};
use zeroize::{Zeroize, Zeroizing};

use super::segment::Damaged;
use crate::fold::{fold, words};

/// Returns the words of some texts, folded, each with a space behind it.
pub(super) fn folded<'a>(texts: impl Iterator<Item = &'a str>) -> Zeroizing<String> {
    let mut all = Zeroizing::new(String::new());
    for text in texts {
        let once = Zeroizing::new(fold(text));
        for word in words(&once) {
            all.push_str(word);
            all.push(' ');
        }
    }
    all
}

/// A word that is wiped when dropped.
struct Word(Box<str>);

impl Drop for Word {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl PartialEq for Word {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl Eq for Word {}

impl Hash for Word {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

impl Borrow<str> for Word {
    fn borrow(&self) -> &str {
        &self.0
    }
}

/// Makes hashers for words: fast, and under a key that nobody knows, so that nobody can choose texts whose words fall together.
#[derive(Clone)]
struct Keyed([u64; 2]);

impl Default for Keyed {
    fn default() -> Self {
        Self([random::bytes(), random::bytes()].map(u64::from_ne_bytes))
    }
}

impl BuildHasher for Keyed {
    type Hasher = WordHasher;

    fn build_hasher(&self) -> WordHasher {
        WordHasher { state: self.0[0], key: self.0[1] | 1 }
    }
}

/// Multiplies and folds eight bytes at a time.
struct WordHasher {
    state: u64,
    key: u64,
}

impl WordHasher {
    fn mix(&mut self, word: u64) {
        let product = u128::from(self.state ^ word).wrapping_mul(u128::from(self.key));
        self.state = low_half(product) ^ low_half(product >> 64);
    }
}

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        let (whole, rest) = bytes.as_chunks::<8>();
        whole.iter().for_each(|word| self.mix(u64::from_le_bytes(*word)));
        let mut last = [0; 8];
        last[..rest.len()].copy_from_slice(rest);
        self.mix(u64::from_le_bytes(last));
    }

    fn write_u8(&mut self, byte: u8) {
        self.state ^= u64::from(byte);
    }

    fn finish(&self) -> u64 {
        self.state
    }
}

fn low_half(number: u128) -> u64 {
    u64::try_from(number & u128::from(u64::MAX)).expect("64 bits fit")
}

/// Words and the numbers of the entries they occur in, as they come.
#[derive(Default)]
pub(super) struct Vocabulary {
    numbers: HashMap<Word, u32, Keyed>,
    postings: Vec<Vec<u32>>,
}

/// The sections of a segment that a search reads.
pub(super) struct WordSections {
    /// All words in order, one a line, compressed.
    pub(super) dictionary: Vec<u8>,
    /// For each word and one more: where its postings begin, as u32.
    pub(super) offsets: Vec<u8>,
    /// For each word the ascending ordinals of its entries, as differences in LEB128.
    pub(super) postings: Vec<u8>,
}

impl Vocabulary {
    /// Notes the words of an entry, as [`folded`] gives them; its number is higher than those before.
    pub(super) fn add(&mut self, folded: &str, number: u32) {
        let mut from = 0;
        for end in memchr_iter(b' ', folded.as_bytes()) {
            let postings = self.postings(&folded[from..end]);
            from = end + 1;
            if postings.last() != Some(&number) {
                postings.push(number);
            }
        }
    }

    pub(super) fn add_word(&mut self, word: &str, numbers: &[u32]) {
        self.postings(word).extend(numbers);
    }

    fn postings(&mut self, word: &str) -> &mut Vec<u32> {
        let known = self.numbers.get(word).copied();
        let index = known.unwrap_or_else(|| {
            let index = u32::try_from(self.postings.len()).expect("a segment has fewer words");
            self.numbers.insert(Word(word.into()), index);
            self.postings.push(Vec::new());
            index
        });
        &mut self.postings[index as usize]
    }

    /// Writes the sections; `ordinal` gives the place of an entry's number, or none if it is not kept.
    pub(super) fn sections(mut self, ordinal: impl Fn(u32) -> Option<u32>) -> WordSections {
        let mut sorted: Vec<(&str, u32)> = self.numbers.iter().map(|(word, index)| (&*word.0, *index)).collect();
        sorted.sort_unstable();
        let mut dictionary = Zeroizing::new(Vec::new());
        let (mut offsets, mut postings) = (Vec::new(), Vec::new());
        for (word, index) in sorted {
            let mut of_word: Vec<u32> = self.postings[index as usize].drain(..).filter_map(&ordinal).collect();
            of_word.sort_unstable();
            of_word.dedup();
            if !of_word.is_empty() {
                offsets.extend(place(&postings).to_le_bytes());
                dictionary.extend_from_slice(word.as_bytes());
                dictionary.push(b'\n');
                write(&mut postings, &of_word);
            }
        }
        offsets.extend(place(&postings).to_le_bytes());
        WordSections { dictionary: pack(&dictionary), offsets, postings }
    }
}

/// Compresses a dictionary, its length before it.
fn pack(dictionary: &[u8]) -> Vec<u8> {
    let mut packed = place(dictionary).to_le_bytes().to_vec();
    packed.extend_from_slice(&packing::pack(dictionary, 1));
    packed
}

/// Undoes the compression of a dictionary.
pub(super) fn unpack(packed: &[u8]) -> Result<Zeroizing<Vec<u8>>, Damaged> {
    let (length, packed) = packed.split_first_chunk().ok_or(Damaged)?;
    packing::unpack(packed, u32::from_le_bytes(*length) as usize).map_err(|_| Damaged)
}

/// Returns the words of a dictionary in order.
pub(super) fn each_of(dictionary: &[u8]) -> impl Iterator<Item = Result<&str, Damaged>> {
    let lines = dictionary.split_inclusive(|byte| *byte == b'\n');
    lines.map(|line| str::from_utf8(&line[..line.len() - 1]).map_err(|_| Damaged))
}

fn place(postings: &[u8]) -> u32 {
    u32::try_from(postings.len()).expect("a segment is smaller than 4 GiB")
}

fn write(postings: &mut Vec<u8>, ordinals: &[u32]) {
    let mut before = 0;
    for ordinal in ordinals {
        let mut difference = ordinal - before;
        before = *ordinal;
        while difference >= 0x80 {
            postings.push(low(difference) | 0x80);
            difference >>= 7;
        }
        postings.push(low(difference));
    }
}

/// Returns the lowest seven bits.
fn low(number: u32) -> u8 {
    u8::try_from(number & 0x7f).expect("seven bits fit")
}

/// Gives the ordinals of a word to `each`.
pub(super) fn read(mut postings: &[u8], mut each: impl FnMut(u32)) -> Result<(), Damaged> {
    let mut ordinal = 0u32;
    while let Some((first, rest)) = postings.split_first() {
        let (mut difference, mut shift, mut byte) = (u32::from(first & 0x7f), 7, *first);
        postings = rest;
        while byte & 0x80 != 0 {
            let (next, rest) = postings.split_first().filter(|_| shift < 32).ok_or(Damaged)?;
            difference |= u32::from(next & 0x7f) << shift;
            (shift, byte, postings) = (shift + 7, *next, rest);
        }
        ordinal = ordinal.checked_add(difference).ok_or(Damaged)?;
        each(ordinal);
    }
    Ok(())
}

/// Returns the numbers of the words that contain `part`, ascending.
pub(super) fn containing(dictionary: &[u8], part: &str) -> Vec<usize> {
    let part = Finder::new(part);
    let mut found = Vec::new();
    let (mut line, mut counted, mut from) = (0, 0, 0);
    while let Some(at) = part.find(&dictionary[from..]).map(|at| from + at) {
        line += memchr_iter(b'\n', &dictionary[counted..at]).count();
        found.push(line);
        let end = memchr(b'\n', &dictionary[at..]).map_or(dictionary.len(), |end| at + end);
        (counted, from) = (at, end);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_by_any_part() {
        let dictionary = "back\nbackyard\nhorseback\nзадержан\nпозади\n".as_bytes();
        assert_eq!(containing(dictionary, "back"), [0, 1, 2]);
        assert_eq!(containing(dictionary, "зад"), [3, 4]);
        assert_eq!(containing(dictionary, "озад"), [4]);
        assert_eq!(containing(dictionary, "a"), [0, 1, 2]);
        assert!(containing(dictionary, "x").is_empty() && containing(b"", "x").is_empty());
        let words: Vec<_> = each_of(dictionary).map(Result::unwrap).collect();
        assert_eq!(words, ["back", "backyard", "horseback", "задержан", "позади"]);
    }

    #[test]
    fn postings_come_back() {
        let ordinals = [0, 1, 127, 128, 300, 70_000, u32::MAX];
        let mut bytes = Vec::new();
        write(&mut bytes, &ordinals);
        let mut back = Vec::new();
        read(&bytes, |ordinal| back.push(ordinal)).unwrap();
        assert_eq!(back, ordinals);
        assert!(read(&[0x80], |_| ()).is_err() && read(&[0xff; 9], |_| ()).is_err());
    }

    #[test]
    fn a_word_is_noted_once_an_entry() {
        let mut vocabulary = Vocabulary::default();
        vocabulary.add(&folded(["Come back, come!", "ҚОҒАЗ back"].into_iter()), 0);
        vocabulary.add(&folded(["back"].into_iter()), 3);
        let sections = vocabulary.sections(Some);
        assert_eq!(**unpack(&sections.dictionary).unwrap(), *"back\ncome\nкогаз\n".as_bytes());
        assert_eq!(sections.postings, [0, 3, 0, 0]);
    }
}
