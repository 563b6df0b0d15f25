//! Which way into a journal is taken: the passphrase, unless another one is named.

use std::path::{Path, PathBuf};

use clap::Args as ClapArgs;
use daftar_crypto::{
    Credential, OpenWith, Phrase, RecoveryWords,
    shares::{self, GivenShare, OpenShareError, SealedShare, Share},
};
use daftar_exchange::guardians;
use daftar_l10n::Text;
use daftar_messages::Tell;

use crate::{
    args::Global,
    failure::{Coded, Failure, OrFail, Outcome},
    language::words,
    secrets,
};

/// The ways beside the passphrase.
#[derive(ClapArgs)]
pub(crate) struct WayArgs {
    /// Read the recovery words or their numbers from a file, or from standard input with -
    #[arg(long, value_name = "FILE", conflicts_with = "share")]
    pub(crate) words_file: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) shares: ShareArgs,
}

/// The shares of guardians.
#[derive(ClapArgs)]
pub(crate) struct ShareArgs {
    /// A guardian's share, open or sealed with a phrase; once for each
    #[arg(long, value_name = "FILE")]
    pub(crate) share: Vec<PathBuf>,
    /// Read the phrase of a sealed share from a file, or from standard input with -; once for each
    #[arg(long, value_name = "FILE", requires = "share")]
    pub(crate) share_phrase_file: Vec<PathBuf>,
}

impl WayArgs {
    /// Reads what opens the journal; asks for the passphrase if no other way is named.
    pub(crate) fn credential(&self, global: &Global) -> Outcome<Credential> {
        Ok(match self.other()? {
            Some(credential) => credential,
            None => secrets::passphrase(global.passphrase_file.as_deref())?.into(),
        })
    }

    /// Reads the way that is named beside the passphrase, if there is one.
    pub(crate) fn other(&self) -> Outcome<Option<Credential>> {
        if !self.shares.share.is_empty() {
            let given = self.shares.read()?;
            return Ok(Some(Credential::Guardians(shares::combine(&given).or_fail(Text::cannot_use_shares)?)));
        }
        self.words_file.as_deref().map(|file| recovery(Some(file))).transpose()
    }
}

/// Reads recovery words; `file` none asks for them.
pub(crate) fn recovery(file: Option<&Path>) -> Outcome<Credential> {
    let typed = secrets::recovery_words(file)?;
    Ok((&RecoveryWords::read(&typed).or_fail(Text::cannot_recover)?).into())
}

impl ShareArgs {
    /// Reads the shares, and opens those that a phrase seals.
    pub(crate) fn read(&self) -> Outcome<Vec<Share>> {
        let phrases = self.share_phrase_file.iter().map(|file| secrets::phrase(Some(file)));
        let phrases = phrases.collect::<Outcome<Vec<Phrase>>>()?;
        self.share.iter().zip(1..).map(|(file, place)| read(file, place, &phrases)).collect()
    }
}

fn read(file: &Path, place: u64, phrases: &[Phrase]) -> Outcome<Share> {
    let bytes = guardians::read_share(file).map_err(|error| at(place, &error))?;
    match shares::read_given(&bytes).map_err(|error| at(place, &error))? {
        GivenShare::Open(share) => Ok(share),
        GivenShare::Sealed(sealed) if sealed.takes_phrase() => open(&sealed, place, phrases),
        GivenShare::Sealed(_) => Err(Failure::usage(words().guardian_sealed_to_key(place))),
    }
}

/// Opens a share with one of the phrases, or asks for it.
fn open(sealed: &SealedShare, place: u64, phrases: &[Phrase]) -> Outcome<Share> {
    for phrase in phrases {
        match sealed.open(&OpenWith::Phrase(phrase)) {
            Err(OpenShareError::NotForUs) => {}
            opened => return opened.map_err(|error| at(place, &error)),
        }
    }
    if !phrases.is_empty() {
        return Err(at(place, &OpenShareError::NotForUs));
    }
    let typed = secrets::prompt(&words().guardian_ask_phrase(place))?;
    let phrase = Phrase::new(&typed).map_err(|error| Failure::of(&error))?;
    sealed.open(&OpenWith::Phrase(&phrase)).map_err(|error| at(place, &error))
}

/// Tells which share it is about.
fn at(place: u64, error: &(impl Tell + Coded)) -> Failure {
    let text = words();
    let why = text.error_share_at(place, &error.tell(text));
    Failure::coded(error, text.cannot_use_shares(&why))
}
