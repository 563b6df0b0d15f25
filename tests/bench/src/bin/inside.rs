//! What is timed within one process, over the journal's own interface. Prints microseconds as a JSON list.

use std::{
    convert::Infallible,
    error::Error,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use clap::{Parser, Subcommand};
use daftar_bench::invent::{Incident as Invented, Inventor};
use daftar_crypto::{Argon2Cost, Passphrase};
use daftar_journal::{
    Author, Journal, Locked, Unlocked,
    entry::{Incident, Named, Source, paragraphs},
    timeline::Filter,
    when::When,
};
use jiff::Zoned;

#[derive(Parser)]
struct Args {
    #[arg(long)]
    journal: PathBuf,
    #[arg(long)]
    passphrase_file: PathBuf,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Adds incidents one after the other, each durable before the next
    Adds { count: usize },
    /// Searches, one after the other
    Searches { words: Vec<String> },
    /// Gives the journal another key derivation cost
    Recost { memory_mib: u32, passes: u32, lanes: u32 },
}

fn main() -> Result<(), Box<dyn Error>> {
    let args = Args::parse();
    let passphrase = Passphrase::from_bytes(&std::fs::read(&args.passphrase_file)?)?;
    let mut journal = unlock(&args.journal, &passphrase)?;
    let micros = match args.command {
        Command::Adds { count } => adds(&mut journal, count)?,
        Command::Searches { words } => searches(&mut journal, &words)?,
        Command::Recost { memory_mib, passes, lanes } => {
            let cost = Argon2Cost::dangerous_below_floor(memory_mib * 1024, passes, lanes);
            journal.change_passphrase(&passphrase, cost, false)?;
            Vec::new()
        }
    };
    println!("{}", serde_json::to_string(&micros)?);
    Ok(())
}

fn unlock(folder: &Path, passphrase: &Passphrase) -> Result<Journal<Unlocked>, Box<dyn Error>> {
    Ok(Journal::<Locked>::find(folder, Duration::ZERO)?.unlock(passphrase)?)
}

fn adds(journal: &mut Journal<Unlocked>, count: usize) -> Result<Vec<f64>, Box<dyn Error>> {
    let now = Zoned::now();
    // The first write opens the ledger; a person's second entry does not pay for that again.
    journal.add(&incident(Inventor::new(1).incident(0)), Author::Keeper, &now)?;
    let mut micros = Vec::new();
    for invented in Inventor::new(count).all() {
        let incident = incident(invented);
        let start = Instant::now();
        journal.add(&incident, Author::Keeper, &now)?;
        micros.push(since(start));
    }
    Ok(micros)
}

/// Searches, and reads the line of every hit.
fn searches(journal: &mut Journal<Unlocked>, words: &[String]) -> Result<Vec<f64>, Box<dyn Error>> {
    let mut micros = Vec::new();
    for words in words {
        let start = Instant::now();
        let found = journal.search(words, &Filter::default())?;
        let mut lines = Vec::new();
        let keep = &mut |line| {
            lines.push(line);
            Ok::<(), Infallible>(())
        };
        let Ok(()) = journal.lines(&found, keep)?;
        micros.push(since(start));
        if lines.is_empty() {
            return Err("a word that must be there was not found".into());
        }
    }
    Ok(micros)
}

fn incident(invented: Invented) -> Incident {
    Incident {
        title: invented.title,
        narrative: paragraphs(&invented.narrative),
        types: vec![invented.kind],
        when: When::parse(&invented.when).when,
        place: invented.place,
        harmed: vec![Named::new(invented.who)],
        by: vec![Named::new(invented.by)],
        source: Source { name: invented.source, how: invented.how },
        language: invented.language.to_owned(),
        notes: vec![invented.note],
        ..Incident::default()
    }
}

fn since(start: Instant) -> f64 {
    start.elapsed().as_secs_f64() * 1e6
}
