//! `daftar list`.

use clap::Args as ClapArgs;
use daftar_journal::{
    timeline::{Extent, Filter, Found},
    when::When,
};
use daftar_l10n::Text;
use jiff::{Zoned, civil::Date};

use super::picture;
use crate::{
    args::Global,
    failure::{Failure, OrFail, Outcome},
    language::words,
    output,
    session::Session,
};

#[derive(ClapArgs)]
pub(crate) struct Args {
    /// Only what may have happened on or after this day, month or year
    #[arg(long, value_name = "D")]
    from: Option<String>,
    /// Only what may have happened on or before this day, month or year
    #[arg(long, value_name = "D")]
    to: Option<String>,
    /// Only this kind (may be given again)
    #[arg(long = "type", value_name = "T")]
    types: Vec<String>,
    /// At most this many
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
    /// The last N that have a date
    #[arg(long, value_name = "N", conflicts_with = "limit")]
    newest: Option<usize>,
    /// Closed ones too
    #[arg(long)]
    closed: bool,
}

pub(crate) fn run(global: &Global, args: &Args) -> Outcome {
    let filter = Filter {
        from: day(args.from.as_deref(), |when| when.earliest)?,
        to: day(args.to.as_deref(), |when| when.latest)?,
        types: args.types.clone(),
        with_files: false,
        closed: args.closed,
    };
    let extent = match (args.newest, args.limit) {
        (Some(count), _) => Extent::Last(count),
        (None, Some(count)) => Extent::First(count),
        (None, None) => Extent::All,
    };
    let mut session = Session::open_to_read(global)?;
    session.catch_up()?;
    let found = session.journal.timeline(&filter, extent).or_fail(Text::cannot_read_journal)?;
    print(&mut session, &found)?;
    Ok(session.end())
}

/// Prints incidents in the order in which they happened.
pub(super) fn print(session: &mut Session, found: &Found) -> Outcome<()> {
    if session.json {
        return output::json(&session.journal.whole(found).or_fail(Text::cannot_read_journal)?);
    }
    let id_length = picture::id_length(found.ids());
    let mut lines = output::Lines::begin();
    let printed = session.journal.lines(found, &mut |line| lines.line(&picture::incident_line(&line, id_length)));
    printed.or_fail(Text::cannot_read_journal)??;
    lines.end()
}

fn day(told: Option<&str>, side: impl Fn(&When) -> Option<Date>) -> Outcome<Option<Date>> {
    let Some(told) = told else { return Ok(None) };
    let day = side(&When::parse_on(told, Zoned::now().date()).when);
    day.map(Some).ok_or_else(|| Failure::usage(words().usage_no_day()).hint(Text::usage_no_day_hint))
}
