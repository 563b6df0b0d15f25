//! Ctrl-C while something long is going on.

use std::sync::{
    Once,
    atomic::{AtomicBool, Ordering},
};

static ASKED: AtomicBool = AtomicBool::new(false);
static INSTALL: Once = Once::new();

/// From now on Ctrl-C asks the work to stop at the next safe place; a second one ends the process.
///
/// Before this is called, Ctrl-C ends the process at once, which is right for prompts.
pub(crate) fn watch() {
    INSTALL.call_once(|| {
        let handler = || {
            if ASKED.swap(true, Ordering::Relaxed) {
                std::process::exit(130);
            }
        };
        // Without a handler Ctrl-C ends the process: also safe, since nothing unacknowledged counts.
        let _no_handler = ctrlc::set_handler(handler);
    });
}

/// Tells whether Ctrl-C was pressed.
pub(crate) fn asked() -> bool {
    ASKED.load(Ordering::Relaxed)
}
