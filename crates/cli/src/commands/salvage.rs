//! `daftar salvage`.

use std::{path::PathBuf, process::ExitCode};

use clap::Args as ClapArgs;
use daftar_exchange::salvage::{self, SalvageKeys, SalvageMade};
use zeroize::Zeroizing;

use crate::{
    args::Global,
    failure::{DAMAGED, Failure, OrFail, Outcome},
    output,
    progress::Progress,
    secrets, session,
};

#[derive(ClapArgs)]
pub(crate) struct Args {
    /// A folder with whatever is left of a journal, under whatever names
    dir: PathBuf,
    /// A key file: what `age -d` of a keyring gives. Without it, the passphrase of a keyring in the folder
    #[arg(long, value_name = "KEYFILE")]
    identity: Option<PathBuf>,
    /// A new folder for what is got out
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

const WARNING: &str = "This writes every record and file that still opens into a folder without encryption, closed entries too. Whoever gets this computer \
or the folder can read them, and deleting the folder later may not remove them from the disk.";

pub(crate) fn run(global: &Global, args: &Args) -> Outcome {
    output::say(&output::wrap(WARNING, ""));
    if !global.yes && !secrets::confirm("Write it all the same? (yes/no)") {
        return Err(
            Failure::new("nothing was written").hint("say --yes, or repair the journal: daftar repair --from BACKUP")
        );
    }
    let keys = keys(global, args)?;
    let mut progress = Progress::bytes("Looking through the files");
    let made = salvage::salvage(&args.dir, &keys, &args.out, &mut |done, total| progress.of(done, total))
        .or_fail("get anything out")?;
    drop(progress);
    if global.json {
        output::json(&serde_json::json!({ "folder": args.out.display().to_string(), "salvaged": made }))?;
    } else {
        tell(&made)?;
        output::line(&session::shown(&args.out))?;
    }
    Ok(if is_incomplete(&made) { ExitCode::from(DAMAGED) } else { ExitCode::SUCCESS })
}

fn keys(global: &Global, args: &Args) -> Outcome<SalvageKeys> {
    if let Some(file) = &args.identity {
        let text = Zeroizing::new(std::fs::read_to_string(file).or_fail("read the key file")?);
        return SalvageKeys::from_key_file(&text).map_err(|error| Failure::usage(error.to_string()));
    }
    let passphrase = secrets::passphrase(global.passphrase_file.as_deref())?;
    SalvageKeys::from_pile(&args.dir, &passphrase).or_fail("open a keyring")
}

fn tell(made: &SalvageMade) -> Outcome<()> {
    output::line(&format!(
        "{} entries in {} versions: {}, {}",
        made.entries,
        made.revisions,
        output::count(made.incidents, "incident"),
        output::count(made.contacts, "contact")
    ))?;
    output::line(&format!(
        "{} as attached, {} unverified, {} missing",
        output::count(made.verified, "file"),
        made.unverified,
        made.missing
    ))?;
    for (number, noun, what) in
        [(made.unread_records, "record", "did not open"), (made.unreadable, "file", "could not be read from the disk")]
    {
        if number > 0 {
            output::say(&format!("Note: {} {what}", output::count(number, noun)));
        }
    }
    if made.gave_up {
        output::say("Note: a part of the files asked for more work than it was worth and was passed over");
    }
    Ok(())
}

fn is_incomplete(made: &SalvageMade) -> bool {
    made.unread_records + made.unreadable + made.unverified + made.missing > 0 || made.gave_up
}
