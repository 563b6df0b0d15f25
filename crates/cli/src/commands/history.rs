//! `daftar history`.

use std::collections::BTreeSet;

use clap::Args as ClapArgs;
use daftar_crypto::RevisionId;
use daftar_journal::{PastRevision, entry::Incident};
use daftar_l10n::Text;
use serde_json::{Value, json};

use crate::{
    args::Global,
    failure::{OrFail, Outcome},
    language::words,
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
    let followed: BTreeSet<RevisionId> = history.iter().flat_map(|past| past.parents.iter().copied()).collect();
    let is_head = |past: &PastRevision<Incident>| !followed.contains(&past.entry.revision);
    if session.json {
        let revisions: Vec<Value> = history.iter().map(|past| as_json(past, is_head(past))).collect();
        output::json(&json!({ "id": stored.entry.id.to_string(), "revisions": revisions }))?;
    } else {
        let several = history.iter().filter(|past| is_head(past)).count() > 1;
        history.iter().try_for_each(|past| print(past, several && is_head(past)))?;
    }
    Ok(session.end())
}

/// The incident's object, with the parents and the author of this revision.
fn as_json(past: &PastRevision<Incident>, is_head: bool) -> Value {
    let mut object = serde_json::to_value(&past.entry).expect("an entry is plain JSON");
    object["parents"] = json!(past.parents.iter().map(ToString::to_string).collect::<Vec<_>>());
    object["author"] = json!(past.author);
    object["head"] = json!(is_head);
    object
}

fn print(past: &PastRevision<Incident>, marks: bool) -> Outcome<()> {
    let revision = &past.entry.revision.to_string()[..16];
    let mut first = format!("{revision}  {}  {}", past.entry.edited, past.author);
    if marks {
        first.push_str(&format!("  [{}]", words().history_head()));
    }
    output::line(&output::one_line(&first))?;
    output::line(&output::wrap(past.entry.content.heading(), "  "))
}
