//! Standard output and standard error.

use std::io::{self, BufWriter, IsTerminal, StdoutLock, Write};

use daftar_journal::{Trouble, display::display_text};
use daftar_l10n::Text;
use daftar_messages::Tell;
use serde::Serialize;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::failure::{OrFail, Outcome};
use crate::language::words;

const DEFAULT_WIDTH: usize = 80;

/// Prints one line on standard output.
pub(crate) fn line(text: &str) -> Outcome<()> {
    writeln!(io::stdout().lock(), "{text}").or_fail(Text::cannot_print)
}

/// Many lines on standard output, handed over in large pieces.
pub(crate) struct Lines(BufWriter<StdoutLock<'static>>);

impl Lines {
    pub(crate) fn begin() -> Self {
        Self(BufWriter::with_capacity(64 * 1024, io::stdout().lock()))
    }

    pub(crate) fn line(&mut self, text: &str) -> Outcome<()> {
        writeln!(self.0, "{text}").or_fail(Text::cannot_print)
    }

    pub(crate) fn end(mut self) -> Outcome<()> {
        self.0.flush().or_fail(Text::cannot_print)
    }
}

/// A number for a text.
pub(crate) fn many(number: usize) -> u64 {
    number as u64
}

/// Prints a note on standard error.
pub(crate) fn note(what: &str) {
    say(&words().terminal_note(what));
}

/// Prints one object on standard output.
pub(crate) fn json(value: &impl Serialize) -> Outcome<()> {
    let text = serde_json::to_string_pretty(value).expect("what is printed is plain JSON");
    line(&text)
}

/// Prints one object on one line of standard output, at once, for a program that waits for it.
pub(crate) fn json_now(value: &impl Serialize) -> Outcome<()> {
    let text = serde_json::to_string(value).expect("what is printed is plain JSON");
    line(&text)?;
    io::stdout().lock().flush().or_fail(Text::cannot_print)
}

/// Prints one message on standard error, wrapped if that is a terminal; a closed one is no failure.
pub(crate) fn say(text: &str) {
    let text = if io::stderr().is_terminal() { wrap(text, "") } else { text.to_owned() };
    let _closed = writeln!(io::stderr().lock(), "{text}");
}

/// Names what was found wrong on standard error; tells whether something is damaged.
pub(crate) fn troubles(troubles: &[Trouble]) -> bool {
    for trouble in troubles {
        let told = trouble.tell(words());
        say(&if trouble.is_damage() { words().finding_damaged(&told) } else { words().finding_note(&told) });
    }
    let damaged = troubles.iter().any(Trouble::is_damage);
    if damaged {
        say(&words().terminal_hint(&words().terminal_see_check()));
    }
    damaged
}

/// Tells whether standard output is a terminal.
pub(crate) fn is_terminal() -> bool {
    io::stdout().is_terminal()
}

/// Returns how many columns there are to write in.
pub(crate) fn width() -> usize {
    let terminal = terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    terminal.unwrap_or(DEFAULT_WIDTH).clamp(30, 120)
}

/// Returns the beginning of `text` on one line, harmless, in at most `columns` columns.
pub(crate) fn shorten(text: &str, columns: usize) -> String {
    let text = one_line(text);
    if text.width() <= columns {
        return text;
    }
    let mut used = 1;
    let kept = text.chars().take_while(|c| {
        used += c.width().unwrap_or(0);
        used <= columns
    });
    let mut short: String = kept.collect();
    short.push('…');
    short
}

/// Returns `text` on one line, harmless.
pub(crate) fn one_line(text: &str) -> String {
    display_text(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Pads `text` to `columns` columns.
pub(crate) fn pad(text: &str, columns: usize) -> String {
    let missing = columns.saturating_sub(text.width());
    format!("{text}{}", " ".repeat(missing))
}

/// Wraps `text` with `indent` before each line.
pub(crate) fn wrap(text: &str, indent: &str) -> String {
    // Only at spaces: what is compared or copied, such as a fingerprint, stays in one piece.
    let options = textwrap::Options::new(width()).initial_indent(indent).subsequent_indent(indent);
    let options = options.word_separator(textwrap::WordSeparator::AsciiSpace);
    let options = options.word_splitter(textwrap::WordSplitter::NoHyphenation);
    let text = display_text(text);
    text.lines().map(|line| textwrap::fill(line, &options)).collect::<Vec<_>>().join("\n")
}
