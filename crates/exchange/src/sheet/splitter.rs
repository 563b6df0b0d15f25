//! Parts text into rows and cells, as RFC 4180 says and somewhat more patiently.

use super::Refusal;
use super::record::{Draft, MAX_ROW, Record};

/// Where in a cell the next byte stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Start,
    Plain,
    Quoted,
    /// After a quotation mark within a quoted cell: its end, or half of a doubled one.
    Closing,
}

/// Parts a text that comes in pieces; it holds one row at a time.
///
/// It reads what the `csv` crate reads, but where that crate drops the marks of `"a" b` it keeps
/// them, it gives empty lines as rows, and it tells when a quotation mark was never closed.
#[derive(Debug)]
pub(super) struct Splitter {
    delimiter: Option<u8>,
    state: State,
    draft: Draft,
    tail: Tail,
    begun: bool,
    strayed: bool,
    after_cr: bool,
    /// The line of the next byte, of the first byte of the row, and of its last byte.
    line: u64,
    first: u64,
    last: u64,
}

impl Splitter {
    /// Begins a text at line 1; without a delimiter every row is one cell.
    pub(super) fn new(delimiter: Option<u8>) -> Self {
        Self {
            delimiter,
            state: State::Start,
            draft: Draft::default(),
            tail: Tail::default(),
            begun: false,
            strayed: false,
            after_cr: false,
            line: 1,
            first: 1,
            last: 1,
        }
    }

    /// Takes bytes up to the end of a row; returns how many, and whether the row has ended.
    pub(super) fn take(&mut self, bytes: &[u8]) -> (usize, bool) {
        for (at, &byte) in bytes.iter().enumerate() {
            if self.step(byte) {
                return (at + 1, true);
            }
        }
        (bytes.len(), false)
    }

    /// Tells whether a row was begun and not yet given out.
    pub(super) const fn has_begun(&self) -> bool {
        self.begun
    }

    /// Returns the line on which the row begins.
    pub(super) const fn first_line(&self) -> u64 {
        self.first
    }

    /// Tells whether the text so far ends within a quoted cell.
    pub(super) fn is_open(&self) -> bool {
        self.state == State::Quoted
    }

    /// Tells whether a quoted cell was probably closed by a mark of another row: it has a line
    /// break, text follows its closing mark, and the row does not fit the columns.
    pub(super) fn is_torn(&self, columns: Option<usize>) -> bool {
        self.strayed && columns != Some(self.draft.count() + 1)
    }

    /// Returns the row so far and begins the next one.
    pub(super) fn finish(&mut self) -> Record {
        self.draft.end_cell();
        let record = self.draft.finish(self.first, self.last);
        self.begin(self.line, self.after_cr);
        record
    }

    /// Refuses the row so far for its quotation mark and begins the next one.
    pub(super) fn refuse(&mut self) -> Record {
        let record = Record::refused(self.first, self.last, Refusal::UnclosedQuote);
        self.begin(self.line, self.after_cr);
        record
    }

    /// Refuses only the first line of the row for its quotation mark, and returns the rest to be
    /// read again; does nothing if the rest is no longer held or longer than `allowed`.
    pub(super) fn rewind(&mut self, allowed: usize) -> Option<(Record, Vec<u8>)> {
        let rest = self.tail.bytes.take_if(|rest| rest.len() <= allowed)?;
        let record = Record::refused(self.first, self.first, Refusal::UnclosedQuote);
        self.begin(self.first + 1, self.tail.after_cr);
        Some((record, rest))
    }

    fn begin(&mut self, line: u64, after_cr: bool) {
        self.draft = Draft::default();
        self.tail = Tail::default();
        self.state = State::Start;
        (self.begun, self.strayed, self.after_cr) = (false, false, after_cr);
        (self.line, self.first, self.last) = (line, line, line);
    }

    fn step(&mut self, byte: u8) -> bool {
        let second_half = self.after_cr && byte == b'\n';
        self.after_cr = byte == b'\r';
        if second_half && !self.begun {
            return false;
        }
        self.begun = true;
        self.tail.push(byte);
        if !second_half {
            self.count_line(byte);
        }
        self.place(byte)
    }

    fn count_line(&mut self, byte: u8) {
        self.last = self.line;
        if matches!(byte, b'\r' | b'\n') {
            self.line += 1;
            self.tail.begin(byte);
        }
    }

