//! What holds of every sheet.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::splitter::Splitter;
use super::*;

/// A table as a person may have it: its header, then rows of as many cells.
#[derive(Debug, Clone)]
struct Table {
    headers: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// A way to write a table down.
#[derive(Debug, Clone, Copy)]
struct Manner {
    delimiter: u8,
    terminator: csv::Terminator,
    quotes: csv::QuoteStyle,
    mark: bool,
}

fn arb_cell() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[a-c;,|\t\"\r\n ]{0,8}",
        "\\PC{0,12}",
        select(vec!["весна 2024", "مشهد", "Qo‘qon", "\0", "\u{feff}"]).prop_map(str::to_owned),
    ]
}

fn arb_table() -> impl Strategy<Value = Table> {
    (1_usize..6).prop_flat_map(|width| {
        let headers = vec("[a-z;, ]{0,6}", width - 1);
        let rows = vec(vec(arb_cell(), width), 0..6);
        (headers, rows).prop_map(|(mut headers, rows)| {
            headers.push("When".to_owned());
            Table { headers, rows }
        })
    })
}

fn arb_manner() -> impl Strategy<Value = Manner> {
    let delimiter = select(vec![b';', b',', b'\t', b'|']);
    let ends = [csv::Terminator::CRLF, csv::Terminator::Any(b'\n'), csv::Terminator::Any(b'\r')];
    let quotes = select(vec![csv::QuoteStyle::Necessary, csv::QuoteStyle::Always]);
    (delimiter, select(ends.to_vec()), quotes, any::<bool>()).prop_map(|(delimiter, terminator, quotes, mark)| Manner {
        delimiter,
        terminator,
        quotes,
        mark,
    })
}

impl Table {
    fn written(&self, manner: Manner) -> Vec<u8> {
        let mut out = if manner.mark { b"\xEF\xBB\xBF".to_vec() } else { Vec::new() };
        let mut writer = csv::WriterBuilder::new()
            .delimiter(manner.delimiter)
            .terminator(manner.terminator)
            .quote_style(manner.quotes)
            .from_writer(&mut out);
        writer.write_record(&self.headers).unwrap();
        self.rows.iter().for_each(|row| writer.write_record(row).unwrap());
        drop(writer);
        out
    }

    fn reversed(mut self) -> Self {
        self.headers.reverse();
        self.rows.iter_mut().for_each(|row| row.reverse());
        self
    }

    /// The rows that show something.
    fn shown(&self) -> Vec<&Vec<String>> {
        let shows = |cell: &String| !cell.chars().all(fold::is_unseen);
        self.rows.iter().filter(|row| row.iter().any(shows)).collect()
    }
}

fn read(text: &[u8]) -> (Vec<RowCells>, u64) {
    let mut sheet = SheetReader::open(text).unwrap();
    let cells = |row| match row {
        Ok(Row::Read(cells)) => cells,
        other => panic!("{other:?}"),
    };
    let rows = sheet.by_ref().map(cells).collect();
    (rows, sheet.empty_rows())
}

fn digests(text: &[u8]) -> Vec<([u8; 32], u32)> {
    read(text).0.into_iter().map(|row| (row.digest, row.occurrence)).collect()
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in vec(any::<u8>(), 0..400)) {
        SheetReader::open(&bytes[..]).into_iter().for_each(|sheet| { sheet.count(); });
    }

    #[test]
    fn no_sheet_makes_it_panic_and_its_lines_ascend(
        text in "[a\"\"\";,\r\n\u{feff}ж]{0,80}", mark in select(vec!["", "\u{feff}", "sep=;\n"])
    ) {
        let sheet = format!("{mark}When;Who\r\n{text}");
        let mut before = 1;
        for row in SheetReader::open(sheet.as_bytes()).unwrap() {
            let (line, through) = match row.unwrap() {
                Row::Read(cells) => (cells.line, cells.line),
                Row::Refused(refused) => (refused.line, refused.through),
            };
            prop_assert!(before < line && line <= through);
            before = through;
        }
    }

    #[test]
    fn cells_are_read_as_they_were_written(table in arb_table(), manner in arb_manner()) {
        let (rows, empty) = read(&table.written(manner));
        let shown = table.shown();
        prop_assert_eq!(rows.len() as u64 + empty, table.rows.len() as u64);
        prop_assert_eq!(rows.len(), shown.len());
        for (row, written) in rows.iter().zip(shown) {
            prop_assert_eq!(&row.cells, written);
        }
    }

    #[test]
    fn a_row_is_known_however_it_is_written(
        table in arb_table(), first in arb_manner(), second in arb_manner()
    ) {
        let digests_of_first = digests(&table.written(first));
        prop_assert_eq!(&digests_of_first, &digests(&table.written(second)));
        prop_assert_eq!(&digests_of_first, &digests(&table.clone().reversed().written(second)));
        let text = String::from_utf8(table.written(Manner { mark: true, ..first })).unwrap();
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        prop_assert_eq!(&digests_of_first, &digests(&wide));
    }

    #[test]
    fn every_row_is_read_refused_or_empty(
        table in arb_table(), manner in arb_manner(), spoiled in vec(any::<bool>(), 6)
    ) {
        let mut text = table.written(Manner { quotes: csv::QuoteStyle::Always, ..manner });
        let mut refused = 0;
        for (row, _) in table.rows.iter().zip(spoiled).filter(|(_, spoiled)| *spoiled) {
            refused += 1;
            text.extend([b"\"\xFF\"", row.len().to_string().as_bytes(), b"\n"].concat());
        }
        let mut sheet = SheetReader::open(&text[..]).unwrap();
        let rows: Vec<_> = sheet.by_ref().map(|row| row.unwrap()).collect();
        prop_assert_eq!(rows.iter().filter(|row| matches!(row, Row::Refused(_))).count(), refused);
        prop_assert_eq!(rows.len() as u64 + sheet.empty_rows(), (table.rows.len() + refused) as u64);
    }

    #[test]
    fn sound_text_is_parted_as_the_csv_crate_parts_it(
        text in "((a[a\"]{0,3})?[;\r\n]|\"([a;\r\n]|\"\"){0,4}\"[;\r\n]){0,12}"
    ) {
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(b';').has_headers(false).flexible(true).from_reader(text.as_bytes());
        let expected: Vec<Vec<String>> = reader.deserialize().map(|row| row.unwrap()).collect();
        let mut splitter = Splitter::new(Some(b';'));
        let (mut rest, mut rows) = (text.as_bytes(), Vec::new());
        while !rest.is_empty() {
            let (used, _) = splitter.take(rest);
            rest = &rest[used..];
            let record = splitter.has_begun().then(|| splitter.finish());
            rows.extend(record.map(|record| (record.count, record.into_cells().unwrap())));
        }
        let parted = rows.into_iter().map(|(count, mut cells)| { cells.resize(count, String::new()); cells });
        // The crate passes over empty lines; a line of one quoted empty cell looks the same here.
        let some = |row: &Vec<String>| *row != [""];
        let (parted, expected): (Vec<_>, Vec<_>) =
            (parted.filter(some).collect(), expected.into_iter().filter(some).collect());
        prop_assert_eq!(parted, expected);
    }
}
