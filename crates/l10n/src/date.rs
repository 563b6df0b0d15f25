//! Dates as each language tells them, from a day to "not known".
//!
//! Persian tells the Solar Hijri day with the Gregorian one beside it; the other four tell Gregorian days.

use jiff::civil::{Date, DateTime};

use crate::{Language, Text, calendar::SolarHijri, text::one_piece};

impl Text {
    /// Returns a day: `3 May 2024`, `۱۴ اردیبهشت ۱۴۰۳ (۳ مه ۲۰۲۴)`.
    pub fn date(&self, date: Date) -> String {
        let gregorian = self.gregorian(date);
        match self.solar_hijri(date) {
            Some(day) => {
                let solar = self.date_solar_day(day.day.into(), day.month.into(), &self.year_digits(day.year));
                one_piece(&self.date_beside(&solar, &gregorian))
            }
            None => gregorian,
        }
    }

    /// Returns a day and a time of day: `3 May 2024, 14:05`. The zone is the caller's.
    pub fn date_time(&self, moment: DateTime) -> String {
        let time = self.digits(&format!("{:02}:{:02}", moment.hour(), moment.minute()));
        one_piece(&self.date_with_time(&self.date(moment.date()), &time))
    }

    /// Returns the month of a day: `May 2024`; in Persian with the Solar Hijri months in which it lies beside it.
    pub fn month(&self, of: Date) -> String {
        let month = one_piece(&self.date_month(number(of.month()), &self.year_digits(of.year().into())));
        match (self.solar_hijri(of.first_of_month()), self.solar_hijri(of.last_of_month())) {
            (Some(first), Some(last)) => {
                let first = self.solar_month(first);
                one_piece(&self.date_beside(&month, &self.date_span(&first, &self.solar_month(last))))
            }
            _ => month,
        }
    }

    /// Returns the month of a day in the calendar of the language alone: `May 2024`, in Persian the Solar Hijri month.
    pub fn calendar_month(&self, of: Date) -> String {
        match self.solar_hijri(of) {
            Some(day) => one_piece(&self.solar_month(day)),
            None => self.month(of),
        }
    }

    /// Returns the year of a day; in Persian with the Solar Hijri years in which it lies beside it.
    pub fn year(&self, of: Date) -> String {
        let year = one_piece(&self.date_year(&self.year_digits(of.year().into())));
        match (self.solar_hijri(of.first_of_year()), self.solar_hijri(of.last_of_year())) {
            (Some(first), Some(last)) => {
                let (first, last) = (self.year_digits(first.year), self.year_digits(last.year));
                one_piece(&self.date_beside(&year, &self.date_span(&first, &last)))
            }
            _ => year,
        }
    }

    /// Returns a span of days, both included: `between 3 May 2024 and 5 June 2024`.
    pub fn between(&self, first: Date, last: Date) -> String {
        one_piece(&self.date_between(&self.date(first), &self.date(last)))
    }

    /// Returns the span that begins with a day: `3 May 2024 or later`.
    pub fn since(&self, first: Date) -> String {
        one_piece(&self.date_since(&self.date(first)))
    }

    /// Returns the span that ends with a day: `3 May 2024 or earlier`.
    pub fn until(&self, last: Date) -> String {
        one_piece(&self.date_until(&self.date(last)))
    }

    /// Returns the earliest and latest day of an uncertain date in the fewest words that tell no more than they do.
    ///
    /// ```
    /// use daftar_l10n::{Language, Text};
    /// use jiff::civil::date;
    /// let text = Text::for_terminal(Language::English);
    /// assert_eq!(text.days(Some(date(2016, 3, 1)), Some(date(2016, 3, 31))), "March 2016");
    /// assert_eq!(text.days(None, None), "not known");
    /// ```
    pub fn days(&self, earliest: Option<Date>, latest: Option<Date>) -> String {
        match (earliest, latest) {
            (Some(first), Some(last)) => self.span(first, last),
            (Some(first), None) => self.since(first),
            (None, Some(last)) => self.until(last),
            (None, None) => self.date_not_known(),
        }
    }

    fn span(&self, first: Date, last: Date) -> String {
        if first == last {
            self.date(first)
        } else if (first, last) == (first.first_of_year(), first.last_of_year()) {
            self.year(first)
        } else if (first, last) == (first.first_of_month(), first.last_of_month()) {
            self.month(first)
        } else {
            self.solar_span(first, last).unwrap_or_else(|| self.between(first, last))
        }
    }

    /// Returns a whole Solar Hijri month or year with its Gregorian days beside it.
    fn solar_span(&self, first: Date, last: Date) -> Option<String> {
        let day = self.solar_hijri(first)?;
        let told = if SolarHijri::is_year(first, last) {
            self.date_solar_year(&self.year_digits(day.year))
        } else if SolarHijri::is_month(first, last) {
            self.solar_month(day)
        } else {
            return None;
        };
        let gregorian = self.date_span(&self.gregorian(first), &self.gregorian(last));
        Some(one_piece(&self.date_beside(&told, &gregorian)))
    }

    fn gregorian(&self, date: Date) -> String {
        let year = self.year_digits(date.year().into());
        one_piece(&self.date_day(number(date.day()), number(date.month()), &year))
    }

    fn solar_month(&self, day: SolarHijri) -> String {
        self.date_solar_month(day.month.into(), &self.year_digits(day.year))
    }

    /// Returns the Solar Hijri day if the language tells dates so.
    fn solar_hijri(&self, date: Date) -> Option<SolarHijri> {
        if self.language() == Language::Persian { SolarHijri::of(date) } else { None }
    }

