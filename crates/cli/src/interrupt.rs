//! Ctrl-C and termination: while something long is going on, at a prompt, and while the app is open.

use std::sync::{
    Once, OnceLock,
    atomic::{AtomicBool, Ordering},
};

static ASKED: AtomicBool = AtomicBool::new(false);
static WATCHED: AtomicBool = AtomicBool::new(false);
static INSTALL: Once = Once::new();
static END: OnceLock<Box<dyn Fn() + Send + Sync>> = OnceLock::new();

/// From now on Ctrl-C asks the work to stop at the next safe place; a second one ends the process.
pub(crate) fn watch() {
    WATCHED.store(true, Ordering::Relaxed);
    install();
}

/// From now on Ctrl-C ends the process and gives the terminal back as it was: a prompt has switched its echo off.
pub(crate) fn keep_terminal() {
    terminal::remember();
    install();
}

/// From now on Ctrl-C, termination and a closed terminal call `end`, once, on another thread; a second one ends the process.
pub(crate) fn when_asked(end: impl Fn() + Send + Sync + 'static) {
    let _set_once = END.set(Box::new(end));
    watch();
}

/// Tells whether Ctrl-C was pressed.
pub(crate) fn asked() -> bool {
    ASKED.load(Ordering::Relaxed)
}

fn install() {
    INSTALL.call_once(|| {
        // Without a handler Ctrl-C ends the process: also safe, since nothing unacknowledged counts.
        let _no_handler = ctrlc::set_handler(|| {
            if !WATCHED.load(Ordering::Relaxed) || ASKED.swap(true, Ordering::Relaxed) {
                terminal::restore();
                std::process::exit(130);
            }
            if let Some(end) = END.get() {
                end();
            }
        });
    });
}

#[cfg(unix)]
mod terminal {
    use std::{fs::File, sync::Mutex};

    use rustix::termios::{OptionalActions, Termios, tcgetattr, tcsetattr};

    static BEFORE: Mutex<Option<Termios>> = Mutex::new(None);
    const TERMINAL: &str = "/dev/tty";

    /// Remembers how the terminal is set.
    pub(super) fn remember() {
        let before = File::open(TERMINAL).ok().and_then(|terminal| tcgetattr(terminal).ok());
        if let Ok(mut remembered) = BEFORE.lock() {
            *remembered = before;
        }
    }

    /// Sets it so again.
    pub(super) fn restore() {
        let Ok(remembered) = BEFORE.lock() else { return };
        if let (Some(before), Ok(terminal)) = (remembered.as_ref(), File::open(TERMINAL)) {
            let _as_far_as_possible = tcsetattr(terminal, OptionalActions::Now, before);
        }
    }
}

/// Windows gives each command its console modes anew.
#[cfg(not(unix))]
mod terminal {
    pub(super) fn remember() {}
    pub(super) fn restore() {}
}
