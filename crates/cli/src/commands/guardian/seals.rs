//! How each guardian's share is sealed, as the command line says it.

use std::path::PathBuf;

use clap::Args as ClapArgs;
use daftar_crypto::{Phrase, Receiver, Recipient};
use daftar_exchange::guardians::ShareSeal;
use daftar_journal::entry::{Guardian, Sealing};

use crate::{
    failure::{Failure, Outcome, Wanted},
    language::words,
    secrets,
};

#[derive(ClapArgs)]
pub(crate) struct SealArgs {
    /// Seal a guardian's share to their age recipient; once for each
    #[arg(long, value_name = "NAME=AGE1…", value_parser = to)]
    to: Vec<(String, Recipient<Receiver>)>,
    /// Seal a guardian's share with a phrase that is made and shown; once for each
    #[arg(long, value_name = "NAME")]
    phrase: Vec<String>,
    /// Seal a guardian's share with a phrase from a file; once for each
    #[arg(long, value_name = "NAME=FILE", value_parser = file)]
    phrase_file: Vec<(String, PathBuf)>,
}

type Sealed = (Vec<Guardian>, Vec<ShareSeal>);

impl SealArgs {
    /// Returns the guardians of these names, and how the share of each is sealed.
    pub(crate) fn of(&self, names: &[String]) -> Outcome<Sealed> {
        self.check(names)?;
        self.sealed(names.iter().map(|name| Guardian { name: name.clone(), ..Guardian::default() }))
    }

    /// As [`SealArgs::of`], for guardians that there are: whose share was sealed before, it is sealed again.
    pub(crate) fn renewing(&self, before: &[Guardian]) -> Outcome<Sealed> {
        let names: Vec<String> = before.iter().map(|guardian| guardian.name.clone()).collect();
        self.check(&names)?;
        self.sealed(before.iter().map(|guardian| Guardian { rehearsed: String::new(), ..guardian.clone() }))
    }

    /// Tells whether the person gave the phrase of a guardian.
    pub(crate) fn gives_phrase_of(&self, name: &str) -> bool {
        self.phrase_file.iter().any(|(named, _)| named == name)
    }

    /// Everybody who is named must be a guardian, and named once.
    fn check(&self, names: &[String]) -> Outcome<()> {
        let to = self.to.iter().map(|(name, _)| name);
        let named: Vec<&String> = to.chain(&self.phrase).chain(self.phrase_file.iter().map(|(name, _)| name)).collect();
        let is_once = |(n, name): (usize, &&String)| names.contains(name) && !named[..n].contains(name);
        if named.iter().enumerate().all(is_once) { Ok(()) } else { Err(Failure::usage(words().guardian_usage_name())) }
    }

    fn sealed(&self, guardians: impl Iterator<Item = Guardian>) -> Outcome<Sealed> {
        let sealed = guardians.map(|guardian| {
            let seal = self.seal(&guardian)?;
            let (sealed, recipient) = match &seal {
                ShareSeal::Recipient(recipient) => (Sealing::Recipient, recipient.to_string()),
                ShareSeal::Phrase(_) => (Sealing::Phrase, String::new()),
                ShareSeal::None => (Sealing::None, String::new()),
            };
            Ok((Guardian { sealed, recipient, ..guardian }, seal))
        });
        Ok(sealed.collect::<Outcome<Vec<_>>>()?.into_iter().unzip())
    }

    fn seal(&self, guardian: &Guardian) -> Outcome<ShareSeal> {
        let name = &guardian.name;
        if let Some((_, recipient)) = self.to.iter().find(|(named, _)| named == name) {
            return Ok(ShareSeal::Recipient(recipient.clone()));
        }
        if let Some((_, file)) = self.phrase_file.iter().find(|(named, _)| named == name) {
            return Ok(ShareSeal::Phrase(secrets::phrase(Some(file))?));
        }
        if self.phrase.contains(name) || guardian.sealed == Sealing::Phrase {
            return Ok(ShareSeal::Phrase(Phrase::generate()));
        }
        Ok(guardian.recipient.parse().map_or(ShareSeal::None, ShareSeal::Recipient))
    }
}

fn to(text: &str) -> Result<(String, Recipient<Receiver>), Wanted> {
    let wanted = || Wanted(words().guardian_usage_to());
    let (name, recipient) = text.rsplit_once('=').ok_or_else(wanted)?;
    Ok((name.to_owned(), recipient.parse().map_err(|_| wanted())?))
}

fn file(text: &str) -> Result<(String, PathBuf), Wanted> {
    let (name, file) = text.split_once('=').ok_or_else(|| Wanted(words().guardian_usage_file()))?;
    Ok((name.to_owned(), file.into()))
}
