//! Row 2: a word that stands in two incidents.

use daftar_bench::special::{RARE, SECOND_RARE, hits};

use super::{Figure, MANY, Result, SQLCIPHER};
use crate::{
    bench::{Bench, must_print, step},
    error::About,
    figure::{Target, Unit},
    process::output,
    series::seconds,
};

const FIRST_AND_SECOND: [&str; 3] = ["searches", RARE, SECOND_RARE];

pub(super) fn measure(bench: &Bench) -> Result<Vec<Figure>> {
    let ours = || bench.daftar("journal-100k", &["search", RARE]);
    let theirs = || bench.sqlcipher("sqlcipher-100k.db", &["search", RARE]);
    must_print(ours(), hits(RARE, MANY))?;
    must_print(theirs(), hits(RARE, MANY))?;
    let measured = bench.short().run(vec![step(ours()), step(theirs())])?;
    let (times, their_times) = (seconds(&measured[0]), seconds(&measured[1]));
    let (second, their_second) = second_searches(bench)?;
    Ok(vec![
        Figure::new("2a", "unlock and search a word of 2 hits", Unit::Seconds, &times)
            .beside(SQLCIPHER, &times, &their_times)
            .at_most_times(1.3),
        Figure::new("2b", "a second search in the same process", Unit::Seconds, &second)
            .beside(SQLCIPHER, &second, &their_second)
            .judged(Target::AtMost(0.020), "≤ 20 ms"),
    ])
}

/// Returns the seconds of the second search in several processes, ours and SQLCipher's.
fn second_searches(bench: &Bench) -> Result<(Vec<f64>, Vec<f64>)> {
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..bench.short().most.min(5) {
        ours.push(second(&output(&mut bench.inside("journal-100k", &FIRST_AND_SECOND))?)?);
        if let Some(mut command) = bench.sqlcipher("sqlcipher-100k.db", &FIRST_AND_SECOND) {
            theirs.push(second(&output(&mut command)?)?);
        }
    }
    Ok((ours, theirs))
}

fn second(printed: &str) -> Result<f64> {
    let micros: [f64; 2] = serde_json::from_str(printed).about("the times of two searches")?;
    Ok(micros[1] / 1e6)
}