    /// Returns a year in the language's digits; years are not grouped.
    fn year_digits(&self, year: i32) -> String {
        self.digits(&year.to_string())
    }
}

fn number(of: i8) -> u64 {
    of.unsigned_abs().into()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const LANGUAGES: [Language; 5] =
        [Language::English, Language::Russian, Language::Tajik, Language::Uzbek, Language::Persian];

    fn told(tell: impl Fn(&Text) -> String) -> [String; 5] {
        LANGUAGES.map(|language| {
            let (page, terminal) = (tell(&Text::for_pages(language)), tell(&Text::for_terminal(language)));
            assert_eq!(page, terminal);
            page
        })
    }

    #[test]
    fn days_are_told_as_each_language_does() {
        let day = "3 May 2024|3 мая 2024|3 майи 2024|2024-yil 3-may|۱۴ اردیبهشت ۱۴۰۳ (۳ مه ۲۰۲۴)";
        assert_eq!(told(|text| text.date(date(2024, 5, 3))).join("|"), day);
        let moment = "3 May 2024, 09:05|3 мая 2024, 09:05|3 майи 2024, 09:05|2024-yil 3-may, 09:05|۱۴ اردیبهشت ۱۴۰۳ (۳ مه ۲۰۲۴)، ۰۹:۰۵";
        assert_eq!(told(|text| text.date_time(date(2024, 5, 3).at(9, 5, 59, 0))).join("|"), moment);
    }

    #[test]
    fn months_and_years_are_told_alone() {
        let month = "May 2024|май 2024|майи 2024|2024-yil may|مه ۲۰۲۴ (اردیبهشت ۱۴۰۳ تا خرداد ۱۴۰۳)";
        assert_eq!(told(|text| text.month(date(2024, 5, 3))).join("|"), month);
        let year = "2024|2024 год|соли 2024|2024-yil|سال ۲۰۲۴ (۱۴۰۲ تا ۱۴۰۳)";
        assert_eq!(told(|text| text.year(date(2024, 5, 3))).join("|"), year);
    }

    #[test]
    fn spans_are_told() {
        let between = told(|text| text.between(date(2024, 5, 3), date(2024, 6, 5)));
        assert_eq!(between[0], "between 3 May 2024 and 5 June 2024");
        assert_eq!(between[1], "между 3 мая 2024 и 5 июня 2024");
        assert_eq!(between[2], "байни 3 майи 2024 ва 5 июни 2024");
        assert_eq!(between[3], "2024-yil 3-may va 2024-yil 5-iyun oraligʻida");
        assert_eq!(between[4], "بین ۱۴ اردیبهشت ۱۴۰۳ (۳ مه ۲۰۲۴) و ۱۶ خرداد ۱۴۰۳ (۵ ژوئن ۲۰۲۴)");
        assert_eq!(told(|text| text.since(date(2024, 5, 3)))[0], "3 May 2024 or later");
        assert_eq!(told(|text| text.until(date(2024, 5, 3)))[3], "2024-yil 3-may yoki undan oldin");
    }

    #[test]
    fn uncertain_days_are_told_in_the_fewest_words() {
        let days = |earliest, latest| told(|text| text.days(earliest, latest));
        let (may, end) = (date(2024, 5, 1), date(2024, 5, 31));
        assert_eq!(days(Some(may), Some(may)), told(|text| text.date(may)));
        assert_eq!(days(Some(may), Some(end)), told(|text| text.month(may)));
        assert_eq!(days(Some(date(2024, 1, 1)), Some(date(2024, 12, 31))), told(|text| text.year(may)));
        assert_eq!(days(Some(may), Some(date(2024, 6, 30)))[0], "between 1 May 2024 and 30 June 2024");
        assert_eq!(days(Some(may), None), told(|text| text.since(may)));
        assert_eq!(days(None, Some(may)), told(|text| text.until(may)));
        assert_eq!(days(None, None).join("|"), "not known|неизвестно|маълум нест|nomaʼlum|نامعلوم");
    }

    #[test]
    fn whole_solar_hijri_spans_are_told_as_such_in_persian() {
        let month = told(|text| text.days(Some(date(2024, 5, 21)), Some(date(2024, 6, 20))));
        assert_eq!(month[4], "خرداد ۱۴۰۳ (۲۱ مه ۲۰۲۴ تا ۲۰ ژوئن ۲۰۲۴)");
        assert_eq!(month[0], "between 21 May 2024 and 20 June 2024");
        let year = told(|text| text.days(Some(date(2024, 3, 20)), Some(date(2025, 3, 20))));
        assert_eq!(year[4], "سال ۱۴۰۳ (۲۰ مارس ۲۰۲۴ تا ۲۰ مارس ۲۰۲۵)");
    }

    #[test]
    fn every_month_has_a_name_of_its_own() {
        for language in LANGUAGES {
            let text = Text::for_terminal(language);
            let names: std::collections::BTreeSet<_> = (1..=12).map(|month| text.month(date(2024, month, 1))).collect();
            assert_eq!(names.len(), 12);
        }
    }

    #[test]
    fn no_day_is_refused() {
        for day in [Date::MIN, Date::MAX, date(0, 1, 1), date(622, 3, 21)] {
            for tell in [Text::date, Text::month, Text::year, Text::since] {
                assert!(told(|text| tell(text, day)).iter().all(|told| !told.is_empty()));
            }
        }
    }
}
