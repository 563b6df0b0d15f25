//! Whole sheets, as they come.

use std::io::{self, Read};

use super::*;

const INCIDENTS: &[u8] = include_bytes!("../../../../tests/cases/incidents.csv");

fn rows(sheet: &[u8]) -> Vec<Row> {
    SheetReader::open(sheet).unwrap().map(|row| row.unwrap()).collect()
}

fn read(sheet: &[u8]) -> Vec<RowCells> {
    let read = |row| match row {
        Row::Read(cells) => cells,
        Row::Refused(refused) => panic!("{refused}"),
    };
    rows(sheet).into_iter().map(read).collect()
}

fn refusals(sheet: &[u8]) -> Vec<(u64, Option<Refusal>)> {
    let told = |row| match row {
        Row::Read(cells) => (cells.line, None),
        Row::Refused(refused) => (refused.line, Some(refused.reason)),
    };
    rows(sheet).into_iter().map(told).collect()
}

fn fails(sheet: &[u8]) -> String {
    SheetReader::open(sheet).unwrap_err().to_string()
}

#[test]
fn the_columns_of_the_case_are_known() {
    use Meaning::{Files, How, Narrative, Perpetrators, Place, Source, Victims, When};
    let sheet = SheetReader::open(INCIDENTS).unwrap();
    let meanings: Vec<_> = sheet.columns().iter().map(|column| column.meaning).collect();
    let known = [When, Place, Narrative, Victims, Perpetrators, Source, How, Files];
    assert_eq!(meanings[..8], known.map(Some));
    assert_eq!(meanings[8..], [None]);
    assert_eq!(sheet.columns()[8].header, "Примечание");
}

#[test]
fn all_rows_of_the_case_are_read_with_every_cell_intact() {
    let rows = read(INCIDENTS);
    let mut oracle = csv::ReaderBuilder::new().delimiter(b';').from_reader(&INCIDENTS[3..]);
    let expected: Vec<_> = oracle.records().map(|record| record.unwrap()).collect();
    assert_eq!((rows.len(), expected.len()), (24, 24));
    for (row, expected) in rows.iter().zip(&expected) {
        assert_eq!(row.cells, expected.iter().collect::<Vec<_>>());
        assert!(row.extra.is_empty() && !row.missing && row.occurrence == 0);
    }
    assert_eq!((rows[0].line, rows[17].line, rows[18].line, rows[23].number), (2, 19, 21, 24));
}

#[test]
fn the_hard_cells_of_the_case_are_exact() {
    let rows = read(INCIDENTS);
    assert_eq!(rows[0].cells[1], "Хуҷанд");
    assert_eq!(rows[16].cells[2], "Доктор \"не принял\"; сказали: семья врага");
    assert_eq!(people(&rows[16].cells[3]), ["мать", "тётя"]);
    assert_eq!(rows[17].cells[2], "Text with a comma, a \"quote\", a semicolon; and\na second line");
    assert_eq!(files(&rows[2].cells[7]), ["video1.mp4", "video2.mp4"]);
    assert_eq!(rows[6].cells[0], "1402/07/12");
}

#[test]
fn ragged_rows_are_read() {
    let rows = read(b"When;Who;Other;;\n1;2\n1;2;3;4;;6;;\n1;2;3\n");
    let seen: Vec<_> = rows.iter().map(|row| (row.cells.join("|"), row.missing)).collect();
    let expected = [("1|2|", true), ("1|2|3", false), ("1|2|3", false)];
    assert_eq!(seen, expected.map(|(cells, missing)| (cells.to_owned(), missing)));
    assert_eq!(rows[1].extra, ["4", "", "6"]);
    assert!(rows[2].extra.is_empty());
}

#[test]
fn empty_rows_are_passed_over_and_counted() {
    let mut sheet = SheetReader::open(&b"\n;;\nWhen;Who\n\n1;2\r\n \t; \n\0\0\0\n3;4\n;"[..]).unwrap();
    let rows: Vec<_> = sheet.by_ref().map(|row| row.unwrap()).collect();
    assert_eq!((rows.len(), sheet.empty_rows()), (2, 4));
    assert!(matches!(&rows[1], Row::Read(row) if row.line == 8 && row.number == 2));
}

#[test]
fn a_row_in_another_encoding_is_refused_alone() {
    let sheet = b"When;Who\n2024;\xEC\xE0\xF2\xFC\n2023;mother\n";
    assert_eq!(refusals(sheet), [(2, Some(Refusal::NotUtf8)), (3, None)]);
    assert!(fails(b"\xCA\xEE\xE3\xE4\xE0;\xCA\xF2\xEE\n").contains("UTF-8"));
}

