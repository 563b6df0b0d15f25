//! The rows of the table, each in a file of its own, numbered as in the table.

mod add_inside;
mod add_process;
mod attach;
mod backup;
mod disk;
mod extract;
mod import;
mod list;
mod page;
mod search;
mod substring;
mod unlock;

use crate::{bench::Bench, error::Result, figure::Figure};

/// Measures one row.
type Measure = fn(&Bench) -> Result<Vec<Figure>>;

/// Every row: its number, what it is about, what measures it.
pub(crate) const ROWS: [(&str, &str, Measure); 12] = [
    ("1", "unlock", unlock::measure),
    ("2", "search for a rare word", search::measure),
    ("3", "many hits, newest page", page::measure),
    ("4", "list", list::measure),
    ("5", "substring", substring::measure),
    ("6", "one add in process", add_inside::measure),
    ("7", "one add, whole process", add_process::measure),
    ("8", "attach", attach::measure),
    ("9", "extract", extract::measure),
    ("10", "disk", disk::measure),
    ("11", "import and rebuild", import::measure),
    ("12", "backup", backup::measure),
];

/// What the figures call SQLCipher.
const SQLCIPHER: &str = "SQLCipher";
/// How many incidents the large journal has.
const MANY: usize = 100_000;
