//! What a column means.

use std::collections::HashSet;

use super::fold::{self, is_unseen};
use super::{MAX_CELLS, SheetError, headings};

/// A column of the sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name as written, without blanks and invisible marks around it; empty if it has none.
    pub header: String,
    /// What it means; `None` for what belongs into the notes.
    pub meaning: Option<Meaning>,
    /// Its name in digests.
    pub(super) name: String,
}

/// What the cells of a column are, as far as an incident has a place for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Meaning {
    /// When it happened, as told.
    When,
    /// Where it happened.
    Place,
    /// The country in which it happened.
    Country,
    /// The kind of incident.
    Type,
    /// A short name for it.
    Title,
    /// What happened.
    Narrative,
    /// Who was harmed; see [`people`](super::people).
    Victims,
    /// Who did it, as far as known; see [`people`](super::people).
    Perpetrators,
    /// Who told it.
    Source,
    /// How it was told.
    How,
    /// The language in which it was told.
    Language,
    /// Names of files that belong to it; see [`files`](super::files).
    Files,
}

impl Meaning {
    /// Tells whether several columns may have it, since their cells add up.
    #[must_use]
    pub const fn is_additive(self) -> bool {
        use Meaning::{Files, Narrative, Perpetrators, Type, Victims};
        matches!(self, Narrative | Type | Victims | Perpetrators | Files)
    }

    /// Tells whether it is about people, where one more word may turn the meaning round.
    pub(super) const fn is_about_people(self) -> bool {
        matches!(self, Self::Victims | Self::Perpetrators | Self::Source)
    }
}

/// Tells what the columns of a header mean; a second one of a meaning that does not add up is
/// left without.
pub(super) fn columns(headers: Vec<String>) -> Result<Vec<Column>, SheetError> {
    if headers.iter().any(|header| header.contains('\0')) {
        return Err(SheetError::NotText);
    }
    let mut headers: Vec<_> = headers.iter().map(|header| header.trim_matches(is_unseen)).collect();
    let width = headers.iter().rposition(|header| !header.is_empty()).map_or(0, |last| last + 1);
    headers.truncate(width);
    if width > MAX_CELLS {
        return Err(SheetError::TooManyColumns);
    }
    let mut taken = HashSet::new();
    let columns: Vec<_> = headers.into_iter().map(|header| column(header, &mut taken)).collect();
    if is_header(&columns) { Ok(columns) } else { Err(SheetError::NoHeader) }
}

/// One known name is enough, unless a number beside it shows that the row is an incident already.
fn is_header(columns: &[Column]) -> bool {
    let known = columns.iter().filter(|column| column.meaning.is_some()).count();
    let digits = |column: &Column| column.header.chars().filter(|char| char.is_numeric()).count();
    let numbered = columns.iter().any(|column| column.meaning.is_none() && digits(column) >= 4);
    known > 1 || known == 1 && !numbered
}

fn column(header: &str, taken: &mut HashSet<Meaning>) -> Column {
    let known = headings::meaning(header);
    let name = fold::heading(header);
    let meaning = known.filter(|&known| taken.insert(known) || known.is_additive());
    Column { header: header.to_owned(), meaning, name }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meanings(headers: &[&str]) -> Vec<Option<Meaning>> {
        let headers = headers.iter().map(|&header| header.to_owned()).collect();
        columns(headers).unwrap().into_iter().map(|column| column.meaning).collect()
    }

    #[test]
    fn a_second_column_counts_where_cells_add_up() {
        let (when, victims) = (Some(Meaning::When), Some(Meaning::Victims));
        assert_eq!(meanings(&["When", "Дата", "Who", "Victim 2"]), [when, None, victims, victims]);
    }

    #[test]
    fn headers_are_trimmed_and_those_missing_at_the_end_are_none() {
        let headers = ["\u{feff} Date ", "", "Примечание", " ", "\u{200e}"];
        let columns = columns(headers.map(str::to_owned).to_vec()).unwrap();
        let kept: Vec<_> = columns.iter().map(|column| column.header.as_str()).collect();
        assert_eq!(kept, ["Date", "", "Примечание"]);
    }

    #[test]
    fn what_is_no_header_is_said() {
        let fails = |header: &str| columns(vec![header.to_owned()]).unwrap_err().to_string();
        assert_eq!(fails("2024-05-01"), SheetError::NoHeader.to_string());
        assert!(columns(vec!["2024-05-01".to_owned(), "Video".to_owned()]).is_err());
        assert_eq!(fails("W\0h\0e\0n\0"), SheetError::NotText.to_string());
    }
}
