//! Times that leave: in UTC, to the second, because offset and zone would tell where the writer lives.

use daftar_journal::entry::{Entry, Incident};
use jiff::{Timestamp, Unit, Zoned, civil::Date, tz::TimeZone};

const FORM: &str = "%Y-%m-%dT%H:%M:%SZ";

/// Writes a time: `2026-11-22T13:07:44Z`.
pub(crate) fn time(time: &Zoned) -> String {
    format(time.timestamp())
}

/// Returns the same entry with all its recorded times in UTC.
pub(crate) fn entry(mut entry: Entry<Incident>) -> Entry<Incident> {
    let content = &mut entry.content;
    let translated = content.translations.iter_mut().map(|translation| &mut translation.when);
    let received = content.attachments.iter_mut().map(|attachment| &mut attachment.received);
    let times = translated.chain(received).chain([&mut entry.created, &mut entry.edited]);
    times.for_each(|time| *time = text(time));
    entry
}

/// A day stays a day; what is neither time nor day says nothing that may leave.
fn text(time: &str) -> String {
    let instant = time.parse::<Timestamp>().map(format);
    instant.or_else(|_| time.parse::<Date>().map(|day| day.to_string())).unwrap_or_default()
}

fn format(time: Timestamp) -> String {
    let time = time.round(Unit::Second).unwrap_or(time);
    time.to_zoned(TimeZone::UTC).strftime(FORM).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zone_and_offset_stay_behind() {
        for (recorded, leaves) in [
            ("2026-11-22T18:07:44+05:00[Asia/Dushanbe]", "2026-11-22T13:07:44Z"),
            ("2026-11-22T18:07:44.6+05:00", "2026-11-22T13:07:45Z"),
            ("2026-11-22T18:07:44+05:00[No/Where]", "2026-11-22T13:07:44Z"),
            ("2026-11-22", "2026-11-22"),
            ("2026-11-22T18:07", "2026-11-22"),
            ("by lamplight in Vilnius", ""),
            ("", ""),
        ] {
            assert_eq!(text(recorded), leaves, "{recorded}");
        }
    }
}
