//! `daftar open`.

use daftar_l10n::Text;
use daftar_web::{Server, Shown, Why};
use serde_json::json;
use std::process::ExitCode;

use crate::{
    args::Global,
    failure::{OrFail, Outcome},
    interrupt,
    language::words,
    output, session, window,
};

#[derive(clap::Args, Default)]
pub(crate) struct Args {
    /// Open no window; print the address that opens the app once, within sixty seconds
    #[arg(long)]
    no_window: bool,
}

pub(crate) fn run(global: &Global, args: &Args) -> Outcome {
    let journal = session::journal_folder(global)?;
    if !args.no_window {
        return window::open(&journal);
    }
    let options = window::options(Shown::InEverydayBrowser(Why::Asked));
    let server = Server::bind(journal, options).or_fail(Text::cannot_listen)?;
    let handle = server.handle();
    interrupt::when_asked(move || handle.stop());
    tell(global, &server.launch_url())?;
    server.run().or_fail(Text::cannot_go_on)?;
    Ok(ExitCode::SUCCESS)
}

/// The port is taken already: whoever opens the address waits a moment at worst.
fn tell(global: &Global, url: &str) -> Outcome<()> {
    if global.json {
        return output::json_now(&json!({ "url": url }));
    }
    output::line(&words().window_address())?;
    output::line(url)
}
