//! When an invented incident happened: mostly a day, sometimes less than that.

use jiff::{ToSpan, civil::date};

use super::{chance::Chance, language::Language};

const FIRST_YEAR: i16 = 2012;
const DAYS: usize = 14 * 365;
const VAGUE: [&str; 4] =
    ["before the conference", "когда он ещё учился", "after the harvest, some year", "точно не помнит"];

/// The words, and the first day that they can mean; empty if none.
pub(super) struct When {
    pub(super) told: String,
    pub(super) first_day: String,
}

/// Invents a time as `language` tells it.
pub(super) fn when(chance: &mut Chance, language: &Language) -> When {
    let passed = i64::try_from(chance.below(DAYS)).expect("a few thousand days");
    let day = date(FIRST_YEAR, 1, 1).saturating_add(passed.days());
    let month = day.strftime("%Y-%m").to_string();
    let (told, first) = match chance.below(100) {
        0..62 => (day.to_string(), day),
        62..70 => (day.strftime("%d.%m.%Y").to_string(), day),
        70..80 => (month, day.first_of_month()),
        80..88 => season(chance, language, day.year()),
        88..93 => (day.year().to_string(), day.first_of_year()),
        93..97 => (format!("after {day}"), day),
        97..98 => return When { told: (*chance.pick(&VAGUE)).to_owned(), first_day: String::new() },
        98..99 => return When { told: String::new(), first_day: String::new() },
        _ => (format!("{month}-01 - {day}"), day.first_of_month()),
    };
    When { told, first_day: first.to_string() }
}

fn season(chance: &mut Chance, language: &Language, year: i16) -> (String, jiff::civil::Date) {
    let season = chance.below(language.seasons.len());
    let first = date(year, [3, 6, 9, 12][season], 1);
    (format!("{} {year}", language.seasons[season]), first)
}
