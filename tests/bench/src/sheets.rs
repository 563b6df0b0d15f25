//! The sheets that are taken in: the same invented incidents for every store.

use std::{
    fs::File,
    io::{BufWriter, Write},
};

use daftar_bench::invent::{HEADINGS, Incident, Inventor};
use serde::{Deserialize, Serialize};

use crate::{
    error::{About, BenchError, Result},
    scratch::Scratch,
};

/// Rises with every change of what is invented.
const VERSION: u32 = 1;
const STAMP: &str = "sheets.version";

/// What is known about a sheet.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Known {
    pub(crate) rows: u64,
    pub(crate) bytes: u64,
    /// Different word forms that may occur.
    pub(crate) forms: usize,
    /// How many times smaller zstd, level 3, makes the whole sheet.
    pub(crate) whole: f64,
    /// The same for its rows one by one.
    pub(crate) by_row: f64,
}

/// Makes the sheets of 1,000 and 100,000 rows, unless they are there.
pub(crate) fn make(scratch: &Scratch) -> Result<()> {
    if scratch.read(STAMP) == VERSION.to_string() {
        return Ok(());
    }
    for (name, count) in [("1k", 1_000), ("100k", 100_000)] {
        println!("inventing {count} incidents");
        let known = write(scratch, name, count)?;
        let known = serde_json::to_string_pretty(&known).about("what is known of a sheet")?;
        scratch.write(&format!("{name}.json"), &known)?;
    }
    scratch.write(STAMP, &VERSION.to_string())
}

/// Returns what is known about a sheet that was made.
pub(crate) fn known(scratch: &Scratch, name: &str) -> Result<Known> {
    serde_json::from_str(&scratch.read(&format!("{name}.json"))).about("what is known of a sheet")
}

fn write(scratch: &Scratch, name: &str, count: usize) -> Result<Known> {
    let inventor = Inventor::new(count);
    let path = scratch.at(&format!("{name}.csv"));
    let mut sheet = csv::Writer::from_path(&path).map_err(broken)?;
    let mut days = BufWriter::new(File::create(scratch.at(&format!("{name}.days"))).about("the days")?);
    let mut rows = ByRow::default();
    sheet.write_record(HEADINGS).map_err(broken)?;
    for incident in inventor.all() {
        sheet.write_record(incident.cells()).map_err(broken)?;
        writeln!(days, "{}", incident.first_day).about("the days")?;
        rows.add(&incident)?;
    }
    sheet.flush().and_then(|()| days.flush()).about("a sheet")?;
    let bytes = path.metadata().about("a sheet")?.len();
    let whole = compressed(File::open(&path).about("a sheet")?)?;
    Ok(Known {
        rows: count as u64,
        bytes,
        forms: inventor.forms(),
        whole: bytes as f64 / whole as f64,
        by_row: rows.factor(),
    })
}

/// How well rows compress one by one.
#[derive(Default)]
struct ByRow {
    plain: usize,
    compressed: u64,
}

impl ByRow {
    fn add(&mut self, incident: &Incident) -> Result<()> {
        let text = incident.cells().join("\n");
        self.plain += text.len();
        self.compressed += compressed(text.as_bytes())?;
        Ok(())
    }

    fn factor(&self) -> f64 {
        self.plain as f64 / self.compressed as f64
    }
}

fn compressed(plain: impl std::io::Read) -> Result<u64> {
    let mut counted = Counted(0);
    zstd::stream::copy_encode(plain, &mut counted, 3).about("compressing")?;
    Ok(counted.0)
}

/// Counts what is written and keeps none of it.
struct Counted(u64);

impl Write for Counted {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0 += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

fn broken(error: csv::Error) -> BenchError {
    BenchError::Io("a sheet".to_owned(), error.into())
}
