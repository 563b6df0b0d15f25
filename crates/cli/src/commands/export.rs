//! `daftar export`.

use std::{path::PathBuf, process::ExitCode};

use clap::{Args as ClapArgs, Subcommand};
use daftar_exchange::plain::{self, LeftOut};
use daftar_l10n::Text;
use serde_json::json;

use super::choose::Choice;
use crate::{
    args::Global,
    failure::{DAMAGED, Failure, OrFail, Outcome},
    language::words,
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

pub(crate) fn run(global: &Global, command: &Command) -> Outcome {
    let Command::Plain(args) = command;
    let mut session = Session::open_to_read(global)?;
    let incidents = args.choice.incidents(&mut session)?;
    output::say(&output::wrap(&words().plain_warning(), ""));
    if !session.yes && !secrets::confirm(&words().plain_question()) {
        return Err(Failure::new(words().plain_nothing()).hint(Text::plain_nothing_hint));
    }
    let mut progress = Progress::bytes(Text::progress_writing);
    let now = session.now.clone();
    let made =
        plain::export(&mut session.journal, &incidents, &args.out, &now, &mut |done, total| progress.of(done, total))
            .or_fail(Text::cannot_write_folder)?;
    drop(progress);
    if session.json {
        output::json(
            &json!({ "folder": args.out.display().to_string(), "incidents": made.incidents, "attachments": made.attachments, "left_out": made.left_out.len(), "logged": made.logged }),
        )?;
    } else {
        output::line(&session::shown(&args.out))?;
    }
    for LeftOut { incident, number, is_missing } in &made.left_out {
        let (number, incident) = (output::many(*number), incident.to_string());
        let told = match is_missing {
            true => words().plain_file_missing(number, &incident),
            false => words().plain_file_damaged(number, &incident),
        };
        output::say(&words().finding_damaged(&told));
    }
    if !made.logged {
        output::note(&words().plain_not_logged());
    }
    let code = session.end();
    Ok(if made.left_out.is_empty() { code } else { ExitCode::from(DAMAGED) })
}
