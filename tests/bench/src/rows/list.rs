//! Row 4: all incidents in the order in which they happened.

use super::{Figure, MANY, Result, SQLCIPHER};
use crate::{
    bench::{Bench, must_print, step},
    figure::{Target, Unit},
    series::{peaks, seconds},
};

pub(super) fn measure(bench: &Bench) -> Result<Vec<Figure>> {
    let ours = || bench.daftar("journal-100k", &["list"]);
    let theirs = || bench.sqlcipher("sqlcipher-100k.db", &["list"]);
    must_print(ours(), MANY)?;
    must_print(theirs(), MANY)?;
    let measured = bench.short().run(vec![step(ours()), step(theirs())])?;
    let (times, their_times) = (seconds(&measured[0]), seconds(&measured[1]));
    let (peak, their_peak) = (peaks(&measured[0]), peaks(&measured[1]));
    Ok(vec![
        Figure::new("4a", "unlock and list all 100k by date", Unit::Seconds, &times)
            .beside(SQLCIPHER, &times, &their_times)
            .at_most_times(1.3),
        Figure::new("4b", "peak memory of that", Unit::Mib, &peak)
            .beside(SQLCIPHER, &peak, &their_peak)
            .judged(Target::AtMost(150.0), "≤ 150 MiB"),
    ])
}
