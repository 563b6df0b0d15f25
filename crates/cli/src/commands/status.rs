//! `daftar status`.

use daftar_crypto::{ssh_signature, words};
use daftar_journal::entry::{Contact, Entry, Handover, Incident};
use serde_json::json;

use super::init::Cost;
use crate::{
    args::Global,
    failure::{OrFail, Outcome},
    output,
    session::{self, Session},
};

pub(crate) fn run(global: &Global) -> Outcome {
    let mut session = Session::open(global)?;
    session.catch_up()?;
    let incidents: Vec<Entry<Incident>> = session.journal.entries().or_fail("read the journal")?;
    let open = incidents.iter().filter(|entry| !entry.content.closed);
    let (count, files) =
        open.fold((0, 0), |(count, files), entry| (count + 1, files + entry.content.attachments.len()));
    let contacts = session.journal.entries::<Contact>().or_fail("read the journal")?.len();
    let handovers = session.journal.entries::<Handover>().or_fail("read the journal")?.len();
    let journal = &session.journal;
    let exchange = journal.exchange_recipient().to_string();
    let sender = journal.keyring().sender_verifying_key();
    if session.json {
        output::json(&json!({
            "journal": journal.path().display().to_string(), "incidents": count, "files": files, "contacts": contacts,
            "handovers": handovers, "argon2": Cost::from(journal.keyring().cost()), "generation": journal.keyring().generation(),
            "recipient": exchange, "recipient_words": words::of_key(&exchange),
            "sender_fingerprint": ssh_signature::fingerprint(&sender), "sender_words": words::of_key(&ssh_signature::key_line(&sender)),
        }))?;
    } else {
        output::line(&format!("Journal: {}", session::shown(journal.path())))?;
        output::line(&format!("Incidents: {count}, with {files} files (closed ones are not counted)"))?;
        output::line(&format!("Contacts: {contacts}"))?;
        output::line(&format!("Handed over: {handovers} times"))?;
        output::line(&format!("A guess at the passphrase costs: {}", journal.keyring().cost()))?;
    }
    Ok(session.end())
}
