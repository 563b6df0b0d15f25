//! `daftar guardian`.

use std::{io::IsTerminal, path::PathBuf};

use clap::{Args as ClapArgs, Subcommand};
use daftar_crypto::{
    OpenWith, Phrase, parse_key_file,
    shares::{self, GivenShare},
};
use daftar_exchange::{
    extract::write_new,
    guardians::{self, ShareFiles, ShareSeal, remove_shares, write_shares},
};
use daftar_journal::{
    NewGuardians,
    entry::{Guardian, Guardians, Sealing},
};
use daftar_l10n::Text;
use serde_json::json;

mod seals;

use crate::{
    args::Global,
    failure::{Failure, OrFail, Outcome},
    language::words,
    output::{self, many},
    secrets,
    session::{Session, shown},
    ways::ShareArgs,
};

use seals::SealArgs;

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Split a key among people who can open the journal together
    Set(SetArgs),
    /// Say who the guardians are, and when their shares were tried
    List,
    /// Try whether shares open the journal; changes nothing
    Rehearse(ShareArgs),
    /// Take the guardians' way into the journal away
    Revoke,
    /// Make new shares for the same guardians; the old ones stop opening the journal
    Renew(RenewArgs),
    /// Open a sealed share, for the guardian who was asked for it
    Open(OpenArgs),
}

#[derive(ClapArgs)]
pub(crate) struct SetArgs {
    /// The guardians, two to five of them
    #[arg(required = true, value_name = "NAME")]
    names: Vec<String>,
    /// How many of them open the journal together
    #[arg(long, default_value_t = 2, value_name = "M")]
    threshold: u8,
    /// A new folder for the shares: `<n>.share` and `<n>.html` for each guardian
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    #[command(flatten)]
    seals: SealArgs,
}

#[derive(ClapArgs)]
pub(crate) struct RenewArgs {
    /// A new folder for the shares: `<n>.share` and `<n>.html` for each guardian
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    #[command(flatten)]
    seals: SealArgs,
}

#[derive(ClapArgs)]
pub(crate) struct OpenArgs {
    /// The sealed share
    share: PathBuf,
    /// A new file for the open share
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// The key file, if it is sealed to a key
    #[arg(long, value_name = "KEYFILE")]
    identity: Option<PathBuf>,
    /// Read the phrase from a file, or from standard input with -
    #[arg(long, value_name = "FILE", conflicts_with = "identity")]
    phrase_file: Option<PathBuf>,
}

pub(crate) fn run(global: &Global, command: &Command) -> Outcome {
    match command {
        Command::Set(args) => set(global, args),
        Command::List => list(global),
        Command::Rehearse(args) => rehearse(global, args),
        Command::Revoke => revoke(global),
        Command::Renew(args) => renew(global, args),
        Command::Open(args) => open(global, args),
    }
}

fn set(global: &Global, args: &SetArgs) -> Outcome {
    output::say(&output::wrap(&words().guardian_who(), ""));
    let (guardians, seals) = args.seals.of(&args.names)?;
    allow_unsealed(global, args.threshold, &seals)?;
    let mut session = Session::open(global)?;
    make(&mut session, args.threshold, guardians, (&args.seals, &seals), &args.out)
}

fn renew(global: &Global, args: &RenewArgs) -> Outcome {
    let mut session = Session::open(global)?;
    let before = session.journal.guardians().or_fail(Text::cannot_read_journal)?;
    let before = before.filter(|before| before.revoked.is_empty());
    let before = before.ok_or_else(|| Failure::new(words().cannot_set_guardians(&words().error_guardians_none())))?;
    let (guardians, seals) = args.seals.renewing(&before.guardians)?;
    allow_unsealed(global, before.threshold, &seals)?;
    make(&mut session, before.threshold, guardians, (&args.seals, &seals), &args.out)
}

