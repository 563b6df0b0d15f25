//! The peer SQLCipher with its defaults (AES-256-CBC and HMAC-SHA512 a page, PBKDF2-HMAC-SHA512 with 256,000 rounds) and FTS5.
//!
//! One table, an index on the first day that a date can mean, and an FTS5 index (unicode61) over all texts as external content. Every
//! command is a process that unlocks the database and does what one command of ours does, with the same output.

mod read;
mod write;

use std::{error::Error, fs, path::PathBuf};

use clap::{Parser, Subcommand};
use rusqlite::Connection;

#[derive(Parser)]
struct Args {
    #[arg(long)]
    database: PathBuf,
    #[arg(long)]
    passphrase_file: PathBuf,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Prints the versions of SQLCipher and SQLite
    Versions,
    /// Makes the database from a sheet and its days
    Load { sheet: PathBuf, days: PathBuf },
    /// Counts the incidents
    Count,
    /// Prints those in which a word stands, by date
    Search { word: String },
    /// Prints those in which a text stands anywhere, by date
    Like { text: String },
    /// Prints the newest, by date
    Newest { count: usize },
    /// Prints all, by date
    List,
    /// Adds one incident
    Add {
        #[arg(long)]
        wal: bool,
    },
    /// Adds incidents one after the other, a transaction each; prints microseconds
    Adds {
        #[arg(long)]
        wal: bool,
        count: usize,
    },
    /// Searches one after the other; prints microseconds
    Searches { words: Vec<String> },
}

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let args = Args::parse();
    let mut connection = Connection::open(&args.database)?;
    connection.pragma_update(None, "key", fs::read_to_string(&args.passphrase_file)?.trim_end())?;
    match args.command {
        Command::Versions => read::versions(&connection),
        Command::Load { sheet, days } => write::load(&mut connection, &sheet, &days),
        Command::Count => read::count(&connection),
        Command::Search { word } => read::search(&connection, &word),
        Command::Like { text } => read::like(&connection, &text),
        Command::Newest { count } => read::newest(&connection, count),
        Command::List => read::list(&connection),
        Command::Add { wal } => write::add(&mut connection, wal),
        Command::Adds { wal, count } => write::adds(&mut connection, wal, count),
        Command::Searches { words } => read::searches(&connection, &words),
    }
}
