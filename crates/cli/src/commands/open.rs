//! `daftar open`.

use std::process::ExitCode;

use daftar_web::{Options, Server};
use serde_json::json;

use crate::{
    args::Global,
    failure::{OrFail, Outcome},
    interrupt, language, output, session,
};

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Open no window; print the address that opens the app once, within sixty seconds
    #[arg(long)]
    no_window: bool,
}

pub(crate) fn run(global: &Global, args: &Args) -> Outcome {
    if !args.no_window {
        output::say("This version opens no window by itself yet.");
    }
    let options = Options { language: language::of_device(), ..Options::default() };
    let server = Server::bind(session::journal_folder(global)?, options).or_fail("listen on this computer")?;
    let handle = server.handle();
    interrupt::when_asked(move || handle.stop());
    tell(global, &server.launch_url())?;
    server.run().or_fail("go on with the app")?;
    Ok(ExitCode::SUCCESS)
}

/// The port is taken already: whoever opens the address waits a moment at worst.
fn tell(global: &Global, url: &str) -> Outcome<()> {
    if global.json {
        return output::json_now(&json!({ "url": url }));
    }
    output::line(
        "Open this address in a browser on this computer. It works once, within sixty seconds; whoever sees it can use it.",
    )?;
    output::line(url)
}
