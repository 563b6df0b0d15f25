//! `daftar bundle`.

use std::{path::PathBuf, process::ExitCode};

use clap::{Args as ClapArgs, Subcommand};
use daftar_crypto::{Identity, OpenWith, Phrase, Receiver, parse_key_file};
use daftar_exchange::bundle::{self, Bundle, BundleRequest, NamedReceiver, Receivers};
use daftar_journal::{
    entry::{Contact, Entry},
    fold::fold,
};
use daftar_l10n::Text;
use daftar_messages::Tell;
use serde_json::json;
use zeroize::Zeroizing;

use super::choose::Choice;
use crate::{
    args::Global,
    failure::{Failure, OrFail, Outcome},
    language::words,
    output::{self, many},
    progress::Progress,
    secrets,
    session::{self, Session},
};

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Make a bundle of chosen incidents
    Create(CreateArgs),
    /// Check a bundle and say whose it is, without writing anything
    Verify(VerifyArgs),
    /// Check a bundle and write its files into a new folder
    Open(OpenArgs),
}

#[derive(ClapArgs)]
pub(crate) struct CreateArgs {
    #[command(flatten)]
    to: To,
    /// Where to write the bundle; it must not exist yet
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    #[command(flatten)]
    choice: Choice,
    /// Former versions too
    #[arg(long)]
    history: bool,
}

#[derive(ClapArgs)]
#[group(required = true, multiple = false)]
struct To {
    /// A recipient (age1…), or a contact's name or id (may be given again, or several at once)
    #[arg(long, value_name = "AGE1…|CONTACT", num_args = 1..)]
    to: Vec<String>,
    /// A phrase agreed by voice, asked for
    #[arg(long)]
    phrase: bool,
    /// A phrase agreed by voice, from a file
    #[arg(long, value_name = "FILE")]
    phrase_file: Option<PathBuf>,
}

#[derive(ClapArgs)]
pub(crate) struct VerifyArgs {
    /// The bundle
    file: PathBuf,
    #[command(flatten)]
    with: With,
}

#[derive(ClapArgs)]
pub(crate) struct OpenArgs {
    /// The bundle
    file: PathBuf,
    #[command(flatten)]
    with: With,
    /// A new folder for its files
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

#[derive(ClapArgs)]
#[group(required = true, multiple = false)]
pub(super) struct With {
    /// Your key file
    #[arg(long, value_name = "KEYFILE")]
    pub(super) identity: Option<PathBuf>,
    /// The phrase agreed by voice, asked for
    #[arg(long)]
    pub(super) phrase: bool,
    /// The phrase agreed by voice, from a file
    #[arg(long, value_name = "FILE")]
    pub(super) phrase_file: Option<PathBuf>,
}

pub(crate) fn run(global: &Global, command: &Command) -> Outcome {
    match command {
        Command::Create(args) => create(global, args),
        Command::Verify(args) => verify(global, args),
        Command::Open(args) => open(global, args),
    }
}

fn create(global: &Global, args: &CreateArgs) -> Outcome {
    let mut session = Session::open_to_read(global)?;
    let incidents = args.choice.incidents(&mut session)?;
    let request = BundleRequest { incidents, history: args.history, to: args.to.receivers(&mut session)? };
    let mut progress = Progress::bytes(Text::progress_bundle);
    let now = session.now.clone();
    let made =
        bundle::create(&mut session.journal, &request, &args.out, &now, &mut |done, total| progress.of(done, total))
            .or_fail(Text::cannot_make_bundle)?;
    drop(progress);
    if session.json {
        output::json(&json!({
            "bundle": made.bundle.to_string(), "file": args.out.display().to_string(), "sha256": made.sha256.to_string(), "size": made.size,
            "incidents": made.incidents, "attachments": made.attachments, "sender_fingerprint": made.sender_fingerprint, "sender_words": made.sender_words,
            "checkpoint_code": made.checkpoint_code,
        }))?;
    } else {
        output::line(&words().bundle_made(&made.bundle.to_string(), &session::shown(&args.out)))?;
        let (incidents, files) =
            (words().count_incidents(many(made.incidents)), words().count_files(many(made.attachments)));
        let size = words().bundle_size(&incidents, &files, &words().size(made.size), &made.sha256.to_string());
        output::line(&size)?;
        output::line(&output::wrap(&words().bundle_read_words(&made.sender_words), ""))?;
        output::say(&words().bundle_stock_tools(&made.sender_fingerprint));
        output::say(&words().bundle_carries_key());
    }
    Ok(session.end())
}

impl To {
    fn receivers(&self, session: &mut Session) -> Outcome<Receivers> {
        if self.to.is_empty() {
            return secrets::new_phrase(self.phrase_file.as_deref()).map(Receivers::Phrase);
        }
        let contacts: Vec<Entry<Contact>> = session.journal.entries().or_fail(Text::cannot_read_journal)?;
        self.to.iter().map(|to| receiver(to, &contacts)).collect::<Outcome<_>>().map(Receivers::Recipients)
    }
}

/// Reads `age1…`, or finds the one contact of this name or id.
fn receiver(to: &str, contacts: &[Entry<Contact>]) -> Outcome<NamedReceiver> {
    if to.to_lowercase().starts_with("age1") {
        let recipient = to.trim().parse().map_err(|error: daftar_crypto::NotARecipient| {
            Failure::usage(words().usage_option("--to", &error.tell(words())))
        })?;
        return Ok(NamedReceiver::of_recipient(recipient, contacts));
    }
    let names = |entry: &&Entry<Contact>| {
        fold(&entry.content.name) == fold(to) || entry.id.to_string().starts_with(&to.to_lowercase())
    };
    let found: Vec<_> = contacts.iter().filter(names).collect();
    let [contact] = found[..] else {
        return Err(Failure::usage(if found.is_empty() {
            words().bundle_to_nobody()
        } else {
            words().bundle_to_several()
        }));
    };
    let receiver = NamedReceiver::of_contact(&contact.content)
        .ok_or_else(|| Failure::new(words().bundle_no_recipient()).hint(Text::bundle_no_recipient_hint))?;
    if contact.content.recipient.as_ref().is_some_and(|known| known.words.is_empty()) {
        output::note(&words().bundle_not_compared());
    }
    receiver.map_err(|error| Failure::new(words().bundle_contact_recipient(&error.tell(words()))))
}

/// What a bundle is opened with, read.
enum Key {
    Identities(Vec<Identity<Receiver>>),
    Phrase(Phrase),
}

impl With {
    fn key(&self) -> Outcome<Key> {
        let Some(file) = &self.identity else { return secrets::phrase(self.phrase_file.as_deref()).map(Key::Phrase) };
        let text = Zeroizing::new(std::fs::read_to_string(file).or_fail(Text::cannot_read_key_file)?);
        let refused =
            |error: daftar_crypto::NotAnIdentity| Failure::usage(words().bundle_key_file_is(&error.tell(words())));
        parse_key_file(&text).map(Key::Identities).map_err(refused)
    }

