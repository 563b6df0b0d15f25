//! Row 10: how much room a journal takes.

use super::{Figure, Result};
use crate::{
    bench::Bench,
    figure::{Target, Unit},
    prepare::FILES,
    process::quietly,
    scratch::size,
    sheets,
};

const MIB: f64 = 1_048_576.0;
const WORK: &str = "work-disk";

pub(super) fn measure(bench: &Bench) -> Result<Vec<Figure>> {
    let mut figures = records(bench)?;
    for (name, mib) in FILES.iter().filter(|(_, mib)| *mib < 100) {
        figures.push(attachment(bench, name, *mib)?);
    }
    bench.scratch.remove(WORK)?;
    Ok(figures)
}

/// What the journal takes after the import; the larger one of its files' bytes and of their blocks.
fn records(bench: &Bench) -> Result<Vec<Figure>> {
    let plain = sheets::known(&bench.scratch, "100k")?.bytes as f64 / MIB;
    let taken = |part: &str| size(&bench.scratch.at(part)).map(|(bytes, blocks)| bytes.max(blocks) as f64 / MIB);
    let (whole, index) = (taken("journal-100k")?, taken("journal-100k/index")?);
    let mut figures = vec![
        Figure::new("10a", "the journal of 100k with its index", Unit::Mib, &[whole])
            .beside("plain text (CSV)", &[whole], &[plain])
            .at_most_times(1.8),
        Figure::new("10b", "its index alone", Unit::Mib, &[index]).beside("plain text (CSV)", &[index], &[plain]),
    ];
    if bench.scratch.has("sqlcipher-100k.db") {
        let theirs = taken("sqlcipher-100k.db")?;
        figures.push(Figure::new("10c", "the journal", Unit::Mib, &[whole]).beside(
            "SQLCipher with FTS5",
            &[whole],
            &[theirs],
        ));
    }
    Ok(figures)
}

fn attachment(bench: &Bench, name: &str, mib: usize) -> Result<Figure> {
    bench.scratch.copy("journal-small", WORK)?;
    let id = bench.scratch.read("small.id");
    quietly(bench.daftar(WORK, &["attach", &id]).arg(bench.scratch.at(name)))?;
    let (bytes, _) = size(&bench.scratch.at(&format!("{WORK}/attachments")))?;
    // Folders have no size of their own here: only the one sealed file counts.
    let sealed = bytes as f64 / MIB;
    let figure = Figure::new("10d", &format!("an attachment of {mib} MiB, sealed"), Unit::Mib, &[sealed]);
    let text = "≤ 1.035×";
    Ok(figure.beside("the file", &[sealed], &[mib as f64]).judged(Target::Ratio(1.035), text))
}
