//! The word forms of one language, and texts made of them.

use std::collections::HashSet;

use super::{
    chance::Chance,
    language::{LANGUAGES, Language},
};
use crate::special;

/// Zipf and Mandelbrot: the form of rank r is as frequent as 1 / (r + SHIFT)^EXPONENT.
const EXPONENT: f64 = 1.03;
const SHIFT: f64 = 2.7;

/// Word forms by frequency.
pub(super) struct Vocabulary {
    language: &'static Language,
    forms: Vec<String>,
    /// How much weight the forms up to this one have.
    weights: Vec<f64>,
}

impl Vocabulary {
    pub(super) fn new(language: &'static Language) -> Self {
        let forms = forms(language);
        let mut sum = 0.0;
        let weigh = |rank: usize| {
            sum += (rank as f64 + SHIFT).powf(-EXPONENT);
            sum
        };
        Self { language, weights: (1..=forms.len()).map(weigh).collect(), forms }
    }

    pub(super) fn len(&self) -> usize {
        self.forms.len()
    }

    /// Returns three to seven words.
    pub(super) fn title(&self, chance: &mut Chance) -> String {
        let words: Vec<&str> = (0..3 + chance.below(5)).map(|_| self.word(chance, None)).collect();
        capitalised(&words.join(" "))
    }

    /// Returns a text of about `length` bytes, in sentences and paragraphs, which holds the word `held`.
    pub(super) fn narrative(&self, chance: &mut Chance, length: usize, held: Option<&str>) -> String {
        let mut text = self.sentence(chance, held);
        while text.len() < length {
            text.push_str(if chance.one_in(8) { "\n\n" } else { " " });
            text.push_str(&self.sentence(chance, None));
        }
        text
    }

    fn sentence(&self, chance: &mut Chance, held: Option<&str>) -> String {
        let length = 5 + chance.below(11);
        let mut sentence = String::new();
        let mut before = None;
        for at in 0..length {
            if at > 0 {
                sentence.push_str(if chance.one_in(10) { self.pause() } else { " " });
            }
            let word = match held {
                Some(held) if at == length / 2 => held,
                _ if chance.one_in(25) => chance.pick(self.language.places),
                _ if chance.one_in(40) => chance.pick(self.language.names),
                _ => self.word(chance, before),
            };
            sentence.push_str(word);
            before = Some(word);
        }
        capitalised(&sentence) + "."
    }

    fn pause(&self) -> &'static str {
        if self.language.comma == ',' { ", " } else { "، " }
    }

    /// Draws a word; one in five is the usual companion of the word before it, as in all languages.
    fn word(&self, chance: &mut Chance, before: Option<&str>) -> &str {
        let drawn = match before {
            Some(before) if chance.one_in(5) => companion(before, chance.below(3)),
            _ => chance.fraction(),
        };
        let wanted = drawn * self.weights.last().expect("a language has words");
        &self.forms[self.weights.partition_point(|sum| *sum < wanted).min(self.forms.len() - 1)]
    }
}

/// Returns where among all words a usual companion of `word` stands.
fn companion(word: &str, choice: usize) -> f64 {
    let seed = word.bytes().fold(choice as u64, |sum, byte| sum.wrapping_mul(0x0100_0000_01b3) ^ u64::from(byte));
    Chance::new(seed).fraction()
}

fn forms(language: &'static Language) -> Vec<String> {
    let place = LANGUAGES.iter().position(|it| it.code == language.code);
    let mut chance = Chance::new(place.expect("it is one of them") as u64 + 1_000_003);
    let listed = language.short.split_whitespace().chain(language.usual.split_whitespace());
    let mut forms: Vec<String> = listed.map(str::to_owned).collect();
    let mut known: HashSet<String> = forms.iter().cloned().collect();
    while forms.len() < language.forms {
        // Frequent words are short.
        let syllables = 1 + chance.below(2 + forms.len() * 2 / language.forms);
        let stem: String = (0..syllables).map(|_| syllable(&mut chance, language)).collect();
        for _ in 0..3 {
            let form = format!("{stem}{}", chance.pick(language.endings));
            if form.chars().count() > 2 && !special::is_reserved(&form) && known.insert(form.clone()) {
                forms.push(form);
            }
        }
    }
    forms
}

fn syllable(chance: &mut Chance, language: &Language) -> String {
    [language.onsets, language.vowels, language.codas].into_iter().map(|sounds| *chance.pick(sounds)).collect()
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
