//! `daftar history`.

use clap::Args as ClapArgs;
use daftar_journal::{PastRevision, entry::Incident};
use daftar_l10n::Text;
use serde_json::{Value, json};

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
}

pub(crate) fn run(global: &Global, args: &Args) -> Outcome {
    let mut session = Session::open_to_read(global)?;
    session.catch_up()?;
    let stored = session.journal.resolve::<Incident>(&args.id).or_fail(Text::cannot_show_history)?;
    let history = session.journal.history::<Incident>(&stored.entry.id).or_fail(Text::cannot_read_journal)?;
    if session.json {
        let revisions: Vec<Value> = history.iter().map(as_json).collect();
        output::json(&json!({ "id": stored.entry.id.to_string(), "revisions": revisions }))?;
    } else {
        history.iter().try_for_each(print)?;
    }
    Ok(session.end())
}

/// The incident's object, with the parents and the author of this revision.
fn as_json(past: &PastRevision<Incident>) -> Value {
    let mut object = serde_json::to_value(&past.entry).expect("an entry is plain JSON");
    object["parents"] = json!(past.parents.iter().map(ToString::to_string).collect::<Vec<_>>());
    object["author"] = json!(past.author);
    object
}

fn print(past: &PastRevision<Incident>) -> Outcome<()> {
    let revision = &past.entry.revision.to_string()[..16];
    let first = format!("{revision}  {}  {}", past.entry.edited, past.author);
    output::line(&output::one_line(&first))?;
    output::line(&output::wrap(past.entry.content.heading(), "  "))
}
