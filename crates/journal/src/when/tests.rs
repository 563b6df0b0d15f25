//! What people say, and the days that it means.

mod languages;

use jiff::civil::{Date, date};

use super::Remark::{self, *};
use super::{Understood, When};

/// Checks words, days as `first..last` (nothing for an open side, "" for none) and remark.
#[track_caller]
fn check(cases: &[(&str, &str, Option<Remark>)]) {
    for &(told, days, remark) in cases {
        let understood = When::parse(told);
        assert_eq!((span(&understood).as_str(), understood.remark), (days, remark), "{told}");
        assert_eq!(understood.when.as_told, told.trim());
    }
}

/// Checks words that need no remark.
#[track_caller]
fn plain(cases: &[(&str, &str)]) {
    check(&cases.iter().map(|&(told, days)| (told, days, None)).collect::<Vec<_>>());
}

/// Checks words that are kept as told, for one reason.
#[track_caller]
fn words_only(remark: Remark, cases: &[&str]) {
    check(&cases.iter().map(|&told| (told, "", Some(remark))).collect::<Vec<_>>());
}

fn span(understood: &Understood) -> String {
    let side = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    match (understood.when.earliest, understood.when.latest) {
        (None, None) => String::new(),
        (first, last) if first == last => side(first),
        (first, last) => format!("{}..{}", side(first), side(last)),
    }
}

#[test]
fn every_row_of_the_incident_log() {
    check(&[
        ("2024-03-02", "2024-03-02", None),
        ("весна 2024", "2024-03-01..2024-05-31", None),
        ("22.09.2023", "2023-09-22", None),
        ("2023", "2023-01-01..2023-12-31", None),
        ("after 2023-09-28", "2023-09-28..", None),
        ("٢٠٢٤-٠١-١٥", "2024-01-15", None),
        ("1402/07/12", "2023-10-04", None),
        ("2024-02-30", "", Some(Impossible)),
        ("10 июля 2024 г.", "2024-07-10", None),
        ("Jan 2024 - Mar 2024", "2024-01-01..2024-03-31", None),
        ("early 2022?", "2022-01-01..2022-04-30", None),
        ("2024-05-01T23:40", "2024-05-01", None),
        ("", "", Some(NoDate)),
        ("yesterday", "", Some(Relative)),
        ("12/05/2023", "2023-05-12..2023-12-05", Some(DayOrMonthFirst)),
        ("2024-04", "2024-04-01..2024-04-30", None),
        ("2023-11-03", "2023-11-03", None),
        ("2023-12-31", "2023-12-31", None),
        ("0000-00-00", "", Some(Impossible)),
        ("2019-08", "2019-08-01..2019-08-31", None),
        ("2024-06-06", "2024-06-06", None),
        ("Ramadan 2023", "", Some(NotUnderstood)),
        ("before the conference", "", Some(NotUnderstood)),
        ("45432", "", Some(NotUnderstood)),
    ]);
}

#[test]
fn sheet_cells_hold_day_numbers() {
    for cell in ["45432", " 45432.75 ", "٤٥٤٣٢", "45432,0"] {
        let understood = When::parse_sheet_cell(cell);
        assert_eq!(span(&understood), "2024-05-20", "{cell}");
        assert_eq!(understood.remark, Some(SheetNumber));
        assert_eq!(understood.when.as_told, cell.trim());
    }
    for cell in ["19999", "80001", "45432.x", "45432.", "-45432", "2024-05-20", "", "999999999999"] {
        assert_eq!(When::parse_sheet_cell(cell), When::parse(cell), "{cell}");
    }
}

#[test]
fn days_in_numbers() {
    plain(&[
        ("2024-5-1", "2024-05-01"),
        ("2024.05.01", "2024-05-01"),
        ("2024–05–01", "2024-05-01"),
        ("5.4.2024", "2024-04-05"),
        ("۵.۴.۲۰۲۴", "2024-04-05"),
        ("22/09/2023", "2023-09-22"),
        ("09/22/2023", "2023-09-22"),
        ("22-09-2023", "2023-09-22"),
        ("22. 9. 2023", "2023-09-22"),
        ("05/05/2023", "2023-05-05"),
        ("08/2019", "2019-08-01..2019-08-31"),
        ("08.2019", "2019-08-01..2019-08-31"),
        ("(2024-05-01)", "2024-05-01"),
        ("2024-05-01\u{200f}", "2024-05-01"),
    ]);
    check(&[
        ("5-4-2024", "2024-04-05..2024-05-04", Some(DayOrMonthFirst)),
        ("around 12/05/2023", "2023-05-12..2023-12-05", Some(DayOrMonthFirst)),
    ]);
}

