//! Uncertain dates: the words as told, and the days that they can mean.
//!
//! Nothing is rejected and nothing is guessed in silence. Words that say no date keep standing as told, and a
//! [`Remark`] says why. The forms of English, Russian, Tajik, Persian and Uzbek are read, in the digits of three scripts.
//!
//! What the words mean:
//! - a year, a month, a day: its first to its last day; a year before 1700 is Solar Hijri;
//! - early, mid, late: January–April, May–August, September–December of a year; the 1st–10th, 11th–20th and the rest
//!   of a month; the first, second and third month of a season;
//! - spring March–May, and so on; winter is December to the next year's February; seasons of a Solar Hijri year are
//!   its own quarters;
//! - after and since X: from the first day of X, no end; before and until X: no beginning, to the last day of X. Both
//!   keep X itself, for "after May" may well mean a day in May;
//! - about X: X itself, with [`Remark::Approximate`]; no margin is invented;
//! - `1/2/2024`: both readings and the days between, with [`Remark::DayOrMonthFirst`]; `1.2.2024` is always day first;
//! - `1.2.24` is a day of this century, with [`Remark::ShortYear`]; years after 40, and other digits than 0–9, are not read so;
//! - "yesterday" is a day only where it is known on which day it was said ([`When::parse_on`]);
//! - a range from A to B: from the first day of A to the last of B; a year or month named once serves both.

mod calendar;
mod months;
mod point;
#[cfg(test)]
mod properties;
mod range;
mod terms;
#[cfg(test)]
mod tests;
mod tokens;
mod words;

use std::fmt;

use jiff::{ToSpan, civil::Date, civil::date};

use crate::fold::fold;

/// No date is longer than this many characters; a longer text is kept unread.
const LONGEST_DATE: usize = 200;

/// The day from which spreadsheets count: serial number 1 was meant to be the first day of 1900.
const SHEET_EPOCH: Date = date(1899, 12, 30);

/// An uncertain point or span of time: the words as told, and what they can mean.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct When {
    /// The person's words, trimmed, otherwise verbatim.
    pub as_told: String,
    /// The first day that they can mean, if they name one.
    pub earliest: Option<Date>,
    /// The last day that they can mean, if they name one.
    pub latest: Option<Date>,
}

impl When {
    /// Reads the words of a person; never fails, and keeps what it cannot read.
    pub fn parse(told: &str) -> Understood {
        let told = told.trim();
        match read(told) {
            Ok(reading) => reading.of(told),
            Err(remark) => Understood::words_only(told, remark),
        }
    }

    /// As [`When::parse`], and "yesterday" is the day before `today`.
    pub fn parse_on(told: &str, today: Date) -> Understood {
        let told = told.trim();
        let days = told.chars().nth(LONGEST_DATE).is_none().then(|| words::counted_days(&fold(told))).flatten();
        match days.and_then(|days| today.checked_add(days.days()).ok()) {
            Some(day) => Reading::day(day, Remark::CountedFromToday).of(told),
            None => Self::parse(told),
        }
    }

    /// Reads a cell of a spreadsheet, where a number from 20000 to 80000 is a day counted from 1900.
    pub fn parse_sheet_cell(told: &str) -> Understood {
        let told = told.trim();
        match sheet_day(&fold(&shorten(told))) {
            Some(day) => Reading::day(day, Remark::SheetNumber).of(told),
            None => Self::parse(told),
        }
    }

    /// Returns the key that sorts by first possible day, then by last; "before X" stands at X, the undated stand last.
    pub fn sort_key(&self) -> SortKey {
        let start = self.earliest.or(self.latest);
        SortKey { undated: start.is_none(), start: start.unwrap_or(Date::MAX), end: self.latest.unwrap_or(Date::MAX) }
    }

    /// Tells whether a day is known on at least one side.
    pub fn is_understood(&self) -> bool {
        self.earliest.is_some() || self.latest.is_some()
    }

    /// Tells whether it can lie within the days `from` to `to`; an undated one does only when neither is given.
    pub fn overlaps(&self, from: Option<Date>, to: Option<Date>) -> bool {
        if from.is_none() && to.is_none() {
            return true;
        }
        let reversed = from.zip(to).is_some_and(|(from, to)| from > to);
        let too_early = self.latest.zip(from).is_some_and(|(latest, from)| latest < from);
        let too_late = self.earliest.zip(to).is_some_and(|(earliest, to)| earliest > to);
        self.is_understood() && !reversed && !too_early && !too_late
    }
}

/// The order of uncertain dates on a timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct SortKey {
    undated: bool,
    start: Date,
    end: Date,
}

/// What [`When::parse`] made of the words, and what the person should be told about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Understood {
    /// The words and the days they can mean.
    pub when: When,
    /// What is worth telling the person, if anything.
    pub remark: Option<Remark>,
}

