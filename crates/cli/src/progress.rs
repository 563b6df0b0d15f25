//! A progress bar on a terminal, nothing elsewhere.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::{failure::Fixed, interrupt, language::words};

/// Shows how far a long piece of work is; also carries Ctrl-C to it.
pub(crate) struct Progress {
    bar: ProgressBar,
}

impl Progress {
    /// Begins work that is measured in bytes.
    pub(crate) fn bytes(label: Fixed) -> Self {
        Self::new(label, "{msg} {wide_bar} {bytes}/{total_bytes}")
    }

    /// Begins work that is measured in things of which the number is not known beforehand.
    pub(crate) fn count(label: Fixed) -> Self {
        Self::new(label, "{msg} {spinner} {pos}")
    }

    fn new(label: Fixed, template: &str) -> Self {
        interrupt::watch();
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr_with_hz(8));
        bar.set_style(ProgressStyle::with_template(template).expect("the templates are fixed"));
        bar.set_message(label(words()));
        bar.enable_steady_tick(Duration::from_millis(250));
        Self { bar }
    }

    /// Shows `done` of `total`; tells whether to go on.
    pub(crate) fn of(&mut self, done: u64, total: u64) -> bool {
        self.bar.set_length(total);
        self.at(done)
    }

    /// Shows `done`; tells whether to go on.
    pub(crate) fn at(&mut self, done: u64) -> bool {
        self.bar.set_position(done);
        !interrupt::asked()
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