#[test]
fn times_of_day_are_kept_in_the_words() {
    for told in [
        "2024-05-01 23:40",
        "2024-05-01T23:40:59Z",
        "2024-05-01T23:40:59.123+05:00[Asia/Dushanbe]",
        "01.05.2024 в 23:40",
        "1 May 2024, 11:40 pm",
        "23:40, 1 мая 2024",
    ] {
        plain(&[(told, "2024-05-01")]);
    }
    plain(&[("2024-05-01 23:40 - 2024-05-02 01:00", "2024-05-01..2024-05-02")]);
    words_only(NotUnderstood, &["2024-05-01T25:00", "2024-05 23:40", "23:40", "2024-05-01T"]);
}

#[test]
fn ranges() {
    plain(&[
        ("2023-09-28..2023-10-02", "2023-09-28..2023-10-02"),
        ("2023..", "2023-01-01.."),
        ("..2023", "..2023-12-31"),
        ("2022-2023", "2022-01-01..2023-12-31"),
        ("2024-05-01 – 2024-05-03", "2024-05-01..2024-05-03"),
        ("2024-05-01 to 2024-05-03", "2024-05-01..2024-05-03"),
        ("Jan - Mar 2024", "2024-01-01..2024-03-31"),
        ("Jan-Mar 2024", "2024-01-01..2024-03-31"),
        ("Jan 2024 - Mar", "2024-01-01..2024-03-31"),
        ("May 2023-June 2023", "2023-05-01..2023-06-30"),
        ("spring - summer 2023", "2023-03-01..2023-08-31"),
        ("early - mid July 2024", "2024-07-01..2024-07-20"),
        ("1-5 May 2024", "2024-05-01..2024-05-05"),
        ("10 мая-15 июня 2024", "2024-05-10..2024-06-15"),
        ("1-5.07.2024", "2024-07-01..2024-07-05"),
        ("01.02.2024-05.02.2024", "2024-02-01..2024-02-05"),
        ("from 2022 to spring 2023", "2022-01-01..2023-05-31"),
        ("after 2022 until 2023", "2022-01-01..2023-12-31"),
    ]);
    words_only(Reversed, &["2024 - 2023", "2024-05-03..2024-05-01", "Dec - Feb 2024"]);
    words_only(Impossible, &["2024-02-28 - 2024-02-30"]);
    words_only(
        NotUnderstood,
        &["2023 -", "- 2023", "2022 - 2023 - 2024", "10-07.2024", "2023 and 2024", "May - 2024", "2024 - May"],
    );
}

#[test]
fn impossible_days() {
    words_only(
        Impossible,
        &["2024-13-01", "2024-13", "31.04.2024", "30 февраля 2024", "13/13/2023", "0/5/2023", "0000"],
    );
}

#[test]
fn relative_days() {
    words_only(Relative, &["вчера", "дирӯз", "دیروز", "kecha", "Last week", "3 days ago", "на прошлой неделе", "кеча"]);
    words_only(Relative, &["3 рӯз пеш", "соли гузашта", "۳ روز پیش", "3 oy oldin"]);
    words_only(Relative, &["o‘tgan yili", "Monday", "в понедельник", "2 года назад", "yesterday at 2024-05-01"]);
}

#[test]
fn days_counted_from_today() {
    let today = date(2024, 3, 1);
    for (told, day) in [
        ("Yesterday", "2024-02-29"),
        ("вчера вечером", "2024-02-29"),
        ("вчера в 18:30", "2024-02-29"),
        ("Дирӯз", "2024-02-29"),
        ("дируз, шаб", "2024-02-29"),
        ("имрӯз", "2024-03-01"),
        ("دیروز", "2024-02-29"),
        ("پریروز", "2024-02-28"),
        ("kecha kechqurun", "2024-02-29"),
        ("bugun", "2024-03-01"),
        ("позавчера", "2024-02-28"),
    ] {
        let understood = When::parse_on(told, today);
        assert_eq!((span(&understood).as_str(), understood.remark), (day, Some(CountedFromToday)), "{told}");
        assert_eq!(understood.when.as_told, told);
    }
    for told in
        ["3 days ago", "yesterday at 2024-05-01", "вчера или сегодня", "not yesterday", "утром", "", "3 May 2024"]
    {
        assert_eq!(When::parse_on(told, today), When::parse(told), "{told}");
    }
    assert_eq!(When::parse_on("yesterday", Date::MIN).remark, Some(Relative));
}

