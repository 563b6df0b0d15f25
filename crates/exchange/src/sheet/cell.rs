//! What one cell lists.

/// Splits a cell into the people it names: at `;` `|` `؛` and line breaks.
///
/// Not at commas, since "Gulnora S., mother" is one person; not at "and", since a name may hold
/// the word; and at nothing but line breaks within parentheses, since they speak of one person.
#[must_use]
pub fn people(cell: &str) -> Vec<String> {
    cell.split(is_line_break).flat_map(split_outside_parentheses).filter_map(listed).collect()
}

/// Splits a cell into kinds of incident: where [`people`] splits.
#[must_use]
pub fn types(cell: &str) -> Vec<String> {
    people(cell)
}

/// Splits a cell into the names of files: at `|` `;` and line breaks.
#[must_use]
pub fn files(cell: &str) -> Vec<String> {
    let parts = cell.split(|char| matches!(char, '|' | ';') || is_line_break(char));
    parts.filter_map(listed).collect()
}

const fn is_line_break(char: char) -> bool {
    matches!(char, '\n' | '\r' | '\u{b}' | '\u{2028}' | '\u{2029}')
}

fn listed(part: &str) -> Option<String> {
    let part = part.trim_matches(super::fold::is_unseen);
    (!part.is_empty()).then(|| part.to_owned())
}

/// A parenthesis that is not closed on its line parts nothing.
fn split_outside_parentheses(line: &str) -> Vec<&str> {
    let closing = line.rfind([')', '）']).unwrap_or(0);
    let (mut parts, mut start, mut depth) = (Vec::new(), 0, 0_usize);
    for (at, char) in line.char_indices() {
        match char {
            '(' | '（' if at < closing => depth += 1,
            ')' | '）' => depth = depth.saturating_sub(1),
            ';' | '|' | '؛' if depth == 0 => {
                parts.push(&line[start..at]);
                start = at + char.len_utf8();
            }
            _ => {}
        }
    }
    parts.push(&line[start..]);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_split_where_a_list_parts_them() {
        assert_eq!(people("мать; тётя"), ["мать", "тётя"]);
        assert_eq!(people("مادر؛ خاله"), ["مادر", "خاله"]);
        assert_eq!(people(" a |b\r\n\nc;; "), ["a", "b", "c"]);
        assert!(people(" \u{200e}; ").is_empty());
    }

    #[test]
    fn one_person_stays_one() {
        for one in ["Гулнора С., мать", "Anvar (brother; teacher)", "Abdu и Co", "F.'s (a; (b; c); d)"] {
            assert_eq!(people(one), [one]);
        }
    }

    #[test]
    fn parentheses_that_are_not_closed_protect_nothing() {
        assert_eq!(people("Anvar (brother; Zarina"), ["Anvar (brother", "Zarina"]);
        assert_eq!(people("Anvar) brother; Zarina"), ["Anvar) brother", "Zarina"]);
    }

    #[test]
    fn files_are_split() {
        assert_eq!(files("video1.mp4|video 2.mp4; a,b.jpg\n"), ["video1.mp4", "video 2.mp4", "a,b.jpg"]);
    }
}
