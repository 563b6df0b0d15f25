//! One date: from its tokens to what they name, and from that to days.

use jiff::civil::Date;

use super::Remark;
use super::calendar::{Calendar, Days};
use super::tokens::{Number, Sign, Token};
use super::words::{Month, Part, Season, Word};

/// The last year of this century that is read from two digits.
const LAST_SHORT_YEAR: u16 = 40;

/// What the words of one date name; each thing at most once.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Point {
    pub(super) year: Option<u16>,
    pub(super) month: Option<MonthName>,
    pub(super) day: Option<u8>,
    pub(super) season: Option<Season>,
    pub(super) part: Option<Part>,
    /// "The third" of a month.
    pub(super) ordinal: Option<u8>,
    weekday: Option<i8>,
    calendar: Option<Calendar>,
    /// `12/05`: day and month could be exchanged.
    exchangeable: bool,
    /// `24` for 2024.
    short_year: bool,
    timed: bool,
}

/// A month by its number in whatever calendar the year is, or by a name of one calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum MonthName {
    Number(u8),
    Named(Month),
}

/// The days of a date, and what is worth saying about them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Resolved {
    pub(super) days: Days,
    pub(super) remark: Option<Remark>,
}

impl Point {
    /// Gathers what the tokens name; `None` when they name one thing twice or something else.
    pub(super) fn gather(tokens: &[Token]) -> Option<Self> {
        let mut point = Self::default();
        for token in tokens {
            match token {
                Token::Number(number) => point.number(*number)?,
                Token::Numeric(numbers, sign) => point.numeric(numbers, *sign)?,
                Token::Word(word) => point.word(*word)?,
                Token::Time if !point.timed => point.timed = true,
                Token::Time | Token::Hyphen => return None,
            }
        }
        Some(point)
    }

    fn number(&mut self, number: Number) -> Option<()> {
        match number.digits {
            4 => set(&mut self.year, number.value),
            1 | 2 => set(&mut self.day, small(number)?),
            _ => None,
        }
    }

    fn word(&mut self, word: Word) -> Option<()> {
        match word {
            Word::Month(month) => set(&mut self.month, MonthName::Named(month)),
            Word::Season(season) => set(&mut self.season, season),
            Word::Part(part) => set(&mut self.part, part),
            Word::Ordinal(number) => set(&mut self.ordinal, number),
            Word::Weekday(weekday) => set(&mut self.weekday, weekday),
            Word::Calendar(calendar) => set(&mut self.calendar, calendar),
            Word::Unit | Word::Filler => Some(()),
            Word::About | Word::Link(_) => None,
        }
    }

    /// Reads joined numbers by which of them has four digits.
    fn numeric(&mut self, numbers: &[Number], sign: Sign) -> Option<()> {
        match *numbers {
            [year, month, day] if year.digits == 4 => self.set_day(year, month, day),
            [first, second, year] if year.digits == 4 => self.set_unordered(first, second, year, sign),
            [first, second, year] if sign != Sign::Hyphen && year.digits == 2 && year.value <= LAST_SHORT_YEAR => {
                self.short_year = true;
                self.set_unordered(first, second, of_this_century(year), sign)
            }
            [year, next] | [next, year] if year.digits == 4 => self.set_month(year, next),
            [day, month] if sign == Sign::Dot => {
                set(&mut self.day, small(day)?)?;
                set(&mut self.month, MonthName::Number(small(month)?))
            }
            _ => None,
        }
    }

    fn set_day(&mut self, year: Number, month: Number, day: Number) -> Option<()> {
        set(&mut self.year, year.value)?;
        set(&mut self.month, MonthName::Number(small(month)?))?;
        set(&mut self.day, small(day)?)
    }

    /// Reads `22.09.2023` day first; with another sign, whichever order can be, or both.
    fn set_unordered(&mut self, first: Number, second: Number, year: Number, sign: Sign) -> Option<()> {
        let month_first = sign != Sign::Dot && first.value <= 12 && second.value > 12;
        let (day, month) = if month_first { (second, first) } else { (first, second) };
        self.exchangeable = sign != Sign::Dot && first.value != second.value && day.value <= 12 && month.value <= 12;
        self.set_day(year, month, day)
    }

    /// Reads `2024-04` or `04/2024`; `2023/24` is no month, but one winter can be told so.
    fn set_month(&mut self, year: Number, next: Number) -> Option<()> {
        set(&mut self.year, year.value)?;
        if is_next_year(year, next) {
            return (self.season == Some(Season::Winter)).then_some(());
        }
        set(&mut self.month, MonthName::Number(small(next)?))
    }

    /// Tells whether nothing but a year is named.
    pub(super) fn is_year_only(&self) -> bool {
        *self == Self { year: self.year, ..Self::default() } && self.year.is_some()
    }

    /// Finds the days that are named.
    pub(super) fn resolve(&self) -> Result<Resolved, Remark> {
        let Some(year) = self.year else {
            return Err(self.without_year());
        };
        if year < 1000 {
            return Err(Remark::Impossible);
        }
        let calendar = Calendar::of_year(year);
        if self.calendar.is_some_and(|told| told != calendar) || (self.timed && self.day.is_none()) {
            return Err(Remark::NotUnderstood);
        }
        let days = self.days(calendar, year)?.ok_or(Remark::Impossible)?;
        self.check_weekday(days)?;
        Ok(Resolved { days, remark: self.remark(year) })
    }

