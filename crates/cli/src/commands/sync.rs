//! `daftar sync`.

use std::{collections::BTreeMap, path::PathBuf};

use clap::Args as ClapArgs;
use daftar_exchange::sync::{self, SyncMade, Waiting, Why};
use daftar_l10n::Text;

use super::device;
use crate::{
    args::Global,
    failure::{OrFail, Outcome},
    language::words,
    output,
    progress::Progress,
    session::Session,
};

#[derive(ClapArgs)]
pub(crate) struct Args {
    /// The folder between the devices
    folder: PathBuf,
}

pub(crate) fn run(global: &Global, args: &Args) -> Outcome {
    let mut session = Session::open_to_read(global)?;
    let mut progress = Progress::count(Text::progress_syncing);
    let made = sync::sync(&mut session.journal, &args.folder, &session.now, &mut |bytes| progress.at(bytes))
        .or_fail(Text::cannot_sync)?;
    drop(progress);
    if session.json {
        output::json(&made)?;
    } else {
        let told = match made.is_nothing() {
            true => words().sync_nothing(),
            false => words().sync_done(made.taken, made.given, made.files_taken, made.files_given),
        };
        output::line(&told)?;
    }
    tell(&mut session, &made)?;
    Ok(session.end())
}

/// Says what the person may have to do.
fn tell(session: &mut Session, made: &SyncMade) -> Outcome<()> {
    if made.is_new_writer {
        output::note(&words().sync_new_writer());
    }
    for writer in &made.forked {
        output::note(&words().finding_forked(writer));
    }
    let names: BTreeMap<String, String> = device::names(&mut session.journal)?;
    made.waits.iter().for_each(|waiting| output::note(&waits(waiting, &names)));
    note_some(made.wiped, Text::sync_wiped);
    note_some(made.damaged, Text::sync_damaged);
    note_some(made.conflicts, Text::sync_conflicts);
    Ok(())
}

fn note_some(number: u64, told: fn(&Text, u64) -> String) {
    if number > 0 {
        output::note(&told(words(), number));
    }
}

fn waits(waiting: &Waiting, names: &BTreeMap<String, String>) -> String {
    let short = words().sync_device(&waiting.writer[..device::SHORT]);
    let device = names.get(&waiting.writer).unwrap_or(&short);
    match waiting.why {
        Why::Key => words().sync_waits_key(device),
        Why::Gap => words().sync_waits_gap(device),
        Why::Stranger => words().sync_waits_stranger(device),
        Why::Wiped => words().sync_waits_wiped(device),
        Why::Late => words().sync_late(device),
    }
}
