//! `daftar list`.

use clap::Args as ClapArgs;
use daftar_journal::{
    entry::{Entry, Incident},
    timeline::{self, Filter},
    when::When,
};
use jiff::civil::Date;

use super::picture;
use crate::{
    args::Global,
    failure::{Failure, OrFail, Outcome},
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
    /// Closed ones too
    #[arg(long)]
    closed: bool,
}

pub(crate) fn run(global: &Global, args: &Args) -> Outcome {
    let filter = Filter {
        from: day(args.from.as_deref(), |when| when.earliest)?,
        to: day(args.to.as_deref(), |when| when.latest)?,
        types: args.types.clone(),
        closed: args.closed,
    };
    let mut session = Session::open(global)?;
    session.catch_up()?;
    let mut incidents: Vec<Entry<Incident>> = session.journal.entries().or_fail("read the journal")?;
    incidents.retain(|entry| filter.shows(&entry.content));
    print(&session, incidents, args.limit)?;
    Ok(session.end())
}

/// Prints incidents in the order in which they happened.
pub(super) fn print(session: &Session, mut incidents: Vec<Entry<Incident>>, limit: Option<usize>) -> Outcome<()> {
    timeline::sort(&mut incidents);
    incidents.truncate(limit.unwrap_or(usize::MAX));
    if session.json {
        return output::json(&incidents);
    }
    let id_length = picture::id_length(&incidents);
    incidents.iter().try_for_each(|entry| output::line(&picture::incident_line(entry, id_length)))
}

fn day(told: Option<&str>, side: impl Fn(&When) -> Option<Date>) -> Outcome<Option<Date>> {
    let Some(told) = told else { return Ok(None) };
    let day = side(&When::parse(told).when);
    day.map(Some).ok_or_else(|| {
        Failure::usage("that is no day, month or year that this program understands")
            .hint("for example 2024-03-02, 2024-03 or 2024")
    })
}
