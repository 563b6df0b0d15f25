//! Words of a list as people copy them: by the word, by its number in the list, or both, with or without places before them.

use unicode_normalization::UnicodeNormalization;
use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};
use zeroize::Zeroizing;

/// The letters by which every word of our lists is known.
const PREFIX: usize = 4;

/// One piece of what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Piece {
    /// Neither.
    #[default]
    Unknown,
    /// A word, by its index in the list.
    Word(u16),
    /// A number.
    Number(u16),
}

impl Piece {
    /// Returns the index in a list of so many words that is meant.
    pub(crate) fn index(self, list: usize) -> Option<u16> {
        match self {
            Self::Unknown => None,
            Self::Word(index) => Some(index),
            Self::Number(number) => number.checked_sub(1).filter(|index| usize::from(*index) < list),
        }
    }
}

impl zeroize::Zeroize for Piece {
    fn zeroize(&mut self) {
        if let Self::Word(number) | Self::Number(number) = self {
            number.zeroize();
        }
        *self = Self::Unknown;
    }
}

/// Reads `count` words: each by its word, by its number (from 1), or by both; before each its place may stand.
///
/// What does not fit into such rows is returned piece by piece.
pub(crate) fn read(typed: &str, list: &[&str], count: usize) -> Zeroizing<Vec<Piece>> {
    let pieces = pieces(typed, list);
    let rows = pieces.len() / count;
    if pieces.len() != rows * count || !(2..=3).contains(&rows) {
        return pieces;
    }
    let has_places = pieces.chunks(rows).enumerate().all(|(place, row)| is_number(row[0], place + 1));
    let first = usize::from(has_places);
    let is_pair = |row: &[Piece]| matches!((row[first], row[first + 1]), (Piece::Word(word), Piece::Number(number)) if number == word + 1);
    let word = |row: &[Piece]| match rows - first {
        1 => row[first],
        // A word and a number that do not belong together are told by their place.
        _ if is_pair(row) => row[first],
        _ => Piece::Unknown,
    };
    // Most rows show what they are; a few may be mistyped.
    let fits = match rows - first {
        1 => true,
        2 => has_places || pieces.chunks(rows).filter(|row| is_pair(row)).count() * 2 > count,
        _ => false,
    };
    if fits { Zeroizing::new(pieces.chunks(rows).map(word).collect()) } else { pieces }
}

fn is_number(piece: Piece, wanted: usize) -> bool {
    matches!(piece, Piece::Number(number) if usize::from(number) == wanted)
}

fn pieces(typed: &str, list: &[&str]) -> Zeroizing<Vec<Piece>> {
    // Room for all, so that no copy is left behind.
    let mut pieces = Zeroizing::new(Vec::with_capacity(typed.len().div_ceil(2)));
    let mut word = Zeroizing::new(String::with_capacity(typed.len() * 4));
    for letter in typed.chars().chain([' ']) {
        if letter.is_alphanumeric() {
            word.extend([letter].into_iter().nfkc().flat_map(char::to_lowercase));
        } else if !word.is_empty() {
            pieces.push(piece(&word, list));
            word.clear();
        }
    }
    pieces
}

fn piece(word: &str, list: &[&str]) -> Piece {
    let digits: Option<Zeroizing<Vec<u16>>> = word.chars().map(digit).collect::<Option<Vec<_>>>().map(Zeroizing::new);
    if let Some(digits) = digits {
        let number = digits.iter().try_fold(0_u16, |number, digit| number.checked_mul(10)?.checked_add(*digit));
        return number.map_or(Piece::Unknown, Piece::Number);
    }
    let is_long = word.len() >= PREFIX;
    let index = list.iter().position(|known| *known == word || is_long && known.starts_with(word));
    index.and_then(|index| u16::try_from(index).ok()).map_or(Piece::Unknown, Piece::Word)
}

/// Reads a decimal digit of any script: they stand in runs of ten, zero first.
fn digit(letter: char) -> Option<u16> {
    let is_digit =
        |code: u32| char::from_u32(code).is_some_and(|c| c.general_category() == GeneralCategory::DecimalNumber);
    let code = u32::from(letter);
    if !is_digit(code) {
        return None;
    }
    let before = (1..).take_while(|back| code.checked_sub(*back).is_some_and(is_digit)).count();
    u16::try_from(before % 10).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: [&str; 4] = ["abandon", "ability", "able", "zoo"];

    fn read_as(typed: &str, count: usize) -> Vec<Option<u16>> {
        read(typed, &LIST, count).iter().map(|piece| piece.index(LIST.len())).collect()
    }

    #[test]
    fn rows_are_read_as_people_copy_them() {
        for typed in [
            "able zoo abandon",
            "  ABLE, Zoo\n aban ",
            "3 4 1",
            "0003 0004 0001",
            "٣ ٤ ١",
            "۰۰۰۳ zoo ۱",
            "૩ ४ 𝟏",
            "1. able 2. zoo 3. abandon",
            "able 3 zoo 4 abandon 1",
            "1 able 0003\n2 zoo 0004\n3 abandon 0001\n",
            "1. 3\n2. 4\n3. 1",
            "１ able ２ zoo ３ abandon",
        ] {
            assert_eq!(read_as(typed, 3), [Some(2), Some(3), Some(0)], "{typed}");
        }
    }

    #[test]
    fn a_word_and_a_number_that_disagree_are_told_by_their_place() {
        assert_eq!(read_as("1 able 3\n2 zoo 3\n3 abandon 1", 3), [Some(2), None, Some(0)]);
        assert_eq!(read_as("able 3 zop 4 abandon 1", 3), [Some(2), None, Some(0)]);
    }

    #[test]
    fn what_is_no_word_keeps_its_place() {
        assert_eq!(read_as("able zop 4", 3), [Some(2), None, Some(3)]);
        assert_eq!(read_as("able 0 5", 3), [Some(2), None, None]);
        assert_eq!(
            read_as("ab abl abler", 3),
            [None, None, None],
            "fewer than four letters are no word, more are another one"
        );
        assert_eq!(read_as("99999 zoo zoo", 3), [None, Some(3), Some(3)]);
        assert_eq!(read_as("", 3), []);
        assert_eq!(read_as("able zoo", 3).len(), 2);
        assert_eq!(read_as("able 4 zoo 3 able 1", 3).len(), 6, "numbers that are not theirs are not passed over");
    }

    #[test]
    fn every_word_of_the_lists_is_known_by_four_letters() {
        let slip39: Vec<&str> = include_str!("shares/words.txt").lines().collect();
        for list in [bip39::Language::English.word_list().as_slice(), &slip39] {
            for (index, word) in list.iter().enumerate() {
                let start = &word[..word.len().min(PREFIX)];
                assert_eq!(piece(start, list), Piece::Word(u16::try_from(index).unwrap()), "{word}");
            }
        }
    }
}
