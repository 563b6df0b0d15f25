//! Guardians: named, given shares, tried, revoked.

use std::{fs, path::PathBuf};

use daftar_crypto::{Phrase, shares::Share};
use daftar_exchange::guardians::{ShareSeal, WriteSharesError, remove_shares, write_shares};
use daftar_journal::{
    GuardiansError, ReadError,
    entry::{Guardian, Guardians, Sealing},
};
use daftar_l10n::{Language, Text};
use jiff::Zoned;

use super::{Open, UseCase};

/// Asks who the guardians are.
#[derive(Debug)]
pub(crate) struct ReadGuardians;

/// Who the guardians are, and which copies old shares open.
#[derive(Debug)]
pub(crate) struct GuardiansNow {
    /// The list; none if nobody can open the journal, or if it was not written.
    pub(crate) record: Option<Guardians>,
    /// Whether somebody can open the journal.
    pub(crate) in_force: bool,
    /// Where the newest backup is and of which day; empty if there is none.
    pub(crate) backup: (String, String),
}

impl UseCase for ReadGuardians {
    type Answer = Result<GuardiansNow, ReadError>;

    fn run(self, open: &mut Open, _: &Zoned) -> Self::Answer {
        let in_force = open.journal.has_guardians();
        let record = open.journal.guardians()?.filter(|record| in_force && record.revoked.is_empty());
        let settings = open.journal.settings()?;
        Ok(GuardiansNow { record, in_force, backup: (settings.backup_folder, settings.backed_up) })
    }
}

/// Makes shares, writes them, and then makes them a way in.
pub(crate) struct MakeShares {
    pub(crate) threshold: u8,
    /// Each guardian with how their share is sealed.
    pub(crate) guardians: Vec<(Guardian, ShareSeal)>,
    /// The folder in which a new one is made for the files.
    pub(crate) folder: PathBuf,
    /// The language of the pages for the guardians.
    pub(crate) language: Language,
}

/// Shares that were made.
pub(crate) struct SharesMade {
    /// Where they are.
    pub(crate) folder: PathBuf,
    pub(crate) record: Guardians,
    /// The phrases, in the order of the guardians; none of those who have a key.
    pub(crate) phrases: Vec<Option<Phrase>>,
}

/// Why there are no shares.
#[derive(Debug)]
pub(crate) enum NotShared {
    Journal(GuardiansError),
    Files(WriteSharesError),
}

impl UseCase for MakeShares {
    type Answer = Result<SharesMade, NotShared>;

    fn run(self, open: &mut Open, now: &Zoned) -> Self::Answer {
        let (guardians, seals): (Vec<_>, Vec<_>) = self.guardians.into_iter().unzip();
        let guardians = guardians.into_iter().zip(&seals).map(|(guardian, seal)| named(guardian, seal)).collect();
        let new = open.journal.new_guardians(self.threshold, guardians, now).map_err(NotShared::Journal)?;
        let name = format!("shares-{}", now.date());
        let folders = (1..100).map(|n| if n == 1 { name.clone() } else { format!("{name}-{n}") });
        let free = folders.map(|name| self.folder.join(name)).find(|folder| fs::symlink_metadata(folder).is_err());
        let folder = free.ok_or(NotShared::Files(WriteSharesError::NotEmpty))?;
        let files = write_shares(&new, &seals, &folder, open.journal.path(), &Text::for_terminal(self.language))
            .map_err(NotShared::Files)?;
        if let Err(error) = open.journal.set_guardians(&new, now) {
            remove_shares(&files);
            let _gone_or_empty = fs::remove_dir(&folder);
            return Err(NotShared::Journal(error));
        }
        let phrases = seals.into_iter().map(|seal| match seal {
            ShareSeal::Phrase(phrase) => Some(phrase),
            _ => None,
        });
        Ok(SharesMade { folder, record: new.record, phrases: phrases.collect() })
    }
}

/// Notes how the share is sealed.
fn named(guardian: Guardian, seal: &ShareSeal) -> Guardian {
    let (sealed, recipient) = match seal {
        ShareSeal::Recipient(recipient) => (Sealing::Recipient, recipient.to_string()),
        ShareSeal::Phrase(_) => (Sealing::Phrase, String::new()),
        ShareSeal::None => (Sealing::None, String::new()),
    };
    Guardian { sealed, recipient, ..guardian }
}

/// Tries whether shares open the journal.
pub(crate) struct TryShares(pub(crate) Vec<Share>);

impl UseCase for TryShares {
    type Answer = Result<Guardians, GuardiansError>;

    fn run(self, open: &mut Open, now: &Zoned) -> Self::Answer {
        open.journal.rehearse_guardians(&self.0, now)
    }
}

/// Takes the guardians' way in away.
#[derive(Debug)]
pub(crate) struct RevokeGuardians;

impl UseCase for RevokeGuardians {
    type Answer = Result<(), GuardiansError>;

    fn run(self, open: &mut Open, now: &Zoned) -> Self::Answer {
        open.journal.revoke_guardians(now)
    }
}
