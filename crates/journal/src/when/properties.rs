//! What holds for every text.

use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::When;
use super::months::MONTHS;
use super::terms::TERMS;

/// A text that is made of the pieces of dates, in any order.
fn arb_words() -> impl Strategy<Value = String> {
    let words: Vec<&str> = MONTHS
        .iter()
        .map(|&(_, _, spellings)| spellings)
        .chain(TERMS.iter().map(|&(_, spellings)| spellings))
        .flat_map(str::split_whitespace)
        .collect();
    let piece = prop_oneof![
        prop::sample::select(words).prop_map(str::to_owned),
        "[0-9]{1,5}",
        "[۰-۹]{1,4}",
        "[-./–~?:tTzZ ,()+]",
        "[0-9]{1,4}[-./][0-9]{1,2}[-./][0-9]{1,4}",
        Just("..".to_owned()),
    ];
    let space = prop_oneof![Just(""), Just(" ")];
    prop::collection::vec((piece, space), 0..9)
        .prop_map(|pieces| pieces.into_iter().flat_map(|(piece, space)| [piece, space.to_owned()]).collect())
}

fn arb_day() -> impl Strategy<Value = Date> {
    (1700i16..=9999, 1i8..=12, 1i8..=31).prop_filter_map("a day that exists", |(y, m, d)| Date::new(y, m, d).ok())
}

/// One spelling of each month in one language, and how that language writes a day.
const LANGUAGES: [([&str; 12], &str); 6] = [
    (
        [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
        "{month} {day}, {year}",
    ),
    (
        [
            "января",
            "февраля",
            "марта",
            "апреля",
            "мая",
            "июня",
            "июля",
            "августа",
            "сентября",
            "октября",
            "ноября",
            "декабря",
        ],
        "{day} {month} {year} г.",
    ),
    (
        [
            "январи",
            "феврали",
            "марти",
            "апрели",
            "майи",
            "июни",
            "июли",
            "августи",
            "сентябри",
            "октябри",
            "ноябри",
            "декабри",
        ],
        "{day} {month} соли {year}",
    ),
    (
        ["ژانویه", "فوریه", "مارس", "آوریل", "مه", "ژوئن", "ژوئیه", "اوت", "سپتامبر", "اکتبر", "نوامبر", "دسامبر"],
        "{day} {month} {year}",
    ),
    (
        ["yanvar", "fevral", "mart", "aprel", "may", "iyun", "iyul", "avgust", "sentabr", "oktabr", "noyabr", "dekabr"],
        "{year}-yil {day}-{month}",
    ),
    (
        [
            "январь",
            "февраль",
            "март",
            "апрель",
            "май",
            "июнь",
            "июль",
            "август",
            "сентябрь",
            "октябрь",
            "ноябрь",
            "декабрь",
        ],
        "{year} йил {day} {month}",
    ),
];

fn written(day: Date, (months, form): &([&str; 12], &str)) -> String {
    let month = usize::try_from(day.month()).expect("a month is 1 to 12");
    form.replace("{year}", &day.year().to_string())
        .replace("{month}", months[month - 1])
        .replace("{day}", &day.day().to_string())
}

fn in_digits(text: &str, zero: char) -> String {
    let digit = |c: char| c.to_digit(10).and_then(|value| char::from_u32(u32::from(zero) + value));
    text.chars().map(|c| digit(c).unwrap_or(c)).collect()
}

fn check_any(told: &str) -> Result<(), TestCaseError> {
    for understood in [When::parse(told), When::parse_sheet_cell(told)] {
        let when = understood.when;
        prop_assert_eq!(when.as_told.as_str(), told.trim());
        prop_assert!(when.earliest.zip(when.latest).is_none_or(|(first, last)| first <= last));
        prop_assert!(when.is_understood() || understood.remark.is_some(), "silent: {}", told);
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_text_is_kept(told in any::<String>()) {
        check_any(&told)?;
    }

    #[test]
    fn any_words_of_dates_are_kept(told in arb_words()) {
        check_any(&told)?;
    }

    #[test]
    fn a_day_is_read_as_it_is_written(day in arb_day(), zero in prop::sample::select(vec!['0', '٠', '۰'])) {
        let forms = LANGUAGES.iter().map(|language| written(day, language)).chain([day.to_string()]);
        for form in forms {
            let understood = When::parse(&in_digits(&form, zero));
            prop_assert_eq!(understood.when.earliest, Some(day), "{}", form);
            prop_assert_eq!((understood.when.latest, understood.remark), (Some(day), None), "{}", form);
        }
    }

    #[test]
    fn a_month_is_read_as_it_is_written(day in arb_day()) {
        for (months, _) in LANGUAGES {
            let month = usize::try_from(day.month()).expect("a month is 1 to 12");
            let when = When::parse(&format!("{} {}", months[month - 1], day.year())).when;
            prop_assert_eq!((when.earliest, when.latest), (Some(day.first_of_month()), Some(day.last_of_month())));
        }
    }

    #[test]
    fn a_sheet_number_is_a_day(serial in 20_000i64..=80_000) {
        let day = When::parse_sheet_cell(&serial.to_string()).when.earliest.expect("in range");
        prop_assert_eq!(date(1899, 12, 30).until(day).expect("in range").get_days(), i32::try_from(serial).expect("small"));
    }

    #[test]
    fn a_solar_hijri_day_is_read_in_both_forms(year in 1300u16..1430, month in 1u8..=12, day in 1u8..=29) {
        let named = MONTHS.iter().find(|(calendar, number, _)| *calendar == super::calendar::Calendar::SolarHijri && *number == month);
        let name = named.and_then(|(_, _, names)| names.split_whitespace().next()).expect("all months are named");
        let numbers = When::parse(&format!("{year}/{month:02}/{day:02}")).when;
        let words = When::parse(&in_digits(&format!("{day} {name} {year}"), '۰')).when;
        prop_assert!(numbers.is_understood());
        prop_assert_eq!((numbers.earliest, numbers.latest), (words.earliest, words.latest));
    }
}
