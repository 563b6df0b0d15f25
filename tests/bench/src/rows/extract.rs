//! Row 9: a file of 1 GiB out of the journal, under its name only once all of it is verified.

use std::process::Command;

use super::{Figure, Result};
use crate::{
    bench::{Bench, COST, step},
    error::BenchError,
    figure::{Target, Unit},
    process::{measure as run, output, quietly},
    series::{Step, paired, peaks, seconds},
};

const WORK: &str = "work-extract";
const SEALED: &str = "work-sealed.age";
const OUT: &str = "work-out";
const FILE: &str = "file-1024";

pub(super) fn measure(bench: &Bench) -> Result<Vec<Figure>> {
    let attachment = attached(bench)?;
    if let Some(mut age) = bench.installed("age") {
        age.args(["-r", &bench.scratch.read("age.recipient"), "-o"]);
        quietly(age.arg(bench.scratch.at(SEALED)).arg(bench.scratch.at(FILE)))?;
    }
    extracts_the_same(bench, &attachment)?;
    let steps = vec![ours(bench, &attachment), age(bench, false), step(bench.bare_argon2(COST)), age(bench, true)];
    let measured = bench.long(5).run(steps)?;
    [WORK, SEALED, OUT].into_iter().try_for_each(|name| bench.scratch.remove(name))?;
    let [whole, theirs, kdf, synced] = [0, 1, 2, 3].map(|at| seconds(&measured[at]));
    let beyond = paired(&whole, &kdf, |whole, kdf| whole - kdf);
    let above = paired(&peaks(&measured[0]), &peaks(&measured[2]), |ours, kdf| ours - kdf);
    Ok(vec![
        Figure::new("9a", "extract 1 GiB, the whole process", Unit::Seconds, &whole)
            .beside("`age -d`", &whole, &theirs)
            .at_most_times(1.0),
        Figure::new("9b", "the same beyond the KDF", Unit::Seconds, &beyond)
            .beside("`age -d`", &beyond, &theirs)
            .at_most_times(1.0),
        Figure::new("9c", "the same", Unit::Seconds, &beyond)
            .beside("`age -d` and `sync` of its file", &beyond, &synced)
            .judged(Target::None, ""),
        Figure::new("9d", "peak memory beyond the KDF's", Unit::Mib, &above).judged(Target::None, ""),
    ])
}

/// Attaches the file to a copy of the small journal; returns the attachment's id.
fn attached(bench: &Bench) -> Result<String> {
    bench.scratch.copy("journal-small", WORK)?;
    let incident = bench.scratch.read("small.id");
    let printed = output(bench.daftar(WORK, &["attach", &incident]).arg(bench.scratch.at(FILE)))?;
    Ok(printed.trim().to_owned())
}

fn extracts_the_same(bench: &Bench, attachment: &str) -> Result<()> {
    bench.scratch.remove(OUT)?;
    quietly(bench.daftar(WORK, &["extract", attachment, "--out"]).arg(bench.scratch.at(OUT)))?;
    let same = quietly(Command::new("cmp").arg(bench.scratch.at(OUT)).arg(bench.scratch.at(FILE)));
    let wrong = |_| BenchError::Wrong { what: "extract".into(), expected: "the file".into(), got: "another".into() };
    same.map_err(wrong)
}

fn ours<'a>(bench: &'a Bench, attachment: &'a str) -> Step<'a> {
    Some(Box::new(move || {
        bench.scratch.remove(OUT)?;
        bench.scratch.settle()?;
        run(bench.daftar(WORK, &["extract", attachment, "--out"]).arg(bench.scratch.at(OUT)))
    }))
}

fn age(bench: &Bench, and_sync: bool) -> Step<'_> {
    bench.installed("age")?;
    let then = if and_sync { "&& sync \"$2\"" } else { "" };
    Some(Box::new(move || {
        bench.scratch.remove(OUT)?;
        bench.scratch.settle()?;
        let mut command = Command::new("sh");
        command
            .args(["-c", &format!("age -d -i \"$1\" -o \"$2\" \"$3\" {then}"), "sh"])
            .arg(bench.scratch.at("age.key"));
        run(command.arg(bench.scratch.at(OUT)).arg(bench.scratch.at(SEALED)))
    }))
}
