//! `daftar recovery`.

use std::{
    io::IsTerminal,
    path::{Path, PathBuf},
};

use clap::{Args as ClapArgs, Subcommand};
use daftar_crypto::{RECOVERY_WORDS, RecoveryWords, random};
use daftar_journal::{Journal, Unlocked};
use daftar_l10n::Text;
use serde_json::json;
use zeroize::Zeroizing;

use crate::{
    args::Global,
    failure::{Failure, OrFail, Outcome},
    language::words,
    output, secrets,
    session::Session,
};

/// How many of the words are asked back.
const ASKED: usize = 4;
/// How often a word may be mistyped before the paper is to be written anew.
const TRIES: usize = 3;
/// How many words stand on a line.
const COLUMNS: usize = 4;

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Make 24 words for paper that open the journal without the passphrase
    Set(SetArgs),
}

#[derive(ClapArgs)]
pub(crate) struct SetArgs {
    /// Write the words into this new file, not encrypted, instead of asking for them back
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

pub(crate) fn run(global: &Global, command: &Command) -> Outcome {
    let Command::Set(args) = command;
    if args.out.is_none() && !std::io::stdin().is_terminal() {
        return Err(Failure::usage(words().recovery_needs_terminal()));
    }
    let mut session = Session::open(global)?;
    let replaced = match &args.out {
        Some(file) => set_in_file(&mut session.journal, file)?,
        None => {
            let made = RecoveryWords::generate();
            show_and_ask(&made)?;
            session.journal.set_recovery(&made).or_fail(Text::cannot_set_recovery)?
        }
    };
    if session.json {
        output::json(&json!({ "generation": session.journal.keyring().generation(), "replaced": replaced }))?;
    } else {
        output::line(&words().recovery_set())?;
    }
    if replaced {
        output::say(&words().recovery_replaced());
    }
    Ok(session.end_writing())
}

/// Makes words, writes them into a new file, and makes them a way in; returns whether there were words before.
pub(super) fn set_in_file(journal: &mut Journal<Unlocked>, file: &Path) -> Outcome<bool> {
    let made = RecoveryWords::generate();
    write(&made, file)?;
    let set = journal.set_recovery(&made).or_fail(Text::cannot_set_recovery);
    if set.is_err() {
        // Words that open nothing must not lie about.
        let _gone_or_told = std::fs::remove_file(file);
    } else {
        output::say(&words().recovery_in_file(&file.display().to_string()));
    }
    set
}

/// Writes the words into a new file, each on a line between its place and its number.
fn write(made: &RecoveryWords, file: &Path) -> Outcome<()> {
    let mut text = Zeroizing::new(String::with_capacity(RECOVERY_WORDS * 24));
    for (place, (number, word)) in made.words().enumerate() {
        text.push_str(&Zeroizing::new(format!("{} {word} {number:04}\n", place + 1)));
    }
    daftar_exchange::extract::write_new(file, text.as_bytes(), &mut |_| true).or_fail(Text::cannot_write_recovery)
}

/// Shows the words, and asks some of them back from the paper.
fn show_and_ask(made: &RecoveryWords) -> Outcome<()> {
    output::say(&words().recovery_copy());
    output::say("");
    let rows = RECOVERY_WORDS / COLUMNS;
    for row in 0..rows {
        let cell = |column: usize| {
            let place = column * rows + row;
            let (number, word) = made.word(place);
            format!("{:>2} {word:<8} {number:04}", place + 1)
        };
        output::say(&Zeroizing::new((0..COLUMNS).map(cell).collect::<Vec<_>>().join("   ")));
    }
    output::say("");
    output::say(&words().recovery_keep());
    let mut places: Vec<usize> = (0..RECOVERY_WORDS).collect();
    random::shuffle(&mut places);
    let mut tries = 0;
    for place in places.into_iter().take(ASKED) {
        while !is_right(&secrets::prompt(&words().recovery_ask(output::many(place + 1)))?, made.word(place)) {
            tries += 1;
            if tries == TRIES {
                return Err(Failure::new(words().recovery_not_copied()));
            }
            output::say(&words().recovery_look_again(output::many(place + 1)));
        }
    }
    Ok(())
}

/// Tells whether what was typed is the word, or its number.
fn is_right(typed: &str, (number, _): (u16, &str)) -> bool {
    RecoveryWords::read_one(typed) == Some(number)
}
