//! What holds of every row.

use daftar_crypto::Digest;
use daftar_journal::entry::ImportedFrom;
use proptest::{collection::vec, prelude::*, sample::select};

use super::incident;
use crate::sheet::{Meaning, Row, SheetReader};

fn arb_header() -> impl Strategy<Value = &'static str> {
    select(vec![
        "When",
        "Where",
        "Country",
        "Type",
        "Title",
        "What happened",
        "Who",
        "By whom",
        "Source",
        "How",
        "Files",
        "Mood",
        "",
    ])
}

fn arb_cell() -> impl Strategy<Value = String> {
    prop_oneof!["[a-cж;|,()\r\n \t]{0,10}", "\\PC{0,12}", Just("мать; тётя".to_owned()), Just(" \u{200e}".to_owned())]
}

/// What must be found again: the text without what parts lists, lines and paragraphs, and blanks around the pieces.
fn pieces(text: &str) -> Vec<String> {
    let parts = text.split([';', '|', '؛', '\n', '\r', '\u{b}', '\u{2028}', '\u{2029}']);
    parts.map(|part| part.trim_matches(crate::sheet::is_unseen).to_owned()).filter(|part| !part.is_empty()).collect()
}

proptest! {
    #[test]
    fn every_cell_is_found_again(
        headers in vec(arb_header(), 1..8), rows in vec(vec(arb_cell(), 0..10), 1..4)
    ) {
        let mut bytes = Vec::new();
        let mut writer = csv::WriterBuilder::new().flexible(true).quote_style(csv::QuoteStyle::Always).from_writer(&mut bytes);
        writer.write_record([&["When"], &headers[..]].concat()).unwrap();
        rows.iter().for_each(|row| writer.write_record(row).unwrap());
        drop(writer);
        let sheet = SheetReader::open(&bytes[..]).unwrap();
        let columns = sheet.columns().to_vec();
        for row in sheet {
            let Row::Read(row) = row.unwrap() else { panic!("sound rows are read") };
            let made = incident::of(&columns, &row, ImportedFrom { row: Digest(row.digest), occurrence: 0 });
            let it = &made.incident;
            let texts: Vec<&str> = it.texts().chain([it.language.as_str()]).collect();
            for cell in row.cells.iter().chain(&row.extra) {
                for piece in pieces(cell) {
                    prop_assert!(texts.iter().any(|text| text.contains(&piece)), "{piece:?} of {cell:?} in {texts:?}");
                }
                let shows = !cell.chars().all(crate::sheet::is_unseen);
                prop_assert!(!shows || texts.iter().any(|text| !text.is_empty()));
            }
            let when = columns.iter().position(|column| column.meaning == Some(Meaning::When)).unwrap();
            prop_assert_eq!(&it.when.as_told, row.cells[when].trim());
        }
    }
}
