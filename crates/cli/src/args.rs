//! The command line.

mod help;

use std::path::PathBuf;

use clap::{Args as ClapArgs, CommandFactory, FromArgMatches, Parser, Subcommand};
use daftar_l10n::Language;

use crate::{
    commands::{
        add, attach, backup, bundle, check, contact, device, edit, export, extract, forget, guardian, history,
        identity, import, init, list, open, passphrase, recover, recovery, repair, resolve, restore, salvage, search,
        show, sync, travel,
    },
    language,
};

/// An encrypted journal of what was done to relatives at home, with evidence and emergency contacts.
///
/// Everything is kept in one folder on this computer, sealed with your passphrase. Nothing is sent anywhere.
#[derive(Parser)]
#[command(name = "daftar", version, max_term_width = 100)]
pub(crate) struct Args {
    #[command(flatten)]
    pub(crate) global: Global,
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

/// What can be said to every verb.
#[derive(ClapArgs)]
pub(crate) struct Global {
    /// The journal's folder [default: the platform's local data folder]
    #[arg(long, global = true, value_name = "DIR", env = "DAFTAR_JOURNAL", hide_env_values = true)]
    pub(crate) journal: Option<PathBuf>,
    /// Read the passphrase from a file, or from standard input with -
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) passphrase_file: Option<PathBuf>,
    /// Print one documented JSON object (an array for lists) and nothing else on standard output
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// Answer yes to warnings
    #[arg(long, global = true)]
    pub(crate) yes: bool,
    /// Language in which the program speaks: en, ru, tg, fa or uz [default: the system's]
    #[arg(long, global = true, value_name = "LANG", value_parser = language::of_tag)]
    pub(crate) lang: Option<Language>,
}

/// Reads the process's arguments; what it tells is in the language of the program.
pub(crate) fn parse() -> Result<Args, clap::Error> {
    let matches = help::told(Args::command()).try_get_matches()?;
    Args::from_arg_matches(&matches)
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Open the app: the journal in a window
    Open(open::Args),
    /// Make a journal
    Init(init::Args),
    /// Write down an incident
    Add(add::Args),
    /// List incidents in the order in which they happened
    List(list::Args),
    /// Show one incident
    Show(show::Args),
    /// Find incidents by words, in any spelling
    Search(search::Args),
    /// Change an incident; the former version is kept
    Edit(edit::Args),
    /// Show every version of an incident
    History(history::Args),
    /// Choose one of several versions of an incident or a contact that stand side by side
    Resolve(resolve::Args),
    /// Keep contacts: who can help, and how to reach them
    #[command(subcommand)]
    Contact(contact::Command),
    /// Add evidence files to an incident
    Attach(attach::Args),
    /// Take an evidence file out of the journal
    Extract(extract::Args),
    /// Take an incident or a contact out of the journal for good
    Forget(forget::Args),
    /// Take in a sheet (CSV), one incident a row
    Import(import::Args),
    /// Make a key file for receiving bundles
    #[command(subcommand)]
    Identity(identity::Command),
    /// Hand chosen incidents to somebody, encrypted; or open what somebody handed over
    #[command(subcommand)]
    Bundle(bundle::Command),
    /// Write chosen incidents into a folder without encryption
    #[command(subcommand)]
    Export(export::Command),
    /// Copy the whole journal, encrypted as it is, to another place
    #[command(subcommand)]
    Backup(backup::Command),
    /// Get the journal back from a backup
    Restore(restore::Args),
    /// Keep this journal on several devices
    #[command(subcommand)]
    Device(device::Command),
    /// Bring what was written on one device to the others, through a folder that all of them reach
    Sync(sync::Args),
    /// Read everything back and say what is damaged
    Check(check::Args),
    /// Make a damaged journal whole again, from itself and from a backup
    Repair(repair::Args),
    /// Get records and files out of a pile of damaged files, without encryption
    Salvage(salvage::Args),
    /// Change the passphrase
    #[command(subcommand)]
    Passphrase(passphrase::Command),
    /// Make a second way into the journal, for a forgotten passphrase
    #[command(subcommand)]
    Recovery(recovery::Command),
    /// Let several people open the journal together, if everything else is lost
    #[command(subcommand)]
    Guardian(guardian::Command),
    /// Set a new passphrase with the recovery words, or with guardians' shares
    Recover(recover::Args),
    /// Cross a border without the journal
    #[command(subcommand)]
    Travel(travel::Command),
    /// Erase the journal on this computer, once a backup was tried that holds everything
    Erase,
    /// Say where the journal is and what is in it
    Status,
    /// Try everything out on a temporary journal with invented people
    Tour,
}

/// Without a command, the app opens.
impl Default for Command {
    fn default() -> Self {
        Self::Open(open::Args::default())
    }
}
