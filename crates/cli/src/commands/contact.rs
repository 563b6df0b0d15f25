//! `daftar contact`.

use clap::{Args as ClapArgs, Subcommand};
use daftar_crypto::{NotARecipient, Receiver, Recipient, words};
use daftar_journal::{
    Author,
    entry::{AgreedWords, Channel, Contact, Entry, KnownRecipient},
};
use daftar_l10n::Text;
use daftar_messages::Tell;
use serde::Serialize;

use super::picture;
use crate::{
    args::Global,
    failure::{Failure, OrFail, Outcome},
    language, output,
    session::Session,
};

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Add somebody who can help
    Add(AddArgs),
    /// List the contacts
    List,
    /// Show one contact
    Show(ShowArgs),
    /// Print a card: what to do first, and whom to call
    Card(CardArgs),
    /// Change a contact; the former version is kept
    Edit(EditArgs),
}

#[derive(ClapArgs)]
pub(crate) struct AddArgs {
    /// The name
    name: String,
    #[command(flatten)]
    about: About,
}

#[derive(ClapArgs)]
pub(crate) struct ShowArgs {
    /// The contact's id, or its beginning
    id: String,
}

#[derive(ClapArgs)]
pub(crate) struct CardArgs {
    /// Contacts for the card, by id or its beginning [default: all]
    ids: Vec<String>,
}

#[derive(ClapArgs)]
pub(crate) struct EditArgs {
    /// The contact's id, or its beginning
    id: String,
    /// A new name
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    #[command(flatten)]
    about: About,
}

#[derive(ClapArgs)]
struct About {
    /// NGO, lawyer, consulate, journalist, doctor, friend, …
    #[arg(long, value_name = "R")]
    role: Option<String>,
    /// How to reach them; after a | when that does no harm (may be given again)
    #[arg(long, value_name = "C[|WHEN]")]
    channel: Vec<String>,
    /// A language they understand (may be given again)
    #[arg(long, value_name = "L")]
    language: Vec<String>,
    /// Their age recipient, for bundles
    #[arg(long, value_name = "AGE1…")]
    recipient: Option<String>,
    /// The twelve words of the recipient, as they read them to you by voice
    #[arg(long, value_name = "WORDS")]
    compared_words: Option<String>,
    /// Words agreed with them: "the soup is ready=all well" (may be given again)
    #[arg(long, value_name = "WORDS=MEANING")]
    agreed: Vec<String>,
    /// When to call them
    #[arg(long, value_name = "S")]
    call_when: Option<String>,
    /// Anything else (may be given again; an edit adds to the notes)
    #[arg(long, value_name = "S")]
    note: Vec<String>,
}

#[derive(Serialize)]
struct Written {
    id: String,
}

pub(crate) fn run(global: &Global, command: &Command) -> Outcome {
    match command {
        Command::Add(args) => add(global, args),
        Command::List => list(global),
        Command::Show(args) => show(global, args),
        Command::Card(args) => card(global, args),
        Command::Edit(args) => edit(global, args),
    }
}

fn add(global: &Global, args: &AddArgs) -> Outcome {
    let mut contact = Contact { name: named(&args.name)?, ..Contact::default() };
    args.about.apply(&mut contact)?;
    let mut session = Session::open(global)?;
    let id = session.journal.add(&contact, Author::Keeper, &session.now).or_fail(Text::cannot_keep_contact)?;
    written(&session, id.to_string())?;
    Ok(session.end_writing())
}

/// Returns the contacts that are not closed, by name.
fn open_ones(session: &mut Session) -> Outcome<Vec<Entry<Contact>>> {
    session.catch_up()?;
    let mut contacts: Vec<Entry<Contact>> = session.journal.entries().or_fail(Text::cannot_read_journal)?;
    contacts.retain(|entry| !entry.content.closed);
    contacts.sort_by_cached_key(|entry| (daftar_journal::fold::fold(&entry.content.name), entry.id));
    Ok(contacts)
}

fn list(global: &Global) -> Outcome {
    let mut session = Session::open_to_read(global)?;
    let contacts = open_ones(&mut session)?;
    if session.json {
        output::json(&contacts)?;
    } else {
        let id_length = picture::id_length(contacts.iter().map(|entry| entry.id));
        contacts.iter().try_for_each(|entry| output::line(&contact_line(entry, id_length)))?;
    }
    Ok(session.end())
}

fn contact_line(entry: &Entry<Contact>, id_length: usize) -> String {
    let contact = &entry.content;
    let id = &entry.id.to_string()[..id_length];
    let channels: Vec<&str> = contact.channels.iter().map(|channel| channel.channel.as_str()).collect();
    let name = output::pad(&output::shorten(&contact.name, 28), 28);
    let role = output::pad(&output::shorten(&contact.role, 12), 12);
    format!("{id}  {name}  {role}  {}", output::one_line(&channels.join("; "))).trim_end().to_owned()
}

