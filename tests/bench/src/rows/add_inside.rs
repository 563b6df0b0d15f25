//! Row 6: one durable add after the other in one process, beside the disk's own limit and SQLCipher.

use std::process::Command;

use super::{Figure, Result};
use crate::{
    bench::Bench,
    error::About,
    figure::{Target, Unit},
    process::output,
    series::{paired, percentile},
};

/// Adds in one block; the blocks of all stores follow each other within the same minute.
const BLOCK: &str = "60";
const BLOCKS: usize = 6;
const JOURNAL: &str = "work-journal";
const WAL: &str = "work-wal.db";
const DELETE: &str = "work-delete.db";
/// How `fio` writes as a ledger does: 4 KiB at the file's end, then `fdatasync`.
const FIO: [&str; 9] = [
    "--name=append",
    "--rw=write",
    "--bs=4k",
    "--size=64m",
    "--number_ios=200",
    "--fdatasync=1",
    "--fallocate=none",
    "--ioengine=psync",
    "--output-format=json",
];

/// The seconds of every operation, block by block.
#[derive(Default)]
struct Blocks {
    ours: Vec<Vec<f64>>,
    wal: Vec<Vec<f64>>,
    delete: Vec<Vec<f64>>,
    disk: Vec<f64>,
}

pub(super) fn measure(bench: &Bench) -> Result<Vec<Figure>> {
    bench.scratch.copy("journal-100k", JOURNAL)?;
    if bench.sqlcipher("", &[]).is_some() {
        bench.scratch.copy("sqlcipher-100k.db", WAL)?;
        bench.scratch.copy("sqlcipher-100k.db", DELETE)?;
    }
    let mut blocks = Blocks::default();
    for _ in 0..BLOCKS {
        block(bench, &mut blocks)?;
    }
    [JOURNAL, WAL, DELETE].into_iter().try_for_each(|name| bench.scratch.remove(name))?;
    bench.scratch.remove(&format!("{WAL}-wal"))?;
    bench.scratch.remove(&format!("{WAL}-shm"))?;
    Ok(figures(&blocks))
}

fn block(bench: &Bench, blocks: &mut Blocks) -> Result<()> {
    bench.scratch.settle()?;
    blocks.disk.extend(bench.installed("fio").map(|fio| disk(bench, fio)).transpose()?);
    blocks.ours.push(times(bench.inside(JOURNAL, &["adds", BLOCK]))?);
    for (database, mode, into) in [(WAL, Some("--wal"), &mut blocks.wal), (DELETE, None, &mut blocks.delete)] {
        if let Some(mut command) = bench.sqlcipher(database, &["adds", BLOCK]) {
            command.args(mode);
            into.push(times(command)?);
        }
    }
    Ok(())
}

fn figures(blocks: &Blocks) -> Vec<Figure> {
    let median = |block: &Vec<f64>| percentile(block, 0.5).expect("a block is not empty");
    let medians: Vec<f64> = blocks.ours.iter().map(median).collect();
    let slow = |blocks: &[Vec<f64>]| percentile(&blocks.concat(), 0.99).into_iter().collect::<Vec<_>>();
    let (ours, wal, delete) = (slow(&blocks.ours), slow(&blocks.wal), slow(&blocks.delete));
    let more = paired(&medians, &blocks.disk, |ours, disk| ours - disk);
    let operations = blocks.ours.concat().len();
    let lines = vec![
        Figure::new("6a", "one durable add at 100k, in process, p50", Unit::Seconds, &medians)
            .beside("fio 4 KiB write and fdatasync", &medians, &blocks.disk)
            .at_most_times(3.0),
        Figure::new("6b", "what we add to the disk's own time, p50", Unit::Seconds, &more).judged(Target::None, ""),
        Figure::new("6c", "p99 of the same", Unit::Seconds, &ours)
            .beside("SQLCipher, WAL, synchronous=FULL", &ours, &wal)
            .at_most_times(1.0),
        Figure::new("6d", "p99 of the same", Unit::Seconds, &ours)
            .beside("SQLCipher, DELETE, synchronous=FULL", &ours, &delete)
            .at_most_times(1.0),
    ];
    lines.into_iter().map(|line| Figure { runs: operations, ..line }).collect()
}

fn times(mut command: Command) -> Result<Vec<f64>> {
    let micros: Vec<f64> = serde_json::from_str(&output(&mut command)?).about("the times of adds")?;
    Ok(micros.into_iter().map(|micros| micros / 1e6).collect())
}

/// Returns the median seconds of a 4 KiB write and of the `fdatasync` after it, added up.
fn disk(bench: &Bench, mut fio: Command) -> Result<f64> {
    let file = bench.scratch.at("fio.append");
    let told = output(fio.args(FIO).arg("--filename").arg(&file))?;
    bench.scratch.remove("fio.append")?;
    let told: serde_json::Value = serde_json::from_str(&told).about("what fio says")?;
    let job = &told["jobs"][0];
    let median = |part: &str, latency: &str| job[part][latency]["percentile"]["50.000000"].as_f64().unwrap_or(f64::NAN);
    Ok((median("write", "clat_ns") + median("sync", "lat_ns")) / 1e9)
}
