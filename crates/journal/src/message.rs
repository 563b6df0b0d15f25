//! A message as a relative sent it, read into an incident. The words are kept whole; only what is certain is put elsewhere.

use crate::{
    entry::{Incident, paragraphs},
    when::{Remark, When},
};

/// The longest title that is made of a message's first line, in characters.
const TITLE: usize = 80;
/// The most words that a date has.
const WINDOW: usize = 5;

/// Reads a message: its first line is the title if it is short, a date that it names is when it happened.
///
/// ```
/// let incident = daftar_journal::message::read("Papers were taken\nTwo men came, 3 May 2024");
/// assert_eq!(incident.title, "Papers were taken");
/// assert_eq!(incident.when.as_told, "3 May 2024");
/// assert_eq!(incident.narrative, ["Papers were taken\nTwo men came, 3 May 2024"]);
/// ```
pub fn read(message: &str) -> Incident {
    let narrative = paragraphs(message);
    let first = message.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    let title = if first.chars().count() <= TITLE { first.to_owned() } else { String::new() };
    let when = message.lines().find_map(date).unwrap_or_default();
    Incident { title, when, narrative, ..Incident::default() }
}

/// Puts a message that was read into an incident, of which nothing that somebody wrote goes away.
///
/// ```
/// use daftar_journal::{entry::Incident, message};
/// let mut incident = Incident { title: "Mine".to_owned(), narrative: vec!["Before".to_owned()], ..Incident::default() };
/// message::put(message::read("Papers were taken"), &mut incident);
/// assert_eq!((incident.title.as_str(), incident.narrative.join("|").as_str()), ("Mine", "Before|Papers were taken"));
/// ```
pub fn put(read: Incident, incident: &mut Incident) {
    if incident.title.is_empty() {
        incident.title = read.title;
    }
    if incident.when.as_told.is_empty() {
        incident.when = read.when;
    }
    incident.narrative.extend(read.narrative);
}

/// Finds the first and longest run of words that names days for certain.
fn date(line: &str) -> Option<When> {
    let words: Vec<(usize, &str)> = words(line).collect();
    (0..words.len()).find_map(|first| {
        let last = (first + WINDOW).min(words.len());
        (first..last).rev().find_map(|last| {
            let (start, end) = (words[first].0, words[last].0 + words[last].1.len());
            let told = line[start..end].trim_matches(|c: char| c.is_ascii_punctuation() || c == '،' || c == '؛');
            certain(told).map(|when| shorter(told, &when).unwrap_or(when))
        })
    })
}

/// Leaves out small words before and behind that change nothing: "on 3 March in".
fn shorter(told: &str, when: &When) -> Option<When> {
    let words: Vec<(usize, &str)> = words(told).collect();
    let cut = |first: usize, last: usize| &told[words[first].0..words[last].0 + words[last].1.len()];
    let says_the_same =
        |shorter: &str| certain(shorter).filter(|one| (one.earliest, one.latest) == (when.earliest, when.latest));
    let (mut first, mut last) = (0, words.len().checked_sub(1)?);
    while first < last && says_the_same(cut(first, last - 1)).is_some() {
        last -= 1;
    }
    while first < last && says_the_same(cut(first + 1, last)).is_some() {
        first += 1;
    }
    says_the_same(cut(first, last))
}

fn certain(told: &str) -> Option<When> {
    if !told.chars().any(char::is_numeric) {
        return None;
    }
    let understood = When::parse(told);
    let is_certain = matches!(understood.remark, None | Some(Remark::Approximate | Remark::DayOrMonthFirst));
    // A bare number is rather a house or a sum than a year.
    let is_bare = told.chars().all(char::is_numeric);
    (is_certain && !is_bare && understood.when.earliest.is_some()).then_some(understood.when)
}

/// The words of a line, with where each begins.
fn words(line: &str) -> impl Iterator<Item = (usize, &str)> {
    line.split_whitespace().map(|word| (word.as_ptr() as usize - line.as_ptr() as usize, word))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn dates_are_found_in_five_languages_and_nothing_is_lost() {
        let told = |message: &str| read(message).when.as_told;
        assert_eq!(told("Салом. 3 марта 2026 пришли двое"), "3 марта 2026");
        assert_eq!(told("رفتند خانه ۱۴۰۳/۰۵/۰۲ ساعت ۹"), "۱۴۰۳/۰۵/۰۲");
        assert_eq!(told("12.02.2025, ба хона омаданд"), "12.02.2025");
        assert_eq!(told("3 марта 2026 в дом пришли двое"), "3 марта 2026");
        assert_eq!(told("3 марти 2026 дар хона буданд"), "3 марти 2026");
        assert_eq!(told("They came on 3 March 2026 in the morning"), "3 March 2026");
        assert_eq!(told("روز ۳ اسفند ۱۴۰۴ در خانه"), "۳ اسفند ۱۴۰۴");
        assert_eq!(told("маҳаллаи 12, хонаи 45"), "");
        assert_eq!(told("haqi 2000 dollar"), "");
        let message = "\n\nДвое в форме\nсказали прийти 5 мая 2025\n\nМама плачет";
        let incident = read(message);
        assert_eq!(incident.title, "Двое в форме");
        assert_eq!(incident.narrative, ["Двое в форме\nсказали прийти 5 мая 2025", "Мама плачет"]);
    }

    proptest! {
        #[test]
        fn the_words_are_kept_whole_whatever_they_are(message in "(\\PC|[\n\r0-9. ]){0,300}") {
            let incident = read(&message);
            prop_assert_eq!(&incident.narrative, &paragraphs(&message));
            prop_assert!(message.contains(&incident.when.as_told));
        }
    }
}