/// Asks whether shares may lie about in the clear.
fn allow_unsealed(global: &Global, threshold: u8, seals: &[ShareSeal]) -> Outcome<()> {
    if !seals.iter().any(|seal| matches!(seal, ShareSeal::None)) {
        return Ok(());
    }
    output::say(&output::wrap(&words().guardian_unsealed(threshold.into()), ""));
    let is_allowed =
        global.yes || std::io::stdin().is_terminal() && secrets::confirm(&words().guardian_unsealed_question());
    if is_allowed { Ok(()) } else { Err(Failure::usage(words().guardian_unsealed_usage())) }
}

/// Writes the shares first and then makes them a way in: what is on the way is never the only way.
fn make(
    session: &mut Session,
    threshold: u8,
    guardians: Vec<Guardian>,
    (asked, seals): (&SealArgs, &[ShareSeal]),
    out: &std::path::Path,
) -> Outcome {
    let now = session.now.clone();
    let new = session.journal.new_guardians(threshold, guardians, &now).or_fail(Text::cannot_set_guardians)?;
    let files = write_shares(&new, seals, out, session.journal.path(), words()).or_fail(Text::cannot_write_shares)?;
    let replaced = session.journal.set_guardians(&new, &now).inspect_err(|_| remove_shares(&files));
    let replaced = replaced.or_fail(Text::cannot_set_guardians)?;
    tell(session, &new, &files, replaced)?;
    tell_phrases(&new, asked, seals);
    if replaced {
        old_copies(session)?;
    }
    Ok(session.end_writing())
}

fn tell(session: &Session, new: &NewGuardians, files: &[ShareFiles], replaced: bool) -> Outcome<()> {
    let record = &new.record;
    let paths = |files: &ShareFiles| (shown(&files.share), shown(&files.page));
    if session.json {
        let each = |(guardian, files): (&Guardian, &ShareFiles)| {
            let (share, page) = paths(files);
            json!({ "name": guardian.name, "sealed": guardian.sealed, "share": share, "page": page })
        };
        let guardians: Vec<_> = record.guardians.iter().zip(files).map(each).collect();
        let (code, set, threshold) = (&record.code, record.set, record.threshold);
        output::json(
            &json!({ "code": code, "set": set, "threshold": threshold, "replaced": replaced, "guardians": guardians }),
        )?;
    } else {
        output::line(&output::wrap(&words().safety_recovery_people(record.threshold.into()).to_string(), ""))?;
        for (guardian, files) in record.guardians.iter().zip(files) {
            let (share, page) = paths(files);
            output::line(&words().guardian_files(&output::one_line(&guardian.name), &share, &page))?;
        }
        output::line(&output::wrap(&words().guardian_code(&record.code), ""))?;
    }
    Ok(())
}

/// Says the phrases that were made; whoever gave one knows it.
fn tell_phrases(new: &NewGuardians, asked: &SealArgs, seals: &[ShareSeal]) {
    let mut any = false;
    for (guardian, seal) in new.record.guardians.iter().zip(seals) {
        let ShareSeal::Phrase(phrase) = seal else { continue };
        any = true;
        if !asked.gives_phrase_of(&guardian.name) {
            output::say(&words().guardian_phrase(&output::one_line(&guardian.name), phrase.reveal()));
        }
    }
    if any {
        output::say(&words().guardian_tell());
    }
}

/// Says which copies old shares still open.
fn old_copies(session: &mut Session) -> Outcome<()> {
    let settings = session.journal.settings().or_fail(Text::cannot_read_journal)?;
    output::say(&output::wrap(&words().guardian_old_shares(), ""));
    if !settings.backup_folder.is_empty() {
        let folder = output::one_line(&settings.backup_folder);
        output::say(&output::wrap(&words().guardian_old_backup(&folder, &settings.backed_up), ""));
    }
    output::say(&output::wrap(&words().guardian_old_copies(), ""));
    Ok(())
}

