//! `daftar identity`.

use std::{path::PathBuf, process::ExitCode};

use clap::{Args as ClapArgs, Subcommand};
use daftar_crypto::{Identity, Receiver, key_file, words};
use serde::Serialize;

use crate::{
    args::Global,
    failure::{OrFail, Outcome},
    output,
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
        .or_fail("write the key file")?;
    let recipient = identity.recipient().to_string();
    let made = Made { file: args.out.display().to_string(), words: words::of_key(&recipient), recipient };
    if global.json {
        output::json(&made)?;
    } else {
        output::line(&format!("Recipient: {}", made.recipient))?;
        output::line(&output::wrap(&format!("Words to read out: {}", made.words), ""))?;
        output::say("Give the recipient to those who will send you bundles, and read them the words by voice.");
        output::say("The key file opens every bundle sent to you: keep it where nobody else gets it, and keep a copy.");
    }
    Ok(ExitCode::SUCCESS)
}