#[test]
fn years_of_two_digits() {
    check(&[
        ("15.3.24", "2024-03-15", Some(ShortYear)),
        ("15/03/24", "2024-03-15", Some(ShortYear)),
        ("03/15/24", "2024-03-15", Some(ShortYear)),
        ("01/02/24", "2024-01-02..2024-02-01", Some(DayOrMonthFirst)),
        ("15.3.24 18:00", "2024-03-15", Some(ShortYear)),
        ("31.02.24", "", Some(Impossible)),
        ("15.3.99", "", Some(NotUnderstood)),
        ("۰۳/۰۳/۱۵", "", Some(NotUnderstood)),
        ("۱۵.۳.۲۴", "", Some(NotUnderstood)),
        ("۰۱/۰۲/۲۴", "", Some(NotUnderstood)),
        ("10.07.24-15.07.24", "2024-07-10..2024-07-15", Some(ShortYear)),
    ]);
}

#[test]
fn what_names_no_year() {
    words_only(NoYear, &["July 10", "весна", "10.07", "12 مهر", "Jan - Mar"]);
}

#[test]
fn what_is_not_known() {
    words_only(
        NoDate,
        &["", " \t\n", "?", "-", "...", "N/A", "unknown", "Don’t know", "не знаю", "نمی\u{200c}دانم", "\u{200f}\0"],
    );
}

#[test]
fn what_is_not_understood() {
    words_only(
        NotUnderstood,
        &[
            "5",
            "24",
            "01-02-24",
            "24-02-01",
            "01.02.024",
            "202?",
            "2024-1?",
            "2024-??-01",
            "1990s",
            "2020-е",
            "2023-24",
        ],
    );
    words_only(
        NotUnderstood,
        &["20240501", "May June 2024", "2023 2024", "Q1 2023", "May 2024; June 2024", "100", "-2024"],
    );
    words_only(
        NotUnderstood,
        &["2024\u{1f4c5}", "٪", "½", "month", "about", "after", "2024 05 01", "spring May 2024", "до"],
    );
}

#[test]
fn a_long_text_is_no_date() {
    let long = "2024 ".repeat(200_000);
    assert_eq!(When::parse(&long).remark, Some(NotUnderstood));
    assert_eq!(When::parse_sheet_cell(&long).remark, Some(NotUnderstood));
    assert_eq!(When::parse(&long).when.as_told, long.trim());
}

#[test]
fn the_undated_sort_last() {
    let told = ["yesterday", "after 2023-09-28", "2023", "2024-03-02", "before 2023", "2023-09-28"];
    let mut sorted: Vec<When> = told.iter().map(|told| When::parse(told).when).collect();
    sorted.sort_by_key(When::sort_key);
    let order: Vec<&str> = sorted.iter().map(|when| when.as_told.as_str()).collect();
    assert_eq!(order, ["2023", "2023-09-28", "after 2023-09-28", "before 2023", "2024-03-02", "yesterday"]);
}

#[test]
fn filters_keep_what_can_lie_within() {
    let overlaps = |told: &str, from, to| When::parse(told).when.overlaps(from, to);
    let (may, june) = (Some(date(2024, 5, 1)), Some(date(2024, 6, 1)));
    assert!(overlaps("spring 2024", may, june));
    assert!(overlaps("2024-06-01", may, june) && !overlaps("2024-06-02", may, june));
    assert!(!overlaps("2024-04-30", may, None) && overlaps("2024-04-30", None, june));
    assert!(overlaps("after 2020", may, june) && overlaps("before 2025", may, june));
    assert!(!overlaps("after 2025", may, june) && !overlaps("before 2020", may, june));
    assert!(overlaps("yesterday", None, None) && !overlaps("yesterday", may, None));
    assert!(!overlaps("2024", june, may), "an empty span of days holds nothing");
}

#[test]
fn remarks_are_plain_sentences() {
    for remark in [
        DayOrMonthFirst,
        Approximate,
        SolarHijriYear,
        ShortYear,
        CountedFromToday,
        SheetNumber,
        NoDate,
        Impossible,
        Relative,
        NoYear,
        Reversed,
        OtherWeekday,
        NotUnderstood,
    ] {
        let sentence = remark.to_string();
        assert!(sentence.ends_with('.') && sentence.len() < 90, "{sentence}");
    }
}
