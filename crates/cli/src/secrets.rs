//! Passphrases and phrases: from a file, from standard input, or typed. Never from an argument or the environment.

use std::{
    fs::File,
    io::{self, Read},
    path::Path,
};

use daftar_crypto::{Passphrase, Phrase};
use zeroize::Zeroizing;

use crate::{
    failure::{Failure, OrFail, Outcome},
    interrupt, output,
};

const MOST: u64 = 64 * 1024;

/// Reads a passphrase that exists already.
pub(crate) fn passphrase(file: Option<&Path>) -> Outcome<Passphrase> {
    let typed = match file {
        Some(file) => return from_file(file),
        None => prompt("Passphrase: ")?,
    };
    Passphrase::normalise(&typed).map_err(|error| Failure::usage(error.to_string()))
}

/// Reads a new passphrase; typed ones are asked for twice.
pub(crate) fn new_passphrase(file: Option<&Path>, what: &str) -> Outcome<Passphrase> {
    if let Some(file) = file {
        return from_file(file);
    }
    let typed = prompt(&format!("{what}: "))?;
    let again = prompt(&format!("{what}, once more: "))?;
    if typed != again {
        return Err(Failure::usage("the two passphrases are not the same; nothing was changed"));
    }
    let passphrase = Passphrase::normalise(&typed).map_err(|error| Failure::usage(error.to_string()))?;
    if passphrase.is_short() {
        output::say(
            "Note: this passphrase is short. Whoever gets this computer can try many; four or more random words are better.",
        );
    }
    Ok(passphrase)
}

/// Reads a phrase that somebody told; `file` none asks for it.
pub(crate) fn phrase(file: Option<&Path>) -> Outcome<Phrase> {
    let typed = match file {
        Some(file) => text_of(file)?,
        None => prompt("Phrase: ")?,
    };
    Phrase::new(&typed).map_err(|error| Failure::usage(error.to_string()))
}

/// Reads a new phrase; typed empty, one is made and shown.
pub(crate) fn new_phrase(file: Option<&Path>) -> Outcome<Phrase> {
    if let Some(file) = file {
        return phrase(Some(file));
    }
    let typed = prompt("Phrase to agree by voice (press Enter to have one made): ")?;
    if typed.is_empty() {
        let phrase = Phrase::generate();
        output::say(&format!("The phrase is: {}", phrase.reveal()));
        output::say("Tell it by voice, not in a message. It is not kept anywhere.");
        return Ok(phrase);
    }
    Phrase::new(&typed).map_err(|error| Failure::usage(error.to_string()))
}

/// Asks on the terminal; answers that are not yes are no.
pub(crate) fn confirm(question: &str) -> bool {
    output::say(question);
    let mut answer = String::new();
    let answered = io::stdin().read_line(&mut answer).is_ok();
    answered && matches!(answer.trim().to_lowercase().as_str(), "y" | "yes")
}

fn from_file(file: &Path) -> Outcome<Passphrase> {
    Passphrase::from_bytes(&bytes_of(file)?).map_err(|error| Failure::usage(error.to_string()))
}

fn text_of(file: &Path) -> Outcome<Zeroizing<String>> {
    let bytes = bytes_of(file)?;
    let text = std::str::from_utf8(&bytes).map_err(|_| Failure::usage("the phrase file is not text"))?;
    Ok(Zeroizing::new(text.to_owned()))
}

/// Reads a small file; `-` is standard input.
fn bytes_of(file: &Path) -> Outcome<Zeroizing<Vec<u8>>> {
    let mut bytes = Zeroizing::new(Vec::with_capacity(64 * 1024 + 1));
    let read = if file == Path::new("-") {
        io::stdin().lock().take(MOST).read_to_end(&mut bytes)
    } else {
        File::open(file).and_then(|file| file.take(MOST).read_to_end(&mut bytes))
    };
    read.or_fail("read the passphrase file")?;
    Ok(bytes)
}

fn prompt(question: &str) -> Outcome<Zeroizing<String>> {
    interrupt::keep_terminal();
    rpassword::prompt_password(question).map(Zeroizing::new).map_err(|_| {
        Failure::usage("there is no terminal to ask for the passphrase on")
            .hint("give it with --passphrase-file FILE, or - for standard input")
    })
}