fn list(global: &Global) -> Outcome {
    let mut session = Session::open_to_read(global)?;
    session.catch_up()?;
    let record = session.journal.guardians().or_fail(Text::cannot_read_journal)?;
    let in_force = session.journal.has_guardians();
    if session.json {
        output::json(&json!({ "in_force": in_force, "newest": record }))?;
    } else {
        show(record.filter(|_| in_force).as_ref(), in_force)?;
    }
    Ok(session.end())
}

fn show(record: Option<&Guardians>, in_force: bool) -> Outcome<()> {
    output::line(&output::wrap(&status(record, in_force), ""))?;
    let guardians = record.map(|record| record.guardians.as_slice()).unwrap_or_default();
    for (guardian, number) in guardians.iter().zip(1..) {
        let sealed = match guardian.sealed {
            Sealing::Recipient => words().guardian_sealed_recipient(),
            Sealing::Phrase => words().guardian_sealed_phrase(),
            Sealing::None => words().guardian_sealed_none(),
        };
        let tried = if guardian.rehearsed.is_empty() {
            words().guardian_not_tried()
        } else {
            words().guardian_tried(&guardian.rehearsed)
        };
        output::line(&words().guardian_line(number, &output::one_line(&guardian.name), &sealed, &tried))?;
    }
    Ok(())
}

/// Says in one line how many guardians there are.
pub(super) fn status(record: Option<&Guardians>, in_force: bool) -> String {
    match record.filter(|record| in_force && record.revoked.is_empty()) {
        Some(record) => words().guardian_status(record.threshold.into(), many(record.guardians.len()), &record.code),
        // The power went between the keyring and the list.
        None if in_force => words().guardian_status_unlisted(),
        None => words().guardian_status_none(),
    }
}

fn rehearse(global: &Global, args: &ShareArgs) -> Outcome {
    let given = args.read()?;
    let mut session = Session::open(global)?;
    let now = session.now.clone();
    let record = session.journal.rehearse_guardians(&given, &now).or_fail(Text::cannot_rehearse_guardians)?;
    if session.json {
        output::json(&record)?;
    } else {
        output::line(&words().guardian_rehearsed_done())?;
    }
    Ok(session.end_writing())
}

fn revoke(global: &Global) -> Outcome {
    let mut session = Session::open(global)?;
    let now = session.now.clone();
    session.journal.revoke_guardians(&now).or_fail(Text::cannot_revoke_guardians)?;
    if session.json {
        output::json(&json!({ "generation": session.journal.keyring().generation() }))?;
    } else {
        output::line(&words().guardian_revoked())?;
    }
    old_copies(&mut session)?;
    Ok(session.end_writing())
}

fn open(global: &Global, args: &OpenArgs) -> Outcome {
    let bytes = guardians::read_share(&args.share).or_fail(Text::cannot_open_share)?;
    let GivenShare::Sealed(sealed) = shares::read_given(&bytes).or_fail(Text::cannot_open_share)? else {
        return Err(Failure::usage(words().guardian_is_open()));
    };
    let share = match &args.identity {
        Some(file) => {
            let text = secrets::text_of(file)?;
            let identities = parse_key_file(&text).map_err(|error| Failure::of(&error))?;
            sealed.open(&OpenWith::Identities(&identities))
        }
        None if !sealed.takes_phrase() => return Err(Failure::usage(words().guardian_wants_key())),
        None => {
            let phrase: Phrase = secrets::phrase(args.phrase_file.as_deref())?;
            sealed.open(&OpenWith::Phrase(&phrase))
        }
    };
    let share = share.or_fail(Text::cannot_open_share)?;
    write_new(&args.out, share.to_text().as_bytes(), &mut |_| true).or_fail(Text::cannot_write_shares)?;
    if global.json {
        output::json(&json!({ "number": share.number(), "threshold": share.threshold(), "file": shown(&args.out) }))?;
    } else {
        output::line(&words().share_number(share.number().into(), share.threshold().into()))?;
    }
    output::say(&output::wrap(&words().share_ask(), ""));
    Ok(std::process::ExitCode::SUCCESS)
}
