//! What each language brings: short words, words of such accounts, syllables, names, places.

mod english;
mod persian;
mod russian;
mod tajik;
mod uzbek;

use super::chance::Chance;

/// One language; the lists in it are never empty.
pub(super) struct Language {
    pub(super) code: &'static str,
    /// Of 100 incidents.
    share: usize,
    /// How many word forms it has in all.
    pub(super) forms: usize,
    /// The commonest words, most frequent first; separated by blanks.
    pub(super) short: &'static str,
    /// Words that such accounts are made of; separated by blanks.
    pub(super) usual: &'static str,
    pub(super) onsets: &'static [&'static str],
    pub(super) vowels: &'static [&'static str],
    pub(super) codas: &'static [&'static str],
    pub(super) endings: &'static [&'static str],
    pub(super) comma: char,
    pub(super) names: &'static [&'static str],
    pub(super) initials: &'static [&'static str],
    pub(super) relations: &'static [&'static str],
    pub(super) accused: &'static [&'static str],
    pub(super) channels: &'static [&'static str],
    pub(super) kinds: &'static [&'static str],
    pub(super) places: &'static [&'static str],
    /// Spring, summer, autumn, winter.
    pub(super) seasons: [&'static str; 4],
}

/// Tajik stands first: the words that are put in on purpose are its own.
pub(super) const LANGUAGES: [Language; 5] =
    [tajik::TAJIK, russian::RUSSIAN, persian::PERSIAN, uzbek::UZBEK, english::ENGLISH];

/// Chooses a language by its share.
pub(super) fn choose(chance: &mut Chance) -> usize {
    let mut drawn = chance.below(100);
    for (at, language) in LANGUAGES.iter().enumerate() {
        if drawn < language.share {
            return at;
        }
        drawn -= language.share;
    }
    0
}
