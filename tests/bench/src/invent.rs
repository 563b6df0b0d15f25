//! Invented incidents: about 1.2 KiB of text each, in five languages and three scripts.
//!
//! Word frequencies follow Zipf and Mandelbrot over about 50,000 word forms: the short words of each language, words that such accounts
//! are made of, and stems with endings out of each language's syllables. An incident depends on its number and on how many there are.

mod chance;
mod day;
mod language;
mod vocabulary;

use chance::Chance;
use language::{LANGUAGES, Language};
use vocabulary::Vocabulary;

use crate::special;

/// One invented incident, as a row of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incident {
    /// When, as told.
    pub when: String,
    /// The first day that this can mean, `YYYY-MM-DD`; empty if none.
    pub first_day: String,
    /// Where.
    pub place: String,
    /// Kind of incident.
    pub kind: String,
    /// A short name for it.
    pub title: String,
    /// What happened; an empty line between paragraphs.
    pub narrative: String,
    /// Who was harmed.
    pub who: String,
    /// Who did it.
    pub by: String,
    /// Who told it.
    pub source: String,
    /// How it was told.
    pub how: String,
    /// The narrative's language.
    pub language: &'static str,
    /// Everything else.
    pub note: String,
}

/// The headings of a sheet, in the order of [`Incident::cells`].
pub const HEADINGS: [&str; 11] = [
    "When",
    "Where",
    "Type",
    "Title",
    "What happened",
    "Who was harmed",
    "By whom",
    "Who told me",
    "How",
    "Language",
    "Remarks",
];

impl Incident {
    /// Returns the cells of its row.
    pub fn cells(&self) -> [&str; 11] {
        [
            &self.when,
            &self.place,
            &self.kind,
            &self.title,
            &self.narrative,
            &self.who,
            &self.by,
            &self.source,
            &self.how,
            self.language,
            &self.note,
        ]
    }
}

/// Makes incidents.
pub struct Inventor {
    vocabularies: Vec<Vocabulary>,
    count: usize,
}

impl Inventor {
    /// Prepares the words for `count` incidents.
    pub fn new(count: usize) -> Self {
        Self { vocabularies: LANGUAGES.iter().map(Vocabulary::new).collect(), count }
    }

    /// Returns how many word forms there are.
    pub fn forms(&self) -> usize {
        self.vocabularies.iter().map(Vocabulary::len).sum()
    }

    /// Returns all incidents in turn.
    pub fn all(&self) -> impl Iterator<Item = Incident> {
        (0..self.count).map(|at| self.incident(at))
    }

    /// Returns incident `at`.
    pub fn incident(&self, at: usize) -> Incident {
        let mut chance = Chance::new(at as u64 ^ (self.count as u64) << 32);
        let held = special::word(at, self.count);
        // The words put in are Tajik.
        let chosen = if held.is_some() { 0 } else { language::choose(&mut chance) };
        let (language, words) = (&LANGUAGES[chosen], &self.vocabularies[chosen]);
        let when = day::when(&mut chance, language);
        let length = (0..3).map(|_| 90 + chance.below(500)).sum();
        Incident {
            when: when.told,
            first_day: when.first_day,
            place: place(&mut chance, language),
            kind: (*chance.pick(language.kinds)).to_owned(),
            title: words.title(&mut chance),
            narrative: words.narrative(&mut chance, length, held),
            who: person(&mut chance, language),
            by: (*chance.pick(language.accused)).to_owned(),
            source: person(&mut chance, language),
            how: (*chance.pick(language.channels)).to_owned(),
            language: language.code,
            note: if chance.one_in(3) { words.title(&mut chance) } else { String::new() },
        }
    }
}

fn place(chance: &mut Chance, language: &Language) -> String {
    (*chance.pick(language.places)).to_owned()
}

/// A given name, an initial, and often how the person is related.
fn person(chance: &mut Chance, language: &Language) -> String {
    let name = chance.pick(language.names);
    let initial = chance.pick(language.initials);
    if chance.one_in(3) {
        format!("{name} {initial}.")
    } else {
        format!("{name} {initial}. ({})", chance.pick(language.relations))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_number_gives_the_same_incident() {
        let (one, other) = (Inventor::new(1000), Inventor::new(1000));
        assert!((0..1000).all(|at| one.incident(at) == other.incident(at)));
        assert_ne!(one.incident(1), one.incident(2));
    }

    #[test]
    fn an_incident_has_about_the_promised_length() {
        let bytes: usize =
            Inventor::new(1000).all().map(|it| it.cells().into_iter().map(str::len).sum::<usize>()).sum();
        assert!((1100..1350).contains(&(bytes / 1000)), "{}", bytes / 1000);
    }

    #[test]
    fn chance_makes_none_of_the_special_words() {
        let incidents: Vec<String> = Inventor::new(1000).all().map(|it| it.cells().join("\n")).collect();
        for word in [special::RARE, special::SECOND_RARE, special::FREQUENT, special::SUBSTRING] {
            let found = incidents.iter().filter(|text| text.contains(word)).count();
            assert_eq!(found, special::hits(word, 1000), "{word}");
        }
    }

    #[test]
    fn the_vocabulary_is_large() {
        assert!((45_000..60_000).contains(&Inventor::new(1).forms()));
    }
}
