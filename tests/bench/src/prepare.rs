//! Journals, databases and files, made once for each build of the program.

use std::{
    collections::hash_map::DefaultHasher,
    fs::{self, File},
    hash::{Hash, Hasher},
    io::{BufWriter, Write},
    path::Path,
    process::Command,
};

use crate::{
    bench::{Bench, COST},
    error::{About, Result},
    process::{output, quietly},
    sheets,
};

const PASSPHRASE: &str = "seven invented words for measuring this program";
const STAMP: &str = "journals.build";
const DATABASE_STAMP: &str = "databases.version";
const DATABASE_VERSION: &str = "2";
/// How many entries the journal has that was written one entry at a time.
pub(crate) const SINGLES: usize = 20_000;
/// The files that are attached: name and MiB.
pub(crate) const FILES: [(&str, usize); 4] = [("file-1", 1), ("file-3", 3), ("file-20", 20), ("file-1024", 1024)];

/// Makes what is missing, or older than the program.
pub(crate) fn prepare(bench: &Bench) -> Result<()> {
    bench.scratch.write("passphrase", PASSPHRASE)?;
    sheets::make(&bench.scratch)?;
    files(bench)?;
    age_identity(bench)?;
    databases(bench)?;
    journals(bench)
}

fn journals(bench: &Bench) -> Result<()> {
    let build = build(bench)?;
    if bench.scratch.read(STAMP) == build {
        return Ok(());
    }
    bench.scratch.remove(STAMP)?;
    for size in ["1k", "100k"] {
        let name = format!("journal-{size}");
        println!("importing {size} rows");
        make_journal(bench, &name)?;
        import(bench, &name, size)?;
        quietly(&mut bench.daftar(&name, &["status"]))?;
    }
    small_journal(bench)?;
    at_default_cost(bench)?;
    singles(bench)?;
    bench.scratch.settle()?;
    bench.scratch.write(STAMP, &build)
}

/// Makes an empty journal at the cost of the figures, in place of what is there.
pub(crate) fn make_journal(bench: &Bench, name: &str) -> Result<()> {
    bench.scratch.remove(name)?;
    quietly(&mut bench.daftar(name, &["init", "--argon2", COST]))
}

/// Takes a sheet into a journal.
pub(crate) fn import(bench: &Bench, journal: &str, sheet: &str) -> Result<()> {
    quietly(bench.daftar(journal, &["import"]).arg(bench.scratch.at(&format!("{sheet}.csv"))))
}

/// One incident, to which files are attached; its id lies beside the journal.
fn small_journal(bench: &Bench) -> Result<()> {
    make_journal(bench, "journal-small")?;
    let id = output(&mut bench.daftar("journal-small", &["add", "--title", "an invented one", "--text", "invented"]))?;
    bench.scratch.write("small.id", id.trim())
}

/// The large journal once more, at the cost that `daftar init` finds for this computer.
fn at_default_cost(bench: &Bench) -> Result<()> {
    println!("the same at the default cost");
    bench.scratch.remove("journal-calibrated")?;
    let made = output(&mut bench.daftar("journal-calibrated", &["--json", "init"]))?;
    bench.scratch.remove("journal-calibrated")?;
    let made: serde_json::Value = serde_json::from_str(&made).about("what init says")?;
    let cost = ["memory_mib", "passes", "lanes"].map(|part| made["argon2"][part].to_string());
    bench.scratch.write("default.cost", &cost.join(","))?;
    bench.scratch.copy("journal-100k", "journal-default")?;
    quietly(bench.inside("journal-default", &["recost"]).args(cost))
}

/// A journal of frames with one entry each. Made in memory where there is such a folder, since every entry waits for the disk.
fn singles(bench: &Bench) -> Result<()> {
    println!("adding {SINGLES} entries one by one");
    make_journal(bench, "journal-singles")?;
    let memory = Path::new("/dev/shm").join(format!("daftar-bench-{}", std::process::id()));
    let there = bench.scratch.at("journal-singles");
    let count = SINGLES.to_string();
    if fs::create_dir(&memory).is_err() {
        return quietly(&mut bench.inside("journal-singles", &["adds", &count]));
    }
    let copied = memory.join("journal");
    let added = quietly(Command::new("cp").arg("-a").arg(&there).arg(&copied))
        .and_then(|()| quietly(&mut bench.inside(&copied.to_string_lossy(), &["adds", &count])))
        .and_then(|()| bench.scratch.remove("journal-singles"))
        .and_then(|()| quietly(Command::new("cp").arg("-a").arg(&copied).arg(&there)));
    fs::remove_dir_all(&memory).about("the folder in memory")?;
    added
}

fn databases(bench: &Bench) -> Result<()> {
    if bench.scratch.read(DATABASE_STAMP) == DATABASE_VERSION || bench.sqlcipher("", &[]).is_none() {
        return Ok(());
    }
    for size in ["1k", "100k"] {
        println!("loading {size} rows into SQLCipher");
        load(bench, &format!("sqlcipher-{size}.db"), size)?;
    }
    bench.scratch.settle()?;
    bench.scratch.write(DATABASE_STAMP, DATABASE_VERSION)
}

/// Makes a database of a sheet, in place of what is there.
fn load(bench: &Bench, database: &str, sheet: &str) -> Result<()> {
    bench.scratch.remove(database)?;
    load_command(bench, database, sheet).map_or(Ok(()), |mut load| quietly(&mut load))
}

/// Begins the command that loads a sheet into a database which is not there yet.
pub(crate) fn load_command(bench: &Bench, database: &str, sheet: &str) -> Option<Command> {
    let mut load = bench.sqlcipher(database, &["load"])?;
    load.arg(bench.scratch.at(&format!("{sheet}.csv"))).arg(bench.scratch.at(&format!("{sheet}.days")));
    Some(load)
}

/// Files that do not compress, as photos and videos do not.
fn files(bench: &Bench) -> Result<()> {
    for (name, mib) in FILES.iter().filter(|(name, _)| !bench.scratch.has(name)) {
        println!("making a file of {mib} MiB");
        let path = bench.scratch.at(name);
        let mut file = BufWriter::with_capacity(1 << 20, File::create(&path).about(name)?);
        let mut state = *mib as u64;
        for _ in 0..mib * (1 << 17) {
            // A linear congruential generator's upper half beside its lower: nothing that zstd or a deduplicator finds.
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let mixed = (state ^ (state >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            file.write_all(&(mixed ^ (mixed >> 32)).to_le_bytes()).about(name)?;
        }
        file.flush().about(name)?;
    }
    Ok(())
}

fn age_identity(bench: &Bench) -> Result<()> {
    if bench.scratch.has("age.key") || bench.installed("age-keygen").is_none() {
        return Ok(());
    }
    let key = bench.scratch.at("age.key");
    quietly(Command::new("age-keygen").arg("-o").arg(&key))?;
    let recipient = output(Command::new("age-keygen").arg("-y").arg(&key))?;
    bench.scratch.write("age.recipient", recipient.trim())
}

/// Tells builds of the program, and versions of the sheets, apart.
fn build(bench: &Bench) -> Result<String> {
    let mut hasher = DefaultHasher::new();
    for name in ["daftar", "inside"] {
        fs::read(bench.program(name)).about(name)?.hash(&mut hasher);
    }
    bench.scratch.read("sheets.version").hash(&mut hasher);
    Ok(format!("{:016x}", hasher.finish()))
}
