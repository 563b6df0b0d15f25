//! The words that dates are told in, known by their folded form.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::calendar::Calendar;
use super::months::MONTHS;
use super::terms::{COUNTED, RELATIVE, SUFFIXES, TERMS, TIMES_OF_DAY, UNKNOWN};
use super::tokens;
use crate::fold::{fold, words};

/// What a word contributes to a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    Month(Month),
    Season(Season),
    Part(Part),
    /// A day of a month by its number, "the third"; without a month the first means "early".
    Ordinal(u8),
    /// Monday is 1.
    Weekday(i8),
    Calendar(Calendar),
    /// The word "day", "month" or "year" itself.
    Unit,
    /// A preposition or ending that says nothing.
    Filler,
    About,
    Link(Link),
}

/// A word or sign that opens, closes or joins dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Link {
    /// "from", "since", «с», «аз»; alone it means "after".
    From,
    After,
    Before,
    /// "until", «до», «то»; alone it means "before".
    Until,
    /// "to", «по»: joins two dates.
    To,
    Between,
    And,
    /// A dash that joins two dates.
    Dash,
    /// Two dots, which may stand open.
    Dots,
}

/// A month by name; the name tells the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Month {
    pub(super) calendar: Calendar,
    pub(super) number: u8,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

/// A third of a year, a season or a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Early,
    Mid,
    Late,
}

static WORDS: LazyLock<HashMap<String, Word>> = LazyLock::new(|| {
    let spellings = known().map(|(word, spelling)| (fold(spelling), word));
    spellings.collect()
});

static RELATIVE_WORDS: LazyLock<Vec<String>> = LazyLock::new(|| RELATIVE.split_whitespace().map(fold).collect());

static COUNTED_WORDS: LazyLock<HashMap<String, i8>> = LazyLock::new(|| {
    let spellings =
        COUNTED.iter().flat_map(|&(days, spellings)| spellings.split_whitespace().map(move |one| (fold(one), days)));
    spellings.collect()
});

static DAY_TIME_WORDS: LazyLock<Vec<String>> = LazyLock::new(|| TIMES_OF_DAY.split_whitespace().map(fold).collect());

static UNKNOWN_WORDS: LazyLock<Vec<String>> =
    LazyLock::new(|| UNKNOWN.iter().map(|said| words(&fold(said)).collect::<Vec<_>>().join(" ")).collect());

/// Every word with each of its spellings.
fn known() -> impl Iterator<Item = (Word, &'static str)> {
    let months =
        MONTHS.iter().map(|&(calendar, number, spellings)| (Word::Month(Month { calendar, number }), spellings));
    months
        .chain(TERMS.iter().copied())
        .flat_map(|(word, spellings)| spellings.split_whitespace().map(move |spelling| (word, spelling)))
}

/// Finds a folded word, and the word that its ending stands for, as in "yildan" (from the year).
pub(super) fn find(folded: &str) -> Option<(Word, Option<Word>)> {
    match WORDS.get(folded) {
        Some(&word) => Some((word, None)),
        None => SUFFIXES.iter().find_map(|&(suffix, ending)| Some((stem(folded, suffix)?, ending))),
    }
}

/// Finds the word before an ending; "bahorida" has a possessive before it, too.
fn stem(folded: &str, suffix: &str) -> Option<Word> {
    let stem = folded.strip_suffix(suffix)?;
    let without_possessive = || WORDS.get(stem.strip_suffix(['i', 'и'])?);
    let word = *WORDS.get(stem).or_else(without_possessive)?;
    matches!(word, Word::Month(_) | Word::Season(_) | Word::Part(_) | Word::Unit).then_some(word)
}

/// Tells whether a folded text says nothing, or only that the date is not known.
pub(super) fn say_unknown(folded: &str) -> bool {
    let said = words(folded).collect::<Vec<_>>().join(" ");
    let is_blank = |c: char| c.is_ascii_punctuation() || matches!(c, ' ' | '–' | '—' | '؟');
    UNKNOWN_WORDS.contains(&said) || folded.chars().all(is_blank)
}

/// Tells whether a folded text holds a word such as "yesterday" or "ago".
pub(super) fn say_relative(folded: &str) -> bool {
    words(folded).any(|word| RELATIVE_WORDS.iter().any(|relative| relative == word))
}

/// Finds how many days later than today a folded text means, if it says "yesterday" and at most a time of day beside it.
pub(super) fn counted_days(folded: &str) -> Option<i8> {
    let is_said = |word: &&str| {
        let is_filler = WORDS.get(*word) == Some(&Word::Filler);
        !is_filler && !tokens::is_time(word) && !DAY_TIME_WORDS.iter().any(|time| time == word)
    };
    let mut said = folded.split([' ', ',', '،']).filter(|word| !word.is_empty()).filter(is_said);
    let days = COUNTED_WORDS.get(said.next()?).copied()?;
    said.next().is_none().then_some(days)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_spelling_has_two_meanings() {
        let mut seen: HashMap<String, Word> = HashMap::new();
        for (word, spelling) in known() {
            let before = seen.insert(fold(spelling), word);
            assert!(before.is_none_or(|before| before == word), "{spelling}: {before:?}, {word:?}");
            assert!(!say_relative(&fold(spelling)), "{spelling}");
        }
    }

    #[test]
    fn endings_are_understood() {
        let may = Word::Month(Month { calendar: Calendar::Gregorian, number: 5 });
        assert_eq!(find("maydan"), Some((may, Some(Word::Link(Link::From)))));
        assert_eq!(find("yilgacha"), Some((Word::Unit, Some(Word::Link(Link::Until)))));
        assert_eq!(find("gachada"), None);
    }
}
