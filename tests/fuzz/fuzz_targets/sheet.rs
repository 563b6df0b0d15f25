//! A sheet's bytes, and the incidents that its rows become.

#![no_main]

use daftar_exchange::{
    import::incident_of,
    sheet::{MAX_CELL, Row, SheetReader},
};
use daftar_journal::{check_limits, entry::Content};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(mut sheet) = SheetReader::open(bytes) else { return };
    let columns = sheet.columns().to_vec();
    let mut line = 0;
    for row in sheet.by_ref() {
        match row {
            Ok(Row::Read(row)) => {
                assert!(row.line > line, "rows come in their order");
                line = row.line;
                assert_eq!(row.cells.len(), columns.len());
                assert!(row.cells.iter().chain(&row.extra).all(|cell| cell.len() <= MAX_CELL));
                let (incident, _) = incident_of(&columns, &row);
                if check_limits(&incident).is_ok() {
                    incident.to_fields().check().expect("what is within the limits can be written");
                }
            }
            Ok(Row::Refused(row)) => {
                assert!(row.line > line && row.through >= row.line);
                line = row.through;
            }
            Err(_) => return,
        }
    }
});
