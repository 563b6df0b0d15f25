//! `daftar device`.

use std::{collections::BTreeMap, path::PathBuf, process::ExitCode};

use clap::{Args as ClapArgs, Subcommand};
use daftar_exchange::backup;
use daftar_journal::{Journal, KnownDevice, Locked, Unlocked};
use daftar_l10n::Text;
use jiff::Zoned;
use serde_json::{Value, json};

use crate::{
    args::Global,
    failure::{DAMAGED, OrFail, Outcome, Wanted},
    language::words,
    output::{self, one_line},
    progress::Progress,
    session::{self, Session, WAIT},
    ways::WayArgs,
};

/// How many digits of a writer's id are shown.
pub(super) const SHORT: usize = 8;

/// The most characters of a device's name.
const NAME: usize = 80;

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Make this computer another device of a journal, from a backup
    Add(AddArgs),
    /// List the devices that write into this journal
    List,
    /// Seal what is written from now on so that a device cannot open it
    Retire(RetireArgs),
}

#[derive(ClapArgs)]
pub(crate) struct AddArgs {
    /// The backup's folder, or the single file
    #[arg(long, value_name = "BACKUP")]
    from: PathBuf,
    /// What this device is to be called
    #[arg(long, value_parser = device_name)]
    name: String,
    #[command(flatten)]
    way: WayArgs,
}

#[derive(ClapArgs)]
pub(crate) struct RetireArgs {
    /// The device's name, or the beginning of its number
    name: String,
}

pub(crate) fn run(global: &Global, command: &Command) -> Outcome {
    match command {
        Command::Add(args) => add(global, args),
        Command::List => list(global),
        Command::Retire(args) => retire(global, args),
    }
}

/// A name on one line that fits into a list.
fn device_name(typed: &str) -> Result<String, Wanted> {
    let name = typed.trim();
    let fits = !name.is_empty() && name.chars().count() <= NAME && !name.chars().any(char::is_control);
    if fits { Ok(name.to_owned()) } else { Err(Wanted(words().device_usage_name(NAME as u64))) }
}

fn add(global: &Global, args: &AddArgs) -> Outcome {
    let path = session::journal_folder(global)?;
    backup::check_restore(&args.from, &path).or_fail(Text::cannot_add_device)?;
    let credential = args.way.credential(global)?;
    let now = Zoned::now();
    let mut progress = Progress::bytes(Text::progress_restoring);
    let made = backup::restore(&args.from, &credential, &path, &now, &mut |done, total| progress.of(done, total))
        .or_fail(Text::cannot_add_device)?;
    drop(progress);
    let journal = Journal::<Locked>::find(&path, WAIT).or_fail(Text::cannot_open_journal)?;
    let mut journal = journal.unlock_with(&credential.as_open()).or_fail(Text::cannot_open_journal)?;
    journal.name_device(&args.name, &now).or_fail(Text::cannot_add_device)?;
    if global.json {
        output::json(&json!({ "writer": journal.writer().to_string(), "name": args.name, "restored": made }))?;
    } else {
        output::line(&output::wrap(&words().device_added(&one_line(&args.name)), ""))?;
        output::note(&words().device_reads_all());
    }
    let damaged = super::backup::damaged(&made.damaged);
    Ok(if damaged { ExitCode::from(DAMAGED) } else { ExitCode::SUCCESS })
}

fn list(global: &Global) -> Outcome {
    let mut session = Session::open_to_read(global)?;
    session.catch_up()?;
    let devices = session.journal.devices().or_fail(Text::cannot_read_journal)?;
    if session.json {
        output::json(&devices.iter().map(as_json).collect::<Vec<_>>())?;
    } else {
        devices.iter().try_for_each(print)?;
    }
    Ok(session.end())
}

fn retire(global: &Global, args: &RetireArgs) -> Outcome {
    let mut session = Session::open_to_read(global)?;
    session.catch_up()?;
    let retired = session.journal.retire_device(&args.name, &session.now).or_fail(Text::cannot_retire_device)?;
    if session.json {
        output::json(&as_json(&retired))?;
    } else {
        output::line(&output::wrap(&words().device_retire_done(&shown(&retired)), ""))?;
    }
    output::note(&words().device_retire_limits());
    Ok(session.end_writing())
}

/// Returns what the devices are called, by their writers.
pub(super) fn names(journal: &mut Journal<Unlocked>) -> Outcome<BTreeMap<String, String>> {
    let devices = journal.devices().or_fail(Text::cannot_read_journal)?;
    Ok(devices.iter().map(|device| (device.writer.to_string(), shown(device))).collect())
}

/// Returns a device's name, or the beginning of its number.
fn shown(device: &KnownDevice) -> String {
    match device.name.as_str() {
        "" => words().sync_device(&device.writer.to_string()[..SHORT]),
        name => one_line(name),
    }
}

fn as_json(device: &KnownDevice) -> Value {
    let text = |text: &str| if text.is_empty() { Value::Null } else { json!(text) };
    json!({
        "writer": device.writer.to_string(), "name": text(&device.name), "added": text(&device.added), "last_seen": text(&device.last_seen),
        "this": device.is_this, "retired": text(&device.retired),
    })
}

fn print(device: &KnownDevice) -> Outcome<()> {
    let name = if device.name.is_empty() { words().device_unnamed() } else { one_line(&device.name) };
    let mut line = format!("{}  {name}", &device.writer.to_string()[..SHORT]);
    let seen = match device.last_seen.as_str() {
        "" => words().device_never_seen(),
        time => words().device_seen(time),
    };
    line.push_str(&format!("  {seen}"));
    if device.is_this {
        line.push_str(&format!("  [{}]", words().device_this()));
    }
    if !device.retired.is_empty() {
        line.push_str(&format!("  [{}]", words().device_retired(&device.retired)));
    }
    output::line(&line)
}
