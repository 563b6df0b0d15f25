//! Which way into a journal is taken: the passphrase, unless another one is named.

use std::path::PathBuf;

use clap::Args as ClapArgs;
use daftar_crypto::{Credential, RecoveryWords};
use daftar_l10n::Text;

use crate::{
    args::Global,
    failure::{OrFail, Outcome},
    secrets,
};

/// The ways beside the passphrase.
#[derive(ClapArgs)]
pub(crate) struct WayArgs {
    /// Read the recovery words or their numbers from a file, or from standard input with -
    #[arg(long, value_name = "FILE")]
    pub(crate) words_file: Option<PathBuf>,
}

impl WayArgs {
    /// Reads what opens the journal; asks for the passphrase if no other way is named.
    pub(crate) fn credential(&self, global: &Global) -> Outcome<Credential> {
        match &self.words_file {
            Some(file) => {
                let typed = secrets::recovery_words(Some(file))?;
                Ok((&RecoveryWords::read(&typed).or_fail(Text::cannot_recover)?).into())
            }
            None => Ok(secrets::passphrase(global.passphrase_file.as_deref())?.into()),
        }
    }
}
