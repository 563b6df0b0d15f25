//! `daftar identity`.

use std::{path::PathBuf, process::ExitCode};

use clap::{Args as ClapArgs, Subcommand};
use daftar_crypto::{Identity, Receiver, key_file, words};
use daftar_l10n::Text;
use serde::Serialize;

use crate::{
    args::Global,
    failure::{OrFail, Outcome},
    language, output,
};

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Make an age identity, for the side that receives bundles
    New(NewArgs),
}

#[derive(ClapArgs)]
pub(crate) struct NewArgs {
    /// Where to write the key file; it must not exist yet
    #[arg(long, value_name = "KEYFILE")]
    out: PathBuf,
}

#[derive(Serialize)]
struct Made {
    file: String,
    recipient: String,
    words: String,
}

pub(crate) fn run(global: &Global, command: &Command) -> Outcome {
    let Command::New(args) = command;
    let identity = Identity::<Receiver>::generate();
    daftar_exchange::extract::write_new(&args.out, key_file(&identity).as_bytes(), &mut |_| true)
        .or_fail(Text::cannot_write_key_file)?;
    let recipient = identity.recipient().to_string();
    let made = Made { file: args.out.display().to_string(), words: words::of_key(&recipient), recipient };
    if global.json {
        output::json(&made)?;
    } else {
        output::line(&language::words().identity_recipient(&made.recipient))?;
        output::line(&output::wrap(&language::words().identity_words(&made.words), ""))?;
        output::say(&language::words().identity_give());
        output::say(&language::words().identity_keep());
    }
    Ok(ExitCode::SUCCESS)
}
