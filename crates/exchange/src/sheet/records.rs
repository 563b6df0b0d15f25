//! Rows out of a file, with a second chance after a quotation mark that was never closed.

use std::io::Read;

use super::SheetError;
use super::record::{MAX_ROW, Record};
use super::splitter::Splitter;
use super::text::Text;

/// How many bytes of a file may be read a second time, all together: a file made of nothing but
/// open quotation marks must not cost the square of its length.
const MAX_REREAD: usize = 16 * MAX_ROW;

/// After how many bytes without an end of the row nothing more is read: what follows cannot be told from that row.
const GIVE_UP: usize = 16 * MAX_ROW;

/// Gives the rows of a text, empty ones too.
#[derive(Debug)]
pub(super) struct Records<R> {
    text: Text<R>,
    splitter: Splitter,
    columns: Option<usize>,
    allowed: usize,
}

impl<R: Read> Records<R> {
    pub(super) fn new(text: Text<R>, delimiter: Option<u8>) -> Self {
        let splitter = Splitter::new(delimiter);
        Self { text, splitter, columns: None, allowed: MAX_REREAD }
    }

    /// Says how many cells a whole row has, now that the header is known.
    pub(super) const fn expect_cells(&mut self, columns: usize) {
        self.columns = Some(columns);
    }

    pub(super) fn next(&mut self) -> Result<Option<Record>, SheetError> {
        let mut taken = 0;
        while taken <= GIVE_UP {
            let chunk = self.text.fill()?;
            if chunk.is_empty() {
                return Ok(self.last());
            }
            let (used, ended) = self.splitter.take(chunk);
            self.text.consume(used);
            if ended {
                return Ok(Some(self.finished()));
            }
            taken += used;
        }
        Err(SheetError::RowWithoutEnd { line: self.splitter.first_line() })
    }

    fn finished(&mut self) -> Record {
        let torn = self.splitter.is_torn(self.columns);
        let rewound = if torn { self.rewind() } else { None };
        rewound.unwrap_or_else(|| self.splitter.finish())
    }

    /// Ends the row that the file ends in, if there is one.
    fn last(&mut self) -> Option<Record> {
        if !self.splitter.has_begun() {
            None
        } else if self.splitter.is_open() {
            self.rewind().or_else(|| Some(self.splitter.refuse()))
        } else {
            Some(self.finished())
        }
    }

    fn rewind(&mut self) -> Option<Record> {
        let (record, rest) = self.splitter.rewind(self.allowed)?;
        self.allowed -= rest.len();
        self.text.unread(&rest);
        Some(record)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &[u8]) -> Vec<(u64, u64, Result<Vec<String>, String>)> {
        let mut records = Records::new(Text::open(text).unwrap(), Some(b';'));
        records.expect_cells(3);
        let mut rows = Vec::new();
        while let Some(record) = records.next().unwrap() {
            let place = (record.line, record.through);
            let cells = record.into_cells().map_err(|refusal| refusal.to_string());
            rows.push((place.0, place.1, cells));
        }
        rows
    }

    fn read(text: &[u8]) -> Vec<(u64, bool)> {
        rows(text).into_iter().map(|(line, _, cells)| (line, cells.is_ok())).collect()
    }

    #[test]
    fn an_open_mark_costs_its_line_alone() {
        let expected = [(1, true), (2, false), (3, true), (4, true)];
        assert_eq!(read(b"a;b;c\nd;\"e;f\ng;h;i\nj;k;l"), expected);
        assert_eq!(read(b"a;b;c\r\nd;\"e;f\r\ng;h;i\r\nj;k;l\r\n"), expected);
        assert_eq!(read(b"a;b;c\rd;\"e;f\rg;h;i\rj;k;l\r"), expected);
    }

    #[test]
    fn a_mark_closed_in_another_row_costs_its_line_alone() {
        let text = b"a;\"they said;c\nd;\"e;e\";f\ng;h;i\n";
        assert_eq!(read(text), [(1, false), (2, true), (3, true)]);
        assert_eq!(rows(text)[1].2.as_ref().unwrap(), &["d", "e;e", "f"]);
    }

    #[test]
    fn words_after_a_closing_mark_are_kept_when_the_row_fits() {
        let text = "a;\"one\ntwo \"three\" four\";c\n".as_bytes();
        assert_eq!(rows(text)[0].2.as_ref().unwrap()[1], "\"one\ntwo \"three\" four\"");
    }

    #[test]
    fn an_open_mark_too_far_from_the_end_is_refused_with_what_follows() {
        let mut text = b"a;b;c\nd;\"e;f\n".to_vec();
        text.extend("g;h;i\n".repeat(MAX_ROW / 5).as_bytes());
        let rows = rows(&text);
        assert_eq!((rows.len(), rows[1].0), (2, 2));
        assert_eq!(rows[1].1, 2 + MAX_ROW as u64 / 5);
    }

    #[test]
    fn a_row_without_an_end_is_given_up() {
        let endless = b"a;b;c\nd;e;f\n\"g".chain(std::io::repeat(0));
        let mut records = Records::new(Text::open(endless).unwrap(), Some(b';'));
        assert!(records.next().unwrap().is_some() && records.next().unwrap().is_some());
        assert!(matches!(records.next(), Err(SheetError::RowWithoutEnd { line: 3 })));
    }

    #[test]
    fn a_row_that_ends_just_in_time_hides_no_other() {
        let row = std::io::repeat(b'x').take(GIVE_UP as u64);
        let mut records = Records::new(Text::open(row.chain(&b"\na;b;c"[..])).unwrap(), Some(b';'));
        assert!(records.next().unwrap().unwrap().into_cells().is_err());
        assert_eq!(records.next().unwrap().unwrap().into_cells().unwrap(), ["a", "b", "c"]);
    }

    #[test]
    fn nothing_but_open_marks_ends_soon() {
        let text = "\"\"a\";\"b\n".repeat(MAX_ROW / 10);
        assert!(read(text.as_bytes()).iter().all(|(_, read)| !read));
    }
}
