//! `incidents.csv`: one row an incident, under headings that this program's own import knows.

use std::borrow::Cow;

use daftar_journal::entry::{Incident, Named, Translation};

use crate::{
    bundle::{Contents, Item},
    names::csv_cell,
};

const MARK: &str = "\u{feff}";
const BETWEEN: &str = " | ";
const HEADINGS: [&str; 22] = [
    "When",
    "Place",
    "Country",
    "Type",
    "Title",
    "What happened",
    "Who was harmed",
    "By whom",
    "Who told me",
    "How",
    "Language",
    "Files",
    "ID",
    "Revision",
    "Earliest",
    "Latest",
    "Tags",
    "Notes",
    "Translations",
    "Closed",
    "Created",
    "Edited",
];

/// Writes the sheet.
pub(crate) fn sheet(contents: &Contents) -> String {
    let mut sheet = MARK.to_owned();
    push_row(&mut sheet, HEADINGS.map(Cow::Borrowed).as_slice());
    contents.incidents.iter().for_each(|item| push_row(&mut sheet, &cells(item)));
    sheet
}

fn cells(item: &Item) -> [Cow<'_, str>; HEADINGS.len()] {
    let entry = &item.entry;
    let incident: &Incident = &entry.content;
    [
        text(&incident.when.as_told),
        text(&incident.place),
        text(&incident.country),
        several(incident.types.iter().map(String::as_str)),
        text(&incident.title),
        incident.narrative.join("\n\n").into(),
        people(&incident.harmed),
        people(&incident.by),
        text(&incident.source.name),
        text(&incident.source.how),
        text(&incident.language),
        several(item.files.iter().flatten().map(|file| file.path.as_str())),
        entry.id.to_string().into(),
        entry.revision.to_string().into(),
        day(incident.when.earliest.as_ref()),
        day(incident.when.latest.as_ref()),
        several(incident.tags.iter().map(String::as_str)),
        several(incident.notes.iter().map(String::as_str)),
        incident.translations.iter().map(translation).collect::<Vec<_>>().join(BETWEEN).into(),
        text(if incident.closed { "yes" } else { "no" }),
        text(&entry.created),
        text(&entry.edited),
    ]
}

fn text(text: &str) -> Cow<'_, str> {
    Cow::Borrowed(text)
}

fn several<'a>(texts: impl Iterator<Item = &'a str>) -> Cow<'a, str> {
    texts.collect::<Vec<_>>().join(BETWEEN).into()
}

fn people(people: &[Named]) -> Cow<'_, str> {
    // As several people stand in one cell of a sheet that people keep.
    people.iter().map(|named| named.name.as_str()).collect::<Vec<_>>().join("; ").into()
}

fn day(day: Option<&impl ToString>) -> Cow<'static, str> {
    day.map(ToString::to_string).unwrap_or_default().into()
}

fn translation(translation: &Translation) -> String {
    let text = translation.narrative.join("\n\n");
    if translation.language.is_empty() { text } else { format!("({}) {text}", translation.language) }
}

fn push_row(sheet: &mut String, cells: &[Cow<'_, str>]) {
    for (n, cell) in cells.iter().enumerate() {
        if n > 0 {
            sheet.push(',');
        }
        push_cell(sheet, &csv_cell(cell));
    }
    sheet.push_str("\r\n");
}

fn push_cell(sheet: &mut String, cell: &str) {
    if cell.contains([',', ';', '"', '\r', '\n', '\t']) {
        sheet.push('"');
        sheet.push_str(&cell.replace('"', "\"\""));
        sheet.push('"');
    } else {
        sheet.push_str(cell);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_reader_gets_every_cell_back(cells in proptest::collection::vec("[=,;\"\r\n\ta-я -]{0,12}", 2..5)) {
            let mut sheet = String::new();
            let borrowed: Vec<Cow<'_, str>> = cells.iter().map(|cell| text(cell)).collect();
            push_row(&mut sheet, &borrowed);
            let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(sheet.as_bytes());
            let read: Vec<String> = reader.records().next().unwrap().unwrap().iter().map(str::to_owned).collect();
            let expected: Vec<_> = cells.iter().map(|cell| csv_cell(cell).into_owned()).collect();
            prop_assert_eq!(read, expected);
        }
    }
}
