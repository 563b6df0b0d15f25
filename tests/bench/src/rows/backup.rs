//! Row 12, without a target: a backup of evidence files, beside restic.

use std::process::Command;

use super::{Figure, Result};
use crate::{
    bench::Bench,
    figure::Unit,
    prepare::FILES,
    process::{measure as run, quietly},
    series::{Step, seconds},
};

const WORK: &str = "work-backup";
const TARGET: &str = "work-backup-target";
const PLAIN: &str = "work-backup-plain";
const REPOSITORY: &str = "work-restic";

pub(super) fn measure(bench: &Bench) -> Result<Vec<Figure>> {
    bench.scratch.copy("journal-small", WORK)?;
    bench.scratch.remove(PLAIN)?;
    quietly(Command::new("mkdir").arg(bench.scratch.at(PLAIN)))?;
    let id = bench.scratch.read("small.id");
    for (name, _) in FILES {
        quietly(bench.daftar(WORK, &["attach", &id]).arg(bench.scratch.at(name)))?;
        quietly(Command::new("cp").arg(bench.scratch.at(name)).arg(bench.scratch.at(PLAIN)))?;
    }
    let steps = vec![ours(bench), restic(bench, false), restic(bench, true)];
    let measured = bench.long(3).run(steps)?;
    [WORK, TARGET, PLAIN, REPOSITORY].into_iter().try_for_each(|name| bench.scratch.remove(name))?;
    let [ours, plain, checked] = [0, 1, 2].map(|at| seconds(&measured[at]));
    let figure = |row| Figure::new(row, "back up 1 GiB of files, synced and read back", Unit::Seconds, &ours);
    Ok(vec![
        figure("12a").beside("`restic backup` (does not read back)", &ours, &plain),
        figure("12b").beside("`restic backup` and `check --read-data`", &ours, &checked),
    ])
}

fn ours(bench: &Bench) -> Step<'_> {
    Some(Box::new(|| {
        bench.scratch.remove(TARGET)?;
        bench.scratch.settle()?;
        run(bench.daftar(WORK, &["backup", "create"]).arg(bench.scratch.at(TARGET)))
    }))
}

/// Each run into a repository of its own, which is made untimed.
fn restic(bench: &Bench, and_check: bool) -> Step<'_> {
    bench.installed("restic")?;
    let then = if and_check { "&& restic -q --no-cache check --read-data" } else { "" };
    Some(Box::new(move || {
        bench.scratch.remove(REPOSITORY)?;
        quietly(with_repository(bench, &mut Command::new("restic")).args(["-q", "--no-cache", "init"]))?;
        bench.scratch.settle()?;
        let script = format!("restic -q --no-cache backup \"$1\" {then}");
        let mut command = Command::new("sh");
        run(with_repository(bench, &mut command).args(["-c", &script, "sh"]).arg(bench.scratch.at(PLAIN)))
    }))
}

fn with_repository<'a>(bench: &Bench, command: &'a mut Command) -> &'a mut Command {
    command.env("RESTIC_REPOSITORY", bench.scratch.at(REPOSITORY));
    command.env("RESTIC_PASSWORD_FILE", bench.scratch.at("passphrase"))
}
