//! `daftar search`.

use clap::Args as ClapArgs;
use daftar_journal::search::search;

use super::list;
use crate::{
    args::Global,
    failure::{Failure, OrFail, Outcome},
    session::Session,
};

#[derive(ClapArgs)]
pub(crate) struct Args {
    /// Words that must all occur; "several words" in quotes stand together
    #[arg(required = true, value_name = "WORDS")]
    words: Vec<String>,
    /// At most this many
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
    /// Closed ones too
    #[arg(long)]
    closed: bool,
}

pub(crate) fn run(global: &Global, args: &Args) -> Outcome {
    let words = args.words.join(" ");
    if words.trim().is_empty() {
        return Err(Failure::usage("say what to search for"));
    }
    let mut session = Session::open(global)?;
    session.catch_up()?;
    let mut incidents = session.journal.entries().or_fail("read the journal")?;
    incidents.retain(|entry: &daftar_journal::entry::Entry<daftar_journal::entry::Incident>| {
        args.closed || !entry.content.closed
    });
    list::print(&session, search(incidents, &words), args.limit)?;
    Ok(session.end())
}
