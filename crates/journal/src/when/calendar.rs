//! Days of two calendars, as days of the civil one.

use icu_calendar::{Date as AnyDate, Iso};
use jiff::civil::Date;

/// A calendar in which people tell dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Calendar {
    Gregorian,
    SolarHijri,
}

/// A span of whole days, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Days {
    pub(super) first: Date,
    pub(super) last: Date,
}

impl Calendar {
    /// The calendar in which a year of four digits is told.
    pub(super) fn of_year(year: u16) -> Self {
        if year < 1700 { Self::SolarHijri } else { Self::Gregorian }
    }

    /// The civil day, if this calendar has it.
    pub(super) fn day(self, year: u16, month: u8, day: u8) -> Option<Date> {
        match self {
            Self::Gregorian => gregorian(year.into(), month, day),
            Self::SolarHijri => solar_hijri(year, month, day),
        }
    }

    /// The days `from` to `to` of a month.
    pub(super) fn days(self, year: u16, month: u8, from: u8, to: u8) -> Option<Days> {
        Some(Days { first: self.day(year, month, from)?, last: self.day(year, month, to)? })
    }

    /// The first to the last day of one or several months of a year.
    pub(super) fn months(self, year: u16, from: u8, to: u8) -> Option<Days> {
        Some(Days { first: self.day(year, from, 1)?, last: self.day(year, to, self.length(year, to)?)? })
    }

    /// How many days a month has.
    pub(super) fn length(self, year: u16, month: u8) -> Option<u8> {
        (28..=31).rev().find(|&day| self.day(year, month, day).is_some())
    }
}

fn gregorian(year: i32, month: u8, day: u8) -> Option<Date> {
    let year = i16::try_from(year).ok()?;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

fn solar_hijri(year: u16, month: u8, day: u8) -> Option<Date> {
    let day = AnyDate::try_new_persian(year.into(), month, day).ok()?.to_calendar(Iso);
    gregorian(day.year().extended_year(), day.month().ordinal, day.day_of_month().0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn solar_hijri_days_are_civil_days() {
        let days = [
            ((1402, 7, 12), date(2023, 10, 4)),
            ((1403, 1, 1), date(2024, 3, 20)),
            ((1403, 12, 30), date(2025, 3, 20)),
            ((1357, 11, 22), date(1979, 2, 11)),
        ];
        for ((year, month, day), civil) in days {
            assert_eq!(Calendar::SolarHijri.day(year, month, day), Some(civil));
        }
    }

    #[test]
    fn days_that_no_calendar_has() {
        assert_eq!(Calendar::SolarHijri.day(1402, 12, 30), None);
        assert_eq!(Calendar::SolarHijri.day(1402, 13, 1), None);
        assert_eq!(Calendar::Gregorian.day(2023, 2, 29), None);
        assert_eq!(Calendar::Gregorian.day(2023, 255, 255), None);
        assert_eq!(Calendar::Gregorian.months(10_000, 1, 1), None);
    }

    #[test]
    fn months_have_their_lengths() {
        assert_eq!(Calendar::Gregorian.length(2024, 2), Some(29));
        assert_eq!(Calendar::SolarHijri.length(1402, 12), Some(29));
        assert_eq!(Calendar::SolarHijri.length(1403, 12), Some(30));
    }
}
