//! Row 11: 100,000 rows of a sheet, and the index made again.

use super::{Figure, MANY, Result};
use crate::{
    bench::{Bench, COST, step},
    figure::{Target, Unit},
    prepare::{SINGLES, load_command, make_journal},
    process::measure as run,
    series::{Step, paired, peaks, seconds},
};

const WORK: &str = "work-import";
const DATABASE: &str = "work-import.db";

pub(super) fn measure(bench: &Bench) -> Result<Vec<Figure>> {
    let measured = bench.long(3).run(vec![importing(bench), loading(bench)])?;
    bench.scratch.remove(WORK)?;
    bench.scratch.remove(DATABASE)?;
    let rate = |times: Vec<f64>| times.into_iter().map(|time| MANY as f64 / time).collect::<Vec<_>>();
    let (rows, their_rows) = (rate(seconds(&measured[0])), rate(seconds(&measured[1])));
    let imported = Figure::new("11a", "import 100k rows of CSV, durable at the end", Unit::PerSecond, &rows)
        .beside("SQLCipher with FTS5, one transaction", &rows, &their_rows)
        .judged(Target::AtLeast(8_000.0), "≥ 8,000 rows/s");
    let mut figures = vec![imported, Figure::new("11b", "peak memory of that", Unit::Mib, &peaks(&measured[0]))];
    figures.push(rebuilding(bench, "11c", "journal-100k", MANY, 20_000.0, "rebuild the index from frames of 64")?);
    figures.push(rebuilding(bench, "11d", "journal-singles", SINGLES + 1, 12_000.0, "rebuild it from single frames")?);
    Ok(figures)
}

fn importing(bench: &Bench) -> Step<'_> {
    Some(Box::new(|| {
        make_journal(bench, WORK)?;
        bench.scratch.settle()?;
        run(bench.daftar(WORK, &["import"]).arg(bench.scratch.at("100k.csv")))
    }))
}

fn loading(bench: &Bench) -> Step<'_> {
    bench.sqlcipher("", &[])?;
    Some(Box::new(|| {
        bench.scratch.remove(DATABASE)?;
        bench.scratch.settle()?;
        run(&mut load_command(bench, DATABASE, "100k").expect("it was asked whether it is there"))
    }))
}

/// Deletes the index and times the next command, beyond the KDF; the journal's own index is left as it was.
fn rebuilding(bench: &Bench, row: &str, journal: &str, records: usize, floor: f64, case: &str) -> Result<Figure> {
    bench.scratch.copy(journal, WORK)?;
    let rebuild: Step<'_> = Some(Box::new(|| {
        bench.scratch.remove(&format!("{WORK}/index"))?;
        bench.scratch.settle()?;
        run(&mut bench.daftar(WORK, &["status"]))
    }));
    let measured = bench.long(5).run(vec![rebuild, step(bench.bare_argon2(COST))])?;
    bench.scratch.remove(WORK)?;
    let rates = paired(&seconds(&measured[0]), &seconds(&measured[1]), |whole, kdf| records as f64 / (whole - kdf));
    let text = format!("≥ {:.0},000/s", floor / 1_000.0);
    Ok(Figure::new(row, case, Unit::PerSecond, &rates).judged(Target::AtLeast(floor), &text))
}
