//! Telling something when there is no terminal and no window.

use std::io::{IsTerminal, stderr};

use super::find::System;
use crate::output;

/// Tells it on standard error, and in a box if nobody reads that.
pub(super) fn tell(system: System, title: &str, text: &str) {
    output::say(text);
    if !stderr().is_terminal() {
        show(system, title, text);
    }
}

#[cfg(windows)]
fn show(_: System, title: &str, text: &str) {
    let _as_far_as_possible = win_msgbox::information::<win_msgbox::Okay>(text).title(title).show();
}

#[cfg(not(windows))]
fn show(system: System, title: &str, text: &str) {
    let script =
        "on run words\ndisplay dialog (item 2 of words) with title (item 1 of words) buttons {\"OK\"}\nend run";
    let boxes: &[&[&str]] = match system {
        System::Mac => &[&["osascript", "-e", script, title, text]],
        _ => &[
            &["zenity", "--info", "--no-markup", "--title", title, "--text", text],
            &["kdialog", "--title", title, "--msgbox", text],
            &["notify-send", title, text],
            &["xmessage", text],
        ],
    };
    // The first that is there; the person closes it.
    boxes.iter().any(|command| super::quietly(command[0]).args(&command[1..]).status().is_ok());
}
