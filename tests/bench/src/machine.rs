//! What the table says about where it was made.

use std::{fs, process::Command};

use jiff::Timestamp;

use crate::{
    bench::Bench,
    error::Result,
    process::output,
    scratch::{Scratch, repository},
};

/// Returns the commit that is checked out; says so if something is changed beside it.
pub(crate) fn commit() -> String {
    let git = |arguments: &[&str]| output(Command::new("git").arg("-C").arg(repository()).args(arguments));
    let Ok(commit) = git(&["rev-parse", "--short=10", "HEAD"]) else { return "not under git".to_owned() };
    let changed = git(&["status", "--porcelain", "--untracked-files=no", "--", "crates", "Cargo.toml", "Cargo.lock"]);
    let changed = changed.is_ok_and(|list| !list.trim().is_empty());
    format!("{}{}", commit.trim(), if changed { " with changes" } else { "" })
}

/// Returns today in UTC.
pub(crate) fn today() -> String {
    Timestamp::now().strftime("%Y-%m-%d").to_string()
}

/// Describes the computer and the peers, an item a line.
pub(crate) fn describe(bench: &Bench) -> Result<Vec<String>> {
    Ok(vec![
        format!(
            "Machine: {} ({} cores), {} GiB of memory, {}",
            processor(),
            cores(),
            memory_gib(),
            disk(&bench.scratch)?
        ),
        format!("System: Linux {}", kernel()?),
        format!("Peers: {}", peers(bench).join(" · ")),
    ])
}

fn peers(bench: &Bench) -> Vec<String> {
    let sqlcipher = bench.sqlcipher("", &["versions"]).and_then(|_| sqlcipher_version(bench));
    let versions = [
        sqlcipher.unwrap_or_else(|| "SQLCipher: not installed".to_owned()),
        version(bench, "age", "--version"),
        version(bench, "restic", "version"),
        version(bench, "fio", "--version"),
    ];
    versions.to_vec()
}

fn sqlcipher_version(bench: &Bench) -> Option<String> {
    let told = output(&mut bench.sqlcipher(":memory:", &["versions"])?).ok()?;
    Some(told.trim().to_owned())
}

fn version(bench: &Bench, program: &str, ask: &str) -> String {
    let told = bench.installed(program).and_then(|mut command| output(command.arg(ask)).ok());
    let Some(told) = told else { return format!("{program}: not installed") };
    let number = |word: &&str| word.trim_start_matches(|c: char| !c.is_ascii_digit()).contains('.');
    let number = told.split_whitespace().find(number).unwrap_or("of unknown version");
    format!("{program} {}", number.trim_start_matches(|c: char| !c.is_ascii_digit()))
}

fn processor() -> String {
    let about = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let line = about.lines().find(|line| line.starts_with("model name"));
    line.and_then(|line| line.split(':').nth(1)).map_or("unknown processor", str::trim).to_owned()
}

fn cores() -> usize {
    std::thread::available_parallelism().map_or(0, usize::from)
}

fn memory_gib() -> u64 {
    let about = fs::read_to_string("/proc/meminfo").unwrap_or_default();
    let kib = about.lines().find(|line| line.starts_with("MemTotal")).and_then(|line| line.split_whitespace().nth(1));
    kib.and_then(|kib| kib.parse::<u64>().ok()).unwrap_or(0) / 1_048_576
}

fn disk(scratch: &Scratch) -> Result<String> {
    Ok(format!("file system {}", scratch.file_system()?))
}

fn kernel() -> Result<String> {
    let release = output(Command::new("uname").arg("-r"))?;
    Ok(release.trim().split('-').next().unwrap_or_default().to_owned())
}
