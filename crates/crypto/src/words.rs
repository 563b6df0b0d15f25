//! Words to read aloud (format.md § Tree and checkpoint), and to make passphrases of.

use bip39::Language;
use zeroize::Zeroizing;

use crate::{Digest, label, random};

/// How many words make a code: 132 bits.
pub const COUNT: usize = 12;

/// Returns the twelve words of a recipient (`age1…`) or of a public key line (`ssh-ed25519 …`).
///
/// ```
/// let words = daftar_crypto::words::of_key("age1example");
/// assert_eq!(words.split(' ').count(), daftar_crypto::words::COUNT);
/// ```
pub fn of_key(text: &str) -> String {
    of_digest(&Digest::of(&[label::WORDS, text.as_bytes()]))
}

/// Words of the list that nobody wants to hear beside their family's name.
const UNKIND: &str = "abuse accident accuse agony alarm anger angry anxiety arrest assault attack bleak blood bomb border burden burst cage cancel \
    chaos conceal court crash crazy crime cruel cry damage danger death debt deny destroy devil dirt disease dismiss dragon empty enemy escape evil exile expire \
    explain fatal fear fight fire ghost grief guard guilt gun hidden hurt illness injury insane jail judge kidnap kill knife lawsuit legal lonely loyal mad \
    misery miss murder naive nasty negative orphan pain panic penalty pistol poison police poverty prison protect punch question risk sad scare secret \
    shame shoot sick slave slice soldier spy steel struggle suffer suspect target terror tragic trap trash trouble trust ugly unfair unhappy vanish \
    victim vicious violin war weapon weird wound wreck wrong";

/// Makes two random words by which a journal is called before others: they say nothing about whose it is.
pub fn code_word() -> String {
    let kind = |word: &&&str| !UNKIND.split_whitespace().any(|unkind| unkind == **word);
    let list: Vec<&&str> = Language::English.word_list().iter().filter(kind).collect();
    let bound = u32::try_from(list.len()).expect("the list is short");
    [0; 2].map(|_| *list[random::below(bound) as usize]).join(" ")
}

/// How many words make a passphrase: 77 bits in English, 74 in Russian.
pub const PASSPHRASE: usize = 7;

/// The Russian list of Monero (BSD-3-Clause), without four words that may hurt: 1,622 words of four to eight letters, none with ё.
const RUSSIAN: &str = include_str!("words/russian.txt");

/// From which list a passphrase is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WordList {
    /// The BIP-39 English list: the letters a to z.
    English,
    /// Russian words: letters that every Cyrillic keyboard of the five languages has.
    Russian,
}

/// Makes a passphrase of [`PASSPHRASE`] random words with blanks between them.
pub fn passphrase(list: WordList) -> Zeroizing<String> {
    let words: Vec<&str> = match list {
        WordList::English => Language::English.word_list().to_vec(),
        WordList::Russian => RUSSIAN.lines().collect(),
    };
    let bound = u32::try_from(words.len()).expect("the lists are short");
    // Room for the longest words, so that no copy is left behind.
    let mut made = Zeroizing::new(String::with_capacity(PASSPHRASE * 24));
    for number in 0..PASSPHRASE {
        if number > 0 {
            made.push(' ');
        }
        made.push_str(words[random::below(bound) as usize]);
    }
    made
}

/// Returns the first 132 bits of `digest` as words of the BIP-39 English list.
pub(crate) fn of_digest(digest: &Digest) -> String {
    let list = Language::English.word_list();
    let words: Vec<&str> = (0..COUNT).map(|n| list[eleven_bits(digest, n * 11)]).collect();
    words.join(" ")
}

fn eleven_bits(digest: &Digest, first: usize) -> usize {
    (first..first + 11).fold(0, |number, bit| {
        let byte = digest.0[bit / 8];
        (number << 1) | usize::from(byte >> (7 - bit % 8) & 1)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passphrases_are_made_of_words_that_every_keyboard_has() {
        let mut sorted: Vec<_> = RUSSIAN.lines().collect();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(sorted.len(), 1622);
        assert!(sorted.iter().all(|word| word.chars().all(|c| ('а'..='я').contains(&c)) && word.chars().count() >= 4));
        for list in [WordList::English, WordList::Russian] {
            let (one, other) = (passphrase(list), passphrase(list));
            assert_eq!(one.split(' ').count(), PASSPHRASE);
            assert_ne!(*one, *other);
        }
    }

    #[test]
    fn bits_are_taken_from_the_front() {
        let mut digest = Digest([0; 32]);
        digest.0[0] = 0b1000_0000;
        assert_eq!(eleven_bits(&digest, 0), 1024);
        assert_eq!(eleven_bits(&Digest([0xff; 32]), 121), 2047);
        assert!(of_digest(&Digest([0; 32])).starts_with("abandon abandon"));
    }
}
