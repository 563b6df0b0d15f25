//! One file per verb.

pub(crate) mod add;
pub(crate) mod attach;
pub(crate) mod backup;
pub(crate) mod bundle;
pub(crate) mod check;
mod choose;
pub(crate) mod contact;
pub(crate) mod device;
pub(crate) mod edit;
pub(crate) mod erase;
mod evidence;
pub(crate) mod export;
pub(crate) mod extract;
pub(crate) mod forget;
pub(crate) mod guardian;
pub(crate) mod history;
pub(crate) mod identity;
pub(crate) mod import;
mod incident_args;
pub(crate) mod init;
pub(crate) mod list;
pub(crate) mod open;
pub(crate) mod passphrase;
mod picture;
pub(crate) mod recover;
pub(crate) mod recovery;
pub(crate) mod repair;
pub(crate) mod resolve;
pub(crate) mod restore;
pub(crate) mod salvage;
pub(crate) mod search;
pub(crate) mod show;
mod status;
pub(crate) mod sync;
mod tour;
pub(crate) mod travel;

use crate::{
    args::{Args, Command},
    failure::Outcome,
};

/// Runs the verb; returns the exit code.
pub(crate) fn run(args: Args) -> Outcome {
    let global = &args.global;
    match args.command.unwrap_or_default() {
        Command::Open(args) => open::run(global, &args),
        Command::Init(args) => init::run(global, &args),
        Command::Add(args) => add::run(global, &args),
        Command::List(args) => list::run(global, &args),
        Command::Show(args) => show::run(global, &args),
        Command::Search(args) => search::run(global, &args),
        Command::Edit(args) => edit::run(global, &args),
        Command::History(args) => history::run(global, &args),
        Command::Contact(command) => contact::run(global, &command),
        Command::Attach(args) => attach::run(global, &args),
        Command::Extract(args) => extract::run(global, &args),
        Command::Forget(args) => forget::run(global, &args),
        Command::Import(args) => import::run(global, &args),
        Command::Identity(command) => identity::run(global, &command),
        Command::Bundle(command) => bundle::run(global, &command),
        Command::Export(command) => export::run(global, &command),
        Command::Backup(command) => backup::run(global, &command),
        Command::Restore(args) => restore::run(global, &args),
        Command::Device(command) => device::run(global, &command),
        Command::Sync(args) => sync::run(global, &args),
        Command::Resolve(args) => resolve::run(global, &args),
        Command::Check(args) => check::run(global, &args),
        Command::Repair(args) => repair::run(global, &args),
        Command::Salvage(args) => salvage::run(global, &args),
        Command::Passphrase(command) => passphrase::run(global, &command),
        Command::Recovery(command) => recovery::run(global, &command),
        Command::Guardian(command) => guardian::run(global, &command),
        Command::Recover(args) => recover::run(global, &args),
        Command::Travel(command) => travel::run(global, &command),
        Command::Erase => erase::run(global),
        Command::Status => status::run(global),
        Command::Tour => tour::run(global),
    }
}
