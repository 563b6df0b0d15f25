//! `daftar export`.

use std::{path::PathBuf, process::ExitCode};

use clap::{Args as ClapArgs, Subcommand};
use daftar_exchange::plain::{self, LeftOut};
use serde_json::json;

use super::choose::Choice;
use crate::{
    args::Global,
    failure::{DAMAGED, Failure, OrFail, Outcome},
    output,
    progress::Progress,
    secrets,
    session::{self, Session},
};

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Write chosen incidents into a new folder, readable by everybody who gets it
    Plain(PlainArgs),
}

#[derive(ClapArgs)]
pub(crate) struct PlainArgs {
    /// A new folder
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    #[command(flatten)]
    choice: Choice,
}

const WARNING: &str = "This writes names, accounts and evidence into a folder without encryption. Whoever gets this computer or the folder can read them, \
and deleting the folder later may not remove them from the disk.";

pub(crate) fn run(global: &Global, command: &Command) -> Outcome {
    let Command::Plain(args) = command;
    let mut session = Session::open_to_read(global)?;
    let incidents = args.choice.incidents(&mut session)?;
    output::say(&output::wrap(WARNING, ""));
    if !session.yes && !secrets::confirm("Write it all the same? (yes/no)") {
        return Err(Failure::new("nothing was written").hint("say --yes, or make a bundle: daftar bundle create"));
    }
    let mut progress = Progress::bytes("Writing");
    let now = session.now.clone();
    let made =
        plain::export(&mut session.journal, &incidents, &args.out, &now, &mut |done, total| progress.of(done, total))
            .or_fail("write the folder")?;
    drop(progress);
    if session.json {
        output::json(
            &json!({ "folder": args.out.display().to_string(), "incidents": made.incidents, "attachments": made.attachments, "left_out": made.left_out.len(), "logged": made.logged }),
        )?;
    } else {
        output::line(&session::shown(&args.out))?;
    }
    for LeftOut { incident, number, is_missing } in &made.left_out {
        let what = if *is_missing { "is missing" } else { "is damaged" };
        output::say(&format!("Damaged: file {number} of incident {incident} {what} and is not in the folder"));
    }
    if !made.logged {
        output::say(
            "Note: the journal's disk is full, so the journal has no note of this export. Make room, and write down yourself who gets it.",
        );
    }
    let code = session.end();
    Ok(if made.left_out.is_empty() { code } else { ExitCode::from(DAMAGED) })
}
