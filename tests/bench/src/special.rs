//! Words that are put into the incidents on purpose: it is known beforehand in how many of them each is found.

/// Stands in exactly two incidents.
pub const RARE: &str = "кабудчашма";
/// Stands in exactly one incident.
pub const SECOND_RARE: &str = "нилфурушон";
/// Stands in every twentieth incident.
pub const FREQUENT: &str = "посбонхона";
/// Never stands at a word's beginning, only within [`WITHIN`]; in every thousandth incident.
pub const SUBSTRING: &str = "ндакшо";
/// The word forms that hold [`SUBSTRING`].
pub const WITHIN: [&str; 5] = ["хонандакшоён", "сарбандакшо", "мурғандакшоро", "оташандакшон", "пулбандакшоӣ"];

/// Returns the word, if any, that incident `at` of `count` holds besides what chance gave it.
pub fn word(at: usize, count: usize) -> Option<&'static str> {
    match at {
        _ if at == count / 3 + 1 || at == count / 3 * 2 + 5 => Some(RARE),
        _ if at == count / 2 + 4 => Some(SECOND_RARE),
        _ if is_frequent(at) => Some(FREQUENT),
        _ if holds_substring(at) => Some(WITHIN[at / 1000 % WITHIN.len()]),
        _ => None,
    }
}

/// Returns in how many of `count` incidents `word` is found.
pub fn hits(word: &str, count: usize) -> usize {
    let known = |at: &usize| self::word(*at, count).is_some_and(|held| held.contains(word));
    (0..count).filter(known).count()
}

/// Tells whether chance must not make this word.
pub fn is_reserved(form: &str) -> bool {
    [RARE, SECOND_RARE, FREQUENT, SUBSTRING].into_iter().any(|reserved| form.contains(reserved))
}

fn is_frequent(at: usize) -> bool {
    at % 20 == 7
}

fn holds_substring(at: usize) -> bool {
    at % 1000 == 13
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_found_as_often_as_it_says() {
        for (count, frequent, within) in [(1_000, 50, 1), (100_000, 5_000, 100)] {
            assert_eq!(hits(RARE, count), 2);
            assert_eq!(hits(SECOND_RARE, count), 1);
            assert_eq!(hits(FREQUENT, count), frequent);
            assert_eq!(hits(SUBSTRING, count), within);
        }
    }
}