    pub(super) fn open(&self, file: &std::path::Path) -> Outcome<Bundle> {
        let key = self.key()?;
        let with = match &key {
            Key::Identities(identities) => OpenWith::Identities(identities),
            Key::Phrase(phrase) => OpenWith::Phrase(phrase),
        };
        let mut progress = Progress::bytes(Text::progress_checking);
        bundle::open(file, &with, &mut |done, total| progress.of(done, total)).or_fail(Text::cannot_open_bundle)
    }
}

fn verify(global: &Global, args: &VerifyArgs) -> Outcome {
    let bundle = args.with.open(&args.file)?;
    tell(global, &bundle, None)?;
    Ok(ExitCode::SUCCESS)
}

fn open(global: &Global, args: &OpenArgs) -> Outcome {
    let mut bundle = args.with.open(&args.file)?;
    let mut progress = Progress::bytes(Text::progress_files);
    bundle.extract(&args.out, &mut |done, total| progress.of(done, total)).or_fail(Text::cannot_open_bundle)?;
    drop(progress);
    tell(global, &bundle, Some(&args.out))?;
    Ok(ExitCode::SUCCESS)
}

/// Says what the bundle is and what that proves.
fn tell(global: &Global, bundle: &Bundle, out: Option<&std::path::Path>) -> Outcome<()> {
    let manifest = bundle.manifest();
    if global.json {
        let folder = out.map(|out| out.display().to_string());
        return output::json(
            &json!({ "unaltered": true, "addressed_to_you": bundle.is_addressed_to_opener(), "folder": folder, "manifest": manifest, "incidents": bundle.incidents() }),
        );
    }
    let created = output::one_line(&manifest.created);
    output::line(&words().bundle_unaltered(&manifest.bundle.to_string(), &created))?;
    let incidents = words().count_incidents(many(manifest.incidents.len()));
    output::line(&words().bundle_holds(&incidents, many(manifest.attachments.len())))?;
    output::line(&words().bundle_sender(&manifest.sender.fingerprint))?;
    output::line(&output::wrap(&words().bundle_compare(&manifest.sender.words), ""))?;
    if !bundle.is_addressed_to_opener() {
        output::note(&words().bundle_passed_on());
    }
    output::say(&words().bundle_proves());
    if let Some(out) = out {
        output::line(&words().bundle_files_in(&session::shown(out)))?;
        output::say(&words().bundle_not_encrypted());
    }
    Ok(())
}
