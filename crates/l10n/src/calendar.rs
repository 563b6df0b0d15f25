//! Solar Hijri days of civil ones.

use icu_calendar::{Date as AnyDate, cal::Persian};
use jiff::civil::Date;

/// A day of the Solar Hijri calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct SolarHijri {
    pub(crate) year: i32,
    pub(crate) month: u8,
    pub(crate) day: u8,
}

impl SolarHijri {
    /// Returns the Solar Hijri day of a civil one; `None` where the calendar is not computed.
    pub(crate) fn of(date: Date) -> Option<Self> {
        let (month, day) = (u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?);
        let day = AnyDate::try_new_iso(date.year().into(), month, day).ok()?.to_calendar(Persian);
        let year = day.year().extended_year();
        (year > 0).then(|| Self { year, month: day.month().ordinal, day: day.day_of_month().0 })
    }

    /// Tells whether these days are the whole of one month.
    pub(crate) fn is_month(first: Date, last: Date) -> bool {
        Self::begins(first, last, |one, other| (one.year, one.month) == (other.year, other.month), |day| day.day == 1)
    }

    /// Tells whether these days are the whole of one year.
    pub(crate) fn is_year(first: Date, last: Date) -> bool {
        let new_year = |day: Self| (day.month, day.day) == (1, 1);
        Self::begins(first, last, |one, other| one.year == other.year, new_year)
    }

    /// Tells whether both days lie in the same span, the first at its beginning and the day after the last too.
    fn begins(first: Date, last: Date, is_same: fn(Self, Self) -> bool, is_first: fn(Self) -> bool) -> bool {
        let days = (Self::of(first), Self::of(last), last.tomorrow().ok().and_then(Self::of));
        matches!(days, (Some(first), Some(last), Some(next)) if is_same(first, last) && is_first(first) && is_first(next))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn civil_days_are_solar_hijri_days() {
        for (civil, (year, month, day)) in [
            (date(2023, 10, 4), (1402, 7, 12)),
            (date(2024, 3, 20), (1403, 1, 1)),
            (date(2025, 3, 20), (1403, 12, 30)),
            (date(2025, 3, 21), (1404, 1, 1)),
            (date(1979, 2, 11), (1357, 11, 22)),
            (date(2026, 11, 22), (1405, 9, 1)),
        ] {
            assert_eq!(SolarHijri::of(civil), Some(SolarHijri { year, month, day }), "{civil}");
        }
    }

    #[test]
    fn days_before_the_calendar_have_none() {
        assert_eq!(SolarHijri::of(Date::MIN), None);
        assert_eq!(SolarHijri::of(date(621, 1, 1)), None);
        assert!(SolarHijri::of(Date::MAX).is_some());
    }

    #[test]
    fn whole_months_and_years_are_recognised() {
        assert!(SolarHijri::is_month(date(2024, 5, 21), date(2024, 6, 20)));
        assert!(!SolarHijri::is_month(date(2024, 5, 21), date(2024, 6, 19)));
        assert!(!SolarHijri::is_month(date(2024, 5, 21), date(2024, 7, 21)));
        assert!(SolarHijri::is_year(date(2024, 3, 20), date(2025, 3, 20)));
        assert!(!SolarHijri::is_year(date(2024, 3, 20), date(2025, 3, 19)));
        assert!(!SolarHijri::is_year(date(2024, 3, 20), Date::MAX));
    }
}
