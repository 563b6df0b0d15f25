//! Row 12: 1 GiB of evidence in 2,000 files, backed up, checked and got back, beside restic in the same rounds.

use std::{
    fs::{self, File},
    io::{Read, Write},
    process::Command,
};

use super::{Figure, Result};
use crate::{
    bench::{Bench, COST, step},
    error::About,
    figure::{Target, Unit},
    process::{measure as run, quietly},
    series::{Step, paired, peaks, seconds},
};

const WORK: &str = "work-backup";
const TARGET: &str = "work-backup-target";
const PLAIN: &str = "work-backup-plain";
const REPOSITORY: &str = "work-restic";
const RESTORED: &str = "work-backup-restored";
/// How many files of how many bytes: photos, together 1 GiB.
const FILES: usize = 2_000;
const BYTES: u64 = (1 << 30) / 2_000;
/// How many are attached by one command.
const AT_ONCE: usize = 200;

pub(super) fn measure(bench: &Bench) -> Result<Vec<Figure>> {
    bench.scratch.copy("journal-small", WORK)?;
    evidence(bench)?;
    let steps = vec![
        step(bench.bare_argon2(COST)),
        create(bench),
        restic_backup(bench),
        step(bench.daftar(WORK, &["backup", "create", &at(bench, TARGET)])),
        step(bench.daftar(WORK, &["backup", "verify", &at(bench, TARGET)])),
        restic(bench, &["check", "--read-data"]),
        restore(bench),
        restic_restore(bench),
        restic_again(bench),
    ];
    let measured = bench.long(5).run(steps)?;
    [WORK, TARGET, PLAIN, REPOSITORY, RESTORED].into_iter().try_for_each(|name| bench.scratch.remove(name))?;
    let all: Vec<Vec<f64>> = measured.iter().map(|runs| seconds(runs)).collect();
    let [kdf, made, restic, again, read, checked, back, restored, unchanged] = &all[..] else {
        unreachable!("as many as there are steps")
    };
    let beyond = paired(again, kdf, |again, kdf| again - kdf);
    let above = paired(&peaks(&measured[1]), &peaks(&measured[0]), |ours, kdf| ours - kdf);
    let figure = |row, case, ours: &[f64]| Figure::new(row, case, Unit::Seconds, ours);
    Ok(vec![
        figure("12a", "back up 1 GiB in 2,000 files, synced and read back", made)
            .beside("`restic backup` (does not read back)", made, restic)
            .at_most_times(0.6),
        figure("12b", "the same again, with nothing new, beyond the KDF", &beyond)
            .beside("`restic backup` once more, with its KDF", &beyond, unchanged)
            .judged(Target::AtMost(0.3), "≤ 0.3 s"),
        figure("12c", "check it: everything read back", read)
            .beside("`restic check --read-data`", read, checked)
            .at_most_times(0.6),
        figure("12d", "restore it, synced and read back", back)
            .beside("`restic restore` (does not sync or read back)", back, restored)
            .at_most_times(0.8),
        Figure::new("12e", "peak memory of the backup beyond the KDF's", Unit::Mib, &above)
            .judged(Target::AtMost(40.0), "≤ 40 MiB"),
    ])
}

/// Makes the files and attaches them to the one incident.
fn evidence(bench: &Bench) -> Result<()> {
    bench.scratch.remove(PLAIN)?;
    fs::create_dir(bench.scratch.at(PLAIN)).about("the folder of files")?;
    let mut random = File::open("/dev/urandom").about("random bytes")?;
    let mut files = Vec::with_capacity(FILES);
    for n in 0..FILES {
        let path = bench.scratch.at(PLAIN).join(format!("photo-{n:04}"));
        let mut bytes = Vec::new();
        Read::by_ref(&mut random).take(BYTES).read_to_end(&mut bytes).about("random bytes")?;
        File::create(&path).and_then(|mut file| file.write_all(&bytes)).about("a file")?;
        files.push(path);
    }
    let id = bench.scratch.read("small.id");
    files.chunks(AT_ONCE).try_for_each(|some| quietly(bench.daftar(WORK, &["attach", &id]).args(some)))
}

fn at(bench: &Bench, name: &str) -> String {
    bench.scratch.at(name).display().to_string()
}

/// Into a folder that is not there yet.
fn create(bench: &Bench) -> Step<'_> {
    Some(Box::new(|| {
        bench.scratch.remove(TARGET)?;
        bench.scratch.settle()?;
        run(&mut bench.daftar(WORK, &["backup", "create", &at(bench, TARGET)]))
    }))
}

fn restore(bench: &Bench) -> Step<'_> {
    Some(Box::new(|| {
        bench.scratch.remove(RESTORED)?;
        bench.scratch.settle()?;
        run(&mut bench.daftar(RESTORED, &["restore", &at(bench, TARGET)]))
    }))
}

/// Into a repository of its own, which is made untimed.
fn restic_backup(bench: &Bench) -> Step<'_> {
    bench.installed("restic")?;
    Some(Box::new(|| {
        bench.scratch.remove(REPOSITORY)?;
        quietly(restic_command(bench).arg("init"))?;
        bench.scratch.settle()?;
        run(restic_command(bench).arg("backup").arg(bench.scratch.at(PLAIN)))
    }))
}

fn restic_again(bench: &Bench) -> Step<'_> {
    bench.installed("restic")?;
    Some(Box::new(|| run(restic_command(bench).arg("backup").arg(bench.scratch.at(PLAIN)))))
}

fn restic_restore(bench: &Bench) -> Step<'_> {
    bench.installed("restic")?;
    Some(Box::new(|| {
        bench.scratch.remove(RESTORED)?;
        bench.scratch.settle()?;
        run(restic_command(bench).args(["restore", "latest", "--target"]).arg(bench.scratch.at(RESTORED)))
    }))
}

fn restic<'a>(bench: &'a Bench, arguments: &'static [&str]) -> Step<'a> {
    bench.installed("restic")?;
    Some(Box::new(move || run(restic_command(bench).args(arguments))))
}

fn restic_command(bench: &Bench) -> Command {
    let mut command = Command::new("restic");
    command.env("RESTIC_REPOSITORY", bench.scratch.at(REPOSITORY));
    command.env("RESTIC_PASSWORD_FILE", bench.scratch.at("passphrase"));
    command.args(["-q", "--no-cache"]);
    command
}
