//! Cuts a folded text into numbers, known words and signs; one unknown word, and the text is no date.

use super::words::{Link, Word, find};

/// One piece of a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    Number(Number),
    /// Two or three numbers joined by one sign, as in `2024-05-01`.
    Numeric(Vec<Number>, Sign),
    Word(Word),
    /// A time of day with its zone; it is kept in the words only.
    Time,
    /// A hyphen beside a word, until it is known whether it joins two dates.
    Hyphen,
}

impl Token {
    /// Tells whether three numbers are joined, the last of two digits.
    pub(super) fn ends_in_a_short_year(&self) -> bool {
        matches!(self, Self::Numeric(numbers, _) if matches!(numbers[..], [first, _, year] if first.digits < 3 && year.digits == 2))
    }
}

/// A number of at most four digits; how many digits were written matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Number {
    pub(super) value: u16,
    pub(super) digits: usize,
}

/// The sign between the numbers of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    Hyphen,
    Dot,
    Slash,
}

/// Cuts a folded text into tokens, or returns `None` at the first thing that belongs to no date.
pub(super) fn tokens(folded: &str) -> Option<Vec<Token>> {
    let mut cutter = Cutter { rest: folded, tokens: Vec::new() };
    while !cutter.rest.is_empty() {
        cutter.cut()?;
    }
    Some(settle_hyphens(cutter.tokens))
}

struct Cutter<'a> {
    rest: &'a str,
    tokens: Vec<Token>,
}

impl Cutter<'_> {
    fn cut(&mut self) -> Option<()> {
        let text = self.rest.trim_start();
        let spaced = text.len() < self.rest.len();
        self.rest = text;
        match text.chars().next() {
            None => {}
            Some('0'..='9') => self.number()?,
            Some(c) if c.is_alphabetic() => self.word()?,
            Some('.') if text.starts_with("..") => {
                self.rest = text.trim_start_matches('.');
                self.tokens.push(Token::Word(Word::Link(Link::Dots)));
            }
            Some('.' | ',' | '،' | '(' | ')' | '۔') => self.skip_char(),
            Some('~' | '≈') => {
                self.skip_char();
                self.tokens.push(Token::Word(Word::About));
            }
            Some(c) if sign(c) == Some(Sign::Hyphen) => self.hyphen(spaced),
            Some(_) => return None,
        }
        Some(())
    }

    fn skip_char(&mut self) {
        let mut chars = self.rest.chars();
        chars.next();
        self.rest = chars.as_str();
    }

    fn hyphen(&mut self, spaced: bool) {
        self.skip_char();
        let open = self.rest.is_empty() || self.rest.starts_with(' ') || self.tokens.is_empty();
        self.tokens.push(if spaced || open { dash() } else { Token::Hyphen });
    }

    fn word(&mut self) -> Option<()> {
        let (word, rest) = split_where(self.rest, |c| !c.is_alphabetic());
        self.rest = rest;
        if word == "t" && rest.starts_with(|c: char| c.is_ascii_digit()) {
            return Some(());
        }
        let (word, ending) = find(word)?;
        self.tokens.push(Token::Word(word));
        self.tokens.extend(ending.map(Token::Word));
        Some(())
    }

    fn number(&mut self) -> Option<()> {
        if let Some(rest) = after_time(self.rest) {
            self.rest = rest;
            self.tokens.push(Token::Time);
            return Some(());
        }
        let (first, mut rest) = number(self.rest)?;
        let (mut numbers, mut signs) = (vec![first], Vec::new());
        while let Some((sign, next, after)) = sign_and_number(rest) {
            signs.push(sign);
            numbers.push(next);
            rest = after;
        }
        self.rest = rest;
        self.tokens.extend(chain(&numbers, &signs)?);
        Some(())
    }
}

fn dash() -> Token {
    Token::Word(Word::Link(Link::Dash))
}

fn sign(c: char) -> Option<Sign> {
    match c {
        '-' | '‐' | '‒' | '–' | '—' | '―' | '−' => Some(Sign::Hyphen),
        '.' => Some(Sign::Dot),
        '/' | '⁄' | '∕' => Some(Sign::Slash),
        _ => None,
    }
}

fn split_where(text: &str, ends: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(ends).unwrap_or(text.len()))
}

/// Takes a number of at most four digits from the front.
fn number(text: &str) -> Option<(Number, &str)> {
    let (digits, rest) = split_where(text, |c| !c.is_ascii_digit());
    let value = (digits.len() <= 4).then(|| digits.parse().ok()).flatten()?;
    let digits = digits.len();
    Some((Number { value, digits }, rest))
}

/// Takes a sign and the number that follows at once; behind a dot there may be a space.
fn sign_and_number(text: &str) -> Option<(Sign, Number, &str)> {
    let mut chars = text.chars();
    let sign = sign(chars.next()?)?;
    let after = chars.as_str();
    let spaced = after.strip_prefix(' ').filter(|_| sign == Sign::Dot);
    let (number, rest) = number(spaced.unwrap_or(after))?;
    Some((sign, number, rest))
}

/// Turns joined numbers into a date, or into the two dates of a range.
fn chain(numbers: &[Number], signs: &[Sign]) -> Option<Vec<Token>> {
    match signs.iter().copied().find(|&sign| sign != Sign::Hyphen) {
        None => hyphenated(numbers),
        Some(inner) if signs.contains(&Sign::Hyphen) => two_groups(numbers, signs, inner),
        Some(inner) if signs.iter().all(|&sign| sign == inner) => Some(vec![group(numbers, inner)?]),
        Some(_) => None,
    }
}

