//! Which character parts the cells.

use super::headings;
use super::record::Record;
use super::splitter::Splitter;

/// What is tried, the likelier first.
const DELIMITERS: [u8; 4] = [b';', b'\t', b',', b'|'];

/// How a sheet is laid out.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Layout {
    /// What parts the cells; none in a sheet of one column.
    pub(super) delimiter: Option<u8>,
    /// Whether the first row is Excel's `sep=;`, which is not a row of the sheet.
    pub(super) announced: bool,
}

impl Layout {
    /// Finds the layout from the beginning of the text: what a `sep=` line says, or else the
    /// delimiter that makes the most known headings of the first row, or else the most cells.
    pub(super) fn sniff(head: &[u8]) -> Self {
        if let Some(delimiter) = announced(head) {
            return Self { delimiter: Some(delimiter), announced: true };
        }
        let scored = DELIMITERS.iter().rev().map(|&delimiter| (score(head, delimiter), delimiter));
        let best = scored.max_by_key(|&(score, _)| score).filter(|&((_, cells), _)| cells > 1);
        let known = best.filter(|&((known, _), _)| known > 0);
        let parted = known.or_else(|| unusual(head)).or(best);
        Self { delimiter: parted.map(|(_, delimiter)| delimiter), announced: false }
    }
}

/// Tries every other sign of ASCII: it must make at least two known headings, since any sign may stand in a heading.
fn unusual(head: &[u8]) -> Option<((usize, usize), u8)> {
    let signs = (b'!'..=b'~').filter(|sign| sign.is_ascii_punctuation() && *sign != b'"' && !DELIMITERS.contains(sign));
    let scored = signs.map(|sign| (score(head, sign), sign)).filter(|&((known, _), _)| known > 1);
    scored.max_by_key(|&(score, _)| score)
}

/// Reads the delimiter of a `sep=;` line, which may be quoted or filled up with empty cells.
fn announced(head: &[u8]) -> Option<u8> {
    let line = head.split(|byte| matches!(byte, b'\r' | b'\n')).next()?;
    let line = line.strip_prefix(b"\"").unwrap_or(line);
    let (word, rest) = line.split_at_checked(4)?;
    let (&delimiter, rest) = rest.split_first()?;
    let filled = rest.iter().all(|byte| [delimiter, b'"', b',', b';', b'\t', b' '].contains(byte));
    let parts = delimiter == b'\t' || delimiter.is_ascii_punctuation() && delimiter != b'"';
    (word.eq_ignore_ascii_case(b"sep=") && parts && filled).then_some(delimiter)
}

/// Counts the known headings, and the cells, that a delimiter makes of the first row.
fn score(head: &[u8], delimiter: u8) -> (usize, usize) {
    let Some(row) = first_row(head, delimiter) else {
        return (0, 0);
    };
    let count = row.count;
    let cells = row.into_cells().unwrap_or_default();
    (cells.iter().filter(|cell| is_heading(cell)).count(), count)
}

/// Tells whether a cell is a known heading with no delimiter or quotation mark left at its ends.
fn is_heading(cell: &str) -> bool {
    let parts = |byte: Option<&u8>| byte.is_some_and(|byte| b";\t,|\"".contains(byte));
    let ends = cell.trim_matches(' ').as_bytes();
    !parts(ends.first()) && !parts(ends.last()) && headings::meaning(cell).is_some()
}

/// Reads the first row that is not empty, as far as it lies in the head.
fn first_row(mut head: &[u8], delimiter: u8) -> Option<Record> {
    let mut splitter = Splitter::new(Some(delimiter));
    while !head.is_empty() {
        let (used, _) = splitter.take(head);
        head = &head[used..];
        let record = splitter.finish();
        if !record.is_blank() {
            return Some(record);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn delimiter(head: &str) -> Option<char> {
        Layout::sniff(head.as_bytes()).delimiter.map(char::from)
    }

    #[test]
    fn the_first_row_tells() {
        assert_eq!(delimiter("When;Where"), Some(';'));
        assert_eq!(delimiter("\n\t\t\nДата\tМесто\r\n1,2,3,4"), Some('\t'));
        assert_eq!(delimiter("Date,Where (city; country),Remarks; other; more"), Some(','));
        assert_eq!(delimiter("\"When, roughly; or not\"|Who"), Some('|'));
        assert_eq!(delimiter("\"a;b;c\nd;e\",Who"), Some(','));
        assert_eq!(delimiter("What happened\nfirst this, then that"), None);
        assert_eq!(delimiter("When^Where^What happened\n2024^x^y"), Some('^'));
        assert_eq!(delimiter("Date:Place:Who"), Some(':'));
        assert_eq!(delimiter(""), None);
    }

    #[test]
    fn a_sep_line_tells() {
        for line in ["sep=|", "SEP=|", "\"sep=|\"", "sep=||||", "sep=|,,,"] {
            let layout = Layout::sniff(format!("{line}\r\na;b;c").as_bytes());
            assert_eq!(layout, Layout { delimiter: Some(b'|'), announced: true });
        }
        assert_eq!(announced(b"sep=\t"), Some(b'\t'));
        assert_eq!(announced(b"separated;when"), None);
        assert_eq!(announced(b"sep="), None);
        assert_eq!(announced(b"sep=;when;who"), None);
    }
}
