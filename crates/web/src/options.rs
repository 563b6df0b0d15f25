//! How the caller wants the server.

use std::{fmt, path::PathBuf, sync::Arc, time::Duration};

use daftar_crypto::Argon2Cost;
use daftar_l10n::Language;

use crate::{
    clock::{Clock, SystemClock},
    place::Name,
};

const MINUTE: Duration = Duration::from_secs(60);

/// Where the pages are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shown {
    /// In a private window of the program's own, which ends with it.
    #[default]
    Privately,
    /// In the person's everyday browser, which keeps a history; the pages say so.
    InEverydayBrowser(Why),
}

/// Why the pages are shown in the everyday browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// No other browser was found.
    NoneFound,
    /// What was found is older than this version.
    TooOld(u64),
    /// The computer's settings refuse private windows.
    Refused,
    /// The private window did not open.
    NotShown,
    /// It was asked for.
    Asked,
}

/// How the server shall be. `Options::default()` is in English and locks after five minutes.
#[derive(Clone)]
pub struct Options {
    /// The language of the first page; the person can choose another there.
    pub language: Language,
    /// After how long without anything done the journal locks; below one minute and above thirty, the nearer of them counts.
    pub idle: Duration,
    /// The cost of a new journal's passphrase; without it the cost is found that takes about a second here.
    pub cost: Option<Argon2Cost>,
    /// How the server's name reads in addresses.
    pub name: Name,
    /// Where the pages are shown.
    pub shown: Shown,
    /// The person's own folder, where choosing another one may begin.
    pub own_folder: Option<PathBuf>,
    /// The program itself, which stays on a computer that the journal left.
    pub program: Option<PathBuf>,
    /// Where the time comes from.
    pub clock: Arc<dyn Clock>,
}

impl Options {
    pub(crate) fn idle(&self) -> Duration {
        idle(self.idle)
    }
}

/// Returns a while within the limits: one minute to thirty.
pub(crate) fn idle(wanted: Duration) -> Duration {
    wanted.clamp(MINUTE, 30 * MINUTE)
}

impl Default for Options {
    fn default() -> Self {
        let clock = Arc::new(SystemClock);
        Self {
            language: Language::English,
            idle: 5 * MINUTE,
            cost: None,
            name: Name::default(),
            shown: Shown::default(),
            own_folder: None,
            program: None,
            clock,
        }
    }
}

impl fmt::Debug for Options {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { language, idle, cost, name, shown, own_folder, program, clock: _ } = self;
        f.debug_struct("Options")
            .field("language", language)
            .field("idle", idle)
            .field("cost", cost)
            .field("name", name)
            .field("shown", shown)
            .field("own_folder", own_folder)
            .field("program", program)
            .finish_non_exhaustive()
    }
}
