//! Row 8: a file of 1 GiB into the journal: sealed, hashed twice, synced, recorded.

use std::process::Command;

use super::{Figure, Result};
use crate::{
    bench::{Bench, COST, step},
    figure::{Target, Unit},
    process::{measure as run, quietly},
    series::{Step, paired, peaks, seconds},
};

const WORK: &str = "work-attach";
const SEALED: &str = "work-sealed.age";
const FILE: &str = "file-1024";

pub(super) fn measure(bench: &Bench) -> Result<Vec<Figure>> {
    quietly(Command::new("cat").arg(bench.scratch.at(FILE)))?;
    let steps = vec![ours(bench), age(bench, false), step(bench.bare_argon2(COST)), age(bench, true)];
    let measured = bench.long(5).run(steps)?;
    bench.scratch.remove(WORK)?;
    bench.scratch.remove(SEALED)?;
    let [whole, plain, kdf, synced] = [0, 1, 2, 3].map(|at| seconds(&measured[at]));
    let beyond = paired(&whole, &kdf, |whole, kdf| whole - kdf);
    let above = paired(&peaks(&measured[0]), &peaks(&measured[2]), |ours, kdf| ours - kdf);
    Ok(vec![
        Figure::new("8a", "attach 1 GiB, beyond the KDF", Unit::Seconds, &beyond)
            .beside("`age -r` (does not sync)", &beyond, &plain)
            .at_most_times(1.0),
        Figure::new("8b", "the same", Unit::Seconds, &beyond)
            .beside("`age -r` and `sync` of its file", &beyond, &synced)
            .judged(Target::None, ""),
        Figure::new("8c", "peak memory beyond the KDF's", Unit::Mib, &above).judged(Target::AtMost(40.0), "≤ 40 MiB"),
        Figure::new("8d", "attach 1 GiB, the whole process", Unit::Seconds, &whole),
    ])
}

/// Attaches to a fresh copy of the small journal.
fn ours(bench: &Bench) -> Step<'_> {
    Some(Box::new(|| {
        bench.scratch.copy("journal-small", WORK)?;
        bench.scratch.settle()?;
        let id = bench.scratch.read("small.id");
        run(bench.daftar(WORK, &["attach", &id]).arg(bench.scratch.at(FILE)))
    }))
}

fn age(bench: &Bench, and_sync: bool) -> Step<'_> {
    bench.installed("age")?;
    let then = if and_sync { "&& sync \"$3\"" } else { "" };
    Some(Box::new(move || {
        bench.scratch.remove(SEALED)?;
        bench.scratch.settle()?;
        let script = format!("age -r \"$1\" -o \"$3\" \"$2\" {then}");
        let mut command = Command::new("sh");
        command.args(["-c", &script, "sh", &bench.scratch.read("age.recipient")]);
        run(command.arg(bench.scratch.at(FILE)).arg(bench.scratch.at(SEALED)))
    }))
}
