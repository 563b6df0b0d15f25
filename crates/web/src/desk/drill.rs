//! Trying whether a backup opens.

use std::{path::PathBuf, sync::Arc};

use daftar_crypto::Credential;
use daftar_exchange::backup::{self, DrillError};
use jiff::{SignedDuration, Timestamp, Zoned};

use super::{
    NotBackedUp, Open, UseCase,
    backup::{not_restored, on_disk},
};
use crate::work::Work;
use daftar_journal::{
    ReadError,
    entry::{Restorable, Settings},
};

/// After how many days a tried backup is spoken of again.
const REMIND_AFTER: i64 = 30;

/// Tries whether the backup in a folder opens, and notes it if it does.
pub(crate) struct TryBackup {
    pub(crate) folder: PathBuf,
    /// What is to open it.
    pub(crate) with: Credential,
    /// What hears how far it is.
    pub(crate) work: Arc<Work>,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Tried {
    /// When the backup was made, UTC.
    pub(crate) as_of: String,
    /// Entries that are newer.
    pub(crate) newer: u64,
    /// Whether something in it does not open.
    pub(crate) damaged: bool,
    /// Whether it holds records that the journal lacks.
    pub(crate) journal_lacks: bool,
}

impl UseCase for TryBackup {
    type Answer = Result<Tried, NotBackedUp>;

    fn run(self, open: &mut Open, now: &Zoned) -> Self::Answer {
        let shared = Arc::clone(&open.shared);
        let mut goes_on = |done, all| self.work.goes_on(done, all) && shared.goes_on();
        let made = backup::drill(&mut open.journal, &self.folder, &self.with, now, &mut goes_on);
        let made = made.map_err(|error| match &error {
            DrillError::Restore(error) => not_restored(error),
            DrillError::Read(ReadError::Store(error)) => on_disk(error),
            _ => NotBackedUp::Failed,
        })?;
        Ok(Tried {
            as_of: made.created,
            newer: made.newer,
            damaged: !made.damaged.is_empty(),
            journal_lacks: made.journal_lacks,
        })
    }
}

/// Tells whether a backup is to be tried: there is one, and none was tried in this month, or in one that is yet to come.
pub(super) fn is_due(settings: &Settings, now: &Zoned) -> bool {
    !settings.backed_up.is_empty() && settings.restorable.as_ref().is_none_or(|tried| is_long_ago(tried, now))
}

fn is_long_ago(tried: &Restorable, now: &Zoned) -> bool {
    let when = tried.when.parse::<Zoned>().map(|when| when.timestamp()).or_else(|_| tried.when.parse::<Timestamp>());
    let ago = when.map(|when| now.timestamp().duration_since(when));
    // A clock that was set back would say nothing for as long as it was set back.
    ago.map_or(true, |ago| {
        ago >= SignedDuration::from_hours(24 * REMIND_AFTER) || ago < SignedDuration::from_hours(-24)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_spoken_of_after_a_month_and_when_the_clock_was_set_back() {
        let now: Zoned = "2026-11-22T18:07:44+05:00[Asia/Dushanbe]".parse().unwrap();
        let tried = |when: &str| Settings {
            backed_up: "2026-11-01".into(),
            restorable: Some(Restorable { as_of: "x".into(), when: when.into(), ..Restorable::default() }),
            ..Settings::default()
        };
        assert!(!is_due(&Settings::default(), &now), "without a backup there is nothing to try");
        assert!(is_due(&Settings { backed_up: "2026-11-01".into(), ..Settings::default() }, &now));
        for (when, due) in [
            ("2026-11-20T10:00:00+05:00[Asia/Dushanbe]", false),
            ("2026-10-23T19:00:00+05:00[Asia/Dushanbe]", false),
            ("2026-10-23T18:00:00+05:00[Asia/Dushanbe]", true),
            ("2027-11-20T10:00:00+05:00[Asia/Dushanbe]", true),
            ("nothing", true),
        ] {
            assert_eq!(is_due(&tried(when), &now), due, "{when}");
        }
    }
}
