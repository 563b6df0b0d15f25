//! `daftar search`.

use clap::Args as ClapArgs;
use daftar_journal::timeline::{Extent, Filter};
use daftar_l10n::Text;

use super::list;
use crate::{
    args::Global,
    failure::{Failure, OrFail, Outcome},
    language::words,
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
    let sought = args.words.join(" ");
    if sought.trim().is_empty() {
        return Err(Failure::usage(words().usage_say_what_to_search()));
    }
    let mut session = Session::open_to_read(global)?;
    session.catch_up()?;
    let filter = Filter { closed: args.closed, ..Filter::default() };
    let mut found = session.journal.search(&sought, &filter).or_fail(Text::cannot_read_journal)?;
    found.cut(args.limit.map_or(Extent::All, Extent::First));
    list::print(&mut session, &found)?;
    Ok(session.end())
}
