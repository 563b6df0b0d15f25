//! `daftar travel`.

use std::{io::IsTerminal, path::PathBuf};

use clap::{Args as ClapArgs, Subcommand};
use daftar_exchange::{
    remains::{self, Remains},
    travel::{self, Proved, Stage},
};
use daftar_l10n::Text;
use daftar_messages::Tell;
use daftar_store::Erased;
use serde_json::{Value, json};

use super::restore;
use crate::{
    args::Global,
    failure::{Failure, OrFail, Outcome},
    language::words,
    output,
    progress::Progress,
    secrets,
    session::{Session, shown},
    ways::WayArgs,
};

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Put the journal into a backup, prove that it opens, and only then erase it here
    Pack(PackArgs),
    /// Get the journal back after the border
    Unpack(restore::Args),
}

#[derive(ClapArgs)]
pub(crate) struct PackArgs {
    /// The backup's folder, for example on a stick
    #[arg(long, value_name = "TARGET")]
    to: PathBuf,
    #[command(flatten)]
    way: WayArgs,
}

pub(crate) fn run(global: &Global, command: &Command) -> Outcome {
    match command {
        Command::Pack(args) => pack(global, args),
        Command::Unpack(args) => restore::run(global, args),
    }
}

fn pack(global: &Global, args: &PackArgs) -> Outcome {
    output::say(&output::wrap(&words().travel_what(), ""));
    agreed(global.yes, &words().travel_question())?;
    let (mut session, passphrase) = Session::open_with(global)?;
    session.catch_up()?;
    let credential = args.way.other()?.unwrap_or_else(|| passphrase.into());
    let mut stage = (Stage::Copying, Progress::bytes(Text::progress_copying));
    let mut told = |at: Stage, done: u64, all: u64| {
        if stage.0 != at {
            let text = if at == Stage::Verifying { Text::progress_backup } else { Text::progress_trying };
            stage = (at, Progress::bytes(text));
        }
        stage.1.of(done, all)
    };
    let now = session.now.clone();
    let proved = travel::prove(&mut session.journal, &args.to, &credential, &now, &mut told).or_fail(Text::cannot_pack);
    drop(stage);
    let proved = proved?;
    let code = session.end();
    let gone = proved.erase(session.journal).or_fail(Text::cannot_pack)?;
    let left = look();
    if global.json {
        let Proved { backup, drill } = &proved;
        let erased = erased(&gone);
        output::json(&json!({ "backup": backup, "drill": drill, "erased": erased, "remains": names(&left) }))?;
    } else {
        output::line(&output::wrap(&words().travel_packed(&shown(&args.to)), ""))?;
        tell_remains(&left, &gone)?;
        output::say(&output::wrap(&words().travel_apart(), ""));
        output::say(&words().travel_unpack_later());
    }
    Ok(code)
}

/// Asks whether to do what cannot be taken back; without a terminal only `--yes` says so.
pub(super) fn agreed(yes: bool, question: &str) -> Outcome<()> {
    if yes {
        Ok(())
    } else if !std::io::stdin().is_terminal() {
        Err(Failure::usage(words().travel_usage()))
    } else if secrets::confirm(question) {
        Ok(())
    } else {
        Err(Failure::new(words().terminal_nothing_changed()))
    }
}

/// Looks what this computer still knows of the journal.
pub(super) fn look() -> Vec<Remains> {
    let own = directories::BaseDirs::new().map(|folders| folders.home_dir().to_owned());
    remains::look(own.as_deref(), std::env::current_exe().ok().as_deref())
}

/// Names it, and what cannot be looked for.
pub(super) fn tell_remains(left: &[Remains], erased: &Erased) -> Outcome<()> {
    if !erased.strangers.is_empty() {
        let names: Vec<_> = erased.strangers.iter().map(|name| shown(name)).collect();
        output::line(&words().remains_strangers(&names.join(", ")))?;
    }
    output::line(&format!("{}:", words().remains_title()))?;
    let always = [words().remains_originals(), words().remains_disk(), words().remains_people()];
    let told = left.iter().map(|remains| remains.tell(words())).chain(always);
    told.into_iter().try_for_each(|told| output::line(&output::wrap(&format!("- {told}"), "  ")))
}

/// What was erased, for programs.
pub(super) fn erased(erased: &Erased) -> Value {
    let strangers: Vec<_> = erased.strangers.iter().map(|name| shown(name)).collect();
    json!({ "folder_gone": erased.folder_gone, "left_alone": strangers })
}

/// What is left, for programs.
pub(super) fn names(left: &[Remains]) -> Vec<String> {
    left.iter().map(|remains| remains.tell(words())).collect()
}