    /// Puts the byte where it belongs; returns whether it ends the row.
    fn place(&mut self, byte: u8) -> bool {
        match (self.state, byte) {
            (State::Quoted, b'"') => self.state = State::Closing,
            (State::Quoted, _) => self.draft.push(byte),
            (State::Closing, b'"') => self.put(byte, State::Quoted),
            (_, b'\r' | b'\n') => return true,
            _ if Some(byte) == self.delimiter => {
                self.draft.end_cell();
                self.state = State::Start;
            }
            (State::Start, b'"') => self.state = State::Quoted,
            (State::Closing, _) => self.stray(byte),
            (State::Start | State::Plain, _) => self.put(byte, State::Plain),
        }
        false
    }

    fn put(&mut self, byte: u8, next: State) {
        self.draft.push(byte);
        self.state = next;
    }

    /// Text after the closing mark: the marks were part of the text, as in `"Doctor" refused`.
    fn stray(&mut self, byte: u8) {
        self.strayed |= self.draft.has_break();
        self.draft.requote();
        self.put(byte, State::Plain);
    }
}

/// The row's bytes after its first line, as long as they are not too many.
#[derive(Debug)]
struct Tail {
    begun: bool,
    after_cr: bool,
    bytes: Option<Vec<u8>>,
}

impl Default for Tail {
    fn default() -> Self {
        Self { begun: false, after_cr: false, bytes: Some(Vec::new()) }
    }
}

impl Tail {
    fn begin(&mut self, line_end: u8) {
        if !self.begun {
            self.begun = true;
            self.after_cr = line_end == b'\r';
        }
    }

    fn push(&mut self, byte: u8) {
        if !self.begun {
            return;
        }
        if let Some(bytes) = &mut self.bytes {
            bytes.push(byte);
        }
        self.bytes.take_if(|bytes| bytes.len() > MAX_ROW);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<(u64, u64, Vec<String>)> {
        let mut splitter = Splitter::new(Some(b';'));
        let mut rest = text.as_bytes();
        let mut rows = Vec::new();
        while !rest.is_empty() {
            let (used, _) = splitter.take(rest);
            rest = &rest[used..];
            if splitter.has_begun() {
                let record = splitter.finish();
                rows.push((record.line, record.through, record.into_cells().unwrap()));
            }
        }
        rows
    }

    fn cells(text: &str) -> Vec<Vec<String>> {
        rows(text).into_iter().map(|(_, _, cells)| cells).collect()
    }

    #[test]
    fn every_line_end_ends_a_row() {
        assert_eq!(cells("a;b\nc\rd\r\ne"), [vec!["a", "b"], vec!["c"], vec!["d"], vec!["e"]]);
        assert_eq!(cells("a\n\nb\r\n\r\n\r"), [vec!["a"], vec![], vec!["b"], vec![], vec![]]);
    }

    #[test]
    fn quoted_cells_keep_what_they_hold() {
        assert_eq!(cells("\"a;\r\nb\";\"\";\"c\"\"d\""), [["a;\r\nb", "", "c\"d"]]);
        assert_eq!(cells("12\" pipe;b \"c\""), [["12\" pipe", "b \"c\""]]);
    }

    #[test]
    fn marks_that_belong_to_the_words_stay() {
        assert_eq!(cells("\"Doctor\" refused;b"), [["\"Doctor\" refused", "b"]]);
        assert_eq!(cells("a;\"b;c\" d \"e\""), [["a", "\"b;c\" d \"e\""]]);
    }

    #[test]
    fn lines_are_counted_as_an_editor_does() {
        let lines = |text| rows(text).into_iter().map(|row| (row.0, row.1)).collect::<Vec<_>>();
        assert_eq!(lines("a\r\n\"b\r\nc\"\r\nd"), [(1, 1), (2, 3), (4, 4)]);
        assert_eq!(lines("a\r\"b\rc\"\rd\r"), [(1, 1), (2, 3), (4, 4)]);
    }

    #[test]
    fn a_row_is_rewound_to_its_second_line() {
        let mut splitter = Splitter::new(Some(b';'));
        splitter.take(b"a;\"b\r\nc;d\r\n");
        assert!(splitter.is_open());
        let (record, rest) = splitter.rewind(100).unwrap();
        assert_eq!((record.line, record.through, &rest[..]), (1, 1, &b"\nc;d\r\n"[..]));
        let (used, ended) = splitter.take(&rest);
        assert_eq!((used, ended), (5, true));
        assert_eq!(splitter.finish().line, 2);
    }
}
