//! One row as an incident: every cell goes into a field, or into the notes.

use daftar_journal::{
    entry::{ImportedFrom, Incident, Named, paragraphs},
    vocabulary,
    when::When,
};

use super::Remark;
use crate::sheet::{Column, Meaning, RowCells, files, is_unseen, people, types};

/// An incident made of a row, and what to tell about it.
pub(super) struct Made {
    pub(super) incident: Incident,
    pub(super) remarks: Vec<Remark>,
}

/// Makes the incident of a row.
pub(super) fn of(columns: &[Column], row: &RowCells, from: ImportedFrom) -> Made {
    let mut made = Made { incident: Incident { import: Some(from), ..Incident::default() }, remarks: Vec::new() };
    for (column, cell) in columns.iter().zip(&row.cells) {
        match column.meaning {
            Some(Meaning::When) => made.set_when(cell),
            _ if is_blank(cell) => {}
            Some(meaning) => made.set(meaning, column, cell.trim()),
            None => made.note(&column.header, cell.trim()),
        }
    }
    row.extra.iter().filter(|cell| !is_blank(cell)).for_each(|cell| made.note("", cell.trim()));
    made.remark_on_shape(row);
    made
}

impl Made {
    fn set_when(&mut self, cell: &str) {
        let understood = When::parse_sheet_cell(cell);
        self.remarks.extend(understood.remark.map(Remark::When));
        self.incident.when = understood.when;
    }

    /// Puts a cell that is not blank where its column belongs; `cell` has no blanks around it.
    fn set(&mut self, meaning: Meaning, column: &Column, cell: &str) {
        let incident = &mut self.incident;
        match meaning {
            Meaning::Place => incident.place = cell.to_owned(),
            Meaning::Country => incident.country = cell.to_owned(),
            Meaning::Title => incident.title = cell.to_owned(),
            Meaning::Source => incident.source.name = cell.to_owned(),
            Meaning::How => incident.source.how = cell.to_owned(),
            Meaning::Language => incident.language = cell.to_owned(),
            Meaning::Narrative => incident.narrative.extend(paragraphs(cell)),
            Meaning::Victims => self.list(people(cell), column, cell, |it| &mut it.harmed, Named::new),
            Meaning::Perpetrators => self.list(people(cell), column, cell, |it| &mut it.by, Named::new),
            Meaning::Type => self.set_types(column, cell),
            Meaning::Files => self.name_files(column, cell),
            _ => self.note(&column.header, cell),
        }
    }

    /// Adds what a cell lists; a cell of nothing but separators goes into the notes.
    fn list<T>(
        &mut self,
        listed: Vec<String>,
        column: &Column,
        cell: &str,
        field: impl FnOnce(&mut Incident) -> &mut Vec<T>,
        item: impl FnMut(String) -> T,
    ) {
        if listed.is_empty() {
            self.note(&column.header, cell);
        }
        field(&mut self.incident).extend(listed.into_iter().map(item));
    }

    fn set_types(&mut self, column: &Column, cell: &str) {
        let listed = types(cell);
        if listed.iter().any(|one| vocabulary::recognise(one).is_none()) {
            self.remark(Remark::OwnType);
        }
        self.list(listed, column, cell, |incident| &mut incident.types, |one| one);
    }

    fn name_files(&mut self, column: &Column, cell: &str) {
        let listed = files(cell);
        if listed.is_empty() {
            return self.note(&column.header, cell);
        }
        self.note(&column.header, cell);
        self.remark(Remark::FilesNamed);
    }

    fn note(&mut self, header: &str, cell: &str) {
        let note = if header.is_empty() { cell.to_owned() } else { format!("{header}: {cell}") };
        self.incident.notes.push(note);
    }

    fn remark_on_shape(&mut self, row: &RowCells) {
        if row.missing {
            self.remark(Remark::FewerCells);
        }
        if !row.extra.is_empty() {
            self.remark(Remark::MoreCells);
        }
    }

    /// Says a thing once, also when several columns ask for it.
    fn remark(&mut self, remark: Remark) {
        if !self.remarks.contains(&remark) {
            self.remarks.push(remark);
        }
    }
}

/// Tells whether a cell shows nothing.
fn is_blank(cell: &str) -> bool {
    cell.chars().all(is_unseen)
}
