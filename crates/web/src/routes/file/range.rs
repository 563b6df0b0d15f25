//! Which part of a file a browser asks for (RFC 9110 § 14).

use axum::http::{HeaderMap, header};

/// What is to be sent.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// The whole file.
    All,
    /// One part of it, at least a byte.
    Part { first: u64, length: u64 },
    /// A part that is not there.
    Nothing,
}

/// Reads what is asked for of a file of `size` bytes that is now known as `tag`. What is not understood asks for everything.
pub(super) fn asked(headers: &HeaderMap, tag: &str, size: u64) -> Asked {
    let only_if = headers.get(header::IF_RANGE);
    if only_if.is_some_and(|known| known.as_bytes() != tag.as_bytes()) {
        return Asked::All;
    }
    let range = headers.get(header::RANGE).and_then(|value| value.to_str().ok());
    let one = range.and_then(|range| range.trim().strip_prefix("bytes=")).filter(|spans| !spans.contains(','));
    let Some((first, last)) = one.and_then(|span| span.trim().split_once('-')) else { return Asked::All };
    match (number(first), number(last)) {
        (None, Some(end)) if first.is_empty() => part(size.saturating_sub(end), size, size),
        (Some(first), None) if last.is_empty() => part(first, size, size),
        (Some(first), Some(last)) if first <= last => part(first, last.saturating_add(1), size),
        _ => Asked::All,
    }
}

fn part(first: u64, end: u64, size: u64) -> Asked {
    let length = end.min(size).saturating_sub(first);
    if length == 0 { Asked::Nothing } else { Asked::Part { first, length } }
}

/// Reads digits; a number that no file reaches is the largest.
fn number(digits: &str) -> Option<u64> {
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| digits.parse().unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(range: &str, if_range: Option<&str>, size: u64) -> Asked {
        let mut headers = HeaderMap::new();
        headers.insert(header::RANGE, range.parse().unwrap());
        if let Some(tag) = if_range {
            headers.insert(header::IF_RANGE, tag.parse().unwrap());
        }
        asked(&headers, "\"a\"", size)
    }

    #[test]
    fn parts_are_cut_out_of_the_file() {
        let part = |first, length| Asked::Part { first, length };
        for (range, wanted) in [
            ("bytes=0-0", part(0, 1)),
            ("bytes=2-5", part(2, 4)),
            ("bytes=2-", part(2, 8)),
            ("bytes=-3", part(7, 3)),
            ("bytes=-300", part(0, 10)),
            ("bytes=9-99999999999999999999999", part(9, 1)),
            ("bytes=10-", Asked::Nothing),
            ("bytes=18446744073709551615-", Asked::Nothing),
            ("bytes=-0", Asked::Nothing),
        ] {
            assert_eq!(of(range, None, 10), wanted, "{range}");
        }
        assert_eq!(of("bytes=0-", None, 0), Asked::Nothing);
    }

    #[test]
    fn what_is_not_understood_asks_for_everything() {
        for range in
            ["bytes=5-2", "bytes=0-1,4-5", "lines=0-1", "bytes=", "bytes=-", "bytes=a-b", "bytes=+1-2", "bytes"]
        {
            assert_eq!(of(range, None, 10), Asked::All, "{range}");
        }
        assert_eq!(asked(&HeaderMap::new(), "\"a\"", 10), Asked::All);
        assert_eq!(of("bytes=0-1", Some("\"other\""), 10), Asked::All);
        assert_eq!(of("bytes=0-1", Some("\"a\""), 10), Asked::Part { first: 0, length: 2 });
    }
}
