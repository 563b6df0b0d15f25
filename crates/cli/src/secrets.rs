//! Passphrases and phrases: from a file, from standard input, or typed. Never from an argument or the environment.

use std::{
    fs::File,
    io::{self, Read},
    path::Path,
};

use daftar_crypto::{Passphrase, Phrase};
use daftar_l10n::Text;
use zeroize::Zeroizing;

use crate::{
    failure::{Failure, OrFail, Outcome},
    interrupt,
    language::words,
    output,
};

const MOST: u64 = 64 * 1024;

/// Reads a passphrase that exists already.
pub(crate) fn passphrase(file: Option<&Path>) -> Outcome<Passphrase> {
    let typed = match file {
        Some(file) => return from_file(file),
        None => prompt(&words().secret_passphrase())?,
    };
    Passphrase::normalise(&typed).map_err(|error| Failure::of(&error))
}

/// Reads a new passphrase; typed ones are asked for twice.
pub(crate) fn new_passphrase(file: Option<&Path>) -> Outcome<Passphrase> {
    if let Some(file) = file {
        return from_file(file);
    }
    let what = words().secret_new_passphrase();
    let typed = prompt(&what)?;
    let again = prompt(&words().secret_once_more(&what))?;
    if typed != again {
        return Err(Failure::usage(words().secret_not_the_same()));
    }
    let passphrase = Passphrase::normalise(&typed).map_err(|error| Failure::of(&error))?;
    if passphrase.is_short() {
        output::note(&words().secret_short());
    }
    Ok(passphrase)
}

/// Reads a phrase that somebody told; `file` none asks for it.
pub(crate) fn phrase(file: Option<&Path>) -> Outcome<Phrase> {
    let typed = match file {
        Some(file) => text_of(file)?,
        None => prompt(&words().secret_phrase())?,
    };
    Phrase::new(&typed).map_err(|error| Failure::of(&error))
}

/// Reads a new phrase; typed empty, one is made and shown.
pub(crate) fn new_phrase(file: Option<&Path>) -> Outcome<Phrase> {
    if let Some(file) = file {
        return phrase(Some(file));
    }
    let typed = prompt(&words().secret_new_phrase())?;
    if typed.is_empty() {
        let phrase = Phrase::generate();
        output::say(&words().secret_phrase_is(phrase.reveal()));
        output::say(&words().secret_tell_by_voice());
        return Ok(phrase);
    }
    Phrase::new(&typed).map_err(|error| Failure::of(&error))
}

/// Reads recovery words or their numbers; `file` none asks for them.
pub(crate) fn recovery_words(file: Option<&Path>) -> Outcome<Zeroizing<String>> {
    file.map_or_else(|| prompt(&words().secret_recovery_words()), text_of)
}

/// Asks on the terminal; answers that are not yes are no.
pub(crate) fn confirm(question: &str) -> bool {
    let (yes, no) = (words().terminal_yes(), words().terminal_no());
    output::say(&words().terminal_ask(question, &format!("{yes}/{no}")));
    let mut answer = String::new();
    let answered = io::stdin().read_line(&mut answer).is_ok();
    answered && [yes.as_str(), "y", "yes"].contains(&answer.trim().to_lowercase().as_str())
}

fn from_file(file: &Path) -> Outcome<Passphrase> {
    Passphrase::from_bytes(&bytes_of(file)?).map_err(|error| Failure::of(&error))
}

/// Reads a small text; `-` is standard input.
pub(crate) fn text_of(file: &Path) -> Outcome<Zeroizing<String>> {
    let bytes = bytes_of(file)?;
    let text = std::str::from_utf8(&bytes).map_err(|_| Failure::usage(words().usage_phrase_not_text()))?;
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
    read.or_fail(Text::cannot_read_passphrase)?;
    Ok(bytes)
}

pub(crate) fn prompt(question: &str) -> Outcome<Zeroizing<String>> {
    interrupt::keep_terminal();
    rpassword::prompt_password(format!("{question}: "))
        .map(Zeroizing::new)
        .map_err(|_| Failure::usage(words().usage_no_terminal()).hint(Text::usage_no_terminal_hint))
}
