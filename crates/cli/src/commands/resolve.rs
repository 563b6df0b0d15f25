//! `daftar resolve`.

use clap::Args as ClapArgs;
use daftar_journal::entry::Incident;
use daftar_l10n::Text;
use serde_json::json;

use crate::{
    args::Global,
    failure::{OrFail, Outcome},
    output,
    session::Session,
};

#[derive(ClapArgs)]
pub(crate) struct Args {
    /// The incident's id, or its beginning
    id: String,
    /// The version's id, or its beginning
    #[arg(long, value_name = "VERSION")]
    keep: String,
}

pub(crate) fn run(global: &Global, args: &Args) -> Outcome {
    let mut session = Session::open_to_read(global)?;
    session.catch_up()?;
    let before = session.journal.resolve::<Incident>(&args.id).or_fail(Text::cannot_choose_version)?;
    let kept = session.journal.keep_version(&before, &args.keep, &session.now).or_fail(Text::cannot_choose_version)?;
    let id = before.entry.id.to_string();
    if session.json {
        output::json(&json!({ "id": id, "revision": kept.to_string() }))?;
    } else {
        output::line(&id)?;
    }
    Ok(session.end_writing())
}