#[test]
fn what_is_too_large_is_refused_alone() {
    let mut sheet = b"When;Who\n1;\"".to_vec();
    sheet.extend("a\n".repeat(5 << 20).as_bytes());
    sheet.extend(b"\"\n2;b\n3;");
    sheet.extend(vec![b'c'; 10 << 20]);
    sheet.extend(b"\n4;d");
    sheet.extend(";e".repeat(MAX_CELLS).as_bytes());
    let lines = 5 << 20;
    let expected = [
        (2, Some(Refusal::CellTooLarge)),
        (3 + lines, None),
        (4 + lines, Some(Refusal::CellTooLarge)),
        (5 + lines, Some(Refusal::TooManyCells)),
    ];
    assert_eq!(refusals(&sheet), expected);
}

#[test]
fn a_refusal_says_where_and_why_and_never_what() {
    let Row::Refused(refused) = &rows(b"When;Who\n1;\"secret\n")[0] else { panic!() };
    assert!(refused.to_string().starts_with("line 2: a quotation mark"));
    assert!(!format!("{refused:?}").contains("secret"));
}

#[test]
fn utf_16_and_sep_lines_are_read() {
    let text = "\u{feff}sep=|\r\nДата|Кто\r\nвесна|мать\r\n";
    let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    for sheet in [text.as_bytes(), &little, &big] {
        let rows = read(sheet);
        assert_eq!((rows[0].cells.join(" "), rows[0].line), ("весна мать".to_owned(), 3));
    }
}

#[test]
fn files_that_are_no_sheet_are_told_apart() {
    for empty in [&b""[..], b"\xEF\xBB\xBF", b"\n\r\n \n", b"sep=;\n;;\n"] {
        assert_eq!(fails(empty), SheetError::Empty.to_string());
    }
    assert_eq!(fails(b"PK\x03\x04"), SheetError::Workbook.to_string());
    assert_eq!(fails(b"W\0h\0o\0\n\0"), SheetError::NotText.to_string());
    assert_eq!(fails(b"2024;Kulob;mother\n"), SheetError::NoHeader.to_string());
    assert_eq!(fails(b"When;\"Who\n1;2\n"), SheetError::UnclosedHeader.to_string());
    assert_eq!(fails(&[b'a'; MAX_CELL + 1]), SheetError::HeaderTooLong.to_string());
    assert_eq!(fails("a,".repeat(1_002).as_bytes()), SheetError::TooManyColumns.to_string());
}

#[test]
fn equal_rows_are_told_apart_by_their_occurrence() {
    let rows = read("Кто;Когда\nмать;1\nтётя;1\n мать ;1\nмать;1\n".as_bytes());
    let occurrences: Vec<_> = rows.iter().map(|row| row.occurrence).collect();
    assert_eq!(occurrences, [0, 0, 1, 2]);
    assert_eq!(rows[0].digest, read("КОГДА:\tКто\tNote\n1\tмать\t\n".as_bytes())[0].digest);
    assert_ne!(rows[0].digest, read("When\tКто\n1\tмать\n".as_bytes())[0].digest, "another heading, another row");
    assert_ne!(rows[0].digest, rows[1].digest);
}

#[test]
fn the_digest_is_what_its_documentation_says() {
    let row = &read(b"Who,My  Note,When\nab,x,\"1\r\n2\",z\n")[0];
    let mut bytes = Vec::new();
    for piece in ["", "z", "my note", "x", "when", "1\n2", "who", "ab"] {
        bytes.extend(u32::try_from(piece.len()).unwrap().to_le_bytes());
        bytes.extend(piece.as_bytes());
    }
    let digest = ring::digest::digest(&ring::digest::SHA256, &bytes);
    assert_eq!(row.digest, digest.as_ref());
}

#[test]
fn a_file_that_breaks_off_says_so_once() {
    struct Broken;
    impl Read for Broken {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::ErrorKind::UnexpectedEof.into())
        }
    }
    // Longer than what is read to find the delimiter.
    let start = format!("When,Who\n{}", "1,2\n".repeat(100_000));
    let sheet = SheetReader::open(start.as_bytes().chain(Broken)).unwrap();
    let rows: Vec<_> = sheet.collect();
    assert!(matches!(rows.last(), Some(Err(SheetError::Read(_)))));
    assert_eq!(rows.len(), 100_001);
}