    fn without_year(&self) -> Remark {
        if self.month.is_some() || self.season.is_some() {
            Remark::NoYear
        } else if self.weekday.is_some() && self.day.is_none() {
            Remark::Relative
        } else {
            Remark::NotUnderstood
        }
    }

    fn remark(&self, year: u16) -> Option<Remark> {
        let near = !(1000..1300).contains(&year) && !(1430..1700).contains(&year);
        let remarks = [
            (self.exchangeable, Remark::DayOrMonthFirst),
            (self.short_year, Remark::ShortYear),
            (!near, Remark::SolarHijriYear),
        ];
        remarks.into_iter().find_map(|(is_so, remark)| is_so.then_some(remark))
    }

    /// The days, `Ok(None)` when the calendar has none such.
    fn days(&self, calendar: Calendar, year: u16) -> Result<Option<Days>, Remark> {
        let month = match self.month {
            Some(MonthName::Named(month)) if month.calendar != calendar => {
                return Err(Remark::NotUnderstood);
            }
            Some(MonthName::Named(month)) => Some(month.number),
            Some(MonthName::Number(number)) => Some(number),
            None => None,
        };
        let (day, part) = match self.ordinal {
            None => (self.day, self.part),
            Some(_) if self.day.is_some() || self.part.is_some() => return Err(Remark::NotUnderstood),
            Some(number) if month.is_some() => (Some(number), None),
            Some(1) => (None, Some(Part::Early)),
            Some(_) => return Err(Remark::NotUnderstood),
        };
        match (self.season, month, day, part) {
            (Some(season), None, None, part) => Ok(season_days(calendar, year, season, part)),
            (None, Some(month), Some(day), None) => Ok(self.one_day(calendar, year, month, day)),
            (None, Some(month), None, part) => Ok(month_days(calendar, year, month, part)),
            (None, None, None, part) => Ok(year_days(calendar, year, part)),
            _ => Err(Remark::NotUnderstood),
        }
    }

    fn one_day(&self, calendar: Calendar, year: u16, month: u8, day: u8) -> Option<Days> {
        let one = calendar.day(year, month, day)?;
        let other = if self.exchangeable { calendar.day(year, day, month)? } else { one };
        Some(Days { first: one.min(other), last: one.max(other) })
    }

    fn check_weekday(&self, days: Days) -> Result<(), Remark> {
        let Some(weekday) = self.weekday else {
            return Ok(());
        };
        let is = |day: Date| day.weekday().to_monday_one_offset() == weekday;
        match days.first == days.last {
            true if is(days.first) => Ok(()),
            true => Err(Remark::OtherWeekday),
            false => Err(Remark::NotUnderstood),
        }
    }
}

fn set<T>(place: &mut Option<T>, value: T) -> Option<()> {
    place.replace(value).is_none().then_some(())
}

/// Reads `24` as 2024: nobody writes down what happened a hundred years ago.
fn of_this_century(year: Number) -> Number {
    Number { value: 2000 + year.value, digits: 4 }
}

/// `2023/24` or `2023/2024`; a month up to 12 stays a month.
fn is_next_year(year: Number, next: Number) -> bool {
    match next.digits {
        4 => next.value == year.value + 1,
        _ => next.value > 12 && next.value == year.value % 100 + 1,
    }
}

fn small(number: Number) -> Option<u8> {
    (number.digits <= 2).then(|| u8::try_from(number.value).ok()).flatten()
}

/// Which third: 0, 1 or 2.
fn third(part: Part) -> u8 {
    match part {
        Part::Early => 0,
        Part::Mid => 1,
        Part::Late => 2,
    }
}

fn year_days(calendar: Calendar, year: u16, part: Option<Part>) -> Option<Days> {
    match part.map(third) {
        None => calendar.months(year, 1, 12),
        Some(third) => calendar.months(year, third * 4 + 1, third * 4 + 4),
    }
}

fn month_days(calendar: Calendar, year: u16, month: u8, part: Option<Part>) -> Option<Days> {
    let length = calendar.length(year, month)?;
    match part {
        None => calendar.days(year, month, 1, length),
        Some(Part::Early) => calendar.days(year, month, 1, 10),
        Some(Part::Mid) => calendar.days(year, month, 11, 20),
        Some(Part::Late) => calendar.days(year, month, 21, length),
    }
}

/// The months of a season; a winter told in the Gregorian calendar ends in the next year.
fn season_days(calendar: Calendar, year: u16, season: Season, part: Option<Part>) -> Option<Days> {
    let quarter = match season {
        Season::Spring => 0,
        Season::Summer => 1,
        Season::Autumn => 2,
        Season::Winter => 3,
    };
    let before_spring = if calendar == Calendar::Gregorian { 2 } else { 0 };
    let first = before_spring + quarter * 3 + 1;
    let (from, to) = match part.map(third) {
        None => (first, first + 2),
        Some(third) => (first + third, first + third),
    };
    Some(Days { first: rolled_month(calendar, year, from)?.first, last: rolled_month(calendar, year, to)?.last })
}

/// A month counted on past the year's twelfth.
fn rolled_month(calendar: Calendar, year: u16, month: u8) -> Option<Days> {
    match month.checked_sub(12) {
        None | Some(0) => calendar.months(year, month, month),
        Some(next) => calendar.months(year + 1, next, next),
    }
}