/// `01.02.2024-05.02.2024`, `10.07-15.07.2024`, `1-5.07.2024`: a lone day needs a whole date behind it.
fn two_groups(numbers: &[Number], signs: &[Sign], inner: Sign) -> Option<Vec<Token>> {
    let cut = signs.iter().position(|&sign| sign == Sign::Hyphen)?;
    let (from, to) = numbers.split_at(cut + 1);
    let uniform = |signs: &[Sign]| signs.iter().all(|&sign| sign == inner);
    let whole = from.len() > 1 && to.len() > 1 || from.len() == 1 && to.len() == 3;
    (whole && uniform(&signs[..cut]) && uniform(&signs[cut + 1..])).then_some(())?;
    Some(vec![group(from, inner)?, dash(), group(to, inner)?])
}

fn hyphenated(numbers: &[Number]) -> Option<Vec<Token>> {
    match *numbers {
        [a, b] if (a.digits > 2) == (b.digits > 2) => Some(vec![Token::Number(a), dash(), Token::Number(b)]),
        _ => Some(vec![group(numbers, Sign::Hyphen)?]),
    }
}

fn group(numbers: &[Number], sign: Sign) -> Option<Token> {
    match *numbers {
        [one] => Some(Token::Number(one)),
        [_, _] | [_, _, _] => Some(Token::Numeric(numbers.to_vec(), sign)),
        _ => None,
    }
}

/// Returns what follows a time of day such as `23:40`, `23:40:05.5Z`, `23:40+05:00[Asia/Dushanbe]` or `11:40 pm`.
fn after_time(text: &str) -> Option<&str> {
    let rest = below(text, 24)?.strip_prefix(':')?;
    let mut rest = below(rest, 60)?;
    if let Some(seconds) = rest.strip_prefix(':') {
        rest = below(seconds, 61)?;
        if let Some(fraction) = rest.strip_prefix(['.', ',']) {
            rest = fraction.trim_start_matches(|c: char| c.is_ascii_digit());
        }
    }
    let ends = |rest: &str| !rest.starts_with(|c: char| c.is_alphanumeric() || c == ':');
    let rest = after_zone(rest);
    ends(rest).then_some(rest)
}

/// Tells whether a text is a time of day and nothing else.
pub(super) fn is_time(text: &str) -> bool {
    after_time(text) == Some("")
}

/// Skips the zone or half of the day behind a time, if one is there.
fn after_zone(text: &str) -> &str {
    let word = text.trim_start();
    let named = ["z", "utc", "gmt", "am", "pm"].iter().find_map(|name| word.strip_prefix(name));
    let rest = named.unwrap_or(text);
    let rest = after_offset(rest).unwrap_or(rest);
    let bracketed = rest.strip_prefix('[').and_then(|name| name.split_once(']'));
    bracketed.map_or(rest, |(_, rest)| rest)
}

fn after_offset(text: &str) -> Option<&str> {
    let rest = below(text.trim_start().strip_prefix(['+', '-', '−'])?, 24)?;
    let minutes = below(rest.strip_prefix(':').unwrap_or(rest), 60);
    Some(minutes.unwrap_or(rest)).filter(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// Skips one or two digits that stand for less than `limit`.
fn below(text: &str, limit: u8) -> Option<&str> {
    let digits = text.bytes().take(2).take_while(u8::is_ascii_digit).count();
    let (digits, rest) = text.split_at(digits);
    (digits.parse::<u8>().ok()? < limit).then_some(rest)
}

/// Drops hyphens that only tie a word to its number (`5-may`, `mid-2023`); the others join two dates.
fn settle_hyphens(tokens: Vec<Token>) -> Vec<Token> {
    let mut named = false;
    let mut settled: Vec<Token> = Vec::with_capacity(tokens.len());
    for (index, token) in tokens.iter().enumerate() {
        if *token != Token::Hyphen {
            named |= is_name(token);
            settled.push(token.clone());
        } else if joins(settled.last(), tokens.get(index + 1), named) {
            named = false;
            settled.push(dash());
        }
    }
    settled
}

/// Tells whether a hyphen joins two dates; `named` when the first already holds a month or season.
fn joins(before: Option<&Token>, after: Option<&Token>, named: bool) -> bool {
    let (Some(before), Some(after)) = (before, after) else {
        return true;
    };
    let opens = is_name(after) || matches!(after, Token::Number(number) if number.digits <= 2);
    let closes = is_name(before) || matches!(before, Token::Number(number) if number.digits == 4 && named);
    opens && closes
}

fn is_name(token: &Token) -> bool {
    matches!(token, Token::Word(Word::Month(_) | Word::Season(_)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_end_where_the_next_thing_begins() {
        for time in ["23:40", "3:05 pm", "23:40:05.123z", "23:40+05:00[asia/dushanbe]", "23:40 utc", "00:00 -0500"] {
            assert_eq!(after_time(time), Some(""), "{time}");
        }
        assert_eq!(after_time("23:40 - 2024"), Some(" - 2024"));
        for no_time in ["24:00", "12:60", "12:3a", "12:00:00:00", "2024", "123:00"] {
            assert_eq!(after_time(no_time), None, "{no_time}");
        }
    }

    #[test]
    fn joined_numbers_are_dates_or_ranges() {
        let count = |text: &str| tokens(text).map(|tokens| tokens.len());
        assert_eq!(count("2024-05-01"), Some(1));
        assert_eq!(count("2023-2024"), Some(3));
        assert_eq!(count("01.02.2024-05.02.2024"), Some(3));
        assert_eq!(count("1/2.2024"), None);
        assert_eq!(count("20240501"), None);
        assert_eq!(count("2024-05-01-02"), None);
    }
}