impl Understood {
    fn words_only(told: &str, remark: Remark) -> Self {
        Reading { earliest: None, latest: None, remark: Some(remark) }.of(told)
    }
}

/// What a person should be told about the date that they gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Remark {
    /// `12/05/2023`: both readings are kept as a span.
    DayOrMonthFirst,
    /// "About May 2023": the span of May, no margin added.
    Approximate,
    /// A Solar Hijri year that is far from our time, as a lunar year would be.
    SolarHijriYear,
    /// `1.2.24`: read as a year of this century.
    ShortYear,
    /// "Yesterday", counted from the day on which it was written down.
    CountedFromToday,
    /// A spreadsheet's day number was read as a day.
    SheetNumber,
    /// Nothing, or that it is not known.
    NoDate,
    /// A day that no calendar has.
    Impossible,
    /// "Yesterday": depends on the day it was said.
    Relative,
    /// A day, month or season of no named year.
    NoYear,
    /// A range that ends before it begins.
    Reversed,
    /// The weekday is not the weekday of that day.
    OtherWeekday,
    /// Words in which no date was found.
    NotUnderstood,
}

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::DayOrMonthFirst => "It can be read day first or month first, so both days are kept.",
            Self::Approximate => "Kept as the time that the words name; nothing is added around it.",
            Self::SolarHijriYear => "The year was read as a Solar Hijri year. Please look whether that is right.",
            Self::ShortYear => "The year was read as one of this century. Please look whether that is right.",
            Self::CountedFromToday => "Counted from today. Please look whether that is right.",
            Self::SheetNumber => "A spreadsheet wrote the day as a number; it was read as that day.",
            Self::NoDate => "No date is given. One can be added at any time.",
            Self::Impossible => "The calendar has no such day. The words are kept as told.",
            Self::Relative => "It depends on the day it was said. The words are kept as told.",
            Self::NoYear => "No year is named. The words are kept as told.",
            Self::Reversed => "The end is before the beginning. The words are kept as told.",
            Self::OtherWeekday => "That day is another day of the week. The words are kept as told.",
            Self::NotUnderstood => "No date was found in it. The words are kept as told.",
        })
    }
}

/// The days that some words mean, without the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Reading {
    earliest: Option<Date>,
    latest: Option<Date>,
    remark: Option<Remark>,
}

impl Reading {
    fn day(day: Date, remark: Remark) -> Self {
        Self { earliest: Some(day), latest: Some(day), remark: Some(remark) }
    }

    fn of(self, told: &str) -> Understood {
        let when = When { as_told: told.to_owned(), earliest: self.earliest, latest: self.latest };
        Understood { when, remark: self.remark }
    }
}

fn read(told: &str) -> Result<Reading, Remark> {
    if told.chars().nth(LONGEST_DATE).is_some() {
        return Err(Remark::NotUnderstood);
    }
    let folded = fold(told);
    if words::say_unknown(&folded) {
        return Err(Remark::NoDate);
    }
    if words::say_relative(&folded) {
        return Err(Remark::Relative);
    }
    let firm = without_question_mark(&folded).ok_or(Remark::NotUnderstood)?;
    let tokens = tokens::tokens(firm).ok_or(Remark::NotUnderstood)?;
    // Who writes in Persian digits may put the year first: ۰۳/۰۳/۱۵.
    let is_plain = !told.chars().any(|c| c.is_numeric() && !c.is_ascii_digit());
    if !is_plain && tokens.iter().any(tokens::Token::ends_in_a_short_year) {
        return Err(Remark::NotUnderstood);
    }
    range::read(tokens)
}

/// Drops question marks at the end, unless one stands for a digit, as in `2024-1?`.
fn without_question_mark(folded: &str) -> Option<&str> {
    let firm = folded.trim_end_matches(['?', '؟', '(', ')', ' ']);
    let digits = firm.chars().rev().take_while(char::is_ascii_digit).count();
    let hides_a_digit = digits == 1 && folded[firm.len()..].starts_with(['?', '؟']);
    (!hides_a_digit).then_some(firm)
}

fn shorten(told: &str) -> String {
    told.chars().take(LONGEST_DATE).collect()
}

/// Reads a serial number; its fraction is the time of day.
fn sheet_day(folded: &str) -> Option<Date> {
    let (whole, fraction) = folded.split_once(['.', ',']).unwrap_or((folded, "0"));
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let serial: i32 = (is_number(whole) && is_number(fraction)).then(|| whole.parse().ok()).flatten()?;
    (20_000..=80_000).contains(&serial).then(|| SHEET_EPOCH.checked_add(serial.days()).ok()).flatten()
}
