//! The words for a date, as a person or a sheet gives them.

#![no_main]

use daftar_journal::when::{Understood, When};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|told: &str| {
    for read in [When::parse, When::parse_sheet_cell] {
        let understood = read(told);
        check(told, &understood);
        assert_eq!(read(&understood.when.as_told), understood, "what is kept reads as what was told");
    }
});

fn check(told: &str, understood: &Understood) {
    let when = &understood.when;
    assert_eq!(when.as_told, told.trim());
    if let (Some(earliest), Some(latest)) = (when.earliest, when.latest) {
        assert!(earliest <= latest);
        assert!(when.overlaps(Some(earliest), Some(latest)));
    }
    // A year before 1700 is read as one of the Solar Hijri calendar.
    for day in [when.earliest, when.latest].into_iter().flatten().filter(|day| day.year() >= 1700) {
        let again = When::parse(&day.to_string()).when;
        assert_eq!((again.earliest, again.latest), (Some(day), Some(day)), "a day that is shown reads as that day");
    }
    let _ = when.sort_key();
}
