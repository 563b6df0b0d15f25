//! The person's everyday browser, when no other can be had.

use std::{
    thread,
    time::{Duration, Instant},
};

use super::find::{Machine, System};

/// A program that has not failed after this long has opened the page, or is the browser itself.
const PATIENCE: Duration = Duration::from_secs(3);
const LOOK: Duration = Duration::from_millis(20);

/// Opens `url` there; tells whether that seems to have worked.
pub(super) fn open(machine: &Machine, url: &str) -> bool {
    let openers: &[&[&str]] = match machine.system {
        System::Windows => &[&["rundll32.exe", "url.dll,FileProtocolHandler"]],
        System::Mac => &[&["open"]],
        System::Other => &[&["xdg-open"], &["gio", "open"], &["x-www-browser"]],
    };
    openers.iter().any(|opener| opens(opener, url))
}

fn opens(opener: &[&str], url: &str) -> bool {
    let mut command = super::quietly(opener[0]);
    let Ok(mut running) = command.args(&opener[1..]).arg(url).spawn() else { return false };
    let began = Instant::now();
    while began.elapsed() < PATIENCE {
        match running.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) => thread::sleep(LOOK),
            Err(_) => return false,
        }
    }
    true
}