fn show(global: &Global, args: &ShowArgs) -> Outcome {
    let mut session = Session::open_to_read(global)?;
    session.catch_up()?;
    let stored = session.journal.resolve::<Contact>(&args.id).or_fail(Text::cannot_show_contact)?;
    if session.json {
        output::json(&stored.entry)?
    } else {
        picture::contact(&stored.entry)?
    }
    Ok(session.end())
}

fn card(global: &Global, args: &CardArgs) -> Outcome {
    let mut session = Session::open_to_read(global)?;
    let contacts = if args.ids.is_empty() { open_ones(&mut session)? } else { named_ones(&mut session, &args.ids)? };
    if session.json {
        output::json(&contacts)?;
    } else {
        picture::card(&contacts)?;
    }
    Ok(session.end())
}

fn named_ones(session: &mut Session, ids: &[String]) -> Outcome<Vec<Entry<Contact>>> {
    session.catch_up()?;
    let stored = ids.iter().map(|id| session.journal.resolve::<Contact>(id).or_fail(Text::cannot_show_contact));
    stored.map(|stored| stored.map(|stored| stored.entry)).collect()
}

fn edit(global: &Global, args: &EditArgs) -> Outcome {
    let mut session = Session::open_to_read(global)?;
    session.catch_up()?;
    let before = session.journal.resolve::<Contact>(&args.id).or_fail(Text::cannot_change_contact)?;
    let mut contact = before.entry.content.clone();
    if let Some(name) = &args.name {
        contact.name = named(name)?;
    }
    args.about.apply(&mut contact)?;
    session.journal.edit(&before, &contact, &session.now).or_fail(Text::cannot_change_contact)?;
    written(&session, before.entry.id.to_string())?;
    Ok(session.end_writing())
}

fn written(session: &Session, id: String) -> Outcome<()> {
    if session.json { output::json(&Written { id }) } else { output::line(&id) }
}

fn named(name: &str) -> Outcome<String> {
    let name = name.trim();
    if name.is_empty() { Err(Failure::usage(language::words().usage_contact_name())) } else { Ok(name.to_owned()) }
}

impl About {
    /// Puts what was said into the contact: single values and lists replace, notes are added.
    fn apply(&self, contact: &mut Contact) -> Outcome<()> {
        if let Some(recipient) = &self.recipient {
            contact.recipient = Some(self.known_recipient(recipient)?);
        } else if let Some(known) = contact.recipient.as_mut().filter(|_| self.compared_words.is_some()) {
            *known = self.known_recipient(&known.age.clone())?;
        } else if self.compared_words.is_some() {
            return Err(Failure::usage(language::words().usage_compared_words()));
        }
        replace(&mut contact.role, self.role.as_ref());
        replace(&mut contact.call_when, self.call_when.as_ref());
        if !self.channel.is_empty() {
            contact.channels = self.channel.iter().map(|given| channel(given)).collect();
        }
        if !self.language.is_empty() {
            contact.languages.clone_from(&self.language);
        }
        if !self.agreed.is_empty() {
            contact.agreed = self.agreed.iter().map(|given| agreed(given)).collect::<Outcome<_>>()?;
        }
        contact.notes.extend(self.note.iter().cloned());
        Ok(())
    }

    /// Checks a recipient, and the words if they were compared.
    fn known_recipient(&self, recipient: &str) -> Outcome<KnownRecipient> {
        let parsed: Recipient<Receiver> = recipient.trim().parse().map_err(|error: NotARecipient| {
            Failure::usage(language::words().usage_option("--recipient", &error.tell(language::words())))
        })?;
        let age = parsed.to_string();
        let true_words = words::of_key(&age);
        let Some(given) = &self.compared_words else { return Ok(KnownRecipient { age, words: String::new() }) };
        let given = given.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
        if given != true_words {
            return Err(Failure::new(language::words().contact_other_words()).hint(Text::contact_other_words_hint));
        }
        Ok(KnownRecipient { age, words: true_words })
    }
}

fn replace(field: &mut String, given: Option<&String>) {
    if let Some(given) = given {
        given.trim().clone_into(field);
    }
}

fn channel(given: &str) -> Channel {
    let (channel, safe_when) = given.split_once('|').unwrap_or((given, ""));
    Channel { channel: channel.trim().to_owned(), safe_when: safe_when.trim().to_owned() }
}

fn agreed(given: &str) -> Outcome<AgreedWords> {
    let (words, meaning) = given.split_once('=').ok_or_else(|| Failure::usage(language::words().usage_agreed()))?;
    Ok(AgreedWords { words: words.trim().to_owned(), meaning: meaning.trim().to_owned() })
}
